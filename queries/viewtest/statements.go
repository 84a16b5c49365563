package viewtest

import (
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Option changes a statement as it is made.
type Option func(*schema.Statement)

// Fact is an affirmed, asserted statement with the sentence that states it.
func Fact(subject, predicate, object, sentence string, options ...Option) schema.Statement {
	s := schema.Statement{
		Subject: Node(subject), Predicate: predicate, Object: Node(object), Verb: strings.TrimPrefix(predicate, schema.OpenScheme),
		Qualifiers: []schema.Qualifier{}, Polarity: schema.Affirmed, Modality: schema.Asserted, Confidence: 0.8, Rule: "fixture",
		Source: schema.Evidence{Doc: schema.SourceScheme + "fixture.txt", Section: "1 Fixture", Quote: sentence, Text: sentence},
	}
	for _, option := range options {
		option(&s)
	}
	return s
}

// Node reads "Label/Class/alias/alias", "evt:Label/Class" for an event that is only
// named, or a literal in double quotes.
func Node(text string) schema.Node {
	if strings.HasPrefix(text, `"`) {
		return schema.Node{Value: strings.Trim(text, `"`)}
	}
	scheme := schema.EntityScheme
	if label, ok := strings.CutPrefix(text, schema.EventScheme); ok {
		scheme, text = schema.EventScheme, label
	}
	parts := strings.Split(text, "/")
	e := schema.Entity{ID: scheme + strings.ReplaceAll(key(parts[0]), " ", "-"), Label: parts[0], Aliases: []string{}}
	if len(parts) > 1 {
		e.Type = parts[1]
		e.Aliases = append(e.Aliases, parts[2:]...)
	}
	return schema.Node{Entity: e}
}

// At gives the statement a time in EDTF.
func At(time string) Option { return func(s *schema.Statement) { s.Time = time } }

// Verb gives the words that signal the relation.
func Verb(words string) Option { return func(s *schema.Statement) { s.Verb = words } }

// Event gives the class of the event that the statement tells of.
func Event(class string) Option { return func(s *schema.Statement) { s.EventClass = class } }

// Denied makes the statement a denial.
func Denied() Option { return func(s *schema.Statement) { s.Polarity = schema.Negated } }

// Planned makes the statement a plan.
func Planned() Option { return func(s *schema.Statement) { s.Modality = schema.Planned } }

// By makes the statement a claim of a holder.
func By(holder string) Option {
	return func(s *schema.Statement) {
		n := Node(holder)
		s.AttributedTo, s.Modality = &n, schema.Attributed
	}
}

// With adds a qualifier.
func With(role, value string) Option {
	return func(s *schema.Statement) {
		s.Qualifiers = append(s.Qualifiers, schema.Qualifier{Role: role, Value: Node(value)})
	}
}

// Confidence sets the statement's confidence.
func Confidence(c float64) Option { return func(s *schema.Statement) { s.Confidence = c } }

// From sets the section in which the sentence stands.
func From(section string) Option { return func(s *schema.Statement) { s.Source.Section = section } }
