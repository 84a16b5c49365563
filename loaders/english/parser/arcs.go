package parser

// arcFeatures are the keys of what speaks for the relation of a new arc, in dst: the two
// words, what they have already, and what stands around them.
func (s *sentence) arcFeatures(head, child *node, dst []uint32) []uint32 {
	x := extractor{keys: dst[:0], order: 1000}
	if head.word > child.word {
		x.order = 2000
	}
	s.pairFeatures(&x, head, child)
	s.familyFeatures(&x, head, child)
	return x.keys
}

func (s *sentence) pairFeatures(x *extractor, head, child *node) {
	h, c := s.at(head.word), s.at(child.word)
	before, after := s.near(child.word, -1), s.near(child.word, 1)
	x.one(c.p)
	x.one(c.w)
	x.one(c.wp)
	x.one(c.cp)
	x.one(c.d)
	x.one(h.p)
	x.one(h.w)
	x.one(h.wp)
	x.one(h.cp)
	x.two(h.p, c.p)
	x.two(h.wp, c.p)
	x.two(h.p, c.wp)
	x.two(h.w, c.w)
	x.two(h.cp, c.cp)
	x.two(h.cp, c.p)
	x.two(h.p, c.cp)
	x.two(h.d, c.d)
	far := distance(min(head.word, child.word), max(head.word, child.word))
	x.three(h.p, c.p, far)
	x.two(c.wp, far)
	x.two(h.wp, far)
	x.three(h.p, c.p, before.p)
	x.three(h.p, c.p, after.p)
	x.three(h.p, c.p, before.w)
	x.three(h.p, c.p, after.w)
	x.three(c.p, before.p, after.p)
	x.three(h.p, c.p, s.between(min(head.word, child.word), max(head.word, child.word)))
}

func (s *sentence) familyFeatures(x *extractor, head, child *node) {
	h, c := s.at(head.word), s.at(child.word)
	first, second, last := s.at(child.left[0]), s.at(child.left[1]), s.at(child.right[0])
	x.two(c.p, child.leftR)
	x.two(c.wp, child.leftR)
	x.three(h.p, c.p, child.leftR)
	x.three(h.wp, c.p, child.leftR)
	x.three(h.p, c.p, child.rightR)
	x.four(h.p, c.p, child.leftR, child.rightR)
	x.three(h.p, c.p, head.leftR)
	x.three(h.p, c.p, head.rightR)
	x.three(h.wp, c.p, head.leftR)
	x.four(h.p, c.p, head.leftR, head.rightR)
	x.four(h.p, head.rightR, c.p, child.leftR)
	x.two(c.p, first.w)
	x.two(c.w, first.w)
	x.three(h.p, c.p, first.w)
	x.three(h.w, c.p, first.w)
	x.three(h.cp, c.cp, first.w)
	x.three(h.p, c.p, second.w)
	x.three(h.p, c.p, last.w)
	x.three(c.p, first.p, last.p)
	if head.word > child.word {
		x.three(h.p, c.p, uint64(head.leftL[0]))
		x.three(h.wp, c.p, uint64(head.leftL[0]))
	} else {
		x.three(h.p, c.p, uint64(head.rightL[0]))
		x.three(h.wp, c.p, uint64(head.rightL[0]))
	}
}

// near is a neighbour of a word.
func (s *sentence) near(word int32, by int32) *atoms {
	switch i := word + by; {
	case word < 0:
		return &absent
	case i < 0:
		return &bottom
	default:
		return s.at(i)
	}
}
