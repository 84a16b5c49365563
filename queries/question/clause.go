package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema/names"
)

// frame is a clause in the making.
type frame struct {
	subjects  []term
	objects   []term // of the first phrase and of the complement behind it
	first     int    // how many of them are of the first
	args      []arg
	verb      string   // lemma
	particles []string // words behind the verb that may belong to it
	passive   bool
	negated   bool
	when      times.Interval
	gap       *term // what the clause leaves out; nil when it has been used
	gapSlot   string
	text      []string
	saidThat  bool
	joined    string // the noun of a verb that was joined of two: `registration` of refuse registration
	appoints  bool   // its object is given a role

	takesEffect bool // it says that its subject begins: `come into force`
}

// clauseIn reads a clause behind a relative pronoun: `who founded …`, `that X founded`,
// `in which …`.
func (r *reader) clauseIn(gap term, slot string) {
	f := &frame{}
	for r.now().tag == "RB" {
		r.at++
	}
	if r.now().isVerb() && slot == "" {
		f.subjects = []term{gap}
	} else {
		f.gap, f.gapSlot = &gap, slot
		f.subjects = r.phrases()
	}
	r.clauseOf(f)
}

// clause reads a clause whose subject is given; a participle is passive by its form.
func (r *reader) clause(subject term, participle bool) {
	f := &frame{subjects: []term{subject}, passive: participle && r.now().tag == "VBN"}
	r.clauseOf(f)
}

// clauseOf reads a clause from its verb on, and those joined to it by `and`.
func (r *reader) clauseOf(f *frame) {
	if !r.verbGroup(f) {
		r.finish(f)
		return
	}
	r.rest(f)
	r.finish(f)
	if (r.now().low == "and" || r.now().low == "or") && r.verbFollows(1) {
		r.at++
		r.clauseOf(&frame{subjects: f.subjects})
	}
}

func (r *reader) verbFollows(ahead int) bool {
	for r.word(ahead).tag == "RB" {
		ahead++
	}
	return r.word(ahead).isVerb() && r.word(ahead).tag != "VBG"
}

// verbGroup reads the verb with its auxiliaries; in an inversion the subject stands
// between them.
func (r *reader) verbGroup(f *frame) bool {
	found := false
	for !r.done() {
		w := r.now()
		switch {
		case w.low == "not" || w.low == "n’t" || w.low == "n't" || w.low == "never":
			f.negated = true
		case w.tag == "RB" || w.tag == "RBR" || w.tag == "RBS":
			if found && !r.moreVerb(1) {
				return true
			}
		case w.tag == "TO" && found && r.moreVerb(1):
		case w.isVerb() && (!found || r.continues(f, w)):
			r.takeVerb(f, w)
			found = true
		case found && isAuxLemma(f.verb) && len(f.subjects) == 0 && r.startsPhrase(0):
			if f.subjects = r.phrases(); len(f.subjects) == 0 {
				return true
			}
			continue
		default:
			return found
		}
		r.at++
	}
	return found
}

// moreVerb reports whether a verb stands at some distance, adverbs aside.
func (r *reader) moreVerb(ahead int) bool {
	for r.word(ahead).tag == "RB" {
		ahead++
	}
	w := r.word(ahead)
	return w.tag == "VB" || w.tag == "VBN"
}

// continues reports whether a further verb belongs to the group: after an auxiliary, or
// as the infinitive of a verb that says nothing by itself (`is said to have mediated`).
func (r *reader) continues(f *frame, w *word) bool {
	if isAuxLemma(f.verb) {
		return w.tag != "VBG" || f.verb == "be"
	}
	return r.word(-1).tag == "TO" && (f.passive || refusing[f.verb] || controlVerbs[f.verb]) || w.isAux() && r.word(-1).tag == "TO"
}

var controlVerbs = wordSet("plan intend hope promise aim propose try manage help begin start continue seem appear serve happen want attempt seek use claim agree decide fail")

// refusing verbs make of the infinitive behind them what was not done.
var refusing = wordSet("refuse decline")

func isAuxLemma(lemma string) bool {
	return lemma == "be" || lemma == "have" || lemma == "do" || lemma == ""
}

