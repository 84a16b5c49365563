package english

import (
	"strings"
	"testing"
)

// TestParts shows at which semicolons a sentence is parted for the parser.
func TestParts(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"two sentences", "The court met; the party left.", "The court met ;|the party left ."},
		{"three", "He came; he saw; he left.", "He came ;|he saw ;|he left ."},
		{"a list", "It has a court; a council; and a bank.", "It has a court ; a council ; and a bank ."},
		{"verbs of one subject", "It met in May; voted in June.", "It met in May ; voted in June ."},
		{"a relative clause", "It passed the law; and the act, which failed.", "It passed the law ; and the act , which failed ."},
		{"a relative clause and a verb", "The act, which failed, was repealed; the party left.", "The act , which failed , was repealed ;|the party left ."},
		{"in brackets", "The party (it won; it lost) left.", "The party ( it won ; it lost ) left ."},
		{"what is said goes on", "He said that it won; and that it lost.", "He said that it won ; and that it lost ."},
	} {
		t.Run(c.name, func(t *testing.T) {
			tokens := Analyze(c.text).Tokens
			var at []int
			for i := range tokens {
				at = append(at, i)
			}
			var parts []string
			for _, part := range partsOf(tokens, at) {
				var words []string
				for _, i := range part {
					words = append(words, tokens[i].Text)
				}
				parts = append(parts, strings.Join(words, " "))
			}
			if got := strings.Join(parts, "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			roots := 0
			for _, tok := range tokens {
				if tok.Head == Root {
					roots++
				}
			}
			if roots != 1 {
				t.Errorf("%d roots", roots)
			}
		})
	}
}
