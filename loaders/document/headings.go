package document

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// heading is what the words of a heading tell about its place.
type heading struct {
	sort  headSort
	depth int  // of a number: 1 for “2.”, 2 for “2.1”; of a mark-up heading its level
	label int  // rows that only count (“Chapter IV”) and are followed by the title
	bare  bool // it only counts, and its title is still to come
	caps  bool
	text  string
	notes bool // stands above notes
}

// headSort is what kind of heading it is.
type headSort int

const (
	plain    headSort = iota
	part              // “Part Two”
	chapter           // “Chapter 3”
	matter            // “Introduction”, “Conclusion”, “Bibliography”
	numbered          // “2.1 …”
	lone              // “IV” or “12”, and nothing else
	marked            // mark-up gives its level
)

var (
	countedHead = regexp.MustCompile(`^(?i)(part|book|volume|vol\.|act|chapter|chap\.|canto|letter|lecture|essay|appendix|annex|section|article|scene|unit|lesson)\s+((?:\d{1,3}|[ivxlc]{1,7}|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|the \w+)\b\.?)\s*([:.—–-]*)\s*(.*)$`)

	decimalHead = regexp.MustCompile(`^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+((?:…|[“‘"'(]*\s?[\p{Lu}\d]).*)$`)
	romanHead   = regexp.MustCompile(`^([IVXL]{1,6})[.)]\s+([“‘"'(]?\p{Lu}.*)$`)
	letterHead  = regexp.MustCompile(`^([A-H])[.)]\s+(\p{Lu}.*)$`)
	loneNumber  = regexp.MustCompile(`^(?:[IVXLC]{1,7}|\d{1,3})\.?$`)

	matterHead = regexp.MustCompile(`^(?i:introduction|introductory|conclusions?|concluding remarks|preface|foreword|prologue|epilogue|afterword|abstract|summary|executive summary|acknowledge?ments?|bibliography|references|works cited|(?:end|foot)?notes|appendix|appendices|glossary|abbreviations|list of \w+|index|(?:table of )?contents|about the authors?|dedication)[:.]?\d{0,2}$`)
)

// Limits of a heading.
const (
	longestHeading = 170 // characters
	mostHeadRows   = 4
	longestTitled  = 300 // characters, with a chapter line
	mostTitledRows = 6
)

// heading reads a heading, and the names of its authors below it.
func (c *composer) heading(i int) int {
	n := c.headingLength(i)
	if n == 0 {
		return 0
	}
	h := c.describe(i, n)
	if c.isTitle(h) || c.goesOn(h) {
		c.addTitle(i, n, h)
		return n
	}
	c.blocks = append(c.blocks, block{kind: schema.Heading, rows: c.rows[i : i+n : i+n], head: h})
	if j := i + n; j < len(c.rows) && c.isByline(j) {
		return n + c.add(schema.Byline, j, j+1)
	}
	return n
}

// isTitle reports whether a heading is the title of the chapter line right above it.
func (c *composer) isTitle(h *heading) bool {
	if len(c.blocks) == 0 || h.sort != plain && h.sort != matter {
		return false
	}
	above := c.blocks[len(c.blocks)-1].head
	return above != nil && above.bare
}

// goesOn reports whether a heading goes on with the one right above it, which ends in a
// word such as OF.
func (c *composer) goesOn(h *heading) bool {
	if len(c.blocks) == 0 || c.blocks[len(c.blocks)-1].head == nil {
		return false
	}
	above := c.blocks[len(c.blocks)-1].head
	return above.caps && h.caps && isMinor(above.text[strings.LastIndexByte(above.text, ' ')+1:])
}

// addTitle joins a title to the chapter line above it, or the rest of a heading.
func (c *composer) addTitle(i, n int, h *heading) {
	b := &c.blocks[len(c.blocks)-1]
	if b.head.bare {
		b.head.label, b.head.bare = len(b.rows), false
	}
	b.head.text += " " + h.text
	b.rows = append(b.rows, c.rows[i:i+n]...)
}

