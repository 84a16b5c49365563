package english

import "strings"

// mendSubjects gives a finite main verb without a subject the noun phrase right before it that
// the parse has joined, over a comma and without “and”, to what comes before: “In the words of
// Kerr, Voss is a traitor”.
func mendSubjects(tokens []Token) {
	for v, t := range tokens {
		if t.Head != Root || hasChild(tokens, v, "nsubj", "csubj", "expl") || t.Tag == "VB" {
			continue
		}
		first := groupStart(tokens, v)
		if first == v && t.Tag != "VBD" && t.Tag != "VBZ" && t.Tag != "VBP" || first < 2 {
			continue
		}
		if k := looseNoun(tokens, first); k >= 0 {
			tokens[k].Head, tokens[k].Rel = v, "nsubj"
		}
	}
}

// mendVoices makes the subject of a verb in the past that has an object behind it and no auxiliary one that acts, where the parse
// takes the verb for a participle: “Voss, by then a judge, CALLED the ban a farce”.
func mendVoices(tokens []Token) {
	for i, t := range tokens {
		if t.Rel != "nsubj:pass" || t.Head <= i || tokens[t.Head].Head != Root {
			continue
		}
		verb := t.Head
		if hasChild(tokens, verb, "aux", "cop") || !hasChild(tokens, verb, "obj") || tokens[verb].Tag != "VBN" && tokens[verb].Tag != "VBD" {
			continue
		}
		tokens[i].Rel, tokens[verb].Tag = "nsubj", "VBD"
	}
}

// groupStart is the first token of the verb's auxiliaries, its copula and the verb itself.
func groupStart(tokens []Token, v int) int {
	first := v
	for i := max(0, v-near); i < v; i++ {
		if t := tokens[i]; t.Head == v && (strings.HasPrefix(t.Rel, "aux") || t.Rel == "cop") {
			return i
		}
	}
	return first
}

// looseNoun is the head of the noun phrase that ends right before a token and begins after a
// comma, joined to something before that without a conjunction; -1 for none.
func looseNoun(tokens []Token, before int) int {
	k := before - 1
	for range near {
		t := tokens[k]
		if t.Head < 0 || t.Head >= before {
			return -1
		}
		if (t.Rel == "conj" || t.Rel == "appos" || t.Rel == "list") && t.Head < k && isNominal(t) {
			start := phraseStart(tokens, k)
			if start > 0 && tokens[start-1].Text == "," && !hasChild(tokens, k, "cc") {
				return k
			}
			return -1
		}
		k = t.Head
	}
	return -1
}

// phraseStart is the first token of what hangs on a noun before it.
func phraseStart(tokens []Token, k int) int {
	start := k
	for i := k - 1; i >= max(0, k-near) && tokens[i].Text != ","; i-- {
		if h := tokens[i].Head; h >= i && h <= k {
			start = i
		}
	}
	return start
}

// mendQuestions gives a verb in a question the noun behind its auxiliary as its subject, where the
// parse takes that for a part of the verb: “Did Voss ban the party?”
func mendQuestions(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if v < 0 || i > v || t.Rel != "compound" || t.UPOS != "PROPN" && t.UPOS != "NOUN" || tokens[v].UPOS != "VERB" || tokens[v].Tag == "VBG" || hasChild(tokens, v, "nsubj", "nsubj:pass", "csubj", "expl") {
			continue
		}
		if first := phraseStart(tokens, i); first > 0 && tokens[first-1].Head == v && tokens[first-1].Rel == "aux" {
			tokens[i].Rel = "nsubj"
		}
	}
}

// mendArticles gives the place of an article in the clause to the noun behind it: “the lock-in can
// occur” has no subject “the”.
func mendArticles(tokens []Token) {
	for i, t := range tokens[:max(0, len(tokens)-1)] {
		next := &tokens[i+1]
		if t.Tag != "DT" || !articles[strings.ToLower(t.Text)] || t.Rel == "det" || t.Head < 0 || next.Head != t.Head || next.UPOS != "NOUN" && next.UPOS != "PROPN" {
			continue
		}
		next.Rel = t.Rel
		tokens[i].Head, tokens[i].Rel = i+1, "det"
	}
}

var articles = wordSet("the a an")

