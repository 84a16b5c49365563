package question

import (
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// attached reads what hangs on a noun phrase: `of …`, the prepositions that its noun
// wants, relative clauses, participles.
func (r *reader) attached(t term, lemma string) (term, bool) {
	for !r.done() {
		w := r.now()
		switch {
		case w.low == "of" && r.dateOf():
		case w.low == "of" && r.startsPhrase(1):
			r.at++
			r.attachOf(&t)
		case r.wantsPreposition(&t, w.low) && r.startsPhrase(1):
			r.at++
			r.attachTo(&t, w.low)
		case r.startsRelative(&t):
			r.relative(&t)
		case r.startsParticiple():
			r.toVar(&t, lemma)
			r.clause(t, true)
		default:
			return t, true
		}
	}
	return t, true
}

// dateOf reads the date of a noun, `the protests of January 2022`, as that of its clause.
func (r *reader) dateOf() bool {
	begin := r.at
	r.at++
	d, ok := r.date()
	if !ok {
		r.at = begin
		return false
	}
	r.when = d
	return true
}

// attachOf reads what stands behind `of`.
func (r *reader) attachOf(t *term) {
	topic := r.topic
	list := r.phrases()
	if len(list) == 0 {
		return
	}
	switch {
	case t.kind == act:
		slot := obj
		if t.act.has(obj) {
			slot = subj
		}
		t.act.add(slot, list)
	case t.kind == open && r.lastPattern(t.v) != nil:
		r.lastPattern(t.v).add("of", list)
	case t.kind == notion && list[0].kind == notion && len(t.classes) == 0:
		t.words = append(slices.Clone(list[0].words), t.words...)
		t.text += " of " + list[0].text
	default:
		r.loose = append(r.loose, list...)
	}
	if t.kind == open || t.kind == thing {
		r.topic = topic
	}
}

// lastPattern is the pattern of a role noun whose variable was just read.
func (r *reader) lastPattern(v int) *pattern {
	for i := len(r.q.patterns) - 1; i >= 0; i-- {
		p := r.q.patterns[i]
		if p.noun && len(p.args) > 0 && p.args[0].slot == self && p.args[0].term.v == v {
			return p
		}
	}
	return nil
}

func (p *pattern) add(slot string, list []term) {
	for _, t := range list {
		p.args = append(p.args, arg{slot, t})
	}
}

// wantsPreposition reports whether a preposition behind a phrase is its noun's.
func (r *reader) wantsPreposition(t *term, prep string) bool {
	switch {
	case (prep == "to" || prep == "with") && r.links():
		return false // it is the verb's: `linked the act to …`
	case r.completes(t, prep):
		return true
	case t.kind == act && (prep == "by" || !t.act.has(obj) && slices.Contains([]string{"against", "on", "for", "to", "with"}, prep)):
		return true
	case t.kind == open:
		p := r.lastPattern(t.v)
		return p != nil && slices.ContainsFunc(p.readings, func(x reading) bool { return x.subject == prep || x.object == prep })
	}
	return false
}

// links reports whether the question's verb asks for a link.
func (r *reader) links() bool {
	return slices.ContainsFunc(r.words[:r.at], func(w word) bool { return w.isVerb() && linkingVerbs[w.lemma] })
}

// completes reports whether a preposition behind a notion begins what completes it: that of
// a campaign, a law, a decision. `against` goes to any noun unless the verb wants it.
func (r *reader) completes(t *term, prep string) bool {
	if t.kind != notion || len(t.words) == 0 && len(t.classes) == 0 {
		return false
	}
	switch prep {
	case "against":
		return !r.verbWants(prep)
	case "on", "about", "between", "over":
		return slices.Contains(t.classes, "Event") || slices.Contains(t.classes, "Law") || slices.Contains(t.classes, "Document")
	}
	return false
}

// verbWants reports whether the last verb before here has a meaning with a preposition.
func (r *reader) verbWants(prep string) bool {
	for i := r.at - 1; i >= 0; i-- {
		if r.words[i].isVerb() && !r.words[i].isAux() {
			return len(r.onto.VerbSignals(r.words[i].lemma+" "+prep)) > 0 || slices.ContainsFunc(r.onto.VerbSignals(r.words[i].lemma), func(s schema.RelationSignal) bool { return s.Object == prep })
		}
	}
	return false
}

func (r *reader) attachTo(t *term, prep string) {
	list := r.phrases()
	switch {
	case t.kind == notion:
		if len(t.words) == 0 { // the class is that of its noun
			t.words, t.classes = contentWords(t.text), nil
		}
		t.with = append(t.with, list...)
	case t.kind != act:
		r.lastPattern(t.v).add(prep, list)
	case prep == "by":
		t.act.add(subj, list)
	default:
		t.act.add(obj, list)
	}
}

// startsRelative reports whether a relative clause begins here.
func (r *reader) startsRelative(t *term) bool {
	w, ahead := r.now(), 1
	if w.low == "," && r.word(1).isWh() && r.word(1).low != "what" {
		return false // a new question, or an aside
	}
	if w.tag == "IN" && (r.word(1).low == "which" || r.word(1).low == "whom") {
		return !r.word(2).isNoun()
	}
	switch w.low {
	case "who", "which", "whom", "whose":
	case "that":
		if t.kind == thing {
			return false
		}
	default:
		return false
	}
	return r.word(ahead).isVerb() || r.startsPhrase(ahead) || r.word(ahead).tag == "RB"
}

// relative reads a relative clause over the phrase before it.
func (r *reader) relative(t *term) {
	r.toVar(t, "")
	prep := ""
	if r.now().tag == "IN" && !slices.Contains([]string{"that"}, r.now().low) {
		prep = r.now().low
		r.at++
	}
	whose := r.now().low == "whose"
	r.at++
	if whose {
		r.owned(*t)
		return
	}
	r.clauseIn(*t, prep)
}

// owned reads `whose complaint led to …`: the owned thing is the subject.
func (r *reader) owned(owner term) {
	elements := r.elements()
	if len(elements) == 0 {
		return
	}
	t, _ := r.attached(r.build(elements, &owner), elements[len(elements)-1].lemma)
	if t.kind != open && t.kind != act {
		r.loose = append(r.loose, owner)
	}
	r.clauseOf(&frame{subjects: []term{t}})
}

// toVar turns a phrase into a variable, so that a clause can say more of it.
func (r *reader) toVar(t *term, lemma string) {
	if t.kind == open || t.kind == act {
		return
	}
	v := r.q.newVar(lemma, t.classes...)
	switch {
	case t.kind == thing:
		r.q.vars[v.v].only = t.ids
	case len(t.classes) == 0 || len(t.words) > 0:
		r.loose = append(r.loose, *t)
	}
	if v.text = t.text; r.q.vars[v.v].noun == "" {
		r.q.vars[v.v].noun = t.text
	}
	*t = r.settle(v)
}

// startsParticiple reports whether a participle behind a noun says more of it, as
// `parties banned by courts`: some other verb is the main one then.
func (r *reader) startsParticiple() bool {
	w := r.now()
	if w.tag != "VBN" && w.tag != "VBG" || r.word(-1).isAux() {
		return false
	}
	if r.word(1).tag != "IN" && r.word(1).tag != "TO" && !r.startsPhrase(1) {
		return false
	}
	for i := range r.words {
		if i != r.at && r.words[i].isFinite() && (i > r.at || !r.words[i].isAux()) {
			return true // and not the auxiliary of this very participle: `What was X charged with?`
		}
	}
	return false
}
