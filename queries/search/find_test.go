package search_test

import (
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/queries/search"
)

// steppe is a graph of people with names as texts transcribe them.
func steppe(t testing.TB) *graph.View {
	t.Helper()
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	b := graphtest.New("steppe.txt", "The Steppe").
		Thing("Person", "Yerzhan Tulepbayev", "Tulepbayev").
		Thing("Person", "Yerlan Zhakupov").
		Thing("Party", "Bright Steppe Party", "BSP").
		Thing("Concept", "extremism").
		Say("Yerzhan Tulepbayev founded the Bright Steppe Party.", graphtest.Fact{Subject: "Yerzhan Tulepbayev", Predicate: "founded", Object: "Bright Steppe Party"}).
		Say("Tulepbayev opposed extremism.", graphtest.Fact{Subject: "Yerzhan Tulepbayev", Predicate: "opposes", Object: "extremism"}).
		Say("Yerlan Zhakupov left the Bright Steppe Party.", graphtest.Fact{Subject: "Yerlan Zhakupov", Predicate: "left", Object: "Bright Steppe Party"})
	src, f := b.Build()
	if _, err := graphtest.Put(g, src, f); err != nil {
		t.Fatal(err)
	}
	v, err := g.View()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

func TestFind(t *testing.T) {
	v := steppe(t)
	for kind, c := range map[string]struct {
		words, first string
		match        search.Match
		sentence     string
	}{
		"a name":                   {"Yerzhan Tulepbayev", "Yerzhan Tulepbayev", search.Name, "Yerzhan Tulepbayev founded the Bright Steppe Party."},
		"a surname":                {"tulepbayev", "Yerzhan Tulepbayev", search.Name, "Tulepbayev opposed extremism."},
		"an acronym":               {"BSP", "Bright Steppe Party", search.Name, "Yerzhan Tulepbayev founded the Bright Steppe Party."},
		"another transliteration":  {"Tulepbajew", "Yerzhan Tulepbayev", search.Like, "Yerzhan Tulepbayev founded the Bright Steppe Party."},
		"a misspelling":            {"Bright Stepe Party", "Bright Steppe Party", search.Like, ""},
		"another script":           {"Тулепбаев", "Yerzhan Tulepbayev", search.Like, ""},
		"the beginning of a word":  {"tulep", "Yerzhan Tulepbayev", search.Beginning, "Tulepbayev opposed extremism."},
		"the beginnings of words":  {"bri pa", "Bright Steppe Party", search.Beginning, ""},
		"a notion by its begining": {"extremis", "extremism", search.Beginning, "Tulepbayev opposed extremism."},
	} {
		t.Run(kind, func(t *testing.T) {
			found, err := search.Find(v, c.words, 3)
			if err != nil || len(found.Entities) == 0 {
				t.Fatalf("%q finds %+v (%v)", c.words, found, err)
			}
			if e := found.Entities[0]; e.Label != c.first || e.Match != c.match {
				t.Errorf("%q finds %s by %s first, want %s by %s", c.words, e.Label, e.Match, c.first, c.match)
			}
			if c.sentence != "" && (len(found.Sentences) == 0 || found.Sentences[0].Text != c.sentence) {
				t.Errorf("%q has the sentences %+v, want %q first", c.words, found.Sentences, c.sentence)
			}
		})
	}
	if found, err := search.Find(v, "Zurich", 3); err != nil || len(found.Entities)+len(found.Sentences) > 0 {
		t.Errorf("Zurich finds %+v (%v)", found, err)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "tulep", "Тулеп", "a b c d", "’s", "\x00\xff"} {
		f.Add(s)
	}
	v := steppe(f)
	f.Fuzz(func(t *testing.T, words string) {
		found, err := search.Find(v, words, 2)
		if err != nil || len(found.Entities) > 2 || len(found.Sentences) > 2 {
			t.Errorf("%q: %+v (%v)", words, found, err)
		}
	})
}
