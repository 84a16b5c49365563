package quadstore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/sstable"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/atomicfs"
)

// Options tell how a graph is opened. The zero value opens it for reading and writing.
type Options struct {
	ReadOnly bool // several processes may then have it open
	InMemory bool // a new graph that ends with Close; the directory is not used
}

// format is the number of the form that doc.go describes.
const format = 1

// The file that marks a directory as a graph, and is locked while it is open.
const (
	markName = "tamga-graph"
	markText = "This directory is a graph of tamga. Its files belong together: change none of them.\n"
)

// Open opens the graph in a directory. A directory that is missing or empty becomes a
// new graph, unless it is opened for reading only. The errors wrap ErrMissing,
// ErrNotAGraph, ErrLocked or ErrNewerFormat where one of them fits.
func Open(dir string, o Options) (*Store, error) {
	if o.InMemory {
		return open("graph", vfs.NewMem(), unlocked{}, o)
	}
	if err := prepare(dir, o.ReadOnly); err != nil {
		return nil, err
	}
	lock, err := lockFile(filepath.Join(dir, markName), o.ReadOnly)
	if err != nil {
		return nil, err
	}
	s, err := open(dir, vfs.Default, lock, o)
	if err != nil {
		lock.Close()
		return nil, err
	}
	return s, nil
}

// prepare checks that a directory is a graph, or makes it ready to become one.
func prepare(dir string, readOnly bool) error {
	entries, err := os.ReadDir(dir)
	info, statErr := os.Stat(dir)
	switch {
	case errors.Is(statErr, fs.ErrNotExist):
	case statErr == nil && !info.IsDir():
		return fmt.Errorf("%w: %s is a file; name a directory", ErrNotAGraph, dir)
	case err != nil:
		return fmt.Errorf("opening the graph: %w", err)
	}
	marked := false
	for _, e := range entries {
		marked = marked || e.Name() == markName
	}
	switch {
	case marked && (len(entries) > 1 || !readOnly):
		return nil
	case len(entries) > 0 && !marked:
		return fmt.Errorf("%w: %s holds other files; name an empty directory or a new one", ErrNotAGraph, dir)
	case readOnly:
		return fmt.Errorf("%w at %s; load a text into it first", ErrMissing, dir)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("making the graph: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, markName), []byte(markText), 0o644); err != nil {
		return fmt.Errorf("making the graph: %w", err)
	}
	return nil
}

func open(dir string, files vfs.FS, lock io.Closer, o Options) (*Store, error) {
	zip, err := newBlobCodec()
	if err != nil {
		return nil, err
	}
	tuning := pebbleOptions(files, o)
	if !o.ReadOnly && !o.InMemory {
		if err := room(files, dir, roomToOpen); err != nil {
			return nil, err
		}
		if err := removeLoad(files, dir); err != nil {
			return nil, err
		}
	}
	db, err := pebble.Open(dir, tuning)
	if err != nil {
		return nil, openError(dir, files, err)
	}
	s := &Store{
		reader: newReader(db, &valueCache{}, zip), db: db, dir: dir, files: files, tuning: tuning, bounds: usualBounds, lock: lock,
		readOnly: o.ReadOnly, inMemory: o.InMemory, views: map[*View]struct{}{},
	}
	if err := s.checkFormat(dir); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return s, nil
}

func pebbleOptions(files vfs.FS, o Options) *pebble.Options {
	p := &pebble.Options{
		FS: files, ReadOnly: o.ReadOnly, Logger: silent{},
		CacheSize: 64 << 20, MemTableSize: memoryTable,
		FormatMajorVersion: pebble.FormatNewest,
		// Whoever reads a damaged table gets an error; Pebble's own way is to call Fatalf.
		EventListener: &pebble.EventListener{DataCorruption: func(pebble.DataCorruptionInfo) {}},
	}
	if o.ReadOnly {
		p.FS = withoutLock{files}
	}
	for i := range p.Levels {
		p.Levels[i].FilterPolicy = bloom.FilterPolicy(10)
		p.Levels[i].IndexBlockSize = 256 << 10 // one level of index, which is quicker to seek in
	}
	p.EnsureDefaults()
	return p
}

// tableOptions are those of a table in the lowest level, where most of a graph lies.
func (s *Store) tableOptions() sstable.WriterOptions {
	return s.tuning.MakeWriterOptions(len(s.tuning.Levels)-1, s.db.TableFormat())
}

func openError(dir string, files vfs.FS, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("opening the graph: %w", err)
	case newerPebble(dir, files):
		return fmt.Errorf("%w: %s is of a newer version of this program; use that one", ErrNewerFormat, dir)
	}
	return fmt.Errorf("%w: %s cannot be read as one; take it from a backup: %w", ErrNotAGraph, dir, err)
}

// newerPebble reports whether Pebble itself has a newer format there. Pebble has no error
// of its own for that, but keeps the number in the name of a file.
func newerPebble(dir string, files vfs.FS) bool {
	number, err := atomicfs.ReadMarker(files, dir, "format-version")
	if err != nil {
		return false
	}
	n, err := strconv.ParseUint(number, 10, 64)
	return err == nil && n > uint64(pebble.FormatNewest)
}

// checkFormat refuses a graph of another format, and writes the format of a new one.
func (s *Store) checkFormat(dir string) error {
	b, err := s.get([]byte(keyFormat))
	if err != nil {
		return fmt.Errorf("%w: %s cannot be read as one; take it from a backup: %w", ErrNotAGraph, dir, err)
	}
	n, size := binary.Uvarint(b)
	switch {
	case size <= 0 && (b != nil || s.readOnly || !s.empty()):
		return fmt.Errorf("%w: %s is a Pebble store of something else; name another directory", ErrNotAGraph, dir)
	case b == nil:
		if err := s.db.Set([]byte(keyFormat), binary.AppendUvarint(nil, format), pebble.Sync); err != nil {
			return fmt.Errorf("making the graph: %w", err)
		}
	case n > format:
		return fmt.Errorf("%w: %s has format %d and this program knows up to %d; use a newer version of it", ErrNewerFormat, dir, n, format)
	}
	return nil
}

func (s *Store) empty() bool {
	n, err := s.length(nil)
	return n == 0 && err == nil
}

// unlocked is the lock of what nobody else can open.
type unlocked struct{}

func (unlocked) Close() error { return nil }

// withoutLock keeps Pebble from a lock that would keep other readers out; lockFile has
// taken one that does not.
type withoutLock struct{ vfs.FS }

func (withoutLock) Lock(string) (io.Closer, error) { return unlocked{}, nil }

// silent keeps Pebble from writing to stderr. What goes wrong it returns as errors.
type silent struct{}

func (silent) Infof(string, ...any)  {}
func (silent) Errorf(string, ...any) {}

// Fatalf must not return: Pebble's own state is broken, and going on could lose data.
func (silent) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
