package quadstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"math/bits"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// Check reads everything and tells what does not agree, a sentence each: the four orders
// of quads, the dictionary, the counters, the blobs, and tables that cannot be read. An
// error is the end of ctx, or ErrClosed. It takes some 2 s and 50 MB for a million quads.
func (v *View) Check(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		c := &checker{reader: v.reader, ctx: ctx, yield: yield, used: newIDSet()}
		for _, part := range []func() error{c.orders, c.dictionary, c.keys, c.counters, c.blobs, c.totals} {
			err := part()
			if err == errStopped {
				return
			}
			if stop := errOr(ctx.Err(), c.closed()); stop != nil {
				yield("", stop)
				return
			}
			if err != nil && !yield(err.Error(), nil) {
				return
			}
		}
	}
}

// mostNamed is how many faults of one kind are named one by one.
const mostNamed = 10

// errStopped says that no more faults are wanted.
var errStopped = errors.New("stopped by the consumer")

// checker is one check. Its parts return errStopped, or what kept them from reading on.
type checker struct {
	*reader
	ctx     context.Context
	yield   func(string, error) bool
	used    *idSet // by quads
	quads   int64
	values  int64
	runs    map[byte]int64 // distinct predicates and labels
	highest ID
}

func (c *checker) tell(format string, args ...any) error {
	if !c.yield(fmt.Sprintf(format, args...), nil) {
		return errStopped
	}
	return nil
}

func (c *checker) closed() error {
	_, err := c.get([]byte(keyFormat))
	if err == ErrClosed {
		return err
	}
	return nil
}

// orders compares the orders of quads by their number and by a hash of all quads, which
// does not depend on the order, and names the quads that are not in all.
func (c *checker) orders() error {
	c.runs = map[byte]int64{}
	var counts, hashes [len(orders)]uint64
	for i := range orders {
		var err error
		if counts[i], hashes[i], err = c.order(&orders[i]); err != nil {
			return err
		}
	}
	c.quads = int64(counts[0])
	for i := 1; i < len(orders); i++ {
		if counts[i] == counts[0] && hashes[i] == hashes[0] {
			continue
		}
		if err := c.compare(&orders[0], &orders[i]); err != nil {
			return err
		}
		if err := c.compare(&orders[i], &orders[0]); err != nil {
			return err
		}
	}
	return nil
}

// order reads an order, and compares its counters.
func (c *checker) order(o *order) (n, hash uint64, err error) {
	run := ID(0)
	length := int64(0)
	endRun := func() error {
		if length == 0 || run == 0 || o.prefix != 'p' && o.prefix != 'l' {
			return nil
		}
		c.runs[o.prefix]++
		counted, err := c.counter(o.prefix, run)
		if err == nil && counted != length {
			err = c.tell("the counter of %s says %d quads, and there are %d", c.name(run), counted, length)
		}
		return err
	}
	for q, err := range c.all(o) {
		if err != nil {
			return n, hash, err
		}
		if first := *q.part(o.by[0]); first != run {
			if err := endRun(); err != nil {
				return n, hash, err
			}
			run, length = first, 0
		}
		length++
		n++
		hash += mix(q)
		if o.prefix == orders[0].prefix {
			c.use(q)
		}
	}
	return n, hash, endRun()
}

// all is the quads of one order.
func (c *checker) all(o *order) iter.Seq2[QuadIDs, error] {
	return func(yield func(QuadIDs, error) bool) {
		cursor, err := c.quadCursor(o)
		if err != nil {
			yield(QuadIDs{}, err)
			return
		}
		defer cursor.close()
		cursor.seek(QuadIDs{})
		for {
			q, more, err := cursor.next(c.ctx)
			if err == nil && !more || !yield(q, err) || err != nil {
				return
			}
		}
	}
}

func (c *checker) use(q QuadIDs) {
	for _, id := range [...]ID{q.S, q.P, q.O, q.L} {
		if id != 0 {
			c.used.add(id)
			c.highest = max(c.highest, id)
		}
	}
}

// mix is a hash of a quad, of which sums are compared.
func mix(q QuadIDs) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range [...]ID{q.S, q.P, q.O, q.L} {
		h = bits.RotateLeft64(h^uint64(id)*0x9E3779B97F4A7C15, 31) * 0xBF58476D1CE4E5B9
	}
	return h ^ h>>29
}

// compare names the quads of one order that another lacks.
func (c *checker) compare(has, lacks *order) error {
	missing := 0
	for q, err := range c.all(has) {
		if err != nil {
			return err
		}
		b, err := c.get(lacks.appendKey(nil, q, 4))
		if err != nil {
			return err
		}
		if b != nil {
			continue
		}
		if missing++; missing <= mostNamed {
			if err := c.tell("the order %s lacks the quad %s", lacks, c.text(q)); err != nil {
				return err
			}
		}
	}
	if missing > mostNamed {
		return c.tell("the order %s lacks %d quads in all", lacks, missing)
	}
	return nil
}

// String names an order as in doc.go, by the directions of its keys.
func (o *order) String() string {
	var name string
	for _, d := range o.by {
		name += strings.ToUpper(d.String()[:1])
	}
	return name
}

