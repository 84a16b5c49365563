package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// whole is a phrase with what completes it: prepositional phrases and infinitives, as in
// `a framework for understanding the views of the members`, `dangerous to the guild`,
// `the decision to close the mill`. It ends before a relative clause, a date, and what is
// merely joined to it.
func (v *view) whole(p clauses.Phrase) clauses.Phrase {
	if p.Clause != clauses.None || p.Head < 0 || p.Head >= len(v.tok) {
		return p
	}
	belongs := v.completing(p)
	end := p.Span.End
	for i := end; i < len(v.tok); i++ {
		switch {
		case belongs[i]:
			end = i + 1
		case !v.isQuoteMark(i) && v.tag(i) != "HYPH":
			i = len(v.tok)
		}
	}
	if v.tag(end) == "''" {
		end++
	}
	if v.wordLimit(clauses.Span{Start: p.Span.Start, End: end}, longestWhole) == end {
		p.Span.End = end
	}
	return p
}

// nounOnly is the noun behind a preposition that follows a phrase and goes with nouns hardly ever
// with verbs, though the tree has it at the verb: `found weaknesses WITHIN the system`; else -1.
func (v *view) nounOnly(p clauses.Phrase) int {
	switch v.word(p.Span.End) {
	case "within", "between", "among", "towards", "toward", "about", "regarding", "concerning", "of":
	default:
		return -1
	}
	n := v.tok[p.Span.End].Head
	if !v.isNoun(p.Head) || n <= p.Span.End || n-p.Span.End > 6 || !v.isNoun(n) || v.tok[n].Head != v.tok[p.Head].Head && v.tok[n].Head >= p.Span.Start {
		return -1
	}
	return n
}

// longestWhole is the most words that a completed phrase may have.
const longestWhole = 16

// completing tells of the tokens behind a phrase which belong to what completes it.
func (v *view) completing(p clauses.Phrase) map[int]bool {
	belongs := map[int]bool{}
	for i := p.Span.Start; i < max(p.Span.End, v.nounOnly(p)+1); i++ {
		belongs[i] = true
	}
	for changed := true; changed; {
		changed = false
		for i := p.Span.End; i < len(v.tok) && i < p.Span.End+3*longestWhole; i++ {
			if h := v.tok[i].Head; !belongs[i] && h >= 0 && belongs[h] && v.completes(i, h >= p.Span.End) {
				belongs[i], changed = true, true
			}
		}
	}
	return belongs
}

// isRecipient reports whether a token is the head of those to whom a verb hands its object.
func (v *view) isRecipient(i int) bool {
	for c := range v.clauses {
		for _, a := range v.clauses[c].Recipients() {
			if a.Phrase.Head == i {
				return true
			}
		}
	}
	return false
}

// completes reports whether a token belongs to the phrase of its head; inside is told
// when the head itself is a part of what completes it.
func (v *view) completes(i int, inside bool) bool {
	base, _, _ := strings.Cut(v.tok[i].Rel, ":")
	switch base {
	case "nmod", "obl":
		if !inside && v.isRecipient(i) {
			return false
		}
		m, ok := v.mentionOf(i)
		return v.tok[i].Rel != "obl:agent" && v.tok[i].Rel != "obl:tmod" && (!ok || m.Kind != mentions.Temporal)
	case "acl":
		return v.tok[i].Rel != "acl:relcl" && v.isMarked(i)
	case "xcomp":
		return true
	case "ccomp":
		return !v.isNoun(v.tok[i].Head)
	case "advcl":
		return !v.isNoun(v.tok[i].Head) && v.tag(i) == "VBG" && v.isMarked(i)
	case "nsubj":
		return inside
	case "det", "amod", "compound", "flat", "fixed", "case", "mark", "nummod", "advmod", "obj", "aux", "cop", "goeswith":
		return inside
	case "conj", "cc":
		return inside
	}
	return false
}

// isMarked reports whether a verb is an infinitive or stands behind a preposition.
func (v *view) isMarked(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if v.tok[k].Head == i && strings.HasPrefix(v.tok[k].Rel, "mark") {
			return v.tag(k) == "TO" || v.tag(i) == "VBG"
		}
	}
	return false
}
