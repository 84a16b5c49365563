package question

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/schema/names"
)

// word is a token of a question, or a name of several.
type word struct {
	text   string
	low    string
	tag    string // Penn Treebank tag; tagName for a name
	lemma  string
	quoted bool
	ids    map[string]float64 // of a linked name
	start  int                // bytes in the question
	end    int
}

// tagName marks a name; its ids are empty when the graph does not know it.
const tagName = "NAME"

func (w *word) isNoun() bool { return strings.HasPrefix(w.tag, "NN") || w.tag == tagName }
func (w *word) isVerb() bool { return strings.HasPrefix(w.tag, "VB") || w.tag == "MD" }
func (w *word) isFinite() bool {
	return w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD"
}

// isAux reports whether the word is a form of be, have or do, or a modal.
func (w *word) isAux() bool {
	return w.tag == "MD" || w.isVerb() && (w.lemma == "be" || w.lemma == "have" || w.lemma == "do")
}

func (w *word) isWh() bool {
	return slices.Contains([]string{"who", "whom", "whose", "which", "what", "when", "where", "why", "how"}, w.low)
}

// wordsOf analyses a question and mends what taggers of newspapers get wrong in one.
func wordsOf(question string) []word {
	var out []word
	quoted := false
	for _, t := range english.Tagged(question).Joined().Tokens {
		switch {
		case t.Tag == "``" || t.Tag == "''":
			quoted = t.Tag == "``"
			continue
		case t.Text == "?" || t.Text == "!" || t.Tag == "." || t.Text == "¿":
			continue
		}
		out = append(out, word{text: t.Text, low: strings.ToLower(t.Text), tag: t.Tag, lemma: strings.ToLower(t.Lemma), quoted: quoted, start: t.Start, end: t.End})
	}
	return mend(lead(out))
}

var everybody = wordSet("everyone everybody people persons those individuals anyone all")

// listing are words that ask for all of some things.
var listing = []string{"list", "name", "give", "enumerate", "show", "tell"}

// lead takes off what only leads in to a question. `List all the parties that X founded` asks which.
func lead(words []word) []word {
	if at := slices.IndexFunc(words, func(w word) bool { return w.low == "who" }); at > 1 && at < 6 && slices.Contains(listing, words[0].low) && slices.ContainsFunc(words[1:at], func(w word) bool { return everybody[w.low] }) {
		return words[at:] // `List everyone who …`
	}
	if at := listed(words); at > 0 {
		words = words[at-1:]
		words[0].text, words[0].low, words[0].tag, words[0].lemma = "Which", "which", "WDT", "which"
		return words
	}
	for len(words) > 1 && slices.Contains([]string{"and", "so", "but", "please", "then", ",", "tell", "me", "us", "say", "show", "list", "name", "give", "find", "all"}, words[0].low) {
		words = words[1:]
	}
	return words
}

// listed is where the noun phrase of a list that is asked for begins; 0 when none is.
func listed(words []word) int {
	at := 0
	for at < len(words) && at < 2 && slices.Contains([]string{"please", "can", "you"}, words[at].low) {
		at++
	}
	if at >= len(words) || !slices.Contains(listing, words[at].low) {
		return 0
	}
	at++
	all := false
	for at < len(words) && slices.Contains([]string{"me", "us", "all", "every", "of", "the", "any", "those", "each"}, words[at].low) {
		all = all || words[at].low == "all" || words[at].low == "the" || words[at].low == "every" || words[at].low == "each"
		at++
	}
	if !all || at >= len(words) || words[at].isWh() || words[at].low == "about" {
		return 0
	}
	return at
}

