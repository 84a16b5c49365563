package paths

import (
	"context"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Neighbours gives the edges of a node, each with its statements and their sentences: by
// neighbour, the surest first. Options filter them as they do paths.
func Neighbours(ctx context.Context, view queries.View, node string, o Options) ([]schema.Step, error) {
	o = o.withDefaults()
	s := &search{network: newNetwork(view, o), ctx: ctx, from: node}
	hops, err := s.neighbours(node)
	if err != nil {
		return nil, err
	}
	var out []schema.Step
	for _, h := range hops {
		if !o.passes(nodeOf(h)) {
			continue
		}
		for _, l := range s.wanted(h, node) {
			out = append(out, l.step())
		}
	}
	return out, ctx.Err()
}
