package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// outcome is one way in which a statement matches a pattern.
type outcome struct {
	score float64
	bound []string // variables after the match
}

// match gives the ways in which a statement matches a pattern, given what is bound.
func (s *solver) match(p *pattern, i int, bound []string) []outcome {
	st := &s.statements[i]
	base := s.stance(p, st) * s.timely(p, st, i) * (0.6 + 0.4*st.Confidence)
	if base == 0 {
		return nil
	}
	var out []outcome
	for _, x := range s.readingsOf(p, st) {
		ways := []bool{false}
		if x.symmetric {
			ways = append(ways, true)
		}
		for _, swap := range ways {
			if p.noun && loose[st.Predicate] && x.relation == st.Predicate && !sameNoun(p, st, swap) {
				continue
			}
			if o, ok := s.align(p, x, i, swap, bound); ok {
				o.score *= base * x.weight
				out = append(out, o)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, way := range []func(*pattern, int, []string) (outcome, bool){s.matchNominal, s.matchHeld} {
		if o, ok := way(p, i, bound); ok {
			o.score *= base
			out = append(out, o)
		}
	}
	return out
}

// stance weighs how the text stands to a statement. A denial matches a question that
// denies too, or one that asks whether something is so.
func (s *solver) stance(p *pattern, st *schema.Statement) float64 {
	if (st.Polarity == schema.Negated) != p.negated && s.q.kind != truth {
		return 0
	}
	unreal := st.Modality == schema.Planned || st.Modality == schema.Hypothetical
	switch {
	case unreal && s.q.kind != truth && s.q.kind != identity && !s.q.unreal:
		return 0 // what is only meant or may be is no answer to what was
	case st.Modality == schema.Planned:
		return 0.5
	case st.Modality == schema.Hypothetical:
		return 0.35
	case st.Modality == schema.Attributed:
		return 0.95
	}
	return 1
}

// timely weighs the time of a statement against the one asked for; without a time of
// its own, the dates in its sentence tell, or in the last one before that has any.
func (s *solver) timely(p *pattern, st *schema.Statement, i int) float64 {
	if !p.when.IsSet() {
		return 1
	}
	if t, ok := times.Parse(st.Time); ok {
		return weigh(t.Meets(p.when), 1, 0)
	}
	at := s.sentenceOf[i]
	if dated, meets := s.dated(at, p.when); dated {
		return weigh(meets, 0.9, 0.2)
	}
	for back := 1; back <= timeBack && at >= back && s.sentences[at-back].next == at-back+1; back++ {
		if dated, meets := s.dated(at-back, p.when); dated {
			return weigh(meets, 0.6, 0.2)
		}
	}
	return 0.5
}

// timeBack is how many sentences before one may tell when it was.
const timeBack = 6

// dated reports whether a sentence writes out a date, and whether one of them meets
// what is asked for.
func (s *solver) dated(at int, asked times.Interval) (dated, meets bool) {
	dates, known := s.dates[at]
	if !known {
		dates = s.datesOf(at)
		s.dates[at] = dates
	}
	return len(dates) > 0, slices.ContainsFunc(dates, asked.Meets)
}

// datesOf is the dates that a sentence writes out, or else its decades.
func (s *solver) datesOf(at int) []times.Interval {
	var out []times.Interval
	for _, date := range datesIn(s.sentences[at].evidence.Text) {
		if t, ok := times.Parse(date); ok {
			out = append(out, t)
		}
	}
	if len(out) > 0 {
		return out
	}
	for w := range s.sentences[at].words {
		if y := yearOf(w); y != 0 {
			out = append(out, dateInterval(y, 0, 0, strings.HasSuffix(w, "s")))
		}
	}
	return out
}

func weigh(yes bool, weight, otherwise float64) float64 {
	if yes {
		return weight
	}
	return otherwise
}

// readingsOf is the readings of a pattern under which a statement may match it.
func (s *solver) readingsOf(p *pattern, st *schema.Statement) []reading {
	var out []reading
	for _, x := range p.readings {
		if x.relation == st.Predicate {
			if st.Predicate == "heldOffice" && p.noun && s.isOffice(st, p.word) {
				x.weight = wordWeight
			}
			out = append(out, x)
		}
	}
	if x, ok := sufferedReading(p, st); ok {
		return append(out, x)
	}
	words := verbWords(st)
	if p.word != "" && slices.ContainsFunc(words, func(w string) bool { return related(p.word, w) }) {
		for i := range out {
			out[i].weight = min(1, out[i].weight+0.1)
		}
		if len(out) == 0 && !p.noun || len(p.readings) == 0 {
			out = append(out, wordReading(p))
		}
	}
	if len(out) == 0 && !p.noun && slices.ContainsFunc(p.others, func(o string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return related(o, w) })
	}) {
		x := wordReading(p)
		x.weight *= otherWeight
		out = append(out, x)
	}
	out = append(out, s.patientReadings(p, st)...)
	if p.text == "be" && len(p.readings) == 0 {
		out = append(out, reading{subject: subj, object: comp, weight: 0.5, symmetric: true})
	}
	return out
}

// grounds are nouns for why something is done.
var grounds = wordSet("ground grounds charge charges suspicion accusation accusations allegation allegations")

// sufferedReading reads a statement whose relation is a passive, as open:be-banned-for:
// its subject is what the act was done to, and the preposition tells what its object is.
func sufferedReading(p *pattern, st *schema.Statement) (reading, bool) {
	verb, prep, ok := passive(st.Predicate)
	if !ok || p.word == "" || p.word != verb || p.has(subj) { // who did it is not told
		return reading{}, false
	}
	x := reading{subject: obj, object: prep, weight: wordWeight}
	switch words := strings.Fields(names.Fold(st.Object.Text())); {
	case prep == "for" || prep == "over" || strings.Contains(prep, "-") || prep == "on" && len(words) > 0 && grounds[words[len(words)-1]]:
		x.object = why // `on charges of`, `because of`
	case prep == "in" || prep == "at" || prep == "on" || prep == "near":
		x.object = where
	case prep == "":
		x.object = when
	}
	return x, true
}

// passive takes the relation of a passive apart: the verb, and the preposition if there
// is one.
func passive(predicate string) (verb, prep string, ok bool) {
	rest, ok := strings.CutPrefix(predicate, schema.OpenScheme+"be-")
	participle, prep, _ := strings.Cut(rest, "-")
	return names.Fold(english.Lemma(participle, "VBN")), prep, ok
}

// wordReading is the open relation of a pattern's own word.
func wordReading(p *pattern) reading {
	x := reading{subject: subj, object: obj, weight: wordWeight}
	if p.has(obj) {
		return x
	}
	for _, a := range p.args {
		if a.slot != subj && a.slot != about && a.slot != holder && a.slot != when && a.slot != where && a.slot != why && a.slot != how {
			x.object = a.slot
			break
		}
	}
	return x
}

// align puts the terms of a pattern to the ends of a statement, and looks for the
// others in the rest of it.
func (s *solver) align(p *pattern, x reading, i int, swap bool, bound []string) (outcome, bool) {
	st := &s.statements[i]
	o := outcome{score: 1, bound: slices.Clone(bound)}
	subject, object := keyOf(st.Subject), keyOf(st.Object)
	if swap {
		subject, object = object, subject
	}
	ends := map[string]string{x.subject: subject, x.object: object}
	seen := map[string]bool{}
	for _, a := range p.args {
		end, isEnd := ends[a.slot]
		if isEnd && !seen[a.slot] {
			seen[a.slot] = true
			if w, _ := s.fits(a.term, end, o.bound); a.term.kind != open && x.weight <= alikeWeight && w < leastAlike {
				return o, false
			}
			if !s.settle(&o, a.term, end) || (a.term.kind == thing || a.term.kind == notion) && !s.officeFits(p, st, end) {
				return o, false
			}
		}
	}
	free := []string{}
	for slot, key := range ends {
		if !seen[slot] {
			free = append(free, key)
		}
	}
	slices.Sort(free)
	used := map[string]bool{}
	for _, a := range p.args {
		if _, isEnd := ends[a.slot]; isEnd && !used[a.slot] {
			used[a.slot] = true
			continue
		}
		if !s.elsewhere(&o, p, a, x, i, free) {
			return o, false
		}
	}
	if len(seen) == 0 && len(p.args) > 0 {
		o.score *= 0.6
	}
	return o, true
}

// isOffice reports whether the office of a statement is one that a word calls.
func (s *solver) isOffice(st *schema.Statement, word string) bool {
	n := s.node(keyOf(st.Object))
	return n != nil && actHead(n, word)
}

// leastAlike is how well a thing or notion must fit the end of a relation that is only like
// the one asked for.
const leastAlike = 0.65

// officeFits reports whether an office that only names what is asked for is one that the
// pattern speaks of: the `chairman of X` leads X, a `member of X` does not.
func (s *solver) officeFits(p *pattern, st *schema.Statement, end string) bool {
	n := s.node(end)
	if st.Predicate != "heldOffice" || n == nil || n.Type != "Office" {
		return true
	}
	head, _, _ := strings.Cut(n.forms[0], " of ")
	noun := lastWord(head)
	if p.noun && related(p.word, noun) {
		return true
	}
	for _, signal := range s.options.Ontology.NounSignals(noun) {
		if hasRelation(p.readings, signal.Relation.Name) {
			return true
		}
	}
	return false
}

func hasRelation(list []reading, name string) bool {
	return slices.ContainsFunc(list, func(x reading) bool { return x.relation == name && x.weight >= 0.9 })
}

// settle weighs a node as a term and binds it.
func (s *solver) settle(o *outcome, t term, key string) bool {
	weight, bind := s.fits(t, key, o.bound)
	if weight == 0 {
		return false
	}
	o.score *= weight
	if bind != none {
		o.bound[bind] = key
	}
	return true
}

// elsewhere looks for a term that stands at neither end of a statement: in its
// qualifiers, its holder, its time, its sentence.
func (s *solver) elsewhere(o *outcome, p *pattern, a arg, x reading, i int, free []string) bool {
	st := &s.statements[i]
	unbound := a.term.kind == open && o.bound[a.term.v] == ""
	switch {
	case a.slot == how:
		return true
	case a.slot == holder || a.slot == subj && x.claim:
		return s.onWordOf(o, a, st, i)
	case a.slot == when && unbound:
		return s.bindTime(o, a.term.v, st, i)
	case unbound:
		return s.bindElsewhere(o, a, st, i, free)
	}
	for _, q := range st.Qualifiers {
		if w, _ := s.fits(a.term, keyOf(q.Value), o.bound); w > 0 {
			o.score *= w
			return true
		}
	}
	for _, key := range free {
		if w, _ := s.fits(a.term, key, o.bound); w > 0 {
			o.score *= 0.95 * w
			return true
		}
	}
	core := a.slot == subj || a.slot == obj || a.slot == x.subject || a.slot == x.object || p.noun && a.slot == "of"
	w := s.aside(a.term, i, o.bound)
	if w == asideUnsaid && !core && s.implied(a.term, s.sentenceOf[i]) {
		w = impliedWeight
	}
	if w == asideUnsaid && (core || a.term.kind == thing || a.term.name) {
		return false // who or what it is about must be spoken of
	}
	o.score *= w
	return true
}

// asideUnsaid is for a term of which neither the sentence nor the one before speaks.
const asideUnsaid = 0.25

// aside weighs a term that only the sentence of a statement may speak of, or the one
// before it.
func (s *solver) aside(t term, i int, bound []string) float64 {
	at := s.sentenceOf[i]
	if w := s.spoken(t, at, bound); w > 0 {
		return 0.6 + 0.3*w
	}
	if at > 0 && s.sentences[at-1].next == at && s.spoken(t, at-1, bound) > 0 {
		return 0.5
	}
	return asideUnsaid
}

// onWordOf matches the holder of a claim.
func (s *solver) onWordOf(o *outcome, a arg, st *schema.Statement, i int) bool {
	if st.AttributedTo == nil {
		if a.slot == holder || a.term.kind == open {
			return false
		}
		o.score *= 0.5 * s.aside(a.term, i, o.bound)
		return true
	}
	return s.settle(o, a.term, keyOf(*st.AttributedTo))
}

// roles that a preposition or question word of a question may be in a statement.
var roles = map[string][]string{
	where: {"place"}, "in": {"place", "instrument"}, "at": {"place"}, why: {"reason", "purpose", "condition"},
	"under": {"legalBasis", "condition"}, "on": {"legalBasis", "reason", "place"}, "by": {"instrument", "legalBasis"}, "through": {"instrument"},
	"with": {"instrument"}, "as": {"as"}, "for": {"reason", "purpose"}, "because": {"reason"}, "based": {"legalBasis"},
}

// bindElsewhere binds a variable to a qualifier of a fitting role, to a free end, or to
// another node of the sentence.
func (s *solver) bindElsewhere(o *outcome, a arg, st *schema.Statement, i int, free []string) bool {
	type candidate struct {
		key    string
		weight float64
	}
	var list []candidate
	for _, role := range append([]string{a.slot}, roles[a.slot]...) {
		for _, q := range st.Qualifiers {
			if q.Role == role {
				list = append(list, candidate{keyOf(q.Value), 1})
			}
		}
	}
	if a.slot != why {
		for _, key := range free {
			list = append(list, candidate{key, 0.85})
		}
		for _, q := range st.Qualifiers {
			list = append(list, candidate{keyOf(q.Value), 0.7})
		}
	}
	for _, c := range list {
		if a.slot == why {
			o.score *= c.weight
			o.bound[a.term.v] = c.key
			return true
		}
		if w, _ := s.fits(a.term, c.key, o.bound); w > 0 && !slices.Contains(o.bound, c.key) {
			o.score *= c.weight * w
			o.bound[a.term.v] = c.key
			return true
		}
	}
	switch a.slot {
	case why:
		return s.bindReason(o, a.term.v, i)
	case subj:
		return s.onlyOne(o, a.term.v, st, i)
	}
	return false
}

// bindTime binds a variable to the time of a statement: its own, that of a qualifier or
// of its object, or else the only date in its sentence.
func (s *solver) bindTime(o *outcome, v int, st *schema.Statement, i int) bool {
	values, weight := []string{st.Time}, 1.0
	for _, q := range st.Qualifiers {
		if q.Value.Datatype == "edtf" {
			values = append(values, q.Value.Value)
		}
	}
	if st.Object.Datatype == "edtf" {
		values = append(values, st.Object.Value)
	}
	values = slices.DeleteFunc(values, func(t string) bool { _, ok := times.Parse(t); return !ok })
	if len(values) == 0 {
		values, weight = datesBeside(st), 0.6
		if len(values) != 1 {
			return false
		}
	}
	o.bound[v] = s.timeNode(values[0])
	o.score *= weight
	return true
}

// timeNode is a date as a node, and gives its key.
func (s *solver) timeNode(edtf string) string {
	key := "time:" + edtf
	s.times[key] = &node{Node: schema.Node{Value: edtf, Datatype: "edtf"}, key: key}
	return key
}
