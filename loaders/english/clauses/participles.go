package clauses

// participle reads a participle that has no auxiliary.
func (b *builder) participle(i int) {
	p := b.parts[i]
	f := b.top()
	switch {
	case b.marks.join != "" && b.joinVerb(p, b.sameForm(p.form)):
		return
	case p.form == past && b.isReallyFinite(i):
		p.verb.Finite, p.verb.Past = true, true
		b.parts[i] = p
		b.finiteVerb(i)
		return
	case p.form == past && f.hasVerb && f.last == afterVerb && copulas[b.clause(f).Verb.Lemma]:
		c := b.clause(f)
		c.Complements = append(c.Complements, Phrase{Span: p.span, Head: p.head, Clause: None})
		f.last = afterOther
		return
	}
	if p.form == past {
		p.verb.Passive = true
	} else {
		b.popForParticiple()
		f = b.top()
	}
	governor := f.clause
	antecedent := b.beforeParticiple(p)
	hasVerb, place := f.hasVerb, f.last
	if p.form == past && antecedent != nil && b.isActive(i) && !b.marks.comma {
		p.verb.Passive, p.verb.Finite, p.verb.Past = false, true, true
		b.parts[i] = p
		b.finiteVerb(i)
		return
	}
	if p.form == past && b.finishesVerblessClause(i, antecedent) {
		p.verb.Passive, p.verb.Finite, p.verb.Past = false, true, true
		b.fill(f, p)
		return
	}
	n := b.open(Participle, governor)
	c := b.clause(n)
	c.Verb = p.verb
	n.hasVerb, n.last = true, afterVerb
	switch {
	case antecedent != nil:
		c.Subjects = []Phrase{*antecedent}
	default:
		c.borrow = governor
	}
	if hasVerb && place == afterVerb && !b.marks.comma && p.form == present {
		b.attempt(c, &b.clauses[governor], afterVerb)
	}
}

// isReallyFinite reports whether a past participle must be the finite verb of a clause,
// with a wrong tag: “and” joins it to one in the past, or a subject waits in vain.
func (b *builder) isReallyFinite(i int) bool {
	if b.parts[i].verb.Span.End != b.parts[i].head+1 || b.is(i+1, preposition) && b.parts[i+1].word == "by" {
		return false
	}
	if b.marks.join != "" {
		return b.hasPast()
	}
	return b.marks.comma && b.subjectWaits() && b.finiteVerbsFrom(i+1) == 0
}

// hasPast reports whether an open clause has a verb in the simple past.
func (b *builder) hasPast() bool {
	for _, f := range b.frames {
		if c := &b.clauses[f.clause]; f.hasVerb && c.Verb.Finite && b.view.tags[c.Verb.Head] == "VBD" {
			return true
		}
	}
	return false
}

// popForParticiple closes what a participle behind a comma does not go with: a clause of
// time or reason, or a relative clause that tells things apart.
func (b *builder) popForParticiple() {
	for b.marks.comma && len(b.frames) > 1 && b.top().hasVerb && b.frames[len(b.frames)-2].hasVerb {
		c := b.clause(b.top())
		if !(c.Kind == Subordinate && !manners[c.Conjunction]) && !(c.Kind == Relative && !c.afterComma) {
			return
		}
		b.pop()
	}
}

// manners are conjunctions whose clause is what its governor speaks of.
var manners = setOf("how why whether so_that that as_if")

// isActive reports whether a past participle after its noun has an object, so that it
// must be a finite verb with a wrong tag: “her family spent a fortune”.
func (b *builder) isActive(i int) bool {
	next := b.skipAdverbs(i + 1)
	v := b.parts[i].verb
	return next == i+1 && b.is(next, noun) && !b.parts[next].noun.temporal && !givers[v.Lemma] && !namers[v.Lemma] && v.Span.End == v.Span.Start+1
}

// sameForm tells clauses whose verb has the same participle.
func (b *builder) sameForm(f form) func(*draft) bool {
	return func(c *draft) bool {
		if f == present {
			return b.view.tags[c.Verb.Head] == "VBG"
		}
		return b.view.tags[c.Verb.Head] == "VBN"
	}
}

// beforeParticiple is the noun phrase that a participle goes with: the one right
// before it, or for a past participle also the one before a comma.
func (b *builder) beforeParticiple(p part) *Phrase {
	f := b.top()
	if b.marks.comma && p.form == present || b.marks.join != "" {
		return nil
	}
	if !f.hasVerb {
		if len(f.candidates) == 0 {
			return nil
		}
		phrase := last(last(f.candidates).members)
		return &phrase
	}
	if f.last == afterObject || f.last == afterPhrase {
		return b.lastNoun(f)
	}
	return nil
}

// finishesVerblessClause reports whether a past participle is the finite verb that its
// clause lacks, wrongly tagged: no other follows before the clause ends.
func (b *builder) finishesVerblessClause(i int, antecedent *Phrase) bool {
	f := b.top()
	if f.hasVerb || antecedent == nil || b.marks.comma || b.is(i+1, preposition) && b.parts[i+1].word == "by" {
		return false
	}
	for j := i + 1; j < len(b.parts) && j < i+farAhead; j++ {
		switch {
		case b.isFinite(j):
			return false
		case b.is(j, stop) || b.is(j, conjunction) || b.is(j, relative):
			return true
		}
	}
	return true
}
