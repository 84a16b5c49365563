package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
)

// Removing labels removes their quads and each value that nothing else uses, and after
// compaction their room is free again.
func TestRemovedLabelsLeaveNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "my.graph")
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	stay := []quad.Quad{quad.MakeIRI("ent:0", "rel:p", "ent:1", "stmt:stays"), quad.MakeIRI("ent:1", "rel:p", "ent:0", "")}
	add(t, s, stay...)
	before, _ := compacted(t, s, dir)
	var quads []quad.Quad
	for i := range 4_000 {
		quads = append(quads, quad.Quad{Subject: quad.IRI(fmt.Sprint("ent:", i)), Predicate: quad.IRI("rel:p"),
			Object: quad.String(fmt.Sprintf("what is said of thing %d, and of %x", i, i*i*7919)), Label: quad.IRI(fmt.Sprint("stmt:", i%10))})
	}
	if _, err := s.Load(context.Background(), sequence(quads)); err != nil {
		t.Fatal(err)
	}
	loaded, _ := compacted(t, s, dir)
	b := s.NewBatch()
	for i := range 10 {
		b.DeleteLabel(quad.IRI(fmt.Sprint("stmt:", i)))
	}
	if err := b.Commit(); err != nil {
		t.Fatal(err)
	}
	if _, removed := b.Changed(); removed != len(quads) {
		t.Errorf("%d quads were removed, want %d", removed, len(quads))
	}
	after, values := compacted(t, s, dir)
	if values != 4 { // ent:0, rel:p, ent:1, stmt:stays
		t.Errorf("%d values are left, want 4", values)
	}
	if n := len(allQuads(t, s)); n != len(stay) {
		t.Errorf("%d quads are left, want %d", n, len(stay))
	}
	if faults := checked(t, s); len(faults) > 0 {
		t.Errorf("check says %q", faults)
	}
	for deadline := time.Now().Add(20 * time.Second); after > before+loaded/10 && time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		after, _ = compacted(t, s, dir) // Pebble deletes old tables in its own time
	}
	if after > before+loaded/10 {
		t.Errorf("the tables had %d bytes at first, %d with the quads, and have %d without", before, loaded, after)
	}
}

// compacted compacts, and gives the bytes of all tables and the number of values.
func compacted(t *testing.T, s *quadstore.Store, dir string) (bytes, values int64) {
	if err := s.Compact(context.Background()); err != nil {
		t.Fatal(err)
	}
	tables, err := filepath.Glob(filepath.Join(dir, "*.sst"))
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		info, err := os.Stat(table)
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // one that Pebble has just deleted
			t.Fatal(err)
		}
		if err == nil {
			bytes += info.Size()
		}
	}
	_, values = s.Count()
	return bytes, values
}
