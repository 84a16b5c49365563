package english

import (
	"cmp"
	"fmt"
	"os"
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

// TestTagsAgainstTreebank prints how many tags agree with those that people gave, and
// with MISSES set the commonest disagreements; MISSES=verbs only those about verbs.
func TestTagsAgainstTreebank(t *testing.T) {
	right, guessed, all := 0, 0, 0
	wrong := map[string]int{}
	sample := map[string]string{}
	for _, s := range treebanks(t, "dev") {
		tokens, guesses := gold(s), gold(s)
		Annotate(tokens)
		setMarks(guesses)
		guessTags(guesses)
		for i, w := range s.Words {
			if skipTag[w.XPOS] {
				continue
			}
			all++
			if w.XPOS == guesses[i].Tag {
				guessed++
			}
			if w.XPOS == tokens[i].Tag {
				right++
				continue
			}
			key := w.XPOS + " as " + tokens[i].Tag
			wrong[key]++
			if len(sample[key]) < 1200 {
				sample[key] += " | " + context(tokens, i)
			}
		}
	}
	share := float64(right) / float64(all)
	t.Logf("tags of %d words: %.2f %% right before the repairs, %.2f %% after", all, 100*float64(guessed)/float64(all), 100*share)
	if share < tagFloor {
		t.Errorf("tag accuracy %.4f has fallen below %.4f", share, tagFloor)
	}
	if os.Getenv("MISSES") == "verbs" {
		for key := range wrong {
			a, b, _ := strings.Cut(key, " as ")
			if strings.HasPrefix(a, "VB") == strings.HasPrefix(b, "VB") {
				delete(wrong, key)
			}
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

const tagFloor = 0.947

// skipTag are tags of the treebanks that Analyze never meets or never gives: hyphens
// that it leaves inside of words, parts of split words, addresses, list marks.
var skipTag = map[string]bool{"HYPH": true, "GW": true, "AFX": true, "NFP": true, "ADD": true, "LS": true, "_": true}

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
