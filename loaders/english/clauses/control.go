package clauses

import "strings"

// subjects finds the subjects of a clause: its own, or those that it shares with the
// clause it hangs on.
func (r *reader) subjects(i int) []Phrase {
	c := &r.clauses[i]
	if r.settled[i] != untouched {
		return c.Subjects
	}
	r.settled[i] = begun
	c.Subjects = r.ownSubjects(i)
	if len(c.Subjects) == 0 {
		c.Subjects = r.sharedSubjects(i)
	}
	r.settled[i] = done
	return c.Subjects
}

// ownSubjects are the subjects that stand in a clause.
func (r *reader) ownSubjects(i int) []Phrase {
	n, c := &r.nodes[i], &r.clauses[i]
	var out, clausal []Phrase
	expletive := None
	for _, k := range n.kids {
		switch {
		case r.is(k, "nsubj"):
			out = append(out, r.things(i, k)...)
		case r.is(k, "csubj") && r.nodeOf[k] != None:
			clausal = append(clausal, Phrase{Clause: r.nodeOf[k], Head: None})
		case r.is(k, "expl") && r.tag(k) != "EX" && r.word(k) != "there":
			expletive = k
		}
	}
	switch {
	case r.asksFor(n) && len(out) > 0:
		c.Complements = phrasesOnly(out)
		return []Phrase{r.phrase(n.predicate())}
	case len(out) > 0:
		return append(out, clausal...)
	case len(clausal) == 0 && n.cop != None && r.has(n.predicate(), "expl") && expletive == None:
		out, c.Complements = c.Complements, nil // “there will be no trial”
		return out
	case expletive != None:
		c.Objects = append(c.Objects, clausal...)
		return []Phrase{r.phrase(expletive)}
	}
	return clausal
}

// sharedSubjects are the subjects that a clause without its own takes from elsewhere.
func (r *reader) sharedSubjects(i int) []Phrase {
	if b := r.before(i); b != None {
		return r.subjects(b)
	}
	n, c := &r.nodes[i], &r.clauses[i]
	switch {
	case n.outer != None:
		return r.ownerOfAim(n.outer)
	case r.relatesBack(i):
		return r.relativeSubject(i)
	case c.Kind == Complement:
		return r.gapSubject(i)
	case c.Kind != Participle && c.Kind != Infinitive:
		return nil
	}
	switch r.rel[n.top()] {
	case "acl":
		return r.nounSubject(i)
	case "xcomp", "advcl", "ccomp", "parataxis":
		return r.controlled(i)
	}
	return nil
}

// controlled are the subjects of an infinitive or a participle under a verb.
func (r *reader) controlled(i int) []Phrase {
	c := &r.clauses[i]
	if c.Governor == None {
		return nil
	}
	top := r.nodes[i].top()
	g := &r.clauses[c.Governor]
	subjects := r.subjects(c.Governor)
	objects := phrasesOnly(g.Indirect)
	if len(objects) == 0 {
		objects = phrasesOnly(g.Objects)
	}
	if len(objects) == 1 && strings.HasSuffix(r.word(objects[0].Head), "self") || len(objects) == 1 && strings.HasSuffix(r.word(objects[0].Head), "selves") {
		objects = phrasesOnly(subjects)
	}
	lemma := g.Verb.Lemma
	switch h := r.head[top]; {
	case r.is(top, "xcomp") && h != None && r.nodeOf[h] == None && r.is(h, "amod") && r.head[h] != None:
		return []Phrase{r.phrase(r.head[h])} // “a party unable to win”
	case h != None && toughs[r.lemma(h)]:
		return nil // “is hard to tell”
	case r.is(top, "xcomp") && h != None && r.nodeOf[h] == None && !r.is(h, "xcomp", "obj"):
	case r.is(top, "advcl") && c.Kind == Participle && c.Conjunction == "as" && r.tag(c.Verb.Head) == "VBN":
		return nil // “as pointed out above”
	case g.Verb.Passive:
	case r.is(top, "xcomp") && c.Kind == Infinitive && r.nodes[i].to && ownPurpose[lemma]:
		// “left the union to found a party”: a purpose, whatever the parse calls it
	case r.is(top, "xcomp") && len(objects) > 0 && lemma != "promise":
		return objects
	case r.is(top, "advcl") && c.Kind == Infinitive && c.Conjunction == "" && (senders[lemma] || objectControl[lemma] && !loose[lemma]) && len(objects) > 0:
		return objects
	case r.is(top, "advcl") && c.Kind == Participle && GerundOfObject(lemma, c.Conjunction) && len(objects) > 0:
		return objects
	case c.Kind == Infinitive && c.Conjunction == "" && objectControl[lemma] && len(objects) == 0:
		if p, ok := r.calledOn(c.Governor, i); ok {
			return []Phrase{p}
		}
	}
	if len(subjects) == 1 && subjects[0].Clause == None && r.isExpletive(subjects[0].Head) {
		return nil
	}
	return phrasesOnly(subjects)
}

