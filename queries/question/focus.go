package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
)

// whoClasses is what `who` asks for, the likelier first: countries act too.
var whoClasses = []string{"Person", "Agent", "Country"}

// question reads the whole question: what is asked for, then the main clause.
func (r *reader) question() {
	prep := r.leadingPreposition()
	if !r.now().isWh() {
		r.at = 0
		r.q.kind = truth
		r.mainClause(nil, "")
		return
	}
	gap, slot := r.focus(prep)
	if gap.kind == open {
		r.q.focus = gap.v
	}
	r.mainClause(&gap, slot)
	r.q.linking = slices.ContainsFunc(r.q.patterns, func(p *pattern) bool { return p.linking })
}

// leadingPreposition reads `under` of `Under which law …`.
func (r *reader) leadingPreposition() string {
	w := r.now()
	if w.low == "according" && r.word(1).low == "to" {
		r.at += 2
		return holder
	}
	if (w.tag == "IN" || w.tag == "TO") && r.word(1).isWh() {
		r.at++
		return w.low
	}
	return ""
}

// focus reads the question word with its phrase, and gives the variable asked for and
// the slot that it stands in, if the question word tells.
func (r *reader) focus(prep string) (term, string) {
	w := r.now()
	r.at++
	switch w.low {
	case "when":
		r.skipAside()
		return r.q.newVar("time", "Time"), when
	case "where":
		return r.q.newVar("place", "Place"), where
	case "why":
		return r.q.newVar("reason"), why
	case "how":
		return r.howFocus()
	case "who", "whom":
		return r.q.newVar("who", whoClasses...), prep
	case "whose":
		return r.whoseFocus()
	}
	return r.whichFocus(prep)
}

// skipAside steps over a second question word: `When and in which law did …`.
func (r *reader) skipAside() {
	if r.now().low != "and" && r.now().low != "or" {
		return
	}
	for !r.done() && !r.now().isAux() {
		r.at++
	}
}

// howFocus reads `how many parties`, `how much`, `how`.
func (r *reader) howFocus() (term, string) {
	asked := r.now()
	switch {
	case r.take("many", "much"):
	case measured[asked.low] && strings.HasPrefix(asked.tag, "JJ") || asked.low == "long" || asked.low == "far":
		r.at++
	default:
		r.q.kind = relation
		return r.q.newVar("way"), how
	}
	r.q.kind, r.q.measure = number, asked.low
	r.take("of")
	t, ok := r.phrase()
	if !ok {
		return r.q.newVar("amount"), ""
	}
	text := t.text
	if t.kind == act { // `how much compensation`
		v := r.q.newVar(t.act.text)
		r.loose = append(r.loose, t)
		return v, ""
	}
	r.toVar(&t, "")
	if r.q.vars[t.v].noun == "" {
		r.q.vars[t.v].noun = text
	}
	return t, ""
}

// measured are adjectives behind `how` by which an amount is asked for.
var measured = wordSet("big large long high low tall old far wide deep great small heavy strong expensive costly severe short")

// whoseFocus reads `Whose party was dissolved?`: its owner is asked for.
func (r *reader) whoseFocus() (term, string) {
	owner := r.q.newVar("who", whoClasses...)
	r.q.focus = owner.v
	elements := r.elements()
	if len(elements) == 0 {
		return owner, ""
	}
	owned := r.build(elements, &owner)
	if owned.kind == open {
		return owned, ""
	}
	v := r.q.newVar(elements[len(elements)-1].lemma, owned.classes...)
	r.q.patterns = append(r.q.patterns, &pattern{text: "of", readings: r.ownership(), args: []arg{{obj, v}, {subj, owner}}})
	return v, ""
}

// ownership is what `whose` may mean.
func (r *reader) ownership() []reading {
	var out []reading
	for _, name := range []string{"leads", "founded", "owns", "memberOf", "controls"} {
		out = append(out, reading{relation: name, subject: subj, object: obj, weight: 0.9})
	}
	return out
}

