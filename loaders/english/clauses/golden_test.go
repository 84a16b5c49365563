package clauses

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

var update = flag.Bool("update", false, "rewrite the golden file; read what changes before you commit it")

// TestGoldenTrees compares the clauses of the sentences in testdata/trees.txt, which bear their
// tree in brackets, with those that are written below each of them, indented, in the notation
// of Notation.
func TestGoldenTrees(t *testing.T) { compareGolden(t, "testdata/trees.txt", bracketed) }

// TestGoldenText reads the sentences of testdata/clauses.txt by the parser, which gets some of
// their trees wrong: so it counts those whose clauses are all as they are written there.
func TestGoldenText(t *testing.T) {
	data, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for text, want := range bySentence(string(data)) {
		if strings.HasPrefix(text, "#") {
			continue
		}
		s := english.Analyze(text)
		var got strings.Builder
		for clause := range strings.Lines(Notation(s, Of(s))) {
			got.WriteString("  " + clause)
		}
		all++
		if got.String() == want {
			right++
		} else {
			t.Logf("%s\ngot:\n%swant:\n%s", text, got.String(), want)
		}
	}
	t.Logf("%d of %d sentences are read right", right, all)
	if right*100 < all*textFloor {
		t.Errorf("%d of %d sentences are read right, fewer than %d %%", right, all, textFloor)
	}
}

// textFloor is the share of sentences, in hundredths, of which all clauses must be right.
const textFloor = 70

func compareGolden(t *testing.T, name string, read func(string) english.Sentence) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var want, got strings.Builder
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		got.WriteString(line)
		if text := strings.TrimSpace(line); text != "" && !strings.HasPrefix(text, "#") {
			s := read(text)
			for clause := range strings.Lines(Notation(s, Of(s))) {
				got.WriteString("  " + clause)
			}
		}
	}
	want.Write(data)
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compareLines(t, want.String(), got.String())
}

// compareLines reports each line that differs, with the sentence that it belongs to.
func compareLines(t *testing.T, want, got string) {
	t.Helper()
	a, b := bySentence(want), bySentence(got)
	for sentence, clauses := range b {
		if a[sentence] != clauses {
			t.Errorf("%s\ngot:\n%swant:\n%s", sentence, clauses, a[sentence])
		}
	}
}

func bySentence(text string) map[string]string {
	out := map[string]string{}
	sentence := ""
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "  ") {
			out[sentence] += line
		} else if sentence = strings.TrimSpace(line); sentence != "" {
			out[sentence] = ""
		}
	}
	return out
}
