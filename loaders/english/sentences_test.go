package english

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// sentenceTests give each text with a | where a sentence ends.
var sentenceTests = []struct{ name, text string }{
	{"plain", "The party met.| It chose a chair."},
	{"exclamations and questions", "Who won?| Nobody!| The court ruled."},
	{"no stop at the end", "The party met.| It chose a chair"},
	{"titles", "Dr. Voss met Gen. Arden and Mrs. Hale.| They talked."},
	{"titles behind marks", "'Mr. Hale,' she said--Mr. Hale of Arden--'you won.'"},
	{"initials before a surname", "A. B. Voss wrote to J. Hale.| Nobody answered."},
	{"initials of another spelling", "Yu. A. Voss and Zh.M. Arden signed."},
	{"a letter that is no initial", "The result moves from A to D.| In that case B follows."},
	{"one letter after another", "One has to pass by B and C.| B, however, changes."},
	{"an initial at the end of a name", "The chair is Dara V.| The treasurer is Hale."},
	{"references", "See pp. 12 and 14, vol. 3, no. 5, cf. Hale, op. cit. (note 5), p. 9f."},
	{"no as a word", "She said no.| Dara agreed."},
	{"latin", "Parties, e.g. The Lanterns, i.e. The Old Ones, met.| Hale et al. agreed, cf. Voss."},
	{"et al. at an end", "This was shown by Hale et al.| The party denies it."},
	{"etc.", "Ministers, judges, etc.| Dara left.| They brought flags, etc. and songs."},
	{"acronyms with stops", "The U.S. Senate met.| He left the U.S.A."},
	{"an acronym before a starter", "She moved to the U.S.| The party stayed."},
	{"companies", "Arden Inc. Chairman Hale spoke.| He left Arden Inc.| The firm fell."},
	{"times of day", "They met at 5 p.m. Monday.| They left at 9 a.m.| Dara slept."},
	{"months", "On Dec. 5 they met.| They parted in Jan.| The year was over."},
	{"ellipsis between words", "All the … parties will … stay."},
	{"ellipsis after a full stop", "They will not cede. …| (Therefore) they sign. ...| Then all left."},
	{"dots", "They waited... and went.| They waited...| Nobody came."},
	{"spaced dots", "They waited . . . for long. . . .| Nobody came."},
	{"ellipsis at the start", "… and then they left. …| That is all."},
	{"curly quotation", "He said: “We met.| We voted.”| Then he left."},
	{"single quotation marks", "He called it ‘a law of the land.’| Then he left."},
	{"quotation mark before the stop", "It was ‘a “good” law’.| ‘Order’ came first."},
	{"small letter after an opening mark", "It was so.| ‘order’ meant peace."},
	{"apostrophes are not quotation marks", "The parties’ plan failed.| The court’s did not."},
	{"straight quotation marks", "He said, \"We met.\"| \"Good,\" she said."},
	{"question in a quotation", "“Who won?” she asked.| “Who won?” Dara Voss asked.| “Nobody!”| The talk ended."},
	{"several sentences in a quotation", "He stated that ‘all is well.| We met.| We voted.’| Nobody knew."},
	{"brackets", "They met (in secret).| (Nobody knew.)| It was 2001 (cf. Hale, p. 5).| The end."},
	{"interruption in brackets", "The law (sic!) was passed.| The (!) law fell."},
	{"editors", "Hale and Voss (Eds.).| Parties and Courts."},
	{"decimals", "It grew by 3.5 per cent.| In 2001.| 27 deputies left."},
	{"a number at the end", "The law passed in 2001.| In 2002 it fell.| They counted 12.| Nobody knew."},
	{"dates with stops", "They met on 18. 11. 2001 and on 5. March."},
	{"list marks", "1. The party met.| 2. It voted.| IV. It fell.| (a) It rose."},
	{"addresses", "See www.example.org/a.html and https://example.org/?q=1.| The rest is there."},
	{"colons and semicolons", "It is clear: The party fell; The court won."},
	{"dashes", "They met.| – Nobody came."},
	{"a blank line", "Title\n\n|The party\nmet."},
	{"small words", "The party iTalk met.| It won."},
	{"other scripts", "党が会った。| 裁判所が決めた。| Партия собралась.| Суд решил."},
	{"a missing space", "They met.|However, nobody came."},
	{"roman numbers", "Nicholas II.| He fell.| See Vol. II and Ch. IV of Hale."},
	{"versus", "In Voss v. Hale and Arden vs. Hale the court ruled."},
	{"saint and mount", "They live in St. Arden near Mt. Hale."},
}

// expected is the sentences of a test text, which end at |.
func expected(text string) []string {
	var all []string
	for _, part := range strings.Split(text, "|") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

func TestSentences(t *testing.T) {
	for _, test := range sentenceTests {
		t.Run(test.name, func(t *testing.T) {
			text := strings.ReplaceAll(test.text, "|", "")
			want := expected(test.text)
			var got []string
			for _, s := range Sentences(text) {
				got = append(got, text[s.Start:s.End])
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("\n got %s\nwant %s", strings.Join(got, "| "), strings.Join(want, "| "))
			}
		})
	}
}

func TestSentencesCoverTheText(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"The party", " met", ".", "!", "?", " ", "…", "’", "“", "”", ")", " (", "\n\n", "Dr", "U.S", "12", "é", " A", "\xff", "。"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(pieces).Draw(t, "pieces"), "")
		end := 0
		for _, s := range Sentences(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("bad offsets %v in %q", s, text)
			}
			if strings.TrimSpace(text[end:s.Start]) != "" {
				t.Fatalf("lost %q of %q", text[end:s.Start], text)
			}
			end = s.End
		}
		if strings.TrimSpace(text[end:]) != "" {
			t.Fatalf("lost %q of %q", text[end:], text)
		}
	})
}

// TestSentencesAgainstTreebank joins the sentences of a treebank, of any genre, and
// counts how many come out as they went in. Those without a stop, or behind one
// without a stop, are left out: nothing in a running text would part them.
func TestSentencesAgainstTreebank(t *testing.T) {
	var texts []string
	for _, s := range treebanks(t, "dev") {
		texts = append(texts, strings.Join(strings.Fields(s.Text), " "))
	}
	found := map[[2]int]bool{}
	for _, s := range Sentences(strings.Join(texts, " ")) {
		found[[2]int{s.Start, s.End}] = true
	}
	all, whole, at, stopped := 0, 0, 0, true
	for _, text := range texts {
		before := stopped
		stopped = endsInStop.MatchString(text)
		if before && stopped && unicode.IsUpper(firstRune(text)) {
			all++
			if found[[2]int{at, at + len(text)}] {
				whole++
			} else {
				t.Logf("not whole: %s", text)
			}
		}
		at += len(text) + 1
	}
	rate := float64(whole) / float64(all)
	t.Logf("%.1f %% of %d sentences are whole", 100*rate, all)
	if rate < 0.94 {
		t.Errorf("only %.1f %% are whole", 100*rate)
	}
}

var endsInStop = regexp.MustCompile(`[.?!…]["”’)]*$`)

func FuzzSentences(f *testing.F) {
	for _, test := range sentenceTests {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Sentences(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("bad offsets %v in %q", s, text)
			}
			end = s.End
		}
	})
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Dr. Voss met Gen. Arden in 2001. They talked . . . of parties! ", 1<<14)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text)
	}
}
