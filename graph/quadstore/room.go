package quadstore

import (
	"fmt"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// What must be free on the disk, beside what is to be written, before anything is.
// Pebble cannot go on after a full disk has stopped it in the middle of a write of its
// own, so that it is not to come to that: it must be able to write what it has in memory.
const (
	roomToKeep = memoryTable + 8<<20
	roomToOpen = 4 << 20
)

// memoryTable is the size of what Pebble keeps in memory before it writes a table.
const memoryTable = 16 << 20

// checkRoom reports ErrFull when the disk has no room for so many bytes.
func (s *Store) checkRoom(bytes uint64) error {
	if s.inMemory {
		return nil
	}
	return room(s.files, s.dir, bytes+roomToKeep)
}

func room(files vfs.FS, dir string, needed uint64) error {
	usage, err := files.GetDiskUsage(dir)
	if err != nil || usage.AvailBytes >= needed {
		return nil // where the room is not known, writing is tried
	}
	return fmt.Errorf("%w: %s has %.1f MB left and needs %.1f MB, so nothing was written; make room and try again", ErrFull, dir,
		float64(usage.AvailBytes)/1e6, float64(needed)/1e6)
}
