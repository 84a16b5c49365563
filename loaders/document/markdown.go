package document

import (
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// readMarkdown takes a Markdown text apart: the blocks of CommonMark, with the tables
// and footnotes of its common extensions. Code, comments and link definitions are left
// out.
func readMarkdown(text string) parsed {
	m := &markdown{text: text, defined: map[string]bool{}}
	var lines []schema.Span
	for _, l := range splitLines(text) {
		lines = append(lines, schema.Span{Start: l.start, End: l.end})
	}
	m.outdent(lines)
	lines = lines[frontMatter(text, lines):]
	for _, l := range lines {
		if d := definition.FindStringSubmatch(m.of(l)); d != nil {
			m.defined[strings.ToLower(d[1])] = true
		}
	}
	m.read(lines, schema.Prose, 0)
	return m.parsed
}

// markdown is a reader of Markdown.
type markdown struct {
	parsed
	text    string
	defined map[string]bool // labels of links
	skipped bool            // something was left out behind the last block
}

var (
	atxHeading   = regexp.MustCompile(`^ {0,3}(#{1,6})(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$`)
	underline    = regexp.MustCompile(`^ {0,3}(=+|-+)[ \t]*$`)
	fence        = regexp.MustCompile("^ {0,3}(`{3,}|~{3,})")
	thematic     = regexp.MustCompile(`^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	quoteMark    = regexp.MustCompile(`^ {0,3}> ?`)
	listMark     = regexp.MustCompile(`^( {0,3}(?:[-*+]|\d{1,9}[.)]))(?:[ \t]+|$)`)
	definition   = regexp.MustCompile(`^ {0,3}\[([^\]^][^\]]*)\]:\s*\S`)
	footnote     = regexp.MustCompile(`^ {0,3}\[\^([^\]\s]+)\]:[ \t]*`)
	tableRule    = regexp.MustCompile(`^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	indentedCode = regexp.MustCompile(`^(?: {4}|\t)`)
	htmlBlock    = regexp.MustCompile(`^ {0,3}<(?:!--|/?(?:[a-z][a-z0-9-]*)\b[^>]*>\s*$)`)
)

// deepest is how far quotations and lists may be nested.
const deepest = 12

// add appends a block. What was left out before it is foreign to it.
func (m *markdown) add(b block) {
	b.pieces[0].foreign = m.skipped
	m.skipped = false
	m.blocks = append(m.blocks, b)
}

// skip leaves out n lines.
func (m *markdown) skip(n int) int {
	m.skipped = true
	return n
}

func (m *markdown) of(l schema.Span) string { return m.text[l.Start:l.End] }

// outdent gives the lines their indent back, which tells lists and code.
func (m *markdown) outdent(lines []schema.Span) {
	for i, l := range lines {
		for l.Start > 0 && (m.text[l.Start-1] == ' ' || m.text[l.Start-1] == '\t') {
			l.Start--
		}
		lines[i] = l
	}
}

// frontMatter is the number of lines of the data block at the top.
func frontMatter(text string, lines []schema.Span) int {
	if len(lines) == 0 || text[lines[0].Start:lines[0].End] != "---" {
		return 0
	}
	for i, l := range lines[1:min(len(lines), 200)] {
		if s := text[l.Start:l.End]; s == "---" || s == "..." {
			return i + 2
		}
	}
	return 0
}

// read reads the blocks of some lines.
func (m *markdown) read(lines []schema.Span, kind schema.SentenceKind, depth int) {
	for i := 0; i < len(lines); {
		i += m.next(lines[i:], kind, depth)
	}
}

