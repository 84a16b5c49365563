package conflicts

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// counted is a figure with all that tells whether another speaks of the same thing.
type counted struct {
	figure
	sentence *Sentence
	stated   *schema.Statement // that has the figure in it; nil when none has
	things   map[string]string // named things of the sentence by ID, with their classes
	words    map[string]bool   // the rest of its words that tell something
	times    []string
	lasting  bool // it has, or employs: it may have another number at another time
	required bool // a minimum by law is a figure as any other
	denied   bool
	others   []figure // all of the sentence
}

// numbers finds figures that differ in sentences that otherwise say the same.
func (f *finder) numbers() {
	stated := map[spot][]*schema.Statement{}
	for i := range f.Statements {
		s := &f.Statements[i]
		at := spot{s.Source.Doc, s.Source.Start}
		stated[at] = append(stated[at], s)
	}
	groups, called := map[string][]*counted{}, f.called()
	for i := range f.Sentences {
		s := &f.Sentences[i]
		for _, c := range countedIn(s, stated[spot{s.Evidence.Doc, s.Evidence.Start}], called) {
			for _, id := range sortedKeys(c.things) {
				groups[c.unit+" "+id] = append(groups[c.unit+" "+id], c)
			}
		}
	}
	pairs(groups, func(a, b *counted) {
		if place(Side{Evidence: a.sentence.Evidence}) == place(Side{Evidence: b.sentence.Evidence}) || !f.sameQuantity(a, b) || !differ(a, b) {
			return
		}
		side := func(c *counted) Side { return Side{c.text, c.stated, c.sentence.Evidence} }
		f.add(Number, a.unit+" of "+f.nameOf(a, b), side(a), side(b))
	})
}

// nameOf is the first thing of which both speak.
func (f *finder) nameOf(a, b *counted) string {
	for _, m := range a.sentence.Mentions {
		if _, both := b.things[m.ID]; both {
			return a.sentence.Evidence.Text[m.Span.Start:m.Span.End]
		}
	}
	return ""
}

// called is the things by their names, where only one has a name.
func (f *finder) called() map[string]Mention {
	called := map[string]Mention{}
	for _, s := range f.Sentences {
		for _, m := range s.Mentions {
			name := names.Fold(s.Evidence.Text[m.Span.Start:min(m.Span.End, len(s.Evidence.Text))])
			if before, known := called[name]; known && before.ID != m.ID {
				m.ID = "name:" + name
			}
			called[name] = m
		}
	}
	return called
}

func countedIn(s *Sentence, stated []*schema.Statement, called map[string]Mention) []*counted {
	text := s.Evidence.Text
	all := figuresOf(text)
	if len(all) == 0 || len(all) > 3 { // a table in words compares with nothing
		return nil
	}
	mentions := append(slices.Clone(s.Mentions), proper(s, called)...)
	if len(mentions) == 0 {
		return nil
	}
	s = &Sentence{s.Evidence, mentions}
	times := timesOf(s, stated)
	var list []*counted
	for _, f := range all {
		c := &counted{figure: f, sentence: s, things: map[string]string{}, times: times, others: all}
		for _, m := range s.Mentions {
			c.things[m.ID] = m.Class
		}
		c.words = tellingWords(s, c)
		for _, st := range stated {
			if strings.Contains(st.Object.Text(), text[f.span.Start:f.span.End]) {
				c.stated = st
			}
		}
		list = append(list, c)
	}
	return list
}

var capitals = regexp.MustCompile(`\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*`)

// proper is the names of a sentence that are part of something that is only described:
// "the explosion at the Tarnova mine". The first word of a sentence is none.
func proper(s *Sentence, called map[string]Mention) []Mention {
	var found []Mention
	for _, at := range capitals.FindAllStringIndex(s.Evidence.Text, -1) {
		span := schema.Span{Start: at[0], End: at[1]}
		if at[0] == 0 || slices.ContainsFunc(s.Mentions, func(m Mention) bool { return m.Span.Start < span.End && span.Start < m.Span.End }) {
			continue
		}
		name := names.Fold(s.Evidence.Text[span.Start:span.End])
		if !monthNames[name] {
			m := Mention{ID: "name:" + name}
			if known, ok := called[name]; ok {
				m = known
			}
			m.Span = span
			found = append(found, m)
		}
	}
	return found
}

var yearInText = regexp.MustCompile(`\b(1[5-9]\d\d|20\d\d)\b`)

// timesOf is the times of a sentence's statements, and the years that stand in it
// outside of names.
func timesOf(s *Sentence, stated []*schema.Statement) []string {
	var times []string
	for _, st := range stated {
		if st.Time != "" && !slices.Contains(times, st.Time) {
			times = append(times, st.Time)
		}
	}
	if len(times) > 0 {
		return times
	}
	for _, at := range yearInText.FindAllStringIndex(s.Evidence.Text, -1) {
		in := slices.ContainsFunc(s.Mentions, func(m Mention) bool { return m.Span.Contains(schema.Span{Start: at[0], End: at[1]}) })
		if year := s.Evidence.Text[at[0]:at[1]]; !in && !slices.Contains(times, year) {
			times = append(times, year)
		}
	}
	return times
}

