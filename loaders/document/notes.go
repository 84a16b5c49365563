package document

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// note is a footnote or an endnote as it is found.
type note struct {
	style       int
	mark        string
	number      int  // letters count from A = 1
	label       bool // the mark is a label of mark-up, called by name
	first, last int  // lines
	at          int  // offset of its mark
	text        int  // offset of its text, behind the mark
	pieces      []piece
}

// rows are the lines of a note, without its mark.
func (n note) rows(lines []line) []row {
	var rows []row
	for _, l := range lines[n.first : n.last+1] {
		if l.role == noteLine && l.runes > 0 {
			rows = append(rows, row{line: l})
		}
	}
	rows[0].start = n.text
	if n.style == bracketStyle {
		rows[len(rows)-1].end--
	}
	return rows
}

// span is the place of a note in the source, with its mark.
func (n note) span() schema.Span {
	return schema.Span{Start: n.at, End: n.pieces[len(n.pieces)-1].span.End}
}

// noteStarts are the ways to write a note's number before its text. Notes that belong
// together are written in one way, which tells them from headings and lists.
var noteStarts = []*regexp.Regexp{
	regexp.MustCompile(`^(\d{1,4})(?:\s+\S|[A-Z‘“"])`),
	regexp.MustCompile(`^(\d{1,4})\.\s+\S`),
	regexp.MustCompile(`^(\d{1,4})\)\s+\S`),
	regexp.MustCompile(`^\[(\d{1,4})\]:?\s*\S`),
	regexp.MustCompile(`^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*\S`),
	regexp.MustCompile(`^\[([A-Z]{1,2})\]:?\s*\S`),
	regexp.MustCompile(`^\[(?:Foot)?[Nn]ote\s+(\d{1,4}|[A-Z]{1,2})[:.]\s*\S`),
	regexp.MustCompile(`^([*†‡§]{1,3})\s*(?:\pL|[“‘"'(])`),
}

// Styles that are treated in a way of their own.
const (
	bracketStyle = 6 // the note stands in brackets as a whole: “[Footnote 3: …]”
	symbolStyle  = 7 // a symbol calls the note, and counts nothing: “* See …”
)

// Of the ways to write a number, these are those of numbered lists, too.
const listStyles = 1<<1 | 1<<2

// citing matches what is found in notes that name their sources, and seldom elsewhere.
var citing = regexp.MustCompile(`\b(?:[Cc]f\.|[Ii]bid|[Ii]dem\b|[Ss]ee\b|op\. ?cit|pp?\. ?\d|[Vv]ols?\.|[Ee]ds?\.|trans\.|n\.d\.|doi\b|Univ|Press\b|Journal\b|https?:|www\.|(?:1[5-9]|20)\d\d[);,. ]|in: )`)

var notesHeading = regexp.MustCompile(`^(?i:(?:foot|end)?notes|references|bibliography|works cited|literature|sources|notes and references|notes to .*)[:.]?$`)

// farNotes is the most lines from one note of a chain to the next.
const farNotes = 600

// findNotes finds the notes and marks their lines. Candidates are lines that start
// with a number, chained in each style by counting up. A group of them that stand
// together is taken when its place (below a ruler or a heading, at the end of a page)
// or its wording tell that they are notes.
func findNotes(text string, lines []line, l layout) []note {
	f := noteFinder{text: text, lines: lines, layout: l, near: neighbours(lines), glued: gluedNumbers(text, lines)}
	var groups [][]note
	for style := range noteStarts {
		for _, chain := range f.chains(style) {
			for _, group := range f.groups(chain) {
				for len(group) > 1 && f.interrupted(group[0].first) {
					group = group[1:]
				}
				if f.areNotes(group, style) {
					f.take(group)
					groups = append(groups, group)
				}
			}
		}
	}
	return inOrder(groups)
}

type noteFinder struct {
	text   string
	lines  []line
	layout layout
	near   neighbourhood
	glued  map[int]int // the first line in which a number is glued to a word
}

// chains are the series of candidates that count up by one or two.
func (f *noteFinder) chains(style int) [][]note {
	var chains [][]note
	ending := map[int]int{} // by the number of its last note, the latest chain
	for i, l := range f.lines {
		n, ok := f.candidate(style, i)
		if !ok || l.role != body {
			continue
		}
		at := -1
		for step := 1; step <= 2 && at < 0; step++ {
			if k, ok := ending[n.number-step]; ok && i-chains[k][len(chains[k])-1].first < farNotes {
				at = k
				delete(ending, n.number-step)
			}
		}
		if at < 0 {
			at = len(chains)
			chains = append(chains, nil)
		}
		chains[at] = append(chains[at], n)
		ending[n.number] = at
	}
	return chains
}

