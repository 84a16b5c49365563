package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/wordclass"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// context is a sentence as the features see it.
type context struct {
	low   []string // words in small letters, digits as 0
	name  []string // the same, but unknown for those that the lexicon does not have
	shape []byte
	known []uint32 // what the lexicon says of each word
	alike []uint32 // the class of each word, coarse and fine
	forms []uint32 // what WordNet says that each word can be

	capitals uint32 // how much of the sentence is in capitals, in five steps
}

func (m *lexicon) context(words []string) *context {
	n := len(words)
	c := &context{low: make([]string, n), name: make([]string, n), shape: make([]byte, n), known: make([]uint32, n), alike: make([]uint32, n), forms: make([]uint32, n)}
	for i, w := range words {
		c.low[i] = normal(w)
		c.shape[i] = shape(w, i == 0)
		c.known[i] = m.class[c.low[i]]
		coarse, fine := wordclass.Of(c.low[i])
		c.alike[i] = uint32(coarse)<<16 | uint32(fine)
		c.forms[i] = uint32(wordnet.Form(c.low[i]))
		if c.name[i] = c.low[i]; c.known[i] == 0 {
			c.name[i] = unknown
		}
	}
	c.countCapitals()
	return c
}

// countCapitals tells a headline and shouting from running text.
func (c *context) countCapitals() {
	large, all := 0, 0
	for i, s := range c.shape {
		if s&(1|4) != 0 && len(c.low[i]) > 3 {
			all++
			large += int(s & 1)
		}
	}
	if all > 0 {
		c.capitals = uint32(1 + 4*large/all)
	}
}

// unknown stands for a word that the lexicon does not have.
const unknown = "?"

// hide makes a word unknown.
func (c *context) hide(i int) { c.name[i], c.known[i], c.alike[i] = unknown, 0, 0 }

// normal is a word in small letters, with 0 for every digit.
func normal(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return unicode.ToLower(r)
	}, word)
}

// shape is how a word is written: bits for capitals, digits, hyphens and its place.
func shape(word string, first bool) (s byte) {
	for i, r := range word {
		switch {
		case unicode.IsUpper(r) && i == 0:
			s |= 1
		case unicode.IsUpper(r):
			s |= 2
		case unicode.IsLower(r):
			s |= 4
		case unicode.IsDigit(r):
			s |= 8
		case r == '-':
			s |= 16
		default:
			s |= 32
		}
	}
	if first {
		s |= 64
	}
	return s
}

// isEdited reports whether a sentence begins with a capital. In one that does, names have
// capitals too; “i live in london” is another matter.
func (c *context) isEdited() bool {
	for _, s := range c.shape {
		if s&(1|4) != 0 {
			return s&1 != 0
		}
	}
	return false
}

// isFirst holds for the first word of a sentence, marks and figures aside.
func (c *context) isFirst(i int) bool {
	for _, s := range c.shape[:i] {
		if s&(1|2|4) != 0 {
			return false
		}
	}
	return true
}

func (c *context) word(i int) string {
	switch {
	case i < 0:
		return "<"
	case i >= len(c.low):
		return ">"
	}
	return c.name[i]
}

// spelled is a word as it is written, also when it is unknown.
func (c *context) spelled(i int) string {
	if i < 0 || i >= len(c.low) {
		return c.word(i)
	}
	return c.low[i]
}

func (c *context) class(i int) uint32 {
	if i < 0 || i >= len(c.known) {
		return 1
	}
	return c.known[i]
}

// coarse and fine are the classes of a word, 0 for none.
func (c *context) coarse(i int) uint32 { return c.fine(i) >> 16 }

func (c *context) fine(i int) uint32 {
	if i < 0 || i >= len(c.alike) {
		return 0
	}
	return c.alike[i]
}

// form is what a word can be.
func (c *context) form(i int) uint32 {
	if i < 0 || i >= len(c.forms) {
		return 1 << 31
	}
	return c.forms[i]
}

func (c *context) look(i int) byte {
	if i < 0 || i >= len(c.shape) {
		return 128
	}
	return c.shape[i]
}

