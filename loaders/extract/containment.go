package extract

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// containment reads in which place a place lies, from the place behind its name: `Arden, Norland`,
// `Arden in northern Norland`.
func (x *extractor) containment(v *view) {
	for _, m := range v.mentions {
		size := x.sizeOf(m)
		if m.Kind != mentions.Name || size < citySize {
			continue
		}
		at := m.Tokens.End
		if v.word(at) != "in" && (v.tag(at) != "," || size != citySize) {
			continue // behind a comma: `in Eastern Europe, Norland was …`
		}
		g, ok := v.groupAt(at + 1)
		if !ok {
			continue
		}
		in, ok := v.mentionOf(g.head)
		if !ok || in.Kind != mentions.Name || x.sizeOf(in) <= size || in.Cluster == m.Cluster || !v.within(m, in, at) {
			continue
		}
		x.add(v, finding{subject: x.fromMention(v, m), object: x.fromMention(v, in), predicate: "rel:locatedIn", verb: v.tok[at].Text,
			stance: v.nominalStance(m.Head), rule: "containment", clause: clauses.None})
	}
}

// within reports whether the second of two names says where the first one is: the tree hangs it there,
// and behind a comma no list goes on.
func (v *view) within(m, in mentions.Mention, at int) bool {
	if v.tok[in.Head].Head < m.Tokens.Start || v.tok[in.Head].Head >= m.Tokens.End {
		return false
	}
	if v.word(at) == "in" {
		return true
	}
	end := in.Tokens.End
	if v.tag(end) == "," {
		end++
		if _, ok := v.nameStarting(end); ok {
			return false
		}
	}
	return in.Tokens.Start == at+1 && v.tag(end) != "CC"
}

const citySize = 1

// sizeOf orders places: what is smaller lies in what is larger. What is no such place has no size.
func (x *extractor) sizeOf(m mentions.Mention) int {
	if m.Cluster < 0 {
		return -1
	}
	class := x.found.Clusters[m.Cluster].Class
	return slices.IndexFunc([]string{"", "City", "Region", "Country"}, func(larger string) bool { return larger != "" && x.o.IsA(class, larger) })
}
