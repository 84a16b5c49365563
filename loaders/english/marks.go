package english

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// setQuotes tags quotation marks, and clears all other tags.
func setQuotes(tokens []Token) {
	var open struct{ single, double int }
	begun := 0 // where the single quotation that is open began
	for i := range tokens {
		t := &tokens[i]
		switch t.Text {
		case "\"":
			t.Tag = [...]string{"``", "''"}[open.double%2]
			open.double++
		case "'", "’":
			t.Tag = apostropheTag(tokens, i, open.single > 0, begun)
		default:
			t.Tag = quoteTag(t.Text)
		}
		if t.Tag == "POS" {
			t.Tag = ""
		}
		switch {
		case t.Tag == "``" && isSingle(t.Text):
			open.single++
			begun = i
		case t.Tag == "''" && isSingle(t.Text) && open.single > 0:
			open.single--
		}
	}
}

func isSingle(mark string) bool { return mark == "‘" || mark == "’" || mark == "'" || mark == "`" }

// apostropheTag tells the possessive of a plural from a quotation mark. An s before
// it speaks for the possessive, unless an open quotation has no other end, and even then when the quotation
// began far before and a noun follows: “‘… the voters’ choice. …’”.
func apostropheTag(tokens []Token, i int, open bool, begun int) string {
	if i == 0 || tokens[i-1].End < tokens[i].Start {
		return "``"
	}
	if endsInS(tokens[i-1].Text) && (!open || closesAfter(tokens[i+1:]) || i-begun > shortQuote && i+1 < len(tokens) && isOwned(tokens[i+1].Text)) {
		return "POS"
	}
	return "''"
}

// shortQuote is how many words a term in quotation marks has at most.
const shortQuote = 5

// isOwned reports whether a word in small letters is a noun or an adjective and not much else, so that it may
// follow a possessive.
func isOwned(word string) bool {
	e := wordnet.Of(word)
	return e.Can(wordnet.Noun|wordnet.Adjective) && !e.Can(wordnet.Adverb) && (e.Main == 0 || e.Main&(wordnet.Noun|wordnet.Adjective) != 0) && len(word) > 2
}

func endsInS(word string) bool {
	return strings.HasSuffix(word, "s") || strings.HasSuffix(word, "z") || strings.HasSuffix(word, "x")
}

// closesAfter reports whether a single quotation ends in tokens before another opens.
func closesAfter(tokens []Token) bool {
	for i, t := range tokens {
		switch t.Text {
		case "‘":
			return false
		case "’":
			return true
		case "'":
			return i > 0 && tokens[i-1].End == t.Start
		}
	}
	return false
}

// quoteTag is the tag of a quotation mark, or "" of anything else.
func quoteTag(text string) string {
	switch text {
	case "“", "‘", "«", "„", "``", "`", "‘‘":
		return "``"
	case "”", "»", "''", "’’":
		return "''"
	}
	return ""
}
