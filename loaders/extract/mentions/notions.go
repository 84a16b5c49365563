package mentions

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// notion gives a phrase without a name its cluster: one for each wording within the
// source, and one for each owner.
func (w *walk) notion(n *clauses.Nominal, core clauses.Span, noun string, it *item) {
	class := w.notionClass(n, noun)
	if g := w.apposed(n, class); g != nil {
		it.toks, it.group, it.kind, it.rule = core, g, Nominal, "apposition"
		return
	}
	definite := w.isDefinite(n)
	if g := w.datedBefore(n, core, class); g != nil {
		it.toks, it.group, it.kind, it.rule = core, g, Nominal, "definite"
		return
	}
	core = w.withoutOwner(core)
	it.toks = core
	owner := w.ownerOf(n, core.Start)
	if owner == nil {
		owner = w.ofOwner(n, it)
	}
	if owner == nil {
		owner = w.implied(noun, n, core)
	}
	if owner == nil {
		it.toks = w.withOf(n, core)
	}
	var tail clauses.Span                                // what stands behind the owner: `exclusion of Voss FROM THE VOTE`
	if owner != nil && n.Owner != nil && len(n.Of) > 0 { // `the guild’s PROSPECT OF PEACE`
		if whole := w.withOf(n, core); whole.End > core.End {
			it.toks = whole
			tail = clauses.Span{Start: core.End, End: whole.End}
		}
	}
	if w.o.IsAny(class, []string{"Concept", "Event", "Work"}) && tail == (clauses.Span{}) {
		end := it.toks.End
		it.toks = w.withComplement(n, it.toks)
		if owner != nil {
			tail = clauses.Span{Start: end, End: it.toks.End}
		}
	}
	if !w.o.IsA(class, "Agent") || class == "Group" {
		it.kind = Notion
	}
	key := strings.Join(append(w.lemmas(core), w.lemmas(tail)...), " ")
	if owner == nil {
		key = strings.Join(w.lemmas(it.toks), " ")
	}
	if w.scoped(class, noun, definite) {
		key += fmt.Sprint(" in ", w.s.section)
	}
	if w.isAnother(n, class) {
		key += fmt.Sprint(" at ", w.s.at, " ", n.Phrase.Head)
	}
	name := w.written(core)
	if owner == nil {
		name = w.written(it.toks)
	}
	it.group, it.rule = w.described(key, class, name, w.written(tail), owner), "notion"
	if it.kind == Nominal {
		it.rule = "description"
	}
	w.gloss(it)
	g := it.group.root()
	if class == "Person" && g.sex == 0 {
		g.sex = sexOfNoun(noun)
	}
	g.local = g.local || class != "Concept" || definite || owner != nil
}

// apposed is the named thing to which a description stands in apposition, on either side: `the
// valley’s oldest union, the Mill Union`.
func (w *walk) apposed(n *clauses.Nominal, class string) *group {
	if !w.o.IsAny(class, []string{"Organization", "Person", "Place", "Work"}) || w.plural(n.Phrase.Head) {
		return nil
	}
	s, h := w.s, n.Phrase.Head
	fits := func(k int) *group {
		it := s.over[k]
		if it == nil && k+1 < len(s.toks) && s.toks[k+1].Head == k {
			it = s.over[k+1] // `the billionaire Voss`
		}
		if it == nil || it.kind != Name || it.group == nil || it.rule == "demonym" || s.isJoined(k) {
			return nil
		}
		g := it.group.root()
		if w.o.IsA(g.class, class) || w.o.IsA(class, g.class) {
			return g
		}
		return nil
	}
	if open := n.Base.Start - 1; open > 0 && s.word(open) == "(" && w.isDefinite(n) && s.word(n.Base.End) == ")" {
		if it := s.nameEnding(open); it != nil && it.group != nil && it.rule != "demonym" { // `the Senate (the upper chamber)`
			if g := it.group.root(); w.o.IsA(g.class, class) || w.o.IsA(class, g.class) {
				return g
			}
		}
	}
	if s.toks[h].Rel == "appos" && !s.isJoined(h) {
		if g := fits(s.toks[h].Head); g != nil {
			return g
		}
	}
	for k := range s.toks {
		if s.toks[k].Rel == "appos" && s.toks[k].Head == h && w.isDefinite(n) {
			return fits(k)
		}
	}
	return nil
}