// features appends the hashes of the features of word i after two tags.
func (c *context) features(dst []uint32, i int, before, last byte) []uint32 {
	w := c.low[i]
	one, two := uint32(last), uint32(before)<<8|uint32(last)
	template := uint32(0)
	add := func(parts ...uint32) {
		template++
		h := template * 0x9e3779b1
		for _, p := range parts {
			h = (h ^ p) * 0x01000193
			h ^= h >> 15
		}
		dst = append(dst, h)
	}
	word, next, prev := hash(c.name[i]), hash(c.word(i+1)), hash(c.word(i-1))
	add()
	add(word)
	add(uint32(c.shape[i]))
	for n := 1; n <= 4; n++ {
		add(hash(tail(w, n)))
	}
	for n := 1; n <= 3; n++ {
		add(hash(head(w, n)))
	}
	add(uint32(c.shape[i]), hash(tail(w, 2)))
	add(one)
	add(two)
	add(one, word)
	add(two, word)
	add(one, hash(tail(w, 3)))
	add(one, c.class(i))
	add(two, c.class(i))
	add(c.class(i), c.class(i+1))
	add(c.class(i), c.class(i+1), c.class(i+2))
	add(one, c.class(i), c.class(i+1))
	add(prev)
	add(next)
	add(hash(c.word(i - 2)))
	add(hash(c.word(i + 2)))
	add(prev, word)
	add(word, next)
	add(word, c.class(i+1))
	add(c.class(i), next)
	add(hash(tail(c.spelled(i-1), 3)))
	add(hash(tail(c.spelled(i+1), 3)))
	add(uint32(c.look(i-1)), uint32(c.shape[i]), uint32(c.look(i+1)))
	add(one, uint32(c.shape[i]), uint32(c.look(i+1)))
	add(one, next)
	add(uint32(c.shape[i]), c.class(i))
	add(uint32(c.shape[i]), c.class(i), one)
	add(uint32(c.shape[i]), word)
	add(uint32(c.look(i-1)), uint32(c.shape[i]), c.class(i))
	add(uint32(c.shape[i]), c.class(i), uint32(c.look(i+1)), c.class(i+1))
	add(uint32(c.shape[i]), c.class(i), hash(tail(w, 3)))
	add(one, c.class(i+1), c.class(i+2))
	add(c.class(i-1), c.class(i), c.class(i+1))
	add(uint32(c.shape[i]), c.class(i), c.fine(i))
	add(one, c.class(i), c.class(i+1), c.class(i+2))
	add(hash(tail(w, 3)), next)
	add(hash(tail(w, 3)), prev)
	add(hash(tail(w, 5)))
	add(c.capitals, uint32(c.shape[i]))
	add(c.capitals, uint32(c.shape[i]), c.class(i))
	add(c.capitals, uint32(c.look(i-1)), uint32(c.shape[i]), uint32(c.look(i+1)))
	add(c.fine(i))
	add(c.coarse(i), one)
	add(c.coarse(i), two)
	add(c.fine(i), one)
	add(c.fine(i), uint32(c.shape[i]))
	add(c.fine(i-1), c.class(i))
	add(c.fine(i+1), c.class(i))
	add(c.coarse(i-1), c.coarse(i), c.coarse(i+1))
	add(one, c.coarse(i), c.coarse(i+1))
	add(c.coarse(i+1), c.coarse(i+2), c.class(i))
	form := c.form(i)
	add(form)
	add(form, one)
	add(form, two)
	add(form, uint32(c.shape[i]))
	add(form, uint32(c.shape[i]), c.capitals)
	add(form, c.class(i+1))
	add(form, c.form(i+1))
	add(form, c.form(i-1))
	add(form, hash(tail(w, 3)))
	add(one, c.form(i+1))
	add(form, c.class(i))
	return dst
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// tail and head are the last and the first n characters of a word.
func tail(w string, n int) string {
	for i := len(w); i > 0; n-- {
		if n == 0 {
			return w[i:]
		}
		_, size := utf8.DecodeLastRuneInString(w[:i])
		i -= size
	}
	return w
}

func head(w string, n int) string {
	for i := range w {
		if n == 0 {
			return w[:i]
		}
		n--
	}
	return w
}
