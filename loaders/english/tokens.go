package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize splits a sentence into tokens in the style of the Penn Treebank, without
// tags and lemmas. Every byte that is not white space lies in exactly one token.
func Tokenize(text string) []Token {
	s := scanner{text: text, tokens: make([]Token, 0, len(text)/5+2)}
	for s.skipSpace(); s.at < len(text); s.skipSpace() {
		s.next()
	}
	return s.tokens
}

// scanner reads tokens from left to right.
type scanner struct {
	text   string
	at     int
	tokens []Token
}

func (s *scanner) skipSpace() {
	for s.at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[s.at:])
		if !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b' {
			return
		}
		s.at += size
	}
}

// emit makes a token of the next n bytes.
func (s *scanner) emit(n int) {
	s.tokens = append(s.tokens, Token{Start: s.at, End: s.at + n, Text: s.text[s.at : s.at+n]})
	s.at += n
}

func (s *scanner) next() {
	rest := s.text[s.at:]
	if n := addressLength(rest); n > 0 {
		s.emit(n)
		return
	}
	if n := wordLength(rest); n > 0 {
		s.word(n)
		return
	}
	s.mark(rest)
}

// mark reads one mark of punctuation or one symbol.
func (s *scanner) mark(rest string) {
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case isApostrophe(r) || r == '‘':
		s.apostrophe(rest, size)
	case emoticonLength(rest) > 0 && !s.gluedToWord():
		s.emit(emoticonLength(rest))
	case r == '!' || r == '?':
		s.emit(len(rest) - len(strings.TrimLeft(rest, "!?")))
	case strings.ContainsRune(".-`*=_~+#<>$^", r):
		s.emit(runLength(rest, r))
	default:
		s.emit(size)
	}
}

// apostrophe reads a quotation mark, a possessive or contracted word, or a shortened year.
func (s *scanner) apostrophe(rest string, size int) {
	after := rest[size:]
	switch {
	case strings.HasPrefix(after, rest[:size]): // ‘’ two of them for a double one
		s.emit(2 * size)
	case shortenedYear(after) > 0:
		s.emit(size + shortenedYear(after))
	case s.gluedToWord() && cliticLength(rest) > 0:
		s.emit(cliticLength(rest))
	default:
		s.emit(size)
	}
}

// gluedToWord reports whether the next byte follows the last token without a space.
func (s *scanner) gluedToWord() bool {
	return len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].End == s.at
}

func isApostrophe(r rune) bool { return r == '’' || r == '\'' || r == 'ʼ' }

// shortenedYear is the length of “90s” or “68” at the start of rest, else 0.
func shortenedYear(rest string) int {
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	if n != 2 {
		return 0
	}
	if strings.HasPrefix(rest[n:], "s") {
		n++
	}
	if r, _ := utf8.DecodeRuneInString(rest[n:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return n
}

// emoticonLength is the length of a face such as “:-)” at the start of rest, else 0.
func emoticonLength(rest string) int {
	for _, face := range emoticons {
		if after, ok := strings.CutPrefix(rest, face); ok && !startsWord(after) {
			return len(face)
		}
	}
	return 0
}

var emoticons = strings.Fields(":-) :-( ;-) :-D :-P :-/ :) :( ;) :D :P :p ;P ^^ <3 :'(")

// runLength is the number of bytes of r, an ASCII mark, repeated at the start of text.
func runLength(text string, r rune) int {
	n := 0
	for n < len(text) && rune(text[n]) == r {
		n++
	}
	return n
}
