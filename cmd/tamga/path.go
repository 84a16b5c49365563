package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

type pathOptions struct {
	clocks
	paths.Options
}

func newPath(a *app) *cobra.Command {
	o := pathOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:     "path A B",
		Short:   "Show how two things are linked, with the sentence behind each step",
		Example: `  tamga path "Nazarbayev" "Otan"` + "\n" + `  tamga path SCO "non-interference" --with-claims`,
		Args:    cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			return o.read(func(v *graph.View) error { return o.run(c.Context(), v, args[0], args[1]) })
		},
	}
	o.flags(c)
	c.Flags().IntVar(&o.MaxPaths, "limit", 5, "paths at most")
	c.Flags().IntVar(&o.MaxLength, "length", 4, "steps at most")
	c.Flags().BoolVar(&o.WithClaims, "with-claims", false, "walk claims too, and name who makes them")
	c.Flags().StringSliceVar(&o.Predicates, "relations", nil, "walk these relations only")
	c.Flags().StringSliceVar(&o.Sources, "sources", nil, "use these sources only")
	return c
}

func (o *pathOptions) run(ctx context.Context, v *graph.View, from, to string) error {
	found, err := paths.Find(ctx, v, from, to, o.Options)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(found)
	}
	o.print(found)
	return nil
}

func (o *pathOptions) print(found schema.Paths) {
	if found.Reading != "" {
		o.printf("%s\n", wrap(found.Reading, "", width))
	}
	for i, p := range found.Paths {
		o.printf("\n%d. %s\n", i+1, count(len(p.Steps), "step"))
		for _, step := range p.Steps {
			o.printf("   %s\n", stepLine(step))
			for _, e := range step.Evidence {
				o.evidence(e, "      ")
			}
		}
	}
	if len(found.Nearest) > 0 {
		o.printf("\nNearest:\n  %s\n", strings.Join(found.Nearest, "\n  "))
	}
	if found.Cut {
		o.printf("\nThe search was cut short by its limits; there may be more.\n")
	}
}
