package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// qualifiers gives the context of a clause's statement: place, reason, purpose,
// instrument, condition, legal basis, and `as`.
func (x *extractor) qualifiers(v *view, f finding) []schema.FoundQualifier {
	var found []schema.FoundQualifier
	cl := &v.clauses[f.clause]
	for _, a := range cl.Adverbials {
		role := x.qualifierRole(v, cl, a)
		if role == "" || role == "place" && v.isOfOtherTime(cl, a) || v.bracketAround(a.Span.Start) >= 0 && v.bracketAround(cl.Verb.Head) < 0 {
			continue
		}
		arg, ok := x.qualifierValue(v, a)
		if ok && x.isOneOf(v, cl, a, f) {
			continue
		}
		if !ok || arg.Span.Contains(f.object.Span) || f.object.Span.Contains(arg.Span) || f.subject.Span.Contains(arg.Span) {
			continue
		}
		if arg.Cluster != schema.NoCluster && (arg.Cluster == f.subject.Cluster || arg.Cluster == f.object.Cluster) {
			continue
		}
		found = append(found, schema.FoundQualifier{Role: role, Arg: arg.Arg})
	}
	for _, q := range x.behindObject(v, f) {
		if f.stance.holder != nil && f.stance.holder.Cluster == q.Arg.Cluster {
			continue
		}
		if !slices.ContainsFunc(found, func(r schema.FoundQualifier) bool { return r.Arg.Cluster == q.Arg.Cluster }) {
			found = append(found, q)
		}
	}
	return found
}

// isOfOtherTime reports whether a place is that of an event by which the clause is only dated: `was banned after the
// discovery of arms IN ARDEN`.
func (v *view) isOfOtherTime(cl *clauses.Clause, place clauses.Adverbial) bool {
	return place.Phrase.Head >= 0 && slices.ContainsFunc(cl.Adverbials, func(a clauses.Adverbial) bool {
		return a.Role == clauses.Time && a.Phrase.Clause == clauses.None && a.Phrase.Head >= 0 && a.Span.Start < place.Span.Start && v.hangsBelow(place.Phrase.Head, a.Phrase.Head)
	})
}

// hangsBelow reports whether a token hangs on another one, or on one that does.
func (v *view) hangsBelow(t, above int) bool {
	for steps := 0; t >= 0 && steps < len(v.tok); t, steps = v.tok[t].Head, steps+1 {
		if t == above {
			return true
		}
	}
	return false
}

// isOneOf reports whether another phrase behind the same preposition is an end of the statement: of `gave the prize to
// Kerr and Voss`, Kerr received nothing `to Voss`.
func (x *extractor) isOneOf(v *view, cl *clauses.Clause, a clauses.Adverbial, f finding) bool {
	return slices.ContainsFunc(cl.Adverbials, func(b clauses.Adverbial) bool {
		if b.Prep != a.Prep || b.Span.Start != a.Span.Start || b.Phrase.Clause != clauses.None || b.Phrase.Head == a.Phrase.Head {
			return false
		}
		m, ok := v.mentionOf(b.Phrase.Head)
		return ok && m.Cluster != schema.NoCluster && (m.Cluster == f.subject.Cluster || m.Cluster == f.object.Cluster)
	})
}

// qualifierRole is the role of an adverbial, "" when it is none of a qualifier's.
func (x *extractor) qualifierRole(v *view, cl *clauses.Clause, a clauses.Adverbial) string {
	prep := strings.ToLower(a.Prep)
	switch {
	case a.Role == clauses.Time || a.Role == clauses.Source || a.Role == clauses.Agent, v.word(a.Phrase.Span.Start) == "no":
		return ""
	case x.isLegal(v, a):
		return "legalBasis"
	case reasonPreps[prep], prep == "on" && v.endsInGrounds(a), prep == "for" && sanctions[firstWord(cl.Verb.Lemma)]:
		return "reason"
	case prep == "if" || prep == "unless":
		return "condition"
	case prep == "in order to" || prep == "so as to" || a.Role == clauses.Purpose && a.Phrase.Clause != clauses.None:
		return "purpose"
	case placePreps[prep] && x.isPlace(v, a.Phrase):
		return "place"
	case instrumentPreps[prep]:
		return "instrument"
	case prep == "as" && !a.OfNoun:
		return "as"
	case counterpartPreps[prep] && !a.OfNoun && a.Span.Start > cl.Verb.Head && x.isParty(v, a.Phrase):
		return prep // `welcomed closer ties WITH Estavia`, `handed the letter TO Voss`
	}
	return ""
}

// behindObject gives the parties that stand behind the object and hang on it, when it is a thing
// that does not name them: `welcomed the revival of trade WITH Estavia`, `condemned an attack BY
// Norland soldiers`.
func (x *extractor) behindObject(v *view, f finding) []schema.FoundQualifier {
	if f.object.isLiteral() {
		return nil
	}
	object := v.tokensOf(f.object.Span)
	var found []schema.FoundQualifier
	add := func(prep string, phrases []clauses.Phrase) {
		for _, p := range phrases {
			if who, ok := x.subject(v, p); ok && x.isParty(v, p) && who.Cluster != f.subject.Cluster && who.Cluster != f.object.Cluster {
				found = append(found, schema.FoundQualifier{Role: prep, Arg: who.Arg})
			}
		}
	}
	for i := object.End - 1; i > object.Start; i-- {
		if g, ok := v.groupAt(i + 1); ok && counterpartPreps[v.word(i)] && g.end == object.End {
			add(v.word(i), v.joinedTo(g)) // `restored ties with Norland AND ESTAVIA`
		}
	}
	for _, a := range v.attachedTo(group{end: object.End}) {
		if above := v.tok[a.group.head].Head; above < object.Start || above >= a.at {
			break
		}
		if counterpartPreps[a.prep] || a.prep == "by" || a.prep == "between" {
			add(a.prep, v.listFrom(a.group))
		}
	}
	return found
}

