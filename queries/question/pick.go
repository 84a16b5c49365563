package question

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// saying is a clause of a sentence, or a statement of it, as something that may tell what a question asks for.
type saying struct {
	match float64 // how nearly its verb is the one that the question has for what it asks
	share float64 // of what the question speaks of, in its own words
	ends  []end
	frame schema.Statement
	own   int // the statement that it is; none for a clause
}

// end is something in a slot of a saying.
type end struct {
	slot  string // subj, obj, comp, iobj, when, where, why, or a preposition
	prep  string
	node  schema.Node
	whole bool // it is all of the phrase, not only named in it
	noun  string
}

// picked is an answer that a sentence gives.
type picked struct {
	key   string
	score float64
	at    int
	tell  *saying
	end   end
}

// Weights of how an answer stands in the sentence that gives it.
const (
	pickInSlot   = 1.0  // it is where the question has it
	pickOtherEnd = 0.35 // but at the other end of the verb
	pickInside   = 0.8  // named inside a phrase that is there
	leastVerb    = 0.5
	pickPartner  = 1.1 // what the question has at the other end is there too
	pickStranger = 0.6 // something else is there
)

// sayingsIn is what the clauses and statements of a sentence tell.
func (s *solver) sayingsIn(at int, verbs map[string]float64) []*saying {
	var out []*saying
	parse := s.parse(at)
	for i := range parse.clauses {
		if t := s.clauseSaying(parse, i, at, verbs); t != nil {
			out = append(out, t)
		}
	}
	for _, i := range s.sentences[at].statements {
		if i >= len(s.index.statements) {
			continue
		}
		out = append(out, s.statementSaying(i, verbs))
	}
	return out
}

func (s *solver) clauseSaying(parse *parsed, i, at int, verbs map[string]float64) *saying {
	c := &parse.clauses[i]
	if c.Question || c.Kind == clauses.Infinitive || unreal[c.Conjunction] || c.Verb.Attempt != "" && c.Verb.Attempt != "seem" || c.Verb.Modal != "" && !s.q.unreal {
		return nil
	}
	t := &saying{own: none, frame: schema.Statement{Verb: c.Verb.Lemma, Polarity: schema.Affirmed, Modality: schema.Asserted,
		Confidence: rereadConfidence, Rule: "asked", Source: s.sentences[at].evidence}}
	if c.Verb.Negated {
		t.frame.Polarity = schema.Negated
	}
	if !s.heldBy(&t.frame, parse, c) {
		return nil
	}
	t.frame.Predicate = schema.OpenScheme + strings.ReplaceAll(c.Verb.Lemma, " ", "-")
	if c.Span.Start < c.Span.End && c.Span.End <= len(parse.Tokens) {
		t.share = s.shareIn(parse.Tokens[c.Span.Start].Start, parse.Tokens[c.Span.End-1].End, at)
	}
	for _, w := range strings.Fields(names.Fold(c.Verb.Lemma)) {
		t.match = max(t.match, verbs[w])
	}
	if c.Verb.Head >= 0 && c.Verb.Head < len(parse.Tokens) {
		t.match = max(t.match, verbs[names.Fold(parse.Tokens[c.Verb.Head].Text)])
	}
	add := func(slot, prep string, list ...clauses.Phrase) {
		for _, ph := range list {
			t.ends = append(t.ends, s.endsOf(parse, ph, at, slot, prep)...)
		}
	}
	if c.Verb.Passive {
		add(obj, "", c.Subjects...)
		add(comp, "", c.Objects...)
	} else {
		add(subj, "", c.Subjects...)
		add(obj, "", c.Objects...)
	}
	if s.asksAmount() {
		t.ends = append(t.ends, s.amounts(parse, c, at)...)
	}
	add("iobj", "", c.Indirect...)
	add(comp, "", c.Complements...)
	for _, a := range c.Adverbials {
		switch a.Role {
		case clauses.Agent:
			add(subj, "by", a.Phrase)
		case clauses.Time:
			if date := s.dateIn(clauses.Text(parse.Sentence, a.Span), at); date != "" {
				t.ends = append(t.ends, end{slot: when, prep: a.Prep, node: schema.Node{Value: date, Datatype: "edtf"}, whole: true})
				t.frame.Time = date
			}
		case clauses.Source:
			add(holder, a.Prep, a.Phrase)
		case clauses.Place:
			add(where, a.Prep, a.Phrase)
		case clauses.Reason, clauses.Purpose:
			add(why, a.Prep, a.Phrase)
		case clauses.Condition:
		default:
			add(a.Prep, a.Prep, a.Phrase)
		}
	}
	return t
}

