package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema"
)

// stance is how the text stands to what a clause says.
type stance struct {
	negated  bool
	modality schema.Modality
	holder   *schema.Arg // whose claim it is; nil when nobody is named
	hedged   bool        // less certain, without being somebody's claim
	unsaid   bool        // nothing is said of whether it is so: `was not concerned with saving it`
}

var plain = stance{modality: schema.Asserted}

// strength orders the moods: what is planned or only possible stays so in a claim.
func strength(m schema.Modality) int {
	switch m {
	case schema.Hypothetical:
		return 3
	case schema.Planned:
		return 2
	case schema.Attributed:
		return 1
	}
	return 0
}

// under gives the stance of what is said within another stance.
func (s stance) under(outer stance) stance {
	if strength(outer.modality) > strength(s.modality) {
		s.modality = outer.modality
	}
	if s.holder == nil {
		s.holder = outer.holder
	}
	s.hedged = s.hedged || outer.hedged
	s.unsaid = s.unsaid || outer.unsaid
	return s
}

// attributedTo gives the stance of a claim.
func (s stance) attributedTo(holder *schema.Arg) stance {
	return s.under(stance{modality: schema.Attributed, holder: holder})
}

// takeStances finds the stance of every clause of a sentence.
func (x *extractor) takeStances(v *view) {
	v.stances = make([]stance, len(v.clauses))
	done := make([]bool, len(v.clauses))
	voices := x.voices(v)
	var take func(c, depth int) stance
	take = func(c, depth int) stance {
		if done[c] || depth > len(v.clauses) {
			return v.stances[c]
		}
		s := v.ownStance(c)
		if g := v.clauses[c].Governor; g >= 0 && g < len(v.clauses) && g != c {
			s = x.fromGovernor(v, c, g, s, take(g, depth+1))
		}
		if q, ok := v.quoteAt(v.clauses[c].Verb.Head); ok && q.claims() {
			s = s.attributedTo(q.holder)
		}
		for _, w := range voices {
			if !v.isSource(c) && w.reaches(v, c) {
				s = s.attributedTo(w.holder)
			}
		}
		v.stances[c], done[c] = s, true
		return s
	}
	for c := range v.clauses {
		take(c, 0)
	}
}

// ownStance is what the verb group and the conjunction of a clause say.
func (v *view) ownStance(c int) stance {
	cl := &v.clauses[c]
	s := plain
	s.negated = cl.Verb.Negated // `refused to` and `no party` counted in
	if w := v.word(cl.Verb.Head - 1); w == "almost" || w == "nearly" {
		s.negated = !s.negated // `almost won`
	}
	if m := v.mood(cl); strength(m) > 0 {
		s.modality = m
	}
	switch {
	case cl.Verb.Hedge == "likely" || cl.Verb.Hedge == "unlikely": // `is unlikely to win`
		s.modality = schema.Hypothetical
		s.negated = s.negated != (cl.Verb.Hedge == "unlikely")
	case cl.Verb.Hedge != "" && isEvidence(cl.Verb.Hedge):
		s = s.attributedTo(nil)
	case guesses[cl.Verb.Hedge]:
		s.modality = schema.Hypothetical
		s.hedged = true
	case cl.Verb.Hedge != "":
		s.hedged = true
	}
	if v.isFiction(cl) {
		s = s.attributedTo(nil)
	}
	return s
}

// isFiction reports whether a clause tells what happens `in the novel`, but not what its author does `in his novel`, or
// what happened `in the drama of 1990`.
func (v *view) isFiction(cl *clauses.Clause) bool {
	return slices.ContainsFunc(cl.Adverbials, func(a clauses.Adverbial) bool {
		h := a.Phrase.Head
		if a.Prep != "in" || a.Span.Start > cl.Verb.Head || a.Phrase.Clause != clauses.None || h < 0 || !fictions[v.lemma(h)] {
			return false
		}
		return v.groupOf(h).owner == clauses.None && (v.tag(h+1) != "IN" || v.word(h+1) == "by")
	})
}

var fictions = set("novel film movie play story tale fable myth legend poem opera dream drama comedy tragedy saga epic fairytale musical sitcom cartoon")

