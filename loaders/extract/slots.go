package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// subjects gives the things that phrases speak of; a collective with its members
// named (`the quartet of A, B, C and D`) stands for them.
func (x *extractor) subjects(v *view, phrases []clauses.Phrase) []argument {
	var found []argument
	for i, p := range phrases {
		if p.Clause == clauses.None && (v.isExcepted(phrases[:i], p) || beside[v.word(p.Span.Start-1)] || v.isGoverned(p)) {
			x.drop(v, v.words(p.Span), "it goes with a preposition or another noun and is no subject")
			continue
		}
		if members := x.members(v, p); len(members) > 0 {
			found = append(found, members...)
			continue
		}
		if a, ok := x.subject(v, p); ok {
			found = append(found, a)
		} else {
			x.dropPhrase(v, p)
		}
	}
	return found
}

// isExcepted reports whether a phrase is what those before it leave out: `banned all parties but THE LEAGUE`.
func (v *view) isExcepted(before []clauses.Phrase, p clauses.Phrase) bool {
	if p.Clause != clauses.None || v.word(p.Span.Start-1) != "but" && v.word(p.Span.Start-2) != "but" {
		return false
	}
	return slices.ContainsFunc(before, func(q clauses.Phrase) bool { return q.Clause == clauses.None && whole[v.word(q.Span.Start)] })
}

// goesAstray reports whether a phrase that the tree joins to an object has a preposition that the object has not: `lost its name and, in
// CONSEQUENCE, its members`.
func (v *view) goesAstray(first, p clauses.Phrase) bool {
	behind := func(q clauses.Phrase) bool {
		i := q.Span.Start - 1
		return q.Clause == clauses.None && i >= 0 && v.tok[i].Rel == "case" && v.tok[i].Head == q.Head && v.word(i) != "as" && v.word(i) != "but"
	}
	return behind(p) && !behind(first)
}

// exceptionEnd is where what a phrase leaves out ends, or 0: `ALL PARTIES BUT THE LEAGUE`.
func (v *view) exceptionEnd(p clauses.Phrase) int {
	if p.Clause != clauses.None || !whole[v.word(p.Span.Start)] {
		return 0
	}
	at := v.groupOf(p.Head).end
	if w := v.word(at); w != "but" && w != "except" && w != "save" {
		return 0
	}
	if at++; v.word(at) == "for" {
		at++
	}
	if g, ok := v.groupAt(at); ok {
		return g.end
	}
	return 0
}

// whole are words that take in all of something.
var whole = set("all every any everybody everyone everything anybody anyone anything")

// beside are prepositions before somebody of whom the clause does not speak: `unlike Norland, Estavia voted`.
var beside = set("unlike like except besides despite without notwithstanding")

// isGoverned reports whether a phrase that the tree takes for a subject stands behind a preposition: `resentment
// towards THE GUILD grew`, `under PRESSURE from all sides – …`.
func (v *view) isGoverned(p clauses.Phrase) bool {
	if p.Head < 0 || !strings.HasPrefix(v.tok[p.Head].Rel, "nsubj") {
		return false
	}
	if v.tag(p.Head+1) == "POS" {
		return true // `the party's memorandum sums it up`, where the tree lost the memorandum
	}
	at := p.Span.Start - 1
	for v.isQuoteMark(at) || v.tag(at) == "DT" {
		at--
	}
	if v.word(at) == "in" && v.word(at+1) == "all" {
		return false // `all in all, …`
	}
	return (v.tag(at) == "IN" || v.tag(at) == "FW") && governing[v.word(at)] ||
		v.word(at) == "as" && at > 0 && v.isNoun(at-1) && v.word(at-2) != "same" && v.tok[at].Rel == "case"
}

var governing = set("under in within vis-à-vis via during between among amongst amid amidst towards toward upon into onto over against through from at of on")

// objects gives what phrases speak of, or their words.
func (x *extractor) objects(v *view, phrases []clauses.Phrase) []argument {
	var found []argument
	for i, p := range phrases {
		if v.isExcepted(phrases[:i], p) || i > 0 && v.goesAstray(phrases[0], p) {
			continue
		}
		if end := v.exceptionEnd(p); end > 0 {
			if words, ok := v.literal(clauses.Span{Start: p.Span.Start, End: end}, longestLiteral); ok {
				found = append(found, words)
			}
			continue
		}
		if members := x.members(v, p); len(members) > 0 {
			found = append(found, members...)
			continue
		}
		if a, ok := x.object(v, p); ok {
			found = append(found, a)
		} else {
			x.dropPhrase(v, p)
		}
	}
	return found
}

