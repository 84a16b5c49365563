package question

import (
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

func TestWrittenIn(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"Anna Kerr led the guild in the early 1990s.", "early 1990s"},
		{"Anna Kerr led the guild from 1990 to 1993.", "1990 to 1993"},
	} {
		if got := writtenIn("1990/1993", []schema.Evidence{{Text: test.sentence}})[0]; got != test.want {
			t.Errorf("%s: %s, want %s", test.sentence, got, test.want)
		}
	}
}

func TestWritten(t *testing.T) {
	for text, want := range map[string]string{
		"2001-11-18":      "18 November 2001; November 18, 2001; 2001-11-18",
		"2001-11":         "November 2001; 2001-11",
		"2001":            "2001",
		"199X":            "1990s; 199X",
		"2001-09/2001-12": "late 2001; 2001; 2001-09/2001-12",
		"1990/1993":       "early 1990s; 1990s; 1990/1993",
		"1995/..":         "1995/..",
		"2001-02/2003-05": "2001-02/2003-05",
	} {
		if got := strings.Join(written(text), "; "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
