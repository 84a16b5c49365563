package document

import (
	"regexp"

	"github.com/tamga-kg/tamga/schema"
)

// shortForm matches a line that starts with an abbreviation in capitals and goes on with
// what it stands for.
var shortForm = regexp.MustCompile(`^(\p{Lu}[\p{Lu}\d/&-]{1,11}s?)(?:\s*[–—:=]\s*|\s+-\s+|\s+)(\p{Lu}\pL.*|\pL+\p{Ll}.*)$`)

// fewestForms is how many abbreviations make a list.
const fewestForms = 4

// glossary reads a list of abbreviations: a row for each, with what it stands for.
func (c *composer) glossary(i int) int {
	n := c.glossaryLength(i)
	if n == 0 {
		return 0
	}
	for k := i; k < i+n; {
		j := k + 1
		for j < i+n && !c.isShortForm(j) {
			j++
		}
		c.addForm(c.rows[k:j])
		k = j
	}
	return n
}

// glossaryLength is the number of rows of the list that starts at row i. What one
// abbreviation stands for may take two lines.
func (c *composer) glossaryLength(i int) int {
	forms, n := 0, 0
	for j := i; j < len(c.rows); j++ {
		if c.isShortForm(j) {
			forms++
			n = j - i + 1
		} else if j-i > n || n == 0 || c.rows[j].gap == wide || endsSentence(c.line(j)) {
			break
		}
	}
	if n > 0 && i+n < len(c.rows) && c.rows[i+n].gap < wide && c.rows[i+n].runes*2 < c.layout.width && !endsSentence(c.line(i+n)) {
		n++ // the rest of the last one
	}
	if forms < fewestForms || forms*3 < n*2 {
		return 0
	}
	return n
}

func (c *composer) isShortForm(j int) bool {
	line := c.line(j)
	return len(line) < 200 && !endsSentence(line) && shortForm.MatchString(line) && !isCaps(line)
}

// addForm adds one abbreviation.
func (c *composer) addForm(rows []row) {
	m := shortForm.FindStringSubmatchIndex(rows[0].of(c.text))
	at := rows[0].start
	pieces := []piece{
		{span: schema.Span{Start: at + m[2], End: at + m[3]}, before: " ", foreign: rows[0].foreign},
		{span: schema.Span{Start: at + m[4], End: rows[0].end}, before: " | "},
	}
	c.addRow(append(pieces, c.vocabulary.pieces(c.text, rows)[1:]...))
}
