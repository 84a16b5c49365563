package paths

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/queries/viewtest"
	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

var harbour = viewtest.New(
	viewtest.Fact("Dara Voss/Person/D. Voss", "founded", "Lantern Party/Party/LP", "Dara Voss founded the Lantern Party.", viewtest.At("1998")),
	viewtest.Fact("Dara Voss/Person", "leads", "Lantern Party/Party", "Voss has led it ever since.", viewtest.Confidence(0.6)),
	viewtest.Fact("Ivo Lenk/Person", "memberOf", "Lantern Party/Party", "Ivo Lenk joined the Lantern Party."),
	viewtest.Fact("Ivo Lenk/Person", "leads", "Harbour Union/Party", "Lenk leads the Harbour Union."),
	viewtest.Fact("Dara Voss/Person", "locatedIn", "Amselland/Country", "Voss lives in Amselland."),
	viewtest.Fact("Harbour Union/Party", "locatedIn", "Amselland/Country", "The Harbour Union sits in Amselland."),
	viewtest.Fact("Salt Works/Company", "locatedIn", "Amselland/Country", "So does Salt Works."),
	viewtest.Fact("Old Mill/Company", "locatedIn", "Amselland/Country", "And the Old Mill."),
	viewtest.Fact("City Court/Court", "banned", "Tide Movement/Movement", "The City Court banned the Tide Movement in Port Amsel.",
		viewtest.Event("Ban"), viewtest.With("place", "Port Amsel/City"), viewtest.With("reason", "\"unrest\"")),
	viewtest.Fact("Pia Holm/Person", "leads", "Tide Movement/Movement", "Pia Holm leads it."),
	viewtest.Fact("Salt Works/Company", "funds", "Tide Movement/Movement", "Salt Works paid the Tide Movement, says Lenk.", viewtest.By("Ivo Lenk/Person")),
	viewtest.Fact("Grey Circle/Group", "supports", "Blue Circle/Group", "The Grey Circle does not support the Blue Circle.", viewtest.Denied()),
	viewtest.Fact("Grey Circle/Group", "locatedIn", "Hill/City", "The Grey Circle of the Hill met the Red Circle of the Dale."),
	viewtest.Fact("Red Circle/Group", "locatedIn", "Dale/City", "A Red Circle of the Dale."),
	viewtest.Fact("Mera Rusk/Person", "participatedIn", "evt:Long March/Protest", "Mera Rusk walked in the Long March."),
	viewtest.Fact("evt:Long March/Protest", "happenedIn", "Dale/City", "The Long March went through the Dale."),
	viewtest.Fact("Nine/Person/Twin", "leads", "Nine Club/Organization", "Nine leads the club."),
	viewtest.Fact("Ten/Person/Twin", "leads", "Ten Club/Organization", "Ten leads a club."),
)

// spelled is the paths, one a line, each with its score.
func spelled(p schema.Paths) string {
	var lines []string
	for _, path := range p.Paths {
		lines = append(lines, fmt.Sprintf("%s  [%.3f]", Spell(path.Steps), path.Score))
	}
	return strings.Join(lines, "\n")
}

