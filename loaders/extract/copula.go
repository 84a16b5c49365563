package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// copula reads `X is Y`. A relational noun gives its relation (`is the leader of the
// party`), an office is one that the person holds, and anything else describes: X
// rel:labelledAs Y, on the author's own word. That is the relation for what a thing is
// called, whoever calls it so; when it is not the author, the stance says who.
func (x *extractor) copula(f *frame) {
	subjects := x.subjects(f.v, f.agents)
	if len(subjects) == 0 {
		return
	}
	for _, p := range f.comps {
		if p.Clause != clauses.None || f.v.isLess(p) {
			continue
		}
		p = x.onOffice(f.v, p)
		if x.named(f, p) || x.describeInverted(f) {
			continue
		}
		if g, ok := f.v.groupAt(p.Head + 2); ok && f.v.word(p.Head) == "known" && f.v.word(p.Head+1) == "as" {
			p = g.phrase() // `became known as the home of Voss`
			p.Span.End = f.v.descriptionEnd(g)
		}
		if f.v.isNoun(p.Head) && x.roleOf(f.v, p.Head, subjects, f.v.stances[f.c], f.c, "copula-role") {
			continue
		}
		x.describe(f, subjects, p)
	}
}

// onOffice moves the head of a phrase onto the office that it is, where the tree has it elsewhere: `became MINISTER of Labour`.
func (x *extractor) onOffice(v *view, p clauses.Phrase) clauses.Phrase {
	m, ok := v.longest(func(m mentions.Mention) bool {
		return m.Tokens.Start == p.Span.Start && m.Tokens.Start <= p.Head && p.Head < m.Tokens.End && m.Cluster != schema.NoCluster && x.found.Clusters[m.Cluster].Class == "Office"
	})
	if ok {
		p.Head = m.Head
	}
	return p
}

// isLess reports whether a complement is what something is not, or may not, or more than, or where it is: `was more than
// a club`, `was anything but free`, `remained on track`.
func (v *view) isLess(p clauses.Phrase) bool {
	for i := max(0, p.Span.Start-2); i < p.Head; i++ {
		switch v.word(i) {
		case "less":
			return true // `was less a politician than a banker`
		case "than":
			for k := i - 1; k >= max(0, i-12); k-- {
				switch v.word(k) {
				case "more", "rather":
					return true // `was more a banker than a politician`
				case "less", "other":
					return k == i-1
				}
			}
			return false
		case "but":
			return v.word(i-1) == "anything"
		}
	}
	return v.tag(p.Span.Start-1) == "IN" && v.tok[p.Span.Start-1].Head == p.Head || v.word(p.Head) == "forbidden"
}

// goal reads whose aim something is: `the aim of the guild was to lower the
// toll`, `her goal is peace`. X rel:aimsAt what the complement says.
func (x *extractor) goal(f *frame) bool {
	v := f.v
	if len(f.agents) != 1 || f.agents[0].Clause != clauses.None || !goals[v.lemma(f.agents[0].Head)] || firstWord(f.cl.Verb.Lemma) != "be" {
		return false
	}
	contents := slices.Clone(f.cl.Complements)
	for k := range v.clauses {
		if c := &v.clauses[k]; c.Governor == f.c && (c.Kind == clauses.Infinitive || c.Kind == clauses.Complement) && c.Verb.Head > f.cl.Verb.Head {
			contents = append(contents, clauses.Phrase{Head: clauses.None, Clause: k})
		}
	}
	g := v.groupOf(f.agents[0].Head)
	var who []argument
	if g.owner != clauses.None {
		if m, ok := x.thing(v, g.owner); ok {
			who = append(who, x.fromMention(v, m))
		}
	} else if of, ok := following(v.attachedTo(g), "of"); ok {
		who = x.fromMentions(v, v.namesFrom(of.start))
		if len(who) == 0 {
			who = x.things(v, of.phrase())
		}
	} else {
		who = x.things(v, f.agents[0]) // `a major Western aim was to …`
	}
	found := false
	for _, p := range contents {
		span := p.Span
		if p.Clause == clauses.None && strings.HasPrefix(v.tag(p.Head), "JJ") {
			continue // `its aims were modest`
		}
		if p.Clause != clauses.None {
			span = v.clauseSpan(p)
			if c := &v.clauses[p.Clause]; c.Kind == clauses.Infinitive {
				span.Start = max(span.Start, c.Verb.Head)
			}
		}
		words, ok := v.literal(span, longestSaying)
		if p.Clause == clauses.None {
			words, ok = x.object(v, p)
		}
		for _, a := range who {
			if ok {
				found = true
				x.add(v, finding{subject: a, object: words, predicate: "rel:aimsAt", verb: v.words(f.cl.Verb.Span),
					stance: v.stances[f.c], rule: "aim", clause: f.c})
			}
		}
	}
	return found
}

