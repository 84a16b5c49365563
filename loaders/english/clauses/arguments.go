package clauses

// arguments gives a clause what its predicate governs, but for its subjects.
func (r *reader) arguments(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	if n.inner != None {
		r.innerClause(i)
	} else if n.cop != None && n.verb == n.cop {
		r.complement(i)
	}
	for _, k := range n.kids {
		switch r.rel[k] {
		case "obj":
			if len(c.Objects) > 0 && len(c.Indirect) == 0 && !c.Verb.Passive && granting[firstWordOf(c.Verb.Lemma)] {
				c.Objects, c.Indirect = nil, phrasesOnly(c.Objects) // “granted Kerr the title”, where the tree has two objects
			}
			c.Objects = append(c.Objects, r.things(i, k)...)
		case "iobj":
			c.Indirect = append(c.Indirect, r.things(i, k)...)
		case "ccomp":
			r.content(i, k)
		case "xcomp":
			if r.nodeOf[k] == None {
				c.Complements = append(c.Complements, r.things(i, k)...)
			}
		case "advcl":
			r.adverbialClause(i, k)
		default:
			r.adverbial(i, k)
		}
	}
	if len(c.Objects) == 1 && c.Verb.Particle != "" && c.Objects[0].Clause == None && r.word(c.Objects[0].Head) == c.Verb.Particle {
		c.Objects = nil // “take part”
	}
	r.speech(i)
}

// things are the phrases in one place of a clause; what hangs on them goes to the clause.
func (r *reader) things(i, k int) []Phrase {
	if at := r.nodeOf[k]; at != None && at != i {
		return []Phrase{{Clause: at, Head: None}}
	}
	if at := r.freeRelative(k); at != None && at != i {
		return []Phrase{{Clause: at, Head: None}}
	}
	if _, ok := r.stands[k]; !ok {
		for _, m := range r.joined(k) {
			if r.nodeOf[m] == None || r.nodeOf[m] == i {
				r.hangers(i, m)
			}
		}
	}
	return r.members(k)
}

// innerClause makes a clause the complement of its copula: “the claim is that …”.
func (r *reader) innerClause(i int) {
	inner := r.nodes[i].inner
	if r.clauses[inner].Kind == Complement {
		r.clauses[i].Objects = append(r.clauses[i].Objects, Phrase{Clause: inner, Head: None})
	}
}

// complement reads what stands behind a copula: a phrase, or a place or a time.
func (r *reader) complement(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	p := n.predicate()
	if c := r.kid(p, "case"); c != None && c < p && !r.asksFor(n) {
		r.withPreposition(i, p, false)
		return
	}
	for _, q := range r.things(i, p) {
		if q.Clause == None {
			c.Complements = append(c.Complements, q)
		} else if r.before(q.Clause) == None {
			c.Objects = append(c.Objects, q) // “that is what he said”
		}
	}
}

// asksFor reports whether the predicate of a copula is “who” or “what”, and so its subject.
func (r *reader) asksFor(n *node) bool {
	p := n.predicate()
	return n.cop != None && p < n.cop && (r.tag(p) == "WP" || r.tag(p) == "WDT") && r.has(p, "nsubj")
}

// content makes a clause, with those joined to it, the object of another.
func (r *reader) content(i, k int) {
	c := &r.clauses[i]
	for _, m := range r.joined(k) {
		at := r.nodeOf[m]
		if at != None && r.nodes[at].outer != None {
			at = r.nodes[at].outer
		}
		if at != None && at != i && !(r.nodes[i].cop != None && r.clauses[at].Kind == Infinitive) && (m == k || r.before(at) != None) {
			c.Objects = append(c.Objects, Phrase{Clause: at, Head: None})
		}
	}
}

// speech sees to clauses that stand beside what is said: “the party, Voss said, is dead”,
// “Voss said: the party is dead”.
func (r *reader) speech(i int) {
	n := &r.nodes[i]
	if !r.is(n.top(), "parataxis") || n.outer != None {
		return
	}
	g := r.above(n)
	if g == None || g == i {
		return
	}
	if r.saysWhat(i) && (r.clauses[g].Kind == Main || r.clauses[g].Kind == Relative) {
		r.putUnder(i, g)
	} else if g < i && r.saysWhat(g) && r.clauses[i].Kind == Main && r.afterColon(i, g) {
		r.clauses[g].Objects = []Phrase{{Clause: i, Head: None}}
		r.clauses[i].Kind, r.clauses[i].Governor = Complement, g
	}
}

// putUnder makes a clause what another says, with those joined to it that stand before the
// verb of saying: “Kerr won, and the party is dead, Voss said”.
func (r *reader) putUnder(i, g int) {
	kind := r.clauses[g].Kind
	said := []int{g}
	for _, m := range r.joined(r.nodes[g].predicate()) {
		if at := r.nodeOf[m]; at != None && at != g && at < i && r.nodes[at].first == g && r.clauses[at].Kind == kind {
			said = append(said, at)
		}
	}
	for _, at := range said {
		r.clauses[i].Objects = append(r.clauses[i].Objects, Phrase{Clause: at, Head: None})
		r.clauses[at].Kind, r.clauses[at].Governor, r.clauses[at].Question = Complement, i, false
	}
}

// saysWhat reports whether a clause is of somebody who speaks, without what he says.
func (r *reader) saysWhat(i int) bool {
	c := &r.clauses[i]
	return speech[c.Verb.Lemma] && c.Verb.Finite && !c.Verb.Passive && c.Kind == Main && len(c.Objects) == 0 && c.Conjunction == ""
}

// afterColon reports whether a colon or an opening quotation mark stands between two verbs.
func (r *reader) afterColon(i, g int) bool {
	for t := r.nodes[g].verb + 1; t < r.nodes[i].verb; t++ {
		if r.word(t) == ":" || r.tag(t) == "``" {
			return true
		}
	}
	return false
}
