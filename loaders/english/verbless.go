package english

import "slices"

// lacksVerb reports whether a sentence that begins with a capital and ends with a full stop has
// a noun as its root, with no copula: one of its verbs was taken for a noun.
func lacksVerb(tokens []Token, at []int) bool {
	if len(at) < 4 || tokens[at[len(at)-1]].Text != "." || !startsUpper(tokens[at[0]].Text) {
		return false
	}
	for _, i := range at {
		if tokens[i].Head == Root {
			return isNominal(tokens[i]) && !hasChild(tokens, i, "cop", "aux")
		}
	}
	return false
}

func startsUpper(word string) bool {
	r := firstRune(word)
	return r >= 'A' && r <= 'Z'
}

// readAgain takes the word that is most nearly a finite verb for one, and keeps the tree that
// this gives if the word is then its root and has a subject.
func readAgain(tokens []Token, at []int, width Width) {
	words := make([]string, len(at))
	for k, i := range at {
		words[k] = straight(tokens[i].Text)
	}
	k, tag, ok := builtInTagger().Finite(words)
	if !ok {
		return
	}
	before := slices.Clone(tokens)
	verb := &tokens[at[k]]
	verb.UPOS, verb.Tag = splitTag(tag)
	attach(tokens, at, width)
	if verb.Head != Root || !hasChild(tokens, at[k], "nsubj", "csubj", "expl") {
		copy(tokens, before)
	}
}
