package english

import "strings"

// charging are verbs whose object does what a gerund behind the preposition says.
var charging = map[string]map[string]bool{
	"of":  wordSet("accuse suspect convict acquit clear absolve"),
	"for": wordSet("blame criticize criticise praise condemn thank punish arrest jail fine sentence reward forgive denounce sack dismiss prosecute"),
}

// mendCharges hangs the gerund of “accused the head of the bank of rigging the vote” on the verb, where
// the parse hangs it on the object or on a noun in it, or takes it for an adjective.
func mendCharges(tokens []Token) {
	for i, t := range tokens {
		if t.Tag != "VBG" && (t.Tag != "VBN" || !hasChild(tokens, i, "aux")) || t.Head < 0 {
			continue
		}
		top, prep := i, childOf(tokens, i, "mark", "case")
		if noun := t.Head; t.Rel == "amod" && noun > i {
			top, prep = noun, childOf(tokens, noun, "case", "mark")
		}
		verb := chargeOf(tokens, top)
		if verb < 0 || prep < 0 || prep > i || !charging[strings.ToLower(tokens[prep].Text)][baseOf(tokens[verb])] {
			continue
		}
		if top != i {
			if tokens[prep].UPOS != "SCONJ" && !hasChild(tokens, i, "aux") {
				continue // `accused of falling standards`
			}
			tokens[top].Head, tokens[top].Rel = i, "obj"
			tokens[prep].Head, tokens[prep].Rel = i, "mark"
		}
		tokens[i].UPOS, tokens[i].Head, tokens[i].Rel = "VERB", verb, "advcl"
	}
}

// mendDeprived hangs the phrase of “deprived the council of its rights” on the verb, where the parse hangs it on the object.
func mendDeprived(tokens []Token) {
	for i, t := range tokens {
		if t.Rel != "nmod" || t.Head < 0 || t.Head > i || tokens[t.Head].Rel != "obj" && tokens[t.Head].Rel != "nsubj:pass" {
			continue
		}
		verb, c := tokens[t.Head].Head, childOf(tokens, i, "case")
		if verb >= 0 && c >= 0 && strings.EqualFold(tokens[c].Text, "of") && depriving[baseOf(tokens[verb])] && verb < i {
			tokens[i].Head, tokens[i].Rel = verb, "obl"
		}
	}
}

// mendThat makes a clause with “that” what a verb of saying says, where the parse takes it for a result: “has always denied that he
// stole”, but not “spoke so that all heard”.
func mendThat(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if t.Rel != "advcl" || v < 0 || v > i || !speech[baseOf(tokens[v])] && baseOf(tokens[v]) != "deny" || hasChild(tokens, v, "ccomp", "obj") {
			continue
		}
		that := childOf(tokens, i, "mark")
		if that < 0 || strings.ToLower(tokens[that].Text) != "that" {
			continue
		}
		so := false
		for k := v; k < that; k++ {
			so = so || strings.EqualFold(tokens[k].Text, "so") || strings.EqualFold(tokens[k].Text, "such")
		}
		if !so {
			tokens[i].Rel = "ccomp"
		}
	}
}

// depriving are verbs whose object loses what “of” says.
var depriving = wordSet("deprive strip rob divest relieve rid cure dispossess")

// chargeOf is the verb in whose object, or in whose subject if it is passive, a token stands before which the object's own
// noun stands, else -1.
func chargeOf(tokens []Token, i int) int {
	for steps := 0; steps < 5; steps++ {
		up := tokens[i].Head
		if up < 0 || up > i || tokens[i].Rel != "nmod" && tokens[i].Rel != "acl" && tokens[i].Rel != "amod" && tokens[i].Rel != "obl" {
			return -1
		}
		if object := tokens[up]; (object.Rel == "obj" || object.Rel == "nsubj:pass") && object.Head >= 0 && object.Head < i {
			return object.Head
		}
		if tokens[i].Rel == "obl" && tokens[up].UPOS == "VERB" {
			return up
		}
		i = up
	}
	return -1
}

