package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// nominalWeight is for an act that a text tells by a noun: `ran a campaign for the reform`
// where the question has `campaigned for the reform`.
const nominalWeight = 0.8

// leastWithin is how much of what an act is for must be in its noun phrase, the head always.
const leastWithin = 0.35

// matchNominal matches a statement whose object is a noun for the act of a pattern. What
// the act is done to or for must be among the words of that noun phrase.
func (s *solver) matchNominal(p *pattern, i int, bound []string) (outcome, bool) {
	st := &s.statements[i]
	object := s.nodes[keyOf(st.Object)]
	if p.noun || p.word == "" || object == nil || object.ID != "" && object.isNamed() && object.Type != "Event" || !actHead(object, p.word) {
		return outcome{}, false
	}
	o := outcome{score: nominalWeight, bound: slices.Clone(bound)}
	for _, a := range p.args {
		switch {
		case a.slot == subj:
			if !s.settle(&o, a.term, keyOf(st.Subject)) {
				return o, false
			}
		case a.slot == when && a.term.kind == open && o.bound[a.term.v] == "":
			if !s.bindTime(&o, a.term.v, st, i) {
				return o, false
			}
		case a.term.kind == open:
			return o, false
		default:
			w := s.within(a.term, object, p.word)
			if w < leastWithin {
				return o, false
			}
			o.score *= 0.6 + 0.4*w
		}
	}
	return o, true
}

// actHead reports whether the head of a node's name is a noun of a verb's family.
func actHead(n *node, verb string) bool {
	return slices.ContainsFunc(n.forms, func(form string) bool {
		head := form
		for _, prep := range []string{" of ", " for ", " against ", " on ", " to ", " in ", " with ", " between ", " from "} {
			head, _, _ = strings.Cut(head, prep)
		}
		words := strings.Fields(head)
		return len(words) > 0 && related(verb, words[len(words)-1])
	})
}

// within weighs how much of a term is among the words of a node, beside the act itself.
func (s *solver) within(t term, n *node, act string) float64 {
	switch t.kind {
	case thing:
		best := 0.0
		for id, w := range t.ids {
			for _, form := range s.nodes[id].forms {
				if words := contentWords(form); len(words) > 0 && hasAll(n.words, words) {
					best = max(best, w)
				}
			}
		}
		return best
	case notion:
		words := contentWords(t.text) // with its head, also where that is a class
		if len(words) > 0 && !related(words[len(words)-1], act) {
			return s.share(words, n.words)
		}
	}
	return 0
}

// sayings are the relations of saying, by which somebody is asked for who holds something.
var sayings = wordSet("stated warned")

// sayingVerbs are verbs of saying beyond those of the ontology.
var sayingVerbs = wordSet("explain describe attribute trace see view argue think believe consider suggest write conclude interpret regard put ascribe")

// heldWeight is for a claim of somebody whose sentence speaks of all that a question asks
// who says.
const heldWeight = 0.75

// leastHeld is how much of what is said must be spoken of.
const leastHeld = 0.75

// matchHeld matches a claim with a question for who says something: its holder, where the
// sentences around speak of everything else in the question.
func (s *solver) matchHeld(p *pattern, i int, bound []string) (outcome, bool) {
	st := &s.statements[i]
	if st.AttributedTo == nil || !p.says() {
		return outcome{}, false
	}
	o := outcome{score: heldWeight, bound: slices.Clone(bound)}
	spoken := false
	for _, a := range p.args {
		switch {
		case a.slot == subj:
			if !s.settle(&o, a.term, keyOf(*st.AttributedTo)) {
				return o, false
			}
		case a.term.kind == open:
			return o, false
		default:
			w := s.spokenNear(a.term, s.sentenceOf[i], bound)
			if w < leastHeld {
				return o, false
			}
			o.score *= 0.5 + 0.5*w
			spoken = true
		}
	}
	return o, spoken
}

// says reports whether a pattern asks who says something.
func (p *pattern) says() bool {
	return p.has(subj) && (sayingVerbs[p.word] || slices.ContainsFunc(p.readings, func(x reading) bool { return sayings[x.relation] && x.weight >= 0.9 }))
}

// nearWeight is for what only the sentence before or behind speaks of.
const nearWeight = 0.7

// spokenNear weighs whether a sentence or one beside it speaks of all of a term, and of what
// the act that it is was done to.
func (s *solver) spokenNear(t term, at int, bound []string) float64 {
	if t.kind == act {
		w := s.spokenNear(term{kind: notion, words: []string{t.act.word}, text: t.act.word}, at, bound)
		for _, a := range t.act.args {
			if a.term.kind != open {
				w *= s.spokenNear(a.term, at, bound)
			}
		}
		return w
	}
	best := s.spoken(t, at, bound)
	if next := s.sentences[at].next; next >= 0 {
		best = max(best, nearWeight*s.spoken(t, next, bound))
	}
	if at > 0 && s.sentences[at-1].next == at {
		best = max(best, nearWeight*s.spoken(t, at-1, bound))
	}
	return best
}

