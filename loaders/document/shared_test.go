package document

import (
	"os"
	"path/filepath"
	"testing"
)

// shared is the path of the shared folder, which is not a part of the project. Without
// it a test is skipped; in CI it fails.
func shared(t testing.TB) string {
	t.Helper()
	root := os.Getenv("TAMGA_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	if _, err := os.Stat(root); err == nil {
		return root
	} else if os.Getenv("CI") != "" {
		t.Fatalf("the shared folder must be there in CI: %v; set TAMGA_SHARED", err)
	} else {
		t.Skipf("needs the shared folder: %v; set TAMGA_SHARED", err)
	}
	return ""
}
