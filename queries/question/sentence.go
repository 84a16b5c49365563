package question

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
)

// Shares of a question's words, the rare ones counting more, that one sentence must have to be its answer when no
// statement matches.
const (
	enoughTold  = 0.62 // for who says it, and for when it is
	clearlyMore = 0.08 // what it must have more than any other
)

// bySentence answers from the one sentence that says nearly all that a question does: with whose word it is, with its only
// date, or with the only thing of the class that is asked for. It is tried when no statement matches: texts tell in many
// ways what a question tells in one.
func (s *solver) bySentence() []gathered {
	if s.q.kind != things || s.q.focus < 0 || s.q.order != 0 || s.q.most || s.q.plural || slices.ContainsFunc(s.q.unlinked, startsUpper) {
		return nil
	}
	at, share := s.tellingSentence()
	if at < 0 {
		return nil
	}
	var found []gathered
	add := func(key string, st int) {
		if !slices.ContainsFunc(found, func(g gathered) bool { return g.key == key }) {
			found = append(found, gathered{key: key, score: leastAnswer + 0.2*share, used: []int{st}})
		}
	}
	for _, i := range s.sentences[at].statements {
		st := &s.statements[i]
		switch classes := s.q.vars[s.q.focus].classes; {
		case s.asksWhoSays() && s.accordingToOther(at, st):
		case s.asksWhoSays():
			if st.AttributedTo != nil {
				add(keyOf(*st.AttributedTo), i)
			} else if st.Predicate == "stated" && st.IsFact() {
				add(keyOf(st.Subject), i)
			}
		case slices.Equal(classes, []string{"Time"}):
			if s.tellsDeed(at) && st.Time != "" && st.Modality != schema.Hypothetical {
				add(s.timeNode(st.Time), i)
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// accordingToOther reports whether a sentence puts something on the word of somebody beside the one of a statement.
func (s *solver) accordingToOther(at int, st *schema.Statement) bool {
	_, behind, ok := strings.Cut(strings.ToLower(s.sentences[at].evidence.Text), "according to ")
	who := st.Subject.Text()
	if st.AttributedTo != nil {
		who = st.AttributedTo.Text()
	}
	if end := strings.IndexAny(behind, ",;:."); end >= 0 {
		behind = behind[:end]
	}
	return ok && !strings.Contains(behind, strings.ToLower(lastWord(who)))
}

// tellsDeed reports whether a sentence has a word for all that the question says of what it asks for.
func (s *solver) tellsDeed(at int) bool {
	for _, p := range s.q.patterns {
		ofFocus := slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == open && a.term.v == s.q.focus })
		if !ofFocus || p.word == "" || p.text == "be" || p.text == "do" {
			continue
		}
		if !slices.ContainsFunc(s.verbsOf(p), func(verb string) bool {
			return slices.ContainsFunc(s.family(verb).words, func(w string) bool { return s.sentences[at].words[w] })
		}) {
			return false
		}
	}
	return true
}

// asksWhoSays reports whether a question asks on whose word something is.
func (s *solver) asksWhoSays() bool {
	return slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return slices.ContainsFunc(p.args, func(a arg) bool { return a.slot == holder && a.term.kind == open && a.term.v == s.q.focus })
	})
}

// inQuestion reports whether a question has a name of a node.
func (s *solver) inQuestion(n *node) bool {
	words := map[string]bool{}
	for _, w := range contentWords(s.q.question) {
		words[w] = true
	}
	return slices.ContainsFunc(n.forms, func(form string) bool { return hasAll(words, contentWords(form)) })
}

// tellingSentence is the sentence that has clearly the most of a question's words, if that is enough, and its share of them.
func (s *solver) tellingSentence() (int, float64) {
	score := map[int]float64{}
	total, unknown := 0.0, 0
	words := s.toldWords()
	for _, w := range words {
		f := s.family(w)
		told := s.sentencesWith(f.words)
		if len(told) == 0 {
			unknown++
			continue
		}
		total += f.rarity
		for _, at := range told {
			score[at] += f.rarity
		}
	}
	for at := range score { // who is meant by a pronoun there is named by the question
		score[at] += s.meantIn(at)
	}
	if known := len(words) - unknown; known > 0 {
		total += total * float64(unknown) / float64(known) // as rare as the others
	}
	type ranked struct {
		at    int
		share float64
	}
	var list []ranked
	for at, sum := range score {
		ofOtherYear := slices.ContainsFunc(words, func(w string) bool { return yearOf(w) != 0 && !s.sentences[at].words[w] })
		if share := sum / total; share >= enoughTold-clearlyMore && !ofOtherYear {
			list = append(list, ranked{at, share})
		}
	}
	slices.SortFunc(list, func(a, b ranked) int { return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.at, b.at)) })
	if len(list) == 0 || list[0].share < enoughTold || len(list) > 1 && list[1].share > list[0].share-clearlyMore {
		return -1, 0
	}
	return list[0].at, list[0].share
}

// meantIn is the weight of the question's names that a sentence has not, but whose things it speaks of.
func (s *solver) meantIn(at int) float64 {
	sum := 0.0
	for _, id := range s.q.things() {
		n := s.nodes[id]
		if n == nil || !s.names(id, at) {
			continue
		}
		for _, w := range contentWords(s.q.question) {
			if n.words[w] && !slices.ContainsFunc(s.family(w).words, func(x string) bool { return s.sentences[at].words[x] }) {
				sum += s.family(w).rarity
			}
		}
	}
	return sum
}

// toldWords is the words of a question that a sentence with its answer would have: not those of asking and saying, nor the noun
// for what is asked.
func (s *solver) toldWords() []string {
	asked := contentWords(s.q.vars[s.q.focus].noun)
	words := slices.Compact(slices.Sorted(slices.Values(contentWords(s.q.question))))
	return slices.DeleteFunc(words, func(w string) bool {
		return slices.Contains(asked, w) || asking[w] || len(w) < 2 && !strings.ContainsAny(w, "0123456789")
	})
}

var asking = wordSet("according say says said state states stated point points claim claims claimed argue argues argued describe describes described call calls called regard regards regarded")

// startsUpper reports whether a word is written as a name.
func startsUpper(word string) bool { return word != "" && unicode.IsUpper([]rune(word)[0]) }
