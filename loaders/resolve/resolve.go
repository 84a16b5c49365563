package resolve

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

// ref is one cluster of one source.
type ref struct {
	source int // in order of keys
	key    string
	index  int
	*schema.Cluster
	named identity
}

func (r *ref) id() schema.ClusterRef { return schema.ClusterRef{Source: r.key, Index: r.index} }

// Resolve joins the clusters of all sources into entities.
func Resolve(all []schema.SourceClusters, o *schema.Ontology) schema.Resolution {
	r, _ := Corrected(all, o, nil)
	return r
}

// Corrected is Resolve, with what people have said of things applied to what the rules
// say. It gives the indexes of the corrections that matched something; those that
// concern the findings of a source are not among them.
func Corrected(all []schema.SourceClusters, o *schema.Ontology, file corrections.File) (r schema.Resolution, applied []int) {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b schema.SourceClusters) int { return cmp.Compare(a.Key, b.Key) })
	refs, read := refsOf(all, o)
	j := newJoiner(refs, read)
	j.byName()
	j.byAcronym()
	j.byPersonPart()
	suggestions := j.byEvidence(all)
	g := newGroups(j)
	applied = g.correct(file)
	r = entities(all, g)
	r.Merges, r.Suggestions = j.merges, suggestions
	return r, applied
}

func refsOf(all []schema.SourceClusters, o *schema.Ontology) ([]ref, *reader) {
	size := 0
	for _, s := range all {
		size += len(s.Clusters)
	}
	refs, read := make([]ref, 0, size), newReader(o, size)
	for n, s := range all {
		for i := range s.Clusters {
			c := &s.Clusters[i]
			refs = append(refs, ref{n, s.Key, i, c, read.identity(c)})
		}
	}
	return refs, read
}
