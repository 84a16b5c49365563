// Package quadstore keeps quads, and blobs beside them, in Pebble, an ordered key-value
// store that lives in one directory. It is a graph.QuadStore of Cayley, so Gizmo,
// GraphQL and paths run on it, and has a plainer interface on ids for graph algorithms.
//
// Its main types are Store, Batch, which writes, and View, which reads one state:
//
//	s, err := quadstore.Open("my.graph", quadstore.Options{})
//	b := s.NewBatch()
//	b.Add(quad.Quad{Subject: quad.IRI("ent:a"), Predicate: quad.IRI("rel:knows"), Object: quad.IRI("ent:b")})
//	err = b.Commit() // on disk, or an error and nothing has changed
//	v, err := s.View()
//	id, ok, err := v.ID(quad.IRI("ent:a"))
//	for q, err := range v.Scan(quadstore.QuadIDs{S: id}) { ... }
//	err = v.Close()
//
// Load adds millions of quads at once: it sorts them in files and hands Pebble whole
// tables (see load.go). Check verifies that all that follows agrees, and names what does
// not. Cayley's plans read a step of a path as one range of keys for each node that it
// starts from (see hop.go).
//
// # Keys
//
// Every value has an ID, a number that is never used twice. IDs stand in keys as eight
// bytes, the highest first, so that keys sort as the numbers do. The first byte of a
// key tells what it is:
//
//	s S P O L      ""      a quad, sorted by subject, predicate, object, label
//	p P O S L      ""      the same quad by predicate; an absent label is ID 0
//	o O S P L      ""      by object
//	l L S P O      ""      by label
//	v value        ID      a value of up to 64 bytes: a letter for its kind, then its text
//	h SHA-256      ID      a longer value, by its hash
//	d ID           value   the way back
//	c direction ID count   how many quads have this predicate ('p') or label ('l')
//	b bucket 0 key blob    a byte 0 and bytes as they are, or a byte 1 and zstd
//	m "format"     number  of the format of all this, now 1
//	m "totals"     3 numbers: quads, values, the highest ID ever given
//
// Values are kinds i (IRI), b (blank node), s (string), t (typed string: the datatype's
// length, the datatype, the text) and l (the same with a language). A directory also
// has the file "tamga-graph", which marks it as ours and is locked while it is open, and
// during a Load the folder "load-under-way".
//
// # Values
//
// A value keeps its exact lexical form. One RDF term is one value, however it is given:
// quad.Int(5) and "5"^^<http://www.w3.org/2001/XMLSchema#integer> have one ID. It comes
// out as a native value where Cayley shows that as it is stored, else as a
// quad.TypedString; see rdf.Exact and rdf.Native. A value that no quad uses any more is
// removed, and its ID stays free.
//
// # Caveats
//
// One process at a time may have a directory open for writing, or several for reading
// only. Many goroutines may read while one writes: a Commit waits for the one before
// it. A View must be closed: until then the store keeps what has changed since. Closing
// the Store ends all views, whose methods then return ErrClosed. A batch is held in
// memory, some 300 bytes a quad.
//
// Pebble cannot go on after a full disk has stopped it in the middle of a write. So a
// change is refused with ErrFull while there still is some room, and where the disk fills
// up at that very moment all later changes are refused with ErrBroken; reading goes on,
// and what was committed is there when the graph is opened again.
package quadstore
