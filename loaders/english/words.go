package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word emits the n bytes of a word, without the marks that merely follow it and with
// its contracted parts as tokens of their own.
func (s *scanner) word(n int) {
	word := s.text[s.at : s.at+n]
	if cut := contraction(word); cut > 0 {
		s.emit(cut)
		s.emit(n - cut)
		return
	}
	if cut, ok := fused[strings.ToLower(word)]; ok {
		s.emit(cut)
		s.emit(n - cut)
		return
	}
	s.emit(n)
}

// fused words are two tokens, cut at the given byte.
var fused = map[string]int{
	"cannot": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "havent": 4, "couldnt": 5, "wouldnt": 5,
	"shouldnt": 6, "alot": 1, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3,
}

// clitics are the contracted words that may follow a word, without their apostrophe.
var clitics = []string{"s", "re", "ve", "ll", "d", "m"}

// cliticLength is the length of an apostrophe with a clitic that ends the word at the
// start of rest, else 0.
func cliticLength(rest string) int {
	r, size := utf8.DecodeRuneInString(rest)
	if !isApostrophe(r) {
		return 0
	}
	for _, c := range clitics {
		after := rest[size:]
		if len(after) < len(c) || !strings.EqualFold(after[:len(c)], c) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(after[len(c):]); !isWordRune(next) {
			return size + len(c)
		}
	}
	return 0
}

// contraction is where “n’t” or a clitic begins in a word, else 0.
func contraction(word string) int {
	for i, r := range word {
		if i == 0 || !isApostrophe(r) {
			continue
		}
		if tail := word[i+utf8.RuneLen(r):]; strings.EqualFold(tail, "t") && i > 1 && (word[i-1] == 'n' || word[i-1] == 'N') {
			return i - 1
		}
		if n := cliticLength(word[i:]); n > 0 && i+n == len(word) {
			return i
		}
	}
	return 0
}

// wordLength is the length of the word or number at the start of text, else 0. Inner
// hyphens, apostrophes and periods belong to it; so do brackets that wrap a part of it.
func wordLength(text string) int {
	n := 0
	if strings.HasPrefix(text, "(") {
		if n = bracketedPart(text); n == 0 || !startsWord(text[n:]) {
			return 0
		}
	} else if !startsWord(text) && !startsHandle(text) {
		return 0
	} else {
		_, n = utf8.DecodeRuneInString(text)
	}
	for n < len(text) {
		step := extend(text, n)
		if step == 0 {
			break
		}
		n += step
	}
	return n + abbreviationPeriod(text, n)
}

// extend is the number of bytes by which the word text[:n] goes on, or 0.
func extend(text string, n int) int {
	r, size := utf8.DecodeRuneInString(text[n:])
	if isWordRune(r) {
		return size
	}
	before, _ := utf8.DecodeLastRuneInString(text[:n])
	after, _ := utf8.DecodeRuneInString(text[n+size:])
	switch {
	case r == '-' && unicode.IsLetter(before) && unicode.IsSpace(after):
		return size // “pro- and anti-government”
	case r == '-' || r == '‐' || r == '‑':
		return joins(isWordRune(before) || isApostrophe(before), isWordRune(after)) * size
	case r == '–':
		return joins(isWordRune(before), isWordRune(after)) * size
	case isApostrophe(r):
		return joins(unicode.IsLetter(before), unicode.IsLetter(after) || hyphenThenLetter(text[n+size:])) * size
	case r == '.' && unicode.IsLetter(before) && unicode.IsLetter(after):
		return joins(true, isInitials(text[:n])) * size
	case r == '.' || r == ',' || r == ':' || r == '/':
		return joins(unicode.IsDigit(before), unicode.IsDigit(after)) * size
	case r == '&':
		return joins(unicode.IsUpper(before), unicode.IsUpper(after)) * size
	case r == '(':
		return bracketedPart(text[n:])
	}
	return 0
}

func joins(before, after bool) int {
	if before && after {
		return 1
	}
	return 0
}

// isInitials reports whether a word is single letters with periods so far: “U”, “U.S”.
func isInitials(word string) bool {
	for _, part := range strings.Split(word, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return true
}

func hyphenThenLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(text, "-"))
	return strings.HasPrefix(text, "-") && unicode.IsLetter(r)
}

// bracketedPart is the length of a short bracketed part of a word at the start of
// text, “(re)” or “(s)”, else 0.
func bracketedPart(text string) int {
	end := strings.IndexByte(text, ')')
	if !strings.HasPrefix(text, "(") || end < 2 || end > 6 {
		return 0
	}
	for _, r := range text[1:end] {
		if !unicode.IsLower(r) && r != '-' {
			return 0
		}
	}
	return end + 1
}

func startsWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return isWordRune(r) && r != '_'
}

// startsHandle reports whether text begins with “@name” or “#tag”.
func startsHandle(text string) bool {
	if !strings.HasPrefix(text, "@") && !strings.HasPrefix(text, "#") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[1:])
	return unicode.IsLetter(r)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_' || r == '\u00ad'
}