// toughs are adjectives whose subject is the object of their infinitive.
var toughs = setOf(`hard easy difficult impossible tough simple nice fun possible necessary important interesting dangerous
	pleasant convenient cheap expensive safe good better best useful helpful essential crucial vital`)

// ownPurpose are verbs behind whose object an infinitive tells what the subject is about to do.
var ownPurpose = setOf(`leave quit join enter visit found establish create form set_up use abandon attend meet break dissolve
	resign sell buy close open build`)

// loose are verbs of which that does not hold for sure: “called a meeting to discuss it”.
var loose = setOf("call find get report lead prove declare think know consider believe teach direct")

// senders are verbs whose object does what an infinitive behind it says, though that tells
// the purpose: “sent troops to restore order”.
var senders = setOf(`send dispatch appoint elect nominate hire recruit invite summon call commission select assign deploy ask tell
	order urge bring press pressure encourage persuade convince force compel require instruct advise push warn beg`)

func (r *reader) isExpletive(i int) bool { return i >= 0 && r.is(i, "expl") }

// calledOn is the phrase that is asked to do something: “called on KERR to resign”.
func (r *reader) calledOn(g, i int) (Phrase, bool) {
	for _, a := range r.clauses[g].Adverbials {
		if a.Span.Start > r.nodes[g].verb && a.Span.Start < r.nodes[i].verb && a.Phrase.Clause == None && callers[a.Prep] {
			return a.Phrase, true
		}
	}
	return Phrase{}, false
}

// callers are the prepositions before somebody who is asked to do something.
var callers = setOf("on upon to for with")

// ownerOfAim is who has an aim that a copula tells: “Voss’s aim was to win”.
func (r *reader) ownerOfAim(outer int) []Phrase {
	for _, k := range r.nodes[outer].kids {
		if r.is(k, "nsubj") {
			return r.ownerOf(k)
		}
	}
	return nil
}

// ownerOf is the owner of a noun, if there is one.
func (r *reader) ownerOf(i int) []Phrase {
	for _, k := range r.kids[i] {
		if r.subtype(k, "nmod:poss") && k < i {
			return []Phrase{r.phrase(k)}
		}
	}
	return nil
}

