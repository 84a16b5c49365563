package clauses

import "strings"

// adverbials fills in the prepositional phrases, times and subordinate clauses of a clause.
func (r *reader) adverbials(n int) {
	for _, h := range r.tops(n) {
		for _, k := range r.kids[h] {
			r.adverbial(n, k)
		}
	}
	r.attached(n)
	r.relativeCase(n)
	r.borrowed(n)
}

func (r *reader) adverbial(n, k int) {
	c := &r.list[n]
	switch {
	case r.isStranded(k):
	case r.rel[k] == "obl":
		r.oblique(n, k)
	case r.rel[k] == "advmod" && timeAdverbs[r.word(k)]:
		s := Span{k, k + 1}
		c.Adverbials = append(c.Adverbials, Adverbial{Role: Time, Phrase: Phrase{Span: s, Head: k, Clause: None}, Span: s})
	case r.rel[k] == "advcl" && r.full(k) != "advcl:relcl":
		r.clauses(n, k)
	}
}

// oblique makes an adverbial of each phrase under one preposition.
func (r *reader) oblique(n, k int) {
	prep := r.caseOf(k)
	if r.holdsRelative(k) && r.antecedent(n) != None {
		return
	}
	for i, p := range r.members(k) {
		own := prep
		if i > 0 {
			if other := r.caseOf(p.Head); other != "" {
				own = other
			}
		}
		r.list[n].Adverbials = append(r.list[n].Adverbials, r.prepositional(n, own, k, p))
	}
}

// prepositional makes an adverbial of a phrase; “by the end of the decade” has a preposition
// of four words.
func (r *reader) prepositional(n int, prep string, k int, p Phrase) Adverbial {
	a := Adverbial{Prep: prep, Phrase: p, Span: p.Span}
	if at := r.child(k, "case"); at != None && at < p.Span.Start {
		a.Span.Start = r.first[at]
	}
	if inner := r.innerOf(k); inner != None && prep != "" {
		whole := prep + " " + wordsOf(r.tree, p.Span.Start, r.first[inner]+1)
		if _, known := prepositions[whole]; known {
			a.Prep, a.Phrase = whole, r.phraseOf(inner)
		}
	}
	a.Role = r.role(n, a.Prep, a.Phrase.Head)
	if r.full(k) == "obl:agent" {
		a.Role = Agent
	}
	return a
}

// innerOf is the phrase after “of” in a phrase.
func (r *reader) innerOf(k int) int {
	for _, m := range r.children(k, "nmod") {
		if m > k && r.caseOf(m) == "of" {
			return m
		}
	}
	return None
}

// wordsOf is the words of a range of tokens in small letters.
func wordsOf(t *tree, from, to int) string {
	var words []string
	for i := from; i < to && i < len(t.tokens); i++ {
		words = append(words, t.word(i))
	}
	return strings.Join(words, " ")
}

// isTime reports whether a phrase tells a time.
func (t *tree) isTime(k int) bool {
	w := t.word(k)
	if times[w] || times[t.lemma(k)] || isYear(w) || isDecade(w) {
		return true
	}
	for _, m := range t.children(k, "nummod nmod compound nmod:unmarked") {
		if months[t.word(m)] || months[w] && t.tokens[m].UPOS == "NUM" || isYear(t.word(m)) && t.tokens[k].UPOS == "PROPN" {
			return true
		}
	}
	return months[w] && t.tokens[k].UPOS == "PROPN"
}

var months = setOf("january february march april may june july august september october november december")

// role is what a phrase with a preposition says of its clause.
func (r *reader) role(n int, prep string, head int) Role {
	if role := prepositions[prep]; role != "" && role != Other {
		return role
	}
	time := r.isTime(head)
	switch prep {
	case "":
		if time || r.full(head) == "obl:unmarked" && r.child(head, "advmod nummod") != None {
			return Time
		}
	case "by":
		switch {
		case time:
			return Time
		case r.list[n].Verb.Passive:
			return Agent
		}
		return Manner
	case "in", "on", "at", "from", "to", "between", "within", "through", "throughout", "around", "over", "of", "near", "into", "across":
		switch {
		case time:
			return Time
		case prep != "of" && prep != "to" && prep != "over" && (r.tokens[head].UPOS == "PROPN" || places[r.word(head)]):
			return Place
		}
	case "since", "until", "till", "during", "before", "after":
		return Time
	case "inside", "outside", "behind", "above", "below", "along", "beyond", "opposite":
		return Place
	case "for":
		if time {
			return Time
		}
	case "with", "without", "via":
		return Manner
	}
	return Other
}

