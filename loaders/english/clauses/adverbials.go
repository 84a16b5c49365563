package clauses

import "strings"

// adverbial reads a dependent that is an adverbial phrase of a clause, if it is one.
func (r *reader) adverbial(i, k int) {
	n := &r.nodes[i]
	switch {
	case r.is(k, "obl"), r.is(k, "nmod") && k != n.verb && !r.isOf(k) && !r.belongs(k):
		r.withPreposition(i, k, r.is(k, "nmod"))
	case r.is(k, "advmod") && r.tag(k) != "WRB":
		r.timeAdverb(i, k)
	case r.is(k, "advmod") && r.clauses[i].Kind == Relative && (r.word(k) == "where" || r.word(k) == "when"):
		r.whereabouts(i, k)
	}
}

// belongs reports whether a nominal dependent of a noun is a modifier without a preposition.
func (r *reader) belongs(k int) bool {
	return r.subtype(k, "nmod:poss") || r.subtype(k, "nmod:desc") || !r.has(k, "case") && !r.isTemporal(k)
}

// withPreposition reads a phrase, with those joined to it, and the preposition before it.
func (r *reader) withPreposition(i, k int, ofNoun bool) {
	c := &r.clauses[i]
	prep, span := "", Span{}
	for _, m := range r.joined(k) {
		if m != k && r.nodeOf[m] != None || r.isContrast(m) || !r.isNominal(m) {
			continue
		}
		target := m
		if own, s := r.prepositionOf(m); own != "" {
			prep, span = own, s
			target = r.governed(m, s)
		}
		if prep == "" && !r.isTemporal(target) {
			continue
		}
		named := target
		if a, ok := r.stands[target]; ok {
			named = a
		}
		a := Adverbial{Prep: prep, Role: r.roleOf(prep, named, c.Verb), OfNoun: ofNoun}
		if r.subtype(k, "obl:agent") {
			a.Role = Agent
		} else if ofNoun && a.Role == Agent {
			continue // the agent of an act that a noun names, not of the verb
		}
		r.give(i, a, span, target)
	}
}

// give gives a clause the phrases of a token in one role.
func (r *reader) give(i int, a Adverbial, span Span, target int) {
	c := &r.clauses[i]
	if r.isDangling(target) {
		return
	}
	for _, p := range r.adverbialPhrases(target) {
		a.Phrase = p
		a.Span = Span{span.Start, p.Span.End}
		if span.End == 0 || p.Clause != None || a.Span.End <= a.Span.Start {
			a.Span = p.Span
		}
		if _, ok := r.stands[target]; ok {
			a.Span = Span{min(target, max(span.Start, 0)), target + 1}
			if span.End == 0 {
				a.Span.Start = target
			}
		}
		c.Adverbials = append(c.Adverbials, a)
	}
	if _, ok := r.stands[target]; !ok {
		r.hangers(i, target)
	}
}

func (r *reader) adverbialPhrases(target int) []Phrase {
	if at := r.freeRelative(target); at != None {
		return []Phrase{{Clause: at, Head: None}}
	}
	if a, ok := r.stands[target]; ok {
		return r.antecedents(a, target)
	}
	return []Phrase{r.phrase(target)}
}

// prepositionOf is the preposition of a phrase, small and with blanks, and its span.
func (r *reader) prepositionOf(m int) (string, Span) {
	first := None
	for _, k := range r.kids[m] {
		if (r.is(k, "case") || r.is(k, "mark") && r.nodeOf[m] == None) && r.tag(k) != "POS" {
			first = k
			break
		}
	}
	if first == None {
		return "", Span{}
	}
	word, span := r.link(first, len(r.tokens), false)
	if span.End > m && m > first && r.governed(m, span) == m {
		word, span = r.link(first, m, false)
	}
	if strings.Trim(word, "-–—/:,.~") == "" {
		return "", Span{}
	}
	if _, known := prepositions[word]; known || strings.Contains(word, " ") {
		return word, span
	}
	for k := span.End; k < m && r.head[k] == m && r.is(k, "case"); k++ { // “from behind”
		word += " " + r.word(k)
		span.End = k + 1
	}
	return word, span
}

