package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// offices turns titles and careers into statements: the person held the office, and
// leads, belongs to or is with the body, as the office's noun says.
func (x *extractor) offices(v *view) {
	for _, h := range x.found.Offices {
		if h.Sentence != v.at {
			continue
		}
		rule := h.Rule
		if rule == "" {
			rule = "title"
		}
		person := x.clusterAt(h.Person, h.PersonAt)
		s := v.nominalStance(v.tokenAt(h.OfficeAt.Start))
		occupation := x.isPlainMember(h) || isOccupation(h.Words, x.src.Sentences[h.Sentence].Text[h.OfficeAt.Start:h.OfficeAt.End])
		if h.Office != schema.NoCluster {
			predicate := "rel:heldOffice"
			if occupation {
				predicate = "rel:labelledAs"
			}
			x.add(v, finding{subject: person, object: x.clusterAt(h.Office, h.OfficeAt), predicate: predicate, verb: h.Words,
				stance: s, rule: rule, clause: clauses.None, qualifiers: x.when(v, h)})
		}
		if h.Body == schema.NoCluster || strings.EqualFold(x.src.Sentences[h.Sentence].Text[h.BodyAt.Start:h.BodyAt.End], "state") {
			continue // a secretary of state is with no state
		}
		body := x.clusterAt(h.Body, h.BodyAt)
		if occupation && x.o.IsA(body.class, "Place") || h.Words == "ambassador" && v.word(v.tokenAt(h.BodyAt.Start)-1) == "to" {
			continue // a film director of a country leads none, and an ambassador to one is of another
		}
		if r, ok := x.relationOfOffice(h.Words, person, body); ok {
			if r == "leads" && isDeputy(x.src.Sentences[h.Sentence].Text[h.OfficeAt.Start:h.OfficeAt.End]) {
				r = "affiliatedWith"
			}
			x.add(v, finding{subject: person, object: body, predicate: "rel:" + r, verb: h.Words, stance: s, rule: rule,
				clause: clauses.None, qualifiers: x.when(v, h)})
		}
	}
}

// isPlainMember reports whether somebody is a member of what is no body of the state: that is no office.
func (x *extractor) isPlainMember(h mentions.Holding) bool {
	return strings.EqualFold(h.Words, "member") && h.Body != schema.NoCluster && !x.o.IsA(x.found.Clusters[h.Body].Class, "GovernmentBody")
}

// isOccupation reports whether what looks like an office is what somebody does: an activist, a film director.
func isOccupation(noun, words string) bool {
	switch strings.ToLower(noun) {
	case "activist", "author", "lawyer", "owner", "co-owner", "founder", "co-founder", "candidate", "nominee", "contender":
		return true
	case "director", "producer", "editor":
		first := firstWord(words)
		return first == "film" || first == "movie" || first == "theatre" || first == "theater" || first == "stage" || first == "music" || first == "art"
	}
	return false
}

// isDeputy reports whether an office is that of somebody who stands in for another.
func isDeputy(words string) bool {
	switch firstWord(words) {
	case "deputy", "vice", "assistant", "associate", "vice-president", "vice-chairman":
		return true
	}
	return strings.HasPrefix(strings.ToLower(words), "first deputy ") || strings.HasPrefix(strings.ToLower(words), "first vice")
}

func (x *extractor) clusterAt(cluster int, at schema.Span) argument {
	return argument{Arg: schema.Arg{Cluster: cluster, Span: at}, class: x.found.Clusters[cluster].Class, kind: mentions.Name}
}

// when keeps the word before an office that says whether it is still held.
func (x *extractor) when(v *view, h mentions.Holding) []schema.FoundQualifier {
	for i := v.tokenAt(h.OfficeAt.Start); i >= 0 && h.When != ""; i-- {
		if v.word(i) == strings.ToLower(h.When) {
			return v.whenQualifier(i)
		}
	}
	return nil
}

// portfolios are offices whose `of` tells what they are in charge of.
var portfolios = set("minister secretary commissioner undersecretary")

// relationOfOffice is what holds between a person and a body by the noun of the office.
func (x *extractor) relationOfOffice(noun string, person, body argument) (string, bool) {
	for _, s := range x.o.NounSignals(strings.ToLower(noun)) {
		if s.Subject == "self" && x.o.Fits(s.Relation, person.class, body.class) {
			return s.Relation.Name, true
		}
	}
	if portfolios[strings.ToLower(noun)] && body.class != "Country" && !x.o.IsAny(body.class, []string{"GovernmentBody", "Party"}) {
		return "", false // `Minister of Energy and Transport`: no body is called Energy
	}
	if x.o.IsA(body.class, "Agent") {
		return "affiliatedWith", true
	}
	return "", false
}

// tokenAt is the token that begins at a byte, or the one that holds it.
func (v *view) tokenAt(b int) int {
	for i := range v.tok {
		if v.tok[i].End > b {
			return i
		}
	}
	return len(v.tok) - 1
}
