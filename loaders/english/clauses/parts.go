package clauses

import "strings"

// sort is what a part of a sentence is.
type sort uint8

const (
	noun        sort = iota // a noun phrase without its of-phrases
	verb                    // a verb group
	preposition             // of one word or several
	conjunction             // of a subordinate clause: “because”, “that”
	relative                // “who”, “which”, “whose” stands in its noun phrase
	join                    // “and”, “or”, “but”
	comma
	stop      // a semicolon, a colon, a dash without partner, the end
	adjective // a predicative adjective phrase
	adverb
	there // the empty subject of “there is”
)

// part is the smallest piece of a sentence that the grammar looks at.
type part struct {
	sort sort
	span Span
	head int    // token of the noun, verb or adjective
	word string // small letters: of a link its words, else the lemma of the head
	verb VerbGroup
	form form
	noun nounParts
}

// form is the form of a verb group's first verb.
type form uint8

const (
	finite     form = iota
	bare            // “found” after “and” or in a command
	infinitive      // “to found”
	present         // “founding”
	past            // “founded” as a participle
	aux             // “did”, “was”, “has” without the verb that it goes with
)

// split cuts a view into its parts.
func (v *view) split() []part {
	var out []part
	for k := 0; k < len(v.words); {
		p, end := v.partAt(k)
		if end > k {
			p.span = v.span(k, end)
			out = append(out, p)
		} else {
			end = k + 1
		}
		k = end
	}
	return out
}

// partAt reads the part at position k and tells where it ends; a word of no part ends at k.
func (v *view) partAt(k int) (part, int) {
	if p, end := v.markAt(k); end > k {
		return p, end
	}
	if p, end := v.linkAt(k); end > k {
		return p, end
	}
	if v.isFloating(k) {
		return part{sort: adverb, word: v.word(k), head: v.words[k]}, k + 1
	}
	if p, end := v.nounAt(k); end > k {
		return p, end
	}
	if p, end := v.verbAt(k); end > k {
		return p, end
	}
	if p, end := v.adjectiveAt(k); end > k {
		return p, end
	}
	switch t := v.tag(k); {
	case t == "IN" || t == "TO":
		return part{sort: preposition, word: v.word(k)}, k + 1
	case strings.HasPrefix(t, "RB") || t == "RP" || t == "UH":
		return part{sort: adverb, word: v.word(k), head: v.words[k]}, k + 1
	}
	return part{}, k
}

// isFloating reports whether “all” at k goes with a subject before it: “they all left”.
func (v *view) isFloating(k int) bool {
	switch v.word(k) {
	case "all", "both", "each":
	default:
		return false
	}
	before, after := v.tag(k-1), v.tag(k+1)
	return (before == "PRP" || before == "WP" || before == "NNS" || before == "WDT") && (strings.HasPrefix(after, "VB") || after == "MD" || after == "RB")
}

func (v *view) markAt(k int) (part, int) {
	switch v.tag(k) {
	case ",":
		return part{sort: comma}, k + 1
	case ":":
		if v.word(k) == "/" {
			return part{sort: join, word: "/"}, k + 1
		}
		if strings.Trim(v.word(k), ".…") == "" && k+1 < len(v.words) && !v.capital(k+1) {
			return part{}, k // an omission
		}
		return part{sort: stop, word: v.word(k)}, k + 1
	case ".":
		return part{sort: stop, word: v.word(k)}, k + 1
	}
	return part{}, k
}

