package parser

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/wordclass"
)

// Word is a word as the parser sees it.
type Word struct {
	Form string
	Tag  string // universal and Penn tag: "VERB VBD"
}

// atoms are what features are made of, for one word: hashes of its form, its tags and
// its classes.
type atoms struct {
	w, p, u, wp uint64
	c, cp       uint64 // of its class
	d           uint64 // its finer class
}

// sentence is a sentence as the features see it: atoms of its words, with how many commas
// and verbs stand before each.
type sentence struct {
	words         []atoms
	commas, verbs []int32
}

// Of what stands outside the sentence.
var (
	absent = plain("<absent>")
	bottom = plain("<root>")
	behind = plain("<end>")
)

func plain(s string) atoms {
	h := hash(s)
	return atoms{w: h, p: h, u: h, wp: h, c: h, cp: h, d: h}
}

func (m *Model) sentence(words []Word) *sentence {
	s := &sentence{make([]atoms, len(words)), make([]int32, len(words)+1), make([]int32, len(words)+1)}
	for i, w := range words {
		s.words[i] = m.atoms(w)
		s.commas[i+1], s.verbs[i+1] = s.commas[i], s.verbs[i]
		if w.Form == "," {
			s.commas[i+1]++
		}
		if strings.HasPrefix(w.Tag, "VERB") {
			s.verbs[i+1]++
		}
	}
	return s
}

func (m *Model) atoms(w Word) atoms {
	low := strings.ToLower(w.Form)
	p := hash(w.Tag)
	u, _, _ := strings.Cut(w.Tag, " ")
	a := atoms{w: unknownWord, p: p, u: hash(u)}
	if m.known(low) {
		a.w = hash(low)
	}
	coarse, fine := wordclass.Of(low)
	a.c, a.d = mix(uint64(coarse), 11), mix(uint64(fine), 12)
	a.wp = mix(a.w, p)
	a.cp = mix(a.c, p)
	return a
}

var unknownWord = hash("<unknown>")

func (s *sentence) at(i int32) *atoms {
	switch {
	case i == nobody:
		return &absent
	case i == rootWord:
		return &bottom
	case int(i) >= len(s.words):
		return &behind
	}
	return &s.words[i]
}

// hash is FNV-1a with a finish, since its highest bits are used.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h, 1)
}

func mix(a, b uint64) uint64 {
	h := a*0x9e3779b97f4a7c15 + b*0xc2b2ae3d27d4eb4f
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>29
}

// extractor collects the keys of the features of a state.
type extractor struct {
	keys  []uint32
	order uint64 // of the template
}

func (x *extractor) finish(h uint64) {
	x.order++
	h += x.order * 0x632be59bd9b4e019
	h ^= h >> 31
	h *= 0xd6e8feb86659fd93
	x.keys = append(x.keys, uint32(h>>32))
}

func (x *extractor) one(a uint64)           { x.finish(a * k1) }
func (x *extractor) two(a, b uint64)        { x.finish(a*k1 + b*k2) }
func (x *extractor) three(a, b, c uint64)   { x.finish(a*k1 + b*k2 + c*k3) }
func (x *extractor) four(a, b, c, d uint64) { x.finish(a*k1 + b*k2 + c*k3 + d*k4) }

const (
	k1 = 0x9e3779b97f4a7c15
	k2 = 0xc2b2ae3d27d4eb4f
	k3 = 0x165667b19e3779f9
	k4 = 0x27d4eb2f165667c5
)

// stepFeatures are the keys of what a state says of its next step, in dst.
func (s *sentence) stepFeatures(st *state, dst []uint32) []uint32 {
	x := extractor{keys: dst[:0]}
	n0 := &st.stack.node
	n1 := emptyNode
	n2 := emptyNode
	if f := st.stack.below; f != nil {
		n1 = &f.node
		if f.below != nil {
			n2 = &f.below.node
		}
	}
	b := &st.front
	s.wordFeatures(&x, st, n0, n1, n2)
	s.childFeatures(&x, n0, n1, n2, b, st)
	s.countFeatures(&x, st, n0, n1, b)
	return x.keys
}

var emptyNode = &node{word: nobody, left: [2]int32{nobody, nobody}, right: [2]int32{nobody, nobody}}

