//go:build unix

package loaders_test

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/tamga-kg/tamga/loaders"
)

// Links that lead nowhere, and pipes, which would never end, are listed and not read.
func TestPathListsWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	for _, err := range []error{
		os.WriteFile(filepath.Join(dir, "note.txt"), []byte(note), 0o644),
		os.Symlink("nowhere", filepath.Join(dir, "link")),
		os.Symlink(".", filepath.Join(dir, "loop")),
		syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644),
	} {
		if err != nil {
			t.Skip("this file system has no links or pipes: ", err)
		}
	}
	inputs, err := loaders.Path(dir)
	if err != nil {
		t.Fatal(err)
	}
	report, err := newLoader(t).Load(context.Background(), inputs)
	if err != nil || len(report.Loaded) != 1 || len(report.Skipped) != 3 {
		t.Errorf("loaded %d, skipped %v, error %v", len(report.Loaded), report.Skipped, err)
	}
}
