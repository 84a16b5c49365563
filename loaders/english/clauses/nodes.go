package clauses

import (
	"slices"
	"strings"
)

// node is a predicate of a tree: a verb, or a noun or an adjective with its copula.
type node struct {
	chain []int // “seems” and “left” in “seems to have left”: the last is the predicate
	verb  int   // token of the main verb or of the copula
	cop   int   // the copula, or None
	kids  []int // dependents of the whole chain, in the order of the text
	inner int   // the node that is the complement of a copula, as in “the aim is to win”; None
	outer int   // the node of that copula; None
	first int   // the first of the nodes that it is joined to, or itself
	to    bool  // it begins with “to”
}

func (n *node) top() int { return n.chain[0] }

func (n *node) predicate() int { return n.chain[len(n.chain)-1] }

// findNodes finds the predicates and puts them in the order of their verbs.
func (r *reader) findNodes() {
	r.nodeOf = make([]int, len(r.tokens))
	inChain := make([]bool, len(r.tokens))
	for _, i := range r.order {
		r.nodeOf[i] = None
		if inChain[i] || !r.isPredicate(i) {
			continue
		}
		chain := []int{i}
		for next := r.raises(i); next != None; next = r.raises(next) {
			chain = append(chain, next)
			inChain[next] = true
		}
		r.nodes = append(r.nodes, r.newNodes(chain)...)
	}
	slices.SortStableFunc(r.nodes, func(a, b node) int { return a.verb - b.verb })
	r.number()
}

// number sets the indices of nodes once they are in order.
func (r *reader) number() {
	outer := map[int]int{} // by predicate
	for at := range r.nodes {
		if n := &r.nodes[at]; n.inner != None {
			outer[n.predicate()] = at
			continue
		}
		for _, i := range r.nodes[at].chain {
			r.nodeOf[i] = at
		}
	}
	for at := range r.nodes {
		n := &r.nodes[at]
		o, ok := outer[n.predicate()]
		switch {
		case n.inner != None:
			n.inner = r.nodeOf[n.predicate()]
		case ok:
			n.outer = o
		}
	}
}

// newNodes makes the node of a chain, and the one of the copula around it if there is one.
func (r *reader) newNodes(chain []int) []node {
	n := node{chain: chain, inner: None, outer: None, cop: None}
	p := n.predicate()
	for _, i := range chain {
		for _, k := range r.kids[i] {
			if !slices.Contains(chain, k) {
				n.kids = append(n.kids, k)
			}
			if i == p && r.is(k, "cop") {
				n.cop = k
			}
		}
	}
	slices.Sort(n.kids)
	n.to = r.beginsWithTo(r.kids[n.top()])
	first := r.kid(p, "cop")
	n.verb = p
	switch {
	case n.cop == None:
		return []node{n}
	case len(chain) == 1 && first == n.cop && r.isToBe(n):
		n.cop = None
		return []node{n}
	case len(chain) == 1 && (first != n.cop || r.isClausal(p)):
		return r.split(n, first)
	}
	n.verb = n.cop
	return []node{n}
}

// isToBe reports whether a copula with an infinitive tells what lies ahead, “Voss was to
// win”, and not what something is, “the aim was to win”.
func (r *reader) isToBe(n node) bool {
	if !r.hasTo(n.predicate()) {
		return false
	}
	for _, k := range n.kids {
		if r.is(k, "nsubj") {
			word := r.word(k)
			return !aims[r.lemma(k)] && word != "it" && word != "what" && word != "all" && word != "this" && word != "that"
		}
	}
	return false
}

// isClausal reports whether what follows a copula is a clause of its own, not a participle
// that describes.
func (r *reader) isClausal(p int) bool {
	if !r.isVerbal(p) || r.tag(p) != "VBN" {
		return r.isVerbal(p)
	}
	cop := r.kid(p, "cop")
	return slices.ContainsFunc(r.kids[p], func(k int) bool { return k > cop && r.is(k, "nsubj") })
}

