package question

import "slices"

// copula reads `X is Y`. A role makes one thing of the two; a bare name is asked to be
// described; else X is looked for as something called Y. It reports whether it was
// content with that: a frame with other arguments is read as any other verb.
func (r *reader) copula(f *frame, loose []term) bool {
	left, right := f.subjects, f.objects
	if f.gap != nil {
		switch {
		case f.gapSlot != "":
			r.placed(f, loose)
			return true
		case len(left) == 0:
			left = []term{*f.gap}
		case len(right) == 0:
			right = []term{*f.gap}
		}
	}
	if len(left) == 0 && len(right) == 2 {
		left, right = right[:1], right[1:]
	}
	if len(left) == 0 {
		return false
	}
	if len(right) == 0 && len(f.args) == 0 && len(loose) == 0 {
		return false
	}
	if len(right) == 0 {
		r.placed(&frame{verb: "be", text: f.text, subjects: left, args: f.args, when: f.when, negated: f.negated}, loose)
		return true
	}
	r.equate(f, left[0], right, loose)
	return true
}

// placed reads `Where is X?`, `Who is behind X?`, `Which parties are in X?`.
func (r *reader) placed(f *frame, loose []term) {
	p := &pattern{text: "be", negated: f.negated, when: f.when}
	r.slots(f, p)
	for _, t := range f.objects {
		_ = t
	}
	for _, t := range loose {
		p.args = append(p.args, arg{about, t})
	}
	for i := range p.args {
		switch p.args[i].slot {
		case where, "in", "at":
			p.readings = append(p.readings, r.kin("locatedIn", subj, p.args[i].slot)...)
		case "of", "from":
			p.readings = append(p.readings, r.kin("memberOf", subj, p.args[i].slot)...)
		}
	}
	r.q.patterns = append(r.q.patterns, p)
}

// equate makes one of the two sides of a copula, or states that one is called the other.
func (r *reader) equate(f *frame, left term, right []term, loose []term) {
	other := right[0]
	if left.kind != open && other.kind == open {
		left, other = other, left
	}
	switch {
	case left.kind == open && other.kind == open:
		if r.q.focus == other.v {
			left, other = other, left
		}
		r.q.unify(left.v, other.v)
		if r.q.kind == relation {
			r.q.kind = things
		}
	case left.kind == open && other.kind == thing && r.lastPattern(left.v) == nil && len(r.q.patterns) == 0:
		if r.q.kind != number { // `how long was Voss mayor?`
			r.q.kind = identity
		}
		r.q.patterns = append(r.q.patterns, &pattern{text: "be", args: []arg{{subj, other}, {comp, left}}, when: f.when})
	case left.kind == open && other.kind == thing:
		r.q.vars[left.v].only = other.ids
	case left.kind == open && other.kind == notion && len(other.words) == 0:
		if len(r.q.vars[left.v].classes) == 0 || slices.Equal(r.q.vars[left.v].classes, whoClasses) {
			r.q.vars[left.v].classes = other.classes
		}
	default:
		r.called(f, left, right)
	}
	for _, t := range loose {
		r.looseOn(left, t)
	}
	for _, a := range f.args {
		r.looseOn(left, a.term)
	}
	if n := len(r.q.patterns); n > 0 && f.when.IsSet() && !r.q.patterns[n-1].when.IsSet() {
		r.q.patterns[n-1].when = f.when
	}
	if n := len(r.q.patterns); n > 0 && f.negated {
		r.q.patterns[n-1].negated = true
	}
}

// called states that something is said to be something.
func (r *reader) called(f *frame, left term, right []term) {
	p := &pattern{text: "be", readings: r.kin("labelledAs", subj, obj), when: f.when, negated: f.negated}
	for i := range p.readings {
		p.readings[i].claim = false
	}
	p.readings = append(p.readings, r.kin("heldOffice", subj, obj)[0])
	p.add(subj, []term{left})
	p.add(obj, right)
	r.q.patterns = append(r.q.patterns, p)
}

// looseOn hangs a further term on the last pattern of a variable, or on one of its own.
func (r *reader) looseOn(left, t term) {
	if n := len(r.q.patterns); n > 0 {
		r.q.patterns[n-1].args = append(r.q.patterns[n-1].args, arg{about, t})
		return
	}
	r.q.patterns = append(r.q.patterns, &pattern{text: "be", args: []arg{{subj, left}, {about, t}}})
}
