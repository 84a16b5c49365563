package extract

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// Verbs of saying, of thinking, of denying and of asking for something, by lemma.
var (
	reportVerbs = set(`say state claim argue declare insist assert announce maintain contend note observe remark write
		report tell explain add stress emphasize emphasise underline point admit acknowledge concede confirm suggest
		allege proclaim warn caution mention reiterate reply respond answer testify comment predict promise vow
		complain boast recall hold conclude contest affirm describe imply insinuate hint indicate signal reveal
		demonstrate show find rule decide believe elaborate discuss explore examine charge accuse stipulate specify agree estimate assure inform remind continue`)
	belief = set(`think believe consider feel know suspect assume suppose hope fear expect understand perceive regard
		see doubt realize realise recognize recognise imagine`)
	denial      = set("deny dispute refute contradict reject doubt")
	demandVerbs = set("demand urge require request propose recommend ask insist order call instruct advise")
)

// studying verbs have a question behind them: `explores how the guild grew`.
var studying = set("explore examine discuss elaborate investigate analyse analyze study consider review")

func isReport(verb string) bool { return reportVerbs[verb] }

// occasions are prepositions before an act, whose agent is no agent of the verb.
var occasions = set("after before following during amid despite under")

// agentsOf is who does what a passive says.
func agentsOf(cl *clauses.Clause) []clauses.Phrase {
	var found []clauses.Phrase
	for i, a := range cl.Adverbials {
		if a.Span.Start < cl.Verb.Head || i > 0 && occasions[cl.Adverbials[i-1].Prep] && cl.Adverbials[i-1].Span.End == a.Span.Start {
			continue // `the ban by the court was criticized`, `was released after an appeal by X`
		}
		if a.Role == clauses.Agent || a.Prep == "by" && cl.Verb.Passive && a.Role != clauses.Time && a.Role != clauses.Place {
			found = append(found, a.Phrase)
		}
	}
	return found
}

// holderIn is who holds a claim, by the phrase that names the source; nil when it is
// no agent and no text.
func (x *extractor) holderIn(v *view, p clauses.Phrase) *schema.Arg {
	if p.Clause == clauses.None && p.Head >= 0 && writings[v.lemma(p.Head)] { // `a report BY THE COURT OF AUDIT`
		for _, prep := range []string{"by", "from", "of"} {
			by, ok := following(v.attachedTo(v.groupOf(p.Head)), prep)
			if !ok {
				continue
			}
			if a, ok := x.subject(v, by.phrase()); ok && x.isNamed(a) && x.o.IsA(a.class, "Agent") {
				return &a.Arg
			}
		}
	}
	a, ok := x.subject(v, p)
	if !ok || !x.canSpeak(a) {
		return nil
	}
	return &a.Arg
}

// writings are nouns of what has an author who says what it does.
var writings = set("report survey study statement communique letter poll analysis investigation account release assessment estimate memo note")

// canSpeak reports whether a thing says what a verb of saying has it say: somebody, a body, a text,
// a country or city that stands for its rulers, or a name of which no more is known.
func (x *extractor) canSpeak(a argument) bool {
	if a.kind == mentions.Name && (a.class == "Concept" || x.o.IsA(a.class, "Place")) {
		return true
	}
	return x.o.IsAny(a.class, []string{"Agent", "Work", "Country"})
}

// report gives the act of saying: `X rel:stated "…"`. It reports whether the clause
// was one; what is said has its own clauses and their stance.
func (x *extractor) report(v *view, c int) bool {
	cl := &v.clauses[c]
	verb := firstWord(cl.Verb.Lemma)
	if !isReport(verb) && !denial[verb] && !demandVerbs[verb] && !belief[verb] && !v.grants(cl) {
		return false
	}
	content, ok := v.contentOf(c)
	if !ok {
		return false
	}
	if !v.standsAlone(content, v.isSource(c)) {
		x.drop(v, v.words(cl.Verb.Span), "what is said is only a part of a sentence")
		return true
	}
	if v.asks(cl) {
		return true // who finds out whether something is so says nothing
	}
	speakers := cl.Subjects
	if cl.Verb.Passive {
		speakers = agentsOf(cl)
	}
	for _, p := range speakers {
		who, ok := x.subject(v, p)
		if !ok || !x.canSpeak(who) {
			continue
		}
		x.add(v, finding{subject: who, predicate: x.actOf(verb), verb: v.words(cl.Verb.Span), object: content,
			stance: v.stances[c], rule: "report", clause: c})
	}
	return true
}

