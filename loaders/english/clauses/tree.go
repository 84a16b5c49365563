package clauses

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
)

// tree is a parsed sentence as the reader of clauses goes through it.
type tree struct {
	tokens []english.Token
	head   []int
	rel    []string // without subtypes
	kids   [][]int  // in the order of the text
	first  []int    // first token of each subtree
	last   []int
}

// isParsed reports whether the tokens of a sentence have relations.
func isParsed(s english.Sentence) bool {
	for _, t := range s.Tokens {
		if t.Rel != "" {
			return true
		}
	}
	return false
}

// newTree reads any heads: those that lie outside of the sentence or lead in a circle count
// as roots.
func newTree(s english.Sentence) *tree {
	n := len(s.Tokens)
	t := &tree{tokens: s.Tokens, head: make([]int, n), rel: make([]string, n), kids: make([][]int, n), first: make([]int, n), last: make([]int, n)}
	for i, w := range s.Tokens {
		t.rel[i], _, _ = strings.Cut(w.Rel, ":")
		t.head[i], t.first[i], t.last[i] = w.Head, i, i
		if w.Head < 0 || w.Head >= n || w.Head == i {
			t.head[i] = None
		}
	}
	for _, i := range t.bottomUp() {
		if h := t.head[i]; h != None {
			t.first[h] = min(t.first[h], t.first[i])
			t.last[h] = max(t.last[h], t.last[i])
		}
	}
	for i, h := range t.head {
		if h != None {
			t.kids[h] = append(t.kids[h], i)
		}
	}
	return t
}

// bottomUp gives the tokens so that each comes before its head, and opens circles.
func (t *tree) bottomUp() []int {
	waiting := make([]int, len(t.head))
	for _, h := range t.head {
		if h != None {
			waiting[h]++
		}
	}
	var order []int
	for i, n := range waiting {
		if n == 0 {
			order = append(order, i)
		}
	}
	for k := 0; k < len(order); k++ {
		if h := t.head[order[k]]; h != None {
			if waiting[h]--; waiting[h] == 0 {
				order = append(order, h)
			}
		}
	}
	for i, n := range waiting {
		if n > 0 {
			t.head[i] = None
		}
	}
	return order
}

func (t *tree) word(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return lower(t.tokens[i].Text)
}

func (t *tree) lemma(i int) string { return strings.ToLower(t.tokens[i].Lemma) }

func (t *tree) tag(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].Tag
}

// full is the relation with its subtype.
func (t *tree) full(i int) string { return t.tokens[i].Rel }

// child is the first child with one of the relations, given with spaces between; None
// without one. A relation with a colon asks for the subtype, too.
func (t *tree) child(i int, relations string) int {
	for _, k := range t.kids[i] {
		if t.is(k, relations) {
			return k
		}
	}
	return None
}

func (t *tree) children(i int, relations string) (out []int) {
	for _, k := range t.kids[i] {
		if t.is(k, relations) {
			out = append(out, k)
		}
	}
	return out
}

func (t *tree) is(i int, relations string) bool {
	for r := range strings.FieldsSeq(relations) {
		if r == t.rel[i] || r == t.full(i) {
			return true
		}
	}
	return false
}

// isNominal reports whether a token can be the head of a noun phrase.
func (t *tree) isNominal(i int) bool {
	switch t.tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM", "X":
		return true
	}
	return t.child(i, "det nmod:poss") != None
}

// isRelative reports whether a token is a relative pronoun.
func (t *tree) isRelative(i int) bool {
	switch t.tag(i) {
	case "WDT", "WP":
		return true
	}
	return t.word(i) == "that" && t.tokens[i].UPOS == "PRON" && strings.Contains(t.tokens[i].Feats, "PronType=Rel")
}
