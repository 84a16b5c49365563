package walk_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/graph/walk"
	"pgregory.net/rapid"
)

// model is a graph of few nodes, in which all is found by trying everything.
type model struct {
	view  *quadstore.View
	quads []quadstore.QuadIDs
	nodes []quadstore.ID
	walk.Filter
}

// someGraph draws a graph and a filter.
func someGraph(t *rapid.T) (*model, func()) {
	s, err := quadstore.Open("", quadstore.Options{InMemory: true})
	must(t, err)
	node := rapid.Custom(func(t *rapid.T) quad.Value { return quad.IRI(fmt.Sprint("n", rapid.IntRange(0, 6).Draw(t, "node"))) })
	b := s.NewBatch()
	for range rapid.IntRange(1, 16).Draw(t, "quads") {
		b.Add(quad.Quad{
			Subject: node.Draw(t, "s"), Predicate: quad.IRI(rapid.SampledFrom([]string{"p", "q"}).Draw(t, "p")), Object: node.Draw(t, "o"),
			Label: rapid.SampledFrom([]quad.Value{nil, quad.IRI("l"), quad.IRI("m")}).Draw(t, "l"),
		})
	}
	must(t, b.Commit())
	v, err := s.View()
	must(t, err)
	m := &model{view: v}
	nodes := map[quadstore.ID]bool{}
	for q, err := range v.Scan(quadstore.QuadIDs{}) {
		must(t, err)
		m.quads = append(m.quads, q)
		nodes[q.S], nodes[q.O] = true, true
	}
	m.nodes = slices.Sorted(maps.Keys(nodes))
	m.drawFilter(t)
	return m, func() { must(t, errors.Join(v.Close(), s.Close())) }
}

func (m *model) drawFilter(t *rapid.T) {
	some := m.quads[rapid.IntRange(0, len(m.quads)-1).Draw(t, "like")]
	m.Direction = rapid.SampledFrom([]walk.Direction{walk.Both, walk.Out, walk.In}).Draw(t, "direction")
	switch rapid.IntRange(0, 3).Draw(t, "predicates") {
	case 0:
		m.Predicates = []quadstore.ID{some.P}
	case 1:
		m.Predicates = append(slices.Repeat([]quadstore.ID{1 << 40}, 9), some.P) // so many that they are not read one by one
	}
	switch rapid.IntRange(0, 3).Draw(t, "labels") {
	case 0:
		m.Labels = []quadstore.ID{some.L}
	case 1:
		m.Labels = []quadstore.ID{some.L, 0}
	}
	if barred := rapid.SampledFrom(m.nodes).Draw(t, "barred"); rapid.Bool().Draw(t, "bar") {
		m.Node = func(id quadstore.ID) bool { return id != barred }
	}
}

// move is a step without the label of its quad.
type move struct{ from, p, to quadstore.ID }

// moves is the steps from a node, by looking at all quads.
func (m *model) moves(node quadstore.ID, ends ...quadstore.ID) map[move]bool {
	found := map[move]bool{}
	for _, q := range m.quads {
		if len(m.Predicates) > 0 && !slices.Contains(m.Predicates, q.P) || len(m.Labels) > 0 && !slices.Contains(m.Labels, q.L) {
			continue
		}
		enter := func(to quadstore.ID) bool { return m.Node == nil || m.Node(to) || slices.Contains(ends, to) }
		if m.Direction != walk.In && q.S == node && enter(q.O) {
			found[move{node, q.P, q.O}] = true
		}
		if m.Direction != walk.Out && q.O == node && enter(q.S) {
			found[move{node, q.P, q.S}] = true
		}
	}
	return found
}

// paths is all simple paths, with each edge as often as it can be walked: an edge and
// its reverse between the same nodes are two.
func (m *model) paths(from, to quadstore.ID, longest int) (found []string) {
	var path []string
	on := map[quadstore.ID]bool{}
	var go_ func(node quadstore.ID)
	go_ = func(node quadstore.ID) {
		if node == to && len(path) > 0 {
			found = append(found, fmt.Sprint(path))
			return
		}
		if len(path) == longest {
			return
		}
		on[node] = true
		defer delete(on, node)
		for _, q := range m.distinct(node, from, to) {
			next := q.O
			if next == node {
				next = q.S
			}
			if on[next] {
				continue
			}
			path = append(path, fmt.Sprint(node, q))
			go_(next)
			path = path[:len(path)-1]
		}
	}
	if from != to {
		go_(from)
	}
	slices.SortFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return found
}