func TestFind(t *testing.T) {
	for name, c := range map[string]struct {
		from, to string
		options  Options
		want     string
	}{
		"each relation of a direct link, the surest first": {"Dara Voss", "Lantern Party", Options{MaxLength: 1},
			"Dara Voss – founded – Lantern Party  [0.800]\nDara Voss – leads – Lantern Party  [0.600]"},
		"against the direction, by alias and ID": {"LP", "ent:dara-voss", Options{MaxLength: 1},
			"Dara Voss – founded – Lantern Party  [0.800]\nDara Voss – leads – Lantern Party  [0.600]"},
		"longer paths after shorter ones, hubs last": {"Dara Voss", "Harbour Union", Options{MaxLength: 3},
			"Dara Voss – locatedIn – Amselland; Harbour Union – locatedIn – Amselland  [0.615]\n" +
				"Dara Voss – founded – Lantern Party; Ivo Lenk – memberOf – Lantern Party; Ivo Lenk – leads – Harbour Union  [0.800]"},
		"through an event to its place": {"Pia Holm", "Port Amsel", Options{},
			"Pia Holm – leads – Tide Movement; Ban of Tide Movement – patient – Tide Movement; Ban of Tide Movement – place – Port Amsel  [0.578]"},
		"through an event that is only named": {"Mera Rusk", "Dale", Options{},
			"Mera Rusk – participatedIn – Long March; Long March – happenedIn – Dale  [0.800]"},
		"an event does not repeat its plain edge": {"City Court", "Tide Movement", Options{},
			"City Court – banned – Tide Movement  [0.800]"},
		"no claims unless asked": {"Salt Works", "Tide Movement", Options{}, ""},
		"claims name their holder": {"Salt Works", "Tide Movement", Options{WithClaims: true, MaxLength: 1},
			"Salt Works – funds – Tide Movement (says Ivo Lenk)  [0.800]"},
		"a holder is linked to what is claimed": {"Ivo Lenk", "Salt Works", Options{WithClaims: true, MaxLength: 1},
			"Ivo Lenk – stated – Salt Works (says Ivo Lenk)  [0.800]"},
		"only some relations": {"Dara Voss", "Harbour Union", Options{Predicates: []string{"founded", "memberOf", "leads"}},
			"Dara Voss – founded – Lantern Party; Ivo Lenk – memberOf – Lantern Party; Ivo Lenk – leads – Harbour Union  [0.800]"},
		"only through some classes": {"Dara Voss", "Harbour Union", Options{Classes: []string{"Person", "Party"}},
			"Dara Voss – founded – Lantern Party; Ivo Lenk – memberOf – Lantern Party; Ivo Lenk – leads – Harbour Union  [0.800]"},
		"only so many": {"Dara Voss", "Lantern Party", Options{MaxPaths: 1}, "Dara Voss – founded – Lantern Party  [0.800]"},
		"one thing":    {"Dara Voss", "D. Voss", Options{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Find(context.Background(), harbour, c.from, c.to, c.options)
			if err != nil || spelled(got) != c.want {
				t.Errorf("got  %s\nwant %s\n(error %v, reading %s)", spelled(got), c.want, err, got.Reading)
			}
		})
	}
}

func TestEveryStepHasItsSentences(t *testing.T) {
	got, err := Find(context.Background(), harbour, "Dara Voss", "Ivo Lenk", Options{})
	if err != nil || len(got.Paths) == 0 {
		t.Fatalf("%v, %d paths", err, len(got.Paths))
	}
	for _, p := range got.Paths {
		for _, s := range p.Steps {
			if s.Quote == "" || len(s.Evidence) == 0 || s.Evidence[0].Quote != s.Quote || len(s.Statements) == 0 {
				t.Errorf("%s has no sentence: %+v", Spell([]schema.Step{s}), s)
			}
		}
	}
}

func TestWithoutAPath(t *testing.T) {
	for name, c := range map[string]struct{ from, to, want string }{
		"a claim links them":       {"Salt Works", "Tide Movement", "With claims: Salt Works – funds – Tide Movement (says Ivo Lenk)"},
		"a denial links them":      {"Grey Circle", "Blue Circle", "With claims: Grey Circle – supports – Blue Circle (denied)"},
		"nothing does, neighbours": {"Nine", "Red Circle", "Of Nine: Nine – leads – Nine Club\nOf Red Circle: Red Circle – locatedIn – Dale"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Find(context.Background(), harbour, c.from, c.to, Options{})
			if err != nil || len(got.Paths) > 0 || strings.Join(got.Nearest, "\n") != c.want {
				t.Errorf("paths %q, nearest %q (error %v)\nwant %q", spelled(got), got.Nearest, err, c.want)
			}
			if !strings.HasSuffix(got.Reading, "No sentence states one.") {
				t.Errorf("reading %q does not say that there is none", got.Reading)
			}
		})
	}
}

