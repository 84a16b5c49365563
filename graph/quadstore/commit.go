package quadstore

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// commit works out what a batch changes. All of its reads see the store as it was
// before; finish compares that with what is wanted, and writes the difference.
type commit struct {
	store   *Store
	out     *pebble.Batch
	totals  totals
	known   map[string]ID // of encoded values; 0: not in the store
	first   ID            // the first new ID; the IDs from here on have their values in fresh
	fresh   []string      // encoded values
	wanted  map[QuadIDs]want
	dropped map[ID]int // labels, with the number of the change that deletes all their quads
	added   int
	removed int
	scratch []byte
}

// want is whether a quad is to be there, by the last change that speaks of it.
type want struct {
	present bool
	change  int
}

// write runs f, one at a time, and makes the changes that it leaves in the commit.
func (s *Store) write(changes int, f func(*commit) error) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.writable(); err != nil {
		return err
	}
	t, err := s.totals()
	if err != nil {
		return err
	}
	c := &commit{
		store: s, out: s.db.NewBatch(), totals: t, first: t.last + 1,
		known: make(map[string]ID, changes), wanted: make(map[QuadIDs]want, changes), dropped: map[ID]int{},
	}
	defer c.out.Close()
	if err := f(c); err != nil {
		return err
	}
	if c.out.Empty() {
		return nil
	}
	if err := s.checkRoom(uint64(2 * c.out.Len())); err != nil {
		return err
	}
	return s.put(func() error { return c.out.Commit(pebble.Sync) })
}

// writable says why nothing may be written, if so.
func (s *Store) writable() error {
	if s.readOnly {
		return ErrReadOnly
	}
	return s.broken
}

// put hands a change to Pebble. Pebble gives up for good, and says so by Fatalf, when it
// cannot write its log; from then on nothing more is written. Whether this very change
// is in the graph shows when it is opened again; those before are.
func (s *Store) put(change func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			s.broken = fmt.Errorf("%w: %s could not be written to (%v); mend the disk and open the graph again", ErrBroken, s.dir, r)
			err = s.broken
		}
	}()
	if err := change(); err != nil {
		return s.writeError(fmt.Errorf("writing the graph: %w", err))
	}
	return nil
}

// ids are the IDs of a quad's values. Values that the store does not have get new ones
// when create is set; otherwise known is false.
func (c *commit) ids(q quad.Quad, create bool) (ids QuadIDs, known bool, err error) {
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil && d == quad.Label {
			continue
		}
		id, err := c.id(v, create)
		if err != nil {
			return ids, false, fmt.Errorf("the %v of %v: %w", d, q, err)
		}
		if id == 0 {
			return ids, false, nil
		}
		*ids.part(d) = id
	}
	return ids, true, nil
}

func (c *commit) id(v quad.Value, create bool) (id ID, err error) {
	c.scratch, err = appendValue(c.scratch[:0], v)
	if err != nil {
		return 0, err
	}
	encoded := c.scratch
	id, ok := c.known[string(encoded)]
	if !ok && c.totals.values > 0 {
		if id, err = c.stored(encoded); err != nil {
			return 0, err
		}
	}
	if id == 0 && create {
		c.totals.last++
		id = c.totals.last
		c.fresh = append(c.fresh, string(encoded))
		ok = false
	}
	if !ok {
		c.known[string(encoded)] = id
	}
	return id, nil
}

// stored is the ID that the store has for a value; 0 when it has none.
func (c *commit) stored(encoded []byte) (ID, error) {
	b, err := c.store.get(appendValueKey(nil, encoded))
	if b == nil || err != nil {
		return 0, err
	}
	return decodeID(b)
}

func (c *commit) dropLabel(i int, label quad.Value) error {
	id, err := c.id(label, false)
	if err == nil && id != 0 {
		c.dropped[id] = i
	}
	return err
}

// present reports whether a quad is there after the changes so far.
func (c *commit) present(q QuadIDs) (bool, error) {
	if w, ok := c.wanted[q]; ok {
		return w.present, nil
	}
	return c.before(q)
}

// before reports whether a quad was there before.
func (c *commit) before(q QuadIDs) (bool, error) {
	if max(q.S, q.P, q.O, q.L) >= c.first {
		return false, nil
	}
	c.scratch = orders[0].appendKey(c.scratch[:0], q, 4)
	b, err := c.store.get(c.scratch)
	return b != nil, err
}

// finish puts into the batch all that has to be written.
func (c *commit) finish() error {
	if err := c.spreadDropped(); err != nil {
		return err
	}
	adds, removes, err := c.difference()
	if err != nil || len(adds)+len(removes) == 0 {
		return err
	}
	if err := c.writeQuads(adds, removes); err != nil {
		return err
	}
	used := idsOf(adds)
	if err := c.writeValues(used); err != nil {
		return err
	}
	if err := c.removeUnused(used, removes); err != nil {
		return err
	}
	if err := c.count(adds, removes); err != nil {
		return err
	}
	c.added, c.removed = len(adds), len(removes)
	c.totals.quads += int64(len(adds) - len(removes))
	return c.out.Set([]byte(keyTotals), c.totals.encode(), nil)
}

