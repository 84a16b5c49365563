package question_test

import (
	"context"
	"testing"

	"github.com/tamga-kg/tamga/queries/question"
)

// The answers stand in one sentence, a claim or a denial named as one.
func TestSaid(t *testing.T) {
	for asked, want := range map[string]string{
		"Who founded the Lantern Party?":                                 "Dara Voss founded the Lantern Party.",
		"Which bank is owned by the man who financed the Lantern Party?": "Salt Bank is owned by the man who financed the Lantern Party.",
		"What did Dara Voss found?":                                      "Dara Voss founded Lantern Party.",
		"When was the Lantern Party founded?":                            "Dara Voss founded Lantern Party: 1998.",
		"Who accused Orin Hale?":                                         "Evening Bell accused Orin Hale, according to Evening Bell.",
		"Did Voss leave Amselland?":                                      "No: it is denied that Dara Voss left Amselland.",
		"Who founded the Mill Union?":                                    "",
	} {
		found, err := question.Ask(context.Background(), valley, asked, question.Options{})
		if err != nil || found.Said != want {
			t.Errorf("%s\ngot  %s (%v)\nwant %s", asked, found.Said, err, want)
		}
	}
}
