package graph

import (
	"cmp"
	"errors"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Stats is the graph in numbers.
type Stats struct {
	Sources    int     `json:"sources"`
	Sentences  int     `json:"sentences"`
	Statements int     `json:"statements"` // facts and claims
	Facts      int     `json:"facts"`
	Claims     int     `json:"claims"` // what is denied, planned, possible or only said by somebody
	Entities   int     `json:"entities"`
	Types      []Count `json:"types"`      // of entities, the most frequent first
	Predicates []Count `json:"predicates"` // of facts and claims, the most frequent first
	Quads      int     `json:"quads"`
	Ontologies []Count `json:"ontologies"` // versions of the ontologies with which sources were read; more than one is a mixed graph
}

// Count is how many things have a name.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Totals is Stats without types, predicates and quads, from what is kept of each source:
// it does not read the statements.
func (v *View) Totals() (s Stats, err error) {
	if s.Facts, s.Claims, err = v.countSources(&s); err != nil {
		return s, err
	}
	s.Statements = s.Facts + s.Claims
	for _, err := range v.store.Blobs(bucketEntity, "") {
		if err != nil {
			return s, err
		}
		s.Entities++
	}
	return s, nil
}

// countSources counts sources, sentences and ontologies, and gives the facts and claims that are
// kept with each source.
func (v *View) countSources(s *Stats) (facts, claims int, err error) {
	keys, err := v.keys()
	if err != nil {
		return 0, 0, err
	}
	ontologies := tally{}
	for _, key := range keys {
		info, err := v.info(key)
		if err != nil {
			return 0, 0, err
		}
		s.Sources++
		s.Sentences += info.Sentences
		facts, claims = facts+info.Facts, claims+info.Claims
		ontologies[info.Ontology]++
	}
	s.Ontologies = ontologies.counts()
	return facts, claims, nil
}

// Stats counts. It reads all of the graph.
func (v *View) Stats() (Stats, error) {
	quads, _ := v.store.Count()
	s := Stats{Quads: int(quads)}
	if _, _, err := v.countSources(&s); err != nil {
		return s, err
	}
	types := tally{}
	for e, err := range v.Entities() {
		if err != nil {
			return s, err
		}
		types[e.Type]++
		s.Entities++
	}
	s.Types = types.counts()
	return s, v.countStatements(&s)
}

// countStatements counts facts by their edges and claims by what they say.
func (v *View) countStatements(s *Stats) error {
	predicates := tally{}
	for q, err := range v.store.Scan(quadstore.QuadIDs{}) {
		if err != nil {
			return err
		}
		name, fact, err := v.says(q)
		if err != nil {
			return err
		}
		if name == "" {
			continue
		}
		predicates[name]++
		if fact {
			s.Facts++
		} else {
			s.Claims++
		}
	}
	s.Statements = s.Facts + s.Claims
	s.Predicates = predicates.counts()
	return nil
}

// says tells the predicate of the statement that a quad is the heart of; "" for a quad
// that is none's.
func (v *View) says(q quadstore.QuadIDs) (predicate string, fact bool, err error) {
	p, err := v.term(q.P)
	if err != nil {
		return "", false, err
	}
	if p.kind == relation {
		_, own, err := v.ownRole(q)
		if own || err != nil {
			return "", false, err
		}
		return schema.Predicate(p.text), true, nil
	}
	if p.text != schema.RDFPredicate {
		return "", false, nil
	}
	o, err := v.term(q.O)
	return schema.Predicate(o.text), false, err
}

type tally map[string]int

func (t tally) counts() []Count {
	all := []Count{}
	for name, n := range t {
		all = append(all, Count{name, n})
	}
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// notFoundIsNone turns the error for what is not there into none.
func notFoundIsNone(err error) error {
	if errors.Is(err, ErrNoEntity) {
		return nil
	}
	return err
}
