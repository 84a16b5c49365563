package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// saying is a clause of a sentence, or a statement of it, as something that may tell what a question asks for.
type saying struct {
	match float64 // how nearly its verb is the one that the question has for what it asks
	share float64 // of what the question speaks of, in its own words
	ends  []end
	at    int // its sentence
	frame schema.Statement
	own   int // the statement that it is; none for a clause
}

// end is something in a slot of a saying.
type end struct {
	slot  string // subj, obj, comp, iobj, when, where, why, holder, amount, or a preposition
	prep  string
	node  schema.Node
	whole bool // it is all of the phrase, not only named in it

	behind int // of an amount: where the text goes on
	noun   string
}

// sayingsIn is what the clauses and statements of a sentence tell.
func (s *solver) sayingsIn(at int, verbs map[string]float64) []*saying {
	var out []*saying
	parse := s.parse(at)
	for i := range parse.clauses {
		if t := s.clauseSaying(parse, i, at, verbs); t != nil {
			out = append(out, t)
		}
		if t := s.attempt(parse, i, at, verbs); t != nil {
			out = append(out, t)
		}
	}
	for _, i := range s.sentences[at].statements {
		out = append(out, s.statementSaying(i, verbs))
	}
	return out
}

func (s *solver) clauseSaying(parse *parsed, i, at int, verbs map[string]float64) *saying {
	c := &parse.clauses[i]
	if c.Question || c.Kind == clauses.Infinitive || unreal[c.Conjunction] || c.Verb.Attempt != "" && c.Verb.Attempt != "seem" || c.Verb.Modal != "" && !s.q.unreal {
		return nil
	}
	t := &saying{own: none, at: at, frame: schema.Statement{Verb: c.Verb.Lemma, Polarity: schema.Affirmed, Modality: schema.Asserted,
		Confidence: rereadConfidence, Rule: "asked", Source: s.sentences[at].evidence}}
	if c.Verb.Negated {
		t.frame.Polarity = schema.Negated
	}
	if !s.heldBy(&t.frame, parse, c) {
		return nil
	}
	t.frame.Predicate = schema.OpenScheme + strings.ReplaceAll(c.Verb.Lemma, " ", "-")
	if c.Verb.Passive && c.Verb.Head >= 0 && c.Verb.Head < len(parse.Tokens) && !hasAgent(c) {
		t.frame.Predicate = schema.OpenScheme + "be-" + strings.ToLower(parse.Tokens[c.Verb.Head].Text)
	}
	if c.Span.Start < c.Span.End && c.Span.End <= len(parse.Tokens) {
		t.share = s.shareIn(parse.Tokens[c.Span.Start].Start, parse.Tokens[c.Span.End-1].End, at)
	}
	for _, w := range strings.Fields(names.Fold(c.Verb.Lemma)) {
		t.match = max(t.match, verbs[w])
	}
	if c.Verb.Head >= 0 && c.Verb.Head < len(parse.Tokens) {
		t.match = max(t.match, verbs[names.Fold(parse.Tokens[c.Verb.Head].Text)])
	}
	if vagueVerbs[strings.ToLower(c.Verb.Lemma)] { // `went into administration`
		for _, ph := range s.carrying(c) {
			if ph.Clause == clauses.None && ph.Head >= 0 && ph.Head < len(parse.Tokens) {
				t.match = max(t.match, carriedWeight*verbs[names.Fold(parse.Tokens[ph.Head].Text)])
			}
		}
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

// attempt is what somebody refused, offered or voted to do, told as that: `refused to hear the appeal`. Whether it is so, and on
// whose word, the clause above says.
func (s *solver) attempt(parse *parsed, i, at int, verbs map[string]float64) *saying {
	c := parse.clauses[i]
	if !resolving[c.Verb.Attempt] || c.Question || c.Verb.Modal != "" {
		return nil
	}
	verb := c.Verb.Attempt
	c.Verb.Attempt, c.Verb.Negated, c.Kind = "", false, clauses.Main
	t := s.clauseSaying(&parsed{Sentence: parse.Sentence, clauses: []clauses.Clause{c}}, 0, at, verbs)
	if t == nil || c.Governor != clauses.None && !s.underGovernor(t, parse, c.Governor, verb) {
		return nil
	}
	t.frame.Verb, t.match = verb, 0
	t.frame.Predicate = schema.OpenScheme + verb
	for _, v := range s.wordsFor(verb) {
		t.match = max(t.match, verbs[v])
	}
	return t
}

// underGovernor gives an attempt the stance of the clause above it: that of its own verb, or of what that clause says of it. It
// reports whether anybody means it.
func (s *solver) underGovernor(t *saying, parse *parsed, governor int, verb string) bool {
	g := &parse.clauses[governor]
	if unreal[g.Conjunction] || g.Question || g.Verb.Modal != "" || g.Verb.Attempt != "" {
		return false
	}
	if first, _, _ := strings.Cut(strings.ToLower(g.Verb.Lemma), " "); first == verb && g.Verb.Negated {
		t.frame.Polarity = schema.Negated
	}
	return s.heldBy(&t.frame, parse, g)
}

// hasAgent reports whether a passive says by whom.
func hasAgent(c *clauses.Clause) bool {
	return slices.ContainsFunc(c.Adverbials, func(a clauses.Adverbial) bool { return a.Role == clauses.Agent })
}

// resolving are verbs that are acts themselves, whatever came of what they were to lead to.
var resolving = wordSet("refuse decline offer vote agree decide promise threaten propose pledge undertake vow")

// carriedWeight is for a noun that tells what a vague verb does not.
const carriedWeight = 0.95

// carrying is the phrases of a clause that tell what its vague verb does not.
func (s *solver) carrying(c *clauses.Clause) []clauses.Phrase {
	out := append(slices.Clone(c.Objects), c.Complements...)
	for _, a := range c.Adverbials {
		if a.Role == clauses.Other || a.Role == clauses.Manner || a.Role == clauses.Place {
			out = append(out, a.Phrase)
		}
	}
	return out
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
	spoken := s.mentionsIn(at)
	for i := range s.wanting {
		w := &s.wanting[i]
		total += w.weight
		best := 0.0
		for _, m := range spoken {
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
	text := withoutArticle(clauses.Text(parse.Sentence, ph.Span))
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
	t := &saying{own: i, at: s.sentenceOf[i], frame: *st, share: s.shareIn(0, len(st.Source.Text), s.sentenceOf[i]) * 0.6}
	said := verbWords(st)
	if rel, ok := s.options.Ontology.Relation(st.Predicate); ok {
		said = append(said, strings.Fields(names.Fold(words(rel.Name)))...)
	}
	for _, w := range said {
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
