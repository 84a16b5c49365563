package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/schema/names"
)

// phrases reads noun phrases joined by `and` or `or`.
func (r *reader) phrases() []term {
	t, ok := r.phrase()
	if !ok {
		return nil
	}
	list := []term{t}
	for (r.now().low == "and" || r.now().low == "or" || r.now().low == ",") && r.joins() {
		r.at++
		r.take("and", "or")
		r.take("both", "also")
		if t, ok = r.phrase(); ok {
			list = append(list, t)
		}
	}
	return list
}

// joins reports whether a further phrase of a list stands behind the conjunction, and
// no clause of its own.
func (r *reader) joins() bool {
	ahead := 1
	if r.now().low == "," && (r.word(1).low == "and" || r.word(1).low == "or") {
		ahead = 2
	}
	return r.startsPhrase(ahead) && !r.word(ahead).isWh()
}

// phrase reads one noun phrase with what is attached to it.
func (r *reader) phrase() (term, bool) {
	var owner *term
	start := r.at
	definite := r.now().low == "the"
	for slices.Contains([]string{"both", "either"}, r.now().low) || r.now().tag == "DT" || r.now().tag == "PDT" {
		if slices.Contains([]string{"that", "this", "those", "these", "all", "one", "another"}, r.now().low) && !r.startsPhrase(1) {
			r.at++
			return r.attached(r.q.newVar(""), "")
		}
		r.at++
	}
	switch r.now().tag {
	case "PRP", "EX":
		r.at++
		return r.pronoun(r.word(-1).low), true
	case "PRP$":
		t := r.pronoun(r.now().low)
		owner = &t
		r.at++
	}
	elements := r.elements()
	for r.now().tag == "POS" && len(elements) > 0 {
		t := r.build(elements, owner)
		owner = &t
		r.at++
		elements = r.elements()
	}
	if len(elements) == 0 {
		if owner != nil {
			return *owner, true
		}
		r.at = start
		return term{}, false
	}
	built := r.build(elements, owner)
	if id := r.holderOf(built); definite && owner == nil && built.kind == notion && id != "" && !r.saysMore() {
		built = r.settle(term{kind: thing, ids: map[string]float64{id: 0.9}, text: built.text})
		r.q.notes = append(r.q.notes, "“The "+built.text+"” is read as "+r.nodes[id].Label+".")
	}
	return r.attached(built, elements[len(elements)-1].lemma)
}

// saysMore reports whether what follows a noun phrase tells which one is meant.
func (r *reader) saysMore() bool {
	w := r.now()
	return w.low == "of" || w.isWh() || w.low == "that" || w.low == "in" || w.low == "for"
}

// pronoun is what a pronoun stands for: the topic, or anything.
func (r *reader) pronoun(low string) term {
	if r.person != nil && slices.Contains([]string{"he", "she", "him", "her", "his", "hers"}, low) {
		return *r.person
	}
	if r.topic != nil {
		return *r.topic
	}
	return r.q.newVar("")
}

// elements reads the words of a base noun phrase.
func (r *reader) elements() []word {
	var out []word
	for !r.done() {
		w := r.now()
		switch {
		case w.isWh() || w.tag == "POS":
			return out
		case !w.isNoun() && len(out) > 0 && out[len(out)-1].tag == tagName:
			return out // `How is X related to Y?`
		case w.isNoun() && len(out) > 0 && out[len(out)-1].tag == tagName && len(out[len(out)-1].ids) > 0 && w.tag != tagName && r.beginsRole():
			return out // `made X head of Y`
		case w.isNoun(), strings.HasPrefix(w.tag, "JJ"), w.tag == "CD", w.tag == "FW":
		case (w.tag == "VBN" || w.tag == "VBG") && r.word(1).isNoun() && (len(out) == 0 || !out[len(out)-1].isNoun()):
		case strings.HasPrefix(w.tag, "RB") && strings.HasPrefix(r.word(1).tag, "JJ"):
		default:
			return out
		}
		out = append(out, *w)
		r.at++
	}
	return out
}

// beginsRole reports whether the noun at hand begins a role with what it is of: `head of`.
func (r *reader) beginsRole() bool {
	return r.word(1).low == "of" && len(r.onto.NounSignals(r.now().lemma)) > 0
}

