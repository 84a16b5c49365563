package loaders_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/conflicts"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
)

// pair is two sentences of which it is known whether they conflict.
type pair struct {
	name     string
	conflict bool
	kind     string
	a, b     string
	inOne    bool // source
}

func readPairs(t *testing.T, path string) []pair {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var pairs []pair
	for _, block := range strings.Split("\n"+string(data), "\n== ")[1:] {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		head, name, _ := strings.Cut(lines[0], ": ")
		verdict, kind, _ := strings.Cut(head, " ")
		if len(lines) < 3 {
			t.Fatalf("%s: %q has no two sentences", path, name)
		}
		b, inOne := strings.CutPrefix(lines[2], "+ ")
		pairs = append(pairs, pair{name, verdict == "conflict", kind, lines[1], b, inOne})
	}
	return pairs
}

// sourcesOf writes the sentences of all pairs as two sources, five sentences a paragraph.
func sourcesOf(pairs []pair) []loaders.Input {
	var texts [2][]string
	for _, p := range pairs {
		texts[0] = append(texts[0], p.a)
		n := 1
		if p.inOne {
			n = 0
		}
		texts[n] = append(texts[n], p.b)
	}
	var inputs []loaders.Input
	for n, sentences := range texts {
		var b strings.Builder
		for i, s := range sentences {
			b.WriteString(s)
			if i%5 == 4 {
				b.WriteString("\n\n")
			} else {
				b.WriteString(" ")
			}
		}
		inputs = append(inputs, loaders.Bytes(fmt.Sprintf("report-%c.txt", 'a'+n), []byte(b.String())))
	}
	return inputs
}

// Pairs of sentences, half of which conflict, are told apart. Run it with -v for the
// figures and for what was missed.
func TestPlantedConflicts(t *testing.T) {
	for _, c := range []struct {
		file              string
		precision, recall float64
	}{{"testdata/conflicts.txt", 0.95, 0.85}, {"testdata/conflicts-other.txt", 0.95, 0.85}, {"testdata/conflicts-third.txt", 0.95, 0.80}} {
		t.Run(c.file, func(t *testing.T) {
			pairs := readPairs(t, c.file)
			found := conflictsIn(t, sourcesOf(pairs))
			right, wrong := score(t, pairs, found)
			planted := 0
			for _, p := range pairs {
				if p.conflict {
					planted++
				}
			}
			precision, recall := float64(right)/float64(max(1, right+wrong)), float64(right)/float64(planted)
			t.Logf("%s: %d pairs, %d conflicts: precision %.2f, recall %.2f", c.file, len(pairs), planted, precision, recall)
			if precision < c.precision || recall < c.recall {
				t.Errorf("precision %.2f and recall %.2f, want %.2f and %.2f", precision, recall, c.precision, c.recall)
			}
		})
	}
}

func conflictsIn(t *testing.T, inputs []loaders.Input) []conflicts.Conflict {
	t.Helper()
	l := newLoader(t)
	report, err := l.Load(context.Background(), inputs)
	if err != nil || len(report.Skipped) > 0 {
		t.Fatal(err, report.Skipped)
	}
	v, err := l.Graph.(*graph.Graph).View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	found, err := v.Conflicts(schema.DefaultOntology())
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// score counts planted conflicts that were found, and what was found beside them.
func score(t *testing.T, pairs []pair, found []conflicts.Conflict) (right, wrong int) {
	t.Helper()
	hit := map[int]bool{}
	for _, c := range found {
		at := -1
		for i, p := range pairs {
			a, b := c.A.Evidence.Text, c.B.Evidence.Text
			if p.a == a && p.b == b || p.a == b && p.b == a {
				at = i
			}
		}
		if at >= 0 && pairs[at].conflict {
			hit[at] = true
			continue
		}
		wrong++
		t.Logf("wrong: %s of %s: %q and %q", c.Kind, c.About, c.A.Evidence.Text, c.B.Evidence.Text)
	}
	for i, p := range pairs {
		if p.conflict && !hit[i] {
			t.Logf("missed: %s: %s", p.kind, p.name)
		}
	}
	return len(hit), wrong
}
