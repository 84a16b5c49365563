package graph

import (
	"context"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// Load adds quads as they are, all of them or, after an error, none. Those that are
// there already are counted and add nothing. It is made for millions; see
// quadstore.Store.Load. They belong to no source: Remove does not touch them, unless
// they bear the label of the source or of one of its statements.
func (g *Graph) Load(ctx context.Context, quads iter.Seq2[quad.Quad, error]) (quadstore.Loaded, error) {
	g.writing.Lock()
	defer g.writing.Unlock()
	return g.store.Load(ctx, quads)
}