// build makes a term of a base noun phrase and its owner.
func (r *reader) build(elements []word, owner *term) term {
	head := &elements[len(elements)-1]
	if head.tag == tagName && len(head.ids) > 0 {
		return r.settle(term{kind: thing, ids: head.ids, text: head.text})
	}
	modifiers := elements[:len(elements)-1]
	if t, ok := r.namedKind(head, modifiers); ok {
		return r.settle(t)
	}
	if t, ok := r.buildAct(head, modifiers, owner); ok {
		return t
	}
	if t, ok := r.buildRole(head, modifiers, owner); ok {
		return t
	}
	t := term{kind: notion, words: r.notionWords(elements), name: head.tag == tagName || head.tag == "NNP" && len(elements) > 1, text: r.text(elements)}
	if head.lemma == "one" || head.low == "ones" {
		t.words = r.notionWords(modifiers) // it stands for something else
	}
	if classes := r.classesOf(head); len(classes) > 0 {
		if slices.Contains(classes, "Agent") && len(modifiers) > 0 && r.q.focus != none {
			return r.ownedBy(t, owner) // `security forces` are not anybody in whose name is security
		}
		t.classes = classes
		t.words = r.notionWords(modifiers)
		if len(modifiers) == 0 && head.tag != tagName {
			t.words = nil
		}
	}
	return r.ownedBy(t, owner)
}

// ownedBy gives a notion its owner, as what stands loose in the clause.
func (r *reader) ownedBy(t term, owner *term) term {
	if owner != nil && owner.kind != open {
		r.loose = append(r.loose, *owner)
	}
	return r.settle(t)
}

// settle makes a term that has been read the topic, if a pronoun may stand for it.
func (r *reader) settle(t term) term {
	if t.kind == thing || t.kind == open {
		c := t
		r.topic = &c
	}
	return t
}

// notionWords is the folded content words of some words; the words of a linked name
// among them count too.
func (r *reader) notionWords(elements []word) []string {
	if len(elements) == 0 {
		return nil
	}
	return contentWords(r.text(elements))
}

// genericNouns name a class where questions use them otherwise than texts do.
var genericNouns = map[string][]string{
	"actor": {"Agent", "Country"}, "player": {"Agent", "Country"}, "stakeholder": {"Agent", "Country"}, "party": {"Party"}, "body": {"Organization"}, "one": nil,
	"state": {"Country", "GovernmentBody"}, "country": {"Country"}, "institution": {"Organization", "Office"}, "thing": nil,
	"author": {"Person"}, "group": {"Group", "Organization"}, "force": {"Agent"}, "someone": {"Agent"}, "somebody": {"Agent"},
	"anyone": {"Agent"}, "people": {"Person", "People"}, "law": {"Law", "Treaty"}, "document": {"Work"}, "event": {"Event"},
	"event class": {"Event"}, "place": {"Place"}, "location": {"Place"}, "entity": nil, "organisation": {"Organization"},
	"organization": {"Organization"}, "politician": {"Person"}, "leader": {"Person"}, "name": nil, "role": {"Office", "Concept"},
	"provision": {"Law"}, "article": {"Law", "Work"}, "clause": {"Law"}, "outlet": {"Media"},
	"title": {"Office"}, "job": {"Office"}, "act": {"Work", "Event"}, "reform": {"Work", "Event", "Concept"}, "measure": {"Work", "Event", "Concept"},
}

// namedKind is the thing of a name with the noun for its kind: `the Lantern movement`.
func (r *reader) namedKind(head *word, modifiers []word) (term, bool) {
	if len(modifiers) != 1 || modifiers[0].tag != tagName || head.isNoun() && strings.HasPrefix(head.tag, "NNS") {
		return term{}, false
	}
	ids := map[string]float64{}
	for id, weight := range modifiers[0].ids {
		n := r.nodes[id]
		if class, ok := r.onto.ClassOfNoun(head.lemma); ok && n != nil && (n.Type == class || r.onto.IsA(n.Type, "Organization") && r.onto.IsA(class, "Organization")) {
			ids[id] = weight
		}
	}
	return term{kind: thing, ids: ids, text: modifiers[0].text + " " + head.text}, len(ids) > 0
}

// classesOf is the classes that a noun names, by the ontology or as questions use it.
func (r *reader) classesOf(w *word) []string {
	if w.tag == tagName {
		return nil
	}
	if classes, ok := genericNouns[w.lemma]; ok {
		return classes
	}
	if class, ok := r.onto.ClassOfNoun(w.lemma); ok {
		return []string{class}
	}
	return nil
}