// mend tags the main verb where do-support or a missing verb shows that it is one, and
// a first word that is an auxiliary.
func mend(words []word) []word {
	if len(words) == 0 {
		return words
	}
	switch words[0].low {
	case "did", "does", "do":
		words[0].tag, words[0].lemma = "VBD", "do"
	}
	if len(words) > 2 && (words[0].low == "what" || words[0].low == "which") && words[1].isVerb() && !words[1].isAux() && (words[2].isFinite() || words[1].tag == "VBZ" && words[2].tag == "VBN") {
		words[1].tag = "NN" // `What post did she hold? Which states opposed it?`
		if strings.HasSuffix(words[1].low, "s") {
			words[1].tag = "NNS"
		}
		words[1].lemma = strings.ToLower(english.Lemma(words[1].low, words[1].tag))
	}
	if len(words) > 3 && words[0].low == "which" && (words[1].tag == "VBN" || words[1].tag == "VBD") && words[2].tag == "NNS" && hasVerb(words[3:]) {
		words[1].tag = "JJ" // `Which named members joined it?`
	}
	for i := range words {
		if words[i].lemma != "do" || !words[i].isVerb() {
			continue
		}
		end := clauseEnd(words, i+1)
		bare(words[i+1 : end])
		if !hasVerb(words[i+1 : end]) {
			mendAfterDo(words[:end], i)
		}
	}
	if !hasVerb(words) {
		mendPlain(words)
	}
	mendObjects(words)
	for i := 1; i < len(words); i++ {
		if isRelative(words, i) {
			mendRelative(words[i+1 : clauseEnd(words, i+1)])
		}
	}
	return words
}

// bare makes a bare form of the verb behind `did`: in `did she found it` nothing is found.
func bare(words []word) {
	for i := range words {
		w := &words[i]
		object := i+1 < len(words) && (words[i+1].tag == "DT" || words[i+1].isNoun())
		if i > 0 && !w.isAux() && (w.tag == "VBD" || w.tag == "VBN" && words[i-1].isNoun() && object) {
			w.tag, w.lemma = "VB", w.low
			return
		}
	}
}

// clauseEnd is where the clause that begins at some word ends: at the next relative
// pronoun, comma or conjunction before a question word.
func clauseEnd(words []word, from int) int {
	for i := from; i < len(words); i++ {
		w := &words[i]
		joined := w.low == "and" && i+1 < len(words) && words[i+1].isWh()
		if w.tag == "," || joined || i > from && (w.isWh() || isRelative(words, i)) {
			return i
		}
	}
	return len(words)
}

// isRelative reports whether a word is the pronoun of a relative clause: it stands behind
// a noun, and a subject of its own or a verb behind it.
func isRelative(words []word, i int) bool {
	if i == 0 || i+1 >= len(words) || !words[i-1].isNoun() {
		return false
	}
	switch words[i].low {
	case "who", "whom", "which":
		return true
	case "that":
		next := words[i+1].tag
		return words[i].tag != "DT" || next == "DT" || next == "NNP" || next == "PRP"
	}
	return false
}

// mendRelative makes a verb of the noun that ends a relative clause without one: `the
// alliance that Voss chairs`.
func mendRelative(words []word) {
	last := len(words) - 1
	if last < 1 || hasVerb(words) || !words[last-1].isNoun() && words[last-1].tag != "PRP" {
		return
	}
	w := &words[last]
	switch {
	case w.tag == "NNS" || w.tag == "NN" && strings.HasSuffix(w.low, "s"):
		w.tag = "VBZ"
	case w.tag == "VBN" || w.tag == "JJ" && strings.HasSuffix(w.low, "ed"):
		w.tag = "VBD"
	case w.tag == "NN":
		w.tag = "VBP"
	default:
		return
	}
	w.lemma = strings.ToLower(english.Lemma(w.low, w.tag))
}

func hasVerb(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.isVerb() && w.tag != "VBG" && w.tag != "VBN" })
}

// mendAfterDo makes a verb of the noun that ends the subject: `did the court ban`.
func mendAfterDo(words []word, do int) {
	for i := len(words) - 1; i > do+1; i-- {
		w := &words[i]
		if words[i-1].low == "take" && taken[w.low] {
			words[i-1].tag = "VB" // `did the Toll Act take effect`
			return
		}
		ends := i+1 == len(words) || !words[i+1].isNoun() || words[i+1].tag == "NNP"
		subject := words[i-1].isNoun() || words[i-1].tag == "CD" || words[i-1].tag == "RB"
		if (w.tag == "NN" || w.tag == "VBG" || w.tag == "VBN" || w.tag == "JJ") && ends && subject {
			w.tag = "VB"
			return
		}
	}
}