// next reads one block, and returns the number of its lines.
func (m *markdown) next(lines []schema.Span, kind schema.SentenceKind, depth int) int {
	line := m.of(lines[0])
	switch {
	case strings.TrimSpace(line) == "":
		return 1
	case fence.MatchString(line):
		return m.skip(m.fenceLength(lines))
	case strings.HasPrefix(strings.TrimLeft(line, " "), "<!--"):
		return m.skip(m.commentLength(lines))
	case atxHeading.MatchString(line):
		m.atx(lines[0], kind, depth)
		return 1
	case thematic.MatchString(line), definition.MatchString(line):
		return m.skip(1)
	case footnote.MatchString(line):
		return m.skip(m.footnote(lines))
	case quoteMark.MatchString(line) && depth < deepest:
		return m.quotation(lines, depth)
	case listMark.MatchString(line) && depth < deepest:
		return m.item(lines, kind, depth)
	case indentedCode.MatchString(line):
		return m.skip(1)
	case len(lines) > 1 && strings.Contains(line, "|") && m.isTableRule(lines[1], line):
		return m.table(lines)
	}
	return m.paragraph(lines, kind, depth)
}

func (m *markdown) fenceLength(lines []schema.Span) int {
	mark := fence.FindStringSubmatch(m.of(lines[0]))[1]
	for i := 1; i < len(lines); i++ {
		if strings.HasPrefix(strings.TrimSpace(m.of(lines[i])), mark) {
			return i + 1
		}
	}
	return len(lines)
}

func (m *markdown) commentLength(lines []schema.Span) int {
	for i := range lines {
		if strings.Contains(m.of(lines[i]), "-->") {
			return i + 1
		}
	}
	return len(lines)
}

// atx reads a heading that starts with number signs.
func (m *markdown) atx(l schema.Span, kind schema.SentenceKind, depth int) {
	at := atxHeading.FindStringSubmatchIndex(m.of(l))
	title := schema.Span{Start: l.Start + at[4], End: l.Start + at[5]}
	m.heading([]schema.Span{title}, at[3]-at[2], kind, depth)
}

// heading adds a heading. One within a quotation or a list is no section.
func (m *markdown) heading(lines []schema.Span, rank int, kind schema.SentenceKind, depth int) {
	pieces := m.inline(lines)
	switch {
	case len(pieces) == 0:
	case depth > 0:
		m.add(block{kind: kind, pieces: pieces})
	default:
		h := &heading{sort: marked, depth: rank}
		m.add(block{kind: schema.Heading, pieces: pieces, head: h})
	}
}

// quotation reads a block quotation, with lines that go on without a mark.
func (m *markdown) quotation(lines []schema.Span, depth int) int {
	var inner []schema.Span
	n := 0
	for ; n < len(lines); n++ {
		l := lines[n]
		if at := quoteMark.FindStringIndex(m.of(l)); at != nil {
			inner = append(inner, schema.Span{Start: l.Start + at[1], End: l.End})
		} else if n > 0 && m.isText(l) && m.isText(inner[len(inner)-1]) {
			inner = append(inner, l)
		} else {
			break
		}
	}
	m.read(inner, schema.Quotation, depth+1)
	return n
}

// isText reports whether a line is part of a paragraph and of nothing else.
func (m *markdown) isText(l schema.Span) bool {
	line := m.of(l)
	return strings.TrimSpace(line) != "" && !m.startsBlock(line)
}

func (m *markdown) startsBlock(line string) bool {
	return fence.MatchString(line) || atxHeading.MatchString(line) || thematic.MatchString(line) ||
		quoteMark.MatchString(line) || listMark.MatchString(line) || footnote.MatchString(line) || htmlBlock.MatchString(line)
}

// item reads an item of a list.
func (m *markdown) item(lines []schema.Span, kind schema.SentenceKind, depth int) int {
	at := listMark.FindStringSubmatchIndex(m.of(lines[0]))
	inner := []schema.Span{{Start: lines[0].Start + min(at[1], at[3]+4), End: lines[0].End}}
	defer m.markItem(len(m.blocks))
	n := 1
	for empty := false; n < len(lines); n++ {
		l := lines[n]
		line := m.of(l)
		indent := len(line) - len(strings.TrimLeft(line, " \t"))
		switch {
		case strings.TrimSpace(line) == "":
			empty = true
		case indent >= at[3]+1 || strings.HasPrefix(line, "\t"):
			l.Start += min(indent, at[3]+1)
			empty = false
		case empty || !m.isText(l):
			m.read(inner, kind, depth+1)
			return n
		}
		inner = append(inner, l)
	}
	m.read(inner, kind, depth+1)
	return n
}

