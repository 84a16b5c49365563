package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// frame is a clause with the passive turned: who does it, and what it is done to.
type frame struct {
	v       *view
	c       int
	cl      *clauses.Clause
	agents  []clauses.Phrase // who does it
	patient []clauses.Phrase // what it is done to
	second  []clauses.Phrase // `gave HIM a post`
	comps   []clauses.Phrase // `elected him CHAIRMAN`
	key     wordKey
}

// wordKey is the words of a clause that signal a relation: its verb, and as many
// words behind it as the ontology knows (`take part`, `be in charge`).
type wordKey struct {
	words string
	end   int // the token behind those that the object does not part from the verb
	last  int // the token behind all of them
}

// frameOf turns the passive of a clause.
func frameOf(v *view, c int) *frame {
	cl := &v.clauses[c]
	f := &frame{v: v, c: c, cl: cl, agents: cl.Subjects, patient: cl.Objects, second: cl.Indirect, comps: cl.Complements}
	if cl.Verb.Passive {
		f.agents, f.patient = agentsOf(cl), cl.Subjects
		if len(cl.Objects) > 0 {
			f.second = cl.Subjects
		}
		if handing[firstWord(cl.Verb.Lemma)] && len(cl.Objects) > 0 {
			f.patient = cl.Objects // `was awarded the prize`
		} else {
			f.comps = append(f.comps[:len(f.comps):len(f.comps)], cl.Objects...)
		}
	} else if last := len(cl.Objects) - 1; len(f.comps) == 0 && last > 0 && (cl.Objects[last].Head < 0 || v.tok[cl.Objects[last].Head].Rel != "conj") {
		f.comps = cl.Objects[len(cl.Objects)-1:]
	}
	if !cl.Verb.Passive && len(f.comps) == 0 && becoming[firstWord(cl.Verb.Lemma)] {
		f.comps, f.patient = nominal(f.patient), nil // whatever the parse calls it
		cl.Complements, cl.Objects = f.comps, nil
	}
	f.agents = append(f.agents[:len(f.agents):len(f.agents)], v.companions(cl, f.agents)...)
	if !cl.Verb.Passive {
		f.patient = slices.DeleteFunc(slices.Clone(f.patient), func(p clauses.Phrase) bool {
			return p.Clause == clauses.None && v.tok[max(0, p.Head)].Rel != "conj" && v.isOff(cl.Verb.Head, p.Span.Start)
		})
	}
	return f
}

// isOff reports whether a colon or a single dash parts a verb from a phrase behind it, which then explains
// something else: `the town has changed – its guilds have a voice`.
func (v *view) isOff(verb, at int) bool {
	dashes := 0
	for i := verb + 1; i < at; i++ {
		switch {
		case i > verb+1 && v.word(i) == ":" || v.word(i) == ";":
			return true
		case v.isDash(i) && !v.isHyphen(i):
			dashes++
		}
	}
	return dashes%2 == 1
}

// handing verbs have a receiver, who is the subject of their passive.
var handing = set("give award grant hand accord allot allocate assign attribute pay send lend offer promise")

// companions are the names of those together with whom a named agent acts.
func (v *view) companions(cl *clauses.Clause, agents []clauses.Phrase) []clauses.Phrase {
	if len(agents) == 0 || agents[0].Clause != clauses.None || !v.named(agents[0].Head) {
		return nil
	}
	var found []clauses.Phrase
	for _, a := range cl.Adverbials {
		with := a.Prep == "together with" || a.Prep == "along with" || a.Prep == "alongside" || a.Prep == "jointly with" ||
			a.Prep == "with" && (v.word(a.Span.Start-1) == "together" || v.word(a.Span.Start-1) == "jointly")
		if m, ok := v.mentionOf(a.Phrase.Head); with && ok && a.Phrase.Clause == clauses.None && m.Kind == mentions.Name {
			found = append(found, a.Phrase)
		}
	}
	return found
}

// clause finds what one clause states.
func (x *extractor) clause(v *view, c int) {
	cl := &v.clauses[c]
	if cl.Verb.Head < 0 || cl.Verb.Head >= len(v.tok) {
		return
	}
	if v.behindColon(cl) || v.isAside(cl) || v.isModifier(cl.Verb.Head) {
		x.drop(v, v.words(cl.Verb.Span), "whose act an item behind a colon, an aside or a modifier is, nobody says")
		return // `life-saving aid` is no deed of anybody
	}
	if why := x.unsaid(v, c); why != "" {
		x.drop(v, v.words(cl.Verb.Span), "%s", why)
		return
	}
	f := frameOf(v, c)
	if !x.keepInBrackets(f) {
		return
	}
	x.aim(f)
	if x.report(v, c) {
		x.signalled(f, true)
		return
	}
	x.borrow(f)
	moves := x.moves(f)
	found := x.signalled(f, moves) || x.nearer(f)
	switch {
	case moves || x.playsRole(f):
	case x.goal(f):
	case len(cl.Complements) > 0 && copulas[firstWord(cl.Verb.Lemma)] && !cl.Verb.Passive:
		if !found {
			x.copula(f)
		}
	case x.lightVerb(f):
	case !found:
		x.openFact(f)
	}
	x.dated(f)
	x.reason(f)
	x.adverbial(f)
}

// borrow gives a verb without an object that of the verb joined to it right behind: `wrote and SIGNED THE
// TREATY`, if the ontology knows it as one that has an object and it does not go without one as well as with it.
func (x *extractor) borrow(f *frame) {
	v, next := f.v, f.c+1
	if next >= len(v.clauses) || f.cl.Verb.Passive || len(f.patient)+len(f.comps)+len(f.second) > 0 || !x.takesObject(f) || alone[firstWord(f.cl.Verb.Lemma)] {
		return
	}
	o := &v.clauses[next]
	if o.Verb.Passive || len(o.Objects) == 0 || o.Verb.Head-f.cl.Verb.Head > 4 || len(o.Subjects) == 0 || len(f.cl.Subjects) == 0 || o.Subjects[0].Head != f.cl.Subjects[0].Head {
		return
	}
	joined := false
	for i := f.cl.Verb.Head + 1; i < o.Verb.Head; i++ {
		if t := v.tag(i); t != "CC" && t != "RB" && t != "," {
			return
		}
		joined = joined || v.tag(i) == "CC"
	}
	if joined {
		f.patient = o.Objects
	}
}

// alone are verbs that often stand without an object: who `left and founded a union` left no union.
var alone = set(`leave meet return resign win lose move protest vote rule lead attack fight agree refuse visit end stop begin start continue
	join speak talk say sign play run drive eat drink write read sing marry divorce increase decrease grow change develop expand
	settle withdraw retire surrender accept decline`)

