package clauses

import (
	"strings"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/loaders/english"
	"pgregory.net/rapid"
)

const (
	anyWords     = "Voss party the of and , said that who which whose was founded by to lead leading ( ) – not in 1998 it there because what has did ? ; : a no"
	anyTags      = "NN NNP NNS VB VBD VBG VBN VBZ VBP MD IN TO DT CC WP WDT WRB WP$ JJ RB PRP PRP$ POS CD , . : `` '' -LRB- -RRB- EX HYPH RP"
	anyRelations = `nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:unmarked xcomp ccomp advcl advcl:relcl acl acl:relcl csubj conj cc cop aux aux:pass
		mark case det amod compound compound:prt flat appos nmod nmod:poss nmod:desc parataxis expl advmod punct root nummod fixed dep list`
)

// TestAnyTreeIsValid reads sentences with any tags, heads and relations: cycles, heads
// that are not there, words without a relation.
func TestAnyTreeIsValid(t *testing.T) {
	words, tags := strings.Fields(anyWords), strings.Fields(anyTags)
	relations := append(strings.Fields(anyRelations), "")
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 30).Draw(t, "n")
		s := english.Sentence{End: 10 * n}
		for i := range n {
			word := rapid.SampledFrom(words).Draw(t, "word")
			s.Tokens = append(s.Tokens, english.Token{
				Start: 10 * i, End: 10*i + len(word), Text: word, Lemma: word, Tag: rapid.SampledFrom(tags).Draw(t, "tag"),
				Head: rapid.IntRange(-2, n+2).Draw(t, "head"), Rel: rapid.SampledFrom(relations).Draw(t, "relation"),
			})
		}
		s.Tokens[0].Rel = "nsubj"
		check(t, s)
	})
}

// FuzzOfParse reads trees that are made of bytes: four for each token.
func FuzzOfParse(f *testing.F) {
	f.Add([]byte("a tree of any bytes, with cycles and heads that are not there"))
	words, tags, relations := strings.Fields(anyWords), strings.Fields(anyTags), strings.Fields(anyRelations)
	f.Fuzz(func(t *testing.T, data []byte) {
		var s english.Sentence
		for i := 0; i+3 < len(data); i += 4 {
			word := words[int(data[i])%len(words)]
			s.Tokens = append(s.Tokens, english.Token{
				Start: 3 * i, End: 3*i + len(word), Text: word, Lemma: word, Tag: tags[int(data[i+1])%len(tags)],
				Head: int(int8(data[i+2])), Rel: relations[int(data[i+3])%len(relations)],
			})
		}
		check(t, s)
	})
}

// TestTimeOfTreesIsLinear reads trees of 5,000 tokens in the shapes that cost most: all
// on one head, one below the other, and joined in a row.
func TestTimeOfTreesIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads large trees; run without -short")
	}
	const n = 5000
	shapes := map[string]func(i int) int{"flat": func(int) int { return 0 }, "deep": func(i int) int { return i - 1 }, "backward": func(i int) int { return i + 1 }}
	for name, head := range shapes {
		for _, relation := range []string{"conj", "nmod", "obj", "ccomp", "xcomp", "acl:relcl", "advcl", "flat", "appos", "aux", "advmod", "parataxis", "nsubj"} {
			for _, word := range []string{"founded/VBD", "party/NN", "of/IN", "leading/VBG"} {
				text, tag, _ := strings.Cut(word, "/")
				s := english.Sentence{End: n * 10, Tokens: make([]english.Token, n)}
				for i := range s.Tokens {
					s.Tokens[i] = english.Token{Start: 10 * i, End: 10*i + 5, Text: text, Lemma: text, Tag: tag, Head: head(i), Rel: relation}
				}
				start := time.Now()
				Of(s)
				Nominals(s)
				if took := time.Since(start); took > time.Second/2 {
					t.Errorf("%s tree of %s %s took %v", name, word, relation, took)
				}
			}
		}
	}
}
