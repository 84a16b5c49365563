package main

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/conflicts"
	"github.com/tamga-kg/tamga/schema"
)

type conflictsOptions struct {
	clocks
	kind  string
	limit int
}

var conflictKinds = []string{"", string(conflicts.Date), string(conflicts.Number), string(conflicts.Office), string(conflicts.Place), string(conflicts.Polarity)}

func newConflicts(a *app) *cobra.Command {
	o := conflictsOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:   "conflicts",
		Short: "List pairs of statements that cannot both hold",
		Long: `List pairs of statements, of one source or of two, that cannot both hold, with both
sentences: two dates of what happens once, two holders of an office that one person
holds at a time, two figures for one quantity, two places of a birth, one thing said
and denied. Plans and possibilities conflict with nothing.`,
		Example: "  tamga conflicts\n  tamga conflicts --kind number --json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if !slices.Contains(conflictKinds, o.kind) {
				return usagef("--kind %s is not known; use date, number, office, place or polarity", o.kind)
			}
			return o.read(o.run)
		},
	}
	o.flags(c)
	c.Flags().StringVar(&o.kind, "kind", "", "only conflicts of this `kind`: date, number, office, place or polarity")
	c.Flags().IntVar(&o.limit, "limit", 0, "conflicts to show at most (0: all)")
	return c
}

func (o *conflictsOptions) run(v *graph.View) error {
	ontology, err := o.ontology()
	if err != nil {
		return err
	}
	all, err := v.Conflicts(ontology)
	if err != nil {
		return err
	}
	list := []conflicts.Conflict{}
	for _, c := range all {
		if o.kind == "" || string(c.Kind) == o.kind {
			list = append(list, c)
		}
	}
	list, cut := upTo(o.limit, list)
	if o.json {
		return o.printJSON(struct {
			Conflicts []conflicts.Conflict `json:"conflicts"`
			Cut       bool                 `json:"cut"`
		}{list, cut})
	}
	for _, c := range list {
		o.printf("%s: %s\n", c.Kind, c.About)
		o.side(c.A)
		o.side(c.B)
		o.printf("\n")
	}
	o.printf("%s\n", count(len(list), "conflict"))
	if cut {
		o.printf("… and more: raise --limit, or 0 for all\n")
	}
	return nil
}

func (o *conflictsOptions) side(s conflicts.Side) {
	o.printf("  %s", s.Value)
	if s.Statement != nil {
		o.printf("%s", standing(schema.Affirmed, s.Statement.Modality, s.Statement.AttributedTo))
	}
	o.printf("\n")
	o.evidence(s.Evidence, "    ")
}
