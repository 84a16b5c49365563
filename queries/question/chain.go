package question

import (
	"context"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// Bounds of what sentences may give for one link of a chain.
const (
	leastLink   = 0.45
	linkStates  = 3 // partial solutions for which it is tried
	linkAnswers = 2 // of one link
)

// byLinks extends the best partial solutions by a pattern that no statement matches, with what the sentences give that speak
// of all that is known of it.
func (s *solver) byLinks(ctx context.Context, states []solution, p *pattern) []solution {
	if p.word == "" || p.aside || len(s.q.patterns) < 2 {
		return nil
	}
	var out []solution
	for _, state := range states[:min(len(states), linkStates)] {
		link, v := s.linkOf(p, state.bound)
		if v == none {
			continue
		}
		q := *s.q
		q.patterns, q.focus, q.kind, q.measure, q.plural = []*pattern{link}, v, things, "", false
		part := s.solver(&q)
		if part.wanting = part.linkWants(link); len(part.wanting) == 0 {
			continue
		}
		found := part.byPassage(ctx)
		s.told = append(s.told, part.told...)
		for _, g := range found[:min(len(found), linkAnswers)] {
			if g.score >= leastLink {
				bound := slices.Clone(state.bound)
				bound[v] = g.key
				out = append(out, solution{bound, append(slices.Clone(state.used), s.take(part, g.used)...), state.score * g.score})
			}
		}
	}
	return out
}

// linkOf is a pattern with what is bound put in, and the only variable that it leaves open; none where there are several.
func (s *solver) linkOf(p *pattern, bound []string) (*pattern, int) {
	link, v := *p, none
	link.args = slices.Clone(p.args)
	for i := range link.args {
		t := &link.args[i].term
		switch {
		case t.kind != open:
		case bound[t.v] != "":
			n := s.node(bound[t.v])
			if n == nil || n.ID == "" {
				return nil, none
			}
			*t = term{kind: thing, ids: map[string]float64{n.key: 1}, text: n.Text()}
		case v != none && v != t.v:
			return nil, none
		default:
			v = t.v
		}
	}
	return &link, v
}

// linkWants is what one pattern of a question speaks of.
func (s *solver) linkWants(p *pattern) []wanted {
	var out []wanted
	note := func(text string) {
		for i := range s.q.words {
			if w := &s.q.words[i]; w.low == strings.ToLower(text) || slices.Contains(contentWords(w.text), names.Fold(text)) {
				out = append(out, s.wantedWord(w, i, names.Fold(text)))
				return
			}
		}
	}
	for i := range s.q.words {
		if w := &s.q.words[i]; p.isOf(w) && !w.isAux() {
			out = append(out, s.wantedWord(w, i, names.Fold(w.low)))
			break
		}
	}
	for _, a := range p.args {
		switch a.term.kind {
		case thing:
			out = append(out, s.wantedThing(&word{text: a.term.text, ids: a.term.ids}))
		case notion:
			for _, w := range contentWords(a.term.text) {
				note(w)
			}
		case act:
			out = append(out, s.linkWants(a.term.act)...)
		}
	}
	return out
}

// take makes statements that another solver has read this one's.
func (s *solver) take(from *solver, used []int) []int {
	out := make([]int, len(used))
	for k, i := range used {
		if out[k] = i; i < len(s.index.statements) {
			continue
		}
		s.statements = append(s.statements, from.statements[i])
		s.sentenceOf = append(s.sentenceOf, from.sentenceOf[i])
		out[k] = len(s.statements) - 1
	}
	for key, n := range from.times {
		if s.node(key) == nil {
			s.times[key] = n
		}
	}
	return out
}
