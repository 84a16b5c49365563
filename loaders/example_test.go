package loaders_test

import (
	"context"
	"fmt"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/queries/question"
	"github.com/tamga-kg/tamga/schema"
)

// Open a graph, load a string, ask, and print the sentence that says so.
func Example() {
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer g.Close()
	text := []byte("Dara Voss founded the Lantern Party in 1998. A court banned the party in 2004.")
	l := loaders.Loader{Graph: g, Ontology: schema.DefaultOntology()}
	if _, err := l.Load(context.Background(), []loaders.Input{loaders.Bytes("note.txt", text)}); err != nil {
		fmt.Println(err)
		return
	}
	v, _ := g.View()
	defer v.Close()
	answers, err := question.Ask(context.Background(), v, "Who founded the Lantern Party?", question.Options{})
	if err != nil || len(answers.Answers) == 0 {
		fmt.Println("no answer:", err)
		return
	}
	fmt.Println(answers.Answers[0].Answer)
	fmt.Println(answers.Answers[0].Evidence[0].Quote)
	// Output:
	// Dara Voss
	// Dara Voss founded the Lantern Party in 1998.
}
