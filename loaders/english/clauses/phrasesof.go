package clauses

// inPhrase are the relations of what belongs to a noun phrase, where it stands next to it.
const inPhrase = "det amod compound nummod nmod:poss nmod:desc flat fixed advmod goeswith cc:preconj case nmod:unmarked nmod:npmod nmod:tmod dep"

// phraseOf is the noun phrase of a head: determiners, modifiers and of-phrases, without
// relative clauses, appositions that are set off, other prepositional phrases and what is
// joined with it.
func (t *tree) phraseOf(head int) Phrase {
	from, to := t.extent(head, 0)
	return Phrase{Span: t.trim(Span{from, to + 1}), Head: t.nameEnd(head), Clause: None}
}

// nameEnd is the last token of a name, which is its head here: “Voss” in “Dara Voss”.
func (t *tree) nameEnd(head int) int {
	end := head
	for _, k := range t.kids[head] {
		if t.rel[k] == "flat" && k > end {
			end = k
		}
	}
	return end
}

// extent is the first and the last token of a noun phrase.
func (t *tree) extent(head, depth int) (from, to int) {
	from, to = head, head
	if depth > 40 {
		return from, to
	}
	kids := t.kids[head]
	for i := len(kids) - 1; i >= 0; i-- {
		k := kids[i]
		if k < head && t.is(k, inPhrase) && !t.opensPhrase(k) && t.reaches(t.last[k], from) {
			from = min(from, t.first[k])
		}
	}
	for _, k := range kids {
		if k > head && t.goesOn(k, to) {
			_, end := t.extent(k, depth+1)
			to = max(to, end, t.joinedEnd(k, depth))
		}
	}
	return from, to
}

// opensPhrase holds for the preposition before a phrase, and for adverbs that speak of the
// whole (“only the court”).
func (t *tree) opensPhrase(k int) bool {
	return t.rel[k] == "case" || t.rel[k] == "advmod" && t.rel[t.head[k]] != "nummod" && t.tokens[t.head[k]].UPOS != "NUM" && t.child(t.head[k], "nummod") == None
}

// goesOn reports whether a child after its head belongs to the phrase that ends at token to.
func (t *tree) goesOn(k, to int) bool {
	switch {
	case t.is(k, "nmod") && t.full(k) != "nmod:poss" && t.caseOf(k) == "of":
		return t.reaches(to, t.first[k])
	case t.rel[k] == "case" && t.tag(k) == "POS":
		return false
	case t.is(k, "flat fixed goeswith compound nummod nmod:unmarked nmod:npmod amod dep"):
		return t.reaches(to, t.first[k])
	case t.rel[k] == "appos":
		return t.reaches(to, t.first[k]) && t.first[k] > 0 && !t.isMark(t.first[k]-1, ",:-") && t.tag(t.first[k]-1) != "-LRB-"
	}
	return false
}

// joinedEnd is where the phrases end that are joined to the phrase of k inside of an
// of-phrase: “of trade and industry”.
func (t *tree) joinedEnd(k, depth int) int {
	end := k
	for _, c := range t.children(k, "conj") {
		if t.isNominal(c) || t.tokens[c].UPOS == "ADJ" {
			_, to := t.extent(c, depth+1)
			end = max(end, to)
		}
	}
	return end
}

// reaches reports whether nothing but hyphens and quotation marks stands between two tokens.
func (t *tree) reaches(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !t.isQuote(i) && t.tag(i) != "HYPH" && t.word(i) != "-" && t.word(i) != "/" {
			return t.rel[i] == "punct" && t.word(i) == "," && t.rel[t.head[i]] == "amod"
		}
	}
	return true
}

func (t *tree) isQuote(i int) bool { return t.tag(i) == "``" || t.tag(i) == "''" }

func (t *tree) isMark(i int, tags string) bool {
	for _, r := range tags {
		if t.tag(i) == string(r) {
			return true
		}
	}
	return false
}

// trim takes marks from the ends of a span.
func (t *tree) trim(s Span) Span {
	for s.End-s.Start > 1 && t.tokens[s.End-1].UPOS == "PUNCT" && !t.isQuote(s.End-1) {
		s.End--
	}
	for s.End-s.Start > 1 && t.tokens[s.Start].UPOS == "PUNCT" && !t.isQuote(s.Start) {
		s.Start++
	}
	return s
}

// members are the noun phrases that are joined with a head, itself first; clauses that are
// joined with it are not among them.
func (t *tree) members(head int) (out []Phrase) {
	out = append(out, t.phraseOf(head))
	for _, k := range t.children(head, "conj") {
		if !t.isClause(k) && (t.isNominal(k) || t.tokens[k].UPOS == "ADJ") && !t.isContrast(k) {
			out = append(out, t.phraseOf(k))
		}
	}
	return out
}

// caseOf is the preposition of a phrase, in small letters, with all its words; "" without one.
func (t *tree) caseOf(head int) string {
	k := t.child(head, "case")
	if k == None || t.tag(k) == "POS" {
		return ""
	}
	return t.fixedText(k)
}

// fixedText is a word with those that are fixed to it: “because of”, “in order”.
func (t *tree) fixedText(k int) string {
	text := t.word(k)
	for _, f := range t.children(k, "fixed") {
		text += " " + t.word(f)
	}
	return text
}

// isContrast holds for “not the cabinet” and “rather than the court”.
func (t *tree) isContrast(k int) bool {
	for _, m := range t.children(k, "advmod cc") {
		if m < k && (negators[t.word(m)] && t.word(m) != "nor" || t.fixedText(m) == "rather than" || t.fixedText(m) == "instead of") {
			return true
		}
	}
	return false
}