var goals = set("goal aim objective purpose ambition intention plan target priority mission task aspiration")

// named reads a copula the other way round, `its first leader was X`: the complement
// is who is called by the subject's noun.
func (x *extractor) named(f *frame, p clauses.Phrase) bool {
	m, ok := f.v.mentionOf(p.Head)
	if !ok || m.Kind != mentions.Name || !x.isAgent(m) || len(f.agents) != 1 || f.agents[0].Clause != clauses.None || !f.v.isNoun(f.agents[0].Head) {
		return false
	}
	who, head := x.fromMention(f.v, m), f.agents[0].Head
	found := x.roleOf(f.v, head, []argument{who}, f.v.stances[f.c], f.c, "copula-role")
	if office, ok := f.v.mentionOf(head); ok && office.Cluster != schema.NoCluster && x.found.Clusters[office.Cluster].Class == "Office" && x.o.IsA(who.class, "Person") {
		found = true
		x.add(f.v, finding{subject: who, object: x.fromMention(f.v, office), predicate: "rel:heldOffice", verb: f.v.words(f.cl.Verb.Span),
			stance: f.v.stances[f.c], rule: "copula-role", clause: f.c})
	}
	return found
}

// describe tells what things are said to be.
func (x *extractor) describe(f *frame, subjects []argument, p clauses.Phrase) {
	b, ok := x.object(f.v, p)
	if !ok || f.v.needsMore(p, b) {
		return
	}
	if strings.HasPrefix(f.v.tag(p.Head), "JJ") && f.v.tag(p.Head+1) == "TO" && openEnded[f.v.lemma(p.Head)] {
		return // `was free to leave`
	}
	for _, a := range subjects {
		if b.kind == mentions.Name && strings.HasSuffix(f.v.tag(f.agents[0].Head), "NNS") {
			continue // `its founders were Voss and Hale`
		}
		if !x.worthTelling(f.v, a, b, f.v.stances[f.c]) && !f.v.isNoun(p.Head) {
			continue // `the seats are many`
		}
		g := finding{subject: a, object: b, predicate: "rel:labelledAs", verb: f.v.words(f.cl.Verb.Span),
			stance: f.v.stances[f.c], rule: "copula", clause: f.c}
		if b.class == "Office" && x.o.IsA(a.class, "Person") {
			if x.isGapped(f, b) {
				continue
			}
			g.predicate, g.rule = "rel:heldOffice", "copula-role"
		}
		x.add(f.v, g)
	}
}

// lightVerb reads a verb that carries a noun of action: `held a meeting with`,
// `launched an attack on`, `received support from`. The noun gives the relation and
// the verb's subject is its agent, or its patient after verbs of getting.
func (x *extractor) lightVerb(f *frame) bool {
	base := firstWord(f.cl.Verb.Lemma)
	gets := receiving[base]
	deeds := f.patient
	if prep := lightPrepositions[base]; prep != "" && !f.cl.Verb.Passive {
		deeds = f.prepositional(prep)
	} else if !lightVerbs[base] && !gets {
		return false
	}
	who := x.subjects(f.v, f.agents)
	if f.cl.Verb.Passive {
		who = nil
	}
	found := false
	for _, p := range deeds {
		if p.Clause != clauses.None || !f.v.isNoun(p.Head) {
			continue
		}
		act := action{v: f.v, at: p.Head, group: f.v.groupOf(p.Head), stance: f.v.stances[f.c], clause: f.c, rule: "light-verb",
			verb: f.v.words(clauses.Span{Start: f.cl.Verb.Span.Start, End: max(f.cl.Verb.Span.End, p.Head+1)})}
		if gets {
			act.patients = who
		} else {
			act.agents = who
		}
		found = x.act(act) || found
	}
	return found
}

var (
	lightVerbs = set(`hold make take give have conduct launch express offer provide lend voice deliver undertake issue
		exert exercise wage stage mount show maintain keep establish develop pledge declare announce carry carry-out
		put raise file lodge perform enjoy reach conclude sign start begin open lead build form play commit`)
	// Verbs that carry their noun behind a preposition: `entered into talks with`.
	lightPrepositions = map[string]string{"dispose": "of", "engage": "in", "enter": "into", "embark": "on", "resort": "to"}
	receiving         = set("receive face undergo suffer get obtain attract meet")
)

