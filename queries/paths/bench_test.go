package paths_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/queries/paths"
)

// Sizes of the graph of BenchmarkShortest: a million quads.
const (
	benchThings = 20_000
	benchFacts  = 60_000
)

// random is a graph of things linked at random, some more than others.
func random(b *testing.B) *graph.View {
	b.Helper()
	g, err := graph.Open(b.TempDir(), graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { g.Close() })
	r := rand.New(rand.NewPCG(1, 2))
	build := graphtest.New("random.txt", "Random")
	for i := range benchThings {
		build.Thing("Organization", thing(i))
	}
	relations := []string{"funds", "supports", "owns", "opposes", "memberOf"}
	for range benchFacts {
		x, y := int(r.ExpFloat64()*benchThings/4)%benchThings, r.IntN(benchThings)
		if x != y {
			build.Say(thing(x)+" backs "+thing(y)+".", graphtest.Fact{Subject: thing(x), Predicate: relations[r.IntN(len(relations))], Object: thing(y)})
		}
	}
	src, f := build.Build()
	if _, err := graphtest.Put(g, src, f); err != nil {
		b.Fatal(err)
	}
	v, err := g.View()
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { v.Close() })
	return v
}

func thing(i int) string { return fmt.Sprintf("Body N%05d", i) }

// BenchmarkShortest finds the shortest path between random things, with its statements and
// their sentences, and gives the median and the worst time.
func BenchmarkShortest(b *testing.B) {
	v := random(b)
	stats, err := v.Stats()
	if err != nil {
		b.Fatal(err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	var times []time.Duration
	for b.Loop() {
		from, to := thing(r.IntN(benchThings)), thing(r.IntN(benchThings))
		began := time.Now()
		if _, err := paths.Find(context.Background(), v, from, to, paths.Options{Shortest: true, MaxPaths: 1}); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(began))
	}
	slices.Sort(times)
	b.ReportMetric(float64(stats.Quads), "quads")
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(times[len(times)-1].Microseconds())/1000, "ms-worst")
}
