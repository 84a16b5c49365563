package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

type searchOptions struct {
	*app
	limit int
}

func newSearch(a *app) *cobra.Command {
	o := searchOptions{app: a}
	c := &cobra.Command{
		Use:     "search WORDS...",
		Short:   "Search the names of entities and the sentences",
		Example: "  tamga search political extremism\n  tamga search Nazarbajew",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return o.read(func(v *graph.View) error { return o.run(v, strings.Join(args, " ")) })
		},
	}
	c.Flags().IntVar(&o.limit, "limit", 10, "entities and sentences to show at most")
	return c
}

func (o *searchOptions) run(v *graph.View, words string) error {
	entities, err := v.Named(words)
	if err != nil {
		return err
	}
	near, err := v.Nearest(words, o.limit)
	if err != nil {
		return err
	}
	entities = merged(entities, near, o.limit)
	hits, err := v.SearchSentences(strings.Fields(words), o.limit)
	if err != nil {
		return err
	}
	sentences := []schema.Evidence{}
	for _, h := range hits {
		src, err := v.Source(h.Source)
		if err != nil {
			return err
		}
		sentences = append(sentences, schema.EvidenceOf(src, h.Sentence))
	}
	if o.json {
		return o.printJSON(struct {
			Entities  []schema.Entity   `json:"entities"`
			Sentences []schema.Evidence `json:"sentences"`
		}{entities, sentences})
	}
	return o.print(words, entities, sentences)
}

func (o *searchOptions) print(words string, entities []schema.Entity, sentences []schema.Evidence) error {
	if len(entities)+len(sentences) == 0 {
		o.printf("Nothing is named like %q, and no sentence has these words.\n", words)
		return nil
	}
	for _, e := range entities {
		o.printf("%s (%s, %s)\n", e.Label, e.Type, e.ID)
	}
	for _, e := range sentences {
		o.printf("\n")
		o.evidence(e, "    ")
	}
	return nil
}

func merged(a, b []schema.Entity, n int) []schema.Entity {
	all, seen := []schema.Entity{}, map[string]bool{}
	for _, e := range append(a, b...) {
		if !seen[e.ID] && len(all) < n {
			seen[e.ID] = true
			if e.Aliases == nil {
				e.Aliases = []string{}
			}
			all = append(all, e)
		}
	}
	return all
}