// nounSubject are the subjects of an infinitive or a participle that hangs on a noun: the
// noun itself of “the party founded in 1998”, the owner of “Voss’s attempt to found”, and
// who makes it of “made an attempt to found”.
func (r *reader) nounSubject(i int) []Phrase {
	c := &r.clauses[i]
	top := r.nodes[i].top()
	a := r.head[top]
	if a == None {
		return nil
	}
	if c.Kind == Participle && c.Conjunction == "" || c.Kind == Infinitive && r.isFirst(a) {
		return r.groupAt(a, top)
	}
	if c.Governor != None && r.is(a, "obj") && c.Kind == Participle && GerundOfObject(r.clauses[c.Governor].Verb.Lemma, c.Conjunction) {
		return r.groupAt(a, top) // “fined the bank for hiding losses”, whatever the parse hangs it on
	}
	if owner := r.ownerOf(a); owner != nil {
		return owner
	}
	if c.Governor != None && c.Kind == Participle && charges[r.lemma(a)] && r.is(a, "obl") && !r.clauses[c.Governor].Verb.Passive {
		return phrasesOnly(r.clauses[c.Governor].Objects) // “arrested VOSS on suspicion of taking bribes”
	}
	if attemptNouns[r.lemma(a)] != "" {
		for _, k := range r.kids[a] {
			if k < top && (r.isOf(k) || r.isBy(k)) {
				return []Phrase{r.phrase(k)} // “the refusal of the ministry to register it”
			}
		}
	}
	if c.Kind == Infinitive && rights[r.lemma(a)] {
		return r.holdersOf(c.Governor)
	}
	if c.Kind == Infinitive && r.isTemporal(a) {
		return nil // “for some time to come”
	}
	if c.Governor == None || r.inSubject(a) {
		return nil
	}
	if c.Kind == Infinitive && r.is(a, "obl", "nmod") && (attemptNouns[r.lemma(a)] == "" || !r.ownAttempt(a)) {
		return nil // “led to a readiness to pay”, “closed after the decision to sell”: whose, nobody says
	}
	return phrasesOnly(r.subjects(c.Governor))
}

// charges are nouns whose gerund is what somebody is held to have done.
var charges = setOf("suspicion charge allegation accusation count")

// rights are nouns whose infinitive is what their holder may do.
var rights = setOf("right power authority permission licence license mandate privilege prerogative freedom liberty competence opportunity chance")

// holdersOf are those who get or have what a clause tells of: “gave THE COUNCIL the right to rule”, “THE
// COUNCIL won the right to rule”.
func (r *reader) holdersOf(clause int) []Phrase {
	if clause == None {
		return nil
	}
	g := &r.clauses[clause]
	switch lemma := firstWordOf(g.Verb.Lemma); {
	case having[lemma]:
		return phrasesOnly(r.subjects(clause))
	case !granting[lemma]:
		return nil
	case len(g.Indirect) > 0:
		return phrasesOnly(g.Indirect)
	case g.Verb.Passive && len(g.Objects) > 0:
		return phrasesOnly(r.subjects(clause))
	}
	for _, a := range g.Adverbials {
		if (a.Prep == "to" || a.Prep == "on" || a.Prep == "upon") && a.Phrase.Clause == None {
			return []Phrase{a.Phrase}
		}
	}
	if g.Verb.Lemma == "deny" || g.Verb.Lemma == "invest" || g.Verb.Lemma == "entrust" {
		return phrasesOnly(g.Objects)
	}
	return nil
}

var (
	having   = setOf("have gain get receive obtain acquire enjoy hold retain win lose claim assert seek demand use exercise waive reserve")
	granting = setOf("give grant confer award accord hand transfer delegate assign offer deny guarantee allow invest entrust restore")
)

func firstWordOf(lemma string) string {
	word, _, _ := strings.Cut(lemma, " ")
	return word
}

// ownAttempt reports whether an attempt behind a preposition is the subject's: “in a bid to win”.
func (r *reader) ownAttempt(a int) bool {
	c := r.kid(a, "case")
	return c != None && (r.word(c) == "in" || r.word(c) == "with" || r.word(c) == "as")
}

// groupAt are the phrases that a clause behind them goes with.
func (r *reader) groupAt(a, top int) []Phrase {
	if all := r.joined(a); all[len(all)-1] < top && len(all) > 1 {
		return phrasesOnly(r.members(a))
	}
	return []Phrase{r.phrase(a)}
}

// isFirst reports whether a noun does what its infinitive says: “the first party to win”.
func (r *reader) isFirst(a int) bool {
	for _, k := range r.kids[a] {
		switch r.word(k) {
		case "first", "second", "third", "last", "only", "next", "latest":
			return k < a
		}
	}
	return false
}

// inSubject reports whether a noun lies in the subject of its clause.
func (r *reader) inSubject(a int) bool {
	for steps := 0; a != None && steps < longGroup; steps++ {
		if r.is(a, "nsubj", "csubj") {
			return true
		}
		if r.nodeOf[a] != None {
			return false
		}
		a = r.head[a]
	}
	return false
}
