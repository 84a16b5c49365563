package english

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// mendOwners makes the owner in “arrested Voss’s brother” one, where the parse takes owner and
// thing for two parts of the clause, and in “The Women’s League left” where it has the thing hang on its
// owner: what has an ’s behind it belongs to the noun that follows.
func mendOwners(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].Tag != "POS" {
			continue
		}
		owner := i - 1
		for tokens[owner].Rel == "flat" && tokens[owner].Head >= 0 && tokens[owner].Head < owner {
			owner = tokens[owner].Head
		}
		thing := i + 1
		for thing < len(tokens) && tokens[thing].Head > thing {
			thing = tokens[thing].Head
		}
		above := tokens[owner].Head
		if tokens[owner].Rel == "nmod:poss" || thing == len(tokens) || !isNominal(tokens[thing]) {
			continue
		}
		if tokens[thing].Head != owner && (tokens[thing].Head != above || above < 0 || above > i) {
			continue
		}
		for k := thing + 1; k < len(tokens); k++ {
			if tokens[k].Head == owner {
				tokens[k].Head = thing
			}
		}
		tokens[thing].Head, tokens[thing].Rel = above, tokens[owner].Rel
		tokens[owner].Head, tokens[owner].Rel = thing, "nmod:poss"
		tokens[i].Head, tokens[i].Rel = owner, "case"
	}
}

// mendSurnames gives the second of two names its own surname, where the parse has that go with the first: “Voss and Anna HALE”.
func mendSurnames(tokens []Token) {
	for i := 2; i < len(tokens); i++ {
		first := i - 1
		for tokens[first].Rel == "flat" && tokens[first].Head >= 0 && tokens[first].Head < first {
			first = tokens[first].Head
		}
		if tokens[i].Rel == "flat" && tokens[i].Head >= 0 && tokens[i].Head < first && tokens[first].Rel == "conj" && tokens[first].Tag == "NNP" {
			tokens[i].Head = first
		}
	}
}

// mendContents makes “that” a conjunction where the parse takes it for the object of a verb that
// has its subject and its object: “the claim that he founded the party” tells the claim.
func mendContents(tokens []Token) {
	for i, that := range tokens {
		v := that.Head
		if that.Tag != "WDT" && that.Tag != "IN" || that.Rel != "obj" || !strings.EqualFold(that.Text, "that") || v < i || tokens[v].Rel != "acl:relcl" || !hasChild(tokens, v, "nsubj", "nsubj:pass") {
			continue
		}
		for k := v + 1; k < min(len(tokens), v+near); k++ {
			if tokens[k].Head == v && tokens[k].Rel == "obj" && tokens[k].UPOS != "PRON" {
				tokens[i].UPOS, tokens[i].Tag, tokens[i].Rel, tokens[v].Rel = "SCONJ", "IN", "mark", "acl"
				break
			}
		}
	}
}

// mendGaps makes a relative pronoun without a preposition the object of a verb that has none: “a
// charge that Hale rejected”. After times, ways and reasons it is none: “the day that he left”.
func mendGaps(tokens []Token) {
	for i, t := range tokens {
		v := t.Head
		if t.Tag != "WDT" || t.Rel != "obl:unmarked" || v < i || tokens[v].Head < 0 || tokens[v].Rel != "acl:relcl" || !hasChild(tokens, v, "nsubj") || hasChild(tokens, v, "obj", "ccomp", "xcomp") {
			continue
		}
		if !circumstances[strings.ToLower(tokens[tokens[v].Head].Text)] {
			tokens[i].Rel = "obj"
		}
	}
}

// circumstances are nouns of time, way and reason.
var circumstances = wordSet(`day days time times year years month months week weeks hour hours minute minutes moment moments night
	morning evening afternoon decade decades period century season way ways reason reasons extent degree distance place places`)

// naming are verbs that make somebody something: “elected Lind chairman”.
var naming = wordSet("appoint elect name nominate crown declare proclaim make call dub reelect re-elect")

