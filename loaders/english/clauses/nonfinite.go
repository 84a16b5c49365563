package clauses

// infinitive reads “to found …”.
func (b *builder) infinitive(i int) {
	p := b.parts[i]
	if b.marks.join != "" && b.joinVerb(p, func(c *draft) bool { return c.Kind == Infinitive }) {
		return
	}
	f := b.top()
	if f.hasVerb && !b.marks.comma && f.last != afterVerb && b.marks.join != "" {
		b.marks.join = ""
	}
	governor := f.clause
	hasVerb, lastPlace := f.hasVerb, f.last
	n := b.open(Infinitive, governor)
	c := b.clause(n)
	c.Verb = p.verb
	c.Conjunction, b.purpose = b.purpose, ""
	n.hasVerb, n.last = true, afterVerb
	if !hasVerb {
		b.beforeMain(c, governor)
		return
	}
	if g := &b.clauses[governor]; g.antecede != nil && lastPlace == afterVerb {
		b.clause(n).antecede, g.antecede = g.antecede, nil // “the order they want to impose”
	}
	b.control(n, governor, lastPlace)
}

// beforeMain gives an infinitive or participle before the main verb its subject: the
// owner of the noun before it, or what will be the subject of the main clause.
func (b *builder) beforeMain(c *draft, governor int) {
	if len(b.recent) > 0 && b.parts[last(b.recent)].span.End == c.Verb.Span.Start {
		n := b.parts[last(b.recent)]
		if owner := n.noun.owner; owner.End > owner.Start {
			c.Subjects = []Phrase{{Span: owner, Head: b.headOf(owner), Clause: None}}
		}
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[n.word])
		return
	}
	c.borrow = governor
}

// headOf is the last noun of a span.
func (b *builder) headOf(s Span) int {
	for i := s.End - 1; i > s.Start; i-- {
		if t := b.view.tags[i]; len(t) > 1 && t[:2] == "NN" {
			return i
		}
	}
	return s.Start
}

// control finds who does what an infinitive after a verb says.
func (b *builder) control(n *frame, governor int, place place) {
	c, g := b.clause(n), &b.clauses[governor]
	lemma := g.Verb.Lemma
	switch {
	case c.Conjunction != "":
		c.borrow = governor
	case place == afterObject && objectControl[lemma] && !g.Verb.Passive && len(g.Objects) > 0:
		c.borrow, c.fromObj = governor, true
	case place == afterPhrase && objectControl[lemma] && len(g.Objects) == 0 && len(g.Adverbials) > 0:
		c.Subjects = []Phrase{last(g.Adverbials).Phrase}
	default:
		c.borrow = governor
	}
	if c.Conjunction != "" {
		g.Adverbials = append(g.Adverbials, Adverbial{Role: Purpose, Prep: c.Conjunction, Phrase: Phrase{Clause: n.clause, Head: None}, Span: c.Verb.Span})
		return
	}
	b.attempt(c, g, place)
	if place != afterVerb && !(objectControl[lemma] && place == afterObject) && c.Verb.Attempt == "" || !takesInfinitive(g) && place == afterVerb {
		g.Adverbials = append(g.Adverbials, Adverbial{Role: Purpose, Prep: "to", Phrase: Phrase{Clause: n.clause, Head: None}, Span: c.Verb.Span})
	}
}

func takesInfinitive(g *draft) bool {
	return attempts[g.Verb.Lemma] || subjectControl[g.Verb.Lemma] || objectControl[g.Verb.Lemma] || copulas[g.Verb.Lemma]
}

// attempt marks what is only tried, planned or refused.
func (b *builder) attempt(c, g *draft, place place) {
	lemma := g.Verb.Lemma
	if attempts[lemma] && !g.Verb.Passive && place == afterVerb {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, lemma)
		c.Verb.Negated = c.Verb.Negated || negativeControl[lemma] && !g.Verb.Negated
	}
	if place == afterObject && len(b.recent) > 0 {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[b.parts[b.recent[0]].word])
	}
}

// bareVerb reads a verb in its base form: after “and”, after a causative, or a command.
func (b *builder) bareVerb(i int) {
	p := b.parts[i]
	f := b.top()
	if w := b.waiting(); b.marks.comma && b.marks.join == "" && f.hasVerb && w != None && len(b.frames[w].candidates) == 0 {
		b.fill(b.popTo(w), p) // a command after “if …,”
		return
	}
	if b.marks.join != "" || b.marks.comma {
		if b.joinVerb(p, func(c *draft) bool { return c.Kind == Infinitive || c.Verb.Modal != "" || isBase(b, c) }) {
			return
		}
	}
	if !f.hasVerb {
		b.fill(f, p)
		b.clause(f).Verb.Finite = len(f.candidates) > 0
		return
	}
	c := b.clause(f)
	if f.last == afterObject && causatives[c.Verb.Lemma] {
		governor := f.clause
		n := b.open(Infinitive, governor)
		d := b.clause(n)
		d.Verb, d.borrow, d.fromObj = p.verb, governor, true
		n.hasVerb, n.last = true, afterVerb
		return
	}
	p.verb.Finite = true
	b.finiteVerb(i)
}

// causatives take an object and a bare infinitive.
var causatives = setOf("let make help have see hear watch feel bid")

func isBase(b *builder, c *draft) bool { return b.view.tags[c.Verb.Head] == "VB" }

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

// isActive reports whether a past participle after its noun has an object, so that it
// must be a finite verb with a wrong tag: “her family spent a fortune”.
func (b *builder) isActive(i int) bool {
	next := b.skipAdverbs(i + 1)
	v := b.parts[i].verb
	return next == i+1 && b.is(next, noun) && !b.parts[next].noun.temporal && !givers[v.Lemma] && !namers[v.Lemma] && v.Span.End == v.Span.Start+1
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
