package english

import "testing"

// TestMendRelatives gives trees that cannot be and shows what becomes of them.
func TestMendRelatives(t *testing.T) {
	for _, c := range []struct {
		name string
		tree []Token
		want string
	}{
		{"a pronoun as a second subject", []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "nsubj"},
			{Text: "who", UPOS: "PRON", Tag: "WP", Head: 2, Rel: "nsubj"},
			{Text: "lied", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
			{Text: "resigned", UPOS: "VERB", Tag: "VBD", Head: 2, Rel: "conj"},
		}, "Voss nsubj resigned; who nsubj lied; lied acl:relcl Voss; resigned root root"},
		{"... without another verb", []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 2, Rel: "nsubj"},
			{Text: "who", UPOS: "PRON", Tag: "WP", Head: 2, Rel: "nsubj"},
			{Text: "lied", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Voss root root; who nsubj lied; lied acl:relcl Voss"},
		{"a clause with a pronoun beside a noun", []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "nsubj"},
			{Text: "who", UPOS: "PRON", Tag: "WP", Head: 2, Rel: "nsubj"},
			{Text: "lied", UPOS: "VERB", Tag: "VBD", Head: 0, Rel: "parataxis"},
			{Text: "resigned", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Voss nsubj resigned; who nsubj lied; lied acl:relcl Voss; resigned root root"},
		{"a relative clause that has the noun in it", []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 4, Rel: "vocative"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 4, Rel: "punct"},
			{Text: "who", UPOS: "PRON", Tag: "WP", Head: 4, Rel: "nsubj"},
			{Text: "was", UPOS: "AUX", Tag: "VBD", Head: 4, Rel: "cop"},
			{Text: "minister", UPOS: "NOUN", Tag: "NN", Head: 5, Rel: "csubj:pass"},
			{Text: "arrested", UPOS: "VERB", Tag: "VBN", Head: Root, Rel: "root"},
		}, "Voss nsubj:pass arrested; who nsubj minister; was cop minister; minister acl:relcl Voss; arrested root root"},
		{"whose noun is the subject", []Token{
			{Text: "Guild", UPOS: "PROPN", Tag: "NNP", Head: 3, Rel: "nsubj:pass"},
			{Text: "whose", UPOS: "PRON", Tag: "WP$", Head: 2, Rel: "nmod:poss"},
			{Text: "members", UPOS: "NOUN", Tag: "NNS", Head: 0, Rel: "appos"},
			{Text: "elected", UPOS: "VERB", Tag: "VBN", Head: Root, Rel: "root"},
			{Text: "met", UPOS: "VERB", Tag: "VBD", Head: 3, Rel: "conj"},
		}, "Guild nsubj met; whose nmod:poss members; members nsubj:pass elected; elected acl:relcl Guild; met root root"},
		{"the main clause is not what a relative says", []Token{
			{Text: "Voss", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "nsubj"},
			{Text: "founded", UPOS: "VERB", Tag: "VBD", Head: 6, Rel: "ccomp"},
			{Text: "Lamp", UPOS: "PROPN", Tag: "NNP", Head: 1, Rel: "obj"},
			{Text: ",", UPOS: "PUNCT", Tag: ",", Head: 6, Rel: "punct"},
			{Text: "whose", UPOS: "PRON", Tag: "WP$", Head: 5, Rel: "nmod:poss"},
			{Text: "members", UPOS: "NOUN", Tag: "NNS", Head: 6, Rel: "nsubj"},
			{Text: "objected", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Voss nsubj founded; founded root root; Lamp obj founded; whose nmod:poss members; members nsubj objected; objected acl:relcl Lamp"},
		{"a question stays as it is", []Token{
			{Text: "Who", UPOS: "PRON", Tag: "WP", Head: 1, Rel: "nsubj"},
			{Text: "lied", UPOS: "VERB", Tag: "VBD", Head: Root, Rel: "root"},
		}, "Who nsubj lied; lied root root"},
	} {
		t.Run(c.name, func(t *testing.T) {
			mendRelatives(c.tree)
			if got := tree(Sentence{Tokens: c.tree}); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestAgree shows tags that an auxiliary in the tree mends.
func TestAgree(t *testing.T) {
	for _, c := range []struct{ aux, tag, relation, verb, was, want string }{
		{"did", "VBD", "aux", "found", "VBD", "VB"},
		{"to", "TO", "mark", "lead", "VBP", "VB"},
		{"had", "VBD", "aux", "left", "VBD", "VBN"},
		{"was", "VBD", "aux:pass", "banned", "VBD", "VBN"},
		{"was", "VBD", "aux", "leaving", "VBG", "VBG"},
	} {
		tokens := []Token{
			{Text: c.aux, UPOS: "AUX", Tag: c.tag, Head: 1, Rel: c.relation, End: len(c.aux)},
			{Text: c.verb, UPOS: "VERB", Tag: c.was, Head: Root, Rel: "root", Start: len(c.aux) + 1},
		}
		if agree(tokens); tokens[1].Tag != c.want {
			t.Errorf("%s %s: got %s, want %s", c.aux, c.verb, tokens[1].Tag, c.want)
		}
	}
}