// nearer reads a participle with the thing right before it as what is done to, when the noun on which
// the tree hangs it fits no relation: `an agreement with the council, led by Voss`.
func (x *extractor) nearer(f *frame) bool {
	v := f.v
	if f.cl.Kind != clauses.Participle || !f.cl.Verb.Passive || v.tok[f.cl.Verb.Head].Rel != "acl" {
		return false
	}
	at := f.cl.Verb.Span.Start
	if v.tag(at-1) == "," {
		at--
	}
	m, ok := v.nameEnding(at)
	if !ok || m.Cluster == schema.NoCluster || len(f.patient) == 0 || m.Head == f.patient[0].Head {
		return false
	}
	far := f.patient
	f.patient = []clauses.Phrase{{Span: m.Tokens, Head: m.Head, Clause: clauses.None}}
	if x.signalled(f, false) {
		return true
	}
	f.patient = far
	return false
}

// reason reads what an event came from: `the riot broke out BECAUSE OF the toll`.
func (x *extractor) reason(f *frame) {
	if f.cl.Verb.Negated || f.cl.Verb.Passive || !f.begins() {
		return
	}
	for _, a := range f.cl.Adverbials {
		if a.Phrase.Clause != clauses.None || !reasonPreps[strings.ToLower(a.Prep)] {
			continue
		}
		for _, why := range x.things(f.v, a.Phrase) {
			for _, what := range x.subjects(f.v, f.agents) {
				if x.o.IsA(what.class, "Event") {
					x.add(f.v, finding{subject: why, object: what, predicate: "rel:caused", verb: a.Prep, stance: f.v.stances[f.c], rule: "adverbial", clause: f.c})
				}
			}
		}
	}
}

// begins reports whether a verb tells that its subject came to be.
func (f *frame) begins() bool {
	base, end := firstWord(f.cl.Verb.Lemma), f.cl.Verb.Span.End
	return begins[openName(f.cl.Verb.Lemma)] || begins[base] || begins[base+"-"+f.v.word(end)] || begins[base+"-"+f.v.word(end)+"-"+f.v.word(end+1)]
}

// keepInBrackets sees to it that a finite clause in brackets has its subject there: that of `the
// council (Voss had left it) voted` is Voss. It is false when there is none.
func (x *extractor) keepInBrackets(f *frame) bool {
	if !f.cl.Verb.Finite || f.cl.Kind == clauses.Relative || len(f.cl.Subjects) == 0 {
		return true
	}
	open := f.v.bracketAround(f.cl.Verb.Head)
	if open < 0 || f.cl.Subjects[0].Span.Start > open || f.cl.Subjects[0].Clause != clauses.None {
		return true
	}
	m, ok := f.v.nameStarting(open + 1)
	if !ok || f.cl.Verb.Passive {
		return false
	}
	f.agents = []clauses.Phrase{{Span: m.Tokens, Head: m.Head, Clause: clauses.None}}
	return true
}

// bracketAround is the bracket that is open at a token, or -1.
func (v *view) bracketAround(t int) int {
	for i := t; i >= 0; i-- {
		switch {
		case v.closes(i) && i < t:
			return -1
		case v.opens(i):
			return i
		}
	}
	return -1
}

// leaving verbs tell for whom somebody makes room: `abdicated in favour of his son`.
var leaving = set("abdicate resign step withdraw retire renounce waive relinquish drop decline cede concede")

// adverbial reads prepositions of several words that say what the agent is or does as much as a
// copula before them would: `in violation of the constitution, the court dissolved …`.
func (x *extractor) adverbial(f *frame) {
	for _, a := range f.cl.Adverbials {
		if a.Prep == "as" && !a.OfNoun && a.Span.Start < f.cl.Verb.Head && a.Phrase.Clause == clauses.None {
			x.actsAs(f, a)
		}
		words, prep, long := cutLastWord(strings.ToLower(a.Prep))
		if !long || leaving[firstWord(f.cl.Verb.Lemma)] || a.Role == clauses.Reason || a.Phrase.Clause != clauses.None || firstWord(f.cl.Verb.Lemma) == "be" {
			continue
		}
		for _, s := range x.o.VerbSignals("be " + words) {
			if s.Subject != "subj" || s.Object != prep {
				continue
			}
			f.key = wordKey{"be " + words, a.Phrase.Span.Start, a.Phrase.Span.Start}
			for _, who := range x.subjects(f.v, f.agents) {
				for _, what := range x.things(f.v, a.Phrase) {
					if x.o.Fits(s.Relation, who.class, what.class) {
						x.add(f.v, finding{subject: who, object: what, predicate: "rel:" + s.Relation.Name, verb: a.Prep,
							event: s.Relation.Event, stance: f.v.stances[f.c], rule: "adverbial", clause: f.c})
					}
				}
			}
		}
	}
}

// actsAs reads the office in which somebody acts: `as mayor of Arden, Voss opened …`.
func (x *extractor) actsAs(f *frame, a clauses.Adverbial) {
	for _, who := range x.subjects(f.v, f.cl.Subjects) {
		for _, office := range x.things(f.v, a.Phrase) {
			if office.class == "Office" && x.o.IsA(who.class, "Person") {
				x.add(f.v, finding{subject: who, object: office, predicate: "rel:heldOffice", verb: "as", stance: plain, rule: "adverbial", clause: clauses.None})
			}
		}
	}
}

// cutLastWord cuts the last of several words off.
func cutLastWord(s string) (words, last string, several bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+1:], true
}

// isModifier reports whether a participle is the last part of an adjective, and no deed of anybody:
// `life-saving aid`.
func (v *view) isModifier(verb int) bool {
	if tag := v.tag(verb); tag != "VBG" && tag != "VBN" {
		return false
	}
	first, _, joined := strings.Cut(v.word(verb), "-")
	return joined && !verbPrefixes[first] || v.tag(verb-1) == "HYPH" && v.tok[verb].Rel == "amod"
}

var verbPrefixes = set("re co over under pre out de dis mis un fore inter trans counter cross back")

// isAside reports whether an infinitive at the head of a sentence is a set phrase that says nothing of
// anybody: `to be sure,`, `to put it bluntly,`.
func (v *view) isAside(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Infinitive || cl.Verb.Span.Start > 1 || v.tag(0) != "TO" {
		return false
	}
	switch next := v.word(2); firstWord(cl.Verb.Lemma) {
	case "be":
		return asides[next]
	case "put", "begin", "start", "conclude", "sum", "name", "recall", "repeat", "summarize", "summarise":
		return next == "," || next == "with" || next == "it" || next == "up" || next == "but"
	}
	return false
}

var asides = set("sure honest fair precise clear specific exact certain frank")

// behindColon reports whether a participle is an item of a list behind a colon: `three aims: first,
// protecting …`. Whose act it is nobody says.
func (v *view) behindColon(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Participle || cl.Governor < 0 {
		return false
	}
	for i := v.clauses[cl.Governor].Verb.Head; i >= 0 && i < cl.Verb.Head; i++ {
		if v.tok[i].Text == ":" || v.tok[i].Text == ";" {
			return true
		}
	}
	return false
}

var becoming = set("become remain")

