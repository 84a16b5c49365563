package extract_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract"
	"github.com/tamga-kg/tamga/schema"
)

var update = flag.Bool("update", false, "write what is found into the golden file")

const golden = "testdata/statements.txt"

// TestGolden reads each sentence of the golden file by itself and compares what it
// states. A line starting with # is a heading, one with a blank a statement of the
// sentence above it.
func TestGolden(t *testing.T) {
	data, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, line := range strings.SplitAfter(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, " "):
			continue
		case strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "":
			got.WriteString(line)
			continue
		}
		got.WriteString(line)
		for _, s := range statements(t, strings.TrimSpace(line)) {
			got.WriteString("    " + s + "\n")
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	compare(t, string(data), got.String())
}

// compare reports the first line in which two texts differ.
func compare(t *testing.T, want, got string) {
	t.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		if i >= len(w) || i >= len(g) || w[i] != g[i] {
			t.Fatalf("line %d\ngot  %s\nwant %s", i+1, strings.Join(g[min(i, len(g)):min(i+4, len(g))], "\n     "), strings.Join(w[min(i, len(w)):min(i+4, len(w))], "\n     "))
		}
	}
}

// statements is what a text states, each in one line: subject, relation and object,
// then what is not plain about it.
func statements(t *testing.T, text string) []string {
	t.Helper()
	src, f := run(t, text)
	ids := map[int]schema.Entity{}
	for i, c := range f.Clusters {
		ids[i] = schema.Entity{Label: c.Name}
	}
	name := func(a schema.Arg) string {
		if a.Cluster == schema.NoCluster {
			return fmt.Sprintf("%q", a.Value)
		}
		return ids[a.Cluster].Label
	}
	var out []string
	for _, s := range f.Found {
		line := fmt.Sprintf("%s -%s-> %s", name(s.Subject), strings.TrimPrefix(s.Predicate, "rel:"), name(s.Object))
		for _, q := range s.Qualifiers {
			line += fmt.Sprintf("; %s: %s", q.Role, name(q.Arg))
		}
		if s.Time != "" {
			line += " [" + s.Time + "]"
		}
		if s.Polarity == schema.Negated {
			line += " denied"
		}
		if s.Modality != schema.Asserted {
			line += " " + string(s.Modality)
		}
		if s.Holder != nil {
			line += " by " + name(*s.Holder)
		}
		if s.Sentence < 0 || s.Sentence >= len(src.Sentences) {
			t.Errorf("%s is in no sentence", line)
		}
		out = append(out, line)
	}
	return out
}

func run(t testing.TB, text string) (*schema.Source, *schema.Findings) {
	t.Helper()
	src, err := document.Read("test.txt", []byte(text), english.Sentences)
	if err != nil {
		t.Fatal(err)
	}
	f, err := extract.Run(src, schema.DefaultOntology())
	if err != nil {
		t.Fatal(err)
	}
	return src, f
}
