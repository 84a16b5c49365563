package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// Quads gives all quads of the graph, in no order that means anything. Under clocks,
// those that describe what is not seen are left out.
func (v *View) Quads() iter.Seq2[quad.Quad, error] {
	if v.clocks == (schema.Clocks{}) {
		return v.store.Quads()
	}
	return v.seenQuads
}

// Lines gives all quads as lines of canonical N-Quads, line feed included, in order
// of text. They are sorted in memory. A line is good until the next one.
func (v *View) Lines() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		var text []byte
		ends := []int{0}
		for q, err := range v.Quads() {
			if err != nil {
				yield(nil, err)
				return
			}
			text = rdf.AppendQuad(text, q)
			ends = append(ends, len(text))
		}
		lines := make([][]byte, len(ends)-1)
		for i := range lines {
			lines[i] = text[ends[i]:ends[i+1]:ends[i+1]]
		}
		slices.SortFunc(lines, bytes.Compare)
		for _, line := range lines {
			if !yield(line, nil) {
				return
			}
		}
	}
}

// Hash is the SHA-256 of the sorted lines of canonical N-Quads, in hex: two graphs
// with one hash say the same.
func (v *View) Hash() (string, error) {
	h := sha256.New()
	for line, err := range v.Lines() {
		if err != nil {
			return "", err
		}
		h.Write(line)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// matching is the quads of a pattern.
func (v *View) matching(pattern quadstore.QuadIDs) ([]quad.Quad, error) {
	var quads []quad.Quad
	for ids, err := range v.store.Scan(pattern) {
		if err != nil {
			return nil, err
		}
		q, err := v.quad(ids)
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

func (v *View) quad(ids quadstore.QuadIDs) (q quad.Quad, err error) {
	for _, part := range []struct {
		id    quadstore.ID
		value *quad.Value
	}{{ids.S, &q.Subject}, {ids.P, &q.Predicate}, {ids.O, &q.Object}, {ids.L, &q.Label}} {
		if part.id == 0 {
			continue
		}
		if *part.value, err = v.store.Value(part.id); err != nil {
			return q, fmt.Errorf("value %d of a quad: %w", part.id, err)
		}
	}
	return q, nil
}

// quadsOfSource is all that the graph says of a source: what its label holds, and
// what the labels of its statements hold.
func (v *View) quadsOfSource(key string) ([]quad.Quad, error) {
	label, err := v.iri(schema.SourceScheme + key)
	if err != nil || label == 0 {
		return nil, err
	}
	quads, err := v.matching(quadstore.QuadIDs{L: label})
	if err != nil {
		return nil, err
	}
	asked := map[quad.Value]bool{}
	for _, q := range quads {
		if asked[q.Subject] || termOf(q.Subject).kind != statement {
			continue
		}
		asked[q.Subject] = true
		asserted, err := v.labelled(q.Subject)
		if err != nil {
			return nil, err
		}
		quads = append(quads, asserted...)
	}
	return quads, nil
}

func (v *View) labelled(label quad.Value) ([]quad.Quad, error) {
	id, ok, err := v.store.ID(label)
	if err != nil || !ok {
		return nil, err
	}
	return v.matching(quadstore.QuadIDs{L: id})
}

func (v *View) quadsOfStatement(id string) ([]quad.Quad, error) {
	described, asserted, err := v.statementQuads(id)
	return append(described, asserted...), err
}

// statementQuads is what is known of a statement, and what it asserts.
func (v *View) statementQuads(id string) (described, asserted []quad.Quad, err error) {
	s, err := v.iri(id)
	if err != nil || s == 0 {
		return nil, nil, err
	}
	if described, err = v.matching(quadstore.QuadIDs{S: s}); err != nil {
		return nil, nil, err
	}
	asserted, err = v.matching(quadstore.QuadIDs{L: s})
	return described, asserted, err
}

func (v *View) quadsOfEntity(id string) ([]quad.Quad, error) {
	s, err := v.iri(id)
	if err != nil || s == 0 {
		return nil, err
	}
	label, err := v.iri(schema.ResolutionLabel)
	if err != nil || label == 0 {
		return nil, err
	}
	return v.matching(quadstore.QuadIDs{S: s, L: label})
}
