package quadstore_test

import (
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/graph/walk"
	"github.com/tamga-kg/tamga/schema/rdf"
)

var soak = flag.Duration("soak", time.Second, "how long TestSoak runs: `go test -race -run TestSoak ./graph/quadstore -soak 30s`")

// generation is the quads that a graph has at one time: a ring of things that know each
// other, all under one label.
func generation(n int) (quads []quad.Quad) {
	for i := range ring {
		quads = append(quads, quad.MakeIRI(fmt.Sprint("ent:", i), "rel:knows", fmt.Sprint("ent:", (i+1)%ring), fmt.Sprint("gen:", n)))
	}
	return quads
}

const ring = 40

// A writer replaces one generation by the next, by batches and loads, while eight readers
// walk and export views. Each view has one whole generation, however it is read.
func TestSoak(t *testing.T) {
	long := *soak
	if testing.Short() {
		long = min(long, 300*time.Millisecond)
	}
	s, err := quadstore.Open(t.TempDir()+"/my.graph", quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	add(t, s, generation(0)...)
	ctx, cancel := context.WithTimeout(context.Background(), long)
	defer cancel()
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for ctx.Err() == nil {
				if err := readers[i%len(readers)](s); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	generations := 0
	for ctx.Err() == nil && !t.Failed() {
		generations++
		b := s.NewBatch()
		b.DeleteLabel(quad.IRI(fmt.Sprint("gen:", generations-1)))
		for _, q := range generation(generations) {
			b.Add(q)
		}
		if err := b.Commit(); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Load(ctx, sequence(generation(generations))); err != nil && ctx.Err() == nil {
			t.Fatal(err)
		}
	}
	group.Wait()
	t.Logf("%d generations", generations)
}

// readers read one view each, in several ways that must agree.
var readers = []func(*quadstore.Store) error{readGizmo, readPath, readWalk, readExport}

func inView(s *quadstore.Store, read func(*quadstore.View) error) error {
	v, err := s.View()
	if err != nil {
		return err
	}
	defer v.Close()
	if quads, _ := v.Count(); quads != ring {
		return fmt.Errorf("a view counts %d quads", quads)
	}
	return read(v)
}

func wanted(what string, n, want int) error {
	if n != want {
		return fmt.Errorf("%s finds %d, want %d", what, n, want)
	}
	return nil
}

func readGizmo(s *quadstore.Store) error {
	return inView(s, func(v *quadstore.View) error {
		ctx := context.Background()
		it, err := gizmo.NewSession(v).Execute(ctx, `g.V("<ent:0>").FollowRecursive("<rel:knows>").All()`, query.Options{Collation: query.JSON, Limit: -1})
		if err != nil {
			return err
		}
		defer it.Close()
		n := 0
		for it.Next(ctx) {
			n++
		}
		if err := it.Err(); err != nil {
			return err
		}
		return wanted("Gizmo", n, ring)
	})
}

func readPath(s *quadstore.Store) error {
	return inView(s, func(v *quadstore.View) error {
		n := 0
		err := path.StartPath(v).Out(quad.IRI("rel:knows")).Out(quad.IRI("rel:knows")).Iterate(context.Background()).Each(func(graph.Ref) error { n++; return nil })
		if err != nil {
			return err
		}
		return wanted("a path", n, ring)
	})
}

func readWalk(s *quadstore.Store) error {
	return inView(s, func(v *quadstore.View) error {
		from, _, err := v.ID(quad.IRI("ent:0"))
		if err != nil {
			return err
		}
		to, _, err := v.ID(quad.IRI(fmt.Sprint("ent:", ring/2)))
		if err != nil {
			return err
		}
		p, err := walk.Walk{Graph: v}.Shortest(context.Background(), from, to)
		if err != nil {
			return err
		}
		for _, step := range p {
			if step.Quad.L != p[0].Quad.L {
				return fmt.Errorf("a path has steps of two generations: %v", p)
			}
		}
		return wanted("a shortest path", len(p), ring/2)
	})
}

func readExport(s *quadstore.Store) error {
	return inView(s, func(v *quadstore.View) error {
		var sums [2]string
		for i := range sums {
			h := sha256.New()
			n := 0
			err := rdf.WriteNQuads(h, func(yield func(quad.Quad, error) bool) {
				for q, err := range v.Quads() {
					if n++; !yield(q, err) {
						return
					}
				}
			})
			if err != nil {
				return err
			}
			if err := wanted("an export", n, ring); err != nil {
				return err
			}
			sums[i] = string(h.Sum(nil))
		}
		if sums[0] != sums[1] {
			return io.ErrUnexpectedEOF
		}
		return nil
	})
}
