package mentions

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordCount counts how a word is written in a document. Capitals in the middle of a
// sentence mean something; at its start they do not.
type wordCount struct{ lower, capital, start int }

// shape is what a token looks like to one who looks for names.
type shape uint8

const (
	small     shape = iota // lower case, or a mark
	capital                // may be part of a name
	initial                // `A.`, `N.A.`
	adjective              // `Kazakh`: begins names, is none alone
	people                 // `Kazakhs`
	idle                   // capitals without meaning: `However`, `In`
	calendar               // `Monday`, `May`
	numeral                // digits
)

// plain is a token in lower case with straight apostrophes.
func plain(s string) string {
	if s == "’" || s == "‘" || s == "ʼ" {
		return "'"
	}
	s = strings.ToLower(s)
	if strings.ContainsAny(s, "’ʼ‘") {
		s = strings.NewReplacer("’", "'", "ʼ", "'", "‘", "'").Replace(s)
	}
	return s
}

// countWords counts all words and then gives every token its shape.
func (f *finder) countWords() {
	for _, s := range f.sents {
		s.title = f.inTitleCase(s)
		if s.title {
			continue
		}
		for t := range s.toks {
			f.countWord(s, t)
		}
	}
	for _, s := range f.sents {
		for t := range s.toks {
			s.shape[t] = f.shapeOf(s, t)
		}
	}
}

func (f *finder) countWord(s *sent, t int) {
	w := s.low[t]
	c := f.words[w]
	switch {
	case !isUpper(s.toks[t].Text):
		c.lower++
	case s.startsAt(t):
		c.start++
	default:
		c.capital++
		if t+1 < len(s.toks) && isUpper(s.toks[t+1].Text) {
			f.pairs[[2]string{w, s.low[t+1]}] = true
		}
	}
	f.words[w] = c
}

// inTitleCase reports whether a sentence is a heading, or written like one: nearly
// every long word in capitals, most of them ordinary words, and no finite verb in
// lower case.
func (f *finder) inTitleCase(s *sent) bool {
	if s.kind != "prose" && s.kind != "caption" {
		return s.kind == "heading"
	}
	long, upper, ordinary := 0, 0, 0
	for t := range s.toks {
		if tag := s.toks[t].Tag; (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD") && !isUpper(s.toks[t].Text) {
			return false
		}
		if utf8.RuneCountInString(s.toks[t].Text) < 4 || !isWord(s.toks[t].Text) {
			continue
		}
		long++
		if isUpper(s.toks[t].Text) {
			upper++
		}
		if f.g.english[s.low[t]] {
			ordinary++
		}
	}
	return long >= 5 && upper*10 >= long*9 && ordinary*2 >= long
}

// startsAt reports whether token t opens a sentence, a quotation or a clause behind
// a colon, where a capital letter tells nothing.
func (s *sent) startsAt(t int) bool {
	for t--; t >= 0; t-- {
		switch w := s.low[t]; {
		case isQuote(s.toks[t].Text) && s.tag(t) != "POS" || w == ":" || w == "." || w == "?" || w == "!" || w == "..." || w == "…" || w == "|" || w == "•" || w == ";":
			return true
		case w == "(" || w == "[" || w == "-" || w == "–" || w == "*":
			continue
		case len(w) > 1 && s.tag(t) == "LS":
			continue
		}
		return false
	}
	return true
}

func isUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isWord reports whether a token has a letter.
func isWord(word string) bool { return strings.IndexFunc(word, unicode.IsLetter) >= 0 }

func isDigits(word string) bool {
	return word != "" && strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// isCaps reports whether a word is written in capitals only: `KNB`, `U.S.`
func isCaps(word string) bool {
	n := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			n++
		case r != '.' && r != '-' && r != '/' && r != '&' && !unicode.IsDigit(r):
			return false
		}
	}
	return n >= 2
}

func isQuote(mark string) bool {
	switch mark {
	case "“", "”", "‘", "’", "\"", "``", "''", "'", "`", "«", "»", "„":
		return true
	}
	return false
}

// opensQuote and closesQuote tell the two ends of a quotation by the tag.
func (s *sent) opensQuote(t int) bool  { return s.tag(t) == "``" || s.word(t) == "“" }
func (s *sent) closesQuote(t int) bool { return s.tag(t) == "''" || s.word(t) == "”" }

var calendarWords = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
	"april", "may", "june", "july", "august", "september", "october", "november", "december", "jan.", "feb.", "mar.",
	"apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec",
}