// mendOpenings makes the clause with a subject the main one where the parse takes a phrase or a
// clause in front of it for that: “Put differently, why did Voss resign?”, “Since he lied – to all –
// the party left him.”
func mendOpenings(tokens []Token) {
	for root, t := range tokens {
		if t.Head != Root || t.UPOS != "VERB" || !opensSentence(tokens, root) {
			continue
		}
		for i := root + 1; i < min(len(tokens), root+near); i++ {
			c := tokens[i]
			if c.Head == root && (c.Rel == "conj" || c.Rel == "parataxis" || c.Rel == "ccomp") && !hasChild(tokens, i, "cc", "mark") &&
				(hasChild(tokens, i, "nsubj", "nsubj:pass", "expl") || takesLoose(tokens, root, i)) && hasCommaBefore(tokens, root, i) {
				swapRoot(tokens, root, i)
				return
			}
		}
	}
}

// takesLoose gives a finite verb without a subject the noun phrase before it that begins behind a comma
// and was hung on the clause in front: “after the vote took place, the council, led by Voss, met”.
func takesLoose(tokens []Token, root, verb int) bool {
	if t := tokens[verb].Tag; t != "VBD" && t != "VBZ" && t != "VBP" {
		return false
	}
	end := groupStart(tokens, verb)
	for n := root + 1; n < end; n++ {
		last := lastOf(tokens, n)
		if !isNominal(tokens[n]) || last != end-1 && (last != end-2 || tokens[end-1].Text != ",") {
			continue
		}
		start := n
		for i := n - 1; i > root && tokens[i].UPOS != "PUNCT" && above(tokens, n, i); i-- {
			start = i
		}
		if tokens[start-1].Text == "," && (tokens[start].Tag == "DT" || tokens[n].UPOS == "PROPN") {
			tokens[n].Head, tokens[n].Rel = verb, "nsubj"
			return true
		}
	}
	return false
}

// opensSentence holds for a participle or a base form that begins a sentence, and for a verb with a
// conjunction that makes its clause a subordinate one.
func opensSentence(tokens []Token, root int) bool {
	for i, t := range tokens[:root] {
		if t.Head == root && t.Rel == "mark" && subordinating[strings.ToLower(t.Text)] {
			return i < root-1
		}
	}
	t := tokens[root]
	return root <= 1 && t.Tag != "VBZ" && t.Tag != "VBP" && !hasChild(tokens, root, "nsubj", "nsubj:pass", "csubj", "expl", "aux", "aux:pass")
}

var subordinating = wordSet("since because although though if unless whereas while after before")

// hasCommaBefore reports whether a comma or a dash ends the phrase of the root before the clause begins.
func hasCommaBefore(tokens []Token, root, clause int) bool {
	start := phraseStart(tokens, clause)
	return start > root+1 && (isBreak(tokens[start-1].Text) || isBreak(tokens[start].Text))
}

func isBreak(mark string) bool { return mark == "," || mark == "–" || mark == "—" || mark == "-" }

// swapRoot makes a clause the main one and the old root an adverbial of it.
func swapRoot(tokens []Token, root, clause int) {
	tokens[clause].Head, tokens[clause].Rel = Root, "root"
	tokens[root].Head, tokens[root].Rel = clause, "advcl"
	for i := clause + 1; i < len(tokens); i++ {
		if tokens[i].Head == root {
			tokens[i].Head = clause
		}
	}
}

// mendAppositions tells the subject from an apposition to the name before it: in “For Arden, a
// member of both, these rules resulted in delay” the rules are no apposition to the member.
func mendAppositions(tokens []Token) {
	for v, t := range tokens {
		if t.UPOS != "VERB" && t.Head != Root {
			continue
		}
		first := groupStart(tokens, v)
		for s := range tokens[:first] {
			if tokens[s].Head != v || tokens[s].Rel != "nsubj" {
				continue
			}
			start := phraseStart(tokens, s)
			if start < 2 || tokens[start-1].Text != "," || tokens[start-2].UPOS != "PROPN" || !strings.EqualFold(tokens[start].Text, "a") && !strings.EqualFold(tokens[start].Text, "an") {
				continue
			}
			name := start - 2
			for tokens[name].Head >= 0 && tokens[name].Head != v && tokens[name].Head < start {
				name = tokens[name].Head
			}
			for a := s + 1; a < first; a++ {
				if tokens[a].Head == s && tokens[a].Rel == "appos" && tokens[name].Head == v && a > 1 && hasDefinite(tokens, a) {
					tokens[a].Head, tokens[a].Rel = v, "nsubj"
					tokens[s].Head, tokens[s].Rel = name, "appos"
				}
			}
		}
	}
}

