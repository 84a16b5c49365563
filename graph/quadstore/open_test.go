package quadstore_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

// What cannot be opened is refused in a sentence that names the place and says what to
// do, and left as it was.
func TestOpenErrors(t *testing.T) {
	for _, test := range []struct {
		name    string
		make    func(t *testing.T, dir string)
		options quadstore.Options
		want    error
		says    string
	}{
		{"nothing to read", func(*testing.T, string) {}, quadstore.Options{ReadOnly: true}, quadstore.ErrMissing, "load a text into it first"},
		{"an empty directory to read", mkdir, quadstore.Options{ReadOnly: true}, quadstore.ErrMissing, "load a text into it first"},
		{"a file", func(t *testing.T, dir string) { write(t, dir) }, quadstore.Options{}, quadstore.ErrNotAGraph, "name a directory"},
		{"other files", func(t *testing.T, dir string) { mkdir(t, dir); write(t, filepath.Join(dir, "notes.txt")) }, quadstore.Options{},
			quadstore.ErrNotAGraph, "holds other files; name an empty directory or a new one"},
		{"open elsewhere", func(t *testing.T, dir string) { create(t, dir) }, quadstore.Options{}, quadstore.ErrLocked, "wait until it has ended, or end it"},
		{"being written", func(t *testing.T, dir string) { create(t, dir) }, quadstore.Options{ReadOnly: true}, quadstore.ErrLocked, "wait until it has ended, or end it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "my.graph")
			test.make(t, dir)
			s, err := quadstore.Open(dir, test.options)
			if err == nil {
				s.Close()
			}
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("the error is %v", err)
			}
		})
	}
}

func mkdir(t *testing.T, dir string) {
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, name string) {
	if err := os.WriteFile(name, []byte("notes"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func create(t *testing.T, dir string) {
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
}

// A graph of a later version is refused with a sentence: one with a later form of ours,
// and one with a later form of Pebble's.
func TestNewerFormat(t *testing.T) {
	for _, test := range []struct {
		name string
		make func(t *testing.T, s *quadstore.Store, dir string)
		says string
	}{
		{"ours", func(t *testing.T, s *quadstore.Store, _ string) {
			if err := errors.Join(quadstore.Damage(s, []byte("mformat"), []byte{2}), s.Close()); err != nil {
				t.Fatal(err)
			}
		}, "has format 2 and this program knows up to 1; use a newer version of it"},
		{"Pebble's", func(t *testing.T, s *quadstore.Store, dir string) {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, "marker.format-version.009999.900"))
		}, "is of a newer version of this program; use that one"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "my.graph")
			s, err := quadstore.Open(dir, quadstore.Options{})
			if err != nil {
				t.Fatal(err)
			}
			test.make(t, s, dir)
			for _, o := range []quadstore.Options{{}, {ReadOnly: true}} {
				s, err := quadstore.Open(dir, o)
				if err == nil {
					s.Close()
				}
				if !errors.Is(err, quadstore.ErrNewerFormat) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), test.says) {
					t.Errorf("%+v gives %v", o, err)
				}
			}
		})
	}
}

// Several may read one graph at once.
func TestReadersShare(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	add(t, s, quad.MakeIRI("s", "p", "o", ""))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		r, err := quadstore.Open(dir, quadstore.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		if n, _ := view(t, r).Count(); n != 1 {
			t.Errorf("there are %d quads", n)
		}
		if b := r.NewBatch(); b.Commit() == nil {
			b.Add(quad.MakeIRI("s", "p", "o2", ""))
			if err := b.Commit(); !errors.Is(err, quadstore.ErrReadOnly) {
				t.Errorf("writing gives %v", err)
			}
		}
	}
}

// What Commit has returned for is there after the process is killed.
func TestKilledWriterLosesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	writer := exec.Command(os.Args[0], "-test.run", "^TestWriterToKill$")
	writer.Env = append(os.Environ(), "TAMGA_GRAPH_TO_KILL="+dir)
	out, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	committed := -1
	for lines := bufio.NewScanner(out); committed < 40 && lines.Scan(); {
		fmt.Sscanf(lines.Text(), "committed %d", &committed)
	}
	if err := writer.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	writer.Wait() // its error says that it was killed
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	v := view(t, s)
	for i := range committed + 1 {
		if _, ok, err := v.ID(quad.IRI(fmt.Sprint("o", i))); !ok || err != nil {
			t.Errorf("batch %d of %d is lost: %v", i, committed, err)
		}
	}
	if committed < 40 {
		t.Errorf("only %d batches were committed", committed)
	}
}

// TestWriterToKill commits until it is killed, for TestKilledWriterLosesNothing.
func TestWriterToKill(t *testing.T) {
	dir := os.Getenv("TAMGA_GRAPH_TO_KILL")
	if dir == "" {
		t.Skip("TestKilledWriterLosesNothing runs this")
	}
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 100_000 {
		add(t, s, quad.MakeIRI("s", "p", fmt.Sprint("o", i), "l"))
		fmt.Println("committed", i)
	}
}