// wordFeatures look at the words on top of the stack and in front of the buffer.
func (s *sentence) wordFeatures(x *extractor, st *state, n0, n1, n2 *node) {
	s0, s1, s2 := s.at(n0.word), s.at(n1.word), s.at(n2.word)
	b0, b1, b2, b3 := s.at(st.next), s.at(st.next+1), s.at(st.next+2), s.at(st.next+3)
	for _, a := range [...]*atoms{s0, s1, b0, b1} {
		x.one(a.w)
		x.one(a.p)
		x.one(a.wp)
		x.one(a.cp)
		x.one(a.d)
	}
	x.one(s2.p)
	x.one(s2.wp)
	x.one(b2.p)
	x.one(b2.wp)
	x.one(b3.p)
	for _, pair := range [...][2]*atoms{{s0, b0}, {s1, s0}} {
		a, b := pair[0], pair[1]
		x.two(a.wp, b.wp)
		x.two(a.w, b.w)
		x.two(a.wp, b.p)
		x.two(a.p, b.wp)
		x.two(a.p, b.p)
		x.two(a.cp, b.cp)
		x.two(a.cp, b.p)
		x.two(a.p, b.cp)
		x.two(a.d, b.d)
		x.two(a.w, b.c)
		x.two(a.c, b.w)
	}
	x.two(s1.p, b0.p)
	x.two(s1.wp, b0.p)
	x.two(s1.p, b0.wp)
	x.two(s1.cp, b0.cp)
	x.two(b0.p, b1.p)
	x.two(b0.wp, b1.p)
	x.two(b0.p, b1.wp)
	x.two(s0.p, b1.p)
	x.two(s0.wp, b1.p)
	x.two(s2.p, s0.p)
	x.two(s2.wp, s0.p)
	x.two(s2.cp, s0.cp)
	x.three(s0.p, b0.p, b1.p)
	x.three(s0.wp, b0.p, b1.p)
	x.three(s0.p, b0.wp, b1.p)
	x.three(s0.p, b0.p, b1.w)
	x.three(b0.p, b1.p, b2.p)
	x.four(s0.p, b0.p, b1.p, b2.p)
	x.four(b0.u, b1.u, b2.u, b3.u)
	x.three(s1.p, s0.p, b0.p)
	x.three(s1.w, s0.p, b0.p)
	x.three(s1.p, s0.w, b0.p)
	x.three(s1.p, s0.p, b0.w)
	x.three(s1.cp, s0.cp, b0.cp)
	x.three(s0.cp, b0.cp, b1.cp)
	x.three(s1.cp, s0.p, b0.cp)
	x.four(s1.p, s0.p, b0.p, b1.p)
	x.three(s2.p, s1.p, s0.p)
	x.three(s2.p, s1.p, s0.w)
	x.four(s2.p, s1.p, s0.p, b0.p)
	x.four(s2.u, s1.u, s0.u, b0.w)
}

