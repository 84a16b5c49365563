package paths

import (
	"context"
	"slices"

	"github.com/tamga-kg/tamga/graph"
)

// walker finds shortest paths on the IDs of its store, without reading statements; a
// *graph.View does.
type walker interface {
	ShortestPaths(ctx context.Context, from, to string, o graph.PathOptions) ([][]graph.Edge, bool, error)
	CountNeighbours(node string) (int, error)
}

// spare is how many paths are looked at for each that is wanted, so that the best of one
// length can be told; leastSpare is the least of them.
const (
	spare      = 4
	leastSpare = 20
)

// walkable reports whether the options ask for no more than a walk on IDs can tell: it knows
// nothing of times, nor of who holds a claim.
func (o *Options) walkable() bool { return !o.WithClaims && !o.Within.IsSet() && !o.Dated }

// chainsOnIDs finds chains of nodes as chains does, and reads the statements between their
// nodes only. It reports whether the view can do that.
func (s *search) chainsOnIDs(want int) (chains [][]string, can bool, err error) {
	w, ok := s.view.(walker)
	if !ok || !s.options.walkable() {
		return nil, false, nil
	}
	o := graph.PathOptions{
		Filter:    graph.Filter{Predicates: s.options.Predicates, Classes: s.options.below(), Sources: s.options.Sources, Directed: s.options.Directed},
		MaxLength: s.options.MaxLength, MaxPaths: max(want, min(want*spare, maxChains), leastSpare), MaxVisited: s.options.MaxVisited,
	}
	paths, cut, err := w.ShortestPaths(s.ctx, s.from, s.to, o)
	if err != nil {
		return nil, true, err
	}
	found, between := s.chained(paths)
	for pair, statements := range between {
		if err := s.readPair(pair, statements); err != nil {
			return nil, true, err
		}
	}
	s.degrees = w.CountNeighbours
	if cut && s.ctx.Err() != nil {
		return found, true, s.ctx.Err()
	}
	if cut {
		return found, true, errCut
	}
	return found, true, nil
}

// chained is the chains of nodes of some paths, each once, and the statements between each
// two of their nodes.
func (s *search) chained(paths [][]graph.Edge) (found [][]string, between map[[2]string][]string) {
	between = map[[2]string][]string{}
	for _, path := range paths {
		if s.options.Shortest && len(path) > len(paths[0]) {
			break
		}
		chain := []string{s.from}
		for _, e := range path {
			here := chain[len(chain)-1]
			there := e.Object
			if there == here {
				there = e.Subject
			}
			pair := [2]string{here, there}
			between[pair] = append(between[pair], e.Statements...)
			chain = append(chain, there)
		}
		if !slices.ContainsFunc(found, func(c []string) bool { return slices.Equal(c, chain) }) {
			found = append(found, chain)
		}
	}
	return found, between
}

// below is the classes of the options and those below them.
func (o *Options) below() []string {
	var out []string
	for _, c := range o.Classes {
		out = append(out, c)
		for _, other := range o.Ontology.Classes {
			if other.Name != c && o.Ontology.IsA(other.Name, c) {
				out = append(out, other.Name)
			}
		}
	}
	return out
}

// readPair reads the statements that link two nodes.
func (s *search) readPair(pair [2]string, statements []string) error {
	g := gathering{node: pair[0], links: map[string]map[string]*link{}}
	slices.Sort(statements)
	for _, id := range slices.Compact(statements) {
		st, err := s.view.Statement(id)
		if err != nil {
			return err
		}
		if st.Event != "" && st.IsFact() {
			s.events[st.Event] = st
			g.roles(&st)
		}
		g.between(st.Subject, st.Predicate, st.Object, &st)
	}
	hops := g.hops()
	s.mark(hops)
	for _, h := range hops {
		if h.to == pair[1] {
			if s.pairs == nil {
				s.pairs = map[[2]string]hop{}
			}
			s.pairs[pair] = h
		}
	}
	return nil
}

// degree is the number of neighbours of a node: as they were read, or as the view counts them.
func (s *search) degree(node string) int {
	if s.degrees != nil {
		n, err := s.degrees(node)
		if err != nil {
			return 0
		}
		return n
	}
	hops, err := s.neighbours(node)
	if err != nil {
		return 0
	}
	return len(hops)
}

var _ walker = (*graph.View)(nil)