func TestSentenceOfBoth(t *testing.T) {
	sentence := "Orla Finch runs the Quay, and Tam Reed the Pier."
	quay := viewtest.Fact("Orla Finch/Person", "leads", "Quay/Organization", sentence)
	pier := viewtest.Fact("Tam Reed/Person", "leads", "Pier/Organization", sentence)
	view := viewtest.New(quay, pier)
	view.Move(1, 0) // both are of one sentence
	got, err := Find(context.Background(), view, "Orla Finch", "Tam Reed", Options{})
	if want := "One sentence speaks of both: " + sentence; err != nil || len(got.Nearest) != 1 || got.Nearest[0] != want {
		t.Errorf("nearest %q (error %v), want %q", got.Nearest, err, want)
	}
}

func TestNamesThatMeanNothingOrTooMuch(t *testing.T) {
	_, err := Find(context.Background(), harbour, "Lantren Party", "Dara Voss", Options{})
	var unknown *UnknownError
	if !errors.As(err, &unknown) || len(unknown.Nearest) == 0 || unknown.Nearest[0].Label != "Lantern Party" {
		t.Errorf("%v, want an unknown name with the Lantern Party near", err)
	}
	_, err = Find(context.Background(), harbour, "Dara Voss", "Twin", Options{})
	var ambiguous *AmbiguousError
	if !errors.As(err, &ambiguous) || len(ambiguous.Candidates) != 2 || ambiguous.Candidates[0].Statements != 1 {
		t.Fatalf("%v, want two candidates", err)
	}
	want := `"Twin" may be any of ent:nine (Nine, Person, 1 statements); ent:ten (Ten, Person, 1 statements): ask with one of these IDs`
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}

func TestLimitsAreMarked(t *testing.T) {
	got, err := Find(context.Background(), harbour, "Dara Voss", "Pia Holm", Options{MaxVisited: 1, WithClaims: true})
	if err != nil || !got.Cut {
		t.Errorf("cut %v, error %v, want a cut by visited nodes", got.Cut, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	got, err = Find(ctx, harbour, "Dara Voss", "Lantern Party", Options{})
	if err != nil || !got.Cut || !strings.Contains(got.Reading, "cut short") {
		t.Errorf("cut %v, error %v, reading %q, want a cut by the context", got.Cut, err, got.Reading)
	}
}

// TestAgainstPlainSearch compares the shortest length with a breadth-first search.
func TestAgainstPlainSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var facts []schema.Statement
		next := map[string][]string{}
		for range rapid.IntRange(1, 25).Draw(t, "facts") {
			a, b := rapid.IntRange(0, 11).Draw(t, "a"), rapid.IntRange(0, 11).Draw(t, "b")
			x, y := fmt.Sprintf("n%d", a), fmt.Sprintf("n%d", b)
			facts = append(facts, viewtest.Fact(x, "supports", y, x+" supports "+y))
			next[x], next[y] = append(next[x], y), append(next[y], x)
		}
		view := viewtest.New(facts...)
		from, to := facts[0].Subject.Label, facts[len(facts)-1].Object.Label
		got, err := Find(context.Background(), view, from, to, Options{MaxLength: 12})
		if err != nil {
			t.Fatal(err)
		}
		want := distance(next, from, to)
		if want < 0 != (len(got.Paths) == 0) && want != 0 || want > 0 && len(got.Paths[0].Steps) != want {
			t.Fatalf("from %s to %s: %d paths %s, want length %d", from, to, len(got.Paths), spelled(got), want)
		}
	})
}

func distance(next map[string][]string, from, to string) int {
	far := map[string]int{from: 0}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, n := range next[queue[0]] {
			if _, ok := far[n]; !ok {
				far[n] = far[queue[0]] + 1
				queue = append(queue, n)
			}
		}
	}
	if d, ok := far[to]; ok {
		return d
	}
	return -1
}