// datedBefore is the event of a year that a definite phrase without one goes back to: `the elections`
// behind `the 1994 elections`.
func (w *walk) datedBefore(n *clauses.Nominal, core clauses.Span, class string) *group {
	if !w.o.IsA(class, "Event") || n.Owner != nil || len(n.Of) > 0 || !slices.Contains([]string{"the", "this", "these"}, w.s.low[n.Base.Start]) {
		return nil
	}
	words := w.lemmas(core)
	if slices.ContainsFunc(words, isYear) {
		return nil
	}
	var found *group
	for i := len(w.past) - 1; i >= 0; i-- {
		it := w.past[i].it
		if it.sent.section != w.s.section || w.s.at-it.sent.at > reach || found != nil && it.sent != w.past[i+1].it.sent {
			break
		}
		g := it.group.root()
		base := strings.Fields(strings.ToLower(g.base))
		if !w.o.IsA(g.class, "Event") || !slices.ContainsFunc(base, isYear) || w.s.tag(n.Phrase.Head) != it.sent.tag(it.head) || !containsAll(w.lemmasOf(it), words) {
			continue
		}
		if found != nil && found != g {
			return nil
		}
		found = g
	}
	return found
}

// lemmasOf are the words of a mention.
func (w *walk) lemmasOf(it *item) []string {
	var words []string
	for t := it.toks.Start; t < it.toks.End; t++ {
		words = append(words, plain(it.sent.toks[t].Lemma))
	}
	return words
}

func containsAll(all, some []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}

// isJoined reports whether the phrase of token t is one of several: `A, B and C`.
func (s *sent) isJoined(t int) bool {
	for k := range s.toks {
		if s.toks[k].Rel == "conj" && (s.toks[k].Head == t || k == t) {
			return true
		}
	}
	return false
}

// gloss reads a foreign word in brackets behind a notion as another name of it:
// `homeland (rodina)`.
func (w *walk) gloss(it *item) {
	s, t := w.s, it.toks.End
	if s.word(t) != "(" || s.word(t+2) != ")" || s.over[t+1] != nil || !isWord(s.word(t+1)) || isUpper(s.toks[t+1].Text) {
		return
	}
	if v := s.low[t+1]; w.g.english[v] || w.g.function[v] || w.g.common[v] || strings.HasSuffix(v, "ly") || strings.HasSuffix(v, "ed") || len(v) < 4 {
		return
	}
	s.items = append(s.items, &item{sent: s, toks: span(t+1, t+2), head: t + 1, kind: Notion, text: s.toks[t+1].Text, group: it.group, rule: "translation"})
	w.done[t+1] = s.items[len(s.items)-1]
}

// isAnother reports whether a phrase brings up somebody new: `a man` is not the man of the
// sentence before.
func (w *walk) isAnother(n *clauses.Nominal, class string) bool {
	if !w.o.IsAny(class, []string{"Person", "Organization", "Work"}) || w.plural(n.Phrase.Head) || n.Owner != nil {
		return false
	}
	switch w.s.low[n.Base.Start] {
	case "a", "an", "another", "some", "one", "any", "no", "every", "each":
		return true
	}
	return false
}

var (
	menNouns   = wordSet("man boy father son brother husband uncle nephew grandfather grandson king prince emperor gentleman lord sir widower bridegroom monk priest son-in-law brother-in-law father-in-law")
	womenNouns = wordSet("woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess empress lady widow bride nun actress daughter-in-law sister-in-law mother-in-law")
)

// sexOfNoun tells nouns that only men or only women are called by; 0 for all others.
func sexOfNoun(noun string) byte {
	switch {
	case womenNouns[noun] || strings.HasSuffix(noun, "woman"):
		return 'f'
	case menNouns[noun] || noun != "human" && strings.HasSuffix(noun, "man"):
		return 'm'
	}
	return 0
}

// scoped reports whether one wording may mean several things in a source, so that it
// is one thing within a section only: `the party`; not so for `the government`.
func (w *walk) scoped(class, noun string, definite bool) bool {
	return definite && w.o.IsAny(class, []string{"Party", "Movement", "Court", "Company", "Work", "Person", "Media", "City", "Event"}) && noun != "constitution"
}

// notionClass is the class of what a noun describes; an act with its object, and a noun
// that tells of nothing but acts, is an event.
func (w *walk) notionClass(n *clauses.Nominal, noun string) string {
	class, known := w.o.ClassOfNoun(noun)
	if !known && callsPeople(noun) {
		class, known = "Person", true
	}
	if !known && wordnet.ClassOf(noun) == wordnet.Person && (w.plural(n.Phrase.Head) || w.isDefinite(n)) {
		class, known = "Person", true // not `fell prey to`
	}
	switch {
	case noun == "article" && !w.numberFollows(n.Phrase.Head):
		class = "Document"
	case noun == "capital" && (!w.isDefinite(n) || n.Phrase.Head > n.Core.Start):
		class = "Concept"
	}
	event := ""
	for _, r := range w.o.EventRelations(noun) {
		if r.Event != "" && event == "" {
			event = r.Event
		}
	}
	switch {
	case noun == "force" && w.plural(n.Phrase.Head):
		return "Group" // `security forces`
	case event != "" && (!known || len(n.Of) > 0 || n.Owner != nil) && !w.o.IsA(class, "Event"):
		return event
	case !known && w.g.heads[noun] == "Event":
		return "Event"
	case !known:
		return "Concept"
	case w.plural(n.Phrase.Head) && (w.o.IsA(class, "Agent") || class == "Country") && noun != "authority" && noun != "people" && noun != "police":
		return "Group"
	}
	return class
}

