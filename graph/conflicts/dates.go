package conflicts

import (
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// acts are what happens once to a thing, by the last word of the verb that tells of it.
var acts = map[string]string{
	"founded": "founding", "established": "founding", "created": "founding", "formed": "founding", "found": "founding",
	"born": "birth", "died": "death", "die": "death", "killed": "death", "assassinated": "death", "murdered": "death", "executed": "death",
	"merged": "merger", "banned": "ban", "outlawed": "ban", "prohibited": "ban", "dissolved": "end", "liquidated": "end", "disbanded": "end", "abolished": "end",
	"signed": "signing", "adopted": "adoption", "enacted": "adoption", "ratified": "ratification", "renamed": "renaming", "split": "split", "broke away": "split", "split off": "split", "set up": "founding", "shut down": "end", "blew up": "explosion",
	"ended": "end", "began": "beginning", "started": "beginning", "built": "building", "completed": "completion", "opened": "opening", "closed": "closing",
	"launched": "founding", "inaugurated": "opening", "sank": "sinking", "collapsed": "collapse", "crashed": "crash", "seceded": "split",
}

// intransitive are the acts whose verb's subject is what they happen to.
var intransitive = map[string]bool{"died": true, "die": true, "ended": true, "began": true, "started": true, "sank": true, "collapsed": true, "crashed": true}

// anyAgent are the acts that happen to a thing once, whoever does it.
var anyAgent = map[string]bool{"founding": true, "birth": true, "death": true}

// happening is an act with the thing to which it happened.
type happening struct {
	*schema.Statement
	act, patient, agent string
	name                string // of the patient
}

// happeningOf reads an act that happens once; false for any other statement.
func happeningOf(s *schema.Statement) (h happening, ok bool) {
	words := strings.Fields(strings.ToLower(s.Verb))
	if len(words) == 0 || s.Polarity != schema.Affirmed {
		return h, false
	}
	verb := words[len(words)-1]
	act, once := acts[verb]
	if !once && len(words) > 1 {
		verb = strings.Join(words[len(words)-2:], " ")
		act, once = acts[verb]
	}
	if !once {
		return h, false
	}
	h = happening{Statement: s, act: act}
	onSubject := s.Object.IsLiteral() || intransitive[verb] || s.Predicate == "dateOf" || strings.HasPrefix(s.Predicate, schema.OpenScheme+"be-")
	switch {
	case onSubject:
		h.patient, h.name = s.Subject.ID, s.Subject.Label
	case act == "merger" || act == "split" || act == "renaming":
		a, b := min(s.Subject.ID, s.Object.ID), max(s.Subject.ID, s.Object.ID)
		h.patient, h.name = a+" "+b, s.Subject.Label+" and "+s.Object.Label
	default:
		h.patient, h.name, h.agent = s.Object.ID, s.Object.Label, agentKey(s.Subject)
	}
	return h, !strings.Contains(h.patient, "@") // what is only described may be another each time
}

// dates finds what happens once and is told of two times that do not meet.
func (f *finder) dates(said []*schema.Statement) {
	groups := map[string][]happening{}
	for _, s := range said {
		if h, ok := happeningOf(s); ok && s.Time != "" {
			groups[h.act+" "+h.patient] = append(groups[h.act+" "+h.patient], h)
		}
	}
	pairs(groups, func(a, b happening) {
		if differentAgents(a, b) || meet(loosened(a.Time), loosened(b.Time)) {
			return
		}
		f.addStatements(Date, a.act+" of "+a.name, a.Statement, b.Statement, a.Time, b.Time)
	})
}

// agentKey is who did something. What is only described goes by its words: the central
// bank that closed a bank is not another in the next report.
func agentKey(n schema.Node) string {
	if strings.Contains(n.ID, "@") {
		return names.Fold(n.Label)
	}
	return n.ID
}

func differentAgents(a, b happening) bool {
	return !anyAgent[a.act] && a.agent != b.agent && (a.agent != "" && b.agent != "" || a.act == "signing")
}

// loosened is a time as it is compared: one that is marked as uncertain is not.
func loosened(time string) string {
	if strings.ContainsAny(time, "?~%") {
		return ""
	}
	return time
}

// places finds where one was born, or a thing was founded, in two places.
func (f *finder) places(said []*schema.Statement) {
	groups := map[string][]happening{}
	for _, s := range said {
		h, ok := happeningOf(s)
		if ok && (h.act == "birth" || h.act == "death") && strings.HasSuffix(s.Predicate, "-in") && f.ontology.IsA(s.Object.Type, "Place") {
			h.name, h.patient = s.Subject.Label, s.Subject.ID
			key := h.act + " " + h.patient + " " + s.Object.Type // a city beside its country is no conflict
			groups[key] = append(groups[key], h)
		}
	}
	pairs(groups, func(a, b happening) {
		if a.Object.ID != b.Object.ID {
			f.addStatements(Place, "place of the "+a.act+" of "+a.name, a.Statement, b.Statement, a.Object.Label, b.Object.Label)
		}
	})
}
