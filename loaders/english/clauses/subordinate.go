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
	case p.word == "as" && b.is(next, verb) && b.parts[next].form == past:
		b.asStated(next)
		return next + 1
	}
	b.stranded(p)
	return i + 1
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

// role is what a prepositional phrase says of its clause.
func (b *builder) role(prep string, n part, f *frame) Role {
	if r := prepositions[prep]; r != "" && r != Other {
		return r
	}
	c := b.clause(f)
	temporal := times[n.word] || isYear(n.word) || isDecade(n.word)
	switch prep {
	case "by":
		switch {
		case temporal:
			return Time
		case f.hasVerb && c.Verb.Passive:
			return Agent
		}
		return Manner
	case "in", "on", "at", "from", "to", "between", "within", "through", "throughout", "around", "over", "of", "near", "into", "across":
		switch {
		case temporal:
			return Time
		case prep != "of" && prep != "to" && prep != "over" && (n.noun.proper || places[n.word]):
			return Place
		}
	case "since", "until", "till", "during", "before", "after", "by the end of":
		return Time
	case "inside", "outside", "behind", "above", "below", "along", "beyond", "opposite":
		return Place
	case "for":
		if temporal {
			return Time
		}
		return Other
	case "with", "without", "via":
		return Manner
	case "despite":
		return Other
	}
	return Other
}

func isDecade(word string) bool {
	return len(word) == 5 && isYear(word[:4]) && word[4] == 's'
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
	role := firstRole(firstRole(gerundRoles[p.word], prepositions[p.word]), firstRole(conjunctions[p.word], Other))
	g := &b.clauses[governor]
	g.Adverbials = append(g.Adverbials, Adverbial{
		Role: role, Prep: p.word, Phrase: Phrase{Clause: n.clause, Head: None}, Span: Span{p.span.Start, b.parts[v].span.End},
	})
}

func firstRole(a, b Role) Role {
	if a != "" {
		return a
	}
	return b
}

var gerundRoles = map[string]Role{
	"by": Manner, "after": Time, "before": Time, "since": Time, "for": Reason, "without": Manner, "on": Time, "upon": Time, "in": Manner, "through": Manner,
}

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
	governor := b.governor(word)
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
func (b *builder) governor(string) int {
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
	if !f.hasVerb || c.Verb.Lemma != "be" || len(c.Complements) > 0 || len(c.Adverbials) == 0 || len(c.Subjects) != 1 || c.Subjects[0].Head < 0 {
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
