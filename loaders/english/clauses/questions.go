package clauses

// asks reports whether the auxiliary at part i stands before its subject: “did Voss”,
// “when was the party”. Its clause has no subject yet, or only a question word.
func (b *builder) asks(i int) bool {
	f, p := b.top(), b.parts[i]
	if f.hasVerb || !isAuxiliary(p) || f.expletive {
		return false
	}
	next := b.skipAdverbs(i + 1)
	if !b.is(next, noun) || b.parts[next].noun.whose {
		return false
	}
	if len(f.candidates) > 0 && !b.isQuestionWord(last(f.candidates)) {
		return false
	}
	if len(f.candidates) > 0 || f.asked {
		return p.verb.Lemma != "be" || b.verbAfterSubject(next)
	}
	return b.clause(f).Kind == Main && len(b.clause(f).Adverbials) == 0 || b.verbAfterSubject(next)
}

// isAuxiliary reports whether a part is a form of “be”, “have”, “do” or a modal alone.
func isAuxiliary(p part) bool {
	if p.sort != verb || p.form != finite && p.form != aux {
		return false
	}
	switch p.verb.Lemma {
	case "be", "have", "do":
		return true
	}
	return p.form == aux
}

// isQuestionWord reports whether a group is “who”, “what” or “which party”.
func (b *builder) isQuestionWord(g group) bool {
	p := b.parts[g.first]
	return p.sort == relative || p.noun.det == "which" || p.noun.det == "what"
}

// verbAfterSubject reports whether a verb without an auxiliary of its own follows the
// noun phrase at part i.
func (b *builder) verbAfterSubject(i int) bool {
	i = b.skipAdverbs(b.simpleEnd(i))
	for b.is(i, preposition) && b.is(i+1, noun) {
		i = b.skipAdverbs(b.simpleEnd(i + 1))
	}
	return b.is(i, verb) && b.parts[i].form != infinitive && b.parts[i].form != aux && b.parts[i].verb.Modal == ""
}

// norDid reads “nor did the unions”.
func (b *builder) norDid(i int) int {
	b.frames = b.frames[:0]
	b.parts[i].verb.Negated = true
	b.open(Main, None)
	return b.ask(i)
}

// ask reads the auxiliary at part i and the subject after it.
func (b *builder) ask(i int) int {
	f := b.top()
	asked := f.candidates
	f.candidates = nil
	b.fill(f, b.parts[i])
	g := b.group(b.skipAdverbs(i+1), false)
	c := b.clause(f)
	c.Subjects = g.members
	if len(asked) > 0 {
		c.antecede = &last(asked).members[0] // “what did Voss found”: the object, if no other comes
		c.asked = true
	}
	b.recent = append(b.recent[:0], g.nouns...)
	return g.end
}
