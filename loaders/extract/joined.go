package extract

import "github.com/tamga-kg/tamga/loaders/english/clauses"

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