// linkAt reads prepositions, conjunctions, relative pronouns and joins.
func (v *view) linkAt(k int) (part, int) {
	if p, end := v.longLinkAt(k); end > k {
		return p, end
	}
	word, tag := v.word(k), v.tag(k)
	switch {
	case tag == "EX":
		return part{sort: there, word: word, head: v.words[k]}, k + 1
	case tag == "CC" && (word == "both" || word == "either" || word == "neither"), (word == "both" || word == "either" || word == "neither") && v.startsSpecific(k+1):
		return part{sort: adverb, word: word, head: v.words[k]}, k + 1
	case word == "so" && k > 0 && (tag == "RB" || tag == "IN") && v.tag(k-1) != "CC" && v.startsSpecific(k+1):
		return part{sort: conjunction, word: word, head: v.words[k]}, k + 1
	case word == "that" && (tag == "IN" || tag == "DT" && v.opensClause(k+1)):
		return part{sort: conjunction, word: word, head: v.words[k]}, k + 1
	case tag == "CC":
		return part{sort: join, word: word}, k + 1
	case tag == "WP" || tag == "WDT" && v.word(k) != "which" || word == "which" && (!v.isNoun(k+1) || k > 1 && v.tag(k-1) == "IN"):
		return part{sort: relative, word: word, head: v.words[k]}, k + 1
	case tag == "WRB" || tag == "IN" && v.isConjunction(k):
		return part{sort: conjunction, word: word, head: v.words[k]}, k + 1
	case tag == "VBG" && (word == "including" || word == "regarding" || word == "concerning") && v.tag(k-1) != "TO":
		return part{sort: preposition, word: word}, k + 1
	}
	return part{}, k
}

// longLinkAt reads links of several words.
func (v *view) longLinkAt(k int) (part, int) {
	phrase, n := v.phraseAt(k)
	if n == 0 {
		return part{}, k
	}
	_, isPreposition := prepositions[phrase]
	_, isConjunction := conjunctions[phrase]
	switch {
	case (phrase == "in order to" || phrase == "so as to") && v.tag(k+n) != "RB" && !strings.HasPrefix(v.tag(k+n), "VB"):
		return part{}, k
	case phrase == "in order to" || phrase == "so as to": // the verb group keeps “to”
		return part{sort: conjunction, word: phrase}, k + n - 1
	case isConjunction && !(phrase == "by the time" && v.word(k+n) == "of"):
		return part{sort: conjunction, word: phrase}, k + n
	case joined[phrase]:
		return part{sort: join, word: phrase}, k + n
	case isPreposition && v.tag(k+n) != "TO":
		return part{sort: preposition, word: phrase}, k + n
	case fixedAdverbs[phrase]:
		return part{sort: adverb, word: phrase, head: v.words[k]}, k + n
	}
	return part{}, k
}

// opensClause reports whether what is at k cannot follow the determiner “that”.
func (v *view) opensClause(k int) bool {
	switch v.tag(k) {
	case "DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "EX", "PDT":
		return true
	case "IN":
		return v.word(k) == "if" || v.word(k) == "although" || v.word(k) == "because"
	}
	return false
}

// isConjunction reports whether the word at k opens a clause rather than a phrase. The
// builder decides on those that can be either.
func (v *view) isConjunction(k int) bool {
	word := v.word(k)
	_, ok := conjunctions[word]
	return ok && !ambiguous[word]
}

// startsSpecific reports whether a determined noun phrase or a name begins at k.
func (v *view) startsSpecific(k int) bool {
	switch v.tag(k) {
	case "DT", "PRP$", "NNP", "NNPS", "PRP":
		return true
	}
	return false
}

// isNoun reports whether a noun or its modifiers begin at k.
func (v *view) isNoun(k int) bool {
	_, end := v.nounAt(k)
	return end > k && v.tag(k) != "PRP" && !v.startsSpecific(k)
}

// adjectiveAt reads an adjective phrase without a noun: “very ill and tired”.
func (v *view) adjectiveAt(k int) (part, int) {
	at := k
	for strings.HasPrefix(v.tag(at), "RB") && v.word(at) != "not" && v.word(at) != "n't" {
		at++
	}
	if !isAdjective(v.tag(at)) {
		return part{}, k
	}
	head := at
	for at++; isAdjective(v.tag(at)) || v.tag(at) == "CC" && isAdjective(v.tag(at+1)); at++ {
	}
	return part{sort: adjective, word: v.lemma(head), head: v.words[head]}, at
}

func isAdjective(tag string) bool { return tag == "JJ" || tag == "JJR" || tag == "JJS" }
