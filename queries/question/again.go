package question

import (
	"regexp"
	"slices"
	"strings"
)

// shortQuestion matches a further question that is only its question word, with the
// preposition before it: `and when?`, `and of what?`.
var shortQuestion = regexp.MustCompile(`(?i)^(?:(in|by|for|under|to|with|on|at|from|of|against)\s+)?(when|where|why|what|whom|which|how)\??$`)

// again reads a question that is only its question word: it asks for something more
// about the act of the question before it.
func (a *Asker) again(question string, before *query) (*query, bool) {
	m := shortQuestion.FindStringSubmatch(strings.TrimSpace(question))
	if m == nil || before == nil || len(before.patterns) == 0 {
		return nil, false
	}
	prep, word := strings.ToLower(m[1]), strings.ToLower(m[2])
	q := &query{question: before.question, kind: things, vars: slices.Clone(before.vars)}
	var asked term
	slot := prep
	switch {
	case word == "when":
		asked, slot = q.newVar("time", "Time"), when
	case word == "where":
		asked, slot = q.newVar("place", "Place"), where
	case word == "why":
		asked, slot = q.newVar("reason"), why
	case prep == "":
		return nil, false
	case word == "whom":
		asked = q.newVar("who", whoClasses...)
	default:
		asked = q.newVar("what")
	}
	q.focus = asked.v
	for _, p := range before.patterns {
		c := *p
		c.args = slices.Clone(p.args)
		q.patterns = append(q.patterns, &c)
	}
	last := q.patterns[len(q.patterns)-1]
	last.args = append(last.args, arg{slot, asked})
	last.readings = append(a.signalled(last.word, slot), last.readings...)
	return q, true
}

// likeBefore reads a further question that leaves its verb out: in `when was the guild banned, and WHEN WAS THE LEAGUE?` it
// asks the same of something else.
func (a *Asker) likeBefore(q, before *query) (*query, bool) {
	if before == nil || len(before.patterns) != 1 || len(q.patterns) != 1 || q.focus < 0 || q.kind != things || before.kind != things {
		return nil, false
	}
	p := q.patterns[0]
	if p.text != "be" && p.text != "do" || len(p.args) != 2 || before.patterns[0].text == "be" {
		return nil, false
	}
	var other *term
	asked := -1
	for i := range p.args {
		switch t := &p.args[i].term; {
		case t.kind == open && t.v == q.focus && p.args[i].slot == when:
			asked = i
		case p.args[i].slot == subj && t.kind != open:
			other = t
		}
	}
	c := *before.patterns[0]
	c.args = slices.Clone(c.args)
	at := slices.IndexFunc(c.args, func(x arg) bool { return (x.slot == subj || x.slot == obj) && x.term.kind != open })
	if asked < 0 || other == nil || at < 0 || !c.has(when) {
		return nil, false
	}
	c.args[at].term = *other
	return &query{question: q.question, kind: things, vars: slices.Clone(before.vars), focus: before.focus, patterns: []*pattern{&c}}, true
}

// signalled is what a verb means when something stands in one more slot.
func (a *Asker) signalled(lemma, slot string) []reading {
	r := &reader{index: a.index, onto: a.options.Ontology}
	var out []reading
	for _, s := range a.options.Ontology.VerbSignals(lemma) {
		if s.Object == slot {
			for _, x := range r.kin(s.Relation.Name, s.Subject, s.Object) {
				x.claim = x.claim || s.Relation.Claim
				out = append(out, x)
			}
		}
	}
	return out
}