// childFeatures look at the children of those words: prepositions, objects, modifiers.
func (s *sentence) childFeatures(x *extractor, n0, n1, n2, b *node, st *state) {
	s0, s1, s2, b0 := s.at(n0.word), s.at(n1.word), s.at(n2.word), s.at(st.next)
	l, r, l2, r2 := s.at(n0.left[0]), s.at(n0.right[0]), s.at(n0.left[1]), s.at(n0.right[1])
	sl, sr, sl2, sr2 := s.at(n1.left[0]), s.at(n1.right[0]), s.at(n1.left[1]), s.at(n1.right[1])
	bl, bl2 := s.at(b.left[0]), s.at(b.left[1])
	x.three(s0.p, l.p, b0.p)
	x.three(s0.p, r.p, b0.p)
	x.three(s0.p, b0.p, bl.p)
	x.three(s0.p, b0.p, bl.w)
	x.three(s0.w, b0.p, bl.w)
	x.three(s1.p, sl.p, s0.p)
	x.three(s1.p, sr.p, s0.p)
	x.three(s1.p, s0.p, l.p)
	x.three(s1.p, s0.p, r.p)
	x.three(s1.p, sr.p, b0.p)
	x.three(s0.p, l.p, l2.p)
	x.three(s0.p, r.p, r2.p)
	x.three(s1.p, sl.p, sl2.p)
	x.three(s1.p, sr.p, sr2.p)
	x.three(b0.p, bl.p, bl2.p)
	x.two(l.w, s0.p)
	x.two(r.w, s0.p)
	x.two(l.w, s0.wp)
	x.two(r.w, s0.wp)
	x.two(sr.w, s1.p)
	x.two(sl.w, s1.p)
	x.two(sr.wp, s1.wp)
	x.two(bl.w, b0.p)
	x.three(s1.wp, l.w, s0.p)
	x.three(s1.cp, l.w, s0.cp)
	x.three(s1.p, l.w, s0.p)
	x.three(s1.p, l.w, s0.w)
	x.three(s1.w, l.w, s0.w)
	x.two(s1.wp, l.w)
	x.three(s1.d, l.w, s0.d)
	x.three(s1.d, l.w, s0.u)
	x.three(s2.d, l.w, s0.d)
	x.four(s2.d, s1.d, l.w, s0.u)
	x.three(s1.d, s0.d, b0.u)
	x.three(s0.d, b0.d, bl.u)
	x.three(s2.wp, l.w, s0.p)
	x.four(s2.p, s1.p, l.w, s0.p)
	x.four(s2.cp, s1.cp, l.w, s0.u)
	x.three(s1.p, sr.wp, s0.p)
	x.four(s1.p, sr.p, l.w, s0.p)
	x.four(s1.p, s0.p, l.p, b0.p)
	x.four(s1.p, s0.p, r.p, b0.p)
	x.four(s1.p, sl.p, s0.p, l.p)
	x.four(s1.p, sr.p, s0.p, b0.p)
	x.three(s1.p, s0.p, uint64(n0.leftL[0]))
	x.three(s1.p, s0.p, uint64(n0.rightL[0]))
	x.three(s1.p, s0.p, uint64(n1.rightL[0]))
	x.three(s0.p, b0.p, uint64(b.leftL[0]))
	x.two(s0.wp, n0.leftR)
	x.two(s0.p, n0.leftR)
	x.two(s0.p, n0.rightR)
	x.two(s0.wp, n0.rightR)
	x.two(s1.wp, n1.rightR)
	x.three(s1.p, n1.rightR, s0.p)
	x.three(s1.p, n1.leftR, s0.p)
	x.four(s1.p, n1.leftR, s0.p, n0.leftR)
	x.three(s1.p, s0.p, n0.leftR)
	x.four(s1.p, s0.p, n0.leftR, b0.p)
	x.three(b0.p, b.leftR, s0.p)
	x.three(b0.p, b.leftR, s0.w)
	x.four(s0.p, n0.leftR, b0.p, b.leftR)
	x.two(b0.wp, b.leftR)
	x.three(n0.leftR, n0.rightR, s0.p)
	x.four(s1.p, s2.p, n1.leftR, s0.p)
}

// countFeatures look at distances, at what stands between words, at how many children
// they have and at the last steps.
func (s *sentence) countFeatures(x *extractor, st *state, n0, n1, b *node) {
	s0, s1, b0 := s.at(n0.word), s.at(n1.word), s.at(st.next)
	below, above := distance(n1.word, n0.word), distance(n0.word, st.next)
	x.two(s0.wp, below)
	x.two(s1.wp, below)
	x.three(s1.p, s0.p, below)
	x.three(s0.p, b0.p, above)
	x.two(s0.wp, above)
	x.two(b0.wp, above)
	x.two(s0.wp, uint64(n0.lefts)<<8|uint64(n0.rights))
	x.two(s1.wp, uint64(n1.rights))
	x.two(s1.p, uint64(n1.lefts)<<8|uint64(n1.rights))
	x.two(b0.wp, uint64(b.lefts))
	between := s.between(n1.word, n0.word)
	x.three(s1.p, s0.p, between)
	x.four(s1.p, s0.p, b0.p, between)
	x.three(s0.p, b0.p, s.between(n0.word, st.next))
	last, former := uint64(st.action), uint64(0)
	if st.before != nil {
		former = uint64(st.before.action)
	}
	x.two(last, s0.p)
	x.three(last, former, s0.p)
	x.three(last, s0.p, b0.p)
	x.four(last, former, s1.p, s0.p)
}

// distance is in words, in steps that grow.
func distance(from, to int32) uint64 {
	if from < 0 {
		return 0
	}
	switch d := to - from; {
	case d < 5:
		return uint64(d)
	case d < 7:
		return 5
	case d < 11:
		return 6
	case d < 20:
		return 7
	}
	return 8
}

// between counts the commas and the verbs between two words.
func (s *sentence) between(from, to int32) uint64 {
	if from < 0 || int(to) > len(s.words) {
		return 99
	}
	commas := min(s.commas[to]-s.commas[from+1], 3)
	verbs := min(s.verbs[to]-s.verbs[from+1], 3)
	return uint64(commas)<<4 | uint64(verbs)
}
