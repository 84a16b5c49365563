package main

import (
	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func newRename(a *app) *cobra.Command {
	var why string
	c := &cobra.Command{
		Use:     "rename ENTITY NAME",
		Short:   "Say what an entity is to be called",
		Example: `  tamga rename LP "Lantern Party"`,
		Args:    cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.correct(why, func(l *loaders.Loader, v *graph.View) ([]corrections.Correction, error) {
				other, err := a.other(l, v, args)
				return []corrections.Correction{{Rename: other}}, err
			})
		},
	}
	c.Flags().StringVar(&why, "why", "", "reason, for the file")
	return c
}

func newRetype(a *app) *cobra.Command {
	var why string
	c := &cobra.Command{
		Use:     "retype ENTITY CLASS",
		Short:   "Say of which class of the ontology an entity is",
		Example: `  tamga retype "Salt Works" Company`,
		Args:    cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			ontology, err := a.ontology()
			if err != nil {
				return err
			}
			if _, known := ontology.Class(args[1]); !known {
				return usagef("%q is no class of the ontology; `tamga stats --json` lists those that the graph has", args[1])
			}
			return a.correct(why, func(l *loaders.Loader, v *graph.View) ([]corrections.Correction, error) {
				other, err := a.other(l, v, args)
				return []corrections.Correction{{Retype: other}}, err
			})
		},
	}
	c.Flags().StringVar(&why, "why", "", "reason, for the file")
	return c
}

// other is an entity with what it is to be.
func (a *app) other(l *loaders.Loader, v *graph.View, args []string) (*corrections.Other, error) {
	e, err := a.entity(v, args[0])
	if err != nil {
		return nil, err
	}
	t, err := l.Thing(e.ID)
	return &corrections.Other{Thing: t, To: args[1]}, err
}
