package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// pronoun links a pronoun to its antecedent when just one will do, and gives no mention
// when it is in doubt.
func (w *walk) pronoun(t int) *item {
	if it, ok := w.done[t]; ok {
		return it
	}
	w.done[t] = nil
	g := w.stressed(t)
	if g != nil {
		return w.pronounOf(t, g)
	}
	switch w.s.low[t] {
	case "he", "him", "his", "himself":
		g = w.personFor(t, 'm')
	case "she", "her", "hers", "herself":
		g = w.personFor(t, 'f')
	case "it", "its", "itself":
		g = w.thingFor(t)
	case "they", "their", "them", "themselves":
		g = w.manyFor(t)
	}
	if g == nil {
		return nil
	}
	return w.pronounOf(t, g)
}

func (w *walk) pronounOf(t int, g *group) *item {
	it := &item{sent: w.s, toks: span(t, t+1), head: t, kind: Pronoun, group: g, rule: "pronoun"}
	w.done[t] = it
	w.s.items = append(w.s.items, it)
	return it
}

// stressed is what stands right before a pronoun that only stresses it: `the president HIMSELF`.
func (w *walk) stressed(t int) *group {
	if !strings.HasSuffix(w.s.low[t], "self") && !strings.HasSuffix(w.s.low[t], "selves") || t == 0 || w.s.toks[t].Rel == "obj" {
		return nil
	}
	if it := w.done[t-1]; it != nil && it.group != nil && it.toks.End == t {
		return it.group.root()
	}
	return nil
}

// within collects what was spoken of in sentence `at` and will do: all of it, and the
// subjects among it.
func (w *walk) within(at int, ok func(tr trace) bool) (all, subjects []*group) {
	for i := len(w.past) - 1; i >= 0 && w.past[i].it.sent.at >= at; i-- {
		tr := w.past[i]
		if tr.it.sent.at != at || tr.it.rule == "demonym" || !ok(tr) {
			continue
		}
		g := tr.it.group.root()
		all = addGroup(all, g)
		if tr.subject {
			subjects = addGroup(subjects, g)
		}
	}
	return all, subjects
}

// personFor finds the man or woman that a pronoun means: the only one of the sentence,
// its only subject, or such a one of the sentence before in the same paragraph.
func (w *walk) personFor(t int, sex byte) *group {
	doer := w.doerOf(t)
	ok := func(tr trace) bool {
		g := tr.it.group.root()
		return g.class == "Person" && !tr.plural && (g.sex == 0 || g.sex == sex) && (doer == nil || g != doer) &&
			!(tr.it.sent == w.s && w.s.saysSo(tr.it.toks.Start)) // `according to Voss, HE …`
	}
	ahead := w.namedAhead(t, sex)
	for back := 0; back <= 2; back++ {
		at := w.s.at - back
		if at < 0 || !w.goesOnFrom(at) || w.sents[at].section != w.s.section {
			return w.fronted(t, ahead)
		}
		all, subjects := w.within(at, ok)
		g := one(all)
		if g == nil && (back > 0 || !w.told(t) && first(all) == one(subjects)) {
			g = one(subjects)
		}
		if g == nil && back == 1 && w.mains[t] {
			g = w.mainSubject(at, ok)
		}
		if back > 0 {
			spoken, clear := w.spokenOf(at, sex, ok)
			if !clear {
				return nil
			}
			if spoken != nil {
				g = spoken
			}
		}
		if g != nil {
			if back > 0 && (ahead != nil && ahead != g || g.local && !slices.Contains(subjects, g)) {
				return nil
			}
			if g.sex == 0 {
				g.sex = sex
			}
			return g
		}
		if len(all) > 0 {
			return nil
		}
	}
	return w.fronted(t, ahead)
}

// fronted gives the subject that a sentence names behind a phrase at its head, for a pronoun in
// that phrase: `after HIS dismissal, Voss …`.
func (w *walk) fronted(t int, subject *group) *group {
	if subject == nil {
		return nil
	}
	for _, it := range w.s.items {
		if it.group == nil || it.group.root() != subject || it.kind != Name || it.toks.Start < t || !w.subjects[it.head] {
			continue
		}
		for k := t; k < it.toks.Start; k++ {
			if w.s.word(k) == "," {
				return subject
			}
		}
	}
	return nil
}

// goesOnFrom reports whether the sentence at hand goes on from an earlier one: in one paragraph, or from
// a paragraph of one sentence to the next, as news does.
func (w *walk) goesOnFrom(at int) bool {
	if w.sents[at].block == w.s.block {
		return true
	}
	return at == w.s.at-1 && w.sents[at].kind == schema.Prose && w.s.kind == schema.Prose && (at == 0 || w.sents[at-1].block != w.sents[at].block)
}