// shareIn is how much of what the question speaks of stands in a part of a sentence.
func (s *solver) shareIn(from, to, at int) float64 {
	text := s.sentences[at].evidence.Text
	if from < 0 || to > len(text) || from >= to {
		return 0
	}
	words := map[string]bool{}
	for _, w := range contentWords(text[from:to]) {
		words[w] = true
	}
	total, found := 0.0, 0.0
	for i := range s.wanting {
		w := &s.wanting[i]
		total += w.weight
		best := 0.0
		for _, m := range s.mentionsIn(at) {
			if m.span.Start >= from && m.span.End <= to {
				best = max(best, w.ids[m.id])
			}
		}
		for v, weight := range w.kin {
			if weight > best && words[v] {
				best = weight
			}
		}
		found += w.weight * best
	}
	if total == 0 {
		return 0
	}
	return found / total
}

// endsOf is what a phrase names: the thing that it is, and those that are named inside it.
func (s *solver) endsOf(parse *parsed, ph clauses.Phrase, at int, slot, prep string) []end {
	if ph.Clause != clauses.None || ph.Head < 0 || ph.Head >= len(parse.Tokens) || ph.Span.Start >= ph.Span.End || ph.Span.End > len(parse.Tokens) {
		return nil
	}
	head := parse.Tokens[ph.Head]
	from, to := parse.Tokens[ph.Span.Start].Start, parse.Tokens[ph.Span.End-1].End
	var out []end
	wholeNamed := false
	for _, m := range s.mentionsIn(at) {
		if s.node(m.id) == nil || (m.span.Start < from || m.span.End > to) && !beside(parse, ph, m) {
			continue
		}
		if isOwner(parse, m) {
			continue // `her counterpart` is another
		}
		if m.span.Start >= to {
			out, wholeNamed = append(out, end{slot: slot, prep: prep, node: s.node(m.id).Node, whole: true, noun: strings.ToLower(head.Lemma)}), true
			continue
		}
		whole := m.span.Start <= head.Start && head.End <= m.span.End
		wholeNamed = wholeNamed || whole
		out = append(out, end{slot: slot, prep: prep, node: s.node(m.id).Node, whole: whole, noun: strings.ToLower(head.Lemma)})
	}
	if wholeNamed || strings.HasPrefix(head.Tag, "PRP") || strings.HasPrefix(head.Tag, "W") {
		return out
	}
	text := clauses.Text(parse.Sentence, ph.Span)
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		text = strings.TrimPrefix(text, article)
	}
	return append(out, end{slot: slot, prep: prep, node: schema.Node{Value: text}, whole: true, noun: strings.ToLower(head.Lemma)})
}

// beside reports whether a name stands right behind a phrase and tells who it is: `her counterpart, Mera Rusk,`.
func beside(parse *parsed, ph clauses.Phrase, m mention) bool {
	i := ph.Span.End
	if i < len(parse.Tokens) && parse.Tokens[i].Start == m.span.Start && strings.HasPrefix(parse.Tokens[i].Tag, "NNP") {
		return true // `the network Clean Coast`, where the parse parts the two
	}
	if i+1 >= len(parse.Tokens) || parse.Tokens[i].Text != "," || m.rule == "pronoun" {
		return false
	}
	next := i + 1
	for next < len(parse.Tokens) && (parse.Tokens[next].Tag == "DT" || parse.Tokens[next].Tag == "NN" || strings.HasPrefix(parse.Tokens[next].Tag, "JJ")) && parse.Tokens[next].Start < m.span.Start {
		next++
	}
	if next >= len(parse.Tokens) || parse.Tokens[next].Start != m.span.Start || !strings.HasPrefix(parse.Tokens[next].Tag, "NNP") {
		return false
	}
	for ; next < len(parse.Tokens); next++ {
		if parse.Tokens[next].Start >= m.span.End {
			return strings.ContainsAny(parse.Tokens[next].Text, ",;.)–—")
		}
	}
	return true
}

