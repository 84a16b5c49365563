package extract

import (
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// findings gives what was found, in the order of the text, without the clusters that
// nothing speaks of. A named thing stays, found or not.
func (x *extractor) findings() *schema.Findings {
	slices.SortStableFunc(x.out, func(a, b schema.Finding) int { return a.Sentence - b.Sentence })
	f := &schema.Findings{Found: x.out, Coverage: x.coverage()}
	used := x.usedClusters()
	number := make([]int, len(x.found.Clusters))
	for i, c := range x.found.Clusters {
		number[i] = schema.NoCluster
		if used[i] || !c.Local && len(c.Forms) > 0 && x.o.IsAny(c.Class, namedClasses) {
			number[i] = len(f.Clusters)
			f.Clusters = append(f.Clusters, c)
		}
	}
	for i := range f.Found {
		renumber(&f.Found[i], number)
	}
	return f
}

// namedClasses are those whose things are kept for their name alone; a notion or an
// event is of no use when nothing is said of it.
var namedClasses = []string{"Agent", "Place", "Work", "Office"}

func (x *extractor) usedClusters() []bool {
	used := make([]bool, len(x.found.Clusters))
	mark := func(a *schema.Arg) {
		if a != nil && a.Cluster != schema.NoCluster {
			used[a.Cluster] = true
		}
	}
	for i := range x.out {
		f := &x.out[i]
		mark(&f.Subject)
		mark(&f.Object)
		mark(f.Holder)
		for q := range f.Qualifiers {
			mark(&f.Qualifiers[q].Arg)
		}
	}
	return used
}

func renumber(f *schema.Finding, number []int) {
	change := func(a *schema.Arg) {
		if a.Cluster != schema.NoCluster {
			a.Cluster = number[a.Cluster]
		}
	}
	change(&f.Subject)
	change(&f.Object)
	if f.Holder != nil {
		holder := *f.Holder // several findings may share one
		change(&holder)
		f.Holder = &holder
	}
	for q := range f.Qualifiers {
		change(&f.Qualifiers[q].Arg)
	}
}