// patientReadings reads `the ban of X` where the question has an act of the kind: the event
// is an instance of the relation's event class, and its patient the object.
func (s *solver) patientReadings(p *pattern, st *schema.Statement) []reading {
	if st.Predicate != "patient" && st.Predicate != "agent" || st.Predicate == "patient" && p.has(subj) || st.Predicate == "agent" && p.has(obj) {
		return nil // of the other one nothing is told here
	}
	var out []reading
	for _, x := range p.readings {
		rel, ok := s.options.Ontology.Relation(x.relation)
		if !ok || rel.Event == "" || rel.Event != st.Subject.Type || x.weight < alikeWeight {
			continue
		}
		r := reading{relation: x.relation, subject: "event", object: x.object, weight: x.weight * wordWeight}
		if st.Predicate == "agent" {
			r.object = x.subject
		}
		if !hasReading(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// A source that is on something does not name it in each sentence: a book on Norland says
// once that it is in Norland. impliedShare is the share of its sentences that name a
// country, or state something of another thing, from which on a question need not find it.
const (
	impliedShare  = 0.03
	impliedWeight = 0.8
)

// implied reports whether a term is a thing that all of a source is about.
func (s *solver) implied(t term, at int) bool {
	if t.kind != thing {
		return false
	}
	doc := s.sentences[at].evidence.Doc
	for id := range t.ids {
		n := s.nodes[id]
		if n == nil || len(n.forms) == 0 {
			continue
		}
		count := 0
		if n.Type == "Country" {
			for _, x := range s.inSentences[lastWord(n.forms[0])] {
				count += boolToInt(s.sentences[x].evidence.Doc == doc)
			}
		} else {
			for _, x := range s.of[id] {
				count += boolToInt(s.statements[x].Source.Doc == doc)
			}
		}
		if count > 2 && float64(count) >= impliedShare*float64(s.lengths[doc]) {
			return true
		}
	}
	return false
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func lastWord(folded string) string { return folded[strings.LastIndex(folded, " ")+1:] }

// onlyOneWeight is for the only thing of the asked class that a sentence names, where the
// statement does not tell.
const onlyOneWeight = 0.6

// onlyOne binds a variable of a narrow class to the only thing of it that a sentence names
// beside the ends of its statement: `a court sentenced X` kept as `X was sentenced`.
func (s *solver) onlyOne(o *outcome, v int, st *schema.Statement, i int) bool {
	if !s.narrow(v) {
		return false
	}
	found := ""
	for _, key := range s.namedIn(s.sentenceOf[i]) {
		if slices.Contains(o.bound, key) || slices.ContainsFunc(st.Nodes(), func(n schema.Node) bool { return keyOf(n) == key }) || s.varFits(v, s.nodes[key]) < 0.85 {
			continue
		}
		if found != "" {
			return false
		}
		found = key
	}
	if found == "" {
		return false
	}
	o.bound[v] = found
	o.score *= onlyOneWeight
	return true
}

// narrow reports whether a variable stands for a kind of thing of which a sentence names few.
func (s *solver) narrow(v int) bool {
	classes := s.q.vars[v].classes
	return len(classes) > 0 && !slices.ContainsFunc(classes, func(c string) bool {
		return c == "Agent" || c == "Person" || c == "Organization" || c == "Thing" || c == "Concept" || c == "Event" || c == "Work" || c == "Time"
	})
}

// namedIn is the things whose names a sentence has, the longest name first at each place.
func (s *solver) namedIn(at int) []string {
	if list, ok := s.named[at]; ok {
		return list
	}
	out := s.namesIn(names.Fold(s.sentences[at].evidence.Text))
	s.named[at] = out
	return out
}

// namesIn is the things that a folded text names.
func (s *solver) namesIn(folded string) []string {
	words := strings.Fields(folded)
	var out []string
	for i := 0; i < len(words); i++ {
		for end := min(len(words), i+s.longest); end > i; end-- {
			ids := s.forms[strings.Join(words[i:end], " ")]
			if len(ids) == 0 || vagueNode(s.nodes[ids[0]]) {
				continue
			}
			if n := s.nodes[ids[0]]; n.isNamed() && !slices.Contains(out, ids[0]) {
				out = append(out, ids[0])
			}
			i = end - 1
			break
		}
	}
	return out
}