// spreadDropped turns the deletion of a label into that of its quads.
func (c *commit) spreadDropped() error {
	for q, w := range c.wanted {
		if i, ok := c.dropped[q.L]; ok && w.present && w.change < i {
			c.wanted[q] = want{false, i}
		}
	}
	for label, i := range c.dropped {
		if label >= c.first {
			continue
		}
		for q, err := range c.store.Scan(QuadIDs{L: label}) {
			if err != nil {
				return err
			}
			if _, ok := c.wanted[q]; !ok {
				c.wanted[q] = want{false, i}
			}
		}
	}
	return nil
}

// difference is the quads to add and to remove, sorted.
func (c *commit) difference() (adds, removes []QuadIDs, err error) {
	for q, w := range c.wanted {
		before, err := c.before(q)
		if err != nil {
			return nil, nil, err
		}
		switch {
		case w.present && !before:
			adds = append(adds, q)
		case !w.present && before:
			removes = append(removes, q)
		}
	}
	slices.SortFunc(adds, compareQuads)
	slices.SortFunc(removes, compareQuads)
	return adds, removes, nil
}

func compareQuads(a, b QuadIDs) int {
	return cmp.Or(cmp.Compare(a.S, b.S), cmp.Compare(a.P, b.P), cmp.Compare(a.O, b.O), cmp.Compare(a.L, b.L))
}

func (c *commit) writeQuads(adds, removes []QuadIDs) error {
	for i := range orders {
		for _, q := range adds {
			c.scratch = orders[i].appendKey(c.scratch[:0], q, 4)
			if err := c.out.Set(c.scratch, nil, nil); err != nil {
				return err
			}
		}
		for _, q := range removes {
			c.scratch = orders[i].appendKey(c.scratch[:0], q, 4)
			if err := c.out.Delete(c.scratch, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

func idsOf(quads []QuadIDs) map[ID]bool {
	ids := make(map[ID]bool, len(quads))
	for _, q := range quads {
		ids[q.S], ids[q.P], ids[q.O], ids[q.L] = true, true, true, true
	}
	delete(ids, 0)
	return ids
}

// writeValues writes those new values that a new quad has.
func (c *commit) writeValues(used map[ID]bool) error {
	for i, encoded := range c.fresh {
		id := c.first + ID(i)
		if !used[id] {
			continue
		}
		key := appendValueKey(nil, []byte(encoded))
		if err := c.out.Set(key, appendID(nil, id), nil); err != nil {
			return err
		}
		if err := c.out.Set(idKey(id), []byte(encoded), nil); err != nil {
			return err
		}
		c.totals.values++
	}
	return nil
}

// removeUnused removes the values that only removed quads had.
func (c *commit) removeUnused(used map[ID]bool, removes []QuadIDs) error {
	if len(removes) == 0 {
		return nil
	}
	removed := make(map[QuadIDs]bool, len(removes))
	for _, q := range removes {
		removed[q] = true
	}
	it, err := c.store.db.NewIter(nil)
	if err != nil {
		return fmt.Errorf("reading the graph: %w", err)
	}
	defer it.Close()
	for _, id := range slices.Sorted(maps.Keys(idsOf(removes))) {
		if used[id] {
			continue
		}
		still, err := survives(it, id, removed)
		if err == nil && !still {
			err = c.removeValue(id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// survives reports whether a quad with the value remains. Over all values it passes
// every removed quad four times at most, as each stands in four ranges.
func survives(it *pebble.Iterator, id ID, removed map[QuadIDs]bool) (bool, error) {
	for i := range orders {
		o := &orders[i]
		prefix := appendID([]byte{o.prefix}, id)
		for ok := it.SeekGE(prefix); ok && bytes.HasPrefix(it.Key(), prefix); ok = it.Next() {
			q, err := o.decode(it.Key())
			if err != nil || !removed[q] {
				return true, err
			}
		}
		if err := it.Error(); err != nil {
			return true, fmt.Errorf("reading the graph: %w", err)
		}
	}
	return false, nil
}

func (c *commit) removeValue(id ID) error {
	encoded, err := c.store.get(idKey(id))
	if err != nil {
		return err
	}
	if encoded == nil {
		return fmt.Errorf("%w: the ID %d has no value", ErrDamaged, id)
	}
	c.totals.values--
	c.store.values.drop(id)
	if err := c.out.Delete(appendValueKey(nil, encoded), nil); err != nil {
		return err
	}
	return c.out.Delete(idKey(id), nil)
}

// count brings the counters of predicates and labels up to date.
func (c *commit) count(adds, removes []QuadIDs) error {
	predicates, labels := map[ID]int64{}, map[ID]int64{}
	for _, q := range adds {
		predicates[q.P]++
		labels[q.L]++
	}
	for _, q := range removes {
		predicates[q.P]--
		labels[q.L]--
	}
	delete(labels, 0)
	if err := c.countBy('p', predicates); err != nil {
		return err
	}
	return c.countBy('l', labels)
}

func (c *commit) countBy(d byte, changes map[ID]int64) error {
	for id, n := range changes {
		if n == 0 {
			continue
		}
		if id < c.first {
			old, err := c.store.counter(d, id)
			if err != nil {
				return err
			}
			n += old
		}
		var value []byte
		if n > 0 {
			value = binary.BigEndian.AppendUint64(nil, uint64(n))
		}
		if err := setOrDelete(c.out, countKey(d, id), value); err != nil {
			return err
		}
	}
	return nil
}
