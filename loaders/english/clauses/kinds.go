package clauses

import "slices"

// start gives a clause its verb.
func (r *reader) start(i int) {
	r.clauses[i].Governor = None
	r.clauses[i].Verb = r.verbGroup(&r.nodes[i])
}

// govern gives a clause its kind and its governor.
func (r *reader) govern(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	if n.outer != None {
		c.Kind, c.Governor = r.kindUnderCopula(n), n.outer
		return
	}
	if n.first != i {
		return
	}
	c.Kind = r.kind(n)
	if c.Kind != Main {
		c.Governor = r.above(n)
	}
	if c.Governor == i {
		c.Governor = None
	}
	if c.Governor == None && (c.Kind == Complement || c.Kind == Subordinate) {
		c.Kind = Main
	}
	c.Conjunction = r.conjunctionOf(n)
	c.Question = r.asks && c.Kind == Main
}

// follow gives a clause after “and” what it has in common with the first.
func (r *reader) follow(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	if n.first == i || n.outer != None {
		return
	}
	first := r.clauses[n.first]
	c.Kind, c.Governor, c.Conjunction, c.Question = first.Kind, first.Governor, first.Conjunction, first.Question
	if c.Governor == i {
		c.Governor = None
	}
	r.inheritForm(i, r.before(i))
}

// before is the clause that a clause is joined to, or None. A verb that a parse joins to a
// noun goes with the clause around that.
func (r *reader) before(i int) int {
	n := &r.nodes[i]
	if !r.is(n.top(), "conj") || n.outer != None {
		return None
	}
	h := r.head[n.top()]
	if h == None || r.owner[h] == i || r.nodeOf[h] == None && !isFiniteTag(r.tag(n.verb)) {
		return None
	}
	return r.owner[h]
}

func (r *reader) kindUnderCopula(n *node) Kind {
	switch {
	case n.to:
		return Infinitive
	case r.tag(n.verb) == "VBG":
		return Participle
	}
	return Complement
}

// kind tells how a clause stands in its sentence, by the relation of its top.
func (r *reader) kind(n *node) Kind {
	top := n.top()
	nonfinite := r.nonfinite(n)
	switch r.rel[top] {
	case "xcomp":
		return firstKind(nonfinite, Infinitive)
	case "ccomp", "csubj":
		return firstKind(nonfinite, Complement)
	case "advcl":
		if r.isRelative(top) && nonfinite == "" {
			return Relative
		}
		return firstKind(nonfinite, Subordinate)
	case "acl":
		word, _ := r.nounConjunction(n)
		switch {
		case word != "" && nonfinite == "":
			return Subordinate
		case nonfinite != "" && !r.hasRelative(n):
			return nonfinite
		case r.head[top] != None && isQuestionTag(r.tag(r.head[top])) && r.isRelative(top):
			return Complement
		case r.isRelative(top) || !r.has(top, "mark"):
			return Relative
		}
		return Complement
	}
	return Main
}

func (r *reader) hasRelative(n *node) bool { return r.isRelative(n.top()) && r.hasPronoun(n.top()) }

func firstKind(a, b Kind) Kind {
	if a != "" {
		return a
	}
	return b
}

// nonfinite is Infinitive or Participle by the form of the first verb, "" for a finite one.
func (r *reader) nonfinite(n *node) Kind {
	if n.to {
		return Infinitive
	}
	tag := r.tag(n.top())
	if n.cop != None && len(n.chain) == 1 {
		tag = r.tag(n.cop)
	}
	for _, k := range n.kids {
		if r.is(k, "aux", "cop") {
			tag = r.tag(k)
			break
		}
	}
	switch {
	case tag == "VBG" || tag == "VBN":
		return Participle
	case tag == "VB" && r.is(n.top(), "xcomp") && !r.has(n.top(), "mark") && !r.hasSubject(n):
		return Infinitive
	}
	return ""
}

// inheritForm gives a verb after “and” the auxiliaries of the one before: “was banned and
// dissolved”, “would found and lead”.
func (r *reader) inheritForm(i, before int) {
	if before == None || before > i {
		return
	}
	v, old := &r.clauses[i].Verb, r.clauses[before].Verb
	if r.isFined(i) && (old.Passive || r.clauses[r.nodes[i].first].Verb.Passive) {
		v.Passive = true
	} else if r.hasAuxiliary(i) || isFiniteTag(r.tag(r.nodes[i].top())) || r.nodes[i].to && !r.nodes[before].to {
		return
	}
	if r.tag(v.Head) == "VB" && old.Modal == "" && r.tag(old.Head) != "VB" {
		return
	}
	v.Finite, v.Modal, v.Attempt, v.Hedge = old.Finite, old.Modal, old.Attempt, firstOf(v.Hedge, old.Hedge)
	v.Past, v.Perfect, v.Progressive = old.Past, old.Perfect, old.Progressive && r.tag(v.Head) == "VBG"
	if r.tag(v.Head) == "VBN" && r.tag(old.Head) == "VBN" && r.word(v.Head+1) != "into" {
		v.Passive = old.Passive // but not of “was adopted and entered into force”
	}
	if !r.nodes[i].to {
		v.Negated = v.Negated || old.Negated
	}
}

// isFined reports whether a past form tells of money that its subject has to pay: “was convicted and fined 500 crowns”.
func (r *reader) isFined(i int) bool {
	v := r.clauses[i].Verb
	next := r.tag(v.Head + 1)
	return v.Lemma == "fine" && !r.hasAuxiliary(i) && (next == "CD" || next == "$")
}

func (r *reader) hasAuxiliary(i int) bool {
	return slices.ContainsFunc(r.nodes[i].kids, func(k int) bool { return r.is(k, "aux", "cop") })
}
