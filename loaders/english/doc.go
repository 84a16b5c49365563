// Package english reads English: it splits a text into sentences and tokens, tags
// each token with its part of speech and gives its lemma. It knows nothing of graphs
// or politics.
//
// The main type is Sentence; Analyze makes one:
//
//	s := english.Analyze("Voss’s party wasn’t banned.")
//	for _, t := range s.Tokens {
//		fmt.Println(t.Text, t.Tag, t.Lemma) // Voss NNP Voss, ’s POS 's, party NN party, ...
//	}
//
// Tokens follow the Penn Treebank: possessives and contracted verbs are tokens of
// their own, quotation marks too. Two habits differ: a word with hyphens is one token
// (“back-door”), and so is a range of numbers (“1996-2005”).
//
// Caveats: Analyze takes its text to be one sentence. Tags come from a perceptron (package
// tagger) that learned from the treebanks EWT and GUM, mended by rules that speak of word
// classes; about one word in twenty is wrong. Lemmas follow the tags, so a wrong tag can mean a wrong lemma.
// All functions are safe for concurrent use and always give the same result.
package english