// distinct is the edges that can be walked from a node, without labels.
func (m *model) distinct(node quadstore.ID, ends ...quadstore.ID) (edges []quadstore.QuadIDs) {
	moves := m.moves(node, ends...)
	for _, q := range m.quads {
		q.L = 0
		out := q.S == node && m.Direction != walk.In && moves[move{node, q.P, q.O}]
		in := q.O == node && m.Direction != walk.Out && moves[move{node, q.P, q.S}]
		if (out || in) && m.seen(q) && !slices.Contains(edges, q) {
			edges = append(edges, q)
		}
	}
	return edges
}

// seen reports whether some quad of an edge passes the filter of labels.
func (m *model) seen(edge quadstore.QuadIDs) bool {
	return slices.ContainsFunc(m.quads, func(q quadstore.QuadIDs) bool {
		ok := len(m.Labels) == 0 || slices.Contains(m.Labels, q.L)
		q.L = 0
		return ok && q == edge
	})
}

func show(p walk.Path) string {
	var steps []string
	for _, s := range p {
		s.Quad.L = 0
		steps = append(steps, fmt.Sprint(s.From, s.Quad))
	}
	return fmt.Sprint(steps)
}

func must(t interface{ Fatal(...any) }, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func TestNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, done := someGraph(t)
		defer done()
		for _, node := range m.nodes {
			found := map[move]bool{}
			for s, err := range (walk.Walk{Graph: m.view, Filter: m.Filter}).Neighbours(context.Background(), node) {
				must(t, err)
				if s.From != node || !slices.Contains(m.quads, s.Quad) {
					t.Fatalf("a step is %v", s)
				}
				found[move{s.From, s.Quad.P, s.To}] = true
			}
			if want := m.moves(node, node); !maps.Equal(found, want) {
				t.Fatalf("from %d there are %v, want %v", node, found, want)
			}
		}
	})
}

func TestBall(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, done := someGraph(t)
		defer done()
		middle, depth := rapid.SampledFrom(m.nodes).Draw(t, "middle"), rapid.IntRange(0, 4).Draw(t, "depth")
		want := map[quadstore.ID]int{middle: 0}
		layer := []quadstore.ID{middle}
		for d := 1; d <= depth; d++ {
			var next []quadstore.ID
			for _, node := range layer {
				for s := range m.moves(node, middle) {
					if _, seen := want[s.to]; !seen {
						want[s.to] = d
						next = append(next, s.to)
					}
				}
			}
			layer = next
		}
		found, last := map[quadstore.ID]int{}, 0
		for r, err := range (walk.Walk{Graph: m.view, Filter: m.Filter}).Ball(context.Background(), middle, depth) {
			must(t, err)
			if _, twice := found[r.Node]; twice || r.Distance < last {
				t.Fatalf("%v comes after distance %d", r, last)
			}
			if r.Node != middle && (r.Step.To != r.Node || found[r.Step.From] != r.Distance-1) {
				t.Fatalf("%v was not reached so", r)
			}
			found[r.Node], last = r.Distance, r.Distance
		}
		if !maps.Equal(found, want) {
			t.Fatalf("the ball is %v, want %v", found, want)
		}
	})
}

func TestPathsAndShortest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, done := someGraph(t)
		defer done()
		from, to := rapid.SampledFrom(m.nodes).Draw(t, "from"), rapid.SampledFrom(m.nodes).Draw(t, "to")
		longest := rapid.IntRange(0, 7).Draw(t, "longest")
		w := walk.Walk{Graph: m.view, Filter: m.Filter}
		var found []string
		length := 0
		for p, err := range w.Paths(context.Background(), from, to, longest) {
			must(t, err)
			if len(p) < length {
				t.Fatalf("a path of %d comes after one of %d", len(p), length)
			}
			length = len(p)
			found = append(found, show(p))
		}
		want := m.paths(from, to, longest)
		slices.SortFunc(found, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
		if !slices.Equal(found, want) {
			t.Fatalf("from %d to %d there are\n%v, want\n%v", from, to, found, want)
		}
		few, err := w.KShortest(context.Background(), from, to, 2, longest)
		must(t, err)
		if len(few) != min(2, len(want)) {
			t.Fatalf("there are %d of the 2 shortest, of %d", len(few), len(want))
		}
		m.checkShortest(t, w, from, to)
	})
}