// mood is the modality that modal verbs, governing verbs and questions give.
func (v *view) mood(cl *clauses.Clause) schema.Modality {
	modal := strings.ToLower(cl.Verb.Modal)
	switch {
	case cl.Question:
		return schema.Hypothetical
	case conditional[strings.ToLower(cl.Conjunction)], v.isWhether(cl), v.isInverted(cl):
		return schema.Hypothetical
	case modal == "will" || modal == "shall" || modal == "’ll" || modal == "'ll":
		return schema.Planned
	case modal == "need" && cl.Verb.Negated, cl.Verb.Negated && v.word(cl.Verb.Head-1) == "necessarily":
		return schema.Hypothetical // `need not be so`
	case (modal == "could" || modal == "can") && cl.Verb.Negated:
		return schema.Asserted
	case modal == "can" && describing[firstWord(cl.Verb.Lemma)] && cl.Verb.Passive:
		return schema.Asserted // `can be seen as`
	case modal == "would" && v.laterOn(cl), modal == "have to" && v.hadTo(cl.Verb.Head) && !v.isAnyOne(cl.Subjects):
		return schema.Asserted
	case modal != "":
		return schema.Hypothetical
	}
	return moodOfAttempt(firstWord(cl.Verb.Attempt))
}

// isInverted reports whether a clause is a condition without `if`: `HAD Voss won, …`, `WERE Voss to win, …`.
func (v *view) isInverted(cl *clauses.Clause) bool {
	if len(cl.Subjects) == 0 || cl.Subjects[0].Clause != clauses.None {
		return false
	}
	at := cl.Subjects[0].Span.Start - 1
	if v.tag(at) == "DT" {
		at--
	}
	if w := v.word(at); w != "had" && w != "were" && w != "should" || at >= cl.Verb.Head {
		return false
	}
	return at == 0 || v.isMark(at-1) || v.tag(at-1) == "CC"
}

// guesses are hedges of somebody who does not know.
var guesses = set("perhaps maybe possibly probably presumably conceivably")

// describing verbs tell what something is, even what it can be called.
var describing = set("see describe regard characterize characterise understand define call summarize summarise find view consider interpret divide trace observe")

// hadTo reports whether a verb tells what somebody had to do, and did: `had to resign`.
func (v *view) hadTo(verb int) bool {
	for i := verb - 1; i > max(0, verb-5); i-- {
		if v.word(i) == "to" {
			return v.word(i-1) == "had"
		}
	}
	return false
}

// isAnyOne reports whether the subject is one of its kind and no more: what `a party had to gain` is
// a rule.
func (v *view) isAnyOne(subjects []clauses.Phrase) bool {
	if len(subjects) == 0 || subjects[0].Clause != clauses.None {
		return false
	}
	switch s := subjects[0].Span.Start; v.word(s) {
	case "a", "an", "any", "each", "every":
		return true
	default:
		return v.tag(subjects[0].Head) == "NNS" && v.tag(s) != "DT" && v.tag(s) != "CD" && v.tag(s) != "PRP$"
	}
}

// isWhether reports whether a clause tells what is asked: `whether, and how, it did so`.
func (v *view) isWhether(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Complement && cl.Kind != clauses.Subordinate || len(cl.Subjects) == 0 {
		return false
	}
	start := cl.Subjects[0].Span.Start
	for i := start - 1; i >= max(0, start-6); i-- {
		if v.word(i) == "whether" {
			return true
		}
		if v.isVerb(i) {
			return false
		}
	}
	return false
}

// laterOn reports whether a verb tells what came later in a story of the past: `would later become`.
func (v *view) laterOn(cl *clauses.Clause) bool {
	for i := cl.Verb.Head - 1; i >= max(0, cl.Verb.Head-4); i-- {
		switch v.word(i) {
		case "later", "eventually", "subsequently", "ultimately", "soon":
			return true
		}
	}
	return false
}

// moodOfAttempt is the mood of a verb under another that governs it.
func moodOfAttempt(verb string) schema.Modality {
	switch {
	case verb == "" || realized[verb] || failure[verb]:
		return schema.Asserted
	case intent[verb]:
		return schema.Planned
	}
	return schema.Hypothetical
}

