package clauses

// infinitive reads “to found …”.
func (b *builder) infinitive(i int) {
	p := b.parts[i]
	if b.marks.join != "" && b.joinVerb(p, func(c *draft) bool { return c.Kind == Infinitive }) {
		return
	}
	f := b.top()
	if f.hasVerb && !b.marks.comma && f.last != afterVerb && b.marks.join != "" {
		b.marks.join = ""
	}
	governor := f.clause
	hasVerb, lastPlace := f.hasVerb, f.last
	n := b.open(Infinitive, governor)
	c := b.clause(n)
	c.Verb = p.verb
	c.Conjunction, b.purpose = b.purpose, ""
	n.hasVerb, n.last = true, afterVerb
	if !hasVerb {
		b.beforeMain(c, governor)
		return
	}
	if g := &b.clauses[governor]; g.antecede != nil && lastPlace == afterVerb {
		b.clause(n).antecede, g.antecede = g.antecede, nil // “the order they want to impose”
	}
	b.control(n, governor, lastPlace)
}

// beforeMain gives an infinitive or participle before the main verb its subject: the
// owner of the noun before it, or what will be the subject of the main clause.
func (b *builder) beforeMain(c *draft, governor int) {
	if len(b.recent) > 0 && b.parts[last(b.recent)].span.End == c.Verb.Span.Start {
		n := b.parts[last(b.recent)]
		if owner := n.noun.owner; owner.End > owner.Start {
			c.Subjects = []Phrase{{Span: owner, Head: b.headOf(owner), Clause: None}}
		}
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[n.word])
		return
	}
	c.borrow = governor
}

// headOf is the last noun of a span.
func (b *builder) headOf(s Span) int {
	for i := s.End - 1; i > s.Start; i-- {
		if t := b.view.tags[i]; len(t) > 1 && t[:2] == "NN" {
			return i
		}
	}
	return s.Start
}

// control finds who does what an infinitive after a verb says.
func (b *builder) control(n *frame, governor int, place place) {
	c, g := b.clause(n), &b.clauses[governor]
	lemma := g.Verb.Lemma
	switch {
	case c.Conjunction != "":
		c.borrow = governor
	case place == afterObject && objectControl[lemma] && !g.Verb.Passive && len(g.Objects) > 0:
		c.borrow, c.fromObj = governor, true
	case place == afterPhrase && objectControl[lemma] && len(g.Objects) == 0 && len(g.Adverbials) > 0:
		c.Subjects = []Phrase{last(g.Adverbials).Phrase}
	default:
		c.borrow = governor
	}
	if c.Conjunction != "" {
		g.Adverbials = append(g.Adverbials, Adverbial{Role: Purpose, Prep: c.Conjunction, Phrase: Phrase{Clause: n.clause, Head: None}, Span: c.Verb.Span})
		return
	}
	b.attempt(c, g, place)
	if place != afterVerb && !(objectControl[lemma] && place == afterObject) && c.Verb.Attempt == "" || !takesInfinitive(g) && place == afterVerb {
		g.Adverbials = append(g.Adverbials, Adverbial{Role: Purpose, Prep: "to", Phrase: Phrase{Clause: n.clause, Head: None}, Span: c.Verb.Span})
	}
}

func takesInfinitive(g *draft) bool {
	return attempts[g.Verb.Lemma] || subjectControl[g.Verb.Lemma] || objectControl[g.Verb.Lemma] || copulas[g.Verb.Lemma]
}

// attempt marks what is only tried, planned or refused.
func (b *builder) attempt(c, g *draft, place place) {
	lemma := g.Verb.Lemma
	if attempts[lemma] && !g.Verb.Passive && place == afterVerb {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, lemma)
		c.Verb.Negated = c.Verb.Negated || negativeControl[lemma] && !g.Verb.Negated
	}
	if place == afterObject && len(b.recent) > 0 {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[b.parts[b.recent[0]].word])
	}
}

// bareVerb reads a verb in its base form: after “and”, after a causative, or a command.
func (b *builder) bareVerb(i int) {
	p := b.parts[i]
	f := b.top()
	if w := b.waiting(); b.marks.comma && b.marks.join == "" && f.hasVerb && w != None && len(b.frames[w].candidates) == 0 {
		b.fill(b.popTo(w), p) // a command after “if …,”
		return
	}
	if b.marks.join != "" || b.marks.comma {
		if b.joinVerb(p, func(c *draft) bool { return c.Kind == Infinitive || c.Verb.Modal != "" || isBase(b, c) }) {
			return
		}
	}
	if !f.hasVerb {
		b.fill(f, p)
		b.clause(f).Verb.Finite = len(f.candidates) > 0
		return
	}
	c := b.clause(f)
	if f.last == afterObject && causatives[c.Verb.Lemma] {
		governor := f.clause
		n := b.open(Infinitive, governor)
		d := b.clause(n)
		d.Verb, d.borrow, d.fromObj = p.verb, governor, true
		n.hasVerb, n.last = true, afterVerb
		return
	}
	p.verb.Finite = true
	b.finiteVerb(i)
}

// causatives take an object and a bare infinitive.
var causatives = setOf("let make help have see hear watch feel bid")

func isBase(b *builder, c *draft) bool { return b.view.tags[c.Verb.Head] == "VB" }