func (m *model) checkShortest(t *rapid.T, w walk.Walk, from, to quadstore.ID) {
	p, err := w.Shortest(context.Background(), from, to)
	must(t, err)
	all := m.paths(from, to, len(m.nodes))
	switch {
	case from == to:
		if p == nil || len(p) != 0 {
			t.Fatalf("from a node to itself it is %v", p)
		}
	case len(all) == 0:
		if p != nil {
			t.Fatalf("there is none, and it is %v", show(p))
		}
	case !slices.Contains(all, show(p)) || slices.ContainsFunc(all, func(other string) bool { return steps(other) < len(p) }):
		t.Fatalf("the shortest is %v, of %v", show(p), all)
	}
}

// steps counts those of a path that show shows.
func steps(path string) (n int) {
	for _, r := range path {
		if r == '{' {
			n++
		}
	}
	return n
}

// chain is a graph of nodes in a row, and its first and last node.
func chain(t *testing.T, nodes int) (v *quadstore.View, first, last quadstore.ID) {
	s, err := quadstore.Open("", quadstore.Options{InMemory: true})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	name := func(i int) quad.Value { return quad.IRI(fmt.Sprint("n", i)) }
	b := s.NewBatch()
	for i := range nodes - 1 {
		b.Add(quad.Quad{Subject: name(i), Predicate: quad.IRI("p"), Object: name(i + 1)})
	}
	must(t, b.Commit())
	v, err = s.View()
	must(t, err)
	id := func(value quad.Value) quadstore.ID {
		id, ok, err := v.ID(value)
		must(t, err)
		if !ok {
			t.Fatal(value, " is not there")
		}
		return id
	}
	return v, id(name(0)), id(name(nodes - 1))
}

// A walk says so when it is cut by its bound or by its context, and never otherwise.
func TestWalksSayThatTheyAreCut(t *testing.T) {
	v, first, last := chain(t, 1000)
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	for _, test := range []struct {
		name string
		run  func(context.Context, walk.Walk) error
	}{
		{"neighbours", func(ctx context.Context, w walk.Walk) error { return lastError(w.Neighbours(ctx, first)) }},
		{"ball", func(ctx context.Context, w walk.Walk) error { return lastError(w.Ball(ctx, first, 2000)) }},
		{"shortest", func(ctx context.Context, w walk.Walk) error { _, err := w.Shortest(ctx, first, last); return err }},
		{"paths", func(ctx context.Context, w walk.Walk) error { return lastError(w.Paths(ctx, first, last, 1000)) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := walk.Walk{Graph: v, Filter: walk.Filter{Direction: walk.Out}}
			if err := test.run(context.Background(), w); err != nil {
				t.Errorf("without a reason: %v", err)
			}
			if err := test.run(ended, w); !errors.Is(err, context.Canceled) {
				t.Errorf("with a context that has ended: %v", err)
			}
			w.Visited = 10
			if err := test.run(context.Background(), w); (err == nil) != (test.name == "neighbours") || err != nil && !errors.Is(err, walk.ErrCut) {
				t.Errorf("with a bound: %v", err)
			}
			w.Visited = 0
			if err := test.run(context.Background(), walk.Walk{Graph: v}); err != nil {
				t.Errorf("both ways: %v", err)
			}
		})
	}
	if _, err := (walk.Walk{Graph: v}).Shortest(context.Background(), 0, last); !errors.Is(err, walk.ErrNoNode) {
		t.Errorf("from no node: %v", err)
	}
}

func lastError[T any](seq func(func(T, error) bool)) (last error) {
	for _, err := range seq {
		last = err
	}
	return last
}
