package clauses

import "strings"

// isClause reports whether a token heads a clause: it is a verb, or has a copula or a
// subject, and stands where a clause stands.
func (t *tree) isClause(i int) bool {
	if t.head[i] != None && !t.is(i, "root ccomp xcomp advcl acl parataxis csubj conj dep list discourse") {
		return t.hasSubject(i) && t.isPredicate(i) && !t.is(i, "amod compound nmod nsubj obj obl flat appos nummod case mark aux cop")
	}
	if t.rel[i] == "conj" && t.head[i] != None {
		return t.isPredicate(i) && (t.isClause(t.head[i]) || t.hasSubject(i) || t.isFinite(i))
	}
	if t.rel[i] == "xcomp" && t.tokens[i].UPOS != "VERB" && t.child(i, "cop") == None {
		return false
	}
	return t.isPredicate(i)
}

func (t *tree) isPredicate(i int) bool {
	u := t.tokens[i].UPOS
	return u == "VERB" || u == "AUX" || t.child(i, "cop") != None || t.hasSubject(i)
}

func (t *tree) hasSubject(i int) bool { return t.child(i, "nsubj csubj") != None }

func (t *tree) isFinite(i int) bool {
	switch t.tag(i) {
	case "VBZ", "VBD", "VBP", "MD":
		return true
	}
	for _, k := range t.children(i, "aux cop") {
		switch t.tag(k) {
		case "VBZ", "VBD", "VBP", "MD":
			return true
		}
	}
	return false
}

// group reads the verb of the clause of head h.
func (t *tree) group(h int) VerbGroup {
	v := VerbGroup{Head: h, Lemma: t.lemma(h), Finite: t.isFinite(h)}
	if cop := t.copula(h); cop != None {
		v.Head, v.Lemma = cop, t.lemma(cop)
	}
	v.Span = Span{v.Head, v.Head + 1}
	v.Past = t.tag(v.Head) == "VBD"
	for _, k := range t.kids[h] {
		t.auxiliary(&v, h, k)
	}
	if t.child(h, "nsubj:pass csubj:pass aux:pass obl:agent") != None && v.Head == h {
		v.Passive = true
	}
	if t.tag(h) == "VBN" && v.Head == h && t.child(h, "aux") == None && t.copula(h) == None && (t.is(h, "acl advcl") || strings.Contains(t.tokens[h].Feats, "Voice=Pass")) {
		v.Passive = true
	}
	t.particle(&v)
	t.denial(&v, h)
	return v
}

// auxiliary takes one child of the verb into its group.
func (t *tree) auxiliary(v *VerbGroup, h, k int) {
	switch {
	case t.rel[k] == "aux":
		switch {
		case t.tag(k) == "MD":
			v.Modal = t.lemma(k)
		case t.full(k) == "aux:pass":
			v.Passive = true
		case t.lemma(k) == "have":
			v.Past = true
		}
		v.Past = v.Past || t.tag(k) == "VBD" && t.lemma(k) != "have"
		t.widen(v, k)
	case t.rel[k] == "compound" && t.full(k) == "compound:prt" && k > h:
		v.Lemma += " " + t.word(k)
		t.widen(v, k)
	case t.rel[k] == "advmod" && negators[t.word(k)]:
		if !onlies[t.word(k+1)] {
			v.Negated = true
		}
	case t.rel[k] == "advmod" && hedges[t.word(k)]:
		v.Hedge = t.word(k)
	case t.rel[k] == "advmod" && t.word(k) == "longer" && t.word(k-1) == "no":
		v.Negated = true
	}
}

// widen takes a token into the span of a verb, unless a subject stands between.
func (t *tree) widen(v *VerbGroup, k int) {
	for i := min(k, v.Head) + 1; i < max(k, v.Head); i++ {
		if t.is(i, "nsubj csubj") {
			return
		}
	}
	v.Span.Start, v.Span.End = min(v.Span.Start, k), max(v.Span.End, k+1)
}

// particle takes the particle of a phrasal verb in that the parse has as an adverb or as
// part of a phrase: “take place”.
func (t *tree) particle(v *VerbGroup) {
	next := v.Span.End
	if strings.Contains(v.Lemma, " ") || !particles[t.word(next)] || !phrasals[v.Lemma+" "+t.word(next)] {
		return
	}
	if t.head[next] == v.Head && !t.is(next, "mark cc nsubj") && t.child(next, "det amod") == None {
		v.Lemma += " " + t.word(next)
		v.Span.End = next + 1
	}
}

// denial finds a “no” in the subject or the object.
func (t *tree) denial(v *VerbGroup, h int) {
	for _, k := range t.children(h, "nsubj obj") {
		if d := t.child(k, "det cc:preconj"); d != None && (t.word(d) == "no" || t.word(d) == "neither") || nobodies[t.word(k)] {
			v.Negated = true
		}
	}
	if cc := t.child(h, "cc:preconj"); cc != None && t.word(cc) == "neither" {
		v.Negated = true
	}
	if cc := t.child(h, "cc"); cc != None && t.word(cc) == "nor" {
		v.Negated = true
	}
}

var nobodies = setOf("nobody none nothing")

// copula is the copula of a predicate that is no clause itself; None without one.
func (t *tree) copula(h int) int {
	cop := t.child(h, "cop")
	if cop != None && t.isSentential(h) {
		return None
	}
	return cop
}

// isSentential holds for a verb that is what a copula says of a subject: “the claim was that
// Voss had left”, “the goal is to win”.
func (t *tree) isSentential(h int) bool {
	cop := t.child(h, "cop")
	if cop == None || t.tokens[h].UPOS != "VERB" {
		return false
	}
	for _, k := range t.kids[h] {
		if t.isOuter(k) || t.rel[k] == "mark" && k > cop {
			return true
		}
	}
	return false
}

// isOuter holds for the subject of a copula over a clause.
func (t *tree) isOuter(k int) bool {
	h := t.head[k]
	if h == None || t.rel[k] != "nsubj" && t.rel[k] != "csubj" {
		return false
	}
	if t.full(k) == t.rel[k]+":outer" {
		return true
	}
	cop := t.child(h, "cop")
	return cop != None && k < cop && t.tokens[h].UPOS == "VERB" && (t.toInfinitive(h) || len(t.children(h, "nsubj")) > 1)
}
