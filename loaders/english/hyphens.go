package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitWords cuts words as Universal Dependencies does in English: “well-known” is three
// tokens, “75mm” two. A prefix stays with its word (“non-profit”), as do the parts
// of telephone numbers and of names whose second part is small (“Mei-ling”).
func splitWords(words []Token) []Token {
	out := make([]Token, 0, len(words)+len(words)/16)
	for _, w := range words {
		switch n := unitStart(w.Text); {
		case n > 0:
			out = append(out, w.cut(0, n), w.cut(n, len(w.Text)))
		case strings.ContainsAny(w.Text, "-–‐‑/") && startsWord(w.Text) && addressLength(w.Text) == 0 && !isNumbered(w.Text):
			out = appendParts(out, w)
		default:
			out = append(out, w)
		}
	}
	return out
}

// appendParts appends the parts of a word and the marks between them.
func appendParts(out []Token, w Token) []Token {
	begin := 0
	for i, r := range w.Text {
		if size := utf8.RuneLen(r); parts(w.Text, begin, i, r, size) {
			out = append(out, w.cut(begin, i), w.cut(i, i+size))
			begin = i + size
		}
	}
	return append(out, w.cut(begin, len(w.Text)))
}

// cut is a part of a token.
func (t Token) cut(from, to int) Token {
	return Token{Start: t.Start + from, End: t.Start + to, Text: t.Text[from:to], part: from > 0}
}

// unitStart is where the unit begins in a word such as “75mm”, else 0.
func unitStart(word string) int {
	n := strings.IndexFunc(word, unicode.IsLetter)
	if n > 0 && strings.Trim(word[:n], "0123456789.,") == "" && units[word[n:]] {
		return n
	}
	return 0
}

var units = wordSet(`mm cm km m kg g mg lb lbs oz hrs hr h min mins sec mph kmh kw mw gb mb kb k p ft in am pm
	AM PM a.m. p.m. K M MW GB MB KB yo yr yrs bn mn`)

// parts tells whether the mark at i cuts a word that has been cut at begin.
func parts(word string, begin, i int, mark rune, size int) bool {
	before, after := word[begin:i], word[i+size:]
	switch mark {
	case '-', '‐', '‑':
		return before != "" && after != "" && !prefixes[strings.ToLower(before)] && !smallSecond(before, after)
	case '–':
		return before != "" && after != ""
	case '/':
		return startsWithLetter(before) && startsWithLetter(after) && len(before) > 1
	}
	return false
}

// smallSecond holds for names such as “Mei-ling”.
func smallSecond(before, after string) bool {
	b, _ := utf8.DecodeRuneInString(before)
	a, _ := utf8.DecodeRuneInString(after)
	return unicode.IsUpper(b) && unicode.IsLower(a) && len(before) <= 5 && len(after) <= 6 &&
		!strings.Contains(after, "-") && !commonSeconds[strings.ToLower(after)] && utf8.RuneCountInString(before) > 1
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// isNumbered holds for numbers of telephones, files and days: digits in three groups, or in
// groups of three and four.
func isNumbered(word string) bool {
	groups := strings.Split(word, "-")
	for _, g := range groups {
		if g == "" || strings.Trim(g, "0123456789/x") != "" {
			return false
		}
	}
	return len(groups) > 2 || len(groups) == 2 && len(groups[0]) == 3 && len(groups[1]) == 4
}

// prefixes are those that the treebanks leave with their word.
var prefixes = wordSet(`non e mid anti re co pre pro cross post over semi multi ex sub counter mini socio neo psycho
	inter un bi tri quasi pseudo extra intra ultra super hyper meta micro macro auto bio electro geo trans
	under out de dis mis`)

// commonSeconds are words that follow a hyphen after a name without being part of one.
var commonSeconds = wordSet(`based led born run style era made like wide free held owned backed bound only type
	line list class level time day year old shaped sized in up by off on out to page word size rate and
	mail book house war led area side`)
