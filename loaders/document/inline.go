package document

import (
	"html"
	"regexp"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// inline makes pieces of the lines of a paragraph without their mark-up: emphasis,
// links, code spans, tags and escapes.
func (m *markdown) inline(lines []schema.Span) []piece {
	s := newInlines(m.text, lines)
	s.escapes()
	s.tags()
	s.links(m.defined)
	s.emphasis()
	s.entities()
	return s.pieces()
}

// inlines is the text of a paragraph, with what is to happen to each byte of it.
type inlines struct {
	text    string
	at      []int          // the offset of each byte in the source
	drop    []bool         // the byte is mark-up
	literal []bool         // the byte is no mark-up, whatever it looks like
	instead map[int]string // what stands in the place of a dropped byte
}

func newInlines(source string, lines []schema.Span) *inlines {
	var b strings.Builder
	var at []int
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
			at = append(at, lines[i-1].End)
		}
		b.WriteString(source[l.Start:l.End])
		for k := l.Start; k < l.End; k++ {
			at = append(at, k)
		}
	}
	return &inlines{
		text: b.String(), at: at, drop: make([]bool, len(at)), literal: make([]bool, len(at)), instead: map[int]string{},
	}
}

// cut drops text[from:to].
func (s *inlines) cut(from, to int) {
	for i := from; i < to; i++ {
		s.drop[i], s.literal[i] = true, true
	}
}

// escapes drops backslashes before marks, and the backticks around code.
func (s *inlines) escapes() {
	closing := s.tickRuns()
	for i := 0; i < len(s.text); i++ {
		switch {
		case s.text[i] == '\\' && i+1 < len(s.text) && (unicode.IsPunct(rune(s.text[i+1])) || unicode.IsSymbol(rune(s.text[i+1]))) && s.text[i+1] < 0x80:
			s.cut(i, i+1)
			i++
			s.literal[i] = true
		case s.text[i] == '\\' && i+1 < len(s.text) && s.text[i+1] == '\n':
			s.cut(i, i+1)
		case s.text[i] == '`':
			n := runOf(s.text[i:], '`')
			end := closing.after(n, i+n)
			if end < 0 {
				i += n - 1
				continue
			}
			s.cut(i, i+n)
			for k := i + n; k < end; k++ {
				s.literal[k] = true
			}
			s.cut(end, end+n)
			i = end + n - 1
		}
	}
}

// tickRuns are the places of runs of backticks, by their length.
type tickRuns map[int][]int

func (s *inlines) tickRuns() tickRuns {
	runs := tickRuns{}
	for i := 0; i < len(s.text); i++ {
		if s.text[i] == '`' {
			n := runOf(s.text[i:], '`')
			runs[n] = append(runs[n], i)
			i += n - 1
		}
	}
	return runs
}

// after is the first run of n backticks from a byte on, or -1. It forgets those before.
func (t tickRuns) after(n, at int) int {
	for len(t[n]) > 0 && t[n][0] < at {
		t[n] = t[n][1:]
	}
	if len(t[n]) == 0 {
		return -1
	}
	return t[n][0]
}

func runOf(text string, c byte) int {
	n := 0
	for n < len(text) && text[n] == c {
		n++
	}
	return n
}

var tag = regexp.MustCompile(`<!--[^<>]*-->|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<((?:https?|mailto|ftp):[^<>\s]*|[^<>\s@]+@[^<>\s]+)>`)

// tags drops the tags of HTML, and the brackets around an address.
func (s *inlines) tags() {
	for _, t := range tag.FindAllStringSubmatchIndex(s.text, -1) {
		switch {
		case s.literal[t[0]]:
		case t[2] >= 0:
			s.cut(t[0], t[0]+1)
			s.cut(t[1]-1, t[1])
			for i := t[2]; i < t[3]; i++ {
				s.literal[i] = true
			}
		default:
			s.cut(t[0], t[1])
		}
	}
}

// longestTarget is the most bytes of the target of a link.
const longestTarget = 500

// links keeps the text of links and images, and drops their targets.
func (s *inlines) links(defined map[string]bool) {
	var open []int
	for i := 0; i < len(s.text); i++ {
		if s.literal[i] {
			continue
		}
		switch s.text[i] {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			from := open[len(open)-1]
			open = open[:len(open)-1]
			if end := s.target(from, i, defined); end > 0 {
				s.cut(from, from+1)
				if from > 0 && s.text[from-1] == '!' && !s.literal[from-1] {
					s.cut(from-1, from)
				}
				s.cut(i, end)
				i = end - 1
			}
		}
	}
}