var copulas = set("be become remain stay constitute represent form seem appear prove")

// keys lists the words that may signal a relation, the longest first.
func (f *frame) keys() []wordKey {
	v, verb := f.v, f.cl.Verb
	lemma := strings.ToLower(verb.Lemma)
	base := firstWord(lemma)
	keys := []wordKey{{lemma, verb.Span.End, verb.Span.End}}
	if base != lemma {
		keys = append(keys, wordKey{base, verb.Span.End, verb.Span.End})
	}
	words, taken := lemma, 0
	for i := max(verb.Head+1, verb.Span.End); i < len(v.tok) && taken < 3 && i < verb.Span.End+7; i++ {
		if v.skippable(i) {
			continue
		}
		if v.tag(i) == "," || v.tag(i) == ":" {
			break
		}
		words += " " + v.signalWord(i)
		taken++
		if copulas[base] && base != "be" { // `remained loyal to` as `was loyal to`
			keys = append([]wordKey{{"be" + strings.TrimPrefix(words, lemma), i + 1, i + 1}}, keys...)
		}
		keys = append([]wordKey{{words, i + 1, i + 1}}, keys...)
	}
	if len(f.patient) > 0 {
		keys = append(f.parted(base), keys...)
	}
	if p, ok := f.given(); ok {
		keys = append([]wordKey{{base + " " + v.lemma(p.Head), p.Span.End, p.Span.End}}, keys...)
	}
	if verb.Attempt != "" {
		keys = append([]wordKey{{f.attempted() + lemma, verb.Span.End, verb.Span.End}}, keys...)
	}
	return keys
}

// parted lists the words of a signal between which the object stands: `found Voss GUILTY`, `took
// Voss TO COURT`.
func (f *frame) parted(base string) (keys []wordKey) {
	end := f.cl.Verb.Span.End
	for _, p := range f.cl.Complements {
		if p.Clause == clauses.None && p.Head > end {
			keys = append(keys, wordKey{base + " " + f.v.signalWord(p.Head), end, p.Span.End})
		}
	}
	if c, ok := f.deed(); ok && firstWord(c.Verb.Lemma) == "be" && len(c.Complements) == 1 && c.Complements[0].Clause == clauses.None && !c.Verb.Negated {
		keys = append(keys, wordKey{base + " " + f.v.signalWord(c.Complements[0].Head), end, c.Complements[0].Span.End}) // `declared the vote to be void`
	}
	for _, a := range f.cl.Adverbials {
		if a.Phrase.Clause == clauses.None && a.Span.Start > end {
			keys = append(keys, wordKey{base + " " + a.Prep + " " + f.v.lemma(a.Phrase.Head), end, a.Span.End})
		}
	}
	return keys
}

// signalWord is a word as signals have it: the lemma, but `be involved in`.
func (v *view) signalWord(i int) string {
	if v.tag(i) == "VBN" {
		return v.word(i)
	}
	return v.lemma(i)
}

// given is what somebody is given or denied, as in `denied the party REGISTRATION` and
// `the party was denied REGISTRATION`.
func (f *frame) given() (clauses.Phrase, bool) {
	if len(f.second) == 0 || len(f.cl.Objects) == 0 || f.cl.Objects[0].Clause != clauses.None {
		return clauses.Phrase{}, false
	}
	return f.cl.Objects[0], true
}

// attempted is the words of the verb above an infinitive, as signals have them.
func (f *frame) attempted() string { return firstWord(f.cl.Verb.Attempt) + " to " }

// skippable reports whether a token does not count in the words of a signal.
func (v *view) skippable(i int) bool {
	switch v.tag(i) {
	case "DT", "RB", "PRP$", "``", "''", "RBR", "JJR":
		return true
	}
	return strings.HasPrefix(v.tag(i), "JJ") && v.isNoun(i+1)
}

// signalled finds the relations that the verb signals: for each pair of slots the
// first relation whose classes fit. With claimsOnly the plain ones are left out.
func (x *extractor) signalled(f *frame, claimsOnly bool) bool {
	for _, k := range f.keys() {
		signals := x.o.VerbSignals(k.words)
		if len(signals) == 0 {
			continue
		}
		f.key = k
		done := map[[2]string]bool{}
		calls := len(f.comps) > 0 && slices.ContainsFunc(signals, func(s schema.RelationSignal) bool { return s.Relation.Claim && s.Object == "comp" })
		for _, s := range signals {
			if calls && !s.Relation.Claim {
				continue // `called the strike A CRIME` calls no strike
			}
			if s.Relation.Name == "stated" && len(f.comps) > 0 {
				continue // `declared Voss the winner` says nothing but what it makes of Voss
			}
			if s.Subject == "subj" && !slots[s.Object] && !f.cl.Verb.Passive && len(f.direct()) > 0 && !gives[firstWord(k.words)] && !(s.Object == "to" && sends[firstWord(k.words)]) {
				continue // `withdrew France from NATO` is not `withdrew from NATO`
			}
			pair := [2]string{s.Subject, s.Object}
			if !done[pair] && (!claimsOnly || s.Relation.Claim) && x.signal(f, s) {
				done[pair] = true
			}
		}
		if len(done) > 0 {
			return true
		}
	}
	return false
}

var (
	performing = set("declare proclaim maintain hold write add find")
	slots      = map[string]bool{"subj": true, "obj": true, "iobj": true, "comp": true}
	// Verbs whose object goes to what stands behind the preposition.
	gives = set("donate lend invest contribute give pay transfer add devote commit")
	// Verbs whose object goes to what stands behind `to`.
	sends = set("supply deliver provide sell export send offer")
)

// signal finds what one signal gives: each subject with each object that fits.
func (x *extractor) signal(f *frame, s schema.RelationSignal) bool {
	subjects := x.subjects(f.v, f.slot(s.Subject))
	if len(subjects) == 0 {
		x.drop(f.v, f.written(), "no %s: its subject (%s) is not there or not known", s.Relation.Name, s.Subject)
		return false
	}
	objects := x.objects(f.v, f.slot(s.Object))
	if s.Relation.Name == "labelledAs" {
		objects = f.v.quotedWhole(objects)
	}
	if len(objects) == 0 && slots[s.Object] {
		x.drop(f.v, f.written(), "no %s: its object (%s) is not there or not known", s.Relation.Name, s.Object)
	}
	found := false
	for _, a := range subjects {
		for _, b := range objects {
			if why := x.unfit(f, s, a, b); why != "" {
				x.dropPair(f.v, f.written(), s.Relation, a, b, why)
				continue
			}
			g := x.signalFinding(f, s, a, b)
			found = found || g.empty() == ""
			if g.stance.isUnreal() && x.isAnybody(a) && x.isAnybody(b) && !x.namesParty(f.v, b.Span) {
				x.dropPair(f.v, f.written(), s.Relation, a, b, "it may not be so, and nothing in it has a name")
				continue
			}
			x.add(f.v, g)
			x.calls(f, s, g)
		}
	}
	return found
}

