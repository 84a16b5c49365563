package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// group is a base noun phrase: determiner, modifiers and head, with the possessive in
// front of it if there is one, but without the prepositions that follow.
type group struct {
	start, head, end int // end is exclusive
	owner            int // head of the possessive in front, a possessive pronoun, or None
}

// groupAt reads the base noun phrase that begins at token i.
func (v *view) groupAt(i int) (group, bool) {
	g := group{start: i, head: clauses.None, end: i, owner: clauses.None}
	if v.tag(i) == "PRP" || v.tag(i) == "DT" && v.endsGroup(i+1) && v.word(i) != "the" {
		return group{start: i, head: i, end: i + 1, owner: clauses.None}, true
	}
	for j := i; j < len(v.tok); j++ {
		switch {
		case v.isNoun(j):
			g.head = j
			if m, ok := v.mentionOf(j); ok && m.Kind == mentions.Name && m.Tokens.End > j+1 && m.Tokens.Start <= j {
				j = m.Tokens.End - 1
			}
			g.end = j + 1
		case v.tag(j) == "POS" && g.head >= 0:
			g.owner, g.head = g.head, clauses.None
		case g.head >= 0 && !v.joinsNouns(j):
			return g, true
		case g.head < 0 && (!v.modifies(j) || j > i && v.determines(j) && !v.before(j-1)):
			return g, false
		case v.tag(j) == "PRP$" || v.tag(j) == "WP$":
			g.owner = j
		}
	}
	return g, g.head >= 0
}

// endsGroup reports whether no noun phrase goes on at token i.
func (v *view) endsGroup(i int) bool {
	t := v.tag(i)
	return t == "" || !v.isNoun(i) && !strings.HasPrefix(t, "JJ") && t != "CD" && t != "``" && t != "VBN" && t != "RB" && t != "VBG"
}

// joinsNouns reports whether token i, behind a noun, may stand before another one.
func (v *view) joinsNouns(i int) bool {
	switch {
	case v.isQuoteMark(i):
		return v.isNoun(i+1) || v.tag(i+1) == "POS"
	case v.tag(i) == "CD":
		return v.tag(i-1) == "NNP" && !v.isMark(i-1)
	}
	return false
}

// modifies reports whether token i may stand before the noun of a noun phrase.
func (v *view) modifies(i int) bool {
	switch t := v.tag(i); t {
	case "VBN", "VBG":
		return v.verbAt[i] == clauses.None
	case "DT", "PDT", "PRP$", "WP$", "CD", "$", "``", "''", "RB", "RBS", "RBR", "FW":
		return true
	case "CC", ",":
		return v.betweenModifiers(i)
	default:
		return strings.HasPrefix(t, "JJ")
	}
}

// determines reports whether token i is an article, a demonstrative or a possessive,
// which comes first in a noun phrase.
func (v *view) determines(i int) bool {
	return v.tag(i) == "DT" || v.tag(i) == "PRP$" || v.tag(i) == "WP$"
}

// before reports whether token i may stand in front of an article: `all the`.
func (v *view) before(i int) bool {
	switch v.tag(i) {
	case "PDT", "RB", "``", "POS":
		return true
	}
	return false
}

// betweenModifiers reports whether a comma or `and` joins two adjectives.
func (v *view) betweenModifiers(i int) bool {
	adjective := func(j int) bool {
		t := v.tag(j)
		return strings.HasPrefix(t, "JJ") || t == "VBN" || t == "''" || t == "``"
	}
	return adjective(i-1) && adjective(i+1)
}

// attached is a preposition with its noun phrase, as it stands behind a noun.
type attached struct {
	prep  string
	at    int // token of the preposition
	group group
}

// attachedTo lists the prepositional phrases that follow a noun group, at most five.
// The first `of` belongs to the group; others may belong to a noun in between.
func (v *view) attachedTo(g group) []attached {
	var found []attached
	at := v.skipParenthesis(g.end)
	for len(found) < 5 {
		prep, next := v.preposition(at)
		if prep == "" {
			break
		}
		p, ok := v.groupAt(next)
		if !ok {
			break
		}
		found = append(found, attached{prep, at, p})
		at = v.skipParenthesis(p.end)
	}
	return found
}

// preposition reads the preposition at token i and gives the token behind it.
func (v *view) preposition(i int) (string, int) {
	if v.isQuoteMark(i) && (v.tag(i+1) == "IN" || v.tag(i+1) == "TO") {
		i++
	}
	if t := v.tag(i); t != "IN" && t != "TO" {
		return "", i
	}
	if notPrepositions[v.word(i)] {
		return "", i
	}
	return v.word(i), i + 1
}

var notPrepositions = set("that if because although though whether while since unless so whereas once")

// skipParenthesis steps over a short parenthesis or a closing quotation mark.
func (v *view) skipParenthesis(i int) int {
	if v.tag(i) == "''" {
		i++
	}
	if !v.opens(i) {
		return i
	}
	for j := i + 1; j < len(v.tok) && j <= i+5; j++ {
		if v.closes(j) {
			return j + 1
		}
	}
	return i
}

func (v *view) opens(i int) bool { return v.word(i) == "(" }

func (v *view) closes(i int) bool { return v.word(i) == ")" }

// following finds the group behind the first of some prepositions. An `of` further on belongs to
// a noun in between: `appointment as governor OF Arden`.
func following(list []attached, preps ...string) (group, bool) {
	for i, a := range list {
		for _, p := range preps {
			if a.prep == p && (p != "of" || i == 0) {
				return a.group, true
			}
		}
	}
	return group{}, false
}

// phrase is the group as a phrase.
func (g group) phrase() clauses.Phrase {
	return clauses.Phrase{Span: clauses.Span{Start: g.start, End: g.end}, Head: g.head, Clause: clauses.None}
}

// set is a set of words, given with blanks between them.
func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}
