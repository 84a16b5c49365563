package extract_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// TestCaRB measures statements against the facts of CaRB's development part (Bhardwaj,
// Aggarwal and Mausam, "CaRB: A Crowdsourced Benchmark for Open IE", EMNLP 2019) in the way
// that the paper describes. A statement and a fact are compared part by part: relation,
// subject, and all the rest together. Their words in common over the statement's words give
// the pair's precision, over the fact's words its recall; a pair whose relations have no word
// in common has none. Each fact takes its best statement for recall (one statement may hold
// several facts); for precision pairs are made one to one, the best first. Beside that:
// facts found, which are those with half of their words of each part in one statement.
func TestCaRB(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a corpus; run without -short")
	}
	t.Parallel()
	var precision, recall float64
	var told, wanted, found int
	for _, s := range readCaRB(t, filepath.Join(shared(t), "bench/carb/data_gold_dev.tsv")) {
		ours := openFacts(t, s.text)
		told, wanted = told+len(ours), wanted+len(s.facts)
		pairs := newOverlaps(ours, s.facts)
		precision += pairs.precision()
		for i, fact := range s.facts {
			recall += pairs.recallOf(i)
			if pairs.holds(i) {
				found++
			} else if listMisses() {
				t.Logf("missed %q of %q; told %q", fact, s.text, ours)
			}
		}
	}
	p, r, f := f1(precision, float64(told), recall, float64(wanted))
	t.Logf("%d statements, %d facts: precision %.3f, recall %.3f, F1 %.3f; facts found %d, %.1f %%",
		told, wanted, p, r, f, found, 100*float64(found)/float64(wanted))
	if f < 0.20 || found < wanted/20 {
		t.Error("F1 was 0.20 or more, and a twentieth of the facts was found")
	}
}

// openFact is the words of a fact: relation, subject, all else.
type openFact [3][]string

type carbSentence struct {
	text  string
	facts []openFact
}

// readCaRB reads a file of sentence, relation, subject and further arguments.
func readCaRB(t *testing.T, path string) []carbSentence {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var out []carbSentence
	last := ""
	for lines := bufio.NewScanner(file); lines.Scan(); {
		f := strings.Split(lines.Text(), "\t")
		if len(f) < 3 {
			continue
		}
		if f[0] != last {
			last = f[0]
			out = append(out, carbSentence{text: unsplit(f[0])})
		}
		s := &out[len(out)-1]
		s.facts = append(s.facts, openFact{wordsIn(f[1]), wordsIn(f[2]), wordsIn(strings.Join(f[3:], " "))})
	}
	return out
}

// unsplit undoes the spaces and brackets of treebanks.
func unsplit(text string) string {
	return strings.NewReplacer(" ,", ",", " .", ".", " ;", ";", " :", ":", " ?", "?", " !", "!", " '", "'", " n't", "n't", " %", "%",
		"`` ", "“", " ''", "”", "''", "”", "-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "$ ", "$", " - ", "-").Replace(text)
}

// wordsIn is the words of a text, in lower case, without marks.
func wordsIn(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// openFacts is what a text states, as words. Time and qualifiers are words of the rest, as
// CaRB has them.
func openFacts(t *testing.T, text string) []openFact {
	t.Helper()
	src, f := run(t, text)
	var out []openFact
	for _, s := range f.Found {
		relation := s.Verb
		if relation == "" {
			relation = spaced(s.Predicate)
		}
		rest := saidBy(src, f, s.Sentence, s.Object)
		for _, q := range s.Qualifiers {
			rest += " " + saidBy(src, f, s.Sentence, q.Arg)
		}
		out = append(out, openFact{wordsIn(relation), wordsIn(saidBy(src, f, s.Sentence, s.Subject)), wordsIn(rest)})
	}
	return out
}

// spaced is the words of a predicate: `rel:headOf` as `head of`.
func spaced(predicate string) string {
	_, name, _ := strings.Cut(predicate, ":")
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// overlaps holds for each statement and fact how many words they share in each part.
type overlaps struct {
	ours, gold []openFact
	shared     [][][3]int
}

func newOverlaps(ours, gold []openFact) overlaps {
	o := overlaps{ours, gold, make([][][3]int, len(ours))}
	for i, a := range ours {
		o.shared[i] = make([][3]int, len(gold))
		for j, b := range gold {
			for part := range a {
				o.shared[i][j][part] = common(a[part], b[part])
			}
			if o.shared[i][j][0] == 0 {
				o.shared[i][j] = [3]int{}
			}
		}
	}
	return o
}

// common counts the words that two lists share, each as often as both have it.
func common(a, b []string) int {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	n := 0
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}

func (o overlaps) sharedOf(i, j int) float64 {
	n := 0
	for _, s := range o.shared[i][j] {
		n += s
	}
	return float64(n)
}

func size(f openFact) float64 { return float64(max(1, len(f[0])+len(f[1])+len(f[2]))) }

// precision sums the precision of each statement that has a fact of its own.
func (o overlaps) precision() float64 {
	sum, usedOurs, usedGold := 0.0, map[int]bool{}, map[int]bool{}
	for {
		best, bestI, bestJ := 0.0, -1, -1
		for i := range o.ours {
			for j := range o.gold {
				if p := o.sharedOf(i, j) / size(o.ours[i]); p > best && !usedOurs[i] && !usedGold[j] {
					best, bestI, bestJ = p, i, j
				}
			}
		}
		if bestI < 0 {
			return sum
		}
		sum += best
		usedOurs[bestI], usedGold[bestJ] = true, true
	}
}

// recallOf is the largest share of a fact's words that one statement has.
func (o overlaps) recallOf(j int) float64 {
	best := 0.0
	for i := range o.ours {
		best = max(best, o.sharedOf(i, j)/size(o.gold[j]))
	}
	return best
}

// holds reports whether one statement has half of the words of each part of a fact.
func (o overlaps) holds(j int) bool {
	for i := range o.ours {
		all := true
		for part, words := range o.gold[j] {
			all = all && 2*o.shared[i][j][part] >= len(words)
		}
		if all && o.sharedOf(i, j) > 0 {
			return true
		}
	}
	return false
}
