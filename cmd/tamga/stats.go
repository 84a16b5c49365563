package main

import (
	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
)

type statsOptions struct {
	*app
	hash bool
}

func newStats(a *app) *cobra.Command {
	o := statsOptions{app: a}
	c := &cobra.Command{
		Use:     "stats",
		Short:   "Count what the graph holds",
		Example: "  tamga stats\n  tamga stats --hash",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return o.read(o.run) },
	}
	c.Flags().BoolVar(&o.hash, "hash", false, "print the SHA-256 of the graph's sorted N-Quads instead")
	return c
}

func (o *statsOptions) run(v *graph.View) error {
	if o.hash {
		h, err := v.Hash()
		if err != nil {
			return err
		}
		if o.json {
			return o.printJSON(map[string]string{"hash": h})
		}
		o.printf("%s\n", h)
		return nil
	}
	s, err := v.Stats()
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(s)
	}
	o.printf("%8d sources\n%8d sentences\n%8d statements: %d facts, %d claims, denials and plans\n%8d entities\n%8d quads\n", s.Sources, s.Sentences, s.Facts+s.Claims, s.Facts, s.Claims, s.Entities, s.Quads)
	if len(s.Ontologies) > 1 {
		o.printf("%s\n", mixed(s))
	}
	return nil
}
