package clauses

// relative reads “who”, “which” or “that” as the opening of a relative clause; without
// a noun before it, it is the subject or object of a clause of its own.
func (b *builder) relative(i int) int {
	p := b.parts[i]
	f := b.top()
	if p.word == "what" || p.word == "whatever" || p.word == "whoever" || len(b.recent) == 0 && b.anchor == nil {
		b.question(i)
		return i + 1
	}
	if f.hasVerb && f.last == afterVerb && takesClause(b.clause(f)) && p.word != "that" {
		n := b.complement(f.clause)
		n.candidates = []group{{members: []Phrase{{Span: p.span, Head: p.head, Clause: None}}, first: i, end: i + 1}}
		return i + 1
	}
	if b.marks.join != "" && b.joinRelative(p) {
		return i + 1
	}
	b.openRelative(i)
	return i + 1
}

// question reads “who” or “what” without an antecedent.
func (b *builder) question(i int) {
	p := b.parts[i]
	f := b.top()
	if f.hasVerb {
		if w := b.waiting(); b.marks.comma && w != None {
			f = b.popTo(w)
		} else if f.last == afterVerb {
			f = b.complement(f.clause)
		} else {
			f = b.open(Relative, f.clause)
		}
	}
	f.candidates = append(f.candidates, group{members: []Phrase{{Span: p.span, Head: p.head, Clause: None}}, first: i, end: i + 1})
}

// joinRelative reads “and which”: another relative clause of the same antecedent.
func (b *builder) joinRelative(p part) bool {
	for level := len(b.frames) - 1; level > 0; level-- {
		c := b.clauses[b.frames[level].clause]
		if c.Kind == Relative && b.frames[level].hasVerb && len(c.Subjects) > 0 {
			b.popTo(level - 1)
			n := b.open(Relative, c.Governor)
			antecedent := c.Subjects[0]
			b.clause(n).antecede = &antecedent
			return true
		}
	}
	return false
}

// openRelative opens the relative clause of the pronoun at part i.
func (b *builder) openRelative(i int) {
	antecedent := b.antecedent(i)
	if f := b.top(); b.isCleftNoun(f) {
		phrase := b.clause(f).Complements[0]
		antecedent = &phrase
	}
	n := b.open(Relative, b.top().clause)
	c := b.clause(n)
	c.antecede, c.afterComma = antecedent, b.marks.comma
}

// isRelativeOf reports whether “most of whom” or “most of whose members” is at part i.
func (b *builder) isRelativeOf(i int) bool {
	if !b.is(i+1, preposition) || b.parts[i+1].word != "of" || len(b.recent) == 0 {
		return false
	}
	return b.is(i+2, relative) && b.parts[i+2].word != "what" || b.is(i+2, noun) && b.parts[i+2].noun.whose
}

// relativeOf reads “most of whom”, the subject or object of a relative clause.
func (b *builder) relativeOf(i int) int {
	p := b.parts[i]
	f := b.open(Relative, b.top().clause)
	phrase := Phrase{Span: Span{p.span.Start, b.parts[i+2].span.End}, Head: p.head, Clause: None}
	f.candidates = append(f.candidates, group{members: []Phrase{phrase}, nouns: []int{i}, first: i, end: i + 3})
	return i + 3
}

// antecedent is the noun phrase that the pronoun at part i stands for: the nearest one
// that agrees with the verb in number, and is a person for “who”.
func (b *builder) antecedent(i int) *Phrase {
	if len(b.recent) == 0 {
		return b.anchor
	}
	n := b.parts[b.antecedentPart(i)]
	end := b.parts[b.simpleEnd(b.antecedentPart(i))-1].span.End
	return &Phrase{Span: Span{n.span.Start, end}, Head: n.head, Clause: None}
}

// antecedentPart is the part of that noun phrase.
func (b *builder) antecedentPart(i int) int {
	plural, known := b.numberOfVerb(i + 1)
	second := None
	for k := len(b.recent) - 1; k >= 0; k-- {
		n := b.parts[b.recent[k]]
		agrees := !known || n.noun.plural == plural || n.noun.pronoun
		bare := k > 0 && b.isBareOf(b.recent[k]) && !(known && agrees && b.parts[b.recent[k-1]].noun.plural != plural)
		if bare || b.isHolder(b.parts[i].word, k) || !b.suits(b.parts[i].word, n) {
			continue
		}
		if agrees {
			return b.recent[k]
		}
		if second == None {
			second = b.recent[k]
		}
	}
	if second == None {
		second = last(b.recent)
	}
	return second
}