// name shows a value, also one that cannot be read.
func (c *checker) name(id ID) string {
	v, err := c.value(id)
	if v == nil || err != nil {
		return fmt.Sprintf("value %d", id)
	}
	return fmt.Sprintf("%.200s", rdf.AppendTerm(nil, v))
}

func (c *checker) text(q QuadIDs) string {
	text := c.name(q.S) + " " + c.name(q.P) + " " + c.name(q.O)
	if q.L != 0 {
		text += " " + c.name(q.L)
	}
	return text
}

// dictionary goes through all values: each is found under its key, and used by a quad;
// each that is used is there.
func (c *checker) dictionary() error {
	orphans := 0
	for entry, err := range c.entries([]byte{keyID}) {
		if err != nil {
			return err
		}
		c.values++
		id, err := decodeID(entry.key[1:])
		if err != nil {
			return err
		}
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if err := c.valueOf(id, entry.value); err != nil {
			return err
		}
		if c.used.remove(id) {
			continue
		}
		if orphans++; orphans <= mostNamed {
			if err := c.tell("the value %s is used by no quad", c.name(id)); err != nil {
				return err
			}
		}
	}
	if orphans > mostNamed {
		if err := c.tell("%d values in all are used by no quad", orphans); err != nil {
			return err
		}
	}
	return c.used.each(mostNamed, func(id ID) error { return c.tell("quads use the ID %d, which has no value", id) })
}

func (c *checker) valueOf(id ID, encoded []byte) error {
	v, err := decodeValue(encoded)
	if err != nil {
		return c.tell("the value %d cannot be read: %v", id, err)
	}
	b, err := c.get(appendValueKey(nil, encoded))
	if err != nil {
		return err
	}
	back, err := decodeID(b)
	switch {
	case b == nil:
		return c.tell("the value %s is not found by its text", quad.StringOf(v))
	case err != nil || back != id:
		return c.tell("the value %s has the ID %d, and is found as %d", quad.StringOf(v), id, back)
	}
	return nil
}

// keys looks for keys of values without a value, and for keys of no known form.
func (c *checker) keys() error {
	n := int64(0)
	for _, prefix := range []byte{keyValue, keyHash} {
		for _, err := range c.entries([]byte{prefix}) {
			if err != nil {
				return err
			}
			n++
		}
	}
	if n != c.values {
		return c.tell("%d values can be found by their text, and %d have an ID", n, c.values)
	}
	return nil
}

// counters looks for counters of what has no quads.
func (c *checker) counters() error {
	for _, kind := range []byte{'p', 'l'} {
		n := int64(0)
		for _, err := range c.entries([]byte{keyCount, kind}) {
			if err != nil {
				return err
			}
			n++
		}
		if n != c.runs[kind] {
			if err := c.tell("there are %d counters of kind %q for %d that quads have", n, kind, c.runs[kind]); err != nil {
				return err
			}
		}
	}
	return nil
}

// blobs unpacks all blobs.
func (c *checker) blobs() error {
	for entry, err := range c.entries([]byte{keyBlob}) {
		if err != nil {
			return err
		}
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if _, err := c.zip.decode(bytes.Clone(entry.value)); err != nil {
			bucket, key, _ := bytes.Cut(entry.key[1:], []byte{0})
			if err := c.tell("the blob %q of %q cannot be read: %v", key, bucket, err); err != nil {
				return err
			}
		}
	}
	return nil
}

// totals compares what the store counts on the whole.
func (c *checker) totals() error {
	t, err := c.reader.totals()
	if err != nil {
		return err
	}
	if t.quads != c.quads {
		if err := c.tell("the graph counts %d quads, and has %d", t.quads, c.quads); err != nil {
			return err
		}
	}
	if t.values != c.values {
		if err := c.tell("the graph counts %d values, and has %d", t.values, c.values); err != nil {
			return err
		}
	}
	if t.last < c.highest {
		return c.tell("the highest ID given is %d, and quads use %d", t.last, c.highest)
	}
	return nil
}

// idSet is a set of IDs as bits, in pieces of which few are missing.
type idSet struct{ pieces map[ID]*[1024]uint64 }

func newIDSet() *idSet { return &idSet{map[ID]*[1024]uint64{}} }

func (s *idSet) add(id ID) {
	piece := s.pieces[id>>16]
	if piece == nil {
		piece = new([1024]uint64)
		s.pieces[id>>16] = piece
	}
	piece[id>>6&1023] |= 1 << (id & 63)
}

// remove reports whether the ID was there.
func (s *idSet) remove(id ID) bool {
	piece := s.pieces[id>>16]
	if piece == nil || piece[id>>6&1023]>>(id&63)&1 == 0 {
		return false
	}
	piece[id>>6&1023] &^= 1 << (id & 63)
	return true
}

// each gives some of the IDs.
func (s *idSet) each(most int, f func(ID) error) error {
	for high, piece := range s.pieces {
		for i, word := range piece {
			for ; word != 0; word &= word - 1 {
				if most--; most < 0 {
					return nil
				}
				if err := f(high<<16 | ID(i)<<6 | ID(bits.TrailingZeros64(word))); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