// split cuts a node with a copula around its clause in two: “the aim | is | to win”.
func (r *reader) split(n node, cop int) []node {
	out := node{chain: n.chain, verb: cop, cop: cop, inner: 0, outer: None}
	in := node{chain: n.chain, verb: n.predicate(), cop: None, inner: None, outer: None}
	if n.cop != cop {
		in.cop, in.verb = n.cop, n.cop
	}
	for _, k := range n.kids {
		if k <= cop || strings.HasSuffix(r.tokens[k].Rel, ":outer") {
			out.kids = append(out.kids, k)
		} else {
			in.kids = append(in.kids, k)
		}
	}
	in.to, out.to = r.beginsWithTo(in.kids), r.beginsWithTo(out.kids)
	return []node{out, in}
}

// beginsWithTo reports whether “to” stands before all auxiliaries among some dependents.
func (r *reader) beginsWithTo(kids []int) bool {
	for _, k := range kids {
		switch {
		case r.is(k, "mark", "aux") && r.tag(k) == "TO":
			return true
		case r.is(k, "aux", "cop"):
			return false
		}
	}
	return false
}

// isPredicate reports whether a token makes a clause.
func (r *reader) isPredicate(i int) bool {
	switch r.rel[i] {
	case "aux", "cop", "punct", "case", "mark", "cc", "det", "fixed", "flat", "compound", "amod", "goeswith", "reparandum", "expl":
		return false
	}
	if r.has(i, "cop") {
		return true
	}
	if !r.isVerbal(i) {
		return false
	}
	switch r.rel[i] {
	case "root", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "list", "dep", "orphan", "dislocated":
		return !r.isDescriptive(i)
	case "conj":
		return !r.joinsModifiers(i)
	}
	return r.head[i] == None || isFiniteTag(r.tag(i)) || r.has(i, "nsubj", "aux")
}

// isDescriptive reports whether a participle is the complement of another verb: “remained
// united”, “found the town deserted”.
func (r *reader) isDescriptive(i int) bool {
	return r.is(i, "xcomp") && r.tag(i) == "VBN" && !r.has(i, "aux", "mark") && r.head[i] != None && copulas[r.lemma(r.head[i])]
}

// joinsModifiers reports whether a participle is joined to a modifier, “armed and trained”,
// or to a noun.
func (r *reader) joinsModifiers(i int) bool {
	v := i
	for r.is(i, "conj") && r.head[i] != None {
		i = r.head[i]
	}
	if r.tag(v) == "VBG" && !r.isVerbal(i) && r.isNominal(i) && !r.has(v, "nsubj", "aux") {
		return true // “the law or finding a way around it”
	}
	return r.is(i, "amod", "compound", "case", "det")
}

// findOwners finds for each token the node that it lies in.
func (r *reader) findOwners() {
	r.owner = make([]int, len(r.tokens))
	for _, i := range r.order {
		r.owner[i] = r.nodeOf[i]
		if r.owner[i] == None && r.head[i] != None {
			r.owner[i] = r.owner[r.head[i]]
		}
	}
}

// findFirsts finds for each node the first of those that it is joined to.
func (r *reader) findFirsts() {
	for at := range r.nodes {
		r.nodes[at].first = at
	}
	for _, i := range r.order {
		at := r.nodeOf[i]
		if at == None || r.nodes[at].top() != i {
			continue
		}
		if b := r.before(at); b != None {
			r.nodes[at].first = r.nodes[b].first
		}
	}
}

// above is the node that the top of a node hangs in; None at the root.
func (r *reader) above(n *node) int {
	h := r.head[n.top()]
	if h == None {
		return None
	}
	at := r.owner[h]
	if at != None && r.nodes[at].outer != None && n.top() < r.nodes[r.nodes[at].outer].verb {
		return r.nodes[at].outer
	}
	return at
}
