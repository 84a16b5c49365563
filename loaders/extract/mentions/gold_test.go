package mentions_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// TestGoldEntities compares clusters with entities that people listed with the written
// forms of each: how many forms are mentions of the right family, how many entities
// have their forms in one cluster, and which clusters mix two entities.
func TestGoldEntities(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a whole corpus; run without -short")
	}
	for _, c := range []struct {
		gold, source          string
		minFound, minTogether float64
	}{
		{"c3.aliases.json", "000_583ec1613c6d7669.txt", 0.85, 0.7},
		{"d2.aliases.json", "002_d0d2da71b969b992.txt", 0.85, 0.85},
	} {
		t.Run(c.gold, func(t *testing.T) {
			entities := readGold(t, filepath.Join(shared(t), "gold", "dev", c.gold))
			doc := readDocument(t, filepath.Join(shared(t), "seeds", c.source))
			g := compareGold(doc, mentions.Find(doc, schema.DefaultOntology()), entities)
			t.Logf("forms: %d of %d are mentions of the right family; entities: %d of %d in one cluster; mixed clusters: %d",
				g.found, g.forms, g.together, g.entities, len(g.mixed))
			if os.Getenv("TAMGA_MISSES") != "" {
				t.Log("\n" + strings.Join(slices.Concat(g.missed, g.apart, g.mixed), "\n"))
			}
			if x := float64(g.found) / float64(g.forms); x < c.minFound {
				t.Errorf("%.2f of the forms are found, were %.2f", x, c.minFound)
			}
			if x := float64(g.together) / float64(g.entities); x < c.minTogether {
				t.Errorf("%.2f of the entities are in one cluster, were %.2f", x, c.minTogether)
			}
		})
	}
}

type goldEntity struct {
	name, family string
	surface      []string
}

func readGold(t *testing.T, path string) []goldEntity {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var file map[string]struct {
		Type    string
		Surface []string
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	var out []goldEntity
	for name, e := range file {
		out = append(out, goldEntity{name, goldFamily(e.Type), e.Surface})
	}
	slices.SortFunc(out, func(a, b goldEntity) int { return strings.Compare(a.name, b.name) })
	return out
}

// goldFamily widens a class, since people and programs draw its borders differently.
func goldFamily(class string) string {
	o := schema.DefaultOntology()
	for _, family := range []string{"Person", "Organization", "Place", "Group", "Work", "Office", "Event"} {
		if o.IsA(class, family) {
			return family
		}
	}
	return "Concept"
}

type goldReport struct {
	forms, found, entities, together int
	missed, apart, mixed             []string
}

// compareGold looks for each form in the text, and for a mention inside of it.
func compareGold(doc *mentions.Document, r *mentions.Result, entities []goldEntity) goldReport {
	var g goldReport
	owners := map[int][]string{}
	for _, e := range entities {
		g.entity(doc, r, e, owners)
	}
	for c, list := range owners {
		if len(list) > 1 {
			g.mixed = append(g.mixed, "mixed: "+r.Clusters[c].Name+" = "+strings.Join(list, " + "))
		}
	}
	slices.Sort(g.mixed)
	return g
}

func (g *goldReport) entity(doc *mentions.Document, r *mentions.Result, e goldEntity, owners map[int][]string) {
	homes := map[int]bool{}
	var where []string
	for _, form := range e.surface {
		best, stands := mostFrequent(doc, r, e.family, form)
		if !stands {
			continue
		}
		g.forms++
		if best < 0 {
			g.missed = append(g.missed, "missed: "+e.family+" "+form)
			continue
		}
		g.found++
		if !homes[best] {
			where = append(where, r.Clusters[best].Name)
		}
		homes[best] = true
	}
	if len(homes) == 0 {
		return
	}
	g.entities++
	if len(homes) == 1 {
		g.together++
	} else {
		g.apart = append(g.apart, "apart: "+e.name+" in "+strings.Join(where, " | "))
	}
	for c := range homes {
		owners[c] = append(owners[c], e.name)
	}
}

// mostFrequent is the cluster of a family that most places of a form speak of: at each
// place the longest mention inside; -1 when there is none.
func mostFrequent(doc *mentions.Document, r *mentions.Result, family, form string) (int, bool) {
	counts, stands := map[int]int{}, false
	for i, s := range doc.Source.Sentences {
		at := strings.Index(s.Text, form)
		if at < 0 || s.Kind == schema.Heading {
			continue
		}
		stands = true
		best, length := -1, 0
		for _, m := range r.Mentions[i] {
			if m.Cluster >= 0 && m.Span.Start >= at && m.Span.End <= at+len(form) && m.Span.Len() > length && goldFamily(r.Clusters[m.Cluster].Class) == family {
				best, length = m.Cluster, m.Span.Len()
			}
		}
		if best >= 0 {
			counts[best]++
		}
	}
	best := -1
	for c, n := range counts {
		if best < 0 || n > counts[best] || n == counts[best] && c < best {
			best = c
		}
	}
	return best, stands
}

func readDocument(t *testing.T, path string) *mentions.Document {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	src, err := document.Read(filepath.Base(path), data, english.Sentences)
	if err != nil {
		t.Fatal(err)
	}
	doc := &mentions.Document{Source: src}
	for _, s := range src.Sentences {
		doc.Sentences = append(doc.Sentences, english.Analyze(s.Text).Joined())
	}
	return doc
}