// headingLength is the number of rows of the heading that starts at row i, or 0. A
// heading stands by itself, is short, starts as a sentence does and ends as none does.
func (c *composer) headingLength(i int) int {
	r := c.rows[i]
	if r.gap == tight && !r.page || r.runes > longestHeading || !c.mayHead(c.line(i)) || c.captionLength(i) > 0 {
		return 0
	}
	if c.layout.long {
		return c.longHeading(i)
	}
	if r.gap == normal && !r.page {
		return c.crampedHeading(i)
	}
	n := c.aloneLength(i)
	if n == 0 {
		return c.leadingHeading(i)
	}
	if h := c.describe(i, n); h.sort == plain && (!c.stands(i, n) || r.page && !c.opensPage(i)) {
		return c.leadingHeading(i)
	}
	return n
}

// mayHead is a quick look at the first line of what may be a heading.
func (c *composer) mayHead(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "…“‘\"'([ "))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// aloneLength is the number of rows from i to the next gap, when their words can be
// those of a heading; else 0.
func (c *composer) aloneLength(i int) int {
	n, most := 1, mostHeadRows
	if isCounted(c.line(i)) {
		most = mostTitledRows
	}
	for i+n < len(c.rows) && c.rows[i+n].gap < wide && !c.rows[i+n].page {
		if n++; n > most {
			return 0
		}
	}
	if !c.reads(i, n) {
		return 0
	}
	return n
}

// reads reports whether the words of n rows can be those of a heading.
func (c *composer) reads(i, n int) bool {
	for k := i + 1; k < i+n; k++ {
		if romanHead.MatchString(c.line(k)) || decimalHead.MatchString(c.line(k)) {
			return false
		}
	}
	text := c.join(i, n)
	length := utf8.RuneCountInString(text)
	if isCounted(c.line(i)) || n == 1 && loneNumber.MatchString(text) {
		return length <= longestTitled && (n == 1 || endsAsHeading(c.join(i+1, n-1)))
	}
	return length <= longestHeading && endsAsHeading(text) && hasLetters(text)
}

// join is the text of n rows from i.
func (c *composer) join(i, n int) string {
	if n <= 0 {
		return ""
	}
	lines := make([]string, n)
	for k := range lines {
		lines[k] = c.line(i + k)
	}
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

// endsAsHeading reports whether a text ends as headings do: not in a comma or a small
// word, and in a full stop only behind capitals or a short title with a number.
func endsAsHeading(text string) bool {
	text = endCall.ReplaceAllString(text, "")
	bare := strings.TrimRight(text, "”’'\")]")
	last := text[strings.LastIndexByte(text, ' ')+1:]
	switch r := lastRune(bare); {
	case endedAndCalled.MatchString(text):
		return false
	case r == ',' || r == ';' || r == ':' || r == '-' || r == '–' || r == '—':
		return false
	case r == '.':
		return (isCaps(text) || decimalHead.MatchString(text) || romanHead.MatchString(text)) && len(text) < 80 && !strings.Contains(text[min(4, len(text)):], ". ")
	case isMinor(last) && !isCaps(last):
		return false
	}
	return !innerStop.MatchString(text)
}

// innerStop matches where a sentence ends within a text.
var innerStop = regexp.MustCompile(`\p{Ll}{2}[.!]['”’"]?\s+\p{Lu}`)

// endCall matches the call of a note at the end of a heading.
var endCall = regexp.MustCompile(`(?:\[\w{1,3}\])+$|[⁰¹²³⁴⁵⁶⁷⁸⁹]+$`)

// endedAndCalled matches the end of a sentence with the call of a note behind it.
var endedAndCalled = regexp.MustCompile(`[^\d.][.!?…][”’"')\]]*\d{1,4}$`)

// speaker matches the name of a speaker before what is said.
var speaker = regexp.MustCompile(`^\p{Lu}[\p{Lu}. ]+:\s`)

func hasLetters(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			if n++; n > 1 {
				return true
			}
		}
	}
	return false
}

