package mentions

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// tally is the votes on the class of one name. Each place where the name stands has
// its say, so that one telling place decides for all.
type tally struct {
	of    map[string]float64
	class string // the winner
	sure  float64
	told  float64 // what the text alone says for its own winner
	model opinion // of the trained model
}

func newTally() *tally { return &tally{of: map[string]float64{}} }

func (v *tally) add(class string, weight float64) {
	if class != "" {
		v.of[class] += weight
	}
}

// hint adds a vote that the surroundings of one place give. However often it is given,
// it cannot outweigh what is known of a name.
func (v *tally) hint(class string, weight float64) {
	if class == "" {
		return
	}
	limit := 8 * weight
	if weight < 4 && weight > -4 {
		limit = 3 * weight
	}
	sum := v.of[class] + weight
	switch {
	case weight > 0 && v.of[class] >= limit, weight < 0 && v.of[class] <= limit:
		return
	case weight > 0:
		sum = min(sum, limit)
	default:
		sum = max(sum, limit)
	}
	v.of[class] = sum
}

// voteAll lets every place speak and then counts. What the name's own words say is
// said once.
func (f *finder) voteAll() {
	heard := map[string]bool{}
	for _, s := range f.sents {
		for _, it := range s.items {
			if it.kind == Name && it.rule != "demonym" {
				if !heard[it.key] {
					heard[it.key] = true
					f.voteInside(it)
				}
				f.tallyOf(it.key).hint(it.class, 6)
				f.voteAround(it)
			}
		}
	}
	for _, s := range f.sents {
		f.voteInLists(s)
		f.voteByPlural(s)
	}
	f.askModel()
	f.shareWithSurnames()
	for _, v := range f.votes {
		v.count(f)
	}
}

func (f *finder) tallyOf(key string) *tally {
	v := f.votes[key]
	if v == nil {
		v = newTally()
		f.votes[key] = v
	}
	return v
}

// families are the classes among which a name's votes are counted first; the classes
// below the winner are compared then.
var families = []string{"Person", "Organization", "Place", "People", "Group", "Work", "Event", "Office", "Concept"}

// count finds the winner: what the text says, and what the model thinks of it.
func (v *tally) count(f *finder) {
	v.class, v.told = f.winner(v.of)
	v.class, v.sure = f.winner(v.model.over(v.of, v.told))
}

// winner gives the class with the most votes, and the votes of its family. Families are
// compared in a fixed order, so a tie is always broken in the same way.
func (f *finder) winner(votes map[string]float64) (class string, sure float64) {
	sums := map[string]float64{}
	classes := slices.Sorted(maps.Keys(votes))
	for _, c := range classes {
		sums[f.family(c)] += votes[c]
	}
	best := ""
	for _, family := range families {
		if sums[family] > 0 && (best == "" || sums[family] > sums[best]) {
			best = family
		}
	}
	class, top := best, 0.0
	for _, c := range classes {
		if c != best && f.family(c) == best && votes[c] > top {
			class, top = c, votes[c]
		}
	}
	return class, sums[best]
}

func (f *finder) family(class string) string {
	for _, family := range families {
		if class == family || f.o.IsA(class, family) {
			return family
		}
	}
	return class
}

// voteInside is what the name's own words say.
func (f *finder) voteInside(it *item) {
	v, s := f.tallyOf(it.key), it.sent
	a, b := it.toks.Start, it.toks.End
	if s.kind == "byline" {
		v.add("Person", 8)
	}
	if thing, ok := f.g.things[it.key]; ok {
		v.add(thing.class, f.weightOf(it))
	}
	if s.shape[b-1] == people {
		v.add("People", 40)
	}
	if class := f.classOfHead(it); class != "" {
		if it.rule == "quoted" {
			v.add(class, 3)
		} else {
			v.add(class, 16)
		}
		return
	}
	f.voteAsPerson(v, s, a, b)
	if b-a == 1 && isCaps(it.text) && len(it.text) <= 7 {
		v.add("Organization", 3)
	}
	f.voteBySuffix(v, s, a, b)
}

// weightOf is what the gazetteer's word is worth: little for names that are given names
// or ordinary words as well.
func (f *finder) weightOf(it *item) float64 {
	switch c := f.words[it.key]; {
	case f.isGiven(it.key):
		return 3
	case (f.g.english[it.key] || f.g.common[it.key]) && !isCaps(it.text) && c.capital <= c.lower:
		return 8
	}
	return 40
}

