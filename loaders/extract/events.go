package extract

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// action is a noun that names an act, with what is known of its parties from outside
// the noun phrase.
type action struct {
	v        *view
	at       int
	group    group
	stance   stance
	clause   int
	rule     string
	verb     string
	agents   []argument // the subject of a light verb
	patients []argument
}

// act finds what a noun of action says: `the liquidation of Y by X`, `X’s support for
// Y`, `the withdrawal of X from Y`. With a patient or an agent alone the event itself
// gets the role.
func (x *extractor) act(a action) bool {
	if a.group.head != a.at {
		return false
	}
	found := x.slotted(a)
	for _, r := range x.o.EventRelations(a.v.lemma(a.at)) {
		if x.event(a, r) {
			return true
		}
	}
	return found
}

// slotted reads the nouns whose slots the ontology names: `withdrawal : of from`.
func (x *extractor) slotted(a action) bool {
	found := false
	for _, sig := range x.nounSignals(a.v, a.at) {
		if _, role := otherSlot(sig); role {
			continue
		}
		subjects, objects := x.party(a, sig.Subject), x.party(a, sig.Object)
		for _, s := range subjects {
			for _, o := range objects {
				if x.o.Fits(sig.Relation, s.class, o.class) && !x.isWhere(sig, o) && (a.v.lemma(a.at) != "presence" || x.o.IsA(s.class, "Agent")) {
					found = true
					x.addAct(a, s, o, sig.Relation)
				}
			}
		}
		if found {
			return true
		}
	}
	return false
}

// party gives what stands in a slot of a noun of action; the subject of a light verb
// stands for its owner.
func (x *extractor) party(a action, slot string) []argument {
	if slot == "between" {
		return x.nounSlot(a.v, a.group, slot)
	}
	found := x.nounSlot(a.v, a.group, slot)
	if len(found) == 0 && (slot == "of" || slot == "poss" || slot == "by") {
		return a.agents
	}
	return found
}

// event reads a noun by the relation whose act it names.
func (x *extractor) event(a action, r *schema.Relation) bool {
	agents, patients := x.parties(a)
	if r.Symmetric && (len(agents) == 0 || len(patients) == 0) {
		if with := x.behind(a.v, a.v.attachedTo(a.group), "with"); len(with) > 0 { // `the merger of A with B`, `A’s merger with B`
			agents, patients = append(agents, patients...), with
		}
	}
	if r.Symmetric && len(patients) == 0 && len(agents) > 1 {
		agents, patients = agents[:1], agents[1:]
	}
	if r.Symmetric && len(agents) == 0 && len(patients) > 1 {
		agents, patients = patients[:1], patients[1:] // `the merger of A and B`
	}
	if r.Symmetric && len(agents) == 0 {
		agents, patients = patients, nil // `the meeting of the party`
	}
	found := false
	for _, s := range agents {
		for _, o := range patients {
			if !x.o.Fits(r, s.class, o.class) {
				x.dropPair(a.v, a.verb, r, s, o, misfit(r))
				continue
			}
			found = true
			x.addAct(a, s, o, r)
		}
	}
	if len(agents) == 0 || len(patients) == 0 {
		x.drop(a.v, a.verb, "no %s: the noun does not tell both who and whom", r.Name)
	}
	if found || r.Event == "" {
		return found
	}
	return x.roles(a, r, agents, patients)
}

// parties tells the agent and the patient of a noun of action by its prepositions.
func (x *extractor) parties(a action) (agents, patients []argument) {
	list := a.v.attachedTo(a.group)
	agents = append(agents, a.agents...)
	patients = append(patients, a.patients...)
	owner := x.owner(a.v, a.group)
	of := x.behind(a.v, list, "of")
	if len(agents) == 0 {
		agents = x.behind(a.v, list, "by", "between")
		if len(agents) == 0 && targeted[a.v.lemma(a.at)] {
			agents = x.behind(a.v, list, "from") // `support from X`, not `removal from office`
		}
	}
	preps := []string{"against", "on", "to", "into", "towards", "toward", "with", "over"}
	if inquiring[a.v.lemma(a.at)] {
		preps = []string{"into", "against", "on"} // handed `to` somebody
	}
	if !reasoned[a.v.lemma(a.at)] {
		preps = append(preps, "for")
	}
	target := x.behind(a.v, list, preps...)
	switch {
	case len(patients) > 0:
		if len(agents) == 0 {
			agents = append(owner, of...)
		}
	case len(of) > 0 && len(agents) == 0 && len(owner) > 0:
		agents, patients = owner, of
	case len(of) > 0 && len(agents) > 0:
		patients = of
	case len(target) > 0 && targeted[a.v.lemma(a.at)]:
		patients = target
		if len(agents) == 0 {
			agents = append(owner, of...)
		}
	case len(of) > 0:
		patients = of
	case len(owner) > 0 && targeted[a.v.lemma(a.at)]:
		agents = owner // `the Grey Guard’s attack`
	case len(owner) > 0:
		patients = owner
	}
	return agents, patients
}

// targeted nouns name their agent with `of` and their patient with another preposition.
var targeted = set(`support opposition resistance attack assault criticism protest campaign investigation inquiry
	sanction condemnation praise backing endorsement restriction ban pressure threat crackdown repression
	influence control cooperation collaboration meeting war struggle lawsuit complaint
	raid probe inquiry`)

var inquiring = set("investigation inquiry probe raid")

// reasoned nouns tell with `for` why, and not whom they meet: `the ban of the party for extremism`.
var reasoned = set(`ban prohibition sanction punishment arrest detention sentence fine dismissal removal liquidation
	dissolution expulsion exclusion prosecution trial imprisonment conviction closure execution`)