// quotedWhole gives all the words of a quotation for a label that is its beginning: `called it “a STATE within the state”`.
func (v *view) quotedWhole(objects []argument) []argument {
	for i, a := range objects {
		span := v.tokensOf(a.Span)
		q, ok := v.quoteAt(span.Start)
		if !ok || a.kind == mentions.Name || q.span.End <= span.End || v.groupStartOf(span.Start)-q.span.Start > 2 {
			continue
		}
		if words, ok := v.literal(q.span, longestLiteral); ok {
			objects[i] = words
		}
	}
	return objects
}

// calls tells of who calls something so, beside what it is called: `branded THE REIGN A DICTATORSHIP`.
func (x *extractor) calls(f *frame, s schema.RelationSignal, g finding) {
	if s.Relation.Name != "labelledAs" || f.cl.Verb.Passive || g.stance.holder == nil || g.stance.isUnreal() || len(f.agents) != 1 {
		return
	}
	v := f.v
	from, to := v.tokensOf(g.subject.Span), v.tokensOf(g.object.Span)
	if from.Start < f.cl.Verb.Head || to.Start < from.End || to.Start-from.End > 4 || v.tag(from.Start) == "PRP" {
		return
	}
	who := x.subjects(v, f.agents)
	words, ok := v.literal(clauses.Span{Start: v.groupStartOf(from.Start), End: to.End}, longestLiteral)
	if ok && len(who) == 1 && x.isNamed(who[0]) && !strings.ContainsAny(words.Value, "“‘\"") {
		own := v.stances[f.c]
		if f.isContrast() && own.modality == schema.Attributed {
			own.modality, own.holder = schema.Asserted, nil
		}
		x.add(v, finding{subject: who[0], object: words, predicate: "open:" + openName(f.cl.Verb.Lemma), verb: f.written(), stance: own, rule: "moves", clause: f.c})
	}
}

// groupStartOf is where the noun phrase begins whose core begins at a token.
func (v *view) groupStartOf(at int) int {
	for at > 0 && (v.tag(at-1) == "PRP$" || v.tag(at-1) == "POS" || strings.HasPrefix(v.tag(at-1), "JJ")) {
		at--
	}
	return at
}

// unfit tells why a relation does not hold between two things that stand in its slots;
// "" when it does.
func (x *extractor) unfit(f *frame, s schema.RelationSignal, a, b argument) string {
	r := s.Relation
	base := firstWord(f.key.words)
	if why := x.otherSense(f, s, a, b, base); why != "" {
		return why
	}
	if why := x.noGoods(f, s, a, b, base); why != "" {
		return why
	}
	switch {
	case b.clause && !r.Claim && r.Name != "stated" && f.v.tokensOf(b.Span).End <= f.cl.Verb.Head:
		return "a clause before the verb is no object of it"
	case r.Name == "founded" && f.hasAs(): // `established the town as a port`
		return "it is made something and not founded"
	case r.Name == "appointed" && base == "designate" && !x.o.IsA(b.class, "Person"):
		return "it is called something"
	case r.Name == "controls" && base == "take" && !x.o.IsAny(b.class, []string{"Agent", "Place"}): // `took over the plans of the guild`
		return "it is gone on with and not ruled"
	case (r.Name == "caused" && b.kind == mentions.Name || r.Name == "ordered") && f.movesTo(): // `induced the party to leave`
		return "it is made to do something"
	case r.Name == "caused" && base == "contribute" && (len(f.direct()) > 0 || x.o.IsAny(b.class, []string{"Agent", "Work"}) || f.v.headIn(b, debates)): // `contributed to the fund`, `contributed money to it`
		return "it is added to and not caused"
	case r.Name == "definedAs" && (b.clause || x.o.IsA(a.class, "Agent")): // `this means that`, `Voss refers to the book`
		return "it is no definition"
	case r.Name == "renamedTo" && (b.clause || (base == "transform" || base == "convert" || base == "reorganize") && b.kind != mentions.Name): // `was renamed as the Union, to be led by Voss`
		return "that is no name"
	case r.Name == "agreedTo" && f.v.tag(f.v.tokenAt(b.Span.Start)) == "PRP":
		return "what it is stands elsewhere"
	case r.Name == "basedOn" && f.v.isDay(b): // `founded on 11 June`
		return "a day is no ground"
	case r.Name == "locatedIn" && base == "base" && !x.o.IsA(a.class, "Agent"): // `a maker of cables based in Arden`
		return "what is based there stands before it"
	case r.Name == "leads" && b.kind == mentions.Name && x.o.IsA(b.class, "Person"):
		return "a person is not led"
	case r.Name == "banned" && (len(f.cl.Complements) > 0 || f.movesTo()): // `forbade the section any agreement`
		return "it is kept from something"
	case r.Name == "dismissed" && base == "recall" && len(f.prepositional("from")) > 0: // `recalled him from retirement`
		return "it is called back"
	case r.Name == "prevented" && base == "block" && !acts[wordnet.ClassOf(f.v.lemma(f.v.rootOf(f.v.tokensOf(b.Span))))]: // `blocked a road`
		return "it is closed and not kept from coming about"
	case r.Name == "heldOffice" && x.isGapped(f, b): // `Hale became mayor and VOSS PRIME MINISTER`
		return "somebody else holds it"
	case r.Name == "heldOffice" && f.v.isAnyOffice(b): // `a position he could not assume`
		return "which office is not said"
	case r.Name == "stated" && x.saysNothing(f, b) != "":
		return x.saysNothing(f, b)
	case x.isWhere(s, b):
		return "that is where it happened"
	case !x.o.Fits(r, a.class, placed(s, b)) && !(b.count && x.o.Fits(r, a.class, "Quantity")):
		return misfit(r)
	}
	return ""
}

