package question

import (
	"cmp"
	"math"
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// maxEvidence is how many sentences an answer shows.
const maxEvidence = 5

// gathered is an answer in the making.
type gathered struct {
	key       string
	score     float64
	used      []int // statements of the best solution
	others    []int // of the others
	sentences []int // shown beside those of the statements
}

// gather puts the solutions of one answer together.
func (s *solver) gather(found []solution) []gathered {
	at := map[string]int{}
	var out []gathered
	for _, x := range found {
		key := x.bound[s.q.focus]
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, gathered{key: key, score: x.score, used: x.used})
			continue
		}
		if !s.retold(out[i].used, x.used) {
			out[i].others = append(out[i].others, x.used...)
			out[i].score += 0.15 * x.score * (1 - min(1, out[i].score))
		}
	}
	slices.SortStableFunc(out, func(a, b gathered) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key))
	})
	return out
}

// retold reports whether two solutions rest on the same sentences.
func (s *solver) retold(a, b []int) bool {
	for i := range b {
		if i >= len(a) || s.sentenceOf[a[i]] != s.sentenceOf[b[i]] {
			return false
		}
	}
	return true
}

// kept drops the answers that are clearly worse than the best: a question for one
// thing is stricter than one for several.
func (q *query) kept(list []gathered, limit int) []gathered {
	if len(list) == 0 {
		return nil
	}
	drop := 0.72
	if q.plural {
		drop = 0.5
	}
	for i, g := range list {
		if g.score < drop*list[0].score || g.score < leastAnswer {
			list = list[:i]
			break
		}
	}
	return list[:min(len(list), limit)]
}

// leastAnswer is the score below which nothing counts as an answer.
const leastAnswer = 0.2

// answer makes an answer of what was gathered.
func (s *solver) answer(g gathered) schema.Answer {
	a := schema.Answer{Score: math.Round(min(1, g.score)*1000) / 1000, Aliases: []string{}}
	n := s.node(g.key)
	s.show(&a, g)
	a.Answer, a.ID, a.Type = n.Text(), n.ID, n.Type
	a.Aliases = append(a.Aliases, n.Aliases...)
	switch {
	case n.Datatype == "edtf":
		forms := writtenIn(n.Value, a.Evidence)
		a.Answer, a.Type, a.Aliases = forms[0], "Time", append(a.Aliases, forms[1:]...)
	case n.IsLiteral():
		a.Type = "Literal"
	}
	return a
}

// show fills in the path and the evidence of an answer.
func (s *solver) show(a *schema.Answer, g gathered) {
	a.Path, a.Evidence = []schema.Step{}, []schema.Evidence{}
	for i, st := range g.used {
		if !slices.Contains(g.used[:i], st) {
			a.Path = append(a.Path, s.step(st))
			addEvidence(a, s.statements[st].Source)
		}
	}
	for _, at := range g.sentences {
		addEvidence(a, s.sentences[at].evidence)
	}
	for _, st := range g.others {
		addEvidence(a, s.statements[st].Source)
	}
}

// step is a statement as a step of a path, claims with their holder.
func (s *solver) step(i int) schema.Step {
	st := &s.statements[i]
	step := schema.Step{Subject: st.Subject, Predicate: st.Predicate, Object: st.Object, Statements: []string{st.ID},
		Quote: st.Source.Quote, Evidence: []schema.Evidence{st.Source}}
	if st.ID == "" {
		step.Statements = []string{} // read from the sentence with the question in hand
	}
	if !st.IsFact() {
		step.Polarity, step.Modality, step.Holder = st.Polarity, st.Modality, st.AttributedTo
	}
	return step
}

func addEvidence(a *schema.Answer, e schema.Evidence) {
	shown := slices.ContainsFunc(a.Evidence, func(x schema.Evidence) bool { return x.Doc == e.Doc && x.Start == e.Start })
	if !shown && len(a.Evidence) < maxEvidence {
		a.Evidence = append(a.Evidence, e)
	}
}