// mendObjects makes a noun of what is tagged as a second verb right behind the noun that is the object of the first: `linked party
// BANS to it`.
func mendObjects(words []word) {
	for i := 2; i < len(words); i++ {
		w := &words[i]
		if w.tag == "VBZ" && words[i-1].tag == "NN" && words[i-2].isFinite() && !words[i-2].isAux() && !w.isAux() {
			w.tag, w.lemma = "NNS", strings.ToLower(english.Lemma(w.low, "NNS"))
		}
	}
	last := len(words) - 1
	if last > 2 && words[last].tag == "VB" && words[last-1].low == "to" && slices.ContainsFunc(words, func(w word) bool { return w.isVerb() && linkingVerbs[w.lemma] }) {
		words[last].tag = "NN" // `linked it to sabotage`
	}
}

// mendPlain makes a verb of the first noun between two nouns: `Which authors trace deficits`.
func mendPlain(words []word) {
	for i := 2; i+1 < len(words); i++ {
		w := &words[i]
		past := english.Lemma(w.low, "VBD")
		if linkingVerbs[past] && past != w.low && words[i-1].isNoun() && words[i+1].isNoun() {
			w.tag, w.lemma = "VBD", past // `What actors related A to B?`
			return
		}
		if w.tag == "VBN" || (w.tag == "JJ" || w.tag == "NN") && past != w.low && words[i+1].tag == "DT" {
			w.tag, w.lemma = "VBD", past
			return
		}
		follows := words[i+1].isNoun() || words[i+1].tag == "DT" || words[i+1].tag == "JJ"
		if w.tag == "NN" && words[i-1].tag == "NNS" && follows {
			w.tag = "VBP"
			return
		}
	}
}

// linkNames makes one word of each name, the longest first, linked to the entities
// that bear it.
func (r *reader) linkNames(words []word) []word {
	var out []word
	for i := 0; i < len(words); {
		if end := quotation(words, i); end > i {
			w := r.name(words[i:end], nil)
			w.tag, w.quoted = "NN", true
			out = append(out, w)
			i = end
			continue
		}
		run := nameRun(words, i)
		end, ids := r.longestName(words, i)
		if end > i && end < run && !r.goesOn(words, end, run) {
			end, ids = 0, nil // a part of a name is another name
		}
		if end == 0 && run > i {
			if ids = r.nearName(words[i:run]); ids == nil && run > i+1 && r.isTitle(words[i].low) {
				run = i // a title: what follows may be a name
				words[i].tag = "NN"
			}
			end = run
		}
		if end <= i {
			out = append(out, words[i])
			i++
			continue
		}
		out = append(out, r.name(words[i:end], ids))
		i = end
	}
	return out
}

// fewestQuoted is how many words of a quotation are read as one thing, whatever they say.
const fewestQuoted = 4

// quotation is where a quotation of some words ends that begins at word i; i when none does.
func quotation(words []word, i int) int {
	end := i
	for end < len(words) && words[end].quoted {
		end++
	}
	if end-i < fewestQuoted || i > 0 && words[i-1].quoted {
		return i
	}
	return end
}

// goesOn reports whether the rest of a run of proper nouns is a name or a title itself.
func (r *reader) goesOn(words []word, from, end int) bool {
	if next, _ := r.longestName(words, from); next >= end {
		return true
	}
	return r.isTitle(words[from].low)
}

// isTitle reports whether a word is one that stands with names: president, court.
func (r *reader) isTitle(low string) bool {
	_, class := r.onto.ClassOfNoun(low)
	return class || len(r.onto.RoleSignals(low)) > 0
}

func (r *reader) name(words []word, ids map[string]float64) word {
	text := r.text(words)
	return word{text: text, low: strings.ToLower(text), tag: tagName, lemma: strings.ToLower(text), quoted: words[0].quoted,
		ids: ids, start: words[0].start, end: words[len(words)-1].end}
}

// text is the question's text from the first of some words to the last.
func (r *reader) text(words []word) string {
	return r.q.question[words[0].start:words[len(words)-1].end]
}

// longestName finds the longest name that begins at word i and looks like one.
func (r *reader) longestName(words []word, i int) (int, map[string]float64) {
	if !startsName(&words[i]) {
		return 0, nil
	}
	for end := min(len(words), i+r.longest+2); end > i; end-- {
		part := words[i:end]
		last := &part[len(part)-1]
		if !looksLikeName(part) || !last.isNoun() && last.tag != "CD" && !strings.HasPrefix(last.tag, "JJ") && !capital(last.text) {
			continue
		}
		ids := r.named(r.text(part))
		if i > 0 && capital(part[0].text) {
			r.dropNameless(ids)
		}
		if len(ids) > 0 {
			return end, ids
		}
	}
	return 0, nil
}

