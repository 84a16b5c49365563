package graph

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// direction says which edges of a node are looked at.
type direction uint8

const (
	outward direction = 1 << iota
	inward
	both = outward | inward
)

// step is a way from a node to a neighbour, with the statements that state it.
type step struct {
	id         quadstore.ID // of the neighbour
	to         string       // its ID as text
	predicate  string       // in full
	out        bool         // the node is the subject
	claim      bool
	walkable   bool // a walk may go on from the neighbour
	statements []quadstore.ID
}

func compareSteps(a, b step) int {
	return cmp.Or(cmp.Compare(a.to, b.to), cmp.Compare(a.predicate, b.predicate), compareBools(!a.out, !b.out),
		compareBools(a.claim, b.claim), cmp.Compare(a.id, b.id))
}

// steps is all ways from a node that the filter takes, in order of text.
func (v *View) steps(node quadstore.ID, f *filter, look direction) ([]step, error) {
	from, err := v.term(node)
	if err != nil {
		return nil, err
	}
	w := &walker{View: v, filter: f, node: node, from: from}
	if look&outward != 0 && from.isNode() {
		err = w.facts(quadstore.QuadIDs{S: node}, true)
		if err == nil && f.WithClaims {
			err = w.claims(schema.RDFSubject, schema.RDFObject, true)
		}
	}
	if err == nil && look&inward != 0 {
		err = w.facts(quadstore.QuadIDs{O: node}, false)
		if err == nil && f.WithClaims {
			err = w.claims(schema.RDFObject, schema.RDFSubject, false)
		}
	}
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(w.found, compareSteps)
	return mergeSteps(w.found), nil
}

// mergeSteps makes one step of those that differ by their statements only.
func mergeSteps(steps []step) []step {
	merged := steps[:0]
	for _, s := range steps {
		if n := len(merged); n > 0 && compareSteps(merged[n-1], s) == 0 {
			merged[n-1].statements = append(merged[n-1].statements, s.statements...)
			continue
		}
		merged = append(merged, s)
	}
	return merged
}

// walker gathers the steps of one node.
type walker struct {
	*View
	filter *filter
	node   quadstore.ID
	from   term
	found  []step
}

// facts gathers the edges that quads of a pattern are.
func (w *walker) facts(pattern quadstore.QuadIDs, out bool) error {
	for q, err := range w.store.Scan(pattern) {
		if err != nil {
			return err
		}
		p, err := w.term(q.P)
		if err != nil {
			return err
		}
		if !w.filter.takes(p) {
			continue
		}
		if hidden, err := w.hides(q, p, out); hidden || err != nil {
			if err != nil {
				return err
			}
			continue
		}
		to := q.S
		if out {
			to = q.O
		}
		if err := w.add(to, p, out, q.L, false); err != nil {
			return err
		}
	}
	return nil
}

// hides reports whether a quad is the role of an event that the plain edge of the same
// statement stands for, seen from the role's side.
func (w *walker) hides(q quadstore.QuadIDs, p term, out bool) (bool, error) {
	role := schema.Predicate(p.text)
	if out || w.filter.events || role != roleAgent && role != rolePatient {
		return false, nil
	}
	_, own, err := w.ownRole(q)
	return own, err
}

// ownRole reports whether a quad gives a role to the event of its own statement, and
// what its subject is.
func (v *View) ownRole(q quadstore.QuadIDs) (subject term, own bool, err error) {
	if subject, err = v.term(q.S); err != nil || subject.kind != event {
		return subject, false, err
	}
	label, err := v.term(q.L)
	return subject, isOwnEvent(subject.text, label.text), err
}

// claims gathers the edges that claims would be, were they facts.
func (w *walker) claims(here, there string, out bool) error {
	p, err := w.iri(here)
	if err != nil || p == 0 {
		return err
	}
	for q, err := range w.store.Scan(quadstore.QuadIDs{P: p, O: w.node}) {
		if err != nil {
			return err
		}
		if err := w.claim(q.S, there, out); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) claim(statement quadstore.ID, there string, out bool) error {
	said, err := w.objectOf(statement, schema.RDFPredicate)
	if err != nil || said == 0 {
		return err
	}
	predicate, err := w.term(said)
	if err != nil || !w.filter.takes(predicate) {
		return err
	}
	to, err := w.objectOf(statement, there)
	if err != nil || to == 0 {
		return err
	}
	return w.add(to, predicate, out, statement, true)
}

// add adds a step, if its end and its statement are such as the filter takes.
func (w *walker) add(id quadstore.ID, p term, out bool, statement quadstore.ID, claim bool) error {
	to, err := w.term(id)
	if err != nil || !to.isNode() && !(out && to.kind == literal) {
		return err
	}
	if ok, err := w.takesClass(w.filter, id, to); !ok || err != nil {
		return err
	}
	if ok, err := w.takesStatement(w.filter, statement); !ok || err != nil {
		return err
	}
	w.found = append(w.found, step{
		id: id, to: to.text, predicate: p.text, out: out, claim: claim,
		walkable: to.isNode(), statements: []quadstore.ID{statement},
	})
	return nil
}
