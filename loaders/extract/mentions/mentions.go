package mentions

import (
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

// Kind tells how a mention speaks of its thing.
type Kind string

// Kinds of mentions.
const (
	Name     Kind = "name"     // `Dara Voss`, `the Lantern Party`, `LP`
	Nominal  Kind = "nominal"  // `the party`, `the court’s ruling`
	Pronoun  Kind = "pronoun"  // `she`, `its`; only when its antecedent is certain
	Notion   Kind = "notion"   // `political stability`
	Temporal Kind = "temporal" // `in 1998`, `18 November 2001`
	Amount   Kind = "amount"   // `2,000 participants`, `15 %`
)

// Mention is one place where a thing is spoken of.
type Mention struct {
	Sentence int
	Tokens   clauses.Span // minimal: without determiner, without trailing clause
	Head     int          // token of its head
	Span     schema.Span  // bytes in the sentence's Text
	Cluster  int          // index into Result.Clusters; schema.NoCluster for a date or an amount
	Kind     Kind
	Value    string // of a date (EDTF) or an amount (a number)
	Bare     bool   // an everyday noun alone, `processes`, `the question`: another thing in every place
}

// Result is the mentions of a document and the clusters that they form.
type Result struct {
	Clusters []schema.Cluster
	Mentions [][]Mention // by sentence, in order of their first token; nested ones after the one that holds them
	Offices  []Holding   // titles, offices and careers: `Prime Minister Voss`, `Voss (secretary of the Lantern Party)`
	Aliases  []Alias     // acronyms and other names with the sentence that gives them
}

// Holding says that a person held an office or had a role beside the name.
type Holding struct {
	Sentence int
	Person   int // cluster
	Office   int // cluster of class Office: `Prime Minister`, `secretary of the Lantern Party`
	Body     int // cluster of the body or place: `the Lantern Party`; schema.NoCluster when none
	PersonAt schema.Span
	OfficeAt schema.Span
	BodyAt   schema.Span
	Words    string // the noun's lemma: "secretary"
	When     string // "former", "later", "then", "" ...
	Rule     string // "title", "apposition", "career"
}

// Alias says that two written names are one thing, and where the text says so.
type Alias struct {
	Sentence    int
	Short, Long string
	Rule        string // "acronym", "foreign-acronym", "or", "translation"
}

// At finds the mention that a phrase of sentence i speaks of: the one whose head is
// the phrase's head, the longest of them; false when there is none.
func (r *Result) At(i int, p clauses.Phrase) (Mention, bool) {
	best, found := Mention{}, false
	for _, m := range r.Mentions[i] {
		if m.Head == p.Head && (!found || m.Tokens.End-m.Tokens.Start > best.Tokens.End-best.Tokens.Start) {
			best, found = m, true
		}
	}
	return best, found
}
