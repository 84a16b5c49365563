package clauses

// that reads “that” as the opening of a complement, a relative clause or a purpose.
func (b *builder) that(i int) int {
	f := b.top()
	if b.marks.join != "" && b.joinThat() {
		return i + 1
	}
	next := b.skipAdverbs(i + 1)
	switch {
	case b.isCleft(f):
		adverbials := b.clause(f).Adverbials
		b.clause(b.open(Complement, f.clause)).Adverbials = adverbials
	case b.isFinite(next) && len(b.recent) > 0 && f.last != afterVerb && !b.marks.comma:
		b.openRelative(i)
	case f.hasVerb && (f.last == afterVerb || f.last == afterOther || b.hasAdjective(f)):
		b.complement(f.clause)
	case b.afterContentNoun(i):
		b.open(Complement, f.clause)
	case f.hasVerb && takesClause(b.clause(f)) && f.last == afterObject && len(b.clause(f).Objects) == 1 && b.objectIsPerson(f),
		f.hasVerb && takesClause(b.clause(f)) && len(b.clause(f).Objects) == 0:
		b.complement(f.clause)
	case len(b.recent) > 0:
		b.openRelative(i)
	default:
		b.complement(f.clause)
	}
	return i + 1
}

// isCleft reports whether a clause is “it is in 1998”, so that “that” brings what is
// really said.
func (b *builder) isCleft(f *frame) bool {
	c := b.clause(f)
	return len(c.Complements) == 0 && len(c.Adverbials) > 0 && b.itIs(f)
}

// isCleftNoun reports whether a clause is “it was Voss, close to Kerr,” so that what
// follows tells of Voss.
func (b *builder) isCleftNoun(f *frame) bool {
	c := b.clause(f)
	return b.marks.comma && len(c.Complements) > 0 && !b.hasAdjective(f) && b.itIs(f)
}

func (b *builder) itIs(f *frame) bool {
	c := b.clause(f)
	if !f.hasVerb || c.Verb.Lemma != "be" || len(c.Subjects) != 1 || c.Subjects[0].Head < 0 {
		return false
	}
	return lower(b.view.tokens[c.Subjects[0].Head].Text) == "it"
}

// hasAdjective reports whether the complement of a clause is an adjective, as in “it is
// clear to me that …”.
func (b *builder) hasAdjective(f *frame) bool {
	c := b.clause(f)
	return len(c.Complements) > 0 && isAdjective(b.view.tags[last(c.Complements).Head])
}

func (b *builder) nearest() int { return last(b.recent) }

// joinThat reads “and that”: another complement beside the last.
func (b *builder) joinThat() bool {
	for level := len(b.frames) - 1; level > 0; level-- {
		c := b.clauses[b.frames[level].clause]
		if c.Kind == Complement && b.frames[level].hasVerb {
			b.popTo(level - 1)
			b.complement(c.Governor)
			return true
		}
	}
	return false
}

// afterContentNoun reports whether “that” follows a noun like “claim”.
func (b *builder) afterContentNoun(i int) bool {
	if len(b.recent) == 0 {
		return false
	}
	return contents[b.parts[b.nearest()].word] && b.parts[b.nearest()].span.End == b.parts[i].span.Start
}

// objectIsPerson reports whether somebody is told: “warned the minister that …”.
func (b *builder) objectIsPerson(f *frame) bool {
	if len(b.recent) == 0 {
		return false
	}
	p := b.parts[b.recent[0]]
	return p.noun.pronoun || p.noun.proper || isPerson(p.word)
}
