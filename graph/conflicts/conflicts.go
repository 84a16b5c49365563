package conflicts

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// Kind says in what two statements differ.
type Kind string

// Kinds of conflicts.
const (
	Date     Kind = "date"     // two times of what happens once
	Office   Kind = "office"   // two holders at one time
	Polarity Kind = "polarity" // said and denied
	Number   Kind = "number"   // two figures
	Place    Kind = "place"    // two places of what is in one
)

// Conflict is two statements that cannot both hold.
type Conflict struct {
	Kind  Kind   `json:"kind"`
	About string `json:"about"` // what it is that differs, in words
	A     Side   `json:"a"`
	B     Side   `json:"b"`
}

// Side is one of the two, with its sentence. A figure that no statement has taken in has
// a sentence only.
type Side struct {
	Value     string            `json:"value"`
	Statement *schema.Statement `json:"statement"`
	Evidence  schema.Evidence   `json:"evidence"`
}

// Input is what is searched.
type Input struct {
	Statements []schema.Statement
	Sentences  []Sentence
	Dated      map[string]string // of each source ("src:..."), its date in EDTF, if it has one
}

// Sentence is a sentence with the named things that it speaks of.
type Sentence struct {
	Evidence schema.Evidence
	Mentions []Mention
}

// Mention is a named thing with its place in the sentence's Text.
type Mention struct {
	ID    string
	Class string
	Span  schema.Span
}

// Find lists the conflicts by kind, then by what they are about and where they stand.
func Find(in Input, o *schema.Ontology) []Conflict {
	f := &finder{Input: in, ontology: o, seen: map[[2]string]bool{}}
	var said []*schema.Statement
	for i := range in.Statements {
		s := &in.Statements[i]
		if s.Modality == schema.Asserted || s.Modality == schema.Attributed {
			said = append(said, s)
		}
	}
	f.dates(said)
	f.places(said)
	f.offices(said)
	f.polarity(said)
	f.numbers()
	slices.SortStableFunc(f.found, compare)
	return f.found
}

func compare(a, b Conflict) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.About, b.About),
		place(a.A).compare(place(b.A)), place(a.B).compare(place(b.B)))
}

type finder struct {
	Input
	ontology *schema.Ontology
	found    []Conflict
	seen     map[[2]string]bool // pairs of sentences, by kind and place
}

// spot is where a sentence stands.
type spot struct {
	doc   string
	start int
}

func place(s Side) spot { return spot{s.Evidence.Doc, s.Evidence.Start} }

func (s spot) compare(t spot) int {
	return cmp.Or(cmp.Compare(s.doc, t.doc), cmp.Compare(s.start, t.start))
}

// add keeps a conflict, the earlier side first; one for two sentences and a kind.
func (f *finder) add(kind Kind, about string, a, b Side) {
	if place(a).compare(place(b)) > 0 {
		a, b = b, a
	}
	key := [2]string{string(kind) + a.Evidence.Doc + " " + a.Evidence.Text, b.Evidence.Doc + " " + b.Evidence.Text}
	if place(a) == place(b) || f.seen[key] {
		return
	}
	f.seen[key] = true
	f.found = append(f.found, Conflict{kind, about, a, b})
}

// addStatements keeps a conflict of two statements.
func (f *finder) addStatements(kind Kind, about string, a, b *schema.Statement, valueA, valueB string) {
	f.add(kind, about, Side{valueA, a, a.Source}, Side{valueB, b, b.Source})
}

// pairs goes through the pairs of each group, groups in order of their keys. A group
// that is very large speaks of something too common to be one thing.
func pairs[T any](groups map[string][]T, do func(a, b T)) {
	for _, key := range sortedKeys(groups) {
		group := groups[key]
		if len(group) > largestGroup {
			continue
		}
		for i, a := range group {
			for _, b := range group[i+1:] {
				do(a, b)
			}
		}
	}
}

const largestGroup = 300

func sortedKeys[T any](m map[string]T) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// meet reports whether two times in EDTF may be one; an unknown one may.
func meet(a, b string) bool {
	if a == "" || b == "" {
		return true
	}
	i, errA := schema.ParseTime(a)
	j, errB := schema.ParseTime(b)
	return errA != nil || errB != nil || i.Meets(j)
}

// sameMoment reports whether what two undated sentences say may be of one time: not
// when their sources are dated and the dates differ.
func (f *finder) sameMoment(a, b schema.Evidence) bool { return meet(f.Dated[a.Doc], f.Dated[b.Doc]) }