func (r *reader) takeVerb(f *frame, w *word) {
	wasBe := f.verb == "be"
	if w.tag == "MD" {
		f.verb = ""
		return
	}
	if refusing[f.verb] && w.tag == "VB" {
		f.verb += " to " + w.lemma // the ontology knows the two together: `refuse to register`
		f.text = append(f.text, "to", w.low)
		return
	}
	f.passive = wasBe && (w.tag == "VBN" || w.tag == "VBD") && w.lemma != "be" || f.passive && f.verb == ""
	f.verb = w.lemma
	f.text = []string{w.low}
}

// rest reads what stands behind the verb.
func (r *reader) rest(f *frame) {
	for !r.done() {
		w := r.now()
		switch {
		case r.extraposed(f):
			r.relative(&f.subjects[0])
		case w.isWh() && !(w.low == "what" && len(f.objects) == 0), subordinators[w.low] && r.subordinates():
			return
		case w.low == "that" && !r.startsPhrase(0) || w.low == "that" && w.tag == "IN":
			r.at++
			r.said(f)
			return
		case (w.low == "and" || w.low == "or") && (r.verbFollows(1) || r.word(1).isWh()):
			return
		case w.low == "," && r.word(1).low == "and" && r.word(2).isWh():
			return
		case w.isFinite():
			return
		case r.timePhrase(f):
		case w.tag == "IN" || w.tag == "TO" || w.tag == "RP" || w.low == "to" || w.low == "according":
			r.preposition(f)
		case r.startsPhrase(0):
			list := r.objectPhrases(f)
			if f.objects = append(f.objects, list...); f.first == 0 {
				f.first = len(list)
			}
		default:
			r.at++
		}
	}
}

// objectPhrases reads an object; behind a copula everything is one complement.
func (r *reader) objectPhrases(f *frame) []term {
	list := r.phrases()
	if len(list) == 0 {
		r.at++
	}
	return list
}

// extraposed reports whether a relative clause behind the verb speaks of the subject:
// `What post did the man hold who founded the union?`.
func (r *reader) extraposed(f *frame) bool {
	w := r.now()
	return (w.low == "who" || w.low == "whose" || w.low == "that") && w.tag != "DT" && f.gap != nil && len(f.objects) == 0 &&
		len(f.subjects) == 1 && f.subjects[0].kind != thing && f.subjects[0].kind != act && (r.word(1).isVerb() || r.startsPhrase(1) || r.word(1).tag == "RB")
}

var subordinators = wordSet("although though because while after before when if since until unless whereas once as")

// subordinates reports whether a clause stands behind the conjunction, and no phrase.
func (r *reader) subordinates() bool {
	for i := r.at + 1; i < len(r.words); i++ {
		if r.words[i].isFinite() {
			return true
		}
		if r.words[i].tag == "," {
			return false
		}
	}
	return false
}

// preposition reads a preposition with its phrase, a particle, or a stranded one.
func (r *reader) preposition(f *frame) {
	slot := r.now().low
	switch {
	case slot == "according" && r.word(1).low == "to":
		r.at++
		slot = holder
	case slot == "because" && r.word(1).low == "of", slot == "due" && r.word(1).low == "to":
		r.at++
		slot = why
	}
	r.at++
	if r.now().tag == "IN" && !r.startsPhrase(0) && !r.done() {
		f.particles = append(f.particles, slot) // `out of`, `up in`
		return
	}
	if f.isParticle(r, slot) {
		f.particles = append(f.particles, slot)
		return
	}
	list := r.phrases()
	if len(list) == 0 && r.now().tag == "VBG" {
		list = r.gerund()
	}
	if len(list) == 0 {
		f.particles = append(f.particles, slot)
		if f.gap != nil && f.gapSlot == "" && slot != "not" {
			f.gapSlot = slot
		}
		return
	}
	for _, t := range list {
		f.args = append(f.args, arg{slot, t})
	}
}

// gerund reads `using too much force` behind a preposition as a notion of its words.
func (r *reader) gerund() []term {
	verb := *r.now()
	r.at++
	for strings.HasPrefix(r.now().tag, "RB") {
		r.at++
	}
	t := term{kind: notion, words: []string{names.Fold(verb.lemma)}, text: verb.text}
	if list := r.phrases(); len(list) > 0 && list[0].kind != open {
		t.words = contentWords(list[0].text)
		t.text += " " + list[0].text
	}
	return []term{t}
}

