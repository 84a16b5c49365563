package question

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// alike relations are told apart by few texts; one stands for another at a discount.
var alikeRelations = [][]string{
	{"founded", "organized"},
	{"leads", "heldOffice"},
	{"heldOffice", "electedTo"},
	{"appointed", "elected"},
	{"memberOf", "affiliatedWith", "joined", "partOf"},
	{"owns", "controls"},
	{"liquidated", "dissolved", "banned"},
	{"dissolved", "annulled"},
	{"arrested", "imprisoned"},
	{"chargedWith", "accusedOf", "accused"},
	{"convictedOf", "sentencedTo"},
	{"supports", "promotes", "aimsAt"},
	{"criticized", "condemned", "opposes"},
	{"urged", "demanded", "proposed"},
	{"adoptedLaw", "amendedLaw", "drafted", "signed"},
	{"caused", "enabled", "influenced", "strengthened"},
	{"prevented", "restricted", "weakened"},
	{"labelledAs", "definedAs"},
	{"stated", "warned"},
	{"locatedIn", "happenedIn"},
	{"mergedWith", "joined", "partOf"},
	{"funds", "supports"},
	{"participatedIn", "promotes"},
	{"left", "resigned"},
	{"received", "heldOffice"},
}

const (
	kinWeight   = 0.85 // a relation of the same event
	alikeWeight = 0.7
	wordWeight  = 0.9 // a statement whose own words are the question's
)

// kin is the readings of one relation and of those that are close to it.
func (r *reader) kin(name, subject, object string) []reading {
	var out []reading
	add := func(name string, weight float64) {
		rel, ok := r.onto.Relation(name)
		if !ok || slices.ContainsFunc(out, func(x reading) bool { return x.relation == rel.Name }) {
			return
		}
		out = append(out, reading{relation: rel.Name, subject: subject, object: object, weight: weight, claim: rel.Claim, symmetric: rel.Symmetric})
	}
	add(name, 1)
	for _, other := range r.onto.Kin(name) {
		add(other, kinWeight)
	}
	for _, group := range alikeRelations {
		if slices.Contains(group, name) {
			for _, other := range group {
				add(other, alikeWeight)
			}
		}
	}
	return out
}

// verbReadings is what a verb may mean, given the slots that are filled; the best first.
func (r *reader) verbReadings(f *frame, p *pattern) []reading {
	var out []reading
	for _, key := range verbKeys(f) {
		for _, s := range r.onto.VerbSignals(key) {
			fit := 0.5
			if p.has(s.Object) {
				fit = 1
			} else if !p.has(obj) && !p.has(comp) {
				fit = 0.8
			}
			object := s.Object
			if placePreps[object] && p.has(where) {
				object, fit = where, 1
			}
			for _, x := range r.kin(s.Relation.Name, s.Subject, object) {
				x.weight *= fit
				x.claim = x.claim || s.Relation.Claim
				out = append(out, x)
				if r.tellsPlace(s) { // `where was Voss born?`
					x.object = where
					out = append(out, x)
				}
			}
		}
		if len(out) > 0 && strings.Contains(key, " ") {
			break
		}
	}
	slices.SortStableFunc(out, func(a, b reading) int { return cmp.Compare(b.weight, a.weight) })
	return firstOf(out)
}

// tellsPlace reports whether the object of a signal is where something is done: `born in`.
func (r *reader) tellsPlace(s schema.RelationSignal) bool {
	return placing[s.Object] && slices.ContainsFunc(s.Relation.Range, func(c string) bool { return r.onto.IsA(c, "Place") })
}

var placing = wordSet("in at to")

// happenings is what verbs of happening ask for with `where` and `when`: `where did the
// protests begin?`, `when was the congress held?`.
func (r *reader) happenings(f *frame, p *pattern) []reading {
	if lies[f.verb] {
		slot := subj
		if f.passive {
			slot = obj
		}
		return []reading{{relation: "locatedIn", subject: slot, object: where, weight: 1}, {relation: "locatedIn", subject: slot, object: "in", weight: 1}}
	}
	if !happens[f.verb] && !(f.verb == "hold" && f.passive) && !f.takesEffect {
		return nil
	}
	slot := subj
	if f.passive {
		slot = obj
	}
	place := reading{relation: "happenedIn", subject: slot, object: where, weight: wordWeight}
	date := reading{relation: "dateOf", subject: slot, object: when, weight: wordWeight}
	return []reading{place, date}
}

var (
	placePreps = wordSet("in at on near")
	lies       = wordSet("locate situate base seat headquarter sit lie")
)

// takesEffect reports whether a verb with its noun says that something begins, and takes the noun out of the pattern: `come into
// force`, `take place`.
func takesEffect(f *frame, p *pattern) bool {
	slot, nouns := "into", effects
	if f.verb == "take" {
		slot, nouns = obj, taken
	} else if f.verb != "come" && f.verb != "enter" && f.verb != "go" {
		return false
	}
	for i, a := range p.args {
		if a.slot == slot && a.term.kind == notion && nouns[strings.ToLower(a.term.text)] {
			p.args = slices.Delete(slices.Clone(p.args), i, i+1)
			p.word = names.Fold(a.term.text)
			if slot != obj {
				p.text += " " + slot
			}
			p.text += " " + a.term.text
			return true
		}
	}
	return false
}

var effects, taken = wordSet("force effect operation existence being use"), wordSet("effect place")

var happens = wordSet("happen occur begin start appear emerge erupt break spread unfold")

// firstOf keeps the best of the readings that differ by weight only.
func firstOf(list []reading) []reading {
	type key struct{ relation, subject, object string }
	seen := map[key]bool{}
	var out []reading
	for _, x := range list {
		k := key{x.relation, x.subject, x.object}
		if !seen[k] {
			seen[k] = true
			out = append(out, x)
		}
	}
	return out
}

// verbKeys is the words under which the ontology may know a verb, the longest first.
func verbKeys(f *frame) []string {
	keys := []string{f.verb}
	for n := 1; n <= len(f.particles); n++ {
		keys = append([]string{f.verb + " " + strings.Join(f.particles[:n], " ")}, keys...)
	}
	return keys
}
