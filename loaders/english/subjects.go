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
