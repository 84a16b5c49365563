package rdf

import (
	"strings"
	"unicode/utf8"
)

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// inIRI tells of each byte of UTF-8 whether it may stand in an IRI without an escape:
// IRIREF. Every character beyond ASCII may.
var inIRI = allBut("<>\"{}|^`\\", ' ')

// inLiteral tells the same of a literal in quotes. Line ends may not stand there, but no
// line holds any.
var inLiteral = allBut("\"\\", -1)

// allBut is all bytes but some, and those up to last.
func allBut(some string, last int) (in [256]bool) {
	for c := range in {
		in[c] = c > last && strings.IndexByte(some, byte(c)) < 0
	}
	return in
}

// labelRanges is PN_CHARS_BASE beyond ASCII.
var labelRanges = [][2]rune{
	{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF}, {0x200C, 0x200D},
	{0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
}

// startsLabel reports whether a blank node's label may begin so: PN_CHARS_U or a digit.
func startsLabel(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(byte(r)) || isDigit(byte(r)) || r == '_'
	}
	for _, in := range labelRanges {
		if in[0] <= r && r <= in[1] {
			return true
		}
	}
	return false
}

// inLabel reports whether a character may end a blank node's label: PN_CHARS.
func inLabel(r rune) bool {
	return startsLabel(r) || r == '-' || r == 0xB7 || 0x300 <= r && r <= 0x36F || r == 0x203F || r == 0x2040
}

// labelLength is the number of bytes of the blank node label that s begins with.
// A label may hold dots, but not end in one.
func labelLength(s string) int {
	length := 0
	for i, r := range s {
		switch {
		case i == 0 && !startsLabel(r):
			return 0
		case inLabel(r):
			length = i + utf8.RuneLen(r)
		case r != '.':
			return length
		}
	}
	return length
}

// tagLength is the number of bytes of the language tag that s begins with: LANGTAG.
func tagLength(s string) int {
	length, subtags := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isLetter(c), subtags > 0 && isDigit(c):
			length = i + 1
		case c == '-' && length == i && i > 0:
			subtags++
		default:
			return length
		}
	}
	return length
}

// isAbsolute reports whether an IRI begins with a scheme.
func isAbsolute(iri string) bool {
	for i := 0; i < len(iri); i++ {
		c := iri[i]
		switch {
		case c == ':':
			return i > 0
		case isLetter(c):
		case i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}
