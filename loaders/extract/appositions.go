package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// appositions finds the descriptions that stand beside a name and say no relation: `the
// Lantern Party, a small liberal party,` is labelled as one.
func (x *extractor) appositions(v *view) {
	x.underWhom(v)
	for t := range v.tok {
		if !v.isNoun(t) || v.insideName(t) || v.named(t) || v.vague[t] {
			continue
		}
		g := v.groupOf(t)
		if g.head != t || !v.isDescription(g) || v.roles[t] || v.word(g.start-1) == "of" && v.isName(g) {
			continue
		}
		names := x.besideThing(v, g)
		if len(names) == 0 {
			continue
		}
		if x.isTopic(v, g) {
			continue // `the reporter behind the STORY, Ana Voss, was dismissed`
		}
		if v.tag(g.start-1) == "," && v.opensClause(v.descriptionEnd(g)) {
			continue // `after the talks with the guild, the last part of the plan failed`
		}
		if v.isSaidAside(g) {
			continue // `Voss, the court held, had lied`
		}
		if v.endsInKin(g) {
			continue // `left the chair to his son-in-law, Voss`
		}
		if x.holdsAs(v, g) || v.tag(g.start) == "PRP$" || v.tag(g.start) == "WP$" || collectives[v.lemma(t)] && v.word(g.end) == "of" {
			continue // `her lawyer` says nothing outside of its sentence
		}
		if end := v.descriptionEnd(g); end == g.end && (v.tag(end) == "TO" && v.isVerb(end+1) || g.head == g.start+1 && anyone[v.lemma(t)]) {
			continue // `the first woman TO lead it`, `the man who …`
		}
		words, ok := v.literal(clauses.Span{Start: g.start, End: v.descriptionEnd(g)}, longestQualifier)
		if !ok {
			continue
		}
		for _, m := range names {
			x.add(v, finding{subject: x.fromMention(v, m), object: words, predicate: "rel:labelledAs", verb: "",
				stance: v.nominalStance(t), rule: "description", clause: clauses.None})
			x.comesFrom(v, g, m)
		}
	}
}

// isSaidAside reports whether a noun phrase between commas says who says the rest: `, the court held,`.
func (v *view) isSaidAside(g group) bool {
	verb := v.tok[min(g.end, len(v.tok)-1)]
	return g.end+1 < len(v.tok) && (verb.Tag == "VBD" || verb.Tag == "VBN") && isReport(strings.ToLower(english.Lemma(strings.ToLower(verb.Text), "VBD"))) && v.tag(g.end+1) == ","
}

// endsInKin reports whether what is attached to a phrase ends in somebody's relative or man, whom a name behind it names.
func (v *view) endsInKin(g group) bool {
	end := v.chainEnd(g)
	if end <= g.end || !v.isNoun(end-1) || wordnet.ClassOf(v.lemma(g.head)) == wordnet.Person && v.lemma(g.head) != "chair" {
		return false
	}
	last := v.groupOf(end - 1)
	return v.tag(last.start) == "PRP$" && wordnet.ClassOf(v.lemma(end-1)) == wordnet.Person
}

// underWhom reads who leads a body or a group: `the Oak Party UNDER DARA VOSS`, `troops UNDER THE COMMAND OF HALE`, `the government
// OF VOSS`.
func (x *extractor) underWhom(v *view) {
	for _, m := range v.mentions {
		if m.Kind == mentions.Pronoun || m.Cluster == schema.NoCluster || m.Bare && m.Kind == mentions.Notion || !x.isLed(m) {
			continue
		}
		at, verb := v.skipParenthesis(m.Tokens.End), "under"
		switch w := v.word(at); {
		case w == "under" && v.word(at+1) == "the" && commands[v.word(at+2)] && v.word(at+3) == "of":
			at += 3
		case w == "under" && m.Kind == mentions.Name:
		case w == "of" && v.isNoun(m.Head) && cabinets[v.lemma(m.Head)]:
			verb = "of"
		default:
			continue
		}
		who, ok := v.nameBehindTitle(at + 1)
		if ok && who.Cluster != schema.NoCluster && who.Cluster != m.Cluster && x.o.IsA(x.found.Clusters[who.Cluster].Class, "Person") && v.tag(who.Tokens.End) != "POS" {
			x.add(v, finding{subject: x.fromMention(v, who), object: x.fromMention(v, m), predicate: "rel:leads", verb: verb,
				stance: v.nominalStance(m.Head), rule: "apposition", clause: clauses.None})
		}
	}
}

