package document

import (
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// ranker gives each heading of a text its rank.
type ranker struct {
	heads    []*heading
	parts    bool // there are parts, so that chapters are of rank two
	chapters bool
	titled   bool // the text starts with a title, below which its sections are numbered
	caps     bool // there are headings in capitals and others
	inCount  map[string]int
}

// rankAll gives the ranks of the headings, in their order.
func rankAll(heads []*heading) []int {
	r := &ranker{heads: heads, inCount: map[string]int{}}
	countWords(heads)
	caps, other, decimals := 0, 0, 0
	for _, h := range heads {
		r.parts = r.parts || h.sort == part
		r.chapters = r.chapters || h.sort == chapter
		r.inCount[matterName(h)]++
		switch {
		case h.sort == numbered:
			decimals++
		case h.sort == plain && h.caps:
			caps++
		case h.sort == plain:
			other++
		}
	}
	if !r.chapters {
		for _, h := range heads {
			if h.sort == lone {
				h.sort, r.chapters = chapter, true
			}
		}
	}
	r.caps = caps > 0 && other > 0 && (caps > 1 || heads[0].caps)
	r.parts = r.parts && r.chapters
	r.titled = !r.chapters && decimals > 1 && len(heads) > 0 && heads[0].sort == plain
	return r.ranks()
}

// ownCount matches a heading that counts with a word of the book's own: “STAVE II”.
var ownCount = regexp.MustCompile(`^(\p{Lu}[\pL]{2,})\s+(?:[IVXLC]{1,7}|\d{1,3})\b`)

// countWords makes chapters of plain headings that count with one word.
func countWords(heads []*heading) {
	count := map[string]int{}
	for _, h := range heads {
		if m := ownCount.FindStringSubmatch(h.text); m != nil && h.sort == plain {
			count[m[1]]++
		}
	}
	for _, h := range heads {
		if m := ownCount.FindStringSubmatch(h.text); m != nil && h.sort == plain && count[m[1]] > 2 {
			h.sort = chapter
		}
	}
}

// ranks walks through the headings. A heading without a number or a name of its own
// is one rank below the last that has one.
func (r *ranker) ranks() []int {
	ranks := make([]int, len(r.heads))
	top := 1
	if r.parts {
		top = 2
	}
	last := 0 // the rank below which plain headings stand
	seen := map[string]bool{}
	for i, h := range r.heads {
		switch h.sort {
		case marked:
			ranks[i] = h.depth
			continue
		case part:
			ranks[i] = 1
		case chapter:
			ranks[i] = top
			clear(seen)
		case matter:
			ranks[i] = r.matter(h, top, i, seen)
		case numbered:
			ranks[i] = r.numbered(h, top)
		case lone:
			ranks[i] = top + 1
		default:
			ranks[i] = r.plain(h, last, i)
			continue
		}
		last = ranks[i]
	}
	return ranks
}

// matter ranks an introduction, a conclusion and the like: one that stands once in a
// text is a chapter; one that several chapters have is below a chapter.
func (r *ranker) matter(h *heading, top, i int, seen map[string]bool) int {
	name := matterName(h)
	again := seen[name]
	seen[name] = true
	inChapter := false
	for _, above := range r.heads[:i] {
		inChapter = inChapter || above.sort == chapter
	}
	if r.titled {
		return top + 1
	}
	if !inChapter || again || r.inCount[name] == 1 {
		return top
	}
	return top + 1
}

func matterName(h *heading) string {
	if h.sort != matter {
		return ""
	}
	return strings.TrimRight(strings.ToLower(h.text), ":.0123456789")
}

func (r *ranker) numbered(h *heading, top int) int {
	if r.chapters {
		return top + max(1, h.depth)
	}
	if r.titled {
		return 1 + max(1, h.depth)
	}
	return max(1, h.depth)
}

func (r *ranker) plain(h *heading, last, i int) int {
	if r.caps && !h.caps && i > 0 && last == 0 {
		return 2
	}
	return last + 1
}

// sectionsOf makes the sections of a text of its heading blocks, and gives for each
// block the section in which it stands.
func sectionsOf(blocks []block, texts []clean) (sections []schema.Section, of []int) {
	var heads []*heading
	for _, b := range blocks {
		if b.kind == schema.Heading && b.head != nil {
			heads = append(heads, b.head)
		}
	}
	ranks := rankAll(heads)
	sections = []schema.Section{{Parent: -1}}
	of = make([]int, len(blocks))
	next := 0
	for i, b := range blocks {
		if b.kind == schema.Heading && b.head != nil {
			sections = append(sections, schema.Section{
				Heading: headingText(b, texts[i]), Rank: ranks[next], Span: spanOf(b.pieces),
				Parent: parentOf(sections, ranks[next]),
			})
			next++
		}
		of[i] = len(sections) - 1
	}
	return sections, of
}

// parentOf is the last section of a smaller rank.
func parentOf(sections []schema.Section, rank int) int {
	i := len(sections) - 1
	for sections[i].Rank >= rank {
		i = sections[i].Parent
	}
	return i
}

// headingText is a heading as a section path shows it: “Chapter IV: The Title”.
func headingText(b block, text clean) string {
	if b.head.label == 0 || b.head.label >= len(b.pieces) {
		return string(text.text)
	}
	title := b.pieces[b.head.label].span.Start
	for i, at := range text.at {
		if int(at) >= title {
			return strings.TrimRight(string(text.text[:i]), " .:") + ": " + string(text.text[i:])
		}
	}
	return string(text.text)
}

func spanOf(pieces []piece) schema.Span {
	return schema.Span{Start: pieces[0].span.Start, End: pieces[len(pieces)-1].span.End}
}
