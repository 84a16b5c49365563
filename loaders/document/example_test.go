package document_test

import (
	"fmt"
	"log"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
)

func ExampleRead() {
	text := `The Lantern Party

Dara Voss founded the party in the spring of that year.1 It soon had mem-
bers in every town of the valley, for its demands were few.2

1 Cf. Hale, The Valley, Arden / 1999, p. 14.
2 Ibid.
`
	source, err := document.Read("party.txt", []byte(text), english.Sentences)
	if err != nil {
		log.Fatal(err)
	}
	for i, s := range source.Sentences {
		fmt.Printf("%s: %s\n", s.Kind, s.Text)
		for _, n := range s.Notes {
			fmt.Printf("  note %s: %s\n", source.Notes[n].Mark, source.Notes[n].Text)
		}
		_ = source.Quote(i) // the sentence as it stands in the text
	}
	// Output:
	// heading: The Lantern Party
	// prose: Dara Voss founded the party in the spring of that year.
	//   note 1: Cf. Hale, The Valley, Arden / 1999, p. 14.
	// prose: It soon had members in every town of the valley, for its demands were few.
	//   note 2: Ibid.
}
