package english

// Analyze splits one sentence into tokens with their tags and lemmas.
func Analyze(text string) Sentence {
	s := Sentence{Start: 0, End: len(text), Tokens: Tokenize(text)}
	Annotate(s.Tokens)
	return s
}

// AnalyzeAt is Analyze for the sentence that is text[start:end]; all offsets are into text.
func AnalyzeAt(text string, start, end int) Sentence {
	s := Analyze(text[start:end])
	s.Start, s.End = start, end
	for i := range s.Tokens {
		s.Tokens[i].Start += start
		s.Tokens[i].End += start
	}
	return s
}

// Annotate fills in the tags and lemmas of the tokens of one sentence.
func Annotate(tokens []Token) {
	setTags(tokens)
	for i := range tokens {
		tokens[i].Lemma = Lemma(tokens[i].Text, tokens[i].Tag)
	}
}

// AnalyzeAll splits a text into sentences and analyses each of them; all offsets are
// into text.
func AnalyzeAll(text string) []Sentence {
	var sentences []Sentence
	for _, s := range Sentences(text) {
		sentences = append(sentences, AnalyzeAt(text, s.Start, s.End))
	}
	return sentences
}