// Verbs that govern another one, by what becomes of it.
var (
	realized = set(`manage succeed force oblige compel begin start continue come go cease stop help help proceed use
		get dare happen turn prove tend serve keep finish seem appear opt choose decide bother remain`)
	failure = set("fail refuse decline neglect forget omit cease stop")
	intent  = set(`plan intend mean promise pledge vow threaten aim seek agree hope want wish prepare be offer
		commit swear undertake propose attempt try strive endeavour endeavor struggle work push campaign aspire`)
	conditional = set("if unless whether lest provided")
)

func firstWord(s string) string {
	w, _, _ := strings.Cut(strings.ToLower(s), " ")
	return w
}

// isEvidence reports whether a hedge says that somebody else says so.
func isEvidence(hedge string) bool {
	h := strings.ToLower(hedge)
	for _, w := range []string{"report", "alleg", "presum", "assum", "deem", "suspect", "estimat", "understood", "suppos", "purport", "said", "say", "claim", "believ", "rumour", "rumor", "consider", "thought", "accus", "perceiv", "ostensib", "known"} {
		if strings.Contains(h, w) {
			return true
		}
	}
	return false
}

// fromGovernor adds what the clause above does to what a clause says.
func (x *extractor) fromGovernor(v *view, c, g int, s, above stance) stance {
	cl, gov := &v.clauses[c], &v.clauses[g]
	verb := firstWord(gov.Verb.Lemma)
	if cl.Kind == clauses.Main && v.parted(gov.Verb.Head, cl.Verb.Head) {
		return s // a sentence of its own
	}
	switch cl.Kind {
	case clauses.Complement:
		if noun, ok := v.contentNoun(cl); ok && !denial[verb] && !isReport(verb) {
			return x.content(v, noun, s, above)
		}
		if belief[verb] && v.isHow(cl) {
			return s.under(above.claimOnly()) // who understands why it rained knows that it did
		}
		return x.reported(v, gov, s, above)
	case clauses.Infinitive:
		if gov.Verb.Passive && cl.Verb.Attempt == "" && (isReport(verb) || belief[verb]) && !demandVerbs[verb] {
			return s.attributedTo(x.heldToBe(v, cl, gov)).under(above.claimOnly())
		}
		if boasting[verb] && cl.Verb.Attempt == "" && !gov.Verb.Passive {
			holder, _ := x.speaker(v, gov) // `claimed to have founded the party`
			return s.attributedTo(holder).under(above.claimOnly())
		}
		if accusing[verb] || verb == "indict" || verb == "try" && gov.Verb.Passive {
			holder, _ := x.speaker(v, gov) // `was charged with the attempt to rob the bank`
			if cl.Verb.Attempt == "" {
				s.modality = schema.Asserted
			}
			return s.attributedTo(holder).under(above.claimOnly())
		}
		if cl.Verb.Attempt == "" && holding[verb] && len(gov.Objects) > 0 && firstWord(cl.Verb.Lemma) == "be" {
			holder, _ := x.speaker(v, gov) // `declared the vote to be void`
			return s.attributedTo(holder).under(above.claimOnly())
		}
		s = v.complementOf(cl, gov, s)
		return s.under(v.infinitiveMood(cl, gov)).under(above)
	case clauses.Participle:
		s.negated = s.negated || above.negated && v.heldBy(cl, gov)
		s = v.complementOf(cl, gov, s)
		if (confessing[verb] || denial[verb]) && (cl.Conjunction == "" || cl.Conjunction == "to") && !v.hasComma(gov.Verb.Head, cl.Verb.Span.Start) {
			holder, _ := x.speaker(v, gov) // `admitted having met Voss`, `confessed to killing Voss`
			return s.attributedTo(holder).under(above.claimOnly())
		}
		if cl.Conjunction == "by" && trying[firstWord(gov.Verb.Attempt)] {
			above = x.intended(v, g) // `tried to end the strike by arresting its leaders`: they were arrested
		}
		if v.tok[cl.Verb.Head].Rel == "acl" && cl.Verb.Passive {
			above = above.claimOnly() // `a commission SET UP in 2022 is to report`
		}
		return x.gerund(v, cl, gov, s).under(above)
	case clauses.Relative:
		if v.isAdded(cl) {
			return s // what a relative clause adds behind a comma is the author's
		}
	}
	return s.under(above.claimOnly())
}

