package mentions

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

// result numbers the clusters by their first mention and writes everything down.
func (f *finder) result() *Result {
	r := &Result{Mentions: make([][]Mention, len(f.sents)), Aliases: f.aliases}
	var order []*group
	for i, s := range f.sents {
		slices.SortStableFunc(s.items, func(a, b *item) int {
			if a.toks.Start != b.toks.Start {
				return a.toks.Start - b.toks.Start
			}
			return b.toks.End - a.toks.End
		})
		for _, it := range s.items {
			if it.group == nil && it.kind != Temporal && it.kind != Amount {
				continue
			}
			cluster := schema.NoCluster
			if it.group != nil {
				g := it.group.root()
				if g.index < 0 {
					g.index = len(order)
					order = append(order, g)
				}
				cluster = g.index
				g.items = append(g.items, it)
			}
			r.Mentions[i] = append(r.Mentions[i], Mention{
				Sentence: i, Tokens: it.toks, Head: it.head, Span: it.bytes(), Cluster: cluster, Kind: it.kind, Value: it.value,
				Bare: f.isBare(it),
			})
		}
	}
	r.Clusters = make([]schema.Cluster, len(order))
	for _, g := range order {
		g.forms = formsOf(g)
		g.name = f.labelOf(g)
	}
	for i, g := range order {
		r.Clusters[i] = f.cluster(g, 0)
	}
	r.Offices = f.heldOffices()
	return r
}

// isBare reports whether a mention is an everyday noun alone, of which nothing can be stated
// that holds elsewhere. Nouns of qualities and views, `democracy`, are notions by themselves.
func (f *finder) isBare(it *item) bool {
	if it.kind != Notion || it.toks.End-it.toks.Start > 1 || it.group.root().class != "Concept" || it.group.root().owner != nil {
		return false
	}
	lemma := it.sent.lemma(it.head)
	if !f.g.english[lemma] && !f.g.english[it.sent.low[it.head]] {
		return false
	}
	for _, end := range []string{"ism", "cy", "ity", "ness", "dom", "hood", "ization", "isation"} {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+3 {
			return false
		}
	}
	return true
}

func (s *sent) bytes(t clauses.Span) schema.Span {
	return schema.Span{Start: s.toks[t.Start].Start, End: s.toks[t.End-1].End}
}

// bytes is the range of a mention in its sentence: that of its tokens, or of its part of one.
func (it *item) bytes() schema.Span {
	b := it.sent.bytes(it.toks)
	if it.part != "" {
		at := strings.Index(it.sent.text[b.Start:b.End], it.part)
		b.Start += at
		b.End = b.Start + len(it.part)
	}
	return b
}

// cluster writes a group as a cluster.
func (f *finder) cluster(g *group, depth int) schema.Cluster {
	c := schema.Cluster{Name: g.fullName(0), Class: g.class, Local: g.local, Forms: g.forms}
	if len(c.Forms) == 0 {
		c.Forms = []schema.Form{{Text: c.Name, Count: len(g.items)}}
	}
	for _, it := range g.items {
		span := it.bytes()
		c.Mentions = append(c.Mentions, schema.Mention{Sentence: it.sent.at, Span: span, Text: it.sent.text[span.Start:span.End], Rule: it.rule})
	}
	return c
}

// fullName is a group's name; that of a described thing names its owner.
func (g *group) fullName(depth int) string {
	if g.owner == nil || g.base == "" || len(g.forms) > 0 || depth > 2 {
		return g.name
	}
	owner := g.owner.root().fullName(depth + 1)
	if strings.Contains(g.base, " of ") || strings.HasPrefix(g.tail, "of ") {
		return strings.TrimSpace(owner + "’s " + g.base + " " + g.tail)
	}
	return strings.TrimSpace(g.base + " of " + owner + " " + g.tail)
}

// formsOf counts the written names of a group: by count, then in the order of the text.
func formsOf(g *group) []schema.Form {
	var forms []schema.Form
	at := map[string]int{}
	for _, it := range g.items {
		if it.kind != Name {
			continue
		}
		i, ok := at[it.text]
		if !ok {
			i = len(forms)
			at[it.text] = i
			forms = append(forms, schema.Form{Text: it.text})
		}
		forms[i].Count++
	}
	slices.SortStableFunc(forms, func(a, b schema.Form) int { return b.Count - a.Count })
	return forms
}

// labelOf is the name under which a group goes: of a person given name and surname, of
// all else an expansion before an acronym; the most frequent of those.
func (f *finder) labelOf(g *group) string {
	if len(g.forms) == 0 {
		if g.name != "" {
			return g.name
		}
		return g.items[0].text
	}
	best, rank := "", -1
	for _, form := range g.forms {
		if r := f.rankOf(g, form.Text); r > rank {
			best, rank = form.Text, r
		}
	}
	return best
}

// rankOf prefers full forms; among equals the first, most frequent, one wins.
func (f *finder) rankOf(g *group, form string) int {
	words := strings.Fields(form)
	switch {
	case g.class == "Person" && len(words) > 1:
		if isInitial(words[0]) || utf8.RuneCountInString(words[0]) <= 2 {
			return 1
		}
		return 2
	case g.class == "Person":
		return 0
	case isShort(form):
		return 0
	}
	return 1
}

// heldOffices writes the offices that persons hold.
func (f *finder) heldOffices() []Holding {
	var out []Holding
	for _, h := range f.holdings {
		s := h.office.sent
		if h.person.group == nil || h.office.group == nil || h.person.group.root().index < 0 {
			continue
		}
		x := Holding{
			Sentence: s.at, Person: h.person.group.root().index, Office: h.office.group.root().index, Body: schema.NoCluster,
			PersonAt: h.person.bytes(), OfficeAt: h.office.bytes(), Words: plain(s.toks[h.of.noun].Lemma), When: h.of.when, Rule: h.rule,
		}
		if it := s.mentionWithHead(h.of.body, h.office); it != nil {
			x.Body, x.BodyAt = it.group.root().index, it.bytes()
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b Holding) int {
		if a.Sentence != b.Sentence {
			return a.Sentence - b.Sentence
		}
		return a.OfficeAt.Start - b.OfficeAt.Start
	})
	return out
}

// mentionWithHead is the longest mention with a head, other than one.
func (s *sent) mentionWithHead(head int, other *item) *item {
	var best *item
	for _, it := range s.items {
		if it != other && it.head == head && it.group != nil && it.group.root().index >= 0 && (best == nil || it.toks.End-it.toks.Start > best.toks.End-best.toks.Start) {
			best = it
		}
	}
	return best
}
