package clauses

// prepositional reads a preposition with what it governs.
func (b *builder) prepositional(i int) int {
	p := b.parts[i]
	next := b.skipAdverbs(i + 1)
	switch {
	case ambiguous[p.word] && (p.word != "for" || b.marks.comma) && b.opensClause(i):
		return b.conjunction(i)
	case b.is(next, noun) && !b.parts[next].noun.whose:
		return b.phrase(i, next)
	case b.is(next, noun), b.is(next, relative):
		return b.prepositionalRelative(i, next)
	case b.is(next, verb) && b.parts[next].form == present:
		b.gerund(p, next)
		return next + 1
	case (p.word == "as" || p.word == "than") && b.is(next, verb) && isAuxiliary(b.parts[next]) && b.is(next+1, noun):
		b.clause(b.open(Subordinate, b.top().clause)).Conjunction = p.word
		return b.ask(next) // “as did the unions”
	case p.word == "as" && b.is(next, verb) && b.parts[next].form == past:
		b.asStated(next)
		return next + 1
	}
	b.stranded(p)
	return i + 1
}

// phrase reads a prepositional phrase: the preposition at part i, its nouns from part n.
func (b *builder) phrase(i, n int) int {
	p := b.parts[i]
	f := b.top()
	b.afterPreposition = true
	g := b.group(n, f.hasVerb)
	b.afterPreposition = false
	if subject := b.subjectInside(f, &g); subject != nil {
		f.candidates = append(f.candidates, *subject)
	}
	b.recent = append(b.recent, g.nouns...)
	for _, m := range g.members {
		a := Adverbial{Prep: p.word, Phrase: m, Span: Span{p.span.Start, m.Span.End}}
		a.Role = b.role(p.word, b.parts[n], f)
		b.adverbial(f, a)
	}
	if f.hasVerb {
		f.last = afterPhrase
	}
	if next := b.skipAdverbs(g.end); b.marks.join != "" && f.hasVerb && (b.isFinite(next) || b.is(next, comma) && b.isFinite(b.skipAdverbs(next+1))) {
		b.keep = b.marks.join // “and in 1998 left”
	}
	return g.end
}

// subjectInside takes the subject out of a phrase before a verb that has none, where
// the two were read as one: “in this film Voss and Kerr create”.
func (b *builder) subjectInside(f *frame, g *group) *group {
	if f.hasVerb || len(f.candidates) > 0 || f.expletive || !b.isFinite(b.skipAdverbs(g.end)) || b.clause(f).Kind == Relative {
		return nil
	}
	first := &g.members[0]
	at := first.Head
	for at > first.Span.Start && b.view.tags[at] == "NNP" {
		at--
	}
	if t := b.view.tags[at]; at == first.Span.Start || at == first.Head || t != "NN" && t != "NNS" && t != "CD" {
		return nil
	}
	name := Phrase{Span: Span{at + 1, first.Span.End}, Head: first.Head, Clause: None}
	subject := group{members: append([]Phrase{name}, g.members[1:]...), nouns: g.nouns, first: g.first, end: g.end}
	first.Span.End, first.Head = at+1, at
	g.members = g.members[:1]
	return &subject
}

// gerund reads a preposition with a present participle: “by dismissing …”.
func (b *builder) gerund(p part, v int) {
	f := b.top()
	governor := f.clause
	n := b.open(Participle, governor)
	c := b.clause(n)
	c.Verb, c.Conjunction = b.parts[v].verb, p.word
	c.borrow = governor
	c.Verb.Passive = c.Verb.Passive || b.parts[v].form == past
	n.hasVerb, n.last = true, afterVerb
	if g := &b.clauses[governor]; f.last != afterVerb && !g.Verb.Passive && len(g.Objects) > 0 && GerundOfObject(g.Verb.Lemma, p.word) {
		c.fromObj = true
	}
	role := firstRole(firstRole(gerundRoles[p.word], prepositions[p.word]), firstRole(conjunctions[p.word], Other))
	g := &b.clauses[governor]
	g.Adverbials = append(g.Adverbials, Adverbial{
		Role: role, Prep: p.word, Phrase: Phrase{Clause: n.clause, Head: None}, Span: Span{p.span.Start, b.parts[v].span.End},
	})
}

// asStated reads “as pointed out above”, a clause of its own without a subject.
func (b *builder) asStated(v int) {
	inserted := b.marks.comma && b.isIncomplete(b.top())
	n := b.open(Subordinate, b.top().clause)
	n.inserted = inserted
	c := b.clause(n)
	c.Conjunction, c.Verb = "as", b.parts[v].verb
	c.Verb.Passive = true
	n.hasVerb, n.last = true, afterVerb
}

// stranded gives a preposition without a noun the antecedent of its relative clause:
// “the aims that he stood for”.
func (b *builder) stranded(p part) {
	f := b.top()
	c := b.clause(f)
	if f.hasVerb && c.antecede != nil && len(c.Objects) == 0 {
		b.adverbial(f, Adverbial{Role: Other, Prep: p.word, Phrase: *c.antecede, Span: p.span})
		c.antecede = nil
	}
}

// opensClause reports whether the word at part i, which can be a preposition or a
// conjunction, has a clause after it. A clause that still waits for its verb has the
// first claim to a verb after a noun phrase.
func (b *builder) opensClause(i int) bool {
	next := b.skipAdverbs(i + 1)
	if b.is(next, there) {
		return true
	}
	if !b.is(next, noun) || !b.verbSoon(next) {
		return false
	}
	f := b.top()
	if f.hasVerb && !b.subjectWaits() || !f.hasVerb && len(f.candidates) == 0 && b.clause(f).Kind != Relative {
		return true
	}
	return b.finiteVerbsFrom(next) > 1
}

// finiteVerbsFrom counts the finite verbs from part i on, up to a mark that separates.
func (b *builder) finiteVerbsFrom(i int) int {
	count := 0
	for limit := i + farAhead; i < limit && i < len(b.parts) && !b.is(i, stop); i++ {
		if b.isFinite(i) {
			count++
		}
	}
	return count
}
