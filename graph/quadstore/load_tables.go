package quadstore

import (
	"encoding/binary"

	"github.com/cockroachdb/pebble/v2/objstorage/objstorageprovider"
	"github.com/cockroachdb/pebble/v2/sstable"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// tables writes entries that come in order to tables, which end where one gets large or
// the first byte of keys changes, so that no two overlap.
type tables struct {
	*loading
	filter bool // keys will be looked up one by one
	w      *sstable.Writer
	prefix byte
	size   int
	key    []byte // for use by who writes
}

// newTables returns a writer for the keys of an order, or 0 for other keys.
func (l *loading) newTables(order byte) *tables {
	return &tables{loading: l, filter: order == 0 || order == orders[0].prefix}
}

func (t *tables) set(key, value []byte) error {
	if t.w == nil || key[0] != t.prefix || t.size > t.store.bounds.tableBytes {
		if err := t.close(); err != nil {
			return err
		}
		if err := t.start(key[0]); err != nil {
			return err
		}
	}
	t.size += len(key) + len(value)
	return t.w.Set(key, value)
}

func (t *tables) start(prefix byte) error {
	t.guard.Lock()
	path := t.path("table", len(t.loading.tables))
	t.loading.tables = append(t.loading.tables, path)
	t.guard.Unlock()
	f, err := t.store.files.Create(path, vfs.WriteCategoryUnspecified)
	if err != nil {
		return err
	}
	o := t.store.tableOptions()
	if !t.filter {
		o.FilterPolicy = nil
	}
	t.w = sstable.NewWriter(objstorageprovider.NewFileWritable(f), o)
	t.prefix, t.size = prefix, 0
	return nil
}

func (t *tables) close() error {
	if t.w == nil {
		return nil
	}
	w := t.w
	t.w = nil
	return w.Close()
}

// counters adds up the quads of each first ID of an order.
type counters struct {
	loading *loading
	w       *tables
	old     *seeker
	kind    byte // 0: this order has none
	id      ID
	n       int64
}

func (l *loading) newCounters(o *order) (*counters, error) {
	c := &counters{loading: l, w: l.newTables(0)}
	if o.prefix == 'p' || o.prefix == 'l' {
		c.kind = o.prefix
	}
	var err error
	c.old, err = l.seek(keyCount, keyCount)
	return c, err
}

func (c *counters) add(id ID) error {
	if id != c.id {
		if err := c.flush(); err != nil {
			return err
		}
		c.id, c.n = id, 0
	}
	c.n++
	return nil
}

// flush writes the present counter.
func (c *counters) flush() error {
	if c.kind == 0 || c.id == 0 {
		return nil
	}
	key := countKey(c.kind, c.id)
	old, there, err := c.old.get(key)
	if err != nil {
		return err
	}
	if there {
		before, err := decodeCount(old)
		if err != nil {
			return err
		}
		c.n += before
	}
	return c.w.set(key, binary.BigEndian.AppendUint64(nil, uint64(c.n)))
}

func (c *counters) close() error {
	if err := c.w.close(); err != nil {
		return err
	}
	return c.old.close()
}
