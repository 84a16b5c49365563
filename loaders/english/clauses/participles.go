package clauses

// participle reads a participle that has no auxiliary.
func (b *builder) participle(i int) {
	p := b.parts[i]
	f := b.top()
	switch {
	case b.marks.join != "" && b.joinVerb(p, b.sameForm(p.form)):
	case p.form == present:
		b.popForParticiple()
		b.openParticiple(p)
	case b.isReallyFinite(i):
		b.parts[i].verb.Finite, b.parts[i].verb.Past = true, true
		b.finiteVerb(i)
	case f.hasVerb && f.last == afterVerb && copulas[b.clause(f).Verb.Lemma]:
		c := b.clause(f)
		c.Complements = append(c.Complements, Phrase{Span: p.span, Head: p.head, Clause: None})
		f.last = afterOther
	default:
		p.verb.Passive = true
		b.openParticiple(p)
	}
}

// openParticiple opens the clause of a participle.
func (b *builder) openParticiple(p part) {
	f := b.top()
	governor, hasVerb, place := f.clause, f.hasVerb, f.last
	antecedent := b.beforeParticiple(p)
	n := b.open(Participle, governor)
	c := b.clause(n)
	c.Verb = p.verb
	n.hasVerb, n.last = true, afterVerb
	if antecedent != nil {
		c.Subjects = []Phrase{*antecedent}
	} else {
		c.borrow = governor
	}
	if hasVerb && place == afterVerb && !b.marks.comma && p.form == present {
		b.attempt(c, &b.clauses[governor], afterVerb)
	}
}

// isReallyFinite reports whether a past participle must be the finite verb of a clause,
// with a wrong tag: “and” joins it to one in the past, a subject waits in vain, or it
// has an object.
func (b *builder) isReallyFinite(i int) bool {
	if b.parts[i].verb.Span.End != b.parts[i].head+1 || b.is(i+1, preposition) && b.parts[i+1].word == "by" {
		return false
	}
	if b.marks.join != "" {
		return b.hasPast()
	}
	if b.marks.comma {
		return b.subjectWaits() && b.finiteVerbsFrom(i+1) == 0
	}
	return b.beforeParticiple(b.parts[i]) != nil && (b.isActive(i) || b.finishesClause(i))
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
		if noun := b.lastNoun(f); noun != nil && len(f.candidates) == 0 && p.form == past && noun.Span.End == p.span.Start {
			return noun // “in a report published in May, the office …”
		}
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

// finishesClause reports whether a past participle is the verb that its clause lacks: no
// finite one follows before the clause ends.
func (b *builder) finishesClause(i int) bool {
	if b.top().hasVerb {
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
