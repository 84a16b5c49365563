package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
)

// library is sources of 2,500 sentences each, about people and parties of which few
// are spoken of often and most seldom, as in a book.
func library(sources int) []graphtest.Load {
	var loads []graphtest.Load
	for n := range sources {
		random := rand.New(rand.NewPCG(7, uint64(n)))
		often := rand.NewZipf(random, 1.1, 8, 799)
		b := graphtest.New(fmt.Sprintf("book-%02d.txt", n), "Book")
		name := func(i uint64) string { return fmt.Sprintf("Given%d Family%d", i, i%97) }
		for i := range uint64(800) {
			class := "Person"
			if i%3 == 0 {
				class = "Party"
			}
			b.Thing(class, name(i), fmt.Sprintf("Form%d-%d", i, n))
		}
		predicates := []string{"founded", "led", "memberOf", "banned", "open:write-about", "met"}
		for i := range 2500 {
			f := graphtest.Fact{Subject: name(often.Uint64()), Object: name(often.Uint64()), Predicate: predicates[random.IntN(len(predicates))]}
			if i%3 == 0 {
				f.Event, f.Time = "Founding", "1998"
				f.Qualifiers = []graphtest.Qualifier{{Role: "place", Value: name(often.Uint64())}}
			}
			f.Denied = i%10 == 0
			b.Say(fmt.Sprintf("In sentence %d of the chronicle %s %s %s, as the witnesses wrote.", i, f.Subject, f.Predicate, f.Object), f)
		}
		src, f := b.Build()
		loads = append(loads, graphtest.Load{Source: src, Findings: f})
	}
	return loads
}

func filled(b *testing.B, sources int) *graph.Graph {
	g, err := graph.Open(b.TempDir()+"/bench.tamga", graph.Options{})
	must(b, err)
	b.Cleanup(func() { must(b, g.Close()) })
	put(b, g, library(sources)...)
	return g
}

func BenchmarkPut(b *testing.B) {
	loads := library(3)
	for b.Loop() {
		g, err := graph.Open("", graph.Options{InMemory: true})
		must(b, err)
		put(b, g, loads...)
		must(b, g.Close())
	}
}

func BenchmarkColdQuestion(b *testing.B) {
	g := filled(b, 2)
	stats, err := view(b, g).Stats()
	must(b, err)
	b.ReportMetric(float64(stats.Quads), "quads")
	for b.Loop() {
		v, err := g.View()
		must(b, err)
		from, err := v.Named("Form5-0")
		must(b, err)
		to, err := v.Named("Form600-1")
		must(b, err)
		paths, cut, err := v.ShortestPaths(context.Background(), from[0].ID, to[0].ID, graph.PathOptions{MaxPaths: 5})
		must(b, err)
		if cut || len(paths) == 0 {
			b.Fatalf("paths %v, cut %v", paths, cut)
		}
		must(b, v.Close())
	}
}

func BenchmarkView(b *testing.B) {
	g := filled(b, 2)
	for _, bench := range []struct {
		name string
		do   func(v *graph.View) error
	}{
		{"Named", func(v *graph.View) error { _, err := v.Named("Form600-1"); return err }},
		{"Nearest", func(v *graph.View) error { _, err := v.Nearest("Form30 Famly7", 3); return err }},
		{"SearchSentences", func(v *graph.View) error {
			_, err := v.SearchSentences([]string{"chronicle", "founded", "Given300"}, 20)
			return err
		}},
		{"StatementsOf", func(v *graph.View) error {
			for _, err := range v.StatementsOf("ent:given300-family9") {
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"Edges", func(v *graph.View) error { _, err := v.Edges("ent:given0-family0", graph.Filter{}); return err }},
		{"Stats", func(v *graph.View) error { _, err := v.Stats(); return err }},
		{"Hash", func(v *graph.View) error { _, err := v.Hash(); return err }},
		{"Statements", func(v *graph.View) error {
			for _, err := range v.Statements() {
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"Entities", func(v *graph.View) error {
			for _, err := range v.Entities() {
				if err != nil {
					return err
				}
			}
			return nil
		}},
		{"Source", func(v *graph.View) error { _, err := v.Source("book-01.txt"); return err }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				v, err := g.View()
				must(b, err)
				must(b, bench.do(v))
				must(b, v.Close())
			}
		})
	}
}

func BenchmarkStatementsOfHub(b *testing.B) {
	g := filled(b, 4)
	for b.Loop() {
		v, err := g.View()
		must(b, err)
		n := 0
		for _, err := range v.StatementsOf("ent:given0-family0") {
			must(b, err)
			n++
		}
		b.ReportMetric(float64(n), "statements/op")
		must(b, v.Close())
	}
}
