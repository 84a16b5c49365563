package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// readNames finds the names of a sentence: sequences of words in capitals, with the
// small words between them that belong to a name.
func (f *finder) readNames(s *sent) {
	for t := 0; t < len(s.toks); {
		if end := f.quotedName(s, t); end > 0 {
			f.addName(s, t+1, end, "quoted")
			t = end + 1
			continue
		}
		if !f.begins(s, t) {
			t++
			continue
		}
		if s.over[t] != nil {
			s.clear(t, t+1) // the year of a law is a part of its name
		}
		end := f.runFrom(s, t)
		f.split(s, t, end)
		t = max(end, t+1)
	}
}

// begins reports whether a name may begin at token t.
func (f *finder) begins(s *sent, t int) bool {
	if s.over[t] != nil {
		return s.over[t].kind == Temporal && s.over[t].toks == span(t, t+1) && isYear(s.low[t]) && f.datedName(s, t+1)
	}
	if isOrdinal(s.low[t]) && t+1 < len(s.toks) && s.shape[t+1] == capital && f.g.heads[s.low[t+1]] != "" {
		return true
	}
	if isRoman(s.toks[t].Text) && s.shape[t] == capital {
		return t+1 < len(s.toks) && s.shape[t+1] == capital && !isRoman(s.toks[t+1].Text) && s.word(t-1) != "chapter"
	}
	switch s.shape[t] {
	case small:
		return noblesse[s.low[t]] && t+1 < len(s.toks) && s.shape[t+1] == capital && !(t > 0 && s.shape[t-1] == capital)
	case capital:
		return !structural[s.low[t]] || t+1 < len(s.toks) && s.shape[t+1] == capital && !isRoman(s.toks[t+1].Text)
	case adjective, people:
		return true
	case initial:
		return t+1 < len(s.toks) && (s.shape[t+1] == capital || s.shape[t+1] == initial)
	case numeral:
		return isYear(s.low[t]) && f.datedName(s, t+1)
	}
	return false
}

// noblesse are particles with which surnames begin: `bin Laden`, `de Gaulle`.
var noblesse = wordSet("bin ibn von van de di du")

// structural are parts of a text, which numbers follow: `Chapter III`.
var structural = wordSet("title chapter chapters section sections figure table appendix part volume footnote note page annex")

// isOrdinal reports whether a word is a number such as `13th`.
func isOrdinal(w string) bool {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if digits, cut := strings.CutSuffix(w, end); cut {
			return isDigits(digits)
		}
	}
	return false
}

// datedName reports whether a year before token t belongs to a name: `1995 Constitution`.
func (f *finder) datedName(s *sent, t int) bool {
	if t >= len(s.toks) || s.shape[t] != capital && s.shape[t] != adjective {
		return false
	}
	if s.shape[t] == adjective {
		t++
	}
	if t >= len(s.toks) || s.shape[t] != capital {
		return false
	}
	class := f.g.heads[s.low[t]]
	return class == "Law" || class == "Treaty" || class == "Document"
}

func isYear(w string) bool {
	return len(w) == 4 && isDigits(w) && (w[0] == '1' && w[1] >= '5' || w[0] == '2' && w[1] == '0')
}

// runFrom gives the end of the longest sequence of a name's words from token t on.
func (f *finder) runFrom(s *sent, t int) int {
	start := t
	for end := t + 1; ; {
		next := f.step(s, start, end)
		if next == end {
			return end
		}
		end = next
	}
}

// step gives the end of the sequence start..end after one more word, or end itself.
func (f *finder) step(s *sent, start, end int) int {
	if end >= len(s.toks) || s.over[end] != nil {
		return end
	}
	switch s.shape[end] {
	case capital, adjective, initial:
		if f.breaksBefore(s, start, end) {
			return end
		}
		return end + 1
	case people:
		if s.shape[end-1] == capital && f.g.common[s.low[end-1]] {
			return end + 1
		}
		return end
	case numeral:
		if f.numbered(s, end) {
			return end + 1
		}
		return end
	case idle, calendar:
		return end
	}
	if f.smallHead(s, start, end) {
		return end + 1
	}
	return f.stepOverSmall(s, start, end)
}