// otherSense tells why a verb has not the sense in which it stands for a relation: `secured the capital` is no `won`.
func (x *extractor) otherSense(f *frame, s schema.RelationSignal, a, b argument, base string) string {
	r := s.Relation
	switch {
	case base == "go" && (r.Name == "won") != f.v.isPrize(b), base == "go" && r.Name == "received" && !x.o.IsAny(b.class, []string{"Office", "GovernmentBody"}) && !f.v.headIn(b, gifts):
		return "it is gone there"
	case (base == "secure" || base == "gain") && r.Name == "won" && !f.v.isPrize(b): // `secured the capital`
		return "it is no prize"
	case base == "accept" && r.Name == "received" && !f.v.headIn(b, gifts): // `accepted the treaty`
		return "what is accepted is no gift"
	case base == "accept" && r.Name == "agreedTo" && f.v.headIn(b, gifts):
		return "it is taken"
	case base == "include" && r.Name == "partOf" && s.Object == "subj" && (x.o.IsA(b.class, "Person") || len(f.prepositional("into")) > 0):
		return "it is made a part of something else"
	case base == "block" && r.Name == "banned" && b.kind != mentions.Name && !x.o.IsAny(b.class, []string{"Agent", "Work", "Place"}):
		return "it is hindered and not banned"
	case base == "have" && f.v.tag(f.v.tokensOf(b.Span).End) == "VBN": // `had eleven deputies arrested`
		return "it has something done to it"
	case base == "expand" && r.Name == "strengthened" && !f.v.headIn(b, powers): // `expanded the club`
		return "it is larger and not stronger"
	case base == "beat" && r.Name == "attacked" && x.isNamed(a) && x.isNamed(b):
		return "a blow or a contest, it does not say which"
	case base == "beat" && (r.Name == "defeated") != f.isContest(): // `beat Voss by 12 votes`, `beat the demonstrators`
		return "a contest is no attack"
	case base == "question" && r.Name == "criticized" && x.o.IsA(b.class, "Person"):
		return "somebody is asked"
	case base == "pursue" && r.Name == "aimsAt" && f.v.headIn(b, courses):
		return "a course is no aim"
	case base == "get" && len(f.prepositional("to")) > 0: // `got supplies to the city`
		return "it is brought somewhere"
	case base == "sit" && s.Object == "as" && f.v.sameBefore(b):
		return "it is a comparison"
	}
	return ""
}

// noGoods tells why what a verb speaks of is not owned, made, given or supplied by anybody.
func (x *extractor) noGoods(f *frame, s schema.RelationSignal, a, b argument, base string) string {
	r := s.Relation
	switch {
	case base == "belong" && r.Name == "owns" && !x.isProperty(f, a, b):
		return "it is a member and not owned"
	case base == "belong" && r.Name == "memberOf" && x.isProperty(f, b, a):
		return "it is owned"
	case r.Name == "owns" && (base == "acquire" || base == "have" || base == "possess") && x.o.IsA(b.class, "Concept"): // `acquired skills`
		return "nobody owns it"
	case r.Name == "confiscated" && f.v.headIn(b, chances): // `seized power`
		return "power is no goods"
	case r.Name == "provided" && base == "supply" && x.o.IsA(b.class, "Agent"): // `supplied the contractors`
		return "it is supplied itself"
	case r.Name == "produces" && base == "produce" && f.v.headIn(b, proofs): // `produced receipts`
		return "it is shown and not made"
	case base == "sell" && r.Name == "supplied" && f.v.headOfPart(f.patient, shares): // `sold 40 per cent to Hale`
		return "it is sold, not supplied"
	case base == "sell" && r.Name == "supplied" && (len(f.patient) == 0 || !f.v.isNoun(f.patient[0].Head) || f.v.named(f.patient[0].Head) || f.v.isSingleThing(f.patient[0])): // `sold it to Hale`, `sold the mill to Hale`
		return "it is sold, not supplied"
	case r.Name == "provided" && s.Object == "obj" && x.o.IsA(b.class, "Agent") && b.kind == mentions.Name: // `gave the Americans six months`
		return "something is given to it"
	}
	return ""
}

var (
	chances = set("power control chance opportunity moment initiative occasion")
	proofs  = set("receipt document evidence passport proof witness certificate letter statement record invoice testimony warrant")
	shares  = set("share stake cent percent half third quarter company firm business bank house land estate holding subsidiary paper newspaper")
)

// isDay reports whether a phrase ends in a date.
func (v *view) isDay(a argument) bool {
	last := v.tokensOf(a.Span).End - 1
	_, ok := v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Temporal && m.Tokens.Start <= last && last < m.Tokens.End
	})
	return ok
}

// sameBefore reports whether `same` stands before a phrase with `as`: `at the same table as the council`.
func (v *view) sameBefore(a argument) bool {
	from := v.tokensOf(a.Span).Start
	for i := from - 1; i >= max(0, from-6); i-- {
		if w := v.word(i); w == "same" || w == "such" || w == "so" {
			return true
		}
	}
	return false
}

// headOfPart reports whether one of some nouns is among the words of the first of some phrases.
func (v *view) headOfPart(list []clauses.Phrase, nouns map[string]bool) bool {
	if len(list) == 0 {
		return false
	}
	for i := list[0].Span.Start; i < list[0].Span.End; i++ {
		if nouns[v.lemma(i)] {
			return true
		}
	}
	return false
}

// isProperty reports whether what belongs to somebody is his and not one of its members: a firm that belongs to a person, a family
// or another firm.
func (x *extractor) isProperty(f *frame, owner, owned argument) bool {
	family := strings.HasSuffix(f.v.lemma(f.v.rootOf(f.v.tokensOf(owner.Span))), "family")
	return (family || x.o.IsAny(owner.class, []string{"Person", "Company"})) && x.o.IsAny(owned.class, []string{"Company", "Media", "Place", "Work", "Concept"}) && !x.o.IsA(owned.class, "Country")
}

// saysNothing tells why what stands behind a verb of saying is not what somebody says; "" when it is.
func (x *extractor) saysNothing(f *frame, b argument) string {
	base := firstWord(f.key.words)
	switch {
	case expounding[base] && !b.clause: // `explained the rise of the guild`
		return "a subject is no statement"
	case !b.clause && x.o.IsA(b.class, "Agent"): // `announced a movement`
		return "a body is no content"
	case b.kind == mentions.Name: // nobody states a party
		return "a name is no content"
	case base == "claim" && strings.HasPrefix(f.v.text[b.Span.Start:b.Span.End], "responsibility"),
		performing[firstWord(f.cl.Verb.Lemma)] && !b.clause: // `declared a state of emergency`
		return "saying it does it"
	}
	return ""
}

// isGapped reports whether an office has the name of its holder before it, and tells of that: in `Hale became mayor and VOSS
// PRIME MINISTER` the verb is left out.
func (x *extractor) isGapped(f *frame, office argument) bool {
	span := f.v.tokensOf(office.Span)
	m, ok := f.v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Name && m.Tokens.Start == span.Start && m.Tokens.End < span.End && m.Cluster != schema.NoCluster && x.o.IsA(x.found.Clusters[m.Cluster].Class, "Person")
	})
	if !ok || f.v.tag(m.Tokens.End) == "POS" || f.v.word(span.Start-1) != "and" && f.v.word(span.Start-1) != "," {
		return false
	}
	if words, ok := f.v.literal(clauses.Span{Start: m.Tokens.End, End: span.End}, longestLiteral); ok {
		x.add(f.v, finding{subject: x.fromMention(f.v, m), object: words, predicate: "rel:heldOffice", verb: f.written(), stance: f.v.stances[f.c], rule: "nsubj-prep", clause: f.c})
	}
	return true
}

// isContest reports whether a clause tells of votes or of a game.
func (f *frame) isContest() bool {
	return slices.ContainsFunc(f.cl.Adverbials, func(a clauses.Adverbial) bool {
		return (a.Prep == "by" || a.Prep == "in" || a.Prep == "at") && a.Phrase.Clause == clauses.None && a.Phrase.Head >= 0 && contests[f.v.lemma(a.Phrase.Head)]
	})
}

