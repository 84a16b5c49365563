package clauses

// verbs reads the verb group at part i.
func (b *builder) verbs(i int) int {
	p := b.parts[i]
	switch {
	case b.completes(p):
		b.completeAuxiliary(p)
	case b.asks(i):
		return b.ask(i)
	case b.marks.join == "nor" && isAuxiliary(p) && b.is(b.skipAdverbs(i+1), noun):
		return b.norDid(i)
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
