package paths_test

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

// slow hides that a view can walk on IDs.
type slow struct{ queries.View }

// On IDs and over statements the same paths are found, if there are not too many of them.
func TestOnIDsAsOverStatements(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, err := graph.Open("", graph.Options{InMemory: true})
		if err != nil {
			t.Fatal(err)
		}
		defer g.Close()
		b := graphtest.New("random.txt", "Random")
		for i := range 6 {
			b.Thing("Organization", fmt.Sprintf("Body %c", 'A'+i))
		}
		relations := []string{"funds", "supports"}
		for range rapid.IntRange(1, 10).Draw(t, "facts") {
			x, y := rapid.IntRange(0, 5).Draw(t, "x"), rapid.IntRange(0, 5).Draw(t, "y")
			if x != y {
				s, o := fmt.Sprintf("Body %c", 'A'+x), fmt.Sprintf("Body %c", 'A'+y)
				b.Say(s+" backs "+o+".", graphtest.Fact{Subject: s, Predicate: rapid.SampledFrom(relations).Draw(t, "relation"), Object: o})
			}
		}
		src, f := b.Build()
		if _, err := graphtest.Put(g, src, f); err != nil {
			t.Fatal(err)
		}
		v, err := g.View()
		if err != nil {
			t.Fatal(err)
		}
		defer v.Close()
		o := paths.Options{MaxPaths: 1000, MaxLength: 4, Directed: rapid.Bool().Draw(t, "directed")}
		fast, err := paths.Find(context.Background(), v, "Body A", "Body B", o)
		if err != nil {
			return // one of them is in no statement
		}
		plain, err := paths.Find(context.Background(), slow{v}, "Body A", "Body B", o)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := listed(fast.Paths), listed(plain.Paths); a != b {
			t.Fatalf("on IDs\n%s\nover statements\n%s", a, b)
		}
	})
}

// listed is paths without their scores, one a line.
func listed(found []schema.Path) string {
	var out string
	for _, p := range found {
		out += paths.Spell(p.Steps) + "\n"
	}
	return out
}
