package question_test

import (
	"context"
	"slices"
	"testing"

	"github.com/tamga-kg/tamga/queries/question"
)

// A question of which only an empty half was read gets no answer, and says what was left out.
func TestUnread(t *testing.T) {
	for _, c := range []struct {
		question string
		left     string // one of the words left out; "" for none
		answers  bool
	}{
		{"Which man behind the old weir mediated upstream the harbour settled court quarrels?", "mediated", false},
		{"What bank does the man own who is said to have mediated between the harbour and the court that brought about the fall of the valley?", "", false},
		{"Which bank is owned by the man who financed the Lantern Party?", "", true},
		{"Who founded the Lantern Party?", "", true},
	} {
		found, err := question.Ask(context.Background(), valley, c.question, question.Options{})
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case c.answers != (len(found.Answers) > 0):
			t.Errorf("%s: %d answers", c.question, len(found.Answers))
		case c.left == "" && len(found.Unread) > 0:
			t.Errorf("%s: %q left out", c.question, found.Unread)
		case c.left != "" && !slices.Contains(found.Unread, c.left):
			t.Errorf("%s: %q left out, want %s among them", c.question, found.Unread, c.left)
		}
	}
}
