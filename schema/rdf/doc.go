// Package rdf reads and writes RDF 1.1 N-Quads and N-Triples, strictly and without
// loss, over the value types of github.com/cayleygraph/quad.
//
// Its main types are Reader and, for output, WriteNQuads and
// WriteNTriples:
//
//	r := rdf.NewReader(file)
//	for q, err := range r.Quads() {
//		if err != nil {
//			return err // "line 3, column 14: ..."
//		}
//		use(q)
//	}
//	err := rdf.WriteNQuads(os.Stdout, quads)
//
// A literal keeps its exact lexical form: "01"^^xsd:integer is read as a
// quad.TypedString and written as it was. Output is in the canonical form of
// N-Quads: one space between terms, and only those characters escaped that must be.
// What WriteNQuads accepts, Reader reads back as the same quads, and what it could
// not read back WriteNQuads refuses. A Reader stops at the first faulty line; SkipLine
// lets it go on.
//
// One RDF term can be several Go values: quad.Int(5) and the string "5" typed
// xsd:integer are one literal. Exact gives the one form that all of them share, and
// Native the form that Cayley computes with, where nothing is lost by it.
//
// Caveats: quads and triples are returned one by one and never kept, so duplicates
// are the caller's concern. Blank node labels are kept as they are. Neither a byte
// order mark nor a relative IRI is accepted, as the standard has it.
package rdf
