package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

// walk reads the descriptions, notions and pronouns of a document from its first
// sentence to its last, and remembers what was spoken of on the way.
type walk struct {
	called map[string]called // by noun
	*finder
	s        *sent
	phrases  map[int]*clauses.Nominal // by head
	subjects map[int]bool             // heads
	mains    map[int]bool             // heads of the subjects of main clauses
	given    map[int]bool             // first tokens of those to whom a verb hands its object: `sold the quay TO HALE`
	done     map[int]*item            // by head; nil for what is being read
	past     []trace
	main     *group // the country that the source is about
}

// trace is a thing that was spoken of.
type trace struct {
	it      *item
	subject bool
	main    bool // of a main clause
	plural  bool
}

func (f *finder) readNominals() {
	w := &walk{finder: f, main: f.mainCountry(), called: map[string]called{}}
	f.countTitles(w.main)
	for _, s := range f.sents {
		if s.title || s.kind == "row" || s.kind == "byline" {
			continue
		}
		w.sentence(s)
	}
}

// mainCountry is the country that most mentions of countries speak of, if there is one.
func (f *finder) mainCountry() *group {
	counts, total := map[*group]int{}, 0
	var order []*group
	for _, s := range f.sents {
		for _, it := range s.items {
			if it.group != nil && it.group.root().class == "Country" {
				g := it.group.root()
				if counts[g] == 0 {
					order = append(order, g)
				}
				counts[g]++
				total++
			}
		}
	}
	for _, g := range order {
		if counts[g]*2 > total && counts[g] > 2 {
			return g
		}
	}
	return nil
}

// sentence reads one sentence: its names, phrases and pronouns by their heads.
func (w *walk) sentence(s *sent) {
	w.s, w.phrases, w.done = s, map[int]*clauses.Nominal{}, map[int]*item{}
	analysed := w.doc.Sentences[s.at]
	nominals := clauses.Nominals(analysed)
	w.subjects, w.mains, w.given = map[int]bool{}, map[int]bool{}, map[int]bool{}
	for _, c := range clauses.Of(analysed) {
		for _, a := range c.Recipients() {
			w.given[a.Span.Start] = true
		}
		for _, p := range c.Subjects {
			w.subjects[p.Head] = true
			if c.Kind == clauses.Main {
				w.mains[p.Head] = true
			}
		}
	}
	heads := make([]int, 0, len(nominals)+len(s.items))
	for i := range nominals {
		w.phrases[nominals[i].Phrase.Head] = &nominals[i]
		heads = append(heads, nominals[i].Phrase.Head)
	}
	for _, it := range s.items {
		if it.group != nil && (it.kind == Name || it.rule == "office") {
			w.alignHead(it)
			heads = append(heads, it.head)
			w.done[it.head] = longer(w.done[it.head], it)
		}
	}
	for t := range s.toks {
		if tag := s.toks[t].Tag; tag == "PRP" || tag == "PRP$" || s.isFormer(t) {
			heads = append(heads, t)
		}
	}
	slices.Sort(heads)
	for _, h := range slices.Compact(heads) {
		w.read(h)
	}
	for t := range s.toks {
		w.compound(t)
	}
}

// alignHead moves a name's head to where the grammar sees it: `2030` in `‘For a Just
// Town 2030’`.
func (w *walk) alignHead(it *item) {
	if it.kind != Name || w.phrases[it.head] != nil {
		return
	}
	for t := it.toks.End - 1; t >= it.toks.Start; t-- {
		if n := w.phrases[t]; n != nil && n.Base.End >= it.toks.End {
			it.head = t
			return
		}
	}
}

func longer(a, b *item) *item {
	if a != nil && a.toks.End-a.toks.Start >= b.toks.End-b.toks.Start {
		return a
	}
	return b
}

// read makes the mention whose head is at token h, if there is one, and remembers it.
func (w *walk) read(h int) {
	tag := w.s.tag(h)
	var it *item
	switch {
	case w.done[h] != nil:
		it = w.done[h]
	case tag == "PRP" || tag == "PRP$":
		it = w.pronoun(h)
	case w.s.isFormer(h):
		it = w.formerOrLatter(h)
	default:
		it = w.phrase(h)
	}
	if it == nil || it.group == nil || it.group.root().class == "Office" {
		return
	}
	w.remember(it)
	w.past = append(w.past, trace{it: it, subject: w.subjects[h], main: w.mains[h], plural: w.isPlural(h, it)})
}

