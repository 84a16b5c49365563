package mentions

import "strings"

// reach is how many sentences back a description may look for its thing.
const reach = 5

// resolve links a bare definite description to the thing that was spoken of last, if
// just one will do: a country, party or court by its class, all else only by the very
// word, as `the committee` for `Committee of Harbours`.
func (w *walk) resolve(noun string, it *item) bool {
	class := w.nounClass(noun)
	if class == "" || class == "Person" || class == "Group" || w.o.IsA(class, "Concept") || w.o.IsA(class, "Event") {
		return false
	}
	if noun == "article" {
		return false
	}
	g := w.lastFitting(noun, class)
	if g == nil {
		return false
	}
	it.group, it.rule = g, "definite"
	return true
}

// lastFitting looks back for the nearest sentence with a thing that fits. Of several
// in one sentence the subject is taken, if only one is.
func (w *walk) lastFitting(noun, class string) *group {
	for i := len(w.past) - 1; i >= 0; {
		at := w.past[i].it.sent
		if at.section != w.s.section || w.s.at-at.at > reach || class == "Country" && at.block != w.s.block {
			return w.calledBefore(noun, class)
		}
		var all, subjects []*group
		for ; i >= 0 && w.past[i].it.sent == at; i-- {
			t := w.past[i]
			g := t.it.group.root()
			if at == w.s && at.saysSo(t.it.toks.Start) {
				continue // who says so is not whom it is said of
			}
			if t.it.rule == "demonym" || t.plural || g.local && at.section != w.s.section || !w.fits(g, noun, class) || len(g.base) > 0 && g.base != noun {
				continue
			}
			all = addGroup(all, g)
			if t.subject {
				subjects = addGroup(subjects, g)
			}
		}
		switch {
		case len(all) == 1:
			return all[0]
		case len(subjects) == 1:
			return subjects[0]
		case len(all) > 1:
			return nil
		}
	}
	return w.calledBefore(noun, class)
}

// calledBefore is what the section has called by a noun already, as long as nothing else that has the noun in its name
// has come up; of a country it is the one that the source is about.
func (w *walk) calledBefore(noun, class string) *group {
	if class == "Country" {
		return w.main
	}
	if c := w.called[noun]; c.group != nil && c.section == w.s.section && w.fits(c.group.root(), noun, class) {
		return c.group.root()
	}
	return nil
}

// called is a thing with a name that a section calls by a noun.
type called struct {
	group   *group
	section int
}

// remember keeps what is called by which noun.
func (w *walk) remember(it *item) {
	switch g := it.group.root(); {
	case it.kind == Nominal && it.rule == "definite" && !g.local:
		w.called[w.nounAt(it.head)] = called{g, w.s.section}
	case it.kind == Name:
		for _, word := range w.wordsOf(g) {
			if w.called[word].group != nil && w.called[word].group.root() != g {
				delete(w.called, word)
			}
		}
	}
}

// saysSo reports whether the name at token t is who says it: `according to the X`.
func (s *sent) saysSo(t int) bool {
	for k := t - 1; k >= 0 && k >= t-4; k-- {
		if s.word(k) == "to" {
			return s.word(k-1) == "according"
		}
	}
	return false
}

func addGroup(list []*group, g *group) []*group {
	for _, old := range list {
		if old == g {
			return list
		}
	}
	return append(list, g)
}

// byClass are the nouns that may stand for any thing of their class.
var byClass = wordSet("party movement court country organization organisation company bank newspaper magazine law treaty agreement university republic firm corporation city town constitution")

// fits reports whether a thing may be called by a noun.
func (w *walk) fits(g *group, noun, class string) bool {
	if !w.o.IsA(g.class, class) && !(class == "Country" && g.class == "Country") {
		return false
	}
	if byClass[noun] {
		return noun != "republic" || g.class == "Country"
	}
	return w.headed(g, noun)
}

// headed reports whether a noun stands in one of a thing's names.
func (w *walk) headed(g *group, noun string) bool {
	for _, word := range w.wordsOf(g) {
		if word == noun || strings.TrimSuffix(word, "s") == noun {
			return true
		}
	}
	return g.base == noun
}

// wordsOf are the words of all names of a group, read once names are linked.
func (w *walk) wordsOf(g *group) []string {
	if w.nameWords == nil {
		w.nameWords = map[*group][]string{}
		for _, sp := range w.spellings {
			root := sp.group.root()
			w.nameWords[root] = append(w.nameWords[root], sp.words...)
		}
	}
	return w.nameWords[g]
}

// isFormer reports whether token t is `the former` or `the latter` without a noun.
func (s *sent) isFormer(t int) bool {
	if s.low[t] != "former" && s.low[t] != "latter" || s.word(t-1) != "the" {
		return false
	}
	next := s.tag(t + 1)
	return !strings.HasPrefix(next, "NN") && !strings.HasPrefix(next, "JJ") && next != "CD" && next != "POS" && next != "VBG" && !(next == "VBN" && strings.HasPrefix(s.tag(t+2), "NN"))
}

// formerOrLatter finds the pair `A and B` that was named last.
func (w *walk) formerOrLatter(t int) *item {
	for i := len(w.past) - 1; i > 0; i-- {
		b, a := w.past[i].it, w.past[i-1].it
		if w.s.at-b.sent.at > 1 {
			return nil
		}
		if a.sent != b.sent || a.kind != Name || b.kind != Name || a.group.root() == b.group.root() || !w.pair(b.sent, a, b) {
			continue
		}
		it := &item{sent: w.s, toks: span(t, t+1), head: t, kind: Nominal, group: a.group, rule: w.s.low[t]}
		if w.s.low[t] == "latter" {
			it.group = b.group
		}
		w.s.items = append(w.s.items, it)
		return it
	}
	return nil
}

func (w *walk) pair(s *sent, a, b *item) bool {
	for t := a.toks.End; t < b.toks.Start; t++ {
		if s.low[t] != "and" && s.low[t] != "the" && s.low[t] != "or" {
			return false
		}
	}
	return b.toks.Start > a.toks.End && s.word(a.toks.Start-1) != "and" && s.word(a.toks.Start-1) != ","
}
