package parser

// node is a word with what is attached to it so far: its outermost two children on each
// side, what they are to it, how many there are and which relations they have.
type node struct {
	word          int32 // rootWord for the root
	left, right   [2]int32
	leftL, rightL [2]uint8 // relations of the outermost children
	lefts, rights uint8    // how many
	leftR, rightR uint64   // sets of relations
}

// frame is a word on the stack. Frames do not change, so that the states of a beam can
// share them.
type frame struct {
	node
	below *frame
}

// state is a point on the way to a tree in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez
// and Satta 2011): a stack of words that wait for their head, the front of the buffer with
// the children that it has already, and the rest of the buffer.
type state struct {
	stack  *frame
	front  node // of the buffer
	next   int32
	score  int32
	action action
	before *state
}

const (
	nobody   = -1 // no child
	rootWord = -2 // the word of the root, below all others on the stack
)

// action is a step: shift, or an arc with its relation.
type action uint8

const shift action = 0

func leftArc(relation uint8) action  { return action(1 + 2*relation) }
func rightArc(relation uint8) action { return action(2 + 2*relation) }

func (a action) isLeft() bool    { return a != shift && a%2 == 1 }
func (a action) relation() uint8 { return uint8(a-1) / 2 }

func (a action) kind() uint8 {
	switch {
	case a == shift:
		return shiftKind
	case a.isLeft():
		return leftKind
	}
	return rightKind
}

func bare(word int32) node {
	return node{word: word, left: [2]int32{nobody, nobody}, right: [2]int32{nobody, nobody}}
}

// withLeft is a node with a new outermost left child. Marks of punctuation only count.
func (n node) withLeft(child int32, relation, punct uint8) node {
	if relation != punct {
		n.left = [2]int32{child, n.left[0]}
		n.leftL = [2]uint8{relation, n.leftL[0]}
	}
	n.lefts++
	n.leftR |= 1 << relation
	return n
}

func (n node) withRight(child int32, relation, punct uint8) node {
	if relation != punct {
		n.right = [2]int32{child, n.right[0]}
		n.rightL = [2]uint8{relation, n.rightL[0]}
	}
	n.rights++
	n.rightR |= 1 << relation
	return n
}

// moves are the kinds of steps that a state allows.
type moves struct{ shift, left, right, toRoot bool }

// moves gives them for a sentence of n words. Only the last step hangs a word on the
// root, so that there is exactly one root.
func (s *state) moves(n int) (m moves) {
	empty := int(s.next) >= n
	word := s.stack.word != rootWord
	m.shift = !empty
	m.left = !empty && word
	m.toRoot = empty && word && s.stack.below.word == rootWord
	m.right = word && (s.stack.below.word != rootWord || m.toRoot)
	return m
}

// arena hands out states and frames and takes them all back at once.
type arena struct {
	states blocks[state]
	frames blocks[frame]
	punct  uint8 // the relation of marks of punctuation
}

// blocks are lists of values that never move.
type blocks[T any] struct {
	list       [][]T
	block, pos int
}

const blockSize = 256

func (b *blocks[T]) take() *T {
	if b.block == len(b.list) {
		b.list = append(b.list, make([]T, blockSize))
	}
	v := &b.list[b.block][b.pos]
	if b.pos++; b.pos == blockSize {
		b.block, b.pos = b.block+1, 0
	}
	return v
}

func (b *blocks[T]) reset() { b.block, b.pos = 0, 0 }

func (a *arena) reset() {
	a.states.reset()
	a.frames.reset()
}

func (a *arena) start() *state {
	s, f := a.states.take(), a.frames.take()
	*f = frame{node: bare(rootWord)}
	*s = state{stack: f, front: bare(0)}
	return s
}

// after is the state that a step leads to; the score is left as it was.
func (a *arena) after(s *state, do action) *state {
	t := a.states.take()
	*t = state{stack: s.stack, front: s.front, next: s.next, score: s.score, action: do, before: s}
	switch {
	case do == shift:
		f := a.frames.take()
		*f = frame{node: s.front, below: s.stack}
		t.stack, t.next = f, s.next+1
		t.front = bare(t.next)
	case do.isLeft():
		t.front = s.front.withLeft(s.stack.word, do.relation(), a.punct)
		t.stack = s.stack.below
	default:
		f := a.frames.take()
		*f = frame{node: s.stack.below.withRight(s.stack.word, do.relation(), a.punct), below: s.stack.below.below}
		t.stack = f
	}
	return t
}
