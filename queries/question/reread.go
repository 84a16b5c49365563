package question

import (
	"slices"
	"strings"
	"sync"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Bounds of reading again.
const (
	mostReread       = 8   // sentences for one pattern
	longestReread    = 900 // bytes of a sentence
	rereadConfidence = 0.55
	rereadStates     = 3 // partial solutions for which it is tried
)

// reread reads the sentences that speak of all that is known of a pattern once more, with the
// pattern in hand, and gives what their clauses say as statements of this solver alone. What
// extraction has left out, since it must be right without knowing what will be asked, is
// found like this; such a statement has no ID. What is said under a condition, what may be
// and what is only tried is not read.
func (s *solver) reread(p *pattern, bound []string) []int {
	var found []int
	for _, at := range s.toReread(p, bound) {
		parse := s.parse(at)
		for i := range parse.clauses {
			for _, st := range s.readAgain(p, parse, i, at) {
				found = append(found, len(s.statements))
				s.statements = append(s.statements, st)
				s.sentenceOf = append(s.sentenceOf, at)
			}
		}
	}
	return found
}

// toReread is the sentences that have a word for the act of a pattern and name all that is
// known of its ends.
func (s *solver) toReread(p *pattern, bound []string) []int {
	known := 0
	for _, a := range p.args {
		if a.term.kind != open || bound[a.term.v] != "" || s.q.vars[a.term.v].only != nil {
			known++
		}
	}
	if known == 0 || p.word == "" || p.noun {
		return nil
	}
	var words []string
	for _, verb := range s.verbsOf(p) {
		words = append(words, s.family(verb).words...)
	}
	var out []int
	for _, at := range s.sentencesWith(words) {
		if len(out) < mostReread && len(s.sentences[at].evidence.Text) < longestReread && s.speaksOfEnds(p, at, bound) {
			out = append(out, at)
		}
	}
	return out
}

// verbsOf is the verbs, folded, by which a text may tell the act of a pattern.
func (s *solver) verbsOf(p *pattern) []string {
	out := append([]string{p.word}, p.others...)
	for _, x := range p.readings {
		rel, ok := s.options.Ontology.Relation(x.relation)
		if !ok || x.weight < otherWeight {
			continue
		}
		for _, v := range rel.Verbs {
			if w := names.Fold(strings.Fields(v.Words)[0]); w != "be" && w != "have" && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// speaksOfEnds reports whether a sentence speaks of all that is known of a pattern's ends.
func (s *solver) speaksOfEnds(p *pattern, at int, bound []string) bool {
	return !slices.ContainsFunc(p.args, func(a arg) bool {
		if a.slot != subj && a.slot != obj && a.slot != comp {
			return false
		}
		if a.term.kind != open {
			return s.spoken(a.term, at, bound) == 0
		}
		if only := s.q.vars[a.term.v].only; only != nil && bound[a.term.v] == "" {
			for id := range only {
				if s.names(id, at) {
					return false
				}
			}
			return true
		}
		return bound[a.term.v] != "" && !s.names(bound[a.term.v], at)
	})
}

// parsed is a sentence with its clauses.
type parsed struct {
	english.Sentence
	clauses []clauses.Clause
}

// parses keeps the sentences that were read again.
type parses struct {
	sync.Mutex
	by map[int]*parsed
}

// parse reads a sentence, once for each Asker.
func (s *solver) parse(at int) *parsed {
	s.parses.Lock()
	defer s.parses.Unlock()
	if p := s.parses.by[at]; p != nil {
		return p
	}
	text := s.sentences[at].evidence.Text
	p := &parsed{Sentence: english.AnalyzeIn(text, 0, len(text), english.Fast)}
	p.clauses = clauses.Of(p.Sentence)
	if s.parses.by == nil {
		s.parses.by = map[int]*parsed{}
	}
	s.parses.by[at] = p
	return p
}

// readAgain is what one clause says of the act of a pattern.
func (s *solver) readAgain(p *pattern, sentence *parsed, at, place int) []schema.Statement {
	c := &sentence.clauses[at]
	if c.Question || c.Verb.Modal != "" || c.Verb.Attempt != "" || unreal[c.Conjunction] || c.Kind == clauses.Infinitive {
		return nil
	}
	frame := &schema.Statement{Verb: c.Verb.Lemma, Polarity: schema.Affirmed, Modality: schema.Asserted,
		Confidence: rereadConfidence, Rule: "asked", Source: s.sentences[place].evidence}
	if c.Verb.Negated {
		frame.Polarity = schema.Negated
	}
	if !s.heldBy(frame, sentence, c) {
		return nil
	}
	s.qualify(frame, sentence, c, place)
	return s.asRelations(frame, p, sentence, c)
}

var unreal = wordSet("if unless whether lest provided")

// heldBy notes whose word a clause is. It reports whether anybody means it.
func (s *solver) heldBy(frame *schema.Statement, sentence *parsed, c *clauses.Clause) bool {
	if c.Verb.Hedge != "" {
		frame.Modality = schema.Attributed
	}
	if c.Governor == clauses.None || c.Kind != clauses.Complement && c.Kind != clauses.Participle {
		return true
	}
	above := &sentence.clauses[c.Governor]
	if above.Verb.Modal != "" || above.Verb.Negated || above.Verb.Attempt != "" || unreal[above.Conjunction] {
		return false
	}
	if c.Kind == clauses.Complement {
		frame.Modality = schema.Attributed
		if len(above.Subjects) > 0 {
			if n, ok := s.phraseNode(sentence, above.Subjects[0]); ok && !n.IsLiteral() {
				frame.AttributedTo = &n
			}
		}
	}
	return true
}

// qualify gives a statement the adverbials of its clause.
func (s *solver) qualify(frame *schema.Statement, sentence *parsed, c *clauses.Clause, place int) {
	for _, a := range c.Adverbials {
		text := clauses.Text(sentence.Sentence, a.Span)
		if a.Role == clauses.Time {
			if date := s.dateIn(text, place); date != "" {
				frame.Time = date
				continue
			}
		}
		n, ok := s.phraseNode(sentence, a.Phrase)
		if !ok || a.Role == clauses.Agent {
			continue
		}
		role := a.Prep
		switch a.Role {
		case clauses.Place:
			role = "place"
		case clauses.Reason:
			role = "reason"
		case clauses.Purpose:
			role = "purpose"
		case clauses.Condition:
			return
		}
		frame.Qualifiers = append(frame.Qualifiers, schema.Qualifier{Role: role, Value: n})
	}
}

// dateIn is a date of a phrase in EDTF; a day without its year is of the year that the
// sentences before it write.
func (s *solver) dateIn(text string, place int) string {
	if dates := datesIn(text); len(dates) > 0 {
		return dates[0]
	}
	m := dayOfMonth.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	for back := 0; back <= timeBack && place >= back; back++ {
		if s.sentences[place-back].evidence.Doc != s.sentences[place].evidence.Doc {
			break
		}
		if dates := datesIn(s.sentences[place-back].evidence.Text); len(dates) > 0 {
			if dates = datesIn(m[0] + " " + dates[0][:4]); len(dates) > 0 {
				return dates[0]
			}
		}
	}
	return ""
}

// asRelations gives a clause's statement its ends: by the signals of its verb that the
// pattern asks for, or else as the open relation of the verb.
func (s *solver) asRelations(frame *schema.Statement, p *pattern, sentence *parsed, c *clauses.Clause) []schema.Statement {
	var out []schema.Statement
	for _, signal := range s.options.Ontology.VerbSignals(c.Verb.Lemma) {
		if slices.ContainsFunc(p.readings, func(x reading) bool { return x.relation == signal.Relation.Name && x.weight >= alikeWeight }) {
			frame.Predicate = signal.Relation.Name
			out = append(out, s.between(frame, sentence, s.slot(c, signal.Subject), s.slot(c, signal.Object))...)
		}
	}
	verb, _, _ := strings.Cut(c.Verb.Lemma, " ")
	if !slices.ContainsFunc(append([]string{p.word}, p.others...), func(w string) bool { return related(w, names.Fold(verb)) }) {
		return out
	}
	subjects, objects := s.slot(c, subj), s.slot(c, obj)
	frame.Predicate = schema.OpenScheme + strings.ReplaceAll(c.Verb.Lemma, " ", "-")
	if len(objects) == 0 && len(subjects) > 0 {
		for _, a := range c.Adverbials {
			if a.Role != clauses.Time {
				objects = append(objects, a.Phrase)
				break
			}
		}
	}
	if c.Verb.Passive && len(subjects) == 0 {
		frame.Predicate = schema.OpenScheme + "be-" + strings.ToLower(sentence.Tokens[c.Verb.Head].Text)
		return s.suffered(frame, sentence, objects)
	}
	return append(out, s.between(frame, sentence, subjects, objects)...)
}

// slot is the phrases in a slot of a clause, the passive turned.
func (s *solver) slot(c *clauses.Clause, slot string) []clauses.Phrase {
	switch {
	case slot == subj && c.Verb.Passive:
		var agents []clauses.Phrase
		for _, a := range c.Adverbials {
			if a.Role == clauses.Agent {
				agents = append(agents, a.Phrase)
			}
		}
		return agents
	case slot == subj, slot == obj && c.Verb.Passive:
		return c.Subjects
	case slot == obj:
		return c.Objects
	case slot == "iobj":
		return c.Indirect
	case slot == comp:
		return append(slices.Clone(c.Complements), c.Objects[min(1, len(c.Objects)):]...)
	}
	var found []clauses.Phrase
	for _, a := range c.Adverbials {
		if a.Prep == slot {
			found = append(found, a.Phrase)
		}
	}
	return found
}

// between is a statement for each pair of ends.
func (s *solver) between(frame *schema.Statement, sentence *parsed, subjects, objects []clauses.Phrase) []schema.Statement {
	var out []schema.Statement
	for _, a := range subjects {
		subject, ok := s.phraseNode(sentence, a)
		if !ok || subject.IsLiteral() && a.Clause != clauses.None {
			continue
		}
		for _, b := range objects {
			object, ok := s.phraseNode(sentence, b)
			if !ok || keyOf(subject) == keyOf(object) {
				continue
			}
			x := *frame
			x.Subject, x.Object = subject, object
			out = append(out, x)
		}
	}
	return out
}

// suffered is a statement of what was done to somebody, nobody says by whom.
func (s *solver) suffered(frame *schema.Statement, sentence *parsed, patients []clauses.Phrase) []schema.Statement {
	var out []schema.Statement
	for _, a := range patients {
		if n, ok := s.phraseNode(sentence, a); ok {
			x := *frame
			x.Subject, x.Object = n, schema.Node{Value: x.Time, Datatype: "edtf"}
			out = append(out, x)
		}
	}
	return out
}

// phraseNode is a noun phrase as a node: the thing that it names, else its words. A pronoun
// is none.
func (s *solver) phraseNode(sentence *parsed, ph clauses.Phrase) (schema.Node, bool) {
	if ph.Head < 0 || ph.Head >= len(sentence.Tokens) || strings.HasPrefix(sentence.Tokens[ph.Head].Tag, "PRP") || strings.HasPrefix(sentence.Tokens[ph.Head].Tag, "W") {
		return schema.Node{}, false
	}
	text := withoutArticle(clauses.Text(sentence.Sentence, ph.Span))
	folded := names.Fold(text)
	head := names.Fold(sentence.Tokens[ph.Head].Text)
	for _, id := range append(slices.Clone(s.forms[folded]), s.namesIn(folded)...) {
		n := s.nodes[id]
		if n.isNamed() && slices.ContainsFunc(n.forms, func(f string) bool {
			return (f == folded || lastWord(f) == head || strings.HasPrefix(f, head+" ")) && strings.Contains(folded, f)
		}) {
			return n.Node, true
		}
	}
	n := schema.Node{Value: text}
	if key := keyOf(n); s.node(key) == nil {
		s.times[key] = newNode(key, n)
	}
	return n, text != ""
}

func withoutArticle(text string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		text = strings.TrimPrefix(text, article)
	}
	return text
}
