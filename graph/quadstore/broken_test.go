package quadstore

import (
	"errors"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/errorfs"
)

// When the log cannot be written, as on a disk that somebody else has filled meanwhile,
// the commit says so, nothing more is written, and what was there before can be read and
// is there when the graph is opened again.
func TestLogThatCannotBeWritten(t *testing.T) {
	memory := vfs.NewCrashableMem()
	var broken atomic.Bool
	files := errorfs.Wrap(memory, errorfs.InjectorFunc(func(op errorfs.Op) error {
		if broken.Load() && strings.HasSuffix(op.Path, ".log") && op.Kind.ReadOrWrite() == errorfs.OpIsWrite {
			return syscall.ENOSPC
		}
		return nil
	}))
	s, err := open("graph", files, unlocked{}, Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	write := func(object string) error {
		b := s.NewBatch()
		b.Add(quad.MakeIRI("s", "p", object, ""))
		return b.Commit()
	}
	if err := write("before"); err != nil {
		t.Fatal(err)
	}
	broken.Store(true)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for _, object := range []string{"then", "after"} {
			if err := write(object); !errors.Is(err, ErrBroken) && !errors.Is(err, ErrFull) {
				t.Errorf("writing %q gives %v", object, err)
			}
		}
		if ok, err := s.Has(quad.MakeIRI("s", "p", "before", "")); !ok || err != nil {
			t.Errorf("reading gives %v and error %v", ok, err)
		}
		if err := s.Close(); err != nil {
			t.Error("closing: ", err)
		}
	}()
	select {
	case <-ended:
	case <-time.After(30 * time.Second):
		t.Fatal("it hangs")
	}
	broken.Store(false)
	if s, err = open("graph", memory.CrashClone(vfs.CrashCloneCfg{}), unlocked{}, Options{InMemory: true}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if ok, err := s.Has(quad.MakeIRI("s", "p", "before", "")); !ok || err != nil {
		t.Errorf("opened again, reading gives %v and error %v", ok, err)
	}
}
