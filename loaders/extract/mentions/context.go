package mentions

import (
	"slices"
	"strings"
)

// voteAround is what the words around a name say of its class.
func (f *finder) voteAround(it *item) {
	v, s := f.tallyOf(it.key), it.sent
	a, b := it.toks.Start, it.toks.End
	if it.rule == "quoted" {
		a, b = a-1, b+1
	}
	f.voteBefore(v, s, a, b)
	f.voteAfter(v, s, a, b)
	f.voteByApposition(v, s, a, b)
	f.voteByInversion(v, s, a, it.head)
	f.voteByDescription(v, s, a, it.head)
	if f.actsAsAgent(s, it.head) {
		v.hint("Concept", -6)
		v.hint("Place", -3)
		v.hint("Person", 1)
		v.hint("Organization", 1)
	}
}

// voteBefore reads what leads to the name: `the movement X`, `in X`, `members of X`.
func (f *finder) voteBefore(v *tally, s *sent, a, b int) {
	w, lemma := s.word(a-1), s.lemma(a-1)
	if w == "the" && s.tag(a-2) == "NN" && s.over[a-2] == nil {
		v.hint(f.nounClass(s.lemma(a-2)), 4) // `the party the Azure Way`
	}
	if strings.HasPrefix(s.tag(a-1), "NN") && !isUpper(s.toks[a-1].Text) {
		v.hint(f.nounClass(lemma), 6)
		return
	}
	if (w == "called" || w == "named") && strings.HasPrefix(s.tag(a-2), "NN") {
		v.hint(f.nounClass(s.lemma(a-2)), 6) // `a fund called X`
	}
	if s.tag(a-1) == "VBG" && (s.word(a-2) == "the" || s.word(a-2) == "a") {
		v.hint(f.nounClass(w), 6) // `the holding X`
	}
	if w == "the" || w == "this" {
		v.hint("Person", -3)
		v.hint("Organization", 0.5)
	}
	before := a - 1
	if w == "the" {
		before--
	}
	switch s.word(before) {
	case "in", "near", "throughout", "across", "outside", "around":
		if w != "the" && isCaps(s.toks[a].Text) || s.tag(b) == "POS" {
			break
		}
		if w != "the" {
			v.hint("City", 2.5)
		} else {
			v.hint("Region", 0.5)
		}
	case "of":
		f.voteByHolder(v, s, before)
	case "and":
		if s.word(before-1) == "both" {
			return
		}
	}
	switch lemma := s.lemma(before); lemma {
	case "appoint", "marry", "arrest", "elect", "nominate", "interview", "kill", "tell", "meet", "sentence", "imprison":
		v.hint("Person", 1)
	case "accuse", "blame", "sue", "prosecute", "indict", "detain", "jail", "dismiss", "sack", "expel", "extradite", "succeed", "replace", "congratulate", "thank":
		v.hint("Concept", -6)
		v.hint("Person", 1)
	case "found", "establish", "dissolve", "disband", "liquidate", "rename", "co-found":
		v.hint("Organization", 4) // nobody founds a person
	case "join", "register", "ban", "quit":
		v.hint("Organization", 1)
	case "with", "into":
		if s.lemma(before-1) == "merge" {
			v.hint("Organization", 4)
		}
	}
	if s.word(before) == "to" && s.word(before-1) == "according" {
		v.hint("Concept", -6) // it has said something
	}
	if s.tag(before) == "TO" || s.word(before) == "from" {
		v.hint("Place", 0.6)
	}
}

