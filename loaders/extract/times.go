package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// timeOf is the date of a clause: one in its adverbials, else the nearest in the same
// clause. A date of another clause is never taken.
func (v *view) timeOf(c int) string {
	if date := v.adverbialDate(c); date != "" {
		return date
	}
	best, found := mentions.Mention{}, false
	verb := v.clauses[c].Verb.Head
	for _, m := range v.mentions {
		if m.Kind != mentions.Temporal || m.Value == "" || v.clauseOf(m.Head) != c || v.isElsewhere(m) || m.Head < verb && v.inApposition(m.Head) {
			continue
		}
		if !found || distance(m.Head, verb) < distance(best.Head, verb) {
			best, found = m, true
		}
	}
	if !found {
		return ""
	}
	return v.bounded(best)
}

func (v *view) dateIn(s clauses.Span) (mentions.Mention, bool) {
	return v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Temporal && m.Value != "" && s.Start <= m.Tokens.Start && m.Tokens.End <= s.End
	})
}

// adverbialDate is the date that an adverbial of a clause tells, outside of brackets.
func (v *view) adverbialDate(c int) string {
	for _, a := range v.clauses[c].Adverbials {
		if m, ok := v.dateIn(a.Span); ok && a.Phrase.Clause == clauses.None && !v.isElsewhere(m) && !v.opens(m.Tokens.Start-1) {
			return v.upTo(v.bounded(m), c)
		}
	}
	return ""
}

// isElsewhere reports whether a date is not that of its clause: that of what something is compared with, `six points
// more THAN IN 2015`, the end of a name, `the movement For Norland 2030`, that of a named law, `the Tolls Act OF 3 MAY 1921`,
// and the years of a life, `Voss (1874–1936)`.
func (v *view) isElsewhere(m mentions.Mention) bool {
	if of := v.above(m.Tokens, m.Head); v.word(m.Tokens.Start-1) == "of" && of >= 0 && of < m.Tokens.Start && v.named(of) {
		named, _ := v.mentionOf(of)
		return named.Cluster == schema.NoCluster || !v.o.IsA(v.clusters[named.Cluster].Class, "Event")
	}
	if v.opens(m.Tokens.Start-1) && v.closes(m.Tokens.End) && strings.Contains(m.Value, "/") && strings.HasPrefix(v.tag(m.Tokens.Start-2), "NNP") {
		return true
	}
	if m.Tokens.End-m.Tokens.Start == 1 && strings.HasPrefix(v.tag(m.Tokens.Start-1), "NNP") {
		return true
	}
	return v.word(m.Tokens.Start-1) == "than" || v.word(m.Tokens.Start-2) == "than" && v.tag(m.Tokens.Start-1) == "IN"
}

// inApposition reports whether a token hangs in an apposition: `Voss, head of the bank SINCE 1998, resigned`.
func (v *view) inApposition(t int) bool {
	for steps := 0; t >= 0 && steps < 8; t, steps = v.tok[t].Head, steps+1 {
		if v.tok[t].Rel == "appos" {
			return true
		}
	}
	return false
}

// above is the token outside of a span on which one within it hangs.
func (v *view) above(s clauses.Span, t int) int {
	for steps := 0; t >= s.Start && t < s.End && steps < len(v.tok); steps++ {
		t = v.tok[t].Head
	}
	return t
}

// upTo closes an interval that one date opens and another one closes: `from 1939 until his death in 1975`.
func (v *view) upTo(open string, c int) string {
	begin, isOpen := strings.CutSuffix(open, "/..")
	if !isOpen {
		return open
	}
	for _, a := range v.clauses[c].Adverbials {
		if m, ok := v.dateIn(a.Span); ok && a.Phrase.Clause == clauses.None {
			if end, until := strings.CutPrefix(v.bounded(m), "../"); until && end > begin {
				return begin + "/" + end
			}
		}
	}
	return open
}

// bound is the preposition that bounds a date: that before it, or before the event that it dates, `UNTIL his
// death in 1975`.
func (v *view) bound(m mentions.Mention) string {
	event := v.tok[m.Head].Head
	if w := v.word(m.Tokens.Start - 1); w != "in" && w != "on" || event < 0 || event > m.Head || !v.isNoun(event) {
		return w
	}
	for start := v.subtreeStart(event); start < event; start++ {
		if w := v.word(start); w == "until" || w == "till" {
			return w
		}
	}
	return v.word(m.Tokens.Start - 1)
}

// isThird reports whether a date is a part of a year or a decade: `late 2001`, `the early 1990s`.
func (v *view) isThird(m mentions.Mention) bool {
	for i := m.Tokens.Start; i < m.Tokens.End; i++ {
		w := v.word(i)
		if strings.HasPrefix(w, "early") || strings.HasPrefix(w, "mid") || strings.HasPrefix(w, "late") {
			return true
		}
	}
	return false
}

// bounded opens an interval before or after a date by the preposition in front of it.
func (v *view) bounded(m mentions.Mention) string {
	if begin, end, ok := strings.Cut(m.Value, "/"); ok {
		switch w := v.bound(m); {
		case !v.isThird(m):
			return m.Value
		case w == "since" || w == "after" || w == "from":
			return begin + "/.." // `since late 2001`
		case w == "until" || w == "till" || w == "before" || w == "by":
			return "../" + end
		}
		return m.Value
	}
	switch v.bound(m) {
	case "since", "after", "from":
		return m.Value + "/.."
	case "until", "till", "before", "by":
		return "../" + m.Value
	}
	switch v.word(m.Tokens.Start) {
	case "since", "after":
		return m.Value + "/.."
	case "until", "till", "before", "by":
		return "../" + m.Value
	}
	return m.Value
}

