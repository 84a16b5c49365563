package clauses

// object gives noun phrases right after the verb or its object their place.
func (b *builder) object(f *frame, g group) {
	c := b.clause(f)
	switch {
	case f.last == afterVerb && arrivals[c.Verb.Lemma] && c.Verb.Finite && len(c.Subjects) == 0 && c.Kind == Main:
		c.Subjects = append(c.Subjects, g.members...)
	case c.Verb.Lemma == "be" || copulas[c.Verb.Lemma] && !c.Verb.Passive && c.Verb.Lemma != "prove":
		if len(c.Complements) == 0 {
			c.Complements = append(c.Complements, g.members...)
			c.Verb.Negated = c.Verb.Negated || b.isNone(g)
		}
	case f.last == afterVerb && c.Verb.Passive && !givers[c.Verb.Lemma]:
		if namers[c.Verb.Lemma] {
			c.Complements = append(c.Complements, g.members...)
		}
	case len(c.Objects) == 0:
		c.Objects = append(c.Objects, g.members...)
		c.Verb.Negated = c.Verb.Negated || b.isNone(g)
	case f.last == afterObject && len(c.Indirect) == 0 && (givers[c.Verb.Lemma] || b.isPronoun(last(c.Objects)) && !namers[c.Verb.Lemma]):
		c.Indirect = c.Objects
		c.Objects = append([]Phrase(nil), g.members...)
	case f.last == afterObject && namers[c.Verb.Lemma]:
		c.Complements = append(c.Complements, g.members...)
	}
	f.last = afterObject
}

// isPronoun reports whether a phrase is “him” or “herself”, after which another noun
// phrase is what is given.
func (b *builder) isPronoun(p Phrase) bool {
	return p.Clause == None && p.Head != None && b.view.tags[p.Head] == "PRP"
}

// arrivals are verbs that can stand before their subject: “from the north came Voss”.
var arrivals = setOf("be commence come go stand lie sit follow emerge arise appear remain exist begin live hang run rise")

// joinedObject gives noun phrases after “and” the place of what came last.
func (b *builder) joinedObject(f *frame, g group) {
	c := b.clause(f)
	switch {
	case f.last == afterPhrase && len(c.Adverbials) > 0 && (last(c.Adverbials).Role != Time || b.tellsTime(g.first)):
		before := last(c.Adverbials)
		for _, m := range g.members {
			b.adverbial(f, Adverbial{Role: before.Role, Prep: before.Prep, Phrase: m, Span: m.Span})
		}
	case len(c.Complements) > 0 && len(c.Objects) == 0:
		c.Complements = append(c.Complements, g.members...)
	case len(c.Objects) > 0:
		c.Objects = append(c.Objects, g.members...)
	default:
		b.object(f, g)
	}
}

// adjective reads an adjective phrase: a complement, if it can be one.
func (b *builder) adjective(i int) int {
	p := b.parts[i]
	f := b.top()
	if !f.hasVerb {
		return i + 1
	}
	c := b.clause(f)
	phrase := Phrase{Span: p.span, Head: p.head, Clause: None}
	switch {
	case copulas[c.Verb.Lemma] && f.last == afterVerb, b.marks.join != "" && len(c.Complements) > 0 && len(c.Objects) == 0,
		f.last == afterObject && namers[c.Verb.Lemma]:
		c.Complements = append(c.Complements, phrase)
		f.last = afterOther
	}
	return i + 1
}

// there reads the empty subject of “there is”; the subject follows the verb.
func (b *builder) there(i int) int {
	f := b.top()
	if f.hasVerb {
		if waiting := b.waiting(); waiting != None && b.marks.comma {
			f = b.popTo(waiting)
		} else if takesClause(b.clause(f)) && !b.marks.comma && b.marks.join == "" {
			f = b.complement(f.clause)
		} else {
			b.frames = b.frames[:0]
			f = b.open(Main, None)
		}
	}
	f.expletive = true
	return i + 1
}
