package export

import (
	"context"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// Subgraph is a part of a graph to be drawn.
type Subgraph struct {
	Nodes []Node // by ID
	Edges []Edge // by subject, predicate and object, facts before claims
	Cut   bool   // Options.MaxEdges left something out
}

// Edge is an edge of the graph as it is drawn.
type Edge struct {
	graph.Edge
	Mark string // of a claim: "denied", "planned", "possible", "said by Amsel Gazette"
}

// Node is a thing, an event or a literal.
type Node struct {
	ID         string
	Label      string
	Class      string // "" for a literal
	Statements int    // facts and claims in which it takes part, in the whole graph
}

// IsLiteral reports whether the node is a literal.
func (n Node) IsLiteral() bool { return isLiteral(n.ID) }

func isLiteral(id string) bool { return strings.HasPrefix(id, graph.LiteralScheme) }

// Options says what is drawn. The zero value draws facts between things.
type Options struct {
	graph.Filter      // WithClaims draws claims too; Directed counts for Around only
	Literals     bool // draw literals: numbers, times, phrases
	MaxEdges     int  // 0 is no limit
}

// Whole is the default view of a whole graph. The event of a statement is drawn only
// where it links more than agent and patient, for whom the plain edge stands.
func Whole(v *graph.View, o Options) (Subgraph, error) {
	edges, err := thingEdges(v, o)
	if err != nil {
		return Subgraph{}, err
	}
	events, err := eventEdges(v, o)
	if err != nil {
		return Subgraph{}, err
	}
	return subgraph(v, append(edges, events...), o, false)
}

// Around is what is at most depth edges away from a node. The error wraps
// graph.ErrNoEntity when there is no such node. When ctx ends, what was found so far
// is marked as cut.
func Around(ctx context.Context, v *graph.View, id string, depth int, o Options) (Subgraph, error) {
	edges, cut, err := v.Ball(ctx, id, depth, o.Filter, 0)
	if err != nil {
		return Subgraph{}, err
	}
	// The nearer edges come first: cut before they are sorted.
	edges = o.drawn(edges)
	if o.MaxEdges > 0 && len(edges) > o.MaxEdges {
		edges, cut = edges[:o.MaxEdges], true
	}
	return subgraph(v, edges, o, cut)
}

// thingEdges is the edges from all entities.
func thingEdges(v *graph.View, o Options) ([]graph.Edge, error) {
	f := o.Filter
	f.Directed = true // each edge once, from its subject
	var all []graph.Edge
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		edges, err := v.Edges(e.ID, f)
		if err != nil {
			return nil, err
		}
		all = append(all, o.drawn(edges)...)
	}
	return all, nil
}

// eventEdges is the roles of those events that link more than agent and patient.
func eventEdges(v *graph.View, o Options) ([]graph.Edge, error) {
	events, err := v.Events()
	if err != nil {
		return nil, err
	}
	f := o.Filter
	f.Directed = true
	var all []graph.Edge
	for _, id := range events {
		edges, err := v.Edges(id, f)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(edges, linksMore) {
			all = append(all, o.drawn(edges)...)
		}
	}
	return all, nil
}

func linksMore(e graph.Edge) bool {
	return e.Predicate != "agent" && e.Predicate != "patient" && !isLiteral(e.Object)
}

// drawn leaves out what the options do not draw.
func (o Options) drawn(edges []graph.Edge) []graph.Edge {
	if o.Literals {
		return edges
	}
	return slices.DeleteFunc(edges, func(e graph.Edge) bool { return isLiteral(e.Object) })
}

// subgraph adds the nodes to edges and puts all in order.
func subgraph(v *graph.View, edges []graph.Edge, o Options, cut bool) (Subgraph, error) {
	slices.SortFunc(edges, compare)
	if o.MaxEdges > 0 && len(edges) > o.MaxEdges {
		edges, cut = edges[:o.MaxEdges], true
	}
	s := Subgraph{Cut: cut}
	for _, e := range edges {
		mark, err := markOf(v, e)
		if err != nil {
			return s, err
		}
		s.Edges = append(s.Edges, Edge{e, mark})
	}
	for _, id := range ends(edges) {
		n, err := node(v, id)
		if err != nil {
			return s, err
		}
		s.Nodes = append(s.Nodes, n)
	}
	return s, nil
}

func compare(a, b graph.Edge) int {
	key := func(e graph.Edge) string { return e.Subject + "\x00" + e.Predicate + "\x00" + e.Object }
	if c := strings.Compare(key(a), key(b)); c != 0 || a.Claim == b.Claim {
		return c
	}
	if b.Claim {
		return -1
	}
	return 1
}

func ends(edges []graph.Edge) []string {
	var ids []string
	for _, e := range edges {
		ids = append(ids, e.Subject, e.Object)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func node(v *graph.View, id string) (Node, error) {
	n := Node{ID: id, Label: strings.TrimPrefix(id, graph.LiteralScheme)}
	if !n.IsLiteral() {
		e, err := v.Entity(id)
		if err != nil {
			return n, err
		}
		n.Label, n.Class = e.Label, e.Type
	}
	var err error
	n.Statements, err = v.CountStatements(id)
	return n, err
}

// markOf says of a claim what makes it one; its statements may differ in that.
func markOf(v *graph.View, e graph.Edge) (string, error) {
	if !e.Claim {
		return "", nil
	}
	var marks []string
	for _, id := range e.Statements {
		s, err := v.Statement(id)
		if err != nil {
			return "", err
		}
		marks = append(marks, claimed(s))
	}
	slices.Sort(marks)
	return strings.Join(slices.Compact(marks), ", "), nil
}

func claimed(s schema.Statement) string {
	var marks []string
	if s.Polarity == schema.Negated {
		marks = append(marks, "denied")
	}
	switch {
	case s.Modality == schema.Planned:
		marks = append(marks, "planned")
	case s.Modality == schema.Hypothetical:
		marks = append(marks, "possible")
	case s.Modality == schema.Attributed && s.AttributedTo == nil:
		marks = append(marks, "claimed")
	}
	if s.AttributedTo != nil {
		marks = append(marks, "said by "+s.AttributedTo.Text())
	}
	return strings.Join(marks, ", ")
}
