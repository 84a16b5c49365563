package document

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// block is a heading, a paragraph, a quotation, a caption, or one row of a table.
type block struct {
	kind   schema.SentenceKind
	rows   []row    // of a block that is made of whole lines
	pieces []piece  // what it is made of, in the end
	head   *heading // of a heading

	item bool // of a list
}

// composer puts lines together into blocks.
type composer struct {
	text       string
	layout     layout
	vocabulary *vocabulary
	rows       []row
	blocks     []block
	lastLine   map[string]int // for the words of a short line, the last row that has them
	at         int            // the row at which the block that is being read starts
	prose      int            // index of the last paragraph; -1 for none
}

// compose makes blocks of all lines of a text.
func compose(text string, rows []row, l layout, words *vocabulary) []block {
	c := &composer{text: text, layout: l, vocabulary: words, rows: rows, lastLine: lastLines(text, rows), prose: -1}
	for i := 0; i < len(rows); {
		i = c.next(i)
	}
	c.demote()
	for i := range c.blocks {
		if b := &c.blocks[i]; b.pieces == nil {
			b.pieces = words.pieces(text, b.rows)
		}
	}
	return c.blocks
}

// next reads the block that starts at row i, and returns the row after it.
func (c *composer) next(i int) int {
	c.at = i
	for _, read := range []func(int) int{c.contents, c.glossary, c.heading, c.table, c.caption, c.quotation} {
		if n := read(i); n > 0 {
			return i + n
		}
	}
	return i + c.paragraph(i)
}

// add appends a block of the rows i to j-1.
func (c *composer) add(kind schema.SentenceKind, i, j int) int {
	c.blocks = append(c.blocks, block{kind: kind, rows: c.rows[i:j:j]})
	return j - i
}

// line is the content of row i.
func (c *composer) line(i int) string { return c.rows[i].of(c.text) }

// paragraph reads a paragraph. One that a table or a caption had interrupted in
// mid-sentence goes on.
func (c *composer) paragraph(i int) int {
	j := i + 1
	for j < len(c.rows) && !c.breaks(j) {
		j++
	}
	if c.resumes(i) {
		b := &c.blocks[c.prose]
		rest := append([]row(nil), c.rows[i:j]...)
		rest[0].foreign = true
		b.rows = append(b.rows, rest...)
		return j - i
	}
	c.prose = len(c.blocks)
	c.add(schema.Prose, i, j)
	c.blocks[c.prose].item = isItem(c.line(i))
	c.dropBullet()
	return j - i
}

// bullet matches the mark of an item that is drawn, not counted.
var bullet = regexp.MustCompile(`^[•▪‣◦●■▸►*–—-]\s+|^[•▪‣◦●■▸►]`)

// dropBullet takes the bullet off an item of a list.
func (c *composer) dropBullet() {
	rows := c.blocks[c.prose].rows
	line := rows[0].of(c.text)
	if n := len(bullet.FindString(line[:min(len(line), 16)])); n > 0 && n < len(line) && isItem(line) {
		first := rows[0]
		first.start += n
		c.blocks[c.prose].rows = append([]row{first}, rows[1:]...)
	}
}

// resumes reports whether row i goes on with a paragraph before a table or a caption.
func (c *composer) resumes(i int) bool {
	if c.prose < 0 || c.prose == len(c.blocks)-1 || !startsLower(c.line(i)) {
		return false
	}
	for _, b := range c.blocks[c.prose+1:] {
		if b.kind != schema.TableRow && b.kind != schema.Caption {
			return false
		}
	}
	rows := c.blocks[c.prose].rows
	return isOpenEnded(rows[len(rows)-1].of(c.text))
}

// breaks reports whether a paragraph ends before row j.
func (c *composer) breaks(j int) bool {
	a, b := c.rows[j-1], c.rows[j]
	before, after := a.of(c.text), b.of(c.text)
	ended := endsSentence(before)
	switch {
	case isItem(after) && (ended || strings.HasSuffix(before, ":") || strings.HasSuffix(before, ";") || b.gap == wide || isItem(before)):
		return true
	case c.quotationLength(j) > 0, labelled.MatchString(before) && labelled.MatchString(after):
		return true
	case (!ended || b.gap < wide && !b.ruled) && startsLower(after) && !(b.gap == wide && strings.HasSuffix(before, ":")):
		return false
	case c.startsOther(j):
		return true
	case b.page && c.layout.long && a.runes > longHeading && isOpenEnded(before) && endsSentence(after):
		return false
	case c.layout.long || b.ruled:
		return true
	case b.page && b.gap != tight && !ended, b.page && c.layout.spaced && !ended:
		return false
	case b.page:
		return ended && (b.indent > c.indent(a) || c.layout.isShort(a, after))
	case b.gap == wide:
		return true
	}
	return ended && (b.indent > c.indent(a) || c.layout.isShort(a, after) || c.layout.spaced && a.trail > 1)
}

