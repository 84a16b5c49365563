package question

import (
	"context"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// related is the two things for whose relation a question asks: both named, or found by
// what the question says of them: `How is the founder of X related to Y?`.
func (s *solver) related(ctx context.Context) []string {
	at := slices.IndexFunc(s.q.patterns, func(p *pattern) bool { return p.has(how) })
	if at < 0 {
		return s.q.things()
	}
	main := s.q.patterns[at]
	rest := slices.Delete(slices.Clone(s.q.patterns), at, at+1)
	var ends []string
	for _, a := range main.args {
		if a.slot == how || len(ends) == 2 {
			continue
		}
		switch {
		case a.term.kind == thing:
			ends = append(ends, bestID(a.term))
		case a.term.kind == open:
			id := s.solved(ctx, rest, a.term.v)
			if n := s.nodes[id]; n != nil && n.Type == "Person" {
				s.q.person = &term{kind: thing, ids: map[string]float64{id: 1}, text: n.Text()}
			}
			ends = append(ends, id)
		case a.term.kind == notion:
			if id := s.holderOf(a.term); id != "" {
				ends = append(ends, id)
			}
		}
	}
	return slices.DeleteFunc(ends, func(id string) bool { return id == "" })
}

// solved is what a variable stands for by some patterns alone; "" when that is not clear.
func (s *solver) solved(ctx context.Context, patterns []*pattern, v int) string {
	q := *s.q
	q.patterns, q.focus, q.kind = patterns, v, things
	part := s.solver(&q)
	found, _ := part.solve(ctx)
	s.told = append(s.told, part.told...)
	list := q.kept(part.gather(found), 2)
	if len(list) == 0 {
		return ""
	}
	for _, i := range list[0].used {
		s.lead = append(s.lead, part.step(i))
	}
	return list[0].key
}

// led puts before the path of an answer the steps by which its ends were found.
func (s *solver) led(a schema.Answer) schema.Answer {
	if len(s.lead) == 0 {
		return a
	}
	path, evidence := a.Path, a.Evidence
	a.Path, a.Evidence = append(slices.Clone(s.lead), path...), nil
	for _, step := range s.lead {
		addEvidence(&a, step.Evidence[0])
	}
	for _, e := range evidence {
		addEvidence(&a, e)
	}
	return a
}

// holderOf is the person who holds the office that a notion is, where it says of whom no
// more than that: `the president` of a text on one country. The one of whom most is said
// is meant.
func (ix *index) holderOf(t term) string {
	if list := ix.holders[strings.Join(contentWords(t.text), " ")]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// kinship is the answers that name a kinship between two things by its noun, where a
// statement does: `son-in-law`.
func kinship(found schema.Paths, s *solver) []schema.Answer {
	var out []schema.Answer
	for _, p := range found.Paths {
		if len(p.Steps) != 1 || p.Steps[0].Predicate != "relatedTo" {
			continue
		}
		step := p.Steps[0]
		a := schema.Answer{Type: "Relation", Aliases: []string{}, Score: p.Score, Path: p.Steps, Evidence: step.Evidence}
		for _, id := range step.Statements {
			st, err := s.view.Statement(id)
			if err != nil || st.Verb == "" {
				continue
			}
			if a.Answer == "" {
				a.Answer = st.Verb + " of " + step.Object.Text()
			}
			if !slices.Contains(a.Aliases, st.Verb) {
				a.Aliases = append(a.Aliases, st.Verb)
			}
		}
		if a.Answer != "" {
			out = append(out, s.led(a))
		}
	}
	return out
}
