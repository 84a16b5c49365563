package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Edge is one way from a subject to an object, with all statements that state it.
type Edge struct {
	Subject    string   `json:"subject"`    // ID of an entity or an event
	Predicate  string   `json:"predicate"`  // as shown: "founded", "open:embark-upon"
	Object     string   `json:"object"`     // the same, or LiteralScheme and a text
	Statements []string `json:"statements"` // IDs, sorted
	Claim      bool     `json:"claim"`      // its statements are claims, denials or plans
}

// Edges gives the edges of a node: those from it and, unless the filter is directed,
// those to it. The order is: facts before claims, then by predicate, subject and
// object. The error wraps ErrNoEntity when there is no such node.
func (v *View) Edges(node string, f Filter) ([]Edge, error) {
	ids, err := v.nodes(node)
	if err != nil {
		return nil, err
	}
	compiled, look := f.compile(), both
	if f.Directed {
		look = outward
	}
	var edges []Edge
	for _, id := range ids {
		steps, err := v.steps(id, compiled, look)
		if err != nil {
			return nil, err
		}
		for _, s := range steps {
			e, err := v.edge(node, s)
			if err != nil {
				return nil, err
			}
			edges = append(edges, e)
		}
	}
	return merge(edges), nil
}

// Degree is the number of edges of a node, claims left out.
func (v *View) Degree(node string) (int, error) {
	ids, err := v.nodes(node)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, id := range ids {
		steps, err := v.steps(id, Filter{}.compile(), both)
		if err != nil {
			return 0, err
		}
		n += len(steps)
	}
	return n, nil
}

// CountNeighbours is the number of things that edges link a node to, each once, claims left out.
func (v *View) CountNeighbours(node string) (int, error) {
	ids, err := v.nodes(node)
	if err != nil {
		return 0, err
	}
	others := map[string]bool{}
	for _, id := range ids {
		steps, err := v.steps(id, Filter{}.compile(), both)
		if err != nil {
			return 0, err
		}
		for _, s := range steps {
			others[s.to] = true
		}
	}
	return len(others), nil
}

func (v *View) edge(node string, s step) (Edge, error) {
	e := Edge{Subject: node, Predicate: schema.Predicate(s.predicate), Object: s.to, Claim: s.claim}
	if !s.out {
		e.Subject, e.Object = s.to, node
	}
	for _, id := range s.statements {
		t, err := v.term(id)
		if err != nil {
			return e, err
		}
		e.Statements = append(e.Statements, t.text)
	}
	slices.Sort(e.Statements)
	return e, nil
}

// merge sorts edges and makes one of those that differ by their statements only.
func merge(edges []Edge) []Edge {
	slices.SortStableFunc(edges, compareEdges)
	var merged []Edge
	for _, e := range edges {
		if n := len(merged); n > 0 && compareEdges(merged[n-1], e) == 0 {
			all := append(slices.Clone(merged[n-1].Statements), e.Statements...)
			slices.Sort(all)
			merged[n-1].Statements = slices.Compact(all)
			continue
		}
		merged = append(merged, e)
	}
	return merged
}

func compareEdges(a, b Edge) int {
	return cmp.Or(compareBools(a.Claim, b.Claim), cmp.Compare(a.Predicate, b.Predicate),
		cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Roles of an event for which the plain edge of its statement stands.
const (
	roleAgent   = "agent"
	rolePatient = "patient"
)

// isOwnEvent reports whether an event is that of a statement, by their IDs.
func isOwnEvent(event, statement string) bool {
	e, ok := strings.CutPrefix(event, schema.EventScheme)
	s, is := strings.CutPrefix(statement, schema.StatementScheme)
	return ok && is && e == s
}
