package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// argument is what stands in a slot, with what the rules need to know of it.
type argument struct {
	schema.Arg
	class  string        // of a cluster, a date (Time) or an amount (Quantity); "" for other words
	kind   mentions.Kind // "" for a literal of words
	bare   bool          // an everyday noun alone
	clause bool          // the words of a clause
	count  bool          // words with a number in them: `50,000 members`
}

func (a argument) isLiteral() bool { return a.Cluster == schema.NoCluster }

// longestLiteral is the most words that a literal may have; what somebody said has more, a qualifier
// fewer.
const (
	longestLiteral   = 20
	longestSaying    = 40
	longestQualifier = 12
)

// fromMention makes an argument of a mention; a date and an amount are literals.
func (x *extractor) fromMention(v *view, m mentions.Mention) argument {
	a := argument{Arg: schema.Arg{Cluster: m.Cluster, Span: m.Span}, kind: m.Kind, bare: m.Bare}
	switch {
	case m.Kind == mentions.Temporal:
		a.Cluster, a.Value, a.Datatype, a.class = schema.NoCluster, m.Value, "edtf", "Time"
	case m.Cluster == schema.NoCluster:
		a.Value, a.Datatype, a.class = m.Value, numberType(m.Value), "Quantity"
	default:
		a.class = x.found.Clusters[m.Cluster].Class
	}
	return a
}

func numberType(value string) string {
	if strings.Contains(value, ".") {
		return "xsd:decimal"
	}
	return "xsd:integer"
}

// subject gives the thing that a phrase speaks of: always a cluster.
func (x *extractor) subject(v *view, p clauses.Phrase) (argument, bool) {
	if name, ok := v.renamed[p.Head]; ok && p.Clause == clauses.None && v.word(p.Head) == "one" {
		return x.fromMention(v, name), true
	}
	if p.Clause != clauses.None || v.vague[p.Head] && v.word(p.Head) != "i" {
		return argument{}, false
	}
	if m, ok := x.thing(v, p.Head); ok && !m.Bare && !x.isCut(v, m) && !v.isHalf(p.Head) && !v.lacksNoun(p.Head) {
		return x.fromMention(v, m), true
	}
	return argument{}, false
}

// lacksNoun reports whether an adjective of a country stands in a list whose last member has the noun of all: `THE FRENCH and the
// German embassies`.
func (v *view) lacksNoun(head int) bool {
	if v.tag(head-1) != "DT" || v.tag(head) == "NNS" || v.tag(head) == "NNPS" {
		return false
	}
	for i := head + 1; i < len(v.tok) && i < head+10; i++ {
		switch t := v.tag(i); {
		case t == "," || t == "CC" || t == "DT":
		case (t == "JJ" || strings.HasPrefix(t, "NNP")) && v.tag(i+1) == "NNS" && v.tag(i-1) == "DT":
			return true
		case (t == "JJ" || strings.HasPrefix(t, "NNP")) && v.tag(i-1) == "DT" && (v.tag(i+1) == "," || v.tag(i+1) == "CC"):
		default:
			return false
		}
	}
	return false
}

// thing finds the mention of a thing, no date and no amount, whose head is a token; a
// description in apposition to a name stands for the name.
func (x *extractor) thing(v *view, head int) (mentions.Mention, bool) {
	if m, ok := x.self(v, head); ok {
		return m, true
	}
	if of := v.countedBy(head); of >= 0 {
		head = of // `thousands of people`
	}
	m, ok := v.mentionOf(head)
	if ok && (m.Cluster == schema.NoCluster || m.Span.Len() < v.tok[head].End-v.tok[head].Start) {
		return m, false // nor a part of a compound, `pro-Norland`
	}
	isOffice := ok && x.found.Clusters[m.Cluster].Class == "Office"
	name, renamed := v.renamed[head]
	if ok && !isOffice && (m.Kind == mentions.Name || m.Kind == mentions.Pronoun || !x.found.Clusters[m.Cluster].Local && !renamed) {
		return m, true
	}
	if renamed {
		return name, true
	}
	return m, ok
}

