package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
)

// office is an office as the text writes it.
type office struct {
	start, end int // `deputy chairman of the Lantern Party`, without determiner
	noun       int // `chairman`
	body       int // head of what it is of, or -1
	when       string
}

// holding is a person with an office.
type holding struct {
	person, office *item
	of             office
	rule           string
}

// readTitles finds the offices that stand beside a person's name.
func (f *finder) readTitles() {
	for _, s := range f.sents {
		if s.title || s.kind == "row" {
			continue
		}
		for t := 0; t < len(s.toks); t++ {
			if o, ok := f.officeAt(s, t); ok {
				t = max(t, f.placeOffice(s, o)-1)
			}
		}
		for t := range s.toks {
			if s.low[t] == "(" {
				f.readCareer(s, t)
			}
		}
	}
}

// officeAt reads the office whose noun stands at t.
func (f *finder) officeAt(s *sent, t int) (office, bool) {
	kind, start := f.g.offices[s.low[t]], t
	if two := f.g.offices[s.word(t-1)+" "+s.low[t]]; !kind.title && !kind.role && t > 0 && s.over[t-1] == nil && two.title {
		kind, start = two, t-1 // `chief executive`
	}
	if s.over[t] != nil || !kind.title && !kind.role || !strings.HasPrefix(s.tag(t), "NN") || s.tag(t) == "NNS" && s.low[t] != "head" {
		return office{}, false
	}
	if s.tag(t+1) == "POS" {
		return office{}, false // `the president’s son`
	}
	if f.isTitleAt(s, t+1) || f.g.offices[s.word(t+1)].prefix && f.isTitleAt(s, t+2) {
		return office{}, false // `deputy chairman`, `deputy prime minister`: the noun is further on
	}
	o := office{start: start, end: t + 1, noun: t, body: -1}
	f.officeLeft(s, &o)
	f.officeRight(s, &o)
	return o, true
}

// officeLeft takes in what stands before the noun: `deputy`, `first vice`, `LP`.
func (f *finder) officeLeft(s *sent, o *office) {
	for o.start > 0 {
		k := o.start - 1
		w := s.low[k]
		if slices.Contains(whens, w) {
			break
		}
		kind := f.g.offices[w]
		fits := kind.prefix || kind.title || s.tag(k) == "JJ" && !isUpper(s.toks[k].Text) && relational(w) ||
			strings.HasPrefix(s.tag(k), "NN") && !isUpper(s.toks[k].Text) && k > 0 && o.start == o.noun
		if s.over[k] != nil || !fits || s.tag(k) == "DT" || strings.HasPrefix(s.tag(k), "V") && !kind.prefix {
			break
		}
		o.start--
	}
	if k := o.start - 1; k >= 0 && s.over[k] != nil && s.over[k].kind == Name && s.over[k].toks.End == o.start && s.over[k].class != "Person" && !s.isOwnPart(s.over[k]) {
		o.body = s.over[k].head
		if thing := f.g.things[s.over[k].key]; s.over[k].rule != "demonym" && thing.class != "Country" {
			o.start = s.over[k].toks.Start
		}
	}
	if s.tag(o.start-1) == "POS" && o.start >= 2 && s.over[o.start-2] != nil && s.over[o.start-2].kind == Name {
		o.body = s.over[o.start-2].head
	}
	o.when = f.whenBefore(s, o.start)
}

// isOwnPart reports whether a name before an office is a part of the clause by itself: `appointed VOSS prime minister`.
func (s *sent) isOwnPart(it *item) bool {
	tok := s.toks[it.head]
	for tok.Rel == "flat" && tok.Head >= 0 {
		tok = s.toks[tok.Head]
	}
	rel := tok.Rel
	return rel == "obj" || rel == "iobj" || strings.HasPrefix(rel, "nsubj")
}