// confessing verbs have their subject say what it did.
var confessing = set("admit confess acknowledge recall remember report mention recount")

// hasComma reports whether a comma stands between two tokens.
func (v *view) hasComma(a, b int) bool {
	for i := a; i < b; i++ {
		if v.tag(i) == "," {
			return true
		}
	}
	return false
}

// boasting verbs have their subject say something of itself.
var boasting = set("claim profess purport boast")

// trying verbs say that something was done for what they do not say was reached.
var trying = set("attempt try seek endeavour endeavor strive struggle")

// complementOf is the stance of an infinitive or a gerund that completes a verb or an adjective: who
// did not manage to win did not, who is likely to win may, and who avoided joining did not join.
func (v *view) complementOf(cl, gov *clauses.Clause, s stance) stance {
	t := v.tok[cl.Verb.Head]
	for t.Rel == "cop" || t.Rel == "aux" || t.Rel == "aux:pass" {
		t = v.tok[t.Head]
	}
	verb := firstWord(gov.Verb.Lemma)
	gerund := cl.Kind == clauses.Participle && cl.Conjunction == "" && (t.Rel == "xcomp" || t.Rel == "ccomp" || t.Rel == "advcl" && v.heldBy(cl, gov) && (avoiding[verb] || weighing[verb] || denial[verb]))
	if t.Head >= 0 && (v.word(t.Head) == "committed" || v.word(t.Head) == "dedicated") {
		return s.under(stance{modality: schema.Planned}) // `is committed to helping them`
	}
	if t.Rel != "xcomp" && t.Rel != "ccomp" && cl.Verb.Attempt == "" && !gerund || t.Head < 0 {
		return s
	}
	if gov.Verb.Negated && !failure[verb] {
		s.negated = true
	}
	if strings.HasPrefix(v.tag(t.Head), "JJ") {
		switch adjective := v.lemma(t.Head); {
		case adjective == "unlikely" || adjective == "unable" || adjective == "unwilling" || adjective == "reluctant":
			s.negated = !s.negated
			return s
		case openEnded[adjective]:
			return s.under(stance{modality: schema.Hypothetical})
		}
		return s
	}
	if gerund {
		switch {
		case denial[verb]:
			s.negated = s.negated == gov.Verb.Negated // `denied having met`, `did not deny having met`
			s.modality = schema.Attributed
		case avoiding[verb]:
			s.negated = !s.negated
		case weighing[verb]:
			s = s.under(stance{modality: schema.Hypothetical})
		}
	}
	return s
}

var (
	openEnded = set("likely ready willing eager due set bound poised prepared free keen supposed expected certain sure apt prone liable welcome hopeful anxious determined")
	avoiding  = set("avoid resist escape deny evade forgo")
	weighing  = set("delay postpone risk consider contemplate suggest propose recommend fear favour favor discuss mean involve imagine advocate mind oppose")
)

// isHow reports whether a clause tells how, why, when or where something is, and so that it is.
func (v *view) isHow(cl *clauses.Clause) bool {
	top := cl.Verb.Head
	for i := top - 1; i >= max(0, top-12); i-- {
		if v.tag(i) == "WRB" && (v.tok[i].Head == top || v.tok[i].Head >= 0 && v.tok[v.tok[i].Head].Head == top) {
			return !conditional[v.word(i)]
		}
	}
	return false
}