// isParticle reports whether a word behind the verb makes another verb of it: `set off`.
func (f *frame) isParticle(r *reader, word string) bool {
	return len(f.args) == 0 && len(f.objects) == 0 && !f.passive && f.gapSlot != word && len(r.onto.VerbSignals(f.verb+" "+word)) > 0 && prefersParticle(r, f.verb+" "+word)
}

// prefersParticle reports whether the verb with its particle takes an object of its own.
func prefersParticle(r *reader, words string) bool {
	for _, s := range r.onto.VerbSignals(words) {
		if s.Object == obj || s.Subject == obj {
			return true
		}
	}
	return false
}

// said reads the clause under a verb of saying: its patterns are on the word of the
// subject.
func (r *reader) said(f *frame) {
	f.saidThat = true
	before := len(r.q.patterns)
	r.clauseOf(&frame{subjects: r.phrases()})
	for _, p := range r.q.patterns[before:] {
		for _, t := range f.subjects {
			p.args = append(p.args, arg{holder, t})
		}
	}
}

// timePhrase reads a time: `in 1995`, `between April 1990 and December 1991`.
func (r *reader) timePhrase(f *frame) bool {
	begin := r.at
	prep := r.now().low
	asOf := prep == "as" && r.word(1).low == "of"
	if asOf {
		r.at++
		prep = "in"
	}
	if !timePreps[prep] {
		return false
	}
	r.at++
	r.take("the", "early", "late", "mid", "year", "years", "spring", "summer", "autumn", "winter")
	a, ok := r.date()
	if !ok {
		r.at = begin
		return false
	}
	if asOf {
		f.when = times.Interval{To: a.To} // what has begun by then
		return true
	}
	switch prep {
	case "before", "until", "by":
		f.when = times.Interval{To: a.To}
	case "after", "since":
		f.when = times.Interval{From: a.From}
	case "between", "from":
		f.when = a
		if r.take("and", "to", "until") {
			if b, ok := r.date(); ok {
				f.when = times.Interval{From: a.From, To: b.To}
			}
		}
	default:
		f.when = a
	}
	return true
}

var timePreps = wordSet("in on before after since until by between from during")

// date reads `16 December 1991`, `December 16, 1991`, `April 1990`, `1995`, `the 1990s`.
func (r *reader) date() (times.Interval, bool) {
	start, y, m, d := r.at, 0, 0, 0
	for !r.done() && y == 0 {
		w := r.now()
		for _, part := range strings.Fields(names.Fold(w.text)) {
			switch {
			case yearOf(part) != 0:
				y = yearOf(part)
			case monthOf(part) != 0 && m == 0 && w.low != "may" || part == "may" && capital(w.text):
				m = monthOf(part)
			case isNumber(part) && len(part) <= 2 && d == 0:
				d = int(part[0] - '0')
				if len(part) == 2 {
					d = d*10 + int(part[1]-'0')
				}
			case w.tag == ",":
			default:
				r.at = start
				return times.Interval{}, false
			}
		}
		r.at++
	}
	if y == 0 || r.now().isNoun() { // `the 1995 referendum` is a thing
		r.at = start
		return times.Interval{}, false
	}
	last := r.word(-1).low
	return dateInterval(y, m, d, strings.HasSuffix(last, "s")), true
}

func dateInterval(y, m, d int, decade bool) times.Interval {
	if decade {
		return times.Interval{From: y*10000 + 101, To: (y+9)*10000 + 1231}
	}
	return times.Days(y, m, d)
}

