package clauses

import "slices"

// nouns reads the noun phrases from part i on and gives them their place.
func (b *builder) nouns(i int) int {
	if b.isRelativeOf(i) {
		return b.relativeOf(i)
	}
	f := b.top()
	g := b.group(i, b.clauseMayBegin(i))
	if b.isInsertedSpeech(g) {
		return b.insertedSpeech(g)
	}
	b.remember(f, g)
	if !f.hasVerb {
		b.beforeVerb(g)
	} else {
		b.afterVerb(g)
	}
	return g.end
}

// clauseMayBegin reports whether “and” after the noun phrase at part i can bring a clause
// with a subject of its own. It cannot where that noun phrase itself begins one.
func (b *builder) clauseMayBegin(i int) bool {
	f := b.top()
	switch w := b.waiting(); {
	case !f.hasVerb:
		return false
	case f.last == afterVerb && takesClause(b.clause(f)):
		return false
	case b.marks.join != "":
		return !b.beginsClause(i)
	case b.marks.comma && w != None && len(b.frames[w].candidates) == 0:
		return false
	}
	return true
}

// remember keeps noun phrases for a relative pronoun that may come. A personal pronoun
// has one only right after it: “he who”.
func (b *builder) remember(f *frame, g group) {
	if b.parts[g.first].noun.pronoun && !b.is(g.end, relative) {
		return
	}
	if b.marks.comma || b.marks.join != "" || f.last == afterVerb || !f.hasVerb && len(f.candidates) == 0 {
		b.recent = b.recent[:0]
	}
	b.recent = append(b.recent, g.nouns...)
}

// reflexives that follow a subject only stress it: “the minister himself resigned”.
var reflexives = setOf("himself herself itself themselves myself ourselves yourself")

// beforeVerb keeps noun phrases that come before the verb of the top clause.
func (b *builder) beforeVerb(g group) {
	f := b.top()
	p := b.parts[g.first]
	switch {
	case reflexives[p.word] && len(f.candidates) > 0:
	case b.marks.join != "" && len(f.candidates) > 0:
		subject := &f.candidates[len(f.candidates)-1]
		subject.members = append(slices.Clone(subject.members), g.members...)
	case p.noun.temporal && !b.isFinite(b.skipAdverbs(g.end)):
		b.timeOf(f, g)
	case len(f.candidates) > 0 && !b.marks.comma && b.marks.join == "" && b.isFinite(b.skipAdverbs(g.end)) && b.specific(g) && !b.isBareName(last(f.candidates)):
		antecedent := last(last(f.candidates).members)
		b.objectRelative(&antecedent, g)
	default:
		f.candidates = append(f.candidates, g)
	}
}

// isMainSubject reports whether a group behind the comma of a clause that comes first is
// the subject of the main clause, whose verb is still far: “as he noted, the party, and
// with it the union, has …”.
func (b *builder) isMainSubject(f *frame, g group) bool {
	w := b.waiting()
	if w == None || !b.marks.comma || b.marks.join != "" || b.clause(f).Kind != Subordinate {
		return false
	}
	return len(b.frames[w].candidates) == 0 && b.clauses[b.frames[w].clause].Kind == Main && !b.parts[g.first].noun.temporal && b.finiteVerbsFrom(g.end) > 0
}

func last[T any](list []T) T { return list[len(list)-1] }

// isBareName reports whether a group is a name, which no relative clause tells apart.
func (b *builder) isBareName(g group) bool {
	n := b.parts[g.first].noun
	return n.proper && n.det == ""
}

// specific reports whether a group can be the subject of a relative clause without a
// pronoun: “the policies he pursued”.
func (b *builder) specific(g group) bool {
	n := b.parts[g.first].noun
	return n.pronoun || n.proper || n.det != ""
}

// timeOf makes an adverbial of a noun phrase like “last year”.
func (b *builder) timeOf(f *frame, g group) {
	b.recent = b.recent[:max(0, len(b.recent)-len(g.nouns))]
	for _, m := range g.members {
		b.adverbial(f, Adverbial{Role: Time, Phrase: m, Span: m.Span})
	}
}

func (b *builder) adverbial(f *frame, a Adverbial) {
	c := b.clause(f)
	c.Adverbials = append(c.Adverbials, a)
}

// objectRelative opens a relative clause without a pronoun, with its subject.
func (b *builder) objectRelative(antecedent *Phrase, subject group) {
	f := b.open(Relative, b.top().clause)
	b.clause(f).antecede = antecedent
	f.candidates = append(f.candidates, subject)
}

// afterVerb gives noun phrases after the verb of the top clause their place.
func (b *builder) afterVerb(g group) {
	f := b.top()
	p := b.parts[g.first]
	adjacent := !b.marks.comma && b.marks.join == ""
	switch {
	case b.verbFrom(g.end) && !b.subjectWaits() && !b.participleAfter(f, g):
		b.newSubject(g)
	case b.isMainSubject(f, g):
		b.popTo(b.waiting())
		b.beforeVerb(g)
	case p.noun.temporal && !(f.last == afterVerb && spenders[b.clause(f).Verb.Lemma]):
		b.timeOf(f, g)
	case b.takesSubjectLate(f):
		b.clause(f).Subjects = append(b.clause(f).Subjects, g.members...)
		f.last = afterObject
	case adjacent:
		b.object(f, g)
	case b.marks.join != "":
		b.joinedObject(f, g)
	case b.marks.comma && f.last == afterVerb:
		b.object(f, g)
	}
}

// lastNoun is the noun phrase that was read last in a clause.
func (b *builder) lastNoun(f *frame) *Phrase {
	c := b.clause(f)
	var out *Phrase
	take := func(p Phrase) {
		if p.Clause == None && (out == nil || p.Span.Start > out.Span.Start) {
			out = &p
		}
	}
	for _, list := range [][]Phrase{c.Subjects, c.Indirect, c.Objects, c.Complements} {
		for _, p := range list {
			take(p)
		}
	}
	for _, a := range c.Adverbials {
		take(a.Phrase)
	}
	return out
}
