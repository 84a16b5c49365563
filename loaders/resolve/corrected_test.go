package resolve_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func TestCorrected(t *testing.T) {
	two := map[string][]string{"a": {"Person: Ivan Tokarev*3, Tokarev", "Party: Lantern Party, LP"}, "b": {"Person: Iwan Tokareff", "Party: Lantern Party*2"}, "c": {"Person: Oleg Lund"}}
	for _, c := range []struct {
		name    string
		in      map[string][]string
		file    string
		want    []string
		applied []int
	}{
		{"two that are one", two, "- merge: [{name: Ivan Tokarev, type: Person, source: a}, {name: Iwan Tokareff, type: Person, source: b}]",
			[]string{"ent:ivan-tokarev Person [Iwan Tokareff Tokarev] a b", "ent:lantern-party Party [LP] a b", "ent:oleg-lund Person [] c"}, []int{0}},
		{"even of one source", map[string][]string{"a": {"Person: Ivan Tokarev", "Person: Oleg Tokarev"}}, "- merge: [{name: Ivan Tokarev}, {name: Oleg Tokarev}]",
			[]string{"ent:ivan-tokarev Person [Oleg Tokarev] a a"}, []int{0}},
		{"a thing without its source", two, "- merge: [{name: Ivan Tokarev, source: gone}, {name: Iwan Tokareff}]",
			[]string{"ent:ivan-tokarev Person [Iwan Tokareff Tokarev] a b", "ent:lantern-party Party [LP] a b", "ent:oleg-lund Person [] c"}, []int{0}},
		{"one that is two", two, "- split: {name: Lantern Party, source: a}",
			[]string{"ent:ivan-tokarev Person [Tokarev] a", "ent:iwan-tokareff Person [] b", "ent:lantern-party Party [LP] a", "ent:lantern-party-party Party [] b", "ent:oleg-lund Person [] c"}, []int{0}},
		{"a name and a class, in the order of the file", two, "- rename: {name: LP, source: a, to: Lamps}\n- retype: {name: Lantern Party, source: b, to: Movement}\n- rename: {name: Nobody, source: a, to: X}",
			[]string{"ent:ivan-tokarev Person [Tokarev] a", "ent:iwan-tokareff Person [] b", "ent:lamps Movement [LP Lantern Party] a b", "ent:oleg-lund Person [] c"}, []int{0, 1}},
		{"a name that two have matches nothing", map[string][]string{"a": {"Person: Ivan Tokarev, Tokarev", "Person: Oleg Tokarev, Tokarev"}}, "- rename: {name: Tokarev, source: a, to: X}",
			[]string{"ent:ivan-tokarev Person [Tokarev] a", "ent:oleg-tokarev Person [Tokarev] a"}, nil},
		{"merged and split again", two, "- merge: [{name: Ivan Tokarev}, {name: Iwan Tokareff}]\n- split: {name: Iwan Tokareff, source: b}",
			[]string{"ent:ivan-tokarev Person [Tokarev] a", "ent:iwan-tokareff Person [] b", "ent:lantern-party Party [LP] a b", "ent:oleg-lund Person [] c"}, []int{0, 1}},
		{"split, where the first cluster goes", two, "- rename: {name: Lantern Party, to: Lamps}\n- split: {name: Lantern Party, source: a}",
			[]string{"ent:ivan-tokarev Person [Tokarev] a", "ent:iwan-tokareff Person [] b", "ent:lamps Party [Lantern Party] b", "ent:lantern-party Party [LP] a", "ent:oleg-lund Person [] c"}, []int{0, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			file, err := corrections.Read("c.yaml", []byte(c.file))
			if err != nil {
				t.Fatal(err)
			}
			all := sources(c.in)
			r, applied := resolve.Corrected(all, schema.DefaultOntology(), file)
			var got []string
			for n, e := range r.Entities {
				line := fmt.Sprint(e.ID, " ", e.Type, " ", e.Aliases)
				for _, key := range []string{"a", "b", "c"} {
					for _, of := range r.Of[key] {
						if of == n {
							line += " " + key
						}
					}
				}
				got = append(got, line)
			}
			if !reflect.DeepEqual(got, c.want) || !reflect.DeepEqual(applied, c.applied) {
				t.Errorf("got\n  %s\nwant\n  %s\napplied %v, want %v", strings.Join(got, "\n  "), strings.Join(c.want, "\n  "), applied, c.applied)
			}
		})
	}
}

// A thing is named by what its own source calls it.
func TestAnchor(t *testing.T) {
	all := sources(map[string][]string{"a": {"Person: Tokarev*9"}, "b": {"Person: Ivan Tokarev"}})
	r := resolve.Resolve(all, schema.DefaultOntology())
	got, ok := resolve.Anchor(all, &r, "ent:ivan-tokarev")
	if want := (corrections.Thing{Name: "Ivan Tokarev", Type: "Person", Source: "b"}); !ok || got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if _, ok := resolve.Anchor(all, &r, "ent:nobody"); ok {
		t.Error("nobody has an anchor")
	}
}
