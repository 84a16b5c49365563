package clauses

// subjects finds the subjects of a clause: its own, or those that grammar lends it.
func (r *reader) subjects(n int) []Phrase {
	c := &r.list[n]
	if len(c.Subjects) > 0 || r.busy[n] {
		return c.Subjects
	}
	r.busy[n] = true
	if c.Subjects = r.own(n); len(c.Subjects) == 0 {
		c.Subjects = r.lent(n)
	}
	r.busy[n] = false
	r.attempt(n)
	return c.Subjects
}

// own are the subjects that stand in the clause.
func (r *reader) own(n int) (out []Phrase) {
	for _, h := range r.tops(n) {
		for _, k := range r.children(h, "nsubj csubj") {
			if !r.isOuter(k) {
				out = append(out, r.subject(n, k)...)
			}
		}
		if e := r.child(h, "expl"); len(out) == 0 && e != None || e != None && r.word(e) == "it" && r.child(h, "csubj ccomp") != None {
			if r.word(e) == "it" {
				out = r.members(e)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

func (r *reader) subject(n, k int) []Phrase {
	switch {
	case r.rel[k] == "csubj" && r.at[k] != None:
		return []Phrase{{Clause: r.at[k], Head: None}}
	case r.rel[k] == "csubj":
		return nil
	case r.isRelative(k) && r.antecedent(n) != None:
		return []Phrase{r.phraseOf(r.antecedent(n))}
	}
	return r.members(k)
}

// lent are the subjects of a clause that has none of its own.
func (r *reader) lent(n int) []Phrase {
	top := r.top(n)
	switch up := r.head[top]; {
	case r.rel[top] == "conj" && up != None && r.clauseAt(up) != None && r.clauseAt(up) != n:
		return phrasesOnly(r.subjects(r.clauseAt(up)))
	case r.rel[top] == "xcomp":
		return r.controller(n, top)
	case r.rel[top] == "advcl":
		return r.ofGovernor(n)
	case r.rel[top] == "ccomp" && r.list[n].Kind != Complement:
		return r.ofGovernor(n)
	case r.antecedent(n) != None && !r.holdsRelative(top):
		return []Phrase{r.phraseOf(r.antecedent(n))} // “what happens”
	case r.full(top) == "acl:relcl":
		return nil
	case r.rel[top] == "acl" && up != None:
		return r.ofNoun(n, top, up)
	}
	return nil
}

func (r *reader) clauseAt(token int) int {
	if r.at[token] != None {
		return r.at[token]
	}
	return r.carried(token)
}

// controller is who does what an infinitive under another verb says: the object of “force”,
// else the subject.
func (r *reader) controller(n, top int) []Phrase {
	g := r.list[n].Governor
	if g == None || g == n {
		return nil
	}
	gov := &r.list[g]
	if objects := phrasesOnly(gov.Objects); len(objects) > 0 && !gov.Verb.Passive && gov.Verb.Lemma != "promise" {
		return objects
	}
	if len(gov.Indirect) > 0 && gov.Verb.Lemma != "promise" {
		return phrasesOnly(gov.Indirect)
	}
	if objectControl[gov.Verb.Lemma] && !gov.Verb.Passive {
		if k := r.child(r.heads[g], "obl"); k != None && k < top && !r.isTime(k) {
			return r.members(k)
		}
	}
	return phrasesOnly(r.subjects(g))
}

// ofGovernor are the subjects of the clause above, or its objects where the gerund tells
// what these did: “accused Voss of bribing”.
func (r *reader) ofGovernor(n int) []Phrase {
	c := r.list[n]
	if c.Governor == None || c.Governor == n || c.Verb.Finite {
		return nil
	}
	g := &r.list[c.Governor]
	if GerundOfObject(g.Verb.Lemma, c.Conjunction) && !g.Verb.Passive {
		return phrasesOnly(g.Objects)
	}
	return phrasesOnly(r.subjects(c.Governor))
}

// ofNoun is the noun that a participle describes, or the owner of one that an infinitive
// explains: “Voss’s attempt to found …”.
func (r *reader) ofNoun(n, top, noun int) []Phrase {
	c := &r.list[n]
	switch c.Kind {
	case Participle:
		if c.Conjunction != "" && c.Governor != None && c.Governor != n {
			return phrasesOnly(r.subjects(c.Governor)) // “the best job at providing …”
		}
		return []Phrase{r.phraseOf(noun)}
	case Infinitive:
		if owner := r.child(noun, "nmod:poss"); owner != None {
			return []Phrase{r.ownerOf(owner)}
		}
		if g := c.Governor; g != None && g != n && r.rel[noun] == "obj" {
			return phrasesOnly(r.subjects(g))
		}
	}
	return nil
}

// ownerOf is an owner without its “’s”.
func (t *tree) ownerOf(owner int) Phrase {
	p := t.phraseOf(owner)
	for p.Span.End-p.Span.Start > 1 && t.tag(p.Span.End-1) == "POS" {
		p.Span.End--
	}
	return p
}

// attempt marks what is only tried, planned or refused.
func (r *reader) attempt(n int) {
	c, top := &r.list[n], r.top(n)
	if c.Kind != Infinitive && c.Kind != Participle {
		return
	}
	origin := r.origin(top)
	if r.rel[origin] == "acl" && r.head[origin] != None {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[r.word(r.head[origin])])
		return
	}
	if r.rel[origin] != "xcomp" || c.Governor == None {
		return
	}
	g := r.list[c.Governor].Verb
	if attempts[g.Lemma] && !g.Passive && len(phrasesOnly(r.list[c.Governor].Objects)) == 0 {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, g.Lemma)
		c.Verb.Negated = c.Verb.Negated || negativeControl[g.Lemma] && !g.Negated
	}
}
