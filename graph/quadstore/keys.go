package quadstore

import (
	"encoding/binary"
	"fmt"

	"github.com/cayleygraph/quad"
)

// ID is the number of a value. 0 is no value: an absent label, or any in a pattern.
type ID uint64

// Key makes an ID a reference to a node for Cayley.
func (id ID) Key() any { return id }

// QuadIDs is a quad by the IDs of its values. As a pattern, 0 stands for any.
type QuadIDs struct{ S, P, O, L ID }

// Key makes a quad's IDs a reference to a quad for Cayley.
func (q QuadIDs) Key() any { return q }

func (q *QuadIDs) part(d quad.Direction) *ID {
	switch d {
	case quad.Subject:
		return &q.S
	case quad.Predicate:
		return &q.P
	case quad.Object:
		return &q.O
	}
	return &q.L
}

// matches reports whether q has every part that the pattern has.
func (q QuadIDs) matches(pattern QuadIDs) bool {
	return (pattern.S == 0 || pattern.S == q.S) && (pattern.P == 0 || pattern.P == q.P) &&
		(pattern.O == 0 || pattern.O == q.O) && (pattern.L == 0 || pattern.L == q.L)
}

// First bytes of keys; those of quads are in orders.
const (
	keyValue  = 'v'
	keyHash   = 'h'
	keyID     = 'd'
	keyCount  = 'c'
	keyBlob   = 'b'
	keyFormat = "mformat"
	keyTotals = "mtotals"
)

const idSize = 8

func appendID(dst []byte, id ID) []byte { return binary.BigEndian.AppendUint64(dst, uint64(id)) }

func idKey(id ID) []byte { return appendID([]byte{keyID}, id) }

func countKey(d byte, id ID) []byte { return appendID([]byte{keyCount, d}, id) }

func decodeID(b []byte) (ID, error) {
	if len(b) != idSize {
		return 0, fmt.Errorf("%w: an ID has %d bytes", ErrDamaged, len(b))
	}
	return ID(binary.BigEndian.Uint64(b)), nil
}

func decodeCount(b []byte) (int64, error) {
	if len(b) != 8 {
		return 0, fmt.Errorf("%w: a count has %d bytes", ErrDamaged, len(b))
	}
	return int64(binary.BigEndian.Uint64(b)), nil
}

// order is one of the ways in which quads are sorted.
type order struct {
	prefix byte
	by     [4]quad.Direction
	at     [4]int // of subject, predicate, object and label in a key
}

var orders = [...]order{
	{'s', [...]quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label}, [...]int{0, 1, 2, 3}},
	{'p', [...]quad.Direction{quad.Predicate, quad.Object, quad.Subject, quad.Label}, [...]int{2, 0, 1, 3}},
	{'o', [...]quad.Direction{quad.Object, quad.Subject, quad.Predicate, quad.Label}, [...]int{1, 2, 0, 3}},
	{'l', [...]quad.Direction{quad.Label, quad.Subject, quad.Predicate, quad.Object}, [...]int{1, 2, 3, 0}},
}

const quadKeySize = 1 + 4*idSize

// appendKey appends the first n parts of a quad's key.
func (o *order) appendKey(dst []byte, q QuadIDs, n int) []byte {
	dst = append(dst, o.prefix)
	for _, d := range o.by[:n] {
		dst = appendID(dst, *q.part(d))
	}
	return dst
}

// bound is the number of first parts that the pattern fixes.
func (o *order) bound(pattern QuadIDs) int {
	for i, d := range o.by {
		if *pattern.part(d) == 0 {
			return i
		}
	}
	return len(o.by)
}

// after is the first key that sorts after all that begin with prefix; nil when none does.
func after(prefix []byte) []byte {
	for i := len(prefix) - 1; i >= 0; i-- {
		if prefix[i] < 0xFF {
			next := append([]byte(nil), prefix[:i+1]...)
			next[i]++
			return next
		}
	}
	return nil
}

// totals is what the store counts over all quads.
type totals struct {
	quads, values int64
	last          ID // the highest ID ever given
}

func (t totals) encode() []byte {
	b := binary.BigEndian.AppendUint64(nil, uint64(t.quads))
	return appendID(binary.BigEndian.AppendUint64(b, uint64(t.values)), t.last)
}

func decodeTotals(b []byte) (t totals, err error) {
	switch len(b) {
	case 0:
		return t, nil
	case 3 * 8:
		n := binary.BigEndian.Uint64
		return totals{int64(n(b)), int64(n(b[8:])), ID(n(b[16:]))}, nil
	}
	return t, fmt.Errorf("%w: its totals have %d bytes", ErrDamaged, len(b))
}