// classOfHead is the class that the head word of a longer name gives: `Party` in
// `Lantern Party of Nowhere`, `Lake` in `Lake Balkhash`.
func (f *finder) classOfHead(it *item) string {
	s, a, b := it.sent, it.toks.Start, it.toks.End
	if b-a == 1 {
		_, tail, cut := cutLast(s.low[a], "-")
		if cut && f.g.heads[tail] != "" && f.g.heads[tail] != "Document" {
			return f.g.heads[tail]
		}
		return ""
	}
	head := it.head
	class := f.headClass(s, head)
	if class == "Country" && strings.HasSuffix(s.low[head], "s") {
		return "Group"
	}
	if class != "" && !(f.looksPersonal(s, a, b) && head == b-1 && b-a <= 3 && class != "Organization" && !f.g.common[s.low[head]] && f.words[s.low[head]].lower == 0) {
		return class
	}
	for t := b - 1; t > a; t-- { // also `Peasant Party Dawn`
		if class := f.g.heads[s.low[t]]; class == "Party" || class == "Movement" {
			return class
		}
	}
	if head == b-1 && (s.shape[a] != adjective) {
		switch class := f.g.heads[s.low[a]]; class {
		case "Place", "Media", "Bank", "Party", "Movement", "Region", "City", "Event":
			return class
		case "Organization":
			if w := s.low[a]; w == "university" || w == "institute" || w == "academy" || w == "college" || w == "club" {
				return class
			}
		}
	}
	return ""
}

// headClass is the class of a head word, singular or plural.
func (f *finder) headClass(s *sent, t int) string {
	if class := f.g.heads[s.low[t]]; class != "" {
		return class
	}
	lemma := plain(s.toks[t].Lemma)
	if class := f.g.heads[lemma]; class != "" {
		return class
	}
	if singular, cut := strings.CutSuffix(s.low[t], "s"); cut {
		if class := f.g.heads[singular]; class != "" {
			return class
		}
		if ies, cut := strings.CutSuffix(singular, "ie"); cut {
			return f.g.heads[ies+"y"]
		}
	}
	return ""
}

// voteAsPerson weighs given names, initials and the endings of surnames.
func (f *finder) voteAsPerson(v *tally, s *sent, a, b int) {
	given, n := f.isGiven(s.low[a]), b-a
	initials, strange := 0, 0
	for t := a; t < b; t++ {
		if s.shape[t] == initial {
			initials++
		}
		if f.isCommon(s.low[t]) || s.shape[t] == adjective || s.shape[t] == numeral || isSmallWord(s.low[t]) && !slices.Contains(foreignParticles, s.low[t]) {
			strange++
		}
	}
	switch {
	case n >= 2 && given && !f.isCommon(s.low[b-1]):
		v.add("Person", 8)
		if f.g.given[s.low[a]] == 'n' {
			v.add("Person", -3)
		}
	case n >= 2 && initials > 0 && strange == 0:
		v.add("Person", 7)
	case n == 1 && given:
		v.add("Person", 4)
	case n >= 2 && n <= 3 && strange == 0 && !f.ordinaryIn(s, a, b) && !f.known(s.low[a]) && !isCaps(s.toks[a].Text) && !isCaps(s.toks[b-1].Text):
		v.add("Person", 2)
	case n == 1 && isAbstract(s.low[a]):
		v.add("Concept", 6)
	case n > 1 && f.g.english[s.low[b-1]] && f.leadsToNoun(s, a, b-1):
		v.add("Concept", 2.5)
	case strange == n:
		v.add("Concept", 1)
	}
}

// ordinaryIn reports whether an ordinary word stands in a name.
func (f *finder) ordinaryIn(s *sent, a, b int) bool {
	for t := a; t < b; t++ {
		if f.g.english[s.low[t]] {
			return true
		}
	}
	return false
}

// surnameEnds are endings that surnames of several languages share.
var surnameEnds = []string{"ov", "ova", "ev", "eva", "yev", "yeva", "enko", "sky", "skii", "skiy", "ski", "ska", "skaya", "shvili", "adze", "yan", "ian",
	"uly", "ulu", "oğlu", "oglu", "zade", "escu", "opoulos", "berg", "stein", "son", "sen", "sson", "ić", "ich", "vich", "vych", "czyk", "chuk", "ez", "kyzy", "mann", "vitch", "witch"}

