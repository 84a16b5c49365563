// Package graphtest makes sources with findings for tests, without reading a text, and
// resolves them by name alone.
//
//	src, found := graphtest.New("party.txt", "The Lantern Party").
//		Thing("Person", "Dara Voss", "Voss").
//		Thing("Party", "Lantern Party").
//		Say("Voss founded the Lantern Party in 1998.",
//			graphtest.Fact{Subject: "Voss", Predicate: "founded", Object: "Lantern Party", Time: "1998"}).
//		Build()
//	graphtest.Put(g, src, found)
//
// The main type is Builder. Lantern is a small ready corpus of two sources.
//
// Caveat: a mistake in a fixture panics, so that a test need not check for it.
package graphtest