// mendHaving makes “having” the auxiliary that it is in “admitted having taken bribes”, where the parse takes the verb
// behind it for an adjective.
func mendHaving(tokens []Token) {
	for i := 0; i+1 < len(tokens); i++ {
		verb, noun := &tokens[i+1], tokens[i+1].Head
		if strings.ToLower(tokens[i].Text) != "having" || verb.Tag != "VBN" || verb.Rel != "amod" || noun <= i || tokens[noun].Head != i || tokens[noun].Rel != "obj" {
			continue
		}
		verb.UPOS, verb.Head, verb.Rel = "VERB", tokens[i].Head, tokens[i].Rel
		tokens[noun].Head = i + 1
		tokens[i].UPOS, tokens[i].Head, tokens[i].Rel = "AUX", i+1, "aux"
		for k := max(0, i-near); k < min(len(tokens), i+near); k++ {
			if tokens[k].Head == i {
				tokens[k].Head = i + 1
			}
		}
	}
}

// mendObjects makes an oblique of an object that has a preposition, “raised the rates, according to
// the Herald”, and of an agent without “by”: “named after Voss”.
func mendObjects(tokens []Token) {
	for i, t := range tokens {
		if t.Rel == "obl:agent" {
			if c := childOf(tokens, i, "case"); c >= 0 && !strings.EqualFold(tokens[c].Text, "by") || times[strings.ToLower(t.Text)] {
				tokens[i].Rel = "obl"
			}
		}
		if t.Rel != "obj" && t.Rel != "iobj" || t.UPOS == "PRON" {
			continue
		}
		c := childOf(tokens, i, "case")
		if c < 0 || c > i || tokens[c].Tag == "POS" {
			continue
		}
		if low := strings.ToLower(tokens[c].Text); low == "according" || low == "despite" || low == "during" || low == "by" || low == "under" || low == "against" {
			tokens[i].Rel = "obl"
		}
	}
}

// times do nothing: “by the end of the war”.
var times = wordSet("end beginning start middle time date deadline year years month week day century decade summer winter spring autumn morning evening night then now means way virtue")

// speech are verbs of saying whose contents a phrase may part from them.
var speech = wordSet("say state announce report declare tell claim write note argue warn admit confirm insist add conclude find")

// mendReports hangs the clause of “said in a report that forces had killed” on the verb that has
// no other contents, where the parse hangs it on the noun in between.
func mendReports(tokens []Token) {
	for i, t := range tokens {
		if !strings.HasPrefix(t.Rel, "acl") || t.Head < 0 || t.Head > i {
			continue
		}
		noun := tokens[t.Head]
		that := childOf(tokens, i, "mark")
		if noun.Rel != "obl" || noun.Head < 0 || noun.Head > t.Head || that < 0 || !strings.EqualFold(tokens[that].Text, "that") || tokens[that].Tag != "IN" {
			continue
		}
		verb := tokens[noun.Head]
		if speech[baseOf(verb)] && !hasChild(tokens, noun.Head, "obj", "ccomp", "xcomp") {
			tokens[i].Head, tokens[i].Rel = noun.Head, "ccomp"
		}
	}
}

// mendOpenReports makes what follows “Thus, he continued,” its contents, where the parse joins it as one more
// clause.
func mendOpenReports(tokens []Token) {
	for v, t := range tokens {
		if t.Head != Root || v > 8 || !speech[baseOf(t)] && baseOf(t) != "continue" || v+1 >= len(tokens) || tokens[v+1].Text != "," || !hasChild(tokens, v, "nsubj") || hasChild(tokens, v, "ccomp", "xcomp", "obj") {
			continue
		}
		for k := v + 2; k < len(tokens); k++ {
			if c := tokens[k]; c.Head == v && (c.Rel == "conj" || c.Rel == "parataxis") && !hasChild(tokens, k, "cc", "mark") && hasChild(tokens, k, "nsubj", "expl", "csubj") {
				tokens[k].Rel = "ccomp"
				break
			}
		}
	}
}