// isOwner reports whether a mention only tells whose something is: `her`, `the party's`.
func isOwner(parse *parsed, m mention) bool {
	for i := range parse.Tokens {
		t := &parse.Tokens[i]
		switch {
		case t.Start == m.span.Start && t.Tag == "PRP$":
			return true
		case t.Start == m.span.End && t.Tag == "POS":
			return true
		}
	}
	return false
}

func (s *solver) statementSaying(i int, verbs map[string]float64) *saying {
	st := &s.statements[i]
	t := &saying{own: i, frame: *st, share: s.shareIn(0, len(st.Source.Text), s.sentenceOf[i]) * 0.6}
	words := verbWords(st)
	if rel, ok := s.options.Ontology.Relation(st.Predicate); ok {
		words = append(words, strings.Fields(names.Fold(words2(rel.Name)))...)
	}
	for _, w := range words {
		t.match = max(t.match, verbs[w])
	}
	_, _, passive := passive(st.Predicate)
	a, b := subj, obj
	if passive {
		a, b = obj, comp
	}
	t.ends = append(t.ends, end{slot: a, node: st.Subject, whole: true}, end{slot: b, node: st.Object, whole: true})
	if st.Time != "" {
		t.ends = append(t.ends, end{slot: when, node: schema.Node{Value: st.Time, Datatype: "edtf"}, whole: true})
	}
	if st.AttributedTo != nil {
		t.ends = append(t.ends, end{slot: holder, node: *st.AttributedTo, whole: true})
		if s.saidBy() == none && verbs["say"] >= leastVerb {
			t.match = max(t.match, 0.8) // it is on somebody's word
		}
	}
	for _, q := range st.Qualifiers {
		slot := q.Role
		switch q.Role {
		case "place":
			slot = where
		case "reason", "purpose":
			slot = why
		}
		t.ends = append(t.ends, end{slot: slot, prep: q.Role, node: q.Value, whole: true})
	}
	return t
}

func words2(predicate string) string { return words(predicate) }

// focusVerb is the words that a text may have for what the question says of what it asks for, and the slot in which it asks.
func (s *solver) focusVerb() (verbs map[string]float64, slot string) {
	verbs = map[string]float64{}
	for _, p := range s.q.patterns {
		for _, a := range p.args {
			if a.term.kind != open || a.term.v != s.q.focus {
				continue
			}
			slot = a.slot
			for i := range s.q.words {
				w := &s.q.words[i]
				if !w.isVerb() && !p.noun || w.isAux() || !slices.Contains(strings.Fields(names.Fold(p.text)), names.Fold(w.low)) && names.Fold(w.lemma) != p.word {
					continue
				}
				for v, weight := range s.kinWords(w, i, names.Fold(w.low)) {
					verbs[v] = max(verbs[v], weight)
				}
			}
			if vagueVerbs[p.word] && !p.noun {
				return s.predicateWords(p), slot
			}
			telling := s.verbsOf(p)
			if slot == holder || slot == subj && p.says() {
				telling = append(telling, reporting...)
			}
			if slot == holder {
				slot = subj
				clear(verbs)
				telling = reporting
			}
			weight := 0.85
			if said := s.saidBy(); said >= 0 {
				weight = 0.45 // it is told by this verb and not by any other of saying
				for v, kin := range s.kinWords(&s.q.words[said], said, names.Fold(s.q.words[said].low)) {
					verbs[v] = max(verbs[v], kin)
				}
			}
			for _, v := range telling {
				for _, x := range s.wordsFor(v) {
					verbs[x] = max(verbs[x], weight)
				}
			}
			return verbs, slot
		}
	}
	return verbs, ""
}

