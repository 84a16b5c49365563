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
		{"bad signal", "classes:\n  - {name: A}\nrelations:\n  - name: r\n    domain: [A]\n    range: [A]\n    verbs: ['run : subj']\n", `o.yaml:7: the verb "run : subj"`},
		{"bad slot", "classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: [A], range: [A], nouns: ['chief : self in-front']}\n", `o.yaml:4: the noun "chief : self in-front"`},
		{"unknown field", "classes:\n  - name: A\n    noun: [a]\n", `o.yaml:3: "noun" is no field of a class; fields are name, parent, nouns`},
		{"unknown part", "classes: []\nrelation: []\n", `o.yaml:2: "relation" is no field of an ontology`},
		{"no list", "classes:\n  - A\n", `o.yaml:2: a class cannot be read here`},
		{"wrong kind", "classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: A, range: [A]}\n", `o.yaml:4: a relation cannot be read here`},
		{"bad inverse", "classes:\n  - {name: A}\nrelations:\n  - {name: r, domain: [A], range: [A], inverse: 'is r of'}\n", `o.yaml:4: the inverse "is r of"`},
		{"empty", "# nothing\n", `o.yaml: it holds no ontology`},
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

// A user's file adds, replaces, and goes first where both have a word.
func TestExtend(t *testing.T) {
	base := schema.DefaultOntology()
	o, err := base.Extend("mine.yaml", []byte(`
classes:
  - {name: Club, parent: Organization, nouns: [club, team]}
relations:
  - {name: coached, domain: [Person], range: [Club], verbs: [coach, support]}
  - {name: founded, domain: [Agent], range: [Thing], verbs: [raise]}
`))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ word, want string }{
		{"coach", "coached"}, {"support", "coached supports"}, {"raise", "founded"}, {"set up", ""}, {"liquidate", "liquidated"},
	} {
		if got := strings.Join(o.VerbRelations(c.word), " "); got != c.want {
			t.Errorf("%q signals %q, want %q", c.word, got, c.want)
		}
	}
	if class, _ := o.ClassOfNoun("team"); class != "Club" || !o.IsA("Club", "Agent") {
		t.Errorf("a team is a %s", class)
	}
	if got := base.VerbRelations("coach"); len(got) > 0 {
		t.Errorf("the built-in ontology has become another: %v", got)
	}
	if o.Version() == base.Version() || len(o.Version()) != 64 {
		t.Errorf("version %q of the extended, %q of the built-in ontology", o.Version(), base.Version())
	}
	if same, _ := base.Extend("none.yaml", []byte("# a comment\nclasses: []\n")); same.Version() != base.Version() {
		t.Error("a file that says nothing gives another version")
	}
}

func TestExtendErrors(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"circle", "classes:\n  - {name: Thing, parent: Person}\n", `mine.yaml:2: class "Thing" is above itself`},
		{"unknown class", "relations:\n  - {name: coached, domain: [Coach], range: [Person]}\n", `mine.yaml:2: relation "coached" speaks of class "Coach"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := schema.DefaultOntology().Extend("mine.yaml", []byte(c.file))
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
