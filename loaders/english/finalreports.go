package english

import "strings"

// mendFinalReports gives a report at the end of a sentence its subject and its contents: “the mine was
// closed, her lawyer, Tomas Brel, told reporters”, where the parse joins “told” to what is told.
func mendFinalReports(tokens []Token) {
	verb := finalReport(tokens)
	if verb < 0 {
		return
	}
	if tokens[verb].Tag == "VBN" {
		tokens[verb].Tag, tokens[verb].Feats = "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"
	}
	root := rootOf(tokens, verb)
	comma := commaBefore(tokens, verb)
	if root < 0 || comma < 0 || root > comma || !strings.HasPrefix(tokens[root].Tag, "V") && !hasChild(tokens, root, "cop") {
		return
	}
	subject := -1
	for i := comma + 1; i < verb; i++ {
		if h := tokens[i].Head; (h <= comma || h >= verb) && isNominal(tokens[i]) {
			subject = i
			break
		}
	}
	if subject < 0 {
		return
	}
	tokens[subject].Head, tokens[subject].Rel = verb, "nsubj"
	tokens[verb].Head, tokens[verb].Rel = Root, "root"
	tokens[root].Head, tokens[root].Rel = verb, "ccomp"
	for i := verb + 1; i < len(tokens); i++ {
		if h := tokens[i].Head; h < verb && tokens[i].Rel != "root" {
			tokens[i].Head = verb
			if tokens[i].Rel == "obj" {
				tokens[i].Rel = "iobj"
			}
		}
	}
}

// finalReport is a finite verb of saying close to the end of a sentence, with no more behind it than who
// is told and when, and no conjunction before it; else -1.
func finalReport(tokens []Token) int {
	for i := len(tokens) - 1; i > 1 && i >= len(tokens)-9; i-- {
		t := tokens[i]
		switch {
		case t.Tag == "``" || t.Tag == "''" || t.Tag == "," || t.Tag == "CC" || t.Tag == "MD" || t.Tag == "TO":
			return -1
		case t.Tag == "VBN" && t.Rel == "acl" && i == len(tokens)-2 && speech[baseOf(t)]:
			return i // `the two lenders announced.`
		case t.Tag != "VBD" && t.Tag != "VBZ":
			if strings.HasPrefix(t.Tag, "V") {
				return -1
			}
			continue
		case !speech[baseOf(t)] || t.Head < 0 || hasChild(tokens, i, "nsubj", "cc", "ccomp", "aux", "mark"):
			return -1
		}
		return i
	}
	return -1
}

// rootOf is the root above a token, or -1.
func rootOf(tokens []Token, i int) int {
	for steps := 0; steps < len(tokens); steps++ {
		if tokens[i].Head < 0 {
			return i
		}
		i = tokens[i].Head
	}
	return -1
}

// commaBefore is the comma before the noun phrase right before a verb, over one apposition in
// commas; -1 when something else stands there.
func commaBefore(tokens []Token, verb int) int {
	at, commas := -1, 0
	for i := verb - 1; i > 0 && i > verb-14; i-- {
		switch tag := tokens[i].Tag; {
		case tag == ",":
			if i == verb-1 {
				continue // it closes an apposition
			}
			at, commas = i, commas+1
			if tokens[verb-1].Tag != "," || commas == 2 {
				return at
			}
		case strings.HasPrefix(tag, "V") || tag == "MD" || tag == "CC" || tag == "WDT" || tag == "WP":
			return -1
		}
	}
	return -1
}

// mendSaidSubjects makes the name right behind a verb of saying its subject, where a quotation stands before: `“…,” said
// Voss, a student who …`.
func mendSaidSubjects(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		t, name := tokens[i], i+1
		if t.Tag != "VBD" && t.Tag != "VBZ" || !speech[baseOf(t)] && baseOf(t) != "ask" && baseOf(t) != "reply" || hasChild(tokens, i, "nsubj") || tokens[name].UPOS != "PROPN" {
			continue
		}
		if before := tokens[i-1]; before.Tag != "," && !isQuoteTag(before.Tag) {
			continue
		}
		for tokens[name].Head > name && tokens[name].Head < len(tokens) && tokens[tokens[name].Head].UPOS == "PROPN" && (tokens[name].Rel == "compound" || tokens[name].Rel == "nmod:desc" || tokens[name].Rel == "amod") {
			name = tokens[name].Head
		}
		if hangs(tokens, i, name) {
			continue
		}
		tokens[name].Head, tokens[name].Rel = i, "nsubj"
	}
}

// mendSecondReports hangs the second report of “denied that he had left and SAID THAT he was ill” on the first, where the parse takes
// it for a part of what was said: it has a clause with “that” of its own, no subject, and the form of the first.
func mendSecondReports(tokens []Token) {
	for i, t := range tokens {
		said := t.Head
		if t.Rel != "conj" || said < 0 || said > i || tokens[said].Rel != "ccomp" || t.Tag != "VBD" && t.Tag != "VBZ" || hasChild(tokens, i, "nsubj", "aux") {
			continue
		}
		verb := tokens[said].Head
		if verb < 0 || verb > said || tokens[verb].Tag != t.Tag || !speech[baseOf(t)] && baseOf(t) != "deny" || i+1 >= len(tokens) || strings.ToLower(tokens[i+1].Text) != "that" || !hasChild(tokens, said, "aux") {
			continue
		}
		tokens[i].Head = verb
	}
}

// mendReportedEnds makes the report at the end of “he was arrested in Arden, the agency reported” the main verb, where the parse takes
// it for a relative clause of what stands before the comma.
func mendReportedEnds(tokens []Token) {
	verb := len(tokens) - 2
	if verb < 4 || tokens[verb].Rel != "acl:relcl" || tokens[verb].Tag != "VBD" && tokens[verb].Tag != "VBZ" || !speech[baseOf(tokens[verb])] || hasChild(tokens, verb, "obj", "ccomp", "aux") {
		return
	}
	subject, comma := childOf(tokens, verb, "nsubj"), commaBefore(tokens, verb)
	if subject < 0 || comma < 0 || subject < comma || tokens[subject].UPOS == "PRON" {
		return
	}
	for i := comma + 1; i < subject; i++ {
		if h := tokens[i].Head; h <= comma || h > verb {
			return // not all of it is the subject
		}
	}
	root := rootOf(tokens, verb)
	if root < 0 || root > comma || !strings.HasPrefix(tokens[root].Tag, "V") && !hasChild(tokens, root, "cop") {
		return
	}
	tokens[verb].Head, tokens[verb].Rel = Root, "root"
	tokens[root].Head, tokens[root].Rel = verb, "ccomp"
}

// hangs reports whether a token hangs below another one.
func hangs(tokens []Token, i, below int) bool {
	for steps := 0; i >= 0 && steps < len(tokens); i, steps = tokens[i].Head, steps+1 {
		if i == below {
			return true
		}
	}
	return false
}
