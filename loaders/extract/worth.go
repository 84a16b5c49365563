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
	if said <= 2 && emptyNouns[v.lemma(v.tokensOf(object.Span).End-1)] {
		return false
	}
	switch {
	case x.isNamed(subject) && s.isUnreal():
		return !x.isAnybody(object) || x.namesParty(v, object.Span)
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

// emptyNouns say nothing without what completes them: `plays an important role`, `made a step`.
var emptyNouns = set(`role hope endeavour endeavor need vehicle measure step way part position pattern effort attempt decision idea view
	question feature element characteristic tool instrument platform piece importance desire move matter issue aspect task`)

// namesParty reports whether some words name somebody, a body or a country, `full ties with Norland`, or
// are of one: `its leaders`.
func (x *extractor) namesParty(v *view, s schema.Span) bool {
	start := v.tokenAt(s.Start)
	return slices.ContainsFunc(v.mentions, func(m mentions.Mention) bool {
		within := m.Kind == mentions.Name && s.Contains(m.Span)
		owner := m.Kind == mentions.Pronoun && v.tag(m.Head) == "PRP$" && m.Head < start && start-m.Head <= 2 || m.Kind == mentions.Name && v.tag(m.Tokens.End) == "POS" && m.Tokens.End < start && start-m.Tokens.End <= 2
		return (within || owner) && m.Cluster >= 0
	})
}

// isAnybody reports whether an argument is no thing in particular: a notion, some people, mere words.
func (x *extractor) isAnybody(a argument) bool {
	if a.Datatype != "" || a.count || a.kind == mentions.Name || a.kind == mentions.Pronoun {
		return false
	}
	return a.Cluster == schema.NoCluster || !x.isNamed(a) && x.o.IsAny(a.class, []string{"Concept", "Group", "Person"})
}

// isUnreal reports whether what is said is only planned or possible.
func (s stance) isUnreal() bool {
	return s.modality == schema.Planned || s.modality == schema.Hypothetical
}

// isNamed reports whether an argument is a thing with a name, or a description of one.
func (x *extractor) isNamed(a argument) bool {
	return a.Cluster != schema.NoCluster && !x.found.Clusters[a.Cluster].Local && a.class != "Concept"
}

// tokensOf is the tokens of a range of bytes.
func (v *view) tokensOf(s schema.Span) clauses.Span {
	return clauses.Span{Start: v.tokenAt(s.Start), End: v.tokenAt(max(s.Start, s.End-1)) + 1}
}