// object gives what a phrase speaks of, or its words when it is no known thing.
func (x *extractor) object(v *view, p clauses.Phrase) (argument, bool) {
	if p.Clause != clauses.None {
		if c := &v.clauses[p.Clause]; c.Kind == clauses.Complement && c.Verb.Finite && len(c.Subjects) == 0 {
			return argument{}, false // who `failed to meet the requirements`, it does not say
		}
		words, ok := v.literal(v.clauseSpan(p), longestLiteral)
		words.clause = true
		return words, ok
	}
	if v.tag(p.Head) == "WRB" {
		return argument{}, false
	}
	if v.tag(p.Head) == "PRP" || v.tag(p.Head) == "WP" || v.tag(p.Head) == "WDT" || v.tag(p.Head) == "EX" {
		if m, ok := x.thing(v, p.Head); ok {
			return x.fromMention(v, m), true
		}
		return argument{}, false
	}
	m, known := x.thing(v, p.Head)
	if v.isHalf(p.Head) {
		return argument{}, false
	}
	if known && x.isCut(v, m) {
		return x.cutObject(v, p, m)
	}
	if known && (m.Kind == mentions.Name || !x.isNotion(m)) && v.saysEnough(m, p) && (m.Kind != mentions.Notion || !v.counted(p)) {
		return x.fromMention(v, m), true
	}
	p = v.whole(p)
	if known && v.saysEnough(m, p) {
		return x.fromMention(v, m), true
	}
	if m, ok := v.mentionOf(p.Head); ok && m.Kind == mentions.Temporal && v.saysEnough(m, p) {
		return x.fromMention(v, m), true
	}
	if v.vague[p.Head] && !v.counted(p) || v.tag(p.Span.Start) == "WP$" {
		return argument{}, false
	}
	words, ok := v.literal(p.Span, longestLiteral)
	words.count = v.counted(p)
	if class, ok := x.o.ClassOfNoun(v.lemma(p.Head)); ok && v.tag(p.Head) == "NNS" && x.o.IsA(class, "Agent") {
		words.class = "Group" // `three activists`
	} else if known && x.isNotion(m) {
		words.class = x.found.Clusters[m.Cluster].Class
	} else if v.isAmount(p) {
		words.class = "Quantity"
	}
	return words, ok
}

// cutObject gives the words of an object that says nothing without what restricts it, with that:
// `rules by which the guild lives`; nothing when these are too many.
func (x *extractor) cutObject(v *view, p clauses.Phrase, m mentions.Mention) (argument, bool) {
	s := clauses.Span{Start: p.Span.Start, End: m.Tokens.End}
	for i := m.Tokens.End; i < min(len(v.tok), m.Tokens.End+far); i++ {
		if v.tok[i].Head != m.Head || !v.restricts(i) {
			continue
		}
		ends := []int{v.subtreeEnd(i)}
		if v.isNoun(i) { // `of` and its noun, without a clause behind it
			ends = []int{v.whole(v.groupOf(i).phrase()).Span.End, i + 1}
		}
		for _, end := range ends {
			if whole := (clauses.Span{Start: s.Start, End: max(s.End, end)}); v.wordLimit(whole, longestLiteral) == whole.End {
				s = whole
				break
			}
		}
	}
	if s.End == m.Tokens.End {
		return argument{}, false
	}
	words, ok := v.literal(s, longestLiteral)
	if class := x.found.Clusters[m.Cluster].Class; class != "Concept" {
		words.class = class
	}
	return words, ok
}

// countedBy is the noun of which a word tells how many there are, or -1.
func (v *view) countedBy(head int) int {
	switch v.lemma(head) {
	case "thousand", "hundred", "dozen", "million", "score", "majority", "handful":
	default:
		return -1
	}
	for i := head + 1; i < len(v.tok) && i < head+8 && v.word(head+1) == "of"; i++ {
		if v.tok[i].Head == head && v.tok[i].Rel == "nmod" && v.isNoun(i) {
			return i
		}
	}
	return -1
}

// isNotion reports whether a mention is of an idea and no more.
func (x *extractor) isNotion(m mentions.Mention) bool {
	return m.Cluster != schema.NoCluster && x.found.Clusters[m.Cluster].Class == "Concept"
}

// counted reports whether a number stands in a phrase: `five years in prison`.
func (v *view) counted(p clauses.Phrase) bool {
	for i := p.Span.Start; i < p.Span.End; i++ {
		if v.tag(i) == "CD" {
			return true
		}
	}
	return false
}

// isAmount reports whether a phrase begins with a number: `3,000`, `at least 20,000 crowns`.
func (v *view) isAmount(p clauses.Phrase) bool {
	for i := p.Span.Start; i <= p.Head; i++ {
		switch v.tag(i) {
		case "CD", "$":
			return true
		case "DT", "RB", "IN", "JJR", "JJS", "RBR", "RBS":
		default:
			return false
		}
	}
	return false
}

