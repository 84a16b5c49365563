package clauses

// newSubject reads noun phrases that have a verb after them, while the top clause has
// one already.
func (b *builder) newSubject(g group) {
	f := b.top()
	c := b.clause(f)
	waiting := b.waiting()
	adjacent := !b.marks.comma && b.marks.join == ""
	switch {
	case b.marks.join != "":
		b.joinedClause(g)
	case b.marks.comma && waiting != None:
		b.popTo(waiting)
		b.beforeVerb(g)
	case b.frontedGerund(f) && adjacent && f.last == afterVerb:
		b.object(f, g)
	case takesClause(c) && b.saysNext(f, g):
		b.complement(f.clause).candidates = []group{g}
	case adjacent && waiting != None && (f.last == afterVerb || !b.mainAhead(g.end)):
		b.popTo(waiting)
		b.beforeVerb(g)
	case adjacent && f.last != afterVerb && b.specific(g):
		antecedent := b.lastNoun(f)
		b.objectRelative(antecedent, g)
	case adjacent && f.last == afterVerb:
		b.complement(f.clause).candidates = []group{g}
	default:
		b.frames = b.frames[:0]
		b.open(Main, None).candidates = []group{g}
	}
}

// frontedGerund reports whether a clause is a participle that comes before the main verb.
func (b *builder) frontedGerund(f *frame) bool {
	c := b.clause(f)
	if c.Kind != Participle || c.Conjunction != "" || c.borrow == None || len(b.frames) < 2 {
		return false
	}
	below := b.frames[len(b.frames)-2]
	return !below.hasVerb && len(below.candidates) == 0
}

// saysNext reports whether a clause that begins with a group is what a verb of saying
// says: right after the verb, after a person who is told, or in quotation marks.
func (b *builder) saysNext(f *frame, g group) bool {
	switch {
	case b.marks.join != "":
		return false
	case f.last == afterVerb:
		return !b.marks.comma || b.quoted(g.first)
	case f.last == afterObject:
		return !b.marks.comma && tellers[b.clause(f).Verb.Lemma]
	}
	return false
}

// tellers are verbs of saying that take the person who is told as their object.
var tellers = setOf("tell inform assure remind convince persuade warn notify advise teach promise")

// quoted reports whether a quotation opens right before a part.
func (b *builder) quoted(i int) bool {
	start := b.parts[i].span.Start
	return start > 0 && b.view.tags[start-1] == "``"
}

// mainAhead reports whether a noun phrase with a verb follows behind a comma: the main
// clause after one that comes first.
func (b *builder) mainAhead(i int) bool {
	for limit := i + farAhead; i < limit && i < len(b.parts) && !b.is(i, stop); i++ {
		if b.is(i, comma) && (b.is(i+1, noun) && b.verbAhead(i+1) || b.is(i+1, there)) {
			return true
		}
	}
	return false
}

func takesClause(c *draft) bool { return reports[c.Verb.Lemma] && !c.Verb.Passive }

// participleAfter reports whether the past tense right after a group is a participle with
// a wrong tag: “offers the lessons learned from it”. If so it makes it one.
func (b *builder) participleAfter(f *frame, g group) bool {
	v := b.verbAfter(g.end)
	if f.last != afterVerb || b.marks.comma || b.marks.join != "" || takesClause(b.clause(f)) || !b.mayBeParticiple(v) {
		return false
	}
	b.parts[v].form = past
	b.parts[v].verb.Finite = false
	return true
}

// mayBeParticiple reports whether part i is a past tense without an object, in one word
// that can be a participle.
func (b *builder) mayBeParticiple(i int) bool {
	if !b.is(i, verb) || b.view.tags[b.parts[i].head] != "VBD" || b.parts[i].verb.Span.End != b.parts[i].head+1 {
		return false
	}
	switch b.parts[i].verb.Lemma {
	case "be", "have", "do", "go", "come":
		return false
	}
	return i+1 >= len(b.parts) || b.is(i+1, preposition) || b.is(i+1, stop) || b.is(i+1, comma)
}

// subjectWaits reports whether an outer clause has its subject and waits for its verb.
func (b *builder) subjectWaits() bool {
	w := b.waiting()
	return w != None && (len(b.frames[w].candidates) > 0 || b.clauses[b.frames[w].clause].Kind == Relative)
}

// takesSubjectLate reports whether the subject of a clause comes after its verb, as in
// “there was opposition”.
func (b *builder) takesSubjectLate(f *frame) bool {
	return f.last == afterVerb && f.expletive
}

// joinedClause opens a clause that “and” joins to an open one, with its own subject.
func (b *builder) joinedClause(g group) {
	for len(b.frames) > 1 && !joinable(b.clause(b.top())) {
		b.pop()
	}
	old := b.clauses[b.top().clause]
	b.pop()
	f := b.open(old.Kind, old.Governor)
	c := b.clause(f)
	c.Conjunction = old.Conjunction
	if old.Kind == Complement {
		governor := &b.clauses[old.Governor]
		governor.Objects = append(governor.Objects, Phrase{Clause: f.clause, Head: None})
	}
	f.candidates = []group{g}
}

// joinable reports whether a clause with a subject of its own can be joined to this one.
func joinable(c *draft) bool {
	return c.Kind == Main || c.Kind == Complement || c.Kind == Subordinate
}
