package english

// Tagged splits one sentence into tokens with their tags, lemmas and features, and leaves out
// the tree: the model of trees is not read for it, which saves most of the time of a first
// call. Tags are those of Analyze but for what Analyze mends by the tree.
func Tagged(text string) Sentence {
	s := Sentence{Start: 0, End: len(text), Tokens: splitWords(Tokenize(text))}
	setTags(s.Tokens, nil)
	for i := range s.Tokens {
		s.Tokens[i].Head = Root
	}
	setMorphology(s.Tokens)
	return s
}
