package graph

import (
	"fmt"
	"iter"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Entity is the entity with this ID. An event of a statement has none of its own
// names; it is called by its class and what it was done to: "liquidation of Lantern
// Party". The error wraps ErrNoEntity when there is none.
func (v *View) Entity(id string) (schema.Entity, error) {
	v.mu.Lock()
	e, ok := v.entities[id]
	v.mu.Unlock()
	if ok {
		return e, nil
	}
	e, err := v.readEntity(id)
	if err != nil {
		return e, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.entities) >= keepEntities {
		clear(v.entities)
	}
	v.entities[id] = e
	return e, nil
}

func (v *View) readEntity(id string) (schema.Entity, error) {
	b, ok, err := v.store.Blob(bucketEntity, id)
	switch {
	case err != nil:
		return schema.Entity{}, err
	case ok:
		return decodeEntity(id, b)
	case strings.HasPrefix(id, schema.EventScheme):
		return v.event(id)
	}
	return schema.Entity{}, noEntity(id)
}

func noEntity(id string) error {
	return fmt.Errorf("%w: %q; look it up by one of its names", ErrNoEntity, id)
}

func decodeEntity(id string, b []byte) (e schema.Entity, err error) {
	if err := decodeSmall(b, &e); err != nil {
		return e, fmt.Errorf("entity %q cannot be read: %w; load its sources again", id, err)
	}
	if e.Aliases == nil {
		e.Aliases = []string{}
	}
	return e, nil
}

// Entities gives all entities by ID, without the events of statements.
func (v *View) Entities() iter.Seq2[schema.Entity, error] {
	return func(yield func(schema.Entity, error) bool) {
		for blob, err := range v.store.Blobs(bucketEntity, "") {
			if err != nil {
				yield(schema.Entity{}, err)
				return
			}
			e, err := decodeEntity(blob.Key, blob.Value)
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Events is the IDs of the events of statements that are facts, sorted.
func (v *View) Events() ([]string, error) {
	agent, err := v.iri(schema.RelationScheme + roleAgent)
	if err != nil || agent == 0 {
		return nil, err
	}
	found := newSet[string]()
	for q, err := range v.store.Scan(quadstore.QuadIDs{P: agent}) {
		if err != nil {
			return nil, err
		}
		subject, own, err := v.ownRole(q)
		if err != nil {
			return nil, err
		}
		if own {
			found.add(subject.text)
		}
	}
	return found.sorted(), nil
}

// event is the event of a statement, from the roles that the statement gives it.
func (v *View) event(id string) (schema.Entity, error) {
	e := schema.Entity{ID: id, Aliases: []string{}}
	s, err := v.iri(id)
	if err != nil {
		return e, err
	}
	if s == 0 {
		return e, noEntity(id)
	}
	quads, err := v.matching(quadstore.QuadIDs{S: s})
	if err != nil {
		return e, err
	}
	var patient schema.Node
	for _, q := range quads {
		switch schema.Lexical(q.Predicate) {
		case schema.RDFType:
			e.Type = strings.TrimPrefix(schema.Lexical(q.Object), schema.ClassScheme)
		case schema.RelationScheme + rolePatient:
			if patient, err = schema.NodeOf(q.Object, v.Entity); err != nil {
				return e, err
			}
		}
	}
	if e.Type == "" {
		return e, noEntity(id)
	}
	e.Label = words(e.Type) + " of " + patient.Text()
	return e, nil
}

// words is the name of a class as it reads within a sentence: "legal reform".
func words(class string) string {
	var b strings.Builder
	for i, r := range class {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
