package question

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Bounds of the connecting search.
const (
	linkBudget = 4.6 // the cost of the largest tree that counts
	slack      = 2.5 // how much more than the cheapest an answer may cost
	mostGroups = 5   // of a question; trees for more take too long
)

// connected answers a question that asks for a link: what of the asked class is tied
// most closely to everything else that the question speaks of. Answers that are there
// already are left out.
func (s *solver) connected(ctx context.Context, have []gathered) []gathered {
	w := newWeb(s.index)
	groups, linked := s.groups(w)
	if s.q.focus == none || !s.q.linking || len(groups) < 2 || len(groups) > mostGroups {
		return nil
	}
	f, cut := grow(ctx, w, groups, linkBudget)
	if cut {
		return nil
	}
	f.linked = linked
	found := s.ends(f, len(f.trees)-1)
	if s.q.hasAct() {
		found = append(found, s.participants(f, found)...)
	}
	found = slices.DeleteFunc(found, func(g gathered) bool {
		return slices.ContainsFunc(have, func(h gathered) bool { return h.key == g.key })
	})
	return found[:min(len(found), s.options.Limit)]
}

// groups is what the question speaks of, each with the points that may stand for it,
// and which of them are the things or notions that it asks a link for.
func (s *solver) groups(w *web) (out []map[point]float64, linked []int) {
	for _, p := range s.q.patterns {
		for _, a := range p.args {
			if a.term.kind == open {
				continue
			}
			if p.linking && a.term.kind != act {
				linked = append(linked, len(out))
			}
			out = append(out, s.group(w, a.term))
		}
		if p.linking {
			continue
		}
		out = append(out, s.actGroup(w, p))
	}
	return out, linked
}

// group is the points that stand for a term: nodes that it may be, and, for a notion,
// sentences that have its words.
func (s *solver) group(w *web, t term) map[point]float64 {
	if t.kind == act {
		return s.actGroup(w, t.act)
	}
	members := map[point]float64{}
	for key, weight := range s.table(t) {
		if s.nodes[key] != nil {
			members[w.nodeAt(key)] = 1 - weight
		}
	}
	if t.kind == notion {
		for at := range s.sentences {
			if weight := s.spoken(t, at, nil); weight > 0 {
				members[w.sentenceAt(at)] = 0.6 + (1 - weight)
			}
		}
	}
	return members
}

// actGroup is the points that stand for an act: the statements that tell of one, and
// sentences that name both the act and something that it may be done to.
func (s *solver) actGroup(w *web, p *pattern) map[point]float64 {
	members := map[point]float64{}
	bound := make([]string, len(s.q.vars))
	for _, i := range s.candidates(p, bound) {
		for _, o := range s.match(p, i, bound) {
			at := w.statementAt(i)
			if cost, ok := members[at]; o.score > leastAnswer && (!ok || 1-o.score < cost) {
				members[at] = 1 - o.score
			}
		}
	}
	for i, word := range s.actNouns(p) {
		cost := 0.7
		if i > 0 {
			cost = 1 // another word for it
		}
		for _, at := range s.sentencesWith(s.family(word).words) {
			if _, ok := members[w.sentenceAt(at)]; !ok && s.hasPatient(p, at) && s.hasOneOf(p.besides, at) {
				members[w.sentenceAt(at)] = cost
			}
		}
	}
	return members
}

// actNouns are the question's word for an act, and other nouns for acts of the kind.
func (s *solver) actNouns(p *pattern) []string {
	if p.word == "" {
		return nil
	}
	words := []string{p.word}
	for _, x := range p.readings {
		rel, ok := s.options.Ontology.Relation(x.relation)
		if !ok || len(p.besides) > 0 {
			continue
		}
		for _, noun := range rel.Events {
			if w := names.Fold(noun); !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	return words
}

// hasOneOf reports whether a sentence has one of some words, or there are none.
func (s *solver) hasOneOf(words []string, at int) bool {
	return len(words) == 0 || slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(s.family(word).words, func(x string) bool { return s.sentences[at].words[x] })
	})
}

// hasPatient reports whether a sentence speaks of something that an act may be done
// to, as the question has it.
func (s *solver) hasPatient(p *pattern, at int) bool {
	for _, t := range p.in(obj) {
		if t.kind != open {
			if s.spoken(t, at, nil) == 0 {
				return false
			}
			continue
		}
		found := false
		for _, i := range s.sentences[at].statements {
			for _, n := range s.statements[i].Nodes() {
				found = found || s.varFits(t.v, s.nodes[keyOf(n)]) >= 0.6
			}
		}
		for word := range s.sentences[at].words {
			found = found || slices.ContainsFunc(s.q.vars[t.v].classes, func(c string) bool { return s.nounIsA(word, c) })
		}
		if !found {
			return false
		}
	}
	return true
}