// clauses makes an adverbial of a subordinate clause and of those joined with it.
func (r *reader) clauses(n, k int) {
	for _, x := range append([]int{k}, r.children(k, "conj")...) {
		at := r.clauseAt(x)
		if at == None || at == n {
			continue
		}
		c := r.list[at]
		a := Adverbial{Role: Other, Prep: c.Conjunction, Phrase: Phrase{Clause: at, Head: None}, Span: c.Verb.Span}
		switch {
		case c.Kind == Infinitive:
			a.Role, a.Prep = Purpose, firstOf(c.Conjunction, "to")
		case c.Kind == Participle && c.Conjunction == "":
			continue
		case c.Kind == Participle:
			a.Role = firstRole(firstRole(gerundRoles[c.Conjunction], conjunctions[c.Conjunction]), Other)
		case conjunctions[c.Conjunction] != "":
			a.Role = conjunctions[c.Conjunction]
		}
		r.list[n].Adverbials = append(r.list[n].Adverbials, a)
	}
}

// attached adds the prepositional phrases that hang on objects, complements and other
// phrases behind the verb, since who reads facts needs them and a parse can err in them.
func (r *reader) attached(n int) {
	h := r.heads[n]
	var from []int
	if r.copula(h) != None {
		from = append(from, h)
	}
	for _, k := range r.children(h, "obj obl xcomp iobj") {
		if r.at[k] == None && k > r.verbOf(h) {
			from = append(from, k)
		}
	}
	for i := 0; i < len(from) && i < 100; i++ {
		for _, m := range r.kids[from[i]] {
			switch {
			case r.rel[m] == "nmod" && m > from[i] && r.full(m) != "nmod:poss" && r.caseOf(m) != "of" && r.caseOf(m) != "" && !r.holdsRelative(m):
				for _, p := range r.members(m) {
					r.list[n].Adverbials = append(r.list[n].Adverbials, r.prepositional(n, r.caseOf(m), m, p))
				}
				from = append(from, m)
			case r.rel[m] == "obl" && r.child(from[i], "cop") == None && r.at[from[i]] == None:
				r.oblique(n, m)
			case m > from[i] && (r.rel[m] == "conj" && r.at[m] == None || r.rel[m] == "nmod" && r.caseOf(m) == "of"):
				from = append(from, m)
			}
		}
	}
}

// relativeCase makes an adverbial of the antecedent: “the city in which the congress met”.
func (r *reader) relativeCase(n int) {
	a := r.antecedent(n)
	if a == None {
		return
	}
	for _, k := range r.kids[r.heads[n]] {
		prep := ""
		switch {
		case r.isStranded(k):
			prep = r.word(k)
		case r.rel[k] == "obl" && r.isRelative(k):
			prep = r.caseOf(k)
		case r.rel[k] == "advmod" && r.tag(k) == "WRB":
			prep = r.word(k)
		}
		if prep == "" {
			continue
		}
		adv := Adverbial{Prep: prep, Phrase: r.phraseOf(a), Span: Span{r.first[k], r.last[k] + 1}}
		if adv.Role = r.role(n, prep, adv.Phrase.Head); prep == "where" || adv.Role == Other && prep == "in" {
			adv.Role = Place
		}
		r.list[n].Adverbials = append(r.list[n].Adverbials, adv)
	}
}

// borrowed gives a joined verb right behind the first the agent or place that stands after
// both: “banned and dissolved by the court”.
func (r *reader) borrowed(n int) {
	h := r.heads[n]
	if r.rel[h] != "conj" || r.head[h] == None || r.at[r.head[h]] == None {
		return
	}
	first := &r.list[r.at[r.head[h]]]
	for _, a := range first.Adverbials {
		if a.Span.Start > h && a.Phrase.Clause == None {
			r.list[n].Adverbials = append(r.list[n].Adverbials, a)
		}
	}
	if h-r.head[h] <= 2 && len(first.Adverbials) == 0 {
		for _, a := range r.list[n].Adverbials {
			if a.Role == Agent {
				first.Adverbials = append(first.Adverbials, a)
			}
		}
	}
}

// speech makes what is said the object of a verb of saying that the parse sets beside it:
// “the party, Voss said, is dead”.
func (r *reader) speech() {
	for n, h := range r.heads {
		c := &r.list[n]
		up := r.head[h]
		if r.rel[h] != "parataxis" || up == None || !speech[c.Verb.Lemma] || c.Verb.Passive || len(c.Objects) > 0 {
			continue
		}
		said := r.clauseAt(up)
		if said == None || said == n || len(c.Subjects) == 0 || r.list[said].Kind != Main {
			continue
		}
		c.Objects = append(c.Objects, Phrase{Clause: said, Head: None})
		r.list[said].Kind, r.list[said].Governor = Complement, n
		for _, k := range r.children(up, "conj") {
			if at := r.clauseAt(k); at != None && at != n && r.list[at].Kind == Main && k < h {
				r.list[at].Kind, r.list[at].Governor = Complement, n
			}
		}
	}
}
