package question

import (
	"cmp"
	"context"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/queries/times"
)

// Bounds of answering by passages.
const (
	mostPassages = 5  // that have anything of what is asked for
	mostTried    = 12 // that are read
	leastPassage = 0.4
	leastPicked  = 0.36
	leastJoined  = 0.78 // where the question joins several things that it does not name
	leastUnnamed = 0.6  // for what, of which neither a kind is told nor anything is named
	leastWhole   = 0.6  // ... but one sentence speaks of nearly all of it
	wholeCovered = 0.8
	leastDated   = 0.45 // for a date of something else in the sentence
	leastCovered = 0.5
	leastClaimed = 0.68 // where it asks who says so: what is said must be the same
	fewestWanted = 2    // things that a question must speak of

	clearlyBetter = 0.04 // what the best answer must have more than any other
)

// byPassage answers from the sentences that speak of most of a question, with what stands in them where the question asks.
func (s *solver) byPassage(ctx context.Context) []gathered {
	if s.q.focus < 0 || s.q.order != 0 || s.q.most || ordering.MatchString(s.q.question) {
		return nil
	}
	go warmParser() // while WordNet is read
	if s.wanting == nil {
		s.wanting = s.wants()
	}
	if s.knownWanted() < fewestWanted || s.q.further && !s.namesThing() {
		return nil // of whom a further question speaks, the one before it says
	}
	best := s.bestPicks(ctx)
	s.tellPicks(best)
	if len(best) == 0 || !s.isClear(best) {
		return nil
	}
	g := s.gatherPick(best[0])
	covered, least := s.covered(g), s.leastOf(best[0])
	if s.q.joins() && s.q.measure == "" && covered >= wholeCovered {
		least = leastWhole // one sentence says it all
	}
	if best[0].score < least || covered < leastCovered || covered < leastClaimed && s.asksWhoClaims() {
		return nil
	}
	return append([]gathered{g}, s.andOthers(best, least)...)
}

// bestPicks is what the sentences that speak of most of the question give, the best first.
func (s *solver) bestPicks(ctx context.Context) []picked {
	verbs, slot := s.focusVerb()
	var best []picked
	tried, giving := 0, 0
	for _, p := range s.passages(s.wanting) {
		if p.score < leastPassage || tried == mostTried || giving == mostPassages || ctx.Err() != nil {
			break
		}
		if len(s.sentences[p.at].evidence.Text) > longestReread || s.asksWhoClaims() && !s.reports(p.at, verbs) {
			continue
		}
		tried++
		weight := p.score
		if s.missesSuperlative(p.at) || s.ofOtherYear(p.at) {
			weight *= leastLike
		}
		found := s.picks(p.at, verbs, slot)
		giving += min(1, len(found))
		for _, x := range found {
			x.score *= weight
			best = append(best, x)
		}
	}
	slices.SortStableFunc(best, func(a, b picked) int { return cmp.Compare(b.score, a.score) })
	return best
}

// isClear reports whether nothing else comes near the best answer, where one is asked for.
func (s *solver) isClear(best []picked) bool {
	return s.q.plural || !slices.ContainsFunc(best[1:], func(x picked) bool {
		return !x.isBeside(best[0]) && x.key != best[0].key && x.score > best[0].score-clearlyBetter && !s.sameThing(x, best[0])
	})
}

// leastOf is what an answer must come to, for the kind of question and how it stands in its sentence.
func (s *solver) leastOf(x picked) float64 {
	least := leastPicked
	if s.q.joins() {
		least = leastJoined
	}
	if x.end.slot == when && x.tell.match < leastVerb {
		least = max(least, leastDated)
	}
	if v := &s.q.vars[s.q.focus]; len(v.classes) == 0 && (v.noun == "" || v.noun == "what") && !s.namesThing() {
		least = max(least, leastUnnamed)
	}
	return least
}

// andOthers is the other answers where several are asked for, or where they stand beside the best: `Hale and Orr argue`.
func (s *solver) andOthers(best []picked, least float64) []gathered {
	if !s.q.plural && (len(best) < 2 || !best[1].isBeside(best[0]) || !s.isPerson(best[0].key)) {
		return nil
	}
	var out []gathered
	for _, x := range best[1:] {
		near := x.isBeside(best[0]) && x.score >= besidePicked*best[0].score || s.q.plural && x.score >= max(least, alsoPicked*best[0].score)
		if near && x.key != best[0].key && !slices.ContainsFunc(out, func(g gathered) bool { return g.key == x.key }) {
			out = append(out, s.gatherPick(x))
		}
	}
	return out
}

// isBeside reports whether two answers stand in one slot of one saying: `Hale and Orr argue`.
func (x picked) isBeside(y picked) bool {
	return x.tell == y.tell && x.end.slot == y.end.slot && x.end.whole == y.end.whole
}

func (s *solver) isPerson(key string) bool {
	n := s.node(key)
	return n != nil && s.options.Ontology.IsA(n.Type, "Person") && n.isNamed()
}

// alsoPicked is how near to the best another answer must come, where several are asked for.
const (
	alsoPicked   = 0.85
	besidePicked = 0.4 // and where it stands beside the best
)

// ordering matches a question for an order.
var ordering = regexp.MustCompile(`(?i)\b(?:what|which) order\b|\b(?:came|was|is|did .*) (?:first|last|earlier|later|older|younger)\b`)

