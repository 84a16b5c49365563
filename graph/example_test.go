package graph_test

import (
	"context"
	"fmt"
	"log"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
)

// A graph takes a source with what was found in it, and gives the sentence behind
// every step from one thing to another.
func Example() {
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		log.Fatal(err)
	}
	defer g.Close()
	src, found := graphtest.New("party.txt", "The Lantern Party").
		Thing("Person", "Dara Voss", "Voss").Thing("Party", "Lantern Party").Thing("Court", "Harbour Court").
		Say("Voss founded the Lantern Party in 1998.", graphtest.Fact{Subject: "Voss", Predicate: "founded", Object: "Lantern Party"}).
		Say("The Harbour Court banned the Lantern Party.", graphtest.Fact{Subject: "Harbour Court", Predicate: "banned", Object: "Lantern Party"}).
		Build()
	if _, err := graphtest.Put(g, src, found); err != nil {
		log.Fatal(err)
	}

	v, err := g.View()
	if err != nil {
		log.Fatal(err)
	}
	defer v.Close()
	named, err := v.Named("voss")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(named[0].ID, named[0].Type)
	paths, _, err := v.ShortestPaths(context.Background(), named[0].ID, "ent:harbour-court", graph.PathOptions{})
	if err != nil {
		log.Fatal(err)
	}
	for _, edge := range paths[0] {
		s, err := v.Statement(edge.Statements[0])
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s %s %s: %s\n", edge.Subject, edge.Predicate, edge.Object, s.Source.Quote)
	}
	// Output:
	// ent:dara-voss Person
	// ent:dara-voss founded ent:lantern-party: Voss founded the Lantern Party in 1998.
	// ent:harbour-court banned ent:lantern-party: The Harbour Court banned the Lantern Party.
}