// contentNoun is the noun whose contents a clause tells: `the belief that …`.
func (v *view) contentNoun(cl *clauses.Clause) (int, bool) {
	t := v.tok[cl.Verb.Head]
	for range 3 {
		if strings.HasPrefix(t.Rel, "acl") && t.Head >= 0 && v.isNoun(t.Head) {
			return t.Head, v.hasContent(t.Head)
		}
		if t.Rel != "cop" && t.Rel != "aux" && t.Rel != "aux:pass" || t.Head < 0 {
			break
		}
		t = v.tok[t.Head]
	}
	if len(cl.Subjects) > 0 && cl.Subjects[0].Clause == clauses.None {
		at := cl.Subjects[0].Span.Start - 1
		if v.tag(at) == "DT" {
			at--
		}
		if v.word(at) == "that" && at > 0 && v.tok[at-1].Rel == "obj" && v.isNoun(at-1) {
			return at - 1, v.hasContent(at - 1) // `withdrew its claim that …`, where the tree hangs the clause on the verb
		}
	}
	return 0, false
}

// hasContent reports whether a noun is of something said, thought or felt, or of a chance: not the spirit
// of `it was in this spirit that Voss wrote`.
func (v *view) hasContent(noun int) bool {
	lemma := v.lemma(noun)
	if factual[lemma] || possible[lemma] {
		return true
	}
	switch wordnet.ClassOf(lemma) {
	case wordnet.Communication, wordnet.Cognition, wordnet.Feeling:
		return !v.isClefted(noun)
	}
	return false
}

// isClefted reports whether a noun stands behind `it is` and a preposition.
func (v *view) isClefted(noun int) bool {
	s := v.groupOf(noun).start
	return v.tag(s-1) == "IN" && v.lemma(s-2) == "be" && v.word(s-3) == "it"
}

// content is the stance of what a noun holds: a fact is one, a belief is somebody's, and a danger
// has not come about.
func (x *extractor) content(v *view, noun int, s, above stance) stance {
	lemma := v.lemma(noun)
	switch {
	case v.word(v.groupOf(noun).start) == "no" || v.word(v.groupOf(noun).start) == "little":
		return s.under(stance{modality: schema.Hypothetical}).under(above.claimOnly()) // `there is no evidence that …`
	case factual[lemma]:
		return s.under(above)
	case possible[lemma]:
		return s.under(stance{modality: schema.Hypothetical}).under(above)
	}
	var holder *schema.Arg
	if g := v.groupOf(noun); g.owner != clauses.None {
		if m, ok := x.thing(v, g.owner); ok && m.Cluster != schema.NoCluster {
			holder = &schema.Arg{Cluster: m.Cluster, Span: m.Span}
		}
	}
	return s.attributedTo(holder).under(above)
}

var (
	factual  = set("fact reason evidence proof news truth knowledge realization realisation discovery circumstance sign reminder awareness recognition effect extent result point conclusion finding")
	possible = set("possibility likelihood danger risk prospect probability hope fear expectation condition chance threat demand proposal requirement suggestion question doubt wish desire promise proviso")
)

// gerund is the stance of a gerund behind a preposition: `accused of banning`,
// `prevented from banning`, `without banning`, `the idea of banning`.
func (x *extractor) gerund(v *view, cl, gov *clauses.Clause, s stance) stance {
	verb, prep := firstWord(gov.Verb.Lemma), strings.ToLower(cl.Conjunction)
	switch {
	case prep == "without" || prep == "instead of" || prep == "rather than":
		s.negated = !s.negated
	case gov.Verb.Negated && (unrealPreps[prep] || prep == "with" || prep == "in"):
		return s.under(stance{modality: schema.Hypothetical, unsaid: true}) // `was not concerned with protecting`
	case congratulating[verb]:
		return s
	case strings.HasPrefix(prep, "on suspicion") || strings.HasPrefix(prep, "on charge") || strings.HasPrefix(prep, "on allegation"):
		holder, _ := x.speaker(v, gov) // `arrested Voss on suspicion of taking bribes`
		return s.attributedTo(holder)
	case !clauses.GerundOfObject(verb, prep) && !(convicting[verb] && prep == "for"):
		if unrealPreps[prep] {
			return s.under(stance{modality: schema.Hypothetical})
		}
	case accusing[verb], convicting[verb] && (prep == "for" || prep == "of"):
		holder, _ := x.speaker(v, gov)
		return s.attributedTo(holder)
	case prep == "from":
		s.negated = !s.negated
		if !preventing[verb] {
			return s.under(stance{modality: schema.Hypothetical})
		}
	case prep == "against":
		return s.under(stance{modality: schema.Hypothetical})
	}
	return s
}

