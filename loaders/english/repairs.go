package english

import (
	"strings"
	"unicode"
)

// repair mends systematic errors of the perceptron, in one pass from left to right.
// Each rule speaks of a word class or of a function word, never of a name.
func repair(tokens []Token) {
	words := visible(tokens)
	for i := range words {
		w := sight{words, i}
		for _, rule := range rules {
			if tag := rule(w); tag != "" {
				words[i].Tag = tag
			}
		}
	}
}

// visible gives the tokens that are not quotation marks.
func visible(tokens []Token) []*Token {
	words := make([]*Token, 0, len(tokens))
	for i := range tokens {
		if !isQuoteTag(tokens[i].Tag) {
			words = append(words, &tokens[i])
		}
	}
	return words
}

// rules give a better tag for the word in sight, or "" to leave it.
var rules = []func(sight) string{
	closedClass, namesInSmallLetters, adjectivesOfPlaces, toBeforeNoun, verbAfterTo, verbAfterModal,
	participleAfterAuxiliary, pastAfterSubject, thatRelative, thatDeterminer, verbBetweenNouns,
	nounAfterDeterminer, adverbs, contractedS, verbAfterQuestion, adverbsByEnding, emptyThere, namesBeforeVerbs,
	participleBeforeNoun, pluralAfterAdjective,
	pastInEd, nounByEnding, acronyms,
}

// sight is a word with its neighbours.
type sight struct {
	words []*Token
	at    int
}

// tag is the tag of the word at a distance, "" beyond the ends.
func (w sight) tag(distance int) string {
	if i := w.at + distance; i >= 0 && i < len(w.words) {
		return w.words[i].Tag
	}
	return ""
}

// word is the word at a distance in small letters, "" beyond the ends.
func (w sight) word(distance int) string {
	if i := w.at + distance; i >= 0 && i < len(w.words) {
		return strings.ToLower(w.words[i].Text)
	}
	return ""
}

func (w sight) tagIn(distance int, tags string) bool { return contains(tags, w.tag(distance)) }

func (w sight) wordIn(distance int, words string) bool { return contains(words, w.word(distance)) }

// contains reports whether a word is in a list with spaces between.
func contains(list, word string) bool {
	if word == "" {
		return false
	}
	for item := range strings.FieldsSeq(list) {
		if item == word {
			return true
		}
	}
	return false
}

// closedClass gives function words the only tag that they have.
func closedClass(w sight) string {
	if text := w.words[w.at].Text; len(text) == 2 && text == strings.ToUpper(text) {
		return "" // "US", "IT"
	}
	return closedTags[w.word(0)]
}

var closedTags = map[string]string{
	"i": "PRP", "me": "PRP", "he": "PRP", "she": "PRP", "it": "PRP", "they": "PRP", "we": "PRP", "us": "PRP", "them": "PRP",
	"him": "PRP", "himself": "PRP", "herself": "PRP", "itself": "PRP", "themselves": "PRP", "you": "PRP", "oneself": "PRP",
	"my": "PRP$", "its": "PRP$", "their": "PRP$", "our": "PRP$", "your": "PRP$", "whose": "WP$",
	"the": "DT", "an": "DT", "these": "DT", "those": "DT", "every": "DT",
	"of": "IN", "from": "IN", "with": "IN", "into": "IN", "upon": "IN", "although": "IN", "because": "IN", "if": "IN",
	"whether": "IN", "unless": "IN", "amid": "IN", "amidst": "IN", "despite": "IN", "via": "IN", "towards": "IN", "toward": "IN",
	"during": "IN", "within": "IN", "without": "IN", "against": "IN", "among": "IN", "amongst": "IN", "whereas": "IN", "per": "IN",
	"and": "CC", "or": "CC", "nor": "CC", "would": "MD", "could": "MD", "should": "MD", "shall": "MD", "must": "MD",
	"who": "WP", "whom": "WP", "which": "WDT", "when": "WRB", "where": "WRB", "why": "WRB", "how": "WRB", "whereby": "WRB",
	"not": "RB", "n't": "RB", "n’t": "RB", "never": "RB", "also": "RB", "thus": "RB", "however": "RB", "therefore": "RB",
	"moreover": "RB", "nevertheless": "RB", "furthermore": "RB", "hence": "RB", "thereby": "RB", "thereafter": "RB",
	"is": "VBZ", "was": "VBD", "were": "VBD", "are": "VBP", "has": "VBZ", "does": "VBZ", "did": "VBD", "be": "VB",
	"been": "VBN", "being": "VBG", "please": "UH", "ok": "UH", "okay": "UH", "yeah": "UH", "yes": "UH", "uh": "UH", "um": "UH", "oh": "UH",
	"hi": "UH", "hey": "UH", "hello": "UH", "&": "CC", "%": "NN", "plus": "CC",
}