// finish makes a pattern of a frame and adds it to the query.
func (r *reader) finish(f *frame) {
	loose := r.loose
	r.loose = nil
	if !f.when.IsSet() {
		f.when = r.when
	}
	r.when = times.Interval{}
	if f.saidThat {
		return
	}
	sitting(f, loose)
	r.joinLightVerb(f)
	r.equateRoles(f)
	if f.verb == "be" && !f.passive && r.copula(f, loose) {
		return
	}
	p := &pattern{negated: f.negated, when: f.when}
	r.slots(f, p)
	for _, t := range loose {
		p.args = append(p.args, arg{about, t})
	}
	r.meaning(f, p)
	if r.asksFate(f, p) {
		r.q.kind = fate
	}
	saysNothing := p.word == "" && len(p.readings) == 0 && len(p.args) == 1 && p.args[0].term.kind == open && len(r.q.patterns) > 0
	if len(p.args) > 0 && !saysNothing {
		r.q.patterns = append(r.q.patterns, r.causative(p)...)
	}
}

// slots puts the terms of a frame into the slots of its pattern, the passive turned.
func (r *reader) slots(f *frame, p *pattern) {
	subject, object := subj, obj
	if f.passive {
		subject, object = obj, comp
	}
	p.add(subject, f.subjects)
	for i, t := range f.objects {
		slot := object
		if i >= f.first && !f.passive {
			slot = comp
		}
		p.args = append(p.args, arg{slot, t})
	}
	for _, a := range f.args {
		if f.passive && a.slot == "by" {
			a.slot = subj
		}
		p.args = append(p.args, a)
	}
	if f.gap == nil {
		return
	}
	slot := f.gapSlot
	switch {
	case slot == "by" && f.passive:
		slot = subj
	case slot != "":
	case !f.passive && !p.has(obj):
		slot = obj
	case f.passive && !p.has(comp):
		slot = comp
	default:
		slot = about
	}
	p.args = append(p.args, arg{slot, *f.gap})
}

// meaning finds what the verb of a frame may mean.
func (r *reader) meaning(f *frame, p *pattern) {
	p.text = strings.Join(append(slices.Clone(f.text), f.particles...), " ")
	p.word = lastWord(names.Fold(f.verb))
	if isAuxLemma(f.verb) {
		p.word = ""
	}
	if f.takesEffect = takesEffect(f, p); f.takesEffect {
		p.readings = r.happenings(f, p)
		return
	}
	p.readings = append(r.verbReadings(f, p), r.happenings(f, p)...)
	p.others = otherWords(f)
	p.readings = append(p.readings, r.otherReadings(f, p)...)
	if f.joined != "" {
		p.word, p.readings = names.Fold(f.joined), r.joinedReadings(f)
	}
	if f.appoints {
		p.readings = firstOf(append(p.readings, r.kin("appointed", subj, obj)...))
	}
	p.linking = linkingVerbs[f.verb] || groundingVerbs[f.verb] && p.joinsAct()
}

// groundingVerbs give an act its grounds: `justified the ban by extremism`, `used extremism to justify the ban`.
var groundingVerbs = wordSet("justify use invoke cite ground legitimize legitimise")

// joinsAct reports whether an act and a notion stand in the slots of a pattern.
func (p *pattern) joinsAct() bool {
	acts, notions := false, false
	for _, a := range p.args {
		acts = acts || a.term.kind == act
		notions = notions || a.term.kind == notion
	}
	return acts && notions
}

// linkingVerbs ask for a link without saying which.
var linkingVerbs = wordSet("link connect relate associate tie join bind couple involve")

// causative verbs say that their subject does the act that their object names.
var causative = wordSet("bring cause lead carry make take undertake conduct launch initiate order decide pronounce announce effect perform")

// causative reads `brought about the dissolution of X` as `dissolved X` as well: the
// pattern of the act itself, with the subject of the verb as its agent.
func (r *reader) causative(p *pattern) []*pattern {
	if !causative[p.word] {
		return []*pattern{p}
	}
	for i, a := range p.args {
		if a.term.kind != act || a.slot != obj && a.slot != "to" && a.slot != "about" && a.slot != "out" || a.term.act.has(subj) {
			continue
		}
		inner := *a.term.act
		inner.args = slices.Clone(inner.args)
		inner.add(subj, p.in(subj))
		for j, other := range p.args {
			if j != i && other.slot != subj {
				inner.args = append(inner.args, other)
			}
		}
		inner.when, inner.negated = p.when, p.negated
		return []*pattern{&inner}
	}
	return []*pattern{p}
}
