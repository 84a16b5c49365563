package extract

import (
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// compounds reads adjectives that name a thing: `the Norland-backed Reed League`, `the Oak Party, a
// pro-government alliance`, `the party is pro-Norland`.
func (x *extractor) compounds(v *view) {
	for t := range v.tok {
		c, ok := mentions.CompoundOf(v.tok[t].Text)
		if !ok {
			continue
		}
		m, ok := v.mentionOf(t)
		if !ok || m.Cluster == schema.NoCluster || v.isDoubted(t) || v.insideName(t) {
			continue
		}
		for _, a := range x.bearers(v, t) {
			if before := v.tok[t].End; a.Span.Start <= v.tok[t].Start && before < a.Span.End {
				a.Span.Start = v.tok[t+1].Start // `separatists` of `Norland-backed separatists`
			}
			x.compounded(v, t, c.Word, a, x.fromMention(v, m))
		}
	}
}

// isDoubted reports whether the words before an adjective take it back: `the not quite pro-Norland
// party`, `the formerly pro-Norland party`.
func (v *view) isDoubted(t int) bool {
	for i := t - 1; i >= 0 && i >= t-3; i-- {
		switch v.word(i) {
		case "not", "hardly", "barely", "never", "less", "scarcely", "formerly", "once", "previously", "seemingly", "supposedly", "allegedly":
			return true
		}
		if v.tag(i) != "RB" {
			break
		}
	}
	return false
}

// bearers are the things that a compound adjective describes: the name before which it stands, the
// name beside the description that it is a part of, or the subject of that.
func (x *extractor) bearers(v *view, t int) []argument {
	noun := v.tok[t].Head
	if !v.isNoun(t) && v.tok[t].Rel == "root" || noun < 0 {
		noun = t
	}
	for i := range v.clauses {
		cl := &v.clauses[i]
		for _, p := range cl.Complements {
			if p.Head == noun || p.Head == t {
				return x.subjects(v, cl.Subjects)
			}
			if len(cl.Subjects) == 1 && cl.Subjects[0].Head == noun && v.named(p.Head) {
				return x.things(v, p) // `another pro-Norland party is the Oak Party`
			}
		}
	}
	if v.isNoun(noun) {
		if members := x.members(v, v.groupOf(noun).phrase()); len(members) > 0 {
			return members
		}
		class, _ := x.o.ClassOfNoun(v.lemma(noun))
		if names := v.selves(x, noun, v.groupOf(noun)); len(names) > 0 && x.o.IsA(class, "Agent") {
			return x.fromMentions(v, names)
		}
	}
	m, ok := x.thing(v, noun)
	if !ok || m.Bare || noun == t || !x.isAgent(m) {
		return nil
	}
	return []argument{x.fromMention(v, m)}
}

// compounded adds what a compound's word says of its bearer and the thing in it.
func (x *extractor) compounded(v *view, t int, word string, bearer, thing argument) {
	say := func(r *schema.Relation, subject, object argument) bool {
		if !x.o.Fits(r, subject.class, object.class) {
			return false
		}
		x.add(v, finding{subject: subject, object: object, predicate: "rel:" + r.Name, verb: v.tok[t].Text,
			stance: v.nominalStance(t), rule: "compound", clause: clauses.None})
		return true
	}
	if name, described := compoundRelations[word]; described {
		if r, ok := x.o.Relation(name); ok {
			say(r, bearer, thing)
		}
		return
	}
	for _, s := range x.o.VerbSignals(english.Lemma(word, "VBN")) {
		if s.Subject == "subj" && s.Object == "obj" && say(s.Relation, thing, bearer) {
			return
		}
	}
}

// compoundRelations are the words of compounds that say what the bearer does.
var compoundRelations = map[string]string{
	"pro": "supports", "anti": "opposes", "loyal": "supports", "friendly": "supports", "affiliated": "affiliatedWith",
	"aligned": "affiliatedWith", "allied": "affiliatedWith", "linked": "linkedTo", "based": "locatedIn",
}
