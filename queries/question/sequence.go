package question

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

// Questions for which of several things was first or last, or in what order they were: what is asked of them, and they.
var (
	whichFirst = regexp.MustCompile(`^(?i:which|what|who)\b(.*?)\b(?i:(first|earlier|older|last|later|younger|newer))\b([^:,]*)[:,]\s*(.+?)\s+or\s+(.+?)\?*$`)
	whatOrder  = regexp.MustCompile(`^(?i:in (?:which|what) order (did)) (.+?)\?*$`)
	auxVerb    = regexp.MustCompile(`\b(was|were|did|is|are|has|had)\b\s*(?:been\s+)?(\w*)\s*$`)
	comes      = regexp.MustCompile(`(?i)^\s*(?:\w+\s+)?(?:came|happened|occurred|took place|began|started)\s*$`)
	listItem   = regexp.MustCompile(`\s*,\s*(?:and\s+)?|\s+and\s+`)
	tailName   = regexp.MustCompile(`(?:[\p{Lu}&][\p{L}\p{N}’'.&-]*(?:\s+(?:of|the|for|and|de|von|&)\s+|\s+)?)+$`)
)

// sequence is the things to put in order, each with the question for its time.
type sequence struct {
	order order
	items []string
	asked []string
}

// sequenceOf takes a question for an order apart; nil where it is none.
func sequenceOf(question string) *sequence {
	if m := whichFirst.FindStringSubmatch(question); m != nil {
		s := &sequence{order: earliest, items: []string{m[4], m[5]}}
		if slices.Contains([]string{"last", "later", "younger", "newer"}, strings.ToLower(m[2])) {
			s.order = latest
		}
		aux, verb := "was", ""
		v := auxVerb.FindStringSubmatch(m[1])
		switch aged := strings.ToLower(m[2]); {
		case aged == "older" || aged == "younger" || aged == "newer":
			verb = "founded"
		case v != nil:
			aux, verb = v[1], v[2]
		case !comes.MatchString(m[1]):
			return nil // `Which party did Voss found first: …?` is read as any other question
		}
		for _, item := range s.items {
			s.asked = append(s.asked, strings.Join(strings.Fields("When "+pastOf(aux)+" "+item+" "+verb+" "+m[3]), " ")+"?")
		}
		return s
	}
	m := whatOrder.FindStringSubmatch(question)
	if m == nil {
		return nil
	}
	items := listItem.Split(m[2], -1)
	name := strings.TrimSpace(tailName.FindString(items[0]))
	if len(items) < 2 || name == "" {
		return nil
	}
	lead := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(items[0]), name))
	items[0] = name
	if rest, ok := strings.CutSuffix(lead, " the"); ok {
		lead, items[0] = rest, "the "+name
	}
	s := &sequence{order: inOrder, items: items}
	for _, item := range items {
		s.asked = append(s.asked, "When "+m[1]+" "+lead+" "+item+"?")
	}
	return s
}

// pastOf is an auxiliary in the past.
func pastOf(aux string) string {
	switch aux {
	case "is", "has", "had":
		return "was"
	case "are":
		return "were"
	}
	return aux
}

// inSequence answers a question for an order by the time of each thing; without the times of all there is no answer.
func (a *Asker) inSequence(ctx context.Context, seq *sequence, out *schema.Answers) error {
	type dated struct {
		item   string
		at     times.Interval
		answer schema.Answer
	}
	var list []dated
	for i, asked := range seq.asked {
		part := schema.Answers{}
		q := a.read(asked, nil)
		if err := a.answers(ctx, q, &part); err != nil {
			return err
		}
		out.Explained, out.Cut = append(out.Explained, part.Explained...), out.Cut || part.Cut
		if len(part.Answers) == 0 || !bespeaks(part.Answers[0], seq.items[i]) {
			return nil
		}
		t, ok := times.Parse(edtfOf(part.Answers[0]))
		if !ok || t.From == 0 {
			return nil
		}
		answer := part.Answers[0]
		answer.Aliases = append([]string{}, answer.Answer)
		answer.Answer, answer.ID, answer.Type = strings.TrimPrefix(strings.TrimSpace(seq.items[i]), "the "), "", "Order"
		if ids := q.things(); len(ids) > 0 && a.nodes[ids[len(ids)-1]] != nil && strings.Contains(seq.items[i], a.nodes[ids[len(ids)-1]].Text()) {
			n := a.nodes[ids[len(ids)-1]]
			answer.Answer, answer.ID, answer.Type = n.Text(), n.ID, n.Type
		}
		list = append(list, dated{seq.items[i], t, answer})
	}
	slices.SortStableFunc(list, func(a, b dated) int { return cmp.Compare(a.at.From, b.at.From) })
	for i := 1; i < len(list); i++ {
		if list[i].at.Meets(list[i-1].at) {
			return nil // it is not clear which was first
		}
	}
	switch seq.order {
	case earliest:
		list = list[:1]
	case latest:
		list = list[len(list)-1:]
	}
	for _, d := range list {
		out.Answers = append(out.Answers, d.answer)
	}
	return nil
}

// bespeaks reports whether the sentences of an answer have all the words of a name, or the name stands in its path.
func bespeaks(a schema.Answer, item string) bool {
	item = strings.TrimPrefix(strings.TrimSpace(item), "the ")
	wanted := contentWords(item)
	if !capital(item) {
		return true // it is no name
	}
	for _, e := range a.Evidence {
		words := map[string]bool{}
		for _, w := range contentWords(e.Text) {
			words[w] = true
		}
		if hasAll(words, wanted) {
			return true
		}
	}
	return slices.ContainsFunc(a.Path, func(s schema.Step) bool {
		return slices.ContainsFunc([]schema.Node{s.Subject, s.Object}, func(n schema.Node) bool {
			return slices.ContainsFunc(append([]string{n.Text()}, n.Aliases...), func(form string) bool { return form == item })
		})
	})
}

// edtfOf is the time that is an answer, in EDTF.
func edtfOf(a schema.Answer) string {
	for _, text := range append([]string{a.Answer}, a.Aliases...) {
		if _, ok := times.Parse(text); ok {
			return text
		}
	}
	return ""
}

// orderSaid says an order in words, with the times.
func orderSaid(seq *sequence, answers []schema.Answer) string {
	parts := make([]string, len(answers))
	for i, a := range answers {
		parts[i] = a.Answer + " (" + a.Aliases[0] + ")"
	}
	if seq.order == inOrder {
		return capitalised(strings.Join(parts, ", then ")) + "."
	}
	return capitalised(strings.Join(parts, ", ")) + "."
}
