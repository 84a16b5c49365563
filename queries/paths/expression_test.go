package paths

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/queries/viewtest"
	"github.com/tamga-kg/tamga/schema"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"founded":                        "founded",
		"<rel:founded>":                  "founded",
		"rel:founded":                    "founded",
		"open:embark-upon":               "open:embark-upon",
		"^memberOf":                      "^memberOf",
		"founded/^succeeded*":            "(founded/^succeeded*)",
		"founded/succeededBy*":           "(founded/^succeeded*)",
		"(leads|heldOffice)":             "(leads|heldOffice)",
		"a|b/c":                          "(a|(b/c))",
		" a / ( b | ^ c ) + ":            "(a/(b|^c)+)",
		"^(a/b)":                         "(^b/^a)",
		"^(a|^b)?":                       "(^a|b)?",
		"!a":                             "!(a)",
		"!(a|^b)":                        "!(a|^b)",
		"!()":                            "!()",
		"^!()":                           "^!()",
		"^!(a|^b)":                       "!(^a|b)",
		"<http://e.org/very/long(path)>": "<http://e.org/very/long(path)>",
	} {
		e, err := Parse(text, schema.DefaultOntology())
		if err != nil || e.String() != want {
			t.Errorf("%q: %v, want %s (error %v)", text, e, want, err)
		}
	}
}

func TestParseSaysWhere(t *testing.T) {
	for text, want := range map[string]string{
		"":           "path, line 1, column 1: a relation is expected here",
		"a/":         "path, line 1, column 3: a relation is expected here",
		"a |\n  | b": "path, line 2, column 3: a relation is expected here",
		"(a|b":       "path, line 1, column 5: a parenthesis is not closed: add )",
		"a b":        "path, line 1, column 3: nothing is expected at \"b\"",
		"a)":         "path, line 1, column 2: nothing is expected at",
		"!(a/b)":     "path, line 1, column 4: behind ! only relations",
		"<rel:a":     "path, line 1, column 1: an IRI is not closed",
		"é/(":        "path, line 1, column 4: a relation is expected",
		"a**":        "path, line 1, column 3: nothing is expected",
	} {
		_, err := Parse(text, nil)
		var syntax *queries.SyntaxError
		if !errors.As(err, &syntax) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
	if _, err := Parse(strings.Repeat("(", 5000)+"a", nil); err == nil || !strings.Contains(err.Error(), "deep") {
		t.Errorf("5,000 parentheses: %v", err)
	}
}

// What is read, written and read again is the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"founded/succeededBy*", "^(a|!b)+", "!(a|^b)?", "<x y>", "((a", "^^a", "^!a", "a?/b+"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := Parse(text, schema.DefaultOntology())
		if err != nil {
			return
		}
		again, err := Parse(e.String(), schema.DefaultOntology())
		if err != nil || again.String() != e.String() {
			t.Fatalf("%q is %s, which is %v (%v)", text, e, again, err)
		}
		compile(e)
	})
}

var succession = viewtest.New(
	viewtest.Fact("Dara Voss/Person", "founded", "Lantern Party/Party", "Dara Voss founded the Lantern Party.", viewtest.At("1998")),
	viewtest.Fact("Ivo Lenk/Person", "succeeded", "Dara Voss/Person", "Ivo Lenk succeeded Dara Voss.", viewtest.At("2003")),
	viewtest.Fact("Pia Holm/Person", "succeeded", "Ivo Lenk/Person", "Pia Holm succeeded Ivo Lenk.", viewtest.At("2009")),
	viewtest.Fact("Pia Holm/Person", "leads", "Lantern Party/Party", "Pia Holm leads the Lantern Party."),
	viewtest.Fact("Mera Rusk/Person", "memberOf", "Lantern Party/Party", "Mera Rusk is a member of it.", viewtest.At("2001")),
	viewtest.Fact("Ivo Lenk/Person", "relatedTo", "Mera Rusk/Person", "Ivo Lenk is a cousin of Mera Rusk."),
	viewtest.Fact("Orin Hale/Person", "funds", "Lantern Party/Party", "Hale paid it, says Rusk.", viewtest.By("Mera Rusk/Person")),
)

