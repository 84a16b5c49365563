package backup_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/backup"
	"github.com/tamga-kg/tamga/graph/graphtest"
)

func lantern(t testing.TB) *graph.Graph {
	t.Helper()
	g := empty(t)
	for _, l := range graphtest.Lantern() {
		if _, err := graphtest.Put(g, l.Source, l.Findings); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func empty(t testing.TB) *graph.Graph {
	t.Helper()
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}

func archive(t testing.TB, g *graph.Graph) []byte {
	t.Helper()
	v, err := g.View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	var b bytes.Buffer
	if err := backup.Write(backup.Archive(&b), v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is restored is written as the same bytes again.
func TestRoundTrip(t *testing.T) {
	first := archive(t, lantern(t))
	files, err := backup.Unpack(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	again := empty(t)
	if err := backup.Restore(again, files); err != nil {
		t.Fatal(err)
	}
	if second := archive(t, again); !bytes.Equal(first, second) {
		t.Errorf("%d bytes became %d others", len(first), len(second))
	}
}

// files is a backup of which one file is another.
type files struct {
	backup.Reader
	name, data string
}

func (f files) ReadFile(name string) ([]byte, error) {
	if name == f.name {
		return []byte(f.data), nil
	}
	return f.Reader.ReadFile(name)
}

func TestRestoreSaysWhatIsWrong(t *testing.T) {
	whole, err := backup.Unpack(bytes.NewReader(archive(t, lantern(t))))
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := whole.ReadFile("manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, file, data string
		want             error
	}{
		{"another format", "manifest.json", `{"format":2}`, backup.ErrNotABackup},
		{"half a file", "resolution.json", `{"Entities":[`, backup.ErrNotABackup},
		{"more sources than there are", "manifest.json", strings.Replace(string(manifest), `"sources":2`, `"sources":3`, 1), backup.ErrNotABackup},
		{"a source without findings", "sources/0001.json", `{"source":{"Key":"book.txt"}}`, backup.ErrNotABackup},
		{"a source with other findings", "sources/0001.json", `{"source":{"Key":"book.txt"},"findings":{}}`, graph.ErrResolution},
		{"other quads", "manifest.json", strings.Replace(string(manifest), `"quads":"`, `"quads":"0`, 1), backup.ErrDiffers},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := backup.Restore(empty(t), files{whole, c.file, c.data}); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	if err := backup.Restore(lantern(t), whole); !errors.Is(err, backup.ErrNotEmpty) {
		t.Errorf("got %v, want %v", err, backup.ErrNotEmpty)
	}
}

// No bytes make Unpack or Restore fail but with an error.
func FuzzRestore(f *testing.F) {
	f.Add("sources/0001.json", `{"source":{"Key":"book.txt"},"findings":{"Found":[{"Sentence":7}]}}`)
	f.Add("resolution.json", `{"Entities":[{"id":"ent:a"}],"Of":{"book.txt":[9]}}`)
	f.Add("earlier/0001.jsonl", `{"source":"book.txt","version":"1","statement":{}}`)
	whole := archive(f, lantern(f))
	f.Fuzz(func(t *testing.T, name, data string) {
		reader, err := backup.Unpack(bytes.NewReader(whole))
		if err != nil {
			t.Fatal(err)
		}
		err = backup.Restore(empty(t), files{reader, name, data})
		_, truncated := backup.Unpack(strings.NewReader(data))
		_, _ = err, truncated // any error will do
	})
}