// mendSpeechParticiples hangs “…, citing a letter” on the finite verb above, whose subject says so, where
// the parse joins it to what stands between: “barred her from running, citing a letter”.
func mendSpeechParticiples(tokens []Token) {
	for i, t := range tokens {
		if t.Tag != "VBG" || i == 0 || tokens[i-1].Tag != "," || !citing[baseOf(t)] || t.Head < 0 || t.Head > i || hasChild(tokens, i, "nsubj", "aux", "cc", "mark") {
			continue
		}
		if t.Rel == "xcomp" || t.Rel == "ccomp" {
			tokens[i].Rel = "advcl" // `“…,” he said, pointing at them`: that is not what he said
		}
		at := t.Head
		for steps := 0; steps < near && at >= 0 && !isFinite(tokens, at); steps++ {
			at = tokens[at].Head
		}
		if at >= 0 && at < i && at != t.Head {
			tokens[i].Head, tokens[i].Rel = at, "advcl"
		}
	}
}

// citing are verbs whose participle at the end of a sentence is said of the subject.
var citing = wordSet("cite refer point allude note say add argue claim accuse warn urge describe blame allege insist stress demand call denounce condemn criticize criticise praise")

// isFinite reports whether a token is a predicate with a subject and a finite verb.
func isFinite(tokens []Token, i int) bool {
	if !hasChild(tokens, i, "nsubj") {
		return false
	}
	switch tokens[i].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return hasChild(tokens, i, "aux", "cop")
}

// mendCalls makes the name an object in “called Voss a traitor”, where the parse takes both for
// what somebody is called.
func mendCalls(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if t.Rel != "xcomp" || t.UPOS != "PROPN" && t.UPOS != "NOUN" && t.UPOS != "PRON" || v < 0 || v > i || !strings.HasPrefix(tokens[v].Tag, "VB") || hasChild(tokens, v, "obj") {
			continue
		}
		for k := i + 1; k < min(len(tokens), i+near); k++ {
			if tokens[k].Head == v && tokens[k].Rel == "xcomp" && isNominal(tokens[k]) {
				tokens[i].Rel = "obj"
				break
			}
		}
	}
}

// giving are verbs of which one has somebody and something as objects.
var giving = wordSet("provide lend loan pay give grant offer award send sell owe hand deny cost allot donate")

// mendGifts makes two objects of “lent Greece 30 billion euros”, where the parse takes the second for
// a measure.
func mendGifts(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if t.Rel != "obl:unmarked" || v < 0 || v > i || !giving[baseOf(tokens[v])] || circumstances[strings.ToLower(t.Text)] || t.UPOS != "NOUN" {
			continue
		}
		if o := childOf(tokens, v, "obj"); o > v && o < i {
			tokens[o].Rel, tokens[i].Rel = "iobj", "obj"
		}
	}
}

// mendVocatives makes a subject of who seems to be called: “Voss, the head of the bank, resigned”.
func mendVocatives(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if (t.Rel == "discourse" || t.Rel == "advmod") && t.Tag == "UH" && startsUpper(t.Text) && (v >= 0 && v > i) && finite[tokens[v].Tag] && !hasChild(tokens, v, "nsubj", "csubj", "expl") && !interjections[strings.ToLower(t.Text)] && i+1 < len(tokens) && tokens[i+1].Tag == "," {
			tokens[i].UPOS, tokens[i].Tag, tokens[i].Rel = "PROPN", "NNP", "nsubj" // `Lund, by contrast, regards`
			continue
		}
		if t.Rel != "vocative" || v < i || tokens[v].Rel != "root" || !strings.HasPrefix(tokens[v].Tag, "VB") || !isNominal(t) || hasChild(tokens, v, "nsubj", "csubj") || childOf(tokens, i, "appos", "acl", "acl:relcl") < 0 {
			continue
		}
		tokens[i].Rel = "nsubj"
		if tokens[v].Tag == "VB" {
			tokens[v].Tag, tokens[v].Feats = "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"
		}
	}
}

var interjections = wordSet("yes no oh well ah aha alas hey hello hi wow ok okay amen welcome sure indeed thanks please goodbye yeah right")

var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true}

// mendParticiples makes a participle of a past form that hangs on a noun: “the crimes carried out by
// the regime”.
func mendParticiples(tokens []Token) {
	for i, t := range tokens {
		if t.Rel == "acl" && t.Tag == "VBD" && t.Head >= 0 && t.Head < i && isNominal(tokens[t.Head]) && !hasChild(tokens, i, "nsubj", "obj", "xcomp", "ccomp") {
			tokens[i].Tag, tokens[i].Feats = "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"
		}
	}
}

