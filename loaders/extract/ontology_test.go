package extract_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// ontologyFile has a sentence for each word of schema/ontology.yaml, by relation:
//
//	verb set up | Mera Rusk set up the Tide Movement. | Mera Rusk -> Tide Movement
//
// The word stands there as in the ontology, with its slots where they are written;
// behind the sentence the statement that must be made by the relation. For each noun of
// a class it has a sentence too, and behind it the thing that must be of that class:
//
//	noun court | The court acquitted Mira Kerr. | court
const ontologyFile = "testdata/ontology.txt"

// entry is a word of a relation: `verb set up`, `noun leader : self of`, `event ban`.
type entry struct{ relation, word string }

// example is a sentence with what it must state.
type example struct {
	line            int
	text            string
	subject, object string
}

// TestOntologyWords reads the sentence of each word of each relation.
func TestOntologyWords(t *testing.T) {
	examples := readExamples(t)
	known := map[entry]bool{}
	for _, r := range schema.DefaultOntology().Relations {
		t.Run(r.Name, func(t *testing.T) {
			for _, w := range wordsOf(r) {
				e := entry{r.Name, w}
				known[e] = true
				if len(examples[e]) == 0 {
					t.Errorf("%q has no sentence; write one into %s", w, ontologyFile)
				}
				for _, x := range sampled(examples[e]) {
					states(t, x, r)
				}
			}
		})
	}
	for _, c := range schema.DefaultOntology().Classes {
		t.Run(c.Name, func(t *testing.T) {
			for _, n := range c.Nouns {
				e := entry{"class " + c.Name, "noun " + n}
				known[e] = true
				if len(examples[e]) == 0 {
					t.Errorf("%q has no sentence; write one into %s", n, ontologyFile)
				}
				for _, x := range sampled(examples[e]) {
					speaksOf(t, x, c.Name)
				}
			}
		})
	}
	for e, list := range examples {
		if !known[e] {
			t.Errorf("%s:%d: %q is no word of %s", ontologyFile, list[0].line, e.word, e.relation)
		}
	}
}

// sampled is all of the examples, or in short tests those of every tenth line.
func sampled(list []example) []example {
	if !testing.Short() {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(x example) bool { return x.line%10 != 0 })
}

// states checks that a sentence makes its statement, affirmed, and asserted unless the
// relation is one of claims or the example says that it is claimed.
func states(t *testing.T, x example, r schema.Relation) {
	t.Helper()
	_, f := run(t, x.text)
	label := func(a schema.Arg) string {
		if a.Cluster == schema.NoCluster {
			return a.Value
		}
		return f.Clusters[a.Cluster].Name
	}
	modality := schema.Asserted
	object, claimed := strings.CutSuffix(x.object, " (claimed)")
	if r.Claim || claimed {
		modality = schema.Attributed
	}
	object, planned := strings.CutSuffix(object, " (planned)")
	if planned {
		modality = schema.Planned
	}
	for _, s := range f.Found {
		if s.Predicate == "rel:"+r.Name && label(s.Subject) == x.subject && label(s.Object) == object && s.Polarity == schema.Affirmed && s.Modality == modality {
			return
		}
	}
	t.Errorf("%s:%d: %s\nwant %s -%s-> %s\ngot  %s", ontologyFile, x.line, x.text, x.subject, r.Name, x.object, strings.Join(statements(t, x.text), "\n     "))
}

// speaksOf checks that a sentence speaks of a thing of a class.
func speaksOf(t *testing.T, x example, class string) {
	t.Helper()
	_, f := run(t, x.text)
	was := "nothing"
	for _, c := range f.Clusters {
		if strings.EqualFold(c.Name, x.subject) {
			was = c.Class
		}
	}
	if was != class {
		t.Errorf("%s:%d: %s\nwant %s of class %s, got %s\nstated %s", ontologyFile, x.line, x.text, x.subject, class, was, strings.Join(statements(t, x.text), "\n     "))
	}
}

// wordsOf lists the words of a relation as the file has them.
func wordsOf(r schema.Relation) []string {
	var words []string
	add := func(kind string, list []schema.Signal, subject, object string) {
		for _, s := range list {
			w := kind + " " + s.Words
			if kind == "noun" || s.Subject != subject || s.Object != object {
				w += fmt.Sprintf(" : %s %s", s.Subject, s.Object)
			}
			words = append(words, w)
		}
	}
	add("verb", r.Verbs, "subj", "obj")
	add("noun", r.Nouns, "self", "of")
	for _, e := range r.Events {
		words = append(words, "event "+e)
	}
	return words
}

func readExamples(t *testing.T) map[entry][]example {
	t.Helper()
	data, err := os.ReadFile(ontologyFile)
	if err != nil {
		t.Fatal(err)
	}
	examples := map[entry][]example{}
	relation := ""
	for i, line := range strings.Split(string(data), "\n") {
		if name, ok := strings.CutPrefix(line, "# "); ok {
			relation = name
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) != 3 {
			t.Fatalf("%s:%d: %q is not `word | sentence | subject -> object`", ontologyFile, i+1, line)
		}
		subject, object, _ := strings.Cut(parts[2], " -> ")
		e := entry{relation, parts[0]}
		examples[e] = append(examples[e], example{i + 1, parts[1], subject, object})
	}
	return examples
}
