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

// hop is one step of a path in a plan: the nodes in direction to of the quads that match
// a pattern and have one of the nodes of from in direction by. Without from, by does not
// count. It stands for a NodesFrom of Cayley's, and reads one range for each node of
// from, where Cayley's own iterators read all quads of a node and test each.
type hop struct {
	r       *reader
	pattern QuadIDs
	from    shape.Shape
	by, to  quad.Direction
	plain   shape.Shape // what it stands for
}

// asHop makes a hop of a NodesFrom that has one open direction, or none.
func (r *reader) asHop(s shape.NodesFrom) (shape.Shape, bool) {
	h := hop{r: r, to: s.Dir, plain: s}
	switch quads := s.Quads.(type) {
	case patternShape:
		h.pattern = quads.pattern
		return h, true
	case shape.Quads:
		for _, f := range quads {
			if !h.add(f) {
				return s, false
			}
		}
		return h, h.from != nil
	}
	return s, false
}

// add adds a filter of quads; false when a hop cannot have it.
func (h *hop) add(f shape.QuadFilter) bool {
	if ref, ok := shape.One(f.Values); ok {
		id, ok := ref.(ID)
		if at := h.pattern.part(f.Dir); ok && id != 0 && *at == 0 {
			*at = id
			return f.Dir != h.to && f.Dir != h.by
		}
		return false
	}
	if h.from != nil || f.Dir == h.to || f.Dir == quad.Any || *h.pattern.part(f.Dir) != 0 {
		return false
	}
	h.from, h.by = f.Values, f.Dir
	return true
}

func (h hop) Optimize(context.Context, shape.Optimizer) (shape.Shape, bool) { return h, false }

func (h hop) BuildIterator(qs graph.QuadStore) iterator.Shape {
	it := &hopShape{hop: h, plain: h.plain.BuildIterator(qs)}
	if h.from != nil {
		it.sub = h.from.BuildIterator(qs)
	}
	return it
}

// hopShape is a hop among Cayley's iterators.
type hopShape struct {
	hop
	sub   iterator.Shape // nil without from
	plain iterator.Shape
	broad bool // to scan, the plain plan costs less
}

func (h *hopShape) String() string {
	return fmt.Sprintf("hop(%v by %v to %v)", h.pattern, h.by, h.to)
}

// Stats has the size that the plain plan guesses, and what a hop costs: to test a node
// takes one range, and a test of from for what is found there.
func (h *hopShape) Stats(ctx context.Context) (iterator.Costs, error) {
	costs, err := h.plain.Stats(ctx)
	if err != nil {
		return costs, err
	}
	costs.NextCost, costs.ContainsCost = costOfNext, costOfSeek
	if h.sub != nil {
		sub, err := h.sub.Stats(ctx)
		if err != nil {
			return costs, err
		}
		costs.NextCost += sub.NextCost
		costs.ContainsCost += sub.ContainsCost
	}
	return costs, nil
}

func (h *hopShape) SubIterators() []iterator.Shape {
	if h.sub == nil {
		return nil
	}
	return []iterator.Shape{h.sub}
}

// costOfSeek is what it costs to find a range, in quads read.
const costOfSeek = 16

// Optimize also finds out whether it would cost less to read all quads of the pattern and
// to test each of them.
func (h *hopShape) Optimize(ctx context.Context) (iterator.Shape, bool) {
	plain, _ := h.plain.Optimize(ctx)
	if iterator.IsNull(plain) {
		return plain, true
	}
	h.plain = plain
	if h.sub == nil {
		return h, false
	}
	h.sub, _ = h.sub.Optimize(ctx)
	if iterator.IsNull(h.sub) {
		return h.sub, true
	}
	sub, err := h.sub.Stats(ctx)
	if err != nil || h.pattern == (QuadIDs{}) {
		return h, false
	}
	n, exact, err := h.r.size(h.pattern)
	h.broad = err == nil && exact && n*sub.ContainsCost < sub.Size.Value*(sub.NextCost+costOfSeek)
	return h, false
}

func (h *hopShape) Iterate() iterator.Scanner {
	if h.broad {
		return h.plain.Iterate()
	}
	if h.sub == nil {
		return &endScanner{hop: h.hop, cursor: lazyCursor{r: h.r}}
	}
	return &hopScanner{hop: h.hop, sub: h.sub.Iterate(), cursor: lazyCursor{r: h.r}}
}

func (h *hopShape) Lookup() iterator.Index {
	x := &hopIndex{hop: h.hop, cursor: lazyCursor{r: h.r}}
	if h.sub != nil {
		x.sub = h.sub.Lookup()
	}
	return x
}

// lazyCursor is a cursor that is opened when it is first needed.
type lazyCursor struct {
	r *reader
	*quadCursor
}

// seek sends the cursor to a pattern that fixes the same directions each time.
func (c *lazyCursor) seek(pattern QuadIDs) error {
	if c.quadCursor == nil {
		o, err := c.r.best(pattern)
		if err != nil {
			return err
		}
		if c.quadCursor, err = c.r.quadCursor(o); err != nil {
			return err
		}
	}
	c.quadCursor.seek(pattern)
	return nil
}

