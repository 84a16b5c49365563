//go:build linux

package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

func containsAll(s string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(s, part) {
			return false
		}
	}
	return true
}

// smallDisk mounts a file system in memory, of some megabytes.
func smallDisk(t *testing.T, megabytes int) string {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)); err != nil {
		t.Skip("no small disk can be mounted here, which takes root: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// endless is quads of text that cannot be packed well.
func endless(from int) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for i := from; ; i++ {
			text := strings.Repeat(fmt.Sprintf("%x", i*7919), 150)
			if !yield(quad.Quad{Subject: quad.IRI(fmt.Sprint("ent:", i)), Predicate: quad.IRI("rel:p"), Object: quad.String(text), Label: quad.IRI("l:1")}, nil) {
				return
			}
		}
	}
}

func first(n int, quads iter.Seq2[quad.Quad, error]) []quad.Quad {
	var all []quad.Quad
	for q := range quads {
		if all = append(all, q); len(all) == n {
			break
		}
	}
	return all
}

// On a full disk a load and a batch fail with a sentence, what was there before stays,
// and once there is room writing goes on.
func TestFullDisk(t *testing.T) {
	disk := smallDisk(t, 56)
	dir := filepath.Join(disk, "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	add(t, s, first(100, endless(0))...)
	want := allQuads(t, s)
	if _, err := s.Load(context.Background(), sequence(first(50_000, endless(1000)))); !errors.Is(err, quadstore.ErrFull) || !strings.Contains(err.Error(), "make room and try again") {
		t.Errorf("a load that is too large gives %v", err)
	}
	full := nearlyFull(t, disk)
	for name, write := range map[string]func() error{
		"a load": func() error { _, err := s.Load(context.Background(), sequence(first(10, endless(500)))); return err },
		"a batch": func() error {
			b := s.NewBatch()
			b.Add(first(1, endless(500))[0])
			return b.Commit()
		},
	} {
		if err := write(); !errors.Is(err, quadstore.ErrFull) {
			t.Errorf("%s on a full disk gives %v", name, err)
		}
	}
	if got := allQuads(t, s); !maps.Equal(got, want) {
		t.Errorf("there are %d quads, want %d", len(got), len(want))
	}
	if err := s.Close(); err != nil {
		t.Error("closing: ", err)
	}
	if s, err := quadstore.Open(dir, quadstore.Options{}); !errors.Is(err, quadstore.ErrFull) {
		t.Errorf("opening for writing gives %v", err)
		s.Close()
	}
	if s, err = quadstore.Open(dir, quadstore.Options{ReadOnly: true}); err != nil {
		t.Fatal("opening for reading: ", err)
	}
	if got := allQuads(t, s); !maps.Equal(got, want) {
		t.Errorf("read again there are %d quads, want %d", len(got), len(want))
	}
	if err := errors.Join(s.Close(), os.Remove(full)); err != nil {
		t.Fatal(err)
	}
	if s, err = quadstore.Open(dir, quadstore.Options{}); err != nil {
		t.Fatal("opening with room again: ", err)
	}
	defer s.Close()
	add(t, s, first(1, endless(500))...)
	if faults := checked(t, s); len(faults) > 0 {
		t.Errorf("check says %q", faults)
	}
}

// nearlyFull writes a file that leaves no room.
func nearlyFull(t *testing.T, disk string) string {
	name := filepath.Join(disk, "ballast")
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for piece := make([]byte, 64<<10); ; {
		if _, err := f.Write(piece); err != nil {
			return name
		}
	}
}

// A folder that cannot be written to is read, and refuses changes with a sentence.
func TestReadOnlyFolder(t *testing.T) {
	disk := smallDisk(t, 64)
	dir := filepath.Join(disk, "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	add(t, s, quad.MakeIRI("s", "p", "o", ""))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("the disk cannot be made read-only: ", err)
	}
	if s, err := quadstore.Open(dir, quadstore.Options{}); err == nil || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("opening for writing gives %v", err)
		if s != nil {
			s.Close()
		}
	}
	if _, err := quadstore.Open(filepath.Join(disk, "new.graph"), quadstore.Options{}); err == nil || !strings.Contains(err.Error(), "new.graph") {
		t.Errorf("a new graph gives %v", err)
	}
	s, err = quadstore.Open(dir, quadstore.Options{ReadOnly: true})
	if err != nil {
		t.Fatal("opening for reading: ", err)
	}
	defer s.Close()
	if n := len(allQuads(t, s)); n != 1 {
		t.Errorf("there are %d quads", n)
	}
}
