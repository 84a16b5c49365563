package quadstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"

	"github.com/cockroachdb/pebble/v2"
)

// quadCursor goes through the quads that match a pattern, in one order. It may be sent
// to another pattern again and again. It reads some quads at once, so that what a step
// costs beside reading is paid for many.
type quadCursor struct {
	r       *reader
	it      *pebble.Iterator
	order   *order
	prefix  []byte
	pattern QuadIDs
	exact   bool // the prefix tells all of the pattern
	started bool
	ended   bool
	read    []QuadIDs
	at      int
}

// Numbers of quads that are read at once: few at first, as often no more are wanted.
const (
	firstRead   = 8
	longestRead = 128
	longestLook = 4096 // keys, of which none may match
)

// quadCursor returns a cursor for an order; seek sends it to a pattern.
func (r *reader) quadCursor(o *order) (*quadCursor, error) {
	r.gate.RLock()
	defer r.gate.RUnlock()
	if r.closed {
		return nil, ErrClosed
	}
	it, err := r.src.NewIter(&pebble.IterOptions{LowerBound: []byte{o.prefix}, UpperBound: []byte{o.prefix + 1}})
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	r.listing.Lock()
	defer r.listing.Unlock()
	r.open[it] = struct{}{}
	return &quadCursor{r: r, it: it, order: o}, nil
}

func (c *quadCursor) seek(pattern QuadIDs) {
	bound := c.order.bound(pattern)
	c.prefix = c.order.appendKey(c.prefix[:0], pattern, bound)
	c.pattern, c.exact = pattern, bound == pattern.bound()
	c.started, c.ended, c.at, c.read = false, false, 0, c.read[:0]
}

// next is the next quad; more is false at the end.
func (c *quadCursor) next(ctx context.Context) (q QuadIDs, more bool, err error) {
	for c.at == len(c.read) {
		if c.ended {
			return q, false, nil
		}
		if err := ctxError(ctx); err != nil {
			return q, false, err
		}
		if err := c.fill(); err != nil {
			return q, false, err
		}
	}
	c.at++
	return c.read[c.at-1], true, nil
}

// fill reads more quads, or none where the keys looked at do not match.
func (c *quadCursor) fill() error {
	c.r.gate.RLock()
	defer c.r.gate.RUnlock()
	if c.r.closed {
		return ErrClosed
	}
	wanted := min(max(firstRead, 2*len(c.read)), longestRead)
	c.read, c.at = c.read[:0], 0
	valid := false
	if c.started {
		valid = c.it.Next()
	} else {
		valid = c.it.SeekGE(c.prefix)
		c.started = true
	}
	for looked := 0; ; valid = c.it.Next() {
		if !valid || !bytes.HasPrefix(c.it.Key(), c.prefix) {
			c.ended = true
			break
		}
		q, err := c.order.decode(c.it.Key())
		if err != nil {
			return err
		}
		if c.exact || q.matches(c.pattern) {
			c.read = append(c.read, q)
		}
		if looked++; len(c.read) == wanted || looked == longestLook {
			return nil
		}
	}
	if err := c.it.Error(); err != nil {
		return fmt.Errorf("reading the graph: %w", err)
	}
	return nil
}

func (c *quadCursor) close() error { return c.r.release(c.it) }

// decode reads a key of the order.
func (o *order) decode(key []byte) (q QuadIDs, err error) {
	if len(key) != quadKeySize {
		return q, fmt.Errorf("%w: the key of a quad has %d bytes", ErrDamaged, len(key))
	}
	var parts ordered
	for i := range parts {
		parts[i] = ID(binary.BigEndian.Uint64(key[1+i*idSize:]))
	}
	return o.quad(parts), nil
}
