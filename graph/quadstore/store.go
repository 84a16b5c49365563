package quadstore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// Store is an open graph. Reading it directly sees the latest state at each call; take
// a View where several calls must agree. Make one with Open. Its methods may be called
// by many goroutines at once.
type Store struct {
	*reader
	db       *pebble.DB
	dir      string
	files    vfs.FS
	tuning   *pebble.Options
	bounds   loadBounds
	lock     io.Closer
	readOnly bool
	inMemory bool
	writing  sync.Mutex // held by the one commit under way, and by Close
	broken   error      // why nothing can be written any more; guarded by writing

	listing sync.Mutex // guards views
	views   map[*View]struct{}
}

// View is the graph as it was when the view was made, whatever is written since. It
// must be closed. Its methods may be called by many goroutines at once.
type View struct {
	*reader
	store    *Store
	snapshot *pebble.Snapshot
}

// View returns a view of the present state. It costs next to nothing.
func (s *Store) View() (*View, error) {
	s.listing.Lock()
	defer s.listing.Unlock()
	if s.views == nil {
		return nil, ErrClosed
	}
	snapshot := s.db.NewSnapshot()
	v := &View{newReader(snapshot, s.values, s.zip), s, snapshot}
	s.views[v] = struct{}{}
	return v, nil
}

// Close ends the view. A second call does nothing.
func (v *View) Close() error {
	v.store.listing.Lock()
	defer v.store.listing.Unlock()
	if _, open := v.store.views[v]; !open {
		return nil
	}
	delete(v.store.views, v)
	return v.end()
}

func (v *View) end() error { return errors.Join(v.shut(), v.snapshot.Close()) }

// Close waits for a commit under way, ends all views and closes the graph. Whoever is
// still reading gets ErrClosed. A second call does nothing.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.listing.Lock()
	views := s.views
	s.views = nil
	s.listing.Unlock()
	if views == nil {
		return nil
	}
	var err error
	for v := range views {
		err = errors.Join(err, v.end())
	}
	err = errors.Join(err, s.shut())
	if s.broken != nil {
		return errors.Join(err, s.lock.Close()) // Pebble would wait for its log
	}
	if !s.readOnly && s.checkRoom(0) == nil {
		// So that the next one to open the graph has no log to replay. On a full disk Pebble
		// would try for ever; the log has all.
		err = errors.Join(err, s.db.Flush())
	}
	if err = errors.Join(err, s.db.Close(), s.lock.Close()); err != nil {
		return fmt.Errorf("closing the graph: %w", err)
	}
	return nil
}

// Compact rewrites the graph's files, so that what was removed takes no room any more.
// It may take as long as a load. Reading and writing go on meanwhile; Close waits.
func (s *Store) Compact(ctx context.Context) error {
	s.gate.RLock()
	defer s.gate.RUnlock()
	switch {
	case s.closed:
		return ErrClosed
	case s.readOnly:
		return ErrReadOnly
	}
	if err := s.db.Compact(ctx, []byte{0}, []byte{0xff}, true); err != nil {
		return s.writeError(fmt.Errorf("compacting the graph: %w", err))
	}
	return nil
}

// Backup copies the graph, as it is now, into a new directory, which can be opened as a
// graph. Where both are on one disk most of it is linked, not copied.
func (s *Store) Backup(dir string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.listing.Lock()
	open := s.views != nil
	s.listing.Unlock()
	switch {
	case !open:
		return ErrClosed
	case s.inMemory:
		return fmt.Errorf("a graph in memory has no files to back up; export it instead")
	}
	if err := s.db.Checkpoint(dir); err != nil {
		return fmt.Errorf("copying the graph to %s: %w", dir, err)
	}
	if err := os.WriteFile(filepath.Join(dir, markName), []byte(markText), 0o644); err != nil {
		return fmt.Errorf("copying the graph to %s: %w", dir, err)
	}
	return nil
}
