package walk

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// Graph is what a Walk reads. *quadstore.View is one.
type Graph interface {
	// Scan gives all quads that match a pattern, in which 0 stands for any. Quads that
	// differ by their labels only come one after the other.
	Scan(pattern quadstore.QuadIDs) iter.Seq2[quadstore.QuadIDs, error]
}

// Direction says which way edges are walked.
type Direction uint8

// Directions. A path that is searched Out goes from subjects to objects all the way.
const (
	Both Direction = iota
	Out
	In
)

// reversed is the direction of the way back.
func (d Direction) reversed() Direction {
	switch d {
	case Out:
		return In
	case In:
		return Out
	}
	return d
}

// Filter narrows what edges are seen. The zero value sees all.
type Filter struct {
	Direction  Direction
	Predicates []quadstore.ID          // none is all
	Labels     []quadstore.ID          // none is all; 0 is no label
	Node       func(quadstore.ID) bool // reports whether a walk may enter a node; nil is always. The ends of a path are not asked
}

// Walk is a graph, what is seen of it, and what a search may cost.
type Walk struct {
	Graph
	Filter
	// Visited bounds a search: the nodes whose edges are read, and a hundred times as many
	// edges and steps that are tried. 0 is 100,000 nodes.
	Visited int
}

const (
	usualVisited = 100_000
	edgesOfNode  = 100 // allowed for each node, on the whole
)

// Errors of walks.
var (
	// ErrCut: a bound of the Walk was reached. What came before is right.
	ErrCut = errors.New("the search was cut short by its bound")
	// ErrNoNode: a node has the ID 0.
	ErrNoNode = errors.New("a walk from or to no node")
)

// Step is an edge as it is walked.
type Step struct {
	From, To quadstore.ID
	Quad     quadstore.QuadIDs // From is its subject, or its object where it is walked back
}

// edge is what quads have in common that differ by their labels only.
type edge struct{ s, p, o quadstore.ID }

func edgeOf(q quadstore.QuadIDs) edge { return edge{q.S, q.P, q.O} }

// search is one run of a Walk.
type search struct {
	*Walk
	ctx        context.Context
	predicates map[quadstore.ID]bool // where they are many
	labels     map[quadstore.ID]bool
	ends       []quadstore.ID
	nodes      int // that may still be visited
	edges      int // that may still be read
}

// manyPredicates is where reading all edges of a node beats reading each predicate's.
const manyPredicates = 8

func (w Walk) search(ctx context.Context, ends ...quadstore.ID) (*search, error) {
	if slices.Contains(ends, 0) {
		return nil, fmt.Errorf("%w; look its ID up first", ErrNoNode)
	}
	s := &search{Walk: &w, ctx: ctx, ends: ends, nodes: w.Visited}
	if s.nodes <= 0 {
		s.nodes = usualVisited
	}
	s.edges = s.nodes * edgesOfNode
	if len(w.Predicates) > manyPredicates {
		s.predicates = setOf(w.Predicates)
	}
	s.labels = setOf(w.Labels)
	return s, nil
}

func setOf(ids []quadstore.ID) map[quadstore.ID]bool {
	set := make(map[quadstore.ID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// Neighbours gives the steps from a node, each edge once, in an order of the store.
func (w Walk) Neighbours(ctx context.Context, node quadstore.ID) iter.Seq2[Step, error] {
	return func(yield func(Step, error) bool) {
		s, err := w.search(ctx, node)
		if err == nil {
			err = s.steps(node, w.Direction, func(step Step) error {
				if !yield(step, nil) {
					return errStopped
				}
				return nil
			})
		}
		finish(err, func(err error) { yield(Step{}, err) })
	}
}

// errStopped says that the consumer wants no more.
var errStopped = errors.New("stopped by the consumer")

func finish(err error, tell func(error)) {
	if err != nil && err != errStopped {
		tell(err)
	}
}

// steps gives the steps from a node.
func (s *search) steps(node quadstore.ID, d Direction, take func(Step) error) error {
	if s.nodes--; s.nodes < 0 {
		return ErrCut
	}
	if d != In {
		if err := s.side(quadstore.QuadIDs{S: node}, true, take); err != nil {
			return err
		}
	}
	if d != Out {
		return s.side(quadstore.QuadIDs{O: node}, d == Both, take)
	}
	return nil
}

// side gives the steps from the subject or the object of a pattern. Loops come from the
// subject's side alone where both are asked.
func (s *search) side(pattern quadstore.QuadIDs, both bool, take func(Step) error) error {
	if len(s.Labels) == 1 {
		pattern.L = s.Labels[0]
	}
	if len(s.Predicates) == 0 || s.predicates != nil {
		return s.scan(pattern, both, take)
	}
	for _, p := range s.Predicates {
		pattern.P = p
		if err := s.scan(pattern, both, take); err != nil {
			return err
		}
	}
	return nil
}

func (s *search) scan(pattern quadstore.QuadIDs, both bool, take func(Step) error) error {
	var last edge
	for q, err := range s.Scan(pattern) {
		if err != nil {
			return err
		}
		if err := s.read(); err != nil {
			return err
		}
		step := Step{q.S, q.O, q}
		if pattern.S == 0 {
			step.From, step.To = q.O, q.S
		}
		if edgeOf(q) == last || !s.sees(q) || both && pattern.S == 0 && q.S == q.O || !s.enters(step.To) {
			continue
		}
		last = edgeOf(q)
		if err := take(step); err != nil {
			return err
		}
	}
	return s.ctx.Err()
}

// read counts an edge, and looks at the context now and then.
func (s *search) read() error {
	if s.edges--; s.edges < 0 {
		return ErrCut
	}
	if s.edges%256 == 0 {
		return s.ctx.Err()
	}
	return nil
}

func (s *search) sees(q quadstore.QuadIDs) bool {
	return (s.predicates == nil || s.predicates[q.P]) && (len(s.labels) == 0 || s.labels[q.L])
}

func (s *search) enters(node quadstore.ID) bool {
	return s.Node == nil || s.Node(node) || slices.Contains(s.ends, node)
}
