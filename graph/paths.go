package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// PathOptions bounds a search for paths. A bound of zero is the default.
type PathOptions struct {
	Filter         // Classes says what may stand between the two ends, beside events
	MaxLength  int // edges of a path; 6 by default
	MaxPaths   int // 10 by default
	MaxVisited int // nodes whose edges are read; 20,000 by default
}

func (o PathOptions) withDefaults() PathOptions {
	for _, bound := range []struct {
		value    *int
		standard int
	}{{&o.MaxLength, 6}, {&o.MaxPaths, 10}, {&o.MaxVisited, 20_000}} {
		if *bound.value <= 0 {
			*bound.value = bound.standard
		}
	}
	return o
}

// ShortestPaths finds the shortest paths between two nodes, at most MaxPaths, in the
// order of length, then of the nodes on the way and of predicates. No path goes through
// a node twice, or through a literal, or tells a statement twice, as edge and as event.
// Two edges between the same nodes make two paths.
//
// When MaxVisited or the end of ctx cuts the search short, what was found so far comes
// with true and no error; there may be others then, shorter ones too. The error wraps
// ErrNoEntity when an end is not there.
func (v *View) ShortestPaths(ctx context.Context, from, to string, o PathOptions) ([][]Edge, bool, error) {
	o = o.withDefaults()
	starts, err := v.nodes(from)
	if err != nil {
		return nil, false, err
	}
	ends, err := v.nodes(to)
	if err != nil || from == to {
		return nil, false, err
	}
	f := o.compile()
	f.events = true
	for _, id := range append(slices.Clone(starts), ends...) {
		f.always.add(id)
	}
	m := newMap(ctx, v, f, starts, ends, o.MaxVisited)
	paths, err := m.paths(starts, o)
	return paths, m.cut, err
}

// paths explores as much as each length needs and lists its paths, until there are
// enough.
func (m *pathMap) paths(starts []quadstore.ID, o PathOptions) ([][]Edge, error) {
	var all [][]Edge
	for length := 1; length <= o.MaxLength && len(all) < o.MaxPaths; length++ {
		if err := m.explore(length); err != nil {
			return nil, err
		}
		l := &lister{pathMap: m, need: m.distances(length), left: o.MaxPaths - len(all)}
		for _, start := range starts {
			if err := l.walk(start, length); err != nil {
				return nil, err
			}
		}
		all = append(all, l.found...)
	}
	return all, nil
}

// lister lists the paths of one length in order of text.
type lister struct {
	*pathMap
	need  map[quadstore.ID]int // edges from a node to the end, at least
	path  []step
	from  []quadstore.ID // where each step of path starts
	left  int            // paths still wanted
	found [][]Edge
}

func (l *lister) walk(node quadstore.ID, length int) error {
	if need, known := l.need[node]; !known || need > length {
		return nil
	}
	if length == 0 {
		return l.keep()
	}
	l.from = append(l.from, node)
	for _, s := range l.stepsFrom(node) {
		if l.listing--; l.listing < 0 || l.left <= 0 || l.stopped() {
			l.cut = l.cut || l.left > 0
			break
		}
		if length > 1 && !s.walkable || slices.Contains(l.from, s.id) || length > 1 && l.ends[s.id] {
			continue
		}
		l.path = append(l.path, s)
		if err := l.walk(s.id, length-1); err != nil {
			return err
		}
		l.path = l.path[:len(l.path)-1]
	}
	l.from = l.from[:len(l.from)-1]
	return nil
}

// keep adds the present path to those found, unless it tells a statement twice.
func (l *lister) keep() error {
	path := make([]Edge, len(l.path))
	for i, s := range l.path {
		from, err := l.view.term(l.from[i])
		if err != nil {
			return err
		}
		if path[i], err = l.view.edge(from.text, s); err != nil {
			return err
		}
	}
	if !retold(path) {
		l.found = append(l.found, path)
		l.left--
	}
	return nil
}

// retold reports whether a path tells a statement twice: by going from the agent of
// its event to the patient, or by its plain edge and its event.
func retold(path []Edge) bool {
	for i, e := range path {
		if !isOwn(e) {
			continue
		}
		statement := schema.StatementScheme + strings.TrimPrefix(e.Subject, schema.EventScheme)
		for j, other := range path {
			switch {
			case i == j:
			case other.Subject == e.Subject && isHeart(other) && isHeart(e):
				return true
			case other.Subject != e.Subject && slices.Contains(other.Statements, statement):
				return true
			}
		}
	}
	return false
}

// isOwn reports whether an edge is a role of the event of its own statement.
func isOwn(e Edge) bool { return len(e.Statements) == 1 && isOwnEvent(e.Subject, e.Statements[0]) }

func isHeart(e Edge) bool { return e.Predicate == roleAgent || e.Predicate == rolePatient }
