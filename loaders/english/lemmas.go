package english

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// Lemma is the word as a dictionary lists it. It follows the tag, a Penn Treebank one:
// “left” is “leave” as a VBD and “left” as a JJ. Names keep their spelling.
func Lemma(word, tag string) string {
	lower := strings.ToLower(straight(word))
	switch {
	case tag == "NNP" || tag == "NNPS":
		return straight(word)
	case strings.HasPrefix(tag, "VB") || tag == "MD":
		return verbLemma(lower, tag)
	case tag == "NNS":
		return nounLemma(lower)
	case tag == "JJR" || tag == "JJS" || tag == "RBR" || tag == "RBS":
		return adjectiveLemma(lower, tag)
	}
	if base, ok := functionLemmas[lower]; ok {
		return base
	}
	return lower
}

var functionLemmas = map[string]string{
	"n't": "not", "an": "a", "me": "I", "i": "I", "him": "he", "them": "they", "us": "we",
}

// verbLemma is the infinitive of a verb form.
func verbLemma(word, tag string) string {
	if base, ok := auxiliaries[word]; ok {
		return base
	}
	if base, ok := irregularVerb(word); ok && tag != "VB" && tag != "VBP" {
		return base
	}
	for _, prefix := range verbPrefixes {
		if rest, ok := strings.CutPrefix(word, prefix); ok && (tag == "VBD" || tag == "VBN") {
			if base, ok := irregularVerb(rest); ok {
				return prefix + base
			}
		}
	}
	switch tag {
	case "VBZ":
		return withoutS(word)
	case "VBD", "VBN":
		return withoutEd(word)
	case "VBG":
		return withoutIng(word)
	}
	return word
}

// irregularVerb is the infinitive of an irregular form.
func irregularVerb(word string) (string, bool) {
	if base, ok := irregularVerbs[word]; ok {
		return base, true
	}
	return wordnet.Base(word, wordnet.Verb)
}

// oneOf is the only one of some candidates that WordNet has as a part of speech; ok is false if it
// has none or several.
func oneOf(p wordnet.Parts, candidates ...string) (word string, ok bool) {
	for _, c := range candidates {
		if wordnet.Of(c).Can(p) {
			if ok {
				return "", false
			}
			word, ok = c, true
		}
	}
	return word, ok
}

// verbPrefixes go before irregular verbs: “overtook”, “re-made”, “withdrew”.
var verbPrefixes = []string{"re-", "over", "under", "out", "fore", "mis", "re", "un", "with", "up", "out-", "pre-", "pre", "cross", "co-"}

// withoutS takes the ending of the third person away.
func withoutS(word string) string {
	if base, ok := oneOf(wordnet.Verb, withoutEndings(word)...); ok {
		return base
	}
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		if shortIe[word[:len(word)-1]] {
			return word[:len(word)-1]
		}
		return word[:len(word)-3] + "y"
	case hasAnySuffix(word, "sses", "shes", "xes", "zzes", "oes"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ches"):
		if silentE[word[:len(word)-2]] {
			return word[:len(word)-1]
		}
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ses") && keepsS[word[:len(word)-2]]:
		return word[:len(word)-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 2:
		return word[:len(word)-1]
	}
	return word
}

// withoutEndings are the words whose plural, or third person, a word in -s can be.
func withoutEndings(word string) (bases []string) {
	for _, r := range [][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}} {
		if stem, ok := strings.CutSuffix(word, r[0]); ok && len(stem) > 1 {
			bases = append(bases, stem+r[1])
		}
	}
	return bases
}

// shortIe are the verbs in -ie.
var shortIe = wordSet("die lie tie vie belie underlie untie retie")

// withoutEd takes the ending of the past away.
func withoutEd(word string) string {
	switch {
	case !strings.HasSuffix(word, "ed") || len(word) < 4 || len(word) < 6 && wordnet.Of(word).Can(wordnet.Verb):
		return word // “spread”, “shed”
	case strings.HasSuffix(word, "ied"):
		if shortIe[word[:len(word)-1]] {
			return word[:len(word)-1]
		}
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(word, "veyed") || word == "keyed":
		return word[:len(word)-2]
	case hasAnySuffix(word, "eed", "dyed", "eyed", "toed", "hoed"):
		if strings.HasSuffix(word, "vetoed") {
			return word[:len(word)-2]
		}
		return word[:len(word)-1]
	}
	return infinitive(word[:len(word)-2])
}

