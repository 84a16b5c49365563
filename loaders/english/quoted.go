package english

import "strings"

// mendQuoted keeps what stands between quotation marks together, where the parse, which does not see the
// marks, hangs a phrase inside them on something outside: ‘Union in Support of Reform’ is one thing,
// and nobody “founded in support of reform”. Quoted clauses are left alone.
func mendQuoted(tokens []Token) {
	for i, t := range tokens {
		if t.Tag != "``" {
			continue
		}
		end := i + 1
		for end < len(tokens) && end <= i+longestQuoted && tokens[end].Tag != "''" && tokens[end].Tag != "``" {
			end++
		}
		if end < len(tokens) && tokens[end].Tag == "''" && !hasFiniteVerb(tokens[i+1:end]) {
			keepTogether(tokens, i+1, end)
		}
	}
}

// mendTitles keeps the name of a law or a body together: in “under Article 4 of the Law on Public Meetings” it is
// the law that is on meetings.
func mendTitles(tokens []Token) {
	for i := 0; i+2 < len(tokens); i++ {
		t, on := tokens[i], tokens[i+1]
		if !startsUpper(t.Text) || !titled[strings.ToLower(t.Text)] || on.Text != "on" && on.Text != "for" && on.Text != "against" || on.Rel != "case" || on.Head <= i+1 {
			continue
		}
		if n := on.Head; startsUpper(tokens[i+2].Text) && startsUpper(tokens[n].Text) && tokens[n].Head != i && !above(tokens, n, i) {
			tokens[n].Head, tokens[n].Rel = i, "nmod"
		}
	}
}

// titled are nouns whose names go on behind a preposition.
var titled = wordSet("law act decree code bill statute convention treaty agreement declaration resolution report commission committee council regulation directive ordinance charter conference ministry department")

// longestQuoted is how many words between marks may be a name or a phrase.
const longestQuoted = 14

func hasFiniteVerb(tokens []Token) bool {
	for _, t := range tokens {
		switch t.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// keepTogether hangs the phrases with a preposition among tokens[from:end] on the first noun there.
func keepTogether(tokens []Token, from, end int) {
	first := -1
	for i := from; i < end; i++ {
		h := tokens[i].Head
		switch {
		case h >= from && h < end || tokens[i].UPOS == "PUNCT":
		case first < 0:
			if !isNominal(tokens[i]) {
				return
			}
			first = i
		case isNominal(tokens[i]) && h != first && !above(tokens, i, first) && hasCaseAfter(tokens, i, first):
			tokens[i].Head, tokens[i].Rel = first, "nmod"
		}
	}
	for i := end + 1; first >= 0 && i < len(tokens); i++ { // “‘Union of Mills’, a club” is about the union
		if h := tokens[i].Head; h > first && h < end && (tokens[i].Rel == "appos" || strings.HasPrefix(tokens[i].Rel, "acl")) {
			tokens[i].Head = first
		}
	}
}

// hasCaseAfter reports whether a noun has a preposition between another one and itself.
func hasCaseAfter(tokens []Token, noun, first int) bool {
	for i := first + 1; i < noun; i++ {
		if tokens[i].Head == noun && strings.HasPrefix(tokens[i].Rel, "case") {
			return true
		}
	}
	return false
}

// above reports whether a token is above another one in the tree.
func above(tokens []Token, high, low int) bool {
	for range tokens {
		if low == high {
			return true
		}
		if low = tokens[low].Head; low < 0 {
			return false
		}
	}
	return true
}

// calling are verbs that give somebody or something a name or an epithet.
var calling = wordSet("call dub label brand term name nickname christen style")

// mendQuotedCalls parts who is called from the quoted words that he is called, “called the broadcast ‘treason’”, where the
// parse, which does not see the marks, takes both for one noun phrase or the first for a time.
func mendQuotedCalls(tokens []Token) {
	for v, t := range tokens {
		if t.UPOS != "VERB" || !calling[baseOf(t)] {
			continue
		}
		open := openingMark(tokens, v)
		if open < 0 {
			continue
		}
		called, epithet := calledBefore(tokens, v, open), outermost(tokens, open+1)
		if called < 0 || epithet < 0 || tokens[called].Rel == "obj" && tokens[called].Head == v && tokens[epithet].Rel == "xcomp" {
			continue
		}
		for k := v + 1; k < open; k++ {
			if k != called && (tokens[k].Head >= open || tokens[k].Head == v) {
				tokens[k].Head = called
			}
		}
		if called+1 < open && tokens[called+1].Tag == "CD" {
			tokens[called+1].Head, tokens[called+1].Rel = called, "flat"
		}
		tokens[called].Head, tokens[called].Rel = v, "obj"
		tokens[epithet].Head, tokens[epithet].Rel = v, "xcomp"
	}
}

// openingMark is the opening quotation mark behind a verb and a noun phrase, or -1.
func openingMark(tokens []Token, verb int) int {
	for i := verb + 1; i < min(len(tokens), verb+near); i++ {
		switch t := tokens[i]; {
		case t.Tag == "``" && i > verb+1:
			return i
		case t.UPOS == "PUNCT" || t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "ADP" || t.UPOS == "SCONJ" || t.UPOS == "CCONJ":
			return -1
		}
	}
	return -1
}

// calledBefore is the noun that ends at a quotation mark, or before a number there; -1 for none.
func calledBefore(tokens []Token, verb, mark int) int {
	i := mark - 1
	if tokens[i].Tag == "CD" {
		i--
	}
	if i <= verb || !isNominal(tokens[i]) {
		return -1
	}
	for tokens[i].Rel == "flat" && tokens[i].Head > verb && tokens[i].Head < i {
		i = tokens[i].Head
	}
	return i
}

// outermost is the noun or adjective between quotation marks on which the other words there hang, or -1.
func outermost(tokens []Token, from int) int {
	end := from
	for end < len(tokens) && end < from+longestQuoted && tokens[end].Tag != "''" && tokens[end].Tag != "``" {
		end++
	}
	if end == len(tokens) || tokens[end].Tag != "''" {
		return -1
	}
	for i := from; i < end; i++ {
		if h := tokens[i].Head; (h < from || h >= end) && (isNominal(tokens[i]) || tokens[i].UPOS == "ADJ") {
			return i
		}
	}
	return -1
}
