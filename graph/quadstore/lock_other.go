//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package quadstore

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/cockroachdb/pebble/v2/vfs"
)

// lockFile takes the lock of a graph. Here readers cannot share it.
func lockFile(name string, _ bool) (io.Closer, error) {
	lock, err := vfs.Default.Lock(name + ".lock")
	if err != nil {
		return nil, fmt.Errorf("%w: another program has %s; wait until it has ended, or end it: %w", ErrLocked, filepath.Dir(name), err)
	}
	return lock, nil
}
