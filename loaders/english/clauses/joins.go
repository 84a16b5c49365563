package clauses

// joinFinite joins a finite verb to an open clause that is finite. A relative clause
// with a subject of its own, as in “the party that Voss led”, gives way to the clause
// around it; so does one whose subject differs in number.
func (b *builder) joinFinite(p part) {
	if !b.joinVerb(p, func(c *draft) bool { return c.Verb.Finite && !(c.Kind == Relative && c.ownSubject) && b.agrees(c, p) }) &&
		!b.joinVerb(p, func(c *draft) bool { return c.Verb.Finite }) {
		b.looseVerb(p)
	}
}

// agrees reports whether the subjects of a clause can be those of a verb, by number.
func (b *builder) agrees(c *draft, p part) bool {
	plural, known := b.number(p.verb.Span)
	if !known || len(c.Subjects) == 0 || c.Subjects[0].Clause != None {
		return true
	}
	head := c.Subjects[0].Head
	switch tag, word := b.view.tags[head], lower(b.view.tokens[head].Text); {
	case len(c.Subjects) > 1:
		return plural
	case tag == "NNS" || word == "they" || word == "we":
		return plural
	case tag == "NN" || word == "he" || word == "she" || word == "it":
		return !plural
	}
	return true
}

// joinVerb opens a clause that shares the subject of the nearest open one that fits.
func (b *builder) joinVerb(p part, fits func(*draft) bool) bool {
	level := len(b.frames) - 1
	for level >= 0 && !(b.frames[level].hasVerb && fits(&b.clauses[b.frames[level].clause])) {
		level--
	}
	if level < 0 {
		return false
	}
	old := b.clauses[b.frames[level].clause]
	oldIndex := b.frames[level].clause
	adjacent := b.frames[level].last == afterVerb && level == len(b.frames)-1
	b.frames = b.frames[:level]
	f := b.open(old.Kind, old.Governor)
	c := b.clause(f)
	c.Conjunction, c.Subjects, c.borrow, c.fromObj = old.Conjunction, old.Subjects, old.borrow, old.fromObj
	if old.Kind == Complement && old.Governor != None {
		governor := &b.clauses[old.Governor]
		governor.Objects = append(governor.Objects, Phrase{Clause: f.clause, Head: None})
	}
	c.Verb = p.verb
	f.hasVerb, f.last = true, afterVerb
	inherit(&c.Verb, old.Verb, p.form)
	if adjacent && b.marks.join != "" {
		b.clauses[oldIndex].share = f.clause
	}
	return true
}

// inherit gives a verb after “and” the auxiliaries of the one before: “was banned and
// dissolved”, “would found and lead”.
func inherit(v *VerbGroup, old VerbGroup, f form) {
	if f == finite {
		return
	}
	v.Finite, v.Modal, v.Attempt, v.Hedge = old.Finite, old.Modal, old.Attempt, old.Hedge
	v.Past = old.Past
	if f == past {
		v.Passive = old.Passive
	}
	v.Negated = v.Negated || old.Negated && f != finite
}