// told reports whether a pronoun stands in what somebody tells somebody: `Voss told
// Hale that he …` leaves open which of the two.
func (w *walk) told(t int) bool {
	for k := t - 1; k >= 0 && k > t-25; k-- {
		switch w.s.lemma(k) {
		case "tell", "inform", "assure", "warn", "remind", "persuade", "convince", "promise", "ask", "accuse", "notify", "advise":
			return true
		}
	}
	return false
}

// doerOf is who does what is done to an object pronoun: `Voss dismissed HIM` is not
// said of Voss.
func (w *walk) doerOf(t int) *group {
	if w.s.tag(t) != "PRP" || w.subjects[t] || w.s.low[t] == "himself" || w.s.low[t] == "herself" || w.s.low[t] == "itself" {
		return nil
	}
	last := -1
	for h := range w.subjects {
		if h < t && h > last {
			last = h
		}
	}
	for i := len(w.past) - 1; i >= 0 && w.past[i].it.sent.at == w.s.at; i-- {
		if w.past[i].it.head == last {
			return w.past[i].it.group.root()
		}
	}
	return nil
}

// spokenOf is who a sentence calls by a pronoun already: a text goes on with the one
// whom it speaks of (Grosz, Joshi and Weinstein 1995). It is not clear when a pronoun of
// the sentence was left open, or there are two of them.
func (w *walk) spokenOf(at int, sex byte, ok func(trace) bool) (g *group, clear bool) {
	s := w.sents[at]
	for t := range s.toks {
		if !callsPerson(s.low[t], sex) {
			continue
		}
		known := false
		for i := len(w.past) - 1; i >= 0 && w.past[i].it.sent.at >= at; i-- {
			tr := w.past[i]
			if tr.it.sent.at != at || tr.it.kind != Pronoun || tr.it.toks.Start != t {
				continue
			}
			known = true
			root := tr.it.group.root()
			if g != nil && g != root || !ok(tr) {
				return nil, false
			}
			g = root
		}
		if !known {
			return nil, false
		}
	}
	return g, true
}

// callsPerson reports whether a word is a personal pronoun for a man or a woman.
func callsPerson(word string, sex byte) bool {
	if sex == 'm' {
		return word == "he" || word == "him" || word == "his"
	}
	return word == "she" || word == "her"
}