// mendNaming parts the two in “elected Lind chairman”, where the parse takes them for one noun
// phrase: a noun in the singular without an article is no object of its own.
func mendNaming(tokens []Token) {
	for noun, t := range tokens {
		if t.Rel != "obj" || t.Tag != "NN" || t.Head < 0 || t.Head > noun || !naming[verbLemma(strings.ToLower(tokens[t.Head].Text), tokens[t.Head].Tag)] {
			continue
		}
		name := t.Head + 1
		for name < noun && tokens[name].Head < noun && tokens[name].Head > name {
			name = tokens[name].Head
		}
		if name >= noun || tokens[name].Head != noun || tokens[name].Rel != "compound" || tokens[name].UPOS != "PROPN" || startsWithArticle(tokens, noun) {
			continue
		}
		tokens[name].Head, tokens[name].Rel = t.Head, "obj"
		tokens[noun].Rel = "xcomp"
		unite(tokens, t.Head, noun)
	}
}

// unite gives the surname of “elected Ada Lind chairman” to its name, where the parse takes it for a part of the office.
func unite(tokens []Token, verb, noun int) {
	for i := verb + 1; i+1 < noun; i++ {
		if tokens[i].Rel == "obj" && tokens[i].Head == verb && tokens[i].UPOS == "PROPN" && tokens[i+1].UPOS == "PROPN" && tokens[i+1].Head == noun && tokens[i+1].Rel == "compound" {
			tokens[i+1].Head, tokens[i+1].Rel = i, "flat"
		}
	}
}

// mendNumbered makes the noun of “repealed Article 14” the object, where the parse takes its number for a time.
func mendNumbered(tokens []Token) {
	for i := 1; i < len(tokens); i++ {
		noun := &tokens[i-1]
		verb := tokens[i].Head
		if tokens[i].Tag != "CD" || tokens[i].Rel != "obl:unmarked" || noun.Head != i || !numbered[strings.ToLower(noun.Text)] || verb < 0 || verb >= i-1 || hasChild(tokens, verb, "obj") {
			continue
		}
		noun.Head, noun.Rel = verb, "obj"
		for k := range tokens {
			if tokens[k].Head == i {
				tokens[k].Head = i - 1
			}
		}
		tokens[i].Head, tokens[i].Rel = i-1, "flat"
	}
}

var numbered = wordSet("article section chapter paragraph clause rule resolution directive regulation law decree order act amendment protocol annex part title bill")

// mendNamedHeads makes the verb in “appointed him head of the bank” the noun that it is: a verb behind the object of such a
// verb, with “of” behind it, is what somebody is made.
func mendNamedHeads(tokens []Token) {
	for i := 1; i+1 < len(tokens); i++ {
		t := &tokens[i]
		if t.Tag != "VB" && t.Tag != "VBP" || t.Head < 0 || t.Head >= i || !naming[baseOf(tokens[t.Head])] || tokens[i-1].Rel != "obj" || tokens[i-1].Head != t.Head || strings.ToLower(tokens[i+1].Text) != "of" {
			continue
		}
		if wordnet.Of(strings.ToLower(t.Text)).All&wordnet.Noun == 0 {
			continue
		}
		t.UPOS, t.Tag, t.Rel, t.Feats = "NOUN", "NN", "xcomp", "Number=Sing"
		for k := i + 1; k < min(len(tokens), i+near); k++ {
			if tokens[k].Head == i && tokens[k].Rel == "obl" {
				tokens[k].Rel = "nmod"
			}
		}
	}
}

func startsWithArticle(tokens []Token, noun int) bool {
	return slices.ContainsFunc(tokens[max(0, noun-near):noun], func(t Token) bool { return t.Head == noun && (t.Rel == "det" || t.Rel == "nmod:poss") })
}