const (
	nominal     = "NN NNS NNP NNPS PRP"
	verbal      = "VB VBD VBG VBN VBP VBZ"
	beginsNoun  = "DT PRP PRP$ NNP NNPS CD $ JJ JJR JJS NNS"
	startsGroup = "DT PRP PRP$ NNP NNPS"
)

// namesInSmallLetters: a name is written with a capital, or it is no name.
func namesInSmallLetters(w sight) string {
	if !w.tagIn(0, "NNP NNPS") || !isLowerWord(w.words[w.at].Text) {
		return ""
	}
	if strings.HasSuffix(w.word(0), "s") && !strings.HasSuffix(w.word(0), "ss") {
		return "NNS"
	}
	return "NN"
}

func isLowerWord(s string) bool { return s == strings.ToLower(s) && s[0] >= 'a' && s[0] <= 'z' }

// adjectivesOfPlaces: “Iranian opposition”, but “the Russian Federation”.
func adjectivesOfPlaces(w sight) string {
	if !w.tagIn(0, "NNP NN") || !w.tagIn(1, "NN NNS JJ") || isLowerWord(w.words[w.at].Text) {
		return ""
	}
	for _, end := range []string{"ian", "ean", "ese", "ish", "aqi", "aeli", "stani", "eni"} {
		if strings.HasSuffix(w.word(0), end) {
			return "JJ"
		}
	}
	return ""
}

// toBeforeNoun: the preposition “to” is IN; TO goes with an infinitive.
func toBeforeNoun(w sight) string {
	if w.word(0) != "to" {
		return ""
	}
	if hasNounEnding(w.word(1)) || endsInEd(w.word(1)) {
		return "IN"
	}
	if w.tagIn(1, verbal) || w.tag(1) == "RB" && w.tagIn(2, verbal) {
		return "TO"
	}
	if w.tagIn(1, beginsNoun) || w.tagIn(1, "WP WDT WRB VBG IN , . :") || w.tag(1) == "" {
		return "IN"
	}
	if w.tag(1) == "NN" && w.tagIn(2, startsGroup) && !w.tagIn(-1, "VBG VBN VBD VBZ VBP") {
		return "TO"
	}
	return "IN"
}

// hasNounEnding reports whether a word has an ending that verbs hardly have.
func hasNounEnding(word string) bool {
	return hasAnySuffix(word, "ity", "ness", "ship", "ism", "ment", "tion", "sion", "dent") && len(word) > 6 && !verbsLikeNouns[word]
}

var verbsLikeNouns = wordSet(`implement document complement supplement comment cement ferment augment lament torment
	experiment mention function question position condition caution auction station sanction petition vision envision
	commission provision witness harness worship fashion partition portion ration reposition requisition apportion
	compliment segment fragment pigment worship championship bastion cushion pension transition motion`)

// endsInEd reports whether a word ends like a regular past.
func endsInEd(word string) bool {
	return strings.HasSuffix(word, "ed") && len(word) > 4 && !strings.HasSuffix(word, "eed") && !verbsInEd[word]
}

var verbsInEd = wordSet("embed shred imbed hundred kindred sacred naked wicked sled")

// acronyms: “LP” among words that are not in capitals throughout is a name.
func acronyms(w sight) string {
	text := w.words[w.at].Text
	if len(text) < 2 || len(text) > 6 || w.tagIn(0, "NNP NNPS NN NNS CD UH") || !isCapitals(text) || w.word(0) == "ok" || w.word(0) == "tv" {
		return ""
	}
	for _, neighbour := range []int{-1, 1} {
		if i := w.at + neighbour; i >= 0 && i < len(w.words) && len(w.words[i].Text) > 2 && isCapitals(w.words[i].Text) {
			return ""
		}
	}
	return "NNP"
}