// smallHead reports whether a head in small letters ends a name that lacks one: `Harbour
// Security service`, `Communist party`.
func (f *finder) smallHead(s *sent, start, end int) bool {
	if s.shape[end] != small || !strings.HasPrefix(s.tag(end), "NN") || strings.HasPrefix(s.tag(end+1), "NN") && !isUpper(s.toks[end+1].Text) {
		return false
	}
	switch f.g.heads[s.low[end]] {
	case "Party":
		if w := s.low[end-1]; w == "communist" || w == "nazi" || w == "bolshevik" {
			return true
		}
	case "GovernmentBody", "Organization", "Movement", "Court", "Bank":
	default:
		return false
	}
	if end-start < 2 || s.shape[end-1] != capital || !f.g.common[s.low[end-1]] || f.g.heads[s.low[end-1]] != "" {
		return false
	}
	return !f.hasComplement(s, start, end)
}

// breaksBefore reports whether a new name begins at end although nothing parts it
// from the last: behind a place, before a title (`Astana President Voss`).
func (f *finder) breaksBefore(s *sent, start, end int) bool {
	return s.shape[end] == initial && s.shape[end-1] == adjective
}

// numbered reports whether a number at t belongs to the word before it: `Article 6`.
func (f *finder) numbered(s *sent, t int) bool {
	w := s.low[t-1]
	switch f.g.heads[w] {
	case "Law", "Document", "Treaty":
		return !isYear(s.low[t]) || f.g.heads[w] == "Document"
	}
	switch w {
	case "agenda", "vision", "channel", "apollo", "windows", "protocol", "boeing", "soyuz", "division", "platform":
		return true
	}
	return false
}

// stepOverSmall joins over `of`, `and`, `for the` and their like.
func (f *finder) stepOverSmall(s *sent, start, end int) int {
	switch w := s.low[end]; {
	case w == "&" && f.capitalAt(s, end+1):
		return end + 2
	case w == "!" && f.exclaims(s, end):
		return end + 1
	case s.tag(end) == "POS" || w == "'" && s.toks[end].Start == s.toks[end-1].End && strings.HasSuffix(s.low[end-1], "s"):
		return f.stepOverPossessive(s, start, end)
	case slices.Contains(foreignParticles, w):
		if next := skipParticles(s, end); f.capitalAt(s, next) && s.shape[end-1] != adjective && (next > end+1 || w != "in") {
			return next + 1
		}
		return end
	}
	if next := f.joint(s, start, end); next > end {
		return next + 1
	}
	return end
}

var foreignParticles = []string{"de", "del", "della", "di", "da", "dos", "das", "du", "des", "la", "le", "von", "van", "der", "den", "bin", "ibn", "al", "el", "ul", "ut", "y", "zu", "ten", "ter"}

func skipParticles(s *sent, t int) int {
	for t < len(s.toks) && slices.Contains(foreignParticles, s.low[t]) {
		t++
	}
	return t
}

func (f *finder) capitalAt(s *sent, t int) bool {
	return t < len(s.toks) && s.over[t] == nil && (s.shape[t] == capital || s.shape[t] == initial || s.shape[t] == adjective)
}

// exclaims reports whether the `!` at t is part of a name: the sentence goes on.
func (f *finder) exclaims(s *sent, t int) bool {
	if s.shape[t-1] != capital || t+1 >= len(s.toks) {
		return false
	}
	next := s.toks[t+1].Text
	return isWord(next) && !isUpper(next) || next == "," || next == ")" || s.closesQuote(t+1) && !isQuote(s.word(t+2))
}

