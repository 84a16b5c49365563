package clauses

import "strings"

// verbScan reads a verb group from left to right.
type verbScan struct {
	v     *view
	at    int // the next word
	group VerbGroup
	form  form
	done  bool // the main verb is read
}

// verbAt reads the verb group that begins at position k.
func (v *view) verbAt(k int) (part, int) {
	s := verbScan{v: v, at: k, group: VerbGroup{Head: None}}
	s.adverbs()
	if !s.begins() {
		return part{}, k
	}
	for !s.done && s.verb() {
	}
	if s.group.Head == None {
		return part{}, k
	}
	s.particle()
	s.lookBack(k)
	return part{sort: verb, word: s.group.Lemma, head: s.group.Head, verb: s.group, form: s.form}, s.at
}

// adverbs takes adverbs in, with what they deny or hedge.
func (s *verbScan) adverbs() {
	for strings.HasPrefix(s.v.tag(s.at), "RB") || s.insertedAdverb() || s.paired() {
		s.adverb(s.at)
		s.at++
	}
}

// paired reports whether “either” or “both” stands before a verb, or a polite “please”.
func (s *verbScan) paired() bool {
	switch s.v.word(s.at) {
	case "both", "either", "neither", "please":
		return strings.HasPrefix(s.v.tag(s.at+1), "VB") && s.v.tag(s.at) != "PRP"
	}
	return false
}

// insertedAdverb reports whether a comma at hand encloses nothing but an adverb, as in
// “was, however, banned”. Only a group that has begun may go on after it.
func (s *verbScan) insertedAdverb() bool {
	if s.group.Head == None || s.v.tag(s.at) != "," {
		return false
	}
	k := s.at
	return s.v.tag(k+1) == "RB" && s.v.tag(k+2) == "," && strings.HasPrefix(s.v.tag(k+3), "VB") ||
		s.v.tag(k-1) == "RB" && s.v.tag(k-2) == "," && strings.HasPrefix(s.v.tag(k+1), "VB")
}

func (s *verbScan) adverb(k int) {
	word := s.v.word(k)
	switch {
	case word == "not" && onlies[s.v.word(k+1)]: // “not only … but also” affirms both
	case negators[word]:
		s.group.Negated = true
	case hedges[word]:
		s.group.Hedge = word
	}
}

// onlies are adverbs after which “not” denies nothing.
var onlies = setOf("only just merely solely simply")

// begins reads the first verb's form, and “to”.
func (s *verbScan) begins() bool {
	tag := s.v.tag(s.at)
	switch {
	case tag == "TO" && s.infinitiveAfter(s.at+1):
		s.form = infinitive
		s.at++
		s.adverbs()
		return true
	case tag == "MD" || tag == "VBZ" || tag == "VBD" || tag == "VBP":
		s.form = finite
		s.group.Finite = true
		s.group.Past = tag == "VBD"
		return true
	case tag == "VBG":
		s.form = present
		return true
	case tag == "VBN":
		s.form = past
		return true
	case tag == "VB":
		s.form = bare
		return true
	}
	return false
}

// infinitiveAfter reports whether an infinitive stands at k, adverbs aside.
func (s *verbScan) infinitiveAfter(k int) bool {
	for strings.HasPrefix(s.v.tag(k), "RB") {
		k++
	}
	return s.v.tag(k) == "VB"
}

// verb takes one verb in and reports whether the group may go on after it.
func (s *verbScan) verb() bool {
	tag, word, lemma := s.v.tag(s.at), s.v.word(s.at), s.v.lemma(s.at)
	s.group.Head = s.v.words[s.at]
	s.group.Lemma = lemma
	if tag == "MD" {
		s.group.Modal = lemma
		s.at++
		return s.goOn(aux, "VB")
	}
	s.at++
	switch lemma {
	case "be":
		if s.semiModal() {
			return true
		}
		return s.goOn(finite, "VBN VBG")
	case "have":
		if s.v.tag(s.at) == "TO" && s.infinitiveAfter(s.at+1) {
			return s.through("have to")
		}
		return s.goOn(finite, "VBN")
	case "do":
		return s.goOn(finite, "VB")
	case "get":
		return s.goOn(finite, "VBN") && word != "gotten"
	case "seem", "appear":
		if s.v.tag(s.at) == "TO" && s.infinitiveAfter(s.at+1) {
			s.group.Hedge = lemma + "s to"
			return s.through("")
		}
	case "use", "ought":
		if tag != "VBG" && s.v.tag(s.at) == "TO" && s.infinitiveAfter(s.at+1) && !s.group.Passive {
			return s.through("")
		}
	}
	s.done = true
	return false
}

