package quadstore_test

import (
	"context"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

// checked is what Check tells.
func checked(t testing.TB, s *quadstore.Store) (faults []string) {
	v, err := s.View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	for fault, err := range v.Check(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		faults = append(faults, fault)
	}
	return faults
}

// Check names whatever does not agree, and nothing else.
func TestCheck(t *testing.T) {
	q := quad.MakeIRI("ent:a", "rel:knows", "ent:b", "stmt:1")
	for _, test := range []struct {
		name  string
		key   string // of keys of q
		value []byte
		want  []string
	}{
		{"nothing", "", nil, nil},
		{"SPOL", "SPOL", nil, []string{"the order SPOL lacks the quad <ent:a> <rel:knows> <ent:b> <stmt:1>", "the graph counts 3 quads, and has 2"}},
		{"POSL", "POSL", nil, []string{"the order POSL lacks the quad <ent:a> <rel:knows>", "the counter of <rel:knows> says 2 quads, and there are 1"}},
		{"OSPL", "OSPL", nil, []string{"the order OSPL lacks the quad <ent:a> <rel:knows>"}},
		{"LSPO", "LSPO", nil, []string{"the order LSPO lacks the quad <ent:a> <rel:knows>", "there are 2 counters of kind 'l' for 1 that quads have"}},
		{"a value without its text", "value", nil, []string{"the value <ent:b> is not found by its text", "7 values can be found by their text, and 8 have an ID"}},
		{"a value found as another", "value", []byte{0, 0, 0, 0, 0, 0, 0, 99}, []string{"the value <ent:b> has the ID 3, and is found as 99"}},
		{"an ID without a value", "id", nil, []string{"quads use the ID 3, which has no value", "values can be found by their text, and"}},
		{"a value of no kind", "id", []byte("?"), []string{"the value 3 cannot be read: the graph is damaged: a value has the kind '?'"}},
		{"the counter of a predicate", "predicate", []byte{0, 0, 0, 0, 0, 0, 0, 7}, []string{"the counter of <rel:knows> says 7 quads, and there are 2"}},
		{"no counter of a label", "label", nil, []string{"the counter of <stmt:1> says 0 quads, and there are 1"}},
		{"totals", "totals", make([]byte, 24), []string{"the graph counts 0 quads, and has 3", "the graph counts 0 values, and has", "the highest ID given is 0"}},
		{"a blob", "blob", []byte{1, 2, 3}, []string{`the blob "a" of "texts" cannot be read: the graph is damaged`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newStore(t)
			b := s.NewBatch()
			b.Add(q)
			b.Add(quad.MakeIRI("ent:a", "rel:knows", "ent:c", "stmt:2"))
			b.Add(quad.Quad{Subject: quad.IRI("ent:b"), Predicate: quad.IRI("rel:name"), Object: quad.String(longText)})
			b.SetBlob("texts", "a", []byte("a text"))
			if err := b.Commit(); err != nil {
				t.Fatal(err)
			}
			if test.key != "" {
				if err := quadstore.Damage(s, quadstore.Keys(s, q)[test.key], test.value); err != nil {
					t.Fatal(err)
				}
			}
			got := checked(t, s)
			if len(test.want) == 0 && len(got) > 0 {
				t.Errorf("got %q", got)
			}
			for _, want := range test.want {
				if !strings.Contains(strings.Join(got, "\n"), want) {
					t.Errorf("got %q, want one that says %q", got, want)
				}
			}
		})
	}
}
