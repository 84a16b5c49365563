package quadstore_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"pgregory.net/rapid"
)

// model is what a store is: a set of quads and a map of blobs.
type model struct {
	quads map[quad.Quad]bool
	blobs map[string]string
}

func (m model) clone() model { return model{maps.Clone(m.quads), maps.Clone(m.blobs)} }

// values is the number of values that some quad uses.
func (m model) values() int {
	used := map[quad.Value]bool{}
	for q := range m.quads {
		for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			if v != nil {
				used[v] = true
			}
		}
	}
	return len(used)
}

var (
	iris    = []quad.Value{quad.IRI("a"), quad.IRI("b"), quad.IRI("c"), quad.BNode("a")}
	objects = append([]quad.Value{quad.String("a"), quad.Int(1), quad.LangString{Value: "a", Lang: "en"}, quad.String(longText)}, iris...)
	labels  = []quad.Value{nil, quad.IRI("stmt:1"), quad.IRI("stmt:2"), quad.IRI("a")}
)

// longText is longer than what the store keeps in a key.
const longText = "a value that is longer than sixty-four bytes, so that its key has a hash and not the text"

func anyQuad(t *rapid.T) quad.Quad {
	return quad.Quad{
		Subject: rapid.SampledFrom(iris).Draw(t, "subject"), Predicate: rapid.SampledFrom(iris[:3]).Draw(t, "predicate"),
		Object: rapid.SampledFrom(objects).Draw(t, "object"), Label: rapid.SampledFrom(labels).Draw(t, "label"),
	}
}

// change makes some changes in a batch and in the model.
func change(t *rapid.T, b *quadstore.Batch, m model) {
	for range rapid.IntRange(0, 8).Draw(t, "changes") {
		switch rapid.IntRange(0, 5).Draw(t, "change") {
		case 0, 1, 2:
			q := anyQuad(t)
			b.Add(q)
			m.quads[q] = true
		case 3:
			q := anyQuad(t)
			b.Delete(q)
			delete(m.quads, q)
		case 4:
			label := rapid.SampledFrom(labels[1:]).Draw(t, "label")
			b.DeleteLabel(label)
			maps.DeleteFunc(m.quads, func(q quad.Quad, _ bool) bool { return q.Label == label })
		case 5:
			key := rapid.SampledFrom([]string{"x", "y", "x/y"}).Draw(t, "key")
			if value := rapid.StringN(0, 3, -1).Draw(t, "value"); value != "" {
				b.SetBlob("texts", key, []byte(value))
				m.blobs[key] = value
			} else {
				b.DeleteBlob("texts", key)
				delete(m.blobs, key)
			}
		}
	}
}

// agree compares a view with the model: counters, all quads, blobs, and every pattern
// over the values of one quad, in which some parts stand for any.
func agree(t *rapid.T, v *quadstore.View, m model) {
	if quads, values := v.Count(); int(quads) != len(m.quads) || int(values) != m.values() {
		t.Fatalf("there are %d quads and %d values, want %d and %d", quads, values, len(m.quads), m.values())
	}
	all := map[quad.Quad]bool{}
	for q, err := range v.Quads() {
		if err != nil {
			t.Fatal(err)
		}
		all[q] = true
	}
	if !maps.Equal(all, m.quads) {
		t.Fatalf("the quads are %v, want %v", all, m.quads)
	}
	blobs := map[string]string{}
	for b, err := range v.Blobs("texts", "") {
		if err != nil {
			t.Fatal(err)
		}
		blobs[b.Key] = string(b.Value)
	}
	if !maps.Equal(blobs, m.blobs) {
		t.Fatalf("the blobs are %v, want %v", blobs, m.blobs)
	}
	like := anyQuad(t)
	for mask := range 16 {
		scan(t, v, m, like, mask)
	}
}