// indent is how far the lines of a row's paragraph may be indented. In a text without
// spaced lines a single column is no indent.
func (c *composer) indent(a row) int {
	if c.layout.spaced {
		return a.indent
	}
	return max(a.indent, c.layout.base) + 1
}

// startsOther reports whether row j starts a heading or a caption.
func (c *composer) startsOther(j int) bool {
	return c.headingLength(j) > 0 || c.captionLength(j) > 0
}

// item matches the mark of an item of a list.
var item = regexp.MustCompile(`^(?:[•▪‣◦●■▸►*]\s*|[-–—]\s+[“‘"'(]?\p{Lu}|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[IVX]{1,5})[.)]\s+\S)`)

// labelled matches a line that starts with what it is about: “Date: 3 May”.
var labelled = regexp.MustCompile(`^\p{Lu}[\pL -]{1,24}:\s\S`)

func isItem(line string) bool { return item.MatchString(line[:min(len(line), 24)]) }

// quotation reads a block quotation.
func (c *composer) quotation(i int) int {
	n := c.quotationLength(i)
	if n > 0 {
		c.add(schema.Quotation, i, i+n)
		b := &c.blocks[len(c.blocks)-1]
		b.rows = slices.Clone(b.rows)
		for k, r := range b.rows {
			b.rows[k].start += len(quoteSign.FindString(r.of(c.text)))
		}
	}
	return n
}

// quoteSign matches what mail puts before the lines that it quotes.
var quoteSign = regexp.MustCompile(`^(?:>\s*)+`)

// longestQuotation is the most lines of a block quotation.
const longestQuotation = 40

// quotationLength is the number of rows of the block quotation that starts at row i:
// lines closer together than those around them, or all of them indented. It is 0
// where there is none.
func (c *composer) quotationLength(i int) int {
	n := 0
	for i+n < len(c.rows) && (n == 0 || c.rows[i+n].gap <= normal) && isQuoted(c.line(i+n)) {
		n++
	}
	if n > 0 || c.rows[i].gap == tight && !c.rows[i].page || c.layout.long {
		return n
	}
	if c.layout.spaced {
		return c.tightLength(i)
	}
	return c.indentedLength(i)
}

// isQuoted reports whether a line has the sign of a quotation, and words behind it.
func isQuoted(line string) bool {
	n := len(quoteSign.FindString(line))
	return n > 0 && n < len(line)
}

// tightLength counts the rows from i on that stand close together. A row behind a page
// break belongs to them when they go on behind it.
func (c *composer) tightLength(i int) int {
	n := 1
	for i+n < len(c.rows) && c.rows[i+n].gap == tight && c.within(i, i+n) {
		n++
	}
	if n < 2 || n > longestQuotation {
		return 0
	}
	return n
}

// within reports whether row j, close to the row before it, goes on with a quotation.
func (c *composer) within(i, j int) bool {
	if !c.rows[j].page {
		return true
	}
	goesOn := j+1 < len(c.rows) && c.rows[j+1].gap == tight && !c.rows[j+1].page
	return j-i > 1 && (goesOn || !endsSentence(c.line(j-1)) && (j+1 == len(c.rows) || c.rows[j+1].gap == wide))
}

// quoteIndent is by how many columns a quotation is indented at least.
const quoteIndent = 3

// indentedLength counts the rows from i to the next gap when all are indented.
func (c *composer) indentedLength(i int) int {
	if r := c.rows[i]; r.gap == normal && !r.page || r.indent < c.layout.base+quoteIndent || isItem(c.line(i)) {
		return 0
	}
	n := 1
	for i+n < len(c.rows) && c.rows[i+n].gap == normal {
		if c.rows[i+n].indent < c.layout.base+quoteIndent {
			return 0
		}
		n++
	}
	if n < 2 && (i == 0 || endsSentence(c.line(i-1))) {
		return 0
	}
	return n
}