var (
	// Behind these a gerund names an act that somebody has in mind: `focused on raising`.
	unrealPreps = set("of for to about against toward towards from as on upon at into")
	// Verbs behind which a gerund names what was done.
	congratulating = set("congratulate commend praise thank compliment honour honor reward celebrate apologize apologise applaud hail")
	// Verbs by which their subject claims that their object did something.
	accusing = set("accuse suspect charge credit blame criticize criticise condemn denounce fault reproach rebuke lambast castigate chide scold censure")
	// Verbs by which their subject holds their object to be something.
	holding = set("declare find consider believe deem think know judge rule hold pronounce proclaim")
	// Verbs by which a court or police take their object to have done something.
	convicting = set(`convict sentence jail imprison fine arrest detain punish prosecute indict try sanction penalize penalise sue dismiss
		fire sack expel suspend discipline execute`)
	// Verbs after which the act did not come about; `banned from` says less.
	preventing = set("prevent stop keep block hinder restrain")
)

// heldToBe is on whose word something is what an infinitive says: `was declared to be
// extremist BY THE COURT`.
func (x *extractor) heldToBe(v *view, cl, gov *clauses.Clause) *schema.Arg {
	for _, c := range []*clauses.Clause{gov, cl} {
		for _, a := range c.Adverbials {
			if a.Prep == "by" && a.Span.Start > gov.Verb.Head && a.Phrase.Clause == clauses.None {
				if h := x.holderIn(v, a.Phrase); h != nil {
					return h
				}
			}
		}
	}
	return nil
}

// claimOnly is the part of a stance that reaches relative and adverbial clauses.
func (s stance) claimOnly() stance {
	if s.modality == schema.Attributed || s.holder != nil {
		return stance{modality: schema.Attributed, holder: s.holder}
	}
	return plain
}

// reported is the stance of what stands under `X said that`.
func (x *extractor) reported(v *view, gov *clauses.Clause, s, above stance) stance {
	verb := firstWord(gov.Verb.Lemma)
	switch {
	case denial[verb] && gov.Verb.Negated:
		// `we do not deny that …`
	case denial[verb]:
		s.negated = !s.negated
	case above.negated && (isReport(verb) || belief[verb]):
		s = s.under(stance{modality: schema.Hypothetical})
	}
	if len(gov.Complements) == 1 && convinced[v.word(gov.Complements[0].Head)] || gov.Verb.Passive && convinced[v.word(gov.Verb.Head)] {
		for _, p := range gov.Subjects {
			if a, ok := x.subject(v, p); ok && x.canSpeak(a) {
				return s.attributedTo(&a.Arg).under(above.claimOnly())
			}
		}
		return s.attributedTo(nil).under(above.claimOnly())
	}
	if verb == "be" && len(gov.Complements) == 1 {
		return v.itIs(gov, s).under(above.claimOnly())
	}
	if demandVerbs[verb] {
		s = s.under(stance{modality: schema.Planned})
	}
	if forbidding[verb] {
		return s.under(stance{modality: schema.Hypothetical, unsaid: true}).under(above)
	}
	if !isReport(verb) && !belief[verb] && !denial[verb] && !demandVerbs[verb] {
		return s.under(above)
	}
	holder, ok := x.speaker(v, gov)
	if ok || !evident[verb] {
		return s.attributedTo(holder)
	}
	return s.under(above)
}

// itIs is the stance behind `it is true that`, `it is not clear whether`.
func (v *view) itIs(gov *clauses.Clause, s stance) stance {
	adjective := v.lemma(gov.Complements[0].Head)
	switch {
	case truths[adjective] && gov.Verb.Negated, adjective == "false" || adjective == "untrue":
		s.negated = !s.negated
	case truths[adjective] || !strings.HasPrefix(v.tag(gov.Complements[0].Head), "JJ"):
	case doubtful[adjective]:
		return s.under(stance{modality: schema.Hypothetical})
	}
	if gov.Verb.Negated && !truths[adjective] {
		return s.under(stance{modality: schema.Hypothetical})
	}
	return s
}