// stepOverPossessive joins `People’s Congress`, `Writers’ Union`, where many own; a
// single owner ends the name.
func (f *finder) stepOverPossessive(s *sent, start, end int) int {
	if !f.capitalAt(s, end+1) {
		return end
	}
	switch s.low[end-1] {
	case "people", "peoples", "children", "women", "men", "workers", "farmers", "citizens", "citizen", "nations", "lawyers",
		"mothers", "soldiers", "veterans", "writers", "teachers", "students", "journalists", "peasants", "artists", "officers",
		"miners", "doctors", "engineers", "employers", "entrepreneurs", "composers", "deputies", "prosecutor", "parents", "king",
		"queen", "lloyd", "moody", "youth", "girls", "boys", "pensioners", "ladies", "physicians", "scientists", "ministers":
		return end + 2
	}
	if f.isHead(s.low[end+1]) && wordnet.ClassOf(english.Lemma(s.low[end-1], "NNS")) == wordnet.Person && strings.HasSuffix(s.low[end-1], "s") {
		return end + 2 // `Landowners’ Union`
	}
	return end
}

// joint gives the first word in capitals behind the small words at end, when they
// belong to the name; else end.
func (f *finder) joint(s *sent, start, end int) int {
	next := end + 1
	if s.word(next) == "the" {
		next++
	}
	if s.low[end] == "," {
		if companyEnds[strings.TrimSuffix(s.word(next), ".")] && isUpper(s.toks[next].Text) {
			return next
		}
		return f.listJoint(s, start, end)
	}
	if next >= len(s.toks) || s.over[next] != nil {
		return end
	}
	ok := s.shape[next] == capital || s.shape[next] == adjective || s.shape[next] == initial
	switch s.low[end] {
	case "of":
		ok = (ok || s.shape[next] == people) && f.takesOf(s, start, end, next)
	case "on", "for", "against":
		ok = ok && f.takesOn(s, start, end, next)
	case "in", "to", "at", "with":
		ok = ok && f.takesIn(s, start, end, next)
	case "and", "or":
		ok = ok && s.low[end] == "and" && next == end+1 && f.takesAnd(s, start, end, next)
	default:
		ok = false
	}
	if ok {
		return next
	}
	return end
}

// companyEnds are what companies' names end with.
var companyEnds = wordSet("inc ltd llc plc corp co gmbh jsc llp")

// takesOf reports whether `of` goes on with the name: its last word is a common noun.
func (f *finder) takesOf(s *sent, start, end, next int) bool {
	last := s.low[end-1]
	if s.shape[end-1] == numeral {
		return end-2 >= start && f.g.heads[s.low[end-2]] == "Law"
	}
	if s.shape[end-1] != capital && f.g.heads[last] == "" || f.isGiven(last) && !f.g.common[last] || companyEnds[strings.TrimSuffix(last, ".")] {
		return false
	}
	if led[f.g.heads[last]] && (f.startsPerson(s, next) || (f.g.offices[s.low[next]].rank || f.g.offices[s.low[next]].title) && f.startsPerson(s, next+1)) {
		return false // `the People’s Party of Dara Voss`
	}
	if f.isHead(last) {
		return true
	}
	return (f.g.common[last] || f.g.english[last] || f.words[last].lower > 0) && !f.known(last)
}

// led are classes of what somebody leads, and whose names do not name him.
var led = map[string]bool{"Party": true, "Movement": true, "GovernmentBody": true}

// isHead reports whether a word heads names or is an office.
func (f *finder) isHead(w string) bool {
	if f.g.heads[w] != "" || f.g.offices[w].title {
		return true
	}
	_, ok := f.o.ClassOfNoun(w)
	return ok
}

// takesOn reports whether `on` or `for` goes on with the name: `Law on Parties`,
// `Fund for Peace`.
func (f *finder) takesOn(s *sent, start, end, next int) bool {
	last := s.low[end-1]
	if f.startsPerson(s, next) {
		return false
	}
	switch f.g.heads[last] {
	case "", "Place", "City", "Country", "Person":
		return f.g.common[last] && s.low[end] == "for" && f.isCommon(s.low[next])
	case "Event", "GovernmentBody", "Party":
		return f.isOrdinary(s.low[next]) || f.g.heads[last] == "GovernmentBody" && s.low[end] == "on"
	}
	return s.low[end] != "against" || f.isOrdinary(s.low[next])
}

