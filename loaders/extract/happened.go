package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// happened tells of an act whose agent nobody names: `Voss was arrested in Riga on 5 May`. The act is an event, `arrest of
// Voss`, with its patient, its day, its place and its reason.
func (x *extractor) happened(f *frame) bool {
	if !f.cl.Verb.Passive || len(f.agents) > 0 {
		return false
	}
	found := false
	for _, k := range f.keys() {
		for _, s := range x.o.VerbSignals(k.words) {
			if s.Subject != "subj" || s.Object != "obj" || s.Relation.Event == "" || s.Relation.Symmetric || s.Relation.Claim || s.Relation.Name == "stated" || s.Relation.Name == "accused" || k.words == "name" {
				continue
			}
			f.key = k
			for _, who := range x.subjects(f.v, f.direct()) {
				found = x.suffers(f, s.Relation, who) || found
			}
			if found {
				return true
			}
		}
	}
	return false
}

// suffers gives an act its patient, and the reason why it was done. Of what has no name it is told when its day is known.
func (x *extractor) suffers(f *frame, r *schema.Relation, who argument) bool {
	_, dated := f.v.dateOf(f.c)
	if made[firstWord(f.cl.Verb.Lemma)] && !x.o.IsA(who.class, "Person") {
		return false // its day is that of what came to be: `the law was adopted in 1998`
	}
	if !x.o.IsAny(who.class, r.Range) || who.kind != mentions.Name && who.kind != mentions.Pronoun && (!dated || f.v.stances[f.c].isUnreal()) {
		return false
	}
	act := x.happening(f, r, who)
	x.add(f.v, finding{subject: act, object: who, predicate: "rel:patient", verb: f.written(), stance: f.v.stances[f.c], rule: "event-role", clause: f.c})
	for _, a := range f.cl.Adverbials {
		if a.Phrase.Clause != clauses.None || a.OfNoun || !f.tellsWhy(a) {
			continue
		}
		reasons := x.objects(f.v, []clauses.Phrase{a.Phrase})
		if deed, ok := f.v.deedIn(a); ok {
			reasons = []argument{deed}
		}
		for _, why := range reasons {
			x.add(f.v, finding{subject: act, object: why, predicate: "rel:justifiedBy", verb: a.Prep, stance: f.v.stances[f.c], rule: "event-role", clause: f.c})
		}
	}
	return true
}

// happenings is what makes two acts of a source one: what it is, to whom it was done, and when.
type happenings map[[3]string]int

// happening is an act as a thing: one that the source tells again, of the same day, is the same.
func (x *extractor) happening(f *frame, r *schema.Relation, who argument) argument {
	name := actOf(r, firstWord(f.key.words)) + " of " + x.found.Clusters[who.Cluster].Name
	span := f.v.bytes(f.cl.Verb.Span)
	mention := schema.Mention{Sentence: f.v.at, Span: span, Text: f.v.text[span.Start:span.End], Rule: "event"}
	k := [3]string{name, r.Event, f.v.timeOf(f.c)}
	n, there := x.acts[k]
	if !there {
		n = len(x.found.Clusters)
		x.found.Clusters = append(x.found.Clusters, schema.Cluster{Name: name, Class: r.Event, Local: true, Forms: []schema.Form{{Text: name, Count: 1}}})
		x.acts[k] = n
	}
	c := &x.found.Clusters[n]
	c.Mentions = append(c.Mentions, mention)
	return argument{Arg: schema.Arg{Cluster: n, Span: span}, class: r.Event, kind: mentions.Nominal}
}

// actOf is the noun of an act: of those of its relation the one that is most like the verb, `detention` for `detain`.
func actOf(r *schema.Relation, verb string) string {
	if len(r.Events) == 0 {
		return strings.ToLower(r.Event)
	}
	best, alike := r.Events[0], 2
	for _, noun := range r.Events {
		n := 0
		for n < min(len(noun), len(verb)) && noun[n] == verb[n] {
			n++
		}
		if n > alike {
			best, alike = noun, n
		}
	}
	return best
}
