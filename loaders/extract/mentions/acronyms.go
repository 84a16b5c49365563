package mentions

import (
	"strings"
	"unicode"
)

// readAliases finds where the text itself says that two names are one: `Long Name
// (LN)`, `LN (Long Name)`, `Long Name, or LN,` and translations. Nothing is expanded
// that the text does not expand.
func (f *finder) readAliases() {
	for _, s := range f.sents {
		if s.title {
			continue
		}
		for t := range s.toks {
			switch {
			case s.low[t] == "(":
				f.aliasInBrackets(s, t)
			case s.low[t] == "or" && s.word(t-1) == ",":
				f.aliasAfterOr(s, t)
			case s.low[t] == ",":
				f.aliasAfterComma(s, t)
			default:
				f.readKnownAs(s, t)
			}
		}
	}
}

// alias is two names that the text makes one.
type alias struct {
	short, long *item
	rule        string
}

// aliasInBrackets reads the brackets that open at t behind a name.
func (f *finder) aliasInBrackets(s *sent, t int) {
	closing := s.closing(t)
	if closing < 0 {
		return
	}
	a, b := t+1, closing
	if s.opensQuote(a) && s.closesQuote(b-1) {
		a, b = a+1, b-1
	}
	if a >= b {
		return
	}
	before := s.nameEnding(t)
	if whole := f.joinedByInitials(s, t, a, b); whole != nil {
		before = whole
	}
	if before == nil {
		f.aliasOfWords(s, t, a, b)
		return
	}
	if end := s.nameSpan(a, b); isShort(s.words(a, end)) {
		f.acronymAfter(s, before, a, end)
		return
	} else if own := s.nameSpanning(a, end); own != nil && end+2 == b && isShort(s.words(end+1, b)) && initialsFit(s.words(end+1, b), own.text) {
		f.acronymAfter(s, own, end+1, b) // `General League of Labour (Liga Generale, LG)`
		f.addAlias(own, before, "translation")
		return
	}
	inner := s.nameSpanning(a, b)
	switch {
	case isShort(before.text) && inner != nil && len(strings.Fields(inner.text)) > 1:
		f.addAlias(before, inner, acronymRule(before.text, inner.text))
	case f.translates(s, before, a, b):
		if inner == nil {
			s.clear(a, b)
			inner = f.addName(s, a, b, "name")
		}
		f.addAlias(inner, before, "translation")
	}
}

// joinedByInitials makes one name of what a conjunction parts, where the acronym in the brackets behind it has a letter for each
// of its words: `Norland Radio and Television (NRT)`. It is of the kind of its first part.
func (f *finder) joinedByInitials(s *sent, t, a, b int) *item {
	short := s.words(a, b)
	if b != a+1 || len([]rune(short)) < 3 || !isShort(short) {
		return nil
	}
	joined := false
	for k := t - 1; k >= max(0, t-2*len([]rune(short))) && (s.low[k] == "and" || s.low[k] == "," || isSmallWord(s.low[k]) || isUpper(s.toks[k].Text)); k-- {
		joined = joined || s.low[k] == "and"
		first := s.over[k]
		if !joined || first == nil || first.kind != Name || first.toks.Start != k || first.toks.End >= t || !strictInitials(short, s.words(k, t)) {
			continue
		}
		s.clear(k, t)
		whole := f.addName(s, k, t, "name")
		whole.class = first.class
		return whole
	}
	return nil
}

// closing gives the bracket that closes the one at t, within reach; -1 for none.
func (s *sent) closing(t int) int {
	for k := t + 1; k < len(s.toks) && k < t+16; k++ {
		switch s.low[k] {
		case ")":
			return k
		case "(":
			return -1
		}
	}
	return -1
}

// nameEnding is the name that ends right before token t, without or with the closing
// quotation mark behind it.
func (s *sent) nameEnding(t int) *item {
	if s.closesQuote(t - 1) {
		t--
	}
	if t > 0 && s.over[t-1] != nil && s.over[t-1].kind == Name && s.over[t-1].toks.End == t && s.over[t-1].rule != "demonym" {
		return s.over[t-1]
	}
	return nil
}