var contests = set(`vote seat point margin percent % election poll race runoff run-off primary referendum ballot contest round match final goal game
	championship league cup tournament competition set`)

// headIn reports whether the head of an argument is one of some nouns.
func (v *view) headIn(a argument, nouns map[string]bool) bool {
	s := v.tokensOf(a.Span)
	for i := s.Start; i < s.End; i++ {
		if nouns[v.lemma(i)] && (v.tok[i].Head < s.Start || v.tok[i].Head >= s.End) {
			return true
		}
	}
	return false
}

// hasAs reports whether `as` behind the object says what it is made.
func (f *frame) hasAs() bool {
	return slices.ContainsFunc(f.cl.Adverbials, func(a clauses.Adverbial) bool {
		return a.Prep == "as" && a.Span.Start > f.cl.Verb.Head && len(f.patient) > 0 && a.Span.Start >= f.patient[0].Span.End
	})
}

// Nouns by which a verb of several meanings has one.
var (
	gifts      = set("offer bribe gift prize award invitation donation money post office job position payment fee reward bid resignation nomination mandate")
	powers     = set("power role influence authority control right competence mandate prerogative position presence capacity hold grip")
	courses    = set("policy strategy course line approach path way career agenda study case politics tactic")
	debates    = set("literature debate discussion understanding knowledge research study scholarship theory discourse field")
	expounding = set("explain emphasize emphasise stress underline maintain describe")
)

// acts are the kinds of nouns of what may come about.
var acts = map[wordnet.Class]bool{wordnet.Act: true, wordnet.Event: true, wordnet.Process: true, wordnet.Communication: true, wordnet.Cognition: true, wordnet.State: true}

// placed is the class of what stands in the object's slot: a name of nothing known is taken for
// a place where the relation wants one, behind `in` or `to`: `was born in Arden`.
func placed(s schema.RelationSignal, b argument) string {
	if b.kind == mentions.Name && b.class == "Concept" && (s.Object == "in" || s.Object == "to") && slices.Contains(s.Relation.Range, "Place") {
		return "Place"
	}
	return b.class
}

// isWhere reports whether a place stands behind `in` to say where something happened: one wins
// in an election and not in Arden, where it is held.
func (x *extractor) isWhere(s schema.RelationSignal, b argument) bool {
	return s.Object == "in" && x.o.IsA(b.class, "Place") && slices.ContainsFunc(s.Relation.Range, func(c string) bool { return x.o.IsA(c, "Event") })
}

func (x *extractor) signalFinding(f *frame, s schema.RelationSignal, a, b argument) finding {
	g := finding{subject: a, object: b, predicate: "rel:" + s.Relation.Name, verb: f.written(), event: s.Relation.Event,
		stance: f.v.stances[f.c], rule: f.rule(s), clause: f.c}
	if firstWord(f.key.words) == "intend" { // what was intended as something may not have become it
		g.stance = g.stance.under(stance{modality: schema.Planned})
	} else if s.Relation.Claim || s.Relation.Name == "resultedFrom" && ascribing[firstWord(f.key.words)] {
		if who := x.accuser(f); who != nil && f.isContrast() {
			g.stance.modality, g.stance.holder = schema.Attributed, who
		}
		g.stance = g.stance.attributedTo(x.accuser(f))
	}
	if w := f.v.word(f.v.tokenAt(b.Span.Start) - 1); w == "neither" || w == "nor" {
		g.stance.negated = !g.stance.negated
	}
	if f.isAfterBut(b) {
		g.stance.negated = false
	}
	if f.cl.Verb.Attempt != "" && strings.HasPrefix(f.key.words, f.attempted()) && failure[firstWord(f.cl.Verb.Attempt)] {
		g.stance.negated = !g.stance.negated // the relation has the refusal in it
	}
	return g
}

// isContrast reports whether a clause sets its subject against the one before: `according to Voss it failed, WHEREAS HALE calls it …`.
func (f *frame) isContrast() bool {
	return slices.ContainsFunc(f.agents, func(p clauses.Phrase) bool {
		w := f.v.word(p.Span.Start - 1)
		return w == "whereas" || w == "while" || w == "whilst"
	})
}

// isAfterBut reports whether an object stands behind the `but` of a denial, which affirms it: `did not found the Oak
// Party but THE ELM PARTY`, `represented nobody but THE KING`.
func (f *frame) isAfterBut(b argument) bool {
	i := f.v.tokenAt(b.Span.Start) - 1
	for i > f.cl.Verb.Head && (f.v.tag(i) == "DT" || f.v.tag(i) == "PRP$" || strings.HasPrefix(f.v.tag(i), "JJ")) {
		i--
	}
	if first := f.v.tokenAt(b.Span.Start); (f.v.word(first) == "nobody" || f.v.word(first) == "nothing") && f.v.word(first+1) == "but" {
		return true
	}
	return i > f.cl.Verb.Head && f.v.word(i) == "but" && f.cl.Verb.Negated
}

// accuser is who holds what the verb claims of its subject.
func (x *extractor) accuser(f *frame) *schema.Arg {
	for _, p := range f.agents {
		if h := x.holderIn(f.v, p); h != nil {
			return h
		}
	}
	return nil
}

// rule names the way in which a signal was read.
func (f *frame) rule(s schema.RelationSignal) string {
	switch {
	case s.Relation.Claim && s.Relation.Event != "":
		return "accuse"
	case s.Relation.Claim:
		return "label"
	case s.Subject == "obj" || s.Subject == "iobj":
		return "obj-prep"
	case f.cl.Verb.Passive:
		return "passive"
	case s.Object == "obj":
		return "nsubj-obj"
	}
	return "nsubj-prep"
}

// written is the words that signal the relation, as the text has them.
func (f *frame) written() string {
	s := f.cl.Verb.Span
	if f.key.end > s.End && f.key.end <= len(f.v.tok) {
		s.End = f.key.end
	}
	return f.v.words(s)
}

// slot gives the phrases that stand in a slot of the verb.
func (f *frame) slot(name string) []clauses.Phrase {
	switch name {
	case "subj":
		return f.agents
	case "obj":
		return f.direct()
	case "iobj":
		return f.second
	case "comp":
		return f.comps
	}
	return f.prepositional(name)
}

// goesOn reports whether what begins at a token is joined to what stands before it.
func (v *view) goesOn(at int) bool {
	for i := at - 1; i >= max(0, at-3); i-- {
		if v.tag(i) == "CC" || v.tag(i) == "," {
			return true
		}
	}
	return false
}

// direct is what the action is done to, without a noun that the signal's words took
// up already: of `denied the party registration` the party.
func (f *frame) direct() []clauses.Phrase {
	var rest []clauses.Phrase
	for _, p := range f.patient {
		if p.Head < f.cl.Verb.Span.End || p.Head >= f.key.end {
			rest = append(rest, p)
		}
	}
	if len(rest) == 0 && len(f.patient) > 0 {
		return f.second
	}
	return rest
}

