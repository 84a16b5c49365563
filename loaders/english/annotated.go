package english

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/parser"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// Annotated is a sentence as a treebank has it, for CoNLL-U. The column of notes has the
// bytes of each token in the analysed text and the margin of its attachment.
func (s Sentence) Annotated() treebank.Sentence {
	out := treebank.Sentence{Words: make([]treebank.Word, len(s.Tokens))}
	for i, t := range s.Tokens {
		out.Words[i] = treebank.Word{
			Form: t.Text, Lemma: t.Lemma, UPOS: t.UPOS, XPOS: t.Tag, Feats: t.Feats, Head: t.Head, Relation: t.Rel,
			Glued: i+1 < len(s.Tokens) && s.Tokens[i+1].Start == t.End,
			Misc:  fmt.Sprintf("StartByte=%d|EndByte=%d|Margin=%s", t.Start, t.End, margin(t)),
		}
	}
	markClitics(out.Words)
	return out
}

func margin(t Token) string {
	if t.Margin >= parser.Sure {
		return "sure"
	}
	return strconv.Itoa(int(t.Margin))
}

// markClitics makes one token of a word and the clitic that is glued to it: “don't”, “Voss's”.
func markClitics(words []treebank.Word) {
	for i := 0; i+1 < len(words); i++ {
		if !words[i].Glued || !isClitic(words[i], words[i+1]) {
			continue
		}
		words[i].Parts, words[i].Surface = 2, words[i].Form+words[i+1].Form
		i++
	}
}

func isClitic(word, next treebank.Word) bool {
	low := strings.ToLower(straight(next.Form))
	switch {
	case next.XPOS == "POS":
		return true
	case low == "n't" || low == "nt" && word.UPOS == "AUX":
		return true
	case low == "not" || low == "na" || low == "ta":
		return word.UPOS == "AUX" || word.XPOS == "VBG" || word.XPOS == "VBN" || word.XPOS == "VBP"
	}
	return strings.HasPrefix(low, "'") && len(low) > 1 && (next.UPOS == "AUX" || next.UPOS == "VERB" || next.UPOS == "PRON")
}
