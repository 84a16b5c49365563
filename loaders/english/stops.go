package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is the sort of character that goes on after a stop.
type kind int

const (
	nothing kind = iota // the text ends
	upper               // a capital, or a letter of a script without cases
	lower
	digit
	mark // anything else
)

// ahead is what follows a stop, behind white space, dashes and opening marks.
type ahead struct {
	kind    kind
	glued   bool   // no white space stands between
	quote   bool   // an opening quotation mark stands before it
	bracket bool   // an opening bracket stands before it
	word    string // the letters and digits there
	rest    string // the text from the word on
}

// farthest is how many bytes around a stop are looked at.
const farthest = 80

// lookAhead reads the start of a text that follows a stop.
func lookAhead(text string) ahead {
	rest := strings.TrimLeftFunc(text, unicode.IsSpace)
	a := ahead{glued: len(rest) == len(text)}
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case isOpening(r):
			a.quote = true
		case r == '(' || r == '[':
			a.bracket = true
		case !strings.ContainsRune("-–—•·▪‣*…¶ ", r):
			a.rest, a.word = rest, leadingWord(rest)
			a.kind = kindOf(r)
			return a
		}
		rest = rest[size:]
	}
	return a
}

func kindOf(r rune) kind {
	switch {
	case unicode.IsLower(r):
		return lower
	case unicode.IsLetter(r):
		return upper
	case unicode.IsDigit(r):
		return digit
	}
	return mark
}

// leadingWord is the letters, digits and apostrophes at the start of a text.
func leadingWord(text string) string {
	text = text[:min(len(text), farthest)]
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		return text
	}
	return text[:end]
}

// opens reports whether a new sentence can begin here.
func (a ahead) opens() bool {
	return a.kind == upper || a.kind == digit || a.kind == lower && (a.quote || a.bracket)
}

// starter reports whether the word is one that begins sentences.
func (a ahead) starter() bool {
	return a.kind == upper && starters[strings.ToLower(a.word)] && !a.initial()
}

// certain is starter without the words that can be names.
func (a ahead) certain() bool { return a.starter() && !doubtful[strings.ToLower(a.word)] }

// initial reports whether the word is an initial, with its full stop.
func (a ahead) initial() bool {
	return utf8.RuneCountInString(a.word) == 1 && strings.HasPrefix(a.rest[len(a.word):], ".")
}

// reports reports whether the words tell who speaks: “Dara Voss asked”.
func (a ahead) reports() bool {
	text := a.rest[:min(len(a.rest), farthest)]
	if end := strings.IndexAny(text, ".,;:!?"); end >= 0 {
		text = text[:end]
	}
	for i, word := range strings.Fields(text) {
		if i > 0 && i < 4 && reporters[word] {
			return true
		}
	}
	return false
}

// periodEnds reports whether a full stop after the words of a sentence so far ends it.
func (s *splitter) periodEnds(before string, next ahead) bool {
	word := lastWord(before)
	plain := strings.ToLower(word)
	capital := unicode.IsUpper(firstRune(word))
	switch {
	case next.kind == lower && !next.quote && !next.bracket, next.kind == mark:
		return false
	case isAddressed(before):
		return next.opens()
	case isListMark(strings.TrimSpace(before)):
		return false
	case unicode.IsDigit(firstRune(word)):
		return next.opens() && !isDate(word, next)
	case capital && (utf8.RuneCountInString(word) == 1 || digraphs[plain]):
		return initialEnds(before[:len(before)-len(word)], next)
	case isDotted(word):
		return dottedEnds(plain, next)
	case titles[plain]:
		return false
	case plainReferences[plain]:
		return next.kind != digit && !isRoman(next.word) && next.opens()
	case references[plain]:
		return next.certain()
	case endings[plain], capital && namedEndings[plain]:
		return next.starter() || next.quote && next.kind == upper
	}
	return next.opens()
}

// isAddressed reports whether the last word of a text is an address of the web.
func isAddressed(before string) bool {
	before = before[max(0, len(before)-farthest):]
	word := before[strings.LastIndexAny(before, " \n\t")+1:]
	return strings.Contains(word, "://") || strings.Contains(word, "www.")
}

// lastWord is what stands before a stop, back to white space or an opening mark.
func lastWord(before string) string {
	before = before[max(0, len(before)-farthest):]
	cut := strings.LastIndexFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("([{/—–“‘\"«„", r)
	})
	if cut >= 0 {
		_, size := utf8.DecodeRuneInString(before[cut:])
		before = before[cut+size:]
	}
	if dashes := strings.LastIndex(before, "--"); dashes >= 0 {
		before = before[dashes+2:]
	}
	return strings.TrimLeft(before, "'’")
}

// initialEnds decides on “J.” by the word before it: after a name it goes on.
func initialEnds(before string, next ahead) bool {
	name := unicode.IsUpper(firstRune(lastWord(strings.TrimSpace(before))))
	switch {
	case next.kind == digit || next.bracket:
		return false
	case next.quote:
		return true
	case !name && next.kind == upper && utf8.RuneCountInString(next.word) == 1 && !next.initial():
		return true
	case name:
		return next.certain()
	}
	return next.starter()
}

// dottedEnds decides on “U.S.” and “a.m.”.
func dottedEnds(word string, next ahead) bool {
	switch word {
	case "e.g", "i.e":
		return false
	case "a.m", "p.m":
		return next.kind == upper && !calendar[strings.ToLower(next.word)] && strings.ToUpper(next.word) != next.word || next.starter()
	}
	return next.starter() || next.quote && next.kind == upper
}

// isDotted reports whether a word is short parts with full stops between: “U.S”, “Ph.D”.
func isDotted(word string) bool {
	parts := strings.Split(word, ".")
	if len(parts) < 2 {
		return false
	}
	for _, p := range parts {
		if n := utf8.RuneCountInString(p); n == 0 || n > 2 || !unicode.IsLetter(firstRune(p)) {
			return false
		}
	}
	return true
}

// isListMark reports whether all of a sentence so far is the mark of a list: “2”, “iv”, “b”.
func isListMark(s string) bool {
	s = strings.Trim(s, "([")
	if len(s) > 8 || s == "" {
		return false
	}
	if len(s) == 1 || isRoman(s) {
		return true
	}
	return strings.Trim(s, "0123456789.") == "" && len(s) < 6
}

// isRoman reports whether a word is a small Roman number, all in one case.
func isRoman(s string) bool {
	if s == "" || len(s) > 6 {
		return false
	}
	return strings.Trim(s, "IVX") == "" || strings.Trim(s, "ivx") == ""
}

// isDate reports whether a number with a full stop and what follows are a date.
func isDate(number string, next ahead) bool {
	if len(number) > 2 {
		return false
	}
	if next.kind == digit {
		return len(next.word) == 4 || strings.HasPrefix(next.rest[len(next.word):], ".")
	}
	return calendar[strings.ToLower(next.word)]
}
