package graph

import (
	"fmt"
	"strings"
	"sync"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// View is one state of a graph. Writes to the graph do not change it. It is safe for
// concurrent use until it is closed.
type View struct {
	store *quadstore.View

	mu       sync.Mutex // guards what is kept of earlier reads
	terms    map[quadstore.ID]term
	entities map[string]schema.Entity
	titles   map[string]string
	sources  map[string]*schema.Source
	forms    []form

	clocks schema.Clocks
	unseen map[quadstore.ID]bool // statements: whether the clocks hide them
}

// Bounds of what a view keeps in memory. A cache that is full is dropped whole.
const (
	keepTerms    = 1 << 17
	keepEntities = 1 << 15
	keepSources  = 8
)

func newView(store *quadstore.View) *View {
	return &View{
		store: store, terms: map[quadstore.ID]term{}, entities: map[string]schema.Entity{},
		titles: map[string]string{}, sources: map[string]*schema.Source{},
	}
}

// Close gives the view back. Nothing of it may be used afterwards.
func (v *View) Close() error { return v.store.Close() }

// QuadStore is the view as Cayley sees it, all quads of it: for Gizmo and GraphQL.
func (v *View) QuadStore() cayley.QuadStore { return v.store }

// kind tells what a term is in the default view.
type kind uint8

const (
	other kind = iota
	entity
	event
	literal
	statement
	relation
)

// term is a value of the store as walking needs it.
type term struct {
	kind kind
	text string // an IRI, or "lit:" and the text of a literal
}

// isNode reports whether a walk may go through the term.
func (t term) isNode() bool { return t.kind == entity || t.kind == event }

// LiteralScheme begins the ID of a literal in an Edge; its text follows.
const LiteralScheme = "lit:"

func termOf(v quad.Value) term {
	iri, ok := v.(quad.IRI)
	if !ok {
		if _, blank := v.(quad.BNode); blank {
			return term{other, v.String()}
		}
		return term{literal, LiteralScheme + schema.Lexical(v)}
	}
	t := term{other, string(iri)}
	switch {
	case strings.HasPrefix(t.text, schema.EntityScheme):
		t.kind = entity
	case strings.HasPrefix(t.text, schema.EventScheme):
		t.kind = event
	case strings.HasPrefix(t.text, schema.StatementScheme):
		t.kind = statement
	case schema.InDefaultView(t.text):
		t.kind = relation
	}
	return t
}

// term looks a value up and keeps it.
func (v *View) term(id quadstore.ID) (term, error) {
	v.mu.Lock()
	t, ok := v.terms[id]
	v.mu.Unlock()
	if ok {
		return t, nil
	}
	value, err := v.store.Value(id)
	if err != nil {
		return term{}, err
	}
	t = termOf(value)
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.terms) >= keepTerms {
		clear(v.terms)
	}
	v.terms[id] = t
	return t, nil
}

// literalTypes are the datatypes that a literal of an Edge is looked for under.
var literalTypes = []quad.IRI{
	schema.XSDInteger, schema.XSDDecimal, schema.EDTFDatatype, schema.XSD + "double", schema.XSD + "boolean",
	schema.XSD + "date", schema.XSD + "gYear", schema.XSD + "gYearMonth", schema.XSD + "dateTime", schema.XSD + "anyURI",
}

// nodes is the values of the store that a node's ID stands for: one, or for a
// literal one of each datatype that is there.
func (v *View) nodes(node string) ([]quadstore.ID, error) {
	values := []quad.Value{quad.IRI(node)}
	if text, ok := strings.CutPrefix(node, LiteralScheme); ok {
		values = []quad.Value{quad.String(text)}
		for _, t := range literalTypes {
			values = append(values, quad.TypedString{Value: quad.String(text), Type: t})
		}
	}
	var ids []quadstore.ID
	for _, value := range values {
		id, ok, err := v.store.ID(value)
		if err != nil {
			return nil, err
		}
		if ok {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("%w: %q; look it up by one of its names", ErrNoEntity, node)
	}
	return ids, nil
}

// iri is the store's ID of an IRI; 0 when it is not there.
func (v *View) iri(iri string) (quadstore.ID, error) {
	id, ok, err := v.store.ID(quad.IRI(iri))
	if !ok {
		return 0, err
	}
	return id, err
}

func isLiteral(node string) bool { return strings.HasPrefix(node, LiteralScheme) }
