package question_test

import (
	"testing"

	"github.com/tamga-kg/tamga/queries/viewtest"
)

// county is a graph for questions of many kinds: parties of several years, people in office, a
// campaign, what a council refused and what a paper reports.
var county = viewtest.New(
	viewtest.Fact("Dara Voss/Person/Voss", "founded", "Lantern Party of Norland/Party", "Dara Voss founded the Lantern Party of Norland in 1998.", viewtest.At("1998"), viewtest.Verb("founded")),
	viewtest.Fact("Dara Voss/Person/Voss", "founded", "Reed League/Party", "Voss founded the Reed League in 2001.", viewtest.At("2001"), viewtest.Verb("founded")),
	viewtest.Fact("Ivo Lenk/Person", "founded", "Moss Party/Party", "Ivo Lenk founded the Moss Party in 1995.", viewtest.At("1995"), viewtest.Verb("founded")),
	viewtest.Fact("Orin Hale/Person", "organized", "campaign against Voss/Event", "Orin Hale ran the campaign against Voss.", viewtest.Verb("ran")),
	viewtest.Fact("Orin Hale/Person", "relatedTo", "Mera Rusk/Person", "Orin Hale is the brother-in-law of Mera Rusk.", viewtest.Verb("brother-in-law")),
	viewtest.Fact("Mera Rusk/Person", "heldOffice", "president/Office", "Mera Rusk is the president.", viewtest.Verb("president")),
	viewtest.Fact("Mera Rusk/Person", "appointed", "Pia Holm/Person", "Mera Rusk appointed Pia Holm.", viewtest.Verb("appointed")),
	viewtest.Fact("Pia Holm/Person", "leads", "Salt Bank/Bank", "Pia Holm heads the Salt Bank.", viewtest.Verb("heads")),
	viewtest.Fact("Reed League/Party", "participatedIn", "campaign for the bridge/Event", "The Reed League took part in a campaign for the bridge.", viewtest.Verb("took part")),
	viewtest.Fact("Town Council/GovernmentBody", "deniedRegistration", "Moss Party/Party", "The Town Council refused to register the Moss Party because its list was too short.", viewtest.Verb("refused to register")),
	viewtest.Fact("Moss Party/Party", "won", "three seats", "The Moss Party won three seats.", viewtest.Verb("won")),
	viewtest.Fact("Ivo Lenk/Person", "open:rob", "Salt Bank/Bank", "Ivo Lenk robbed the Salt Bank, the Evening Bell reports.", viewtest.By("Evening Bell/Media"), viewtest.Verb("robbed")),
	viewtest.Fact("Pia Holm/Person", "joined", "Moss Party/Party", "Pia Holm plans to join the Moss Party.", viewtest.Planned(), viewtest.Verb("join")),
	viewtest.Fact("Tam Reed/Person", "heldOffice", "editor of the Bell/Office", "Tam Reed is the editor of the Bell.", viewtest.Verb("editor")),
)

func TestKinds(t *testing.T) {
	for _, test := range []struct{ kind, question, want string }{
		{"the beginning of a name", "Who founded the Lantern Party?", "Dara Voss"},
		{"a choice by time", "What was founded first, the Moss Party or the Reed League?", "Moss Party"},
		{"the last", "Which party was founded last?", "Reed League"},
		{"an order", "In which order were the Reed League, Moss Party and Lantern Party founded?", "Moss Party; Lantern Party of Norland; Reed League"},
		{"a choice with an unknown name", "What was founded first, the Moss Party or the Zephyr Club?", ""},
		{"an older one", "Which party is older, the Reed League or the Moss Party?", "Moss Party"},
		{"a list that is asked for", "List all the parties that Dara Voss founded.", "Lantern Party of Norland; Reed League"},
		{"the most", "Who founded the most parties?", "Dara Voss"},
		{"related by description", "How is the organiser of the campaign against the founder of the Reed League related to the president?", "brother-in-law of Mera Rusk"},
		{"he in a second question", "Who founded the Moss Party, and what did he rob?", "Ivo Lenk; Salt Bank (attributed)"},
		{"a role given", "Who made Pia Holm head of the Salt Bank?", "Mera Rusk"},
		{"a relative clause behind the verb", "Which bank does the woman lead who was appointed by Mera Rusk?", "Salt Bank"},
		{"an act told by a noun", "Which party campaigned for the bridge?", "Reed League"},
		{"a verb and its act", "Who refused the Moss Party registration?", "Town Council"},
		{"what was refused to be done", "Who refused to register the Moss Party?", "Town Council"},
		{"what somebody has not founded", "Which organization did Mera Rusk found?", ""},
		{"a reason in the sentence", "Why was the Moss Party refused registration?", "its list was too short"},
		{"a number in words", "How many seats did the Moss Party win?", "3"},
		{"on whose word", "According to the Evening Bell, who robbed the Salt Bank?", "Ivo Lenk (attributed)"},
		{"on the word of another", "According to Pia Holm, who robbed the Salt Bank?", ""},
		{"an office", "Who is the editor of the Bell?", "Tam Reed"},
		{"a plan is no answer to what was", "Who joined the Moss Party?", ""},
		{"... but to what is planned", "Who plans to join the Moss Party?", "Pia Holm (planned)"},
		{"a place that nobody speaks of", "Who founded the Moss Party in Zurich?", ""},
		{"sources", "Which sources say that Mera Rusk appointed Pia Holm?", "fixture.txt"},
	} {
		t.Run(test.kind, func(t *testing.T) {
			if got, _ := toldOf(t, county, test.question); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s", test.question, got, test.want)
			}
		})
	}
}