// target is where a link with the text between two brackets ends, or 0 for none.
func (s *inlines) target(from, to int, defined map[string]bool) int {
	rest := s.text[to+1 : min(len(s.text), to+1+longestTarget)]
	label := s.text[from+1 : to]
	switch {
	case strings.HasPrefix(label, "^"):
		return 0
	case strings.HasPrefix(rest, "("):
		if n := bracketLength(rest); n > 0 {
			return to + 1 + n
		}
	case strings.HasPrefix(rest, "["):
		if n := strings.IndexByte(rest, ']'); n > 0 && (n == 1 || defined[strings.ToLower(rest[1:n])]) {
			return to + 1 + n + 1
		}
	case len(label) < 200 && defined[strings.ToLower(label)]:
		return to + 1
	}
	return 0
}

// bracketLength is the length of the round brackets at the start of a text, or 0.
func bracketLength(text string) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			if i > 0 && text[i-1] == '\n' {
				return 0
			}
		}
	}
	return 0
}

// mark is a run of emphasis marks.
type mark struct {
	at, n     int
	opens, by bool // it can open, it can close
}

// emphasis drops pairs of emphasis marks.
func (s *inlines) emphasis() {
	open := map[byte][]mark{}
	for i := 0; i < len(s.text); i++ {
		c := s.text[i]
		if s.literal[i] || c != '*' && c != '_' && c != '~' {
			continue
		}
		m := s.markAt(i)
		i += m.n - 1
		if c == '~' && m.n != 2 {
			continue
		}
		for m.by && m.n > 0 && len(open[c]) > 0 {
			o := &open[c][len(open[c])-1]
			n := min(o.n, m.n)
			s.cut(o.at+o.n-n, o.at+o.n)
			s.cut(m.at, m.at+n)
			o.n, m.at, m.n = o.n-n, m.at+n, m.n-n
			if o.n == 0 {
				open[c] = open[c][:len(open[c])-1]
			}
		}
		if m.opens && m.n > 0 {
			open[c] = append(open[c], m)
		}
	}
}

// markAt reads the run of marks at a byte. Underscores within a word are none.
func (s *inlines) markAt(i int) mark {
	n := runOf(s.text[i:], s.text[i])
	before, after := lastRune(s.text[:i]), firstRune(s.text[i+n:])
	left := i+n < len(s.text) && !unicode.IsSpace(after) && (!isMark(after) || i == 0 || unicode.IsSpace(before) || isMark(before))
	right := i > 0 && !unicode.IsSpace(before) && (!isMark(before) || i+n == len(s.text) || unicode.IsSpace(after) || isMark(after))
	if s.text[i] == '_' {
		return mark{i, n, left && (!right || isMark(before)), right && (!left || isMark(after))}
	}
	return mark{i, n, left, right}
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

var entity = regexp.MustCompile(`&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});`)

// entities puts characters in the place of their names.
func (s *inlines) entities() {
	for _, e := range entity.FindAllStringIndex(s.text, -1) {
		name := s.text[e[0]:e[1]]
		if char := html.UnescapeString(name); char != name && !s.literal[e[0]] {
			s.cut(e[0], e[1])
			s.instead[e[0]] = strings.ReplaceAll(char, "\u00a0", " ")
		}
	}
}

// pieces are the parts that are left.
func (s *inlines) pieces() []piece {
	var pieces []piece
	before := " "
	for i := 0; i < len(s.text); i++ {
		switch {
		case s.text[i] == '\n':
			before += " "
		case s.drop[i]:
			before += s.instead[i]
		default:
			from := i
			for i+1 < len(s.text) && !s.drop[i+1] && s.text[i+1] != '\n' {
				i++
			}
			if part := s.text[from : i+1]; strings.TrimSpace(part) != "" || len(pieces) > 0 {
				pieces = append(pieces, piece{span: schema.Span{Start: s.at[from], End: s.at[i] + 1}, before: before})
			}
			before = ""
		}
	}
	if before != "" && len(pieces) > 0 {
		pieces = append(pieces, piece{span: schema.Span{Start: pieces[len(pieces)-1].span.End, End: pieces[len(pieces)-1].span.End}, before: strings.TrimSpace(before)})
	}
	return pieces
}
