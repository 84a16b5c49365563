package clauses

import "strings"

// nounParts is what a noun phrase says of itself.
type nounParts struct {
	owner    Span   // `Voss` in `Voss’s party`; empty when there is none
	det      string // its determiner, or ""
	pronoun  bool
	proper   bool // its head is a name
	plural   bool
	temporal bool // it can tell the time by itself: `last year`
	whose    bool // it begins a relative clause
}

// nounScan reads a noun phrase from left to right.
type nounScan struct {
	v        *view
	from, at int
	last     int // position of the last noun; -1 before there is one
	noun     nounParts
}

// nounAt reads the noun phrase that begins at position k, without its of-phrases.
func (v *view) nounAt(k int) (part, int) {
	if p, end := v.pronounAt(k); end > k {
		return p, end
	}
	if v.isQuantity(k) {
		word := v.word(k)
		return part{sort: noun, word: word, head: v.words[k], noun: nounParts{plural: word != "much", det: word}}, k + 1
	}
	n := nounScan{v: v, from: k, at: k, last: -1}
	n.determiner()
	for n.step() {
	}
	return n.finish()
}

// determiner reads `all the`, `his`, `whose`, `more than`.
func (n *nounScan) determiner() {
	if n.v.tag(n.at) == "PDT" || isPredeterminer(n.v.word(n.at)) && n.v.startsDetermined(n.at+1) {
		n.noun.det = n.v.word(n.at)
		n.at++
	}
	switch n.v.tag(n.at) {
	case "DT", "PRP$", "WP$", "PRP":
		if n.v.word(n.at) == "that" && n.v.opensClause(n.at+1) {
			return
		}
		n.noun.det = n.v.word(n.at)
		n.noun.whose = n.v.tag(n.at) == "WP$"
		n.at++
	case "WDT":
		if n.v.word(n.at) == "which" {
			n.noun.det = "which"
			n.at++
		}
	}
	n.at += n.v.quantifier(n.at)
}

func isPredeterminer(word string) bool {
	return word == "all" || word == "both" || word == "half" || word == "such" || word == "many" || word == "quite" || word == "rather"
}

func (v *view) startsDetermined(k int) bool {
	return v.tag(k) == "DT" || v.tag(k) == "PRP$" || v.tag(k) == "POS"
}

// quantifier is the number of words of “more than” or “at least” before a number at k.
func (v *view) quantifier(k int) int {
	switch two := v.word(k) + " " + v.word(k+1); {
	case two != "more than" && two != "less than" && two != "fewer than" && two != "at least" && two != "up to" && two != "at most":
	case v.tag(k+2) == "CD" || v.tag(k+2) == "DT" && v.word(k+2) == "a" && v.tag(k+3) == "CD":
		return 2
	}
	switch v.word(k) {
	case "about", "around", "over", "nearly", "almost", "some", "roughly", "approximately":
		if v.tag(k+1) == "CD" && !isYear(v.word(k+1)) {
			return 1
		}
	}
	return 0
}

func isYear(word string) bool {
	if len(word) != 4 || word[0] != '1' && word[0] != '2' {
		return false
	}
	return strings.Trim(word, "0123456789") == ""
}

// step takes in one more word, or reports that the phrase is at its end.
func (n *nounScan) step() bool {
	tag := n.v.tag(n.at)
	switch {
	case strings.HasPrefix(tag, "NN") || tag == "FW" || tag == "$" || tag == "#":
		return n.takeNoun(tag)
	case tag == "CD":
		return n.takeNumber()
	case tag == "POS":
		return n.takeOwner()
	case tag == "," && n.last == n.at-1 && suffixes[n.v.word(n.at+1)]:
		n.at += 2
		return true
	case n.last >= 0 && n.v.word(n.at) == "&":
		return n.take(strings.HasPrefix(n.v.tag(n.at+1), "NN"))
	case n.last >= 0 && !(isAdjective(tag) && n.capitalModifier()):
		return false
	case isAdjective(tag):
		return n.take(n.from < n.at || n.leadsToNoun(n.at+1))
	case tag == "VBN" || tag == "VBG":
		return n.takeParticiple(tag)
	case strings.HasPrefix(tag, "RB") && n.v.word(n.at) != "not":
		return n.take(n.modifierAfter(n.at+1) && n.leadsToNoun(n.at+1))
	case (tag == "CC" || tag == ",") && n.at > n.from && n.v.isModifier(n.at-1):
		return n.take(n.joinsModifiers(n.at))
	}
	return false
}

// suffixes follow a name behind a comma and belong to it.
var suffixes = setOf("inc inc. ltd ltd. llc jr jr. sr sr. l.p. plc co. ph.d. phd corp. corp s.a.")

func (n *nounScan) take(ok bool) bool {
	if ok {
		n.at++
	}
	return ok
}