// mendFronted makes the subject of a verb without one of the names before it that seem to stand in
// apposition to a phrase in front: “in three articles, Voss, Hale and Kerr find faults”.
func mendFronted(tokens []Token) {
	for v, t := range tokens {
		if !strings.HasPrefix(t.Tag, "VB") || t.Rel != "root" || hasChild(tokens, v, "nsubj", "csubj", "expl") {
			continue
		}
		for a := 1; a < v; a++ {
			h := tokens[a].Head
			if tokens[a].Rel != "appos" || tokens[a].UPOS != "PROPN" || h < 0 || h > a || tokens[h].Head != v || tokens[h].Rel != "obl" || tokens[a-1].Text != "," {
				continue
			}
			if lastOf(tokens, a) != groupStart(tokens, v)-1 {
				continue
			}
			tokens[a].Head, tokens[a].Rel = v, "nsubj"
			if t.Tag == "VB" {
				tokens[v].Tag, tokens[v].Feats = "VBP", "Mood=Ind|Tense=Pres|VerbForm=Fin"
			}
			break
		}
	}
}

// mendFrontedObjects parts the object of a participle in front from the subject behind the comma:
// “instead of joining the party, Voss left”.
func mendFrontedObjects(tokens []Token) {
	for name, t := range tokens {
		o := t.Head
		if t.Rel != "appos" || t.UPOS != "PROPN" || o < 0 || o > name || tokens[name-1].Text != "," || tokens[o].Rel != "nsubj" || tokens[o].Head < name {
			continue
		}
		v, p := tokens[o].Head, o-1
		for p >= 0 && tokens[p].Head > p && tokens[p].Head <= o {
			p--
		}
		if p < 0 || tokens[p].Tag != "VBG" || tokens[p].Head != v || tokens[p].Rel != "advcl" || hasChild(tokens, p, "obj", "nsubj") || lastOf(tokens, name) != groupStart(tokens, v)-1 {
			continue
		}
		tokens[o].Head, tokens[o].Rel = p, "obj"
		tokens[name].Head, tokens[name].Rel = v, "nsubj"
	}
}

// lastOf is the last token of all that hangs on a head.
func lastOf(tokens []Token, head int) int {
	last := head
	for i := head + 1; i < min(len(tokens), head+near); i++ {
		if h := tokens[i].Head; h >= head && h <= last {
			last = i
		}
	}
	return last
}

func hasDefinite(tokens []Token, noun int) bool {
	for _, t := range tokens[max(0, noun-near):noun] {
		if t.Head == noun && t.Rel == "det" && !strings.EqualFold(t.Text, "a") && !strings.EqualFold(t.Text, "an") {
			return true
		}
	}
	return false
}

// mendCompanions parts the subject from the phrase in front of it that no comma ends: in “together with ten
// others the council left”, where the parse takes the noun behind the preposition for the subject.
func mendCompanions(tokens []Token) {
	for n, t := range tokens {
		if t.Rel != "nsubj" || t.Head <= n || !hasCase(tokens, n) {
			continue
		}
		for k := n + 1; k < t.Head; k++ {
			if tokens[k].Head != n || !isNominal(tokens[k]) || hasCase(tokens, k) || tokens[k].Rel == "conj" {
				continue
			}
			start := k
			for i := k - 1; i > n && tokens[i].UPOS != "PUNCT" && above(tokens, k, i); i-- {
				start = i
			}
			if start == n+1 && (tokens[start].Tag == "DT" || tokens[k].UPOS == "PROPN") {
				tokens[k].Head, tokens[k].Rel = t.Head, "nsubj"
				tokens[n].Rel = "obl"
				break
			}
		}
	}
}

// hasCase reports whether a preposition stands before a noun and belongs to it.
func hasCase(tokens []Token, n int) bool {
	for i := max(0, n-near); i < n; i++ {
		if tokens[i].Head == n && tokens[i].Rel == "case" && tokens[i].Tag == "IN" {
			return true
		}
	}
	return false
}

// mendSeries joins a finite verb without a subject to the one before the semicolon, whose subject it shares:
// “it built the mill; sold the bridge; and left”.
func mendSeries(tokens []Token) {
	for v, t := range tokens {
		if t.Rel != "parataxis" || t.Tag != "VBD" && t.Tag != "VBZ" || t.Head < 0 || t.Head > v || hasChild(tokens, v, "nsubj", "csubj", "expl") {
			continue
		}
		first := groupStart(tokens, v)
		for first > 0 && tokens[first-1].UPOS == "ADV" && tokens[first-1].Head == v {
			first--
		}
		if first > 0 && tokens[first-1].Text == ";" && hasChild(tokens, t.Head, "nsubj") {
			tokens[v].Rel = "conj"
		}
	}
}
