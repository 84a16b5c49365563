// Package english reads English: it splits a text into sentences and tokens and gives each
// token its part of speech, its lemma, its features and its place in the tree of the sentence,
// in the scheme of Universal Dependencies. It knows nothing of graphs or politics.
//
// The main type is Sentence; Analyze makes one:
//
//	s := english.Analyze("Voss’s party wasn’t banned.")
//	for _, t := range s.Tokens {
//		fmt.Println(t.Text, t.UPOS, t.Tag, t.Lemma, t.Head, t.Rel) // Voss PROPN NNP Voss 2 nmod:poss, ...
//	}
//
// Each step has files of its own, or a package:
//
//	sentences, stops, abbreviations      where sentences end
//	tokens, words, hyphens, addresses    words as the treebanks EWT and GUM cut them
//	tagger                               both tags, by a perceptron
//	parser                               heads and relations, by a beam over transitions
//	morphology, lemmas                   lemmas and features, by rules and what the treebanks teach
//	wordclass                            which words are used alike
//	treebank                             CoNLL-U, and the measures of the CoNLL 2018 shared task
//	clauses                              who does what to whom, from the tree
//
// Joined puts the parts of words with hyphens together again (“well-known”, “1996-2005”), for
// those who look for names and phrases. Annotated is the sentence for CoNLL-U.
//
// Caveats: Analyze takes its text to be one sentence. On edited text about three tags in a
// hundred are wrong and one attachment in eight; docs/evaluation has the figures. The margin of
// an attachment tells how sure it is. All functions are safe for concurrent use and always give
// the same result, on every machine: all weights are integers. The models are read at the first
// call, in about a fifth of a second.
package english