// first is the thing of a list that was spoken of first; within has the last one first.
func first(list []*group) *group {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// one is the only group of a list.
func one(list []*group) *group {
	if len(list) != 1 {
		return nil
	}
	return list[0]
}

// namedAhead is the person named later in the sentence who may be the owner that a possessive
// means: `in his speech, Voss …`.
func (w *walk) namedAhead(t int, sex byte) *group {
	if w.s.tag(t) != "PRP$" {
		return nil
	}
	for _, it := range w.s.items {
		if it.toks.Start > t && it.kind == Name && it.group != nil && w.subjects[it.head] {
			g := it.group.root()
			if g.class == "Person" && (g.sex == 0 || g.sex == sex) {
				return g
			}
		}
	}
	return nil
}

// thingFor finds the body, country or work that `it` means: the only subject of the
// sentence so far, else the only subject of the sentence before.
func (w *walk) thingFor(t int) *group {
	if w.expletive(t) {
		return nil
	}
	doer := w.doerOf(t)
	ok := func(tr trace) bool {
		g := tr.it.group.root()
		return !tr.plural && (doer == nil || g != doer) && (w.o.IsAny(g.class, []string{"Organization", "Country", "Law", "Treaty", "Document"}))
	}
	all, subjects := w.within(w.s.at, ok)
	if g := one(subjects); g != nil && !w.rival(w.s.at) {
		if w.s.low[t] == "it" && w.subjects[t] && !w.goesOnBehind(t) && !w.goesOnAfterFronted(t) && w.another(t, g) {
			return nil
		}
		return g
	}
	if len(all) > 0 || w.s.at == 0 || w.sents[w.s.at-1].block != w.s.block || w.anySubject(t) {
		if w.s.low[t] == "its" && len(all) == 1 && len(subjects) == 0 && !w.anySubject(t) {
			return all[0]
		}
		return nil
	}
	if w.s.tag(t) == "PRP$" && !w.subjects[t] && w.s.low[t] != "its" {
		return nil
	}
	if w.mains[t] && !w.spokenBefore(t) {
		if g := w.mainSubject(w.s.at-1, ok); g != nil {
			return g
		}
	}
	_, subjects = w.within(w.s.at-1, ok)
	if w.rival(w.s.at-1) || w.s.low[t] == "it" && w.spokenBefore(t) {
		return nil
	}
	return one(subjects)
}

// mainSubject is what the main clauses of a sentence speak of, when that is one thing and it fits: a
// subject goes on with the subject before it (Grosz, Joshi and Weinstein 1995).
func (w *walk) mainSubject(at int, ok func(trace) bool) *group {
	var found *group
	for i := len(w.past) - 1; i >= 0 && w.past[i].it.sent.at >= at; i-- {
		tr := w.past[i]
		if tr.it.sent.at != at || !tr.main {
			continue
		}
		g := tr.it.group.root()
		if !ok(tr) || found != nil && found != g {
			return nil
		}
		found = g
	}
	return found
}

// goesOnBehind reports whether a colon or a semicolon stands before a pronoun, which then goes on with the
// subject: `the council was busy: it passed three laws`.
func (w *walk) goesOnBehind(t int) bool { return w.s.word(t-1) == ":" || w.s.word(t-1) == ";" }

// goesOnAfterFronted reports whether a pronoun is the subject of the main clause behind one that a conjunction opens: `when
// the court was young, IT …`.
func (w *walk) goesOnAfterFronted(t int) bool {
	if !w.mains[t] {
		return false
	}
	for k := range w.s.toks[:t] {
		switch w.s.word(k) {
		case "if", "when", "although", "though", "while", "since", "because", "as", "after", "before", "once", "whereas", "until":
			return w.s.tag(k) == "IN" || w.s.tag(k) == "WRB"
		}
		if w.s.tag(k) != "RB" && w.s.tag(k) != "," && w.s.tag(k) != "CC" {
			return false
		}
	}
	return false
}

// another reports whether the sentence has spoken of a second thing by then that `it` may mean: `the
// court lifted the ban, since it …`.
func (w *walk) another(t int, g *group) bool {
	all, _ := w.within(w.s.at, func(tr trace) bool {
		return !tr.plural && tr.it.toks.End <= t && !w.o.IsAny(tr.it.group.root().class, []string{"Person", "People", "Group", "Office", "City", "Region"})
	})
	return len(all) > 1
}

// spokenBefore reports whether the sentence has spoken of a thing by then: `we water the tree until
// it …` looks no further back.
func (w *walk) spokenBefore(t int) bool {
	all, _ := w.within(w.s.at, func(tr trace) bool {
		return !tr.plural && tr.it.toks.End <= t && !w.o.IsAny(tr.it.group.root().class, []string{"Person", "Office", "People"})
	})
	return len(all) > 0
}

// rival reports whether a sentence has a subject of another kind that `it` may mean: a
// notion or an event in the singular.
func (w *walk) rival(at int) bool {
	_, subjects := w.within(at, func(tr trace) bool {
		g := tr.it.group.root()
		return !tr.plural && !w.o.IsAny(g.class, []string{"Person", "Organization", "Country", "Law", "Treaty", "Document", "People", "Group"})
	})
	return len(subjects) > 0
}

// anySubject reports whether a subject of any kind stands before token t.
func (w *walk) anySubject(t int) bool {
	for h := range w.subjects {
		if h < t && w.s.tag(h) != "PRP" {
			return true
		}
	}
	return false
}

// expletive reports whether `it` stands for nothing: `it is clear that`, `it seems`.
func (w *walk) expletive(t int) bool {
	if w.s.low[t] != "it" {
		return false
	}
	k := t + 1
	for w.s.tag(k) == "MD" || w.s.tag(k) == "RB" || w.s.lemma(k) == "have" {
		k++
	}
	switch w.s.lemma(k) {
	case "seem", "appear", "follow", "turn", "take", "matter", "remain", "happen", "make":
		return true
	case "be", "become":
		for j := k + 1; j < len(w.s.toks) && j < k+7; j++ {
			switch w.s.low[j] {
			case "that", "to", "how", "whether", "who", "why":
				return true
			}
			if w.s.low[j] == "," || w.s.low[j] == "." {
				break
			}
		}
	}
	return false
}

// manyFor finds the group that `they` means: the only plural subject of the sentence
// so far, else of the sentence before.
func (w *walk) manyFor(t int) *group {
	ok := func(tr trace) bool {
		g := tr.it.group.root()
		return tr.plural || w.o.IsAny(g.class, []string{"Group", "People"})
	}
	for back := 0; back <= 1; back++ {
		at := w.s.at - back
		if at < 0 || w.sents[at].block != w.s.block {
			return nil
		}
		all, subjects := w.within(at, ok)
		g := one(subjects)
		if g != nil && (len(all) == 1 || back == 0) && !w.coordinated(at) {
			return g
		}
		if len(all) > 0 {
			return nil
		}
	}
	return nil
}

// coordinated reports whether a sentence has several singular subjects, which `they`
// may mean together.
func (w *walk) coordinated(at int) bool {
	_, subjects := w.within(at, func(tr trace) bool { return true })
	return len(subjects) > 1
}
