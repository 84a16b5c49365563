package clauses

// verbs reads the verb group at part i.
func (b *builder) verbs(i int) int {
	p := b.parts[i]
	switch {
	case b.completes(p):
		b.completeAuxiliary(p)
	case b.asks(i):
		return b.ask(i)
	case p.form == infinitive:
		b.infinitive(i)
	case p.form == present || p.form == past:
		b.participle(i)
	case p.form == bare:
		b.bareVerb(i)
	case b.isInvertedSpeech(i):
		return b.invertedSpeech(i)
	default:
		b.finiteVerb(i)
	}
	return i + 1
}

// fill gives the clause of a frame its verb, and as subject what came before it.
func (b *builder) fill(f *frame, p part) {
	c := b.clause(f)
	c.Verb = p.verb
	f.hasVerb = true
	f.last = afterVerb
	if len(f.candidates) > 0 {
		c.Subjects = last(f.candidates).members
		c.ownSubject = true
		c.Verb.Negated = c.Verb.Negated || b.isNone(last(f.candidates))
	} else if c.antecede != nil && len(c.Subjects) == 0 && c.Kind == Relative {
		c.Subjects = []Phrase{*c.antecede}
		c.antecede = nil
	}
}

// isNone reports whether a group is “no party”, “neither Voss nor Kerr” or “none”.
func (b *builder) isNone(g group) bool {
	if g.first >= len(b.parts) || b.parts[g.first].sort != noun {
		return false
	}
	p := b.parts[g.first]
	return p.noun.det == "no" || p.noun.det == "neither" || p.word == "none" || p.word == "nobody" || p.word == "nothing" ||
		b.is(g.first-1, adverb) && b.parts[g.first-1].word == "neither"
}

// finiteVerb finds the clause that a finite verb belongs to.
func (b *builder) finiteVerb(i int) {
	p := b.parts[i]
	f := b.top()
	waiting := b.waiting()
	switch {
	case !f.hasVerb:
		b.fill(f, p)
	case b.marks.join != "" && !b.subjectWaitsBehindComma():
		b.joinFinite(p)
	case waiting != None && !b.marks.comma && b.frontedGerund(f):
		said := f.clause
		b.clause(f).borrow = None
		w := b.popTo(waiting)
		w.candidates = []group{{members: []Phrase{{Clause: said, Head: None}}}}
		b.fill(w, p)
	case waiting != None && (b.subjectWaits() || b.marks.comma):
		b.fill(b.popTo(waiting), p)
	case b.marks.join != "" || b.marks.comma && f.last != afterVerb:
		b.joinFinite(p)
	case b.wasParticiple():
		b.swapVerbs(p)
	case (f.last == afterObject || f.last == afterPhrase) && !takesClause(b.clause(f)) && b.mayBeParticiple(i):
		b.parts[i].form = past
		b.parts[i].verb.Finite = false
		b.participle(i)
	default:
		b.stealSubject(p)
	}
}

// subjectWaitsBehindComma reports whether a comma closes an inserted clause before “and”.
func (b *builder) subjectWaitsBehindComma() bool { return b.marks.comma && b.subjectWaits() }

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

// wasParticiple reports whether the verb of the top clause can have been a participle
// after all: “the party founded in 1998 collapsed”.
func (b *builder) wasParticiple() bool {
	f := b.top()
	c := b.clause(f)
	if len(c.Subjects) == 0 || len(c.Objects) > 0 || f.last == afterVerb || c.Verb.Span.End != c.Verb.Span.Start+1 {
		return false
	}
	return b.view.tags[c.Verb.Head] == "VBD" && c.Verb.Lemma != "be" && c.Verb.Lemma != "have" && c.Kind != Relative
}

// swapVerbs makes a participle of the verb of the top clause, which gets a new one.
func (b *builder) swapVerbs(p part) {
	f := b.top()
	old := b.clauses[f.clause]
	n := draft{borrow: None, share: None}
	n.Kind, n.Governor, n.Verb = Participle, f.clause, old.Verb
	n.Verb.Finite, n.Verb.Passive = false, true
	n.Subjects, n.Adverbials = old.Subjects, old.Adverbials
	b.clauses = append(b.clauses, n)
	c := b.clause(f)
	c.Verb, c.Adverbials = p.verb, nil
	f.last = afterVerb
}

// stealSubject makes the last noun phrase of a clause the subject of a verb that has
// none: “said the man who left returned”.
func (b *builder) stealSubject(p part) {
	for level := len(b.frames) - 1; level >= 0; level-- {
		f := &b.frames[level]
		c := b.clause(f)
		if n := len(c.Objects); n > 0 && c.Objects[n-1].Clause == None && takesClause(c) {
			subject := c.Objects[n-1]
			c.Objects = c.Objects[:n-1]
			b.popTo(level)
			f := b.complement(f.clause)
			b.clause(f).Subjects = []Phrase{subject}
			b.fill(f, p)
			return
		}
	}
	b.looseVerb(p)
}

// looseVerb opens a clause for a finite verb that has no subject in sight: the noun
// phrase before it is taken.
func (b *builder) looseVerb(p part) {
	subject := b.lastNoun(b.top())
	b.frames = b.frames[:0]
	f := b.open(Main, None)
	if subject != nil {
		b.clause(f).Subjects = []Phrase{*subject}
	}
	b.fill(f, p)
}

