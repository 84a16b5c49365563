package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// said reads "voss founded lantern 1998 | sentence".
func said(id int, line string) schema.Statement {
	facts, sentence, _ := strings.Cut(line, " | ")
	f := append(strings.Fields(facts), "")
	return schema.Statement{
		ID:      fmt.Sprint("stmt:", id),
		Subject: schema.Node{Entity: schema.Entity{ID: "ent:" + f[0], Label: f[0]}}, Predicate: f[1],
		Object: schema.Node{Entity: schema.Entity{ID: "ent:" + f[2], Label: f[2]}}, Time: f[3],
		Source: schema.Evidence{Text: sentence},
	}
}

func TestCompare(t *testing.T) {
	const first, second = "voss founded lantern 1998 | Voss founded the Lantern in 1998.", "hale left lantern | Hale left the Lantern."
	for _, c := range []struct {
		name          string
		before, after map[int]string
		want          string
	}{
		{"nothing", map[int]string{1: first, 2: second}, map[int]string{1: first, 2: second}, "same 2"},
		{"a sentence in another place", map[int]string{1: first, 2: second}, map[int]string{2: second, 9: first}, "same 2"},
		{"a sentence reworded", map[int]string{1: first}, map[int]string{3: "voss founded lantern 1998 | In 1998 the Lantern was founded by Voss."}, "same 1"},
		{"a year", map[int]string{1: first, 2: second}, map[int]string{4: "voss founded lantern 1999 | Voss founded the Lantern in 1999.", 2: second},
			"same 1; voss founded lantern 1998 -> voss founded lantern 1999"},
		{"an object", map[int]string{1: first}, map[int]string{4: "voss founded tide 1998 | Voss founded the Tide in 1998."},
			"same 0; voss founded lantern 1998 -> voss founded tide 1998"},
		{"one more, one less", map[int]string{1: first}, map[int]string{5: second}, "same 0; - voss founded lantern 1998; + hale left lantern "},
		{"told a second time", map[int]string{1: first}, map[int]string{1: first, 7: first}, "same 1; + voss founded lantern 1998"},
		{"another year in a sentence of another kind", map[int]string{1: first}, map[int]string{8: "voss founded lantern 2004 | It took Dara Voss until 2004 to begin anew."},
			"same 0; - voss founded lantern 1998; + voss founded lantern 2004"},
		{"called otherwise", map[int]string{1: first, 2: second}, map[int]string{1: strings.Replace(first, "lantern", "lantern-party", 1), 2: strings.Replace(second, "lantern", "lantern-party", 1)}, "same 2"},
		{"linked to another", map[int]string{1: first, 2: "voss left tide | He left the Tide."}, map[int]string{1: first, 2: "hale left tide | He left the Tide."},
			"same 1; voss left tide  -> hale left tide "},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := schema.Compare(list(c.before), list(c.after))
			if got := spelled(d); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func list(lines map[int]string) []schema.Statement {
	var all []schema.Statement
	for id := range 10 {
		if line, ok := lines[id]; ok {
			all = append(all, said(id, line))
		}
	}
	return all
}

func spelled(d schema.Diff) string {
	one := func(s schema.Statement) string {
		return fmt.Sprintf("%s %s %s %s", s.Subject.Label, s.Predicate, s.Object.Label, s.Time)
	}
	out := []string{fmt.Sprint("same ", d.Same)}
	for _, c := range d.Changed {
		out = append(out, one(c.Before)+" -> "+one(c.After))
	}
	for _, s := range d.Removed {
		out = append(out, "- "+one(s))
	}
	for _, s := range d.Added {
		out = append(out, "+ "+one(s))
	}
	return strings.Join(out, "; ")
}
