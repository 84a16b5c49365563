package extract

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// worthTelling reports whether what no relation of the ontology covers is worth reading alone. Of
// things without a name little can be said that anybody would look up: what `institutions may`
// do, or that `the term marks a border`.
func (x *extractor) worthTelling(v *view, subject, object argument, s stance) bool {
	if x.isNamed(object) || object.Datatype == "edtf" {
		return true
	}
	said := v.contentWords(v.tokensOf(object.Span))
	switch {
	case x.isNamed(subject):
		return true
	case s.modality == schema.Planned || s.modality == schema.Hypothetical:
		return x.o.IsA(subject.class, "Agent") && said > 1 && x.namesParty(v, object.Span)
	case s.holder != nil && subject.class != "Concept":
		return true
	case !x.o.IsA(subject.class, "Agent"):
		return said > 2
	}
	return said > 1
}

// namesParty reports whether some words name somebody, a body or a country: `full ties with Norland`.
func (x *extractor) namesParty(v *view, s schema.Span) bool {
	return slices.ContainsFunc(v.mentions, func(m mentions.Mention) bool {
		return m.Kind == mentions.Name && m.Cluster >= 0 && s.Contains(m.Span) && x.o.IsAny(x.found.Clusters[m.Cluster].Class, []string{"Agent", "Place"})
	})
}

// isNamed reports whether an argument is a thing with a name, or a description of one.
func (x *extractor) isNamed(a argument) bool {
	return a.Cluster != schema.NoCluster && !x.found.Clusters[a.Cluster].Local && a.class != "Concept"
}

// tokensOf is the tokens of a range of bytes.
func (v *view) tokensOf(s schema.Span) clauses.Span {
	return clauses.Span{Start: v.tokenAt(s.Start), End: v.tokenAt(max(s.Start, s.End-1)) + 1}
}
