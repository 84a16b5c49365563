package schema_test

import (
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

func TestDefaultOntology(t *testing.T) {
	o := schema.DefaultOntology()
	if n := len(o.Relations); n < 60 {
		t.Errorf("%d relations, want 60 or more", n)
	}
	for _, c := range []struct{ lemma, relation string }{{"set up", "founded"}, {"belong", "memberOf"}, {"liquidate", "liquidated"}} {
		if got := o.VerbRelations(c.lemma); len(got) == 0 || got[0] != c.relation {
			t.Errorf("%q signals %v, want %s first", c.lemma, got, c.relation)
		}
	}
	if !o.IsA("Bank", "Agent") || o.IsA("Agent", "Bank") {
		t.Error("a Bank is an Agent, and not the other way round")
	}
	if class, _ := o.ClassOfNoun("court"); class != "Court" {
		t.Errorf("a court is a %s", class)
	}
	if kin := o.Kin("liquidated"); len(kin) != 2 || kin[1] != "dissolved" {
		t.Errorf("kin of liquidated: %v", kin)
	}
}

func TestReadOntologyErrors(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"unknown parent", "classes:\n  - {name: Party, parent: Club}\n", `o.yaml:2: the parent "Club"`},
		{"twice", "classes:\n  - {name: A}\n  - {name: A}\n", `o.yaml:3: class "A" is defined on line 2 already`},
		{"circle", "classes:\n  - {name: A, parent: B}\n  - {name: B, parent: A}\n", `o.yaml:2: class "A" is above itself`},
		{"no range", "classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: [A]}\n", `o.yaml:4: relation "r" needs a domain and a range`},
		{"unknown class", "classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: [A], range: [B]}\n", `o.yaml:4: relation "r" speaks of class "B"`},
		{"bad signal", "classes:\n  - {name: A}\nrelations:\n  - name: r\n    domain: [A]\n    range: [A]\n    verbs: ['run : subj']\n", `o.yaml:4: the verb "run : subj"`},
		{"not YAML", "classes: [", "o.yaml: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := schema.ReadOntology("o.yaml", []byte(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want it to contain %q", err, c.want)
			}
		})
	}
}

func FuzzReadOntology(f *testing.F) {
	f.Add([]byte("classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: [A], range: [A], verbs: ['be : subj in']}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if o, err := schema.ReadOntology("o.yaml", data); err == nil {
			o.IsA("A", "B")
		}
	})
}
