package extract

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

// finding is a statement in the making.
type finding struct {
	subject, object argument
	predicate       string
	verb            string
	event           string
	stance          stance
	rule            string
	clause          int    // its clause, whose time and qualifiers it takes; None for a nominal fact
	time            string // of a nominal fact
	qualifiers      []schema.FoundQualifier
	open            bool // no relation of the ontology fits
}

// key is what makes two findings of a sentence the same.
type key struct {
	sentence  int
	subject   int
	predicate string
	object    int
	value     string
}

// add keeps a finding unless it says nothing, speaks of itself, or is there already;
// of two that are the same the more certain one stays.
func (x *extractor) add(v *view, f finding) {
	if why := f.empty(); why != "" {
		x.drop(v, f.verb, "no %s: %s", schema.Predicate(f.predicate), why)
		return
	}
	if f.clause != clauses.None {
		x.told[[2]int{v.at, f.clause}] = true
	}
	s := x.complete(v, f)
	if s.Confidence < Enough/100. {
		x.unsure++
		x.drop(v, f.verb, "no %s: read like this, statements are right in %d of 100, and %d are wanted", schema.Predicate(f.predicate), int(100*s.Confidence), Enough)
		return
	}
	k := key{v.at, s.Subject.Cluster, s.Predicate, s.Object.Cluster, s.Object.Value}
	if before, there := x.seen[k]; there {
		if x.out[before].Confidence < s.Confidence {
			x.out[before] = s
		}
		return
	}
	x.seen[k] = len(x.out)
	x.out = append(x.out, s)
}

// empty tells why a finding says nothing; "" when it does not.
func (f finding) empty() string {
	switch {
	case f.subject.isLiteral():
		return "its subject is no thing"
	case f.object.Arg == f.subject.Arg || f.object.Cluster == f.subject.Cluster:
		return "subject and object are one thing"
	case f.object.Span.Contains(f.subject.Span) && f.subject.Span.Len() > 0:
		return "the object holds the subject"
	case f.object.isLiteral() && f.object.Value == "":
		return "its object has no words"
	}
	return ""
}

// complete fills in what the clause says of time and context.
func (x *extractor) complete(v *view, f finding) schema.Finding {
	s := schema.Finding{Sentence: v.at, Subject: f.subject.Arg, Predicate: f.predicate, Verb: f.verb, Object: f.object.Arg,
		Qualifiers: slices.Clone(f.qualifiers), Time: f.time, Polarity: schema.Affirmed, Modality: f.stance.modality, Holder: f.stance.holder,
		Event: f.event, Rule: f.rule}
	if f.stance.negated {
		s.Polarity = schema.Negated
	}
	if f.clause != clauses.None {
		if s.Time == "" {
			s.Time = cmp.Or(v.adverbialDate(f.clause), v.dateBehind(f.object.Span), v.timeOf(f.clause))
		}
		s.Qualifiers = append(s.Qualifiers, x.qualifiers(v, f)...)
	}
	if f.object.Datatype == "edtf" && s.Time == "" {
		s.Time = f.object.Value
	}
	if s.Holder != nil && s.Holder.Cluster == s.Object.Cluster && s.Holder.Cluster != schema.NoCluster && f.rule == "report" {
		s.Holder = nil
	}
	s.Confidence = float64(x.confidence(v, f)) / 100
	return s
}
