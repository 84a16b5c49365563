package extract_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract"
	"github.com/tamga-kg/tamga/schema"
)

// recording takes down why candidates were dropped.
type recording struct {
	sentences int
	dropped   []string
}

func (r *recording) Sentence(int, english.Sentence, []clauses.Clause, string) { r.sentences++ }
func (r *recording) Dropped(_ int, candidate, why string) {
	r.dropped = append(r.dropped, candidate+": "+why)
}

// A candidate that gives nothing is told with the reason, and telling changes nothing.
func TestDropped(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"pronoun", "It founded the Salt Bank.", "It: what the pronoun stands for is not certain"},
		{"everyday noun", "Measures worsened the drought.", "Measures: an everyday noun alone is no subject"},
		{"empty noun", "Dara Voss damaged a lot.", "a lot: the noun says nothing alone"},
		{"empty verb", "Dara Voss came late.", "came: the verb says nothing by itself"},
		{"classes", "Dara Voss arrested the Harbour Treaty.", "“Dara Voss” (Person) arrested “Harbour Treaty” (Treaty): no arrested: it holds from Agent to Person or Group"},
		{"classes of a role", "Dara Voss, the sister of the Salt Bank, left.", "“Dara Voss” (Person) sister “Salt Bank” (Bank): no relatedTo: it holds from Person to Person"},
		{"act without agent", "The liquidation of the Salt Bank came late.", "liquidation: no liquidated: the noun does not tell both who and whom"},
		{"behind a colon", "Dara Voss named three aims: first, banning the Salt Bank.", "banning: whose act an item behind a colon, an aside or a modifier is, nobody says"},
		{"prize", "Dara Voss secured the harbour.", "“Dara Voss” (Person) secured “harbour” (Concept): no won: it is no prize"},
	} {
		t.Run(test.name, func(t *testing.T) {
			src, err := document.Read("test.txt", []byte(test.text), english.Sentences)
			if err != nil {
				t.Fatal(err)
			}
			r := &recording{}
			told, err := extract.Explain(src, schema.DefaultOntology(), r)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(r.dropped, "\n"); !strings.Contains(got, test.want) {
				t.Errorf("dropped\n%s\nwant %s", got, test.want)
			}
			if r.sentences != len(src.Sentences) {
				t.Errorf("%d of %d sentences are told", r.sentences, len(src.Sentences))
			}
			if plain, _ := extract.Run(src, schema.DefaultOntology()); !reflect.DeepEqual(told, plain) {
				t.Error("with a recorder other statements are found")
			}
		})
	}
}
