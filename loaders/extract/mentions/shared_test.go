package mentions_test

import (
	"os"
	"path/filepath"
	"testing"
)

// shared is the shared folder, which is not a part of the project.
func shared(t testing.TB) string {
	t.Helper()
	root := os.Getenv("TAMGA_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "shared")
	}
	if _, err := os.Stat(root); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("the shared folder must be there in CI: %v; set TAMGA_SHARED", err)
		}
		t.Skipf("needs the shared folder: %v; set TAMGA_SHARED", err)
	}
	return root
}