// voteByHolder reads the noun before `of X`: a body has members and a city outskirts.
func (f *finder) voteByHolder(v *tally, s *sent, of int) {
	switch s.lemma(of - 1) {
	case "member", "leader", "chairman", "founder", "branch", "activist", "membership", "employee", "supporter", "co-chairman", "congress":
		v.hint("Organization", 3)
	case "establishment", "creation", "founding", "registration", "dissolution", "liquidation", "ban":
		v.hint("Organization", 2)
	case "city", "town", "village", "outskirts", "capital", "mayor":
		v.hint("City", 5)
	case "republic", "government", "president", "people", "citizen", "independence", "territory", "population", "constitution":
		v.hint("Country", 2)
	case "oblast", "province", "region", "district", "governor":
		v.hint("Region", 4)
	case "work", "book", "death", "biography", "wife", "son", "daughter", "brother", "life", "arrest", "theory", "appointment":
		v.hint("Person", 1.5)
	case "north", "south", "east", "west", "coast", "border":
		v.hint("Place", 3)
	}
}

// voteAfter reads what follows the name: `X, who`, `X said`, `X party`, `X’s wife`.
func (f *finder) voteAfter(v *tally, s *sent, a, b int) {
	next := b
	if s.word(b) == "," {
		next++
	}
	switch w := s.word(next); {
	case w == "who" || w == "whom":
		v.hint("Person", 4)
	case w == "which":
		v.hint("Person", -3)
	case w == "et" && s.word(next+1) == "al.", w == "et" && s.word(next+1) == "al":
		v.hint("Person", 5)
	case s.word(b) == "(" && isYear(strings.Trim(s.word(b+1), "abc")) && (s.word(b+2) == ")" || s.word(b+2) == ":" || s.word(b+2) == ","):
		v.hint("Person", 4)
	case isYear(strings.TrimRight(w, "abc")) && s.enclosed(a):
		v.hint("Person", 4)
	}
	if s.word(b) == "," && f.largerPlace(s, b+1) && s.tag(a-1) != "," && s.word(a-1) != "and" {
		v.hint("City", 3)
	}
	switch {
	case s.tag(b) == "POS":
		f.voteByPossession(v, s, b+1)
	case strings.HasPrefix(s.tag(b), "NN") && !isUpper(s.toks[b].Text):
		f.voteByFollower(v, s, b)
	case strings.HasPrefix(s.tag(b), "V"), s.tag(b) == "MD", s.tag(b) == "RB":
		f.voteByVerb(v, s, b)
	}
}

// largerPlace reports whether a known country or region stands between commas at t, as
// in `in Tolkyn, Estonia, …`.
func (f *finder) largerPlace(s *sent, t int) bool {
	if t >= len(s.toks) || s.over[t] == nil || s.over[t].kind != Name || s.over[t].toks.Start != t || !s.closes(s.over[t].toks.End) {
		return false
	}
	class := f.g.things[s.over[t].key].class
	end := s.over[t].toks.End
	return (class == "Country" || class == "Region") && !(s.word(end) == "," && s.personAt(end+1) != nil)
}

// enclosed reports whether token t stands in brackets, as a citation does.
func (s *sent) enclosed(t int) bool {
	for k := t - 1; k >= max(0, t-12); k-- {
		switch s.low[k] {
		case "(", "[":
			return true
		case ")", "]", ".":
			return false
		}
	}
	return false
}

// voteByFollower reads the noun behind a name: `X party` names a party.
func (f *finder) voteByFollower(v *tally, s *sent, t int) {
	lemma := s.lemma(t)
	switch lemma {
	case "member", "leader", "activist", "deputy", "candidate", "faction", "membership", "spokesman", "headquarters", "official":
		v.hint("Organization", 1.5)
		return
	case "era", "regime", "family", "clan", "doctrine", "theory", "administration", "cabinet":
		v.hint("Person", 1)
		return
	case "government", "coalition", "ministry", "case", "trial", "affair", "inquiry":
		return // it is somebody’s, or somewhere
	}
	class := f.nounClass(lemma)
	if f.o.IsA(class, "Organization") || f.o.IsA(class, "Place") && class != "Country" || f.o.IsA(class, "Treaty") {
		v.hint(class, 6)
	}
}

