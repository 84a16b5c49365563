package loaders_test

import (
	"context"
	"strconv"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/invented"
	"github.com/tamga-kg/tamga/schema"
)

func inputsOf(pages []invented.Page) []loaders.Input {
	inputs := make([]loaders.Input, len(pages))
	for i, p := range pages {
		inputs[i] = loaders.Bytes(p.Key, p.Text)
	}
	return inputs
}

// A thousand sources of one page each, then one more: the seconds of each are printed.
// Run it with `go test -run xxx -bench Thousand -benchtime 1x ./loaders`.
func BenchmarkThousand(b *testing.B) {
	pages := inputsOf(invented.Pages(1001))
	for b.Loop() {
		g, err := graph.Open(b.TempDir(), graph.Options{})
		if err != nil {
			b.Fatal(err)
		}
		l := loaders.Loader{Graph: g, Ontology: schema.DefaultOntology()}
		began, done := b.Elapsed(), 0
		for _, n := range []int{125, 250, 500, 1000} {
			if _, err := l.Load(context.Background(), pages[done:n]); err != nil {
				b.Fatal(err)
			}
			done = n
			b.ReportMetric((b.Elapsed() - began).Seconds(), "s/first-"+strconv.Itoa(n))
		}
		before := b.Elapsed()
		if _, err := l.Load(context.Background(), pages[1000:]); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric((b.Elapsed() - before).Seconds(), "s/one-more")
		g.Close()
	}
}
