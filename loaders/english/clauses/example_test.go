package clauses_test

import (
	"fmt"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
)

func ExampleOf() {
	s := english.Analyze("Dara Voss, who led the union, founded the Lantern Party in 1998 and was forced to resign.")
	fmt.Print(clauses.Notation(s, clauses.Of(s)))
	// Output:
	// relative: Dara Voss | lead | the union
	// main: Dara Voss | found | the Lantern Party | time in: 1998
	// main: Dara Voss | force {passive}
	// infinitive: Dara Voss | resign
}

func ExampleNominals() {
	s := english.Analyze("Oda Kerr, the leader of the Free Union, met Voss’s brother.")
	for _, n := range clauses.Nominals(s) {
		fmt.Println(clauses.Text(s, n.Phrase.Span), len(n.Of), n.Owner != nil, n.Beside)
	}
	// Output:
	// Oda Kerr 0 false [1]
	// the leader of the Free Union 1 false []
	// the Free Union 0 false []
	// Voss 0 false []
	// Voss’s brother 0 true []
}
