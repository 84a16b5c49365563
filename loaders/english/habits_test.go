package english

import "testing"

// The first word of a sentence is read as the rest of the document writes it.
func TestHabitsOfADocument(t *testing.T) {
	tests := []struct {
		name, text, first string
		want              string // universal tag
	}{
		{"a name that has its capital elsewhere", "We went to Alga. They saw Alga and left Alga. ", "Alga burned.", "PROPN"},
		{"a word that has none elsewhere", "The courts sat. We saw courts. ", "Courts of law sat again.", "NOUN"},
		{"a word of two minds", "The senate met. The Senate met. He left the Senate. ", "He met the Senate.", "PRON"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sentences := AnalyzeAll(tt.text + tt.first)
			last := sentences[len(sentences)-1].Tokens[0]
			if last.UPOS != tt.want {
				t.Errorf("%s is tagged %s, want %s", last.Text, last.UPOS, tt.want)
			}
		})
	}
}

func TestHabitsCountWhereACapitalTells(t *testing.T) {
	h := &Habits{}
	h.Learn("Courts sat, and the courts of Lund sat again near Lund: Nothing came of it.")
	h.Learn("THE COURTS OF LUND SIT")
	for word, want := range map[string]usage{"courts": {1, 0}, "lund": {0, 2}, "nothing": {0, 0}, "sat": {2, 0}} {
		if got := h.words[word]; got != want {
			t.Errorf("%s is counted as %v, want %v", word, got, want)
		}
	}
}