func (f *finder) voteByPossession(v *tally, s *sent, t int) {
	for t < len(s.toks) && strings.HasPrefix(s.tag(t), "JJ") {
		t++
	}
	switch s.lemma(t) {
	case "wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "son-in-law", "nephew", "niece", "career", "speech",
		"book", "argument", "death", "biography", "resignation", "office", "term", "family", "lawyer", "entourage", "birthday", "article", "analysis":
		v.hint("Person", 3)
	case "member", "leader", "charter", "headquarters", "founder", "chairman", "membership", "candidate", "congress", "registration":
		v.hint("Organization", 2)
	case "president", "government", "economy", "population", "border", "territory", "parliament", "independence", "constitution", "capital", "citizen", "people":
		v.hint("Country", 2)
	}
}

// personVerbs are what people do, and bodies seldom.
var personVerbs = []string{"die", "marry", "resign", "write", "graduate", "smile", "laugh", "speak", "think", "believe", "recall", "remember", "feel",
	"tell", "ask", "explain", "argue", "observe", "emphasise", "emphasize", "study", "teach", "wear", "walk", "sit", "retire", "flee", "describe", "say", "quip", "reply", "answer"}

func (f *finder) voteByVerb(v *tally, s *sent, t int) {
	for t < len(s.toks) && (s.tag(t) == "RB" || s.tag(t) == "MD" || s.lemma(t) == "have") {
		t++
	}
	switch lemma := s.lemma(t); {
	case slices.Contains(personVerbs, lemma):
		v.hint("Person", 1)
	case lemma == "merge":
		v.hint("Organization", 4)
	case lemma == "be" && t+1 < len(s.toks):
		f.voteByPassive(v, s.lemma(t+1))
	}
}

// isSpeech reports whether a verb is one of saying something in words.
func isSpeech(lemma string) bool {
	switch lemma {
	case "say", "tell", "argue", "claim", "insist", "announce", "remark", "write", "explain", "add", "stress", "emphasize", "emphasise",
		"underline", "point", "admit", "acknowledge", "concede", "note", "observe", "contend", "assert", "warn", "complain", "reply",
		"ask", "recall", "conclude", "quip", "comment", "state", "declare", "believe", "think", "mention":
		return true
	}
	return false
}

// actsAsAgent reports whether the thing at token t does what only people and bodies do: all
// relations of the verb have agents for subjects.
func (f *finder) actsAsAgent(s *sent, t int) bool {
	tok := s.toks[t]
	for tok.Rel == "conj" && tok.Head >= 0 {
		tok = s.toks[tok.Head]
	}
	if tok.Rel != "nsubj" && tok.Rel != "obl:agent" || tok.Head < 0 {
		return false
	}
	if isSpeech(s.lemma(tok.Head)) && tok.Rel == "nsubj" {
		return true
	}
	signals := f.o.VerbSignals(s.lemma(tok.Head))
	for _, signal := range signals {
		for _, class := range signal.Relation.Domain {
			if class != "Agent" && class != "Person" {
				return false
			}
		}
	}
	return len(signals) > 0
}

func (f *finder) voteByPassive(v *tally, lemma string) {
	switch lemma {
	case "found", "establish", "dissolve", "liquidate", "disband", "rename":
		v.hint("Organization", 4)
	case "register", "form", "set", "create", "ban":
		v.hint("Organization", 2)
	case "bear", "appoint", "arrest", "elect", "sentence", "dismiss", "convict", "imprison", "nominate", "murder", "assassinate", "detain", "jail":
		v.hint("Person", 2)
	case "locate", "situate":
		v.hint("Place", 2)
	case "adopt", "enact", "amend", "pass":
		v.hint("Law", 2)
	case "sign", "ratify":
		v.hint("Treaty", 2)
	}
}

