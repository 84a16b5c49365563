package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"pgregory.net/rapid"
)

func sequence(quads []quad.Quad) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}
}

// Loading is what adding in a batch is, also into a graph that is not empty, with
// whatever is changed before and after, and it counts right what was new.
func TestLoadIsAdding(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, err := quadstore.Open("", quadstore.Options{InMemory: true})
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		if rapid.Bool().Draw(rt, "small") {
			quadstore.SmallLoads(s)
		}
		m := model{map[quad.Quad]bool{}, map[string]string{}}
		for range rapid.IntRange(1, 4).Draw(rt, "loads") {
			b := s.NewBatch()
			change(rt, b, m)
			if err := b.Commit(); err != nil {
				rt.Fatal(err)
			}
			quads := rapid.SliceOfN(rapid.Custom(anyQuad), 0, 30).Draw(rt, "quads")
			loaded, err := s.Load(context.Background(), sequence(quads))
			if err != nil {
				rt.Fatal(err)
			}
			before := len(m.quads)
			for _, q := range quads {
				m.quads[q] = true
			}
			if want := (quadstore.Loaded{Read: int64(len(quads)), Added: int64(len(m.quads) - before)}); loaded != want {
				rt.Fatalf("loaded %+v, want %+v", loaded, want)
			}
			v, err := s.View()
			if err != nil {
				rt.Fatal(err)
			}
			agree(rt, v, m)
			if faults := checked(t, s); len(faults) > 0 {
				rt.Fatalf("check says %q", faults)
			}
			if err := v.Close(); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

// Neighbours that Go takes for equal, and RDF does not, stay two.
func TestLoadKeepsNeighboursApart(t *testing.T) {
	s := newStore(t)
	at := func(object quad.Value) quad.Quad {
		return quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: object}
	}
	loaded, err := s.Load(context.Background(), sequence([]quad.Quad{
		at(quad.Float(0)), at(quad.Float(math.Copysign(0, -1))), at(quad.String("a")), at(quad.IRI("a")), at(quad.LangString{Value: "a", Lang: "en"}), at(quad.String("a")),
	}))
	if want := (quadstore.Loaded{Read: 6, Added: 5}); err != nil || loaded != want {
		t.Errorf("loaded %+v with error %v, want %+v", loaded, err, want)
	}
}

// A load that ends early leaves the graph as it was, and no files.
func TestLoadThatEndsEarly(t *testing.T) {
	broken := errors.New("line 7 is broken")
	many := func(after func() error) iter.Seq2[quad.Quad, error] {
		return func(yield func(quad.Quad, error) bool) {
			for i := range 50 {
				if !yield(quad.MakeIRI(fmt.Sprint("s", i), "p", fmt.Sprint("o", i), "l"), nil) {
					return
				}
			}
			if err := after(); err != nil {
				yield(quad.Quad{}, err)
			}
		}
	}
	for _, test := range []struct {
		name  string
		quads func(cancel func()) iter.Seq2[quad.Quad, error]
		want  error
	}{
		{"an error of the sequence", func(func()) iter.Seq2[quad.Quad, error] { return many(func() error { return broken }) }, broken},
		{"the end of its context", func(cancel func()) iter.Seq2[quad.Quad, error] {
			return many(func() error { cancel(); return nil })
		}, context.Canceled},
		{"a quad without an object", func(func()) iter.Seq2[quad.Quad, error] {
			return sequence([]quad.Quad{quad.MakeIRI("s", "p", "o2", ""), {Subject: quad.IRI("s"), Predicate: quad.IRI("p")}})
		}, quadstore.ErrBadQuad},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "my.graph")
			s, err := quadstore.Open(dir, quadstore.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			quadstore.SmallLoads(s)
			add(t, s, quad.MakeIRI("s", "p", "o", "l"))
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if _, err := s.Load(ctx, test.quads(cancel)); !errors.Is(err, test.want) {
				t.Fatalf("the error is %v, want %v", err, test.want)
			}
			if quads, values := s.Count(); quads != 1 || values != 4 {
				t.Errorf("there are %d quads and %d values", quads, values)
			}
			if left := files(t, dir); slices.ContainsFunc(left, func(name string) bool { return strings.Contains(name, "load") }) {
				t.Errorf("there is left: %v", left)
			}
			if loaded, err := s.Load(context.Background(), many(func() error { return nil })); err != nil || loaded.Added != 50 {
				t.Errorf("the next load gives %+v and error %v", loaded, err)
			}
		})
	}
}

func files(t *testing.T, dir string) (names []string) {
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		names = append(names, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// What a load leaves that its process did not end goes when the graph is opened.
func TestOpenRemovesALoadCutShort(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	under := filepath.Join(dir, "load-under-way")
	mkdir(t, under)
	write(t, filepath.Join(under, "quads-000000"))
	s, err = quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := os.Stat(under); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
}

// Views that were there before a load do not see it.
func TestViewDoesNotSeeALoad(t *testing.T) {
	s := newStore(t)
	add(t, s, quad.MakeIRI("s", "p", "o", "l"))
	v := view(t, s)
	if _, err := s.Load(context.Background(), sequence([]quad.Quad{quad.MakeIRI("s", "p", "o2", "l")})); err != nil {
		t.Fatal(err)
	}
	seen := map[quad.Value]bool{}
	for q, err := range v.Quads() {
		if err != nil {
			t.Fatal(err)
		}
		seen[q.Object] = true
	}
	if !maps.Equal(seen, map[quad.Value]bool{quad.IRI("o"): true}) {
		t.Errorf("it sees %v", seen)
	}
}