// standsAlone reports whether what is said has its verb, and its subject where the sentence only names
// its source: not so `as Voss says, ‘was the best of all mayors’`.
func (v *view) standsAlone(content argument, named bool) bool {
	s := v.tokensOf(content.Span)
	first := clauses.None
	for c := range v.clauses {
		if h := v.clauses[c].Verb.Head; s.Start <= h && h < s.End && (first == clauses.None || h < v.clauses[first].Verb.Head) {
			first = c
		}
	}
	switch t := v.tag(s.Start); {
	case first == clauses.None || t == "VBZ" || t == "VBD" || t == "VBP" || t == "MD":
		return false
	case v.tag(s.Start) == "JJR" || v.tag(s.Start) == "RBR" || v.word(s.Start) == "less" || v.word(s.Start) == "more":
		return false // one half of `the less … the more …`
	case v.word(s.Start) == "it" && v.tag(s.End) == "TO":
		return false // `it is important` of `it is important to widen it`
	case !named:
		return true
	}
	who := v.clauses[first].Subjects
	return len(who) > 0 && (who[0].Clause != clauses.None || s.Start <= who[0].Head)
}

// asks reports whether what stands under a verb is a question: `whether it was so`.
func (v *view) asks(cl *clauses.Clause) bool {
	return slices.ContainsFunc(cl.Objects, func(p clauses.Phrase) bool {
		return p.Clause != clauses.None && p.Clause < len(v.clauses) && v.isWhether(&v.clauses[p.Clause])
	})
}

// grants reports whether a verb of permission is one of saying: `allowed that the plan was bad`.
func (v *view) grants(cl *clauses.Clause) bool {
	verb := firstWord(cl.Verb.Lemma)
	that := cl.Verb.Span.End
	return (verb == "allow" || verb == "grant") && !cl.Verb.Passive && v.word(that) == "that" && v.tag(that) == "IN"
}

// actOf is the relation of an act of saying.
func (x *extractor) actOf(verb string) string {
	for _, s := range x.o.VerbSignals(verb) {
		if s.Subject == "subj" && s.Object == "obj" && s.Relation.Name != "permitted" && s.Relation.Name != "provided" && !s.Relation.Claim && x.o.Fits(s.Relation, "Person", "") {
			return "rel:" + s.Relation.Name
		}
	}
	if denial[verb] || belief[verb] || studying[verb] {
		return "open:" + verb
	}
	return "rel:stated"
}

// contentOf is what is said: the clause under the verb, or the quotation beside it.
func (v *view) contentOf(c int) (argument, bool) {
	cl := &v.clauses[c]
	for _, p := range cl.Objects {
		if p.Clause != clauses.None {
			span := v.clauseSpan(p)
			if w := v.word(span.Start - 1); w == "only" || (w == "the" || w == "a" || w == "an") && v.word(span.Start-2) == "only" {
				span.Start-- // `that only the council could …`
				if w != "only" {
					span.Start--
				}
			}
			if p.Span.Start < cl.Verb.Head && v.parts(span.End, cl.Verb.Head) {
				return argument{}, false
			}
			return v.literal(v.allQuoted(span, cl.Verb.Head), longestSaying)
		}
	}
	for _, q := range v.quotes {
		if q.span.Start > cl.Verb.Head && q.span.Start-cl.Verb.Span.End <= 3 && v.hasVerb(q.span) {
			return v.literal(q.span, longestSaying)
		}
	}
	start := cl.Verb.Span.Start
	if len(cl.Subjects) > 0 && cl.Subjects[0].Clause == clauses.None {
		start = min(start, cl.Subjects[0].Span.Start)
	}
	for _, q := range v.quotes {
		if q.span.End < start && start-q.span.End <= 2 && v.hasVerb(q.span) && !cl.Verb.Passive {
			return v.literal(q.span, longestSaying) // `“It is over,” she told the council`
		}
	}
	return argument{}, false
}

// allQuoted is the whole quotation that some words begin, on the same side of the verb.
func (v *view) allQuoted(s clauses.Span, verb int) clauses.Span {
	q, ok := v.quoteAt(s.Start)
	if ok && !q.below && s.Start-q.span.Start <= 1 && q.span.End > s.End && (q.span.Start > verb || q.span.End <= verb) {
		return q.span
	}
	return s
}

// parts reports whether a semicolon or a colon stands between two tokens.
func (v *view) parts(from, to int) bool {
	for i := from; i < to; i++ {
		if v.word(i) == ";" || v.word(i) == ":" {
			return true
		}
	}
	return false
}

func (v *view) hasVerb(s clauses.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if v.isVerb(i) {
			return true
		}
	}
	return false
}