func (c *lazyCursor) close() error {
	if c.quadCursor == nil {
		return nil
	}
	return c.quadCursor.close()
}

// nodeID is the ID that a reference to a node is.
func nodeID(ref refs.Ref) (ID, bool) {
	id, ok := ref.(ID)
	return id, ok && id != 0
}

// node is a part of a quad as a reference; nil for a label that it does not have.
func (q *QuadIDs) node(d quad.Direction) refs.Ref {
	if id := *q.part(d); id != 0 {
		return id
	}
	return nil
}

// endScanner scans the nodes of a hop without from.
type endScanner struct {
	single
	hop
	cursor  lazyCursor
	started bool
}

func (s *endScanner) String() string { return "hop" }
func (s *endScanner) Close() error   { return s.cursor.close() }

func (s *endScanner) Next(ctx context.Context) bool {
	if err := ctxError(ctx); err != nil || s.err != nil {
		return s.end(errOr(s.err, err))
	}
	if !s.started {
		if err := s.cursor.seek(s.pattern); err != nil {
			return s.end(err)
		}
		s.started = true
	}
	q, more, err := s.cursor.next(ctx)
	if !more {
		return s.end(err)
	}
	s.result = q.node(s.to)
	return true
}

func errOr(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

// hopScanner scans the nodes of a hop, for one node of from after the other.
type hopScanner struct {
	hop
	sub    iterator.Scanner
	cursor lazyCursor
	inside bool // of the quads of the present node of from
	result refs.Ref
	err    error
}

func (s *hopScanner) String() string                      { return "hop" }
func (s *hopScanner) Result() refs.Ref                    { return s.result }
func (s *hopScanner) Err() error                          { return errOr(s.err, s.sub.Err()) }
func (s *hopScanner) NextPath(ctx context.Context) bool   { return s.sub.NextPath(ctx) }
func (s *hopScanner) TagResults(tags map[string]refs.Ref) { s.sub.TagResults(tags) }
func (s *hopScanner) Close() error                        { return errOr(s.sub.Close(), s.cursor.close()) }

func (s *hopScanner) Next(ctx context.Context) bool {
	for s.err == nil {
		if s.err = ctxError(ctx); s.err != nil {
			break
		}
		if !s.inside && !s.enter(ctx) {
			break
		}
		q, more, err := s.cursor.next(ctx)
		if more {
			s.result = q.node(s.to)
			return true
		}
		s.inside, s.err = false, err
	}
	s.result = nil
	return false
}

// enter goes to the quads of the next node of from.
func (s *hopScanner) enter(ctx context.Context) bool {
	for s.sub.Next(ctx) {
		id, ok := nodeID(s.sub.Result())
		if !ok {
			continue
		}
		pattern := s.pattern
		*pattern.part(s.by) = id
		s.err = s.cursor.seek(pattern)
		s.inside = s.err == nil
		return s.inside
	}
	return false
}

// hopIndex tests whether a node is one of a hop's.
type hopIndex struct {
	hop
	sub    iterator.Index // nil without from
	cursor lazyCursor
	open   bool // the cursor stands in the quads of the node that was tested last
	result refs.Ref
	err    error
}

func (x *hopIndex) String() string   { return "hop" }
func (x *hopIndex) Result() refs.Ref { return x.result }
func (x *hopIndex) Err() error       { return x.err }

func (x *hopIndex) TagResults(tags map[string]refs.Ref) {
	if x.sub != nil {
		x.sub.TagResults(tags)
	}
}

func (x *hopIndex) Close() error {
	if x.sub == nil {
		return x.cursor.close()
	}
	return errOr(x.sub.Close(), x.cursor.close())
}

func (x *hopIndex) Contains(ctx context.Context, ref refs.Ref) bool {
	id, ok := nodeID(ref)
	x.open, x.result = false, nil
	if !ok || x.err != nil {
		return false
	}
	pattern := x.pattern
	at := pattern.part(x.to)
	if *at != 0 && *at != id {
		return false
	}
	*at = id
	if x.err = x.cursor.seek(pattern); x.err != nil {
		return false
	}
	x.open = true
	return x.next(ctx)
}

// next goes to the next quad of the node that was tested.
func (x *hopIndex) next(ctx context.Context) bool {
	for x.open && x.err == nil {
		if x.err = ctxError(ctx); x.err != nil {
			break
		}
		q, more, err := x.cursor.next(ctx)
		if !more {
			x.open, x.err = false, err
			break
		}
		if x.sub == nil || *q.part(x.by) != 0 && x.sub.Contains(ctx, q.node(x.by)) {
			x.result = q.node(x.to)
			return true
		}
		if x.sub != nil {
			x.err = x.sub.Err()
		}
	}
	return false
}

// NextPath goes on to another way in which the same node is one of the hop's.
func (x *hopIndex) NextPath(ctx context.Context) bool {
	if x.sub != nil {
		if x.sub.NextPath(ctx) {
			return true
		}
		if x.err = x.sub.Err(); x.err != nil {
			return false
		}
	}
	return x.next(ctx)
}