// predicateWords is the words that a text may have for what a vague verb says with its object: `was in command of the rising`.
func (s *solver) predicateWords(p *pattern) map[string]float64 {
	out := map[string]float64{}
	note := func(word string, weight float64) {
		head, _, _ := strings.Cut(names.Fold(word), " ")
		for _, v := range s.wordsFor(head) {
			out[v] = max(out[v], weight)
		}
	}
	for i := range s.q.words {
		w := &s.q.words[i]
		if !w.isVerb() || names.Fold(w.lemma) != p.word {
			continue
		}
		for _, base := range s.bases(w, i)[1:] { // `take office`, `lose their lives`
			for kin, weight := range wordnet.Kin(base) {
				note(kin, wordnetWeight*weight)
			}
			for _, other := range paraphrasesOf()[base] {
				note(other, 1)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, other := range paraphrasesOf()[p.word] {
		note(other, vagueWeight)
	}
	for _, a := range p.args {
		if a.term.kind != notion || len(a.term.words) == 0 || a.slot == subj {
			continue
		}
		for _, noun := range a.term.words {
			for v, weight := range s.kinOf(noun) {
				out[v] = max(out[v], vagueWeight*weight)
			}
		}
	}
	return out
}

const vagueWeight = 0.8

// vagueVerbs tell little of what is asked for.
var vagueVerbs = wordSet("be become have get take make do go come put give hold")

// saidBy is the verb by which a question says that somebody says something, where it tells how: `denied`, `called`; -1 without.
func (s *solver) saidBy() int {
	for i := range s.q.words {
		w := &s.q.words[i]
		if w.isVerb() && slices.Contains(reporting, w.lemma) && !asking[w.lemma] && !sayingVerbs[w.lemma] {
			return i
		}
	}
	return none
}

// reporting is verbs by which a text tells what somebody says of something.
var reporting = strings.Fields(`say state claim argue declare insist assert announce maintain contend note observe remark write tell
	call describe label brand denounce condemn dismiss deny reject accuse praise criticize criticise warn explain suggest believe think
	consider regard view see judge count estimate conclude report interpret dub portray point attribute ascribe admit concede
	complain protest applaud welcome hail liken compare put trace`)

// inSlot weighs where an answer stands against where the question has it.
func inSlot(asked string, e *end) float64 {
	switch {
	case asked == "":
		return 0.85
	case e.slot == "amount":
		return 0.9
	case e.slot == holder:
		return weigh(asked == subj, 0.95, 0.5)
	case asked == e.slot, asked == e.prep:
		return pickInSlot
	case asked == where && (e.prep == "in" || e.prep == "at" || e.prep == "to" || e.prep == "near" || e.prep == "from" || e.prep == "into" || e.prep == "on"):
		return pickInSlot
	case asked == subj && e.slot == obj, asked == obj && e.slot == subj:
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
	at := inSlot(slot, e)
	if t.match >= leastVerb {
		verb := (0.55 + 0.45*t.match) * at
		if s.mostShare > 0 {
			verb *= 0.8 + 0.2*t.share/s.mostShare
		}
		w = max(w*max(at, 0.8), verb)
	} else if at < 1 {
		w *= 0.9
	}
	return w * s.partners(t, e)
}

// unspokenVerb is for a sentence that has no word for what the question says of what it asks for.
// A date is soon found in such a sentence, and of something else.
const (
	unspokenVerb = 0.7
	unspokenDate = 0.5
)

// partners weighs whether the things that the question has at the other ends of its verb stand at those of a saying.
func (s *solver) partners(t *saying, e *end) float64 {
	w := 1.0
	for _, p := range s.q.patterns {
		if !slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == open && a.term.v == s.q.focus }) {
			continue
		}
		for _, a := range p.args {
			if a.term.kind != thing || a.slot != subj && a.slot != obj {
				continue
			}
			here, other := false, false
			for i := range t.ends {
				x := &t.ends[i]
				named := x.node.ID != "" && a.term.ids[x.node.ID] > 0
				here = here || named
				other = other || x.slot == a.slot && x.whole && !named && x != e && x.node.ID != "" && s.node(x.node.ID) != nil && s.node(x.node.ID).isNamed()
			}
			switch {
			case here:
				w *= pickPartner
			case other:
				w *= pickStranger
			}
		}
	}
	return w
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
	if s.node(key) == nil {
		s.times[key] = newNode(key, n)
	}
	return key
}

// asksAmount reports whether a question asks for an amount: by `how many`, or by a noun for one.
func (s *solver) asksAmount() bool {
	return s.q.measure != "" || amountNouns[s.q.vars[s.q.focus].noun] || s.q.vars[s.q.focus].noun == "what" && slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return p.text == "be" && slices.ContainsFunc(p.args, func(a arg) bool { return a.term.kind == notion && amountHead(a.term.text) })
	})
}

// amountHead reports whether the noun of a phrase is one for an amount: `the highest share of the vote`.
func amountHead(text string) bool {
	head, _, _ := strings.Cut(strings.ToLower(text), " of ")
	return amountNouns[lastWord(head)]
}

