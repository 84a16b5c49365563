package quadstore

import (
	"context"
	"iter"

	"github.com/cayleygraph/quad"
)

// Scan is all quads that match a pattern, in which 0 stands for any. It reads one range
// of the order that suits the pattern best. The quads come sorted by that order; which
// one it is may differ between two graphs of the same quads, as IDs do.
func (r *reader) Scan(pattern QuadIDs) iter.Seq2[QuadIDs, error] {
	return func(yield func(QuadIDs, error) bool) {
		o, err := r.best(pattern)
		if err != nil {
			yield(QuadIDs{}, err)
			return
		}
		c, err := r.quadCursor(o)
		if err != nil {
			yield(QuadIDs{}, err)
			return
		}
		defer c.close()
		c.seek(pattern)
		for {
			q, more, err := c.next(context.Background())
			if err == nil && !more {
				return
			}
			if !yield(q, err) || err != nil {
				return
			}
		}
	}
}

// Quads is all quads, sorted by the IDs of subject, predicate, object and label.
func (r *reader) Quads() iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for ids, err := range r.Scan(QuadIDs{}) {
			var q quad.Quad
			if err == nil {
				q, err = r.quad(ids)
			}
			if !yield(q, err) || err != nil {
				return
			}
		}
	}
}

// best is the order that fixes most of the pattern's parts by its prefix. Where that is
// not all of them, and orders are equal, the one with the shorter range is taken.
func (r *reader) best(pattern QuadIDs) (*order, error) {
	var candidates []*order
	longest := -1
	for i := range orders {
		o := &orders[i]
		switch n := o.bound(pattern); {
		case n > longest:
			candidates, longest = append(candidates[:0], o), n
		case n == longest:
			candidates = append(candidates, o)
		}
	}
	if len(candidates) == 1 || longest == pattern.bound() {
		return candidates[0], nil
	}
	best, least := candidates[0], int64(-1)
	for _, o := range candidates {
		n, err := r.lengthBy(o, pattern, longest)
		if err != nil {
			return nil, err
		}
		if least < 0 || n < least {
			best, least = o, n
		}
	}
	return best, nil
}

// lengthBy is the number of quads of an order's first bound parts, or a guess that is not
// too high.
func (r *reader) lengthBy(o *order, pattern QuadIDs, bound int) (int64, error) {
	if bound == 1 && (o.prefix == 'p' || o.prefix == 'l') {
		return r.counter(o.prefix, *pattern.part(o.by[0]))
	}
	return r.length(o.appendKey(nil, pattern, bound))
}

func (q QuadIDs) bound() (n int) {
	for _, id := range [...]ID{q.S, q.P, q.O, q.L} {
		if id != 0 {
			n++
		}
	}
	return n
}

// longestCount is where counting a range ends. Beyond it a plan is the same anyway.
const longestCount = 256

// length is the number of keys with a prefix, at most longestCount.
func (r *reader) length(prefix []byte) (n int64, err error) {
	for _, err := range r.entries(prefix) {
		if err != nil {
			return 0, err
		}
		if n++; n == longestCount {
			break
		}
	}
	return n, nil
}

// size is the number of quads that match a pattern; when it is not exact, a guess that
// is not too high.
func (r *reader) size(pattern QuadIDs) (n int64, exact bool, err error) {
	switch pattern {
	case QuadIDs{}:
		t, err := r.totals()
		return t.quads, true, err
	case QuadIDs{P: pattern.P}:
		n, err = r.counter('p', pattern.P)
		return n, true, err
	case QuadIDs{L: pattern.L}:
		n, err = r.counter('l', pattern.L)
		return n, true, err
	}
	o, err := r.best(pattern)
	if err != nil {
		return 0, false, err
	}
	bound := o.bound(pattern)
	n, err = r.length(o.appendKey(nil, pattern, bound))
	return n, n < longestCount && bound == pattern.bound(), err
}
