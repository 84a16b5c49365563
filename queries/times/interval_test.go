package times

import "testing"

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"1998":            "1998",
		"1998-12":         "1998-12-01 to 1998-12-31",
		"1998-12-03":      "1998-12-03 to 1998-12-03",
		"199X":            "1990-01-01 to 1999-12-31",
		"19XX":            "1900-01-01 to 1999-12-31",
		"1998-21":         "1998",
		"1995/..":         "1995-01-01 to any",
		"../1995":         "any to 1995-12-31",
		"2002/2003-05":    "2002-01-01 to 2003-05-31",
		"1998~":           "1998",
		"the year before": "",
		"":                "",
		"98":              "",
	} {
		got, ok := Parse(text)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: %s (%v), want %s", text, got, ok, want)
		}
	}
}

func TestMeets(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"1998", "1998-05", true}, {"1998", "1999", false}, {"1995/..", "2010", true}, {"../1995", "1996", false}, {"199X", "1999-12-31", true},
	} {
		a, _ := Parse(c.a)
		b, _ := Parse(c.b)
		if a.Meets(b) != c.want || b.Meets(a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}

// Whatever the text, an interval that is read does not end before it begins.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"1998", "2002-21/2003", "../..", "199X-05", "9999-99-99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		i, ok := Parse(text)
		if _, b, ranged := cut(text); ok && !ranged && (i.From == 0 || i.To < i.From) {
			t.Errorf("%q is %s (%s)", text, i, b)
		}
	})
}

func cut(text string) (a, b string, ok bool) {
	for i := range text {
		if text[i] == '/' {
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}
