package quadstore

import "fmt"

// roomToKeep is what must be free on the disk, beside what is to be written, before
// anything is. Pebble cannot go on after a full disk has stopped it in the middle of a
// write of its own, so that it is not to come to that.
const roomToKeep = 24 << 20

// checkRoom reports ErrFull when the disk has no room for so many bytes.
func (s *Store) checkRoom(bytes uint64) error {
	if s.inMemory {
		return nil
	}
	usage, err := s.files.GetDiskUsage(s.dir)
	if err != nil || usage.AvailBytes >= bytes+roomToKeep {
		return nil // where the room is not known, writing is tried
	}
	return fmt.Errorf("%w: %s has %d MB left, and this needs %d MB; make room and try again", ErrFull, s.dir, usage.AvailBytes>>20, (bytes+roomToKeep)>>20)
}