// mendNouns tags as a noun what WordNet knows as nothing else and what stands before no noun, and as
// a name a gerund with a capital behind a noun with one: “Corn Holding”.
func mendNouns(tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.Tag == "VBG" && i > 1 && startsUpper(t.Text) && startsUpper(tokens[i-1].Text) && strings.HasPrefix(tokens[i-1].Tag, "NN") && (i+1 == len(tokens) || !startsUpper(tokens[i+1].Text)) {
			t.UPOS, t.Tag = "PROPN", "NNP"
			tokens[i-1].UPOS, tokens[i-1].Tag = "PROPN", "NNP"
		}
		if t.Tag != "JJ" || i+1 < len(tokens) && (strings.HasPrefix(tokens[i+1].Tag, "NN") || tokens[i+1].UPOS == "ADJ" || tokens[i+1].Tag == "HYPH" || tokens[i+1].Tag == "CC") {
			continue
		}
		low := strings.ToLower(straight(t.Text))
		if e := wordnet.Of(low[strings.LastIndexByte(low, '-')+1:]); e.All == wordnet.Noun {
			t.UPOS, t.Tag = "NOUN", "NN"
		}
	}
}

// mendHeads parts a noun from the phrase behind it where the parse takes the noun of a preposition
// for the subject or the object: in “the speaker of the council left” it is the speaker that left.
func mendHeads(tokens []Token) {
	for n, t := range tokens {
		if t.Rel != "nsubj" && t.Rel != "nsubj:pass" && t.Rel != "obj" {
			continue
		}
		preposition, before := -1, -1
		for i := max(0, n-near); i < n; i++ {
			switch c := tokens[i]; {
			case c.Head != n:
			case c.Rel == "case" && c.Tag == "IN":
				preposition = i
			case preposition < 0 && c.UPOS == "NOUN" && (c.Rel == "nmod:desc" || c.Rel == "compound" || c.Rel == "nmod"):
				before = i
			}
		}
		if preposition < 0 || before < 0 || before+1 != preposition {
			continue
		}
		for i := range tokens {
			if c := &tokens[i]; c.Head == n && (i < before || i > n) {
				if c.Head = before; i > n && c.Rel == "conj" && !hasChild(tokens, i, "cc") {
					c.Rel = "appos"
				}
			}
		}
		tokens[before].Head, tokens[before].Rel = t.Head, t.Rel
		tokens[n].Head, tokens[n].Rel = before, "nmod"
	}
}

// mendInterrupted joins an auxiliary with the participle from which some words in commas part it, where the
// parse takes it for a verb of its own: “the ruling was, however, upheld”, “they had, it is said, left”.
func mendInterrupted(tokens []Token) {
	for h, t := range tokens {
		if lemma := baseOf(t); lemma != "be" && lemma != "have" || t.Tag != "VBD" && t.Tag != "VBZ" && t.Tag != "VBP" || h+3 >= len(tokens) || tokens[h+1].Text != "," || !hasChild(tokens, h, "nsubj") {
			if t.Rel == "cop" && t.Head > h+2 && tokens[h+1].Text == "," {
				mendCopula(tokens, h)
			}
			continue
		}
		k := interruptedBy(tokens, h)
		if k < 0 {
			continue
		}
		passive := baseOf(t) == "be" && tokens[k].Tag != "VBG"
		if tokens[k].Tag == "VBD" {
			tokens[k].Tag, tokens[k].Feats = "VBN", "Tense=Past|VerbForm=Part"
		}
		tokens[k].Head, tokens[k].Rel = t.Head, t.Rel
		for i := range tokens {
			if c := &tokens[i]; c.Head == h && i != k {
				c.Head = k
				if passive && c.Rel == "nsubj" {
					c.Rel = "nsubj:pass"
				}
			}
		}
		tokens[h].Head, tokens[h].Rel, tokens[h].UPOS = k, "aux", "AUX"
		if passive {
			tokens[h].Rel = "aux:pass"
		}
	}
}

