package document

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// listed matches a line that ends in a number, with or without a row of dots before it:
// an entry of a table of contents, or a row of a table with one column of numbers, but not the sentence
// “The union was dissolved in 1994.”
var listed = regexp.MustCompile(`^(.*?\pL.*?)(?:\s*(?:\.\s?){3,}\s*|\s*…+\s*|\s+)([.,]?\d(?:[\d.,]{0,10}\d)?%?|[ivxl]{1,6})$`)

// fewestListed is how many lines in a row it takes to make a list of them.
const fewestListed = 4

// contents reads lines that end in numbers, as those of a table of contents do, or a
// list of headings that come again in the text.
func (c *composer) contents(i int) int {
	if c.rows[i].gap == tight && !c.rows[i].page {
		return 0
	}
	if n := c.listedLength(i); n > 0 {
		c.addListed(i, i+n)
		return n
	}
	n := 0
	for i+n < len(c.rows) && (n == 0 || c.rows[i+n].gap < wide) && c.announces(i+n) {
		n++
	}
	if n < 2 {
		return 0
	}
	for k := range n {
		c.blocks = append(c.blocks, block{kind: schema.TableRow, rows: c.rows[i+k : i+k+1 : i+k+1]})
	}
	return n
}

// listedLength is the number of rows from i on that end in numbers. An entry may take
// two lines.
func (c *composer) listedLength(i int) int {
	entries, n := 0, 0
rows:
	for j := i; j < len(c.rows); j++ {
		line := c.line(j)
		entry := c.rows[j].runes < 200 && listed.MatchString(line) && !startsLower(line)
		switch open := j-i > n; {
		case open && c.rows[j].gap == wide, open && !entry, !entry && (endsSentence(line) || c.isFull(j) && c.rows[j].gap == wide):
			break rows
		case entry:
			entries++
			n = j - i + 1
		}
	}
	if entries < fewestListed || entries*3 < n*2 {
		return 0
	}
	return n
}

// addListed adds a row for each line that ends in a number, with what stands above it.
func (c *composer) addListed(i, j int) {
	var open []piece
	for k := i; k < j; k++ {
		r := c.rows[k]
		m := listed.FindStringSubmatchIndex(c.line(k))
		if m == nil || startsLower(c.line(k)) && len(open) == 0 {
			open = append(open, piece{span: r.span(), before: " ", foreign: r.foreign})
			continue
		}
		title := schema.Span{Start: r.start + m[2], End: r.start + m[3]}
		number := schema.Span{Start: r.start + m[4], End: r.start + m[5]}
		open = append(open, piece{span: title, before: " ", foreign: r.foreign}, piece{span: number, before: " | "})
		c.addRow(open)
		open = nil
	}
	c.addRow(open)
}

// announces reports whether row j has the words of a line that comes again later.
func (c *composer) announces(j int) bool {
	if c.rows[j].runes > longestHeading {
		return false
	}
	form := bareForm(c.line(j))
	return len(form) > 3 && c.lastLine[form] > j && !endsSentence(c.line(j)) && c.mayHead(c.line(j))
}

// bareForm is the letters of a line, in small.
func bareForm(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, line)
}

// lastLines gives for each short line the last row that has its words.
func lastLines(text string, rows []row) map[string]int {
	last := map[string]int{}
	for i, r := range rows {
		if r.runes <= longestHeading {
			last[bareForm(r.of(text))] = i
		}
	}
	return last
}

// demote makes rows of headings that only list the headings to come: several together,
// most of which come again.
func (c *composer) demote() {
	last := map[string]int{}
	for i, b := range c.blocks {
		if b.head != nil {
			last[bareForm(b.head.text)] = i
		}
	}
	for i := 0; i < len(c.blocks); i++ {
		j, again := i, 0
		for ; j < len(c.blocks) && c.blocks[j].head != nil; j++ {
			if last[bareForm(c.blocks[j].head.text)] > j {
				again++
			}
		}
		if again >= 2 && again*2 >= j-i {
			c.demoteAll(i, j, last)
		}
		i = max(i, j-1)
	}
}

func (c *composer) demoteAll(i, j int, last map[string]int) {
	for k := i; k < j; k++ {
		if last[bareForm(c.blocks[k].head.text)] > k {
			c.blocks[k].kind, c.blocks[k].head = schema.TableRow, nil
		}
	}
}