// clauseSpan is the words of a clause that stands in a slot, with its subject where the
// text has it there.
func (v *view) clauseSpan(p clauses.Phrase) clauses.Span {
	span := p.Span
	if span.Start < span.End || p.Clause >= len(v.clauses) {
		return span
	}
	var widen func(c, depth int)
	widen = func(c, depth int) {
		cl := &v.clauses[c]
		if span.Start == span.End {
			span.Start = cl.Verb.Span.Start
			if n := len(cl.Subjects); n > 0 && cl.Kind == clauses.Complement {
				span.Start = min(span.Start, cl.Subjects[0].Span.Start)
			}
			span.Start = v.subjectStart(cl.Verb.Head, span.Start)
			span.End = max(span.Start, cl.Verb.Span.End)
		}
		ends := []int{cl.Verb.Span.End}
		for _, list := range [][]clauses.Phrase{cl.Objects, cl.Indirect, cl.Complements} {
			for _, q := range list {
				ends = append(ends, q.Span.End)
			}
		}
		for _, a := range cl.Adverbials {
			ends = append(ends, a.Span.End)
			if a.Phrase.Clause > c && a.Phrase.Clause < len(v.clauses) && depth < 3 {
				widen(a.Phrase.Clause, depth+1)
			}
		}
		for _, e := range ends {
			span.End = max(span.End, e)
		}
	}
	widen(p.Clause, 0)
	for end := v.subtreeEnd(v.clauses[p.Clause].Verb.Head); span.End < end; span.End++ {
		if t := v.tag(span.End); (t == "," || t == ":") && v.word(span.End) != "…" && v.word(span.End) != "..." && v.bracketAround(span.End) < span.Start {
			break
		}
	}
	return span
}

// subjectStart is where the subject of a verb begins in the tree, or the given token when that is earlier or
// there is none before the verb.
func (v *view) subjectStart(verb, start int) int {
	top := verb
	if t := v.tok[verb]; t.Rel == "cop" && t.Head >= 0 {
		top = t.Head
	}
	for i := max(0, verb-far); i < verb; i++ {
		if rel := v.tok[i].Rel; v.tok[i].Head == top && (strings.HasPrefix(rel, "nsubj") || rel == "expl") && v.tag(i) != "WDT" && v.tag(i) != "WP" {
			start = min(start, v.subtreeStart(i))
		}
	}
	return start
}

// subtreeEnd is the token behind all that hangs on a verb, but for clauses that are joined to it
// or stand beside it.
func (v *view) subtreeEnd(verb int) int {
	below := map[int]bool{verb: true}
	end := verb + 1
	for changed := true; changed; {
		changed = false
		for i := verb + 1; i < len(v.tok); i++ {
			t := v.tok[i]
			if below[i] || !below[t.Head] || t.Rel == "punct" || t.Rel == "parataxis" || t.Head == verb && (t.Rel == "conj" || t.Rel == "cc") && v.verbAt[i] != clauses.None {
				continue
			}
			below[i], changed = true, true
			end = max(end, i+1)
		}
	}
	return end
}

// saysEnough reports whether a mention covers what its phrase says. A name always
// does; of a description with a long tail (`exchanges with other parliaments`) the
// words are worth more than the node.
func (v *view) saysEnough(m mentions.Mention, p clauses.Phrase) bool {
	if m.Kind == mentions.Name || m.Kind == mentions.Pronoun {
		return true
	}
	said := m.Tokens
	if t := v.tag(said.Start - 1); t == "POS" || t == "PRP$" || t == "WP$" {
		said.Start = min(said.Start, p.Span.Start) // its owner is a part of its name
	}
	for _, owner := range v.mentions {
		if owner.Tokens.End == said.Start && owner.Tokens.Start >= p.Span.Start && owner.Kind == mentions.Nominal {
			said.Start = owner.Tokens.Start // `the Kazakh government`
		}
	}
	return 5*v.contentWords(said) >= 3*v.contentWords(p.Span)
}

func (v *view) contentWords(s clauses.Span) int {
	n := 0
	for i := max(0, s.Start); i < s.End && i < len(v.tok); i++ {
		switch v.tag(i) {
		case "DT", "PRP$", "IN", "TO", "CC", "POS", "WDT", "WP", "WP$", "RB":
		default:
			if !v.isMark(i) {
				n++
			}
		}
	}
	return n
}