// takesIn reports whether `in` goes on with the name, as it does only far inside one:
// `Organization for Security and Cooperation in Europe`.
func (f *finder) takesIn(s *sent, start, end, next int) bool {
	last := s.low[end-1]
	if s.low[end] != "in" || !f.isCommon(last) || f.startsPerson(s, next) {
		return false
	}
	if f.isCommon(s.low[next]) && f.g.heads[last] == "Organization" {
		return true
	}
	for t := start; t < end; t++ {
		if w := s.low[t]; w == "for" || w == "on" {
			return f.g.heads[last] == ""
		}
	}
	return false
}

// takesAnd reports whether `and` joins words within one name: in a complement
// (`Ministry of Energy and Trade`) or before a head (`Freedom and Justice Party`).
func (f *finder) takesAnd(s *sent, start, end, next int) bool {
	last := s.low[end-1]
	if !f.isOrdinary(last) && !f.g.adjectiveOf(last) || !f.isOrdinary(s.low[next]) && s.shape[next] != adjective || f.g.offices[last].title {
		return f.knownAcross(s, start, next)
	}
	if f.hasComplement(s, start, end) {
		return !f.ownHead(s, next)
	}
	for t := start; t < end; t++ {
		if f.g.heads[s.low[t]] != "" && !f.g.common[s.low[t]] {
			return false
		}
	}
	return f.headBefore(s, next)
}

// knownAcross reports whether the words on both sides are a known name: `Trinidad and Tobago`.
func (f *finder) knownAcross(s *sent, start, next int) bool {
	for a := start; a < next; a++ {
		if _, ok := f.g.things[f.fold(s.words(a, next+1))]; ok {
			return true
		}
	}
	return false
}

// hasComplement reports whether a small word stands in the name already.
func (f *finder) hasComplement(s *sent, start, end int) bool {
	for t := start + 1; t < end; t++ {
		switch s.low[t] {
		case "of", "for", "on":
			return true
		}
	}
	return false
}

// ownHead reports whether the words from t on are a name by themselves: `Ministry of
// Energy and Ministry of Trade`.
func (f *finder) ownHead(s *sent, t int) bool {
	for k := t; k < len(s.toks) && (s.shape[k] == capital || s.shape[k] == adjective); k++ {
		w := s.low[k]
		if f.g.offices[w].title || f.g.heads[w] != "" && (!f.g.common[w] || s.word(k+1) == "of") {
			return true
		}
	}
	return false
}

// headBefore reports whether the words from t on end in a head within the sequence.
func (f *finder) headBefore(s *sent, t int) bool {
	for k := t; k < len(s.toks) && (s.shape[k] == capital || s.shape[k] == adjective); k++ {
		if k > t && (f.g.heads[s.low[k]] != "" || f.g.offices[s.low[k]].title) {
			return true
		}
	}
	return false
}

// listJoint joins over a comma in `Ministry of Energy, Industry, and Trade`.
func (f *finder) listJoint(s *sent, start, end int) int {
	if !f.hasComplement(s, start, end) || !f.onlyCommon(s, end-1) {
		return end
	}
	next := end + 1
	for k := next; k < len(s.toks) && k < end+8; k++ {
		switch {
		case s.low[k] == "and":
			if k+1 < len(s.toks) && s.shape[k+1] == capital && f.onlyCommon(s, k+1) && !f.ownHead(s, k+1) && f.onlyCommon(s, next) {
				if next == k {
					next++
				}
				return next
			}
			return end
		case s.low[k] == ",":
		case s.shape[k] != capital || !f.onlyCommon(s, k):
			return end
		}
	}
	return end
}

func (f *finder) onlyCommon(s *sent, t int) bool { return f.isOrdinary(s.low[t]) }

// isCommon reports whether a word in capitals is an ordinary noun or adjective.
func (f *finder) isCommon(w string) bool {
	if f.g.common[w] || f.g.heads[w] != "" {
		return true
	}
	if f.known(w) || f.isGiven(w) {
		return false
	}
	c := f.words[w]
	return c.lower > 0 && c.lower*4 >= c.capital
}

