package question

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema"
)

// picked is an answer that a sentence gives.
type picked struct {
	key   string
	score float64
	at    int
	tell  *saying
	end   end
}

// picks is the answers that a sentence may give, the best first.
func (s *solver) picks(at int, verbs map[string]float64, slot string) []picked {
	var out []picked
	add := func(x picked) {
		for i := range out {
			if out[i].key == x.key {
				if x.score > out[i].score {
					out[i] = x
				}
				return
			}
		}
		out = append(out, x)
	}
	s.verbSpoken = weigh(len(verbs) == 0, 1, 0)
	for v, weight := range verbs {
		if s.sentences[at].words[v] {
			s.verbSpoken = max(s.verbSpoken, weight)
		}
	}
	list := s.sayingsIn(at, verbs)
	s.mostShare = 0
	for _, t := range list {
		s.mostShare = max(s.mostShare, t.share)
	}
	for _, t := range list {
		if !s.meant(&t.frame) {
			continue
		}
		for _, e := range t.ends {
			fit := s.pickFits(&e, at)
			if fit == 0 {
				continue
			}
			w := s.place(t, &e, slot)
			if !e.whole {
				w *= pickInside
			}
			add(picked{s.nodeKey(e.node), w * fit, at, t, e})
		}
	}
	slices.SortStableFunc(out, func(a, b picked) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.key, b.key)) })
	return out
}

// place weighs where in a saying an answer stands: by its verb, by how much of the question the saying has, and by
// what is at its other ends.
func (s *solver) place(t *saying, e *end, slot string) float64 {
	unspoken, spoken := unspokenVerb, s.verbSpoken
	if e.slot == when {
		unspoken, spoken = unspokenDate, max(t.match, 0.6*spoken)
	}
	w := (0.35 + 0.35*t.share) * (unspoken + (1-unspoken)*spoken)
	turned := s.turned(slot, t)
	at := inSlot(turned, e)
	if turned != slot && at == pickOtherEnd {
		return 0 // who sells it does not buy it
	}
	if t.match >= leastVerb {
		verb := (0.55 + 0.45*t.match) * at
		if s.mostShare > 0 {
			verb *= 0.8 + 0.2*t.share/s.mostShare
		}
		w = max(w*max(at, 0.8), verb)
		if at == pickOtherEnd {
			w = verb
		}
	} else if takesPart(e) && !(e.slot == holder && s.asksWhoClaims()) {
		w *= pickUntold
	}
	if e.slot == amountSlot && s.q.measure == "many" {
		w = max(w, countedPlace) // the noun that is counted stands behind it
	}
	return w * s.partners(t, e)
}

// takesPart reports whether something takes part in an act and is no circumstance of it.
func takesPart(e *end) bool {
	return e.slot != when && e.slot != where && e.slot != why && e.slot != amountSlot
}

// countedPlace is for the number of what is counted.
const countedPlace = 0.75

// Weights of how an answer stands in the sentence that gives it.
const (
	pickInSlot   = 1.0 // it is where the question has it
	pickOtherEnd = 0.2 // but at the other end of the verb
	pickInside   = 0.8 // named inside a phrase that is there
	leastVerb    = 0.5
	pickPartner  = 1.1  // what the question has at the other end is there too
	pickStranger = 0.6  // something else is there
	pickUntold   = 0.0  // the act is told elsewhere
	pickUnspoken = 0.6  // neither the sentence nor those beside it speak of it
	pickUnnamed  = 0.85 // what somebody is to be the head or the wife of is not spoken of
)

// unspokenVerb is for a sentence that has no word for what the question says of what it asks for.
// A date is soon found in such a sentence, and of something else.
const (
	unspokenVerb = 0.7
	unspokenDate = 0.5
)

// turned is the slot that answers a question where a saying tells the act from its other end: who buys is whom one sells TO.
func (s *solver) turned(slot string, t *saying) string {
	first, _, _ := strings.Cut(strings.ToLower(t.frame.Verb), " ")
	told := english.Lemma(first, "VBD")
	for _, p := range s.q.patterns {
		if !slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == open && a.term.v == s.q.focus }) {
			continue
		}
		switch {
		case slot == subj && taking[p.word] && giving[told]:
			return "to"
		case slot == subj && giving[p.word] && taking[told]:
			return "from"
		case slot == "from" && taking[p.word] && giving[told], slot == "to" && giving[p.word] && taking[told]:
			return subj
		}
	}
	return slot
}

// giving and taking are verbs for the two ends of one act.
var (
	giving = wordSet("sell give hand supply lend lease award grant donate pay rent")
	taking = wordSet("buy acquire purchase receive get borrow obtain")
)

// inSlot weighs where an answer stands against where the question has it.
func inSlot(asked string, e *end) float64 {
	switch {
	case asked == "":
		return 0.85
	case e.slot == amountSlot:
		return 0.9
	case e.slot == holder:
		return weigh(asked == subj, 0.95, 0.5)
	case asked == e.slot, asked == e.prep:
		return pickInSlot
	case asked == where && (e.prep == "in" || e.prep == "at" || e.prep == "to" || e.prep == "near" || e.prep == "from" || e.prep == "into" || e.prep == "on"):
		return pickInSlot
	case asked == subj && e.slot == obj, e.slot == subj && (asked == obj || asked == "to" || asked == "from"):
		return pickOtherEnd
	case asked == self || asked == about || asked == how:
		return 0.85
	case slices.Contains(roles[asked], e.prep):
		return 0.95
	case e.slot == when || e.slot == where || e.slot == why:
		return 0.6
	}
	return 0.75
}

