package clauses

import (
	"slices"
	"strings"
)

// conjunctionOf is the conjunction or preposition that opens an adverbial clause, "" for
// clauses of other kinds. “That” of a complement does not count.
func (r *reader) conjunctionOf(n *node) string {
	if !r.is(n.top(), "advcl", "acl") {
		return ""
	}
	if r.is(n.top(), "acl") {
		if word, _ := r.nounConjunction(n); word != "" {
			return word
		}
	}
	if r.isRelative(n.top()) {
		return ""
	}
	word, _ := r.connective(n)
	if word == "to" || word == "that" || word == "for" && n.to {
		return ""
	}
	return word
}

// nounConjunction is the conjunction that the noun above a clause is a part of: “on the
// grounds that”, “by the time”; and its span.
func (r *reader) nounConjunction(n *node) (string, Span) {
	h := r.head[n.top()]
	if h == None {
		return "", Span{}
	}
	word, span := r.link(h, len(r.tokens), true)
	if _, ok := conjunctions[word]; ok && span.End-span.Start > 1 && h < span.End && span.End <= n.verb {
		return word, span
	}
	return "", Span{}
}

// asConjunction makes an adverbial of a clause whose conjunction has a noun in it.
func (r *reader) asConjunction(i int) {
	n, c := &r.nodes[i], &r.clauses[i]
	if c.Kind != Subordinate || !r.is(n.top(), "acl") || c.Governor == None {
		return
	}
	word, span := r.nounConjunction(n)
	if word == "" {
		return
	}
	g := &r.clauses[c.Governor]
	g.Adverbials = slices.DeleteFunc(g.Adverbials, func(a Adverbial) bool { return a.Phrase.Clause == None && a.Phrase.Head == r.head[n.top()] })
	g.Adverbials = append(g.Adverbials, Adverbial{Role: conjunctions[word], Prep: word, Phrase: Phrase{Clause: i, Head: None}, Span: span})
}

// connective is the words that open a clause, small and with blanks between them, and
// their span.
func (r *reader) connective(n *node) (string, Span) {
	for _, k := range n.kids {
		if k >= n.verb {
			break
		}
		if r.is(k, "mark", "case") || r.is(k, "advmod") && r.tag(k) == "WRB" {
			return r.link(k, n.verb, true)
		}
	}
	return "", Span{}
}

// longestLink is the number of words of the longest conjunction or preposition.
const longestLink = 6

// link is the preposition, or also the conjunction, that holds token k, of as many words
// as the tables know, and ends before a token.
func (r *reader) link(k, before int, conjunctionsToo bool) (string, Span) {
	for start := max(0, k-longestLink); start <= k; start++ {
		if s, n := r.linkAt(start, before, conjunctionsToo); n > 1 && start+n > k {
			return s, Span{start, start + n}
		}
	}
	word, end := r.word(k), k+1
	for ; end < len(r.tokens) && r.head[end] == k && r.is(end, "fixed"); end++ {
		word += " " + r.word(end)
	}
	return word, Span{k, end}
}

// linkAt is the longest preposition or conjunction of several words at a token.
func (t *tree) linkAt(k, before int, conjunctionsToo bool) (string, int) {
	for _, words := range links[t.word(k)] {
		phrase := strings.Join(words, " ")
		_, known := prepositions[phrase]
		if conjunctionsToo && !known {
			_, known = conjunctions[phrase]
		}
		if known && k+len(words) <= before && t.matches(k, words) {
			return phrase, len(words)
		}
	}
	return "", 0
}

func (t *tree) matches(k int, words []string) bool {
	for i, w := range words {
		if t.word(k+i) != w {
			return false
		}
	}
	return true
}

// roleOf is what a phrase with a preposition says of a clause.
func (r *reader) roleOf(prep string, i int, v VerbGroup) Role {
	if role := prepositions[prep]; role != "" && role != Other {
		return role
	}
	temporal := r.isTemporal(i)
	switch prep {
	case "by":
		switch {
		case temporal, r.lemma(i) == "end", r.lemma(i) == "start", r.lemma(i) == "beginning":
			return Time
		case v.Passive:
			return Agent
		}
		return Manner
	case "in", "on", "at", "from", "to", "between", "within", "through", "throughout", "around", "over", "of", "near", "into", "across":
		switch {
		case temporal:
			return Time
		case prep != "of" && prep != "to" && prep != "over" && (strings.HasPrefix(r.tag(r.nameHead(i)), "NNP") || places[r.lemma(i)]):
			return Place
		}
	case "since", "until", "till", "during", "before", "after":
		return Time
	case "inside", "outside", "behind", "above", "below", "along", "beyond", "opposite":
		return Place
	case "with", "without", "via":
		return Manner
	case "for", "":
		if temporal {
			return Time
		}
	}
	return Other
}