// nameSpanning is the name that covers the tokens a..b and no more.
func (s *sent) nameSpanning(a, b int) *item {
	if s.word(a) == "the" {
		a++
	}
	if a < b && s.over[a] != nil && s.over[a].kind == Name && s.over[a].toks == span(a, b) && s.over[a].rule != "demonym" {
		return s.over[a]
	}
	return nil
}

// nameSpan cuts what follows a semicolon or comma: `(KNB, formerly the KGB)`.
func (s *sent) nameSpan(a, b int) int {
	for t := a + 1; t < b; t++ {
		if s.low[t] == "," || s.low[t] == ";" || s.low[t] == "–" {
			return t
		}
	}
	return b
}

// isShort reports whether a text looks like an acronym: two to eight letters, nearly
// all capitals, no space.
func isShort(text string) bool {
	upper, letters := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
			letters++
		case unicode.IsLetter(r):
			letters++
		case r == '.' || r == '-' || r == '/' || r == '&' || unicode.IsDigit(r):
		default:
			return false
		}
	}
	return upper >= 2 && letters <= 8 && upper*3 >= letters*2
}

// acronymAfter links a long name to the short form in the brackets behind it.
func (f *finder) acronymAfter(s *sent, long *item, a, b int) {
	if isShort(long.text) && !initialsFit(s.words(a, b), long.text) {
		return
	}
	if strings.Trim(s.words(a, b), "IVXLC") == "" {
		return
	}
	short := s.over[a]
	if short == nil || short.toks != span(a, b) {
		s.clear(a, b)
		short = f.addName(s, a, b, "name")
	}
	f.addAlias(short, long, acronymRule(short.text, long.text))
}

func acronymRule(short, long string) string {
	if initialsFit(short, long) {
		return "acronym"
	}
	return "foreign-acronym"
}

// clear takes away the items that cover some tokens.
func (s *sent) clear(a, b int) {
	for t := a; t < b; t++ {
		gone := s.over[t]
		if gone == nil {
			continue
		}
		for k := gone.toks.Start; k < gone.toks.End; k++ {
			s.over[k] = nil
		}
		s.items = deleteItem(s.items, gone)
	}
}

func deleteItem(items []*item, gone *item) []*item {
	for i, it := range items {
		if it == gone {
			return append(items[:i], items[i+1:]...)
		}
	}
	return items
}

func (f *finder) addAlias(short, long *item, rule string) {
	if short.key == long.key || short.key == "" {
		return
	}
	f.given = append(f.given, alias{short, long, rule})
}

// initialsFit reports whether the letters of a short form stand in a long one in
// their order, the first of them at the start of a word (Schwartz and Hearst 2003).
func initialsFit(short, long string) bool {
	s, l := []rune(strings.ToLower(letters(short))), []rune(strings.ToLower(long))
	j := len(l) - 1
	for i := len(s) - 1; i >= 0; i-- {
		for j >= 0 && (l[j] != s[i] || i == 0 && j > 0 && (unicode.IsLetter(l[j-1]) || l[j-1] == '’' || l[j-1] == '\'')) {
			j--
		}
		if j < 0 {
			return false
		}
		j--
	}
	return len(s) > 0
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// aliasOfWords reads `gross domestic product (GDP)`: an expansion in lower case, which
// has to fit by its letters.
func (f *finder) aliasOfWords(s *sent, t, a, b int) {
	if b != a+1 || !isShort(s.toks[a].Text) || strings.HasSuffix(s.toks[a].Text, "s") {
		return
	}
	short := strings.ToLower(letters(s.toks[a].Text))
	for k := t - 2; k >= max(0, t-len(short)-2); k-- {
		if s.over[k] != nil || !isWord(s.toks[k].Text) {
			return
		}
		if strings.HasPrefix(s.tag(t-1), "NN") && initialsOf(s.low[k:t]) == short {
			long := f.addName(s, k, t, "name")
			if class := f.nounClass(s.lemma(t - 1)); class != "" {
				long.class = class
			} else {
				long.class = "Concept"
			}
			s.clear(a, b)
			acronym := f.addName(s, a, b, "name")
			acronym.class = long.class
			f.addAlias(acronym, long, "acronym")
			return
		}
	}
}

// initialsOf are the first letters of words, small words left out.
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if !isSmallWord(w) {
			b.WriteString(string([]rune(w)[:1]))
		}
	}
	return b.String()
}

