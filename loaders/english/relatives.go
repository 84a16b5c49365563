package english

import "strings"

// mendRelatives mends what cannot be: “who” and “which” after a noun are no second subject of
// the main verb, and no verb with them stands beside a noun without being its relative clause.
func mendRelatives(tokens []Token) {
	mendWhose(tokens)
	for p, t := range tokens {
		if t.Tag != "WP" && t.Tag != "WDT" || !strings.HasPrefix(t.Rel, "nsubj") || t.Head <= p {
			continue
		}
		verb := &tokens[t.Head]
		noun := earlierSubject(tokens, t.Head, p)
		switch {
		case noun >= 0:
			takeBack(tokens, t.Head, noun)
		case verb.Head >= 0 && verb.Head < p && isNominal(tokens[verb.Head]) && besides[verb.Rel]:
			verb.Rel = "acl:relcl"
		default:
			giveBack(tokens, p, t.Head)
		}
	}
}

// giveBack makes the noun before “who” the subject of the main verb in place of the relative clause, where the tree has
// that clause as the subject with the noun in it: “Voss, who was twice a minister, was arrested”.
func giveBack(tokens []Token, p, verb int) {
	noun := p - 1
	if noun > 0 && tokens[noun].Tag == "," {
		noun--
	}
	main, relation := tokens[verb].Head, tokens[verb].Rel
	kind, _, _ := strings.Cut(relation, ":")
	if noun < 0 || !isNominal(tokens[noun]) || tokens[noun].Head != verb || main <= verb || kind != "nsubj" && kind != "csubj" {
		return
	}
	tokens[noun].Head, tokens[noun].Rel = main, "n"+relation[1:]
	tokens[verb].Head, tokens[verb].Rel = noun, "acl:relcl"
}

// mendClefts gives the verbs behind “it was Voss who” to the relative clause, where the parse takes one of them for the main
// verb: “it was Voss who, that night, MET Hale”, “it was Voss who met Hale and LEFT Arden”.
func mendClefts(tokens []Token) {
	if len(tokens) < 5 || strings.ToLower(tokens[0].Text) != "it" || baseOf(tokens[1]) != "be" {
		return
	}
	p := 2
	for p < min(len(tokens), 10) && tokens[p].Tag != "WP" {
		p++
	}
	noun := p - 1
	for noun > 1 && tokens[noun].Rel == "flat" {
		noun = tokens[noun].Head
	}
	if p == min(len(tokens), 10) || noun < 2 || !isNominal(tokens[noun]) || tokens[p].Head <= p {
		return
	}
	verb, main := tokens[p].Head, tokens[noun].Head
	switch {
	case main == verb: // the name hangs below the verb that “who” is the subject of
		tokens[noun].Head, tokens[noun].Rel = tokens[verb].Head, tokens[verb].Rel
		tokens[verb].Head, tokens[verb].Rel = noun, "acl:relcl"
	case main > verb && strings.HasPrefix(tokens[noun].Rel, "nsubj") && tokens[verb].Head == noun: // or below a later verb
		tokens[noun].Head, tokens[noun].Rel = tokens[main].Head, tokens[main].Rel
		tokens[main].Head, tokens[main].Rel = verb, "conj"
	default:
		return
	}
	for _, k := range []int{0, 1} {
		if tokens[k].Head != noun {
			tokens[k].Head = noun
		}
	}
	tokens[0].Rel, tokens[1].Rel = "nsubj", "cop"
}

// mendWhose makes the noun behind “whose” the subject of its verb, where the tree has the noun
// before it there: “the council, whose members are elected, met”; its clause is a relative one.
func mendWhose(tokens []Token) {
	for p, t := range tokens {
		if strings.ToLower(t.Text) != "whose" || p == 0 {
			continue
		}
		tokens[p].Tag = "WP$"
		noun := t.Head
		if noun <= p {
			continue
		}
		if verb := tokens[noun].Head; strings.HasPrefix(tokens[noun].Rel, "nsubj") && verb > noun {
			hangRelative(tokens, p, verb)
			continue
		}
		if tokens[noun].Rel != "appos" && (tokens[noun].Rel != "conj" || tokens[p-1].Tag == "CC") {
			continue
		}
		bearer := tokens[noun].Head
		if bearer < 0 || bearer > p || !strings.HasPrefix(tokens[bearer].Rel, "nsubj") || tokens[bearer].Head < noun {
			continue
		}
		verb, relation := tokens[bearer].Head, tokens[bearer].Rel
		takeBack(tokens, verb, bearer)
		tokens[noun].Head, tokens[noun].Rel = verb, relation
		if tokens[bearer].Head != verb && strings.HasPrefix(tokens[bearer].Rel, "nsubj") {
			tokens[bearer].Rel = "nsubj"
		}
	}
}

