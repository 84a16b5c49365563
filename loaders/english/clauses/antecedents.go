package clauses

import "strings"

// findRelatives finds for each relative clause its pronoun and what that stands for.
func (r *reader) findRelatives() {
	r.stands, r.pronouns = map[int]int{}, make([]bool, len(r.nodes))
	for i := range r.tokens {
		if !r.isRelativePronoun(i) || r.owner[i] == None {
			continue
		}
		at, own := r.relativeAbove(i), r.owner[i]
		if at == None || own != at && r.before(own) == None && r.pronouns[at] || r.pronouns[own] {
			continue
		}
		if a := r.head[r.nodes[at].top()]; a != None && a < i && i <= r.nodes[own].verb && (own == at || i < r.nodes[at].verb || r.nodes[own].first == at) {
			if r.tag(i) != "WP$" {
				r.stands[i] = a
			}
			r.pronouns[at], r.pronouns[own] = true, true
		}
	}
}

// hasPronoun reports whether a relative clause with a top has a pronoun.
func (r *reader) hasPronoun(top int) bool { return r.nodeOf[top] != None && r.pronouns[r.nodeOf[top]] }

// freeRelative is the clause that a token opens which is its own antecedent: “what he
// said”, “how it works”; or None.
func (r *reader) freeRelative(k int) int {
	if !isQuestionTag(r.tag(k)) || r.nodeOf[k] != None && r.nodes[r.nodeOf[k]].cop == None {
		return None
	}
	for _, c := range r.kids[k] {
		if c > k && r.isRelative(c) && r.all[c].Start <= k+2 {
			return r.nodeOf[c]
		}
	}
	return None
}

func isQuestionTag(tag string) bool { return tag == "WP" || tag == "WRB" || tag == "WDT" }

// isRelativePronoun reports whether a token is “who”, “which” or “that” in the place of a
// noun, or “where”.
func (r *reader) isRelativePronoun(i int) bool {
	switch r.tag(i) {
	case "WRB":
		return !r.is(i, "det", "mark") && r.nodeOf[i] == None
	case "WP", "WDT", "WP$":
		return !strings.Contains(r.tokens[i].Feats, "PronType=Int") && !r.is(i, "det", "mark") && r.nodeOf[i] == None
	}
	return r.word(i) == "that" && r.is(i, "nsubj", "obj") && r.tag(i) == "IN"
}

// relativeAbove is the relative clause that a pronoun opens, through infinitives and
// complements: “whom Voss said he met”.
func (r *reader) relativeAbove(i int) int {
	for steps := 0; steps < longGroup && i != None; steps++ {
		at := r.nodeOf[i]
		if at != None {
			i = r.nodes[at].top()
			switch {
			case r.isRelative(i):
				return at
			case !r.is(i, "xcomp", "ccomp", "csubj", "advcl", "conj") || r.subtype(i, "advcl:relcl"):
				return None
			}
		}
		i = r.head[i]
	}
	return None
}

// isRelative reports whether a clause with a top is a relative one. A finite clause on a
// noun that nothing opens is, too.
func (r *reader) isRelative(i int) bool {
	if r.subtype(i, "acl:relcl") || r.subtype(i, "advcl:relcl") {
		return true
	}
	return r.is(i, "acl") && !r.has(i, "mark") && (isFiniteTag(r.tag(i)) || r.has(i, "aux", "cop") && r.has(i, "nsubj"))
}

// antecedents are the phrases that the pronoun at i stands for, by the head of them.
// What follows joined phrases goes with all of them.
func (r *reader) antecedents(a, i int) []Phrase {
	if at := r.nodeOf[a]; at != None && (r.nodes[at].cop == None || r.tellsOfClause(i, at)) {
		return []Phrase{{Clause: at, Head: None}}
	}
	all := r.joined(a)
	if len(all) == 1 || all[len(all)-1] > i {
		return []Phrase{r.phrase(a)}
	}
	if last := all[len(all)-1]; r.has(all[0], "case") && r.has(last, "case") {
		return []Phrase{r.phrase(last)} // `under the old law or under the new one, which …`
	}
	var out []Phrase
	for _, k := range all {
		if (r.nodeOf[k] == None || k == a) && !r.isContrast(k) {
			out = append(out, r.phrase(k))
		}
	}
	if len(out) == 0 {
		out = append(out, r.phrase(a))
	}
	return out
}

// tellsOfClause reports whether a relative clause goes with all of a copula's clause: “he
// is late, which is odd”, but not “it is the party that won”.
func (r *reader) tellsOfClause(i, at int) bool {
	return r.subtype(r.topOfRelative(i), "advcl:relcl") && r.word(i) == "which" && r.word(r.nodes[at].kids[0]) != "it"
}

// topOfRelative is the top of the relative clause that a token lies in, or the token.
func (r *reader) topOfRelative(i int) int {
	if at := r.relativeAbove(i); at != None {
		return r.nodes[at].top()
	}
	return i
}
