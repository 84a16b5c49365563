package extract

import (
	"strconv"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// countReach is how many sentences back `the five nations` may have been listed.
const countReach = 2

// countedBefore are those whom a phrase counts and a list right before has named: `Norland, Estavia and Veldrin met. THE THREE
// COUNTRIES signed …`. The list has exactly as many of the kind, and there is no other like it.
func (x *extractor) countedBefore(v *view, p clauses.Phrase) []argument {
	g := v.groupOf(p.Head)
	n := v.countIn(g)
	class, known := x.o.ClassOfNoun(v.lemma(p.Head))
	if n < 2 || !known || !x.o.IsAny(class, []string{"Agent", "Place"}) {
		return nil
	}
	for back := 0; back <= countReach && v.at-back >= 0; back++ {
		before := x.views[v.at-back]
		if x.src.Sentences[before.at].Block != x.src.Sentences[v.at].Block {
			return nil
		}
		end := len(before.tok)
		if back == 0 {
			end = g.start
		}
		if lists := x.listsOf(before, n, class, end); len(lists) > 0 {
			if len(lists) > 1 {
				return nil
			}
			return v.placedAt(p, lists[0])
		}
	}
	return nil
}

// pairBefore are the two of whom `both` speaks: the only two names that the sentence before joins by `and`.
func (x *extractor) pairBefore(v *view, p clauses.Phrase) []argument {
	if v.at == 0 || x.src.Sentences[v.at-1].Block != x.src.Sentences[v.at].Block {
		return nil
	}
	before := x.views[v.at-1]
	var pair []mentions.Mention
	for i := range before.tok {
		if _, ok := before.nameStarting(i); !ok || before.word(i-1) == "and" || before.word(i-1) == "," {
			continue
		}
		switch list := before.namesFrom(i); {
		case len(list) < 2:
		case len(list) > 2 || pair != nil:
			return nil
		default:
			pair = list
		}
	}
	return v.placedAt(p, x.fromMentions(before, pair))
}

// placedAt gives what stands elsewhere the place of the words that speak of it here.
func (v *view) placedAt(p clauses.Phrase, list []argument) []argument {
	for i := range list {
		list[i].Span = v.bytes(p.Span)
	}
	return list
}

// countIn is the number that a definite phrase tells: of `the five nations` it is 5.
func (v *view) countIn(g group) int {
	if w := v.word(g.start); w == "both" {
		return 2
	} else if w != "the" && w != "these" && w != "those" {
		return 0
	}
	for i := g.start + 1; i < g.head; i++ {
		if v.tag(i) == "CD" {
			if n, err := strconv.Atoi(v.word(i)); err == nil && n < 30 {
				return n
			}
			return countWords[v.word(i)]
		}
	}
	return 0
}

var countWords = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}

// listsOf are the lists of exactly n different names of a class before a token: those that the clauses have in one slot.
func (x *extractor) listsOf(v *view, n int, class string, end int) (lists [][]argument) {
	for c := range v.clauses {
		cl := &v.clauses[c]
		for _, slot := range [][]clauses.Phrase{cl.Subjects, cl.Objects} {
			var list []argument
			seen := map[int]bool{}
			for _, p := range slot {
				m, ok := v.mentionOf(p.Head)
				if p.Clause != clauses.None || p.Span.Start >= end || !ok || m.Kind != mentions.Name || m.Cluster == schema.NoCluster || seen[m.Cluster] || !x.alike(x.found.Clusters[m.Cluster].Class, class) {
					list = nil
					break
				}
				seen[m.Cluster] = true
				list = append(list, x.fromMention(v, m))
			}
			if len(list) == n && !sameList(lists, list) {
				lists = append(lists, list)
			}
		}
	}
	return lists
}

// sameList reports whether a list is the last one again, as of several verbs with one subject.
func sameList(lists [][]argument, list []argument) bool {
	return len(lists) > 0 && lists[len(lists)-1][0].Cluster == list[0].Cluster
}
