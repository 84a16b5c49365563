package clauses

// completes reports whether a verb goes with an auxiliary that stands before it alone:
// “did Voss found”, “was, by all accounts, banned”.
func (b *builder) completes(p part) bool {
	f := b.top()
	if !f.hasVerb || b.marks.join != "" || p.form == infinitive || p.form == aux {
		return false
	}
	c := b.clause(f)
	if p.form == finite && b.isLoneModal(c.Verb) && b.view.tags[p.head] == "VBP" && p.verb.Span.End == p.head+1 {
		return true
	}
	if p.form == finite {
		if !b.isQuestion(c) || f.last != afterVerb || p.verb.Span.End != p.head+1 || b.view.tags[p.head] == "VBZ" {
			return false
		}
		p.form = b.formAfter(c.Verb)
	}
	if c.Verb.Span.End != c.Verb.Head+1 && !c.Verb.Negated || len(c.Objects) > 0 || !c.Verb.Finite {
		return false
	}
	switch c.Verb.Lemma {
	case "do":
		return p.form == bare && f.last == afterVerb
	case "have":
		return p.form == past && len(c.Complements) == 0
	case "be":
		return (p.form == past || p.form == present) && len(c.Complements) == 0 && (b.isQuestion(c) && f.last == afterVerb || b.marks.comma)
	}
	return b.isLoneModal(c.Verb) && p.form == bare
}

// isLoneModal reports whether a verb is “may” whose verb stands elsewhere.
func (b *builder) isLoneModal(v VerbGroup) bool { return v.Modal != "" && v.Lemma == v.Modal }

// formAfter is the form that a verb has after an auxiliary.
func (b *builder) formAfter(auxiliary VerbGroup) form {
	if auxiliary.Lemma == "be" || auxiliary.Lemma == "have" {
		return past
	}
	return bare
}

// isQuestion reports whether the subject of a clause stands after its verb.
func (b *builder) isQuestion(c *draft) bool {
	return len(c.Subjects) > 0 && c.Subjects[0].Span.Start > c.Verb.Head
}

// completeAuxiliary joins a verb to the auxiliary that stands before it.
func (b *builder) completeAuxiliary(p part) {
	f := b.top()
	c := b.clause(f)
	old := c.Verb
	if p.form == finite {
		p.form = b.formAfter(old)
	}
	c.Verb = p.verb
	c.Verb.Finite, c.Verb.Modal, c.Verb.Past = true, old.Modal, old.Past
	c.Verb.Negated = old.Negated || p.verb.Negated
	c.Verb.Hedge = firstOf(p.verb.Hedge, old.Hedge)
	switch {
	case old.Lemma == "be" && p.form == past:
		c.Verb.Passive = true
	case old.Lemma == "have" && p.verb.Span.End == p.verb.Head+1:
		c.Verb.Past, c.Verb.Passive = true, false
	}
	c.Verb.Span = Span{old.Span.Start, p.span.End}
	if b.isInverted(c) {
		c.Verb.Span.Start = p.span.Start
	}
	f.last = afterVerb
}

// isInverted reports whether the subject stands between the auxiliary and the verb.
func (b *builder) isInverted(c *draft) bool {
	for _, s := range c.Subjects {
		if s.Span.Start >= c.Verb.Span.Start && s.Span.End <= c.Verb.Span.End {
			return true
		}
	}
	return false
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
