// Package tagger gives English words their parts of speech, the universal one and that of
// the Penn Treebank: an averaged perceptron (Collins 2002), trained on the Universal
// Dependencies treebanks EWT and GUM and on text that a teacher labelled, with integer
// weights, so that it says the same everywhere.
//
// The main type is Model:
//
//	m, err := tagger.Default()
//	tags := m.Tag([]string{"Voss", "founded", "the", "party"}) // PROPN NNP, VERB VBD, DET DT, NOUN NN
//
// Words come as the treebanks cut them, without quotation marks, and with marks as on a
// typewriter. Train makes a model of any tags, and cmd/train-english the one that is built in.
//
// Caveats: a model knows nothing beyond one sentence. Reading the one that is built in
// takes some tens of milliseconds, once.
package tagger