// worded gives the words in place of everyday nouns alone: `took measures`. Of relations that
// the ontology knows such a noun is an object, `was accused of fraud`; of all else it is none.
func worded(v *view, objects []argument) []argument {
	for i, a := range objects {
		if a.bare {
			a.Cluster, a.Value, a.kind, a.class = schema.NoCluster, v.text[a.Span.Start:a.Span.End], "", ""
			objects[i] = a
		}
	}
	return objects
}

// things gives the thing that a phrase speaks of, or nothing when it is not known.
func (x *extractor) things(v *view, p clauses.Phrase) []argument {
	if members := x.members(v, p); len(members) > 0 {
		return members
	}
	if a, ok := x.subject(v, p); ok {
		return []argument{a}
	}
	return nil
}

// members are the names that a plural or collective phrase is resolved into: behind a
// colon, `such as`, `including`, `among them`, `namely`, or `of A, B and C`.
func (x *extractor) members(v *view, p clauses.Phrase) []argument {
	if p.Clause != clauses.None || p.Head < 0 {
		return nil
	}
	if v.word(p.Head) == "both" {
		return x.pairBefore(v, p)
	}
	if !v.isNoun(p.Head) {
		return nil
	}
	g := v.groupOf(p.Head)
	at := max(g.end, p.Head+1)
	if collectives[v.lemma(p.Head)] && v.word(at) == "of" {
		if names := v.namesFrom(at + 1); len(names) > 1 {
			return x.fromMentions(v, names)
		}
	}
	if v.tag(p.Head) != "NNS" && v.tag(p.Head) != "NNPS" {
		return nil
	}
	names := x.fromMentions(v, v.announced(v.chainEnd(g)))
	if len(names) == 0 {
		names = x.fromMentions(v, v.apposed(p.Head))
	}
	if len(names) == 0 {
		return x.countedBefore(v, p)
	}
	class, known := x.o.ClassOfNoun(v.lemma(p.Head))
	if !known && len(names) > 0 && x.o.IsAny(names[0].class, []string{"Agent", "Place"}) && wordnet.ClassOf(v.lemma(p.Head)) != wordnet.Person && wordnet.ClassOf(v.lemma(p.Head)) != wordnet.Group && wordnet.ClassOf(v.lemma(p.Head)) != wordnet.Location {
		return nil // `rules (including Norland and Estavia)`: nobody is a rule
	}
	if known && len(names) > 0 && !x.alike(names[0].class, class) && !x.o.IsA(class, "Group") && names[0].class != "Concept" {
		return nil
	}
	return names
}

// apposed are the several names in apposition to a plural: `the ministers VOSS AND HALE`, `members of the circle – VOSS, HALE – left`.
func (v *view) apposed(head int) []mentions.Mention {
	for t := head + 1; t < len(v.tok) && t < head+12; t++ {
		if v.tok[t].Head != head || v.tok[t].Rel != "appos" {
			continue
		}
		var list []mentions.Mention
		for k := t; k < len(v.tok); k++ {
			if m, ok := v.nameStarting(k); ok && (k == t || v.tok[k].Head == t && v.tok[k].Rel == "conj") {
				list = append(list, m)
			}
		}
		if len(list) > 1 {
			return list
		}
	}
	return nil
}

// announced are the names of a list that begins at token i: `such as A and B`, `: A, B`. One name
// behind a colon is no list; another sentence begins there.
func (v *view) announced(i int) []mentions.Mention {
	next, ok := v.enumerator(i)
	if !ok {
		return nil
	}
	names := v.namesFrom(next)
	if v.word(next-1) == ":" && len(names) < 2 {
		return nil
	}
	return names
}

func (x *extractor) fromMentions(v *view, list []mentions.Mention) []argument {
	var found []argument
	for _, m := range list {
		if m.Cluster != schema.NoCluster {
			found = append(found, x.fromMention(v, m))
		}
	}
	return found
}

var collectives = set("quartet trio duo pair group alliance coalition bloc union triumvirate threesome foursome tandem parties")

