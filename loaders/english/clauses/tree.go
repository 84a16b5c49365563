package clauses

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
)

// tree is the parse of a sentence, made safe to walk: whatever heads the tokens have, no
// token is above itself.
type tree struct {
	tokens []english.Token
	head   []int    // None for a root
	rel    []string // without subtype: "nsubj" of “nsubj:pass”
	kids   [][]int  // in the order of the text
	conj   [][]int  // those of kids that are joined to it
	order  []int    // all tokens, each after its head
}

func newTree(tokens []english.Token) *tree {
	t := &tree{tokens: tokens, head: make([]int, len(tokens)), rel: make([]string, len(tokens))}
	for i, token := range tokens {
		t.rel[i], _, _ = strings.Cut(token.Rel, ":")
		t.head[i] = token.Head
		if token.Head < 0 || token.Head >= len(tokens) || token.Head == i {
			t.head[i] = None
		}
	}
	t.cutCycles()
	t.hang()
	return t
}

// cutCycles makes a root of one token of each cycle.
func (t *tree) cutCycles() {
	walk := make([]int, len(t.tokens)) // the walk upwards that came by, from 1
	for i := range t.tokens {
		for j := i; j != None && walk[j] == 0; j = t.head[j] {
			walk[j] = i + 1
			if h := t.head[j]; h != None && walk[h] == i+1 {
				t.head[j] = None
			}
		}
	}
}

// hang fills in kids and order.
func (t *tree) hang() {
	t.kids, t.conj = make([][]int, len(t.tokens)), make([][]int, len(t.tokens))
	for i, h := range t.head {
		if h == None {
			t.order = append(t.order, i)
		} else {
			t.kids[h] = append(t.kids[h], i)
			if t.is(i, "conj") {
				t.conj[h] = append(t.conj[h], i)
			}
		}
	}
	for at := 0; at < len(t.order); at++ {
		t.order = append(t.order, t.kids[t.order[at]]...)
	}
}

func (t *tree) tag(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].Tag
}

func (t *tree) word(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return lower(t.tokens[i].Text)
}

func (t *tree) lemma(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return strings.ToLower(t.tokens[i].Lemma)
}

// is reports whether a token has one of the relations, without subtypes.
func (t *tree) is(i int, relations ...string) bool { return slices.Contains(relations, t.rel[i]) }

// kid is the first dependent with one of the relations, or None.
func (t *tree) kid(i int, relations ...string) int {
	for _, k := range t.kids[i] {
		if t.is(k, relations...) {
			return k
		}
	}
	return None
}

// has reports whether a token has a dependent with one of the relations.
func (t *tree) has(i int, relations ...string) bool { return t.kid(i, relations...) != None }

// subtype reports whether a token has exactly this relation, with its subtype.
func (t *tree) subtype(i int, relation string) bool { return t.tokens[i].Rel == relation }

func (t *tree) isNounTag(i int) bool { return strings.HasPrefix(t.tag(i), "NN") }

// isVerbal reports whether a token is a verb or an auxiliary in any form.
func (t *tree) isVerbal(i int) bool {
	return strings.HasPrefix(t.tag(i), "VB") || t.tag(i) == "MD"
}

// isFiniteTag reports whether a tag is that of a finite verb.
func isFiniteTag(tag string) bool {
	return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"
}

func isAdjective(tag string) bool { return tag == "JJ" || tag == "JJR" || tag == "JJS" }

func lower(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}
