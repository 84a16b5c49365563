package clauses

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english"
)

// Of finds the clauses of a sentence, in the order of their verbs.
func Of(s english.Sentence) []Clause {
	if isParsed(s) {
		return fromTree(newTree(s))
	}
	var all []draft
	var nouns []Phrase
	for _, v := range views(s) {
		b := builder{view: &v, parts: v.split()}
		b.anchor = nounBefore(nouns, v.anchor)
		b.run()
		all = appendShifted(all, b.clauses)
		for _, p := range b.parts {
			if p.sort == noun {
				nouns = append(nouns, Phrase{Span: p.span, Head: p.head, Clause: None})
			}
		}
	}
	return finish(all)
}

// nounBefore is the noun phrase that ends nearest before a token, or nil.
func nounBefore(nouns []Phrase, token int) *Phrase {
	var out *Phrase
	for i := range nouns {
		if p := &nouns[i]; p.Span.End <= token+1 && (out == nil || p.Span.End > out.Span.End) {
			out = p
		}
	}
	return out
}

// appendShifted appends the clauses of one more view, whose indices count from its own first.
func appendShifted(all, more []draft) []draft {
	by := len(all)
	for _, d := range more {
		d.eachIndex(func(i int) int { return i + by })
		all = append(all, d)
	}
	return all
}

// eachIndex replaces all indices of clauses in a draft but None.
func (d *draft) eachIndex(change func(int) int) {
	set := func(i *int) {
		if *i != None {
			*i = change(*i)
		}
	}
	for _, i := range []*int{&d.Governor, &d.borrow, &d.share} {
		set(i)
	}
	for _, list := range []*[]Phrase{&d.Subjects, &d.Objects, &d.Indirect, &d.Complements} {
		*list = slices.Clone(*list)
		for i := range *list {
			set(&(*list)[i].Clause)
		}
	}
	d.Adverbials = slices.Clone(d.Adverbials)
	for i := range d.Adverbials {
		set(&d.Adverbials[i].Phrase.Clause)
	}
}

// finish settles what clauses borrow from each other, leaves out those without a verb
// and puts the rest in the order of their verbs.
func finish(all []draft) []Clause {
	for i := range all {
		resolve(all, i, 0)
	}
	for i := range all {
		all[i].fillGap()
		if s := all[i].share; s != None && len(all[i].Objects) == 0 && !intransitives[all[i].Verb.Lemma] {
			all[i].Objects = slices.Clone(all[s].Objects)
		}
	}
	return inOrder(all)
}

// resolve gives clause i the subjects that it borrows. Chains of loans end at some depth.
func resolve(all []draft, i, depth int) {
	c := &all[i]
	if c.borrow == None || depth > 8 {
		return
	}
	from := c.borrow
	c.borrow = None
	resolve(all, from, depth+1)
	switch {
	case c.fromObj && len(all[from].Objects) > 0:
		c.Subjects = phrasesOnly(all[from].Objects)
	case len(c.Subjects) == 0:
		c.Subjects = slices.Clone(all[from].Subjects)
	}
}

func phrasesOnly(list []Phrase) []Phrase {
	var out []Phrase
	for _, p := range list {
		if p.Clause == None {
			out = append(out, p)
		}
	}
	return out
}

// fillGap makes the antecedent of a relative clause its object, when its subject is
// another: “the party that Voss founded”.
func (d *draft) fillGap() {
	if d.antecede != nil && len(d.Objects) == 0 && d.Verb.Head != None && !copulas[d.Verb.Lemma] && !d.Verb.Passive && !intransitives[d.Verb.Lemma] {
		d.Objects = []Phrase{*d.antecede}
	}
}

// inOrder sorts clauses by their verbs and drops those without.
func inOrder(all []draft) []Clause {
	var order []int
	for i := range all {
		if all[i].Verb.Head != None {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return all[a].Verb.Head - all[b].Verb.Head })
	place := make([]int, len(all))
	for i := range place {
		place[i] = None
	}
	for n, i := range order {
		place[i] = n
	}
	out := make([]Clause, 0, len(order))
	for _, i := range order {
		out = append(out, all[i].settled(all, place))
	}
	return out
}

// settled is the clause with its final indices.
func (d *draft) settled(all []draft, place []int) Clause {
	d.eachIndex(func(i int) int { return place[i] })
	for _, list := range []*[]Phrase{&d.Subjects, &d.Objects, &d.Indirect, &d.Complements} {
		*list = slices.DeleteFunc(*list, func(p Phrase) bool { return p.Clause == None && p.Head == None })
	}
	d.Adverbials = slices.DeleteFunc(d.Adverbials, func(a Adverbial) bool { return a.Phrase.Clause == None && a.Phrase.Head == None })
	return d.Clause
}
