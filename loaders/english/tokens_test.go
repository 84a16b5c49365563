package english

import (
	"strings"
	"testing"
	"unicode"
)

func TestTokenize(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"possessive", "Voss’s party", "Voss ’s party"},
		{"possessive of a plural", "the workers’ party", "the workers ’ party"},
		{"apostrophe inside of a name", "Kol’tsev and O’Neill", "Kol’tsev and O’Neill"},
		{"possessive of such a name", "Kol’tsev’s", "Kol’tsev ’s"},
		{"contracted verbs", "They’re sure he’ll say I’ve won; he'd", "They ’re sure he ’ll say I ’ve won ; he 'd"},
		{"contracted not", "can’t won't don’t cannot", "ca n’t wo n't do n’t can not"},
		{"quotation marks", "‘the deputies’ rights’, “so” \"it\"", "‘ the deputies ’ rights ’ , “ so ” \" it \""},
		{"hyphens", "back-door deals of long-serving men", "back-door deals of long-serving men"},
		{"hanging hyphen", "pro- and anti-government", "pro- and anti-government"},
		{"part of a word in brackets", "(re)election of candidate(s)", "(re)election of candidate(s)"},
		{"word in brackets", "the party (LP)", "the party ( LP )"},
		{"dashes", "the party – a small one—split--twice", "the party – a small one — split -- twice"},
		{"dash between words", "the Uzbek–Kazakh border", "the Uzbek–Kazakh border"},
		{"abbreviations", "the U.S. and Mr. Voss Jr. met Dr. N. Kerr etc. in it", "the U.S. and Mr. Voss Jr. met Dr. N. Kerr etc. in it"},
		{"end of the sentence", "He met Voss.", "He met Voss ."},
		{"number and period", "It fell to No. 5 in 1998.", "It fell to No. 5 in 1998 ."},
		{"money and shares", "$5m or 15 % (3.5%) of 1,000", "$ 5m or 15 % ( 3.5 % ) of 1,000"},
		{"ranges, dates and times", "1996-2005, 1996–2005, 12/04/1998, 10:30", "1996-2005 , 1996–2005 , 12/04/1998 , 10:30"},
		{"decades", "the 1990s and the ’90s", "the 1990s and the ’90s"},
		{"ellipsis", "so … and so...", "so … and so ..."},
		{"addresses", "see http://example.org/a(b), or mail voss@example.org.", "see http://example.org/a(b) , or mail voss@example.org ."},
		{"alternatives", "and/or his/her", "and / or his / her"},
		{"company", "AT&T", "AT&T"},
		{"nothing", " \t\n", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := texts(Tokenize(test.text)); got != test.want {
				t.Errorf("%q\ngot  %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

func texts(tokens []Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}

// FuzzAnalyze checks that tokens cover all that is not white space, once and in order.
func FuzzAnalyze(f *testing.F) {
	for _, seed := range []string{"Voss’s ‘party’ wasn’t banned.", "(re)election—U.S. $5m", "’’ '\" \xff\u00a0a.b", "http://a b@c.d ..."} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, token := range Analyze(text).Tokens {
			if token.Start < at || token.End <= token.Start || token.Text != text[token.Start:token.End] {
				t.Fatalf("token %+v of %q overlaps or does not hold its text", token, text)
			}
			if !isSpace(text[at:token.Start]) {
				t.Fatalf("%q of %q is in no token", text[at:token.Start], text)
			}
			if token.Tag == "" || token.Lemma == "" && token.Text != "" {
				t.Fatalf("token %+v of %q has no tag or lemma", token, text)
			}
			at = token.End
		}
		if !isSpace(text[at:]) {
			t.Fatalf("%q of %q is in no token", text[at:], text)
		}
	})
}

func isSpace(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }) == ""
}