func TestFollow(t *testing.T) {
	for name, c := range map[string]struct {
		from, expression, to string
		options              Options
		want                 string
	}{
		"one step, its end": {"Dara Voss", "founded", "", Options{}, "Dara Voss – founded – Lantern Party  [0.800]"},
		"against it":        {"Lantern Party", "^founded", "", Options{}, "Dara Voss – founded – Lantern Party  [0.800]"},
		"not against it":    {"Lantern Party", "founded", "", Options{}, ""},
		"a chain, step by step": {"Lantern Party", "^founded/succeededBy/succeededBy", "", Options{},
			"Dara Voss – founded – Lantern Party; Ivo Lenk – succeeded – Dara Voss; Pia Holm – succeeded – Ivo Lenk  [0.680]"},
		"any number": {"Dara Voss", "succeededBy*", "", Options{},
			"Ivo Lenk – succeeded – Dara Voss  [0.800]\nIvo Lenk – succeeded – Dara Voss; Pia Holm – succeeded – Ivo Lenk  [0.680]"},
		"at most one": {"Dara Voss", "succeededBy?", "", Options{}, "Ivo Lenk – succeeded – Dara Voss  [0.800]"},
		"a choice, to a goal": {"Dara Voss", "(founded|succeededBy)+/^(leads|memberOf)", "Mera Rusk", Options{},
			"Dara Voss – founded – Lantern Party; Mera Rusk – memberOf – Lantern Party  [0.680]"},
		"any but some":                       {"Lantern Party", "!(memberOf|^memberOf|^founded)", "", Options{}, "Pia Holm – leads – Lantern Party  [0.800]"},
		"either way of a symmetric relation": {"Mera Rusk", "relatedTo", "", Options{}, "Ivo Lenk – relatedTo – Mera Rusk  [0.800]"},
		"a claim, only when asked for":       {"Lantern Party", "^funds", "", Options{}, ""},
		"... and then with its holder":       {"Lantern Party", "^funds", "", Options{WithClaims: true}, "Orin Hale – funds – Lantern Party (says Mera Rusk)  [0.800]"},
		"at most so long":                    {"Lantern Party", "^founded/succeededBy+", "", Options{MaxLength: 2}, "Dara Voss – founded – Lantern Party; Ivo Lenk – succeeded – Dara Voss  [0.800]"},
		"of a time":                          {"Dara Voss", "succeededBy+", "", Options{Within: times.Interval{To: 20051231}}, "Ivo Lenk – succeeded – Dara Voss  [0.800]"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Follow(context.Background(), succession, c.from, c.expression, c.to, c.options)
			if err != nil || spelled(got) != c.want {
				t.Errorf("got  %s\nwant %s\n(error %v, reading %s)", spelled(got), c.want, err, got.Reading)
			}
			for _, p := range got.Paths {
				for _, s := range p.Steps {
					if len(s.Statements) == 0 || s.Quote == "" {
						t.Errorf("%s has no sentence", Spell([]schema.Step{s}))
					}
				}
			}
		})
	}
}

func TestFollowEndsAtItsLimits(t *testing.T) {
	got, err := Follow(context.Background(), succession, "Dara Voss", "!()*", "", Options{MaxVisited: 1})
	if err != nil || !got.Cut {
		t.Errorf("cut %v, error %v, want a cut by visited nodes", got.Cut, err)
	}
}

func TestFilters(t *testing.T) {
	for name, c := range map[string]struct {
		options Options
		want    int
	}{
		"no filter":            {Options{}, 4},
		"only the shortest":    {Options{Shortest: true}, 2},
		"subject to object":    {Options{Directed: true}, 0},
		"a class above":        {Options{Classes: []string{"Organization"}}, 1},
		"before a year":        {Options{Within: times.Interval{To: 20001231}}, 1},
		"... without undated":  {Options{Within: times.Interval{To: 20001231}, Dated: true}, 0},
		"within a year":        {Options{Within: times.Days(2001, 0, 0), Dated: true}, 0},
		"all up to two steps":  {Options{MaxLength: 2, MaxPaths: 1000}, 2},
		"all up to four steps": {Options{MaxLength: 4, MaxPaths: 1000}, 4},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Find(context.Background(), succession, "Dara Voss", "Pia Holm", c.options)
			if err != nil || len(got.Paths) != c.want {
				t.Errorf("%d paths (error %v), want %d:\n%s", len(got.Paths), err, c.want, spelled(got))
			}
		})
	}
}

func TestConnect(t *testing.T) {
	got, err := Connect(context.Background(), harbour, []string{"Dara Voss", "Ivo Lenk", "Harbour Union"}, Options{})
	want := "Ivo Lenk – leads – Harbour Union; Dara Voss – founded – Lantern Party; Ivo Lenk – memberOf – Lantern Party"
	if err != nil || len(got.Paths) != 1 || Spell(got.Paths[0].Steps) != want {
		t.Errorf("got  %s (%v)\nwant %s", spelled(got), err, want)
	}
	got, err = Connect(context.Background(), harbour, []string{"Dara Voss", "Lantern Party", "Nine"}, Options{})
	if err != nil || len(got.Nearest) != 1 || !strings.Contains(got.Nearest[0], "Nine") {
		t.Errorf("nearest %q (%v), want that nothing links Nine", got.Nearest, err)
	}
}
