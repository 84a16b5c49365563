package clauses

import "slices"

// cleave reads “it was in 1998 that Voss founded the party”: what the copula says of “it”
// is an adverbial of the clause behind it, which is what is really said.
func (r *reader) cleave(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	if n.cop == None || n.inner != None || len(c.Complements) > 0 || len(c.Adverbials) == 0 || !r.itIs(c) {
		return
	}
	for _, k := range n.kids {
		at := r.nodeOf[k]
		if at == None || at == i || k < n.predicate() || !r.is(k, "csubj", "advcl", "ccomp", "acl") || !r.opensWithThat(at) {
			continue
		}
		said := &r.clauses[at]
		said.Kind, said.Conjunction = Complement, ""
		c.Adverbials = slices.DeleteFunc(c.Adverbials, func(a Adverbial) bool { return a.Phrase.Clause == at })
		c.Objects = slices.DeleteFunc(c.Objects, func(p Phrase) bool { return p.Clause == at })
		for _, a := range c.Adverbials {
			if a.Phrase.Clause == None {
				said.Adverbials = append(said.Adverbials, a)
			}
		}
		return
	}
}

// itIs reports whether the subject of a clause is “it”.
func (r *reader) itIs(c *Clause) bool {
	return len(c.Subjects) == 1 && c.Subjects[0].Clause == None && r.word(c.Subjects[0].Head) == "it"
}

// opensWithThat reports whether “that” opens a clause without a place in it.
func (r *reader) opensWithThat(at int) bool {
	for _, k := range r.nodes[at].kids {
		if k < r.nodes[at].verb && r.is(k, "mark", "advmod") {
			return r.word(k) == "that"
		}
	}
	return false
}
