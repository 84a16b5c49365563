package mentions

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

// split makes names of a sequence of words in capitals: it parts a title from its
// bearer, a country from its president and an adjective from what follows.
func (f *finder) split(s *sent, a, b int) {
	if f.isFirm(s, a, b) {
		f.addName(s, a, b, "name")
		return
	}
	for a < b && f.isRank(s, a, b) { // `Mr`, `Dr.`
		a++
	}
	if a == b {
		return
	}
	if k := f.personAfterTitle(s, a, b); k > a {
		f.splitTitle(s, a, k)
		f.addPerson(s, k, b)
		return
	}
	if a > 0 && f.isRank(s, a-1, b) {
		f.addPerson(s, a, b)
		return
	}
	if k := f.personAfterPlace(s, a, b); k > a {
		f.split(s, a, k)
		f.addPerson(s, k, b)
		return
	}
	f.splitPlain(s, a, b)
}

// isFirm reports whether what begins with a title is a company's name: `General Lamps Corp.`,
// `General Lamps`, but not `General Voss`.
func (f *finder) isFirm(s *sent, a, b int) bool {
	if b-a < 2 || !f.g.offices[s.low[a]].title && !f.g.offices[s.low[a]].rank || s.low[a+1] == "of" {
		return false
	}
	last := s.low[b-1]
	return companyEnds[strings.TrimSuffix(last, ".")] || s.low[a] == "general" && b-a == 2 && f.isOrdinary(last) && !f.isGiven(last) && !f.g.offices[last].title && f.g.heads[last] == ""
}

// isRank reports whether token t is a form of address before a name.
func (f *finder) isRank(s *sent, t, b int) bool {
	k := f.g.offices[s.low[t]]
	return k.rank && t+1 < b && isUpper(s.toks[t].Text) && s.low[t+1] != "of" && f.g.heads[s.low[b-1]] == ""
}

// addPerson marks a person's name; its place says that it is one.
func (f *finder) addPerson(s *sent, a, b int) {
	if f.onlyAdjectives(s, a, b) {
		return
	}
	f.addName(s, a, b, "name").class = "Person"
}

// personAfterTitle gives the token at which a person's name begins behind a title in
// the sequence a..b; a when there is none.
func (f *finder) personAfterTitle(s *sent, a, b int) int {
	office := false
	for k := a + 1; k < b; k++ {
		w := s.low[k-1]
		if f.g.offices[w].title && f.personRest(s, k, b) {
			return k
		}
		office = office || f.g.offices[w].title && s.low[k] == "of"
		if office && k > a+2 && s.shape[k-1] == capital && !f.isHeadWord(s, b-1) && (f.startsPerson(s, k) || f.isCommon(s.low[k-1]) && b-k == 2 && f.strangers(s, k, b)) {
			return k
		}
	}
	return a
}

// strangers reports whether the tokens k..b are no words of the language and no known
// names.
func (f *finder) strangers(s *sent, k, b int) bool {
	for t := k; t < b; t++ {
		if s.shape[t] != capital || f.isOrdinary(s.low[t]) || f.known(s.low[t]) || isCaps(s.toks[t].Text) {
			return false
		}
	}
	return true
}

// personRest reports whether the tokens from k up to b look like a person's name.
func (f *finder) personRest(s *sent, k, b int) bool {
	if noblesse[s.low[k]] && k+1 < b && s.shape[k+1] == capital {
		k++ // `President de Gaulle`
	}
	if b-k > 5 || s.shape[k] != capital && s.shape[k] != initial {
		return false
	}
	if s.shape[k] == initial || f.isGiven(s.low[k]) && b-k <= 4 {
		return !f.isHeadWord(s, b-1)
	}
	for t := k; t < b; t++ {
		w := s.low[t]
		if f.g.common[w] || f.g.heads[w] != "" || f.g.offices[w].title || w == "of" || w == "for" || w == "and" || s.shape[t] == adjective {
			return false
		}
	}
	return !f.known(f.fold(s.words(k, b))) || f.isGiven(s.low[k])
}

func (f *finder) isHeadWord(s *sent, t int) bool {
	class := f.g.heads[s.low[t]]
	return class != "" && !f.isGiven(s.low[t])
}

