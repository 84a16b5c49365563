package clauses

// A carrier is a verb that only says how another is meant: “seems to have left”, “is said to
// support”, “has to go”, “is able to pay”. Its clause is that of the other.

// carriedBy is the token whose clause a carrier carries, with what it adds; None for others.
func (t *tree) carriedBy(i int) int {
	x := t.child(i, "xcomp ccomp csubj")
	if x == None || !t.toInfinitive(x) || t.rel[x] != "xcomp" && t.tokens[i].UPOS != "AUX" && t.lemma(i) != "be" {
		return None
	}
	if t.child(i, "obj iobj") != None {
		return None
	}
	switch lemma, tag := t.lemma(i), t.tag(i); {
	case lemma == "have" || lemma == "seem" || lemma == "appear" || lemma == "ought":
		return x
	case lemma == "use" && tag != "VBG" && t.child(i, "aux:pass") == None:
		return x
	case lemma == "be":
		return x
	case tag == "VBN" && hearsay[lemma] && t.child(i, "aux:pass") != None:
		return x
	case planned[lemma] || planned[t.word(i)]:
		if t.child(i, "aux:pass cop") != None || lemma == "go" && tag == "VBG" && t.child(i, "aux") != None {
			return x
		}
	case t.child(i, "cop") != None:
		switch t.word(i) {
		case "able", "unable", "likely", "unlikely":
			return x
		}
	}
	return None
}

func (t *tree) toInfinitive(x int) bool {
	for _, k := range t.children(x, "mark") {
		if t.tag(k) == "TO" {
			return true
		}
	}
	return false
}

func (t *tree) isCarrier(i int) bool {
	x := t.carriedBy(i)
	return x != None && t.isClause(x)
}

// carried is the clause that a carrier at token i carries.
func (r *reader) carried(i int) int {
	for range 4 {
		x := r.carriedBy(i)
		if x == None {
			return None
		}
		if r.at[x] != None {
			return r.at[x]
		}
		i = x
	}
	return None
}

// carriers adds to a clause what its carriers say, and gives it their place.
func (r *reader) carriers(n int) {
	h := r.heads[n]
	for up := r.head[h]; up != None && r.isCarrier(up) && r.carriedBy(up) == h; up = r.head[up] {
		c := &r.list[n]
		g := r.group(up)
		r.carry(&c.Verb, g, up)
		r.heads[n], r.at[up] = up, n
		r.place(n)
		r.heads[n] = h
		c.Verb.Finite, c.Verb.Past = g.Finite, g.Past || c.Verb.Past
		c.Verb.Negated = c.Verb.Negated || g.Negated
		c.Verb.Modal = firstOf(c.Verb.Modal, g.Modal)
		c.Verb.Hedge = firstOf(c.Verb.Hedge, g.Hedge)
		c.Verb.Span.Start = min(c.Verb.Span.Start, g.Span.Start)
		h = up
	}
}

func (r *reader) carry(v *VerbGroup, g VerbGroup, up int) {
	switch lemma, word := r.lemma(up), r.word(up); {
	case lemma == "have":
		v.Modal = "have to"
	case lemma == "seem" || lemma == "appear":
		v.Hedge = lemma + "s to"
	case lemma == "be":
		v.Attempt = "be to"
	case word == "able":
		v.Modal = "can"
	case word == "unable":
		v.Modal, v.Negated = "can", true
	case word == "likely" || word == "unlikely":
		v.Hedge = word
	case g.Passive && hearsay[lemma] && !planned[lemma]:
		v.Hedge = "is " + word + " to"
	case planned[lemma] || planned[word]:
		v.Attempt = "be " + firstOf(futures[word], word) + " to"
	}
}

// tops are the tokens whose children belong to a clause: its head and its carriers.
func (r *reader) tops(n int) []int {
	h := r.heads[n]
	out := []int{h}
	for up := r.head[h]; up != None && r.at[up] == n && r.carriedBy(up) == h; up = r.head[up] {
		out = append(out, up)
		h = up
	}
	return out
}

// futures are spellings of “going”.
var futures = map[string]string{"gon": "going", "goin": "going"}
