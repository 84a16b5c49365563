package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

// solver looks for what matches a query.
type solver struct {
	*Asker
	q *query

	statements []schema.Statement // those of the index, then what was read again
	sentenceOf []int

	families   map[string]family
	tables     map[string]map[string]float64 // of terms, by what they are made of
	times      map[string]*node              // dates that were bound
	dates      map[int][]times.Interval      // of sentences
	named      map[int][]string              // things that sentences name
	wanting    []wanted                      // what the question speaks of, once it is needed
	mostShare  float64                       // of the question that a part of the sentence at hand has
	verbSpoken float64                       // how nearly the sentence at hand has the verb of what is asked for
	lead       []schema.Step                 // by which the ends of a relation were found
	told       []string                      // how the answer was found, where that is to be told
}

// family is the words of the graph that are related to a word of the question.
type family struct {
	words  []string
	rarity float64
}

func (a *Asker) solver(q *query) *solver {
	n := len(a.index.statements)
	return &solver{Asker: a, q: q, statements: a.index.statements[:n:n], sentenceOf: a.index.sentenceOf[:n:n],
		families: map[string]family{}, tables: map[string]map[string]float64{}, times: map[string]*node{}, dates: map[int][]times.Interval{}, named: map[int][]string{}}
}

func (s *solver) family(word string) family {
	f, ok := s.families[word]
	if !ok {
		words := s.index.family(word)
		f = family{words, s.rarity(words)}
		s.families[word] = f
	}
	return f
}

// node is a node of the graph, or a date that was bound.
func (s *solver) node(key string) *node {
	if n := s.times[key]; n != nil {
		return n
	}
	return s.nodes[key]
}

// share is how much of some words a set of words has, the rare ones counting more; the
// last of them, the head, must be there.
func (s *solver) share(words []string, has map[string]bool) float64 {
	total, found := 0.0, 0.0
	for i, w := range words {
		if yearOf(w) != 0 && !has[w] && i < len(words)-1 {
			continue // it may be told elsewhere; fits sees to it that there is no other
		}
		f := s.family(w)
		total += f.rarity
		if slices.ContainsFunc(f.words, func(x string) bool { return has[x] }) {
			found += f.rarity
		} else if i == len(words)-1 {
			return 0
		}
	}
	if total == 0 {
		return 0
	}
	return found / total
}

// table is the nodes that a thing, a notion or an act of the question may be.
func (s *solver) table(t term) map[string]float64 {
	key := s.q.spell(t)
	table, ok := s.tables[key]
	if ok {
		return table
	}
	switch t.kind {
	case thing:
		table = s.thingTable(t)
	case notion:
		table = s.notionTable(t)
	case act:
		table = s.notionTable(term{words: append(s.actWords(t.act), t.act.word)})
	}
	s.tables[key] = table
	return table
}

// mentionWeight is for a literal that speaks of a thing: `the campaign against X`.
const mentionWeight = 0.6

func (s *solver) thingTable(t term) map[string]float64 {
	table := map[string]float64{}
	for id := range t.ids {
		if s.nodes[id] == nil {
			continue
		}
		for _, form := range s.nodes[id].forms {
			words := contentWords(form)
			if len(words) == 0 || len(words) == 1 && len(words[0]) < shortestStem {
				continue
			}
			for _, key := range s.inNodes[rarest(s.index, words)] {
				n := s.nodes[key]
				if vagueNode(n) && hasAll(n.words, words) && slices.Contains(s.namesIn(n.forms[0]), id) {
					table[key] = mentionWeight
				}
			}
		}
	}
	for id, w := range t.ids {
		table[id] = w
	}
	return table
}

// vagueNode reports whether a node is words rather than a thing with a name.
func vagueNode(n *node) bool {
	return n.IsLiteral() || n.Type == "Concept" || n.Type == "Document" || n.Type == "Thing" || n.Type == "Office" || n.Type == ""
}

func rarest(ix *index, words []string) string {
	best := words[0]
	for _, w := range words {
		if len(ix.inNodes[w]) < len(ix.inNodes[best]) {
			best = w
		}
	}
	return best
}

func hasAll(set map[string]bool, words []string) bool {
	for _, w := range words {
		if !set[w] {
			return false
		}
	}
	return true
}

// leastShare is how much of a notion's words a node must have.
const leastShare = 0.5

// least is how much of a term's words something must have.
func (t *term) least() float64 {
	if t.name {
		return 0.99
	}
	return leastShare
}

func (s *solver) notionTable(t term) map[string]float64 {
	table := map[string]float64{}
	if len(t.words) == 0 {
		return table
	}
	for _, w := range s.family(t.words[len(t.words)-1]).words {
		for _, key := range s.inNodes[w] {
			if yearsClash(t.words, s.nodes[key].words) {
				continue
			}
			if share := s.share(t.words, s.nodes[key].words); share >= t.least() && share > table[key] {
				table[key] = share
			}
		}
	}
	return table
}

