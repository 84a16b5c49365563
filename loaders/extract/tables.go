package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// row reads one row of a table, its cells divided by ` | `: a cell that names a person
// or a body, and another that tells an office or a body. The caption or heading may
// say what all of them belong to (`Founding members of the Lantern Party`).
func (x *extractor) row(v *view) {
	cells := v.cells()
	if len(cells) < 2 {
		return
	}
	var who mentions.Mention
	cell := -1
	for i, c := range cells {
		if m, ok := x.agentIn(v, c); ok {
			who, cell = m, i
			break
		}
	}
	if cell < 0 {
		return
	}
	subject := x.fromMention(v, who)
	for i, c := range cells {
		if i > cell {
			x.cell(v, subject, c)
		}
	}
	x.captioned(v, subject)
}

// cells gives the tokens of each cell.
func (v *view) cells() []clauses.Span {
	var found []clauses.Span
	start := 0
	for i := range v.tok {
		if v.tok[i].Text == "|" {
			found = append(found, clauses.Span{Start: start, End: i})
			start = i + 1
		}
	}
	return append(found, clauses.Span{Start: start, End: len(v.tok)})
}

// agentIn finds the name of a person or body that fills most of a cell.
func (x *extractor) agentIn(v *view, c clauses.Span) (mentions.Mention, bool) {
	m, ok := v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Name && c.Start <= m.Tokens.Start && m.Tokens.End <= c.End && x.isAgent(m)
	})
	if !ok || 2*(m.Tokens.End-m.Tokens.Start) < c.End-c.Start {
		return mentions.Mention{}, false
	}
	return m, true
}

// cell says what a cell tells of the thing that its row is about.
func (x *extractor) cell(v *view, subject argument, c clauses.Span) {
	for _, m := range v.mentions {
		if m.Tokens.Start < c.Start || m.Tokens.End > c.End || m.Cluster < 0 {
			continue
		}
		b := x.fromMention(v, m)
		predicate := ""
		switch {
		case b.class == "Office" && x.o.IsA(subject.class, "Person"):
			predicate = "rel:heldOffice"
		case m.Kind == mentions.Name && x.o.IsA(b.class, "Organization"):
			predicate = "rel:" + x.bodyRelation(v, c, subject, b)
		}
		if predicate != "" {
			x.add(v, finding{subject: subject, object: b, predicate: predicate, verb: v.words(c), stance: plain, rule: "table", clause: clauses.None})
		}
	}
}

// bodyRelation is what the nouns before a body's name in a cell say of its holder.
func (x *extractor) bodyRelation(v *view, c clauses.Span, subject, body argument) string {
	for i := c.Start; i < c.End; i++ {
		if r, ok := x.relationOfOffice(v.lemma(i), subject, body); ok && v.isNoun(i) && r != "affiliatedWith" {
			return r
		}
	}
	return "affiliatedWith"
}

// captioned reads the role that the table's caption or the heading above gives to
// everyone in it. Its words are those of another sentence, so that the body has the
// span of the row's subject.
func (x *extractor) captioned(v *view, subject argument) {
	caption := x.captionOf(v.at)
	if caption == nil {
		return
	}
	for t := range caption.tok {
		if !caption.isNoun(t) || caption.insideName(t) {
			continue
		}
		for _, sig := range x.nounSignals(caption, t) {
			if sig.Subject != "self" {
				continue
			}
			for _, b := range x.nounSlot(caption, caption.groupOf(t), sig.Object) {
				if x.o.Fits(sig.Relation, subject.class, b.class) && !b.isLiteral() {
					b.Span = subject.Span
					x.add(v, finding{subject: subject, object: b, predicate: "rel:" + sig.Relation.Name, verb: caption.tok[t].Text, stance: plain, rule: "table", clause: clauses.None})
					return
				}
			}
		}
	}
}

// captionOf finds the caption of the table that a row belongs to: in its block, else
// right before or behind it.
func (x *extractor) captionOf(row int) *view {
	block := x.src.Sentences[row].Block
	first, last := row, row
	for first > 0 && x.src.Sentences[first-1].Kind == schema.TableRow && x.src.Sentences[first-1].Block == block {
		first--
	}
	for last+1 < len(x.src.Sentences) && x.src.Sentences[last+1].Kind == schema.TableRow && x.src.Sentences[last+1].Block == block {
		last++
	}
	for _, i := range []int{first - 1, last + 1, first - 2} {
		if i >= 0 && i < len(x.views) && (x.views[i].kind == schema.Caption || i < row && x.views[i].kind == schema.Heading || i < row && strings.HasSuffix(x.views[i].text, ":")) {
			return x.views[i]
		}
	}
	return nil
}
