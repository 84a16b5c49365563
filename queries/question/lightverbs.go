package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// joinLightVerb makes one verb of a verb and the act that is its object, where the ontology
// knows the two together: `refused X registration`, `imposed sanctions on X`. What the act is
// done to is then the object, wherever the question has it.
func (r *reader) joinLightVerb(f *frame) {
	for i, t := range f.objects {
		noun := nounOf(t)
		if noun == "" {
			continue
		}
		words := f.verb + " " + noun
		signals := r.onto.VerbSignals(words)
		if len(signals) == 0 {
			continue
		}
		f.objects = slices.Delete(slices.Clone(f.objects), i, i+1)
		f.first = len(f.objects)
		f.verb, f.joined = words, noun
		if t.kind == act {
			f.args = append(f.args, t.act.args...)
		}
		for j := range f.args {
			if f.args[j].slot == signals[0].Object || f.args[j].slot == "to" && signals[0].Object == "iobj" {
				f.objects = append(f.objects, f.args[j].term)
				f.args = slices.Delete(f.args, j, j+1)
				f.first++
				break
			}
		}
		return
	}
}

// nounOf is the noun of an act or a notion.
func nounOf(t term) string {
	switch {
	case t.kind == act:
		return strings.ToLower(t.act.word)
	case t.kind == notion && len(t.words) == 1:
		return t.words[0]
	}
	return ""
}

// joinedReadings is what a verb means that was joined of a verb and an act.
func (r *reader) joinedReadings(f *frame) []reading {
	var out []reading
	for _, s := range r.onto.VerbSignals(f.verb) {
		out = append(out, r.kin(s.Relation.Name, subj, obj)...)
	}
	return firstOf(out)
}

// equateRoles makes one thing of an object and the role that the verb gives it, and of a
// subject and the role in which it acts: `made X head of the bank`, `became head of the
// bank`, `followed X as head of the bank`. What the role is of then stands in a pattern of
// its own.
func (r *reader) equateRoles(f *frame) {
	if len(f.objects) == f.first+1 && f.first == 1 {
		if role := f.objects[1]; r.isRole(role) && f.objects[0].kind == thing {
			r.q.vars[role.v].only = f.objects[0].ids
			f.objects, f.appoints = f.objects[:1], true
		}
	}
	if becoming[f.verb] && len(f.subjects) == 1 && len(f.objects) == 1 && r.isRole(f.objects[0]) {
		if r.oneOf(f.subjects[0], f.objects[0]); f.when.IsSet() {
			r.lastPattern(f.objects[0].v).when = f.when
		}
		f.subjects, f.objects, f.first, f.verb = nil, nil, 0, "be"
		return
	}
	holders := f.subjects
	if f.passive {
		holders = nil
	}
	for i, a := range f.args {
		if a.slot != "as" || !r.isRole(a.term) {
			continue
		}
		if r.actsAs(f.verb) || len(holders) == 0 {
			holders = append(slices.Clone(f.objects), f.subjects...)
		}
		if len(holders) == 0 && f.gap != nil {
			holders = []term{*f.gap}
		}
		role := r.lastPattern(a.term.v)
		if len(holders) > 0 && r.oneOf(holders[0], a.term) {
			role.aside = true
			f.args = slices.Delete(f.args, i, i+1)
		}
		return
	}
}

var becoming = wordSet("become remain stay")

// actsAs reports whether a verb gives its object a role.
func (r *reader) actsAs(verb string) bool {
	for _, s := range r.onto.VerbSignals(verb) {
		if s.Subject == obj && (s.Object == "as" || s.Object == comp) {
			return true
		}
	}
	return false
}

// isRole reports whether a term is a role with what it is of: `head of the bank`.
func (r *reader) isRole(t term) bool { return t.kind == open && r.lastPattern(t.v) != nil }

// oneOf makes a role one with a thing or a variable.
func (r *reader) oneOf(holder, role term) bool {
	switch holder.kind {
	case thing:
		r.q.vars[role.v].only = holder.ids
	case open:
		r.q.unify(holder.v, role.v)
	default:
		return false
	}
	return true
}

// synonyms are verbs of questions for those that texts use; the ontology has the rest.
var synonyms = map[string][]string{
	"follow": {"succeed"}, "close": {"liquidate"}, "shut": {"liquidate"}, "start": {"begin"}, "quit": {"leave"},
	"send to prison": {"imprison", "sentence"}, "put in prison": {"imprison", "sentence"}, "jail": {"imprison", "sentence"},
	"pay": {"finance"}, "pay for": {"finance"}, "swallow": {"absorb"}, "take over": {"succeed", "acquire"}, "swap": {"replace"},
	"look at": {"examine"}, "deal with": {"examine"}, "write about": {"examine"}, "study": {"examine"}, "explore": {"examine"},
	"analyse": {"examine"}, "analyze": {"examine"}, "discuss": {"examine"}, "investigate": {"examine"}, "consider": {"examine"},
	"examine":   {"explore", "analyze", "study", "investigate", "discuss", "consider"},
	"point out": {"identify", "note"}, "identify": {"note", "find"}, "note": {"identify"}, "show": {"demonstrate"}, "demonstrate": {"show"},
	"make": {"cause", "motivate", "force"}, "lead": {"cause", "motivate"}, "move": {"motivate"}, "prompt": {"motivate", "cause"}, "drive": {"motivate", "cause"},
	"motivate": {"prompt", "cause", "drive"}, "get": {"receive"}, "sell": {"hand over"}, "hurt": {"weaken", "threaten"}, "endanger": {"threaten"},
	"threaten": {"endanger"}, "detain": {"arrest"}, "fire": {"dismiss"}, "remove": {"dismiss"}, "oust": {"dismiss"}, "sack": {"dismiss"},
	"appear": {"emerge", "begin"}, "emerge": {"appear", "begin"}, "break out": {"begin", "emerge"}, "die": {"kill"},
}

// otherWords is the verbs, folded, in which a text may put the verb of a frame.
func otherWords(f *frame) []string {
	var keys []string
	for _, a := range f.args {
		if a.term.kind == notion {
			keys = append(keys, f.verb+" "+a.slot+" "+strings.ToLower(a.term.text))
		}
	}
	keys = append(keys, verbKeys(f)...)
	for _, key := range keys {
		if list := synonyms[key]; len(list) > 0 {
			out := make([]string, len(list))
			for i, w := range list {
				out[i] = names.Fold(w)
			}
			return out
		}
	}
	return nil
}

// otherWeight is for a verb that stands for the question's.
const otherWeight = 0.85

// otherReadings is what the other verbs may mean.
func (r *reader) otherReadings(f *frame, p *pattern) []reading {
	var out []reading
	for _, w := range p.others {
		other := *f
		other.verb, other.particles = w, nil
		for _, x := range r.verbReadings(&other, p) {
			if x.weight *= otherWeight; x.weight >= leastOther && !hasReading(p.readings, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// leastOther keeps out what another verb may mean only by way of a further one.
const leastOther = 0.5

func hasReading(list []reading, x reading) bool {
	return slices.ContainsFunc(list, func(y reading) bool {
		return y.relation == x.relation && y.subject == x.subject && y.object == x.object
	})
}