// candidate reads the number of a note at the start of a line.
func (f *noteFinder) candidate(style, i int) (note, bool) {
	l := f.lines[i]
	m := noteStarts[style].FindStringSubmatchIndex(f.text[l.start:min(l.end, l.start+24)])
	if m == nil {
		return note{}, false
	}
	mark := f.text[l.start+m[2] : l.start+m[3]]
	text := l.start + m[3] + len(noteMarkEnd.FindString(f.text[l.start+m[3]:l.end]))
	return note{style: style, mark: mark, number: markValue(mark), first: i, last: i, at: l.start, text: text}, true
}

// noteMarkEnd matches what stands between the number of a note and its text.
var noteMarkEnd = regexp.MustCompile(`^[.)\]:]*\s*`)

// groups parts a chain where text stands between its notes, and finds where each ends.
func (f *noteFinder) groups(chain []note) [][]note {
	var groups [][]note
	from := 0
	for i := range chain {
		if chain[i].style == bracketStyle {
			chain[i].last = f.bracketEnd(chain[i].first)
			groups = append(groups, chain[i:i+1:i+1])
			continue
		}
		if i+1 < len(chain) && f.adjoin(chain[i].first, chain[i+1].first) {
			chain[i].last = f.near.before[chain[i+1].first]
			continue
		}
		chain[i].last = f.lastLine(chain[from:i+1], chain[i].first)
		groups = append(groups, chain[from:i+1])
		from = i + 1
	}
	return groups
}

// longestNote is the most lines of one note.
const longestNote = 40

// adjoin reports whether nothing but a note lies between two lines where notes start.
// What stands at the top of a page, apart from the notes at its foot, is text.
func (f *noteFinder) adjoin(a, b int) bool {
	content, empty, beyond := 0, 0, -1
	if f.lines[b].start-f.lines[a].start > longestNote*widestColumn {
		return false
	}
	for i := a; i < b; i++ {
		if f.lines[i].feed && i > a || f.lines[i].role == pageMark {
			beyond = 0
		}
		switch f.lines[i].role {
		case body:
			content++
			empty = 0
			if beyond >= 0 {
				beyond++
			}
		case blank:
			empty++
			if empty > 1 && i+1 < b && f.lines[i+1].role == body && content > 3 {
				return false
			}
		}
		if content > longestNote {
			return false
		}
	}
	return beyond <= 0 || f.lines[b-1].role == body && !f.interrupted(b)
}

// lastLine is where the last note of a group ends: at a gap that is wider than those
// within its notes, at the end of the page, or where the next note starts.
func (f *noteFinder) lastLine(group []note, first int) int {
	allowed := 0
	for _, n := range group[:len(group)-1] {
		allowed = max(allowed, f.widest(n.first, n.last))
	}
	last, empty := first, 0
	for i := first + 1; i < len(f.lines) && i-first < longestNote; i++ {
		switch l := f.lines[i]; {
		case l.feed && l.role != blank, l.role == pageMark, l.role == ruler, l.role == noteLine:
			return last
		case l.role == blank:
			empty++
		case f.restarts(group[0].style, i):
			return last
		case empty > allowed, f.layout.spaced && empty == 0 && l.indent > 0 && f.lines[last].indent == 0:
			return last
		default:
			last, empty = i, 0
		}
	}
	return last
}

// restarts reports whether a line starts the notes of another chapter or page.
func (f *noteFinder) restarts(style, i int) bool {
	n, ok := f.candidate(style, i)
	return ok && n.number == 1
}

// bracketEnd is the line in which the bracket around a note closes.
func (f *noteFinder) bracketEnd(first int) int {
	depth := 0
	for i := first; i < len(f.lines) && i-first < 4*longestNote; i++ {
		line := f.lines[i].of(f.text)
		if depth += strings.Count(line, "[") - strings.Count(line, "]"); depth <= 0 {
			return i
		}
	}
	return first
}

// widest is the most empty lines in a row between lines of text.
func (f *noteFinder) widest(first, last int) int {
	most, empty := 0, 0
	for i := first + 1; i <= last; i++ {
		switch f.lines[i].role {
		case blank:
			empty++
		case body:
			most, empty = max(most, empty), 0
		default:
			empty = -1000
		}
	}
	return most
}