// withoutIng takes the ending of the present participle away.
func withoutIng(word string) string {
	word = strings.TrimSuffix(strings.Replace(word, "in'", "ing", 1), "'")
	stem, ok := strings.CutSuffix(word, "ing")
	switch {
	case !ok || !strings.ContainsAny(stem, "aeiouy"):
		return word
	case strings.HasSuffix(stem, "y") && shortIe[stem[:len(stem)-1]+"ie"]:
		return stem[:len(stem)-1] + "ie"
	case hasAnySuffix(stem, "ee", "oe"):
		return stem
	}
	return infinitive(stem)
}

func hasAnySuffix(word string, endings ...string) bool {
	for _, end := range endings {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// nounLemma is the singular of a plural.
func nounLemma(word string) string {
	if base, ok := irregularNouns[word]; ok {
		return base
	}
	for _, end := range []string{"men", "women", "children", "people", "lives", "wives", "selves"} {
		if head, ok := strings.CutSuffix(word, end); ok && head != "" && !strings.HasSuffix(word, "olives") {
			return head + irregularNouns[end]
		}
	}
	if base, ok := wordnet.Base(word, wordnet.Noun); ok {
		return base
	}
	if base, ok := oneOf(wordnet.Noun, withoutEndings(word)...); ok {
		return base
	}
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4 && !nounsInIe[word[:len(word)-1]]:
		return word[:len(word)-3] + "y"
	case hasAnySuffix(word, "sses", "shes", "ches", "xes", "zzes", "tzes"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "oes") && !nounsInOe[word[:len(word)-1]]:
		return word[:len(word)-2]
	case strings.HasSuffix(word, "uses") && !nounsInUse[word[:len(word)-1]]:
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ases") && nounsInAs[word[:len(word)-2]]:
		return word[:len(word)-2]
	case hasAnySuffix(word, "ss", "us", "sis") || isDecade(word):
		return word
	case strings.HasSuffix(word, "'s") && len(word) > 2:
		return word[:len(word)-2]
	}
	if len(word) < 3 {
		return word
	}
	return strings.TrimSuffix(word, "s")
}

// isDecade reports whether a word is “1990s” or “90s”.
func isDecade(word string) bool {
	digits, ok := strings.CutSuffix(word, "0s")
	return ok && digits != "" && digits[len(digits)-1] >= '0' && digits[len(digits)-1] <= '9'
}

var (
	nounsInIe  = wordSet("auntie bootie cutie eerie hippie hoodie junkie pixie reverie selfie smoothie townie zombie")
	nounsInOe  = wordSet("doe")
	nounsInUse = wordSet("reuse subclause townhouse")
	nounsInAs  = wordSet("biogas christmas pyjamas")
)

// adjectiveLemma is the positive of a comparative or superlative.
func adjectiveLemma(word, tag string) string {
	if base, ok := irregularDegrees[word]; ok {
		if base == "good" && strings.HasPrefix(tag, "RB") {
			return "well"
		}
		return base
	}
	ending := "er"
	if strings.HasSuffix(tag, "S") {
		ending = "est"
	}
	stem, ok := strings.CutSuffix(word, ending)
	if !ok || len(stem) < 3 {
		return word
	}
	if base, ok := oneOf(wordnet.Adjective|wordnet.Adverb, positives(stem)...); ok {
		return base
	}
	switch {
	case strings.HasSuffix(stem, "i"):
		return stem[:len(stem)-1] + "y"
	case degreesInE[stem]:
		return stem + "e"
	}
	if last := stem[len(stem)-1]; stem[len(stem)-2] == last && strings.IndexByte("bdgmnpt", last) >= 0 {
		return stem[:len(stem)-1]
	}
	return stem
}

// positives are the words that a comparative can be of, by what it is without its ending.
func positives(stem string) []string {
	n := len(stem)
	list := []string{stem, stem + "e"}
	if stem[n-1] == 'i' {
		list = append(list, stem[:n-1]+"y")
	}
	if stem[n-1] == stem[n-2] {
		list = append(list, stem[:n-1])
	}
	return list
}

var irregularDegrees = map[string]string{
	"better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far", "farther": "far",
	"furthest": "far", "farthest": "far", "elder": "old", "eldest": "old", "latter": "latter", "former": "former",
	"more": "more", "most": "most", "less": "less", "least": "least", "lesser": "lesser", "other": "other",
}

// degreesInE are the stems of adjectives that end in a silent e.
var degreesInE = wordSet("cut sav viol")
