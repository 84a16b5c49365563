package graph

import (
	"errors"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Under narrows the view to what two clocks let through: the statements, edges, paths,
// sentences and quads that it gives from now on. Names are found as before, and
// Statement gives any statement whose ID is known. Call it before anything is read.
func (v *View) Under(c schema.Clocks) {
	v.clocks, v.unseen = c, map[quadstore.ID]bool{}
}

// Undated is the keys of the sources that have no date, which are not seen when only
// what was known by a date is.
func (v *View) Undated() ([]string, error) {
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	var undated []string
	for _, key := range keys {
		info, err := v.info(key)
		if err != nil {
			return nil, err
		}
		if info.Date == "" {
			undated = append(undated, key)
		}
	}
	return undated, nil
}

// withholds reports whether the clocks hide a statement.
func (v *View) withholds(id quadstore.ID) (bool, error) {
	if v.clocks == (schema.Clocks{}) || id == 0 {
		return false, nil
	}
	v.mu.Lock()
	hidden, known := v.unseen[id]
	v.mu.Unlock()
	if known {
		return hidden, nil
	}
	seen, err := v.seen(id)
	if err != nil {
		return false, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.unseen[id] = !seen
	return !seen, nil
}

func (v *View) hidesStatement(id string) (bool, error) {
	if v.clocks == (schema.Clocks{}) {
		return false, nil
	}
	at, err := v.iri(id)
	if err != nil {
		return false, err
	}
	return v.withholds(at)
}

// seen looks at the time and the source of a statement.
func (v *View) seen(id quadstore.ID) (bool, error) {
	var texts [3]string
	for i, predicate := range []string{schema.TermTime, schema.TermEvent, schema.ProvDerived} {
		o, err := v.objectOf(id, predicate)
		if err != nil {
			return false, err
		}
		if o == 0 {
			continue
		}
		t, err := v.term(o)
		if err != nil {
			return false, err
		}
		texts[i] = t.text
	}
	if !v.clocks.HeldBy(strings.TrimPrefix(texts[0], LiteralScheme), texts[1] != "") {
		return false, nil
	}
	return v.knows(strings.TrimPrefix(texts[2], schema.SourceScheme))
}

// knows reports whether a source is seen; what stands in none is.
func (v *View) knows(key string) (bool, error) {
	if v.clocks.KnownBy == nil || key == "" {
		return true, nil
	}
	info, err := v.info(key)
	if errors.Is(err, ErrNoSource) {
		return false, nil
	}
	return v.clocks.Knows(info.Date), err
}

// seenQuads gives the quads of the statements that are seen, and of the sources and the
// entities that they speak of.
func (v *View) seenQuads(yield func(quad.Quad, error) bool) {
	spoken := newSet[string]()
	all := func(take func(quad.Quad) (bool, error)) bool {
		for q, err := range v.store.Quads() {
			more := false
			if err == nil {
				more, err = take(q)
			}
			if err != nil {
				yield(quad.Quad{}, err)
				return false
			}
			if !more {
				return false
			}
		}
		return true
	}
	if all(func(q quad.Quad) (bool, error) {
		seen, err := v.seesQuad(q)
		if seen && schema.Lexical(q.Label) != schema.ResolutionLabel {
			spoken.add(schema.Lexical(q.Subject))
			spoken.add(schema.Lexical(q.Object))
		}
		return true, err
	}) {
		all(func(q quad.Quad) (bool, error) {
			seen, err := v.seesQuad(q)
			if err != nil || !seen || schema.Lexical(q.Label) == schema.ResolutionLabel && !spoken[schema.Lexical(q.Subject)] {
				return true, err
			}
			return yield(q, nil), nil
		})
	}
}

// seesQuad reports whether a quad is of a statement or a source that is seen.
func (v *View) seesQuad(q quad.Quad) (bool, error) {
	for _, part := range []quad.Value{q.Label, q.Subject} {
		t := termOf(part)
		if t.kind == statement {
			hidden, err := v.hidesStatement(t.text)
			return !hidden, err
		}
	}
	if key, ok := strings.CutPrefix(schema.Lexical(q.Subject), schema.SourceScheme); ok {
		return v.knows(key)
	}
	return true, nil
}
