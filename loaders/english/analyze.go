package english

// Analyze splits one sentence into tokens with their tags, lemmas, features and tree.
func Analyze(text string) Sentence { return AnalyzeIn(text, 0, len(text), Thorough) }

// AnalyzeIn is Analyze for the sentence text[start:end]; all offsets are into text.
func AnalyzeIn(text string, start, end int, width Width) Sentence {
	return (*Habits)(nil).AnalyzeIn(text, start, end, width)
}

// AnalyzeIn is the function of that name for a sentence of a document with these habits.
func (h *Habits) AnalyzeIn(text string, start, end int, width Width) Sentence {
	s := Sentence{Start: start, End: end, Tokens: splitWords(Tokenize(text[start:end]))}
	h.Annotate(s.Tokens, width)
	for i := range s.Tokens {
		s.Tokens[i].Start += start
		s.Tokens[i].End += start
	}
	return s
}

// Annotate fills in the tags, lemmas, features and the tree of the tokens of one sentence.
func Annotate(tokens []Token, width Width) { (*Habits)(nil).Annotate(tokens, width) }

// Annotate is the function of that name for a sentence of a document with these habits.
func (h *Habits) Annotate(tokens []Token, width Width) {
	setTags(tokens, h)
	setTree(tokens, width)
	agree(tokens)
	setMorphology(tokens)
}

// AnalyzeAll splits a text into sentences and analyses each of them; all offsets are
// into text.
func AnalyzeAll(text string) []Sentence {
	found := Sentences(text)
	h := habitsOf(text, found)
	sentences := make([]Sentence, len(found))
	for i, s := range found {
		sentences[i] = h.AnalyzeIn(text, s.Start, s.End, Thorough)
	}
	return sentences
}
