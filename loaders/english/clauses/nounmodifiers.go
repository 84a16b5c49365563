package clauses

import "strings"

// capitalModifier reports whether an adjective after a name goes on with it: “General
// Secretary”, “the Lantern Democratic Party”, “the Aral regional council”.
func (n *nounScan) capitalModifier() bool {
	if n.last != n.at-1 || !strings.HasPrefix(n.v.tag(n.last), "NNP") || !n.leadsToNoun(n.at+1) {
		return false
	}
	return n.v.capital(n.at) || n.noun.det != ""
}

// takeParticiple takes a participle before a noun in: “the newly created party”, “ruling
// families”; after an article it can be the noun itself: “the accused”.
func (n *nounScan) takeParticiple(tag string) bool {
	begun := n.at > n.from
	switch {
	case n.leadsToNoun(n.at+1) && !n.v.startsDetermined(n.at+1) && (begun || n.adjectival()):
		n.at++
		return true
	case begun && n.noun.det != "" && n.at == n.from+1 && !n.modifierAfter(n.at+1):
		n.last = n.at
		n.at++
	}
	return false
}

// adjectival reports whether a participle at the beginning of a phrase modifies a noun:
// it is more an adjective than a verb, or a preposition stands before it.
func (n *nounScan) adjectival() bool {
	if adjectivalParticiples[n.v.word(n.at)] {
		return true
	}
	return n.v.tag(n.at) == "VBN" && n.v.tag(n.at-1) == "IN" && strings.HasPrefix(n.v.tag(n.at+1), "NN")
}

var adjectivalParticiples = setOf(`growing increasing increased existing remaining leading ruling emerging ongoing outgoing
	incoming following ensuing surrounding prevailing developing developed rising declining acting sitting outstanding
	upcoming neighbouring neighboring competing limited united organized organised educated continued renewed
	alleged so-called proposed required underlying sweeping binding promising overwhelming mounting widening
	working governing presiding founding forced armed detailed advanced mixed restricted perceived
	living armed registered elected appointed presumed civilizing interesting changing lasting`)

// modifierAfter reports whether a word that can stand before a noun is at k.
func (n *nounScan) modifierAfter(k int) bool {
	return n.v.isModifier(k) || n.v.tag(k) == "CD" || strings.HasPrefix(n.v.tag(k), "RB")
}

func (v *view) isModifier(k int) bool {
	t := v.tag(k)
	return isAdjective(t) || t == "VBN" || t == "VBG"
}

// joinsModifiers reports whether a comma or “and” at k joins adjectives before one noun.
func (n *nounScan) joinsModifiers(k int) bool {
	next := k + 1
	if n.v.tag(k) == "," && n.v.tag(next) == "CC" {
		next++
	}
	for strings.HasPrefix(n.v.tag(next), "RB") {
		next++
	}
	return (isAdjective(n.v.tag(next)) || n.v.isModifier(next) && n.noun.det != "" || n.v.isNounModifier(next)) && n.leadsToNoun(next+1)
}

// isNounModifier reports whether the noun at k stands before another, as in “social and
// health policies”.
func (v *view) isNounModifier(k int) bool {
	return v.tag(k) == "NN" && (v.tag(k+1) == "NN" || v.tag(k+1) == "NNS")
}

// leadsToNoun reports whether only modifiers stand between position k and a noun.
func (n *nounScan) leadsToNoun(k int) bool {
	for ; k < len(n.v.words); k++ {
		t := n.v.tag(k)
		switch {
		case strings.HasPrefix(t, "NN"):
			return true
		case n.v.isModifier(k) || t == "CD" || strings.HasPrefix(t, "RB") || t == "POS" || t == "$" || t == "FW":
		case (t == "," || t == "CC") && n.v.isModifier(k-1) && (isAdjective(n.v.tag(k+1)) || n.v.isNounModifier(k+1) || n.noun.det != "" && n.v.tag(k+1) == "VBN"):
		default:
			return false
		}
	}
	return false
}
