package graph_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/schema"
)

// forms of things: sources that know the longer ones rename, and those that know two
// join what others hold apart.
var forms = []string{"Ash", "Ash Birch", "Birch", "Birch Cedar", "Cedar", "Dogwood", "Elm", "Elm Fir"}

// someSource draws a small source: a few things, and sentences about them of all kinds.
func someSource(t *rapid.T, key string) graphtest.Load {
	b := graphtest.New(key, "About "+rapid.SampledFrom([]string{"trees", "woods"}).Draw(t, "title"))
	drawn := rapid.SliceOfNDistinct(rapid.SampledFrom(forms), 2, 5, rapid.ID).Draw(t, "forms")
	for i := 0; i < len(drawn); i++ {
		var aliases []string
		if i+1 < len(drawn) && rapid.Bool().Draw(t, "alias") {
			aliases = drawn[i+1 : i+2]
		}
		if rapid.IntRange(0, 4).Draw(t, "local") == 0 {
			b.Local("Liquidation", drawn[i], aliases...)
		} else {
			b.Thing(rapid.SampledFrom([]string{"Party", "Person"}).Draw(t, "class"), drawn[i], aliases...)
		}
		i += len(aliases)
	}
	for range rapid.IntRange(0, 4).Draw(t, "sentences") {
		b.Say(someSentence(t, drawn))
	}
	src, f := b.Build()
	return graphtest.Load{Source: src, Findings: f}
}

func someSentence(t *rapid.T, things []string) (string, graphtest.Fact) {
	pick := rapid.SampledFrom(things)
	f := graphtest.Fact{
		Subject: pick.Draw(t, "subject"), Object: pick.Draw(t, "object"),
		Predicate: rapid.SampledFrom([]string{"founded", "led", "open:grow-by"}).Draw(t, "predicate"),
		Denied:    rapid.IntRange(0, 3).Draw(t, "denied") == 0,
		Time:      rapid.SampledFrom([]string{"", "1998"}).Draw(t, "time"),
		Event:     rapid.SampledFrom([]string{"", "Founding"}).Draw(t, "event"),
	}
	if rapid.IntRange(0, 4).Draw(t, "literal") == 0 {
		f.Object, f.Datatype = "7", "xsd:integer"
	}
	if rapid.Bool().Draw(t, "place") {
		f.Qualifiers = []graphtest.Qualifier{{Role: "place", Value: pick.Draw(t, "where")}}
	}
	if f.Denied && rapid.Bool().Draw(t, "held") {
		f.Holder = pick.Draw(t, "holder")
	}
	return f.Subject + " " + f.Predicate + " " + f.Object + ".", f
}

// The graph after any sources came, changed and went is the graph that is built of
// those that are there: quads and all that is kept beside them.
func TestGraphIsAFunctionOfItsSources(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := openRapid(t)
		defer g.Close()
		there := map[string]graphtest.Load{}
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			key := rapid.SampledFrom([]string{"a.txt", "b/c.txt", "d e.txt"}).Draw(t, "key")
			if _, ok := there[key]; ok && rapid.Bool().Draw(t, "remove") {
				check(t, second(graphtest.Remove(g, key)))
				delete(there, key)
				continue
			}
			there[key] = someSource(t, key)
			check(t, second(graphtest.Put(g, there[key].Source, there[key].Findings)))
		}
		v, err := g.View()
		check(t, err)
		for fault, err := range v.Check(context.Background()) {
			t.Fatalf("check says %q with error %v", fault, err)
		}
		check(t, v.Close())
		anew := openRapid(t)
		defer anew.Close()
		for _, key := range slices.Sorted(maps.Keys(there)) {
			check(t, second(graphtest.Put(anew, there[key].Source, there[key].Findings)))
		}
		got, want := contents(t, g), contents(t, anew)
		if diff := difference(got, want); diff != "" {
			t.Fatalf("the graph is not what it would be if built anew: %s", diff)
		}
		if len(there) == 0 && len(got) > 0 {
			t.Fatalf("without sources %d lines are left", len(got))
		}
	})
}

// Putting what is there again changes no quad and no answer.
func TestPuttingAgainChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := openRapid(t)
		defer g.Close()
		loads := []graphtest.Load{someSource(t, "a.txt"), someSource(t, "b.txt")}
		for _, l := range loads {
			check(t, second(graphtest.Put(g, l.Source, l.Findings)))
		}
		before := contents(t, g)
		change, err := graphtest.Put(g, loads[0].Source, loads[0].Findings)
		check(t, err)
		if change.QuadsAdded+change.QuadsRemoved != 0 {
			t.Fatalf("it changed %+v", change)
		}
		if diff := difference(contents(t, g), before); diff != "" {
			t.Fatal(diff)
		}
	})
}

// What a closed graph remembers of itself is enough to go on.
func TestGraphGoesOnAfterReopening(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g, fresh := openRapid(t), openRapid(t)
		defer g.Close()
		defer fresh.Close()
		for _, key := range []string{"a.txt", "b.txt", "a.txt", "c.txt"} {
			l := someSource(t, key)
			graph.Forget(g) // as closing and opening would
			check(t, second(graphtest.Put(g, l.Source, l.Findings)))
			check(t, second(graphtest.Put(fresh, l.Source, l.Findings)))
		}
		if diff := difference(contents(t, g), contents(t, fresh)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Every statement of the graph is one that its sources state, and the other way round.
func TestStatementsAreThoseOfTheFindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := openRapid(t)
		defer g.Close()
		want := map[string]bool{}
		loads := []graphtest.Load{someSource(t, "a.txt"), someSource(t, "b.txt")}
		var clusters []schema.SourceClusters
		for _, l := range loads {
			check(t, second(graphtest.Put(g, l.Source, l.Findings)))
			clusters = append(clusters, schema.SourceClusters{Key: l.Source.Key, Clusters: l.Findings.Clusters})
		}
		r := graphtest.Resolve(clusters)
		for _, l := range loads {
			for _, s := range schema.Statements(l.Source, l.Findings, &r) {
				line, err := s.MarshalLine()
				check(t, err)
				want[string(line)] = true
			}
		}
		v, err := g.View()
		check(t, err)
		defer v.Close()
		for s, err := range v.Statements() {
			check(t, err)
			line, err := s.MarshalLine()
			check(t, err)
			if !want[string(line)] {
				t.Fatalf("the graph has %s", line)
			}
			delete(want, string(line))
		}
		if len(want) > 0 {
			t.Fatalf("the graph lacks %v", slices.Collect(maps.Keys(want)))
		}
	})
}

func openRapid(t *rapid.T) *graph.Graph {
	g, err := graph.Open("", graph.Options{InMemory: true})
	check(t, err)
	return g
}

func check(t *rapid.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func second[A any](_ A, err error) error { return err }

// contents is all that is in a graph: its quads as lines, and its blobs.
func contents(t *rapid.T, g *graph.Graph) []string {
	v, err := g.View()
	check(t, err)
	defer v.Close()
	var all []string
	for line, err := range v.Lines() {
		check(t, err)
		all = append(all, string(line))
	}
	blobs, err := graph.AllBlobs(v)
	check(t, err)
	return append(all, blobs...)
}

func difference(got, want []string) string {
	for _, line := range got {
		if !slices.Contains(want, line) {
			return fmt.Sprintf("too much: %q", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			return fmt.Sprintf("missing: %q", line)
		}
	}
	if len(got) != len(want) {
		return fmt.Sprintf("%d lines, not %d", len(got), len(want))
	}
	return ""
}
