package mentions

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

// isOffice reports whether the head of a phrase is the noun of an office.
func (w *walk) isOffice(n *clauses.Nominal, noun string) bool {
	return w.g.offices[noun].title && !w.plural(n.Phrase.Head)
}

// officePhrase tells an office (`was appointed prime minister`, `the post of chairman`)
// from its holder (`the president resigned`).
func (w *walk) officePhrase(n *clauses.Nominal, core clauses.Span, noun string) *item {
	h := n.Phrase.Head
	o, ok := w.officeAt(w.s, h)
	if !ok {
		return nil
	}
	if w.speaksOfOffice(n, o) {
		it := &item{sent: w.s, toks: span(o.start, o.end), head: h, kind: Nominal, class: "Office", rule: "office", text: w.s.words(o.start, o.end)}
		it.group = w.officeGroup(w.s, it)
		if owner := w.ownerOf(n, o.start); owner != nil && it.group.root().owner == nil && o.body < 0 {
			it.group = w.described("office "+strings.Join(w.lemmas(it.toks), " "), "Office", w.written(it.toks), "", owner)
		}
		return it
	}
	it := &item{sent: w.s, toks: span(o.start, o.end), head: h, kind: Nominal}
	if g := w.holder(n, o, noun); g != nil {
		it.group, it.rule = g, "office"
		return it
	}
	if w.isInstitution(n, o) {
		it.class, it.rule, it.text = "Office", "office", w.s.words(o.start, o.end)
		it.group = w.officeGroup(w.s, it)
		return it
	}
	w.localHolder(n, o, it)
	return it
}

// isInstitution reports whether a phrase speaks of whoever holds an office, as constitutions do:
// `the Chairman of the Senate`, `the president may dissolve it`.
func (w *walk) isInstitution(n *clauses.Nominal, o office) bool {
	if w.s.low[n.Base.Start] != "the" || o.when != "" || n.Owner != nil {
		return false
	}
	if o.body >= 0 && isUpper(w.s.toks[o.noun].Text) {
		return true
	}
	tok := w.s.toks[n.Phrase.Head]
	if tok.Rel != "nsubj" && tok.Rel != "nsubj:pass" {
		return false
	}
	for _, other := range w.s.toks {
		if other.Head == tok.Head && other.Tag == "MD" && (other.Lemma == "shall" || other.Lemma == "may") {
			return true
		}
	}
	return false
}

// speaksOfOffice reports whether a phrase stands where offices stand.
func (w *walk) speaksOfOffice(n *clauses.Nominal, o office) bool {
	s, before := w.s, n.Base.Start-1
	if w.isHeldBy(n.Phrase.Head) {
		return true
	}
	switch s.word(before) {
	case "as":
		return true
	case "of":
		switch s.lemma(before - 1) {
		case "post", "office", "position", "role", "title", "rank", "presidency", "duty", "election", "power", "institution", "chair", "function":
			return true
		}
	}
	for k := before; k >= max(0, before-4); k-- {
		switch lemma := s.lemma(k); lemma {
		case "appoint", "become", "elect", "name", "nominate", "reelect", "re-elect", "promote", "be", "remain", "make", "designate", "install":
			return true
		}
		if tag := s.tag(k); tag != "RB" && tag != "DT" && tag != "TO" && tag != "PRP" && tag != "VB" && s.over[k] == nil {
			break
		}
	}
	return n.Base.Start == o.start && o.start == n.Core.Start && s.tag(o.start) != "DT" && n.Owner == nil && !w.subjects[n.Phrase.Head]
}

// isHeldBy reports whether a sentence says who holds the office at token h: `its first president was Voss`.
func (w *walk) isHeldBy(h int) bool {
	tok := w.s.toks[h]
	if tok.Rel != "nsubj" || tok.Head <= h || w.s.over[tok.Head] == nil || w.s.over[tok.Head].group == nil || w.s.over[tok.Head].group.root().class != "Person" {
		return false
	}
	for k := h + 1; k < tok.Head; k++ {
		if w.s.toks[k].Head == tok.Head && w.s.toks[k].Rel == "cop" {
			return true
		}
	}
	return false
}

// countTitles notes who holds an office of the main country by most titles, and who is
// called by a bare title most.
func (f *finder) countTitles(main *group) {
	f.holders = map[string]map[*group]int{}
	for _, h := range f.holdings {
		noun := f.officeKey(h.office.sent, h.of)
		if h.person.group == nil || h.of.when != "" && h.of.when != "current" || noun == "" || !f.ofMain(h, main) {
			continue
		}
		if f.holders[noun] == nil {
			f.holders[noun] = map[*group]int{}
		}
		f.holders[noun][h.person.group.root()]++
	}
}

// officeKey is an office without its complement: "prime minister".
func (f *finder) officeKey(s *sent, o office) string {
	var words []string
	for t := o.start; t <= o.noun; t++ {
		if s.over[t] == nil || s.over[t].kind != Name {
			words = append(words, s.low[t])
		}
	}
	return strings.Join(words, " ")
}

// ofMain reports whether an office is one of the main country's: it names no body, or
// that country.
func (f *finder) ofMain(h *holding, main *group) bool {
	if h.of.body < 0 {
		return true
	}
	it := h.office.sent.over[h.of.body]
	return it != nil && it.group != nil && it.group.root() == main
}

// holder is the person that `the president` means: the one whom the source gives this
// title nearly alone, or the one who was given it last within reach.
func (w *walk) holder(n *clauses.Nominal, o office, noun string) *group {
	if w.s.tag(n.Base.Start) != "DT" && n.Owner == nil || o.when != "" || w.s.low[n.Base.Start] == "a" || w.s.low[n.Base.Start] == "an" || w.s.low[n.Base.Start] == "no" {
		return nil
	}
	if o.body >= 0 && !w.isMain(o.body) {
		return nil
	}
	if n.Owner != nil && !w.isMain(n.Owner.Head) {
		return nil
	}
	if country := w.ownerOf(n, o.start); n.Owner == nil && country != nil && country != w.main {
		return nil // `the Norlandic president` is not the one of here
	}
	if g := w.holderOf(w.officeKey(w.s, o)); g != nil {
		return g
	}
	return w.recentHolder(o)
}

func (w *walk) isMain(t int) bool {
	it := w.s.over[t]
	return it != nil && it.group != nil && w.main != nil && it.group.root() == w.main
}

// recentHolder is the person who was given the title in this section, within reach.
func (w *walk) recentHolder(o office) *group {
	key := w.officeKey(w.s, o)
	var found *group
	for _, h := range w.holdings {
		s := h.office.sent
		if s.section != w.s.section || s.at > w.s.at || w.s.at-s.at > reach || w.officeKey(s, h.of) != key || h.person.group == nil || h.of.when != "" {
			continue
		}
		if g := h.person.group.root(); found == nil || found == g {
			found = g
		} else {
			return nil
		}
	}
	return found
}

// localHolder makes or finds the cluster of whoever holds an office here.
func (w *walk) localHolder(n *clauses.Nominal, o office, it *item) {
	key := "person " + strings.Join(w.lemmas(span(o.start, o.end)), " ")
	owner := w.ownerOf(n, o.start)
	it.group, it.rule = w.described(key, "Person", w.written(span(o.start, o.end)), "", owner), "description"
}
