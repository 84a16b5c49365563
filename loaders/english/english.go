package english

// Token is a word or a mark of punctuation.
type Token struct {
	Start, End int    // bytes in the analysed text
	Text       string // as written: text[Start:End]
	Tag        string // Penn Treebank tag: "NNP", "VBD", "``", ...
	Lemma      string // lower case, but for proper nouns: "found", "Otan"
	UPOS       string // universal part of speech: "PROPN", "VERB", "PUNCT", ...
	Feats      string // morphological features of UD in their order, "Number=Sing|Tense=Past"; "" for none
	Head       int    // index in the sentence of the token that governs it; Root for the root
	Rel        string // UD relation to the head: "nsubj", "obl:agent", ...; "" without a parse
	Margin     int32  // by how much the tree beat the best with another head for the token; 0 is a toss-up, parser.Sure the most
	part       bool   // goes on with the word of the token before, as in “well-known”
}

// Root is the head of a sentence's root.
const Root = -1

// Sentence is a sentence of the analysed text with its tokens.
type Sentence struct {
	Start, End int // bytes in the analysed text
	Tokens     []Token
}
