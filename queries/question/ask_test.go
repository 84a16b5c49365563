package question_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/question"
	"github.com/tamga-kg/tamga/queries/viewtest"
	"github.com/tamga-kg/tamga/schema"
)

// valley is a small graph: a party and its founder, a bank, a court, and what people
// say of each other.
var valley = viewtest.New(
	viewtest.Fact("Dara Voss/Person/Voss", "founded", "Lantern Party/Party/LP", "Dara Voss founded the Lantern Party in 1998.", viewtest.At("1998"), viewtest.Verb("founded")),
	viewtest.Fact("Orin Hale/Person", "funds", "Lantern Party/Party/LP", "Orin Hale financed the Lantern Party.", viewtest.Verb("financed")),
	viewtest.Fact("Orin Hale/Person", "owns", "Salt Bank/Bank", "Orin Hale co-owns the Salt Bank.", viewtest.Verb("co-owns")),
	viewtest.Fact("Mera Rusk/Person", "owns", "Corn Bank/Bank", "Mera Rusk owns the Corn Bank.", viewtest.Verb("owns")),
	viewtest.Fact("City Court of Arden/Court", "liquidated", "Lantern Party/Party/LP", "The City Court of Arden liquidated the Lantern Party for extremism in 2005.",
		viewtest.At("2005"), viewtest.Verb("liquidated"), viewtest.Event("Liquidation"), viewtest.With("reason", "extremism/Concept"), viewtest.With("legalBasis", "Law on Parties/Law")),
	viewtest.Fact("Evening Bell/Media", "accused", "Orin Hale/Person", "The Evening Bell accused Orin Hale of fraud.",
		viewtest.By("Evening Bell/Media"), viewtest.Verb("accused"), viewtest.With("of", "fraud/Concept")),
	viewtest.Fact("Dara Voss/Person/Voss", "left", "Amselland/Country", "Voss did not leave Amselland.", viewtest.Denied(), viewtest.Verb("leave")),
	viewtest.Fact("Mera Rusk/Person", "joined", "Lantern Party/Party/LP", "Mera Rusk plans to join the Lantern Party.", viewtest.Planned(), viewtest.Verb("join")),
	viewtest.Fact("Ivo Lenk/Person", "open:be-born-in", "Arden/City", "Ivo Lenk was born in Arden in 1950.", viewtest.At("1950"), viewtest.Verb("born")),
	viewtest.Fact("Mera Rusk/Person", "bornIn", "Tolkyn/City", "Mera Rusk was born in Tolkyn.", viewtest.Verb("was born")),
	viewtest.Fact("Reed League/Party", "open:be-banned-for", "terrorism/Concept", "The Reed League was banned for terrorism in 2007.", viewtest.At("2007"), viewtest.Verb("banned")),
	viewtest.Fact("evt:harvest protests/Protest", "happenedIn", "Arden/City", "The harvest protests broke out in Arden in May 2009.", viewtest.At("2009-05"), viewtest.Verb("broke out")),
	viewtest.Fact("Diet of Amselland/GovernmentBody/Diet", "adoptedLaw", "Harbour Declaration/Document", "The Diet adopted the Harbour Declaration in May 1991.", viewtest.At("1991-05"), viewtest.Verb("adopted")),
	viewtest.Fact("Diet of Amselland/GovernmentBody/Diet", "adoptedLaw", "Law on Mills/Law", "The Diet adopted the Law on Mills in 1997.", viewtest.At("1997"), viewtest.Verb("adopted")),
	viewtest.Fact("Law on Mills/Law", "dateOf", `"1998-01-01"`, "The Law on Mills entered into force on 1 January 1998.", viewtest.At("1998-01-01"), viewtest.Verb("entered"), isDate),
	viewtest.Fact("Pia Holm/Person", "leads", "Mill Union/Organization", "Pia Holm leads the Mill Union.", viewtest.Verb("leads")),
	viewtest.Fact("evt:closure of Corn Mill/Liquidation", "patient", "Corn Mill/Company", "The Corn Mill was closed down in 2011 because of its debts.", viewtest.At("2011"), viewtest.Verb("was closed down")),
	viewtest.Fact("tolls of the harbour/Concept", "strengthened", "Salt Bank/Bank", "According to Ivo Lenk, the tolls of the harbour made the Salt Bank richer than the whole valley.",
		viewtest.By("Ivo Lenk/Person"), viewtest.Verb("made")),
)

// isDate makes a date of the literal that a statement has as its object.
func isDate(s *schema.Statement) { s.Object.Datatype = "edtf" }

// told is the valley's answers in one line.
func told(t *testing.T, text string) (string, []string) {
	t.Helper()
	return toldOf(t, valley, text)
}