// missesSuperlative reports whether a question asks for the most of something and a sentence tells of none.
func (s *solver) missesSuperlative(at int) bool {
	asked := slices.ContainsFunc(s.q.words, func(w word) bool { return w.tag == "JJS" || w.tag == "RBS" })
	if !asked {
		return false
	}
	return !slices.ContainsFunc(s.parse(at).Tokens, func(t english.Token) bool { return t.Tag == "JJS" || t.Tag == "RBS" })
}

// ofOtherYear reports whether a question names a year and a sentence only others.
func (s *solver) ofOtherYear(at int) bool {
	var asked []times.Interval
	for i := range s.q.words {
		if y := yearOf(s.q.words[i].low); y != 0 {
			asked = append(asked, dateInterval(y, 0, 0, strings.HasSuffix(s.q.words[i].low, "s")))
		}
	}
	if len(asked) == 0 {
		return false
	}
	own := s.datesOf(at)
	return len(own) > 0 && !slices.ContainsFunc(own, func(t times.Interval) bool { return slices.ContainsFunc(asked, t.Meets) })
}

const leastLike = 0.5 // for a sentence that tells of another year, or not of the most

// asksWhoClaims reports whether a question asks who says something.
func (s *solver) asksWhoClaims() bool {
	return s.asksWhoSays() || slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return p.says() && slices.ContainsFunc(p.in(subj), func(t term) bool { return t.kind == open && t.v == s.q.focus })
	})
}

// reports reports whether a sentence has a word of saying, or is on somebody's word.
func (s *solver) reports(at int, verbs map[string]float64) bool {
	for v, weight := range verbs {
		if weight >= 0.45 && s.sentences[at].words[v] {
			return true
		}
	}
	return sourced.MatchString(s.sentences[at].evidence.Text) ||
		slices.ContainsFunc(s.sentences[at].statements, func(i int) bool { return s.statements[i].AttributedTo != nil })
}

// sourced matches the words that put a sentence on somebody's word.
var sourced = regexp.MustCompile(`(?i)\b(?:according to|in the (?:words|view|opinion) of)\b`)

// namesThing reports whether a question names a thing that the graph knows.
func (s *solver) namesThing() bool {
	return slices.ContainsFunc(s.q.words, func(w word) bool { return len(w.ids) > 0 })
}

// knownWanted is how many things a question speaks of beside what it asks for.
func (s *solver) knownWanted() (n int) {
	for i := range s.wanting {
		n += boolToInt(!s.wanting[i].asked)
	}
	return n
}

// joins reports whether a question leaves more open than what it asks for: `the company that bought X`.
func (q *query) joins() bool {
	found := false
	for _, p := range q.patterns {
		if !p.says() {
			p.eachVar(func(v int) { found = found || v != q.focus })
		}
	}
	return found
}

// covered is how much of what a question speaks of the sentences of an answer do, those beside them counting less.
func (s *solver) covered(g gathered) float64 {
	if s.wanting == nil {
		s.wanting = s.wants()
	}
	var places []int
	for _, i := range append(slices.Clone(g.used), g.others...) {
		places = append(places, s.sentenceOf[i])
	}
	places = append(places, g.sentences...)
	total, found := 0.0, 0.0
	for _, w := range s.wanting {
		best := 0.0
		for _, at := range places {
			best = max(best, s.near(w, at))
		}
		total += w.weight
		found += w.weight * best
	}
	if total == 0 {
		return 1
	}
	return found / total
}

var warmParser = sync.OnceFunc(func() { english.AnalyzeIn("It is.", 0, 6, english.Fast) })

// sameThing reports whether two picks are one thing in other words.
func (s *solver) sameThing(a, b picked) bool {
	x, y := s.node(a.key), s.node(b.key)
	return x != nil && y != nil && len(x.words) > 0 && len(y.words) > 0 &&
		(hasAll(x.words, slices.Collect(maps.Keys(y.words))) || hasAll(y.words, slices.Collect(maps.Keys(x.words))))
}

func (s *solver) tellPicks(list []picked) {
	for _, x := range list[:min(len(list), 6)] {
		s.tell("  picked %.2f: %s, %s of %q (%.2f) in: %s", x.score, s.node(x.key).Text(), x.end.slot, x.tell.frame.Verb, x.tell.match, s.sentences[x.at].evidence.Text)
	}
}

// gatherPick makes an answer of what was picked: its statement, or what its clause says.
func (s *solver) gatherPick(x picked) gathered {
	if x.tell.own != none {
		return gathered{key: x.key, score: x.score, used: []int{x.tell.own}}
	}
	st := x.tell.frame
	for _, slot := range []string{subj, obj} {
		at := slices.IndexFunc(x.tell.ends, func(e end) bool { return e.slot == slot && e.whole })
		if slot == x.end.slot {
			at = slices.IndexFunc(x.tell.ends, func(e end) bool { return e.slot == slot && keyOf(e.node) == keyOf(x.end.node) })
		}
		switch {
		case at < 0:
		case st.Subject.Text() == "":
			st.Subject = x.tell.ends[at].node
		default:
			st.Object = x.tell.ends[at].node
		}
	}
	if s.nodeKey(st.Subject) != x.key && x.end.slot != obj {
		st.Object = x.end.node
	}
	s.statements = append(s.statements, st)
	s.sentenceOf = append(s.sentenceOf, x.at)
	return gathered{key: x.key, score: x.score, used: []int{len(s.statements) - 1}}
}
