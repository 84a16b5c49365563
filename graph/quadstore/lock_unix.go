//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package quadstore

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// lockFile takes the lock of a graph: alone, or shared with other readers. It belongs
// to the open file, so that it also holds between two Stores of one process.
func lockFile(name string, shared bool) (io.Closer, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening the graph: %w", err)
	}
	how := syscall.LOCK_EX
	if shared {
		how = syscall.LOCK_SH
	}
	if err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB); err != nil {
		info, statErr := f.Stat()
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			by := "another program"
			if statErr == nil {
				by = holder(info)
			}
			return nil, fmt.Errorf("%w: %s has %s; wait until it has ended, or end it", ErrLocked, by, filepath.Dir(name))
		}
		return nil, fmt.Errorf("locking the graph: %w", err)
	}
	return f, nil
}