// governed is the noun that a preposition of several words governs: of “on the day of
// the congress” it is the congress, which hangs on the day.
func (r *reader) governed(m int, prep Span) int {
	h := r.head[prep.End-1]
	if prep.End-prep.Start > 1 && h != None && h != m && prep.End <= h && r.is(prep.End-1, "case") {
		for up, steps := h, 0; up != None && steps < longestLink; up, steps = r.head[up], steps+1 {
			if up == m {
				return h
			}
		}
	}
	return m
}

// isDangling reports whether a token is a preposition without its noun.
func (r *reader) isDangling(k int) bool {
	return (r.tag(k) == "IN" || r.tag(k) == "RP" || r.tag(k) == "TO") && len(r.kids[k]) == 0
}

// hangers gives a clause the prepositional phrases that hang on one of its nouns. Where a
// parser attaches one to the wrong noun, the clause has it all the same.
func (r *reader) hangers(i, m int) {
	for _, k := range r.kids[m] {
		switch {
		case !r.is(k, "nmod") || k < r.base[m].End || r.nodeOf[m] == i && r.nodes[i].cop != None && r.nodes[i].inner == None && m == r.nodes[i].predicate():
		case r.isOf(k):
			for _, j := range r.joined(k) {
				r.hangers(i, j)
			}
		case !r.belongs(k):
			r.withPreposition(i, k, true)
		}
	}
}

// timeAdverb reads “two years later”, “three days ago” and “today”.
func (r *reader) timeAdverb(i, k int) {
	c := &r.clauses[i]
	if r.isNounTag(k) && r.isTemporal(k) {
		c.Adverbials = append(c.Adverbials, Adverbial{Role: Time, Phrase: r.phrase(k), Span: r.own[k]})
		return
	}
	for _, m := range r.kids[k] {
		if m < k && r.is(m, "obl", "nmod", "advmod") && r.isNounTag(m) && r.isTemporal(m) {
			p := Phrase{Span: Span{r.own[m].Start, k + 1}, Head: r.nameHead(m), Clause: None}
			c.Adverbials = append(c.Adverbials, Adverbial{Role: Time, Phrase: p, Span: p.Span})
		}
	}
}

// whereabouts gives a relative clause the place or time that “where” or “when” stands for.
func (r *reader) whereabouts(i, k int) {
	a, ok := r.stands[k]
	if !ok {
		return
	}
	role := Place
	if r.word(k) == "when" {
		role = Time
	}
	for _, p := range r.antecedents(a, k) {
		r.clauses[i].Adverbials = append(r.clauses[i].Adverbials, Adverbial{Role: role, Prep: r.word(k), Phrase: p, Span: Span{k, k + 1}})
	}
}

// adverbialClause gives a clause the clause under it, with what the conjunction says.
func (r *reader) adverbialClause(i, k int) {
	at := r.nodeOf[k]
	if at == None {
		r.withPreposition(i, k, false)
		return
	}
	if o := r.nodes[at].outer; o != None {
		at = o
	}
	under := &r.clauses[at]
	word, span := r.connective(&r.nodes[at])
	var role Role
	switch {
	case at == i || under.Kind == Relative:
		return
	case under.Kind == Infinitive:
		role = firstRole(conjunctions[under.Conjunction], Purpose)
		word, span = firstOf(under.Conjunction, "to"), under.Verb.Span
		if under.Conjunction == "" && r.controlsByObject(i) {
			return
		}
	case word == "":
		return
	case under.Kind == Participle:
		role = firstRole(firstRole(gerundRoles[word], prepositions[word]), firstRole(conjunctions[word], Other))
		span.End = under.Verb.Span.End
	default:
		role = firstRole(conjunctions[word], Other)
	}
	a := Adverbial{Role: role, Prep: word, Phrase: Phrase{Clause: at, Head: None}, Span: span}
	r.clauses[i].Adverbials = append(r.clauses[i].Adverbials, a)
}

// controlsByObject reports whether an infinitive under a clause is done by its object.
func (r *reader) controlsByObject(i int) bool {
	return senders[r.clauses[i].Verb.Lemma] && r.has(r.nodes[i].predicate(), "obj") && !r.clauses[i].Verb.Passive
}