// enumerator steps over the words that announce a list.
func (v *view) enumerator(i int) (int, bool) {
	if v.tag(i) == "," || v.tag(i) == ":" || v.word(i) == "(" {
		i++
		if v.word(i-1) == ":" {
			return i, true
		}
	}
	for v.tag(i) == "RB" {
		i++
	}
	switch {
	case v.word(i) == "such" && v.word(i+1) == "as":
		return i + 2, true
	case v.word(i) == "including" || v.word(i) == "namely":
		return i + 1, true
	case v.word(i) == "among" && (v.word(i+1) == "them" || v.word(i+1) == "these" || v.word(i+1) == "others"):
		i += 2
		if v.tag(i) == "," || v.tag(i) == ":" {
			i++
		}
		return i, true
	}
	return i, false
}

// chainEnd is the token behind a group and what is attached to it.
func (v *view) chainEnd(g group) int {
	end := v.skipParenthesis(g.end)
	for _, a := range v.attachedTo(g) {
		end = v.skipParenthesis(a.group.end)
	}
	return end
}

// namesFrom lists the names of a list that begins at token i: `A, B and the C`.
func (v *view) namesFrom(i int) []mentions.Mention {
	var found []mentions.Mention
	for i < len(v.tok) {
		g, ok := v.groupAt(i)
		if !ok {
			break
		}
		m, ok := v.mentionOf(g.head)
		if !ok || m.Kind != mentions.Name {
			break
		}
		found = append(found, m)
		i = v.nextInList(g.end)
	}
	return found
}

// nextInList steps over the comma or conjunction between two members of a list.
func (v *view) nextInList(i int) int {
	i = v.skipParenthesis(i)
	start := i
	if v.tag(i) == "," {
		i++
	}
	if v.tag(i) == "CC" {
		i++
	} else if v.word(i) == "as" && v.word(i+1) == "well" && v.word(i+2) == "as" {
		i += 3
	}
	if i == start {
		return len(v.tok)
	}
	for v.tag(i) == "RB" || v.tag(i) == "DT" && v.isNoun(i+1) {
		i++
	}
	return i
}

// listFrom is a group and those that are coordinated with it: `the merger of A and B
// failed`, but `banned by the court, and the party left`.
func (v *view) listFrom(g group) []clauses.Phrase {
	found := []clauses.Phrase{v.widened(g)}
	if v.word(g.end) == "of" { // `guilty of abuse of power and ABUSE OF OFFICE`
		if next, ok := v.groupAt(v.nextInList(found[0].Span.End)); ok && v.tok[next.head].Rel == "conj" && (v.tok[next.head].Head == g.head || v.word(next.end) == "of" && v.tok[next.head].Head > g.head && v.tok[next.head].Head < found[0].Span.End) {
			return append(found, v.widened(next))
		}
	}
	for i := v.nextInList(g.end); i < len(v.tok) && len(found) < 8; {
		next, ok := v.groupAt(i)
		if ok && v.named(g.head) && (v.word(next.start) == "a" || v.word(next.start) == "an") && wordnet.ClassOf(v.lemma(next.head)) == wordnet.Person {
			break // `a nephew of Voss and A RETIRED GENERAL of the guard`
		}
		if !ok || v.verbFollows(next) && v.tok[next.head].Rel != "conj" && v.word(g.start-1) != "between" {
			break
		}
		found = append(found, v.widened(next))
		i = v.nextInList(next.end)
	}
	return found
}

// verbFollows reports whether a verb stands behind a group, so that it begins a
// clause and is no further member of a list.
func (v *view) verbFollows(g group) bool {
	i := g.end
	for v.tag(i) == "RB" {
		i++
	}
	t := v.tag(i)
	return t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD"
}

// widened is a group with its `of …` behind it.
func (v *view) widened(g group) clauses.Phrase {
	p := g.phrase()
	for v.word(p.Span.End) == "of" {
		next, ok := v.groupAt(p.Span.End + 1)
		if !ok {
			break
		}
		p.Span.End = next.end
	}
	return p
}

// groupOf finds the base noun phrase whose head is a token.
func (v *view) groupOf(head int) group {
	for i := max(0, head-12); i <= head; i++ {
		if g, ok := v.groupAt(i); ok && g.head == head {
			return g
		}
	}
	return group{start: head, head: head, end: head + 1, owner: clauses.None}
}
