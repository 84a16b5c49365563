package graph

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Statement is the statement with this ID. The error wraps ErrNoStatement when there is
// none.
func (v *View) Statement(id string) (schema.Statement, error) {
	described, asserted, err := v.statementQuads(id)
	if err != nil {
		return schema.Statement{}, err
	}
	if len(described) == 0 {
		return schema.Statement{}, fmt.Errorf("%w: %q; its source may have been loaded again, so search for it anew", ErrNoStatement, id)
	}
	return v.statement(id, described, asserted)
}

// statement makes a statement of its quads and gives its evidence the source's title,
// which is no part of them.
func (v *View) statement(id string, described, asserted []quad.Quad) (schema.Statement, error) {
	s, err := schema.FromQuads(id, described, asserted, v.Entity)
	if err != nil {
		return s, err
	}
	s.Source.Title, err = v.title(strings.TrimPrefix(s.Source.Doc, schema.SourceScheme))
	return s, err
}

func (v *View) title(key string) (string, error) {
	v.mu.Lock()
	title, ok := v.titles[key]
	v.mu.Unlock()
	if ok {
		return title, nil
	}
	info, err := v.info(key)
	if err != nil {
		return "", err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.titles[key] = info.Title
	return info.Title, nil
}

// StatementsOf gives the statements, facts and claims, in which a node takes part as
// subject, object, qualifier or holder, by ID. A node that is not there has none.
func (v *View) StatementsOf(node string) iter.Seq2[schema.Statement, error] {
	return func(yield func(schema.Statement, error) bool) {
		found, err := v.statementsAbout(node)
		if err != nil {
			yield(schema.Statement{}, err)
			return
		}
		ids := make([]string, 0, len(found))
		for id := range found {
			t, err := v.term(id)
			if err != nil {
				yield(schema.Statement{}, err)
				return
			}
			ids = append(ids, t.text)
		}
		slices.Sort(ids)
		for _, id := range ids {
			s, err := v.Statement(id)
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// CountStatements counts the statements, facts and claims, in which a node takes part.
func (v *View) CountStatements(node string) (int, error) {
	found, err := v.statementsAbout(node)
	return len(found), err
}

// statementsAbout finds the statements of a node: they label what they assert of it,
// and are the subjects of what else is said about it.
func (v *View) statementsAbout(node string) (set[quadstore.ID], error) {
	found := newSet[quadstore.ID]()
	ids, err := v.nodes(node)
	if err != nil {
		return found, notFoundIsNone(err)
	}
	add := func(id quadstore.ID) (bool, error) {
		if id == 0 || found[id] {
			return id != 0, nil
		}
		t, err := v.term(id)
		if err != nil || t.kind != statement {
			return false, err
		}
		hidden, err := v.withholds(id)
		if err == nil && !hidden {
			found.add(id)
		}
		return true, err
	}
	for _, id := range ids {
		for _, pattern := range []quadstore.QuadIDs{{S: id}, {O: id}} {
			for q, err := range v.store.Scan(pattern) {
				if err != nil {
					return nil, err
				}
				labelled, err := add(q.L)
				if err == nil && !labelled {
					_, err = add(q.S)
				}
				if err != nil {
					return nil, err
				}
			}
		}
	}
	return found, nil
}

// Statements gives all statements, facts and claims, by source key, place and ID.
func (v *View) Statements() iter.Seq2[schema.Statement, error] {
	return func(yield func(schema.Statement, error) bool) {
		keys, err := v.keys()
		if err != nil {
			yield(schema.Statement{}, err)
			return
		}
		for _, key := range keys {
			found, err := v.statementsOfSource(key)
			if err != nil {
				yield(schema.Statement{}, err)
				return
			}
			for _, s := range found {
				if !yield(s, nil) {
					return
				}
			}
		}
	}
}

func (v *View) statementsOfSource(key string) ([]schema.Statement, error) {
	label, err := v.iri(schema.SourceScheme + key)
	if err != nil || label == 0 {
		return nil, err
	}
	quads, err := v.matching(quadstore.QuadIDs{L: label})
	if err != nil {
		return nil, err
	}
	described := map[string][]quad.Quad{}
	for _, q := range quads {
		t := termOf(q.Subject)
		if t.kind != statement {
			continue
		}
		if hidden, err := v.hidesStatement(t.text); hidden || err != nil {
			if err != nil {
				return nil, err
			}
			continue
		}
		described[t.text] = append(described[t.text], q)
	}
	all := make([]schema.Statement, 0, len(described))
	for id, quads := range described {
		asserted, err := v.labelled(quad.IRI(id))
		if err != nil {
			return nil, err
		}
		s, err := v.statement(id, quads, asserted)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b schema.Statement) int {
		return cmp.Or(cmp.Compare(a.Source.Start, b.Source.Start), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}
