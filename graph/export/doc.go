// Package export writes a graph, or a part of it, in the forms of other programs.
//
//	err := export.NQuads(w, view)     // all quads, as sorted lines
//	err = export.Statements(w, view)  // all statements, as lines of JSON
//
//	part, err := export.Around(ctx, view, "ent:lantern-party", 2, export.Options{})
//	err = export.DOT(w, part)         // a drawing, for Graphviz
//	err = export.GraphML(w, part)     // for Gephi, yEd and the libraries that read it
//
// The main type is Subgraph: what is drawn, with a label, a class and a number of
// statements for each node, and one edge for all statements that say the same. Whole
// makes one of the default view, Around one of the surroundings of a node.
//
// The bytes are the same for every graph of the same sources, whatever the order in
// which they were loaded.
//
// Caveats: NQuads has everything, the others have the default view. Claims, denials
// and plans are drawn only when Options ask for them, dashed. NQuads sorts in memory.
package export
