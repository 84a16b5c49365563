package english

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/tag"
)

// tagger gives the one perceptron, which is immutable and built into prose. That it
// cannot be read would be a broken build.
var tagger = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.New()
	if err != nil {
		panic("english: the tagger that is built in cannot be read: " + err.Error())
	}
	return t
})

// setTags tags the tokens of one sentence.
func setTags(tokens []Token) {
	setMarks(tokens)
	guessTags(tokens)
	repair(tokens)
}

// guessTags tags words by the perceptron. It does not see quotation marks: it was trained
// on sentences where they are rare, and guesses worse beside them.
func guessTags(tokens []Token) {
	words := make([]tag.Token, 0, len(tokens))
	for i := range tokens {
		if !isQuoteTag(tokens[i].Tag) {
			words = append(words, tag.Token{Text: straight(tokens[i].Text)})
		}
	}
	tagger().TagTokens(words)
	next := 0
	for i := range tokens {
		if isQuoteTag(tokens[i].Tag) {
			continue
		}
		if tokens[i].Tag == "" {
			tokens[i].Tag = words[next].Tag
		}
		next++
	}
}

func isQuoteTag(t string) bool { return t == "``" || t == "''" }

// straight replaces typographic marks by those of a typewriter, which the perceptron knows.
var straightener = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "‑", "-", "‐", "-", "\u00ad", "")

func straight(word string) string {
	if isASCII(word) {
		return word
	}
	if plain := straightener.Replace(word); plain != "" {
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
