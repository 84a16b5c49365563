package walk

import (
	"context"
	"iter"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// KShortest finds the k shortest paths, as Paths gives them, of any length up to longest.
func (w Walk) KShortest(ctx context.Context, from, to quadstore.ID, k, longest int) ([]Path, error) {
	var found []Path
	for p, err := range w.Paths(ctx, from, to, longest) {
		if err != nil || len(found) >= k {
			return found, err
		}
		if found = append(found, p); len(found) == k {
			break
		}
	}
	return found, nil
}

// Paths gives all simple paths of at most longest steps between two nodes, the shorter
// first: those that go through no node twice. Two edges between the same nodes make two
// paths. Between a node and itself there is none.
//
// For each length the graph is explored from both ends until the two balls together are
// as deep as that; then only those steps are tried from which the end is near enough.
func (w Walk) Paths(ctx context.Context, from, to quadstore.ID, longest int) iter.Seq2[Path, error] {
	return func(yield func(Path, error) bool) {
		s, err := w.search(ctx, from, to)
		if err == nil && from != to {
			m := &chart{
				search: s, from: from, to: to, steps: map[quadstore.ID][]Step{}, whole: map[quadstore.ID]bool{},
				ahead: newReach(from), back: newReach(to),
			}
			err = m.paths(longest, yield)
		}
		finish(err, func(err error) { yield(nil, err) })
	}
}

// chart is the explored part of a graph.
type chart struct {
	*search
	from, to    quadstore.ID
	steps       map[quadstore.ID][]Step // from a node; all of them, or those that were met on the way back
	whole       map[quadstore.ID]bool   // nodes whose steps are all there
	ahead, back *reach
}

// reach is how far a graph is explored from one end.
type reach struct {
	seen  map[quadstore.ID]bool
	layer []quadstore.ID
	depth int // all nodes nearer than this have been visited
}

func newReach(end quadstore.ID) *reach {
	return &reach{map[quadstore.ID]bool{end: true}, []quadstore.ID{end}, 0}
}

func (m *chart) paths(longest int, yield func(Path, error) bool) error {
	for length := 1; length <= longest; length++ {
		if err := m.explore(length); err != nil {
			return err
		}
		if m.explored() && length > len(m.steps) {
			return nil // a path has no more steps than there are nodes
		}
		l := &lister{chart: m, need: m.needs(length), yield: yield, on: map[quadstore.ID]bool{}}
		if err := l.list(m.from, length); err != nil {
			return err
		}
	}
	return nil
}

// explore goes on from the end with the smaller layer until both reaches together are
// as deep as a path is long, or one has nothing left.
func (m *chart) explore(length int) error {
	for m.ahead.depth+m.back.depth < length && !m.explored() {
		var err error
		if len(m.ahead.layer) <= len(m.back.layer) {
			err = m.widen(m.ahead, m.Direction, m.goAhead)
		} else {
			err = m.widen(m.back, m.Direction.reversed(), m.goBack)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// explored reports whether all of the graph that can be reached from one end is known.
func (m *chart) explored() bool { return len(m.ahead.layer) == 0 || len(m.back.layer) == 0 }

func (m *chart) widen(r *reach, d Direction, keep func(node quadstore.ID, steps []Step)) error {
	var next []quadstore.ID
	for _, node := range r.layer {
		var found []Step
		err := m.search.steps(node, d, func(s Step) error {
			found = append(found, s)
			if !r.seen[s.To] {
				r.seen[s.To] = true
				next = append(next, s.To)
			}
			return nil
		})
		if err != nil {
			return err
		}
		keep(node, found)
	}
	r.layer = next
	r.depth++
	return nil
}

func (m *chart) goAhead(node quadstore.ID, steps []Step) {
	m.whole[node] = true
	m.steps[node] = steps
}

func (m *chart) goBack(node quadstore.ID, steps []Step) {
	for _, s := range steps {
		if !m.whole[s.To] {
			m.steps[s.To] = append(m.steps[s.To], Step{s.To, s.From, s.Quad})
		}
	}
}

// needs is the number of steps from each node to the end, where it is at most length,
// along steps that are known.
func (m *chart) needs(length int) map[quadstore.ID]int {
	into := map[quadstore.ID][]quadstore.ID{}
	for node, steps := range m.steps {
		for _, s := range steps {
			into[s.To] = append(into[s.To], node)
		}
	}
	need := map[quadstore.ID]int{m.to: 0}
	layer := []quadstore.ID{m.to}
	for d := 1; d <= length && len(layer) > 0; d++ {
		var next []quadstore.ID
		for _, node := range layer {
			for _, before := range into[node] {
				if _, known := need[before]; !known {
					need[before] = d
					next = append(next, before)
				}
			}
		}
		layer = next
	}
	return need
}

// lister lists the paths of one length.
type lister struct {
	*chart
	need  map[quadstore.ID]int
	on    map[quadstore.ID]bool // nodes of the present path
	path  Path
	yield func(Path, error) bool
}

func (l *lister) list(node quadstore.ID, left int) error {
	if left == 0 {
		if !l.yield(slices.Clone(l.path), nil) {
			return errStopped
		}
		return nil
	}
	l.on[node] = true
	defer delete(l.on, node)
	for _, s := range l.chart.steps[node] {
		if err := l.read(); err != nil {
			return err
		}
		need, known := l.need[s.To]
		if !known || need > left-1 || l.on[s.To] || s.To == l.to && left > 1 {
			continue
		}
		l.path = append(l.path, s)
		if err := l.list(s.To, left-1); err != nil {
			return err
		}
		l.path = l.path[:len(l.path)-1]
	}
	return nil
}
