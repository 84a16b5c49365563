package parser

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// small reads sentences in a short notation, a word being form/tag/head/relation.
func small(lines ...string) (out []Example) {
	for _, line := range lines {
		var e Example
		for _, item := range strings.Fields(line) {
			f := strings.Split(item, "/")
			head := 0
			fmt.Sscan(f[2], &head)
			e.Words = append(e.Words, Word{f[0], f[1]})
			e.Heads, e.Relations = append(e.Heads, head-1), append(e.Relations, f[3])
		}
		out = append(out, e)
	}
	return out
}

var lessons = small(
	"Voss/PROPN/2/nsubj founded/VERB/0/root a/DET/5/det small/ADJ/5/amod party/NOUN/2/obj in/ADP/7/case Aral/PROPN/2/obl ././2/punct",
	"The/DET/2/det court/NOUN/3/nsubj banned/VERB/0/root it/PRON/3/obj ././3/punct",
	"Kerr/PROPN/2/nsubj led/VERB/0/root the/DET/4/det union/NOUN/2/obj of/ADP/6/case miners/NOUN/4/nmod ././2/punct",
	"The/DET/2/det leader/NOUN/6/nsubj of/ADP/5/case the/DET/5/det party/NOUN/2/nmod resigned/VERB/0/root ././6/punct",
)

func taught(t testing.TB) *Model {
	t.Helper()
	m, err := learned()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var learned = sync.OnceValues(func() (*Model, error) {
	var list []Example
	for range 40 {
		list = append(list, lessons...)
	}
	return Train(list, Options{Rounds: 4, Weakest: 1})
})

func TestModelLearnsItsLessons(t *testing.T) {
	m := taught(t)
	for _, e := range lessons {
		for _, width := range []int{1, 8} {
			for i, a := range m.Parse(e.Words, width) {
				if a.Head != e.Heads[i] || a.Relation != e.Relations[i] {
					t.Errorf("width %d: %s of %v is %d %s, want %d %s", width, e.Words[i].Form, e.Words, a.Head, a.Relation, e.Heads[i], e.Relations[i])
				}
			}
		}
	}
}

func TestModelComesBackFromItsFile(t *testing.T) {
	m := taught(t)
	var first, second bytes.Buffer
	if err := m.Write(&first); err != nil {
		t.Fatal(err)
	}
	back, err := Read(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Write(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("a model that was read is written otherwise: %v", err)
	}
	for _, e := range lessons {
		if !reflect.DeepEqual(m.Parse(e.Words, 4), back.Parse(e.Words, 4)) {
			t.Errorf("%v is parsed otherwise", e.Words)
		}
	}
}

// TestTrainingTwice checks that training gives the same bytes, though sentences are parsed
// at once.
func TestTrainingTwice(t *testing.T) {
	var files [2]bytes.Buffer
	for i := range files {
		var list []Example
		for range 20 {
			list = append(list, lessons...)
		}
		m, err := Train(list, Options{Rounds: 2, Weakest: 1})
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("the second model has other bytes")
	}
}

func TestDamagedModel(t *testing.T) {
	for name, file := range map[string][]byte{"empty": nil, "text": []byte("no model"), "half": builtIn[:len(builtIn)/2]} {
		if _, err := Read(bytes.NewReader(file)); !errors.Is(err, ErrModel) {
			t.Errorf("%s: got %v, want ErrModel", name, err)
		}
	}
}

// anyTree draws the heads of a tree.
func anyTree(t *rapid.T) []int {
	n := rapid.IntRange(1, 12).Draw(t, "words")
	heads := make([]int, n)
	order := rapid.Permutation(indexes(n)).Draw(t, "order")
	heads[order[0]] = -1
	for i := 1; i < n; i++ {
		heads[order[i]] = order[rapid.IntRange(0, i-1).Draw(t, "head")]
	}
	return heads
}

func indexes(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// TestOracle checks that the steps to a projective tree lead to it.
func TestOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := projective(anyTree(t))
		if crossing(heads) >= 0 {
			t.Fatalf("%v has crossing arcs", heads)
		}
		relations := make([]uint8, len(heads))
		steps := oracle(heads, relations)
		if len(steps) != 2*len(heads) {
			t.Fatalf("%d steps to %v", len(steps), heads)
		}
		var a arena
		st := a.start()
		for _, do := range steps {
			st = a.after(st, do)
		}
		got := make([]int, len(heads))
		st.arcs(got, relations)
		if !reflect.DeepEqual(got, heads) {
			t.Fatalf("the steps to %v lead to %v", heads, got)
		}
	})
}

// TestAnyWords checks that any words have a tree with one root, greedy or not.
func TestAnyWords(t *testing.T) {
	m := taught(t)
	words := []string{"Voss", "founded", "the", "of", ",", "", "\xff", "(", "zzz"}
	tags := []string{"VERB", "NOUN", "", "PUNCT ,", "X"}
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Word {
			return Word{rapid.SampledFrom(words).Draw(t, "form"), rapid.SampledFrom(tags).Draw(t, "tag")}
		}), 0, 30).Draw(t, "words")
		arcs := m.Parse(list, rapid.IntRange(1, 6).Draw(t, "width"))
		heads, roots := make([]int, len(list)), 0
		for i, a := range arcs {
			if heads[i] = a.Head; a.Head == -1 {
				roots++
			}
		}
		if len(arcs) != len(list) || len(list) > 0 && roots != 1 || crossing(heads) >= 0 {
			t.Fatalf("%v is no tree", heads)
		}
		for i := range heads {
			if !under(heads, i, -1) {
				t.Fatalf("word %d of %v hangs in a circle", i, heads)
			}
		}
	})
}

func TestParseAtOnce(t *testing.T) {
	m := taught(t)
	want := m.Parse(lessons[0].Words, 8)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				if got := m.Parse(lessons[0].Words, 8); !reflect.DeepEqual(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
			}
		})
	}
	wait.Wait()
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(bytes.NewReader(builtIn)); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("no model"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if m, err := Read(bytes.NewReader(file)); err == nil {
			m.Parse(lessons[0].Words, 2)
		}
	})
}
