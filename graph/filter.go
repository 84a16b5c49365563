package graph

import (
	"errors"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Filter narrows what edges are seen. The zero value sees all facts, in both directions.
type Filter struct {
	WithClaims bool     // also what is denied, planned, possible or only said by somebody
	Predicates []string // as shown ("founded") or in full ("rel:founded"); none is all
	Classes    []string // of the thing at the other end, by exact name; none is all. Literals have none
	Sources    []string // keys; only statements of these sources count; none is all
	Directed   bool     // only from subject to object
}

// filter is a Filter for walking in one view.
type filter struct {
	Filter
	predicates set[string]
	always     set[quadstore.ID] // nodes of any class
	events     bool              // see events from their agent and patient too, and of any class
}

func (f Filter) compile() *filter {
	c := &filter{Filter: f, predicates: newSet[string](), always: newSet[quadstore.ID]()}
	for _, p := range f.Predicates {
		c.predicates.add(schema.Predicate(p))
	}
	return c
}

// takes reports whether edges with this predicate are seen.
func (f *filter) takes(p term) bool {
	return p.kind == relation && (len(f.predicates) == 0 || f.predicates[schema.Predicate(p.text)])
}

// takesClass reports whether a node of this ID is of a class that is seen.
func (v *View) takesClass(f *filter, id quadstore.ID, t term) (bool, error) {
	if len(f.Classes) == 0 || f.always[id] || f.events && t.kind == event {
		return true, nil
	}
	if !t.isNode() {
		return false, nil
	}
	e, err := v.Entity(t.text)
	if errors.Is(err, ErrNoEntity) {
		return false, nil
	}
	return slices.Contains(f.Classes, e.Type), err
}

// takesStatement reports whether a statement is of a source that is seen, and at a
// time that is.
func (v *View) takesStatement(f *filter, id quadstore.ID) (bool, error) {
	if hidden, err := v.withholds(id); hidden || err != nil {
		return false, err
	}
	if len(f.Sources) == 0 {
		return true, nil
	}
	source, err := v.objectOf(id, schema.ProvDerived)
	if err != nil || source == 0 {
		return false, err
	}
	t, err := v.term(source)
	return slices.Contains(f.Sources, strings.TrimPrefix(t.text, schema.SourceScheme)), err
}

// objectOf is the one object of a subject's predicate; 0 when there is none.
func (v *View) objectOf(subject quadstore.ID, predicate string) (quadstore.ID, error) {
	p, err := v.iri(predicate)
	if err != nil || p == 0 {
		return 0, err
	}
	for q, err := range v.store.Scan(quadstore.QuadIDs{S: subject, P: p}) {
		return q.O, err
	}
	return 0, nil
}
