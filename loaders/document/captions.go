package document

import (
	"regexp"

	"github.com/tamga-kg/tamga/schema"
)

// captionStart matches the start of a caption: “Figure 2. …”, “Source: …”.
var captionStart = regexp.MustCompile(`^(?:(?:Figure|Fig\.|FIGURE|Table|TABLE|Tab\.|Map|MAP|Chart|CHART|Graph|Plate|Photo|Image|Illustration|Diagram|Box|Exhibit|Scheme)\s+(?:\d+|[IVX]+|[A-Z])(?:[.\-]\d+)*\s*[.:–—-]\s*\S|\[(?:Illustration|Sidenote|Image|Figure|Map|Picture)\b|(?:Sources?|SOURCES?|Photo(?:graph)?|Image credit|Photo credit|Credit):\s)`)

// captionCredit matches what only a caption has in it.
var captionCredit = regexp.MustCompile(`\b(?:Image credit|Photo credit|Photograph by|Photo by|Courtesy of)\b|(?:Photo|Credit|Image): `)

// tableStart matches the caption of a table.
var tableStart = regexp.MustCompile(`^(?i:table|tab\.)\s`)

// caption reads a caption.
func (c *composer) caption(i int) int {
	n := c.captionLength(i)
	if n > 0 {
		c.add(schema.Caption, i, i+n)
	}
	return n
}

// longestCaption is the most lines of a caption.
const longestCaption = 4

// captionLength is the number of rows of the caption that starts at row i, 0 for none.
func (c *composer) captionLength(i int) int {
	line := c.line(i)
	switch {
	case c.layout.long && c.rows[i].runes < 300 && captionCredit.MatchString(line):
		return 1
	case !captionStart.MatchString(line[:min(len(line), 60)]):
		return 0
	case i > 0 && c.rows[i].gap == normal && !c.rows[i].page && !endsSentence(c.line(i-1)):
		return 0
	}
	n := 1
	for i+n < len(c.rows) && n < longestCaption && !c.captionEnds(i+n) {
		n++
	}
	return n
}

// captionEnds reports whether a caption ends before row j.
func (c *composer) captionEnds(j int) bool {
	a, b := c.rows[j-1], c.rows[j]
	return b.page || b.foreign || b.gap == wide || c.layout.long || endsSentence(c.line(j-1)) ||
		c.layout.isShort(a, b.of(c.text)) && !startsLower(b.of(c.text))
}
