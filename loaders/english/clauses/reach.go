package clauses

// reach is how far the phrases of a tree go, by their heads. Each is found in one pass
// from the leaves up.
type reach struct {
	base []Span // determiners, modifiers and name
	own  []Span // with of-phrases
	full []Span // with what is joined, and the possessive ending
	all  []Span // all that hangs below the head
	name []int  // the word by which the phrase is known
}

func (t *tree) reaches() reach {
	n := len(t.tokens)
	r := reach{make([]Span, n), make([]Span, n), make([]Span, n), make([]Span, n), make([]int, n)}
	for at := n - 1; at >= 0; at-- {
		i := t.order[at]
		base := Span{t.leftEnd(i, r.full), i + 1}
		rest := rightOf(t.kids[i], i)
		base.End, rest = t.nameEnd(i, base.Start, rest, r.full)
		own := base
		own.End, rest = t.ofEnd(base.End, rest, r.full)
		r.base[i], r.own[i] = base, own
		r.full[i] = Span{own.Start, t.joinedEnd(own.End, rest, r.full)}
		r.name[i] = t.nameOf(i, r.name)
		r.all[i] = Span{i, i + 1}
		for _, k := range t.kids[i] {
			r.all[i] = Span{min(r.all[i].Start, r.all[k].Start), max(r.all[i].End, r.all[k].End)}
		}
	}
	return r
}

// rightOf is the dependents that stand behind their head.
func rightOf(kids []int, i int) []int {
	for at, k := range kids {
		if k > i {
			return kids[at:]
		}
	}
	return nil
}

// leftEnd is where the phrase of a head begins.
func (t *tree) leftEnd(i int, full []Span) int {
	start := i
	kids := t.kids[i][:len(t.kids[i])-len(rightOf(t.kids[i], i))]
	for at := len(kids) - 1; at >= 0; at-- {
		k := kids[at]
		switch {
		case t.is(k, "punct"):
		case t.modifiesFromLeft(k, i, kids[:at]), t.word(k) == "at" && (t.word(i) == "least" || t.word(i) == "most"):
			start = min(start, full[k].Start)
		default:
			return start
		}
	}
	return start
}

// modifiesFromLeft reports whether a dependent before its head is a part of its phrase;
// further are the dependents before it.
func (t *tree) modifiesFromLeft(k, i int, further []int) bool {
	switch t.rel[k] {
	case "det", "amod", "compound", "nummod", "nmod", "flat", "goeswith":
		return true
	case "advmod":
		if !t.isNounTag(i) {
			return t.head[k] == i && !t.isVerbal(i) && !looseAdverbs[t.word(k)] && !negators[t.word(k)] && !hedges[t.word(k)] && !timeAdverbs[t.word(k)] && t.tag(k) != "WRB"
		}
		for _, f := range further {
			if t.is(f, "det") || t.subtype(f, "nmod:poss") {
				return true
			}
		}
	}
	return false
}

// looseAdverbs stand before an adjective or a number without being a part of its phrase.
var looseAdverbs = setOf(`always also still just only often ever again however therefore thus then so_far actually usually generally
	sometimes indeed perhaps maybe simply both even instead nonetheless nevertheless meanwhile no_longer longer formerly once`)

// nameEnd is where a phrase without its of-phrases ends, and the dependents behind that.
func (t *tree) nameEnd(i, start int, rest []int, full []Span) (int, []int) {
	end := i + 1
	for at, k := range rest {
		switch {
		case t.is(k, "punct"):
			if t.tag(k) == "''" && t.opensQuote(start, k) && k == end {
				end = k + 1
			} else if t.tag(k) != "``" && t.tag(k) != "HYPH" {
				return end, rest[at:]
			}
		case t.goesWithName(k, i, end):
			end = max(end, full[k].End)
		default:
			return end, rest[at:]
		}
	}
	return end, nil
}

// longQuote is how far an opening quotation mark is looked for.
const longQuote = 12

func (t *tree) opensQuote(start, end int) bool {
	for i := max(start, end-longQuote); i < end; i++ {
		if t.tag(i) == "``" {
			return true
		}
	}
	return false
}

// goesWithName reports whether a dependent behind its head belongs to the head's name:
// “Dara Voss”, “Article 4”, “the party Lantern”.
func (t *tree) goesWithName(k, i, end int) bool {
	switch t.rel[k] {
	case "flat", "goeswith", "fixed", "compound":
		return !t.subtype(k, "compound:prt") && k-end < longQuote
	case "nummod", "dep":
		return t.tag(k) == "CD" && t.tokens[k].Start-t.tokens[i].Start >= 0
	case "nmod":
		c := t.kid(k, "case")
		if c == None && t.tag(i) == "CD" && t.isNounTag(k) && k == end {
			return true // “3 November”
		}
		return t.tag(k) == "CD" && c == None || c != None && c == end+1 && t.tag(end) == "HYPH" // “daughter-in-law”
	case "appos":
		return t.isClose(k, i, end)
	}
	return false
}

// isClose reports whether an apposition follows without a mark and is a name: “the party
// Lantern”.
func (t *tree) isClose(k, i, end int) bool {
	if k <= end+1 && t.isTemporal(i) && t.isTemporal(k) && t.tag(end) != "," && t.isNounTag(i) {
		return true // “Saturday 25 December”
	}
	if t.tag(k) != "NNP" && t.tag(k) != "NNPS" || !t.isNounTag(i) || t.has(k, "conj") || t.has(k, "det", "case", "punct") && t.tag(end) != "``" {
		return false
	}
	for j := end; j < k; j++ {
		if t.tag(j) == "," || t.tag(j) == ":" || t.tag(j) == "-LRB-" {
			return false
		}
	}
	return k-end < longQuote
}

// ofEnd is where a phrase with its of-phrases ends, and the dependents behind that.
func (t *tree) ofEnd(end int, rest []int, full []Span) (int, []int) {
	for at, k := range rest {
		if !t.isOf(k) || full[k].End <= end || t.tag(end) == "," {
			return end, rest[at:]
		}
		end = full[k].End
	}
	return end, nil
}

// isOf reports whether a token is the noun of an of-phrase that hangs on a noun.
func (t *tree) isOf(k int) bool {
	if !t.is(k, "nmod") && !(t.is(k, "obl") && t.countsOf(t.head[k])) {
		return false
	}
	c := t.kid(k, "case")
	return c != None && c < k && t.word(c) == "of" && !t.has(c, "fixed")
}

// isBy reports whether a token is who does what a noun names: “an attempt BY VOSS”.
func (t *tree) isBy(k int) bool {
	c := t.kid(k, "case")
	return t.is(k, "nmod") && c != None && c < k && t.word(c) == "by"
}

// countsOf reports whether a token is “many” or “the first”, which stands for a noun.
func (t *tree) countsOf(i int) bool {
	if i == None || !t.is(i, "nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos") {
		return false
	}
	return isAdjective(t.tag(i)) || t.tag(i) == "CD" || t.tag(i) == "DT"
}

// joinedEnd is where the last phrase that is joined to a phrase ends.
func (t *tree) joinedEnd(end int, rest []int, full []Span) int {
	for _, k := range rest {
		switch {
		case t.is(k, "punct", "cc", "nmod"):
		case t.is(k, "case") && t.tag(k) == "POS":
			end = max(end, k+1)
		case t.is(k, "conj"):
			end = max(end, full[k].End)
		default:
			return end
		}
	}
	return end
}
