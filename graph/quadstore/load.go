package quadstore

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"
	"syscall"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// Loaded is what Load did.
type Loaded struct {
	Read  int64 // quads given
	Added int64 // of them, those that were new: neither in the graph before nor given twice
}

// Load adds any number of quads at once, fast and within bounded memory: some 200 MB
// beside the values that one million quads have. It sorts them in files within the
// graph's directory, which at the end become part of the graph all together. When Load
// returns nil they are on disk; after an error, or when the process ends before, the
// graph is as it was. An error of the sequence, or the end of ctx, ends the load so.
//
// Other commits wait until Load has ended. Readers do not.
func (s *Store) Load(ctx context.Context, quads iter.Seq2[quad.Quad, error]) (Loaded, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.writable(); err != nil {
		return Loaded{}, err
	}
	t, err := s.totals()
	if err != nil {
		return Loaded{}, err
	}
	l := &loading{store: s, totals: t, dir: s.files.PathJoin(s.dir, loadName)}
	defer s.files.RemoveAll(l.dir) // what is left; Open removes it after a crash
	if err := s.files.MkdirAll(l.dir, 0o755); err != nil {
		return Loaded{}, s.writeError(err)
	}
	if err := l.run(ctx, quads); err != nil {
		return Loaded{}, s.writeError(err)
	}
	return l.done, nil
}

// loadBounds is how much a load holds in memory at once.
type loadBounds struct {
	chunkQuads, chunkBytes int // of a chunk: its quads, and its encoded values
	sorterQuads            int // of each of the four sorters; 32 bytes each
	tableBytes             int // of a table before compression
}

var usualBounds = loadBounds{1 << 20, 64 << 20, 1 << 19, 128 << 20}

// loadName is the directory of the files of a load under way.
const loadName = "load-under-way"

// writeError says what to do where a disk is full.
func (s *Store) writeError(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return fmt.Errorf("%w: %s has no room left, so nothing was written; make room and try again", ErrFull, s.dir)
	}
	return err
}

// loading is one load. Its steps are: read the quads in chunks, and number the values of
// each chunk (chunk.go); merge the values of all chunks and give them IDs
// (load_values.go); sort the quads by IDs, in each order (load_quads.go); ingest the
// tables that were written on the way (load_tables.go).
type loading struct {
	store  *Store
	dir    string
	totals totals
	chunks int // written so far
	done   Loaded

	guard  sync.Mutex // guards what follows
	tables []string   // their paths
}

func (l *loading) run(ctx context.Context, quads iter.Seq2[quad.Quad, error]) error {
	if err := l.readChunks(ctx, quads); err != nil || l.chunks == 0 {
		return err
	}
	if err := l.mergeValues(ctx); err != nil {
		return err
	}
	if err := l.mergeQuads(ctx); err != nil || l.done.Added == 0 {
		return err
	}
	l.totals.quads += l.done.Added
	if err := l.writeTotals(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := l.store.checkRoom(0); err != nil {
		return err
	}
	return l.store.put(func() error { return l.store.db.Ingest(context.WithoutCancel(ctx), l.tables) })
}

func (l *loading) writeTotals() error {
	w := l.newTables(0)
	if err := w.set([]byte(keyTotals), l.totals.encode()); err != nil {
		return errors.Join(err, w.close())
	}
	return w.close()
}

// path is that of a file of the load.
func (l *loading) path(name string, number int) string {
	return l.store.files.PathJoin(l.dir, fmt.Sprintf("%s-%06d", name, number))
}

// seeker looks keys up that come in order.
type seeker struct{ it *pebble.Iterator }

// seek looks for keys with a prefix between first and last. An empty store has none.
func (l *loading) seek(first, last byte) (*seeker, error) {
	if l.totals.quads == 0 {
		return &seeker{}, nil
	}
	it, err := l.store.db.NewIter(&pebble.IterOptions{LowerBound: []byte{first}, UpperBound: []byte{last + 1}})
	if err != nil {
		return nil, fmt.Errorf("reading the graph: %w", err)
	}
	return &seeker{it}, nil
}

// get is the value of a key; it is valid until the next call.
func (s *seeker) get(key []byte) (value []byte, ok bool, err error) {
	if s.it == nil {
		return nil, false, nil
	}
	if !s.it.SeekGE(key) || string(s.it.Key()) != string(key) {
		return nil, false, s.it.Error()
	}
	value, err = s.it.ValueAndErr()
	return value, err == nil, err
}

func (s *seeker) close() error {
	if s.it == nil {
		return nil
	}
	return s.it.Close()
}

// removeLoad removes what a load has left that was cut short by the end of its process.
func removeLoad(files vfs.FS, dir string) error {
	if err := files.RemoveAll(files.PathJoin(dir, loadName)); err != nil {
		return fmt.Errorf("opening the graph: %w", err)
	}
	return nil
}
