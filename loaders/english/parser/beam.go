package parser

import "math"

// scorer says how much features speak for each kind of step and for each relation.
type scorer interface {
	stepScores(keys []uint32, scores *[kinds]int32)
	arcScores(keys []uint32, scores []int32)
}

// decoder searches for the best steps. It keeps its memory from sentence to sentence.
type decoder struct {
	scorer
	arena
	root       uint8 // the relation of the root
	width      int
	keys       []uint32
	kind       [kinds]int32 // scores of the state that was judged last
	left       []int32      // the same, by relation
	right      []int32
	moves      moves
	beam, next []*state
	found      []candidate
}

// candidate is a step from a state of the beam.
type candidate struct {
	from  *state
	do    action
	score int32
}

func newDecoder(sc scorer, relations []string, width int) *decoder {
	d := &decoder{scorer: sc, width: width, left: make([]int32, len(relations)), right: make([]int32, len(relations))}
	d.punct = math.MaxUint8
	for i, r := range relations {
		switch r {
		case "root":
			d.root = uint8(i)
		case "punct":
			d.punct = uint8(i)
		}
	}
	return d
}

// begin puts the first state into the beam.
func (d *decoder) begin() {
	d.arena.reset()
	d.beam = append(d.beam[:0], d.start())
}

// advance takes every state of the beam one step further and keeps the best.
func (d *decoder) advance(s *sentence) {
	d.found = d.found[:0]
	for _, st := range d.beam {
		d.judge(s, st)
		d.offer(st)
	}
	d.next = d.next[:0]
	for _, c := range d.found {
		t := d.after(c.from, c.do)
		t.score = c.score
		d.next = append(d.next, t)
	}
	d.beam, d.next = d.next, d.beam
}

// judge fills in the scores of the actions that a state allows.
func (d *decoder) judge(s *sentence, st *state) {
	d.keys = s.stepFeatures(st, d.keys)
	d.kind = [kinds]int32{}
	d.stepScores(d.keys, &d.kind)
	d.moves = st.moves(len(s.words))
	if d.moves.left {
		d.judgeArc(s, d.left, &st.front, &st.stack.node)
	}
	if d.moves.right && !d.moves.toRoot {
		d.judgeArc(s, d.right, &st.stack.below.node, &st.stack.node)
	}
}

func (d *decoder) judgeArc(s *sentence, scores []int32, head, child *node) {
	d.keys = s.arcFeatures(head, child, d.keys)
	clear(scores)
	d.arcScores(d.keys, scores)
}

// value is the score of an action in the state that was judged last.
func (d *decoder) value(do action) int32 {
	switch {
	case do == shift:
		return d.kind[shiftKind]
	case do.isLeft():
		return d.kind[leftKind] + d.left[do.relation()]
	case d.moves.toRoot:
		return d.kind[rightKind]
	}
	return d.kind[rightKind] + d.right[do.relation()]
}

// offer makes candidates of the steps that a state allows.
func (d *decoder) offer(st *state) {
	if d.moves.shift {
		d.consider(candidate{st, shift, st.score + d.kind[shiftKind]})
	}
	if d.moves.toRoot {
		d.consider(candidate{st, rightArc(d.root), st.score + d.kind[rightKind]})
		return
	}
	if d.moves.left {
		d.offerArcs(st, leftArc, st.score+d.kind[leftKind], d.left)
	}
	if d.moves.right {
		d.offerArcs(st, rightArc, st.score+d.kind[rightKind], d.right)
	}
}

// offerArcs makes a candidate of the arc with its best relation. Others would crowd out of
// the beam what differs in more than a relation.
func (d *decoder) offerArcs(st *state, arc func(uint8) action, base int32, scores []int32) {
	best := -1
	for r, v := range scores {
		if uint8(r) != d.root && (best < 0 || v > scores[best]) {
			best = r
		}
	}
	if best >= 0 {
		d.consider(candidate{st, arc(uint8(best)), base + scores[best]})
	}
}

// consider keeps a candidate if it is among the best; of equals the first.
func (d *decoder) consider(c candidate) {
	n := len(d.found)
	if n == d.width {
		if c.score <= d.found[n-1].score {
			return
		}
		n--
		d.found = d.found[:n]
	}
	d.found = append(d.found, c)
	for ; n > 0 && d.found[n-1].score < c.score; n-- {
		d.found[n] = d.found[n-1]
	}
	d.found[n] = c
}

// arcs writes the heads and relations of a finished state.
func (st *state) arcs(heads []int, relations []uint8) {
	for ; st.before != nil; st = st.before {
		from := st.before
		switch {
		case st.action == shift:
		case st.action.isLeft():
			heads[from.stack.word], relations[from.stack.word] = int(from.next), st.action.relation()
		default:
			head := int(from.stack.below.word)
			if head == rootWord {
				head = -1
			}
			heads[from.stack.word], relations[from.stack.word] = head, st.action.relation()
		}
	}
}

// Arc is the attachment of a word.
type Arc struct {
	Head     int    // index of the head; -1 for the root
	Relation string // to the head
	Margin   int32  // by how much it beat the best tree with another head for the word
}

// Parse gives the tree of a sentence that a beam of the given width finds; 1 is greedy.
func (m *Model) Parse(words []Word, width int) []Arc {
	if len(words) == 0 {
		return nil
	}
	d, ok := m.idle.Get().(*decoder)
	if !ok {
		d = newDecoder(m, m.relations, width)
	}
	d.width = width
	arcs := d.parse(m, words)
	m.idle.Put(d)
	return arcs
}

func (d *decoder) parse(m *Model, words []Word) []Arc {
	s := m.sentence(words)
	d.begin()
	for range 2 * len(words) {
		d.advance(s)
	}
	return d.result(m.relations, words)
}

// result reads the best tree with the fewest faults off the beam, with the margin of each arc.
func (d *decoder) result(names []string, words []Word) []Arc {
	trees := make([][]Arc, len(d.beam))
	chosen, fewest := 0, math.MaxInt
	for k, st := range d.beam {
		trees[k] = st.tree(names, len(words))
		if d.beam[0].score-st.score > tolerance {
			continue
		}
		if n := faults(words, trees[k]); n < fewest {
			chosen, fewest = k, n
		}
	}
	arcs := trees[chosen]
	for k, st := range d.beam {
		for i := range arcs {
			if trees[k][i].Head != arcs[i].Head {
				arcs[i].Margin = max(0, min(arcs[i].Margin, d.beam[chosen].score-st.score))
			}
		}
	}
	return arcs
}

// tolerance is by how much a tree may be worse than the best, to be taken for its fewer faults.
const tolerance = 150

func (st *state) tree(names []string, n int) []Arc {
	heads, relations := make([]int, n), make([]uint8, n)
	st.arcs(heads, relations)
	arcs := make([]Arc, n)
	for i := range arcs {
		arcs[i] = Arc{heads[i], names[relations[i]], Sure}
	}
	return arcs
}

// Sure is the margin of an attachment that no other tree of the beam contradicts.
const Sure = 1 << 20
