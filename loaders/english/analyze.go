package english

// Analyze splits one sentence into tokens with their tags, lemmas, features and tree.
func Analyze(text string) Sentence { return AnalyzeIn(text, 0, len(text), Thorough) }

// AnalyzeIn is Analyze for the sentence text[start:end]; all offsets are into text.
func AnalyzeIn(text string, start, end int, width Width) Sentence {
	s := Sentence{Start: start, End: end, Tokens: splitWords(Tokenize(text[start:end]))}
	Annotate(s.Tokens, width)
	for i := range s.Tokens {
		s.Tokens[i].Start += start
		s.Tokens[i].End += start
	}
	return s
}

// Annotate fills in the tags, lemmas, features and the tree of the tokens of one sentence.
func Annotate(tokens []Token, width Width) {
	setTags(tokens)
	setTree(tokens, width)
	agree(tokens)
	setMorphology(tokens)
}

// AnalyzeAll splits a text into sentences and analyses each of them; all offsets are
// into text.
func AnalyzeAll(text string) []Sentence {
	var sentences []Sentence
	for _, s := range Sentences(text) {
		sentences = append(sentences, AnalyzeIn(text, s.Start, s.End, Thorough))
	}
	return sentences
}
