package parser

import "strings"

// faults counts what cannot be in the tree of a whole sentence: a noun without a copula as the
// root over a clause with a subject of its own, a finite root without a subject, a verb with
// two subjects.
func faults(words []Word, arcs []Arc) (n int) {
	root := -1
	subjects, finite, copula := make([]int, len(words)), make([]bool, len(words)), make([]bool, len(words))
	for i, a := range arcs {
		finite[i] = finite[i] || isFinite(words[i].Tag)
		switch h := a.Head; {
		case h < 0:
			root = i
		case a.Relation == "cop":
			copula[h], finite[h] = true, finite[h] || isFinite(words[i].Tag)
		case strings.HasPrefix(a.Relation, "aux"):
			finite[h] = finite[h] || isFinite(words[i].Tag)
		case a.Relation != "nsubj:outer" && (strings.HasPrefix(a.Relation, "nsubj") || strings.HasPrefix(a.Relation, "csubj")), a.Relation == "expl":
			subjects[h]++
		}
	}
	for i, a := range arcs {
		if subjects[i] > 1 && !hasExpletive(arcs, i) {
			n++
		}
		if a.Head == root && subjects[i] > 0 && isFinite(words[i].Tag) && !isVerbal(words[root].Tag) && !copula[root] && !below[a.Relation] {
			n++
		}
	}
	if root >= 0 && finite[root] && subjects[root] == 0 && (isVerbal(words[root].Tag) || copula[root]) {
		n++
	}
	return n
}

func hasExpletive(arcs []Arc, head int) bool {
	for _, a := range arcs {
		if a.Head == head && a.Relation == "expl" {
			return true
		}
	}
	return false
}

// below are relations by which a finite clause may hang on a noun.
var below = map[string]bool{"acl:relcl": true, "acl": true, "ccomp": true, "csubj": true, "advcl": true, "advcl:relcl": true}

func isVerbal(tag string) bool {
	return strings.HasPrefix(tag, "VERB") || strings.HasPrefix(tag, "AUX")
}

func isFinite(tag string) bool {
	return strings.HasSuffix(tag, " VBD") || strings.HasSuffix(tag, " VBZ") || strings.HasSuffix(tag, " VBP") || strings.HasSuffix(tag, " MD")
}
