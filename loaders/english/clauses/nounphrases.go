package clauses

// phrase is the noun phrase of a token; what a relative pronoun stands for in its place.
func (r *reader) phrase(i int) Phrase {
	if a, ok := r.stands[i]; ok {
		i = a
	}
	return r.plain(i)
}

// plain is the noun phrase of a token, whatever that stands for.
func (r *reader) plain(i int) Phrase {
	p := Phrase{Span: r.own[i], Head: r.nameHead(i), Clause: None}
	if p.Head < p.Span.Start || p.Head >= p.Span.End {
		p.Head = i
	}
	return p
}

// nameHead is the word by which a phrase is known: the last of a name, “Voss” in “Dara
// Voss”, and the month of a date.
func (r *reader) nameHead(i int) int { return r.name[i] }

// nameOf finds that word, once it is known of all tokens below.
func (t *tree) nameOf(i int, known []int) int {
	head := i
	if t.tag(i) == "CD" {
		for _, k := range t.kids[i] {
			if t.isNounTag(k) && t.is(k, "nmod", "compound", "flat") && !t.has(k, "case") && !t.subtype(k, "nmod:poss") {
				return k
			}
		}
	}
	for _, k := range t.kids[i] {
		switch {
		case k < i:
		case t.is(k, "flat") && t.isNounTag(k), t.is(k, "goeswith"):
			head = k
		case t.is(k, "appos") && t.isClose(k, i, head+1):
			if t.isTemporal(i) {
				return head
			}
			return known[k]
		case !t.is(k, "punct", "flat"):
			return head
		}
	}
	return head
}

// members are the phrases that fill one place: a token's own and those joined to it.
// Joined adjectives stay one phrase.
func (r *reader) members(i int) []Phrase {
	if a, ok := r.stands[i]; ok {
		return r.antecedents(a, i)
	}
	if isAdjective(r.tag(i)) && !r.is(i, "nsubj", "obj", "iobj", "obl", "nmod") && !r.has(i, "det") || r.tag(i) == "VBN" {
		if p, ok := r.adjectives(i); ok {
			return []Phrase{p}
		}
	}
	var out []Phrase
	for _, k := range r.joined(i) {
		if (r.nodeOf[k] == None || k == i) && !r.isContrast(k) && r.isNominal(k) {
			out = append(out, r.phrase(k))
		}
	}
	if len(out) == 0 {
		out = append(out, r.phrase(i))
	}
	return out
}

// joined is a token and all that is joined to it, in the order of the text.
func (t *tree) joined(i int) []int {
	out := []int{i}
	for at := 0; at < len(out); at++ {
		for _, k := range t.conj[out[at]] {
			if k > i {
				out = append(out, k)
			}
		}
	}
	return out
}

// adjectives is an adjective with those joined to it as one phrase.
func (r *reader) adjectives(i int) (Phrase, bool) {
	for _, k := range r.joined(i) {
		if k != i && (r.nodeOf[k] != None || r.isNounTag(k)) {
			return Phrase{}, false
		}
	}
	return Phrase{Span: r.full[i], Head: i, Clause: None}, true
}

// isNominal reports whether a token can be the head of a phrase. A hyphen or a comma that
// a parse takes for one cannot.
func (t *tree) isNominal(i int) bool {
	switch t.tag(i) {
	case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "CC", "UH":
		return false
	}
	return true
}

// isContrast reports whether a phrase is only named to say what is not meant: “the court,
// not the cabinet,”, “not the court but the cabinet”.
func (t *tree) isContrast(i int) bool {
	for _, k := range t.kids[i] {
		switch {
		case k < i && (t.is(k, "advmod") || t.is(k, "cc")) && t.word(k) == "not" && !onlies[t.word(k+1)], t.isRather(k):
			return true
		}
	}
	return false
}

// isRather reports whether a word joins what is not so: “RATHER THAN”, “INSTEAD OF”.
func (t *tree) isRather(k int) bool {
	return t.is(k, "cc") && (t.word(k) == "rather" && t.word(k+1) == "than" || t.word(k) == "instead" && t.word(k+1) == "of")
}

// isTemporal reports whether a phrase names a time.
func (t *tree) isTemporal(i int) bool {
	if lemma := t.lemma(i); times[lemma] || isYear(lemma) || isDecade(lemma) || t.word(i) == "then" {
		return true
	}
	for _, k := range t.kids[i] {
		if lemma := t.lemma(k); t.tag(i) == "CD" && (times[lemma] || isYear(lemma)) {
			return true
		}
	}
	return false
}