// scan compares what matches a pattern. Bits of the mask tell which parts are given.
func scan(t *rapid.T, v *quadstore.View, m model, like quad.Quad, mask int) {
	var pattern quadstore.QuadIDs
	given := func(bit int, value quad.Value, id *quadstore.ID) bool {
		if mask>>bit&1 == 0 || value == nil {
			return true
		}
		found, ok, err := v.ID(value)
		if err != nil {
			t.Fatal(err)
		}
		*id = found
		return ok
	}
	known := given(0, like.Subject, &pattern.S) && given(1, like.Predicate, &pattern.P) && given(2, like.Object, &pattern.O) && given(3, like.Label, &pattern.L)
	matches := func(q quad.Quad) bool {
		same := func(bit int, a, b quad.Value) bool { return mask>>bit&1 == 0 || b == nil || a == b }
		return same(0, q.Subject, like.Subject) && same(1, q.Predicate, like.Predicate) && same(2, q.Object, like.Object) && same(3, q.Label, like.Label)
	}
	want, got := 0, 0
	for q := range m.quads {
		if matches(q) {
			want++
		}
	}
	if known {
		for _, err := range v.Scan(pattern) {
			if err != nil {
				t.Fatal(err)
			}
			got++
		}
	}
	if got != want {
		t.Fatalf("pattern %v of %v has %d quads, want %d", mask, like, got, want)
	}
}

func openRapid(t *rapid.T) *quadstore.Store {
	s, err := quadstore.Open("", quadstore.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A store is a set of quads and a map of blobs, whatever is added, removed and read;
// a view stays what it was; a directory that is opened again holds the same.
func TestModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		s, err := quadstore.Open(dir, quadstore.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		m := model{map[quad.Quad]bool{}, map[string]string{}}
		var old *quadstore.View
		var then model
		for range rapid.IntRange(1, 5).Draw(rt, "batches") {
			b := s.NewBatch()
			change(rt, b, m)
			if err := b.Commit(); err != nil {
				rt.Fatal(err)
			}
			v, err := s.View()
			if err != nil {
				rt.Fatal(err)
			}
			agree(rt, v, m)
			if faults := checked(t, s); len(faults) > 0 {
				rt.Fatalf("check says %q", faults)
			}
			if old == nil {
				old, then = v, m.clone()
			} else if err := v.Close(); err != nil {
				rt.Fatal(err)
			}
		}
		agree(rt, old, then)
		if err := errors.Join(old.Close(), s.Close()); err != nil {
			rt.Fatal(err)
		}
		if s, err = quadstore.Open(dir, quadstore.Options{ReadOnly: true}); err != nil {
			rt.Fatal(err)
		}
		v, err := s.View()
		if err != nil {
			rt.Fatal(err)
		}
		agree(rt, v, m)
		if err := errors.Join(v.Close(), s.Close()); err != nil {
			rt.Fatal(err)
		}
	})
}

// Readers go on while a writer commits.
func TestReadersAndWriter(t *testing.T) {
	s := newStore(t)
	done := make(chan error)
	for range 4 {
		go func() {
			for range 50 {
				v, err := s.View()
				if err != nil {
					done <- err
					return
				}
				before, _ := v.Count()
				n := 0
				for _, err := range v.Scan(quadstore.QuadIDs{}) {
					if err != nil {
						done <- err
						return
					}
					n++
				}
				if err := v.Close(); err != nil || n != int(before) {
					done <- fmt.Errorf("a view of %d quads has %d: %w", before, n, err)
					return
				}
			}
			done <- nil
		}()
	}
	for i := range 50 {
		add(t, s, quad.MakeIRI(fmt.Sprint("s", i%7), "p", fmt.Sprint("o", i), "l"))
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// Closing the store ends its views, which then say so.
func TestCloseEndsViews(t *testing.T) {
	s, err := quadstore.Open("", quadstore.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	add(t, s, quad.MakeIRI("s", "p", "o", ""))
	v, err := s.View()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := v.ID(quad.IRI("s")); !errors.Is(err, quadstore.ErrClosed) {
		t.Errorf("reading gives %v", err)
	}
	if _, err := s.View(); !errors.Is(err, quadstore.ErrClosed) {
		t.Errorf("a new view gives %v", err)
	}
	if err := errors.Join(v.Close(), s.Close()); err != nil {
		t.Error(err)
	}
}

// A batch that cannot be made leaves everything as it was.
func TestBadBatchChangesNothing(t *testing.T) {
	s := newStore(t)
	add(t, s, quad.MakeIRI("s", "p", "o", "l"))
	b := s.NewBatch()
	b.Add(quad.MakeIRI("s", "p", "o2", "l"))
	b.DeleteLabel(quad.IRI("l"))
	b.Add(quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p")})
	if err := b.Commit(); !errors.Is(err, quadstore.ErrBadQuad) {
		t.Fatalf("the error is %v", err)
	}
	var got []string
	for q, err := range view(t, s).Quads() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, quad.StringOf(q.Object))
	}
	if !slices.Equal(got, []string{"<o>"}) {
		t.Errorf("the objects are %v", got)
	}
}
