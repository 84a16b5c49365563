package mentions_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// What a text costs to read, and to look for names in what has been read.
func BenchmarkSeed(b *testing.B) {
	data, err := os.ReadFile(filepath.Join(shared(b), "seeds", "002_d0d2da71b969b992.txt"))
	if err != nil {
		b.Fatal(err)
	}
	src, err := document.Read("seed.txt", data, english.Sentences)
	if err != nil {
		b.Fatal(err)
	}
	doc, o := mentions.Read(src), schema.DefaultOntology()
	mentions.Find(doc, o)
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			mentions.Read(src)
		}
	})
	b.Run("find", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		for b.Loop() {
			mentions.Find(doc, o)
		}
	})
}
