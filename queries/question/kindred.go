package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema"
)

// loose are relations that many nouns share which mean different things: a `wife` is no `father`, a `member` no `lawyer`.
var loose = wordSet("relatedTo affiliatedWith")

// kinds are nouns for kin that others are kinds of, and conversely is what somebody is to who is that to them.
var (
	kinds = map[string]string{"child": "son daughter", "children": "son daughter child", "parent": "father mother", "parents": "father mother parent",
		"spouse": "wife husband", "partner": "wife husband spouse", "sibling": "brother sister", "siblings": "brother sister sibling"}
	conversely = map[string]string{"son": "father mother parent parents", "daughter": "father mother parent parents", "child": "father mother parent parents",
		"father": "son daughter child children", "mother": "son daughter child children", "parent": "son daughter child children",
		"wife": "husband spouse partner", "husband": "wife spouse partner", "spouse": "wife husband spouse", "nephew": "uncle aunt", "niece": "uncle aunt",
		"uncle": "nephew niece", "aunt": "nephew niece", "grandson": "grandfather grandmother", "granddaughter": "grandfather grandmother",
		"grandfather": "grandson granddaughter", "grandmother": "grandson granddaughter", "cousin": "cousin",
		"brother": "brother sister sibling siblings", "sister": "brother sister sibling siblings", "father-in-law": "son-in-law daughter-in-law",
		"mother-in-law": "son-in-law daughter-in-law", "son-in-law": "father-in-law mother-in-law", "daughter-in-law": "father-in-law mother-in-law",
		"brother-in-law": "brother-in-law sister-in-law", "sister-in-law": "brother-in-law sister-in-law"}
	anyKin    = wordSet("relative relatives relation kin kinsman family")
	spouses   = wordSet("wife husband spouse partner widow widower ex-wife ex-husband")
	espousing = wordSet("marry married wed wedding marriage divorce divorced")
)

// sameNoun reports whether a statement of a loose relation is of the noun that a pattern asks for. Swapped is the other way
// round: of whom somebody is the son is a father.
func sameNoun(p *pattern, st *schema.Statement, swapped bool) bool {
	words := strings.Fields(strings.ToLower(st.Verb))
	switch {
	case st.Predicate == "relatedTo" && anyKin[p.word]:
		return true
	case st.Predicate == "relatedTo" && spouses[p.word] && slices.ContainsFunc(words, func(w string) bool { return espousing[w] }):
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool {
		if !swapped {
			return isNoun(p.word, w)
		}
		return slices.ContainsFunc(strings.Fields(conversely[w]), func(c string) bool { return isNoun(p.word, c) })
	})
}

// leastNoun is how near two nouns must be by WordNet to call the same.
const leastNoun = 0.6

// isNoun reports whether what a text calls by one noun is what a question calls by another.
func isNoun(asked, told string) bool {
	if related(asked, told) || slices.Contains(strings.Fields(kinds[asked]), told) || slices.Contains(strings.Fields(kinds[told]), asked) {
		return true
	}
	return conversely[asked] == "" && conversely[told] == "" && wordnet.Kin(asked)[told] >= leastNoun
}
