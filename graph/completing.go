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
// first, then those of more statements. It compares with all names of the graph.
func (v *View) Completing(words string, n int) ([]schema.Entity, error) {
	prefixes := strings.Fields(names.Fold(words))
	forms, err := v.allForms()
	if err != nil || len(prefixes) == 0 {
		return nil, err
	}
	share := map[string]float64{}
	for _, f := range forms {
		has := strings.Fields(f.folded)
		if !slices.ContainsFunc(prefixes, func(p string) bool { return !anyBegins(has, p) }) {
			share[f.id] = max(share[f.id], float64(len(prefixes))/float64(len(has)))
		}
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

func anyBegins(words []string, prefix string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, prefix) })
}
