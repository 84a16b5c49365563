package resolve

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// What evidence is worth. A name alone joins two things only where nothing but spelling,
// order or a class word tells it from the other; the rest needs neighbours, or a person. A
// part of a name is never enough: there may be several with that part.
const (
	sameWords     = 0.90 // the same words in another order
	classWord     = 0.87 // "Otan" and "Otan Party"
	middleName    = 0.87 // "Ivan Tokarev" and "Ivan Petrovich Tokarev"
	unknownClass  = 0.86 // one name, and one of the classes is not known
	shortSpelling = 0.78 // spelled alike, but too short to be sure
	otherFamily   = 0.72 // one name, two kinds of thing
	partOfName    = 0.70 // "Communist Party" and "Communist Party of Karsk"
	nearlyAlike   = 0.74 // by Jaro-Winkler
	turnedAround  = 0.80 // "Tokarev Ivan"
	shortGiven    = 0.72 // "Tim" and "Timur" with one surname

	leastByName   = 0.70
	perNeighbour  = 0.04 // for each thing to which sources link both
	mostNeighbour = 3
)

// likeness is how much two names say that two things are one, and why.
func (j *joiner) likeness(x, y entry) (float64, string) {
	a, b := x.name, y.name
	if x.thing.family != "Person" && (numbersOf(a.folded) != numbersOf(b.folded) || x.thing.numbers != y.thing.numbers) {
		return 0, ""
	}
	if x.thing.family != y.thing.family {
		return acrossFamilies(x, y)
	}
	if x.thing.family == "Person" {
		return likenessOfPeople(a, b)
	}
	return j.likenessOfBodies(x, y)
}

func acrossFamilies(x, y entry) (float64, string) {
	switch {
	case x.name.folded != y.name.folded:
		return 0, ""
	case x.thing.family == "Thing" || y.thing.family == "Thing":
		return unknownClass, "same name, one class unknown"
	case bodies[x.thing.family] && bodies[y.thing.family] && len(x.name.significant) > 1:
		return unknownClass, fmt.Sprintf("same name; %s and %s", x.thing.class, y.thing.class)
	case outvoted(x.thing, y.thing) || outvoted(y.thing, x.thing):
		return unknownClass, fmt.Sprintf("same name; %s in %d and %s in %d sources", x.thing.class, len(x.thing.sources), y.thing.class, len(y.thing.sources))
	}
	return otherFamily, fmt.Sprintf("same name, but %s and %s", x.thing.class, y.thing.class)
}

// bodies are the families that texts tell apart least: an academy is a body and a place.
var bodies = map[family]bool{"Organization": true, "Place": true, "Group": true}

// outvoted reports whether a person is one by the reading of one source alone, which has
// no surname and no given name for them, while others know a body of that name.
func outvoted(person, body *candidate) bool {
	return person.family == "Person" && bodies[body.family] && person.plain && len(person.sources) == 1 && len(body.sources) > 1
}

func likenessOfPeople(a, b *name) (float64, string) {
	x, y := a.bones, b.bones
	if len(x) < 2 || len(y) < 2 {
		return 0, ""
	}
	sameLast, sameFirst := x[len(x)-1] == y[len(y)-1], x[0] == y[0]
	switch {
	case sameFirst && sameLast && len(x) == len(y) && !slices.Equal(x, y):
		return 0, "" // two middle names
	case sameFirst && sameLast && len(x) == len(y):
		return shortSpelling, "spelled alike"
	case sameFirst && sameLast && len(x[0]) > 1:
		return middleName, "same first and last name"
	case len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]:
		return turnedAround, "same names, turned around"
	case len(x[0]) < 3 || len(y[0]) < 3:
		return 0, "" // initials are for byPersonPart
	case sameLast && (strings.HasPrefix(x[0], y[0]) || strings.HasPrefix(y[0], x[0])):
		return shortGiven, "same last name, one first name begins with the other"
	case sameLast && near(x[0], y[0]) && names.JaroWinkler(x[0], y[0]) >= 0.92:
		return nearlyAlike, "same last name, first names nearly alike"
	case sameFirst && near(x[len(x)-1], y[len(y)-1]) && names.JaroWinkler(x[len(x)-1], y[len(y)-1]) >= 0.95:
		return nearlyAlike, "same first name, last names nearly alike"
	}
	return 0, ""
}

// near rules out at little cost what cannot be alike by a letter or two.
func near(a, b string) bool { return a[0] == b[0] && max(len(a)-len(b), len(b)-len(a)) <= 2 }

