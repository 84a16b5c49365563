package clauses

import "slices"

// raises is the infinitive under a token that only tints it, so that both make one
// clause: “seems to have left”, “is said to have left”, “had to leave”, “is able to
// leave”. It is None when there is no such infinitive.
func (t *tree) raises(i int) int {
	x := t.infinitiveUnder(i)
	if x == None || t.has(i, "obj", "iobj") || t.has(i, "ccomp") && !t.is(x, "ccomp") {
		return None
	}
	lemma, word := t.lemma(i), t.word(i)
	switch {
	case lemma == "have" && t.isVerbal(i), lemma == "seem", lemma == "appear", lemma == "be" && t.isVerbal(i) && !t.has(i, "expl"):
		return x
	case lemma == "use" && t.tag(i) == "VBD", lemma == "ought":
		return x
	case lemma == "able", lemma == "unable", lemma == "likely", lemma == "unlikely":
		return x
	case !t.hasBe(i):
	case t.tag(i) == "VBN" && (hearsay[lemma] || planned[lemma]), lemma == "go" && t.tag(i) == "VBG":
		return x
	case planned[word]:
		return x
	}
	return None
}

// infinitiveUnder is the complement of a token that is an infinitive with “to”, or None.
func (t *tree) infinitiveUnder(i int) int {
	for _, k := range t.kids[i] {
		if k > i && (t.is(k, "xcomp") || t.is(k, "advcl", "ccomp") && !t.isVerbal(i)) && t.hasTo(k) && !t.has(k, "nsubj") && !slices.Contains(t.kids[k], i) {
			return k
		}
	}
	return None
}

// hasTo reports whether a token is an infinitive with “to” and nothing before that.
func (t *tree) hasTo(i int) bool {
	for _, k := range t.kids[i] {
		if t.is(k, "mark") {
			return t.tag(k) == "TO" && !t.has(k, "fixed")
		}
	}
	return false
}

func (t *tree) hasBe(i int) bool {
	for _, k := range t.kids[i] {
		if t.is(k, "aux", "cop") && t.lemma(k) == "be" {
			return true
		}
	}
	return false
}

func (t *tree) hasWas(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(k int) bool { return t.is(k, "cop") && t.tag(k) == "VBD" })
}

// tint gives a verb group what the tokens above it in its chain say.
func (r *reader) tint(g *VerbGroup, chain []int) {
	for _, i := range chain[:len(chain)-1] {
		lemma, word := r.lemma(i), r.word(i)
		switch {
		case lemma == "have" && r.hasYet(i):
			g.Negated = true
		case lemma == "have":
			g.Modal = "have to"
		case lemma == "be" && r.isVerbal(i):
			g.Attempt = "be to"
		case lemma == "seem" || lemma == "appear":
			g.Hedge = lemma + "s to"
		case lemma == "able" && r.hasWas(i): // who was able to win won
		case lemma == "able":
			g.Modal = "can"
		case lemma == "unable":
			g.Modal, g.Negated = "can", true
		case lemma == "likely" || lemma == "unlikely":
			g.Hedge = lemma
		case lemma == "go" || lemma == "gon":
			g.Attempt = "be going to"
		case planned[word] || planned[lemma] && !(hearsay[lemma] && r.hasPerfect(chain)):
			g.Attempt = "be " + word + " to"
		case hearsay[lemma]:
			g.Hedge = "is " + word + " to"
		}
	}
}

// hasYet reports whether a verb is “has yet to”, which denies.
func (r *reader) hasYet(i int) bool {
	for _, k := range r.kids[i] {
		if r.word(k) == "yet" && k > i {
			return true
		}
	}
	return false
}

// hasPerfect reports whether the last verb of a chain is “to have done”.
func (r *reader) hasPerfect(chain []int) bool {
	for _, k := range r.kids[chain[len(chain)-1]] {
		if r.is(k, "aux") && r.lemma(k) == "have" {
			return true
		}
	}
	return false
}

// takeTime gives the copula under a passive verb the time that stands behind it: in “was declared
// to be extremist in 2012” it is what was declared that has a time.
func (r *reader) takeTime(i int) {
	c := &r.clauses[i]
	if c.Kind != Infinitive || c.Verb.Lemma != "be" || c.Governor == None || !r.clauses[c.Governor].Verb.Passive {
		return
	}
	g := &r.clauses[c.Governor]
	var kept []Adverbial
	for _, a := range g.Adverbials {
		if a.Role == Time && a.Phrase.Clause == None && a.Span.Start > c.Verb.Head {
			c.Adverbials = append(c.Adverbials, a)
		} else {
			kept = append(kept, a)
		}
	}
	g.Adverbials = kept
}
