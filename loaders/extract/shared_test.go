package extract_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// shared is the shared folder, which is not a part of the project.
func shared(t testing.TB) string {
	t.Helper()
	root := os.Getenv("TAMGA_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(root); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("the shared folder must be there in CI: %v; set TAMGA_SHARED", err)
		}
		t.Skipf("needs the shared folder: %v; set TAMGA_SHARED", err)
	}
	return root
}

// listMisses reports whether a test should print what it did not find.
func listMisses() bool { return os.Getenv("TAMGA_MISSES") != "" }

// f1 is precision, recall and their harmonic mean, of what is right of what was found and
// of what was wanted.
func f1(rightOfFound, found, rightOfWanted, wanted float64) (p, r, f float64) {
	p, r = rightOfFound/max(1, found), rightOfWanted/max(1, wanted)
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

// saidBy is the words of an argument: those of its span, else its value or name.
func saidBy(src *schema.Source, f *schema.Findings, sentence int, a schema.Arg) string {
	if a.Span.Len() > 0 {
		return src.Sentences[sentence].Text[a.Span.Start:a.Span.End]
	}
	if a.Cluster == schema.NoCluster {
		return a.Value
	}
	return f.Clusters[a.Cluster].Name
}
