package graph_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/schema"
)

// told is one edge of one statement, as the design says it: the plain edge, and the
// roles of the event.
type told struct {
	subject, predicate, object, statement string
	claim, role                           bool
}

// toldBy is all that the statements of a view tell.
func toldBy(t *rapid.T, v *graph.View, claims bool) []told {
	var all []told
	for s, err := range v.Statements() {
		check(t, err)
		if s.IsFact() || claims {
			all = append(all, told{s.Subject.ID, s.Predicate, nodeID(s.Object), s.ID, !s.IsFact(), false})
		}
		if !s.IsFact() || s.Event == "" {
			continue
		}
		role := func(name, value string) { all = append(all, told{s.Event, name, value, s.ID, false, true}) }
		role("agent", s.Subject.ID)
		role("patient", nodeID(s.Object))
		for _, q := range s.Qualifiers {
			role(q.Role, nodeID(q.Value))
		}
		if s.Time != "" {
			role("time", "lit:"+s.Time)
		}
	}
	return all
}

func nodeID(n schema.Node) string {
	if n.IsLiteral() {
		return "lit:" + n.Value
	}
	return n.ID
}

// naive finds all simple paths by trying everything.
type naive struct {
	edges []graph.Edge
	role  map[string]bool // by edge: it is a role of its statement's event
	to    string
	found [][]graph.Edge
}

func newNaive(all []told) *naive {
	n := &naive{role: map[string]bool{}}
	byKey := map[string]int{}
	for _, e := range all {
		key := fmt.Sprint(e.subject, e.predicate, e.object, e.claim)
		i, ok := byKey[key]
		if !ok {
			i = len(n.edges)
			byKey[key] = i
			n.edges = append(n.edges, graph.Edge{Subject: e.subject, Predicate: e.predicate, Object: e.object, Claim: e.claim})
		}
		n.edges[i].Statements = append(n.edges[i].Statements, e.statement)
		n.role[fmt.Sprint(n.edges[i].Subject, e.predicate)] = e.role
	}
	for i := range n.edges {
		slices.Sort(n.edges[i].Statements)
		n.edges[i].Statements = slices.Compact(n.edges[i].Statements)
	}
	return n
}

func (n *naive) walk(at string, path []graph.Edge, seen []string, left int) {
	if at == n.to {
		if !n.tellsTwice(path) {
			n.found = append(n.found, slices.Clone(path))
		}
		return
	}
	if left == 0 || len(path) > 0 && strings.HasPrefix(at, "lit:") {
		return
	}
	for _, e := range n.edges {
		next := e.Object
		if e.Object == at {
			next = e.Subject
		} else if e.Subject != at {
			continue
		}
		if !slices.Contains(seen, next) {
			n.walk(next, append(path, e), append(seen, next), left-1)
		}
	}
}

// tellsTwice counts for each statement its event's heart and its plain edge.
func (n *naive) tellsTwice(path []graph.Edge) bool {
	hearts, events, plain := map[string]int{}, map[string]bool{}, map[string]bool{}
	for _, e := range path {
		own := n.role[fmt.Sprint(e.Subject, e.Predicate)]
		for _, s := range e.Statements {
			if !own {
				plain[s] = true
				continue
			}
			events[s] = true
			if e.Predicate == "agent" || e.Predicate == "patient" {
				hearts[s]++
			}
		}
	}
	for s := range events {
		if hearts[s] == 2 || plain[s] {
			return true
		}
	}
	return false
}

// order is by length, then at each step by where it goes and how.
func order(from string) func(a, b []graph.Edge) int {
	return func(a, b []graph.Edge) int {
		if c := cmp.Compare(len(a), len(b)); c != 0 {
			return c
		}
		at, bt := from, from
		for i := range a {
			x, y := stepKey(a[i], &at), stepKey(b[i], &bt)
			if c := cmp.Compare(x, y); c != 0 {
				return c
			}
		}
		return 0
	}
}

func stepKey(e graph.Edge, at *string) string {
	next, way := e.Object, "0"
	if e.Object == *at {
		next, way = e.Subject, "1"
	}
	*at = next
	return fmt.Sprint(next, "\x00", schema.PredicateIRI(e.Predicate), "\x00", way, e.Claim)
}

// The search finds exactly the paths that trying everything finds, in order.
func TestShortestPathsAgainstTryingEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := openRapid(t)
		defer g.Close()
		for _, key := range []string{"a.txt", "b.txt"} {
			l := someSource(t, key)
			check(t, second(graphtest.Put(g, l.Source, l.Findings)))
		}
		v, err := g.View()
		check(t, err)
		defer v.Close()
		claims := rapid.Bool().Draw(t, "claims")
		want := newNaive(toldBy(t, v, claims))
		if len(want.edges) == 0 {
			return
		}
		ends := rapid.SampledFrom(nodesOf(want.edges))
		from, to := ends.Draw(t, "from"), ends.Draw(t, "to")
		if from == to {
			return
		}
		const length = 4
		want.to = to
		want.walk(from, nil, []string{from}, length)
		slices.SortFunc(want.found, order(from))
		most := rapid.SampledFrom([]int{1, 3, 1000}).Draw(t, "most")
		want.found = want.found[:min(most, len(want.found))]
		got, cut, err := v.ShortestPaths(context.Background(), from, to,
			graph.PathOptions{Filter: graph.Filter{WithClaims: claims}, MaxLength: length, MaxPaths: most})
		check(t, err)
		if cut || fmt.Sprint(got) != fmt.Sprint(want.found) {
			t.Fatalf("from %s to %s, cut %v:\n%v\nnot\n%v", from, to, cut, got, want.found)
		}
	})
}

func nodesOf(edges []graph.Edge) []string {
	var all []string
	for _, e := range edges {
		all = append(all, e.Subject, e.Object)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// The edges of a node are those of its statements, each event once.
func TestEdgesAgainstStatements(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := openRapid(t)
		defer g.Close()
		l := someSource(t, "a.txt")
		check(t, second(graphtest.Put(g, l.Source, l.Findings)))
		v, err := g.View()
		check(t, err)
		defer v.Close()
		all := newNaive(toldBy(t, v, true))
		for _, node := range nodesOf(all.edges) {
			got, err := v.Edges(node, graph.Filter{WithClaims: true})
			check(t, err)
			var want []graph.Edge
			for _, e := range all.edges {
				heart := e.Predicate == "agent" || e.Predicate == "patient"
				hidden := heart && all.role[fmt.Sprint(e.Subject, e.Predicate)] && e.Subject != node
				if (e.Subject == node || e.Object == node) && !hidden {
					want = append(want, e)
				}
			}
			line := func(e graph.Edge) string { return fmt.Sprint(e) }
			if !slices.Equal(sortedLines(got, line), sortedLines(want, line)) {
				t.Fatalf("%s has\n%v\nnot\n%v", node, got, want)
			}
		}
	})
}

func sortedLines[T any](all []T, line func(T) string) []string {
	var lines []string
	for _, x := range all {
		lines = append(lines, line(x))
	}
	slices.Sort(lines)
	return lines
}
