package question

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

const nearestThings = 3

// nearest tells what the graph knows that comes nearest to a question without answer:
// names like those that it does not know, and the statements whose sentences have most
// of the question's words.
func (s *solver) nearest() []string {
	var out []string
	for _, name := range s.q.unlinked {
		near, err := s.view.Nearest(name, nearestThings)
		if err != nil {
			continue
		}
		for _, e := range near {
			out = append(out, fmt.Sprintf("%s (%s)", e.Label, e.ID))
		}
	}
	for _, i := range s.nearestStatements() {
		out = append(out, paths.Spell([]schema.Step{s.step(i)})+": "+s.statements[i].Source.Text)
	}
	return out
}

// nearestStatements is a statement of each sentence that has most of the question's
// words, the rare ones counting more; none when no sentence has two of them.
func (s *solver) nearestStatements() []int {
	score, count := map[int]float64{}, map[int]int{}
	for _, w := range slices.Compact(slices.Sorted(slices.Values(contentWords(s.q.question)))) {
		f := s.family(w)
		seen := map[int]bool{}
		for _, x := range f.words {
			for _, at := range s.inSentences[x] {
				if !seen[at] {
					seen[at] = true
					score[at] += f.rarity
					count[at]++
				}
			}
		}
	}
	var order []int
	for at := range score {
		if count[at] >= 2 {
			order = append(order, at)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	var out []int
	for _, at := range order[:min(len(order), nearestThings)] {
		out = append(out, s.sentences[at].statements[0])
	}
	return out
}
