package english

import (
	"strings"
	"unicode"
)

// namesInSmallLetters: a name is written with a capital, or it is no name.
func namesInSmallLetters(w sight) string {
	if !w.tagIn(0, "NNP NNPS") || !isLowerWord(w.words[w.at].Text) {
		return ""
	}
	if strings.HasSuffix(w.word(0), "s") && !strings.HasSuffix(w.word(0), "ss") {
		return "NNS"
	}
	return "NN"
}

// adjectivesOfPlaces: “Iranian opposition”, but “the Russian Federation”.
func adjectivesOfPlaces(w sight) string {
	if !w.tagIn(0, "NNP NN") || !w.tagIn(1, "NN NNS JJ") || isLowerWord(w.words[w.at].Text) {
		return ""
	}
	for _, end := range []string{"ian", "ean", "ese", "ish", "aqi", "aeli", "stani", "eni"} {
		if strings.HasSuffix(w.word(0), end) {
			return "JJ"
		}
	}
	return ""
}

// nounAfterDeterminer: no finite verb follows an article or a possessive.
func nounAfterDeterminer(w sight) string {
	if !w.wordIn(-1, "the a an his its their our my your") && w.tag(-1) != "POS" {
		return ""
	}
	switch w.tag(0) {
	case "VB", "VBP":
		return "NN"
	case "VBZ":
		return "NNS"
	case "VBD":
		return "VBN"
	}
	return ""
}

// namesBeforeVerbs: an adjective with a capital, right before a finite verb, is a name.
func namesBeforeVerbs(w sight) string {
	if w.tag(0) == "JJ" && w.at > 0 && w.tagIn(1, "VBD VBZ MD") && !isLowerWord(w.words[w.at].Text) && !w.tagIn(-1, "DT RB VBZ VBD VBP") {
		return "NNP"
	}
	return ""
}

// pluralAfterAdjective: no verb follows an adjective that stands before a noun.
func pluralAfterAdjective(w sight) string {
	if w.tag(0) == "VBZ" && w.tag(-1) == "JJ" && w.tagIn(-2, "IN DT CC JJ PRP$ CD") && !w.wordIn(0, "is has does 's ’s") {
		return "NNS"
	}
	return ""
}

// acronyms: “LP” among words that are not in capitals throughout is a name.
func acronyms(w sight) string {
	text := w.words[w.at].Text
	if len(text) < 2 || len(text) > 6 || w.tagIn(0, "NNP NNPS NN NNS CD UH") || !isCapitals(text) || w.word(0) == "ok" || w.word(0) == "tv" {
		return ""
	}
	for _, neighbour := range []int{-1, 1} {
		if i := w.at + neighbour; i >= 0 && i < len(w.words) && len(w.words[i].Text) > 2 && isCapitals(w.words[i].Text) {
			return ""
		}
	}
	return "NNP"
}

func isCapitals(text string) bool {
	for _, r := range text {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// nounByEnding: a word with the ending of a noun is none of a verb's bare forms.
func nounByEnding(w sight) string {
	if w.tagIn(0, "VB VBP") && hasNounEnding(w.word(0)) {
		return "NN"
	}
	return ""
}

// hasNounEnding reports whether a word has an ending that verbs hardly have.
func hasNounEnding(word string) bool {
	return hasAnySuffix(word, "ity", "ness", "ship", "ism", "ment", "tion", "sion", "dent") && len(word) > 6 && !verbsLikeNouns[word]
}

var verbsLikeNouns = wordSet(`implement document complement supplement comment cement ferment augment lament torment
	experiment mention function question position condition caution auction station sanction petition vision envision
	commission provision witness harness worship fashion partition portion ration reposition requisition apportion
	compliment segment fragment pigment worship championship bastion cushion pension transition motion`)

func isLowerWord(s string) bool { return s == strings.ToLower(s) && s[0] >= 'a' && s[0] <= 'z' }
