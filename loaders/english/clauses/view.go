package clauses

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english"
)

// view is a stretch of a sentence as the grammar sees it: no quotation marks, and no
// insertions in brackets or between dashes. Each insertion is a view of its own.
type view struct {
	tokens []english.Token
	tags   []string // of all tokens, with titles in quotation marks made names
	words  []int    // the tokens that are seen
	anchor int      // the token before an insertion; None for the sentence itself
}

// tag is the tag of the word at position k, "" beyond the ends.
func (v *view) tag(k int) string {
	if k < 0 || k >= len(v.words) {
		return ""
	}
	return v.tags[v.words[k]]
}

// word is the word at position k in small letters, with straight apostrophes.
func (v *view) word(k int) string {
	if k < 0 || k >= len(v.words) {
		return ""
	}
	return lower(v.tokens[v.words[k]].Text)
}

// lemma is the lemma of the word at position k.
func (v *view) lemma(k int) string {
	if k < 0 || k >= len(v.words) {
		return ""
	}
	return v.tokens[v.words[k]].Lemma
}

// capital reports whether the word at position k begins with a capital letter.
func (v *view) capital(k int) bool {
	if k < 0 || k >= len(v.words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(v.tokens[v.words[k]].Text)
	return unicode.IsUpper(r)
}

// span is the tokens from position k up to, not including, position end.
func (v *view) span(k, end int) Span {
	return Span{v.words[k], v.words[end-1] + 1}
}

func lower(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}

// views gives the sentence first and then its insertions in the order of the text.
func views(s english.Sentence) []view {
	tags := make([]string, len(s.Tokens))
	for i, t := range s.Tokens {
		tags[i] = t.Tag
	}
	markTitles(s.Tokens, tags)
	var out []view
	for _, v := range cutBrackets(s.Tokens, tags) {
		out = append(out, cutDashes(v)...)
	}
	return out
}

// cutBrackets makes a view of each pair of brackets. A single small word in brackets,
// “(and)”, stays where it is.
func cutBrackets(tokens []english.Token, tags []string) []view {
	partner := brackets(tags)
	keepJoined(tags, partner)
	out := []view{{tokens: tokens, tags: tags, anchor: None}}
	open := []int{0}
	for i, tag := range tags {
		top := open[len(open)-1]
		switch {
		case tag == "``" || tag == "''":
		case tag == "-LRB-" && partner[i]-i == 2 && isSmall(tags[i+1]), tag == "-RRB-" && i-partner[i] == 2 && isSmall(tags[i-1]):
		case tag == "-LRB-" && partner[i] != None:
			out = append(out, view{tokens: tokens, tags: tags, anchor: i - 1})
			open = append(open, len(out)-1)
		case tag == "-RRB-" && partner[i] != None:
			open = open[:len(open)-1]
		case tag == "-LRB-" || tag == "-RRB-":
		default:
			out[top].words = append(out[top].words, i)
		}
	}
	return out
}

// keepJoined leaves in place what begins with “and” and a verb in brackets: it goes on
// with the clause around it.
func keepJoined(tags []string, partner []int) {
	for i, tag := range tags {
		if tag != "-LRB-" || partner[i] == None || tags[i+1] != "CC" {
			continue
		}
		next := i + 2
		for strings.HasPrefix(tags[next], "RB") {
			next++
		}
		if t := tags[next]; t == "VB" || t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" {
			partner[partner[i]], partner[i] = None, None
		}
	}
}

// isSmall reports whether a word in brackets is but a link of its sentence.
func isSmall(tag string) bool {
	return !strings.HasPrefix(tag, "N") && tag != "CD" && tag != "FW" && tag != "."
}

// brackets gives for each bracket the index of its partner, or None.
func brackets(tags []string) []int {
	partner := make([]int, len(tags))
	var open []int
	for i, tag := range tags {
		partner[i] = None
		switch {
		case tag == "-LRB-":
			open = append(open, i)
		case tag == "-RRB-" && len(open) > 0:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			partner[i], partner[last] = last, i
		}
	}
	return partner
}

// longInsertion is the number of words up to which two dashes are taken for a pair.
const longInsertion = 40

// cutDashes takes what stands between two dashes out of a view. A dash without a
// partner stays, as a mark that separates.
func cutDashes(v view) []view {
	var dashes []int
	for k := range v.words {
		if isDash(v.word(k)) {
			dashes = append(dashes, k)
		}
	}
	if len(dashes) < 2 {
		return []view{v}
	}
	whole := v
	out := []view{v}
	var kept []int
	from := 0
	for d := 0; d+1 < len(dashes); d += 2 {
		a, b := dashes[d], dashes[d+1]
		if b-a > longInsertion {
			d--
			continue
		}
		kept = append(kept, whole.words[from:a]...)
		anchor := v.anchor
		if a > 0 {
			anchor = whole.words[a-1]
		}
		out = append(out, view{tokens: v.tokens, tags: v.tags, words: whole.words[a+1 : b], anchor: anchor})
		from = b + 1
	}
	out[0].words = append(kept, whole.words[from:]...)
	return out
}

func isDash(word string) bool {
	switch word {
	case "-", "--", "---", "–", "—", "―":
		return true
	}
	return false
}

// longTitle is the number of words that a title in quotation marks may have.
const longTitle = 9

// markTitles makes names of what stands in quotation marks with capitals: the movement
// “For a Free Press”.
func markTitles(tokens []english.Token, tags []string) {
	for i, tag := range tags {
		if tag != "``" {
			continue
		}
		end := i + 1
		for end < len(tags) && end-i <= longTitle && tags[end] != "''" && tags[end] != "``" {
			end++
		}
		if end < len(tags) && tags[end] == "''" && isTitle(tokens[i+1:end]) {
			for j := i + 1; j < end; j++ {
				tags[j] = "NNP"
			}
		}
	}
}

// isTitle reports whether all words but small links have capitals or are numbers.
func isTitle(tokens []english.Token) bool {
	capitals := 0
	for _, t := range tokens {
		r, _ := utf8.DecodeRuneInString(t.Text)
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r) || t.Tag == "IN" || t.Tag == "CC" || t.Tag == "DT" || t.Tag == "TO" || t.Tag == "POS":
		default:
			return false
		}
	}
	return capitals > 1 || capitals == 1 && len(tokens) < 3
}
