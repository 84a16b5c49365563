package clauses

import "strings"

// pronounAt reads a personal pronoun.
func (v *view) pronounAt(k int) (part, int) {
	if v.tag(k) != "PRP" || v.word(k) == "her" && v.isNominal(k+1) {
		return part{}, k
	}
	word := v.word(k)
	plural := word == "they" || word == "them" || word == "we" || word == "us" || word == "themselves"
	return part{sort: noun, word: word, head: v.words[k], noun: nounParts{pronoun: true, plural: plural}}, k + 1
}

// isQuantity reports whether “many” or “most” at k stands for a noun phrase.
func (v *view) isQuantity(k int) bool {
	switch v.word(k) {
	case "more", "most", "many", "few", "several", "much", "less", "enough", "half", "little", "least", "fewer":
	default:
		return false
	}
	if t := v.tag(k); !isAdjective(t) && t != "RB" && t != "NN" && t != "DT" && t != "PDT" && t != "NNP" {
		return false
	}
	switch t := v.tag(k + 1); {
	case v.word(k+1) == "of":
		return true
	case !isAdjective(v.tag(k)):
		return false
	default:
		return t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" || t == "WP" || t == "WDT" || t == "." || t == "," || v.word(k+1) == "on"
	}
}

func (v *view) isNominal(k int) bool {
	return strings.HasPrefix(v.tag(k), "NN") || isAdjective(v.tag(k))
}

// withoutNoun finds the head of a phrase that has no noun: “the poor”, “those”, “three”,
// “Voss’s”.
func (n *nounScan) withoutNoun() (head, end int) {
	last := n.at - 1
	switch {
	case last < n.from:
		return -1, n.from
	case n.v.tag(last) == "POS":
		return last - 1, n.at
	case n.v.tag(last) == "CD":
		return last, n.at
	case n.v.tag(last) == "DT" && last == n.from:
		return n.loneDeterminer(last)
	case n.noun.det != "" && n.v.isModifier(last) && n.noun.det != "a" && n.noun.det != "an":
		return last, n.at
	case n.v.tag(last) == "WP$" || n.v.tag(last) == "WDT":
		return last, n.at
	}
	return -1, n.from
}

func (n *nounScan) loneDeterminer(at int) (head, end int) {
	switch n.v.word(at) {
	case "the", "a", "an", "no", "every":
		return -1, n.from
	}
	return at, n.at
}
