package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// startsLower reports whether a text starts with a small letter, or with a dash or a
// mark that does not begin sentences.
func startsLower(s string) bool {
	return unicode.IsLower(firstRune(strings.TrimLeft(s, "‘“'\"(…,;:)–—- ")))
}

// startsUpper reports whether a text starts as a sentence may.
func startsUpper(s string) bool {
	r := firstRune(strings.TrimLeft(s, "‘“'\"([«… "))
	return unicode.IsLetter(r) && !unicode.IsLower(r) || unicode.IsDigit(r)
}

// closers are the marks that may stand behind the stop of a sentence.
const closers = "”’'\")]»› "

// endsSentence reports whether a text ends in a stop. A footnote mark behind the stop
// does not hide it.
func endsSentence(s string) bool {
	bare := strings.TrimRight(s, closers)
	if r := lastRune(bare); r == '.' || r == '!' || r == '?' || r == '…' || r == '。' {
		return true
	}
	unmarked := strings.TrimRight(bare, "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹*†‡[(")
	if n := len(bare) - len(unmarked); n == 0 || n > 12 {
		return false
	}
	rest := strings.TrimRight(unmarked, closers)
	r := lastRune(rest)
	return r == '.' || r == '!' || r == '?' || r == '…'
}

// isName reports whether a word starts with a capital letter.
func isName(word string) bool {
	return unicode.IsUpper(firstRune(strings.TrimLeft(word, "‘“'\"([")))
}

// isMinor reports whether a word is an article, a preposition or a conjunction.
func isMinor(word string) bool {
	switch strings.ToLower(word) {
	case "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "with", "from", "into", "and", "or", "but", "nor",
		"as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "that", "which", "who", "whose", "than", "when", "where",
		"over", "under", "upon", "about", "between", "among", "against", "during", "within", "without", "through", "because",
		"its", "his", "her", "their", "our", "this", "these", "those", "such", "not", "also", "will", "would", "can", "could", "may", "must":
		return true
	}
	return false
}

// sortBy sorts by a number, and keeps the order of equals.
func sortBy[T any](all []T, key func(T) int) {
	slices.SortStableFunc(all, func(a, b T) int { return key(a) - key(b) })
}
