package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// Sentences splits a text into its sentences: the span of each, without the white space
// around it. A blank line ends a sentence, a single line break does not. A quotation of
// several sentences is several sentences; a closing quotation mark or bracket belongs to
// the sentence that it closes, and so does an ellipsis that stands by itself after a
// full stop. A colon ends nothing.
//
// The rules are the project's own. The time is linear in the length of the text.
func Sentences(text string) []schema.Span {
	s := splitter{text: text}
	for at := 0; at < len(text); {
		switch n := stopLength(text[at:]); {
		case n > 0:
			at = s.stop(at, at+n)
		case text[at] == '\n' && startsBlankLine(text[at+1:]):
			s.cut(at)
			at++
		default:
			at++
		}
	}
	s.cut(len(text))
	return s.found
}

// splitter holds the sentences that are found, and where the current one starts.
type splitter struct {
	text   string
	start  int
	found  []schema.Span
	looked int  // the current sentence was searched for a word up to here
	word   bool // and has one
}

// cut ends the current sentence at a byte.
func (s *splitter) cut(end int) {
	part := s.text[s.start:end]
	body := strings.TrimSpace(part)
	if body != "" {
		start := s.start + strings.Index(part, body)
		s.found = append(s.found, schema.Span{Start: start, End: start + len(body)})
	}
	s.start, s.looked, s.word = end, end, false
}

// stop looks at the stops text[from:to], cuts where they end the sentence, and says
// where to go on.
func (s *splitter) stop(from, to int) int {
	mark := stopMark(s.text[from:to])
	end := s.afterClosers(to)
	if mark != ellipsis {
		end = s.afterClosers(end + looseEllipsis(s.text[end:]))
	}
	if s.hasWord(from) && s.ends(mark, from, to, end) {
		s.cut(end)
	}
	return end
}

// ends reports whether the stops text[from:to], with what closes after them up to
// end, are the end of the sentence.
func (s *splitter) ends(mark rune, from, to, end int) bool {
	next := lookAhead(s.text[end:])
	switch {
	case next.kind == nothing || mark == '。':
		return true
	case next.kind == lower && !next.glued && s.isInformal(from):
		return true
	case next.glued:
		return mark == '.' && end == to && next.starter() && endsInLower(s.text[:from], 2)
	case mark == ellipsis:
		return next.kind == upper && !isBare(s.text[:from])
	case mark != '.':
		return next.opens() && !(next.bracket && next.kind == lower) && s.text[from-1] != '(' && !(s.quoted(to, end) && next.reports())
	case end > to && !isQuoteClosing(s.text[to:end]), isClosing(lastRune(s.text[:from])):
		return next.opens()
	}
	return s.periodEnds(s.text[s.start:from], next)
}

// isInformal reports whether the sentence that ends at a byte began with a small letter, as
// people write who use no capitals, and its last word is a whole one.
func (s *splitter) isInformal(end int) bool {
	r := firstRune(strings.TrimLeftFunc(s.text[s.start:min(end, s.start+40)], func(r rune) bool { return !unicode.IsLetter(r) }))
	if !unicode.IsLower(r) || !endsInLower(s.text[:end], 2) {
		return false
	}
	word := s.text[strings.LastIndexAny(s.text[:end], " \n\t")+1 : end]
	return len(word) < 30 && !shortened[word] && !strings.Contains(word, ".")
}

// afterClosers is the offset after the closing quotation marks and brackets at a byte.
func (s *splitter) afterClosers(at int) int {
	for at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !isClosing(r) {
			break
		}
		at += size
	}
	return at
}

// hasWord reports whether the current sentence has a letter or a digit before a byte.
func (s *splitter) hasWord(to int) bool {
	if !s.word {
		s.word = strings.IndexFunc(s.text[s.looked:to], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
		s.looked = to
	}
	return s.word
}

// quoted reports whether a quotation mark closes between two bytes.
func (s *splitter) quoted(from, to int) bool {
	return strings.ContainsAny(s.text[from:to], `"”’'»`)
}

// ellipsis stands for “…”, “...” and “. . .”.
const ellipsis = '…'

// stopLength is the length of the stops at the start of text, or 0.
func stopLength(text string) int {
	n := 0
	for n < len(text) {
		switch {
		case text[n] == '.' || text[n] == '!' || text[n] == '?':
			n++
		case strings.HasPrefix(text[n:], "…") || strings.HasPrefix(text[n:], "。") || strings.HasPrefix(text[n:], "！") || strings.HasPrefix(text[n:], "？"):
			n += 3
		case n > 0 && strings.HasPrefix(text[n:], " . .") || n > 1 && strings.HasPrefix(text[n:], " .") && text[n-1] == '.' && text[n-2] == ' ':
			n += 2
		default:
			return n
		}
	}
	return n
}

// stopMark says what a group of stops amounts to: '.', '!', '。' or an ellipsis. A
// question mark counts as '!'; four dots are a full stop and an ellipsis.
func stopMark(stops string) rune {
	switch {
	case strings.ContainsAny(stops, "。！？"):
		return '。'
	case strings.ContainsAny(stops, "!?"):
		return '!'
	case strings.HasPrefix(stops, "…"), len(strings.ReplaceAll(stops, " ", "")) == 3:
		return ellipsis
	}
	return '.'
}

// looseEllipsis is the length of an ellipsis that stands by itself after a stop.
func looseEllipsis(text string) int {
	for _, form := range []string{" …", " ...", " . . ."} {
		after := strings.TrimPrefix(text, form)
		if len(after) < len(text) && (after == "" || strings.ContainsAny(after[:1], " \n\t") || isClosing(firstRune(after))) {
			return len(form)
		}
	}
	return 0
}

// startsBlankLine reports whether a text starts with white space and a line break.
func startsBlankLine(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			return true
		}
		if text[i] != ' ' && text[i] != '\t' && text[i] != '\r' {
			return false
		}
	}
	return false
}

// isBare reports whether the ellipsis after before stands by itself.
func isBare(before string) bool {
	r := lastRune(before)
	return unicode.IsSpace(r) || isOpening(r) || r == '(' || r == '['
}

func isClosing(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', ')', ']', '»', '›', '}':
		return true
	}
	return false
}

func isQuoteClosing(closers string) bool { return !strings.ContainsAny(closers, ")]}") }

func isOpening(r rune) bool {
	switch r {
	case '"', '\'', '“', '‘', '«', '‹', '„', '‚', '¿', '¡':
		return true
	}
	return false
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// endsInLower reports whether a text ends in at least n small letters.
func endsInLower(text string, n int) bool {
	for ; n > 0; n-- {
		r, size := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLower(r) {
			return false
		}
		text = text[:len(text)-size]
	}
	return true
}