// takeNoun takes a noun in, unless a new phrase begins with it.
func (n *nounScan) takeNoun(tag string) bool {
	if n.last >= 0 && n.last == n.at-1 && n.startsAnother(tag) {
		return false
	}
	if counts[n.v.word(n.at)] && (n.v.isModifier(n.at+1) || strings.HasPrefix(n.v.tag(n.at+1), "NN")) && n.leadsToNoun(n.at+1) {
		n.at++
		return true
	}
	n.last = n.at
	n.at++
	return true
}

// counts are nouns that stand before others like numbers: “a couple new parties”.
var counts = setOf("couple dozen hundred thousand million billion")

// startsAnother reports whether a noun right after a noun begins a phrase of its own:
// after a pointed time (“last year Voss”), or after the receiver of a verb of giving.
func (n *nounScan) startsAnother(tag string) bool {
	if dayWords[n.v.word(n.at)] && n.v.tag(n.at+1) != "POS" {
		return true
	}
	if strings.HasPrefix(tag, "NNP") && !strings.HasPrefix(n.v.tag(n.last), "NNP") && indefinite[n.noun.det] {
		return true
	}
	before := n.v.lemma(n.last)
	if times[strings.ToLower(before)] && n.pointed() && n.v.capital(n.at) {
		return true
	}
	if n.from == 0 || n.v.tag(n.from) != "NNP" || strings.HasPrefix(tag, "NNP") || n.v.tag(n.last) != "NNP" {
		return false
	}
	verbLemma := n.v.lemma(n.from - 1)
	return strings.HasPrefix(n.v.tag(n.from-1), "VB") && (givers[verbLemma] || namers[verbLemma])
}

var weekdays = setOf("monday tuesday wednesday thursday friday saturday sunday")

// dayWords tell the time by themselves, also right after a noun.
var dayWords = setOf("today yesterday tomorrow tonight")

// indefinite are determiners after which no name stands beside the noun: “every move
// Voss makes”, but “the party Lantern”.
var indefinite = setOf("every each any no all some another")

// pointed reports whether the phrase so far points to a time: `last`, `this`, `every`.
func (n *nounScan) pointed() bool {
	for k := n.from; k < n.at; k++ {
		if pointers[n.v.word(k)] {
			return true
		}
	}
	return false
}

// takeNumber takes a number in: “three”, “December 1993”, “Article 4”, “May 5, 1998”.
func (n *nounScan) takeNumber() bool {
	word := n.v.word(n.at)
	if n.last < 0 {
		n.at++
		if n.v.word(n.at) == "per" && n.v.word(n.at+1) == "cent" {
			n.last = n.at + 1
			n.at += 2
			return true
		}
		// A year before a name is a phrase of its own: “in 1998 Voss …”.
		return !(isYear(word) && n.from == n.at-1 && n.v.startsSpecific(n.at))
	}
	if n.last != n.at-1 || !n.v.capital(n.last) {
		return false
	}
	n.at++
	if n.v.tag(n.at) == "," && isYear(n.v.word(n.at+1)) && times[n.v.word(n.last)] {
		n.at += 2
	}
	return strings.HasPrefix(n.v.tag(n.at), "NNP") && n.v.capital(n.at) && !times[n.v.word(n.last)]
}

// takeOwner takes a possessive in: what was read is the owner of what comes.
func (n *nounScan) takeOwner() bool {
	if n.last < 0 && n.at == n.from {
		return false
	}
	n.noun.owner = n.v.span(n.from, n.at)
	n.last = -1
	n.at++
	return true
}

// finish makes a part of what was read, or nothing when it is no noun phrase.
func (n *nounScan) finish() (part, int) {
	head, end := n.last, n.at
	if head < 0 {
		head, end = n.withoutNoun()
		if head < 0 {
			return part{}, n.from
		}
	}
	end = n.trim(head, end)
	ago := n.v.word(end) == "ago" || (n.v.word(end) == "later" || n.v.word(end) == "earlier" || n.v.word(end) == "before" && n.v.tag(end) == "RB")
	if ago && times[strings.ToLower(n.v.lemma(head))] {
		end++
	} else {
		ago = false
	}
	t := n.v.tag(head)
	n.noun.proper = strings.HasPrefix(t, "NNP")
	n.noun.plural = t == "NNS" || t == "NNPS"
	lemma := strings.ToLower(n.v.lemma(head))
	n.noun.temporal = times[lemma] && n.pointed() || timeAdverbs[lemma] || ago || n.isDate(head, end) || weekdays[lemma] && n.noun.det == ""
	return part{sort: noun, word: lemma, head: n.v.words[head], noun: n.noun}, end
}

// isDate reports whether a phrase is “January 4, 2022”.
func (n *nounScan) isDate(head, end int) bool {
	return head == n.from && end > head+1 && n.v.tag(head+1) == "CD" && times[strings.ToLower(n.v.lemma(head))] && n.v.capital(head)
}

// trim gives back modifiers after the head that led to no noun.
func (n *nounScan) trim(head, end int) int {
	for end > head+1 && n.v.tag(end-1) != "CD" && end-1 > head {
		end--
	}
	return end
}
