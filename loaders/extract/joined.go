package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

// moveJoined takes from the complements of a copula those that stand behind another verb: of `was a
// commander, and attacked the fort, and the harbour` the harbour goes to what was attacked.
func (v *view) moveJoined() {
	for c := range v.clauses {
		list := v.clauses[c].Complements
		for i := 1; i < len(list); i++ {
			verb := v.verbBetween(list[0].Span.End, list[i].Span.Start)
			if verb == clauses.None {
				continue
			}
			if other := &v.clauses[verb]; len(other.Objects) > 0 && other.Objects[0].Clause == clauses.None {
				other.Objects = append(other.Objects[:len(other.Objects):len(other.Objects)], list[i:]...)
			}
			v.clauses[c].Complements = list[:i]
			break
		}
	}
}

// verbBetween is the clause of the last verb between two tokens, or None.
func (v *view) verbBetween(start, end int) int {
	for i := end - 1; i >= start; i-- {
		if v.verbAt[i] != clauses.None {
			return v.verbAt[i]
		}
	}
	return clauses.None
}

// hasItsObject reports whether a participle that is joined to a passive has an object behind it, and so is none: `had been
// pardoned and now HEADED THE LEAGUE`.
func (v *view) hasItsObject(cl *clauses.Clause) bool {
	verb := cl.Verb.Head
	if cl.Verb.Span.End != verb+1 || len(cl.Objects) != 1 || cl.Objects[0].Clause != clauses.None || handing[firstWord(cl.Verb.Lemma)] {
		return false
	}
	for i := cl.Verb.Span.Start; i < verb; i++ {
		if v.tok[i].UPOS == "AUX" {
			return false
		}
	}
	object := cl.Objects[0]
	joined := v.word(cl.Verb.Span.Start-1) == "and" || v.word(verb-1) == "and"
	return joined && object.Span.Start > verb && (v.named(object.Head) || v.tag(object.Span.Start) == "DT")
}

// inheritPassives makes passive a verb that is joined to one: `was accused of treason and EXPELLED from the party`. Its
// form is that of a participle, and it has not the object that it takes. One that has it is none: `was arrested and
// ACCUSED VOSS of fraud`.
func (x *extractor) inheritPassives(v *view) {
	for c := 1; c < len(v.clauses); c++ {
		cl, before := &v.clauses[c], &v.clauses[c-1]
		for k := c - 1; k > 0 && before.Kind == clauses.Participle; k-- {
			before = &v.clauses[k-1] // `was accused of robbing the bank and expelled`
		}
		verb := cl.Verb.Head
		if cl.Verb.Passive && before.Verb.Passive && v.hasItsObject(cl) {
			cl.Verb.Passive = false
			continue
		}
		if cl.Verb.Passive || !before.Verb.Passive || cl.Kind != before.Kind || v.tag(verb) != "VBD" || !strings.HasSuffix(v.word(verb), "ed") ||
			len(cl.Objects)+len(cl.Complements) > 0 || len(cl.Subjects) == 0 || len(before.Subjects) == 0 || cl.Subjects[0].Head != before.Subjects[0].Head || cl.Subjects[0].Head > before.Verb.Head {
			continue
		}
		if w := v.word(cl.Verb.Span.Start - 1); w != "and" && w != "or" && w != "but" && w != "," && w != "then" || v.word(verb+1) == "with" {
			continue
		}
		if base := firstWord(cl.Verb.Lemma); !alone[base] && x.takesObject(frameOf(v, c)) {
			cl.Verb.Passive = true
		}
	}
}
