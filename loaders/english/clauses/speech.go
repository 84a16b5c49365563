package clauses

// isInvertedSpeech reports whether “said Voss” follows what is said.
func (b *builder) isInvertedSpeech(i int) bool {
	p := b.parts[i]
	if !speech[p.verb.Lemma] || p.verb.Modal != "" || p.verb.Passive || b.marks.join != "" || !b.is(i+1, noun) {
		return false
	}
	f := b.top()
	if n := b.parts[i+1]; n.noun.whose || b.verbAhead(i+1) || n.noun.pronoun && n.word != "he" && n.word != "she" {
		return false
	}
	return f.hasVerb && b.marks.comma && b.waiting() == None || !f.hasVerb && len(f.candidates) == 0 && len(b.clauses) > 1 && b.quoteBefore(p)
}

// invertedSpeech opens a main clause for “said Voss”; what was said is its object.
func (b *builder) invertedSpeech(i int) int {
	said := b.frames[0].clause
	b.frames = b.frames[:0]
	f := b.open(Main, None)
	c := b.clause(f)
	c.Verb = b.parts[i].verb
	if b.clauses[said].Verb.Head != None {
		b.clauses[said].Kind, b.clauses[said].Governor = Complement, f.clause
		c.Objects = append(c.Objects, Phrase{Clause: said, Head: None})
	}
	g := b.group(i+1, true)
	c.Subjects = g.members
	f.hasVerb, f.last = true, afterObject
	return g.end
}

// isInsertedSpeech reports whether a group with its verb only tells who speaks: “the
// party, Voss said, is dead”.
func (b *builder) isInsertedSpeech(g group) bool {
	if !b.is(g.end, verb) || !b.marks.comma || b.marks.join != "" || len(b.frames) == 0 {
		return false
	}
	v := b.parts[g.end]
	if !speech[v.verb.Lemma] || v.form != finite || v.verb.Passive || v.verb.Modal != "" {
		return false
	}
	if f := b.frames[0]; !f.hasVerb && len(f.candidates) == 0 {
		return false
	}
	return g.end+1 >= len(b.parts) || b.is(g.end+1, comma) || b.is(g.end+1, stop)
}

// insertedSpeech makes a clause of the speaker and the verb; what is said is the clause
// around it, which goes on.
func (b *builder) insertedSpeech(g group) int {
	said := b.frames[0].clause
	c := draft{borrow: None, share: None}
	c.Kind, c.Governor, c.Verb, c.Subjects = Main, None, b.parts[g.end].verb, g.members
	c.Objects = []Phrase{{Clause: said, Head: None}}
	b.clauses = append(b.clauses, c)
	b.clauses[said].Kind, b.clauses[said].Governor = Complement, len(b.clauses)-1
	return g.end + 1
}

func (b *builder) quoteBefore(p part) bool {
	return p.span.Start > 0 && b.view.tags[p.span.Start-1] == "''"
}
