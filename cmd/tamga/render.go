package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// width is the column at which sentences are wrapped.
const width = 100

// count is a number with its noun: "1 fact", "3 entities".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		noun = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// upTo is the head of a list that --limit lets through (0: all of it), and
// whether that cut it.
func upTo[T any](limit int, list []T) (shown []T, cut bool) {
	if limit <= 0 || len(list) <= limit {
		return list, false
	}
	return list[:limit], true
}

// statementLine is a statement in one line: `A -founded-> B  [1999]  denied`.
func statementLine(s *schema.Statement) string {
	line := fmt.Sprintf("%s -%s-> %s", s.Subject.Text(), s.Predicate, s.Object.Text())
	for _, q := range s.Qualifiers {
		line += fmt.Sprintf("; %s: %s", q.Role, q.Value.Text())
	}
	if s.Time != "" {
		line += "  [" + s.Time + "]"
	}
	return line + standing(s.Polarity, s.Modality, s.AttributedTo)
}

// standing says in words what keeps a statement from being a fact; "" for a fact.
func standing(p schema.Polarity, m schema.Modality, holder *schema.Node) string {
	var words []string
	switch m {
	case schema.Attributed:
		words = append(words, "claimed")
	case schema.Planned:
		words = append(words, "planned")
	case schema.Hypothetical:
		words = append(words, "only possible")
	}
	if holder != nil {
		words = append(words, "by "+holder.Text())
		if m != schema.Attributed {
			words[len(words)-1] = "according to " + holder.Text()
		}
	}
	if p == schema.Negated {
		words = append(words, "denied")
	}
	if len(words) == 0 {
		return ""
	}
	return "  (" + strings.Join(words, ", ") + ")"
}

// evidence prints a sentence, wrapped and indented, and below it where it stands.
func (a *app) evidence(e schema.Evidence, indent string) {
	a.printf("%s\n", wrap("“"+e.Text+"”", indent, width))
	where := strings.TrimPrefix(e.Doc, schema.SourceScheme)
	if e.Section != "" {
		where += ", " + e.Section
	}
	a.printf("%s— %s, bytes %d–%d\n", indent, where, e.Start, e.End)
}

// wrap breaks a text into lines of at most width columns, each with the indent.
func wrap(text, indent string, width int) string {
	var b strings.Builder
	column := 0
	for _, w := range strings.Fields(text) {
		n := utf8.RuneCountInString(w)
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+n > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += n
	}
	return b.String()
}
