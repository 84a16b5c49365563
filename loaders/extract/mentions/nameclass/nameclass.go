package nameclass

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Class is what a name names.
type Class uint8

// Classes.
const (
	Other Class = iota // none of the others: an event, a work, a people, no name at all
	Person
	Organization
	Place
	classes = iota
)

var classNames = [classes]string{"Other", "Person", "Organization", "Place"}

func (c Class) String() string { return classNames[c] }

// Context is a name in its sentence.
type Context struct {
	Tokens     []english.Token // of the sentence, with their tree
	Start, End int             // the tokens of the name
	Head       int             // the token of its head
	Clues      []string        // what others know of the words of the name: "thing=City", "head=Party"
}

// Scores is how much speaks for each class; the best has 0, the others less.
type Scores [classes]int32

// Shares is a number for each class.
type Shares [classes]float64

// Best is the class with the highest score, and by how much it beats the next.
func (s Scores) Best() (Class, int32) {
	best, second := 0, -1
	for c := 1; c < classes; c++ {
		switch {
		case s[c] > s[best]:
			best, second = c, best
		case second < 0 || s[c] > s[second]:
			second = c
		}
	}
	return Class(best), s[best] - s[second]
}

// Model is a trained classifier.
type Model struct {
	rows    hashes.Table
	weights []Scores // of each feature
}

// Score weighs a name in its sentence.
func (m *Model) Score(c Context) Scores {
	var sum Scores
	for _, f := range features(nil, c) {
		if row := m.rows.Find(f); row != 0 {
			for k, w := range m.weights[row-1] {
				sum[k] += w
			}
		}
	}
	top := slices.Max(sum[:])
	for k := range sum {
		sum[k] -= top
	}
	return sum
}