// isHolder reports whether “who” looks past the name at recent[k], because it only says
// what the person before it heads or belongs to: “the leader of Lantern, who”. Kin and
// friends do not give way: “the brother of Voss, who”.
func (b *builder) isHolder(pronoun string, k int) bool {
	if pronoun != "who" && pronoun != "whom" || k == 0 || !b.is(b.recent[k]-1, preposition) {
		return false
	}
	before := b.parts[b.recent[k-1]].word
	return isPerson(before) && !isPerson(b.parts[b.recent[k]].word) && !kin[before]
}

// kin are people that a name tells by whom they are close to.
var kin = setOf(`son daughter wife husband father mother brother sister relative ally opponent critic supporter friend colleague
	son-in-law brother-in-law nephew uncle cousin associate rival successor predecessor companion partner`)

// isBareOf reports whether part i is a common noun in an of-phrase that has nothing to
// tell it apart: “a state of affairs which …”.
func (b *builder) isBareOf(i int) bool {
	n := b.parts[i].noun
	return b.is(i-1, preposition) && b.parts[i-1].word == "of" && n.det == "" && !n.proper && !n.pronoun && b.parts[i].span.End == b.parts[i].span.Start+1
}

// suits reports whether a relative pronoun can stand for a noun phrase. “That” without
// a comma tells things apart, which a name needs not.
func (b *builder) suits(pronoun string, n part) bool {
	if isYear(n.word) || n.noun.temporal || times[n.word] && n.noun.det == "" {
		return false
	}
	switch pronoun {
	case "who", "whom":
		return isPerson(n.word) || n.noun.proper || n.noun.pronoun
	case "which":
		return !n.noun.pronoun && !isPerson(n.word)
	case "that":
		return b.marks.comma || !n.noun.proper
	}
	return true
}

// numberOfVerb tells whether the verb after a pronoun is in the plural, if that shows.
func (b *builder) numberOfVerb(i int) (plural, known bool) {
	i = b.skipAdverbs(i)
	for b.is(i, comma) || b.is(i, preposition) && b.is(i+1, noun) {
		if b.is(i, comma) {
			i = b.skipAdverbs(i + 1)
		} else {
			i = b.simpleEnd(i + 1)
		}
	}
	if !b.isFinite(i) {
		return false, false
	}
	return b.number(b.parts[i].verb.Span)
}

// number tells the number of the subject that a verb group asks for, if that shows.
func (b *builder) number(s Span) (plural, known bool) {
	for t := s.Start; t < s.End; t++ {
		switch word := lower(b.view.tokens[t].Text); {
		case b.view.tags[t] == "VBZ" || word == "was":
			return false, true
		case b.view.tags[t] == "VBP" || word == "were":
			return true, true
		}
	}
	return false, false
}

// whose reads “whose leader”: the subject of a relative clause.
func (b *builder) whose(i int) int {
	f := b.open(Relative, b.top().clause)
	g := b.group(i, false)
	f.candidates = append(f.candidates, g)
	return g.end
}

// prepositionalRelative reads “in which …”, “for whom …”.
func (b *builder) prepositionalRelative(i, next int) int {
	p := b.parts[i]
	if b.parts[next].sort == noun {
		f := b.open(Relative, b.top().clause)
		g := b.group(next, false)
		for _, m := range g.members {
			b.adverbial(f, Adverbial{Role: b.role(p.word, b.parts[next], f), Prep: p.word, Phrase: m, Span: Span{p.span.Start, m.Span.End}})
		}
		return g.end
	}
	if b.parts[next].word == "what" || b.parts[next].word == "whatever" || len(b.recent) == 0 && b.anchor == nil {
		f := b.top()
		n := b.open(Complement, f.clause)
		n.candidates = []group{{members: []Phrase{{Span: b.parts[next].span, Head: b.parts[next].head, Clause: None}}, first: next, end: next + 1}}
		return next + 1
	}
	antecedent := b.antecedent(next)
	f := b.open(Relative, b.top().clause)
	role := Other
	if len(b.recent) > 0 {
		role = b.role(p.word, b.parts[b.antecedentPart(next)], f)
	}
	b.adverbial(f, Adverbial{Role: role, Prep: p.word, Phrase: *antecedent, Span: Span{p.span.Start, b.parts[next].span.End}})
	return next + 1
}