func (w *walk) isPlural(h int, it *item) bool {
	if it.kind == Name {
		return it.group.root().class == "People"
	}
	return strings.HasSuffix(w.s.tag(h), "NNS") || w.s.low[h] == "they" || w.s.low[h] == "their" || w.s.low[h] == "them"
}

// phrase reads the noun phrase whose head is at h, once.
func (w *walk) phrase(h int) *item {
	if it, ok := w.done[h]; ok {
		return it
	}
	w.done[h] = nil
	n := w.phrases[h]
	if n == nil || w.s.over[h] != nil || !strings.HasPrefix(w.s.tag(h), "NN") || w.looksLikeName(h) {
		return nil
	}
	it := w.describe(n)
	if it != nil {
		w.done[h] = it
		w.s.items = append(w.s.items, it)
	}
	return it
}

// writtenSmall reports whether a phrase is a name of the source in small letters:
// `constitutional court` for `Constitutional Court`.
func (w *walk) writtenSmall(n *clauses.Nominal, core clauses.Span, it *item) bool {
	if core.End-core.Start < 2 || n.Owner != nil && w.s.tag(n.Owner.Head) == "PRP$" {
		return false
	}
	sp := w.spelt[w.fold(w.s.words(core.Start, core.End))]
	if sp == nil || sp.group.root().class == "Person" {
		return false
	}
	it.group, it.rule = sp.items[0].group, "small-letters"
	if it.group.root().class == "Concept" {
		it.kind = Notion
	}
	return true
}

// looksLikeName reports whether a head is no noun at all: a capital that means nothing
// (`Put`), a half of a word (`Western-led`), a number of a chapter.
func (w *walk) looksLikeName(h int) bool {
	text := w.s.toks[h].Text
	return isUpper(text) && (hyphenated(text) && strings.HasPrefix(w.s.tag(h), "NNP") || isRoman(text) || w.g.function[w.s.low[h]] && w.s.startsAt(h) || structural[w.s.low[h]])
}

// describe decides what a noun phrase without a name of its own speaks of.
func (w *walk) describe(n *clauses.Nominal) *item {
	h := n.Phrase.Head
	noun := w.nounAt(h)
	if vague[noun] || !isWord(noun) || len(noun) < 2 || w.isIdiom(n, noun) {
		return nil
	}
	core := w.coreOf(n)
	if core.Start >= core.End {
		return nil // its core lies behind its head: no phrase that can be read
	}
	it := &item{sent: w.s, toks: core, head: h, kind: Nominal}
	switch {
	case w.namedModifier(n, core, noun, it):
	case w.writtenSmall(n, core, it):
	case w.isOffice(n, noun):
		return w.officePhrase(n, core, noun)
	case w.pointsBack(n, core) && w.resolve(noun, it):
	case w.isCountryItself(n, core, noun):
		it.group, it.rule = w.main, "definite"
	default:
		w.notion(n, core, noun, it)
	}
	return it
}

// isIdiom reports whether a bare noun names no thing: `in court`, `to parliament` but
// not `in the court`.
func (w *walk) isIdiom(n *clauses.Nominal, noun string) bool {
	if n.Base.Start != n.Phrase.Head || n.Owner != nil || len(n.Of) > 0 || w.plural(n.Phrase.Head) || noun != "court" && noun != "office" && noun != "power" {
		return false
	}
	switch w.s.word(n.Phrase.Head - 1) {
	case "in", "to", "into", "before", "from":
		return true
	}
	return false
}

// nounAt is the noun at h in the singular.
func (w *walk) nounAt(h int) string { return plain(w.s.toks[h].Lemma) }

// coreOf is the phrase from its first modifier to its head, without quotation marks
// at its ends and without words that only count.
func (w *walk) coreOf(n *clauses.Nominal) clauses.Span {
	core := clauses.Span{Start: n.Core.Start, End: n.Phrase.Head + 1}
	for t := core.Start; t < n.Phrase.Head; t++ {
		if w.s.low[t] == ")" || w.s.low[t] == "(" || w.s.low[t] == "]" {
			core.Start = t + 1
		}
	}
	for core.Start < n.Phrase.Head && w.leadsIn(core.Start) {
		core.Start++
	}
	if core.End-core.Start > 5 {
		core.Start = core.End - 5
		for core.Start < n.Phrase.Head && (w.leadsIn(core.Start) || w.s.tag(core.Start) == "CC" || w.s.tag(core.Start) == ",") {
			core.Start++
		}
	}
	return core
}

