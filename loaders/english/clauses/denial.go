package clauses

import "slices"

// attempt marks what is only tried, planned or refused, by the verb or the noun that an
// infinitive hangs on.
func (r *reader) attempt(i int) {
	c, n := &r.clauses[i], &r.nodes[i]
	if b := r.before(i); b != None && b < i && c.Kind == r.clauses[b].Kind && !c.Verb.Finite {
		c.Verb.Attempt = firstOf(c.Verb.Attempt, r.clauses[b].Verb.Attempt)
		c.Verb.Negated = c.Verb.Negated || negativeControl[c.Verb.Attempt] && r.clauses[b].Verb.Negated
		return
	}
	if c.Kind != Infinitive && c.Kind != Participle || c.Governor == None || n.outer != None {
		return
	}
	g := &r.clauses[c.Governor]
	switch a := r.head[n.top()]; {
	case r.is(n.top(), "acl") && c.Kind == Infinitive && a != None:
		c.Verb.Attempt = firstOf(c.Verb.Attempt, attemptNouns[r.lemma(a)])
		c.Verb.Negated = c.Verb.Negated || negativeControl[attemptNouns[r.lemma(a)]]
	case !r.is(n.top(), "xcomp", "ccomp") || g.Verb.Passive || !attempts[g.Verb.Lemma]:
	case len(phrasesOnly(g.Objects)) == 0:
		c.Verb.Attempt = firstOf(c.Verb.Attempt, g.Verb.Lemma)
		c.Verb.Negated = c.Verb.Negated || negativeControl[g.Verb.Lemma] && !g.Verb.Negated
	}
}

// deny marks a clause as denied where its subject, agent, object or complement is “no party”,
// “neither Voss nor Kerr”, “few parties” or “nothing”. What a relative clause tells of “no party” is not
// denied.
func (r *reader) deny(i int) {
	c := &r.clauses[i]
	lists := [][]Phrase{c.Objects, c.Complements}
	if c.Kind != Relative && c.Kind != Participle && c.Kind != Infinitive || r.hasSubject(&r.nodes[i]) {
		lists = append(lists, c.Subjects)
	}
	for _, a := range c.Adverbials {
		if a.Role == Agent && a.Phrase.Clause == None {
			lists = append(lists, []Phrase{a.Phrase}) // “was supported by neither …”
		}
	}
	for _, list := range lists {
		if len(list) > 0 && list[0].Clause == None && r.isNone(list[0], i) {
			c.Verb.Negated = true
		}
	}
	c.Verb.Negated = c.Verb.Negated || slices.ContainsFunc(c.Adverbials, func(a Adverbial) bool { return r.deniesBehind(a, i) })
	c.Verb.Negated = c.Verb.Negated || r.isInvertedDenial(i)
	if n := &r.nodes[i]; n.cop != None && c.Verb.Negated && r.isContrast(n.predicate()) && len(c.Complements) > 0 && c.Complements[0].Head > n.predicate() {
		c.Verb.Negated = false // “was not a banker but a POLITICIAN”
	}
	if r.isDeniedCleft(i) {
		c.Verb.Negated = !c.Verb.Negated
	}
	for _, p := range c.Subjects {
		few := p.Clause == None && r.word(p.Span.Start) == "few" && p.Span.End > p.Span.Start+1
		c.Verb.Negated = c.Verb.Negated || few // “few experts”, not “a few experts”
	}
	for _, p := range c.Complements {
		c.Verb.Negated = c.Verb.Negated || r.nodes[i].cop == None && r.word(p.Span.Start-1) == "not" // “was declared not guilty”
	}
}

// deniesBehind reports whether an adverbial denies its clause: “belonged to no party”, “at no point”, but not “with no money”,
// “for no reason” and “in no time”.
func (r *reader) deniesBehind(a Adverbial, i int) bool {
	if a.Phrase.Clause != None || a.OfNoun || !denyingPrepositions[a.Prep] || !r.isNone(a.Phrase, i) {
		return false
	}
	return a.Phrase.Head == None || !idle[r.lemma(a.Phrase.Head)] || a.Prep == "at"
}

// isInvertedDenial reports whether “at no time did” or the like opens a clause.
func (r *reader) isInvertedDenial(i int) bool {
	verb := r.nodes[i].verb
	for t := max(3, verb-10); t < verb; t++ {
		if tag := r.tag(t); tag != "MD" && r.lemma(t) != "do" && r.lemma(t) != "have" && r.lemma(t) != "be" {
			continue
		}
		return r.word(t-2) == "no" && denyingPrepositions[r.word(t-3)] && (t == 3 || r.tag(t-4) == "," || r.tag(t-4) == "CC")
	}
	return false
}

var (
	denyingPrepositions = setOf("to at in from on by of under into toward towards against among about over through")
	idle                = setOf("time part measure avail doubt end")
)

// isDeniedCleft reports whether a clause says more of what “it” is not: “it was not VOSS who founded it”, but
// not “it was not Voss but KERR who …”.
func (r *reader) isDeniedCleft(i int) bool {
	c := &r.clauses[i]
	g := c.Governor
	if c.Kind != Relative || g == None || !r.clauses[g].Verb.Negated || !r.itIs(&r.clauses[g]) {
		return false
	}
	return slices.ContainsFunc(slices.Concat(c.Subjects, c.Objects), func(p Phrase) bool {
		return p.Clause == None && p.Head == r.nodes[g].predicate()
	})
}

// isNone reports whether a phrase of a clause is “no party” or “nothing”.
func (r *reader) isNone(p Phrase, i int) bool {
	if r.clauses[i].Kind == Relative && p.Span.End <= r.nodes[i].verb && r.headIn(p) != None && r.head[r.nodes[i].top()] == r.headIn(p) {
		return false
	}
	for _, t := range []int{p.Span.Start, p.Span.Start - 1} {
		switch r.word(t) {
		case "neither":
			return true
		case "little":
			return t == p.Span.Start && p.Span.End > t+1 && r.tag(p.Head) == "NN" && r.tokens[t+1].Text == r.word(t+1) // “little influence”, not “a little help” or “Little Rock”
		case "no", "none", "nobody", "nothing":
			return t == p.Span.Start && (r.word(t) != "no" || p.Span.End > t+1)
		}
	}
	return false
}

// headIn is the token of a phrase whose own head lies outside of it.
func (r *reader) headIn(p Phrase) int {
	for t := p.Head; t != None; t = r.head[t] {
		if h := r.head[t]; h == None || h < p.Span.Start || h >= p.Span.End {
			return t
		}
	}
	return None
}
