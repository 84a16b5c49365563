package quadstore_test

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

// someQuads is a graph in which few things are spoken of often; see package bench for
// how the store compares with others.
func someQuads(n int) iter.Seq2[quad.Quad, error] {
	random := rand.New(rand.NewPCG(1, 2))
	thing := rand.NewZipf(random, 1.2, 1, uint64(n/8))
	predicate := rand.NewZipf(random, 1.2, 1, 39)
	return func(yield func(quad.Quad, error) bool) {
		for i := range n {
			q := quad.MakeIRI(fmt.Sprint("ent:", thing.Uint64()), fmt.Sprint("rel:", predicate.Uint64()), fmt.Sprint("ent:", thing.Uint64()), fmt.Sprint("stmt:", i/20))
			if !yield(q, nil) {
				return
			}
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	const n = 200_000
	for b.Loop() {
		s, err := quadstore.Open(filepath.Join(b.TempDir(), "g"), quadstore.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Load(context.Background(), someQuads(n)); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "quads/s")
}

func BenchmarkCommit(b *testing.B) {
	s, err := quadstore.Open(filepath.Join(b.TempDir(), "g"), quadstore.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	i := 0
	for b.Loop() {
		batch := s.NewBatch()
		for range 1000 {
			batch.Add(quad.MakeIRI(fmt.Sprint("ent:", i%97), "rel:p", fmt.Sprint("ent:", i), fmt.Sprint("stmt:", i/20)))
			i++
		}
		if err := batch.Commit(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(i)/b.Elapsed().Seconds(), "quads/s")
}