// partners weighs whether the things that the question has at the other ends of its verb stand at those of a saying.
func (s *solver) partners(t *saying, e *end) float64 {
	w := 1.0
	for _, p := range s.q.patterns {
		if !slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == open && a.term.v == s.q.focus }) {
			continue
		}
		for _, a := range p.args {
			if p.noun && a.slot == "of" && a.term.kind == thing && !s.meansIn(a.term, t.at) {
				w *= pickUnnamed
			}
			if a.term.kind != thing || a.slot != subj && a.slot != obj {
				continue
			}
			here, other := false, false
			for i := range t.ends {
				x := &t.ends[i]
				named := x.node.ID != "" && a.term.ids[x.node.ID] > 0
				here = here || named && (x.whole || x.slot != a.slot)
				other = other || x.slot == a.slot && x.whole && !named && x != e && x.node.ID != "" && s.node(x.node.ID) != nil && s.node(x.node.ID).isNamed()
			}
			switch {
			case here:
				w *= pickPartner
			case other:
				w *= pickStranger
			case !s.meansNear(a.term, t.at):
				w *= pickUnspoken
			}
		}
	}
	return w
}

// meansNear reports whether a sentence or those beside it speak of a thing of the question.
func (s *solver) meansNear(t term, at int) bool {
	return slices.ContainsFunc(s.wanting, func(w wanted) bool {
		for id := range w.ids {
			if t.ids[id] > 0 {
				return s.near(w, at) > 0
			}
		}
		return false
	})
}

// meansIn reports whether a sentence speaks of a thing of the question, also by a pronoun.
func (s *solver) meansIn(t term, at int) bool {
	for i := range s.wanting {
		for id := range s.wanting[i].ids {
			if t.ids[id] > 0 && s.wanting[i].in[at] > 0 {
				return true
			}
		}
	}
	return s.spoken(t, at, nil) > 0
}

// meant reports whether what a sentence says is so as the question has it: denied or not, planned or not, and on the word of
// whom it names.
func (s *solver) meant(st *schema.Statement) bool {
	negated := slices.ContainsFunc(s.q.patterns, func(p *pattern) bool { return p.negated })
	unreal := st.Modality == schema.Planned || st.Modality == schema.Hypothetical
	if (st.Polarity == schema.Negated) != negated || unreal && !s.q.unreal {
		return false
	}
	return !slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return slices.ContainsFunc(p.in(holder), func(t term) bool {
			return t.kind == thing && (st.AttributedTo == nil || t.ids[st.AttributedTo.ID] == 0)
		})
	})
}

// nodeKey is the key of a node, which it makes known where the graph has not got it.
func (s *solver) nodeKey(n schema.Node) string {
	if n.Datatype == "edtf" {
		return s.timeNode(n.Value)
	}
	key := keyOf(n)
	if n.Datatype == amountType {
		key = "amount:" + n.Value // a folded `£14` is `$14`
	}
	if s.node(key) == nil {
		s.times[key] = newNode(key, n)
	}
	return key
}

// pickFits weighs a node as what is asked for.
func (s *solver) pickFits(e *end, at int) float64 {
	if s.asksAmount() {
		if e.slot != amountSlot {
			return 0
		}
		return s.amountWeight(e, at)
	}
	n := s.node(s.nodeKey(e.node))
	x := &s.q.vars[s.q.focus]
	if n == nil || s.asked(n.key) || s.inQuestion(n) {
		return 0
	}
	classes := x.classes
	if len(classes) == 0 && x.noun != "" {
		classes = classesByWordNet(x.noun)
	}
	if len(classes) == 0 {
		if e.node.Datatype == "edtf" {
			return 0
		}
		return s.nounFits(x.noun, e, n)
	}
	if slices.Equal(classes, []string{"Time"}) {
		return weigh(e.node.Datatype == "edtf", 1, 0)
	}
	if e.node.Datatype == "edtf" {
		return 0
	}
	fit := s.classFits(classes, n)
	switch {
	case fit == 0 && n.IsLiteral() && slices.Contains(classes, "Place") && places[wordnet.ClassOf(e.noun)]:
		return placeFit
	case !n.isNamed():
		fit *= describedFit
	}
	return fit
}

// places are classes of WordNet's nouns for where something may be.
var places = map[wordnet.Class]bool{wordnet.Location: true, wordnet.Artifact: true, wordnet.Object: true}

const (
	placeFit     = 0.85 // `the Salt Street prison`, which names more than the street
	describedFit = 0.65 // for what is only described
)

// anythingFit is for an answer to what, of which the question does not say what kind of thing it is.
const anythingFit = 0.75

// nounFits weighs a node as what a noun of a question calls that is no class.
func (s *solver) nounFits(noun string, e *end, n *node) float64 {
	if noun == "" || noun == "what" || noun == "thing" {
		return anythingFit
	}
	kin := wordnet.Kin(noun)
	best := 0.6
	for _, form := range n.forms {
		for _, w := range strings.Fields(form) {
			if related(noun, w) {
				return 1
			}
			best = max(best, kin[w])
		}
	}
	if e.noun != "" {
		best = max(best, kin[e.noun])
	}
	return best
}

// classesByWordNet is the classes of what a noun calls, where only WordNet knows it.
func classesByWordNet(noun string) []string {
	switch wordnet.ClassOf(noun) {
	case wordnet.Person:
		return []string{"Person", "Agent"}
	case wordnet.Group:
		return []string{"Organization", "Group"}
	case wordnet.Location:
		return []string{"Place"}
	case wordnet.Time:
		return []string{"Time"}
	}
	return nil
}
