package graph_test

import (
	"context"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/schema"
)

func faults(t testing.TB, g *graph.Graph) string {
	var all []string
	v, err := g.View()
	must(t, err)
	defer v.Close()
	for fault, err := range v.Check(context.Background()) {
		must(t, err)
		all = append(all, fault)
	}
	return strings.Join(all, "\n")
}

// Check finds nothing in a graph that was written as it should be, also one with quads
// of no source, and names what of a source or an entity is gone.
func TestCheck(t *testing.T) {
	for _, test := range []struct {
		name        string
		quads       func(quad.Quad) bool
		bucket, key string
		want        string
	}{
		{"nothing", nil, "", "", ""},
		{"an edge", func(q quad.Quad) bool { return q.Predicate == quad.IRI("rel:founded") }, "", "", "of source tale.txt the graph lacks 1 of"},
		{"a name", func(q quad.Quad) bool {
			return q.Label == quad.IRI(schema.ResolutionLabel) && q.Object == quad.String("Ash")
		}, "", "", "of entity ent:ash the graph lacks"},
		{"a source's text", nil, "source", "tale.txt", `a part of source "tale.txt" is not there`},
		{"a source's words", nil, "words", "tale.txt", `the words of source "tale.txt" are not there`},
		{"the index of a name", nil, "name", "ash\x00ent:ash", "the entity ent:ash is not found by a name of its"},
	} {
		t.Run(test.name, func(t *testing.T) {
			g := open(t)
			b := graphtest.New("tale.txt", "A tale").Thing("Person", "Ash").Thing("Party", "Birch")
			b.Say("Ash founded Birch.", graphtest.Fact{Subject: "Ash", Predicate: "founded", Object: "Birch"})
			src, f := b.Build()
			put(t, g, graphtest.Load{Source: src, Findings: f})
			_, err := g.Load(context.Background(), func(yield func(quad.Quad, error) bool) {
				yield(quad.MakeIRI("ent:ash", "rel:knows", "ent:cedar", "stmt:loaded"), nil)
			})
			must(t, err)
			var gone []quad.Quad
			for q, err := range view(t, g).Quads() {
				must(t, err)
				if test.quads != nil && test.quads(q) {
					gone = append(gone, q)
				}
			}
			must(t, graph.Tear(g, gone, test.bucket, test.key))
			got := faults(t, g)
			if test.want == "" && got != "" || !strings.Contains(got, test.want) {
				t.Errorf("check says %q, want %q", got, test.want)
			}
		})
	}
}