// voteByApposition reads `X, the presidential party,` and `X is a journalist`. What a
// text says of a thing outright weighs more than all signs.
func (f *finder) voteByApposition(v *tally, s *sent, a, b int) {
	t := b
	switch {
	case s.word(t) == "," || s.word(t) == "(" || s.word(t) == "–" || s.word(t) == "—":
		t++
	case s.lemma(t) == "be" && (s.tag(t) == "VBZ" || s.tag(t) == "VBD"):
		t++
	default:
		return
	}
	switch s.word(t) {
	case "a", "an", "the", "one":
	default:
		return
	}
	if s.word(a-1) == "to" && s.word(a-2) == "according" {
		return // `according to Voss, the law …`
	}
	if s.word(a-1) == "," || s.word(a-1) == "and" || s.word(b) == "," && f.inList(s, t) {
		return
	}
	if head := s.nounFrom(t + 1); head >= 0 && s.over[head] == nil {
		v.hint(f.nounClass(s.lemma(head)), 8)
	}
}

// voteByInversion reads `another paper was the X`: what is called so is of the noun's class.
func (f *finder) voteByInversion(v *tally, s *sent, a, head int) {
	if s.word(a-1) != "the" {
		return // `the driving force was Voss`
	}
	subject, copula := -1, false
	for k, tok := range s.toks[:head] {
		if tok.Head == head {
			copula = copula || tok.Rel == "cop"
			if tok.Rel == "nsubj" {
				subject = k
			}
		}
	}
	if copula && subject >= 0 && s.tag(subject) == "NN" && s.over[subject] == nil {
		v.hint(f.nounClass(s.lemma(subject)), 6)
	}
}

// voteByDescription reads `its newspaper, the X,`: in apposition to a noun a name is what the noun says.
func (f *finder) voteByDescription(v *tally, s *sent, a, head int) {
	tok := s.toks[head]
	for a > 0 && s.tag(a-1) == "DT" {
		a--
	}
	if tok.Rel != "appos" || tok.Head < 0 || tok.Head > a || s.word(a-1) != "," || s.tag(tok.Head) != "NN" || s.over[tok.Head] != nil {
		return
	}
	for k := a; k < len(s.toks); k++ {
		if s.toks[k].Head == head && s.toks[k].Rel == "cc" {
			return // a list
		}
	}
	v.hint(f.nounClass(s.lemma(tok.Head)), 6)
}

// inList reports whether what follows a comma goes on a list: `X, the party and Y`.
func (f *finder) inList(s *sent, t int) bool {
	head := s.nounFrom(t + 1)
	return head >= 0 && (s.word(head+1) == "and" || s.word(head+1) == "," && s.word(head+2) == "and")
}

// nounFrom gives the head of the noun phrase whose modifiers begin at t, or -1.
func (s *sent) nounFrom(t int) int {
	head := -1
	for ; t < len(s.toks); t++ {
		switch tag := s.tag(t); {
		case strings.HasPrefix(tag, "NN"):
			head = t
		case head < 0 && (strings.HasPrefix(tag, "JJ") || tag == "RB" || tag == "RBS" || tag == "CD" || tag == "VBN" || tag == "VBG" || tag == "``" || tag == "''"):
		case tag == "POS" && head >= 0:
			head = -1
		case head >= 0 && (tag == "``" || tag == "''"):
		default:
			return head
		}
	}
	return head
}

// nounClass is the class of the things that a noun describes; an office describes a person.
func (f *finder) nounClass(lemma string) string {
	lemma = plain(lemma)
	if k := f.g.offices[lemma]; k.title || k.role {
		return "Person"
	}
	if class, ok := f.o.ClassOfNoun(lemma); ok {
		return class
	}
	switch class := f.g.heads[lemma]; class {
	case "Place", "Organization", "GovernmentBody", "Media", "Region", "City", "Event":
		if !namesOnly[lemma] {
			return class
		}
	}
	if callsPeople(lemma) {
		return "Person"
	}
	return ""
}

// namesOnly are words that head names and describe nothing: `Democratic Choice`, but `a good choice`.
var namesOnly = wordSet(`choice home watch international order body youth mothers workers veterans day spring award awards tour house
	command mission vertical front resistance service services customs office initiative project campaign`)

// callsPeople reports whether a noun has an ending of those for people: nationalist,
// historian, fisherman, pensioner.
func callsPeople(lemma string) bool {
	for _, end := range []string{"ist", "ian", "man", "woman", "men", "women", "eer", "oner"} {
		if strings.HasSuffix(lemma, end) && len(lemma) > len(end)+3 {
			return true
		}
	}
	return false
}

