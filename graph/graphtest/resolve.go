package graphtest

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Graph is what Put and Remove need of a graph.
type Graph interface {
	Clusters() ([]schema.SourceClusters, error)
	Put(*schema.Source, *schema.Findings, schema.Resolution) (schema.Change, error)
	Remove(key string, r schema.Resolution) (schema.Change, error)
}

// Put resolves a source with those of the graph and writes it.
func Put(g Graph, src *schema.Source, f *schema.Findings) (schema.Change, error) {
	rest, err := others(g, src.Key)
	if err != nil {
		return schema.Change{}, err
	}
	return g.Put(src, f, Resolve(append(rest, schema.SourceClusters{Key: src.Key, Clusters: f.Clusters})))
}

// Remove resolves the other sources of the graph and removes one.
func Remove(g Graph, key string) (schema.Change, error) {
	rest, err := others(g, key)
	if err != nil {
		return schema.Change{}, err
	}
	return g.Remove(key, Resolve(rest))
}

func others(g Graph, key string) ([]schema.SourceClusters, error) {
	all, err := g.Clusters()
	return slices.DeleteFunc(slices.Clone(all), func(s schema.SourceClusters) bool { return s.Key == key }), err
}

// cluster is one cluster with the number of the thing that it is.
type cluster struct {
	key string
	*schema.Cluster
	thing int
}

// Resolve makes one entity of all clusters that share a folded form, but for local
// ones. The entity is called by its longest form, so that a new source may rename what
// older ones speak of.
func Resolve(all []schema.SourceClusters) schema.Resolution {
	all = slices.SortedFunc(slices.Values(all), func(a, b schema.SourceClusters) int { return cmp.Compare(a.Key, b.Key) })
	var clusters []*cluster
	for _, s := range all {
		for i := range s.Clusters {
			clusters = append(clusters, &cluster{s.Key, &s.Clusters[i], len(clusters)})
		}
	}
	join(clusters)
	things := map[int][]*cluster{}
	for _, c := range clusters {
		things[c.thing] = append(things[c.thing], c)
	}
	byThing := map[int]schema.Entity{}
	taken := map[string]bool{}
	for _, thing := range slices.Sorted(maps.Keys(things)) {
		byThing[thing] = entity(things[thing], taken)
	}
	r := schema.Resolution{Of: map[string][]int{}}
	r.Entities = slices.SortedFunc(maps.Values(byThing), func(a, b schema.Entity) int { return cmp.Compare(a.ID, b.ID) })
	for _, s := range all {
		r.Of[s.Key] = []int{}
	}
	for _, c := range clusters {
		at, _ := slices.BinarySearchFunc(r.Entities, byThing[c.thing].ID, func(e schema.Entity, id string) int { return cmp.Compare(e.ID, id) })
		r.Of[c.key] = append(r.Of[c.key], at)
	}
	return r
}

// join gives one number to clusters that share a form, until nothing changes.
func join(clusters []*cluster) {
	for changed := true; changed; {
		changed = false
		first := map[string]int{}
		for _, c := range clusters {
			for _, key := range c.keys() {
				if least, known := first[key]; !known || c.thing < least {
					first[key] = c.thing
				}
			}
		}
		for _, c := range clusters {
			for _, key := range c.keys() {
				if first[key] < c.thing {
					c.thing, changed = first[key], true
				}
			}
		}
	}
}

// keys is what a cluster has in common with others that are the same thing.
func (c *cluster) keys() []string {
	var keys []string
	for _, f := range c.Forms {
		key := c.Class + " " + names.Fold(f.Text)
		if c.Local {
			key = c.key + " " + key
		}
		keys = append(keys, key)
	}
	return keys
}

func entity(members []*cluster, taken map[string]bool) schema.Entity {
	forms := map[string]bool{}
	e := schema.Entity{Type: members[0].Class, Aliases: []string{}}
	for _, c := range members {
		for _, f := range c.Forms {
			forms[f.Text] = true
		}
	}
	for _, f := range slices.Sorted(maps.Keys(forms)) {
		if len(f) > len(e.Label) {
			e.Label = f
		}
	}
	delete(forms, e.Label)
	e.Aliases = append(e.Aliases, slices.Sorted(maps.Keys(forms))...)
	scheme, slug := schema.EntityScheme, names.Slug(e.Label)
	if members[0].Local {
		slug += "@" + names.Slug(members[0].key)
		if e.Type == "Liquidation" {
			scheme = schema.EventScheme
		}
	}
	e.ID = scheme + slug
	for n := 2; taken[e.ID]; n++ {
		e.ID = fmt.Sprintf("%s%s-%d", scheme, slug, n)
	}
	taken[e.ID] = true
	return e
}