// goOn looks past adverbs for a verb with one of the tags. Where there is none, the verb
// just read is the main verb, or an auxiliary whose verb stands elsewhere.
func (s *verbScan) goOn(alone form, tags string) bool {
	mark, group := s.at, s.group
	s.adverbs()
	tag := s.v.tag(s.at)
	if tag == "" || !strings.Contains(tags, tag) {
		s.done = true
		if alone == aux {
			s.form = aux
		}
		if !s.group.Negated { // leave “not” with its verb
			s.at, s.group = mark, group
		}
		return false
	}
	if tag == "VBN" && (group.Lemma == "be" || group.Lemma == "get") {
		s.group.Passive = true
	} else {
		s.group.Passive = false
	}
	if tag == "VBN" && group.Lemma == "have" {
		s.group.Past = true
	}
	return true
}

// semiModal reads what “be” needs to become a modal: “is to”, “is said to”, “is going to”,
// “is able to”.
func (s *verbScan) semiModal() bool {
	k := s.at
	for strings.HasPrefix(s.v.tag(k), "RB") && s.v.word(k) != "about" {
		k++
	}
	word, lemma := s.v.word(k), s.v.lemma(k)
	switch to := s.v.tag(k+1) == "TO" && s.infinitiveAfter(k+2); {
	case s.v.tag(k) == "TO" && s.infinitiveAfter(k+1) && !s.tellsAim():
		s.group.Attempt = "be to"
	case !to:
		return false
	case hearsay[lemma] && s.v.tag(k) == "VBN":
		s.group.Hedge = "is " + word + " to"
	case word == "able":
		s.group.Modal = "can"
	case word == "unable":
		s.group.Modal, s.group.Negated = "can", true
	case word == "likely" || word == "unlikely":
		s.group.Hedge = word
	case planned[lemma] || planned[word]:
		s.group.Attempt = "be " + word + " to"
	default:
		return false
	}
	s.adverbsUpTo(k)
	if s.v.tag(k) != "TO" {
		k++
	}
	s.at = k + 1
	s.adverbs()
	s.group.Passive = false
	return true
}

func (s *verbScan) adverbsUpTo(k int) {
	for ; s.at < k; s.at++ {
		s.adverb(s.at)
	}
}

// tellsAim reports whether the noun before “be” is one of which an infinitive tells the
// content: “the goal was to rule”.
func (s *verbScan) tellsAim() bool {
	for k := s.at - 1; k >= 0 && k > s.at-12; k-- {
		if aims[s.v.lemma(k)] || s.v.word(k) == "it" || s.v.tag(k) == "WP" && s.v.word(k) == "what" {
			return true
		}
	}
	return false
}

// through goes on through “to” to the infinitive, with a modal where there is one.
func (s *verbScan) through(modal string) bool {
	if modal != "" {
		s.group.Modal = modal
	}
	s.at++
	s.adverbs()
	return true
}

// particle takes the particle of a phrasal verb in.
func (s *verbScan) particle() {
	word := s.v.word(s.at)
	if s.form == aux || !particles[word] || !phrasals[s.group.Lemma+" "+word] {
		return
	}
	if t := s.v.tag(s.at); t == "RP" || t == "IN" || t == "RB" || t == "NN" {
		s.group.Lemma += " " + word
		s.at++
	}
}

// lookBack reads what stands before the group: “no longer”, and “not” before “to”.
func (s *verbScan) lookBack(k int) {
	if s.v.word(k-1) == "longer" && s.v.word(k-2) == "no" {
		s.group.Negated = true
	}
	s.group.Span = s.v.span(k, s.at)
}
