package tagger

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

func ExampleModel_Tag() {
	m, err := Default()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%q\n", m.Tag(strings.Fields("Voss founded the party .")))
	// Output: ["PROPN NNP" "VERB VBD" "DET DT" "NOUN NN" "PUNCT ."]
}

// Words that may be several things are told apart by their neighbours, and names that
// nobody has seen by the way they are written.
func TestTag(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ text, want string }{
		{"The plans of the ministry failed .", "DT NNS IN DT NN VBD ."},
		{"Kassymbek Tolenov , who led Ak Bulak , resigned .", "NNP NNP , WP VBD NNP NNP , VBD ."},
		{"She said that the court had refused to register it .", "PRP VBD IN DT NN VBD VBN TO VB PRP ."},
		{"", ""},
	} {
		var tags []string
		for _, tag := range m.Tag(strings.Fields(test.text)) {
			tags = append(tags, strings.Fields(tag)[1])
		}
		if got := strings.Join(tags, " "); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}

// Any words, and any number of goroutines, give the same tags, one for each word.
func TestAnyWords(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOf(rapid.String()).Draw(rt, "words")
		want := m.Tag(words)
		if len(want) != len(words) {
			rt.Fatalf("%d words have %d tags", len(words), len(want))
		}
		var together sync.WaitGroup
		got := make([]string, 4)
		for i := range got {
			together.Go(func() { got[i] = fmt.Sprint(m.Tag(words)) })
		}
		together.Wait()
		for _, g := range got {
			if g != fmt.Sprint(want) {
				rt.Fatalf("the tags are %s and %s", g, want)
			}
		}
	})
}

// small is a few sentences, each often enough for its words to be known.
var small = slices.Repeat([]Example{
	{strings.Fields("the court banned the party"), strings.Fields("DT NN VBD DT NN")},
	{strings.Fields("the party plans a ban"), strings.Fields("DT NN VBZ DT NN")},
	{strings.Fields("Voss plans to ban the party"), strings.Fields("NNP VBZ TO VB DT NN")},
}, 3)

// Training twice gives the same bytes, and a model that is written and read tags alike.
func TestTrainWriteRead(t *testing.T) {
	var files [2]bytes.Buffer
	for i := range files {
		m, err := Train(small, Options{Rounds: 5})
		if err != nil {
			t.Fatal(err)
		}
		if err := m.Write(&files[i]); err != nil {
			t.Fatal(err)
		}
		for _, e := range small {
			if got := m.Tag(e.Words); strings.Join(got, " ") != strings.Join(e.Tags, " ") {
				t.Errorf("%v are tagged %v", e.Words, got)
			}
		}
	}
	if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
		t.Error("the two models differ")
	}
	m, err := Read(&files[0])
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(m.Tag(small[2].Words), " "); got != "NNP VBZ TO VB DT NN" {
		t.Errorf("a model that was read says %s", got)
	}
}

// A file that is damaged is an error, never a panic or a wrong model that panics later.
func FuzzRead(f *testing.F) {
	m, err := Train(small, Options{Rounds: 2})
	if err != nil {
		f.Fatal(err)
	}
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte("tamga"))
	f.Add(file.Bytes()[:file.Len()/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(bytes.NewReader(data))
		if err != nil {
			if !errors.Is(err, ErrModel) {
				t.Fatal(err)
			}
			return
		}
		m.Tag([]string{"the", "party", "Plans", "2002"})
	})
}

func BenchmarkTag(b *testing.B) {
	m, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	words := strings.Fields("Dara Voss , who had led the union since 1990 , founded the Lantern Party in 1998 , but was forced to resign after the court had banned it .")
	for b.Loop() {
		m.Tag(words)
	}
	b.ReportMetric(float64(len(words)*b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(bytes.NewReader(builtIn)); err != nil {
			b.Fatal(err)
		}
	}
}
