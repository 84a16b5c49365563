package english

import (
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/tagger"
)

// setTags tags the tokens of one sentence.
func setTags(tokens []Token) {
	setMarks(tokens)
	guessTags(tokens)
	repair(tokens)
}

// guessTags tags words by the model that is built in. It does not see quotation marks.
func guessTags(tokens []Token) {
	model, err := tagger.Default()
	if err != nil {
		panic("english: the tagger that is built in cannot be read: " + err.Error()) // a broken build
	}
	words := make([]string, 0, len(tokens))
	for i := range tokens {
		if !isQuoteTag(tokens[i].Tag) {
			words = append(words, straight(tokens[i].Text))
		}
	}
	tags := model.Tag(words)
	next := 0
	for i := range tokens {
		if isQuoteTag(tokens[i].Tag) {
			continue
		}
		if tokens[i].Tag == "" {
			tokens[i].Tag = tags[next]
		}
		next++
	}
}

func isQuoteTag(t string) bool { return t == "``" || t == "''" }

// straight replaces typographic marks by those of a typewriter, which the model knows.
func straight(word string) string {
	if isASCII(word) {
		return word
	}
	if plain := tagger.Straight(word); plain != "" {
		return plain
	}
	return word // nothing but soft hyphens
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
