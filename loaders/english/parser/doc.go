// Package parser finds the dependency tree of an English sentence in the scheme of Universal
// Dependencies: for each word its head and its relation to it.
//
// The main type is Model. Default is the one that is built in:
//
//	m, err := parser.Default()
//	arcs := m.Parse([]parser.Word{{Form: "Voss", Tag: "PROPN NNP"}, {Form: "resigned", Tag: "VERB VBD"}}, parser.Width)
//	fmt.Println(arcs[0].Head, arcs[0].Relation) // 1 nsubj
//
// It is a transition parser of the arc-hybrid kind (Kuhlmann, Gómez-Rodríguez and Satta 2011)
// with a beam, trained as a structured perceptron (Collins 2002) that is mended where the beam
// violates most (Huang, Fayong and Guo 2012). A step's score has two parts: one tells whether
// to shift or to attach, to the left or to the right; the other the relation of a new arc. All
// weights are small integers, so that every machine finds the same tree.
//
// Caveats: trees are projective, though one English sentence in fifty is not. Words are those
// of the treebanks (“well - known” is three) without quotation marks. Time grows in proportion
// to the length of a sentence. A model is safe for concurrent use.
package parser
