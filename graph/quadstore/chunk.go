package quadstore

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// A chunk is as much of a load as is held in memory at once. Its files are, for number N:
//
//	values-N  its values, sorted by their keys: length, key, and after the key of a hash
//	          length and encoded value
//	quads-N   its quads: the places of their values in values-N, from 1, as four uint32
//	ids-N     the IDs of its values, in the order of values-N, once they are known
type chunk struct {
	places map[string]uint32 // of encoded values, in the order of coming, from 1
	values []string          // encoded, by place - 1
	bytes  int
	quads  []chunkQuad
	last   quad.Quad // and its places, as neighbours often share values
	at     chunkQuad
	buf    []byte
}

// chunkQuad is the places of a quad's values; 0 is an absent label.
type chunkQuad [4]uint32

func newChunk() *chunk { return &chunk{places: map[string]uint32{}} }

func (c *chunk) full(b loadBounds) bool {
	return len(c.quads) >= b.chunkQuads || c.bytes >= b.chunkBytes
}

func (c *chunk) add(q quad.Quad) (err error) {
	at := c.at
	for i, d := range quad.Directions {
		v := q.Get(d)
		switch {
		case at[i] != 0 && isLast(v, c.last.Get(d)):
			continue
		case v == nil && d == quad.Label:
			at[i] = 0
			continue
		}
		if at[i], err = c.place(v); err != nil {
			return fmt.Errorf("the %v of %v: %w", d, q, err)
		}
	}
	c.last, c.at = q, at
	c.quads = append(c.quads, at)
	return nil
}

// isLast reports whether two values are one for sure. Go takes 0 and -0 for equal.
func isLast(v, last quad.Value) bool {
	_, float := v.(quad.Float)
	return !float && v == last
}

func (c *chunk) place(v quad.Value) (uint32, error) {
	var err error
	if c.buf, err = appendValue(c.buf[:0], v); err != nil {
		return 0, err
	}
	if p, ok := c.places[string(c.buf)]; ok {
		return p, nil
	}
	encoded := string(c.buf)
	c.values = append(c.values, encoded)
	c.bytes += len(encoded)
	p := uint32(len(c.values))
	c.places[encoded] = p
	return p, nil
}

// readChunks writes chunks of the sequence. The sequence runs here; its values are
// numbered beside it.
func (l *loading) readChunks(ctx context.Context, quads iter.Seq2[quad.Quad, error]) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	batches, written := make(chan []quad.Quad, 4), make(chan error, 1)
	go func() {
		err := l.writeChunks(batches)
		if err != nil {
			cancel(err)
		}
		written <- err
	}()
	err := l.batches(ctx, quads, batches)
	close(batches)
	if w := <-written; w != nil {
		return w
	}
	return err
}

const quadsOfBatch = 512

// batches hands the quads on, some at a time.
func (l *loading) batches(ctx context.Context, quads iter.Seq2[quad.Quad, error], to chan<- []quad.Quad) error {
	batch := make([]quad.Quad, 0, quadsOfBatch)
	send := func() error {
		select {
		case to <- batch:
			batch = make([]quad.Quad, 0, quadsOfBatch)
			return nil
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	for q, err := range quads {
		if err != nil {
			return err
		}
		l.done.Read++
		if batch = append(batch, q); len(batch) == quadsOfBatch {
			if err := send(); err != nil {
				return err
			}
		}
	}
	if len(batch) == 0 {
		return ctx.Err()
	}
	return send()
}

// writeChunks goes on to the end of the batches, also after an error.
func (l *loading) writeChunks(batches <-chan []quad.Quad) (err error) {
	c := newChunk()
	for batch := range batches {
		for i := 0; i < len(batch) && err == nil; i++ {
			err = c.add(batch[i])
		}
		if err == nil && c.full(l.store.bounds) {
			err = l.writeChunk(c)
			c = newChunk()
		}
	}
	if err == nil && len(c.quads) > 0 {
		err = l.writeChunk(c)
	}
	return err
}

// keyed is a value of a chunk on its way to its file.
type keyed struct {
	key   string
	place uint32
}

func (l *loading) writeChunk(c *chunk) error {
	c.places = nil
	sorted := make([]keyed, len(c.values))
	for i, encoded := range c.values {
		sorted[i] = keyed{string(appendValueKey(nil, []byte(encoded))), uint32(i)}
	}
	slices.SortFunc(sorted, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	ranks := make([]uint32, len(sorted)+1)
	for i, k := range sorted {
		ranks[k.place+1] = uint32(i + 1)
	}
	err := l.create(l.path("values", l.chunks), func(w *bufio.Writer) error {
		for _, k := range sorted {
			writeBytes(w, k.key)
			if k.key[0] == keyHash {
				writeBytes(w, c.values[k.place])
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = l.create(l.path("quads", l.chunks), func(w *bufio.Writer) error {
		var b [16]byte
		for _, q := range c.quads {
			for i, place := range q {
				binary.LittleEndian.PutUint32(b[4*i:], ranks[place])
			}
			w.Write(b[:])
		}
		return nil
	})
	l.chunks++
	return err
}

// create makes a file. Errors of writing are told at the end.
func (l *loading) create(path string, write func(*bufio.Writer) error) error {
	f, err := l.store.files.Create(path, vfs.WriteCategoryUnspecified)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 256<<10)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}

func writeBytes(w *bufio.Writer, b string) {
	var length [binary.MaxVarintLen64]byte
	w.Write(length[:binary.PutUvarint(length[:], uint64(len(b)))])
	w.WriteString(b)
}

// readBytes appends to dst what writeBytes wrote.
func readBytes(r *bufio.Reader, dst []byte) ([]byte, error) {
	n, err := binary.ReadUvarint(r)
	if err != nil {
		return dst, err
	}
	dst = slices.Grow(dst, int(n))[:len(dst)+int(n)]
	_, err = io.ReadFull(r, dst[len(dst)-int(n):])
	return dst, err
}

// file is a file of a load that is read from its beginning to its end.
type file struct {
	*bufio.Reader
	close func() error
}

func (l *loading) open(path string, buffer int) (*file, error) {
	f, err := l.store.files.Open(path, vfs.SequentialReadsOption)
	if err != nil {
		return nil, err
	}
	return &file{bufio.NewReaderSize(f, buffer), f.Close}, nil
}
