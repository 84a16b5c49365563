package extract

import (
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

// moves reads a verb by which somebody has another do something, asks for it or lets it be: `urged the
// council to resign` is X rel:urged “the council to resign”. It reports whether the verb says nothing of
// its object alone: whoever `forced the council to resign` forced no council.
func (x *extractor) moves(f *frame) bool {
	base := firstWord(f.cl.Verb.Lemma)
	if !bidding[base] && !moving[base] && !averting[base] {
		return false
	}
	deed, ok := f.deed()
	if !ok {
		return false
	}
	content, ok := x.deedWords(f, deed)
	if !ok {
		return !bidding[base]
	}
	for _, a := range x.subjects(f.v, f.agents) {
		g := finding{subject: a, object: content, predicate: x.movingRelation(a, base), verb: f.v.words(f.cl.Verb.Span),
			stance: f.v.stances[f.c], rule: "moves", clause: f.c}
		if x.o.IsA(a.class, "Concept") && g.stance.isUnreal() {
			continue
		}
		x.add(f.v, g)
	}
	return !bidding[base]
}

// Verbs with an infinitive behind their object: those of which the object may be told alone, `urged the
// council`, and those of which it may not.
var (
	bidding = set("urge invite call appeal implore lobby petition exhort pressure press")
	moving  = set(`force compel oblige cause lead prompt motivate induce drive push encourage persuade convince inspire tempt
		enable allow permit authorize authorise empower require instruct order tell ask beg request advise direct commit help assist`)
)

// averting verbs have a gerund behind `from`: whoever `prevented the council from meeting` prevented no council.
var averting = set("prevent stop keep hinder deter discourage dissuade preclude restrain")

// deed is the infinitive that says what the object does, or the gerund that says what it is kept from.
func (f *frame) deed() (*clauses.Clause, bool) {
	for k := range f.v.clauses {
		c := &f.v.clauses[k]
		kept := c.Kind == clauses.Participle && c.Conjunction == "from" && averting[firstWord(f.cl.Verb.Lemma)]
		if c.Governor != f.c || c.Kind != clauses.Infinitive && !kept || c.Verb.Head < f.cl.Verb.Head || len(c.Subjects) == 0 || c.Verb.Attempt != "" {
			continue
		}
		moved := func(p clauses.Phrase) bool { return p.Clause == clauses.None && p.Head == c.Subjects[0].Head }
		if slices.ContainsFunc(f.patient, moved) || slices.ContainsFunc(f.second, moved) || slices.ContainsFunc(f.cl.Adverbials, func(a clauses.Adverbial) bool { return moved(a.Phrase) }) {
			return c, true
		}
	}
	return nil, false
}

// deedWords are the words from who is moved to the end of what that one does; without the former when
// it is a pronoun or stands elsewhere.
func (x *extractor) deedWords(f *frame, deed *clauses.Clause) (argument, bool) {
	v, who := f.v, deed.Subjects[0]
	s := clauses.Span{Start: deed.Verb.Head, End: v.deedEnd(deed)}
	if t := v.tag(who.Head); who.Span.Start > f.cl.Verb.Head && who.Span.End <= deed.Verb.Head && t != "PRP" && t != "WP" && t != "WDT" {
		s.Start = who.Span.Start
	}
	return v.literal(s, longestLiteral)
}

// deedEnd is the token behind what a clause without a subject of its own tells, up to the first mark.
func (v *view) deedEnd(c *clauses.Clause) int {
	end := max(c.Verb.Span.End, v.subtreeEnd(c.Verb.Head))
	for i := c.Verb.Head + 1; i < end; i++ {
		if v.word(i) == "so" && v.word(i+1) == "as" && v.word(i+2) == "to" || v.word(i) == "in" && v.word(i+1) == "order" && v.word(i+2) == "to" {
			return i
		}
		if v.tag(i) == ":" && !v.isHyphen(i) || v.tag(i) == "," && !v.betweenModifiers(i) {
			return i
		}
	}
	return end
}

// isHyphen reports whether a mark stands within a word: `long-range`.
func (v *view) isHyphen(i int) bool {
	return v.word(i) == "-" && i > 0 && i+1 < len(v.tok) && v.tok[i].Start == v.tok[i-1].End && v.tok[i].End == v.tok[i+1].Start
}

// movingRelation is the relation that the verb signals, if it holds of what is done, else the verb.
func (x *extractor) movingRelation(a argument, base string) string {
	for _, s := range x.o.VerbSignals(base) {
		if s.Subject == "subj" && !s.Relation.Claim && slices.Contains(s.Relation.Range, "Thing") && x.o.Fits(s.Relation, a.class, "") && s.Relation.Name != "promotes" && s.Relation.Name != "stated" {
			return "rel:" + s.Relation.Name
		}
	}
	return "open:" + base
}

// completed is the object of a verb that says nothing without what it makes of it, and both together:
// `rendered THE GUILD THE LAST ONE`, `brought THE TOWN UNDER HER RULE`.
func (x *extractor) completed(f *frame) ([]argument, bool) {
	v := f.v
	if f.cl.Verb.Passive || len(f.patient) != 1 || f.patient[0].Clause != clauses.None {
		return nil, false
	}
	p := f.patient[0]
	s := p.Span
	for _, c := range f.comps {
		if c.Clause != clauses.None || c.Head == p.Head {
			continue
		}
		c = v.whole(c)
		s = clauses.Span{Start: min(s.Start, c.Span.Start), End: max(s.End, c.Span.End)}
	}
	if s == p.Span {
		needed := incomplete[firstWord(f.cl.Verb.Lemma)]
		for _, a := range f.cl.Adverbials {
			_, prep, _ := cutLastWord(a.Prep)
			if a.Span.Start >= s.End && a.Span.Start <= s.End+1 && a.Role != clauses.Time && a.Phrase.Clause == clauses.None && (needed && placing[prep] || a.Prep == "as" && !a.OfNoun) {
				s.End = v.whole(a.Phrase).Span.End
			}
		}
	}
	if s == p.Span {
		return nil, false
	}
	words, ok := v.literal(s, longestLiteral)
	if t := v.tag(s.Start); !ok || s.Start < f.cl.Verb.Head || t == "PRP" || t == "WP" || t == "WDT" {
		return nil, true
	}
	return []argument{words}, true
}

// incomplete verbs say of an object where it is brought or what is made of it.
var incomplete = set(`bring put place set turn transform convert divide translate throw push draw keep hold leave lay invest equip entrust
	render make confront drive base plunge lift raise lead steer reduce subject exempt shield free`)

var placing = set("into under on onto with to in at upon from back out against beyond over")

// playsRole reads who is given a role, or plays one: `was given THE ROLE OF A GUARD` tells what somebody is.
func (x *extractor) playsRole(f *frame) bool {
	v, who, found := f.v, f.agents, false
	if f.cl.Verb.Passive {
		who = f.cl.Subjects
	}
	if !playing[firstWord(f.cl.Verb.Lemma)] {
		return false
	}
	for _, p := range f.cl.Objects {
		if p.Clause != clauses.None || v.lemma(p.Head) != "role" || v.word(p.Head+1) != "of" {
			continue
		}
		g, ok := v.groupAt(p.Head + 2)
		if !ok {
			continue
		}
		players := x.subjects(v, who)
		if x.roleOf(v, g.head, players, v.stances[f.c], f.c, "copula-role") {
			found = true
			continue
		}
		what, ok := x.object(v, g.phrase())
		for _, a := range players {
			if ok {
				found = true
				x.add(v, finding{subject: a, object: what, predicate: "open:serve-as", verb: f.written(), stance: v.stances[f.c], rule: "copula-role", clause: f.c})
			}
		}
	}
	return found
}

// playing verbs have a role for their object that their subject has or gets.
var playing = set("play have assume perform take fulfil fulfill fill attribute assign give accord entrust allot")

// needsMore reports whether an adjective says nothing without what it is about: `convinced`, `similar`.
func (v *view) needsMore(p clauses.Phrase, a argument) bool {
	if m := ofThose.FindString(strings.ToLower(a.Value)); a.isLiteral() && m != "" {
		return true // `was one of them`
	}
	return a.isLiteral() && !strings.Contains(strings.TrimSpace(a.Value), " ") && relational[v.word(p.Head)]
}

// ofThose matches what is some of those that only the text before tells.
var ofThose = regexp.MustCompile(`^(?:one|two|three|some|many|most|few|all|both|none|part|the first|the last|first|last) of (?:them|these|those|us|whom|which|it)$`)

var relational = set(`concerned convinced aware able unable willing unwilling likely unlikely due based committed related similar equal subject prone
	capable worthy certain sure dependent reliant comparable compatible incompatible identical tantamount conducive responsible
	accountable interested involved engaged linked tied devoted dedicated consistent inconsistent relative attributable`)
