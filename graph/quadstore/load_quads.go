package quadstore

import (
	"bufio"
	"cmp"
	"container/heap"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"iter"
	"slices"
)

// ordered is a quad's IDs in the sequence of an order.
type ordered [4]ID

func compareOrdered(a, b ordered) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]), cmp.Compare(a[2], b[2]), cmp.Compare(a[3], b[3]))
}

func (o *order) arrange(q QuadIDs) (a ordered) {
	a[o.at[0]], a[o.at[1]], a[o.at[2]], a[o.at[3]] = q.S, q.P, q.O, q.L
	return a
}

func (o *order) quad(a ordered) QuadIDs {
	return QuadIDs{a[o.at[0]], a[o.at[1]], a[o.at[2]], a[o.at[3]]}
}

// sorter sorts quads by one order, in memory while they are few, then in files.
type sorter struct {
	*loading
	order *order
	by    []int // positions of the order by which to sort; the quads come sorted by the others
	quads []ordered
	spare []ordered
	files int
}

// newSorters returns one for each order. All but the first are given the sorted quads of
// the first, so that they have less to sort by: when those of one object are in the order
// of SPOL, they are in that of OSPL.
func (l *loading) newSorters() []*sorter {
	by := [len(orders)][]int{{0, 1, 2, 3}, {0, 1}, {0}, {0}}
	sorters := make([]*sorter, len(orders))
	for i := range orders {
		sorters[i] = &sorter{loading: l, order: &orders[i], by: by[i]}
	}
	return sorters
}

func (s *sorter) add(q QuadIDs) error {
	s.quads = append(s.quads, s.order.arrange(q))
	if len(s.quads) < s.store.bounds.sorterQuads {
		return nil
	}
	err := s.spill()
	s.quads = s.quads[:0]
	return err
}

func (s *sorter) name() string { return "sorted-" + string(s.order.prefix) }

// sort sorts what is in memory.
func (s *sorter) sort() {
	if len(s.spare) < len(s.quads) {
		s.spare = make([]ordered, cap(s.quads))
	}
	before := s.quads
	if s.quads = sortBy(s.quads, s.spare, s.by); len(before) > 0 && &s.quads[0] != &before[0] {
		s.spare = before[:cap(before)]
	}
}

func (s *sorter) spill() error {
	s.sort()
	s.files++
	return s.create(s.path(s.name(), s.files-1), func(w *bufio.Writer) error {
		var b [4 * idSize]byte
		for _, q := range s.quads {
			for i, id := range q {
				binary.LittleEndian.PutUint64(b[idSize*i:], uint64(id))
			}
			w.Write(b[:])
		}
		return nil
	})
}

// quadRun is sorted quads of a file, or those in memory.
type quadRun struct {
	head ordered
	rest []ordered
	in   *file
}

func (r *quadRun) next() (more bool, err error) {
	if r.in == nil {
		if len(r.rest) == 0 {
			return false, nil
		}
		r.head, r.rest = r.rest[0], r.rest[1:]
		return true, nil
	}
	var b [4 * idSize]byte
	if _, err := io.ReadFull(r.in, b[:]); err == io.EOF {
		return false, nil
	} else if err != nil {
		return false, err
	}
	for i := range r.head {
		r.head[i] = ID(binary.LittleEndian.Uint64(b[idSize*i:]))
	}
	return true, nil
}

// quadRuns is a heap of runs, by their present quads.
type quadRuns []*quadRun

func (h quadRuns) Len() int           { return len(h) }
func (h quadRuns) Less(i, j int) bool { return compareOrdered(h[i].head, h[j].head) < 0 }
func (h quadRuns) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *quadRuns) Push(x any)        { *h = append(*h, x.(*quadRun)) }
func (h *quadRuns) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// sorted is all quads that were added, in order, each once.
func (s *sorter) sorted(ctx context.Context) iter.Seq2[ordered, error] {
	return func(yield func(ordered, error) bool) {
		if err := s.merge(ctx, yield); err != nil {
			yield(ordered{}, err)
		}
	}
}