// actWords is the words of what an act is done to.
func (s *solver) actWords(p *pattern) []string {
	var words []string
	for _, t := range p.in(obj) {
		switch t.kind {
		case notion:
			words = append(words, t.words...)
		case thing:
			words = append(words, contentWords(t.text)...)
		}
	}
	return words
}

// fits weighs a node as a term; 0 is no fit. An unbound variable gives its number, to be
// bound to the node.
func (s *solver) fits(t term, key string, bound []string) (weight float64, bind int) {
	n := s.node(key)
	if n == nil {
		return 0, none
	}
	switch t.kind {
	case open:
		if b := bound[t.v]; b != "" {
			if b == key {
				return 1, none
			}
			return 0, none
		}
		return s.varFits(t.v, n), t.v
	case notion:
		return s.notionFits(t, n) * s.completed(t, n, bound), none
	}
	if s.times[key] == n {
		return s.mentions(t, n), none
	}
	return s.table(t)[key], none
}

// unboundWeight is for what completes a notion and is not known yet.
const unboundWeight = 0.5

// completed weighs whether the words of a node have what completes a notion.
func (s *solver) completed(t term, n *node, bound []string) float64 {
	weight := 1.0
	for _, c := range t.with {
		switch {
		case c.kind == open && bound[c.v] == "":
			weight *= unboundWeight
		case c.kind == open:
			weight *= weigh(s.bearsName(n, bound[c.v]), 1, 0)
		case c.kind == thing:
			best := 0.0
			for id, w := range c.ids {
				best = max(best, weigh(s.bearsName(n, id), w, 0))
			}
			weight *= best
		case c.kind == notion:
			weight *= s.share(c.words, n.words)
		}
	}
	return weight
}

// bearsName reports whether the words of a node have a name of another: all of it, or its
// last word where that is a person's.
func (s *solver) bearsName(n *node, key string) bool {
	other := s.node(key)
	return other != nil && slices.ContainsFunc(other.forms, func(form string) bool {
		words := contentWords(form)
		return len(words) > 0 && (hasAll(n.words, words) || other.Type == "Person" && n.words[words[len(words)-1]])
	})
}

// mentions weighs whether words that are no node of the graph speak of a thing.
func (s *solver) mentions(t term, n *node) float64 {
	for id := range t.ids {
		if slices.Contains(s.namesIn(n.forms[0]), id) {
			return mentionWeight
		}
	}
	return 0
}

// yearsClash reports whether words name a year, and others another one but not this.
func yearsClash(asked []string, words map[string]bool) bool {
	for _, w := range asked {
		if yearOf(w) == 0 || words[w] {
			continue
		}
		for x := range words {
			if yearOf(x) != 0 {
				return true
			}
		}
	}
	return false
}

func (s *solver) notionFits(t term, n *node) float64 {
	if len(t.classes) == 0 {
		if s.times[n.key] == n {
			return weigh(s.share(t.words, n.words) >= t.least(), s.share(t.words, n.words), 0)
		}
		return s.table(t)[n.key]
	}
	if yearsClash(t.words, n.words) {
		return 0
	}
	class := s.classFits(t.classes, n)
	if class == 0 && s.akin(t.classes, n) {
		class = akinWeight
	}
	if class == 0 { // it is called by the noun all the same
		return s.share(contentWords(t.text), n.words)
	}
	if len(t.words) == 0 {
		return 0.9 * class
	}
	if share := s.share(t.words, n.words); share > 0 {
		return class * share
	}
	return 0
}

// varFits weighs a node as what a variable stands for.
func (s *solver) varFits(v int, n *node) float64 {
	x := &s.q.vars[v]
	if x.only != nil {
		return x.only[n.key]
	}
	if v == s.q.focus && s.asked(n.key) {
		return 0 // what the question names is not its answer
	}
	fit := s.classFits(x.classes, n)
	if v == s.q.focus && x.noun != "" && len(n.forms) > 0 && n.forms[0] == x.noun {
		fit *= onlyNounWeight
	}
	if fit == 0 && v != s.q.focus && s.akin(x.classes, n) {
		return akinWeight
	}
	return fit
}

// onlyNounWeight is for an answer that only repeats the question: `Which party …?` A party.
const onlyNounWeight = 0.5

// akinWeight is for what stands in the place of something of a class beside its own:
// a movement for a party. What is asked for must be of the class itself.
const akinWeight = 0.6

