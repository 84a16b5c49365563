package question_test

import (
	"iter"
	"testing"

	"github.com/tamga-kg/tamga/queries/question"
	"github.com/tamga-kg/tamga/queries/viewtest"
	"github.com/tamga-kg/tamga/schema"
)

// running is a view whose sentences follow one another, as in a paragraph.
type running struct{ *viewtest.View }

// moved is evidence with the gap between the sentences taken out.
func moved(e schema.Evidence, at map[int]int) schema.Evidence {
	e.Start, e.End = at[e.Start], at[e.Start]+len(e.Quote)
	return e
}

func (r running) places() map[int]int {
	at, end := map[int]int{}, 0
	for e := range r.View.Sentences() {
		at[e.Start] = end
		end += len(e.Quote) + 1
	}
	return at
}

// Sentences is the sentences of the view, one right behind the other.
func (r running) Sentences() iter.Seq2[schema.Evidence, error] {
	return func(yield func(schema.Evidence, error) bool) {
		at := r.places()
		for e, err := range r.View.Sentences() {
			if !yield(moved(e, at), err) {
				return
			}
		}
	}
}

// Statements is the statements of the view at their new places.
func (r running) Statements() iter.Seq2[schema.Statement, error] {
	return func(yield func(schema.Statement, error) bool) {
		at := r.places()
		for s, err := range r.View.Statements() {
			if s.Source = moved(s.Source, at); !yield(s, err) {
				return
			}
		}
	}
}

// harbour tells of two parties: one was dissolved for a reason that the sentence before
// states; the other was refused by one body and called names by another, elsewhere.
var harbour = running{viewtest.New(
	viewtest.Fact("Prosecutor Brandt/Person", "labelledAs", "sabotage/Concept", "Prosecutor Brandt called the march an act of sabotage.",
		viewtest.By("Prosecutor Brandt/Person"), viewtest.Verb("called")),
	viewtest.Fact("Harbour Court/Court", "liquidated", "Tide Party/Party", "On this ground the Harbour Court liquidated the Tide Party.", viewtest.Verb("liquidated"), viewtest.Event("Liquidation")),
	viewtest.Fact("City Court/Court", "upheld", "ruling of Harbour Court/Document", "The City Court upheld the ruling of the Harbour Court.", viewtest.Verb("upheld")),
	viewtest.Fact("Reed Guild/Organization", "criticized", "ruling of Harbour Court/Document", "The Reed Guild criticized the ruling of the Harbour Court.", viewtest.Verb("criticized")),
	viewtest.Fact("Guild Office/GovernmentBody", "deniedRegistration", "Moss Party/Party", "The Guild Office refused to register the Moss Party.", viewtest.From("2 Moss"), viewtest.Verb("refused to register")),
	viewtest.Fact("Moss Party/Party", "founded", "Moss Choir/Organization", "The Moss Party founded a choir.", viewtest.From("2 Moss"), viewtest.Verb("founded")),
	viewtest.Fact("Reed Daily/Media", "accused", "Moss Party/Party", "The Reed Daily accused the Moss Party of forgery.", viewtest.From("3 Upland"), viewtest.With("of", "forgery/Concept"), viewtest.By("Reed Daily/Media"), viewtest.Verb("accused")),
	viewtest.Fact("Norland/Country", "controls", "Tide Union/Organization", "Norland dominates the Tide Union.", viewtest.From("4 Union"), viewtest.Verb("dominates")),
	viewtest.Fact("Pia Holm/Person", "open:be-arrested-in", "Arden/City", "It was 3 May 2004.", viewtest.From("5 Dates"), viewtest.Verb("arrested")),
	viewtest.Fact("Ivo Lenk/Person", "arrested", "Pia Holm/Person", "Ivo Lenk arrested Pia Holm.", viewtest.From("5 Dates"), viewtest.Verb("arrested")),
)}

// Who confirmed the act has a part in it, and who only criticized it has none. A link is found over
// sentences beside each other, and only where the one who is said
// to have made it acts: what others say elsewhere of the same party is no link of his.
func TestAskForALink(t *testing.T) {
	for _, test := range []struct{ kind, question, want string }{
		{"the sentence before tells the reason", "Which actors linked sabotage to party liquidations?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"in other words", "Who tied sabotage to the dissolution of a party?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"the act first", "Who linked the liquidation of parties to sabotage?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"two kinds of actors", "Which persons and institutions associated sabotage with party liquidations?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"a verb that looks like an adjective", "What actors related sabotage to the dissolution of parties?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"grounds", "Who justified the liquidation of parties with sabotage?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"... in two verbs", "Who used sabotage to justify the liquidation of parties?", "Harbour Court; Prosecutor Brandt (attributed); City Court"},
		{"bodies alone", "Which bodies linked party liquidations to sabotage?", "Harbour Court; City Court"},
		{"only who says it of the party, not who refused it", "Which actors linked forgery to denied registration?", "Reed Daily (attributed)"},
		{"a word that nobody uses", "Which actors linked piracy to party liquidations?", ""},
	} {
		t.Run(test.kind, func(t *testing.T) {
			if got, _ := toldOf(t, harbour, test.question); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s", test.question, got, test.want)
			}
		})
	}
}

func TestAskMore(t *testing.T) {
	for _, test := range []struct{ kind, question, want string }{
		{"countries act", "Who dominates the Tide Union?", "Norland"},
		{"the sentence before tells the time", "Who arrested Pia Holm in May 2004?", "Ivo Lenk"},
		{"... and it was another", "Who arrested Pia Holm in June 2009?", ""},
		{"one stands for something else", "Which court liquidated the other one?", ""},
		{"how many", "How many parties did the Harbour Court liquidate?", "1"},
	} {
		t.Run(test.kind, func(t *testing.T) {
			if got, _ := toldOf(t, harbour, test.question); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s", test.question, got, test.want)
			}
		})
	}
}

// An answer for a link shows the sentences that make it, in the order of the text.
func TestLinkShowsItsSentences(t *testing.T) {
	found, err := question.Ask(t.Context(), harbour, "Which actors linked sabotage to party liquidations?", question.Options{Limit: 1})
	if err != nil || len(found.Answers) != 1 {
		t.Fatalf("%d answers, %v", len(found.Answers), err)
	}
	if e := found.Answers[0].Evidence; len(e) < 2 || len(e) > 5 {
		t.Errorf("it shows %d sentences", len(e))
	}
}
