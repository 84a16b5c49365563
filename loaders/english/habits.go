package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/loaders/english/tagger"
	"github.com/tamga-kg/tamga/schema"
)

// Habits is how a document writes its words where a capital tells something: inside of its
// sentences. The first word of a sentence and the words of a headline are read by them: “Alga”
// is a name where it has its capital elsewhere too, “Courts” is none where the rest of the
// document has courts. The zero value knows nothing. It is not safe for use while it learns.
type Habits struct{ words map[string]usage }

// usage is how often a word is written in small letters and with a capital.
type usage struct{ small, capital int32 }

// Learn counts the words of a sentence.
func (h *Habits) Learn(sentence string) {
	tokens := splitWords(Tokenize(sentence))
	if mostlyCapitals(tokens) {
		return
	}
	if h.words == nil {
		h.words = map[string]usage{}
	}
	inside := false
	for _, t := range tokens {
		first, _ := utf8.DecodeRuneInString(t.Text)
		if !unicode.IsLetter(first) {
			inside = inside && !strings.ContainsAny(t.Text, ".!?:;“‘\"'`([/-–—•*…")
			continue
		}
		low := strings.ToLower(straight(t.Text))
		u := h.words[low]
		switch {
		case !unicode.IsUpper(first):
			u.small++
		case inside:
			u.capital++
		}
		h.words[low] = u
		inside = true
	}
}

// HabitsOf learns from the sentences of a source.
func HabitsOf(sentences []schema.Sentence) *Habits {
	h := &Habits{}
	for _, s := range sentences {
		h.Learn(s.Text)
	}
	return h
}

// habitsOf learns from all sentences of a text.
func habitsOf(text string, sentences []schema.Span) *Habits {
	h := &Habits{}
	for _, s := range sentences {
		h.Learn(text[s.Start:s.End])
	}
	return h
}

// mostlyCapitals holds for headlines and shouting, and for sentences without any capital.
func mostlyCapitals(tokens []Token) bool {
	capital, all := 0, 0
	for _, t := range tokens {
		if first, _ := utf8.DecodeRuneInString(t.Text); unicode.IsLetter(first) && len(t.Text) > 3 {
			all++
			if unicode.IsUpper(first) {
				capital++
			}
		}
	}
	return 2*capital > all || capital == 0
}

// of is what the document says of a word; nothing if it is of two minds.
func (h *Habits) of(low string) tagger.Habit {
	if h == nil {
		return tagger.Unknown
	}
	switch u := h.words[low]; {
	case u.small > 0 && u.capital == 0:
		return tagger.Small
	case u.capital > 1 && u.small == 0:
		return tagger.Capital
	}
	return tagger.Unknown
}
