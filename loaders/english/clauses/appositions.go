package clauses

// afterApposition is the part after an apposition that begins with the comma at part i,
// “, the leader of the union,”, or i when there is none.
func (b *builder) afterApposition(of, i int) int {
	if !b.is(i, comma) || !b.is(i+1, noun) || !canStandBeside(b.parts[of], b.parts[i+1]) || b.afterFront(of) {
		return i
	}
	needsSubject := b.needsSubject() && !b.fronted()
	end := b.simpleEnd(i + 1)
	for b.is(end, preposition) && b.is(end+1, noun) {
		end = b.simpleEnd(end + 1)
	}
	if b.is(end, join) && b.is(end+1, noun) {
		end = b.simpleEnd(end + 1)
	}
	switch {
	case needsSubject && !(b.is(end, comma) && b.is(end+1, noun) && b.verbAhead(end+1)):
		return i
	case b.is(end, comma):
		return end + 1
	case end >= len(b.parts) || b.is(end, stop):
		return end
	}
	return i
}

// needsSubject reports whether an open clause has neither subject nor verb yet: what
// follows a comma can be its subject.
func (b *builder) needsSubject() bool {
	if len(b.frames) == 0 {
		return false
	}
	for _, f := range b.frames {
		if !f.hasVerb && len(f.candidates) == 0 && b.clauses[f.clause].Kind != Relative && !(f.clause == b.top().clause && f.clause == b.frames[0].clause && !b.afterPreposition) {
			return true
		}
	}
	return false
}

// tellsTime reports whether part i is a noun phrase of time.
func (b *builder) tellsTime(i int) bool {
	if !b.is(i, noun) {
		return false
	}
	p := b.parts[i]
	return p.noun.temporal || times[p.word] || isYear(p.word) || isDecade(p.word)
}

// afterFront reports whether part i is a noun phrase that a preposition puts before the
// subject: what follows its comma is the subject.
func (b *builder) afterFront(i int) bool {
	f := b.top()
	return b.is(i-1, preposition) && !f.hasVerb && len(f.candidates) == 0
}

// describedBy is the noun of a group that the apposition at part i tells of: for a
// person the last name or person, else the first noun.
func (b *builder) describedBy(g group, i int) int {
	first := g.nouns[0]
	if n := b.parts[i]; !isPerson(n.word) || n.noun.proper || isPerson(b.parts[first].word) || b.parts[first].noun.proper {
		return first
	}
	for k := len(g.nouns) - 1; k >= 0; k-- {
		if n := b.parts[g.nouns[k]]; n.noun.proper || isPerson(n.word) {
			return g.nouns[k]
		}
	}
	return first
}

// canStandBeside reports whether a noun phrase can be an apposition of the one before.
func canStandBeside(a, b part) bool {
	switch {
	case a.noun.pronoun || b.noun.pronoun || b.noun.whose || a.noun.temporal || b.noun.temporal || times[a.word] || isYear(a.word):
		return false
	case a.noun.proper:
		return !b.noun.proper || b.noun.det != ""
	}
	return true
}