// pickFits weighs a node as what is asked for.
func (s *solver) pickFits(e *end, at int) float64 {
	if s.asksAmount() {
		if e.slot != "amount" {
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
	if !n.isNamed() {
		fit *= 0.65
	}
	return fit
}

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

// ordering matches a question for an order.
var ordering = regexp.MustCompile(`(?i)\b(?:what|which) order\b|\b(?:came|was|is|did .*) (?:first|last|earlier|later|older|younger)\b`)

// superlative reports whether a question asks for the most of something and a sentence tells of none.
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

// Bounds of answering by passages.
const (
	mostPassages = 5  // that have anything of what is asked for
	mostTried    = 12 // that are read
	leastPassage = 0.4
	leastPicked  = 0.36
	leastJoined  = 0.64 // where the question joins several things that it does not name
	leastCovered = 0.5
	leastClaimed = 0.72 // where it asks who says so: what is said must be the same
	fewestWanted = 2    // things that a question must speak of
)

// byPassage answers from the sentences that speak of most of a question, with what stands in them where the question asks.
func (s *solver) byPassage() []gathered {
	if s.q.focus < 0 || s.q.order != 0 || s.q.most || ordering.MatchString(s.q.question) {
		return nil
	}
	go warmParser() // while WordNet is read
	if s.wanting == nil {
		s.wanting = s.wants()
	}
	if s.knownWanted() < fewestWanted {
		return nil
	}
	list := s.passages(s.wanting)
	verbs, slot := s.focusVerb()
	var best []picked
	tried, giving := 0, 0
	for _, p := range list {
		if p.score < leastPassage || tried == mostTried || giving == mostPassages {
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
	s.tellPicks(best)
	least := leastPicked
	if s.q.joins() {
		least = leastJoined
	}
	if len(best) == 0 || best[0].score < least {
		return nil
	}
	for _, x := range best[1:] {
		if !s.q.plural && x.key != best[0].key && x.score > best[0].score-0.04 && !s.sameThing(x, best[0]) {
			return nil
		}
	}
	g := s.gatherPick(best[0])
	if covered := s.covered(g); covered < leastCovered || covered < leastClaimed && s.asksWhoClaims() {
		return nil
	}
	out := []gathered{g}
	if s.q.plural {
		for _, x := range best[1:] {
			beside := x.at == best[0].at && x.tell.own == best[0].tell.own && x.tell.frame.Verb == best[0].tell.frame.Verb && x.end.slot == best[0].end.slot && x.end.whole == best[0].end.whole
			if (beside || x.score >= least) && x.score >= alsoPicked*best[0].score && !slices.ContainsFunc(out, func(g gathered) bool { return g.key == x.key }) {
				out = append(out, s.gatherPick(x))
			}
		}
	}
	return out
}

// reports reports whether a sentence has a word of saying, or is on somebody's word.
func (s *solver) reports(at int, verbs map[string]float64) bool {
	for v, weight := range verbs {
		if weight >= 0.45 && s.sentences[at].words[v] {
			return true
		}
	}
	return slices.ContainsFunc(s.sentences[at].statements, func(i int) bool { return s.statements[i].AttributedTo != nil })
}

// asksWhoClaims reports whether a question asks who says something.
func (s *solver) asksWhoClaims() bool {
	return s.asksWhoSays() || slices.ContainsFunc(s.q.patterns, func(p *pattern) bool {
		return p.says() && slices.ContainsFunc(p.in(subj), func(t term) bool { return t.kind == open && t.v == s.q.focus })
	})
}

// alsoPicked is how near to the best another answer must come, where several are asked for.
const alsoPicked = 0.85

var warmParser = sync.OnceFunc(func() { english.AnalyzeIn("It is.", 0, 6, english.Fast) })

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

// sameThing reports whether two picks are one thing in other words.
func (s *solver) sameThing(a, b picked) bool {
	x, y := s.node(a.key), s.node(b.key)
	return x != nil && y != nil && (hasAll(x.words, keysOf(y.words)) || hasAll(y.words, keysOf(x.words)))
}

func keysOf(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	return out
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
	if keyOf(st.Subject) != keyOf(x.end.node) && x.end.slot != obj {
		st.Object = x.end.node
	}
	s.statements = append(s.statements, st)
	s.sentenceOf = append(s.sentenceOf, x.at)
	return gathered{key: x.key, score: x.score, used: []int{len(s.statements) - 1}}
}
