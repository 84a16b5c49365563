// Package walk finds neighbours, balls and paths in the raw quads of a graph, on the IDs
// of values, without Cayley's iterators. It knows nothing of statements or events; the
// default view, with its rules on what tells a thing twice, is in package graph.
//
// A Walk reads one state of a graph and says which edges are seen:
//
//	w := walk.Walk{Graph: view, Filter: walk.Filter{Direction: walk.Out, Predicates: []quadstore.ID{knows}}}
//	for step, err := range w.Neighbours(ctx, ada) { ... }
//	for reached, err := range w.Ball(ctx, ada, 2) { ... }
//	path, err := w.Shortest(ctx, ada, brook)
//	for path, err := range w.Paths(ctx, ada, brook, 4) { ... }
//
// Results come one by one, and a loop may be left at any time. All of it ends with the
// error of ctx soon after that ends, and with ErrCut when a bound of the Walk is
// reached; what came before is right, and where it is sorted, nothing shorter is missing
// but what the bound has cut.
//
// All of it runs in time and memory that grow with the edges of the nodes that it
// visits, at most Visited; a path search visits what lies between the two ends, from
// both (Pohl, Bi-directional search, 1971).
//
// Caveats: quads that differ by their labels only are one edge, which bears the first of
// the labels that are seen. Literals are nodes like all others: leave them out by Node.
// A sequence reads the store while it runs, so it must end before the store is closed.
package walk
