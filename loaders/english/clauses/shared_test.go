package clauses

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// shared opens a file of the shared folder, which is not a part of the project.
func shared(t testing.TB, path ...string) *os.File {
	t.Helper()
	root := os.Getenv("TAMGA_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	file, err := os.Open(filepath.Join(append([]string{root}, path...)...))
	switch {
	case err == nil:
		t.Cleanup(func() { file.Close() })
	case os.Getenv("CI") != "":
		t.Fatalf("the shared folder must be there in CI: %v; set TAMGA_SHARED", err)
	default:
		t.Skipf("needs the shared folder: %v; set TAMGA_SHARED", err)
	}
	return file
}

// treebanks reads parts of both treebanks: "dev" or "test".
func treebanks(t testing.TB, part string) []treebank.Sentence {
	t.Helper()
	var all []treebank.Sentence
	for _, name := range []string{"en_ewt-ud-" + part + ".conllu", "en_gum-ud-" + part + ".conllu"} {
		sentences, err := treebank.Read(name, shared(t, "ud", name))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, sentences...)
	}
	return all
}
