package quadstore

import (
	"errors"
	"fmt"
	"iter"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// reader is what can be read of a Store, at its latest state or at that of a View. Its
// methods may be called by many goroutines at once, and after it is closed.
type reader struct {
	src    pebble.Reader
	values *valueCache
	zip    *blobCodec

	// gate is held for reading during each single step into src, so that close can wait
	// for steps under way, but not for whole loops, which may take as long as they like.
	gate    sync.RWMutex
	closed  bool
	open    map[*pebble.Iterator]struct{}
	listing sync.Mutex // guards open
}

func newReader(src pebble.Reader, values *valueCache, zip *blobCodec) *reader {
	return &reader{src: src, values: values, zip: zip, open: map[*pebble.Iterator]struct{}{}}
}

// shut ends all reading. What is still to be read returns ErrClosed.
func (r *reader) shut() (err error) {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	for it := range r.open {
		err = errors.Join(err, it.Close())
	}
	r.open = nil
	return err
}

// release closes an iterator, unless that is done already.
func (r *reader) release(it *pebble.Iterator) error {
	r.gate.RLock()
	defer r.gate.RUnlock()
	r.listing.Lock()
	defer r.listing.Unlock()
	if _, open := r.open[it]; !open {
		return nil
	}
	delete(r.open, it)
	return it.Close()
}

// get returns the value of a key, or nil when there is none, to be kept by the caller.
func (r *reader) get(key []byte) ([]byte, error) {
	r.gate.RLock()
	defer r.gate.RUnlock()
	if r.closed {
		return nil, ErrClosed
	}
	return get(r.src, key)
}

func get(src pebble.Reader, key []byte) ([]byte, error) {
	value, closer, err := src.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	defer closer.Close()
	return append([]byte{}, value...), nil
}

// ID is the number of a value; ok is false when no quad has it.
func (r *reader) ID(v quad.Value) (id ID, ok bool, err error) {
	if v == nil {
		return 0, false, nil
	}
	encoded, err := appendValue(nil, v)
	if err != nil {
		return 0, false, err
	}
	b, err := r.get(appendValueKey(nil, encoded))
	if b == nil || err != nil {
		return 0, false, err
	}
	id, err = decodeID(b)
	return id, err == nil, err
}

// Has reports whether a quad is there.
func (r *reader) Has(q quad.Quad) (bool, error) {
	var ids QuadIDs
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label {
			continue
		}
		id, ok, err := r.ID(v)
		if !ok || err != nil {
			return false, err
		}
		*ids.part(d) = id
	}
	b, err := r.get(orders[0].appendKey(nil, ids, 4))
	return b != nil, err
}

// Value is the value of an ID; nil for 0. An ID that was never given, or whose value no
// quad has any more, is an error.
func (r *reader) Value(id ID) (quad.Value, error) {
	v, err := r.value(id)
	if v == nil && err == nil && id != 0 {
		err = fmt.Errorf("there is no value with the ID %d; take IDs from this graph only", id)
	}
	return v, err
}

// value is Value without the error for an ID that is not there.
func (r *reader) value(id ID) (quad.Value, error) {
	if id == 0 {
		return nil, nil
	}
	if v, ok := r.values.get(id); ok {
		return v, nil
	}
	b, err := r.get(idKey(id))
	if b == nil || err != nil {
		return nil, err
	}
	v, err := decodeValue(b)
	if err == nil && len(b) <= longestCached {
		r.values.put(id, v)
	}
	return v, err
}

// quad is the quad that has these IDs.
func (r *reader) quad(ids QuadIDs) (q quad.Quad, err error) {
	for _, d := range quad.Directions {
		v, err := r.Value(*ids.part(d))
		if err != nil {
			return q, err
		}
		if v != nil {
			q.Set(d, v)
		}
	}
	return q, nil
}

// Count is the number of quads and that of values. Both are exact, and cost nothing.
func (r *reader) Count() (quads, nodes int64) {
	t, err := r.totals()
	if err != nil {
		return 0, 0
	}
	return t.quads, t.values
}

func (r *reader) totals() (totals, error) {
	b, err := r.get([]byte(keyTotals))
	if err != nil {
		return totals{}, err
	}
	return decodeTotals(b)
}

// counter is the number of quads with a predicate ('p') or label ('l').
func (r *reader) counter(d byte, id ID) (int64, error) {
	b, err := r.get(countKey(d, id))
	if b == nil || err != nil {
		return 0, err
	}
	return decodeCount(b)
}

// cursor goes through the keys that begin with a prefix.
type cursor struct {
	r          *reader
	it         *pebble.Iterator
	started    bool
	key, value []byte // of the present entry; valid until the next step
}

func (r *reader) cursor(prefix []byte) (*cursor, error) {
	r.gate.RLock()
	defer r.gate.RUnlock()
	if r.closed {
		return nil, ErrClosed
	}
	it, err := r.src.NewIter(&pebble.IterOptions{LowerBound: prefix, UpperBound: after(prefix)})
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	r.listing.Lock()
	defer r.listing.Unlock()
	r.open[it] = struct{}{}
	return &cursor{r: r, it: it}, nil
}

// next moves on to the next entry, and returns false at the end.
func (c *cursor) next() (bool, error) {
	c.r.gate.RLock()
	defer c.r.gate.RUnlock()
	if c.r.closed {
		return false, ErrClosed
	}
	more := false
	if c.started {
		more = c.it.Next()
	} else {
		more = c.it.First()
		c.started = true
	}
	if !more {
		if err := c.it.Error(); err != nil {
			return false, fmt.Errorf("reading the graph: %w", err)
		}
		return false, nil
	}
	// Copies, as the iterator's memory is gone once another goroutine closes the store.
	value, err := c.it.ValueAndErr()
	c.key, c.value = append(c.key[:0], c.it.Key()...), append(c.value[:0], value...)
	return err == nil, err
}

func (c *cursor) close() error { return c.r.release(c.it) }

// entries is all entries whose keys begin with prefix. They are valid for one turn.
func (r *reader) entries(prefix []byte) iter.Seq2[*cursor, error] {
	return func(yield func(*cursor, error) bool) {
		c, err := r.cursor(prefix)
		if err != nil {
			yield(nil, err)
			return
		}
		defer c.close()
		for {
			more, err := c.next()
			if err != nil {
				yield(nil, err)
				return
			}
			if !more || !yield(c, nil) {
				return
			}
		}
	}
}