func isCapitals(text string) bool {
	for _, r := range text {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// pastInEd: a word in -ed is no infinitive and no present.
func pastInEd(w sight) string {
	if !w.tagIn(0, "VB VBP") || !endsInEd(w.word(0)) {
		return ""
	}
	if w.tagIn(-1, "IN TO DT JJ") && w.tagIn(1, "NN NNS NNP JJ") || w.tag(-1) == "RB" && w.wordIn(-2, "is was are were be been") {
		return "VBN"
	}
	return "VBD"
}

// nounByEnding: a word with the ending of a noun is none of a verb's bare forms.
func nounByEnding(w sight) string {
	if w.tagIn(0, "VB VBP") && hasNounEnding(w.word(0)) {
		return "NN"
	}
	return ""
}

// verbAfterTo: “to” TO makes an infinitive of what follows.
func verbAfterTo(w sight) string {
	if w.tag(-1) == "TO" && w.tagIn(0, "NN VBP VBD JJ") && !endsInEd(w.word(0)) {
		return "VB"
	}
	if w.tag(-2) == "TO" && w.tag(-1) == "RB" && w.tagIn(0, "NN VBP VBD") {
		return "VB"
	}
	return ""
}

// verbAfterModal: “would party”, “did not know”, “may also attempt”.
func verbAfterModal(w sight) string {
	if !w.tagIn(0, "NN VBP VBD NNP") || w.tag(0) == "NNP" && w.words[w.at].Text != w.word(0) {
		return ""
	}
	before := -1
	for before > -4 && w.tag(before) == "RB" {
		before--
	}
	if w.tag(before) == "MD" || before < -1 && w.wordIn(before, "do does did") {
		return "VB"
	}
	return ""
}

// participleAfterAuxiliary: “has finally had”, “was sent”, “is either fined or sent”.
func participleAfterAuxiliary(w sight) string {
	if !w.tagIn(0, "VBD VB VBP") {
		return ""
	}
	before := -1
	for before > -5 && (w.tag(before) == "RB" || w.tag(before) == "VBN" && w.word(before) != "been") {
		before--
	}
	if w.tag(0) == "VBD" && w.wordIn(before, "has have had having been be is are was were being 've ’ve") {
		return "VBN"
	}
	if w.tag(0) != "VBD" && w.tagIn(0, "VB VBP") && w.wordIn(before, "has had having been") && before == -1 && sameParticiple[w.word(0)] {
		return "VBN"
	}
	return ""
}

var sameParticiple = wordSet("become come run overcome cut put set let hit cost shut spread split quit hurt cast read bid")

// pastAfterSubject: a participle right after a pronoun is the verb of its clause.
func pastAfterSubject(w sight) string {
	before := -1
	for before > -4 && w.tag(before) == "RB" {
		before--
	}
	if w.tag(0) == "VBN" && w.wordIn(before, "he she it they we i who some others") && !w.tagIn(before-1, "VBD VBZ VBP MD") {
		return "VBD"
	}
	return ""
}

// thatRelative: “that” between a noun and a verb, or a noun and a subject.
func thatRelative(w sight) string {
	if w.word(0) == "that" && w.tagIn(-1, "NN NNS NNPS NNP") && w.tagIn(1, "VBZ VBD VBP MD") {
		return "WDT"
	}
	return ""
}

// thatDeterminer: “that law”, “of that.”.
func thatDeterminer(w sight) string {
	if w.word(0) != "that" {
		return ""
	}
	if w.tagIn(1, ". , : IN") && !w.tagIn(-1, "NN NNS") || w.tag(1) == "" {
		return "DT"
	}
	return ""
}

// verbBetweenNouns: “the agency reports that”, “militias that attack other countries”.
func verbBetweenNouns(w sight) string {
	switch {
	case w.tag(0) == "NNS" && w.tagIn(-1, "NNP NN WDT WP") && w.word(1) == "that":
		return "VBZ"
	case w.tag(0) == "NN" && w.tag(-1) == "WDT" && (w.tagIn(1, startsGroup) || w.tagIn(1, "JJ NNS")):
		return "VBP"
	case w.tag(0) == "NN" && w.wordIn(-1, "they we you i"):
		return "VBP"
	}
	return ""
}

// nounAfterDeterminer: no finite verb follows an article or a possessive.
func nounAfterDeterminer(w sight) string {
	if !w.wordIn(-1, "the a an his its their our my your") && w.tag(-1) != "POS" {
		return ""
	}
	switch w.tag(0) {
	case "VB", "VBP":
		return "NN"
	case "VBZ":
		return "NNS"
	case "VBD":
		return "VBN"
	}
	return ""
}

// adverbs that look like nouns or prepositions.
func adverbs(w sight) string {
	switch {
	case w.word(0) == "so" && w.tag(0) == "IN" && w.word(1) != "that":
		return "RB"
	case w.word(0) == "as" && w.tag(0) == "IN" && w.tagIn(1, "RB JJ") && w.word(2) == "as":
		return "RB"
	case w.wordIn(0, "about around over") && w.tag(0) == "IN" && w.tagIn(1, "CD $") && !w.tagIn(2, "") && len(w.word(1)) != 4:
		return "RB"
	}
	return ""
}

// verbAfterQuestion: “did Voss found”, “what will your memoirs say”.
func verbAfterQuestion(w sight) string {
	if !w.tagIn(0, "VBD VBP NN") || w.tagIn(-1, "DT JJ PRP$ POS IN CC , TO") {
		return ""
	}
	for before := -1; before > -6; before-- {
		switch {
		case w.wordIn(before, "do does did") || w.tag(before) == "MD":
			if asks := before < -1 && (w.tag(before-1) == "" || w.tagIn(before-1, "WRB WP WDT CC ,") || w.wordIn(before-2, "which what whose")); !asks {
				return ""
			}
			return "VB"
		case !w.tagIn(before, "NN NNS NNP NNPS PRP DT JJ PRP$ POS CD"):
			return ""
		}
	}
	return ""
}

// adverbsByEnding: words in -ly are adverbs or adjectives where a verb seems to be, and
// an adverb has one of few other endings.
func adverbsByEnding(w sight) string {
	word := w.word(0)
	switch {
	case w.tagIn(0, "VBP VB VBZ") && strings.HasSuffix(word, "ly") && !verbsInLy[word]:
		return "RB"
	case w.tag(0) == "RB" && strings.HasSuffix(word, "s") && len(word) > 4 && !adverbsInS[word] && !strings.HasSuffix(word, "wards"):
		return "NNS"
	case contains("herein thereof therein thereby hereby hereafter", word):
		return "RB"
	}
	return ""
}

var (
	verbsInLy = wordSet(`apply rely supply reply comply multiply imply fly ally rally tally bully sully dally ply untangle
		misapply resupply fly assembly`)
	adverbsInS = wordSet(`always perhaps besides sometimes nevertheless nonetheless regardless thus across afterwards
		hereabouts indoors outdoors overseas less likewise else unawares nowadays downstairs upstairs
		backwards forwards plus towards doubtless notwithstanding vis-à-vis pros`)
)

// emptyThere: “there is”, “there have been”, “there may be”.
func emptyThere(w sight) string {
	if w.word(0) != "there" {
		return ""
	}
	if w.wordIn(1, "is are was were 's ’s exists exist remains remain") || w.tag(1) == "MD" && w.word(2) == "be" ||
		w.wordIn(1, "has have had") && w.word(2) == "been" || w.wordIn(1, "seems appears seemed appeared") && w.word(2) == "to" {
		return "EX"
	}
	return ""
}

// namesBeforeVerbs: an adjective with a capital, right before a finite verb, is a name.
func namesBeforeVerbs(w sight) string {
	if w.tag(0) == "JJ" && w.at > 0 && w.tagIn(1, "VBD VBZ MD") && !isLowerWord(w.words[w.at].Text) && !w.tagIn(-1, "DT RB VBZ VBD VBP") {
		return "NNP"
	}
	return ""
}

// participleBeforeNoun: “the above referenced party”.
func participleBeforeNoun(w sight) string {
	if w.tag(0) == "VBD" && w.tag(-2) == "DT" && w.tagIn(-1, "RB JJ") && w.tagIn(1, "NN NNS") {
		return "VBN"
	}
	return ""
}

// pluralAfterAdjective: no verb follows an adjective that stands before a noun.
func pluralAfterAdjective(w sight) string {
	if w.tag(0) == "VBZ" && w.tag(-1) == "JJ" && w.tagIn(-2, "IN DT CC JJ PRP$ CD") && !w.wordIn(0, "is has does 's ’s") {
		return "NNS"
	}
	return ""
}

// contractedS: “’s” is a verb after a pronoun and before what a noun phrase lacks.
func contractedS(w sight) string {
	if !w.wordIn(0, "’s 's") {
		return ""
	}
	if w.wordIn(-1, "he she it that there who what where let here") {
		return "VBZ"
	}
	if w.tagIn(-1, "NN NNS NNP NNPS") && !w.tagIn(1, "DT PRP RB") {
		return "POS"
	}
	return ""
}
