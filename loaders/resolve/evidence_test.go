package resolve_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
)

// What names do not settle is joined by evidence, or only suggested.
func TestEvidence(t *testing.T) {
	for _, c := range []struct {
		name        string
		in          map[string][]string
		linked      map[string][][2]int
		merges      []string
		suggestions []string
	}{
		{name: "a middle name tells nobody apart",
			in:     map[string][]string{"a": {"Person: Ivan Tokarev"}, "b": {"Person: Ivan Petrovich Tokarev"}},
			merges: []string{"Ivan Tokarev = Ivan Petrovich Tokarev: same first and last name (0.87)"}},
		{name: "two middle names do",
			in: map[string][]string{"a": {"Person: Ivan Olegovich Tokarev"}, "b": {"Person: Ivan Petrovich Tokarev"}}},
		{name: "words in another order",
			in:     map[string][]string{"a": {"GovernmentBody: National Security Committee"}, "b": {"GovernmentBody: Committee for National Security"}},
			merges: []string{"National Security Committee = Committee for National Security: same words (0.90)"}},
		{name: "a class word more",
			in:     map[string][]string{"a": {"Party: Lantern"}, "b": {"Party: Lantern Party"}},
			merges: []string{"Lantern = Lantern Party: same name but for a class word (0.87)"}},
		{name: "a company and a bank of one name are two",
			in: map[string][]string{"a": {"Company: Lantern"}, "b": {"Party: Lantern Party"}}},
		{name: "a part of a name is suggested",
			in:          map[string][]string{"a": {"Party: Meadow Workers Party"}, "b": {"Party: Meadow Workers Party of Karsk"}},
			suggestions: []string{"Meadow Workers Party = Meadow Workers Party of Karsk: one name is a part of the other (0.70)"}},
		{name: "and never joined, whatever stands around it",
			in:          around("Party: Meadow Workers Party", "Party: Meadow Workers Party of Karsk"),
			linked:      map[string][][2]int{"a": {{1, 0}, {0, 2}, {3, 0}}, "b": {{1, 0}, {0, 2}, {3, 0}}},
			merges:      aroundThem,
			suggestions: []string{"Meadow Workers Party = Meadow Workers Party of Karsk: one name is a part of the other; neighbours in common: 3 (0.82)"}},
		{name: "a letter is joined when what stands around it is the same",
			in:     around("Party: Meadow Workers Party", "Party: Maedow Workers Party"),
			linked: map[string][][2]int{"a": {{1, 0}, {0, 2}, {3, 0}}, "b": {{1, 0}, {0, 2}, {3, 0}}},
			merges: append(slices.Clone(aroundThem), "Meadow Workers Party = Maedow Workers Party: names nearly alike; neighbours in common: 3 (0.86)")},
		{name: "but never within a source",
			in:          map[string][]string{"a": {"Person: Ivan Tokarev", "Person: Ivan Petrovich Tokarev"}},
			suggestions: []string{"Ivan Tokarev = Ivan Petrovich Tokarev: same first and last name (0.87)"}},
		{name: "a letter of a first name",
			in:          map[string][]string{"a": {"Person: Galymzhan Tokarev"}, "b": {"Person: Galumzhan Tokarev"}},
			suggestions: []string{"Galymzhan Tokarev = Galumzhan Tokarev: same last name, first names nearly alike (0.74)"}},
		{name: "laws of two years are two",
			in: map[string][]string{"a": {"Law: 1996 Law on Parties, Law on Parties"}, "b": {"Law: Law on Parties of 2002, Parties Law"}}},
		{name: "north is not south",
			in: map[string][]string{"a": {"Region: North Karsk Region"}, "b": {"Region: South Karsk Region"}}},
		{name: "a committee that is named is not every committee",
			in: map[string][]string{"a": {"GovernmentBody: Harbour Safety Committee, Committee"}, "b": {"GovernmentBody: Committee for Fisheries, Committee"}}},
		{name: "a body that one source takes for a person",
			in:     map[string][]string{"a": {"Person: Amber Tide"}, "b": {"Party: Amber Tide*4"}, "c": {"Party: Amber Tide"}},
			merges: []string{"Amber Tide = Amber Tide: same name (0.98)", "Amber Tide = Amber Tide: same name; Person in 1 and Party in 2 sources (0.86)"}},
		{name: "a person whom a source also calls by the surname is one",
			in:          map[string][]string{"a": {"Person: Amber Tide, Tide"}, "b": {"Company: Amber Tide*4"}, "c": {"Company: Amber Tide"}},
			merges:      []string{"Amber Tide = Amber Tide: same name (0.98)"},
			suggestions: []string{"Amber Tide = Amber Tide: same name, but Person and Company (0.72)"}},
		{name: "one name, two kinds",
			in:          map[string][]string{"a": {"Person: Amber Tide"}, "b": {"Company: Amber Tide"}},
			suggestions: []string{"Amber Tide = Amber Tide: same name, but Person and Company (0.72)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := sources(c.in)
			for i := range all {
				all[i].Linked = c.linked[all[i].Key]
			}
			r := resolve.Resolve(all, schema.DefaultOntology())
			if got := joined(all, r.Merges); !reflect.DeepEqual(got, c.merges) {
				t.Errorf("merges\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(c.merges, "\n  "))
			}
			if got := joined(all, r.Suggestions); !reflect.DeepEqual(got, c.suggestions) {
				t.Errorf("suggestions\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(c.suggestions, "\n  "))
			}
		})
	}
}

// around puts a thing of each of two sources among the same people and places.
func around(a, b string) map[string][]string {
	others := []string{"Person: Dara Voss", "City: Veldrin", "Person: Orin Hale"}
	return map[string][]string{"a": append([]string{a}, others...), "b": append([]string{b}, others...)}
}

var aroundThem = []string{"Dara Voss = Dara Voss: same name (0.98)", "Veldrin = Veldrin: same name (0.98)", "Orin Hale = Orin Hale: same name (0.98)"}

func joined(all []schema.SourceClusters, list []schema.Joined) []string {
	name := func(c schema.ClusterRef) string {
		for _, s := range all {
			if s.Key == c.Source {
				return s.Clusters[c.Index].Name
			}
		}
		return "?"
	}
	var out []string
	for _, j := range list {
		out = append(out, fmt.Sprintf("%s = %s: %s (%.2f)", name(j.A), name(j.B), j.Evidence, j.Score))
	}
	return out
}
