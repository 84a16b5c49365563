package loaders_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
)

const note = "Dara Voss founded the Lantern Party in 1998."

func newLoader(t *testing.T) *loaders.Loader {
	t.Helper()
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return &loaders.Loader{Graph: g, Ontology: schema.DefaultOntology()}
}

// broken is an input that opens and then breaks off, or does not even open.
func broken(key string, open func() (io.ReadCloser, error)) loaders.Input {
	return loaders.Input{Key: key, Name: key, Open: open}
}

// What cannot be loaded is named in a sentence; what stands beside it is loaded.
func TestLoadSkips(t *testing.T) {
	for _, test := range []struct {
		name  string
		input loaders.Input
		want  string
	}{
		{"an empty file", loaders.Bytes("a.txt", nil), "a.txt: it is empty; give a file that has text in it"},
		{"white space only", loaders.Bytes("a.txt", []byte(" \n\t\n")), "a.txt: it is empty; give a file that has text in it"},
		{"a picture", loaders.Bytes("a.txt", []byte("\x89PNG\r\n\x1a\n\x00\x00")), "a.txt: it is not a text but a PNG image; convert it to plain text first"},
		{"a file that is gone", broken("a.txt", func() (io.ReadCloser, error) {
			return nil, &fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrNotExist}
		}), "a.txt cannot be opened: file does not exist"},
		{"a file that vanishes while it is read", broken("a.txt", func() (io.ReadCloser, error) {
			return io.NopCloser(io.MultiReader(strings.NewReader(note), iotest.ErrReader(errors.New("stale file handle")))), nil
		}), "a.txt cannot be read to its end: stale file handle; load it again"},
		{"a key that is taken", loaders.Bytes("good.txt", []byte("Ivo Lenk left.")),
			`good.txt has the key "good.txt", which good.txt has already in this load; give it another with --as`},
	} {
		t.Run(test.name, func(t *testing.T) {
			report, err := newLoader(t).Load(context.Background(), []loaders.Input{loaders.Bytes("good.txt", []byte(note)), test.input, loaders.Bytes("last.txt", []byte(note))})
			if err != nil || len(report.Loaded) != 2 || len(report.Skipped) != 1 {
				t.Fatalf("loaded %d, skipped %d, error %v", len(report.Loaded), len(report.Skipped), err)
			}
			if got := report.Skipped[0].Err.Error(); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// The same bytes change nothing, other bytes replace.
func TestLoadAgain(t *testing.T) {
	l := newLoader(t)
	for _, test := range []struct {
		text                string
		unchanged, replaced bool
	}{{note, false, false}, {note, true, false}, {"Ivo Lenk leads the Lantern Party.", false, true}, {note, false, true}} {
		report, err := l.Load(context.Background(), []loaders.Input{loaders.Bytes("note.txt", []byte(test.text))})
		if err != nil || len(report.Loaded) != 1 {
			t.Fatal(err, report.Skipped)
		}
		if r := report.Loaded[0]; r.Unchanged != test.unchanged || r.Replaced != test.replaced {
			t.Errorf("%q: unchanged %v, replaced %v", test.text, r.Unchanged, r.Replaced)
		}
	}
}

// A load that is stopped keeps what it has loaded, and says so.
func TestLoadStops(t *testing.T) {
	l := newLoader(t)
	ctx, stop := context.WithCancel(context.Background())
	l.Jobs = 1
	l.Progress = func(loaders.Result) { stop() }
	report, err := l.Load(ctx, []loaders.Input{loaders.Bytes("a.txt", []byte(note)), loaders.Bytes("b.txt", []byte(note)), loaders.Bytes("c.txt", []byte(note))})
	if !errors.Is(err, context.Canceled) || len(report.Loaded) != 1 {
		t.Fatalf("loaded %d, error %v", len(report.Loaded), err)
	}
	if _, _, there, err := l.Graph.SourceVersion("a.txt"); !there || err != nil {
		t.Error("a.txt is not in the graph", err)
	}
}

func TestFSLeavesOutWhatIsHidden(t *testing.T) {
	file := &fstest.MapFile{Data: []byte(note)}
	inputs, err := loaders.FS(fstest.MapFS{"b.txt": file, "a/c.txt": file, ".git/config": file, "a/.hidden": file})
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, in := range inputs {
		keys = append(keys, in.Key)
	}
	if got := strings.Join(keys, " "); got != "a/c.txt b.txt" {
		t.Errorf("got %s", got)
	}
}

// A file without any stop is no sentence: it is kept, and the load says what it left.
func TestLoadOfOneLongLine(t *testing.T) {
	report, err := newLoader(t).Load(context.Background(), []loaders.Input{loaders.Bytes("a.txt", []byte(strings.Repeat("abc def ", 1<<16)))})
	if err != nil || len(report.Loaded) != 1 {
		t.Fatal(err, report.Skipped)
	}
	want := "1 of its sentences are longer than 8000 bytes; they were kept but not read for statements"
	if got := strings.Join(report.Loaded[0].Warnings, "; "); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
