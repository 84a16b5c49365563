package mentions_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// TestLitBank measures links against the coreference of LitBank: how many of our mentions
// are linked to a mention before it that is of the same thing, where people marked both. It
// reads every fifth novel.
func TestLitBank(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a corpus; run without -short")
	}
	files, err := filepath.Glob(filepath.Join(shared(t), "bench/litbank/coref/*.conll"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no files of LitBank: %v", err)
	}
	all := map[string][2]int{} // links, and the right ones, by rule
	for i := 0; i < len(files); i += 5 {
		readNovel(t, files[i]).countLinks(all)
	}
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		n := all[rule]
		t.Logf("%-12s %4d links, %3.0f %% right", rule, n[0], 100*float64(n[1])/float64(n[0]))
	}
	if n := all["all"]; float64(n[1]) < 0.77*float64(n[0]) {
		t.Errorf("%d of %d links are right, were 77 %%", n[1], n[0])
	}
}

// novel is a text with the things that people saw in it.
type novel struct {
	texts []string
	marks [][]marked // by sentence
}

type marked struct {
	schema.Span
	thing int
}

// readNovel joins words by spaces and reads the last column: “(4”, “4)”, “(4)|7)”.
func readNovel(t *testing.T, name string) novel {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var n novel
	text, marks := "", []marked(nil)
	open := map[int][]int{} // where marks begin
	for line := range strings.SplitSeq(string(data), "\n") {
		f := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(f) < 13 {
			if text != "" {
				n.texts, n.marks = append(n.texts, text), append(n.marks, marks)
			}
			text, marks = "", nil
			clear(open)
			continue
		}
		if text != "" {
			text += " "
		}
		start := len(text)
		text += f[3]
		for item := range strings.SplitSeq(f[12], "|") {
			thing, err := strconv.Atoi(strings.Trim(item, "()"))
			if err != nil {
				continue
			}
			if item[0] == '(' {
				open[thing] = append(open[thing], start)
			}
			if k := len(open[thing]) - 1; strings.HasSuffix(item, ")") && k >= 0 {
				marks = append(marks, marked{schema.Span{Start: open[thing][k], End: len(text)}, thing})
				open[thing] = open[thing][:k]
			}
		}
	}
	return n
}

// thingAt is what the shortest mark over a place means; -1 for no mark.
func (n novel) thingAt(sentence, at int) int {
	thing, length := -1, 0
	for _, m := range n.marks[sentence] {
		if m.Start <= at && at < m.End && (thing < 0 || m.Len() < length) {
			thing, length = m.thing, m.Len()
		}
	}
	return thing
}

// countLinks links each mention to the name or description before it in its cluster. Notions
// are one for their wording and link nothing; LitBank keeps appositions apart from coreference.
func (n novel) countLinks(all map[string][2]int) {
	r := find(n.texts...)
	for _, c := range r.Clusters {
		before := -1
		for _, m := range c.Mentions {
			thing := n.thingAt(m.Sentence, m.Span.End-1) // names and descriptions end in their heads
			if thing >= 0 && before >= 0 && m.Rule != "notion" && m.Rule != "apposition" {
				for _, rule := range []string{m.Rule, "all"} {
					sum := all[rule]
					sum[0]++
					if thing == before {
						sum[1]++
					}
					all[rule] = sum
				}
			}
			if thing >= 0 && m.Rule != "pronoun" && m.Rule != "apposition" {
				before = thing
			}
		}
	}
}
