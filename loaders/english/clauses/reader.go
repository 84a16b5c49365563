package clauses

import (
	"slices"
	"strings"
)

// reader makes the clauses of a tree.
type reader struct {
	*tree
	at    []int // by token that heads a clause, its index; None for others
	heads []int // by clause, the token
	list  []Clause
	busy  []bool // subjects are being looked for
}

// fromTree finds the clauses of a parsed sentence, in the order of their verbs.
func fromTree(t *tree) []Clause {
	r := &reader{tree: t, at: make([]int, len(t.tokens))}
	for i := range t.tokens {
		r.at[i] = None
		if t.isClause(i) && !r.isCarrier(i) {
			r.heads = append(r.heads, i)
		}
	}
	slices.SortStableFunc(r.heads, func(a, b int) int { return r.verbOf(a) - r.verbOf(b) })
	r.list, r.busy = make([]Clause, len(r.heads)), make([]bool, len(r.heads))
	for n, h := range r.heads {
		r.at[h] = n
		r.list[n] = Clause{Verb: t.group(h)}
	}
	for n := range r.heads {
		r.place(n)
	}
	for n := range r.heads {
		r.inherit(n)
		r.carriers(n)
	}
	for n := range r.heads {
		r.complements(n)
	}
	for n := range r.heads {
		r.subjects(n)
	}
	for n := range r.heads {
		r.share(n)
	}
	for n := range r.heads {
		r.adverbials(n)
	}
	r.speech()
	r.outer()
	return r.list
}

// outer adds the copulas over clauses, each with its clause in the place of an object.
func (r *reader) outer() {
	for n, h := range r.heads {
		if !r.isSentential(h) {
			continue
		}
		c := &r.list[n]
		cop := r.child(h, "cop")
		over := Clause{Kind: c.Kind, Governor: c.Governor, Conjunction: c.Conjunction, Objects: []Phrase{{Clause: n, Head: None}}}
		over.Verb = VerbGroup{Span: Span{cop, cop + 1}, Head: cop, Lemma: r.lemma(cop), Finite: true, Past: r.tag(cop) == "VBD"}
		if not := r.child(h, "advmod"); not != None && negators[r.word(not)] && not < h {
			over.Verb.Negated, c.Verb.Negated = true, false
		}
		for _, k := range r.children(h, "nsubj csubj") {
			if r.isOuter(k) && r.rel[k] == "nsubj" {
				over.Subjects = append(over.Subjects, r.members(k)...)
			}
		}
		c.Kind, c.Governor, c.Conjunction = r.byForm(h, h, Complement), len(r.list), ""
		r.list = append(r.list, over)
	}
	r.sort()
}

// sort puts clauses in the order of their verbs.
func (r *reader) sort() {
	order, place := make([]int, len(r.list)), make([]int, len(r.list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return r.list[a].Verb.Head - r.list[b].Verb.Head })
	for n, i := range order {
		place[i] = n
	}
	sorted := make([]Clause, 0, len(order))
	for _, i := range order {
		d := draft{Clause: r.list[i], borrow: None, share: None}
		d.eachIndex(func(i int) int { return place[i] })
		sorted = append(sorted, d.Clause)
	}
	r.list = sorted
}

func (r *reader) verbOf(h int) int {
	if cop := r.copula(h); cop != None {
		return cop
	}
	return h
}

// above is the clause that the clause of token h hangs in; None for a main clause.
func (r *reader) above(h int) int {
	for range r.tokens {
		if h = r.head[h]; h == None {
			return None
		}
		if r.at[h] != None {
			return r.at[h]
		}
		if c := r.carried(h); c != None {
			return c
		}
	}
	return None
}

// origin is the first of the clauses that the clause of token h is joined to.
func (r *reader) origin(h int) int {
	for r.rel[h] == "conj" && r.head[h] != None && (r.at[r.head[h]] != None || r.isCarrier(r.head[h])) {
		h = r.head[h]
	}
	return h
}

