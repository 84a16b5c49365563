package samples

import (
	"embed"
	"io/fs"
)

//go:embed *.md *.txt
var texts embed.FS

// Files is the corpus: one text a file, all in the root, UTF-8. It is read-only and
// may be read by several goroutines at once.
func Files() fs.FS { return texts }
