package english

import (
	"strings"
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
	closedClass, numberWords, toBeforeNoun, verbAfterTo, verbAfterModal, participleAfterAuxiliary, participleBeforeBy, pastAfterSubject, pastAfterRelative, stateInIng, participleAfterBe, pastIsNoNoun,
	thatRelative, thatOfContent, thatDeterminer, adverbs, verbAfterQuestion, adverbsByEnding, emptyThere, pastInEd, nounByEnding,
	intransitivePast, presentAfterNoun,
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

// thatRelative: “that” between a noun and a verb, or a noun and a subject.
func thatRelative(w sight) string {
	if w.word(0) == "that" && w.tagIn(-1, "NN NNS NNPS NNP") && w.tagIn(1, "VBZ VBD VBP MD") {
		return "WDT"
	}
	return ""
}

// thatOfContent: “the claim that Voss led”, “in 1998 that Voss left” begin clauses.
func thatOfContent(w sight) string {
	if w.word(0) != "that" || w.tagIn(1, "VBZ VBD VBP MD RB") {
		return ""
	}
	if w.wordIn(-1, "claim claims fact belief idea statement view argument assumption allegation allegations accusation conclusion notion impression rumour rumor report reports conviction hope fear promise") || w.tag(-1) == "CD" {
		return "IN"
	}
	return ""
}

// thatDeterminer: “that law”, “of that.”.
func thatDeterminer(w sight) string {
	if w.word(0) != "that" {
		return ""
	}
	if (w.tagIn(1, ". :") || w.word(1) == "of" || w.tag(1) == "," && w.tag(-1) == "IN") && !w.tagIn(-1, "NN NNS") || w.tag(1) == "" {
		return "DT"
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
