package question

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

// Bounds of the search.
const (
	beam       = 300  // partial solutions kept after each pattern
	leastScore = 0.12 // of a partial solution
)

// solution is what a query's variables stand for, with the statements that show it.
type solution struct {
	bound []string // keys of nodes, by variable
	used  []int    // statements, in the order of the patterns
	score float64
}

// solve joins the patterns of a query over the statements. It reports whether the
// context ended it early.
func (s *solver) solve(ctx context.Context) (found []solution, cut bool) {
	left := expanded(s.q.patterns)
	if len(left) == 0 {
		return nil, false
	}
	states := []solution{{bound: make([]string, len(s.q.vars)), score: 1}}
	bound := map[int]bool{}
	for len(left) > 0 {
		at := s.nextPattern(left, bound)
		p := left[at]
		left = slices.Delete(left, at, at+1)
		var next []solution
		before := states
		for _, state := range states {
			if ctx.Err() != nil {
				return s.complete(next), true
			}
			next = append(next, s.extend(state, p)...)
		}
		if states = best(next); len(states) == 0 || states[0].score < leastAnswer {
			states = best(append(next, s.again(before, p)...))
		}
		if len(states) == 0 {
			states = best(s.byLinks(ctx, before, p))
		}
		if len(states) == 0 && p.aside {
			states = s.besides(before, p)
		}
		s.tellStep(p, states)
		if len(states) == 0 {
			return nil, false
		}
		p.eachVar(func(v int) { bound[v] = true })
	}
	return s.complete(states), false
}

// again extends the best partial solutions by what sentences say of a pattern when they are
// read again.
func (s *solver) again(states []solution, p *pattern) []solution {
	var out []solution
	for _, state := range states[:min(len(states), rereadStates)] {
		for _, i := range s.reread(p, state.bound) {
			joined := slices.DeleteFunc(s.joined(state, p, i), func(x solution) bool { return x.score < leastAgain })
			s.tell("  read again: %s (%d ways)", paths.Spell([]schema.Step{s.step(i)}), len(joined))
			out = append(out, joined...)
		}
	}
	return out
}

// leastAgain is for what only the clauses of a sentence say that was read again.
const leastAgain = 0.25

// besidesWeight is for a role of which only the sentence of another statement speaks.
const besidesWeight = 0.8

// besides keeps the partial solutions of which a sentence speaks of a role and of what it
// is of, where no statement tells that somebody holds it.
func (s *solver) besides(states []solution, p *pattern) []solution {
	var out []solution
	for _, x := range states {
		for _, i := range x.used {
			if s.speaksOf(p, s.sentenceOf[i], x.bound) {
				out = append(out, solution{x.bound, x.used, x.score * besidesWeight})
				break
			}
		}
	}
	return out
}

// speaksOf reports whether a sentence has the word of a pattern and all that is known of
// its ends.
func (s *solver) speaksOf(p *pattern, at int, bound []string) bool {
	if s.share([]string{p.word}, s.sentences[at].words) == 0 {
		return false
	}
	return !slices.ContainsFunc(p.args, func(a arg) bool {
		return (a.term.kind != open || bound[a.term.v] != "") && s.spoken(a.term, at, bound) == 0
	})
}

// expanded makes a pattern of its own for each of several terms in one slot: `financed
// both A and B` has to hold for each.
func expanded(patterns []*pattern) []*pattern {
	var out []*pattern
	for _, p := range patterns {
		out = append(out, expand(p)...)
	}
	return out
}

func expand(p *pattern) []*pattern {
	for _, slot := range []string{subj, obj, comp, "of"} {
		if n := len(p.in(slot)); n > 1 {
			var out []*pattern
			for _, keep := range p.in(slot) {
				c := *p
				c.args = slices.Clone(p.args)
				c.args = slices.DeleteFunc(c.args, func(a arg) bool { return a.slot == slot })
				c.args = append(c.args, arg{slot, keep})
				out = append(out, expand(&c)...)
			}
			return out
		}
	}
	return []*pattern{p}
}

func (p *pattern) eachVar(f func(v int)) {
	for _, a := range p.args {
		if a.term.kind == open {
			f(a.term.v)
		}
		for _, c := range a.term.with {
			if c.kind == open {
				f(c.v)
			}
		}
	}
}