// akin reports whether a body is of a class that has its parent in common with one of
// some classes: texts call one a party and a movement. Two kinds of events are not akin.
func (s *solver) akin(classes []string, n *node) bool {
	c, ok := s.options.Ontology.Class(n.Type)
	return ok && !n.IsLiteral() && s.options.Ontology.IsA(n.Type, "Organization") && slices.ContainsFunc(classes, func(name string) bool {
		other, ok := s.options.Ontology.Class(name)
		return ok && other.Parent == c.Parent && other.Parent != "Thing" && other.Parent != "Agent"
	})
}

// asked reports whether the question names a node as a thing.
func (s *solver) asked(key string) bool {
	var in func(p *pattern) bool
	in = func(p *pattern) bool {
		return slices.ContainsFunc(p.args, func(a arg) bool {
			return a.term.kind == thing && a.term.ids[key] > 0 || a.term.act != nil && in(a.term.act)
		})
	}
	return slices.ContainsFunc(s.q.patterns, in)
}

// classFits weighs a node as one of some classes: its class is one of them or below,
// or above with the class's noun in its name, for texts often leave the class open.
func (s *solver) classFits(classes []string, n *node) float64 {
	if len(classes) == 0 {
		return 1
	}
	o := s.options.Ontology
	best := 0.0
	for i, c := range classes {
		w := 0.0
		switch {
		case n.IsLiteral():
			w = s.literalFits(c, n)
		case o.IsA(n.Type, c):
			w = 1 - 0.05*float64(i)
		case n.Type == "" || o.IsA(c, n.Type):
			w = 0.4
			if s.saysClass(n, c) || s.calledA(n, c) {
				w = 0.85
			}
		case s.calledA(n, c):
			w = 0.8
		case s.saysClass(n, c):
			w = 0.6
		}
		best = max(best, w)
	}
	return best
}

// calledA reports whether a statement calls a node by a noun of a class.
func (s *solver) calledA(n *node, class string) bool {
	return slices.ContainsFunc(n.called, func(noun string) bool { return s.nounIsA(noun, class) })
}

// saysClass reports whether the name of a node ends in a noun of a class, or begins
// with one before `of`.
func (s *solver) saysClass(n *node, class string) bool {
	if n.IsLiteral() && n.Value == "" {
		return false
	}
	return slices.ContainsFunc(n.forms, func(form string) bool {
		words := strings.Fields(form)
		for i, w := range words {
			if (i == len(words)-1 || words[i+1] == "of") && s.nounIsA(w, class) {
				return true
			}
		}
		return false
	})
}

func (s *solver) nounIsA(w, class string) bool {
	o := s.options.Ontology
	for _, lemma := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "ies") + "y"} {
		if c, ok := o.ClassOfNoun(lemma); ok && o.IsA(c, class) {
			return true
		}
	}
	return false
}

// literalFits weighs words as a thing of a class.
func (s *solver) literalFits(class string, n *node) float64 {
	switch class {
	case "Time":
		return weigh(n.Datatype == "edtf", 1, 0)
	case "Person", "Place", "Country", "City":
		return 0
	case "Concept", "Work", "Event", "Thing":
		return 0.6
	}
	return weigh(s.saysClass(n, class), 0.7, 0)
}

// spoken weighs whether a sentence speaks of a term: 1 when all of its words are there.
func (s *solver) spoken(t term, at int, bound []string) float64 {
	sentence := &s.sentences[at]
	switch t.kind {
	case notion:
		words := t.words
		if len(words) == 0 {
			words = contentWords(t.text)
		}
		if w := s.share(words, sentence.words); w >= t.least() {
			return w
		}
		return 0
	case act:
		return s.share([]string{t.act.word}, sentence.words)
	case thing:
		for id := range t.ids {
			if s.names(id, at) {
				return 1
			}
		}
		return 0
	}
	return weigh(bound[t.v] != "" && s.names(bound[t.v], at), 1, 0)
}

// names reports whether a sentence has a node in one of its statements, or its name.
func (s *solver) names(key string, at int) bool {
	sentence, n := &s.sentences[at], s.node(key)
	if n == nil {
		return false
	}
	for _, i := range sentence.statements {
		if _, ok := slices.BinarySearch(s.of[key], i); ok {
			return true
		}
	}
	return slices.ContainsFunc(n.forms, func(form string) bool {
		words := contentWords(form)
		return len(words) > 0 && (len(words) > 1 || len(words[0]) > 2) && hasAll(sentence.words, words)
	})
}

// verbWords is the folded words that signal a statement's relation.
func verbWords(st *schema.Statement) []string {
	words := contentWords(st.Verb)
	if open, ok := strings.CutPrefix(st.Predicate, schema.OpenScheme); ok {
		words = append(words, strings.Split(open, "-")...)
	}
	return words
}