// joinedTo lists what the tree joins to a group, in a list behind it.
func (v *view) joinedTo(g group) []clauses.Phrase {
	return slices.DeleteFunc(v.listFrom(g), func(p clauses.Phrase) bool { return v.tok[p.Head].Rel != "conj" || v.tok[p.Head].Head != g.head })
}

// isParty reports whether a phrase names somebody, a body or a country, or describes people: a name
// of which no more is known is one.
func (x *extractor) isParty(v *view, p clauses.Phrase) bool {
	m, ok := v.mentionOf(p.Head)
	if !ok || m.Cluster < 0 || m.Bare {
		return false
	}
	class := x.found.Clusters[m.Cluster].Class
	if m.Kind == mentions.Name {
		return x.o.IsAny(class, []string{"Agent", "Place"}) || class == "Concept" && v.tag(m.Head) == "NNP"
	}
	return x.o.IsA(class, "Agent")
}

var (
	legalPreps       = set("under on upon by in with")
	placePreps       = set("in at on near outside within throughout across inside")
	reasonPreps      = phrases("because", "because of", "due to", "owing to", "as a result of", "on account of", "thanks to", "in response to", "in view of", "on the grounds of", "on grounds of", "on the basis of", "in the wake of")
	counterpartPreps = set("with against to from toward towards for at over about")
	instrumentPreps  = phrases("through", "via", "by means of", "with the help of", "by way of", "using")
	sanctions        = set(`arrest ban fine jail imprison liquidate dissolve dismiss fire criticize criticise condemn punish
		sentence prosecute try convict charge detain blame praise sack expel suspend prohibit outlaw denounce remove
		honour honor award kill execute sanction penalize penalise sue discipline censure rebuke thank commend`)
)

func phrases(list ...string) map[string]bool {
	s := map[string]bool{}
	for _, p := range list {
		s[p] = true
	}
	return s
}

func (v *view) endsInGrounds(a clauses.Adverbial) bool {
	for i := a.Span.Start; i < a.Span.End && i < len(v.tok); i++ {
		switch v.word(i) {
		case "ground", "grounds", "charge", "charges", "suspicion", "pretext", "basis", "allegation", "allegations":
			return true
		}
	}
	return false
}

func (x *extractor) isPlace(v *view, p clauses.Phrase) bool {
	m, ok := v.mentionOf(p.Head)
	return ok && m.Cluster >= 0 && x.o.IsA(x.found.Clusters[m.Cluster].Class, "Place")
}

// isLegal reports whether an adverbial names a law or a part of one.
func (x *extractor) isLegal(v *view, a clauses.Adverbial) bool {
	switch prep := strings.ToLower(a.Prep); {
	case prep == "pursuant to", prep == "in accordance with", prep == "based on", prep == "in line with":
	case !legalPreps[prep]:
		return false
	}
	if v.lemma(a.Phrase.Head) == "article" && v.tag(a.Phrase.Head+1) != "CD" {
		return false // `in three articles, Voss …`
	}
	if m, ok := v.mentionOf(a.Phrase.Head); ok && m.Cluster >= 0 {
		return x.o.IsA(x.found.Clusters[m.Cluster].Class, "Law")
	}
	class, ok := v.o.ClassOfNoun(v.lemma(a.Phrase.Head))
	return ok && v.o.IsA(class, "Law")
}

// qualifierValue is a cluster where one is spoken of by name, else the words.
func (x *extractor) qualifierValue(v *view, a clauses.Adverbial) (argument, bool) {
	if v.endsInGrounds(a) {
		if deed, ok := v.deedIn(a); ok {
			return deed, true
		}
	}
	if a.Phrase.Clause == clauses.None {
		if m, ok := x.thing(v, a.Phrase.Head); ok && (m.Kind != mentions.Notion && m.Kind != mentions.Nominal || v.saysEnough(m, a.Phrase)) {
			return x.fromMention(v, m), true
		}
	}
	return v.literal(a.Phrase.Span, longestQualifier)
}

// deedIn is the words of what somebody is said to have done in `on suspicion of TAKING BRIBES`.
func (v *view) deedIn(a clauses.Adverbial) (argument, bool) {
	for c := range v.clauses {
		if cl := &v.clauses[c]; cl.Kind == clauses.Participle && a.Phrase.Head >= 0 && v.tok[cl.Verb.Head].Head == a.Phrase.Head && cl.Verb.Head > a.Phrase.Head {
			words, ok := v.literal(v.clauseSpan(clauses.Phrase{Head: clauses.None, Clause: c}), longestQualifier)
			return words, ok
		}
	}
	return argument{}, false
}

// groundsIn finds the reason inside the phrase of an act: `on extremist grounds`.
func (x *extractor) groundsIn(v *view, s clauses.Span) (argument, bool) {
	for i := s.Start; i < s.End && i < len(v.tok); i++ {
		if w := v.word(i); (w == "grounds" || w == "charges" || w == "suspicion") && i > s.Start {
			g := v.groupOf(i)
			if v.word(g.start-1) == "on" {
				return v.literal(clauses.Span{Start: g.start, End: v.widened(g).Span.End}, longestQualifier)
			}
		}
	}
	return argument{}, false
}