// ends are the things of the asked class at which trees for all groups end, the
// cheapest first.
func (s *solver) ends(f *forest, all int) []gathered {
	var out []gathered
	for p, t := range f.trees[all] {
		from := f.tie(all, p)
		if !f.web.isNode(p) || from == noPoint {
			continue
		}
		n := s.nodes[f.web.keys[p]]
		if !s.q.hasAct() && (!f.web.isStatement(from) || !s.linksAll(f.web.statementOf(from))) {
			continue
		}
		fit := s.varFits(s.q.focus, n)
		if n.IsLiteral() || fit < 0.5 || !s.does(f, from, n.key) || s.onlyPossible(f, from) || !f.near(from) {
			continue
		}
		c := t.cost + 1 - fit
		if !f.speaks(from) && !s.answersAct(f.web.statementOf(from)) || !s.actNearby(f, from) {
			continue
		}
		if s.described(n) {
			c += describedCost
			if class, _ := s.options.Ontology.ClassOfNoun(n.Label); n.Type == "Group" || class == "Organization" {
				c += someCost
			}
		}
		if c <= f.budget {
			out = append(out, s.tied(f, all, p, c))
		}
	}
	slices.SortFunc(out, func(a, b gathered) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key))
	})
	for i := range out {
		if out[i].score < score(cost(out[0].score)+slack) {
			return out[:i]
		}
	}
	return out
}

// tie is the point by which a tree ends at a thing: where two trees join there, that of the one for what is
// linked.
func (f *forest) tie(set int, p point) point {
	t := f.trees[set][p]
	if t.part == 0 {
		return t.from
	}
	for _, part := range []int{t.part, set &^ t.part} {
		if slices.ContainsFunc(f.linked, func(g int) bool { return part&(1<<g) != 0 }) {
			return f.tie(part, p)
		}
	}
	return f.tie(t.part, p)
}

// describedCost is for a thing without a name, `the court`, and someCost more for what
// may be anybody: `the organization`, `judicial persons`.
const (
	describedCost = 0.8
	someCost      = 1.5
)

// described reports whether a thing has no name of its own, only a description.
func (s *solver) described(n *node) bool {
	return !strings.ContainsFunc(n.Label, unicode.IsUpper)
}

// does reports whether a node acts in the statement by which it is tied: it is the
// subject, or says so. To whom something is done is no answer to who linked it.
func (s *solver) does(f *forest, from point, key string) bool {
	if !f.web.isStatement(from) {
		return false
	}
	st := &s.statements[f.web.statementOf(from)]
	return keyOf(st.Subject) == key && s.acts(st) || st.AttributedTo != nil && keyOf(*st.AttributedTo) == key
}

// speaks reports whether a statement tells of something that the question speaks of. A neighbour of a
// neighbour is no answer, and neither is who does something else in a sentence about it.
func (f *forest) speaks(statement point) bool {
	i := f.web.statementOf(statement)
	return slices.ContainsFunc(f.groups, func(members map[point]float64) bool {
		_, is := members[statement]
		return is || slices.ContainsFunc(f.web.statements[i].Nodes(), func(n schema.Node) bool {
			_, ok := members[f.web.nodeAt(keyOf(n))]
			return ok || f.suffers(members, n, i)
		})
	})
}

// answersAct reports whether a statement says what somebody did to a ruling or the like, which texts
// speak of in place of the act: `upheld the ruling`.
func (s *solver) answersAct(statement int) bool {
	for _, w := range strings.Fields(strings.ToLower(s.statements[statement].Object.Text())) {
		switch w {
		case "of", "to", "against", "by", "for": // `ruling of the City Court`
			return false
		}
		if rulings[w] {
			return true
		}
	}
	return false
}

var rulings = map[string]bool{"ruling": true, "verdict": true, "judgment": true, "judgement": true, "decision": true, "ban": true,
	"sentence": true, "motion": true, "appeal": true, "liquidation": true, "dissolution": true}

// hasAct reports whether a question speaks of an act, by a noun or a clause of its own.
func (q *query) hasAct() bool {
	return slices.ContainsFunc(q.patterns, func(p *pattern) bool {
		return !p.linking || slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == act })
	})
}

// closeBy is how many sentences may lie between two that tell of one affair.
const closeBy = 2

