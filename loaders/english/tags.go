package english

import (
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/tagger"
)

// setTags tags the tokens of one sentence of a document with some habits. The tagger does not see quotation marks.
func setTags(tokens []Token, h *Habits) {
	setQuotes(tokens)
	words := make([]string, 0, len(tokens))
	for i := range tokens {
		if !isQuoteTag(tokens[i].Tag) {
			words = append(words, straight(tokens[i].Text))
		}
	}
	tags := builtInTagger().TagIn(words, h.of)
	next := 0
	for i := range tokens {
		if t := &tokens[i]; isQuoteTag(t.Tag) {
			t.UPOS = "PUNCT"
		} else {
			t.UPOS, t.Tag = splitTag(tags[next])
			next++
		}
	}
	mendNouns(tokens)
}

func builtInTagger() *tagger.Model {
	m, err := tagger.Default()
	if err != nil {
		panic("english: the tagger that is built in cannot be read: " + err.Error()) // a broken build
	}
	return m
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