// mendAgents makes an agent of who stands behind “by” after a name: “was removed from the Security
// Council by Voss”.
func mendAgents(tokens []Token) {
	for i, t := range tokens {
		n := t.Head
		if t.Rel != "nmod" || !isNominal(t) || n < 0 || n > i || tokens[n].UPOS != "PROPN" {
			continue
		}
		c := childOf(tokens, i, "case")
		if c < 0 || !strings.EqualFold(tokens[c].Text, "by") {
			continue
		}
		v := tokens[n].Head
		if v < 0 || v > n || tokens[v].Tag != "VBN" || !hasChild(tokens, v, "aux") || childOf(tokens, v, "aux:pass") < 0 || childOf(tokens, v, "obl:agent") >= 0 {
			continue
		}
		tokens[i].Head, tokens[i].Rel = v, "obl:agent"
	}
}

// describing are verbs whose participle right behind a noun tells what the noun is like.
var describing = wordSet("leading relating pertaining belonging consisting containing involving bordering resulting stemming arising dating comprising concerning linking connecting surrounding amounting")

// mendDescriptions hangs such a participle on the noun before it: “information leading to the arrest”.
func mendDescriptions(tokens []Token) {
	for i := 1; i < len(tokens); i++ {
		if t := tokens[i]; t.Tag == "VBG" && t.Rel == "advcl" && describing[strings.ToLower(t.Text)] && isNominal(tokens[i-1]) && t.Head < i {
			tokens[i].Head, tokens[i].Rel = i-1, "acl"
			if h := tokens[i-1].Head; tokens[i-1].Rel == "flat" && h >= 0 {
				tokens[i].Head = h
			}
		}
	}
}

// mendPurposes makes a purpose of an infinitive that is joined to a verb without “to” and by no
// conjunction: “it must comply, to allow them access”.
func mendPurposes(tokens []Token) {
	for i, t := range tokens {
		if t.Rel == "conj" && t.Tag == "VB" && t.Head >= 0 && t.Head < i && tokens[t.Head].UPOS == "VERB" && isTo(tokens, i) && !isTo(tokens, t.Head) && !hasChild(tokens, i, "cc") {
			tokens[i].Rel = "advcl"
		}
	}
}

// isTo reports whether a verb has “to” before it.
func isTo(tokens []Token, verb int) bool {
	mark := childOf(tokens, verb, "mark")
	return mark >= 0 && mark < verb && tokens[mark].Tag == "TO"
}

// particles stand inside of names.
var particles = wordSet("de von van der den del della di da dos bin ibn la le du")

// mendParticles joins a name with a particle, “President de Klerk”, where the parse takes the
// particle for a preposition.
func mendParticles(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		if !particles[tokens[i].Text] || tokens[i-1].UPOS != "PROPN" || tokens[i+1].UPOS != "PROPN" || tokens[i+1].Head == i-1 || tokens[i].Tag == "NNP" {
			continue
		}
		head := i - 1
		if h := tokens[head].Head; tokens[head].Rel == "flat" && h >= 0 && h < head {
			head = h
		}
		if tokens[head].Head == i || tokens[head].Head == i+1 {
			continue
		}
		for k := range tokens {
			if k != i && k != i+1 && (tokens[k].Head == i || tokens[k].Head == i+1) {
				tokens[k].Head = head
			}
		}
		tokens[i].UPOS, tokens[i].Tag, tokens[i].Feats = "PROPN", "NNP", "Number=Sing"
		tokens[i].Head, tokens[i].Rel = head, "flat"
		tokens[i+1].Head, tokens[i+1].Rel = head, "flat"
	}
}

// baseOf is the infinitive of a verb.
func baseOf(t Token) string { return verbLemma(strings.ToLower(t.Text), t.Tag) }

// childOf is the first token with one of some relations to a head; -1 for none.
func childOf(tokens []Token, head int, relations ...string) int {
	for i := max(0, head-near); i < min(len(tokens), head+near); i++ {
		if tokens[i].Head != head {
			continue
		}
		for _, r := range relations {
			if tokens[i].Rel == r {
				return i
			}
		}
	}
	return -1
}