func (w *walk) numberFollows(h int) bool {
	return w.s.tag(h+1) == "CD" || h+1 < len(w.s.toks) && isRoman(w.s.toks[h+1].Text)
}

// isDefinite reports whether a phrase has a determiner or an owner that makes it this one.
func (w *walk) isDefinite(n *clauses.Nominal) bool {
	if n.Owner != nil {
		return true
	}
	switch w.s.low[n.Base.Start] {
	case "the", "this", "that", "these", "those":
		return true
	case "a", "an":
		return w.s.tag(n.Base.Start) == "DT"
	}
	return false
}

// withoutOwner takes a country's adjective off the front: it becomes the owner.
func (w *walk) withoutOwner(core clauses.Span) clauses.Span {
	if it := w.s.over[core.Start]; it != nil && it.rule == "demonym" && it.group != nil && it.toks.End < core.End {
		core.Start = it.toks.End
	}
	return core
}

// ownerOf is the thing in the possessive before a phrase, or the country of the
// adjective in front of it.
func (w *walk) ownerOf(n *clauses.Nominal, start int) *group {
	if n.Owner != nil {
		if it := w.mention(n.Owner.Head); it != nil {
			return it.group.root()
		}
		return nil
	}
	if start > 0 {
		if it := w.s.over[start-1]; it != nil && it.rule == "demonym" && it.group != nil {
			return it.group.root()
		}
	}
	return nil
}

// mention is the mention with a head, read now if it has not been yet.
func (w *walk) mention(h int) *item {
	if it := w.done[h]; it != nil && it.group != nil {
		return it
	}
	switch w.s.tag(h) {
	case "PRP", "PRP$":
		return w.pronoun(h)
	case "WP$":
		return w.antecedent(h)
	}
	if it := w.phrase(h); it != nil && it.group != nil {
		return it
	}
	return nil
}

// antecedent is what `whose` goes back to: the noun on which its clause hangs.
func (w *walk) antecedent(h int) *item {
	for t, steps := h, 0; t >= 0 && steps < 8; t, steps = w.s.toks[t].Head, steps+1 {
		if w.s.toks[t].Rel == "acl:relcl" {
			if a := w.s.toks[t].Head; a >= 0 && a < h {
				return w.mention(w.headOf(a))
			}
			return nil
		}
	}
	return nil
}

// headOf is the token by which the phrase of a noun is known: the last of a name.
func (w *walk) headOf(a int) int {
	for _, it := range w.s.items {
		if it.kind == Name && it.toks.Start <= a && a < it.toks.End {
			return it.head
		}
	}
	return a
}

// ofOwner is the named or known thing in `liquidation of the Lantern Party`; the
// mention then spans it as well, when it is short.
func (w *walk) ofOwner(n *clauses.Nominal, it *item) *group {
	if len(n.Of) != 1 {
		return nil
	}
	of := w.mention(n.Of[0].Head)
	if of == nil || of.kind != Name && of.rule != "definite" && of.rule != "office" && of.rule != "name-noun" {
		return nil
	}
	if of.toks.End-it.toks.Start <= 8 {
		it.toks.End = of.toks.End
	}
	return of.group.root()
}

// implied is the main country as the owner of `the government`, where nobody else's is
// meant.
func (w *walk) implied(noun string, n *clauses.Nominal, core clauses.Span) *group {
	if !institutional[noun] || core.Start != n.Phrase.Head || len(n.Of) > 0 || n.Owner != nil || w.s.low[n.Base.Start] != "the" {
		return nil
	}
	return w.mainNearby()
}

// mainNearby is the main country, when no other country was spoken of since and the
// section has named it not long ago.
func (w *walk) mainNearby() *group {
	if w.main == nil {
		return nil
	}
	for i := len(w.past) - 1; i >= 0; i-- {
		t := w.past[i]
		if t.it.sent.section != w.s.section || w.s.at-t.it.sent.at > 2*reach {
			return nil
		}
		if g := t.it.group.root(); g.class == "Country" && !g.local {
			if g == w.main {
				return g
			}
			return nil
		}
	}
	return nil
}

// institutional are nouns of which a country has one.
var institutional = wordSet("government parliament opposition regime authorities authority legislature leadership population state cabinet electorate")