// isLed reports whether a mention is of what somebody may lead.
func (x *extractor) isLed(m mentions.Mention) bool {
	class := x.found.Clusters[m.Cluster].Class
	return x.o.IsA(class, "Organization") || x.o.IsA(class, "Group")
}

var (
	commands = set("command leadership direction chairmanship presidency guidance")
	cabinets = set("government cabinet administration")
)

// isName reports whether a group is the tail of a name or an office: of `the Minister of THE INTERIOR, Voss,` it describes nobody.
func (v *view) isName(g group) bool { return strings.HasPrefix(v.tag(g.head), "NNP") }

// anyone are nouns that by themselves say nothing of anybody.
var anyone = set("man woman person one figure people somebody")

// comesFrom reads where somebody is from or works: `Voss, a miller FROM ARDEN`, `Hale, a historian AT THE UNIVERSITY OF RIGA`.
func (x *extractor) comesFrom(v *view, g group, who mentions.Mention) {
	if at, ok := following(v.attachedTo(g), "at"); ok && v.tag(g.head) == "NN" && x.o.IsA(x.found.Clusters[who.Cluster].Class, "Person") {
		for _, body := range x.things(v, at.phrase()) {
			if x.o.IsA(body.class, "Organization") && body.kind == mentions.Name {
				x.add(v, finding{subject: x.fromMention(v, who), object: body, predicate: "rel:affiliatedWith", verb: "at",
					stance: v.nominalStance(g.head), rule: "description", clause: clauses.None})
			}
		}
	}
	if home, ok := following(v.attachedTo(g), "from"); ok && v.tag(g.head) == "NN" {
		for _, place := range x.things(v, home.phrase()) {
			if x.o.IsA(place.class, "Place") && place.kind == mentions.Name {
				x.add(v, finding{subject: x.fromMention(v, who), object: place, predicate: "rel:locatedIn", verb: "from",
					stance: v.nominalStance(g.head), rule: "description", clause: clauses.None})
			}
		}
	}
}

// holdsAs reports whether a description is an office that somebody is already known to hold by it.
func (x *extractor) holdsAs(v *view, g group) bool {
	span := v.bytes(clauses.Span{Start: g.start, End: g.end})
	for _, h := range x.found.Offices {
		if h.Sentence == v.at && h.Rule == "apposition" && span.Start <= h.OfficeAt.Start && h.OfficeAt.Start < span.End {
			return true
		}
	}
	return false
}

// isDescription reports whether a group begins as a description does: with an article,
// or with the possessive of the thing that it belongs to.
func (v *view) isDescription(g group) bool {
	switch v.word(g.start) {
	case "a", "an", "the", "one":
		return true
	}
	return g.owner != clauses.None
}

// descriptionEnd is where the words of a description end: behind what is attached.
func (v *view) descriptionEnd(g group) int {
	end := g.end
	for _, a := range v.attachedTo(g) {
		if a.prep == "of" || a.prep == "for" || a.prep == "in" || a.prep == "from" || a.prep == "on" {
			end = a.group.end
		} else {
			break
		}
	}
	return end
}

// besideThing is beside for names of any class that fits the description's noun.
func (x *extractor) besideThing(v *view, g group) []mentions.Mention {
	names := x.beside(v, g)
	class, ok := x.o.ClassOfNoun(v.lemma(g.head))
	var fit []mentions.Mention
	for _, m := range names {
		c := x.found.Clusters[m.Cluster].Class
		if !ok && x.isAgent(m) && !ideas[wordnet.ClassOf(v.lemma(g.head))] || ok && x.alike(c, class) {
			fit = append(fit, m)
		}
	}
	return fit
}

// isTopic reports whether a noun behind a preposition describes no person or body, and so not the name behind it either.
func (x *extractor) isTopic(v *view, g group) bool {
	if t := v.tag(g.start - 1); t != "IN" && t != "TO" {
		return false
	}
	noun := v.lemma(g.head)
	_, classed := x.o.ClassOfNoun(noun)
	kind := wordnet.ClassOf(noun)
	return !classed && kind != wordnet.Person && kind != wordnet.Group
}

// ideas are the kinds of nouns that nobody and no body is: `his acceptance of the treaty`.
var ideas = map[wordnet.Class]bool{wordnet.Act: true, wordnet.Attribute: true, wordnet.Cognition: true, wordnet.Feeling: true, wordnet.State: true,
	wordnet.Quantity: true, wordnet.Time: true, wordnet.Process: true, wordnet.Motive: true}

