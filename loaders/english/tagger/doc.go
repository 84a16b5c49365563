// Package tagger gives English words their parts of speech, as the Penn Treebank names
// them: an averaged perceptron (Collins 2002), trained on the Universal Dependencies
// treebanks EWT and GUM, with integer weights, so that it says the same everywhere.
//
// The main type is Model:
//
//	m, err := tagger.Default()
//	tags := m.Tag([]string{"Voss", "founded", "the", "party"}) // NNP VBD DT NN
//
// Words come without quotation marks, which the treebanks have in few places, and with
// marks as on a typewriter; a word with hyphens is one word. Train makes a model, and
// cmd/train-english the one that is built in.
//
// Caveats: a model knows nothing beyond one sentence. Reading the one that is built in
// takes some tens of milliseconds, once.
package tagger