// dropNameless takes out what a text only describes (`the structure`): words in capitals
// are a name, and mean nothing of that kind.
func (r *reader) dropNameless(ids map[string]float64) {
	for id := range ids {
		if n := r.nodes[id]; n != nil && strings.Contains(id, "@") && !strings.ContainsFunc(n.Label, unicode.IsUpper) {
			delete(ids, id)
		}
	}
}

func startsName(w *word) bool {
	return w.isNoun() || strings.HasPrefix(w.tag, "JJ") || w.tag == "CD" || w.tag == "FW" || capital(w.text) && !w.isWh() && !w.isAux() && w.tag != "DT" && w.tag != "IN"
}

// looksLikeName reports whether words may be a name: one of them is a proper noun, or
// there are several common words of which none is a verb.
func looksLikeName(words []word) bool {
	proper := false
	for i := range words {
		w := &words[i]
		if w.isWh() || w.tag == "," || w.isFinite() && !capital(w.text) {
			return false
		}
		proper = proper || strings.HasPrefix(w.tag, "NNP") || capital(w.text)
	}
	return proper || len(words) > 2
}

// capital reports whether a word begins with a capital, or with a letter of a script that has none.
func capital(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(first) && !unicode.IsLower(first)
}

// named is the entities of a name: by their number of statements, those of which it is
// the label first.
func (r *reader) named(text string) map[string]float64 {
	folded := names.Fold(text)
	found := r.forms[folded]
	if len(found) == 0 {
		return r.namedInPart(folded, text)
	}
	ids := map[string]float64{}
	for _, id := range found[:min(len(found), maxReadings)] {
		weight := 0.9
		if r.nodes[id].forms[0] == folded {
			weight = 1
		}
		ids[id] = weight
	}
	return ids
}

// inPartWeight is for a name that is the beginning of an entity's: `Civil Party` of the
// Civil Party of Norland.
const inPartWeight = 0.85

// namedInPart is the entities of which a name is all before `of`, `for` or `in`.
func (r *reader) namedInPart(folded, text string) map[string]float64 {
	if !strings.Contains(folded, " ") || !capital(text) {
		return nil
	}
	ids := map[string]float64{}
	for _, id := range r.beginnings[folded] {
		if len(ids) < maxReadings {
			ids[id] = inPartWeight
		}
	}
	return ids
}

// maxReadings is how many entities one name may mean.
const maxReadings = 5

// nameRun is the end of a run of proper nouns that begins at i; i when there is none.
func nameRun(words []word, i int) int {
	end := i
	for end < len(words) && strings.HasPrefix(words[end].tag, "NNP") {
		end++
	}
	return end
}

// surelyLike is how alike two names must be to be taken for one, word by word.
const surelyLike = 0.93

// nearName finds the entities of a name that is spelt a little otherwise, or the last
// word of which is a name while the others are titles. It notes what it took.
func (r *reader) nearName(run []word) map[string]float64 {
	text := r.text(run)
	if near, err := r.view.Nearest(text, 3); err == nil {
		for _, e := range near {
			if form, ok := alike(text, append([]string{e.Label}, e.Aliases...)); ok && r.nodes[e.ID] != nil {
				r.q.notes = append(r.q.notes, "“"+text+"” is read as "+form+".")
				return map[string]float64{e.ID: 0.9}
			}
		}
	}
	return nil
}

// alike finds a form that differs from a name by its spelling only.
func alike(text string, forms []string) (string, bool) {
	a := strings.Fields(names.Fold(text))
	for _, form := range forms {
		b := strings.Fields(names.Fold(form))
		same := len(a) == len(b) && len(a) > 0
		for i := 0; same && i < len(a); i++ {
			same = len(a[i]) >= 4 && len(b[i]) >= 4 && names.Similarity(a[i], b[i]) >= surelyLike
		}
		if same {
			return form, true
		}
	}
	return "", false
}