// place tells what kind of clause one is and what it hangs on.
func (r *reader) place(n int) {
	c, h := &r.list[n], r.origin(r.heads[n])
	c.Governor = r.above(h)
	own := r.heads[n]
	mark := r.markOf(own)
	if mark == "" {
		mark = r.markOf(h)
	}
	switch {
	case r.rel[h] == "acl" && r.full(h) == "acl:relcl", r.full(h) == "advcl:relcl":
		c.Kind = Relative
	case r.rel[h] == "acl":
		c.Kind = r.byForm(own, h, Complement)
	case r.is(h, "ccomp csubj"):
		c.Kind = r.byForm(own, h, Complement)
	case r.rel[h] == "xcomp":
		c.Kind = r.byForm(own, h, Infinitive)
	case r.rel[h] == "advcl":
		c.Kind, c.Conjunction = r.byForm(own, h, Subordinate), mark
		if c.Kind == Infinitive && !strings.HasPrefix(mark, "in order") && mark != "so as to" {
			c.Conjunction = ""
		}
	default:
		c.Kind, c.Governor = Main, None
		c.Question = r.asks(own)
	}
	if c.Kind == Participle && c.Conjunction == "" && r.rel[h] != "xcomp" {
		c.Conjunction = r.gerundMark(h)
	}
}

// byForm tells a participle and an infinitive from a clause with a finite verb.
func (r *reader) byForm(own, origin int, otherwise Kind) Kind {
	verb := r.verbOf(own)
	switch {
	case r.isFinite(own):
		return otherwise
	case r.hasTo(own) || r.hasTo(origin) || r.tag(verb) == "VB" && otherwise != Complement:
		return Infinitive
	case r.tag(verb) == "VBG" || r.tag(verb) == "VBN":
		if otherwise == Complement && r.hasSubject(own) && r.tag(verb) == "VBN" {
			return Complement
		}
		return Participle
	}
	return otherwise
}

func (r *reader) hasTo(h int) bool {
	for _, k := range r.children(h, "mark") {
		if r.tag(k) == "TO" {
			return true
		}
	}
	return false
}

// markOf is the conjunction of a clause: “because”, “in order to”, “even if”.
func (r *reader) markOf(h int) string {
	text := ""
	for _, k := range r.children(h, "mark advmod") {
		if r.rel[k] == "advmod" {
			if k < h && r.tag(k) == "WRB" && text == "" {
				text = r.fixedText(k)
			}
			continue
		}
		switch {
		case r.tag(k) != "TO":
			text = r.fixedText(k)
			if phrase := r.word(k-1) + " " + text; k > 0 && conjunctions[phrase] != "" {
				text = phrase
			}
		case text == "in order" || text == "so as":
			text += " to"
		}
	}
	return text
}

// gerundMark is the preposition before a gerund: “by dismissing”.
func (r *reader) gerundMark(h int) string {
	if k := r.child(h, "mark case"); k != None && k < h && r.tag(k) != "TO" {
		return r.fixedText(k)
	}
	return ""
}

// asks reports whether a main clause is a question.
func (r *reader) asks(h int) bool {
	end := len(r.tokens) - 1
	for end > 0 && (r.isQuote(end) || r.tag(end) == "-RRB-") {
		end--
	}
	return end >= 0 && r.word(end) == "?" && r.head[end] != None && (r.rel[h] == "root" || r.rel[h] == "conj" || r.rel[h] == "parataxis")
}

// inherit gives a joined verb the auxiliaries that it shares: “may not ban or dissolve”.
func (r *reader) inherit(n int) {
	h := r.heads[n]
	if r.rel[h] != "conj" || r.head[h] == None || r.at[r.head[h]] == None || r.child(h, "aux cop nsubj") != None {
		return
	}
	first, c := r.list[r.at[r.head[h]]].Verb, &r.list[n].Verb
	switch tag := r.tag(h); {
	case tag == "VB" && (first.Modal != "" || r.child(r.head[h], "aux") != None):
		c.Modal, c.Finite, c.Past = first.Modal, first.Finite, first.Past
		c.Negated = c.Negated || first.Negated
	case tag == "VBN" && first.Passive && r.child(h, "obj") == None:
		c.Passive, c.Finite, c.Past, c.Modal = true, first.Finite, first.Past, first.Modal
		c.Negated = c.Negated || first.Negated && r.tag(r.head[h]) == "VBN"
	case (tag == "VBN" || tag == "VBG") && first.Finite:
		c.Finite, c.Past, c.Modal = true, first.Past, first.Modal
	}
}
