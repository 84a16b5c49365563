package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// findUnread lists the words of a question that its reading leaves out, where that are most of
// them and what is read names nothing: `what office did the man obtain who …`. What is asked then
// is not what was read, and no answer is better than a wrong one.
func (r *reader) findUnread() {
	read, named := map[string]bool{}, false
	note := func(text string) {
		for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return strings.ContainsRune(" ‘’'“”\"?,.()-", c) }) {
			read[w] = true
		}
	}
	var visit func(p *pattern)
	term := func(t term) {
		note(t.text)
		named = named || t.kind == thing || t.kind == notion && !isAnybody(t.words)
		if t.act != nil {
			visit(t.act)
		}
	}
	visit = func(p *pattern) {
		note(p.text)
		for _, a := range p.args {
			term(a.term)
		}
	}
	for _, p := range r.q.patterns {
		visit(p)
	}
	for _, v := range r.q.vars {
		note(v.noun)
	}
	if named {
		return
	}
	var left []string
	all := 0
	for i := range r.words {
		w := &r.words[i]
		if !w.isContent() {
			continue
		}
		all++
		for _, part := range strings.Fields(strings.ToLower(w.text)) {
			if !read[part] && !slices.Contains(left, w.text) {
				left = append(left, w.text)
				break
			}
		}
	}
	if len(left) >= fewestUnread && 2*len(left) > all {
		r.q.unread = left
	}
}

// isAnybody reports whether words call somebody without telling who.
func isAnybody(words []string) bool {
	if len(words) != 1 {
		return len(words) == 0
	}
	switch words[0] {
	case "man", "woman", "person", "people", "somebody", "someone", "he", "she", "they":
		return true
	}
	return false
}

// fewestUnread is how many words may be left out of any question.
const fewestUnread = 3

// isContent reports whether a word of a question says what is asked for: a noun, a verb that
// is no auxiliary, an adjective.
func (w *word) isContent() bool {
	switch w.lemma {
	case "be", "do", "have", "say", "man", "person", "thing", "many", "much", "other", "first", "later", "one":
		return false
	}
	return w.tag == tagName || strings.HasPrefix(w.tag, "NN") || strings.HasPrefix(w.tag, "JJ") || strings.HasPrefix(w.tag, "VB")
}

// losesVerb reports whether the reading of a question has left out one of its verbs.
func (q *query) losesVerb() bool {
	read := map[string]bool{}
	var visit func(p *pattern)
	visit = func(p *pattern) {
		for _, w := range append(strings.Fields(strings.ToLower(p.text)), p.word) {
			read[w] = true
		}
		for _, a := range p.args {
			for _, w := range strings.Fields(strings.ToLower(a.term.text)) {
				read[w] = true
			}
			if a.term.act != nil {
				visit(a.term.act)
			}
		}
	}
	for _, p := range q.patterns {
		visit(p)
	}
	return slices.ContainsFunc(q.words, func(w word) bool {
		return w.isVerb() && w.isContent() && w.tag != "VBG" && !asking[w.low] && !read[w.low] && !read[w.lemma] && !read[names.Fold(w.lemma)]
	})
}