// splitTitle reads what stands before a person's name: `US Secretary of State`. The
// office itself is read later; a body or country in front of it is a name.
func (f *finder) splitTitle(s *sent, a, k int) {
	t := f.officeStart(s, a, k)
	if t > a {
		f.split(s, a, t)
	}
	for of := t; of < k; of++ {
		if s.low[of] == "of" && of+1 < k {
			f.splitComplement(s, of+1, k)
			return
		}
	}
}

// officeStart gives the first token of the office whose noun is the first title noun
// in a..k: the words of office before it belong to it.
func (f *finder) officeStart(s *sent, a, k int) int {
	t := a
	for t < k && !f.isOfficeNoun(s, t) {
		t++
	}
	for t > a && t < k {
		kind := f.g.offices[s.low[t-1]]
		if !kind.prefix && !kind.title || f.known(s.low[t-1]) && !kind.prefix {
			break
		}
		t--
	}
	return t
}

// splitComplement names what an office is of: `the Senate` in `Chairman of the Senate`.
func (f *finder) splitComplement(s *sent, a, b int) {
	if a < b && s.low[a] == "the" {
		a++
	}
	if a < b && !(b-a == 1 && f.isGeneric(s, a)) && !f.isField(s, a, b) {
		f.splitPlain(s, a, b)
	}
}

// isField reports whether words in capitals only say what a minister is for: `Energy
// and Trade`.
func (f *finder) isField(s *sent, a, b int) bool {
	for t := a; t < b; t++ {
		if s.shape[t] != small && (!f.isOrdinary(s.low[t]) || f.g.heads[s.low[t]] != "") {
			return false
		}
	}
	return true
}

// personAfterPlace parts a country, a known body or an adjective from a person's name
// that is glued to it: `Estonia Dara Voss`, `leader of the Azure Party Dara Voss`.
func (f *finder) personAfterPlace(s *sent, a, b int) int {
	for k := min(a+4, b-1); k > a; k-- {
		if !f.startsPerson(s, k) || s.low[k-1] == "of" || s.low[k-1] == "the" {
			continue
		}
		t, ok := f.g.things[f.fold(s.words(a, k))]
		if ok && (t.class == "Country" || f.o.IsA(t.class, "Organization")) || f.onlyAdjectives(s, a, k) || k > a+1 && f.headBeforePerson(s, k, b) {
			return k
		}
	}
	return a
}

// headBeforePerson reports whether the head of a body stands right before a person's
// name of two words.
func (f *finder) headBeforePerson(s *sent, k, b int) bool {
	class := f.g.heads[s.low[k-1]]
	return f.o.IsAny(class, []string{"Organization", "Region"}) && b-k >= 2 && b-k <= 3 && !f.isHeadWord(s, b-1) && !f.hasComplement(s, k, b)
}

// onlyAdjectives reports whether the tokens a..b are adjectives of belonging.
func (f *finder) onlyAdjectives(s *sent, a, b int) bool {
	if b-a == 2 && f.g.adjectiveOf(s.low[a]+" "+s.low[a+1]) {
		return true
	}
	for t := a; t < b; t++ {
		if s.shape[t] != adjective {
			return false
		}
	}
	return true
}

// splitPlain marks a sequence that holds no titled person.
func (f *finder) splitPlain(s *sent, a, b int) {
	for a < b && (s.low[a] == "the" || s.low[a] == "and") {
		a++
	}
	b = f.dropTrailing(s, a, b)
	switch {
	case a >= b:
	case f.onlyAdjectives(s, a, b):
		f.markAdjectives(s, a, b)
	case b-a == 1 && f.isGeneric(s, a):
	case f.placeBehindAdjectives(s, a, b) > a:
		k := f.placeBehindAdjectives(s, a, b)
		f.markAdjectives(s, a, k)
		f.addName(s, k, b, "name")
	case f.acronymBehind(s, a, b):
		f.addName(s, a, b-1, "name")
		short := f.addName(s, b-1, b, "name")
		f.addAlias(short, s.over[a], acronymRule(short.text, s.over[a].text))
	case f.isOfficeNoun(s, f.headOf(s, a, b)) && !f.known(f.fold(s.words(a, b))) && !f.looksPersonal(s, a, b):
		f.splitOffice(s, a, b)
	default:
		f.addName(s, a, b, "name")
	}
}

