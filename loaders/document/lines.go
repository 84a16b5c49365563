package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// role is what a line is before it is read as text.
type role int

const (
	body     role = iota // text
	blank                // nothing, or white space
	ruler                // a row of dashes, stars, tabs: it parts what stands around it
	pageMark             // a page number or a running head
	noteLine             // part of a footnote or an endnote
)

// line is one line of a text. The offsets are of what stands between its white space.
type line struct {
	start, end int
	indent     int  // columns of white space before it
	trail      int  // bytes of white space after it
	runes      int  // its length in characters
	feed       bool // a form feed stands before it
	role       role
}

func (l line) span() schema.Span { return schema.Span{Start: l.start, End: l.end} }

// of is the content of the line.
func (l line) of(text string) string { return text[l.start:l.end] }

// splitLines finds the lines of a text. A form feed ends a line, too.
func splitLines(text string) []line {
	lines := make([]line, 0, len(text)/60+1)
	feed := false
	for at := 0; at < len(text); {
		end, next, breaks := lineEnd(text, at)
		l := measure(text, at, end)
		l.feed, feed = feed, breaks
		lines = append(lines, l)
		at = next
	}
	return lines
}

// lineEnd is where the line at a byte ends, where the next one starts, and whether a
// form feed stands between them.
func lineEnd(text string, at int) (end, next int, feed bool) {
	n := strings.IndexAny(text[at:], "\n\r\f")
	if n < 0 {
		return len(text), len(text), false
	}
	end = at + n
	next = end + 1
	if text[end] == '\r' && next < len(text) && text[next] == '\n' {
		next++
	}
	if text[end] != '\f' && next < len(text) && text[next] == '\f' {
		return end, next + 1, true
	}
	return end, next, text[end] == '\f'
}

// measure describes the line text[start:end].
func measure(text string, start, end int) line {
	part := text[start:end]
	l := line{}
	content := strings.TrimLeftFunc(part, isSpace)
	for _, r := range part[:len(part)-len(content)] {
		if l.indent++; r == '\t' {
			l.indent = (l.indent + 7) / 8 * 8
		}
	}
	l.start = end - len(content)
	content = strings.TrimRightFunc(content, isSpace)
	l.end = l.start + len(content)
	l.trail = end - l.end
	l.runes = utf8.RuneCountInString(content)
	switch {
	case content == "" && strings.Count(part, "\t") >= 3, isRuler(content):
		l.role = ruler
	case content == "":
		l.role = blank
	}
	return l
}

// isRuler reports whether a line is drawn rather than written.
func isRuler(content string) bool {
	return len(content) >= 3 && strings.Trim(content, "-_=*~·•–—+# \t.") == "" && strings.Trim(content, ". ") != "" ||
		content == "*" || content == "⁂"
}

// isSpace is unicode.IsSpace, with the characters that have no width.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}