// renamed finds, for each description in apposition to a name, that name, so that what
// hangs on the description (`a party set up by Voss`) is said of the named thing.
func (x *extractor) renamed(v *view) map[int]mentions.Mention {
	found := map[int]mentions.Mention{}
	if v.kind != schema.Prose && v.kind != schema.Quotation {
		return found
	}
	for t := range v.tok {
		if v.tag(t) != "NN" || v.insideName(t) || v.named(t) {
			continue
		}
		g := v.groupOf(t)
		if g.head != t || !v.isDescription(g) {
			continue
		}
		if _, classed := x.o.ClassOfNoun(v.lemma(t)); !classed && len(x.o.RoleSignals(v.lemma(t))) == 0 {
			if m, ok := x.titled(v, g); ok {
				found[t] = m
			} else if names := x.besideThing(v, g); len(names) == 1 && v.isEnclosed(names[0]) && !x.isTopic(v, g) {
				found[t] = names[0]
			}
			continue
		}
		if names := x.besideThing(v, g); len(names) == 1 {
			found[t] = names[0]
		}
	}
	x.renameHolders(v, found)
	x.renameOneOf(v, found)
	x.renameOrdinals(v, found)
	x.renameInverted(v, found)
	return found
}

// renameOneOf lets `one of the conspirators, Captain EMIL HORA,` stand for the name.
func (x *extractor) renameOneOf(v *view, found map[int]mentions.Mention) {
	for t := range v.tok {
		if v.word(t) != "one" || v.word(t+1) != "of" {
			continue
		}
		g, ok := v.groupAt(t + 2)
		if !ok || v.tag(g.head) != "NNS" || wordnet.ClassOf(v.lemma(g.head)) != wordnet.Person && wordnet.ClassOf(v.lemma(g.head)) != wordnet.Group {
			continue
		}
		end := v.chainEnd(g)
		if v.tag(end) != "," {
			continue
		}
		if m, ok := v.nameBehindTitle(end + 1); ok && x.isAgent(m) && v.endsApposition(m.Tokens.End) && !v.opensClause(m.Tokens.End) {
			found[t] = m
		}
	}
}

// renameOrdinals lets a bare ordinal stand for the name in apposition to it: `THE FOURTH, the public broadcaster ARDEN ONE, is funded by
// the state`.
func (x *extractor) renameOrdinals(v *view, found map[int]mentions.Mention) {
	for t := 1; t+2 < len(v.tok); t++ {
		if v.tag(t-1) != "DT" || v.tag(t+1) != "," || !strings.Contains(v.tok[t].Feats, "NumType=Ord") && v.word(t) != "latter" && v.word(t) != "other" {
			continue
		}
		from := t + 2
		if v.tag(from) == "DT" && v.tag(from+1) == "JJ" {
			from += 2
		}
		if m, ok := v.nameBehindTitle(from); ok && x.isAgent(m) && v.endsBeforeVerb(v.skipParenthesis(m.Tokens.End)) {
			found[t] = m
		}
	}
}

// endsBeforeVerb reports whether a comma at token i has a verb behind it.
func (v *view) endsBeforeVerb(i int) bool { return v.tag(i) == "," && v.isVerb(i+1) }

// titled is the work whose title stands in commas behind a noun for it: `his chief work, the TOLLS ACT,`.
func (x *extractor) titled(v *view, g group) (mentions.Mention, bool) {
	end := v.chainEnd(g)
	if v.tag(end) != "," {
		return mentions.Mention{}, false
	}
	m, ok := v.nameBehindTitle(end + 1)
	t := v.tok[m.Head]
	return m, ok && t.Rel == "appos" && t.Head == g.head && m.Cluster != schema.NoCluster && x.o.IsA(x.found.Clusters[m.Cluster].Class, "Work")
}

// isEnclosed reports whether a name stands between commas: `fined the largest channel, ARDEN ONE, last year`.
func (v *view) isEnclosed(m mentions.Mention) bool {
	after := v.tag(m.Tokens.End)
	return v.tag(m.Tokens.Start-1) == "," && (after == "," || after == "." || after == ":")
}

// renameHolders lets an office in apposition to a name stand for its holder: what “the speaker of
// the council, Dara Voss,” did, Voss did.
func (x *extractor) renameHolders(v *view, found map[int]mentions.Mention) {
	for _, h := range x.found.Offices {
		if h.Sentence != v.at || h.Rule != "apposition" {
			continue
		}
		holder, ok := v.longest(func(m mentions.Mention) bool { return m.Cluster == h.Person && m.Span == h.PersonAt })
		if !ok {
			continue
		}
		for _, m := range v.mentions {
			if m.Cluster == h.Office && m.Span.Start <= h.OfficeAt.Start && h.OfficeAt.End <= m.Span.End {
				found[m.Head] = holder
			}
		}
	}
}
