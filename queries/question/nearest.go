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
	for _, at := range s.nearestSentences() {
		text := s.sentences[at].evidence.Text
		if list := s.sentences[at].statements; len(list) > 0 {
			text = paths.Spell([]schema.Step{s.step(list[0])}) + ": " + text
		}
		out = append(out, text)
	}
	return out
}

// nearestSentences is the sentences that have most of the question's words, the rare
// ones counting more; none when no sentence has two of them.
func (s *solver) nearestSentences() []int {
	score, count := map[int]float64{}, map[int]int{}
	for _, w := range slices.Compact(slices.Sorted(slices.Values(contentWords(s.q.question)))) {
		f := s.family(w)
		for _, at := range s.sentencesWith(f.words) {
			score[at] += f.rarity
			count[at]++
		}
	}
	var order []int
	for at := range score {
		if count[at] >= 2 {
			order = append(order, at)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	return order[:min(len(order), nearestThings)]
}

// sentencesWith is each sentence that has one of some words, once.
func (s *solver) sentencesWith(words []string) []int {
	var found []int
	for _, w := range words {
		found = append(found, s.inSentences[w]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