// isOrdinary is isCommon with all of the language's small words.
func (f *finder) isOrdinary(w string) bool {
	return f.isCommon(w) || (f.g.english[w] || isAbstract(w)) && !f.known(w) && !f.isGiven(w)
}

// isAbstract tells nouns by endings that only abstract ones have.
func isAbstract(w string) bool {
	if len(w) < 7 {
		return false
	}
	for _, end := range []string{"ation", "ization", "isation", "ism", "ness", "ity", "ship", "graphy", "logy", "ment", "tics", "mics", "ance", "ence", "ication"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

func (g *gazetteer) adjectiveOf(w string) bool { _, ok := g.adjectives[w]; return ok }

// startsPerson reports whether a given name or an initial stands at t.
func (f *finder) startsPerson(s *sent, t int) bool {
	return t < len(s.toks) && (s.shape[t] == initial || f.isGiven(s.low[t]) && t+1 < len(s.toks) && s.shape[t+1] == capital && !f.isCommon(s.low[t+1]))
}

// quotedName gives the closing mark of a name in quotation marks that open at t:
// `the movement ‘Azamat’`, `“For a Better Town 2030”`; 0 when there is none. All its
// long words are in capitals.
func (f *finder) quotedName(s *sent, t int) int {
	if !s.opensQuote(t) || t+2 >= len(s.toks) || !isUpper(s.toks[t+1].Text) {
		return 0
	}
	for end := t + 1; end < len(s.toks) && end <= t+12; end++ {
		text := s.toks[end].Text
		switch {
		case s.closesQuote(end):
			if f.isQuotedName(s, t, end) {
				return end
			}
			return 0
		case s.over[end] != nil && !isDigits(text):
			return 0
		case isWord(text) && !isUpper(text) && !isSmallWord(s.low[end]):
			return 0
		}
	}
	return 0
}

// isQuotedName tells a name from a quoted exclamation or a scare quote.
func (f *finder) isQuotedName(s *sent, open, end int) bool {
	before := s.lemma(open - 1)
	if _, ok := f.o.ClassOfNoun(before); ok || f.g.heads[before] != "" {
		return true
	}
	if strings.HasPrefix(s.tag(end-1), "V") || s.word(end-1) == "," || s.word(end-1) == "." {
		return false
	}
	if end == open+2 {
		w := s.low[open+1]
		return f.words[w].lower == 0 && !f.g.function[w] && !f.g.adjectiveOf(w) && strings.HasPrefix(s.tag(open+1), "N") && !f.g.common[w]
	}
	return end >= open+3 && isUpper(s.toks[end-1].Text) || s.shape[end-1] == numeral
}

func isSmallWord(w string) bool {
	switch w {
	case "of", "for", "and", "the", "in", "on", "to", "a", "an", "with", "at", "by", "from", "or", "against", "'s", "as":
		return true
	}
	return slices.Contains(foreignParticles, w)
}

// addName marks the tokens from a up to b as a name, if there is a letter among them.
func (f *finder) addName(s *sent, a, b int, rule string) *item {
	for b > a+1 && (s.toks[b-1].Text == "." || s.tag(b-1) == "POS") {
		b--
	}
	text := s.words(a, b)
	it := &item{sent: s, toks: clauses.Span{Start: a, End: b}, head: f.headOf(s, a, b), kind: Name, text: text, key: f.fold(text), rule: rule}
	if it.key == "" {
		return it // marks alone are no name
	}
	return s.mark(it)
}

// headOf is the token of a name's head: the last before its first preposition.
func (f *finder) headOf(s *sent, a, b int) int {
	for t := a + 1; t < b; t++ {
		switch s.low[t] {
		case "of", "for", "on", "against", "in":
			switch {
			case s.shape[t-1] == numeral:
				return max(a, t-2)
			case f.isHead(s.low[t-1]) || s.low[t] == "of":
				return t - 1
			}
		}
	}
	if b-2 >= a && (s.shape[b-1] == numeral || isRoman(s.toks[b-1].Text) && f.g.heads[s.low[b-2]] != "") {
		return b - 2
	}
	for b > a+1 && !isWord(s.toks[b-1].Text) {
		b--
	}
	return b - 1
}