// nextPattern picks the pattern that is bound most.
func (s *solver) nextPattern(left []*pattern, bound map[int]bool) int {
	bestAt, bestScore := 0, -1
	for i, p := range left {
		score := 0
		for _, a := range p.args {
			switch {
			case a.term.kind == thing:
				score += 30
			case a.term.kind == open && bound[a.term.v]:
				score += 20
			case a.term.kind == open && s.q.vars[a.term.v].only != nil:
				score += 25
			case a.term.kind == notion:
				score += 5
			}
		}
		if len(p.readings) > 0 {
			score += 3
		}
		for _, a := range p.args {
			for _, c := range a.term.with {
				if c.kind == open && !bound[c.v] {
					score -= 10 // better when it is known
				}
			}
		}
		if p.aside {
			score = 0
		}
		if score > bestScore {
			bestAt, bestScore = i, score
		}
	}
	return bestAt
}

// extend joins one pattern to a partial solution.
func (s *solver) extend(state solution, p *pattern) []solution {
	var out []solution
	for _, i := range s.candidates(p, state.bound) {
		out = append(out, s.joined(state, p, i)...)
	}
	return out
}

// joined joins one statement to a partial solution.
func (s *solver) joined(state solution, p *pattern, i int) []solution {
	var out []solution
	for _, o := range s.match(p, i, state.bound) {
		if score := state.score * o.score; score >= leastScore {
			out = append(out, solution{o.bound, append(slices.Clone(state.used), i), score})
		}
	}
	return out
}

// candidates is the statements that may match a pattern: those of what is bound in it,
// else those of its relations and its word.
func (s *solver) candidates(p *pattern, bound []string) []int {
	var list []int
	add := func(key string) { list = append(list, s.of[key]...) }
	for _, a := range p.args {
		switch {
		case a.term.kind == open && bound[a.term.v] != "":
			add(bound[a.term.v])
		case a.term.kind == open && s.q.vars[a.term.v].only != nil:
			for id := range s.q.vars[a.term.v].only {
				add(id)
			}
		case a.term.kind == thing, a.term.kind == notion && len(a.term.words) > 0, a.term.kind == act:
			for key := range s.table(a.term) {
				add(key)
			}
		}
	}
	for _, x := range p.readings {
		if x.weight >= alikeWeight {
			list = append(list, s.byPredicate[x.relation]...)
		}
	}
	if slices.ContainsFunc(p.readings, func(x reading) bool { return x.weight >= alikeWeight && s.isEvent(x.relation) }) {
		list = append(list, s.byPredicate["patient"]...)
		list = append(list, s.byPredicate["agent"]...)
	}
	list = append(list, s.withWord(p)...)
	list = append(list, s.withNoun(p)...)
	if p.says() {
		list = append(list, s.held...)
	}
	list = append(list, s.byPassive[p.word]...)
	slices.Sort(list)
	return slices.Compact(list)
}

// isEvent reports whether a relation tells of a class of events.
func (s *solver) isEvent(relation string) bool {
	rel, ok := s.options.Ontology.Relation(relation)
	return ok && rel.Event != ""
}

// withNoun is the statements that have a noun of the pattern's verb as a node.
func (s *solver) withNoun(p *pattern) []int {
	if p.word == "" || p.noun {
		return nil
	}
	var list []int
	for _, w := range s.family(p.word).words {
		for _, key := range s.inNodes[w] {
			list = append(list, s.of[key]...)
		}
	}
	return list
}

// withWord is the statements whose sentence has the pattern's word, when it has no
// reading.
func (s *solver) withWord(p *pattern) []int {
	if p.word == "" {
		return nil
	}
	var list []int
	for _, word := range append([]string{p.word}, p.others...) {
		if word == p.word && len(p.readings) > 0 {
			continue
		}
		for _, w := range s.family(word).words {
			for _, at := range s.inSentences[w] {
				list = append(list, s.sentences[at].statements...)
			}
		}
	}
	return list
}

// best keeps the best partial solutions, and of those that bind alike the best one.
func best(list []solution) []solution {
	slices.SortStableFunc(list, func(a, b solution) int {
		return cmp.Or(cmp.Compare(b.score, a.score), slices.Compare(a.used, b.used))
	})
	seen := map[string]int{}
	var out []solution
	for _, x := range list {
		key := strings.Join(x.bound, "\n")
		if seen[key]++; seen[key] <= maxTellings && len(out) < beam {
			out = append(out, x)
		}
	}
	return out
}

// maxTellings is how many ways of showing one solution are kept.
const maxTellings = 5

// complete keeps the solutions in which the focus is bound.
func (s *solver) complete(list []solution) []solution {
	if s.q.focus == none {
		return list
	}
	return slices.DeleteFunc(list, func(x solution) bool { return x.bound[s.q.focus] == "" })
}
