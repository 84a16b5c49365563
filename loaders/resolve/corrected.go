package resolve

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
	"github.com/tamga-kg/tamga/schema/names"
)

// groups is which thing each cluster is, and what people have said of things. Here a
// thing is the number of one of its clusters.
type groups struct {
	refs   []ref
	of     []int
	label  map[int]string // by thing: the name that it was given
	class  map[int]string
	byName map[string][]int // folded form to refs
	o      *schema.Ontology
}

func newGroups(j *joiner) *groups {
	g := &groups{refs: j.refs, of: make([]int, len(j.refs)), label: map[int]string{}, class: map[int]string{}, o: j.o}
	for i := range j.refs {
		g.of[i] = j.find(i)
	}
	return g
}

// correct applies the corrections of things in their order, and gives the indexes of
// those that matched something.
func (g *groups) correct(file corrections.File) (applied []int) {
	if len(file) == 0 {
		return nil
	}
	g.byName = map[string][]int{}
	for i := range g.refs {
		seen := map[string]bool{}
		for _, f := range g.refs[i].Forms {
			if folded := names.Fold(f.Text); !seen[folded] {
				seen[folded] = true
				g.byName[folded] = append(g.byName[folded], i)
			}
		}
	}
	for i := range file {
		if g.apply(&file[i]) {
			applied = append(applied, i)
		}
	}
	return applied
}

func (g *groups) apply(c *corrections.Correction) bool {
	switch {
	case c.Merge != nil:
		return g.merge(c.Merge)
	case c.Split != nil:
		return g.split(c.Split)
	case c.Rename != nil:
		return g.put(g.label, c.Rename)
	case c.Retype != nil:
		return g.put(g.class, c.Retype)
	}
	return false
}

func (g *groups) merge(things []corrections.Thing) bool {
	var found []int
	for _, t := range things {
		at := g.thing(t)
		if at < 0 {
			return false
		}
		found = append(found, at)
	}
	first := slices.Min(found)
	for i, thing := range g.of {
		if slices.Contains(found, thing) {
			g.of[i] = first
		}
	}
	for _, thing := range found {
		for _, said := range []map[int]string{g.label, g.class} {
			if text, ok := said[thing]; ok && said[first] == "" {
				said[first] = text
			}
		}
	}
	return true
}

// split makes a thing of its own of what a source says of a thing, or of the clusters
// of that source that have no form but one.
func (g *groups) split(s *corrections.Split) bool {
	thing := g.thing(s.Thing)
	if thing < 0 {
		thing = g.thing(corrections.Thing{Name: s.Form, Type: s.Type, Source: s.Source}) // of which nothing else is left
	}
	if thing < 0 {
		return false
	}
	var part []int
	rest := false
	for i, of := range g.of {
		if of != thing {
			continue
		}
		if g.refs[i].key == s.Source && (s.Form == "" || onlyForm(g.refs[i].Cluster, s.Form)) {
			part = append(part, i)
		} else {
			rest = true
		}
	}
	if len(part) == 0 || !rest {
		return false
	}
	whole := slices.IndexFunc(g.of, func(of int) bool { return of == thing })
	if part[0] == thing { // what is left must be called by one of its own
		for i, of := range g.of {
			if of == thing && !slices.Contains(part, i) {
				whole = i
				break
			}
		}
		g.move(thing, whole, part)
		return true
	}
	for _, i := range part {
		g.of[i] = part[0]
	}
	return true
}

// move renumbers what is left of a thing, whose first cluster goes.
func (g *groups) move(thing, to int, part []int) {
	for i, of := range g.of {
		if of == thing && !slices.Contains(part, i) {
			g.of[i] = to
		}
	}
	for _, said := range []map[int]string{g.label, g.class} {
		if text, ok := said[thing]; ok {
			said[to] = text
			delete(said, thing)
		}
	}
}

func onlyForm(c *schema.Cluster, form string) bool {
	folded := names.Fold(form)
	return !slices.ContainsFunc(c.Forms, func(f schema.Form) bool { return names.Fold(f.Text) != folded })
}

func (g *groups) put(said map[int]string, o *corrections.Other) bool {
	thing := g.thing(o.Thing)
	if thing >= 0 {
		said[thing] = o.To
	}
	return thing >= 0
}

// thing is the one thing that is meant: that of the source, else the one thing of that
// name and kind that there is; -1 where there is none or more than one.
func (g *groups) thing(t corrections.Thing) int {
	var inSource, byLabel, all []int
	for _, i := range g.byName[names.Fold(t.Name)] {
		if !g.isOf(i, t.Type) {
			continue
		}
		all = append(all, g.of[i])
		if g.refs[i].key == t.Source {
			inSource = append(inSource, g.of[i])
			if g.refs[i].Name == t.Name {
				byLabel = append(byLabel, g.of[i])
			}
		}
	}
	for _, found := range [][]int{byLabel, inSource, all} {
		slices.Sort(found)
		if found = slices.Compact(found); len(found) == 1 {
			return found[0]
		}
	}
	return -1
}

// isOf reports whether a cluster is of the kind of a class: below it, or above it, or
// in the same family.
func (g *groups) isOf(i int, class string) bool {
	own := cmp.Or(g.class[g.of[i]], g.refs[i].Class)
	return class == "" || agree(own, class, g.o) || familyOf(own, g.o) == familyOf(class, g.o)
}

// Anchor is an entity as a correction names it: by the name under which the source that
// speaks of it most knows it, where that name is its own.
func Anchor(all []schema.SourceClusters, r *schema.Resolution, id string) (corrections.Thing, bool) {
	best, most := corrections.Thing{}, -1
	all = slices.SortedFunc(slices.Values(all), func(a, b schema.SourceClusters) int { return cmp.Compare(a.Key, b.Key) })
	for _, s := range all {
		for i, e := range r.Of[s.Key] {
			if e < 0 || r.Entities[e].ID != id {
				continue
			}
			weight := 0
			for _, f := range s.Clusters[i].Forms {
				weight += f.Count
			}
			if s.Clusters[i].Name == r.Entities[e].Label {
				weight += 1_000_000
			}
			if weight > most {
				best, most = corrections.Thing{Name: s.Clusters[i].Name, Type: r.Entities[e].Type, Source: s.Key}, weight
			}
		}
	}
	return best, most >= 0
}
