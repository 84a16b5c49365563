package graph

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/schema"
)

// The words of a source, read back, are in the sentences that have them.
func TestWordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := &schema.Source{}
		for _, text := range rapid.SliceOf(rapid.StringMatching(`([a-cé]{1,2} ){0,6}`)).Draw(t, "sentences") {
			src.Sentences = append(src.Sentences, schema.Sentence{Text: text})
		}
		x, err := readWords(indexWords(src))
		if err != nil {
			t.Fatal(err)
		}
		got := make([][]string, len(src.Sentences))
		err = x.each(func(word, list []byte) error {
			in, err := x.sentences(list)
			for _, i := range in {
				got[i] = append(got[i], string(word))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range src.Sentences {
			all := wordsOf(s.Text)
			want := setOf(all).sorted()
			if x.lengths[i] != len(all) || !slices.Equal(got[i], want) {
				t.Fatalf("sentence %q came back with %d words, %q", s.Text, x.lengths[i], got[i])
			}
		}
	})
}

// Words that are damaged are an error, never a panic or a sentence that is not there.
func FuzzReadWords(f *testing.F) {
	f.Add(indexWords(&schema.Source{Sentences: []schema.Sentence{{Text: "ash and birch"}, {Text: "birch"}}}))
	f.Add([]byte{1, 1, 1, 'a', 1, 200})
	f.Fuzz(func(t *testing.T, b []byte) {
		s := search{wanted: []string{"birch", "a"}}
		if err := s.gather("a.txt", b); err != nil {
			return
		}
		s.hits()
	})
}