// aim reads an intention: `sought to`, `endeavoured to`, `plans to`, and the purpose
// for which something was made: X rel:aimsAt what the infinitive says.
func (x *extractor) aim(f *frame) {
	v := f.v
	if !aiming[firstWord(f.cl.Verb.Attempt)] && !v.isFor(f.cl) && !v.isFocus(f.cl) || f.cl.Verb.Negated {
		return
	}
	span := clauses.Span{Start: f.cl.Verb.Head, End: v.deedEnd(f.cl)}
	content, ok := v.literal(span, longestLiteral)
	if !ok || v.contentWords(span) < 2 {
		return
	}
	s := x.intended(v, f.c)
	if s.negated || s.unsaid {
		return
	}
	if g := f.cl.Governor; g >= 0 && accusing[firstWord(v.clauses[g].Verb.Lemma)] {
		s.modality = schema.Attributed // `was charged with the attempt to rob the bank`
	}
	for _, a := range x.subjects(v, f.cl.Subjects) {
		if s.isUnreal() && !x.isNamed(a) {
			continue
		}
		x.add(v, finding{subject: a, object: content, predicate: "rel:aimsAt", verb: v.attemptWords(f),
			stance: s, rule: "aim", clause: f.c})
	}
}

// isFor reports whether an infinitive tells what its subject was made for: `was set up to protect
// the farmers`.
func (v *view) isFor(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Infinitive || cl.Governor < 0 || cl.Verb.Attempt != "" {
		return false
	}
	gov := &v.clauses[cl.Governor]
	return gov.Verb.Passive && !gov.Verb.Negated && purposely[firstWord(gov.Verb.Lemma)] && slices.EqualFunc(cl.Subjects, gov.Subjects, func(a, b clauses.Phrase) bool { return a.Head == b.Head })
}

// isFocus reports whether a gerund tells what its subject works at: `focuses on raising the toll`.
func (v *view) isFocus(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Participle || cl.Governor < 0 || cl.Conjunction != "on" && cl.Conjunction != "at" && cl.Conjunction != "towards" && cl.Conjunction != "toward" {
		return false
	}
	gov := &v.clauses[cl.Governor]
	return !gov.Verb.Negated && focusing[firstWord(gov.Verb.Lemma)]
}

var focusing = set("focus concentrate aim direct gear work target center centre insist embark")

// purposely are verbs of making, whose passive may say what for.
var purposely = set("found establish create form set launch organize organise introduce build design develop conceive institute adopt")

var aiming = set("attempt try seek aim plan intend want hope wish strive endeavour endeavor struggle aspire plot promise pledge vow threaten undertake")

// attemptWords is the governing verb as written, with `to` or the preposition of a gerund.
func (v *view) attemptWords(f *frame) string {
	want := firstWord(f.cl.Verb.Attempt)
	switch above := f.cl.Governor; {
	case want == "" && f.cl.Kind == clauses.Participle:
		return v.words(v.clauses[above].Verb.Span) + " " + f.cl.Conjunction
	case want == "":
		return v.words(v.clauses[above].Verb.Span) + " to"
	}
	for i := f.cl.Verb.Head; i >= 0; i-- {
		if v.lemma(i) == want {
			return v.tok[i].Text + " to"
		}
	}
	return want + " to"
}

// intended is the stance of an intention, which may be a fact though what is intended is none: that of its
// clause as if no verb of trying stood over it.
func (x *extractor) intended(v *view, c int) stance {
	cl := &v.clauses[c]
	s := v.stances[c]
	if !s.isUnreal() {
		return s
	}
	attempt := cl.Verb.Attempt
	cl.Verb.Attempt = ""
	own := v.ownStance(c)
	cl.Verb.Attempt = attempt
	if g := cl.Governor; g >= 0 && g < len(v.clauses) && g != c && cl.Kind != clauses.Infinitive && !v.isFocus(cl) {
		own = x.fromGovernor(v, c, g, own, v.stances[g])
	} else if g >= 0 && g < len(v.clauses) && g != c {
		own = own.under(v.stances[g])
	}
	if s.holder != nil {
		own = own.attributedTo(s.holder)
	}
	own.negated = s.negated
	return own
}