var (
	having = setOf("have has had having count counts counted number numbers numbered employ employs employed comprise comprises comprised include includes included total totals totalled claim claims claimed consist consists consisted boast boasts boasted own owns owned be is are was were")

	requiring = setOf("need needs needed require requires required must requirement requirements minimum obliged necessary demand demands demanded at least")

	reporting = setOf("said say says according told reported report reports stated announced ministry officials spokesman spokeswoman sources claimed")

	silent = setOf("the a an of in on at by for from to with and or that this these those it its their his her he she they as than then also there some any all each every about around more over under up no not only just spring summer autumn winter year years month end early late mid since until during after before between some approximately roughly nearly almost least most fewer less had has have been being will would could may might should do does did which who whom whose when while")
)

// tellingWords is the words of a sentence but for names, numbers, times and what any
// sentence has; how a thing has a number, or a law demands it, is noted and left out.
func tellingWords(s *Sentence, c *counted) map[string]bool {
	words := map[string]bool{}
	text := []byte(s.Evidence.Text)
	for _, m := range s.Mentions {
		for i := m.Span.Start; i < m.Span.End && i < len(text); i++ {
			text[i] = ' '
		}
	}
	for _, w := range strings.Fields(names.Fold(string(text))) {
		one, _ := singular(w)
		switch {
		case requiring[w]:
			c.required = c.required || w != "at" && w != "least"
		case w == "not" || w == "never" || w == "no":
			c.denied = c.denied || w != "no"
		case having[w]:
			c.lasting = true
		case silent[w] || reporting[w] || one == c.unit || monthNames[w] || strings.ContainsAny(w, "0123456789") || numberWords[w] != 0 || scales[w] != 0:
		default:
			words[stem(one)] = true
		}
	}
	return words
}

// stem takes the endings of verbs off: won and wins stay two, killed and kills become one.
func stem(w string) string {
	for _, ending := range []string{"ing", "ed", "es", "e"} {
		if s := strings.TrimSuffix(w, ending); s != w && len(s) >= 3 {
			return s
		}
	}
	return w
}

// leastAlike is the share of telling words that two sentences must have in common.
const leastAlike = 0.6

// sameQuantity reports whether two figures are of the same thing, at the same time, said
// in the same words.
func (f *finder) sameQuantity(a, b *counted) bool {
	if a.denied != b.denied || a.required != b.required || !f.sameTimes(a, b) || tellApart(a, b) {
		return false
	}
	shared, all := 0, len(b.words)
	for w := range a.words {
		if b.words[w] {
			shared++
		} else {
			all++
		}
	}
	if all == 0 {
		return a.lasting && b.lasting || a.required // "has 5,000 members", and nothing else
	}
	return float64(shared) >= leastAlike*float64(all)
}

// tellApart reports whether each sentence names a thing of one kind that the other does
// not: the flood of one place and that of another.
func tellApart(a, b *counted) bool {
	own := func(x, y *counted) map[string]bool {
		classes := map[string]bool{}
		for id, class := range x.things {
			if _, both := y.things[id]; !both {
				classes[class] = true
			}
		}
		return classes
	}
	ownA, ownB := own(a, b), own(b, a)
	return len(ownA) > 0 && len(ownB) > 0
}

func (f *finder) sameTimes(a, b *counted) bool {
	if len(a.times) == 0 && len(b.times) == 0 {
		return !(a.lasting || b.lasting) || f.sameMoment(a.sentence.Evidence, b.sentence.Evidence)
	}
	if len(a.times) == 0 || len(b.times) == 0 {
		return !a.lasting && !b.lasting || a.required
	}
	return slices.ContainsFunc(a.times, func(x string) bool {
		return slices.ContainsFunc(b.times, func(y string) bool { return meet(x, y) })
	})
}

// alsoSays reports whether the sentence of a figure has the other one beside it.
func (c *counted) alsoSays(d *counted) bool {
	return slices.ContainsFunc(c.others, func(f figure) bool { return f.unit == d.unit && f.value == d.value })
}

// differ reports whether two figures, as they are meant, cannot both be right.
func differ(a, b *counted) bool {
	low, high := a, b
	if low.value > high.value {
		low, high = high, low
	}
	switch {
	case a.value == b.value || a.alsoSays(b) || b.alsoSays(a):
		return false
	case a.required: // what a law demands at least is what it demands
		return true
	case low.bound == atLeast || high.bound == atMost:
		return false
	case a.bound == about || b.bound == about:
		return high.value > 1.1*low.value
	}
	return true
}
