// Package graph is the graph as its users see it: sources, the entities and statements
// that were found in them, and the ways from one thing to another.
//
// The main types are Graph, which is written to, and View, which is one state of a
// graph to read from. Writing takes what extraction found in a source, and the
// resolution of all sources that says which entity each of its clusters is:
//
//	g, err := graph.Open("party.tamga", graph.Options{})
//	...
//	clusters, err := g.Clusters() // of the sources that are there
//	change, err := g.Put(source, findings, resolve.Resolve(append(clusters, own), ontology))
//
// Write does the same for many sources at once, and removes others. Reading takes a
// view, which a write meanwhile does not change:
//
//	v, err := g.View()
//	defer v.Close()
//	found, err := v.Named("Dara Voss")
//	for s, err := range v.StatementsOf(found[0].ID) {
//		fmt.Println(s.Predicate, s.Object.Text(), s.Source.Quote)
//	}
//	paths, cut, err := v.ShortestPaths(ctx, found[0].ID, "ent:lantern-party", graph.PathOptions{})
//
// The graph is a function of its sources and their resolution alone. Put and Remove
// rewrite only the quads that differ, in one durable batch, and the result equals a
// graph that is built from nothing; Hash proves it.
//
// # What is kept beside the quads
//
// Blobs of the same store, written in the same batch as the quads (see blobs.go):
// each source whole, its findings, the entity of each of its clusters, its words; each
// entity, and the folded form of each of its names. What versions stated that newer ones
// have replaced, and IDs that entities had once, are kept too, but are history: no hash
// and no export has them.
//
// # Clocks
//
// Under narrows a view to the facts of which a time speaks, or to what sources of a time
// say; all that a view gives of statements follows.
//
// # Walking
//
// Edges, Degree, Ball and ShortestPaths see the default view: relations, open
// relations and the roles of events, between entities, events and literals. A literal
// ends a walk. All statements of one subject, predicate and object are one Edge.
//
// An event of a statement and the statement's plain edge are one telling. From its
// agent and its patient such an event is not seen, since the plain edge stands for it;
// from its place, its reason or its own side it is. A path may go through it, from the
// agent to the place, say, but never beside the plain edge or in its stead.
//
// Walks over the raw quads, without these rules, are in package walk. Check verifies
// that quads, sources and entities agree.
//
// Caveats: a Graph has one writer at a time, the others wait. A View must be closed, and
// sequences that it gave must have ended before. What methods return is shared with
// the view: do not change it.
package graph
