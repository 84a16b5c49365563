package clauses

import "github.com/tamga-kg/tamga/loaders/english"

// Nominal is a noun phrase with what hangs on it. The facts that stand in noun phrases
// are read from here: “Voss’s party”, “the leader of the union”, “the party Lantern”.
type Nominal struct {
	Phrase Phrase      // with its of-phrases
	Base   Span        // without them
	Core   Span        // Base without its determiner and owner: “first president”
	Name   Span        // the name at the end of Base: “Lantern” in “the party Lantern”; empty when there is none
	Title  Span        // what stands before Name in Core: “former minister”; empty when there is none
	Owner  *Phrase     // “Voss” in “Voss’s party”, “his” in “his party”
	Of     []Phrase    // “the union”; joined ones apart
	Preps  []Adverbial // other prepositional phrases right after it
	Beside []int       // nominals that stand beside it and tell what it is: “Voss, the leader of the union,”, “Voss (head of the union)”
	Plural bool
}

// Phrases gives the noun phrases of a sentence in the order of the text, each with its
// of-phrases; so a phrase can lie inside of another.
func Phrases(s english.Sentence) []Phrase {
	nominals := Nominals(s)
	out := make([]Phrase, len(nominals))
	for i, n := range nominals {
		out[i] = n.Phrase
	}
	return out
}

// Nominals gives the noun phrases of a sentence in the order of the text, owners and
// of-phrases among them.
func Nominals(s english.Sentence) []Nominal {
	return nominals(s)
}
