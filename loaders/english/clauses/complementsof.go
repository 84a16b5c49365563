package clauses

// complements fills in the objects of a clause, what its copula says, and the clauses that
// stand in the place of an object.
func (r *reader) complements(n int) {
	c, h := &r.list[n], r.heads[n]
	if r.copula(h) != None {
		c.Complements = append(c.Complements, r.complementOf(h))
	}
	for _, k := range r.kids[h] {
		switch {
		case r.rel[k] == "obj":
			c.Objects = append(c.Objects, r.object(n, k)...)
		case r.rel[k] == "iobj":
			c.Indirect = append(c.Indirect, r.members(k)...)
		case r.is(k, "ccomp"):
			r.clausal(n, k)
		case r.rel[k] == "csubj" && r.child(h, "expl") != None:
			r.clausal(n, k)
		case r.rel[k] == "xcomp":
			r.open(n, k)
		}
	}
}

// object is an object with what is joined to it; a relative pronoun stands for its antecedent.
func (r *reader) object(n, k int) []Phrase {
	if a := r.antecedent(n); a != None && r.isRelative(k) {
		return []Phrase{r.phraseOf(a)}
	}
	return r.members(k)
}

// clausal puts a clause, and those that are joined with it, in the place of an object.
func (r *reader) clausal(n, k int) {
	for _, x := range append([]int{k}, r.children(k, "conj")...) {
		if at := r.at[x]; at != None && at != n && r.list[at].Kind != Main {
			r.list[n].Objects = append(r.list[n].Objects, Phrase{Clause: at, Head: None})
		}
	}
}

// open reads a complement whose subject is another's: “elected Voss chairman”, “remained
// active”. Infinitives are clauses of their own.
func (r *reader) open(n, k int) {
	if r.at[k] != None {
		return
	}
	r.list[n].Complements = append(r.list[n].Complements, r.complementOf(k))
}

// complementOf is what a copula says of its subject: a noun phrase, or adjectives with what
// is joined to them.
func (r *reader) complementOf(k int) Phrase {
	if r.isNominal(k) {
		return r.phraseOf(k)
	}
	s := Span{k, k + 1}
	for _, m := range r.kids[k] {
		switch {
		case m < k && r.is(m, "advmod amod") && !negators[r.word(m)] && r.last[m] == s.Start-1:
			s.Start = r.first[m]
		case m > k && r.rel[m] == "conj" && !r.isClause(m) && r.tokens[m].UPOS == r.tokens[k].UPOS:
			s.End = max(s.End, m+1)
		}
	}
	return Phrase{Span: s, Head: k, Clause: None}
}

// antecedent is the noun that a relative clause tells of, None for other clauses.
func (r *reader) antecedent(n int) int {
	h := r.origin(r.top(n))
	up := r.head[h]
	switch {
	case up == None:
		return None
	case r.full(h) == "acl:relcl":
		return up
	case r.full(h) == "advcl:relcl" && r.isNominal(up) && r.copula(up) != None && r.isIt(r.child(up, "nsubj expl")):
		return up // “it was Voss who left”
	}
	return None
}

func (r *reader) isIt(k int) bool { return k != None && r.word(k) == "it" }

// top is the outermost token of a clause.
func (r *reader) top(n int) int {
	tops := r.tops(n)
	return tops[len(tops)-1]
}

// share gives joined verbs the object that they have in common: “founded and led the party”;
// and a relative clause without a gap for its antecedent this as its object.
func (r *reader) share(n int) {
	c, h := &r.list[n], r.heads[n]
	if a := r.antecedent(n); a != None && r.hasGap(n) && !gapless[r.word(a)] && !r.isTime(a) {
		r.list[r.deepest(n)].Objects = []Phrase{r.phraseOf(a)}
	}
	if r.rel[h] != "conj" || r.head[h] == None || r.at[r.head[h]] == None {
		return
	}
	first := &r.list[r.at[r.head[h]]]
	switch {
	case len(c.Objects) == 0 && len(first.Objects) > 0 && r.startsAfter(first.Objects, h) && !intransitives[c.Verb.Lemma] && !c.Verb.Passive && len(c.Complements) == 0:
		c.Objects = first.Objects
	case len(first.Objects) == 0 && len(c.Objects) > 0 && h-r.head[h] <= 3 && !intransitives[first.Verb.Lemma] && !first.Verb.Passive && !r.hasOblique(r.head[h]) && len(first.Complements) == 0:
		first.Objects = c.Objects
	}
}

func (r *reader) hasOblique(h int) bool { return r.child(h, "obl xcomp ccomp compound:prt") != None }

func (r *reader) startsAfter(list []Phrase, token int) bool {
	return list[0].Clause == None && list[0].Span.Start > token
}

// deepest is the infinitive under a verb that lacks an object, or the clause itself: “the order
// that they want to impose”.
func (r *reader) deepest(n int) int {
	for range 4 {
		x := r.child(r.heads[n], "xcomp")
		if x == None || r.at[x] == None || r.at[x] == n {
			return n
		}
		if c := &r.list[r.at[x]]; len(c.Objects) > 0 || c.Verb.Passive || len(c.Complements) > 0 || intransitives[c.Verb.Lemma] {
			return n
		}
		n = r.at[x]
	}
	return n
}

// gapless nouns are no objects of what is said of them: “the way it works”.
var gapless = setOf("way reason extent degree manner fact moment")

// hasGap reports whether a relative clause lacks the object that its antecedent is.
func (r *reader) hasGap(n int) bool {
	c, h := &r.list[n], r.heads[n]
	if len(c.Objects) > 0 || c.Verb.Passive || len(c.Subjects) == 0 || len(c.Complements) > 0 || intransitives[c.Verb.Lemma] {
		return false
	}
	for _, k := range r.kids[h] {
		if r.is(k, "obl advmod") && (r.holdsRelative(k) || r.tag(k) == "WRB") {
			return false
		}
		if r.is(k, "nsubj") && r.holdsRelative(k) || r.isStranded(k) {
			return false
		}
	}
	return true
}

// holdsRelative reports whether a phrase has a relative pronoun in it.
func (r *reader) holdsRelative(k int) bool {
	for i := r.first[k]; i <= r.last[k]; i++ {
		switch r.tag(i) {
		case "WDT", "WP", "WP$":
			return true
		}
		if r.isRelative(i) {
			return true
		}
	}
	return false
}

// isStranded holds for the preposition of an antecedent: “the freedom they believe in”.
func (r *reader) isStranded(k int) bool {
	return r.tokens[k].UPOS == "ADP" && r.is(k, "obl advmod case") && r.head[k] < k
}
