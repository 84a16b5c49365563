package viewtest

import (
	"fmt"
	"iter"
	"slices"
	"sort"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// View is a graph in memory. It does not change once made.
type View struct {
	statements []schema.Statement // by place
	byID       []schema.Statement
	entities   []schema.Entity // by ID
	counts     map[string]int  // of statements, by entity
}

// New makes a view of statements. It gives each its place: one source, in the order given.
func New(statements ...schema.Statement) *View {
	v := &View{counts: map[string]int{}}
	seen := map[string]bool{}
	for i, s := range statements {
		s.ID = fmt.Sprintf("%s%03d", schema.StatementScheme, i)
		s.Source.Start, s.Source.End = i*1000, i*1000+len(s.Source.Quote)
		if s.EventClass != "" {
			s.Event = fmt.Sprintf("%s%03d", schema.EventScheme, i)
		}
		v.statements = append(v.statements, s)
		for _, n := range s.Nodes() {
			if v.counts[n.ID]++; !n.IsLiteral() && !seen[n.ID] {
				seen[n.ID] = true
				v.entities = append(v.entities, n.Entity)
			}
		}
	}
	v.byID = slices.Clone(v.statements)
	sort.Slice(v.entities, func(i, j int) bool { return v.entities[i].ID < v.entities[j].ID })
	return v
}

// QuadStore is the quads of all statements in Cayley's own store in memory.
func (v *View) QuadStore() cayley.QuadStore {
	store := memstore.New()
	for i := range v.statements {
		for _, q := range schema.Quads(&v.statements[i]) {
			store.AddQuad(q)
		}
	}
	for _, e := range v.entities {
		label := quad.Make(quad.IRI(e.ID), quad.IRI(schema.SkosPrefLabel), e.Label, quad.IRI(schema.ResolutionLabel))
		store.AddQuad(label)
	}
	return store
}

func key(name string) string { return strings.ToLower(strings.TrimSpace(name)) }

// Named is the entities of this name, those of this label first, then by their
// number of statements.
func (v *View) Named(name string) ([]schema.Entity, error) {
	var found []schema.Entity
	for _, e := range v.entities {
		if e.ID == name || slices.ContainsFunc(forms(e), func(f string) bool { return key(f) == key(name) }) {
			found = append(found, e)
		}
	}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := key(found[i].Label) == key(name), key(found[j].Label) == key(name)
		return a && !b || a == b && v.counts[found[i].ID] > v.counts[found[j].ID]
	})
	return found, nil
}

func forms(e schema.Entity) []string { return append([]string{e.Label}, e.Aliases...) }

// Nearest is the entities whose labels share most pairs of letters with the name.
func (v *View) Nearest(name string, n int) ([]schema.Entity, error) {
	found := slices.Clone(v.entities)
	sort.SliceStable(found, func(i, j int) bool {
		return shared(found[i].Label, name) > shared(found[j].Label, name)
	})
	for i, e := range found {
		if i == n || shared(e.Label, name) == 0 {
			return found[:i], nil
		}
	}
	return found, nil
}

func shared(a, b string) (n int) {
	a, b = key(a), key(b)
	for i := 0; i+2 <= len(b); i++ {
		if strings.Contains(a, b[i:i+2]) {
			n++
		}
	}
	return n
}

// Entities is all entities by ID.
func (v *View) Entities() iter.Seq2[schema.Entity, error] { return sequence(v.entities) }

// Statements is all statements in the order in which they were given.
func (v *View) Statements() iter.Seq2[schema.Statement, error] { return sequence(v.statements) }

// Sentences is the sentences of all statements.
func (v *View) Sentences() iter.Seq2[schema.Evidence, error] {
	var all []schema.Evidence
	for i := range v.statements {
		if i == 0 || v.statements[i].Source.Start != v.statements[i-1].Source.Start {
			all = append(all, v.statements[i].Source)
		}
	}
	return sequence(all)
}

// Mentions is none: statements tell all that is spoken of.
func (v *View) Mentions(string) iter.Seq2[schema.Mentioning, error] {
	return sequence([]schema.Mentioning(nil))
}

// StatementsOf is the statements in which the node takes part.
func (v *View) StatementsOf(node string) iter.Seq2[schema.Statement, error] {
	var found []schema.Statement
	for _, s := range v.byID {
		if slices.ContainsFunc(s.Nodes(), func(n schema.Node) bool { return n.ID == node }) {
			found = append(found, s)
		}
	}
	return sequence(found)
}

// Statement is the statement of this ID.
func (v *View) Statement(id string) (schema.Statement, error) {
	for _, s := range v.byID {
		if s.ID == id {
			return s, nil
		}
	}
	return schema.Statement{}, fmt.Errorf("%w: %q", graph.ErrNoStatement, id)
}

func sequence[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range items {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// Move puts statement i where statement j stands, as if one sentence stated both.
func (v *View) Move(i, j int) {
	for _, list := range [][]schema.Statement{v.statements, v.byID} {
		list[i].Source = list[j].Source
	}
}
