package resolve_test

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

// cluster reads "Person: Dara Voss*3, Voss*5"; a leading "local " makes it local.
func cluster(text string) schema.Cluster {
	text, local := strings.CutPrefix(text, "local ")
	class, forms, _ := strings.Cut(text, ": ")
	c := schema.Cluster{Class: class, Local: local}
	for _, f := range strings.Split(forms, ", ") {
		name, count, _ := strings.Cut(f, "*")
		n := 1
		fmt.Sscan(count, &n)
		c.Forms = append(c.Forms, schema.Form{Text: name, Count: n})
		for range n {
			c.Mentions = append(c.Mentions, schema.Mention{Text: name})
		}
	}
	c.Name = c.Forms[0].Text
	return c
}

func sources(texts map[string][]string) []schema.SourceClusters {
	var all []schema.SourceClusters
	for key, clusters := range texts {
		s := schema.SourceClusters{Key: key}
		for _, c := range clusters {
			s.Clusters = append(s.Clusters, cluster(c))
		}
		all = append(all, s)
	}
	return all // in the random order of the map, on purpose
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name string
		in   map[string][]string
		want []string
	}{
		{"transliterations of one name are one person",
			map[string][]string{"a": {"Person: Kasym Tolegenov"}, "b": {"Person: Kasym Tolegenov*2, Tolegenov", "Person: Dara Voss"}, "c": {"Person: Qasym Tölegenov"}},
			[]string{"ent:dara-voss Person Dara Voss []", "ent:kasym-tolegenov Person Kasym Tolegenov [Qasym Tölegenov Tolegenov]"}},
		{"a surname alone goes to its one bearer",
			map[string][]string{"a": {"Person: Tokarev*9"}, "b": {"Person: Ivan Tokaryev"}},
			[]string{"ent:ivan-tokaryev Person Ivan Tokaryev [Tokarev]"}},
		{"a surname with two bearers goes to neither",
			map[string][]string{"a": {"Person: Tokarev"}, "b": {"Person: Ivan Tokarev", "Person: Oleg Tokarev"}},
			[]string{"ent:ivan-tokarev Person Ivan Tokarev []", "ent:oleg-tokarev Person Oleg Tokarev []", "ent:tokarev Person Tokarev []"}},
		{"an initial goes to the one given name that it fits",
			map[string][]string{"a": {"Person: I. Tokarev"}, "b": {"Person: Ivan Tokarev", "Person: Oleg Tokarev"}},
			[]string{"ent:ivan-tokarev Person Ivan Tokarev [I. Tokarev]", "ent:oleg-tokarev Person Oleg Tokarev []"}},
		{"two people whom a source keeps apart stay two",
			map[string][]string{"a": {"Person: Ivan Tokarev", "Person: Ivan Tokaryev"}, "b": {"Person: Ivan Tokarev"}},
			[]string{"ent:ivan-tokarev Person Ivan Tokarev []", "ent:ivan-tokaryev Person Ivan Tokaryev []"}},
		{"an acronym goes to its one expansion",
			map[string][]string{"a": {"Party: Lantern Party, LP"}, "b": {"Organization: LP*4"}},
			[]string{"ent:lantern-party Party Lantern Party [LP]"}},
		{"an acronym with two expansions stays apart",
			map[string][]string{"a": {"Party: Lantern Party, LP"}, "b": {"Organization: LP"}, "c": {"Company: Lumen Petrol, LP"}},
			[]string{"ent:lantern-party Party Lantern Party [LP]", "ent:lp Organization LP []", "ent:lumen-petrol Company Lumen Petrol [LP]"}},
		{"the committees of two reports are two",
			map[string][]string{"a": {"local Organization: committee"}, "b": {"local Organization: committee"}},
			[]string{"ent:committee@a Organization committee []", "ent:committee@b Organization committee []"}},
		{"a country and a given name that differ by letters are two",
			map[string][]string{"a": {"Country: Georgia"}, "b": {"Person: Georgi"}},
			[]string{"ent:georgi Person Georgi []", "ent:georgia Country Georgia []"}},
		{"a notion is one thing in all sources",
			map[string][]string{"a": {"Concept: political stability"}, "b": {"Concept: Political stability*2"}},
			[]string{"ent:political-stability Concept Political stability [political stability]"}},
		{"two things of one name are told apart by class, the more frequent keeps the name",
			map[string][]string{"a": {"Person: Alga", "Party: Alga*5"}},
			[]string{"ent:alga Party Alga []", "ent:alga-person Person Alga []"}},
		{"an event that is only described is an evt:",
			map[string][]string{"a.txt": {"local Liquidation: liquidation of the Lantern Party"}},
			[]string{"evt:liquidation-of-the-lantern-party@a-txt Liquidation liquidation of the Lantern Party []"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := resolve.Resolve(sources(c.in), schema.DefaultOntology())
			var got []string
			for _, e := range r.Entities {
				got = append(got, fmt.Sprint(e.ID, " ", e.Type, " ", e.Label, " ", e.Aliases))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
			}
		})
	}
}

// Entities are a pure function of the set of sources: their order plays no part, IDs
// are unique and sorted, and each cluster has its entity.
func TestResolveIsPure(t *testing.T) {
	pool := []string{"Person: Ivan Tokarev*2, Tokarev", "Person: Tokarev*3", "Person: I. Tokaryev", "Person: Oleg Tokarev", "Party: Lantern Party, LP",
		"Organization: LP", "Company: Lumen Petrol, LP", "local Court: court", "Concept: stability", "local Liquidation: its liquidation", "Person: Tokaryev*7"}
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string][]string{}
		for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d"}), 1, 4, rapid.ID[string]).Draw(t, "sources") {
			texts[key] = rapid.SliceOfN(rapid.SampledFrom(pool), 0, 6).Draw(t, "clusters of "+key)
		}
		first := resolve.Resolve(sources(texts), schema.DefaultOntology())
		if second := resolve.Resolve(sources(texts), schema.DefaultOntology()); !reflect.DeepEqual(first, second) {
			t.Fatalf("two orders, two results:\n%v\n%v", first, second)
		}
		if !sort.SliceIsSorted(first.Entities, func(i, j int) bool { return first.Entities[i].ID < first.Entities[j].ID }) {
			t.Fatal("entities are not sorted")
		}
		for key, clusters := range texts {
			if len(first.Of[key]) != len(clusters) {
				t.Fatalf("%s has %d clusters, resolution knows %d", key, len(clusters), len(first.Of[key]))
			}
		}
	})
}
