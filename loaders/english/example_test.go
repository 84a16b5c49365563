package english_test

import (
	"fmt"

	"github.com/tamga-kg/tamga/loaders/english"
)

func ExampleAnalyze() {
	s := english.Analyze("Dara Voss founded the Lantern Party.")
	for _, t := range s.Tokens {
		head := "the root"
		if t.Head != english.Root {
			head = s.Tokens[t.Head].Text
		}
		fmt.Println(t.Text, t.UPOS, t.Lemma, t.Rel, head)
	}
	// Output:
	// Dara PROPN Dara nsubj founded
	// Voss PROPN Voss flat Dara
	// founded VERB found root the root
	// the DET the det Party
	// Lantern PROPN Lantern compound Party
	// Party PROPN Party obj founded
	// . PUNCT . punct founded
}

func ExampleSentences() {
	text := "The U.S. Senate met. He left the U.S.A."
	for _, s := range english.Sentences(text) {
		fmt.Println(text[s.Start:s.End])
	}
	// Output:
	// The U.S. Senate met.
	// He left the U.S.A.
}
