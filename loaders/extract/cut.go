package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// isCut reports whether a mention of something without a name lost what makes it what it is: the
// `rules` of `rules by which the guild lives`, the `towns` of `hill farms and towns`. Nothing should
// be said of it alone.
func (x *extractor) isCut(v *view, m mentions.Mention) bool {
	if m.Kind != mentions.Nominal && m.Kind != mentions.Notion || m.Cluster == schema.NoCluster {
		return false
	}
	if c := x.found.Clusters[m.Cluster]; !c.Local && c.Class != "Concept" || !x.isBare(v, m) || v.pointsAt(m.Tokens.Start-1) {
		return false
	}
	for i := m.Tokens.End; i < min(len(v.tok), m.Tokens.End+far); i++ {
		if v.tok[i].Head == m.Head && v.restricts(i) && !v.isRead(i) {
			return true
		}
	}
	return v.sharesModifier(m.Head)
}

// isRead reports whether a word is the verb of the clause that is being read, or what its copula joins.
func (v *view) isRead(i int) bool {
	if v.reading == clauses.None {
		return false
	}
	verb := v.clauses[v.reading].Verb.Head
	return i == verb || v.tok[verb].Head == i && v.tok[verb].Rel == "cop"
}

// far is how many tokens behind a noun a word that belongs to it may stand.
const far = 30

// isBare reports whether a noun stands without anything that tells which: `towns`, but not `hill
// towns` or `Dara’s towns`. An owner who is not known tells nothing.
func (x *extractor) isBare(v *view, m mentions.Mention) bool {
	if v.contentWords(m.Tokens) != 1 {
		return false
	}
	if owner := v.groupOf(m.Head).owner; owner != clauses.None {
		_, known := x.thing(v, owner)
		return !known
	}
	return true
}

// pointsAt reports whether a word points at something spoken of before: `this rule`.
func (v *view) pointsAt(i int) bool {
	switch v.word(i) {
	case "this", "these", "that":
		return true
	}
	return false
}

// restricts reports whether a word behind a noun tells which it is: `of` and its noun, a participle, a
// relative clause without a comma.
func (v *view) restricts(i int) bool {
	base, _, _ := strings.Cut(v.tok[i].Rel, ":")
	start := v.subtreeStart(i)
	if v.isMark(start-1) && !v.isQuoteMark(start-1) || v.isDash(start-1) {
		return false
	}
	switch base {
	case "nmod":
		return telling[v.word(start)] && !v.takes(v.word(start)) || v.word(start) == "in" && changes[v.lemma(v.tok[i].Head)]
	case "acl":
		return true
	}
	return false
}

// changes are nouns that tell nothing without what changes: `a rise in prices`.
var changes = set("increase decrease rise decline drop fall growth change reduction improvement shift cut surge gain loss interest belief faith trust confidence reversal advance")

// takes reports whether the verb that is being read goes with a preposition, `linked peace to wealth`, or
// there is none, but a noun of action that may: `the revolt of the towns against`.
func (v *view) takes(prep string) bool {
	if prep == "of" {
		return false
	}
	return v.reading == clauses.None || slices.ContainsFunc(v.o.VerbSignals(firstWord(v.clauses[v.reading].Verb.Lemma)), func(s schema.RelationSignal) bool { return s.Subject == prep || s.Object == prep })
}

// telling are prepositions behind a noun whose phrase tells what it is: `a bridge to`, `a deputy to`.
var telling = set("of to for between with from against towards toward about")

// isAdded reports whether a relative clause stands behind a comma or a dash, and adds something to a noun
// that is known without it.
func (v *view) isAdded(cl *clauses.Clause) bool {
	i := v.relativeTop(cl)
	if i < 0 {
		return false
	}
	start := v.subtreeStart(i)
	if h := v.tok[i].Head; h >= 0 && v.tok[h].Rel == "appos" { // `accused Voss of theft, a charge he denied`
		start = v.subtreeStart(h)
	}
	return v.tag(start-1) == "," || v.isDash(start-1)
}

// relativeTop is the token by which the relative clause that a clause is in hangs on its noun, or -1.
func (v *view) relativeTop(cl *clauses.Clause) int {
	i := cl.Verb.Head
	for i >= 0 && v.tok[i].Rel != "acl:relcl" {
		i = v.tok[i].Head
	}
	return i
}

// subtreeStart is the first word of all that hangs on one.
func (v *view) subtreeStart(i int) int {
	start := i
	for changed := true; changed; {
		changed = false
		for k := max(0, start-6); k < start; k++ {
			if h := v.tok[k].Head; h >= start && h <= i && !v.isMark(k) {
				start, changed = k, true
				break
			}
		}
	}
	return start
}

// sharesModifier reports whether a bare noun is the second of two that what stands before the first
// may go with: `rural schools and MILLS`, `the mayor’s plans and DEEDS`.
func (v *view) sharesModifier(h int) bool {
	if v.tok[h].Rel != "conj" || v.tok[h].Head < 0 || v.tok[h].Head > h || !v.isNoun(v.tok[h].Head) {
		return false
	}
	if t := v.tag(h - 1); t != "CC" && t != "," {
		return false
	}
	first := v.tok[h].Head
	for i := max(0, first-8); i < first; i++ {
		if v.tok[i].Head != first {
			continue
		}
		switch base, _, _ := strings.Cut(v.tok[i].Rel, ":"); base {
		case "amod", "compound":
			return !v.named(first)
		case "nmod":
			return v.tag(i+1) == "POS" || v.tag(i) == "PRP$"
		}
	}
	return false
}

// isHalf reports whether a word that passes for a noun is the first of two adjectives: `LOCAL and
// regional mills`, an `ALTERNATIVE, much older law`.
func (v *view) isHalf(h int) bool {
	if v.opens(h+1) && (strings.HasPrefix(v.tag(h), "JJ") || v.tag(h) == "NNP") {
		next := v.skipParenthesis(h + 1)
		return v.tag(h+2) == "CC" && next > h+1 && v.isNoun(next) // `Norland (and other coastal) towns`
	}
	if v.tag(h+1) != "CC" && v.tag(h+1) != "," || v.tag(h) == "NNS" {
		return false
	}
	hyphened := strings.Contains(v.word(h), "-") && (strings.HasSuffix(v.word(h), "ing") || strings.HasSuffix(v.word(h), "ed"))
	if !hyphened && (v.tag(h+1) == "," && v.tag(h) != "JJ" || !wordnet.Of(v.word(h)).Can(wordnet.Adjective)) {
		return false
	}
	i := h + 2
	for v.tag(i) == "RB" || v.tag(i) == "CC" {
		i++
	}
	if !strings.HasPrefix(v.tag(i), "JJ") && v.tag(i) != "VBN" {
		return false
	}
	for strings.HasPrefix(v.tag(i), "JJ") || v.tag(i) == "VBN" {
		i++
	}
	return v.isNoun(i)
}
