package english

// nounByEnding: a word with the ending of a noun is none of a verb's bare forms.
func nounByEnding(w sight) string {
	if w.tagIn(0, "VB VBP") && hasNounEnding(w.word(0)) {
		return "NN"
	}
	return ""
}

// hasNounEnding reports whether a word has an ending that verbs hardly have.
func hasNounEnding(word string) bool {
	return hasAnySuffix(word, "ity", "ness", "ship", "ism", "ment", "tion", "sion", "dent") && len(word) > 6 && !verbsLikeNouns[word]
}

var verbsLikeNouns = wordSet(`implement document complement supplement comment cement ferment augment lament torment
	experiment mention function question position condition caution auction station sanction petition vision envision
	commission provision witness harness worship fashion partition portion ration reposition requisition apportion
	compliment segment fragment pigment worship championship bastion cushion pension transition motion`)
