package main

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract"
	"github.com/tamga-kg/tamga/schema"
)

// explanation is how the sentences of a text were read, in their order.
type explanation []explained

// explained is how one sentence was read.
type explained struct {
	Start      int                `json:"start"`
	End        int                `json:"end"`
	Text       string             `json:"text"`
	Skipped    string             `json:"skipped,omitempty"` // why it was not read for statements
	Clauses    []string           `json:"clauses"`           // in the notation of package clauses
	Statements []schema.Statement `json:"statements"`
	Dropped    []dropped          `json:"dropped"`
}

// dropped is a candidate that gave no statement.
type dropped struct {
	Candidate string `json:"candidate"`
	Why       string `json:"why"`
}

// recorder is nil unless an explanation is asked for.
func (o *extractOptions) recorder(e *explanation) extract.Recorder {
	if !o.explain {
		return nil
	}
	return e
}

// at is the sentence with an index; what is told before it is reached makes room for it.
func (e *explanation) at(i int) *explained {
	for len(*e) <= i {
		*e = append(*e, explained{Clauses: []string{}, Statements: []schema.Statement{}, Dropped: []dropped{}})
	}
	return &(*e)[i]
}

// Sentence takes down the clauses of a sentence.
func (e *explanation) Sentence(at int, s english.Sentence, list []clauses.Clause, skipped string) {
	told := e.at(at)
	told.Skipped = skipped
	if notation := strings.TrimSpace(clauses.Notation(s, list)); notation != "" {
		told.Clauses = strings.Split(notation, "\n")
	}
}

// Dropped takes down a candidate, once.
func (e *explanation) Dropped(at int, candidate, why string) {
	told, d := e.at(at), dropped{candidate, why}
	if !slices.Contains(told.Dropped, d) {
		told.Dropped = append(told.Dropped, d)
	}
}

// printExplanation prints how each sentence was read.
func (o *extractOptions) printExplanation(src *schema.Source, told explanation, statements []schema.Statement) error {
	states := map[int][]schema.Statement{} // by the first byte of the sentence
	for _, s := range statements {
		states[s.Source.Start] = append(states[s.Source.Start], s)
	}
	for i := range src.Sentences {
		s, e := &src.Sentences[i], told.at(i)
		e.Start, e.End, e.Text = s.Start(), s.End(), s.Text
		e.Statements = append(e.Statements, states[e.Start]...)
		if o.json {
			if err := o.printJSON(e); err != nil {
				return err
			}
			continue
		}
		o.printExplained(i+1, e)
	}
	return nil
}

func (o *extractOptions) printExplained(number int, e *explained) {
	o.printf("%d. bytes %d–%d\n%s\n", number, e.Start, e.End, wrap("“"+e.Text+"”", "   ", width))
	if e.Skipped != "" {
		o.printf("   not read: %s\n", e.Skipped)
	}
	for _, c := range e.Clauses {
		o.printf("   clause     %s\n", c)
	}
	for i := range e.Statements {
		o.printf("   statement  %s  rule %s, confidence %.2f\n", statementLine(&e.Statements[i]), e.Statements[i].Rule, e.Statements[i].Confidence)
	}
	for _, d := range e.Dropped {
		o.printf("   dropped    %s: %s\n", d.Candidate, d.Why)
	}
	o.printf("\n")
}
