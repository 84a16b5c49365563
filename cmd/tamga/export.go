package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/backup"
	"github.com/tamga-kg/tamga/graph/export"
)

type exportOptions struct {
	clocks
	format string
	around string
	depth  int
	claims bool
	texts  string
}

var exportFormats = []string{"nquads", "statements", "graphml", "dot"}

func newExport(a *app) *cobra.Command {
	o := exportOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or what lies around an entity, to standard output",
		Example: "  tamga export --format nquads > graph.nq\n" +
			"  tamga export --texts party.export\n" +
			"  tamga export --format statements > statements.jsonl\n" +
			"  tamga export --format dot --around Otan --depth 1 | dot -Tsvg > otan.svg",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if !slices.Contains(exportFormats, o.format) {
				return usagef("--format %s is not known; use one of %v", o.format, exportFormats)
			}
			if o.around != "" && (o.format == "nquads" || o.format == "statements") {
				return usagef("--around draws a picture; use it with --format graphml or dot")
			}
			if o.texts != "" && (o.format != "nquads" || o.clocks.asOf != "" || o.clocks.knownBy != "") {
				return usagef("--texts writes all of the graph; use it with --format nquads and without clocks")
			}
			return o.read(func(v *graph.View) error { return o.run(c.Context(), v) })
		},
	}
	o.flags(c)
	c.Flags().StringVar(&o.format, "format", "nquads", "nquads, statements, graphml or dot")
	c.Flags().StringVar(&o.around, "around", "", "only what lies around this `entity`")
	c.Flags().IntVar(&o.depth, "depth", 1, "steps from the entity")
	c.Flags().StringVar(&o.texts, "texts", "", "write the quads into this `directory`, with the texts and findings, for tamga restore")
	c.Flags().BoolVar(&o.claims, "with-claims", false, "draw claims too, dashed")
	return c
}

func (o *exportOptions) run(ctx context.Context, v *graph.View) error {
	switch o.format {
	case "nquads":
		if o.texts != "" {
			return backup.Write(backup.Dir(o.texts), v)
		}
		return export.NQuads(o.out, v)
	case "statements":
		return export.Statements(o.out, v)
	}
	sub, err := o.subgraph(ctx, v)
	if err != nil {
		return err
	}
	if o.format == "dot" {
		return export.DOT(o.out, sub)
	}
	return export.GraphML(o.out, sub)
}

// subgraph is what is drawn: the whole default view, or what lies around one entity.
func (o *exportOptions) subgraph(ctx context.Context, v *graph.View) (export.Subgraph, error) {
	options := export.Options{Filter: graph.Filter{WithClaims: o.claims}}
	if o.around == "" {
		return export.Whole(v, options)
	}
	e, err := o.entity(v, o.around)
	if err != nil {
		return export.Subgraph{}, err
	}
	return export.Around(ctx, v, e.ID, o.depth, options)
}
