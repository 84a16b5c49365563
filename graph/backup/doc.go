// Package backup writes all of a graph as files that any program can read, and makes the
// same graph of them again.
//
//	err := backup.Write(backup.Archive(w), view) // one compressed file
//	err = backup.Write(backup.Dir("out"), view)  // a directory
//	files, err := backup.Unpack(r)               // of an archive; os.DirFS gives those of a directory
//	err = backup.Restore(g, files)               // into an empty graph
//
// The files are
//
//	manifest.json         the format's number, and the SHA-256 of graph.nq
//	graph.nq              all quads as sorted canonical N-Quads
//	texts/0001.txt        the text of the first source, by order of keys
//	sources/0001.json     the rest of the source, and what was found in it
//	resolution.json       the entities, and which of them each cluster is
//	corrections.yaml      the corrections of which the graph is made
//	earlier/0001.jsonl    the statements of versions that were replaced, a source, version and statement a line
//
// Quads alone do not hold what was found and not stated, so Restore makes the graph of
// the texts and findings, and then compares its quads with graph.nq.
//
// Caveat: Restore writes one batch, which it holds in memory.
package backup