// buildAct makes a term of a noun that names an act: `the party's liquidation`,
// `party liquidations`.
func (r *reader) buildAct(head *word, modifiers []word, owner *term) (term, bool) {
	relations := r.onto.EventRelations(head.lemma)
	if len(relations) == 0 {
		return term{}, false
	}
	p := &pattern{text: head.text, word: names.Fold(head.lemma), noun: true}
	if p.readings, p.besides = r.refusals(head, modifiers); len(p.readings) > 0 {
		relations, p.text = nil, r.text(append(slices.Clone(modifiers), *head))
	}
	for _, rel := range relations {
		p.readings = append(p.readings, r.kin(rel.Name, subj, obj)...)
	}
	if owner != nil {
		p.args = append(p.args, arg{obj, *owner})
	} else if t, ok := r.compound(modifiers); ok {
		p.args = append(p.args, arg{obj, t})
	}
	return term{kind: act, act: p, text: head.text}, true
}

// refusals is what an act means that did not come about: `denied registration` is what
// the ontology knows as `deny registration`. The words are those that say so.
func (r *reader) refusals(head *word, modifiers []word) (out []reading, words []string) {
	for _, m := range modifiers {
		for _, s := range r.onto.VerbSignals(english.Lemma(m.text, "VBN") + " " + head.lemma) {
			out = append(out, reading{relation: s.Relation.Name, subject: subj, object: obj, weight: 1})
			for _, v := range s.Relation.Verbs {
				words = append(words, strings.Fields(v.Words)[0])
			}
		}
	}
	return out, words
}

// compound is the term that modifies a noun as a noun: `party` in `party liquidations`.
func (r *reader) compound(modifiers []word) (term, bool) {
	for i := len(modifiers) - 1; i >= 0; i-- {
		m := &modifiers[i]
		switch {
		case m.tag == tagName && len(m.ids) > 0:
			return term{kind: thing, ids: m.ids, text: m.text}, true
		case m.isNoun():
			if classes := r.classesOf(m); len(classes) > 0 {
				return r.q.newVar(m.lemma, classes...), true
			}
			return term{kind: notion, words: contentWords(m.text), text: m.text}, true
		}
	}
	return term{}, false
}

// buildRole makes a variable of a noun that names somebody by a relation to something:
// `the party's leader`, and `the leader of …`, whose rest is read later.
func (r *reader) buildRole(head *word, modifiers []word, owner *term) (term, bool) {
	signals := r.onto.RoleSignals(head.lemma)
	other, named := r.compound(modifiers)
	named = named && r.now().low != "of" // `the MAJORITY shareholder of X`
	office := len(signals) == 0 && (owner != nil || r.now().low == "of") && slices.Contains(r.classesOf(head), "Person")
	if !office && (len(signals) == 0 || owner == nil && !named && !r.roleGoesOn(head.lemma)) {
		return term{}, false
	}
	classes := r.classesOf(head)
	if len(classes) == 0 {
		classes = []string{"Agent"}
	}
	t := r.q.newVar(head.lemma, classes...)
	p := &pattern{text: head.text, word: names.Fold(head.lemma), noun: true, args: []arg{{self, t}}}
	for _, s := range signals {
		p.readings = append(p.readings, reading{relation: s.Relation.Name, subject: nounSlot(s.Subject), object: nounSlot(s.Object), weight: 1, symmetric: s.Relation.Symmetric})
	}
	if !hasRelation(p.readings, "heldOffice") { // the office names what it is of
		p.readings = append(p.readings, reading{relation: "heldOffice", subject: self, object: "of", weight: alikeWeight})
	}
	switch {
	case owner != nil:
		p.args = append(p.args, arg{"of", *owner})
	case named:
		p.args = append(p.args, arg{"of", other})
	}
	r.q.patterns = append(r.q.patterns, p)
	return r.settle(t), true
}

// nounSlot reads a slot of a noun signal; an owner stands in the slot `of`.
func nounSlot(slot string) string {
	if slot == "poss" {
		return "of"
	}
	return slot
}

// roleGoesOn reports whether a preposition that a role noun wants stands behind it.
func (r *reader) roleGoesOn(lemma string) bool {
	if next := r.now().low; (next == "to" || next == "with") && r.links() {
		return false // `linked the ban of parties to …`
	}
	for _, s := range r.onto.RoleSignals(lemma) {
		if s.Subject == r.now().low || s.Object == r.now().low {
			return true
		}
	}
	return false
}