// translates reports whether the words in brackets say a foreign name in English, or
// the other way round: `Otan (Homeland)`. A place, a person or a people does not.
func (f *finder) translates(s *sent, before *item, a, b int) bool {
	if b-a > 5 || !isUpper(s.toks[a].Text) && !s.opensQuote(a-1) || len(strings.Fields(before.text)) > 3 {
		return false
	}
	if f.known(before.key) || f.isGiven(strings.Fields(before.key + " x")[0]) || f.classOfHead(before) == "Person" {
		return false
	}
	for t := a; t < b; t++ {
		if isCaps(s.toks[t].Text) || s.low[t] == "and" || s.shape[t] == adjective || s.shape[t] == people || s.shape[t] == numeral || s.shape[t] == calendar || !isWord(s.toks[t].Text) && s.tag(t) != "POS" {
			return false
		}
		if f.isGiven(s.low[t]) || f.known(s.low[t]) || f.g.offices[s.low[t]].title {
			return false
		}
	}
	switch f.tallyGuess(before) {
	case "Person", "Country", "City", "Region", "Place":
		return false
	}
	return true
}

// tallyGuess is the class of a name before all votes are in.
func (f *finder) tallyGuess(it *item) string {
	if thing, ok := f.g.things[it.key]; ok {
		return thing.class
	}
	if it.class != "" {
		return it.class
	}
	return f.classOfHead(it)
}

// aliasAfterOr reads `the Lantern Party, or LP,`.
func (f *finder) aliasAfterOr(s *sent, t int) {
	long := s.nameEnding(t - 1)
	a := t + 1
	if s.word(a) == "the" {
		a++
	}
	if long == nil || a >= len(s.toks) || isShort(long.text) || !isShort(s.toks[a].Text) || s.word(a+1) != "," && s.word(a+1) != "." && s.word(a+1) != ")" {
		return
	}
	if short := s.over[a]; short != nil && short.kind == Name && short.toks == span(a, a+1) {
		f.addAlias(short, long, "or")
	}
}

// aliasAfterComma reads `LP, the Lantern Party,` and `the Lantern Party, LP,`; with
// nothing but a comma the letters have to fit.
func (f *finder) aliasAfterComma(s *sent, t int) {
	first := s.nameEnding(t)
	a := t + 1
	if s.word(a) == "the" {
		a++
	}
	if first == nil || a >= len(s.toks) || s.over[a] == nil || s.over[a].kind != Name || s.over[a].toks.Start != a {
		return
	}
	second := s.over[a]
	if !s.closes(second.toks.End) && s.word(second.toks.End) != ")" {
		return
	}
	short, long := second, first
	if isShort(first.text) {
		short, long = first, second
	}
	switch {
	case !isShort(short.text) || isShort(long.text):
	case strictInitials(short.text, long.text):
		f.addAlias(short, long, "acronym")
	case short == second && s.low[t+1] != "the" && f.namesBody(long) && f.firstUse(short) && nearInitials(short.text, long.text):
		f.addAlias(short, long, "foreign-acronym")
	}
}

// namesBody reports whether the head of a name makes it a body's.
func (f *finder) namesBody(it *item) bool { return f.o.IsA(f.classOfHead(it), "Organization") }

// firstUse reports whether an acronym has not been written before.
func (f *finder) firstUse(it *item) bool {
	for _, s := range f.sents[:it.sent.at] {
		for t := range s.toks {
			if s.toks[t].Text == it.text {
				return false
			}
		}
	}
	return true
}

// nearInitials reports whether a short form begins with a long one's first letter and
// has a letter for each of its words, or one more for the country.
func nearInitials(short, long string) bool {
	n := 0
	for _, w := range strings.Fields(long) {
		if isUpper(w) {
			n++
		}
	}
	l := []rune(letters(short))
	return l[0] == []rune(long)[0] && (len(l) == n || len(l) == n+1)
}

// strictInitials reports whether a short form is exactly the capitals of a long one.
func strictInitials(short, long string) bool {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		if isUpper(w) {
			b.WriteRune([]rune(w)[0])
		}
	}
	return b.Len() >= 2 && b.String() == letters(short)
}
