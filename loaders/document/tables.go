package document

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// table reads a table: a caption with the rows below it, or rows whose cells stand in
// columns.
func (c *composer) table(i int) int {
	if n := c.captionLength(i); n > 0 && tableStart.MatchString(c.line(i)) {
		if m := c.tableLength(i + n); m > 0 {
			c.add(schema.Caption, i, i+n)
			c.addTable(i+n, i+n+m)
			return n + m
		}
		return 0
	}
	if n := c.columnsLength(i); n > 0 {
		c.addTable(i, i+n)
		return n
	}
	return 0
}

// tableLength is the number of rows below the caption of a table: up to a gap, or to a
// line that is a sentence.
func (c *composer) tableLength(i int) int {
	n, ended := 0, 0
	for j := i; j < len(c.rows); j++ {
		r := c.rows[j]
		if j > i && (r.gap == wide || r.ruled || r.page && c.isFull(j) && !c.layout.isShort(r, "")) {
			break
		}
		if n > 0 && (c.captionLength(j) > 0 || c.headingLength(j) > 0 && decimalHead.MatchString(c.line(j)) && r.gap == wide) {
			break
		}
		if endsSentence(c.line(j)) {
			ended++
		}
		n++
	}
	if n < 2 || ended*3 > n {
		return 0
	}
	return n
}

// columnGap matches what parts the cells of a row.
var columnGap = regexp.MustCompile(`\s*\|\s*|\t+ *| {3,}`)

// columnsLength is the number of rows from i on whose cells stand in columns.
func (c *composer) columnsLength(i int) int {
	if c.layout.spaced || c.rows[i].gap == normal && !c.rows[i].page && !c.layout.long {
		return 0
	}
	n, with := 0, 0
	for j := i; j < len(c.rows) && (j == i || c.rows[j].gap == normal); j++ {
		if c.rows[j].runes < 400 && columnGap.MatchString(c.line(j)) {
			with++
		} else if j == i || with*3 < (n+1)*2 {
			break
		}
		n++
	}
	if with < 3 || with*3 < n*2 {
		return 0
	}
	return n
}

// cell is a word or a run of words of a table, with its place.
type cell struct {
	text    string
	span    schema.Span
	columns bool // columns part it from the word before it
	indent  int
}

// addTable adds the rows of a table, one block each.
func (c *composer) addTable(i, j int) {
	var rows [][]cell
	inColumns := 0
	for _, r := range c.rows[i:j] {
		cells := c.words(r)
		if len(cells) == 0 {
			continue
		}
		for _, w := range cells {
			if w.columns {
				inColumns++
				break
			}
		}
		rows = append(rows, cells)
	}
	if len(rows) > 0 && inColumns*2 >= len(rows) {
		c.addColumns(rows)
		return
	}
	c.addWrapped(rows)
}

// words are the words of a row.
func (c *composer) words(r row) []cell {
	var all []cell
	line := r.of(c.text)
	for at := 0; at < len(line); {
		gap := len(line[at:]) - len(strings.TrimLeftFunc(line[at:], isSpace))
		bar := strings.HasPrefix(line[at+gap:], "|")
		start := at + gap
		end := start + 1
		if !bar {
			if n := strings.IndexFunc(line[start:], func(r rune) bool { return isSpace(r) || r == '|' }); n >= 0 {
				end = start + n
			} else {
				end = len(line)
			}
			all = append(all, cell{
				text: line[start:end], span: schema.Span{Start: r.start + start, End: r.start + end}, indent: r.indent,
				columns: gap >= 3 || strings.Contains(line[at:start], "\t") || at > 0 && line[at-1] == '|',
			})
		}
		at = end
	}
	return all
}

// addColumns adds rows whose cells are parted by columns. A row that starts far to the
// right goes on with the cells of the row above it.
func (c *composer) addColumns(rows [][]cell) {
	left := rows[0][0].indent
	for k, words := range rows {
		left = min(left, words[0].indent)
		if k > 0 && words[0].indent > left+8 && len(c.blocks) > 0 {
			b := &c.blocks[len(c.blocks)-1]
			b.pieces = append(b.pieces, cellPieces(words, func(w int) bool { return words[w].columns })...)
			continue
		}
		c.addRow(cellPieces(words, func(w int) bool { return words[w].columns }))
	}
}