// whyOf is the reason that the phrase of an act tells.
func (x *extractor) whyOf(a action, span clauses.Span) []schema.FoundQualifier {
	list := a.v.attachedTo(a.group)
	if n := len(list); n > 0 {
		span.End = max(span.End, list[n-1].group.end)
	}
	why, ok := x.groundsIn(a.v, span)
	if !ok && reasoned[a.v.lemma(a.at)] {
		if named := x.behind(a.v, list, "for"); len(named) == 1 && x.o.IsAny(named[0].class, []string{"Concept", "Event"}) {
			why, ok = named[0], true
		}
	}
	if !ok {
		return nil
	}
	return []schema.FoundQualifier{{Role: "reason", Arg: why.Arg}}
}

func (x *extractor) behind(v *view, list []attached, preps ...string) []argument {
	g, ok := following(list, preps...)
	if !ok {
		return nil
	}
	var found []argument
	for _, p := range v.listFrom(g) {
		found = append(found, x.things(v, p)...)
	}
	return found
}

func (x *extractor) addAct(a action, s, o argument, r *schema.Relation) {
	span := clauses.Span{Start: a.group.start, End: a.v.chainEnd(a.group)}
	f := finding{subject: s, object: o, predicate: "rel:" + r.Name, verb: a.verb, event: r.Event, stance: a.stance, rule: a.rule,
		clause: a.clause, time: a.v.timeNear(span)}
	if r.Claim {
		f.stance = f.stance.attributedTo(nil)
	}
	f.qualifiers = x.whyOf(a, span)
	x.add(a.v, f)
}

// roles gives the event itself its agent or patient when only one of them is told.
func (x *extractor) roles(a action, r *schema.Relation, agents, patients []argument) bool {
	m, ok := a.v.mentionOf(a.at)
	if !ok || m.Cluster == schema.NoCluster || m.Kind == mentions.Pronoun || !x.o.IsA(x.found.Clusters[m.Cluster].Class, "Event") {
		return false
	}
	span := clauses.Span{Start: a.group.start, End: a.v.chainEnd(a.group)}
	add := func(role string, list []argument, allowed []string) (found bool) {
		for _, p := range list {
			if x.o.IsAny(p.class, allowed) && (p.kind == mentions.Name || p.kind == mentions.Nominal && x.isNamed(p)) {
				found = true
				x.add(a.v, finding{subject: x.fromMention(a.v, m), object: p, predicate: "rel:" + role, verb: a.verb, event: r.Event,
					stance: a.stance, rule: "event-role", clause: clauses.None, time: a.v.timeNear(span), qualifiers: x.whyOf(a, span)})
			}
		}
		return found
	}
	return add("patient", patients, r.Range) || add("agent", agents, r.Domain)
}

// actStance is the stance of an act that a noun names: that of its clause when the
// verb makes it unreal (`called for the dissolution of`), else plain.
func (x *extractor) actStance(v *view, t int) stance {
	s := v.nominalStance(t)
	if v.word(v.groupOf(t).start) == "no" || v.word(v.groupOf(t).start-1) == "without" {
		s.negated = true
	}
	c := v.clauseOf(t)
	if c == clauses.None {
		return s
	}
	if v.isAskedFor(t, c) {
		return s.under(stance{modality: schema.Hypothetical})
	}
	if v.isOrdered(t) {
		return s.under(stance{modality: schema.Hypothetical})
	}
	if verb := firstWord(v.clauses[c].Verb.Lemma); unreal[verb] && t > v.clauses[c].Verb.Head && !(asks[v.lemma(t)] && rejecting[verb]) {
		return s.under(stance{modality: schema.Hypothetical})
	}
	above := v.stances[c]
	if t < v.clauses[c].Verb.Head && above.negated && !happening[firstWord(v.clauses[c].Verb.Lemma)] {
		above.negated = false // `the arrest of Voss was never investigated`
	}
	if above.negated || above.modality == schema.Planned {
		return s.under(stance{modality: schema.Hypothetical, holder: above.holder})
	}
	return s.under(above)
}

// isOrdered reports whether an act is what a decree, a motion or the like is on: `the decree on his extradition was annulled`.
func (v *view) isOrdered(t int) bool {
	g := v.groupOf(t)
	if w := v.word(g.start - 1); w != "on" && w != "for" {
		return false
	}
	above := v.tok[t].Head
	return above >= 0 && above < g.start && orders[v.lemma(above)]
}

var (
	orders    = set("decree order law motion bill warrant referendum vote plan decision debate talk negotiation rule")
	rejecting = set("refuse reject oppose deny ignore dismiss resist") // the demand was made
)

// isAskedFor reports whether an act is what an appeal or a demand is for: `an appeal was made for the
// release of Voss`, `her call for a ban`.
func (v *view) isAskedFor(t, c int) bool {
	if v.word(v.groupOf(t).start-1) != "for" {
		return false
	}
	if above := v.tok[t].Head; above >= 0 && asks[v.lemma(above)] {
		return true
	}
	cl := &v.clauses[c]
	return slices.ContainsFunc(slices.Concat(cl.Subjects, cl.Objects), func(p clauses.Phrase) bool { return p.Clause == clauses.None && asks[v.lemma(p.Head)] })
}

// asks are nouns of asking for something.
var asks = set("appeal call demand request plea petition campaign push need bid proposal hope reason pressure deadline support")

// happening verbs say whether their subject came about.
var happening = set(`happen occur take come go be begin start materialize materialise proceed hold complete carry
	achieve plan announce confirm prove report`)

// unreal verbs say nothing of whether their object came about.
var unreal = set(`demand call urge propose plan seek threaten prevent avoid oppose reject suggest want promise consider
	discuss favour favor advocate request require recommend contemplate fear expect hope deny resist aim
	argue push campaign lobby attempt intend offer allow block thwart refuse ask pursue support`)
