package clauses

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
)

// Notation writes clauses for people, one a line:
//
//	kind: subjects | verb {marks} | objects | to: indirect | = complements | role preposition: phrase
//
// Joined phrases have “&” between them; an absent part is left out, but for “_” in the
// place of subjects. A clause in the place of a phrase is its verb in angle brackets. The
// marks are not, passive, the modal, the hedge and the verb that it is an attempt of.
func Notation(s english.Sentence, list []Clause) string {
	var out strings.Builder
	for _, c := range list {
		out.WriteString(line(s, list, c))
		out.WriteByte('\n')
	}
	return out.String()
}

func line(s english.Sentence, list []Clause, c Clause) string {
	kind := string(c.Kind)
	if c.Conjunction != "" {
		kind += " " + c.Conjunction
	}
	if c.Question {
		kind += "?"
	}
	subjects := phrases(s, list, c.Subjects)
	if subjects == "" {
		subjects = "_"
	}
	parts := []string{subjects, verbText(s, c.Verb)}
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, label+text)
		}
	}
	add("", phrases(s, list, c.Objects))
	add("to: ", phrases(s, list, c.Indirect))
	add("= ", phrases(s, list, c.Complements))
	for _, a := range c.Adverbials {
		add(strings.TrimSpace(string(a.Role)+" "+a.Prep)+": ", phrases(s, list, []Phrase{a.Phrase}))
	}
	return kind + ": " + strings.Join(parts, " | ")
}

// phrases writes phrases with “&” between them.
func phrases(s english.Sentence, list []Clause, ps []Phrase) string {
	texts := make([]string, len(ps))
	for i, p := range ps {
		if p.Clause != None {
			texts[i] = "<" + verbText(s, list[p.Clause].Verb) + ">"
		} else {
			texts[i] = Text(s, p.Span)
		}
	}
	return strings.Join(texts, " & ")
}

// verbText is the lemma of a verb with its marks.
func verbText(s english.Sentence, v VerbGroup) string {
	var marks []string
	for _, m := range []struct {
		on   bool
		text string
	}{
		{v.Negated, "not"}, {v.Passive, "passive"}, {v.Modal != "", v.Modal}, {v.Hedge != "", v.Hedge}, {v.Attempt != "", v.Attempt},
	} {
		if m.on {
			marks = append(marks, m.text)
		}
	}
	if len(marks) == 0 {
		return v.Lemma
	}
	return v.Lemma + " {" + strings.Join(marks, ", ") + "}"
}

// Text is the text of a span, with single spaces and without quotation marks at its ends.
func Text(s english.Sentence, span Span) string {
	var out strings.Builder
	for i := span.Start; i < span.End; i++ {
		t := s.Tokens[i]
		if i > span.Start && s.Tokens[i-1].End < t.Start {
			out.WriteByte(' ')
		}
		out.WriteString(t.Text)
	}
	return strings.Trim(out.String(), "‘’“”\"'` ")
}