// mendCopula makes a copula before a participle that passes for a base form the auxiliary of a passive: “was,
// however, upheld”.
func mendCopula(tokens []Token, h int) {
	v := tokens[h].Head
	t := &tokens[v]
	if low := strings.ToLower(t.Text); t.UPOS != "VERB" || t.Tag != "VB" && t.Tag != "VBD" || verbLemma(low, "VBN") == low {
		return
	}
	t.Tag, t.Feats = "VBN", "Tense=Past|VerbForm=Part"
	tokens[h].Rel = "aux:pass"
	for i := range tokens {
		switch c := &tokens[i]; {
		case c.Head != v:
		case strings.HasPrefix(c.Rel, "nsubj"):
			c.Rel = "nsubj:pass"
		case c.Rel == "nmod":
			c.Rel = "obl"
		}
	}
}

// interruptedBy is the participle that belongs to an auxiliary and stands behind the next comma but one, or -1.
func interruptedBy(tokens []Token, h int) int {
	for k := h + 3; k < min(len(tokens), h+16); k++ {
		t := tokens[k]
		if t.Head != h || t.Tag != "VBN" && t.Tag != "VBD" && (t.Tag != "VBG" || baseOf(tokens[h]) != "be") {
			continue
		}
		base, _, _ := strings.Cut(t.Rel, ":")
		if base != "ccomp" && base != "xcomp" && base != "conj" && base != "advcl" && base != "parataxis" && base != "dep" || hasChild(tokens, k, "nsubj", "mark", "cc") {
			continue
		}
		first := groupStart(tokens, k)
		for first-1 > h && tokens[first-1].UPOS == "ADV" && tokens[first-1].Head == k {
			first--
		}
		if tokens[first-1].Text == "," && first-1 > h+1 {
			return k
		}
	}
	return -1
}

// mendDatedPassives makes a verb of “on 6 May 2005, the motion was sustained”, where the tagger has an adjective:
// what was so on a day was done then. Dates that hang on an adverb of time go to the verb.
func mendDatedPassives(tokens []Token) {
	for v, t := range tokens {
		low := strings.ToLower(t.Text)
		if t.Tag != "JJ" || t.Head != Root || !strings.HasSuffix(low, "ed") || !wordnet.Of(verbLemma(low, "VBN")).Can(wordnet.Verb) || childOf(tokens, v, "cop") < 0 || hasDegree(tokens, v) {
			continue
		}
		day := dayBelow(tokens, v)
		cop := childOf(tokens, v, "cop")
		if day < 0 || baseOf(tokens[cop]) != "be" || tokens[cop].Tag != "VBD" {
			continue
		}
		tokens[day].Head, tokens[day].Rel = v, "obl"
		tokens[v].UPOS, tokens[v].Tag, tokens[v].Feats = "VERB", "VBN", "Tense=Past|VerbForm=Part"
		tokens[cop].Rel = "aux:pass"
		for i := range tokens {
			if c := &tokens[i]; c.Head == v && c.Rel == "nsubj" {
				c.Rel = "nsubj:pass"
			}
		}
	}
}

func hasDegree(tokens []Token, v int) bool {
	switch before := tokens[max(0, v-1)]; strings.ToLower(before.Text) {
	case "very", "more", "most", "less", "so", "too", "quite", "rather", "highly", "still", "already", "well":
		return true
	}
	return false
}

// dayBelow is the head of a date with a day or a month that hangs on a verb or on an adverb below it, or -1.
func dayBelow(tokens []Token, v int) int {
	for i, t := range tokens {
		if t.Rel != "obl" || t.Head != v && (t.Head < 0 || tokens[t.Head].Head != v || tokens[t.Head].UPOS != "ADV") {
			continue
		}
		for k := max(0, i-3); k < min(len(tokens), i+4); k++ {
			if months[strings.ToLower(tokens[k].Text)] && (k == i || tokens[k].Head == i) {
				return i
			}
		}
	}
	return -1
}

var months = wordSet("january february march april may june july august september october november december")