// shapeOf tells the shape of a token by its letters, its place and the whole document.
func (f *finder) shapeOf(s *sent, t int) shape {
	text, w := s.toks[t].Text, s.low[t]
	switch {
	case isDigits(text):
		return numeral
	case !isUpper(text) || strings.ContainsAny(text, "@_/\\") || strings.Contains(text[:len(text)-1], ".") && len(text) > 8 && !isCaps(text):
		return lowerShape(s, t)
	case isInitial(text) && w != "i":
		return initial
	case w == "i" || strings.HasPrefix(w, "i'"):
		return idle
	case slices.Contains(calendarWords, w) && !(t > 0 && f.isGiven(s.low[t-1])) && !s.isJan(t):
		return calendar
	case f.isPeople(w):
		return people
	case hyphenated(text) && !f.known(w) && !f.isGiven(w):
		return idle // `OSCE-led`, `Western-style`
	case f.isAdjective(s, t):
		return adjective
	case f.isIdle(s, t):
		return idle
	}
	return capital
}

// isJan reports whether the name of a month is a given name: `Jan Voss`, `April Hale`, with a
// name behind it and no number around.
func (s *sent) isJan(t int) bool {
	switch s.low[t] {
	case "jan", "april", "may", "june", "august":
	default:
		return false
	}
	if t+1 >= len(s.toks) || !isUpper(s.toks[t+1].Text) || isCaps(s.toks[t+1].Text) || s.tag(t+1) != "NNP" {
		return false
	}
	return !isDigits(s.word(t-1)) && s.word(t-1) != "in" && s.word(t-1) != "of" && s.word(t-1) != "the" && s.word(t-1) != "since"
}

// hyphenated reports whether a word ends, behind a hyphen, in small letters.
func hyphenated(text string) bool {
	_, tail, cut := cutLast(text, "-")
	return cut && len(tail) > 1 && !isUpper(tail) && !isDigits(tail[:1])
}

// isRoman reports whether a word is a number in Roman figures.
func isRoman(word string) bool { return word != "" && strings.Trim(word, "IVXL") == "" }

// lowerShape lets `al-Jadaan` and `d’Estaing` be parts of names.
func lowerShape(s *sent, t int) shape {
	w := s.low[t]
	for _, prefix := range []string{"al-", "el-", "as-", "ad-", "ar-", "an-", "ash-", "ul-", "d'", "l'"} {
		if rest, cut := strings.CutPrefix(w, prefix); cut && rest != "" && isUpper(s.toks[t].Text[len(s.toks[t].Text)-len(rest):]) {
			return capital
		}
	}
	return small
}

// isInitial reports whether a word is one letter, or letters with stops: `A.`, `N.A.`
func isInitial(word string) bool {
	letters, stops := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r == '.':
			stops++
		default:
			return false
		}
	}
	return letters == 1 && stops <= 1 || letters == stops && letters <= 3 && word != "U.S." && word != "U.K." && word != "U.N." && word != "E.U."
}

func (f *finder) isGiven(w string) bool { _, ok := f.g.given[w]; return ok }

// isPeople reports whether a word is the plural name of a people, also behind a
// prefix: `Russians`, `non-Russians`.
func (f *finder) isPeople(w string) bool { _, ok := f.g.peoples[w]; return ok }

// isAdjective reports whether a word tells of what country or people a thing is.
func (f *finder) isAdjective(s *sent, t int) bool {
	w := s.low[t]
	if _, ok := f.g.adjectives[w]; ok {
		return true
	}
	head, tail, cut := cutLast(w, "-")
	if !cut {
		return false
	}
	_, last := f.g.adjectives[tail]
	return last || strings.HasPrefix(s.tag(t), "JJ") && hasPrefixWord(head)
}

