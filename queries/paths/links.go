package paths

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// link is a way from one node to another: a relation with all statements of it.
type link struct {
	subject, object schema.Node
	predicate       string
	statements      []schema.Statement
	claim           bool
	symmetric       bool
}

// hop is a neighbour of a node with the links that lead there, the strongest first.
type hop struct {
	to    string
	links []*link
}

// network reads the neighbours of nodes from a view, and keeps what it has read.
type network struct {
	view    queries.View
	options Options
	hops    map[string][]hop
	events  map[string]schema.Statement // by the event's ID
}

func newNetwork(view queries.View, o Options) *network {
	return &network{view: view, options: o, hops: map[string][]hop{}, events: map[string]schema.Statement{}}
}

// neighbours is the nodes that a node is linked to, by ID.
func (n *network) neighbours(node string) ([]hop, error) {
	if hops, ok := n.hops[node]; ok {
		return hops, nil
	}
	g := gathering{node: node, links: map[string]map[string]*link{}}
	event, told, err := n.event(node)
	if err != nil {
		return nil, err
	}
	if told {
		g.roles(&event)
	} else {
		for s, err := range n.view.StatementsOf(node) {
			if err != nil {
				return nil, fmt.Errorf("the statements of %s cannot be read: %w", node, err)
			}
			n.add(&g, &s)
		}
	}
	n.hops[node] = g.hops()
	n.mark(n.hops[node])
	return n.hops[node], nil
}

// mark notes which links may be walked either way, and takes out those against their
// direction where only the other is wanted.
func (n *network) mark(hops []hop) {
	if n.options.Ontology == nil {
		return
	}
	for _, h := range hops {
		for _, l := range h.links {
			r, ok := n.options.Ontology.Relation(l.predicate)
			l.symmetric = ok && r.Symmetric
		}
	}
}

// event finds the statement that tells of an event: the two share their hash. An event
// that a text only names, as `the liquidation`, has none and is a thing like others.
func (n *network) event(id string) (s schema.Statement, told bool, err error) {
	hash, ok := strings.CutPrefix(id, schema.EventScheme)
	if !ok {
		return s, false, nil
	}
	if s, ok = n.events[id]; ok {
		return s, true, nil
	}
	s, err = n.view.Statement(schema.StatementScheme + hash)
	if errors.Is(err, graph.ErrNoStatement) {
		return s, false, nil
	}
	if err != nil {
		return s, false, fmt.Errorf("the event %s cannot be read: %w", id, err)
	}
	n.events[id] = s
	return s, true, nil
}

// add gathers the links that one statement gives to the node.
func (n *network) add(g *gathering, s *schema.Statement) {
	if !n.options.admits(s) {
		return
	}
	g.between(s.Subject, s.Predicate, s.Object, s)
	if !s.IsFact() {
		if s.AttributedTo != nil {
			g.between(*s.AttributedTo, "stated", s.Subject, s)
			g.between(*s.AttributedTo, "stated", s.Object, s)
		}
		return
	}
	if s.Event != "" && hasEntity(s.Qualifiers) {
		n.events[s.Event] = *s
		g.roles(s)
	}
}

func hasEntity(qualifiers []schema.Qualifier) bool {
	return slices.ContainsFunc(qualifiers, func(q schema.Qualifier) bool { return !q.Value.IsLiteral() })
}

// gathering collects the links of one node, by neighbour, then by relation and direction.
type gathering struct {
	node  string
	links map[string]map[string]*link
}

// between adds a link where the node stands at one of its ends.
func (g *gathering) between(subject schema.Node, predicate string, object schema.Node, s *schema.Statement) {
	if subject.IsLiteral() || object.IsLiteral() || subject.ID == object.ID {
		return
	}
	other := object.ID
	if other == g.node {
		other = subject.ID
	} else if subject.ID != g.node {
		return
	}
	if g.links[other] == nil {
		g.links[other] = map[string]*link{}
	}
	key := fmt.Sprint(subject.ID, " ", predicate, " ", s.IsFact(), s.Polarity, s.Modality, holderID(s))
	l := g.links[other][key]
	if l == nil {
		l = &link{subject: subject, predicate: predicate, object: object, claim: !s.IsFact()}
		g.links[other][key] = l
	}
	l.statements = append(l.statements, *s)
}

func holderID(s *schema.Statement) string {
	if s.AttributedTo == nil {
		return ""
	}
	return s.AttributedTo.ID
}

// roles adds the links between an event and its parts.
func (g *gathering) roles(s *schema.Statement) {
	event := schema.Node{Entity: eventNode(s)}
	g.between(event, "agent", s.Subject, s)
	g.between(event, "patient", s.Object, s)
	for _, q := range s.Qualifiers {
		g.between(event, q.Role, q.Value, s)
	}
}

// eventNode is an event as a node with a name that a person can read.
func eventNode(s *schema.Statement) schema.Entity {
	label := s.EventClass + " of " + s.Object.Text()
	if s.Time != "" {
		label += ", " + s.Time
	}
	return schema.Entity{ID: s.Event, Label: label, Type: s.EventClass, Aliases: []string{}}
}

func (g *gathering) hops() []hop {
	out := make([]hop, 0, len(g.links))
	for to, byRelation := range g.links {
		h := hop{to: to}
		for _, l := range byRelation {
			h.links = append(h.links, l)
		}
		slices.SortFunc(h.links, compareLinks)
		out = append(out, h)
	}
	slices.SortFunc(out, func(a, b hop) int { return cmp.Compare(a.to, b.to) })
	return out
}

// compareLinks puts facts before claims, then the stronger link first.
func compareLinks(a, b *link) int {
	if a.claim != b.claim {
		if a.claim {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(b.strength(), a.strength()), cmp.Compare(a.predicate, b.predicate),
		cmp.Compare(a.subject.ID, b.subject.ID), cmp.Compare(holderID(&a.statements[0]), holderID(&b.statements[0])))
}

// strength is the chance that not all of a link's sentences are misread, each sentence
// counted once.
func (l *link) strength() float64 {
	err, seen := 1.0, map[string]bool{}
	for _, s := range l.statements {
		key := fmt.Sprint(s.Source.Doc, s.Source.Start)
		if !seen[key] {
			seen[key] = true
			err *= 1 - s.Confidence
		}
	}
	return 1 - err
}
