package quadstore

import (
	"bufio"
	"bytes"
	"container/heap"
	"context"
	"encoding/binary"
	"errors"
	"io"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// valueRun is the values of one chunk, read in order, and the IDs that they get.
type valueRun struct {
	in      *file
	key     []byte
	encoded []byte // of a key that is a hash
	out     vfs.File
	ids     *bufio.Writer
}

func (l *loading) openRun(n int) (*valueRun, error) {
	in, err := l.open(l.path("values", n), 64<<10)
	if err != nil {
		return nil, err
	}
	out, err := l.store.files.Create(l.path("ids", n), vfs.WriteCategoryUnspecified)
	if err != nil {
		return nil, errors.Join(err, in.close())
	}
	return &valueRun{in: in, out: out, ids: bufio.NewWriterSize(out, 64<<10)}, nil
}

// next reads the next value; false at the end.
func (r *valueRun) next() (more bool, err error) {
	r.key, err = readBytes(r.in.Reader, r.key[:0])
	if err == io.EOF {
		return false, nil
	}
	if err == nil && r.key[0] == keyHash {
		r.encoded, err = readBytes(r.in.Reader, r.encoded[:0])
	}
	return err == nil, err
}

// value is the encoded value.
func (r *valueRun) value() []byte {
	if r.key[0] == keyHash {
		return r.encoded
	}
	return r.key[1:]
}

func (r *valueRun) close() error { return errors.Join(r.ids.Flush(), r.out.Close(), r.in.close()) }

// valueRuns is a heap of runs, by their present keys.
type valueRuns []*valueRun

func (h valueRuns) Len() int           { return len(h) }
func (h valueRuns) Less(i, j int) bool { return bytes.Compare(h[i].key, h[j].key) < 0 }
func (h valueRuns) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *valueRuns) Push(x any)        { *h = append(*h, x.(*valueRun)) }
func (h *valueRuns) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// mergeValues gives an ID to each value of all chunks, in the order of keys, and writes
// those that are new to tables.
func (l *loading) mergeValues(ctx context.Context) (err error) {
	var all []*valueRun
	defer func() {
		for _, r := range all {
			err = errors.Join(err, r.close())
		}
	}()
	var runs valueRuns
	for n := range l.chunks {
		r, err := l.openRun(n)
		if err != nil {
			return err
		}
		all = append(all, r)
		if more, err := r.next(); err != nil {
			return err
		} else if more {
			runs = append(runs, r)
		}
	}
	heap.Init(&runs)
	n := &numbering{loading: l, keys: l.newTables(0), values: l.newTables(0)}
	if n.old, err = l.seek(keyHash, keyValue); err != nil {
		return err
	}
	err = n.all(ctx, &runs)
	return errors.Join(err, n.keys.close(), n.values.close(), n.old.close())
}

// numbering gives IDs.
type numbering struct {
	*loading
	old          *seeker // the store's keys of values
	keys, values *tables
	key          []byte // the last key, and its ID
	id           ID
	given        int64
}

func (n *numbering) all(ctx context.Context, runs *valueRuns) error {
	var b [idSize]byte
	for len(*runs) > 0 {
		r := (*runs)[0]
		if !bytes.Equal(r.key, n.key) {
			if err := n.next(r); err != nil {
				return err
			}
			if n.given++; n.given%checkEvery == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
		}
		binary.LittleEndian.PutUint64(b[:], uint64(n.id))
		r.ids.Write(b[:]) // its error comes again at the end
		more, err := r.next()
		switch {
		case err != nil:
			return err
		case more:
			heap.Fix(runs, 0)
		default:
			heap.Pop(runs)
		}
	}
	return nil
}

// checkEvery is the number of steps after which a load looks whether it shall end.
const checkEvery = 1 << 12

// next finds or gives the ID of a run's value.
func (n *numbering) next(r *valueRun) error {
	n.key = append(n.key[:0], r.key...)
	old, known, err := n.old.get(n.key)
	if err != nil {
		return err
	}
	if known {
		n.id, err = decodeID(old)
		return err
	}
	n.totals.last++
	n.totals.values++
	n.id = n.totals.last
	if err := n.keys.set(n.key, appendID(nil, n.id)); err != nil {
		return err
	}
	return n.values.set(idKey(n.id), r.value())
}

// ids reads the IDs of a chunk's values; that of place 0 is 0.
func (l *loading) ids(chunk int) ([]ID, error) {
	f, err := l.open(l.path("ids", chunk), 256<<10)
	if err != nil {
		return nil, err
	}
	defer f.close()
	ids := []ID{0}
	var b [idSize]byte
	for {
		if _, err := io.ReadFull(f, b[:]); err == io.EOF {
			return ids, nil
		} else if err != nil {
			return nil, err
		}
		ids = append(ids, ID(binary.LittleEndian.Uint64(b[:])))
	}
}