// areNotes weighs what speaks for a group: its place, its wording, and whether its
// numbers are glued to words before it.
func (f *noteFinder) areNotes(group []note, style int) bool {
	cited, marked := 0, 0
	switch first := group[0].first; {
	case f.lines[first].role != body:
		return false
	case style == bracketStyle:
		return true
	case style == symbolStyle:
		return f.place(group) != inText && f.calledAbove(group[0].mark, first)
	}
	for _, n := range group {
		if f.lines[n.first].role != body {
			return false
		}
		if citing.MatchString(f.text[n.text:f.lines[n.last].end]) {
			cited++
		}
		if at, ok := f.glued[n.number]; ok && at < group[0].first {
			marked++
		}
	}
	share := func(n int) float64 { return float64(n) / float64(len(group)) }
	list := listStyles>>style&1 == 1
	switch place := f.place(group); {
	case place == belowHeading:
		return true
	case f.interrupted(group[0].first), f.titled(group), f.size(group) > len(f.text)/2:
		return false
	case place == belowRuler:
		return share(marked) >= 0.5 || share(cited) >= 0.3
	case place == atPageEnd:
		return (share(marked) >= 0.6 || share(cited) >= 0.5) && (!list || share(cited) >= 0.5)
	case group[0].first > 0 && f.lines[group[0].first-1].role == body:
		return false
	case share(cited) >= 0.4:
		return share(marked) >= 0.6 || len(group) >= 5
	}
	return share(marked) >= 0.8 && len(group) >= 3 && !list
}

// interrupted reports whether the line above a line, with nothing between, ends in
// mid-sentence, so that the line is no start of anything.
func (f *noteFinder) interrupted(i int) bool {
	return i > 0 && f.lines[i-1].role == body && !endsSentence(f.lines[i-1].of(f.text)) && !f.lines[i].feed
}

// titled reports whether most of a group are numbered headings: a line that ends no
// sentence, a gap, and text below it.
func (f *noteFinder) titled(group []note) bool {
	titles := 0
	for _, n := range group {
		next := f.near.after[n.first]
		if next <= n.last && next-n.first-1 > f.layout.empty && f.lines[n.first].runes <= longHeading &&
			!endsSentence(f.lines[n.first].of(f.text)) {
			titles++
		}
	}
	return titles*2 > len(group)
}

// size is the number of bytes from the first note of a group to its last.
func (f *noteFinder) size(group []note) int {
	return f.lines[group[len(group)-1].last].end - group[0].at
}

// notePlace is where a group of notes stands.
type notePlace int

const (
	inText notePlace = iota
	belowHeading
	belowRuler
	atPageEnd
)

// calledAbove reports whether a symbol stands behind a word on the page above a line.
func (f *noteFinder) calledAbove(symbol string, line int) bool {
	for i := max(0, line-mostPageLines); i < line; i++ {
		content := f.lines[i].of(f.text)
		if at := strings.Index(content, symbol); at > 0 && f.lines[i].role == body && callsBySymbol(content, at, at+len(symbol)) {
			return true
		}
	}
	return false
}

// place finds out where a group stands.
func (f *noteFinder) place(group []note) notePlace {
	first, last := group[0].first, group[len(group)-1].last
	for i := first - 1; i >= 0; i-- {
		switch l := f.lines[i]; {
		case l.role == ruler:
			return belowRuler
		case l.role == body || l.role == noteLine:
			if l.role == body && notesHeading.MatchString(l.of(f.text)) {
				return belowHeading
			}
			i = 0
		}
	}
	for i := last + 1; i < len(f.lines); i++ {
		if l := f.lines[i]; l.feed || l.role == pageMark {
			return atPageEnd
		} else if l.role == body || l.role == noteLine {
			return inText
		}
	}
	return atPageEnd
}

// take marks the lines of a group.
func (f *noteFinder) take(group []note) {
	for _, n := range group {
		for i := n.first; i <= n.last; i++ {
			if f.lines[i].role == body || f.lines[i].role == ruler {
				f.lines[i].role = noteLine
			}
		}
	}
}

// gluedMark matches a number where a note is called: behind a word, a stop or a
// quotation mark.
var gluedMark = regexp.MustCompile(`(?:\pL{3}|[.,;:!?’”'")\]])\s?(\d{1,4})\b|\[(\d{1,4}|[A-Z]{1,2})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)`)

// gluedNumbers are the numbers that may call a note, with the first line of each.
func gluedNumbers(text string, lines []line) map[int]int {
	found := map[int]int{}
	for i, l := range lines {
		if l.role != body {
			continue
		}
		for _, m := range gluedMark.FindAllStringSubmatch(l.of(text), -1) {
			n := markValue(m[1] + m[2] + m[3])
			if _, ok := found[n]; !ok {
				found[n] = i
			}
		}
	}
	return found
}

// markValue reads a number in plain or in raised digits, and letters as A = 1, AA = 27.
func markValue(s string) int {
	n := 0
	for _, r := range s {
		switch i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r); {
		case i >= 0:
			n = 10*n + utf8.RuneCountInString("⁰¹²³⁴⁵⁶⁷⁸⁹"[:i])
		case r >= '0' && r <= '9':
			n = 10*n + int(r-'0')
		case r >= 'A' && r <= 'Z':
			n = 26*n + int(r-'A') + 1
		}
	}
	return n
}

// inOrder joins groups of notes in the order of the text.
func inOrder(groups [][]note) []note {
	var all []note
	for _, g := range groups {
		all = append(all, g...)
	}
	sortBy(all, func(n note) int { return n.first })
	return all
}