func (s *sorter) merge(ctx context.Context, yield func(ordered, error) bool) (err error) {
	s.sort()
	runs := quadRuns{{rest: s.quads}}
	for n := range s.files {
		in, err := s.open(s.path(s.name(), n), 256<<10)
		if err != nil {
			return err
		}
		defer in.close()
		runs = append(runs, &quadRun{in: in})
	}
	for _, r := range slices.Clone(runs) {
		if more, err := r.next(); err != nil {
			return err
		} else if !more {
			runs = slices.DeleteFunc(runs, func(other *quadRun) bool { return other == r })
		}
	}
	heap.Init(&runs)
	var last ordered // no quad is all zero
	for n := 0; len(runs) > 0; n++ {
		if n%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		r := runs[0]
		if r.head != last {
			last = r.head
			if !yield(last, nil) {
				return nil
			}
		}
		more, err := r.next()
		switch {
		case err != nil:
			return err
		case more:
			heap.Fix(&runs, 0)
		default:
			heap.Pop(&runs)
		}
	}
	return nil
}

// mergeQuads sorts the quads of all chunks, drops those that are there already, and
// writes the others to tables in each order.
func (l *loading) mergeQuads(ctx context.Context) error {
	sorters := l.newSorters()
	for n := range l.chunks {
		if err := l.addChunk(ctx, n, sorters[0]); err != nil {
			return err
		}
	}
	if err := l.writeFirst(ctx, sorters[0], sorters[1:]); err != nil || l.done.Added == 0 {
		return err
	}
	sorters[0].quads, sorters[0].spare = nil, nil
	failed := make(chan error, len(sorters))
	for _, s := range sorters[1:] {
		go func() { failed <- s.write(ctx) }()
	}
	var err error
	for range sorters[1:] {
		err = errors.Join(err, <-failed)
	}
	return err
}

func (l *loading) addChunk(ctx context.Context, n int, to *sorter) error {
	ids, err := l.ids(n)
	if err != nil {
		return err
	}
	f, err := l.open(l.path("quads", n), 256<<10)
	if err != nil {
		return err
	}
	defer f.close()
	var b [16]byte
	for {
		if _, err := io.ReadFull(f, b[:]); err == io.EOF {
			return ctx.Err()
		} else if err != nil {
			return err
		}
		at := func(i int) ID { return ids[binary.LittleEndian.Uint32(b[4*i:])] }
		if err := to.add(QuadIDs{at(0), at(1), at(2), at(3)}); err != nil {
			return err
		}
	}
}

// writeFirst writes the first order, and hands what is new to the others.
func (l *loading) writeFirst(ctx context.Context, first *sorter, others []*sorter) error {
	old, err := l.seek(first.order.prefix, first.order.prefix)
	if err != nil {
		return err
	}
	defer old.close()
	w := l.newTables(first.order.prefix)
	for a, err := range first.sorted(ctx) {
		if err == nil {
			err = first.fresh(a, old, w, others)
		}
		if err != nil {
			return errors.Join(err, w.close())
		}
	}
	return w.close()
}

func (s *sorter) fresh(a ordered, old *seeker, w *tables, others []*sorter) error {
	q := s.order.quad(a)
	key := s.order.appendKey(w.key[:0], q, 4)
	w.key = key
	if _, there, err := old.get(key); there || err != nil {
		return err
	}
	if err := w.set(key, nil); err != nil {
		return err
	}
	s.done.Added++
	for _, o := range others {
		if err := o.add(q); err != nil {
			return err
		}
	}
	return nil
}

// write writes an order after the first, and the counters that go with it.
func (s *sorter) write(ctx context.Context) (err error) {
	w := s.newTables(s.order.prefix)
	defer func() { err = errors.Join(err, w.close()) }()
	c, err := s.newCounters(s.order)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.close()) }()
	for a, err := range s.sorted(ctx) {
		if err != nil {
			return err
		}
		w.key = append(w.key[:0], s.order.prefix)
		for _, id := range a {
			w.key = appendID(w.key, id)
		}
		if err := w.set(w.key, nil); err != nil {
			return err
		}
		if err := c.add(a[0]); err != nil {
			return err
		}
	}
	return c.flush()
}
