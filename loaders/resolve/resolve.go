package resolve

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// ref is one cluster of one source.
type ref struct {
	key   string
	index int
	*schema.Cluster
	named identity
}

// Resolve joins the clusters of all sources into entities.
func Resolve(all []schema.SourceClusters, o *schema.Ontology) schema.Resolution {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b schema.SourceClusters) int { return cmp.Compare(a.Key, b.Key) })
	var refs []ref
	for _, s := range all {
		for i := range s.Clusters {
			c := &s.Clusters[i]
			refs = append(refs, ref{s.Key, i, c, identityOf(c, o)})
		}
	}
	j := newJoiner(refs, o)
	j.byName()
	j.byAcronym()
	j.byPersonPart()
	return entities(all, refs, j, o)
}