// prepositional gives the phrases behind a preposition: of the clause's adverbials,
// else behind its objects, else right behind the verb.
func (f *frame) prepositional(prep string) []clauses.Phrase {
	var found []clauses.Phrase
	for _, a := range f.cl.Adverbials {
		if (a.Prep == prep || f.inSignal(a.Prep, prep)) && a.Span.Start >= f.cl.Verb.Head && (a.Role != clauses.Time || prep == "of" || prep == "to") {
			if len(found) > 0 && !f.v.goesOn(a.Phrase.Span.Start) && !f.v.goesOn(a.Span.Start) {
				break // `took part in the feast of the guild in Arden`
			}
			found = append(found, a.Phrase)
		}
	}
	if len(found) > 0 {
		return found
	}
	for i := len(f.patient) - 1; i >= 0 && !f.cl.Verb.Passive; i-- {
		if g, ok := f.behind(f.patient[i], prep); ok {
			return f.v.listFrom(g)
		}
	}
	if f.v.word(f.key.last) == prep && !f.isTimeAt(f.key.last+1) {
		if g, ok := f.v.groupAt(f.key.last + 1); ok {
			return f.v.listFrom(g)
		}
	}
	return nil
}

// isTimeAt reports whether a token stands in a time of the clause: `agreed on MONDAY`.
func (f *frame) isTimeAt(t int) bool {
	return slices.ContainsFunc(f.cl.Adverbials, func(a clauses.Adverbial) bool {
		return a.Role == clauses.Time && a.Prep != "after" && a.Span.Start <= t && t < a.Span.End
	})
}

// inSignal reports whether a preposition of several words is made of the last words of the signal
// and another preposition: `be in charge` with `of`.
func (f *frame) inSignal(long, prep string) bool {
	words, found := strings.CutSuffix(long, " "+prep)
	return found && (strings.HasSuffix(f.key.words, " "+words) || words == f.v.word(f.cl.Verb.Head)) // `based on`
}

// behind looks for a preposition in what is attached to a phrase.
func (f *frame) behind(p clauses.Phrase, prep string) (group, bool) {
	if p.Clause != clauses.None || p.Head < 0 {
		return group{}, false
	}
	return following(f.v.attachedTo(f.v.groupOf(p.Head)), prep)
}

// openFact keeps the verb of a clause that signals no relation.
func (x *extractor) openFact(f *frame) {
	v, lemma := f.v, openName(f.cl.Verb.Lemma)
	if lemma == "" || emptyVerbs[lemma] {
		x.drop(v, v.words(f.cl.Verb.Span), "the verb says nothing by itself")
		return
	}
	if x.resigned(f) || judging[firstWord(f.cl.Verb.Lemma)] && f.movesTo() {
		return
	}
	if x.happened(f) || base(lemma) && len(f.prepositional("in")) > 0 && !slices.ContainsFunc(x.subjects(v, f.patient), func(a argument) bool { return x.o.IsA(a.class, "Agent") }) {
		return
	}
	if _, dated := f.v.dateOf(f.c); dated && f.cl.Verb.Passive && len(f.agents) == 0 && made[firstWord(f.cl.Verb.Lemma)] {
		return // it came to be at its date: see dated
	}
	rule := "nsubj-obj"
	if f.cl.Verb.Passive {
		rule = "passive"
	}
	f.key = wordKey{lemma, f.cl.Verb.Span.End, f.cl.Verb.Span.End}
	objects, completed := x.completed(f)
	if !completed {
		objects = worded(v, x.objects(v, nominal(f.patient)))
	}
	if handing[firstWord(f.cl.Verb.Lemma)] && len(objects) > 0 && objects[0].kind == mentions.Name && x.o.IsA(objects[0].class, "Agent") {
		return // `gave the Oak Party six months`: what it was is not known
	}
	if parting[lemma] && len(objects) == 2 {
		if words, ok := v.literal(v.tokensOf(schema.Span{Start: objects[0].Span.Start, End: objects[1].Span.End}), longestLiteral); ok {
			objects = []argument{words} // `divided Norland and Estavia` is said of neither alone
		}
	}
	if x.pairs(f, x.subjects(v, f.agents), objects, "open:"+lemma, rule) || completed {
		return
	}
	subjects := f.agents
	if f.cl.Verb.Passive {
		subjects, lemma = f.patient, "be-"+openName(v.tok[f.cl.Verb.Head].Text)
	} else if len(f.patient) > 0 {
		return
	}
	for _, a := range f.cl.Adverbials {
		if a.Prep == "as" && len(x.things(v, a.Phrase)) > 0 && v.sameBefore(x.things(v, a.Phrase)[0]) {
			continue // `sat at the same table as Hale`
		}
		if !openPrepositions[a.Prep] && !f.tellsWhy(a) || a.OfNoun || a.Role == clauses.Time || a.Role == clauses.Agent || a.Span.Start < f.cl.Verb.Head || a.Phrase.Clause != clauses.None {
			continue
		}
		objects := x.things(v, a.Phrase)
		if len(objects) == 0 && f.tellsWhy(a) {
			objects = x.objects(v, []clauses.Phrase{a.Phrase})
		}
		if x.pairs(f, x.subjects(v, subjects), objects, "open:"+lemma+"-"+openName(a.Prep), "nsubj-prep") {
			return
		}
	}
	x.suffered(f, lemma)
}

// tellsWhy reports whether an adverbial says why something was done to somebody: `was banned ON extremist
// GROUNDS`, `was arrested ON CHARGES OF fraud`.
func (f *frame) tellsWhy(a clauses.Adverbial) bool {
	if f.v.word(a.Phrase.Span.Start) == "no" || a.Role == clauses.Time {
		return false // `was suspended FOR 60 DAYS`
	}
	return f.cl.Verb.Passive && len(f.agents) == 0 && (a.Role == clauses.Reason || a.Prep == "for" && sanctions[firstWord(f.cl.Verb.Lemma)] || a.Prep == "on" && f.v.endsInGrounds(a))
}

// judging verbs with an infinitive behind their object say nothing of the object by itself: `found
// the rules to be void`.
var judging = set("lead prompt find declare consider believe deem expect want need think know judge like prefer help enable let get")

// ascribing verbs tell on whose word one thing follows from another.
var ascribing = set("attribute ascribe blame credit")

// movesTo reports whether an infinitive says what the object is made to do.
func (f *frame) movesTo() bool {
	return slices.ContainsFunc(f.v.clauses, func(c clauses.Clause) bool { return c.Governor == f.c && c.Kind == clauses.Infinitive })
}

// isAnyOffice reports whether an office is called by no more than that it is one.
func (v *view) isAnyOffice(a argument) bool {
	switch strings.ToLower(strings.TrimPrefix(v.text[a.Span.Start:a.Span.End], "the ")) {
	case "position", "post", "office", "seat", "mandate", "job":
		return true
	}
	return false
}

