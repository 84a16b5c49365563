package english

// Token is a word or a mark of punctuation.
type Token struct {
	Start, End int    // bytes in the analysed text
	Text       string // as written: text[Start:End]
	Tag        string // Penn Treebank tag: "NNP", "VBD", "``", ...
	Lemma      string // lower case, but for proper nouns: "found", "Otan"
}

// Sentence is a sentence of the analysed text with its tokens.
type Sentence struct {
	Start, End int // bytes in the analysed text
	Tokens     []Token
}
