package english

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// infinitive is the verb whose stem is left when -ed or -ing is taken away: “plann”
// is “plan”, “creat” is “create”, “elect” is “elect”.
func infinitive(stem string) string {
	n := len(stem)
	candidates := []string{stem, stem + "e"}
	if n > 2 && stem[n-1] == stem[n-2] || strings.HasSuffix(stem, "ck") {
		candidates = append(candidates, stem[:n-1])
	}
	if base, ok := oneOf(wordnet.Verb, candidates...); ok {
		return base
	}
	switch {
	case silentE[stem]:
		return stem + "e"
	case bareStem[stem]:
		return stem
	case doubled(stem):
		return stem[:len(stem)-1]
	case wantsE(stem):
		return stem + "e"
	}
	return stem
}

// doubled reports whether the last consonant was doubled before the ending.
func doubled(stem string) bool {
	n := len(stem)
	if n < 4 || stem[n-1] != stem[n-2] {
		return false
	}
	switch stem[n-1] {
	case 'b', 'd', 'g', 'm', 'n', 'p', 'r', 't', 'v', 'k', 'z':
		return !endsDoubled[stem]
	case 'l':
		return hasAnySuffix(stem, "elled", "avell", "ancell", "abell", "odell", "evell", "uell", "arvell", "annell", "unnell",
			"arrell", "ounsell", "uarrell", "hovell", "rivell", "ispell", "xpell", "ompell", "ropell", "mpell", "ebell", "xcell",
			"ontroll", "atroll", "xtoll", "ignall", "otall", "ivall", "quall", "nitiall", "ialled", "distill", "instill", "pedall")
	}
	return false
}

// endsDoubled are the verbs that end in a doubled consonant of their own, -ll and -ss aside.
var endsDoubled = wordSet("fuzz watt whizz")

// wantsE reports whether a stem has lost a silent e, by its last letters.
func wantsE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	last, before := stem[n-1], stem[n-2]
	switch last {
	case 'c', 'v', 'u':
		return true
	case 'z':
		return before != 'z' && before != 't'
	case 's':
		return before != 's' && !keepsS[stem]
	case 'g':
		return wantsEAfterG(stem)
	case 'l', 'r':
		if !isVowel(before) {
			return before != last && !(last == 'l' && (before == 'r' || before == 'w')) && before != 'y'
		}
	case 'w', 'x', 'y', 'h', 'i', 'a', 'o', 'f', 'j', 'q', 'e':
		return false
	}
	if !isVowel(before) || n > 2 && isVowel(stem[n-3]) && !strings.HasSuffix(stem[:n-1], "qui") && !hasAnySuffix(stem[:n-1], "ia", "ua") {
		return false
	}
	return wantsEAfterVowel(stem)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// wantsEAfterG: “change”, “merge”, “manage”, “judge”, but “belong”.
func wantsEAfterG(stem string) bool {
	return !strings.HasSuffix(stem, "gg") && !strings.HasSuffix(stem, "ong") && (syllables(stem) > 1 || len(stem) > 3)
}

// longEndings are the endings after which a stem of several syllables takes an e,
// although its last consonant follows a single vowel.
var longEndings = []string{
	"at", "id", "ad", "ud", "od", "ib", "ut", "ur", "ir", "ar", "in", "il", "ul", "um", "im", "ak", "ok", "ik", "uk", "yp", "ap",
	"cid", "ced", "or", "ob", "ol", "yz",
}

// wantsEAfterVowel decides for a single consonant after a single vowel. A stem of one
// syllable would have doubled it, had it no e.
func wantsEAfterVowel(stem string) bool {
	if syllables(stem) == 1 {
		return true
	}
	return hasAnySuffix(stem, longEndings...)
}

// syllables counts the groups of vowels.
func syllables(stem string) int {
	count, inside := 0, false
	for i := 0; i < len(stem); i++ {
		v := isVowel(stem[i]) && !(stem[i] == 'y' && i == 0)
		if stem[i] == 'u' && i > 0 && stem[i-1] == 'q' {
			v = false
		}
		if v && !inside {
			count++
		}
		inside = v
	}
	return count
}

// keepsS are the verbs in a single s.
var keepsS = wordSet("surplus")

// silentE are stems that have lost an e against the rules.
var silentE = wordSet("bath hast immun lath obsolet rag re-rout rerout rout scath wag")

// bareStem are stems that have lost no e, although the rules say so.
var bareStem = wordSet(`altar council ding editor error interim margin martin method nomad orchid pilgrim pillar rapid
		reformat survivor swing trial vapor victim zing`)