// toldOf is a view's answers in one line, each with its standing.
func toldOf(t *testing.T, view queries.View, text string) (string, []string) {
	t.Helper()
	found, err := question.Ask(context.Background(), view, text, question.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range found.Answers {
		if len(a.Evidence) == 0 || a.Evidence[0].Quote == "" {
			t.Errorf("%s has no sentence", a.Answer)
		}
		if len(a.Evidence) > 5 {
			t.Errorf("%s shows %d sentences", a.Answer, len(a.Evidence))
		}
		line := a.Answer
		for _, step := range a.Path {
			if step.Modality != "" && step.Modality != "asserted" {
				line += fmt.Sprintf(" (%s)", step.Modality)
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "; "), found.Unlinked
}

func TestAsk(t *testing.T) {
	for _, test := range []struct{ kind, question, want string }{
		{"one hop", "Who founded the Lantern Party?", "Dara Voss"},
		{"one hop, by alias", "Who founded LP?", "Dara Voss"},
		{"the other way", "What did Dara Voss found?", "Lantern Party"},
		{"passive", "By whom was the Lantern Party founded?", "Dara Voss"},
		{"a class", "Which court liquidated the Lantern Party?", "City Court of Arden"},
		{"a chain", "Which bank is owned by the man who financed the Lantern Party?", "Salt Bank"},
		{"when", "When was the Lantern Party founded?", "1998"},
		{"under which law", "Under which law was the Lantern Party liquidated?", "Law on Parties"},
		{"why", "Why was the Lantern Party liquidated?", "extremism"},
		{"attribution", "Who accused Orin Hale?", "Evening Bell (attributed)"},
		{"yes", "Did Dara Voss found the Lantern Party?", "yes"},
		{"a denial", "Did Voss leave Amselland?", "no"},
		{"a plan", "Did Mera Rusk join the Lantern Party?", "planned (planned)"},
		{"what was done, nobody says by whom", "When was the Reed League banned?", "2007"},
		{"... why", "Why was the Reed League banned?", "terrorism"},
		{"... where", "Where was Ivo Lenk born?", "Arden"},
		{"... to whom", "Who was born in Arden?", "Ivo Lenk"},
		{"where, by the preposition of a relation", "Where was Mera Rusk born?", "Tolkyn"},
		{"... by whom", "Who banned the Reed League?", ""},
		{"who suffers an act has not linked it", "Which actors linked terrorism to party bans?", ""},
		{"where something began", "Where did the harvest protests of 2009 begin?", "Arden"},
		{"a link", "Which actors linked 'extremism' to party liquidations?", "City Court of Arden"},
		{"a link, in other words", "Who tied extremism to the liquidation of a party?", "City Court of Arden"},
		{"a body by one of its sittings", "Which acts did the Third Convocation of the Diet adopt between 1990 and 1993?", "Harbour Declaration"},
		{"... whose time is not given", "Which acts did the Third Convocation of the Diet adopt?", ""},
		{"when a law began to hold", "When did the Law on Mills come into force?", "1 January 1998"},
		{"... in other words", "When did the Law on Mills take effect?", "1 January 1998"},
		{"a role with a word before it", "Who is the majority owner of the Corn Bank?", "Mera Rusk"},
		{"what happened to something", "What happened to the Lantern Party?", "City Court of Arden liquidated Lantern Party (2005)"},
		{"... nobody says by whom", "What became of the Reed League?", "Reed League was banned for terrorism (2007)"},
		{"... to which nothing did", "What became of the Mill Union?", ""},
		{"... to what nobody has named", "What happened to it?", ""},
		{"... and no more said", "What happened?", ""},
		{"... to which something was done, nobody says by whom", "What happened to the Corn Mill?", "the closure of Corn Mill (2011)"},
		{"who says it, in the sentence that says nearly all of it", "Who claims that the harbour tolls let the Salt Bank grow richer than the valley?", "Ivo Lenk (attributed)"},
		{"of which nobody speaks", "Who claims that the harbour tolls ruined the guilds of the valley?", ""},
		{"the same of something else", "When was the Lantern Party founded, and when was the Reed League?", "1998"},
		{"who is not known", "Who founded the Mill Union, and when was he born?", ""},
		{"nothing of the kind", "Who founded the Mill Union?", ""},
		{"the wrong time", "Who founded the Lantern Party in 2004?", ""},
	} {
		t.Run(test.kind, func(t *testing.T) {
			if got, _ := told(t, test.question); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s", test.question, got, test.want)
			}
		})
	}
}

// Two questions in one are answered in turn.
func TestAskTwoInOne(t *testing.T) {
	for question, want := range map[string]string{
		"Who founded the Lantern Party, and when?":                    "Dara Voss; 1998",
		"Who founded the harvest protests, and where did they begin?": "Arden",
		"Who liquidated the Lantern Party, and why?":                  "City Court of Arden; extremism",
		"Who financed the Lantern Party, and who owns the Corn Bank?": "Orin Hale; Mera Rusk",
	} {
		if got, _ := told(t, question); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", question, got, want)
		}
	}
}

// Without an answer, the words that the graph does not know are named.
func TestAskNamesWhatItDoesNotKnow(t *testing.T) {
	got, unlinked := told(t, "Who founded the Zephyr League?")
	if got != "" || !strings.Contains(strings.Join(unlinked, " "), "Zephyr") {
		t.Errorf("got %q, unlinked %v", got, unlinked)
	}
}

// Any text may be asked; the outcome is always the same.
func FuzzAsk(f *testing.F) {
	for _, seed := range []string{"Who?", "", "which of the and", "When and where did X, who is Y's, …?", "“‘", "How many 1998 by",
		"In which order were A, B and C founded?", "Which sources say that he left?", "According to X, who did the man leave who …?",
		"What was founded first, A or B?", "Who made X head of the bank as of 1998?", "Why was it refused registration by using it?", "How much compensation did X pay?", "How long a prison term did he get?",
		"List all the parties that X founded.", "Name the laws of 1998", "What came first for X: the trial or being banned?", "In what order did X buy A, B & C and D?",
		"How many of the 12 seats?", "When did he break with them?", "Who denied that X armed Y?"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, err := question.Ask(context.Background(), valley, text, question.Options{})
		if err != nil {
			t.Fatal(err)
		}
		second, _ := question.Ask(context.Background(), valley, text, question.Options{})
		if fmt.Sprint(first) != fmt.Sprint(second) {
			t.Errorf("%q is answered in two ways", text)
		}
	})
}