func cutLast(s, sep string) (string, string, bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// hasPrefixWord tells the first halves of adjectives that are no names: `Pro-`, `Non-`.
func hasPrefixWord(head string) bool {
	switch head {
	case "non", "pro", "anti", "post", "pre", "ex", "inter", "trans", "neo", "semi", "self", "intra", "multi", "un", "sub", "so", "well", "then", "socio":
		return true
	}
	return false
}

// isIdle reports whether the capital of a word comes from its place alone.
func (f *finder) isIdle(s *sent, t int) bool {
	w := s.low[t]
	if isCaps(s.toks[t].Text) {
		return f.isShouted(s, t)
	}
	start := s.startsAt(t)
	titled := f.g.offices[w].title && strings.HasPrefix(s.tag(t), "NNP") && t+1 < len(s.toks) && isUpper(s.toks[t+1].Text)
	if f.g.function[w] && (start || closedClass(s.tag(t))) && !titled { // `General Voss`
		return !f.knownFrom(s, t)
	}
	head, _, cut := strings.Cut(w, "-")
	if cut && (hasPrefixWord(head) || f.g.function[head]) && f.words[w].capital == 0 {
		return true
	}
	return start && !f.nameAtStart(s, t)
}

// closedClass reports whether a tag is that of a word which names cannot begin with.
func closedClass(tag string) bool {
	switch tag {
	case "DT", "IN", "PRP", "PRP$", "CC", "TO", "WDT", "WP", "WP$", "WRB", "MD", "RB", "EX", "UH", "PDT":
		return true
	}
	return false
}

// isShouted reports whether a word in capitals only is an ordinary word said loudly.
// What looks like an acronym and is written in brackets never is.
func (f *finder) isShouted(s *sent, t int) bool {
	w := s.low[t]
	if !f.g.english[w] && !f.g.function[w] {
		return w == "am" || w == "pm" || w == "p.m." || w == "a.m." || w == "ok" || w == "tv"
	}
	if _, known := f.g.things[w]; known && w != "it" && w != "who" {
		return s.beside(t, func(k int) bool { return len(s.low[k]) > 2 && isCaps(s.toks[k].Text) && f.g.english[s.low[k]] })
	}
	return s.word(t-1) != "(" && s.word(t-1) != "the"
}

// beside reports whether something holds of the token before or after t.
func (s *sent) beside(t int, ok func(k int) bool) bool {
	return t > 0 && ok(t-1) || t+1 < len(s.toks) && ok(t+1)
}

// knownFrom reports whether a known name of several words begins at t: `New York`.
func (f *finder) knownFrom(s *sent, t int) bool {
	for end := t + 2; end <= len(s.toks) && end <= t+4; end++ {
		if !isUpper(s.toks[end-1].Text) {
			continue
		}
		if _, ok := f.g.things[f.fold(s.words(t, end))]; ok {
			return true
		}
	}
	return false
}

// nameAtStart weighs whether a capital at the start of a sentence is a name's own.
func (f *finder) nameAtStart(s *sent, t int) bool {
	w, c := s.low[t], f.words[s.low[t]]
	next := t+1 < len(s.toks) && isUpper(s.toks[t+1].Text) && !f.g.function[s.low[t+1]]
	if next && f.pairs[[2]string{w, s.word(t + 1)}] || f.knownFrom(s, t) {
		return true
	}
	common := f.g.common[w] || f.g.english[w] || f.g.heads[w] != "" || f.g.offices[w] != officeKind{} || c.lower > 0
	switch tag := s.toks[t].Tag; {
	case c.capital > 0 && c.capital >= c.lower && !f.g.common[w]:
		return true
	case common:
		return (next || f.g.heads[w] == "Law") && f.headFollows(s, t) || f.isGiven(w) && strings.HasPrefix(tag, "NNP") && c.lower == 0
	case strings.HasPrefix(tag, "NNP"):
		return true
	case f.known(w) || f.isGiven(w):
		return true
	case next:
		return tag == "NN" || tag == "FW"
	}
	return s.tag(t) == "NN" || s.tag(t) == "FW"
}

// headFollows reports whether the words in capitals from t on end in the head of a
// name, as `Constitutional Court` does, or begin with an office, as `President` does.
func (f *finder) headFollows(s *sent, t int) bool {
	if f.g.offices[s.low[t]].title || f.g.offices[s.low[t]].rank || f.g.heads[s.low[t]] == "Law" && t+1 < len(s.toks) && isDigits(s.low[t+1]) {
		return true
	}
	if placesFirst[s.low[t]] && strings.HasPrefix(s.toks[t].Tag, "NN") && s.word(t+1) != "" && isUpper(s.toks[t+1].Text) {
		return true
	}
	for k := t + 1; k < len(s.toks) && isUpper(s.toks[k].Text); k++ {
		if f.g.heads[s.low[k]] != "" || f.g.offices[s.low[k]].title {
			return true
		}
	}
	return f.g.heads[s.low[t]] != "" && s.word(t+1) == "of"
}

// placesFirst are the nouns that stand first in the names of places: `Port Veldt`.
var placesFirst = wordSet("port mount lake fort cape gulf isle camp")

// known reports whether the gazetteer has a name of one word.
func (f *finder) known(w string) bool { _, ok := f.g.things[w]; return ok }
