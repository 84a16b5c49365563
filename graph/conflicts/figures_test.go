package conflicts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestFigures(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The party has 4,000 members.", "4000 member"},
		{"They need no less than 700 party members in each region.", "700 member >="},
		{"About 10,000 people marched.", "10000 person ~"},
		{"It lost two ships and 17 sailors.", "2 ship, 17 sailor"},
		{"It cost 3 million dollars.", "3e+06 dollar"},
		{"It paid $200,000 to them.", "200000 $"},
		{"A list needs 5 per cent of the votes.", "5 %"},
		{"It rose by 3.5% in a year.", "3.5 %"},
		{"In 1998 the court sat.", ""},
		{"On 3 May 1998 the court sat.", ""},
		{"Article 6 members may vote.", ""},
		{"Of the 12 best, 4 are here.", ""},
		{"In 1998 members of the party left.", ""},
		{"More than 2,000 members and up to 30 guests came.", "2000 member >=, 30 guest <="},
	} {
		t.Run(c.text, func(t *testing.T) {
			var got []string
			for _, f := range figuresOf(c.text) {
				got = append(got, strings.TrimSpace(fmt.Sprintf("%v %s %s", f.value, f.unit, []string{"", "~", ">=", "<="}[f.bound])))
				if f.span.Start < 0 || f.span.End > len(c.text) || !strings.ContainsAny(c.text[f.span.Start:f.span.End], "0123456789t") {
					t.Errorf("the figure stands at %v", f.span)
				}
			}
			if all := strings.Join(got, ", "); all != c.want {
				t.Errorf("got %q, want %q", all, c.want)
			}
		})
	}
}

func TestDiffer(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"it has 700 members", "it has 1,000 members", true},
		{"it has 700 members", "it has 700 members", false},
		{"it has more than 700 members", "it has 1,000 members", false},
		{"it has more than 700 members", "it has 400 members", true},
		{"it has about 700 members", "it has 720 members", false},
		{"it has about 700 members", "it has 900 members", true},
		{"it has up to 900 members", "it has 700 members", false},
	} {
		a, b := figuresOf(c.a)[0], figuresOf(c.b)[0]
		one, other := &counted{figure: a}, &counted{figure: b}
		if got := differ(one, other); got != c.want || differ(other, one) != got {
			t.Errorf("%q and %q: got %v", c.a, c.b, got)
		}
	}
}

// Whatever a sentence is, its figures lie within it, in the order of the text.
func FuzzFigures(f *testing.F) {
	for _, s := range []string{"4,000 members", "a minimum of 3 million people", "$5 thousand deals", "twenty-two men", "5 %"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found := figuresOf(s)
		if !slices.IsSortedFunc(found, func(a, b figure) int { return a.span.Start - b.span.Start }) {
			t.Errorf("%q: out of order", s)
		}
		for _, x := range found {
			if x.span.Start >= x.span.End || x.span.End > len(s) || x.unit == "" {
				t.Errorf("%q: %+v", s, x)
			}
		}
	})
}
