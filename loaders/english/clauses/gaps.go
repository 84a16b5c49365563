package clauses

import "slices"

// relatesBack reports whether a clause is a relative one, a free one among them, that
// has a place for its antecedent.
func (r *reader) relatesBack(i int) bool {
	top, kind := r.nodes[i].top(), r.clauses[i].Kind
	if kind != Relative && kind != Complement || r.head[top] == None {
		return false
	}
	return kind == Relative || r.isRelative(top) && r.tag(r.head[top]) != "WRB"
}

// relativeSubject is the antecedent, where a relative clause has no other subject.
func (r *reader) relativeSubject(i int) []Phrase {
	top := r.nodes[i].top()
	a := r.head[top]
	if a == None || r.hasPronoun(top) {
		return nil
	}
	return r.antecedents(a, top)
}

// gapSubject is the antecedent of a relative clause without a pronoun, for the clause
// under it that has no subject: “the man Voss said had left”.
func (r *reader) gapSubject(i int) []Phrase {
	c := &r.clauses[i]
	if !c.Verb.Finite || c.Governor == None {
		return nil
	}
	if g := c.Governor; r.relatesBack(g) && r.before(g) == None && !r.hasPronoun(r.nodes[g].top()) && r.hasSubject(&r.nodes[g]) {
		top := r.nodes[g].top()
		return r.antecedents(r.head[top], top)
	}
	return nil
}

// fillGap gives a relative clause without a pronoun its antecedent in the place that is
// empty, “the party Voss founded”, “the aims he stood for”, and a clause after “and” the
// objects that it shares.
func (r *reader) fillGap(i int) {
	n := &r.nodes[i]
	if r.relatesBack(i) && r.before(i) == None && !r.hasPronoun(n.top()) && r.hasSubject(n) {
		a := r.head[n.top()]
		if a != None && !r.isAdverbialNoun(a) {
			r.fillAt(r.gapUnder(i), r.antecedents(a, n.top()))
		}
	}
	if b := r.before(i); b != None {
		r.shareObjects(i, b)
		r.shareAdverbials(i, b)
	}
}

// isAdverbialNoun reports whether a relative clause without a pronoun most likely tells
// when, how or why: “the day he left”, “the way he did it”.
func (r *reader) isAdverbialNoun(a int) bool {
	switch r.lemma(a) {
	case "way", "reason", "time", "day", "year", "moment", "extent", "manner", "week", "month":
		return true
	}
	return false
}

// gapUnder is the clause with the empty place, down through infinitives and complements.
func (r *reader) gapUnder(i int) int {
	for steps := 0; steps < longGroup; steps++ {
		next := None
		for _, k := range r.nodes[i].kids {
			if at := r.nodeOf[k]; r.is(k, "xcomp", "ccomp") && at != None && at != i {
				next = at
			}
		}
		if next == None || !r.hasSubject(&r.nodes[next]) && r.clauses[next].Kind == Complement || !r.mayTakeObject(next) {
			return i
		}
		i = next
	}
	return i
}

// fillAt gives a clause the phrases that its empty place stands for.
func (r *reader) fillAt(i int, antecedent []Phrase) {
	c := &r.clauses[i]
	for _, k := range r.nodes[i].kids {
		if k > r.nodes[i].verb && r.isDangling(k) && r.is(k, "obl", "advmod", "case") {
			for _, p := range antecedent {
				c.Adverbials = append(c.Adverbials, Adverbial{Role: Other, Prep: r.word(k), Phrase: p, Span: Span{k, k + 1}})
			}
			return
		}
	}
	if r.mayTakeObject(i) {
		c.Objects = slices.Clone(antecedent)
	}
}

// mayTakeObject reports whether an object may be missing in a clause.
func (r *reader) mayTakeObject(i int) bool {
	c := &r.clauses[i]
	if c.Verb.Passive && !givers[c.Verb.Lemma] || c.Verb.Lemma == "be" || copulas[c.Verb.Lemma] || intransitives[c.Verb.Lemma] {
		return false
	}
	for _, k := range r.nodes[i].kids {
		if r.isDangling(k) && k > r.nodes[i].verb && r.is(k, "obl", "advmod", "case") {
			return true
		}
	}
	return len(c.Objects) == 0
}

// shareObjects gives a clause after “and” the objects of the one before, where they stand
// behind both verbs or before both: “founded and led the party”.
func (r *reader) shareObjects(i, b int) {
	c, before := &r.clauses[i], &r.clauses[b]
	if len(c.Objects) > 0 || c.Verb.Passive || before.Verb.Passive || r.nodes[i].cop != None || intransitives[c.Verb.Lemma] {
		return
	}
	for _, p := range before.Objects {
		if p.Clause == None && p.Head > r.nodes[i].verb && r.nodes[i].verb > r.nodes[b].verb {
			c.Objects = append(c.Objects, p)
		}
	}
	if before.Kind == Relative && len(before.Objects) > 0 && r.nodes[b].verb > before.Objects[0].Head {
		c.Objects = phrasesOnly(before.Objects)
	}
}

// shareAdverbials gives a clause after “and” what stands behind it but hangs on the verb
// before: “was founded and led by Voss”.
func (r *reader) shareAdverbials(i, b int) {
	c := &r.clauses[i]
	for _, a := range r.clauses[b].Adverbials {
		if a.Span.Start > r.nodes[i].verb && r.nodes[i].verb > r.nodes[b].verb && a.Phrase.Clause == None && !a.OfNoun {
			c.Adverbials = append(c.Adverbials, a)
		}
	}
}
