package quadstore

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

var (
	_ graph.QuadStore = (*Store)(nil)
	_ graph.QuadStore = (*View)(nil)
	_ refs.BatchNamer = (*reader)(nil)
	_ shape.Optimizer = (*reader)(nil)
)

// ValueOf is the ID of a value as Cayley wants it: nil when no quad has the value.
func (r *reader) ValueOf(v quad.Value) (graph.Ref, error) {
	id, ok, err := r.ID(v)
	if !ok {
		return nil, err
	}
	return id, nil
}

// NameOf is the value of an ID as Cayley wants it: nil when there is none.
func (r *reader) NameOf(ref graph.Ref) (quad.Value, error) {
	switch ref := ref.(type) {
	case nil:
		return nil, nil
	case ID:
		return r.value(ref)
	case refs.PreFetchedValue:
		return ref.NameOf(), nil
	}
	return nil, foreignRef(ref)
}

func foreignRef(ref graph.Ref) error {
	return fmt.Errorf("a reference is a %T, which is not of this graph", ref)
}

// ValuesOf is NameOf for many.
func (r *reader) ValuesOf(ctx context.Context, list []graph.Ref) ([]quad.Value, error) {
	values := make([]quad.Value, len(list))
	for i, ref := range list {
		v, err := r.NameOf(ref)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, ctxError(ctx)
}

// RefsOf is ValueOf for many; a value that is not there is an error.
func (r *reader) RefsOf(ctx context.Context, values []quad.Value) ([]graph.Ref, error) {
	list := make([]graph.Ref, len(values))
	for i, v := range values {
		id, ok, err := r.ID(v)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, fmt.Errorf("no quad has the value %v", v)
		}
		list[i] = id
	}
	return list, ctxError(ctx)
}

// Quad is the quad that a reference from an iterator stands for.
func (r *reader) Quad(ref graph.Ref) (quad.Quad, error) {
	q, ok := ref.(QuadIDs)
	if !ok {
		return quad.Quad{}, foreignRef(ref)
	}
	return r.quad(q)
}

// QuadDirection is one part of a quad; nil for a label that it does not have.
func (r *reader) QuadDirection(ref graph.Ref, d quad.Direction) (graph.Ref, error) {
	q, ok := ref.(QuadIDs)
	if !ok {
		return nil, foreignRef(ref)
	}
	if id := *q.part(d); id != 0 {
		return id, nil
	}
	return nil, nil
}

// QuadIterator is all quads with a value in one direction.
func (r *reader) QuadIterator(d quad.Direction, ref graph.Ref) iterator.Shape {
	id, ok := ref.(ID)
	if !ok || id == 0 {
		return iterator.NewNull()
	}
	var pattern QuadIDs
	*pattern.part(d) = id
	return &quadShape{r, pattern}
}

// QuadIteratorSize is the number of quads with a value in one direction.
func (r *reader) QuadIteratorSize(_ context.Context, d quad.Direction, ref graph.Ref) (refs.Size, error) {
	id, ok := ref.(ID)
	if !ok || id == 0 {
		return refs.Size{Exact: true}, nil
	}
	var pattern QuadIDs
	*pattern.part(d) = id
	n, exact, err := r.size(pattern)
	return refs.Size{Value: n, Exact: exact}, err
}

// QuadsAllIterator is all quads.
func (r *reader) QuadsAllIterator() iterator.Shape { return &quadShape{r, QuadIDs{}} }

// NodesAllIterator is all values.
func (r *reader) NodesAllIterator() iterator.Shape { return &valueShape{r} }

// Stats counts quads and values; both numbers are exact.
func (r *reader) Stats(context.Context, bool) (graph.Stats, error) {
	t, err := r.totals()
	return graph.Stats{
		Nodes: refs.Size{Value: t.values, Exact: true},
		Quads: refs.Size{Value: t.quads, Exact: true},
	}, err
}

// OptimizeShape answers a filter of several directions by one range of keys, and a step
// of a path by one range for each node that it starts from.
func (r *reader) OptimizeShape(_ context.Context, s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.QuadsAction:
		return r.asPattern(s)
	case shape.NodesFrom:
		return r.asHop(s)
	}
	return s, false
}

func (r *reader) asPattern(s shape.QuadsAction) (shape.Shape, bool) {
	if len(s.Filter) == 0 {
		return s, false
	}
	var pattern QuadIDs
	for d, ref := range s.Filter {
		id, ok := nodeID(ref)
		if !ok {
			return s, false
		}
		*pattern.part(d) = id
	}
	nodes := s.SimplifyFrom(patternShape{r, pattern})
	if from, ok := nodes.(shape.NodesFrom); ok {
		if h, ok := r.asHop(from); ok {
			return h, true
		}
	}
	return nodes, true
}

// patternShape is the quads that match a pattern, in a plan.
type patternShape struct {
	r       *reader
	pattern QuadIDs
}

// BuildIterator reads from where the shape was made, also where qs wraps that.
func (s patternShape) BuildIterator(graph.QuadStore) iterator.Shape {
	return &quadShape{s.r, s.pattern}
}

// Optimize has nothing left to do.
func (s patternShape) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) {
	return s, false
}

// ApplyDeltas makes all changes or none, in their order, and on disk. Without the
// options to ignore it, a quad that is there already, or one to delete that is not,
// is a *graph.DeltaError.
func (s *Store) ApplyDeltas(deltas []graph.Delta, ignore graph.IgnoreOpts) error {
	return s.write(len(deltas), func(c *commit) error {
		for i, d := range deltas {
			if err := c.delta(i, d, ignore); err != nil {
				return err
			}
		}
		return c.finish()
	})
}

func (c *commit) delta(i int, d graph.Delta, ignore graph.IgnoreOpts) error {
	if d.Action != graph.Add && d.Action != graph.Delete {
		return &graph.DeltaError{Delta: d, Err: graph.ErrInvalidAction}
	}
	adding := d.Action == graph.Add
	q, present, err := c.ids(d.Quad, adding)
	if err == nil && present {
		present, err = c.present(q)
	}
	switch {
	case err != nil:
		return err
	case adding && present && !ignore.IgnoreDup:
		return &graph.DeltaError{Delta: d, Err: graph.ErrQuadExists}
	case !adding && !present && !ignore.IgnoreMissing:
		return &graph.DeltaError{Delta: d, Err: graph.ErrQuadNotExist}
	case adding != present:
		c.wanted[q] = want{adding, i}
	}
	return nil
}

// ApplyDeltas returns ErrReadOnly.
func (v *View) ApplyDeltas([]graph.Delta, graph.IgnoreOpts) error { return ErrReadOnly }

// NewQuadWriter returns ErrReadOnly.
func (v *View) NewQuadWriter() (quad.WriteCloser, error) { return nil, ErrReadOnly }

// NewQuadWriter returns a writer that adds quads, several ten thousand in one commit.
// What it was given is on disk once Close has returned nil.
func (s *Store) NewQuadWriter() (quad.WriteCloser, error) {
	if s.readOnly {
		return nil, ErrReadOnly
	}
	return &quadWriter{s.NewBatch()}, nil
}

type quadWriter struct{ batch *Batch }

const quadsPerCommit = 100_000

func (w *quadWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w *quadWriter) WriteQuads(quads []quad.Quad) (int, error) {
	for _, q := range quads {
		w.batch.Add(q)
	}
	if len(w.batch.changes) >= quadsPerCommit {
		return len(quads), w.batch.Commit()
	}
	return len(quads), nil
}

func (w *quadWriter) Close() error { return w.batch.Commit() }
