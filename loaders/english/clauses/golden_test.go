package clauses

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

var update = flag.Bool("update", false, "rewrite the golden file; read what changes before you commit it")

// TestGolden compares the clauses of the sentences in testdata/clauses.txt with those that
// are written below each of them, indented, in the notation of Notation.
func TestGolden(t *testing.T) {
	const name = "testdata/clauses.txt"
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
			s := english.Analyze(text)
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
