package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func newReject(a *app) *cobra.Command {
	var why string
	c := &cobra.Command{
		Use:     "reject STATEMENT...",
		Short:   "Say that a sentence does not state what it was taken to state",
		Long:    "Reject statements by their IDs, as `tamga show` and every JSON output give them.",
		Example: `  tamga reject stmt:3f2a9c1be04d7a56 --why "Voss is her brother here"`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, ids []string) error {
			return a.correct(why, func(_ *loaders.Loader, v *graph.View) ([]corrections.Correction, error) {
				var made []corrections.Correction
				for _, id := range ids {
					said, err := rejection(v, id)
					if err != nil {
						return nil, err
					}
					made = append(made, corrections.Correction{Reject: said})
				}
				return made, nil
			})
		},
	}
	c.Flags().StringVar(&why, "why", "", "reason, for the file")
	return c
}

// rejection is a statement by its source, sentence and words.
func rejection(v *graph.View, id string) (*corrections.Said, error) {
	id = schema.StatementScheme + strings.TrimPrefix(id, schema.StatementScheme)
	s, err := v.Statement(id)
	if err != nil {
		return nil, err
	}
	e, err := v.Extracted(strings.TrimPrefix(s.Source.Doc, schema.SourceScheme))
	if err != nil {
		return nil, err
	}
	if said := corrections.Rejection(e.Source, e.Findings, id); said != nil {
		return said, nil
	}
	return nil, fmt.Errorf("%w: %q", graph.ErrNoStatement, id)
}
