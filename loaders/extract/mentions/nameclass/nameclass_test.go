package nameclass

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

// at finds the words of a name in a sentence.
func at(t testing.TB, sentence, name string) Context {
	t.Helper()
	tokens := english.Analyze(sentence).Joined().Tokens
	start := strings.Index(sentence, name)
	c := Context{Tokens: tokens, Start: -1}
	for i, tok := range tokens {
		if tok.Start == start {
			c.Start = i
		}
		if tok.End == start+len(name) {
			c.End, c.Head = i+1, i
		}
	}
	if start < 0 || c.Start < 0 || c.End == 0 {
		t.Fatalf("%q has no words %q", sentence, name)
	}
	return c
}

func TestDefaultTellsClassesApart(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		sentence, name string
		want           Class
	}{
		{"Margaret Ellwood told reporters that she would resign.", "Margaret Ellwood", Person},
		{"He was born in Valparaiso in 1950.", "Valparaiso", Place},
		{"They moved from Dortmund to Valencia.", "Valencia", Place},
		{"She works for Reuters, a news agency.", "Reuters", Organization},
		{"The University of Leeds opened a new library.", "University of Leeds", Organization},
		{"We bought an iPhone and a Kindle.", "Kindle", Other},
	} {
		t.Run(c.name, func(t *testing.T) {
			scores := m.Score(at(t, c.sentence, c.name))
			if best, _ := scores.Best(); best != c.want {
				t.Errorf("%s in %q is a %s, want %s; scores %v", c.name, c.sentence, best, c.want, scores)
			}
		})
	}
}

func TestBest(t *testing.T) {
	for _, c := range []struct {
		scores Scores
		class  Class
		margin int32
	}{
		{Scores{0, -5, -9, -3}, Other, 3},
		{Scores{-7, 0, -9, -2}, Person, 2},
		{Scores{-7, -1, -9, 0}, Place, 1},
		{Scores{0, 0, -9, -2}, Other, 0},
	} {
		if class, margin := c.scores.Best(); class != c.class || margin != c.margin {
			t.Errorf("best of %v is %s by %d, want %s by %d", c.scores, class, margin, c.class, c.margin)
		}
	}
}

// examples are three kinds of places that only their prepositions and verbs tell apart.
func examples(t testing.TB) []Example {
	var out []Example
	for _, name := range []string{"Ald", "Bren", "Corv", "Drim"} {
		out = append(out,
			Example{at(t, "He lived in "+name+" for years.", name), Place},
			Example{at(t, "Then "+name+" smiled at us.", name), Person},
			Example{at(t, "He joined "+name+" as a member.", name), Organization})
	}
	return out
}

func TestTrainLearnsFromTheWordsAround(t *testing.T) {
	m := Train(examples(t))
	for _, e := range []Example{
		{at(t, "He lived in Velm for years.", "Velm"), Place},
		{at(t, "Then Velm smiled at us.", "Velm"), Person},
		{at(t, "He joined Velm as a member.", "Velm"), Organization},
	} {
		if best, _ := m.Score(e.Context).Best(); best != e.Class {
			t.Errorf("a name that was never seen is a %s, want %s", best, e.Class)
		}
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := Train(examples(t)).Write(out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same examples gave two models")
	}
}

func TestWriteAndRead(t *testing.T) {
	m := Train(examples(t))
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	back, err := Read(bytes.NewReader(file.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range examples(t) {
		if m.Score(e.Context) != back.Score(e.Context) {
			t.Errorf("scores %v became %v", m.Score(e.Context), back.Score(e.Context))
		}
	}
	for _, cut := range []int{0, 10, file.Len() / 2, file.Len() - 1} {
		if _, err := Read(bytes.NewReader(file.Bytes()[:cut])); !errors.Is(err, ErrModel) {
			t.Errorf("of a file cut at byte %d, Read says %v", cut, err)
		}
	}
}

func TestLists(t *testing.T) {
	for _, c := range []struct {
		word string
		list uint8
	}{{"valencia", City}, {"margaret", Given}, {"ellis", Surname}, {"england", NetPlace}, {"aristotle", NetMan}} {
		if listed(c.word)&c.list == 0 {
			t.Errorf("%q is in the lists %b, want %b among them", c.word, listed(c.word), c.list)
		}
	}
	if listed("although") != 0 {
		t.Error("“although” is in a list of names")
	}
}

func FuzzRead(f *testing.F) {
	var file bytes.Buffer
	if err := Train(nil).Write(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte("no model"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(bytes.NewReader(data))
		if err == nil {
			m.Score(Context{Tokens: []english.Token{{Text: "Ald", Head: english.Root}}, End: 1})
		} else if !errors.Is(err, ErrModel) {
			t.Errorf("error %v does not say that it is about a model", err)
		}
	})
}