// literal makes an argument of the words themselves, without what merely leads in or
// trails, and of at most so many words.
func (v *view) literal(s clauses.Span, longest int) (argument, bool) {
	s = v.trim(s, longest)
	if s.Start >= s.End || v.contentWords(s) == 0 {
		return argument{}, false
	}
	b := v.bytes(s)
	return argument{Arg: schema.Arg{Cluster: schema.NoCluster, Span: b, Value: v.text[b.Start:b.End]}}, true
}

// trim takes articles, conjunctions and marks off both ends, and cuts what is too
// long behind its last comma, or else before a preposition.
func (v *view) trim(s clauses.Span, longest int) clauses.Span {
	s.Start, s.End = max(0, s.Start), min(len(v.tok), s.End)
	for s.Start < s.End && v.leadsIn(s.Start) {
		s.Start++
	}
	if end := v.wordLimit(s, longest); end < s.End {
		s.End = v.niceCut(s, end)
	}
	for s.End > s.Start && v.trails(s.End-1) {
		s.End--
	}
	if last := v.word(s.End - 1); (last == "extent" || last == "degree") && v.word(s.End-2) == "the" && s.End-3 > s.Start {
		s.End -= 3 // `to the extent that …`
	}
	return v.balance(s)
}

func (v *view) leadsIn(i int) bool {
	switch v.tag(i) {
	case ",", ":", ".", "CC", "''", "-RRB-", ")":
		return true
	case "DT":
		return v.word(i) == "the" || v.word(i) == "a" || v.word(i) == "an"
	}
	return v.word(i) == "that" && v.tag(i) == "IN" || v.tag(i) == "RB" && v.tag(i+1) == "DT" && v.word(i) != "only" || v.tag(i) == "TO" && !v.isVerb(i+1)
}

func (v *view) trails(i int) bool {
	switch v.tag(i) {
	case ",", ":", ".", "CC", "IN", "TO", "DT", "``", "-LRB-", "(", "WDT", "WP", "PRP$", "MD":
		return true
	}
	return false
}

// wordLimit is the token behind the last of so many words.
func (v *view) wordLimit(s clauses.Span, longest int) int {
	n := 0
	for i := s.Start; i < s.End; i++ {
		if !v.isMark(i) && v.tag(i) != "POS" {
			n++
		}
		if n > longest {
			return i
		}
	}
	return s.End
}

// niceCut moves a cut back to the last mark or preposition in the second half.
func (v *view) niceCut(s clauses.Span, end int) int {
	for _, cuts := range []func(int) bool{
		func(i int) bool { t := v.tag(i); return t == "," || t == ":" },
		func(i int) bool { t := v.tag(i); return t == "IN" || t == "CC" || t == "TO" },
	} {
		for i := end; i > s.Start+(end-s.Start)/2; i-- {
			if cuts(i) {
				return i
			}
		}
	}
	return end
}

// balance drops a quotation mark or bracket at an end whose partner is not inside.
func (v *view) balance(s clauses.Span) clauses.Span {
	depth := func(open, shut string) int {
		n := 0
		for i := s.Start; i < s.End; i++ {
			switch v.tag(i) {
			case open:
				n++
			case shut:
				n--
			}
		}
		return n
	}
	if depth("``", "''") > 0 && v.tag(s.End) == "''" {
		s.End++
	}
	if s.Start < s.End && v.tag(s.Start) == "``" && depth("``", "''") > 0 {
		s.Start++
	}
	if s.Start < s.End && v.tag(s.End-1) == "''" && depth("``", "''") < 0 {
		s.End--
	}
	if s.Start < s.End && v.word(s.End-1) == ")" && depth("-LRB-", "-RRB-") < 0 {
		s.End--
	}
	for i := s.End - 1; i > s.Start && depth("-LRB-", "-RRB-") > 0; i-- {
		if v.opens(i) {
			s.End = i
		}
	}
	return s
}

// vagueNouns say nothing alone.
var vagueNouns = set(`fact case example instance way thing point matter aspect kind sort type number lot result
	regard respect extent midst wake vein addition course time year day month week moment turn place order light view means basis
	ground grounds sense side hand term terms account one ones other others this that these those same latter former
	so such part both each some any all many most few several none nothing something anything everything much more less`)

func isVague(lemma string) bool { return vagueNouns[lemma] || utf8.RuneCountInString(lemma) < 2 }
