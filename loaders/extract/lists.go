package extract

import (
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// lists reads members behind the name of a body: `the Front, including A and B`.
func (x *extractor) lists(v *view) {
	for _, m := range v.mentions {
		if m.Kind != mentions.Name || !x.isAgent(m) {
			continue
		}
		class := x.found.Clusters[m.Cluster].Class
		if !x.o.IsAny(class, []string{"Organization", "Group"}) {
			continue
		}
		next, ok := v.enumerator(v.skipParenthesis(m.Tokens.End))
		if !ok || v.word(next-1) == ":" {
			continue
		}
		for _, member := range v.namesFrom(next) {
			if x.isAgent(member) {
				x.add(v, finding{subject: x.fromMention(v, member), object: x.fromMention(v, m), predicate: "rel:memberOf",
					verb: v.words(clauses.Span{Start: m.Tokens.End, End: next}), stance: v.nominalStance(m.Head), rule: "such-as", clause: clauses.None})
			}
		}
	}
}

// demonyms reads a country's adjective before the noun of a body: `a Kazakh bank`.
func (x *extractor) demonyms(v *view) {
	for _, m := range v.mentions {
		if m.Tokens.End-m.Tokens.Start != 1 || m.Cluster < 0 || v.tag(m.Head) != "JJ" || !x.o.IsA(x.found.Clusters[m.Cluster].Class, "Country") {
			continue
		}
		body, ok := v.longest(func(b mentions.Mention) bool {
			return b.Head > m.Head && b.Head <= m.Head+5 && b.Cluster >= 0 && x.o.IsAny(x.found.Clusters[b.Cluster].Class, locatedClasses) &&
				v.groupOf(b.Head).start <= m.Head
		})
		if ok && body.Cluster != m.Cluster {
			x.add(v, finding{subject: x.fromMention(v, body), object: x.fromMention(v, m), predicate: "rel:locatedIn", verb: v.tok[m.Head].Text,
				stance: v.nominalStance(m.Head), rule: "demonym", clause: clauses.None})
		}
	}
}

var locatedClasses = []string{"Company", "Media", "City", "Region"}
