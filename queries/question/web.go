package question

import (
	"math"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// web is the index as one graph for the connecting search: nodes, statements and
// sentences are its points. It is not built; its links are read off the index.
//
// Points are numbered: first the nodes in the order of their keys, then the statements,
// then the sentences.
type web struct {
	*index
	number map[string]int // of nodes
}

// point is a node, a statement or a sentence.
type point int

func newWeb(ix *index) *web {
	w := &web{index: ix, number: make(map[string]int, len(ix.keys))}
	for i, key := range ix.keys {
		w.number[key] = i
	}
	return w
}

func (w *web) nodeAt(key string) point { return point(w.number[key]) }
func (w *web) statementAt(i int) point { return point(len(w.keys) + i) }
func (w *web) sentenceAt(at int) point { return point(len(w.keys) + len(w.statements) + at) }
func (w *web) isNode(p point) bool     { return int(p) < len(w.keys) }
func (w *web) isStatement(p point) bool {
	return !w.isNode(p) && int(p) < len(w.keys)+len(w.statements)
}
func (w *web) statementOf(p point) int { return int(p) - len(w.keys) }
func (w *web) sentenceOfPoint(p point) int {
	return int(p) - len(w.keys) - len(w.statements)
}

// Costs of going from one point to another. The whole of a good answer costs two or
// three: an actor, what it did, the sentence that says so, the sentence beside it.
const (
	subjectCost  = 0.5 // between a statement and who does it, or who says it
	objectCost   = 0.8
	asideCost    = 1.0  // and a qualifier
	sentenceCost = 0.3  // between a statement and its sentence
	besideCost   = 0.9  // between a sentence and the next
	hubCost      = 0.35 // for each doubling of the statements of a node that is passed
)

// link is a way to a neighbour.
type link struct {
	to   point
	cost float64
}

// namelessCost is for passing what has no name: two sentences that both speak of
// `conditions` speak of two things.
const namelessCost = 0.8

// links lists the neighbours of a point. Passing a node costs more the more is said
// of it, for then the link says little.
func (w *web) links(p point) []link {
	switch {
	case w.isNode(p):
		return w.nodeLinks(w.keys[p])
	case w.isStatement(p):
		return w.statementLinks(w.statementOf(p))
	}
	return w.sentenceLinks(w.sentenceOfPoint(p))
}

// mostStatements of a node are followed at most: beyond, it is too common to tell.
const mostStatements = 400

func (w *web) nodeLinks(key string) []link {
	list := w.of[key]
	if len(list) > mostStatements {
		return nil
	}
	hub := hubCost * math.Log2(float64(1+len(list)))
	if !strings.ContainsFunc(w.nodes[key].Text(), unicode.IsUpper) {
		hub += namelessCost
	}
	out := make([]link, 0, len(list))
	for _, i := range list {
		out = append(out, link{w.statementAt(i), hub + endCost(&w.statements[i], key)})
	}
	return out
}

func (w *web) statementLinks(i int) []link {
	st := &w.statements[i]
	out := []link{{w.sentenceAt(w.sentenceOf[i]), sentenceCost}}
	for _, n := range st.Nodes() {
		key := keyOf(n)
		out = append(out, link{w.nodeAt(key), endCost(st, key)})
	}
	return out
}

func (w *web) sentenceLinks(at int) []link {
	s := &w.sentences[at]
	out := make([]link, 0, len(s.statements)+2)
	for _, i := range s.statements {
		out = append(out, link{w.statementAt(i), sentenceCost})
	}
	if s.next >= 0 {
		out = append(out, link{w.sentenceAt(s.next), besideCost})
	}
	if at > 0 && w.sentences[at-1].next == at {
		out = append(out, link{w.sentenceAt(at - 1), besideCost})
	}
	return out
}

// endCost is the cost between a statement and one of its nodes. What may be or is only
// meant to be ties less than what is.
func endCost(st *schema.Statement, key string) float64 {
	cost := standingCost[st.Modality]
	switch {
	case keyOf(st.Subject) == key, st.AttributedTo != nil && keyOf(*st.AttributedTo) == key:
		return cost + subjectCost
	case keyOf(st.Object) == key:
		return cost + objectCost
	}
	return cost + asideCost
}

var standingCost = map[schema.Modality]float64{schema.Attributed: 0.1, schema.Planned: 0.4, schema.Hypothetical: 0.7}
