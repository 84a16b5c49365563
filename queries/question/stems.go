package question

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema/names"
)

// suffixes that a word and its relatives differ in, the longest first.
var suffixes = []string{
	"izations", "isations", "ization", "isation", "ational", "ations", "ation", "ators", "ator", "ements", "ement",
	"ments", "ment", "ities", "ional", "ions", "ion", "isms", "ists", "ism", "ist", "izing", "ising", "ized", "ised", "izes",
	"ises", "ize", "ise", "ates", "ated", "ating", "ate", "ings", "ing", "ians", "ian", "ers", "er", "ors", "or", "ies",
	"ied", "ity", "ial", "als", "al", "ive", "ives", "ances", "ance", "ences", "ence", "ants", "ant", "ents", "ent", "ness",
	"ly", "ed", "es", "e", "y", "s",
}

// shortestStem is how much of a word a suffix has to leave.
const shortestStem = 4

// stem is the part of a folded word that its relatives share: "extrem" of extremism,
// extremist and extremists. It is cruder than a lemma on purpose.
func stem(word string) string {
	for _, s := range suffixes {
		if strings.HasSuffix(word, s) && len(word)-len(s) >= shortestStem {
			word = word[:len(word)-len(s)]
			break
		}
	}
	if n := len(word); n > shortestStem && word[n-1] == word[n-2] {
		word = word[:n-1] // banned, ban
	}
	return word
}

// related reports whether two folded words are of one family: they have one stem, or
// share a beginning that is most of both, as dissolution and dissolve do.
func related(a, b string) bool {
	if a == b {
		return true
	}
	x, y := stem(a), stem(b)
	if x == y || inflected(a, b) || inflected(b, a) {
		return true
	}
	n := commonPrefix(x, y)
	return n >= 5 && 4*n >= 3*max(len(x), len(y)) && !isNumber(a)
}

// inflected reports whether a word is another with an ending, which the stem may miss since
// the bare word looks as if it had one: sentence, sentenced.
func inflected(word, bare string) bool {
	ending, ok := strings.CutPrefix(word, bare)
	return ok && len(bare) > shortestStem && slices.Contains([]string{"s", "d", "ed", "r", "rs", "ing"}, ending)
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func isNumber(w string) bool { return w != "" && unicode.IsDigit(rune(w[0])) }

// contentWords is the folded words of a text that mean something by themselves.
func contentWords(text string) []string {
	var out []string
	for _, w := range strings.Fields(names.Fold(text)) {
		if !stopWords[w] {
			out = append(out, w)
		}
	}
	return out
}

var stopWords = wordSet(`a an the of and or in on at to for by with from as its his her their this that these those it he
	she they them him is was are were be been being has have had do does did not no nor so such than then there here
	who whom whose which what when where why how into onto upon over under about between among against during after
	before since until while within without through also only very more most other some any all both each either
	too much many few several quite rather ever never just even still already own`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
