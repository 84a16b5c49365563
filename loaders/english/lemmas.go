package english

import "strings"

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
	if tag == "VBD" && word == "saw" {
		return "see" // and not “to saw”
	}
	if base, ok := irregularVerbs[word]; ok && tag != "VB" && tag != "VBP" {
		return base
	}
	for _, prefix := range verbPrefixes {
		if rest, ok := strings.CutPrefix(word, prefix); ok && (tag == "VBD" || tag == "VBN") {
			if base, ok := irregularVerbs[rest]; ok {
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

// verbPrefixes go before irregular verbs: “overtook”, “re-made”, “withdrew”.
var verbPrefixes = []string{"re-", "over", "under", "out", "fore", "mis", "re", "un", "with", "up", "out-", "pre-", "pre", "cross"}

// withoutS takes the ending of the third person away.
func withoutS(word string) string {
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

// shortIe are the verbs in -ie.
var shortIe = wordSet("die lie tie vie belie underlie untie retie")

// withoutEd takes the ending of the past away.
func withoutEd(word string) string {
	switch {
	case !strings.HasSuffix(word, "ed") || len(word) < 4:
		return word
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
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4 && !nounsInIe[word[:len(word)-1]]:
		return word[:len(word)-3] + "y"
	case hasAnySuffix(word, "sses", "shes", "xes", "zzes", "tzes"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "oes") && !nounsInOe[word[:len(word)-1]]:
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ches") && !nounsInChe[word[:len(word)-1]]:
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
	nounsInIe = wordSet(`movie cookie zombie tie lie pie calorie hippie hoodie rookie genie prairie sortie brownie selfie
		necktie magpie aunties auntie birdie bootie collie cutie eerie junkie laddie lassie menagerie newbie pixie
		reverie smoothie sweetie townie veggie die smoothie boogie budgie camaraderie coterie specie indie techie foodie`)
	nounsInOe  = wordSet("shoe toe foe woe canoe oboe hoe doe horseshoe tiptoe mistletoe roe floe throe")
	nounsInChe = wordSet("ache cache niche headache avalanche psyche creche cliche toothache heartache backache moustache mustache douche quiche brioche apache pastiche")
	nounsInUse = wordSet(`use cause house clause pause spouse excuse abuse muse fuse ruse refuse blouse mouse warehouse powerhouse
		greenhouse coffeehouse lighthouse courthouse misuse reuse recluse applause grouse louse household subclause farmhouse
		penthouse townhouse storehouse slaughterhouse madhouse roundhouse disuse`)
	nounsInAs = wordSet("gas alias bias canvas atlas pancreas christmas pyjamas biogas pampas")
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
	switch {
	case !ok || len(stem) < 3:
		return word
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

var irregularDegrees = map[string]string{
	"better": "good", "best": "good", "worse": "bad", "worst": "bad", "further": "far", "farther": "far",
	"furthest": "far", "farthest": "far", "elder": "old", "eldest": "old", "latter": "latter", "former": "former",
	"more": "more", "most": "most", "less": "less", "least": "least", "lesser": "lesser", "other": "other",
}

// degreesInE are the stems of adjectives that end in a silent e.
var degreesInE = wordSet(`larg lat nic wid saf fin clos sur strang simpl nobl abl gentl humbl ampl subtl littl wis brav
	fre tru blu rar bar scarc fierc cut rud crud ripe rip pal stal sever sincer extrem remot polit dens tens
	intens loos pur matur secur obscur idl feebl viol lam tam whit hug vagu grav sav larger lon`)