// timeNouns and reasonNouns are what a question asks for by a noun: times and reasons.
var (
	timeNouns   = wordSet("year date day month time period decade")
	reasonNouns = wordSet("reason ground grounds cause pretext motive purpose")
)

// whichFocus reads `which party`, `what`, `which of the parties that …`.
func (r *reader) whichFocus(prep string) (term, string) {
	bare := r.now().low == "of"
	r.take("of")
	r.take("one")
	head := r.headAhead()
	switch {
	case timeNouns[head]:
		r.elements()
		return r.q.newVar(head, "Time"), when
	case reasonNouns[head] && prep != "":
		r.elements()
		return r.q.newVar(head), why
	}
	if !r.startsPhrase(0) {
		return r.q.newVar("what"), prep
	}
	return r.whichNoun(bare), prep
}

// headAhead is the lemma of the last noun of the phrase that begins here.
func (r *reader) headAhead() string {
	lemma := ""
	for i := 0; i < 6; i++ {
		w := r.word(i)
		if !w.isNoun() && !strings.HasPrefix(w.tag, "JJ") && w.tag != "CD" && w.tag != "DT" {
			break
		}
		lemma = w.lemma
	}
	return lemma
}

// whichNoun reads the noun phrase of `which`.
func (r *reader) whichNoun(bare bool) term {
	if bare && r.now().tag == "DT" {
		r.at++
	}
	elements := r.elements()
	if len(elements) == 0 {
		t, ok := r.phrase()
		if !ok {
			return r.q.newVar("what")
		}
		r.toVar(&t, "")
		return t
	}
	head := elements[len(elements)-1]
	r.q.plural = head.tag == "NNS" || head.tag == "NNPS"
	t := r.build(elements, nil)
	if t.kind == act {
		t = term{kind: notion, classes: []string{"Event"}, words: contentWords(head.text), text: head.text}
	}
	r.toVar(&t, head.lemma)
	r.moreKinds(&t)
	t, _ = r.attached(t, head.lemma)
	return t
}

// moreKinds reads a further noun for what is asked for: `which persons AND INSTITUTIONS`.
func (r *reader) moreKinds(t *term) {
	if t.kind != open || len(r.q.vars[t.v].classes) == 0 {
		return
	}
	for (r.now().low == "and" || r.now().low == "or") && r.word(1).isNoun() && (r.word(2).isVerb() || r.word(2).tag == "JJ" && linkingVerbs[english.Lemma(r.word(2).low, "VBD")]) {
		classes := r.classesOf(r.word(1))
		if len(classes) == 0 {
			return
		}
		r.q.vars[t.v].classes = append(slices.Clone(r.q.vars[t.v].classes), classes...)
		r.at += 2
	}
}

// mainClause reads the main clause around the focus.
func (r *reader) mainClause(gap *term, slot string) {
	f := &frame{}
	switch {
	case gap == nil:
	case slot == "" && (!r.now().isAux() || !r.inverted()):
		if r.at > 0 && r.q.topicless() {
			r.q.subjectEnds = r.words[r.at-1].end
		}
		f.subjects = []term{*gap}
	default:
		f.gap, f.gapSlot = gap, slot
	}
	if f.gap != nil && r.startsPhrase(0) && !r.now().isVerb() {
		f.subjects = r.phrases() // `Which law the court …`
	}
	r.clauseOf(f)
}

// topicless reports whether nothing stands before the main clause but the focus, so that
// the rest of the question may be said of the answers.
func (q *query) topicless() bool { return q.kind == things && len(q.patterns) == 0 }

// inverted reports whether a subject stands behind the auxiliary.
func (r *reader) inverted() bool {
	ahead := 1
	for r.word(ahead).tag == "RB" {
		ahead++
	}
	return r.startsPhrase(ahead)
}
