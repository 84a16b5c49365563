package english

import "strings"

// setQuotes tags quotation marks, and clears all other tags.
func setQuotes(tokens []Token) {
	var open struct{ single, double int }
	for i := range tokens {
		t := &tokens[i]
		switch t.Text {
		case "\"":
			t.Tag = [...]string{"``", "''"}[open.double%2]
			open.double++
		case "'", "’":
			t.Tag = apostropheTag(tokens, i, open.single > 0)
		default:
			t.Tag = quoteTag(t.Text)
		}
		if t.Tag == "POS" {
			t.Tag = ""
		}
		switch {
		case t.Tag == "``" && isSingle(t.Text):
			open.single++
		case t.Tag == "''" && isSingle(t.Text) && open.single > 0:
			open.single--
		}
	}
}

func isSingle(mark string) bool { return mark == "‘" || mark == "’" || mark == "'" || mark == "`" }

// apostropheTag tells the possessive of a plural from a quotation mark. An s before
// it speaks for the possessive, unless an open quotation has no other end.
func apostropheTag(tokens []Token, i int, open bool) string {
	if i == 0 || tokens[i-1].End < tokens[i].Start {
		return "``"
	}
	if endsInS(tokens[i-1].Text) && (!open || closesAfter(tokens[i+1:])) {
		return "POS"
	}
	return "''"
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
