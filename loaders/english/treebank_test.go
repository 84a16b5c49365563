package english

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// gold gives the tokens of a parsed sentence, without tags.
func gold(s treebank.Sentence) []Token {
	tokens := make([]Token, len(s.Words))
	at := 0
	for i, w := range s.Words {
		tokens[i] = Token{Start: at, End: at + len(w.Form), Text: w.Form}
		if at += len(w.Form); !w.Glued {
			at++
		}
	}
	return tokens
}

// TestAgainstTreebank prints how well tags and trees agree with those of people, on the words
// that people made, and with MISSES set the commonest disagreements about tags.
func TestAgainstTreebank(t *testing.T) {
	var people, ours []treebank.Sentence
	wrong, sample := map[string]int{}, map[string]string{}
	for i, s := range treebanks(t, "dev") {
		if testing.Short() && i%10 > 0 {
			continue
		}
		tokens := gold(s)
		Annotate(tokens, Thorough)
		for i, w := range s.Words {
			if key := w.UPOS + " " + w.XPOS + " as " + tokens[i].UPOS + " " + tokens[i].Tag; w.XPOS != tokens[i].Tag || w.UPOS != tokens[i].UPOS {
				wrong[key]++
				if len(sample[key]) < 1200 {
					sample[key] += " | " + context(tokens, i)
				}
			}
		}
		parsed := Sentence{Tokens: tokens}.Annotated()
		for i, w := range s.Words {
			parsed.Words[i].Parts, parsed.Words[i].Surface = w.Parts, w.Surface
		}
		people, ours = append(people, s), append(ours, parsed)
	}
	m, err := treebank.Score(people, ours)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name    string
		measure treebank.Measure
		floor   float64
	}{
		{"universal tags", m.UPOS, 0.957}, {"Penn tags", m.XPOS, 0.95}, {"heads", m.UAS, 0.875}, {"relations", m.LAS, 0.845}, {"lemmas", m.Lemmas, 0.97}, {"features", m.Feats, 0.93},
	} {
		t.Logf("%s: %.2f %% of %d words right", c.name, 100*c.measure.F1(), c.measure.Gold)
		if c.measure.F1() < c.floor {
			t.Errorf("%s have fallen below %.3f", c.name, c.floor)
		}
	}
	printMost(wrong, sample)
}

// TestLemmasAgainstTreebank prints how many lemmas agree with those that people gave,
// for verbs and nouns with their own tags.
func TestLemmasAgainstTreebank(t *testing.T) {
	for _, class := range []struct {
		name, tags string
		floor      float64
	}{
		{"verbs", "VB VBD VBG VBN VBP VBZ", 0.98},
		{"nouns", "NN NNS", 0.98},
		{"comparatives", "JJR JJS RBR RBS", 0.9},
	} {
		right, all := 0, 0
		wrong := map[string]int{}
		for _, s := range treebanks(t, lemmaPart()) {
			for _, w := range s.Words {
				if !contains(class.tags, w.XPOS) || w.Lemma == "_" {
					continue
				}
				all++
				if lemma := Lemma(w.Form, w.XPOS); strings.EqualFold(lemma, w.Lemma) {
					right++
				} else {
					wrong[w.Form+" "+w.XPOS+" "+w.Lemma+" as "+lemma]++
				}
			}
		}
		share := float64(right) / float64(all)
		t.Logf("lemmas of %s: %d of %d, %.2f %%", class.name, right, all, 100*share)
		if share < class.floor {
			t.Errorf("lemma accuracy of %s is %.4f, below %.4f", class.name, share, class.floor)
		}
		printMost(wrong, nil)
	}
}

// lemmaPart is the part of the treebanks to test on, from LEMMA_PART.
func lemmaPart() string { return cmp.Or(os.Getenv("LEMMA_PART"), "dev") }

func context(tokens []Token, i int) string {
	out := ""
	for j := max(0, i-2); j < min(len(tokens), i+3); j++ {
		if j == i {
			out += "*"
		}
		out += tokens[j].Text + " "
	}
	return out
}

func printMost(count map[string]int, sample map[string]string) {
	if os.Getenv("MISSES") == "" {
		return
	}
	keys := make([]string, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return count[keys[i]] > count[keys[j]] || count[keys[i]] == count[keys[j]] && keys[i] < keys[j]
	})
	for _, k := range keys[:min(400, len(keys))] {
		fmt.Println(count[k], k, sample[k])
	}
}

// contains reports whether a word is in a list with spaces between.
func contains(list, word string) bool { return slices.Contains(strings.Fields(list), word) }
