package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries/search"
)

type searchOptions struct {
	*app
	limit int
}

func newSearch(a *app) *cobra.Command {
	o := searchOptions{app: a}
	c := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Search the names of entities and the sentences",
		Long: `Search the names of entities and the sentences. A name is found by its beginnings, when it
is misspelt, and in another transliteration or in Cyrillic letters; a sentence by its
words, the rare ones first.`,
		Example: "  tamga search political extremism\n  tamga search Nazarbajew\n  tamga search naz nur",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return o.read(func(v *graph.View) error { return o.run(v, strings.Join(args, " ")) })
		},
	}
	c.Flags().IntVar(&o.limit, "limit", 10, "entities and sentences to show at most")
	return c
}

func (o *searchOptions) run(v *graph.View, words string) error {
	found, err := search.Find(v, words, o.limit)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(found)
	}
	o.print(words, found)
	return nil
}

func (o *searchOptions) print(words string, found search.Found) {
	if len(found.Entities)+len(found.Sentences) == 0 {
		o.printf("Nothing is named like %q, and no sentence has these words.\n", words)
		return
	}
	for _, e := range found.Entities {
		o.printf("%s (%s, %s, %s)\n", e.Label, e.Type, e.ID, count(e.Statements, "statement"))
	}
	if found.Instead != "" {
		o.printf("\nNo sentence has these words; with %s:\n", found.Instead)
	}
	for _, e := range found.Sentences {
		o.printf("\n")
		o.evidence(e, "    ")
	}
}
