package document

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// pageNumber matches a line that can be a page number and nothing else.
var pageNumber = regexp.MustCompile(`^[-–—|\[(·•\s]*(?:(?i:page)\s+|p\.\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s+of\s+\d+|\s*/\s*\d+)?[-–—|\])·•\s]*$`)

// numberedHead matches a line that can be a running head with its page number.
var numberedHead = regexp.MustCompile(`^(?:(\d{1,4})\s+[|·•–—-]*\s*(\D.*)|(.*\D)\s+(\d{1,4}))$`)

// counted matches what comes with a number without being a running head.
var counted = regexp.MustCompile(`^(?i:chapter|part|book|table|figure|fig|section|article|appendix|volume|act|scene|box|map|chart|note|lecture|letter|canto|annex)\.?\s+[^\s.:]+(?:[.:]|$)`)

// pageLines is the fewest and the most lines of a page.
const fewestPageLines, mostPageLines = 4, 130

// markFurniture finds page numbers and running heads: lines that the page has put
// into the text. A number on a line of its own is one where others of its kind lie as
// many lines away as their difference in pages tells, or where it interrupts a sentence.
func markFurniture(text string, lines []line) {
	near := neighbours(lines)
	var numbers []counter
	heads := map[string][]counter{}
	for i, l := range lines {
		if l.role != body || l.runes > 90 {
			continue
		}
		content := l.of(text)
		if m := pageNumber.FindStringSubmatch(content); m != nil {
			numbers = append(numbers, counter{i, value(m[1])})
			continue
		}
		if form, n := headForm(content); form != "" {
			heads[form] = append(heads[form], counter{i, n})
		}
	}
	chapters := numberChapters(numbers) && !near.anyAtPage(text, lines, numbers)
	for k, c := range numbers {
		if inStep(numbers, k) && !chapters || near.atFeed(lines, c.line) || near.interrupts(text, lines, c.line) {
			lines[c.line].role = pageMark
		}
	}
	for i := range lines {
		if lines[i].role == body && lines[i].runes <= 90 {
			markHead(text, lines, heads, near, i)
		}
	}
}

// counter is a line with the number on it, 0 for none.
type counter struct{ line, number int }

// numberChapters reports whether numbers count 1, 2, 3, as chapters do in any text and
// pages only in a text that has all of them.
func numberChapters(all []counter) bool {
	for k, c := range all {
		if c.number != k+1 {
			return false
		}
	}
	return true
}

// anyAtPage reports whether one of the numbers stands where only a page number can.
func (n neighbourhood) anyAtPage(text string, lines []line, all []counter) bool {
	for _, c := range all {
		if n.atFeed(lines, c.line) || n.interrupts(text, lines, c.line) {
			return true
		}
	}
	return false
}

// headForm is a line as it would look on every page, and the page number in it.
func headForm(content string) (string, int) {
	if counted.MatchString(content) || citing.MatchString(content) || startsLower(content) && !pageNumber.MatchString(content) {
		return "", 0
	}
	if m := numberedHead.FindStringSubmatch(content); m != nil {
		n, _ := strconv.Atoi(m[1] + m[4])
		return "#" + strings.ToLower(strings.Join(strings.Fields(m[2]+m[3]), " ")), n
	}
	return strings.ToLower(content), 0
}

// markHead marks line i when it stands on several pages where running heads stand.
func markHead(text string, lines []line, heads map[string][]counter, near neighbourhood, i int) {
	form, n := headForm(lines[i].of(text))
	group := heads[form]
	if form == "" || len(group) < 2 || group[0].line != i {
		return
	}
	good, atFeeds := 0, 0
	step := pageStep(group)
	for k, c := range group {
		if n > 0 && inPages(group, k, step) || n == 0 && (near.atPage(lines, c.line) || near.interrupts(text, lines, c.line)) {
			good++
		}
		if near.atFeed(lines, c.line) {
			atFeeds++
		}
	}
	if good*3 < len(group)*2 || good < 3 && atFeeds < len(group) {
		return
	}
	for _, c := range group {
		lines[c.line].role = pageMark
	}
}