// clauseOf is the clause that a token belongs to: that of the nearest main verb with
// no other verb and no conjunction of a clause in between, the one before it first.
func (v *view) clauseOf(i int) int {
	if i >= 0 && i < len(v.owner) {
		return v.owner[i]
	}
	return clauses.None
}

// shareOut gives each token of a sentence to a clause.
func (v *view) shareOut() {
	v.owner = make([]int, len(v.tok))
	for i := range v.owner {
		v.owner[i] = clauses.None
	}
	for c := range v.clauses {
		v.take(c)
	}
	for i := range v.owner {
		if v.owner[i] == clauses.None {
			v.owner[i] = v.nearestClause(i)
		}
	}
}

// take gives a clause the tokens of its verb and arguments.
func (v *view) take(c int) {
	cl := &v.clauses[c]
	give := func(s clauses.Span) {
		for i := max(0, s.Start); i < s.End && i < len(v.owner); i++ {
			if v.owner[i] == clauses.None {
				v.owner[i] = c
			}
		}
	}
	give(cl.Verb.Span)
	for _, list := range [][]clauses.Phrase{cl.Objects, cl.Indirect, cl.Complements} {
		for _, p := range list {
			if p.Clause == clauses.None {
				give(p.Span)
			}
		}
	}
	for _, a := range cl.Adverbials {
		if a.Phrase.Clause == clauses.None {
			give(a.Span)
		}
	}
}

func (v *view) nearestClause(i int) int {
	for j := i - 1; j >= 0; j-- {
		if v.startsClause(j) {
			break
		}
		if v.verbAt[j] != clauses.None {
			return v.verbAt[j]
		}
	}
	for j := i + 1; j < len(v.tok); j++ {
		if v.startsClause(j) {
			break
		}
		if v.verbAt[j] != clauses.None {
			return v.verbAt[j]
		}
	}
	return clauses.None
}

func (v *view) startsClause(i int) bool {
	switch v.tag(i) {
	case "WDT", "WP", "WRB", "WP$":
		return true
	}
	return notPrepositions[v.word(i)] && v.tag(i) == "IN"
}

// timeNear is the date inside a noun phrase or right behind it.
func (v *view) timeNear(s clauses.Span) string {
	if m, ok := v.dateIn(s); ok {
		return v.bounded(m)
	}
	m, ok := v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Temporal && m.Value != "" && m.Tokens.Start >= s.End && m.Tokens.Start <= s.End+1 &&
			(m.Tokens.Start == s.End || v.tag(s.End) == "IN" || v.word(s.End) == "(")
	})
	if ok {
		return v.bounded(m)
	}
	return ""
}

// dateOf is the date mention of a clause: one in its adverbials, else one that is its
// own by position.
func (v *view) dateOf(c int) (mentions.Mention, bool) {
	for _, a := range v.clauses[c].Adverbials {
		if m, ok := v.dateIn(a.Span); ok && a.Phrase.Clause == clauses.None && !v.modifiesNoun(m) {
			return m, true
		}
	}
	for _, m := range v.mentions {
		if m.Kind == mentions.Temporal && m.Value != "" && v.clauseOf(m.Head) == c && !v.modifiesNoun(m) && !v.isElsewhere(m) &&
			(m.Head > v.clauses[c].Verb.Head || !v.inApposition(m.Head) && v.bracketAround(m.Head) < 0) {
			return m, true
		}
	}
	return mentions.Mention{}, false
}

// modifiesNoun reports whether a date stands before the noun that it tells from others: `the 2014
// constitution`.
func (v *view) modifiesNoun(m mentions.Mention) bool {
	head := v.tok[m.Head].Head
	return head > m.Head && v.isNoun(head)
}

// datedEvents gives the dates that stand within the phrases of events: `the elections of January
// 1999`, `the 2003 congress`.
func (x *extractor) datedEvents(v *view) {
	for _, m := range v.mentions {
		if m.Cluster == schema.NoCluster || !x.o.IsA(x.found.Clusters[m.Cluster].Class, "Event") || m.Kind == mentions.Pronoun {
			continue
		}
		if longest, ok := v.mentionOf(m.Head); !ok || longest.Tokens != m.Tokens {
			continue
		}
		for _, d := range v.mentions {
			if d.Kind != mentions.Temporal || d.Value == "" {
				continue
			}
			inside := d.Tokens.Start >= m.Tokens.Start && d.Tokens.End <= m.Tokens.End
			if !inside && (v.tok[d.Head].Head != m.Head || d.Head < m.Head || v.tok[d.Head].Rel != "nmod") {
				continue
			}
			when := x.fromMention(v, d)
			when.Value = v.bounded(d) // `the collapse AFTER 1929`
			x.add(v, finding{subject: x.fromMention(v, m), object: when, predicate: "rel:dateOf", verb: "",
				stance: v.nominalStance(m.Head), rule: "date", clause: clauses.None})
			break
		}
	}
}

// dateBehind is the date in brackets right behind some words: `passed the Law on Tolls (May 1990)`.
func (v *view) dateBehind(s schema.Span) string {
	end := v.tokensOf(s).End
	if s.Len() == 0 || !v.opens(end) {
		return ""
	}
	for _, m := range v.mentions {
		if m.Kind == mentions.Temporal && m.Tokens.Start == end+1 && v.closes(m.Tokens.End) && !strings.Contains(m.Value, "/") {
			return m.Value
		}
	}
	return ""
}