// relational reports whether an adjective tells what an office is concerned with:
// `regional`, and not `new`.
func relational(w string) bool {
	for _, end := range []string{"al", "ary", "ic", "ian", "ist"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// whens are the words that say whether an office is still held.
var whens = []string{"former", "then", "ex", "late", "current", "incumbent", "outgoing", "later", "now", "formerly", "previously", "subsequently",
	"future", "incoming", "acting", "interim", "erstwhile", "longtime", "long-time", "onetime", "one-time", "present", "earlier", "newly", "previous"}

// SaysWhen reports whether a word before a role says when it is played: `former`, `acting`.
func SaysWhen(word string) bool { return slices.Contains(whens, word) }

// whenBefore finds such a word before an office, over the words in between.
func (f *finder) whenBefore(s *sent, start int) string {
	for k := start - 1; k >= max(0, start-4); k-- {
		w := s.low[k]
		if slices.Contains(whens, w) {
			return w
		}
		if w != "the" && w != "a" && s.tag(k) != "POS" && s.over[k] == nil && s.tag(k) != "PRP$" {
			return ""
		}
		if w == "," {
			return ""
		}
	}
	return ""
}

// officeRight takes in what the office is of.
func (f *finder) officeRight(s *sent, o *office) {
	for rounds := 0; rounds < 2; rounds++ {
		switch w := s.word(o.end); {
		case w == "of":
		case w == "for" || w == "to" && s.lemma(o.noun) == "ambassador" || w == "on" || w == "in" && s.lemma(o.noun) == "ambassador":
			if w == "for" && s.lemma(o.noun) == "candidate" {
				return
			}
		default:
			return
		}
		if f.g.offices[s.word(o.end+1)].rank {
			return // `a spokesman for Ms Voss`
		}
		end := f.complementEnd(s, o.end+1)
		if end <= o.end+1 || end-o.start > 14 || s.word(o.end+1) == "that" || s.word(o.end+1) == "this" {
			return
		}
		if body, named := f.bodyIn(s, o.end+1, end); o.body < 0 || named && rounds == 0 {
			o.body = body
		}
		o.end = end
	}
}

// complementEnd is the end of the noun phrase that begins at t: `the presidential
// administration`, `energy, industry and trade`.
func (f *finder) complementEnd(s *sent, t int) int {
	end := t
	for k := t; k < len(s.toks); {
		it := s.over[k]
		switch tag := s.tag(k); {
		case it != nil && it.kind == Name:
			if k > t && s.over[k-1] != nil && s.over[k-1].kind == Name && s.over[k-1] != it && s.over[k-1].rule != "demonym" || k > t && f.mayHold(it, false) {
				return end
			}
			k = it.toks.End
			if it.rule != "demonym" {
				end = k
			}
			continue
		case it != nil:
			return end
		case strings.HasPrefix(tag, "NN"):
			end = k + 1
		case k > t && tag == "DT", slices.Contains(whens, s.low[k]):
			return end
		case tag == "DT" || tag == "PRP$" || strings.HasPrefix(tag, "JJ") || tag == "POS" || tag == "CD" || tag == "``" || tag == "''" || tag == "VBN" && end == t:
		case (tag == "," || s.low[k] == "and") && f.listGoesOn(s, t, k):
		default:
			return end
		}
		k++
	}
	return end
}

// listGoesOn reports whether the comma or `and` at k joins bare nouns of one
// complement: `minister of energy, industry and trade`.
func (f *finder) listGoesOn(s *sent, t, k int) bool {
	if s.tag(t) == "DT" || s.over[k-1] != nil || !strings.HasPrefix(s.tag(k-1), "NN") {
		return false
	}
	for j := k; j < len(s.toks) && j < k+6; j++ {
		switch {
		case s.low[j] == "and":
			next := s.lemma(j + 1)
			return strings.HasPrefix(s.tag(j+1), "NN") && s.over[j+1] == nil && f.g.offices[next] == officeKind{} && !strings.HasPrefix(s.tag(j+2), "V")
		case s.tag(j) == ",", strings.HasPrefix(s.tag(j), "NN") && s.over[j] == nil:
		default:
			return false
		}
	}
	return false
}

// bodyIn is the head of what an office is of: the first name, else the last noun.
func (f *finder) bodyIn(s *sent, a, b int) (head int, named bool) {
	last := -1
	for t := a; t < b; t++ {
		if s.over[t] != nil && s.over[t].kind == Name && s.over[t].rule != "demonym" && s.tag(s.over[t].toks.End) != "POS" {
			return s.over[t].head, true
		}
		if strings.HasPrefix(s.tag(t), "NN") {
			last = t
		}
	}
	return last, false
}

// placeOffice looks for the person beside an office and gives the end of what it read.
func (f *finder) placeOffice(s *sent, o office) int {
	if p := s.personAt(o.end); p != nil && f.mayHold(p, true) && s.tag(o.noun) != "NNS" {
		f.hold(p, s, o, "title")
		return p.toks.End
	}
	if p := f.personBeforeComma(s, o); p != nil {
		f.hold(p, s, o, "apposition")
		return f.moreOffices(p, s, o.end)
	}
	if s.word(o.end) == "," && f.determined(s, o) {
		at := o.end + 1
		for at < o.end+3 && (f.g.offices[s.word(at)].rank || isUpper(s.textAt(at)) && f.g.offices[s.word(at)].title && s.word(at+1) != "of") {
			at++ // `the Minister of the Interior, BARON Emil Sarosy`
		}
		if p := s.personAt(at); p != nil && f.mayHold(p, at > o.end+1) && (s.closes(p.toks.End) || f.endsSubject(s, p.toks.End) && !s.inFront(o.noun) && s.tag(0) != "IN") && !f.listed(s, p) {
			f.hold(p, s, o, "apposition")
			return p.toks.End
		}
	}
	return o.end
}

// personAt is the name that begins at t.
func (s *sent) personAt(t int) *item {
	if t < len(s.toks) && s.over[t] != nil && s.over[t].kind == Name && s.over[t].toks.Start == t && s.over[t].rule != "demonym" {
		return s.over[t]
	}
	return nil
}

// mayHold reports whether a name may be a person's. Right behind a title it nearly
// always is.
func (f *finder) mayHold(it *item, title bool) bool {
	if it.class == "Person" {
		return true
	}
	if it.rule == "quoted" || f.classOfHead(it) != "" || isCaps(it.text) {
		return false
	}
	if _, known := f.g.things[it.key]; known && !f.isGiven(it.key) {
		return false
	}
	words := strings.Fields(it.key)
	if title {
		return !f.isCommon(words[len(words)-1])
	}
	return f.isGiven(words[0]) || f.quickPerson(it)
}

// quickPerson judges a name by its own words, before any vote.
func (f *finder) quickPerson(it *item) bool {
	v := newTally()
	s, a, b := it.sent, it.toks.Start, it.toks.End
	f.voteAsPerson(v, s, a, b)
	f.voteBySuffix(v, s, a, b)
	v.count(f)
	return v.class == "Person"
}

// personBeforeComma finds `X` in `X, the then speaker of Y`.
func (f *finder) personBeforeComma(s *sent, o office) *item {
	k := o.start - 1
	for k >= 0 && k > o.start-7 {
		w, tag := s.low[k], s.tag(k)
		if w == "," {
			break
		}
		if tag != "DT" && tag != "RB" && tag != "JJ" && tag != "POS" && tag != "PRP$" && !slices.Contains(whens, w) && s.over[k] == nil && tag != "RBS" && tag != "CD" {
			return nil
		}
		k--
	}
	if k < 1 || s.word(k) != "," {
		return nil
	}
	p := s.nameEnding(k)
	if p == nil || !f.mayHold(p, false) {
		return nil
	}
	if next := s.word(o.end); next == "and" && s.low[p.toks.Start-min(1, p.toks.Start)] == "," {
		return nil
	}
	if s.personAt(o.end) != nil {
		return nil // `Voss, president Orr and …`: a list
	}
	if strings.HasPrefix(s.toks[o.noun].Rel, "nsubj") && s.top(p.head).Rel == "obl" {
		return nil // `according to Voss, the president resigned`
	}
	return p
}

// isTitleAt reports whether the noun of an office that is part of no name stands at t.
func (f *finder) isTitleAt(s *sent, t int) bool {
	return t < len(s.toks) && f.g.offices[s.word(t)].title && s.over[t] == nil && strings.HasPrefix(s.tag(t), "NN")
}

// inFront reports whether an office stands in a phrase behind a preposition: `in a letter to the
// president, Voss asked …`.
func (s *sent) inFront(noun int) bool {
	rel := s.toks[noun].Rel
	return rel == "obl" || rel == "nmod"
}

// top is the word on which the phrase of token t hangs its name, appositions and titles.
func (s *sent) top(t int) english.Token {
	for range s.toks {
		switch tok := s.toks[t]; {
		case tok.Head < 0:
			return tok
		case tok.Rel == "flat" || tok.Rel == "appos" || tok.Rel == "compound" || strings.HasPrefix(tok.Rel, "nmod:desc"):
			t = tok.Head
		default:
			return tok
		}
	}
	return s.toks[t]
}

// moreOffices reads on in `X, chairman of Y and member of Z`.
func (f *finder) moreOffices(p *item, s *sent, end int) int {
	for s.word(end) == "and" || s.word(end) == "," {
		t := end + 1
		for t < len(s.toks) && t < end+6 && (s.tag(t) == "DT" || s.tag(t) == "RB" || s.tag(t) == "JJ" || s.low[t] == "and" || slices.Contains(whens, s.low[t]) || f.g.offices[s.low[t]].prefix && !f.g.offices[s.low[t]].title || f.g.offices[s.word(t+1)].title && s.over[t] == nil) {
			t++
		}
		if t >= len(s.toks) {
			return end
		}
		o, ok := f.officeAt(s, t)
		if !ok || s.personAt(o.end) != nil || o.start <= end && s.word(o.start-1) != "and" && s.word(o.start-1) != "," && !slices.Contains(whens, s.word(o.start-1)) {
			return end
		}
		f.hold(p, s, o, "apposition")
		if last := f.holdings[len(f.holdings)-2]; last.of.body < 0 && last.of.end+1 >= o.start {
			last.of.body = o.body // `president and owner of the Azure Bank`
		}
		end = o.end
	}
	return end
}

// determined reports whether an office has an article, an owner or a word such as
// `former` before it, so that a name behind a comma may be its holder.
func (f *finder) determined(s *sent, o office) bool {
	before := o.start - 1
	for before > 0 && (strings.HasPrefix(s.tag(before), "JJ") || s.over[before] != nil && s.over[before].rule == "demonym") {
		before-- // `the Norlandic foreign minister, Voss,`
	}
	tag := s.tag(before)
	return tag == "DT" && s.word(before) != "no" || tag == "PRP$" || tag == "POS" || o.when != ""
}

func (f *finder) endsSubject(s *sent, t int) bool {
	return strings.HasPrefix(s.tag(t), "V") || s.tag(t) == "MD"
}

// listed reports whether a name behind a comma is one of several: no apposition.
func (f *finder) listed(s *sent, p *item) bool {
	return s.word(p.toks.End) == "," && s.personAt(p.toks.End+1) != nil || s.word(p.toks.End) == "and" ||
		s.word(p.toks.End) == "," && s.word(p.toks.End+1) == "and" && s.personAt(p.toks.End+2) != nil
}

// readCareer reads the offices in the brackets behind a person's name: `X (secretary
// of Y, later deputy head of Z)`.
func (f *finder) readCareer(s *sent, t int) {
	closing, p := s.closing(t), s.nameEnding(t)
	if p == nil || !f.mayHold(p, false) {
		p = f.personDescribed(s, t)
	}
	if closing < 0 || p == nil {
		return
	}
	when := ""
	for k := t + 1; k < closing; k++ {
		if tag := s.tag(k); tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" {
			return // `Voss (Kerr had to leave the post of minister)`
		}
		if slices.Contains(whens, s.low[k]) {
			when = s.low[k]
		}
		if s.low[k] == ";" {
			when = ""
		}
		o, ok := f.officeAt(s, k)
		if !ok || o.end > closing {
			continue
		}
		if o.when == "" {
			o.when = when
		}
		if s.personAt(o.end) == nil {
			f.hold(p, s, o, "career")
		}
		k, when = o.end-1, ""
	}
}

// personDescribed finds `X` in `X, a journalist from Y (…`, where the bracket stands at t.
func (f *finder) personDescribed(s *sent, t int) *item {
	for k := t - 1; k > max(0, t-14); k-- {
		if s.word(k) == "," {
			if p := s.nameEnding(k); p != nil && f.mayHold(p, false) && s.tag(k+1) == "DT" {
				return p
			}
			return nil
		}
		if tag := s.tag(k); tag == "MD" || strings.HasPrefix(tag, "VB") && tag != "VBN" && tag != "VBG" {
			return nil
		}
	}
	return nil
}

// hold notes that a person has an office.
func (f *finder) hold(p *item, s *sent, o office, rule string) {
	p.class = "Person"
	it := s.officeItem(o)
	f.holdings = append(f.holdings, &holding{person: p, office: it, of: o, rule: rule})
}

// officeItem is the mention of an office; the name inside it keeps its own.
func (s *sent) officeItem(o office) *item {
	for _, it := range s.items {
		if it.rule == "office" && it.toks == span(o.start, o.end) {
			return it
		}
	}
	it := &item{sent: s, toks: span(o.start, o.end), head: o.noun, kind: Nominal, class: "Office", rule: "office", text: s.words(o.start, o.end)}
	s.items = append(s.items, it)
	for t := o.start; t <= o.noun; t++ {
		if s.over[t] == nil {
			s.over[t] = it
		}
	}
	return it
}

// groupOffices gives every office mention its cluster.
func (f *finder) groupOffices() {
	for _, s := range f.sents {
		for _, it := range s.items {
			if it.rule == "office" && it.group == nil {
				it.group = f.officeGroup(s, it)
			}
		}
	}
}

// officeGroup is the cluster of an office: one for each wording.
func (f *finder) officeGroup(s *sent, it *item) *group {
	var words []string
	for t := it.toks.Start; t < it.toks.End; t++ {
		if tag := s.tag(t); tag != "DT" && tag != "``" && tag != "''" {
			words = append(words, s.low[t])
		}
	}
	key := strings.ReplaceAll(strings.Join(words, " "), "-", " ")
	owner := f.countryBefore(s, it.toks.Start)
	if owner != nil {
		key += " of " + owner.key
	}
	g := f.offices[key]
	if g == nil {
		g = f.newGroup("Office")
		g.name, g.base = it.text, it.text
		if owner != nil {
			g.owner = owner.group
		}
		g.local = !f.hasName(s, it.toks.Start, it.toks.End) && owner == nil
		f.offices[key] = g
	}
	return g
}

// countryBefore is the country that owns what begins at t: `Kazakhstan’s`, `Kazakh`.
func (f *finder) countryBefore(s *sent, t int) *item {
	k := t - 1
	if s.tag(k) == "POS" {
		k--
	}
	for k >= 0 && (slices.Contains(whens, s.low[k]) || strings.HasPrefix(s.tag(k), "JJ") && s.over[k] == nil) {
		k--
		if s.tag(k) == "POS" {
			k--
		}
	}
	if k < 0 || s.over[k] == nil || s.over[k].group == nil || s.over[k].group.root().class != "Country" {
		return nil
	}
	return s.over[k]
}

func (f *finder) hasName(s *sent, a, b int) bool {
	for t := a; t < b; t++ {
		if s.over[t] != nil && s.over[t].kind == Name {
			return true
		}
	}
	return false
}