// leadsIn reports whether a token at the beginning of a phrase says nothing of the
// thing itself.
func (w *walk) leadsIn(t int) bool {
	switch w.s.tag(t) {
	case "DT", "PRP$", "PDT", "POS", "``", "''", "WP$", "WDT", "RB", "RBR", "RBS", "CC", ",", "-LRB-", "(", "-RRB-", ")", "IN", "JJS", ":":
		return true
	case "JJR":
		return w.s.low[t] != "lower" && w.s.low[t] != "upper" && w.s.low[t] != "higher" && w.s.low[t] != "younger" && w.s.low[t] != "elder"
	case "CD":
		return !isYear(w.s.low[t])
	}
	return idleModifiers[w.s.low[t]]
}

var idleModifiers = wordSet(`so-called alleged such same other own certain various several many few numerous different particular respective given
	said aforementioned above-mentioned entire whole very mere sheer actual alleged only main key overall latter former further additional
	subsequent previous following next last recent ensuing above first second third most more much little new newly old existing current important major significant
	considerable notable remarkable crucial essential obvious apparent possible potential likely`)

// vague nouns say nothing alone.
var vague = wordSet(`thing way fact case extent regard number kind part aspect sort type lot result respect addition course time year day
	month week moment turn manner degree example instance sense matter basis ground means side hand term view account one other something anything
	nothing everything someone anyone somebody everybody none all each bit couple rest half majority plenty series range variety point reason
	today yesterday tomorrow tonight morning evening monday tuesday wednesday thursday friday saturday sunday decade century period while
	percent per cent light place order fold pp page chapter section figure table note word hour minute end beginning start light front back
	top bottom middle line face wake name latter former same this that these those who which what so whole lack level amount set stage role`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	addWords(set, words)
	return set
}

// namedModifier reads `the Azure movement`, where a name stands before the noun of its
// class: the phrase speaks of the bearer.
func (w *walk) namedModifier(n *clauses.Nominal, core clauses.Span, noun string, it *item) bool {
	h := n.Phrase.Head
	name := w.s.nameEnding(w.s.overBrackets(h))
	if name == nil || name.group == nil || h != core.End-1 || w.plural(h) {
		return false
	}
	class := w.nounClass(noun)
	g := name.group.root()
	if class == "" || !w.o.IsA(g.class, "Organization") && !w.o.IsA(g.class, "Place") || !w.fits(g, noun, class) {
		return false
	}
	it.toks.Start, it.group, it.rule = name.toks.Start, g, "name-noun"
	return true
}

// overBrackets steps back over brackets that end right before token t.
func (s *sent) overBrackets(t int) int {
	if s.word(t-1) != ")" {
		return t
	}
	for k := t - 2; k > 0 && k > t-8; k-- {
		if s.low[k] == "(" {
			return k
		}
	}
	return t
}

func (w *walk) plural(h int) bool { return w.s.tag(h) == "NNS" || w.s.tag(h) == "NNPS" }

// isCountryItself reports whether a phrase as `the post-Imperial republic` can only mean
// the country that the source is about.
func (w *walk) isCountryItself(n *clauses.Nominal, core clauses.Span, noun string) bool {
	h := n.Phrase.Head
	if noun != "country" && noun != "republic" && noun != "nation" || w.plural(h) || len(n.Of) > 0 || n.Owner != nil || n.Base.End != h+1 {
		return false
	}
	if first := w.s.low[n.Base.Start]; first != "the" && first != "this" {
		return false
	}
	for t := n.Base.Start + 1; t < h; t++ {
		_, tail, cut := cutLast(w.s.low[t], "-")
		if !cut || !w.g.adjectiveOf(tail) {
			return false
		}
	}
	return core.Start < h && w.mainNearby() != nil
}

// pointsBack reports whether a phrase is a bare definite description: `the party`,
// `this movement`.
func (w *walk) pointsBack(n *clauses.Nominal, core clauses.Span) bool {
	h := n.Phrase.Head
	if w.plural(h) || len(n.Of) > 0 || n.Owner != nil || core.Start != h {
		return false
	}
	for t := n.Base.Start; t < h; t++ {
		switch w.s.low[t] {
		case "the", "this", "that", "same", "said", "very", "entire", "whole":
		default:
			return false
		}
	}
	return h > n.Base.Start && n.Base.End == h+1
}