func (c *composer) addRow(pieces []piece) {
	if len(pieces) > 0 {
		c.blocks = append(c.blocks, block{kind: schema.TableRow, pieces: pieces})
	}
}

// cellPieces makes one piece of each cell; starts tells at which words cells start.
func cellPieces(words []cell, starts func(int) bool) []piece {
	var pieces []piece
	for w, word := range words {
		if n := len(pieces); n > 0 && !starts(w) && words[w-1].span.End <= word.span.Start && words[w-1].indent == word.indent {
			pieces[n-1].span.End = word.span.End
			continue
		}
		before := " "
		if w > 0 && starts(w) {
			before = " | "
		}
		pieces = append(pieces, piece{span: word.span, before: before})
	}
	return pieces
}

// addWrapped adds rows whose cells are parted by nothing: names with what is said of
// them. Where a line starts a row, and a word the second cell, the words tell.
func (c *composer) addWrapped(lines [][]cell) {
	w := wrapped{seconds: secondWords(lines), common: c.isCommon}
	var rows [][]cell
	for _, line := range lines {
		if n := len(rows); n > 0 && w.goesOn(rows[n-1], line) {
			rows[n-1] = append(rows[n-1], line...)
		} else {
			rows = append(rows, line)
		}
	}
	usual := w.usualCut(rows)
	for _, row := range rows {
		cut := w.cut(row, usual)
		c.addRow(cellPieces(row, func(i int) bool { return i == cut || cut == 0 && isNumeric(row[i].text) }))
	}
}

// wrapped knows the words that do not start a row: those that stand in several lines
// and never start one, such as “Deputy”, and the common ones.
type wrapped struct {
	seconds map[string]bool
	common  func(string) bool
}

// secondWords are the words of a table that stand in several lines and start none.
func secondWords(lines [][]cell) map[string]bool {
	later, first := map[string]int{}, map[string]int{}
	for _, line := range lines {
		for i, w := range line {
			if i == 0 {
				first[w.text]++
			} else {
				later[w.text]++
			}
		}
	}
	seconds := map[string]bool{}
	for word, n := range later {
		seconds[word] = n > 1 && first[word]*3 < n
	}
	return seconds
}

// isCommon reports whether the text writes a word small somewhere.
func (c *composer) isCommon(word string) bool {
	return c.vocabulary.lower[strings.ToLower(strings.Trim(word, ",.;()‘’“”"))]
}

// goesOn reports whether a line goes on with the row above it.
func (w wrapped) goesOn(row, line []cell) bool {
	if len(line) == 0 || len(row) == 0 {
		return true
	}
	last, first := row[len(row)-1].text, line[0].text
	return isMinor(last) || last == "&" || strings.HasSuffix(last, ",") || strings.HasSuffix(last, "-") ||
		!startsUpper(first) || w.seconds[first] || w.common(first)
}

// isNumeric reports whether a cell is a number.
func isNumeric(s string) bool {
	return strings.IndexFunc(s, unicode.IsDigit) >= 0 && strings.IndexFunc(s, unicode.IsLetter) < 0
}

// firstSecond is the place of the first word of a row that does not start one.
func (w wrapped) firstSecond(row []cell) int {
	for i, word := range row {
		if i > 0 && (w.seconds[word.text] || w.common(word.text) || isNumeric(word.text)) {
			return i
		}
	}
	return len(row)
}

// usualCut is where most rows have their second cell, or 0 when they do not agree.
func (w wrapped) usualCut(rows [][]cell) int {
	count := map[int]int{}
	for _, row := range rows {
		count[w.firstSecond(row)]++
	}
	best := 0
	for cut := 1; cut < 6; cut++ {
		if count[cut] > count[best] {
			best = cut
		}
	}
	if count[best]*3 < len(rows) {
		return 0
	}
	return best
}

// cut is where the second cell of a row starts, or 0 for none.
func (w wrapped) cut(row []cell, usual int) int {
	at := w.firstSecond(row)
	known := at < len(row) && w.common(row[at].text)
	switch {
	case usual > 0 && usual < len(row) && (at >= usual || !known):
		return usual
	case usual > 0 && !known, at == len(row), isNumeric(row[at].text):
		return 0
	}
	return at
}
