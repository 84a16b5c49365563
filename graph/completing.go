package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Completing is the n entities one of whose names has, for each of some words, a word that
// begins with it (`naz nur` finds Nursultan Nazarbayev): those whose name has no other words
// first, then those of more statements. When there is none, words are compared without the
// usual differences of transliteration (`Nasarb`). It compares with all names of the graph.
func (v *View) Completing(words string, n int) ([]schema.Entity, error) {
	prefixes := strings.Fields(names.Fold(words))
	forms, err := v.allForms()
	if err != nil || len(prefixes) == 0 {
		return nil, err
	}
	share := completed(forms, prefixes, func(folded string) string { return folded })
	if len(share) == 0 {
		for i, p := range prefixes {
			prefixes[i] = names.Skeleton(p)
		}
		share = completed(forms, prefixes, names.Skeleton)
	}
	ids := newSet[string]()
	for id := range share {
		ids.add(id)
	}
	all := ids.sorted()
	slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(share[b], share[a]) })
	found, err := v.ranked(all[:min(len(all), max(4*n, 0))], func(e schema.Entity) float64 { return share[e.ID] })
	return found[:min(len(found), max(n, 0))], err
}

// completed gives the entities whose names have all prefixes, with the share of their words
// that these begin.
func completed(forms []form, prefixes []string, as func(string) string) map[string]float64 {
	share := map[string]float64{}
	for _, f := range forms {
		has := strings.Fields(as(f.folded))
		if !slices.ContainsFunc(prefixes, func(p string) bool { return p == "" || !anyBegins(has, p) }) {
			share[f.id] = max(share[f.id], float64(len(prefixes))/float64(len(has)))
		}
	}
	return share
}

func anyBegins(words []string, prefix string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, prefix) })
}