// suffers reports whether the act of a group is stated to have been done to a thing close by
// a statement: who does something else to the same thing there is told of too.
func (f *forest) suffers(members map[point]float64, n schema.Node, beside int) bool {
	if n.IsLiteral() {
		return false
	}
	key, here := keyOf(n), f.web.sentenceOf[beside]
	return slices.ContainsFunc(f.web.of[key], func(i int) bool {
		_, ok := members[f.web.statementAt(i)]
		there := f.web.sentenceOf[i]
		near := there-here <= closeBy && here-there <= closeBy && f.web.sentences[there].evidence.Doc == f.web.sentences[here].evidence.Doc
		return ok && near && keyOf(f.web.statements[i].Object) == key
	})
}

// actNearby reports whether a sentence close by a statement tells of each act that the question
// speaks of: who says something of the notion elsewhere has not linked it to an act.
func (s *solver) actNearby(f *forest, statement point) bool {
	here := f.web.sentenceOf[f.web.statementOf(statement)]
	for g, members := range f.groups {
		if slices.Contains(f.linked, g) {
			continue
		}
		found := false
		for at := max(0, here-closeBy); at <= here+closeBy && at < len(f.web.sentences) && !found; at++ {
			if f.web.sentences[at].evidence.Doc != f.web.sentences[here].evidence.Doc {
				continue
			}
			_, found = members[f.web.sentenceAt(at)]
			for _, i := range f.web.sentences[at].statements {
				_, is := members[f.web.statementAt(i)]
				found = found || is
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// linksAll reports whether a statement itself links what is linked where no act is: it names one
// of the things or notions, and its sentence speaks of all of them in full.
func (s *solver) linksAll(statement int) bool {
	at, named := s.sentenceOf[statement], false
	for _, p := range s.q.patterns {
		for _, a := range p.args {
			if !p.linking || a.term.kind == open {
				continue
			}
			if s.spoken(a.term, at, nil) < wholly {
				return false
			}
			for _, n := range s.statements[statement].Nodes() {
				w, _ := s.fits(a.term, keyOf(n), make([]string, len(s.q.vars)))
				named = named || w >= wholly
			}
		}
	}
	return named
}

// wholly is how much of a notion is meant by all of it.
const wholly = 0.9

// near reports whether a statement, its sentence or one beside it speaks of each thing
// or notion that is linked. Who did the act has not linked it to what others say of the
// same party elsewhere.
func (f *forest) near(statement point) bool {
	i := f.web.statementOf(statement)
	at := f.web.sentenceOf[i]
	points := []point{statement, f.web.sentenceAt(at)}
	for _, n := range f.web.statements[i].Nodes() {
		points = append(points, f.web.nodeAt(keyOf(n)))
	}
	if next := f.web.sentences[at].next; next >= 0 {
		points = append(points, f.web.sentenceAt(next))
	}
	if at > 0 && f.web.sentences[at-1].next == at {
		points = append(points, f.web.sentenceAt(at-1))
	}
	return !slices.ContainsFunc(f.linked, func(g int) bool {
		return !slices.ContainsFunc(points, func(p point) bool { _, ok := f.groups[g][p]; return ok })
	})
}

// acts reports whether the subject of a statement does something in it. Of `chargedWith`
// or a passive it does not: the verbs that signal the relation have it as their object.
func (s *solver) acts(st *schema.Statement) bool {
	if _, _, suffered := passive(st.Predicate); suffered {
		return false
	}
	rel, ok := s.options.Ontology.Relation(st.Predicate)
	return !ok || !rel.Claim && (len(rel.Verbs) == 0 || slices.ContainsFunc(rel.Verbs, func(v schema.Signal) bool { return v.Subject == "subj" }))
}

// onlyPossible reports whether a statement tells of what may be: nobody has done it.
func (s *solver) onlyPossible(f *forest, statement point) bool {
	return s.statements[f.web.statementOf(statement)].Modality == schema.Hypothetical
}

// tied makes an answer of a tree.
func (s *solver) tied(f *forest, all int, p point, c float64) gathered {
	g := gathered{key: f.web.keys[p], score: score(c)}
	for _, x := range f.points(all, p) {
		switch {
		case f.web.isNode(x):
		case f.web.isStatement(x):
			if i := f.web.statementOf(x); !slices.Contains(g.used, i) {
				g.used = append(g.used, i)
			}
		default:
			g.sentences = append(g.sentences, f.web.sentenceOfPoint(x))
		}
	}
	return g
}

// score is the score of an answer by its cost, and cost the way back.
func score(cost float64) float64 { return math.Exp(-cost / 3) }

func cost(score float64) float64 { return -3 * math.Log(score) }