func (f *finder) isOfficeNoun(s *sent, t int) bool {
	for _, w := range []string{s.low[t], plain(s.toks[t].Lemma)} {
		if k := f.g.offices[w]; k.title || k.role && s.word(t+1) == "of" {
			return true
		}
	}
	return false
}

// placeBehindAdjectives gives the token of a known place that only adjectives stand
// before: `Central Asian Kazakhstan`. The whole may be a known name itself.
func (f *finder) placeBehindAdjectives(s *sent, a, b int) int {
	if _, ok := f.g.things[f.fold(s.words(a, b))]; ok {
		return a
	}
	for k := b - 1; k > a; k-- {
		if !f.onlyAdjectives(s, a, k) {
			continue
		}
		if t, ok := f.g.things[f.fold(s.words(k, b))]; ok && f.o.IsA(t.class, "Place") {
			return k
		}
	}
	return a
}

// acronymBehind reports whether a name carries its acronym at its end: `Lantern Party LP`.
func (f *finder) acronymBehind(s *sent, a, b int) bool {
	last := s.toks[b-1].Text
	return b-a >= 3 && isShort(last) && isCaps(last) && !isRoman(last) && f.g.heads[s.low[b-2]] != "" && !f.known(s.low[b-1])
}

// looksPersonal guards names such as `Stephen King` from their office words.
func (f *finder) looksPersonal(s *sent, a, b int) bool {
	return b-a >= 2 && (f.isGiven(s.low[a]) || s.shape[a] == initial)
}

// dropTrailing takes small words, adjectives and stray initials off the end.
func (f *finder) dropTrailing(s *sent, a, b int) int {
	for b > a+1 {
		switch {
		case s.shape[b-1] == adjective && f.g.heads[s.low[b-1]] == "" && !f.known(f.fold(s.words(a, b))) && !f.onlyAdjectives(s, a, b):
			if b-a >= 2 && f.g.adjectiveOf(s.low[b-2]+" "+s.low[b-1]) {
				f.markAdjectives(s, b-2, b)
				b--
			} else {
				f.markAdjectives(s, b-1, b)
			}
		case s.shape[b-1] == small && s.word(b-1) != "!" && lowerShape(s, b-1) == small:
		default:
			return b
		}
		b--
	}
	return b
}

// markAdjectives marks `Kazakh` or `North Korean`, which speak of a country without
// naming it.
func (f *finder) markAdjectives(s *sent, a, b int) {
	if b-a == 2 && f.g.adjectiveOf(s.low[a]+" "+s.low[a+1]) {
		f.addName(s, a, b, "demonym")
		return
	}
	for t := a; t < b; t++ {
		f.addName(s, t, t+1, "demonym")
	}
}

// isGeneric reports whether a single word in capitals describes and does not name:
// `the Parliament`, `the President`.
func (f *finder) isGeneric(s *sent, t int) bool {
	w, l := s.low[t], plain(s.toks[t].Lemma)
	if f.known(w) || s.shape[t] == people {
		return false
	}
	if f.g.offices[w].title || f.g.offices[l].title || f.g.offices[w].role {
		return !f.isGiven(w)
	}
	if isCaps(s.toks[t].Text) {
		return false
	}
	_, class := f.o.ClassOfNoun(l)
	if !class {
		_, class = f.o.ClassOfNoun(w)
	}
	return class || f.g.common[w] && f.words[w].lower >= f.words[w].capital || f.g.heads[w] != "" && f.words[w].lower > 0
}

// splitOffice reads `Chairman of the Senate`: an office, with a name in it.
func (f *finder) splitOffice(s *sent, a, b int) {
	if t := f.officeStart(s, a, b); t > a && t < b {
		f.splitPlain(s, a, t)
	}
	for of := a; of < b; of++ {
		if s.low[of] == "of" || s.low[of] == "for" {
			f.splitComplement(s, of+1, b)
			return
		}
	}
}

// span is a range of tokens.
func span(a, b int) clauses.Span { return clauses.Span{Start: a, End: b} }
