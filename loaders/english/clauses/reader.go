package clauses

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english"
)

// reader reads clauses from the tree of a sentence.
type reader struct {
	*tree
	reach
	nodes    []node // in the order of their verbs; the clause of each has the same index
	clauses  []Clause
	nodeOf   []int       // of each token: the node whose predicate it is a part of; None
	owner    []int       // of each token: the node that it lies in, its own or the nearest above; None
	stands   map[int]int // relative pronouns, by the token that each stands for
	pronouns []bool      // of each node: whether a relative pronoun opens it
	settled  []progress  // of each node: whether its subjects are known
	asks     bool        // the sentence is a question
}

// progress is how far the work on a node is.
type progress uint8

const (
	untouched progress = iota
	begun
	done
)

// Of finds the clauses of a parsed sentence, in the order of their verbs.
func Of(s english.Sentence) []Clause {
	r := newReader(s)
	for i := range r.nodes {
		r.start(i)
	}
	for i := range r.nodes {
		r.govern(i)
	}
	for i := range r.nodes {
		r.follow(i)
	}
	for i := range r.nodes {
		r.arguments(i)
	}
	for i := range r.nodes {
		r.subjects(i)
	}
	for i := range r.nodes {
		r.attempt(i)
		r.cleave(i)
		r.asConjunction(i)
		r.fillGap(i)
		r.takeTime(i)
	}
	for i := range r.nodes {
		r.finish(i)
	}
	return r.clauses
}

func newReader(s english.Sentence) *reader {
	r := &reader{tree: newTree(s.Tokens)}
	r.reach = r.reaches()
	r.findNodes()
	r.clauses = make([]Clause, len(r.nodes))
	r.settled = make([]progress, len(r.nodes))
	r.findOwners()
	r.findFirsts()
	r.findRelatives()
	for i := max(0, len(s.Tokens)-3); i < len(s.Tokens); i++ {
		r.asks = r.asks || s.Tokens[i].Text == "?"
	}
	return r
}

// finish puts the parts of a clause in the order of the text, once all is known.
func (r *reader) finish(i int) {
	c := &r.clauses[i]
	r.deny(i)
	if c.Verb.Lemma == "be" && len(c.Complements) == 0 {
		c.Complements = phrasesOnly(c.Objects) // a parse may take “is” for a verb
		c.Objects = slices.DeleteFunc(c.Objects, func(p Phrase) bool { return p.Clause == None })
	}
	c.Span = r.extent(i)
	if len(phrasesOnly(c.Objects)) == 0 && len(c.Indirect) > 0 {
		c.Objects, c.Indirect = append(c.Indirect, c.Objects...), nil // “told reporters that …”
	}
	slices.SortStableFunc(c.Adverbials, func(a, b Adverbial) int { return a.Span.Start - b.Span.Start })
	slices.SortStableFunc(c.Objects, func(a, b Phrase) int { return r.placeOf(a) - r.placeOf(b) })
}

// placeOf is the token at which a phrase stands.
func (r *reader) placeOf(p Phrase) int {
	if p.Clause != None {
		return r.nodes[p.Clause].verb
	}
	return p.Head
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
