package rdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// parser takes one line apart. After the first fault its methods do nothing more, so
// that callers check once, at the end.
type parser struct {
	line  string
	at    int    // of the next byte; of the fault when there is one
	fault string // what is wrong, and what was expected
}

func (p *parser) fail(format string, args ...any) {
	if p.fault == "" {
		p.fault = fmt.Sprintf(format, args...)
	}
}

func (p *parser) skipBlanks() {
	for isBlank(p.peek()) {
		p.at++
	}
}

// peek is the next byte; 0 at the end of the line or after a fault.
func (p *parser) peek() byte {
	if p.fault != "" || p.at == len(p.line) {
		return 0
	}
	return p.line[p.at]
}

func (p *parser) accept(prefix string) bool {
	if p.fault != "" || !strings.HasPrefix(p.line[p.at:], prefix) {
		return false
	}
	p.at += len(prefix)
	return true
}

// statement parses a whole line; found is false for one without a quad.
func (p *parser) statement(triple bool) (q quad.Quad, found bool) {
	p.skipBlanks()
	if p.at == len(p.line) || p.peek() == '#' {
		return q, false
	}
	q.Subject = p.term("a subject: an IRI in < > or a blank node", false)
	if p.peek() == '_' {
		p.fail("a predicate must be an IRI in < >, not a blank node")
	}
	q.Predicate = p.term("a predicate: an IRI in < >", false)
	q.Object = p.term("an object: an IRI in < >, a blank node or a literal", true)
	if c := p.peek(); !triple && (c == '<' || c == '_') {
		q.Label = p.term("a label", false)
	}
	p.end(triple, q.Label != nil)
	return q, p.fault == ""
}

func (p *parser) end(triple, labelled bool) {
	if !p.accept(".") {
		switch {
		case triple:
			p.fail("expected a full stop after subject, predicate and object")
		case labelled:
			p.fail("expected a full stop after the label")
		default:
			p.fail("expected a full stop, or a label and a full stop, after the object")
		}
	}
	p.skipBlanks()
	if p.fault == "" && p.at < len(p.line) && p.line[p.at] != '#' {
		p.fail("expected the end of the line after the full stop; write one statement a line")
	}
}

// term parses a term and the blanks after it.
func (p *parser) term(expected string, literal bool) quad.Value {
	var v quad.Value
	switch c := p.peek(); {
	case c == '<':
		v = quad.IRI(p.iri())
	case c == '_':
		v = p.blankNode()
	case c == '"' && literal:
		v = p.literal()
	default:
		p.fail("expected %s", expected)
	}
	p.skipBlanks()
	return v
}

func (p *parser) iri() string {
	start := p.at
	p.at++
	text, closed := p.until('>', &inIRI, "")
	switch {
	case p.fault != "":
	case !closed:
		if p.at == len(p.line) {
			p.at = start
			p.fail("the IRI that begins here does not end; close it with >")
			break
		}
		r, _ := utf8.DecodeRuneInString(p.line[p.at:])
		p.fail("an IRI may not hold %q; write it as \\u%04X or as %%%02X", r, r, r)
	case !isAbsolute(text):
		p.at = start
		p.fail("the IRI <%s> has no scheme; write it in full, as in <http://example.org/a>", text)
	}
	return text
}

func (p *parser) blankNode() quad.Value {
	if !p.accept("_:") {
		p.fail(`expected "_:" and the label of a blank node`)
		return nil
	}
	n := labelLength(p.line[p.at:])
	if n == 0 {
		p.fail("expected the label of a blank node: a letter, a digit or _ comes first")
		return nil
	}
	label := p.line[p.at : p.at+n]
	p.at += n
	return quad.BNode(label)
}

func (p *parser) literal() quad.Value {
	start := p.at
	p.at++
	text, closed := p.until('"', &inLiteral, `tbnrf"'\`)
	if p.fault == "" && !closed {
		p.at = start
		p.fail(`the literal that begins here does not end on its line; close it with " and write line ends as \n`)
	}
	switch {
	case p.accept("@"):
		n := tagLength(p.line[p.at:])
		if n == 0 {
			p.fail(`expected a language tag, as in "en" or "de-AT"`)
		}
		tag := p.line[p.at : p.at+n]
		p.at += n
		return quad.LangString{Value: quad.String(text), Lang: tag}
	case p.accept("^^"):
		if p.peek() != '<' {
			p.fail("expected a datatype: an IRI in < >")
			return nil
		}
		return Exact(quad.TypedString{Value: quad.String(text), Type: quad.IRI(p.iri())})
	}
	return quad.String(text)
}

// until reads up to the closing byte and past it, with escapes decoded. It stops at
// the end of the line and at a character that is not allowed, and is then not closed.
func (p *parser) until(closing byte, allowed *[256]bool, short string) (text string, closed bool) {
	text, closed = p.plain(closing, allowed)
	if closed || p.peek() != '\\' {
		return text, closed
	}
	decoded := append(make([]byte, 0, 2*len(text)+16), text...)
	for p.peek() == '\\' {
		decoded = utf8.AppendRune(decoded, p.escape(short))
		text, closed = p.plain(closing, allowed)
		decoded = append(decoded, text...)
	}
	return string(decoded), closed
}

// plain reads up to the closing byte and past it, or to a byte that is not allowed as it
// is, or to the end of the line. The text is a part of the line.
func (p *parser) plain(closing byte, allowed *[256]bool) (text string, closed bool) {
	if p.fault != "" {
		return "", false
	}
	start, at := p.at, p.at
	for at < len(p.line) && allowed[p.line[at]] {
		at++
	}
	p.at = at
	if at < len(p.line) && p.line[at] == closing {
		p.at++
		return p.line[start:at], true
	}
	return p.line[start:at], false
}

// shortForms are the characters that the letters of an ECHAR stand for.
var shortForms = map[byte]rune{'t': '\t', 'b': '\b', 'n': '\n', 'r': '\r', 'f': '\f', '"': '"', '\'': '\'', '\\': '\\'}

// escape reads one escape: \u or \U with digits, or a backslash with one of short.
func (p *parser) escape(short string) rune {
	rest := p.line[p.at+1:]
	switch {
	case rest == "":
	case rest[0] == 'u':
		return p.hex(rest[1:], 4)
	case rest[0] == 'U':
		return p.hex(rest[1:], 8)
	case strings.IndexByte(short, rest[0]) >= 0:
		p.at += 2
		return shortForms[rest[0]]
	}
	if short == "" {
		p.fail(`a backslash in an IRI must begin an escape of the form \u00E9 or \U0001F600`)
	} else {
		p.fail(`a backslash must begin an escape: \t \b \n \r \f \" \' \\ \u00E9 or \U0001F600`)
	}
	return 0
}

func (p *parser) hex(digits string, n int) rune {
	var code uint64
	err := strconv.ErrSyntax
	if len(digits) >= n && strings.Trim(digits[:n], "0123456789abcdefABCDEF") == "" {
		code, err = strconv.ParseUint(digits[:n], 16, 32)
	}
	if err != nil {
		p.fail("expected %d hexadecimal digits after the backslash and its letter", n)
		return 0
	}
	if code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		p.fail("U+%04X is not a character", code)
		return 0
	}
	p.at += 2 + n
	return rune(code)
}