// hangRelative hangs the verb of a clause that “whose” opens at token p on the noun before it, also
// where the tree has the main clause below that verb, as what is said.
func hangRelative(tokens []Token, p, verb int) {
	v := tokens[verb]
	if v.Head >= 0 && v.Head < p && isNominal(tokens[v.Head]) {
		if besides[v.Rel] {
			tokens[verb].Rel = "acl:relcl"
		}
		return
	}
	noun := p - 1
	for noun >= 0 && p-noun < 8 && !isNominal(tokens[noun]) {
		noun--
	}
	if noun < 0 || !isNominal(tokens[noun]) || tokens[p-1].Tag != "," {
		return
	}
	main := -1
	for i := range noun {
		if tokens[i].Head == verb && tokens[i].UPOS == "VERB" && hasChild(tokens, i, "nsubj") {
			main = i
		}
	}
	switch {
	case main >= 0:
		tokens[main].Head, tokens[main].Rel = v.Head, v.Rel
	case v.Head < 0 || v.Head > noun:
		return
	}
	for i, steps := noun, 0; i >= 0 && steps < len(tokens); i, steps = tokens[i].Head, steps+1 {
		if i == verb {
			return // the noun hangs below the verb in another way
		}
	}
	tokens[verb].Head, tokens[verb].Rel = noun, "acl:relcl"
}

// near is how many tokens away anything is looked for.
const near = 100

// besides are relations that a clause has to a noun that it only stands beside.
var besides = map[string]bool{"parataxis": true, "dep": true, "appos": true, "acl": true, "list": true, "conj": true, "nmod": true}

func isNominal(t Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" || t.UPOS == "PRON" }

// earlierSubject is a noun before token p that is a subject of the same verb, else -1.
func earlierSubject(tokens []Token, verb, p int) int {
	for i := max(0, p-near); i < p; i++ {
		if tokens[i].Head == verb && strings.HasPrefix(tokens[i].Rel, "nsubj") && !strings.HasSuffix(tokens[i].Rel, ":outer") && isNominal(tokens[i]) && tokens[i].Tag != "WP" {
			return i
		}
	}
	return -1
}

// takeBack makes a verb the relative clause of a noun that was its subject. The noun, with what
// stands before it, goes to the verb that was joined to the first, or else takes its place.
func takeBack(tokens []Token, verb, noun int) {
	main := joinedVerb(tokens, verb)
	up, relation := tokens[verb].Head, tokens[verb].Rel
	tokens[verb].Head, tokens[verb].Rel = noun, "acl:relcl"
	if main < 0 {
		tokens[noun].Head, tokens[noun].Rel = up, relation
		return
	}
	tokens[main].Head, tokens[main].Rel = up, relation
	tokens[noun].Head = main
	for i := max(0, verb-near); i < min(len(tokens), main+near); i++ {
		if tokens[i].Head == verb && (i < noun || i > main) {
			tokens[i].Head = main
		}
	}
}

// joinedVerb is a finite verb without a subject that is joined to another without “and”, else -1.
func joinedVerb(tokens []Token, verb int) int {
	for i := verb + 1; i < min(len(tokens), verb+near); i++ {
		if t := tokens[i]; t.Head == verb && (t.Rel == "conj" || t.Rel == "parataxis") && (t.UPOS == "VERB" || t.UPOS == "AUX") && !hasChild(tokens, i, "nsubj", "cc", "csubj") {
			return i
		}
	}
	return -1
}

func hasChild(tokens []Token, head int, relations ...string) bool {
	for _, t := range tokens[max(0, head-near):min(len(tokens), head+near)] {
		if t.Head != head {
			continue
		}
		for _, r := range relations {
			if base, _, _ := strings.Cut(t.Rel, ":"); base == r {
				return true
			}
		}
	}
	return false
}