// voteInLists lets the members of a list vouch for each other: things that `and`
// joins are mostly of one kind.
func (f *finder) voteInLists(s *sent) {
	var last *item
	for t := 0; t < len(s.toks); t++ {
		it := s.over[t]
		if it == nil || it.kind != Name || it.rule == "demonym" || it.toks.Start != t {
			continue
		}
		if last != nil && joinedByList(s, last.toks.End, t) {
			f.vouch(last, it)
			f.vouch(it, last)
		}
		last = it
		t = it.toks.End - 1
	}
}

// voteByPlural lets a plural noun beside a list speak for all its members: `the
// newspapers X and Y`, `X and Y parties`, `parties such as X`.
func (f *finder) voteByPlural(s *sent) {
	for t := range s.toks {
		if s.tag(t) != "NNS" || s.over[t] != nil && s.over[t].kind != Amount || isUpper(s.toks[t].Text) {
			continue
		}
		class := f.nounClass(s.lemma(t))
		if class == "" || class == "Group" || f.o.IsA(class, "Event") {
			continue
		}
		next := t + 1
		switch s.word(next) {
		case "such":
			next += 2
		case "like", "including", ":", "namely":
			next++
		case "(", "–", "—", ",":
			if !f.o.IsAny(class, []string{"Agent", "Place"}) {
				continue // `articles (Voss 2004)`, `in three articles, Voss and Hale`
			}
			next++
		}
		if s.word(next) == "," {
			next++
		}
		weight := 9.0
		if s.word(next-1) == "," {
			weight = 3 // `by the forces, Voss …`: it may be no list
		}
		f.voteForward(s, next, class, weight)
		f.voteBackward(s, t, class)
	}
}

func (f *finder) voteForward(s *sent, t int, class string, weight float64) {
	for t < len(s.toks) {
		for s.word(t) == "the" || s.tag(t) == "``" {
			t++
		}
		if t >= len(s.toks) || s.over[t] == nil || s.over[t].kind != Name || s.over[t].rule == "demonym" {
			return
		}
		f.tallyOf(s.over[t].key).hint(class, weight)
		t = s.over[t].toks.End
		for s.word(t) == "," || s.word(t) == "and" || s.word(t) == "or" || s.tag(t) == "''" {
			t++
		}
		if !s.beside(t, func(int) bool { return true }) || s.word(t-1) != "," && s.word(t-1) != "and" && s.word(t-1) != "or" {
			return
		}
	}
}

func (f *finder) voteBackward(s *sent, t int, class string) {
	for t > 0 {
		it := s.over[t-1]
		if it == nil || it.kind != Name || it.rule == "demonym" || it.toks.End != t {
			return
		}
		f.tallyOf(it.key).hint(class, 4)
		t = it.toks.Start
		if s.word(t-1) == "the" {
			t--
		}
		if w := s.word(t - 1); w != "and" && w != "," {
			return
		}
		for s.word(t-1) == "and" || s.word(t-1) == "," {
			t--
		}
	}
}

func joinedByList(s *sent, a, b int) bool {
	for t := a; t < b; t++ {
		if w := s.low[t]; w != "," && w != "and" && w != "or" && w != "the" && w != ";" {
			return false
		}
	}
	return a < b && b-a <= 3
}

// vouch hands half a vote from a name of known class to its neighbour.
func (f *finder) vouch(from, to *item) {
	v := f.votes[from.key]
	if v == nil || from.key == to.key || f.classOfHead(to) != "" {
		return
	}
	if thing, ok := f.g.things[from.key]; ok {
		f.tallyOf(to.key).hint(thing.class, 1.5)
	} else if f.isGiven(strings.Fields(from.key + " x")[0]) {
		f.tallyOf(to.key).hint("Person", 1)
	} else if class := f.classOfHead(from); class != "" {
		f.tallyOf(to.key).hint(class, 1)
	}
}