// markItem says of a block, if it was read, that it starts an item of a list.
func (m *markdown) markItem(block int) {
	if block < len(m.blocks) {
		m.blocks[block].item = true
	}
}

// footnote reads the definition of a footnote, with the indented lines below it.
func (m *markdown) footnote(lines []schema.Span) int {
	at := footnote.FindStringSubmatchIndex(m.of(lines[0]))
	mark := m.of(lines[0])[at[2]:at[3]]
	inner := []schema.Span{{Start: lines[0].Start + at[1], End: lines[0].End}}
	n := 1
	for ; n < len(lines); n++ {
		line := m.of(lines[n])
		if strings.TrimSpace(line) == "" && !(n+1 < len(lines) && indentedCode.MatchString(m.of(lines[n+1]))) {
			break
		}
		if !indentedCode.MatchString(line) && !m.isText(lines[n]) && strings.TrimSpace(line) != "" {
			break
		}
		inner = append(inner, lines[n])
	}
	if pieces := m.inline(inner); len(pieces) > 0 {
		m.notes = append(m.notes, note{label: true, mark: mark, number: markValue(mark), at: lines[0].Start, pieces: pieces})
	}
	return n
}

// isTableRule reports whether a line under the head of a table has its columns.
func (m *markdown) isTableRule(l schema.Span, head string) bool {
	rule := m.of(l)
	return tableRule.MatchString(rule) && strings.Contains(rule, "-") &&
		strings.Count(strings.Trim(rule, " |"), "|") == strings.Count(strings.Trim(strings.ReplaceAll(head, `\|`, ""), " |"), "|")
}

// table reads a table; each row is a block.
func (m *markdown) table(lines []schema.Span) int {
	n := 0
	for ; n < len(lines) && strings.Contains(m.of(lines[n]), "|"); n++ {
		if n == 1 {
			continue
		}
		var pieces []piece
		for _, cell := range m.cells(lines[n]) {
			inner := m.inline([]schema.Span{cell})
			if len(inner) > 0 && len(pieces) > 0 {
				inner[0].before = " | "
			}
			pieces = append(pieces, inner...)
		}
		if len(pieces) > 0 {
			m.add(block{kind: schema.TableRow, pieces: pieces})
		}
	}
	return n
}

// cells are the spans between the bars of a row.
func (m *markdown) cells(l schema.Span) []schema.Span {
	var cells []schema.Span
	from := l.Start
	for i := l.Start; i <= l.End; i++ {
		if i == l.End || m.text[i] == '|' && (i == l.Start || m.text[i-1] != '\\') {
			cells = append(cells, schema.Span{Start: from, End: i})
			from = i + 1
		}
	}
	return cells
}

// paragraph reads a paragraph, or the heading that an underline makes of it.
func (m *markdown) paragraph(lines []schema.Span, kind schema.SentenceKind, depth int) int {
	n := 1
	for n < len(lines) {
		line := m.of(lines[n])
		if u := underline.FindStringSubmatch(line); u != nil {
			rank := 1
			if u[1][0] == '-' {
				rank = 2
			}
			m.heading(lines[:n], rank, kind, depth)
			return n + 1
		}
		if !m.isText(lines[n]) {
			break
		}
		n++
	}
	if pieces := m.inline(lines[:n]); len(pieces) > 0 {
		if strings.HasPrefix(strings.TrimSpace(m.of(lines[0])), "![") && n == 1 {
			kind = schema.Caption
		}
		m.add(block{kind: kind, pieces: pieces})
	}
	return n
}
