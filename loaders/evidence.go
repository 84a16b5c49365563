package loaders

import (
	"github.com/tamga-kg/tamga/schema"
)

// Likeness is two names of two sources with the evidence that they are one thing, or
// may be.
type Likeness struct {
	A        Named   `json:"a"`
	B        Named   `json:"b"`
	Score    float64 `json:"score"` // 0 to 1
	Evidence string  `json:"evidence"`
}

// Named is what one source calls an entity.
type Named struct {
	Source string        `json:"source"`
	Name   string        `json:"name"`
	Entity schema.Entity `json:"entity"`
}

// Suggestions is the pairs of entities that may be one thing but were not joined, the
// likeliest first.
func (l *Loader) Suggestions() ([]Likeness, error) {
	return l.likenesses(func(r *schema.Resolution) []schema.Joined { return r.Suggestions }, func(a, b string) bool { return a != b })
}

// Merges is why the names that different sources have for an entity are one thing, in
// the order in which they were joined. What people have merged has no evidence here.
func (l *Loader) Merges(id string) ([]Likeness, error) {
	return l.likenesses(func(r *schema.Resolution) []schema.Joined { return r.Merges }, func(a, b string) bool { return a == id && b == id })
}

func (l *Loader) likenesses(of func(*schema.Resolution) []schema.Joined, wanted func(a, b string) bool) ([]Likeness, error) {
	all, r, err := l.resolved()
	if err != nil {
		return nil, err
	}
	clusters := map[string][]schema.Cluster{}
	for _, s := range all {
		clusters[s.Key] = s.Clusters
	}
	named := func(c schema.ClusterRef) Named {
		return Named{c.Source, clusters[c.Source][c.Index].Name, r.Entities[r.Of[c.Source][c.Index]]}
	}
	list := []Likeness{}
	for _, j := range of(&r) {
		a, b := named(j.A), named(j.B)
		if wanted(a.Entity.ID, b.Entity.ID) {
			list = append(list, Likeness{a, b, j.Score, j.Evidence})
		}
	}
	return list, nil
}