// convinced are those who hold something to be so: `is certain that`.
var convinced = set("convinced confident certain sure adamant hopeful afraid worried persuaded satisfied doubtful sceptical skeptical")

var (
	truths   = set("true clear known obvious evident certain undeniable undisputed well-known")
	doubtful = set("possible likely probable conceivable unlikely doubtful unclear uncertain unknown questionable impossible necessary important essential imperative vital crucial desirable thinkable imaginable plausible debatable disputed")
)

// forbidding verbs say of what stands under them that it may not be, or is yet to come about.
var forbidding = set("prohibit forbid ban prevent preclude exclude outlaw avoid ensure")

// evident verbs have subjects that cannot speak: `the outcome shows that`. Behind all
// other verbs of saying and thinking stands somebody, known or not.
var evident = set("show demonstrate reveal indicate suggest imply prove confirm signal hint underline affirm explain reflect mean point")

// speaker is who says what a report verb reports. It is false when a thing that
// cannot speak stands there (`this outcome shows that`).
func (x *extractor) speaker(v *view, gov *clauses.Clause) (*schema.Arg, bool) {
	phrases := gov.Subjects
	if gov.Verb.Passive {
		phrases = agentsOf(gov)
	}
	if len(phrases) > 0 && phrases[0].Clause == clauses.None && evident[firstWord(gov.Verb.Lemma)] && v.hasAny(phrases[0].Span, ownTexts) {
		return nil, false // `the last chapter has shown`: the author speaks
	}
	for _, p := range phrases {
		if a, ok := x.subject(v, p); ok {
			if !x.canSpeak(a) {
				return nil, false
			}
			return &a.Arg, true
		}
	}
	return nil, gov.Verb.Passive || len(phrases) > 0 && v.mayspeak(phrases[0])
}

func (v *view) hasAny(s clauses.Span, words map[string]bool) bool {
	for i := s.Start; i < s.End; i++ {
		if words[v.lemma(i)] {
			return true
		}
	}
	return false
}

// ownTexts are parts of the text that is read, and what it brings forward.
var ownTexts = set("chapter section case part analysis example figure table evidence discussion paragraph page outcome result finding experience history")

// mayspeak reports whether an unknown subject is one that can speak: a pronoun or the
// noun of a person or a text.
func (v *view) mayspeak(p clauses.Phrase) bool {
	if t := v.tag(p.Head); t == "PRP" || t == "NNP" || t == "WP" {
		return v.word(p.Head) != "it"
	}
	class, ok := v.o.ClassOfNoun(v.lemma(p.Head))
	return ok && v.o.IsAny(class, []string{"Agent", "Work"})
}

// heldBy reports whether the participle follows its governor's verb closely, so that
// a negation covers it.
func (v *view) heldBy(cl, gov *clauses.Clause) bool {
	return cl.Verb.Head == gov.Verb.Head+1
}

// infinitiveMood is the mood of `to …` under a verb: aims are planned, what was
// brought about is real.
func (v *view) infinitiveMood(cl, gov *clauses.Clause) stance {
	verb := firstWord(gov.Verb.Lemma)
	if cl.Conjunction != "" {
		return stance{modality: schema.Planned} // `in order to`, `so as to`
	}
	if cl.Verb.Attempt != "" || realized[verb] || causing[verb] && !(gov.Verb.Passive && stirring[verb]) {
		return plain
	}
	if joining[verb] && making[firstWord(cl.Verb.Lemma)] {
		return plain // `merged to form the alliance`
	}
	if cl.Verb.Finite && v.tag(cl.Verb.Head) != "VBP" { // a joined infinitive passes for one: `to lift and sustain`
		return plain
	}
	return stance{modality: schema.Planned}
}

var (
	joining = set("merge unite combine join fuse amalgamate split")
	making  = set("form create become establish found")
)

// stirring verbs say in the passive how somebody feels: who `was motivated to join` may not have.
var stirring = set("motivate induce prompt drive enable")

// causing verbs make their object do what the infinitive says.
var causing = set("force compel oblige cause lead make enable help bring drive prompt motivate induce")