// isPrize reports whether an argument is something that votes or contests give.
func (v *view) isPrize(a argument) bool {
	if a.class == "Election" {
		return true
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(v.text[a.Span.Start:a.Span.End]), func(r rune) bool { return r == ' ' }) {
		switch w {
		case "seat", "seats", "vote", "votes", "majority", "victory", "mandate", "win", "place", "nomination", "presidency", "percent", "%", "per", "medal", "prize", "title":
			return true
		}
	}
	return false
}

// resigned reads `Prime Minister Voss resigned`: from the office that stands beside the name.
func (x *extractor) resigned(f *frame) bool {
	if f.cl.Verb.Passive || !slices.ContainsFunc(x.o.VerbSignals(firstWord(f.cl.Verb.Lemma)), func(s schema.RelationSignal) bool { return s.Relation.Name == "resigned" && s.Object != "obj" }) {
		return false
	}
	found := false
	for _, a := range x.subjects(f.v, f.agents) {
		for _, h := range x.found.Offices {
			if h.Sentence == f.v.at && h.Person == a.Cluster && h.Office != schema.NoCluster && h.When == "" {
				found = true
				x.add(f.v, finding{subject: a, object: x.clusterAt(h.Office, h.OfficeAt), predicate: "rel:resigned", verb: f.written(),
					stance: f.v.stances[f.c], rule: "intransitive", clause: f.c})
			}
		}
	}
	return found
}

// suffered keeps what was done to somebody, nobody says by whom, and what somebody did that has
// no object, when it is dated: `was arrested in 2002`, `resigned in May`.
func (x *extractor) suffered(f *frame, lemma string) {
	who, rule := f.patient, "passive"
	switch {
	case f.cl.Verb.Passive && (len(f.agents) > 0 || made[firstWord(f.cl.Verb.Lemma)]):
		return
	case !f.cl.Verb.Passive && (len(f.patient) > 0 || len(f.cl.Complements) > 0 || len(f.cl.Indirect) > 0 || copulas[firstWord(f.cl.Verb.Lemma)]):
		return
	case !f.cl.Verb.Passive && (f.movesTo() || f.cl.Kind == clauses.Participle && ergative[firstWord(f.cl.Verb.Lemma)]):
		return // `declined to ban it`, `beginning in May, they …`
	case !f.cl.Verb.Passive && (f.cl.Kind == clauses.Relative || x.takesObject(f) && !ergative[firstWord(f.cl.Verb.Lemma)]):
		return // its object is somewhere else
	case !f.cl.Verb.Passive:
		who, rule = f.agents, "intransitive"
	}
	m, ok := f.v.dateOf(f.c)
	if f.cl.Verb.Passive && (unfinished[firstWord(f.cl.Verb.Lemma)] || len(f.comps)+len(f.second) > 0) {
		return // `was taken private in 2013`, `was called Amanat since`
	}
	if !ok || slices.ContainsFunc(f.cl.Adverbials, func(a clauses.Adverbial) bool { return a.Prep == "as" }) {
		return
	}
	for _, a := range x.subjects(f.v, who) {
		if f.cl.Verb.Passive || a.kind == mentions.Name || a.kind == mentions.Pronoun {
			x.pairs(f, []argument{a}, []argument{x.fromMention(f.v, m)}, "open:"+lemma, rule)
		}
	}
}

// ergative are verbs that go without the object that they have too: `the bank closed`.
var ergative = set("close open start begin end")

// unfinished are verbs whose passive says nothing without what completes it.
var unfinished = set("take call name rename enter make put keep leave give see use consider regard know hold set get bring turn think believe say expect need")

// takesObject reports whether the ontology knows the verb as one with an object.
func (x *extractor) takesObject(f *frame) bool {
	return slices.ContainsFunc(x.o.VerbSignals(firstWord(f.cl.Verb.Lemma)), func(s schema.RelationSignal) bool { return s.Object == "obj" || s.Subject == "obj" })
}

// nominal leaves out the clauses among some phrases: what they say is told by itself.
func nominal(phrases []clauses.Phrase) []clauses.Phrase {
	return slices.DeleteFunc(slices.Clone(phrases), func(p clauses.Phrase) bool { return p.Clause != clauses.None })
}

// pairs adds each subject with each object. Of a notion mere words say nothing that a graph could
// use: `small mills have lost ground`.
func (x *extractor) pairs(f *frame, subjects, objects []argument, predicate, rule string) bool {
	for _, a := range subjects {
		for _, b := range objects {
			if a.class == "Concept" && b.isLiteral() && b.Datatype == "" || strings.HasPrefix(predicate, "open:") && !x.worthTelling(f.v, a, b, f.v.stances[f.c]) {
				x.drop(f.v, f.written(), "mere words say nothing alone of a notion, or of a nameless thing that may be")
				continue
			}
			s := f.v.stances[f.c]
			if f.isAfterBut(b) {
				s.negated = false
			}
			x.add(f.v, finding{subject: a, object: b, predicate: predicate, verb: f.written(), stance: s, rule: rule, clause: f.c, open: true})
		}
	}
	return len(subjects) > 0 && len(objects) > 0
}

// openName makes the tail of an open predicate of a verb's words.
func openName(lemma string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r >= 'a' && r <= 'z':
			return r
		}
		return -1
	}, strings.ToLower(lemma))
}

// parting are verbs of what two things have with each other.
var parting = set("divide separate part unite reconcile link bind split connect")

// base reports whether a verb only tells where somebody sits.
func base(lemma string) bool { return lemma == "base" || lemma == "headquarter" }

// emptyVerbs carry no meaning of their own.
var emptyVerbs = set("be do have go come get let seem appear happen")

var openPrepositions = set("with to on in at from against for into upon over by through as towards toward of between among under about")

// dated says when something came to be or happened, if that is all a clause says.
func (x *extractor) dated(f *frame) {
	if x.told[[2]int{f.v.at, f.c}] {
		return
	}
	base := firstWord(f.cl.Verb.Lemma)
	beginning, subjects := f.begins() && f.cl.Kind != clauses.Participle || base == "date" && f.v.word(f.cl.Verb.Span.End) == "back", f.agents
	if f.cl.Verb.Passive {
		beginning, subjects = made[base], f.patient
	}
	if !beginning {
		return
	}
	m, ok := f.v.dateOf(f.c)
	if !ok {
		return
	}
	things := slices.DeleteFunc(x.subjects(f.v, subjects), func(a argument) bool { return f.cl.Verb.Passive && x.o.IsA(a.class, "Person") }) // who is elected
	x.pairs(f, things, []argument{x.fromMention(f.v, m)}, "rel:dateOf", "date")
}

// Verbs whose date is that of their subject.
var (
	begins = set("appear emerge begin start happen occur erupt originate arise come-into-being come-into-existence take-place take-effect enter-into-force come-into-force")
	made   = set("found establish create form set hold elect sign adopt launch organize organise convene publish schedule build introduce")
)
