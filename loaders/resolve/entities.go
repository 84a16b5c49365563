package resolve

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// thing is the clusters that are one entity, with what their votes say.
type thing struct {
	members  []int // refs, ascending
	label    string
	class    string
	aliases  []string
	mentions int
	local    bool
}

func entities(all []schema.SourceClusters, g *groups) schema.Resolution {
	refs, o := g.refs, g.o
	byRoot := map[int]*thing{}
	var things []*thing
	for i := range refs {
		root := g.of[i]
		if byRoot[root] == nil {
			byRoot[root] = &thing{local: true, label: g.label[root], class: g.class[root]}
			things = append(things, byRoot[root])
		}
		byRoot[root].members = append(byRoot[root].members, i)
	}
	for _, t := range things {
		t.vote(refs, o)
	}
	ids := identifiers(things, refs, o)
	r := schema.Resolution{Of: map[string][]int{}}
	order := make([]int, len(things))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return ids[order[a]] < ids[order[b]] })
	for _, s := range all {
		r.Of[s.Key] = make([]int, len(s.Clusters))
	}
	for n, i := range order {
		t := things[i]
		r.Entities = append(r.Entities, schema.Entity{ID: ids[i], Label: t.label, Type: t.class, Aliases: t.aliases})
		for _, m := range t.members {
			r.Of[refs[m].key][refs[m].index] = n
		}
	}
	return r
}

// vote chooses the label, the class and the aliases. Ties go to what stands first.
func (t *thing) vote(refs []ref, o *schema.Ontology) {
	forms, classes := tally{}, tally{}
	for _, m := range t.members {
		r := refs[m]
		spoken := 0
		for _, f := range r.Forms {
			forms.add(f.Text, f.Count)
			spoken += f.Count
		}
		t.mentions += spoken
		t.local = t.local && r.Local
		classes.add(r.Class, max(1, spoken))
	}
	if t.class == "" {
		t.class = mostSpecific(classes, o)
	}
	if t.label == "" {
		labels := tally{}
		for _, m := range t.members {
			name := refs[m].Name
			labels.add(name, fullness(name, t.class, o)*1_000_000+forms.count(name))
		}
		t.label = labels.best()
	}
	t.aliases = []string{}
	for _, f := range forms {
		if f.text != t.label {
			t.aliases = append(t.aliases, f.text)
		}
	}
	sort.Strings(t.aliases)
}

// mostSpecific is the class with the most votes, where a vote for a general class
// counts for each of its subclasses that has votes of its own.
func mostSpecific(classes tally, o *schema.Ontology) string {
	var support tally
	for _, c := range classes {
		for _, general := range classes {
			if o.IsA(c.text, general.text) {
				support.add(c.text, general.count)
			}
		}
	}
	return support.best()
}

// fullness ranks names: a person's given name and surname before the surname alone,
// words before an acronym.
func fullness(name, class string, o *schema.Ontology) int {
	switch {
	case isAcronym(name):
		return 0
	case !o.IsA(class, "Person"):
		return 1
	}
	given, _, more := strings.Cut(names.Fold(name), " ")
	if !more {
		return 1
	}
	return 1 + min(2, len(given))
}

type counted struct {
	text  string
	count int
}

// tally counts texts in the order in which they first came.
type tally []counted

func (t *tally) add(text string, n int) {
	for i := range *t {
		if (*t)[i].text == text {
			(*t)[i].count += n
			return
		}
	}
	*t = append(*t, counted{text, n})
}

func (t tally) count(text string) int {
	for _, c := range t {
		if c.text == text {
			return c.count
		}
	}
	return 0
}

func (t tally) best() string {
	best := counted{}
	for _, c := range t {
		if best.text == "" || c.count > best.count {
			best = c
		}
	}
	return best.text
}

// identifiers gives each thing an ID: its folded name; for what is local to a
// source, with the source; a class, then a number where two things share it. The one
// that is spoken of most keeps the plain name.
func identifiers(things []*thing, refs []ref, o *schema.Ontology) []string {
	order := make([]int, len(things))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(things[b].mentions, things[a].mentions) })
	ids, taken := make([]string, len(things)), map[string]bool{}
	for _, i := range order {
		t := things[i]
		scheme, suffix := schema.EntityScheme, ""
		if t.local {
			suffix = "@" + names.Slug(refs[t.members[0]].key)
			if o.IsA(t.class, "Event") {
				scheme = schema.EventScheme
			}
		}
		slug := names.Slug(t.label)
		if slug == "" {
			slug = strings.ToLower(t.class)
		}
		id := scheme + slug + suffix
		if taken[id] {
			id = scheme + slug + "-" + strings.ToLower(t.class) + suffix
		}
		for n := 2; taken[id]; n++ {
			id = fmt.Sprintf("%s%s-%s-%d%s", scheme, slug, strings.ToLower(t.class), n, suffix)
		}
		taken[id] = true
		ids[i] = id
	}
	return ids
}