// voteBySuffix weighs the ending of a name's last word.
func (f *finder) voteBySuffix(v *tally, s *sent, a, b int) {
	w := s.low[b-1]
	if len(w) < 5 || f.known(w) || f.isCommon(w) || isCaps(s.toks[b-1].Text) {
		return
	}
	for _, end := range surnameEnds {
		if strings.HasSuffix(w, end) {
			v.add("Person", 2)
			break
		}
	}
	if b-a > 1 {
		return
	}
	for _, end := range []string{"bank", "gaz", "oil", "neft", "telecom"} {
		if strings.HasSuffix(w, end) {
			v.add("Company", 4)
			if end == "bank" {
				v.add("Bank", 4)
			}
			return
		}
	}
	if innerCapital(s.toks[a].Text) {
		v.add("Organization", 3)
	}
	for _, end := range []string{"stan", "land", "istan"} {
		if strings.HasSuffix(w, end) {
			v.add("Region", 2)
			return
		}
	}
	for _, end := range []string{"grad", "burg", "abad", "ville", "pur", "tsk", "nsk", "isk", "rsk", "vsk", "shire"} {
		if strings.HasSuffix(w, end) {
			v.add("City", 2)
			return
		}
	}
}

// innerCapital reports whether a word has a capital inside, as firms like it; `McKay`,
// `O’Neill` and `Jean-Luc` do not count.
func innerCapital(word string) bool {
	if isCaps(word) || strings.HasPrefix(word, "Mc") || strings.HasPrefix(word, "Mac") {
		return false
	}
	small := false
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
			small = false
		case unicode.IsUpper(r) && small:
			return true
		default:
			small = unicode.IsLower(r)
		}
	}
	return false
}

// shareWithSurnames lets a full name speak for its parts: the surname alone, and less
// loudly the given name alone.
func (f *finder) shareWithSurnames() {
	for _, s := range f.sents {
		for _, it := range s.items {
			if it.kind != Name || it.toks.End-it.toks.Start < 2 || !f.personal(it.key) {
				continue
			}
			words := strings.Fields(it.key)
			for i, w := range []string{words[len(words)-1], words[0]} {
				if v := f.votes[w]; v != nil && len(w) > 2 {
					v.of["Person"] = max(v.of["Person"], float64(5-i))
					if i == 0 && !f.known(w) && f.words[w].lower == 0 {
						v.of["Person"] = max(v.of["Person"], 8) // a word that is nothing else
					}
				}
			}
		}
	}
}

// personal reports whether a name's votes so far make it a person's.
func (f *finder) personal(key string) bool {
	v := f.votes[key]
	if v == nil {
		return false
	}
	v.count(f)
	return v.class == "Person" && v.sure >= 2
}

// leadsToNoun reports whether the words a..b are adjectives, places or ordinary words:
// with an ordinary noun behind them they make a notion, as in `Vienna Spirit`.
func (f *finder) leadsToNoun(s *sent, a, b int) bool {
	for t := a; t < b; t++ {
		thing := f.g.things[s.low[t]]
		if s.shape[t] != adjective && !f.o.IsA(thing.class, "Place") && !f.isOrdinary(s.low[t]) {
			return false
		}
	}
	return a < b
}

// dropStrays takes away words that only ever stand in capitals at the start of a
// sentence and of which nothing tells that they are names.
func (f *finder) dropStrays() {
	for _, s := range f.sents {
		for _, it := range slices.Clone(s.items) {
			if it.kind != Name || it.rule != "name" || it.toks.End-it.toks.Start > 1 || !s.startsAt(it.toks.Start) || s.kind == "byline" || s.kind == "row" {
				continue
			}
			w := s.low[it.toks.Start]
			if c := f.words[w]; c.capital == 0 && c.start <= 1 && !f.known(w) && !f.isGiven(w) && !isCaps(it.text) && f.votes[it.key].sure < 0.5 && !s.acts(it.toks.End) {
				s.clear(it.toks.Start, it.toks.End)
			}
		}
	}
}

// acts reports whether a finite verb or a possessive follows, as it does behind the name
// of somebody.
func (s *sent) acts(t int) bool {
	switch s.tag(t) {
	case "VBD", "VBZ", "MD", "POS":
		return true
	}
	return false
}

// classOf is the class of a name by vote, or the best guess without any.
func (f *finder) classOf(it *item) string {
	if v := f.votes[it.key]; v != nil && v.class != "" && v.sure > 0 {
		return v.class
	}
	return f.guess(it)
}

// guess is for names of which nothing is known.
func (f *finder) guess(it *item) string {
	s, a, b := it.sent, it.toks.Start, it.toks.End
	ordinary := 0
	for t := a; t < b; t++ {
		if f.g.english[s.low[t]] || f.isCommon(s.low[t]) {
			ordinary++
		}
	}
	switch {
	case isCaps(it.text):
		return "Organization"
	case ordinary == b-a, f.g.english[s.low[b-1]] && f.leadsToNoun(s, a, b-1):
		return "Concept"
	case s.word(a-1) == "the" || b-a > 3 || ordinary > 0:
		return "Organization"
	}
	return "Person"
}
