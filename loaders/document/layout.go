package document

import "slices"

// layout is how a text sets its lines. It is measured, not told.
type layout struct {
	empty  int  // how many empty lines stand between the lines of a paragraph
	spaced bool // there are some
	long   bool // a line is a paragraph
	paged  bool // a line that starts with a single space starts a page
	width  int  // characters of a full line
	base   int  // the indent of most lines
}

// gap is what stands between a line and the line before it.
type gap int

const (
	first  gap = iota // it is the first
	tight             // less than between the lines of a paragraph
	normal            // as between the lines of a paragraph
	wide              // more than that
)

// row is a line of the text proper, with what lies before it.
type row struct {
	line
	gap     gap
	page    bool // a page ends before it
	foreign bool // something that is not text stands before it: a page number, a note
	ruled   bool // a ruler stands before it
}

// fewestPairs is how many pairs of lines it takes to measure a layout.
const fewestPairs = 3

// widestColumn is the most characters of a line that somebody has broken by hand.
const widestColumn = 150

// mostEmpty is the most empty lines that a paragraph can have between its lines.
const mostEmpty = 3

// pairs counts pairs of lines with the same number of empty lines between them.
type pairs struct {
	all   int
	open  int // one ends, and the next begins, in the middle of a sentence
	ended int // one ends a sentence
}

// measureLayout finds out by which gap lines are parted that are one sentence.
func measureLayout(text string, lines []line) layout {
	var gaps [mostEmpty + 1]pairs
	var lengths, indents []int
	singles := 0
	for i, last := 0, -1; i < len(lines); i++ {
		if lines[i].role != body {
			if lines[i].role != blank {
				last = -1
			}
			continue
		}
		lengths = append(lengths, lines[i].runes)
		indents = append(indents, lines[i].indent)
		if lines[i].indent == 1 {
			singles++
		}
		if empty := i - last - 1; last >= 0 && empty <= mostEmpty {
			gaps[empty].add(lines[last].of(text), lines[i].of(text))
		}
		last = i
	}
	l := layout{width: percentile(lengths, 0.9), base: percentile(indents, 0.5)}
	l.paged = l.base == 0 && singles > 0 && singles*12 <= len(indents)
	l.empty = paragraphGap(gaps)
	l.spaced = l.empty > 0
	l.long = !l.spaced && gaps[0].open*8 < gaps[0].all+1 && (gaps[0].ended*2 >= gaps[0].all || l.width > widestColumn)
	return l
}

func (p *pairs) add(before, after string) {
	p.all++
	if isOpenEnded(before) && startsLower(after) {
		p.open++
	} else if endsSentence(before) {
		p.ended++
	}
}

// paragraphGap is the number of empty lines between the lines of paragraphs: the widest
// gap across which sentences run on, unless that happens here and there only.
func paragraphGap(gaps [mostEmpty + 1]pairs) int {
	open := 0
	for _, g := range gaps {
		open += g.open
	}
	for empty := mostEmpty; empty > 0; empty-- {
		if g := gaps[empty]; g.all >= fewestPairs && g.open*4 >= g.all && g.open*5 >= open {
			return empty
		}
	}
	return 0
}

func percentile(numbers []int, share float64) int {
	if len(numbers) == 0 {
		return 0
	}
	slices.Sort(numbers)
	return numbers[int(share*float64(len(numbers)-1))]
}

// rows are the lines of the text proper, with the gaps between them.
func (l layout) rows(lines []line) []row {
	var rows []row
	between := row{}
	empty := 0
	for _, n := range lines {
		between.page = between.page || n.feed
		switch n.role {
		case blank:
			empty++
		case ruler:
			between.ruled = true
			between.foreign = between.foreign || n.end > n.start
		case pageMark, noteLine:
			between.foreign = true
			between.page = between.page || n.role == pageMark
		default:
			between.line, between.gap = n, l.gap(empty)
			if len(rows) == 0 {
				between.gap = first
			} else if empty == 0 && l.startsPage(n, rows[len(rows)-1]) {
				between.page = true
				between.indent--
			}
			rows = append(rows, between)
			between, empty = row{}, 0
		}
	}
	return rows
}

// startsPage reports whether a line right below another shows by its indent that a page
// has ended between them.
func (l layout) startsPage(n line, above row) bool {
	if l.spaced {
		return n.indent > above.indent
	}
	return l.paged && n.indent == 1
}

func (l layout) gap(empty int) gap {
	switch {
	case empty < l.empty:
		return tight
	case empty == l.empty:
		return normal
	}
	return wide
}

// isShort reports whether a line ends well before the width although the first word
// of the next would have had room.
func (l layout) isShort(a row, next string) bool {
	return !l.long && float64(a.runes+firstWordLength(next)) < 0.85*float64(l.width)
}

func firstWordLength(s string) int {
	n := 0
	for _, r := range s {
		if isSpace(r) {
			break
		}
		n++
	}
	return n
}