// completes reports whether a verb goes with an auxiliary that stands before it alone:
// “did Voss found”, “was, by all accounts, banned”.
func (b *builder) completes(p part) bool {
	f := b.top()
	if !f.hasVerb || b.marks.join != "" || p.form == infinitive || p.form == aux {
		return false
	}
	c := b.clause(f)
	if p.form == finite && b.isLoneModal(c.Verb) && b.view.tags[p.head] == "VBP" && p.verb.Span.End == p.head+1 {
		return true
	}
	if p.form == finite {
		if !b.isQuestion(c) || f.last != afterVerb || p.verb.Span.End != p.head+1 || b.view.tags[p.head] == "VBZ" {
			return false
		}
		p.form = b.formAfter(c.Verb)
	}
	if c.Verb.Span.End != c.Verb.Head+1 && !c.Verb.Negated || len(c.Objects) > 0 || !c.Verb.Finite {
		return false
	}
	switch c.Verb.Lemma {
	case "do":
		return p.form == bare && f.last == afterVerb
	case "have":
		return p.form == past && len(c.Complements) == 0
	case "be":
		return (p.form == past || p.form == present) && len(c.Complements) == 0 && (b.isQuestion(c) && f.last == afterVerb || b.marks.comma)
	}
	return b.isLoneModal(c.Verb) && p.form == bare
}

// isLoneModal reports whether a verb is “may” whose verb stands elsewhere.
func (b *builder) isLoneModal(v VerbGroup) bool { return v.Modal != "" && v.Lemma == v.Modal }

// formAfter is the form that a verb has after an auxiliary.
func (b *builder) formAfter(auxiliary VerbGroup) form {
	if auxiliary.Lemma == "be" || auxiliary.Lemma == "have" {
		return past
	}
	return bare
}

// isQuestion reports whether the subject of a clause stands after its verb.
func (b *builder) isQuestion(c *draft) bool {
	return len(c.Subjects) > 0 && c.Subjects[0].Span.Start > c.Verb.Head
}

// completeAuxiliary joins a verb to the auxiliary that stands before it.
func (b *builder) completeAuxiliary(p part) {
	f := b.top()
	c := b.clause(f)
	old := c.Verb
	if p.form == finite {
		p.form = b.formAfter(old)
	}
	c.Verb = p.verb
	c.Verb.Finite, c.Verb.Modal, c.Verb.Past = true, old.Modal, old.Past
	c.Verb.Negated = old.Negated || p.verb.Negated
	c.Verb.Hedge = firstOf(p.verb.Hedge, old.Hedge)
	switch {
	case old.Lemma == "be" && p.form == past:
		c.Verb.Passive = true
	case old.Lemma == "have" && p.verb.Span.End == p.verb.Head+1:
		c.Verb.Past, c.Verb.Passive = true, false
	}
	c.Verb.Span = Span{old.Span.Start, p.span.End}
	if b.isInverted(c) {
		c.Verb.Span.Start = p.span.Start
	}
	f.last = afterVerb
}

// isInverted reports whether the subject stands between the auxiliary and the verb.
func (b *builder) isInverted(c *draft) bool {
	for _, s := range c.Subjects {
		if s.Span.Start >= c.Verb.Span.Start && s.Span.End <= c.Verb.Span.End {
			return true
		}
	}
	return false
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// isInvertedSpeech reports whether “said Voss” follows what is said.
func (b *builder) isInvertedSpeech(i int) bool {
	p := b.parts[i]
	if !speech[p.verb.Lemma] || p.verb.Modal != "" || p.verb.Passive || b.marks.join != "" || !b.is(i+1, noun) {
		return false
	}
	f := b.top()
	if n := b.parts[i+1]; n.noun.whose || b.verbAhead(i+1) || n.noun.pronoun && n.word != "he" && n.word != "she" {
		return false
	}
	return f.hasVerb && b.marks.comma && b.waiting() == None || !f.hasVerb && len(f.candidates) == 0 && len(b.clauses) > 1 && b.quoteBefore(p)
}

// isInsertedSpeech reports whether a group with its verb only tells who speaks: “the
// party, Voss said, is dead”.
func (b *builder) isInsertedSpeech(g group) bool {
	if !b.is(g.end, verb) || !b.marks.comma || b.marks.join != "" || len(b.frames) == 0 {
		return false
	}
	v := b.parts[g.end]
	if !speech[v.verb.Lemma] || v.form != finite || v.verb.Passive || v.verb.Modal != "" {
		return false
	}
	if f := b.frames[0]; !f.hasVerb && len(f.candidates) == 0 {
		return false
	}
	return g.end+1 >= len(b.parts) || b.is(g.end+1, comma) || b.is(g.end+1, stop)
}

// insertedSpeech makes a clause of the speaker and the verb; what is said is the clause
// around it, which goes on.
func (b *builder) insertedSpeech(g group) int {
	said := b.frames[0].clause
	c := draft{borrow: None, share: None}
	c.Kind, c.Governor, c.Verb, c.Subjects = Main, None, b.parts[g.end].verb, g.members
	c.Objects = []Phrase{{Clause: said, Head: None}}
	b.clauses = append(b.clauses, c)
	b.clauses[said].Kind, b.clauses[said].Governor = Complement, len(b.clauses)-1
	return g.end + 1
}

func (b *builder) quoteBefore(p part) bool {
	return p.span.Start > 0 && b.view.tags[p.span.Start-1] == "''"
}

// invertedSpeech opens a main clause for “said Voss”; what was said is its object.
func (b *builder) invertedSpeech(i int) int {
	said := b.frames[0].clause
	b.frames = b.frames[:0]
	f := b.open(Main, None)
	c := b.clause(f)
	c.Verb = b.parts[i].verb
	if b.clauses[said].Verb.Head != None {
		b.clauses[said].Kind, b.clauses[said].Governor = Complement, f.clause
		c.Objects = append(c.Objects, Phrase{Clause: said, Head: None})
	}
	g := b.group(i+1, true)
	c.Subjects = g.members
	f.hasVerb, f.last = true, afterObject
	return g.end
}
