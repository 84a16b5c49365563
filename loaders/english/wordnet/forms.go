package wordnet

import "strings"

// Forms is what a word can be: its parts of speech as it stands in the low bits, then what it
// mostly is, then what it can be as a form of another word.
type Forms uint32

// Forms of other words.
const (
	Plural Forms = 1 << (iota + 12)
	ThirdPerson
	Past
	Gerund
	Compared
)

// Form gives all that a word in small letters can be.
func Form(low string) Forms {
	e := Of(low)
	f := Forms(e.All) | Forms(e.Main)<<6
	for _, p := range []struct {
		part Parts
		is   Forms
	}{{Noun, Plural}, {Verb, Past}, {Adjective, Compared}} {
		if _, ok := Base(low, p.part); ok {
			if p.part == Verb && strings.HasSuffix(low, "ing") {
				p.is = Gerund
			}
			f |= p.is
		}
	}
	for _, r := range rules {
		if stem, ok := strings.CutSuffix(low, r.ending); ok && len(stem) > 1 && Of(stem+r.instead).Can(r.part) {
			f |= r.is
		}
	}
	if stem, ok := doubled(low, "ed"); ok && Of(stem).Can(Verb) {
		f |= Past
	}
	if stem, ok := doubled(low, "ing"); ok && Of(stem).Can(Verb) {
		f |= Gerund
	}
	return f
}

// rules take regular endings away.
var rules = []struct {
	ending, instead string
	part            Parts
	is              Forms
}{
	{"s", "", Noun, Plural}, {"es", "", Noun, Plural}, {"ies", "y", Noun, Plural}, {"men", "man", Noun, Plural},
	{"s", "", Verb, ThirdPerson}, {"es", "", Verb, ThirdPerson}, {"ies", "y", Verb, ThirdPerson},
	{"ed", "", Verb, Past}, {"d", "", Verb, Past}, {"ied", "y", Verb, Past},
	{"ing", "", Verb, Gerund}, {"ing", "e", Verb, Gerund}, {"ying", "ie", Verb, Gerund},
	{"er", "", Adjective, Compared}, {"r", "", Adjective, Compared}, {"ier", "y", Adjective, Compared},
	{"est", "", Adjective, Compared}, {"st", "", Adjective, Compared}, {"iest", "y", Adjective, Compared},
}

// doubled is a word without its ending and the consonant that was doubled before it.
func doubled(low, ending string) (string, bool) {
	stem, ok := strings.CutSuffix(low, ending)
	n := len(stem)
	if !ok || n < 3 || stem[n-1] != stem[n-2] {
		return "", false
	}
	return stem[:n-1], true
}
