package english

import (
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// rawText is the text of sentences: those of a paragraph with a space between them, an empty
// line between paragraphs.
func rawText(list []treebank.Sentence) string {
	var text strings.Builder
	for i, s := range list {
		switch {
		case i > 0 && s.Opens:
			text.WriteString("\n\n")
		case i > 0:
			text.WriteByte(' ')
		}
		text.WriteString(s.Text)
	}
	return text.String()
}

// TestWordsAndSentences measures how raw text is cut, against the treebanks, and with
// MISSES set prints where sentences end otherwise.
func TestWordsAndSentences(t *testing.T) {
	for name, floor := range map[string]struct{ words, sentences float64 }{"en_ewt": {0.985, 0.78}, "en_gum": {0.995, 0.9}} {
		f := shared(t, "ud", name+"-ud-dev.conllu")
		people, err := treebank.Read(name, f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		text := rawText(people)
		var ours []treebank.Sentence
		for _, s := range Sentences(text) {
			tokens := splitWords(Tokenize(text[s.Start:s.End]))
			for i := range tokens {
				tokens[i].Head = Root
			}
			ours = append(ours, Sentence{Tokens: tokens}.Annotated())
			ours[len(ours)-1].Text = text[s.Start:s.End]
		}
		m, err := treebank.Score(people, ours)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: words %.2f %%, sentences %.2f %%", name, 100*m.Words.F1(), 100*m.Sentences.F1())
		if m.Words.F1() < floor.words || m.Sentences.F1() < floor.sentences {
			t.Errorf("%s: words have fallen below %.3f, or sentences below %.3f", name, floor.words, floor.sentences)
		}
		if os.Getenv("MISSES") != "" {
			known := map[string]bool{}
			for _, s := range people {
				known[s.Text] = true
			}
			for _, s := range ours {
				if !known[s.Text] {
					t.Logf("%q", s.Text)
				}
			}
		}
	}
}
