package clauses

// conjunction opens a subordinate clause, or a complement after “that”, “whether”, “how”.
func (b *builder) conjunction(i int) int {
	word := b.parts[i].word
	f := b.top()
	switch {
	case word == "that":
		return b.that(i)
	case word == "in order to" || word == "so as to":
		b.purpose = word
		return i + 1
	case b.is(b.skipAdverbs(i+1), verb) && b.parts[b.skipAdverbs(i+1)].form == present, b.is(i+1, verb) && b.parts[i+1].form == past:
		b.gerund(b.parts[i], b.skipAdverbs(i+1))
		return b.skipAdverbs(i+1) + 1
	case (word == "where" || word == "when") && !b.marks.comma && f.hasVerb && f.last != afterVerb && word == "where":
		b.wherein(i)
		return i + 1
	case (word == "whether" || word == "how" || word == "why" || word == "if" && f.last == afterVerb) && f.hasVerb && f.last == afterVerb && takesClause(b.clause(f)):
		b.complement(f.clause)
		return i + 1
	}
	if b.asksWhen(i) {
		b.top().asked = true
		return i + 1
	}
	if b.marks.join != "" && !b.marks.late && f.hasVerb && !b.sameConjunction(word) {
		b.frames = b.frames[:0]
	}
	governor := b.governor()
	inserted := b.marks.comma && (b.isIncomplete(b.top()) || b.marks.late)
	n := b.open(Subordinate, governor)
	n.inserted, n.join = inserted, b.marks.join
	c := b.clause(n)
	c.Conjunction = word
	role := conjunctions[word]
	g := &b.clauses[governor]
	g.Adverbials = append(g.Adverbials, Adverbial{
		Role: role, Prep: word, Phrase: Phrase{Clause: n.clause, Head: None}, Span: b.parts[i].span,
	})
	return i + 1
}

// isIncomplete reports whether a clause still waits for its verb or for what comes right
// after it.
func (b *builder) isIncomplete(f *frame) bool {
	return !f.hasVerb && len(f.candidates) > 0 || f.hasVerb && f.last == afterVerb && !intransitives[b.clause(f).Verb.Lemma]
}

// asksWhen reports whether “when”, “why”, “where” or “how” at part i asks: an auxiliary
// and its subject follow.
func (b *builder) asksWhen(i int) bool {
	switch b.parts[i].word {
	case "when", "where", "why", "how":
		return !b.top().hasVerb && b.is(i+1, verb) && isAuxiliary(b.parts[i+1]) && b.is(b.skipAdverbs(i+2), noun)
	}
	return false
}

// sameConjunction reports whether an open clause has the conjunction already, so that
// “and because” goes on with it.
func (b *builder) sameConjunction(word string) bool {
	for _, f := range b.frames {
		if b.clauses[f.clause].Conjunction == word {
			return true
		}
	}
	return false
}

// governor is the clause above a subordinate one: the nearest finite clause.
func (b *builder) governor() int {
	for len(b.frames) > 1 {
		c := b.clause(b.top())
		if c.Kind != Subordinate || !b.top().hasVerb || !b.marks.comma {
			break
		}
		b.pop()
	}
	return b.top().clause
}

// wherein opens a relative clause of place.
func (b *builder) wherein(i int) {
	antecedent := b.lastNoun(b.top())
	n := b.open(Relative, b.top().clause)
	if antecedent != nil {
		b.adverbial(n, Adverbial{Role: Place, Prep: b.parts[i].word, Phrase: *antecedent, Span: b.parts[i].span})
	}
}
