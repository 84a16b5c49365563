package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

type addOptions struct {
	*app
	said corrections.Said
	why  string
}

func newAdd(a *app) *cobra.Command {
	o := addOptions{app: a}
	c := &cobra.Command{
		Use:   "add SUBJECT PREDICATE OBJECT --source KEY --sentence TEXT",
		Short: "Add a statement that a sentence makes and tamga did not read",
		Long: `Add a statement with the sentence that states it. Subject and object are given as the
sentence writes them, or as the source calls the thing elsewhere. --sentence may be a
part of the sentence, if only one has it.`,
		Example: `  tamga add Voss left "Lantern Party" --source book.txt --sentence "turned her back on" --time 2003`,
		Args:    cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.said.Source == "" || o.said.Sentence == "" {
				return usagef("a statement needs its sentence; give --source and --sentence")
			}
			o.said.Subject, o.said.Predicate, o.said.Object = args[0], args[1], args[2]
			return o.correct(o.why, func(_ *loaders.Loader, v *graph.View) ([]corrections.Correction, error) { return o.run(v) })
		},
	}
	f := c.Flags()
	f.StringVar(&o.said.Source, "source", "", "`key` of the source")
	f.StringVar(&o.said.Sentence, "sentence", "", "the sentence, or a part that only it has")
	f.StringVar(&o.said.SubjectType, "subject-type", "", "`class` of a subject that the source does not know yet")
	f.StringVar(&o.said.ObjectType, "object-type", "", "`class` of an object that the source does not know yet; xsd:integer or xsd:string for a value")
	f.StringVar(&o.said.Time, "time", "", "when, in EDTF: 2003, 2003-05, 1998/2003")
	f.StringVar(&o.said.Polarity, "polarity", "", "negated, for a denial")
	f.StringVar(&o.said.Modality, "modality", "", "attributed, planned or hypothetical")
	f.StringVar(&o.said.Holder, "holder", "", "whose claim it is, with --modality attributed")
	f.StringVar(&o.why, "why", "", "reason, for the file")
	return c
}

func (o *addOptions) run(v *graph.View) ([]corrections.Correction, error) {
	src, err := v.Source(o.said.Source)
	if err != nil {
		return nil, err
	}
	if p := o.said.Polarity; p != "" && p != string(schema.Negated) && p != string(schema.Affirmed) {
		return nil, usagef("--polarity %s is not known; use negated or affirmed", p)
	}
	if m := o.said.Modality; !slices.Contains([]string{"", "asserted", "attributed", "planned", "hypothetical"}, m) {
		return nil, usagef("--modality %s is not known; use attributed, planned or hypothetical", m)
	}
	var found []string
	for _, s := range src.Sentences {
		if strings.Contains(s.Text, o.said.Sentence) && !slices.Contains(found, s.Text) {
			found = append(found, s.Text)
		}
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%s of %s with the words %q; give those of exactly one", count(len(found), "sentence"), src.Key, o.said.Sentence)
	}
	o.said.Sentence = found[0]
	return []corrections.Correction{{Add: &o.said}}, nil
}