func (j *joiner) likenessOfBodies(x, y entry) (float64, string) {
	a, b, o := x.name, y.name, j.o
	wordsA, wordsB := a.significant, b.significant
	if len(wordsA) > len(wordsB) {
		wordsA, wordsB = wordsB, wordsA
	}
	rest, within := without(wordsB, wordsA)
	if !within && len(wordsA) != len(wordsB) {
		return 0, ""
	}
	switch {
	case within && len(rest) == 0 && len(wordsA) > 1:
		return sameWords, "same words"
	case a.skeleton == b.skeleton:
		return shortSpelling, "spelled alike"
	case within && len(wordsA) > 0 && j.joinable(x.thing.root, y.thing.root) && allClassWords(rest, o) && !allClassWords(wordsA, o) && x.thing.family == "Organization" && o.IsA(classOf(rest, o), "Organization") && agree(x.thing.class, y.thing.class, o):
		return classWord, "same name but for a class word"
	case within && len(wordsA) > 1 && j.joinable(x.thing.root, y.thing.root) && x.thing.family != "Place" && x.thing.family != "Work":
		return partOfName, "one name is a part of the other"
	case len(a.skeleton) >= 8 && len(b.skeleton) >= 8 && len(wordsA) == len(wordsB) && near(a.skeleton, b.skeleton) && differInOne(wordsA, wordsB):
		return nearlyAlike, "names nearly alike"
	}
	return 0, ""
}

// agree reports whether one class lies below the other.
func agree(a, b string, o *schema.Ontology) bool { return o.IsA(a, b) || o.IsA(b, a) }

func classOf(words []string, o *schema.Ontology) string {
	c, _ := o.ClassOfNoun(words[len(words)-1])
	return c
}

func allClassWords(words []string, o *schema.Ontology) bool {
	for _, w := range words {
		if _, is := o.ClassOfNoun(w); !is {
			return false
		}
	}
	return len(words) > 0
}

// differInOne reports whether all words but one are the same, and that one is a matter
// of a letter or two: not "north" and "south", which Jaro-Winkler finds alike.
func differInOne(a, b []string) bool {
	at := -1
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	return at >= 0 && len(a[at]) >= 5 && near(a[at], b[at]) && names.JaroWinkler(a[at], b[at]) >= 0.93
}

var insignificant = map[string]bool{"of": true, "the": true, "for": true, "and": true, "on": true, "in": true, "to": true, "a": true}

func significant(words []string) []string {
	var kept []string
	for _, w := range words {
		if !insignificant[w] {
			kept = append(kept, w)
		}
	}
	slices.Sort(kept)
	return kept
}

// without takes words out of others; both are sorted. It reports whether all were in.
func without(words, out []string) (rest []string, all bool) {
	for _, w := range words {
		if len(out) > 0 && out[0] == w {
			out = out[1:]
			continue
		}
		rest = append(rest, w)
	}
	return rest, len(out) == 0
}

// numbersOf is the numbers of a name, which tell the laws of two years apart.
func numbersOf(folded string) string {
	numbers := ""
	for w := range strings.FieldsSeq(folded) {
		if strings.ContainsAny(w, "0123456789") || roman[w] {
			numbers += w + " "
		}
	}
	return numbers
}

var roman = map[string]bool{"i": true, "ii": true, "iii": true, "iv": true, "v": true, "vi": true, "vii": true, "viii": true, "ix": true, "x": true}

// addNeighbours adds to each pair what it shares: the things to which the sources link
// the one and the other.
func (j *joiner) addNeighbours(pairs []scored, all []schema.SourceClusters) {
	if len(pairs) == 0 {
		return
	}
	near := map[int]map[int]bool{}
	for _, p := range pairs {
		near[p.a.root], near[p.b.root] = map[int]bool{}, map[int]bool{}
	}
	first := 0
	for _, s := range all {
		for _, link := range s.Linked {
			x, y := first+link[0], first+link[1]
			if j.refs[x].Local || j.refs[y].Local {
				continue
			}
			x, y = j.find(x), j.find(y)
			if near[x] != nil {
				near[x][y] = true
			}
			if near[y] != nil {
				near[y][x] = true
			}
		}
		first += len(s.Clusters)
	}
	for i := range pairs {
		if n := shared(near[pairs[i].a.root], near[pairs[i].b.root]); n > 0 {
			pairs[i].score = min(0.99, pairs[i].score+perNeighbour*float64(min(n, mostNeighbour)))
			pairs[i].evidence += fmt.Sprintf("; neighbours in common: %d", n)
		}
	}
}

func shared(a, b map[int]bool) int {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}
