package main

import (
	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func newMerge(a *app) *cobra.Command {
	var why string
	c := &cobra.Command{
		Use:     "merge A B...",
		Short:   "Say that several entities are one thing",
		Example: `  tamga merge "D. Voss" "Dara Voss"` + "\n" + `  tamga merge ent:otan ent:fatherland --why "Otan means fatherland"`,
		Args:    cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, names []string) error {
			return a.correct(why, func(l *loaders.Loader, v *graph.View) ([]corrections.Correction, error) {
				var merge corrections.Correction
				seen := map[string]bool{}
				for _, name := range names {
					e, err := a.entity(v, name)
					if err != nil {
						return nil, err
					}
					if seen[e.ID] {
						return nil, usagef("%q is %s, which is named already; they are one thing", name, e.ID)
					}
					seen[e.ID] = true
					t, err := l.Thing(e.ID)
					if err != nil {
						return nil, err
					}
					merge.Merge = append(merge.Merge, t)
				}
				return []corrections.Correction{merge}, nil
			})
		},
	}
	c.Flags().StringVar(&why, "why", "", "reason, for the file")
	return c
}