// withOf takes in the short of-phrases that make the notion what it is: `separation of
// powers`, `outbreak of a series of riots`.
func (w *walk) withOf(n *clauses.Nominal, core clauses.Span) clauses.Span {
	for depth := 0; n != nil && depth < 3; depth++ {
		if len(n.Of) != 1 || n.Phrase.Head+1 >= len(w.s.toks) || w.s.low[n.Phrase.Head+1] != "of" {
			break
		}
		n = w.phrases[n.Of[0].Head]
		if n == nil || n.Base.End-core.Start > longestNotion || w.hasPronoun(n.Base) {
			break
		}
		core.End = n.Phrase.Head + 1
	}
	return core
}

// longestNotion is the most words that a notion takes in.
const longestNotion = 9

// complements are prepositions with which a noun is incomplete: `campaign against`.
var complements = wordSet("regarding concerning within among from for against with to on about between over towards toward into")

// changeNouns are incomplete without what changes: `a rise in prices`.
var changeNouns = wordSet("increase decrease rise decline drop fall growth change reduction improvement shift cut surge interest belief faith trust confidence")

// withComplement takes in a short phrase behind a preposition that makes the notion what it
// is: `campaign against Voss`, `trade with the islands`.
func (w *walk) withComplement(n *clauses.Nominal, toks clauses.Span) clauses.Span {
	bare := toks
	for _, a := range n.Preps {
		if (a.Prep == "between" || a.Prep == "among") && toks.End > bare.End && a.Span.End > toks.End { // `between the guild AND THE TOWN`
			if a.Span.End-toks.Start > 2*longestNotion {
				return bare // one side alone is none
			}
			toks.End = a.Span.End
			continue
		}
		if a.Span.Start < toks.End {
			continue
		}
		if w.given[a.Span.Start] {
			break
		}
		if toks.End > bare.End || a.Span.Start > toks.End || !complements[a.Prep] && !(a.Prep == "in" && changeNouns[w.nounAt(n.Phrase.Head)]) || a.Role == clauses.Time || a.Span.End-toks.Start > longestNotion || w.hasPronoun(a.Span) {
			break
		}
		toks.End = a.Span.End
	}
	return toks
}

func (w *walk) hasPronoun(sp clauses.Span) bool {
	for t := sp.Start; t < sp.End; t++ {
		if tag := w.s.tag(t); tag == "PRP$" || tag == "PRP" || tag == "WDT" || tag == "WP" || w.s.low[t] == "this" || w.s.low[t] == "these" || w.s.low[t] == "such" {
			return true
		}
	}
	return false
}

// lemmas are the words under which a notion is known within its source.
func (w *walk) lemmas(sp clauses.Span) []string {
	var words []string
	for t := sp.Start; t < sp.End; t++ {
		switch tag := w.s.tag(t); {
		case tag == "``" || tag == "''" || tag == "PRP$" || tag == "DT" && !w.counts(t, sp):
			continue
		}
		words = append(words, plain(w.s.toks[t].Lemma))
	}
	return words
}

// counts reports whether a determiner inside a phrase says how many: `a vote of NO confidence`.
func (w *walk) counts(t int, sp clauses.Span) bool {
	switch w.s.low[t] {
	case "no", "all", "every", "each", "any", "another", "both", "neither", "some":
		return t > sp.Start
	}
	return false
}

// written is the text of a phrase without determiners and quotation marks.
func (w *walk) written(sp clauses.Span) string {
	var b strings.Builder
	end := -1
	for t := sp.Start; t < sp.End; t++ {
		tag := w.s.tag(t)
		if tag == "``" || tag == "''" || isQuote(w.s.toks[t].Text) || tag == "DT" && t > sp.Start && !w.counts(t, sp) {
			continue
		}
		if end >= 0 && (w.s.toks[t].Start > end || t > 0 && (w.s.tag(t-1) == "DT")) {
			b.WriteByte(' ')
		}
		b.WriteString(w.s.toks[t].Text)
		end = w.s.toks[t].End
	}
	return b.String()
}

// described is the cluster of a description, by its key and its owner; tail is what stands
// behind the owner in its name.
func (f *finder) described(key, class, name, tail string, owner *group) *group {
	if owner != nil {
		key += fmt.Sprintf(" /%p", owner.root())
	}
	key = class + ":" + key
	g := f.notions[key]
	if g == nil {
		g = f.newGroup(class)
		g.tail, g.owner, g.wordings = tail, owner, map[string]int{}
		g.local = class != "Concept"
		f.notions[key] = g
	}
	g.wordings[name]++
	if g.wordings[name] > g.wordings[g.base] { // `norm-taker`, though `norm-takers` came first
		g.base, g.name = name, name
	}
	return g
}