// inStep reports whether one of the nearest counters is as many pages away as lines allow.
func inStep(all []counter, k int) bool {
	c := all[k]
	for _, j := range []int{k - 3, k - 2, k - 1, k + 1, k + 2, k + 3} {
		if j < 0 || j >= len(all) {
			continue
		}
		pages, between := all[j].number-c.number, all[j].line-c.line
		if pages < 0 {
			pages, between = -pages, -between
		}
		if pages > 0 && between >= fewestPageLines*pages && between <= mostPageLines*pages {
			return true
		}
	}
	return false
}

// pageStep is how many lines a page has by most of the counters.
func pageStep(all []counter) int {
	var steps []int
	for k := 1; k < len(all); k++ {
		if pages := all[k].number - all[k-1].number; pages > 0 {
			steps = append(steps, (all[k].line-all[k-1].line)/pages)
		}
	}
	return percentile(steps, 0.5)
}

// inPages reports whether a counter is in step with a neighbour, with pages that are as
// long as those of most.
func inPages(all []counter, k, step int) bool {
	if !inStep(all, k) {
		return false
	}
	near := func(a, b counter) bool {
		between, want := b.line-a.line, step*(b.number-a.number)
		return want > 0 && between*3 >= want*2 && between*2 <= want*3
	}
	return k > 0 && near(all[k-1], all[k]) || k+1 < len(all) && near(all[k], all[k+1])
}

// neighbourhood knows for each line the nearest lines of text before and after it.
type neighbourhood struct{ before, after []int }

func neighbours(lines []line) neighbourhood {
	n := neighbourhood{make([]int, len(lines)), make([]int, len(lines))}
	last := -1
	for i, l := range lines {
		if n.before[i] = last; l.role == body {
			last = i
		}
	}
	last = len(lines)
	for i := len(lines) - 1; i >= 0; i-- {
		if n.after[i] = last; lines[i].role == body {
			last = i
		}
	}
	return n
}

// atFeed reports whether a form feed is the next thing before or after a line.
func (n neighbourhood) atFeed(lines []line, i int) bool {
	return feedWithin(lines, n.before[i]+1, i) || feedWithin(lines, i+1, n.after[i])
}

// atPage reports whether a page ends or begins at a line.
func (n neighbourhood) atPage(lines []line, i int) bool {
	before, after := n.before[i], n.after[i]
	return n.atFeed(lines, i) || before >= 0 && lines[before].role == pageMark || after < len(lines) && lines[after].role == pageMark
}

func feedWithin(lines []line, first, last int) bool {
	for i := max(0, first); i <= last && i < len(lines); i++ {
		if lines[i].feed {
			return true
		}
	}
	return false
}

// interrupts reports whether a line stands in the middle of a sentence.
func (n neighbourhood) interrupts(text string, lines []line, i int) bool {
	before, after := n.before[i], n.after[i]
	if before < 0 || after >= len(lines) || after-before >= 16 || lines[before].runes <= 30 || !isOpenEnded(lines[before].of(text)) {
		return false
	}
	next := lines[after].of(text)
	return startsLower(next) || n.endsParagraph(lines, before) && endsSentence(next)
}

// longHeading is the most characters of a line that may be a heading.
const longHeading = 100

// endsParagraph reports whether a line is too long for a heading, or the last of
// several long ones.
func (n neighbourhood) endsParagraph(lines []line, i int) bool {
	return lines[i].runes > longHeading || lines[i].runes > 50 && i > 0 && lines[i-1].role == body && lines[i-1].runes > 50
}

// isOpenEnded reports whether a text ends in a word or a comma, as in mid-sentence.
func isOpenEnded(s string) bool {
	r := lastRune(s)
	return unicode.IsLetter(r) || r == ',' || r == '-' || r == '–'
}

// value reads a number, Arabic or Roman.
func value(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	total, before := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}[s[i]|0x20]
		if v < before {
			total -= v
		} else {
			total, before = total+v, v
		}
	}
	return total
}
