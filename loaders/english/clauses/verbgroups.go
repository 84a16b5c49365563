package clauses

import (
	"slices"
	"strings"
)

// verbGroup reads the verb of a node with its auxiliaries, particles and negation.
func (r *reader) verbGroup(n *node) VerbGroup {
	g := VerbGroup{Head: n.verb, Lemma: r.lemma(n.verb)}
	for _, k := range n.kids {
		if r.is(k, "aux", "cop") && k != n.cop || k == n.cop {
			r.auxiliary(&g, k)
		}
	}
	r.tense(&g, n)
	r.passive(&g, n)
	for _, k := range n.kids {
		r.adverbOf(&g, n, k)
	}
	r.tint(&g, n.chain)
	g.Span = r.groupSpan(n)
	if n.cop == None {
		r.particle(&g, n)
	}
	return g
}

// auxiliary takes in what one auxiliary says.
func (r *reader) auxiliary(g *VerbGroup, k int) {
	lemma := r.lemma(k)
	switch {
	case r.tag(k) == "MD":
		g.Modal = lemma
	case lemma == "be" && k != g.Head && r.toBehind(k):
		g.Attempt = "be to"
	}
	g.Perfect = g.Perfect || lemma == "have"
	g.Finite = g.Finite || isFiniteTag(r.tag(k))
	g.Past = g.Past || r.tag(k) == "VBD" && g.Modal == ""
}

// toBehind reports whether “to” follows an auxiliary: “is to”, “was not to”.
func (r *reader) toBehind(k int) bool {
	for k++; strings.HasPrefix(r.tag(k), "RB"); k++ {
	}
	return r.tag(k) == "TO" && r.is(k, "mark", "aux")
}

// tense settles finiteness and tense from the forms of the first verb of a chain and the
// last one.
func (r *reader) tense(g *VerbGroup, n *node) {
	tag := r.tag(n.top())
	if n.cop != None && n.cop == n.verb && len(n.chain) == 1 {
		tag = r.tag(n.cop)
	}
	g.Finite = g.Finite || isFiniteTag(tag)
	g.Past = g.Past || tag == "VBD" || g.Perfect
	g.Progressive = r.tag(n.verb) == "VBG" && slices.ContainsFunc(n.kids, func(k int) bool { return r.is(k, "aux") && r.lemma(k) == "be" })
	if tag == "VB" && !n.to && r.hasSubject(n) {
		g.Finite = true
	}
}

func (r *reader) hasSubject(n *node) bool {
	return slices.ContainsFunc(n.kids, func(k int) bool { return r.is(k, "nsubj", "csubj", "expl") })
}

// passive tells the voice. A participle without an auxiliary is passive.
func (r *reader) passive(g *VerbGroup, n *node) {
	p := n.predicate()
	if n.cop != None && n.verb == n.cop {
		return
	}
	for _, k := range r.kids[p] {
		if r.subtype(k, "aux:pass") || len(n.chain) == 1 && r.subtype(k, "nsubj:pass") && r.tag(p) != "VBD" {
			g.Passive = true
		}
	}
	if r.word(p-1) == "neither" && !r.is(p-1, "nsubj", "obj", "det") {
		g.Negated = true // “neither supports it nor …”, wherever the tree hangs the word
	}
	if r.tag(p) == "VBN" && r.lastAuxiliary(p) == "be" {
		g.Passive = true
	}
	if r.tag(p) == "VBN" && !r.has(p, "aux") && (r.is(p, "acl", "advcl", "xcomp") || !g.Finite && !r.hasSubject(n) && !r.is(p, "conj")) {
		g.Passive = true
	}
}

// lastAuxiliary is the lemma of the auxiliary right before a verb, or "".
func (r *reader) lastAuxiliary(p int) string {
	out := ""
	for _, k := range r.kids[p] {
		if k < p && r.is(k, "aux") {
			out = r.lemma(k)
		}
	}
	return out
}

// adverbOf takes in adverbs that deny or hedge.
func (r *reader) adverbOf(g *VerbGroup, n *node, k int) {
	word := r.word(k)
	switch {
	case r.is(k, "cc") && (word == "nor" || word == "neither"), r.isRather(k):
		g.Negated = true
	case !r.is(k, "advmod") || len(r.kids[k]) > 1:
	case word == "not" && onlies[r.word(k+1)]: // “not only … but also” affirms both
	case negators[word], r.lemma(k) == "not", word == "longer" && r.word(k-1) == "no":
		g.Negated = true
	case hedges[word]:
		g.Hedge = word
	}
}

// longGroup is how far an auxiliary may stand from its verb.
const longGroup = 14

// groupSpan is the verb with all that stands by it. Where a subject or more stands
// between an auxiliary and the verb, the auxiliary stays out.
func (r *reader) groupSpan(n *node) Span {
	start := n.verb
	for _, k := range n.kids {
		if k < n.verb && r.inGroup(k) && n.verb-k <= longGroup && !r.parted(k, n) {
			start = k
			break
		}
	}
	for _, k := range n.chain {
		if k < start && n.verb-k <= longGroup && !r.parted(k, n) {
			start = k
		}
	}
	for start > 0 && slices.Contains(n.kids, start-1) && r.isLeafAdverb(start-1) {
		start--
	}
	end := n.verb + 1
	for end < len(r.tokens) && slices.Contains(n.kids, end) && r.isLeafAdverb(end) && (negators[r.word(end)] || n.verb == n.cop && end == n.verb+1 && hedges[r.word(end)]) {
		end++
	}
	return Span{start, end}
}

// inGroup reports whether a dependent of a verb is a part of its group.
func (r *reader) inGroup(k int) bool {
	return r.is(k, "aux", "cop") || r.is(k, "mark") && r.tag(k) == "TO"
}

// parted reports whether a subject or an object stands between a token and the verb.
func (r *reader) parted(k int, n *node) bool {
	for _, b := range n.kids {
		if b > k && b < n.verb && r.is(b, "nsubj", "csubj", "obj", "expl", "ccomp", "conj") {
			return true
		}
	}
	return false
}

func (r *reader) isLeafAdverb(k int) bool {
	return r.is(k, "advmod") && len(r.kids[k]) == 0 && strings.HasPrefix(r.tag(k), "RB")
}

// particle takes in the particle of a phrasal verb: “set up”, “put forward”, “take part”.
func (r *reader) particle(g *VerbGroup, n *node) {
	for _, k := range r.kids[n.verb] {
		word := r.word(k)
		next := k == g.Span.End
		switch {
		case k < n.verb:
			continue
		case r.subtype(k, "compound:prt"), r.is(k, "advmod") && r.tag(k) == "RP" && phrasals[g.Lemma+" "+word]:
		case next && r.is(k, "advmod", "obl", "obj") && len(r.kids[k]) == 0 && particles[word] && phrasals[g.Lemma+" "+word]:
		default:
			continue
		}
		g.Lemma += " " + word
		g.Particle = word
		if next {
			g.Span.End++
		}
		return
	}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
