// Package treebank reads sentences that people have tagged and parsed, in the CoNLL-U
// format of Universal Dependencies. The models and the tests of package english need it.
//
//	sentences, err := treebank.Read("en_ewt-ud-dev.conllu", file)
//
// The main type is Sentence. Caveats: words that a text leaves out (empty nodes, “8.1”)
// are skipped; comments are, too, but for the sentence's id and text.
package treebank
