package question

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// things lists the entities that the question names, each once, by the best link.
func (q *query) things() []string {
	var out []string
	var visit func(p *pattern)
	visit = func(p *pattern) {
		for _, a := range p.args {
			if a.term.act != nil {
				visit(a.term.act)
			}
			if id := bestID(a.term); id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	for _, p := range q.patterns {
		visit(p)
	}
	return out
}

// bestID is the entity that a name most likely means.
func bestID(t term) string {
	best := ""
	for id, w := range t.ids {
		if best == "" || w > t.ids[best] || w == t.ids[best] && id < best {
			best = id
		}
	}
	return best
}

// mainTopic is what a pronoun in the next question stands for.
func (q *query) mainTopic() *term {
	for _, kind := range []termKind{thing, notion} {
		for _, p := range q.patterns {
			for _, a := range p.args {
				if a.term.kind == kind {
					t := a.term
					return &t
				}
			}
		}
	}
	return nil
}

// telling relations say who or what a thing is, the more telling ones first.
var telling = []string{"heldOffice", "labelledAs", "definedAs", "leads", "founded", "memberOf", "partOf", "relatedTo", "owns", "locatedIn"}

// describe answers who or what a thing is.
func (s *solver) describe() []schema.Answer {
	ends := s.q.things()
	if len(ends) == 0 {
		return nil
	}
	if n := s.nodes[ends[0]]; n != nil && n.Type == "Office" {
		return s.holdersOf(n)
	}
	var found []gathered
	at := map[string]int{}
	for _, i := range s.of[ends[0]] {
		st := &s.statements[i]
		rank := slices.Index(telling, st.Predicate)
		if st.Subject.ID != ends[0] || rank < 0 || st.Polarity == schema.Negated {
			continue
		}
		key := st.Predicate + " " + keyOf(st.Object)
		score := st.Confidence * (1 - 0.05*float64(rank)) * s.stance(&pattern{}, st)
		if n, ok := at[key]; ok {
			found[n].others = append(found[n].others, i)
			found[n].score = max(found[n].score, score)
			continue
		}
		at[key] = len(found)
		found = append(found, gathered{key: key, score: score, used: []int{i}})
	}
	slices.SortStableFunc(found, func(a, b gathered) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key)) })
	var out []schema.Answer
	for _, g := range found[:min(len(found), s.options.Limit)] {
		out = append(out, s.description(g))
	}
	return out
}

// holdersOf answers who somebody is that the question calls by an office alone.
func (s *solver) holdersOf(office *node) []schema.Answer {
	var list []gathered
	for _, i := range s.byPredicate["heldOffice"] {
		st := &s.statements[i]
		if keyOf(st.Object) != office.key || !st.IsFact() {
			continue
		}
		key := keyOf(st.Subject)
		if at := slices.IndexFunc(list, func(g gathered) bool { return g.key == key }); at >= 0 {
			list[at].others = append(list[at].others, i)
			continue
		}
		list = append(list, gathered{key: key, score: st.Confidence, used: []int{i}})
	}
	slices.SortStableFunc(list, func(a, b gathered) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key)) })
	var out []schema.Answer
	for _, g := range list[:min(len(list), s.options.Limit)] {
		out = append(out, s.answer(g))
	}
	return out
}

// description is one thing that is said of something: an office or label as it is,
// another relation with its name.
func (s *solver) description(g gathered) schema.Answer {
	st := &s.statements[g.used[0]]
	a := schema.Answer{Answer: st.Object.Text(), ID: st.Object.ID, Type: st.Object.Type, Aliases: append([]string{}, st.Object.Aliases...), Score: g.score}
	if i := slices.Index(telling, st.Predicate); i > 2 {
		a.Answer, a.ID, a.Type, a.Aliases = st.Predicate+" "+st.Object.Text(), "", "Statement", []string{}
	}
	s.show(&a, g)
	return a
}

var numberInText = regexp.MustCompile(`\b\d[\d,.]*\d\b|\b\d\b`)

// statedNumbers finds the numbers that sentences state: before the noun that the
// question counts, in a sentence that speaks of everything else in it.
func (s *solver) statedNumbers() []schema.Answer {
	noun := s.q.vars[s.q.focus].noun
	words := contentWords(noun)
	if len(words) == 0 {
		return nil
	}
	var found []gathered
	for at := range s.sentences {
		weight, i := s.numberSentence(at)
		value := numberBefore(s.sentences[at].evidence.Text, s.family(words[len(words)-1]).words)
		if weight == 0 || value == "" {
			continue
		}
		g := gathered{key: value, score: weight, sentences: []int{at}}
		if i >= 0 {
			g.used = []int{i}
		}
		found = append(found, g)
	}
	slices.SortStableFunc(found, func(a, b gathered) int { return cmp.Compare(b.score, a.score) })
	var out []schema.Answer
	for _, g := range found {
		same := slices.IndexFunc(out, func(a schema.Answer) bool { return a.Answer == g.key })
		if same >= 0 {
			addEvidence(&out[same], s.sentences[g.sentences[0]].evidence)
		} else if g.score >= 0.8*found[0].score {
			a := schema.Answer{Answer: g.key, Type: "Quantity", Aliases: []string{}, Score: g.score}
			s.show(&a, g)
			out = append(out, a)
		}
	}
	return out
}

// numberSentence weighs whether a sentence speaks of all that the question speaks of,
// and picks the statement of it that is closest, or -1 where it states nothing else.
func (s *solver) numberSentence(at int) (float64, int) {
	weight, statement := 1.0, -1
	if len(s.sentences[at].statements) > 0 {
		statement = s.sentences[at].statements[0]
	}
	bound := make([]string, len(s.q.vars))
	for _, p := range s.q.patterns {
		for _, a := range p.args {
			if a.term.kind == open {
				continue
			}
			w := s.spoken(a.term, at, bound)
			if w == 0 {
				return 0, 0
			}
			weight *= w
		}
		if p.when.IsSet() && statement >= 0 && s.timely(p, &s.statements[statement], statement) < 0.9 {
			return 0, 0
		}
		if i, ok := s.statementOf(p, at); ok {
			statement = i
		} else if p.word != "" && len(s.familyIn(p, at)) == 0 {
			return 0, 0 // it speaks of something else about the same things
		}
	}
	return weight, statement
}

// statementOf finds a statement of a sentence that has a reading of a pattern.
func (s *solver) statementOf(p *pattern, at int) (int, bool) {
	for _, i := range s.sentences[at].statements {
		if len(s.readingsOf(p, &s.statements[i])) > 0 {
			return i, true
		}
	}
	return 0, false
}

// familyIn is the words of a sentence that are of the pattern's family.
func (s *solver) familyIn(p *pattern, at int) []string {
	var out []string
	for _, w := range s.family(p.word).words {
		if s.sentences[at].words[w] {
			out = append(out, w)
		}
	}
	return out
}

// numberBefore is the number that stands at most three words before one of some words.
func numberBefore(text string, nouns []string) string {
	for _, span := range numberInText.FindAllStringIndex(text, -1) {
		behind := strings.Fields(names.Fold(text[span[1]:min(len(text), span[1]+60)]))
		value := strings.TrimRight(text[span[0]:span[1]], ".,")
		if len(value) == 4 && yearOf(value) != 0 {
			continue
		}
		for i := 0; i < len(behind) && i < 4; i++ {
			if slices.Contains(nouns, behind[i]) {
				return value
			}
		}
	}
	return ""
}
