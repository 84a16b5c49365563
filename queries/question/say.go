package question

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// say puts the answers to one question in a sentence. Where the question asks for the subject
// of its main clause the answers take its place; else they stand behind what is stated. A
// claim is named as one.
func (q *query) say(answers []schema.Answer) string {
	if len(answers) == 0 {
		return ""
	}
	named := make([]string, len(answers))
	for i, a := range answers {
		named[i] = a.Answer
	}
	list := joinNames(named)
	rest := strings.TrimRight(q.question, "?!. ")
	switch {
	case q.kind == truth:
		return fmt.Sprintf("%s: %s.", capitalised(list), stated(answers[0]))
	case q.kind == fate:
		return capitalised(strings.Join(named, "; ")) + "."
	case q.kind == things && q.subjectEnds > 0 && q.subjectEnds < len(rest):
		return list + " " + strings.TrimSpace(rest[q.subjectEnds:]) + standing(answers[0]) + "."
	case q.kind == things && isReread(answers[0]):
		return capitalised(list) + standing(answers[0]) + "." // its sentence says it better than the ends of its clause
	case q.kind == things && isEnd(answers[0]):
		return capitalised(stated(answers[0])) + others(named[1:]) + standing(answers[0]) + "."
	case q.kind == things && answers[0].Type != "Path" && len(answers[0].Path) > 0:
		return fmt.Sprintf("%s%s: %s.", capitalised(stated(answers[0])), standing(answers[0]), list)
	}
	return capitalised(list) + "."
}

// stated is the last step of an answer in words.
func stated(a schema.Answer) string {
	if len(a.Path) == 0 {
		return "a sentence says so"
	}
	s := a.Path[len(a.Path)-1]
	text := fmt.Sprintf("%s %s %s", s.Subject.Text(), predicateWords(s.Predicate), s.Object.Text())
	if s.Predicate == "patient" || s.Predicate == "agent" {
		text = "the " + s.Subject.Text() // `the ban of the Lantern Party`
	}
	if s.Predicate == "dateOf" {
		text = s.Subject.Text()
	}
	if s.Object.Datatype == "edtf" && strings.HasPrefix(s.Predicate, schema.OpenScheme) {
		text = s.Subject.Text() + " " + predicateWords(s.Predicate) // the time stands beside it
	}
	if s.Polarity == schema.Negated {
		return "it is denied that " + text
	}
	return text
}

// done are relations whose name is the participle of what was done to their subject.
var done = wordSet(`removedFrom excludedFrom chargedWith accusedOf convictedOf sentencedTo acquittedOf renamedTo sentTo soldTo electedTo buriedIn
	bornIn basedOn justifiedBy namedAfter`)

// predicateWords is a relation as a verb in a sentence: `was removed from`.
func predicateWords(predicate string) string {
	text := words(predicate)
	if rest, ok := strings.CutPrefix(text, "be "); ok {
		return "was " + rest
	}
	if done[predicate] {
		return "was " + text
	}
	return text
}

// isReread reports whether the last step of an answer was read from a sentence with the question in hand.
func isReread(a schema.Answer) bool {
	return len(a.Path) > 0 && len(a.Path[len(a.Path)-1].Statements) == 0
}

// isEnd reports whether an answer is itself an end of what is stated.
func isEnd(a schema.Answer) bool {
	if len(a.Path) == 0 || a.ID == "" {
		return false
	}
	s := a.Path[len(a.Path)-1]
	return s.Subject.ID == a.ID || s.Object.ID == a.ID
}

func others(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return "; also " + joinNames(list)
}

// words is a relation as words: `labelled as`, `embark upon`.
func words(predicate string) string {
	var b strings.Builder
	for _, r := range strings.TrimPrefix(predicate, schema.OpenScheme) {
		switch {
		case 'A' <= r && r <= 'Z':
			b.WriteByte(' ')
			b.WriteRune(r - 'A' + 'a')
		case r == '-':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// standing says whose word an answer rests on; "" for a fact.
func standing(a schema.Answer) string {
	for _, s := range a.Path {
		switch {
		case s.Modality == schema.Attributed && s.Holder != nil:
			return ", according to " + s.Holder.Text()
		case s.Modality == schema.Attributed:
			return ", it is claimed"
		case s.Modality == schema.Planned:
			return ", as is planned"
		case s.Modality == schema.Hypothetical:
			return ", as is possible"
		}
	}
	return ""
}

// joinNames joins names by commas and `and`.
func joinNames(list []string) string {
	if len(list) == 1 {
		return list[0]
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

func capitalised(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
