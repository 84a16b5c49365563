package extract

import (
	"fmt"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

// Recorder is told how a text is read, for those who ask why something was found or was
// not. It is called in the order of the text; the same may be told several times.
type Recorder interface {
	// Sentence gives the words and the clauses of a sentence, and why it was not read
	// for statements ("heading", "reference"), else "".
	Sentence(at int, s english.Sentence, list []clauses.Clause, skipped string)
	// Dropped tells why a candidate, some words of a sentence, gave no statement.
	Dropped(at int, candidate, why string)
}

// drop records why the words of a candidate give no statement.
func (x *extractor) drop(v *view, candidate, format string, args ...any) {
	if x.recorder != nil {
		x.recorder.Dropped(v.at, candidate, fmt.Sprintf(format, args...))
	}
}

// dropPhrase records why a phrase stands for nothing.
func (x *extractor) dropPhrase(v *view, p clauses.Phrase) {
	if x.recorder == nil {
		return
	}
	words := v.words(p.Span)
	m, known := v.mentionOf(p.Head)
	switch {
	case p.Clause != clauses.None:
		x.drop(v, words, "a clause is no thing")
	case v.tag(p.Head) == "PRP" || strings.HasPrefix(v.tag(p.Head), "W"):
		x.drop(v, words, "what the pronoun stands for is not certain")
	case v.vague[p.Head]:
		x.drop(v, words, "the noun says nothing alone")
	case known && x.isCut(v, m) || v.isHalf(p.Head):
		x.drop(v, words, "what tells which it is stands elsewhere")
	case known && m.Bare:
		x.drop(v, words, "an everyday noun alone is no subject")
	default:
		x.drop(v, words, "nothing is known that it speaks of")
	}
}

// dropPair records that two arguments cannot be those of a relation.
func (x *extractor) dropPair(v *view, verb string, r *schema.Relation, a, b argument, why string) {
	if x.recorder != nil {
		x.drop(v, fmt.Sprintf("%s %s %s", x.shown(v, a), verb, x.shown(v, b)), "no %s: %s", r.Name, why)
	}
}

// shown is an argument with its class, as explanations have it.
func (x *extractor) shown(v *view, a argument) string {
	words, class := v.text[a.Span.Start:a.Span.End], a.class
	if class == "" {
		class = "words"
	}
	return fmt.Sprintf("“%s” (%s)", words, class)
}

// misfit says which classes a relation wants.
func misfit(r *schema.Relation) string {
	return fmt.Sprintf("it holds from %s to %s", strings.Join(r.Domain, " or "), strings.Join(r.Range, " or "))
}