// isCaps reports whether a text has capital letters and no small ones.
func isCaps(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// isCounted tells “Chapter IV” and “Part One: Title” from a sentence that starts so.
func isCounted(line string) bool {
	m := countedHead.FindStringSubmatch(line)
	if m == nil || !unicode.IsUpper(firstRune(line)) || len(line) > 120 {
		return false
	}
	title := m[4]
	return title == "" || (m[3] != "" || strings.HasSuffix(m[2], ".") || isTitleCase(title)) && startsUpper(title) && !innerStop.MatchString(title)
}

// isTitleCase reports whether most of the longer words of a text have a capital.
func isTitleCase(text string) bool {
	capitals, all := 0, 0
	for _, w := range strings.Fields(text) {
		if utf8.RuneCountInString(w) > 3 && unicode.IsLetter(firstRune(strings.TrimLeft(w, "‘“'\"("))) {
			all++
			if isName(w) {
				capitals++
			}
		}
	}
	return all > 0 && capitals*2 >= all || all == 0 && isName(text)
}

// opensPage reports whether row i, behind a page break, can be a heading without a number:
// the sentence before the break has ended.
func (c *composer) opensPage(i int) bool {
	return i == 0 || endsSentence(c.line(i-1)) || c.lastIsHeading()
}

func (c *composer) lastIsHeading() bool {
	return len(c.blocks) > 0 && c.blocks[len(c.blocks)-1].kind != schema.Prose
}

// stands reports whether rows that read like a heading without a number are followed by
// what a heading stands above, and are set apart enough.
func (c *composer) stands(i, n int) bool {
	j := i + n
	if j >= len(c.rows) || n == mostHeadRows || isItem(c.line(i)) {
		return false
	}
	text := c.join(i, n)
	if !c.layout.spaced && n > 2 && !isCaps(text) || isSpeech(text, c.layout.spaced) || endsSentence(text) && lastRune(text) == '.' && !c.isFull(j) {
		return false
	}
	if c.rows[j].page && !isTitleCase(text) {
		return false // the last line of a page, more likely
	}
	words := len(strings.Fields(text))
	return (words <= 10 || isTitleCase(text)) && (c.isFull(j) || endsSentence(c.line(j)) || c.reads(j, 1)) && !startsLower(c.line(j))
}

// isSpeech reports whether a short text is what somebody says rather than a heading:
// it stands in quotation marks or behind a name, or it exclaims or asks and is not written as a title.
// Where lines are spaced the gaps around it say that a question is a heading.
func isSpeech(text string, setApart bool) bool {
	first, last := firstRune(text), lastRune(text)
	switch {
	case speaker.MatchString(text):
		return true
	case strings.ContainsRune("“\"‘'", first) && strings.ContainsRune("”\"’'", last):
		return true
	case last == '!' || strings.HasSuffix(text, "!\"") || strings.HasSuffix(text, "!”"):
		return true
	case first == '"' || first == '“':
		return strings.Count(text, string(first)) == 1
	}
	return last == '?' && !setApart && !(isTitleCase(text) && len(strings.Fields(text)) > 3)
}

// isFull reports whether a row is about as long as lines are.
func (c *composer) isFull(j int) bool { return c.rows[j].runes*10 >= c.layout.width*6 }

// crampedHeading is a numbered heading without a gap before it: “2.1 …” on a short line
// between two sentences.
func (c *composer) crampedHeading(i int) int {
	text := c.line(i)
	m := decimalHead.FindStringSubmatch(text)
	if m == nil || !strings.Contains(m[1], ".") || i == 0 || !endsSentence(c.line(i-1)) || i+1 == len(c.rows) {
		return 0
	}
	next := c.line(i + 1)
	if c.layout.isShort(c.rows[i], next) && endsAsHeading(text) && !endsSentence(text) && startsUpper(next) {
		return 1
	}
	return 0
}

// leadingHeading is a heading that is set apart from what stands above it only: a line
// in capitals, one with a number, or a lone chapter line.
func (c *composer) leadingHeading(i int) int {
	text := c.line(i)
	if i+1 >= len(c.rows) || !c.layout.isShort(c.rows[i], c.line(i+1)) || c.rows[i].page && !c.opensPage(i) || !startsUpper(c.line(i+1)) {
		return 0
	}
	d := decimalHead.FindStringSubmatch(text)
	decimal := d != nil && strings.Contains(d[1], ".") && !endsSentence(text) && endsAsHeading(text)
	if isCaps(text) && len(text) > 5 && !isSpeech(text, false) && !endsSentence(text) && endsAsHeading(text) && !isCaps(c.line(i+1)) || decimal || isCounted(text) && !endsSentence(text) {
		return 1
	}
	return 0
}

// longHeading is a heading in a text where a paragraph is one line.
func (c *composer) longHeading(i int) int {
	text := c.line(i)
	if h := c.describe(i, 1); h.sort != plain && c.reads(i, 1) {
		return 1
	}
	if c.rows[i].gap == normal && i > 0 && (i > c.at || !c.lastIsHeading()) && !c.rows[i].page && !endsSentence(c.line(i-1)) {
		return 0
	}
	j := i + 1
	if j >= len(c.rows) || !endsAsHeading(text) || !hasLetters(text) || endsSentence(text) && lastRune(text) == '.' || isSpeech(text, c.followedByNames(j)) || isItem(text) || captionCredit.MatchString(text) {
		return 0
	}
	if c.followedByNames(j) {
		j++
	}
	if len(strings.Fields(text)) > 25 || c.rows[j].runes < 2*c.rows[i].runes && c.rows[j].runes < longestHeading && !c.reads(j, 1) {
		return 0
	}
	return 1
}

// followedByNames reports whether row j, right below what may be a heading, is a byline.
func (c *composer) followedByNames(j int) bool {
	return c.rows[j].gap == normal && isNames(c.line(j)) && j+1 < len(c.rows)
}

// describe tells what sort of heading n rows are.
func (c *composer) describe(i, n int) *heading {
	h := &heading{text: c.join(i, n)}
	first := c.line(i)
	h.caps = isCaps(h.text)
	switch m := countedHead.FindStringSubmatch(first); {
	case m != nil && isCounted(first):
		h.sort = countedSort(m[1])
		if m[4] == "" && n > 1 {
			h.label = 1
		}
		h.bare = m[4] == "" && n == 1
	case matterHead.MatchString(h.text):
		h.sort, h.notes = matter, notesHeading.MatchString(h.text)
	case n == 1 && loneNumber.MatchString(h.text):
		h.sort, h.bare = lone, true
	default:
		h.number()
	}
	return h
}

func countedSort(word string) headSort {
	switch strings.ToLower(word) {
	case "part", "book", "volume", "vol.", "act":
		return part
	case "section", "article", "scene":
		return numbered
	}
	return chapter
}

// number reads the number of a heading such as “2.1 …” or “IV. …”.
func (h *heading) number() {
	if m := decimalHead.FindStringSubmatch(h.text); m != nil && !strings.HasPrefix(m[1], "0") {
		h.sort, h.depth = numbered, 1+strings.Count(m[1], ".")
	} else if romanHead.MatchString(h.text) {
		h.sort, h.depth = numbered, 1
	} else if letterHead.MatchString(h.text) {
		h.sort, h.depth = numbered, 2
	}
}

// isByline reports whether row j, below a heading, names its authors.
func (c *composer) isByline(j int) bool {
	r := c.rows[j]
	return !r.page && r.gap <= normal && c.layout.long && isNames(c.line(j)) && j+1 < len(c.rows) && c.rows[j+1].gap == wide ||
		strings.HasPrefix(strings.ToLower(c.line(j)), "by ") && isNames(c.line(j)[3:])
}

// isNames reports whether a line is a list of names: two to five capitalised words each.
func isNames(line string) bool {
	if len(line) > 200 || endsSentence(line) {
		return false
	}
	for _, name := range namesBetween.Split(line, -1) {
		words := strings.Fields(name)
		if len(words) < 2 || len(words) > 5 {
			return false
		}
		for _, w := range words {
			if !isName(w) && !nameParticles[w] {
				return false
			}
		}
	}
	return true
}

var namesBetween = regexp.MustCompile(`\s*(?:,|;|&|\band\b)\s*`)

var nameParticles = map[string]bool{"de": true, "von": true, "van": true, "der": true, "den": true, "la": true, "le": true,
	"da": true, "di": true, "del": true, "bin": true, "al": true, "el": true, "ibn": true, "dos": true, "ter": true}
