package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortened are words that are written with a period, lower case and without it here.
var shortened = wordSet(`
	mr mrs ms dr prof rev hon st sr jr messrs mme mlle gen col lt capt sgt maj adm brig cmdr gov sen rep pres
	amb supt insp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
	inc ltd co corp bros llc plc assn dept univ inst etc vs viz cf al ibid approx est ca eds ed vol vols no nos
	pp ch chap fig figs sec art arts para paras op cit ref refs trans repr ser suppl seq resp incl excl
	ave blvd rd sq mt ft`)

// ordinary are those of them that are more often whole words where they end a sentence.
var ordinary = wordSet("no art sec mar ref fig est col ed gen sen rep")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// abbreviationPeriod is 1 when a period follows the word text[:n] and belongs to it.
func abbreviationPeriod(text string, n int) int {
	if !strings.HasPrefix(text[n:], ".") || strings.HasPrefix(text[n:], "..") {
		return 0
	}
	word, rest := text[:n], strings.TrimSpace(text[n+1:])
	if isShortened(word, rest == "") || continuesSentence(word, rest) {
		return 1
	}
	return 0
}

// isShortened reports whether a word takes a period of its own. The last word of a
// sentence needs more to do so.
func isShortened(word string, last bool) bool {
	letter, size := utf8.DecodeRuneInString(word)
	switch {
	case strings.Contains(word, ".") && unicode.IsLetter(letter):
		return true
	case size == len(word) && unicode.IsUpper(letter):
		return !last && letter != 'I'
	case strings.EqualFold(word, "etc"):
		return true
	}
	return !last && shortened[strings.ToLower(word)] && !ordinary[word]
}

// continuesSentence reports whether what follows a period shows that it does not end
// the sentence: a small letter or a comma.
func continuesSentence(word, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	if r == ',' || r == ';' {
		letter, _ := utf8.DecodeRuneInString(word)
		return unicode.IsLetter(letter)
	}
	return unicode.IsLower(r) && len(word) <= 5
}
