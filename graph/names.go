package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Named is every entity that has this name, compared after folding, or this ID, or
// had it once. Those
// of which it is the label come first, then those of more statements, then by ID. When
// there is none, it is every entity one of whose names ends in this one, as a full name
// does in the surname.
func (v *View) Named(name string) ([]schema.Entity, error) {
	folded := names.Fold(name)
	ids := newSet[string]()
	if _, err := v.Entity(name); err == nil {
		ids.add(name)
	} else if to, err := v.redirected(name); err != nil {
		return nil, err
	} else if to != "" {
		name = to
		ids.add(to)
	}
	if folded != "" {
		for blob, err := range v.store.Blobs(bucketName, nameKey(folded, "")) {
			if err != nil {
				return nil, err
			}
			ids.add(blob.Key[len(folded)+1:])
		}
	}
	if len(ids) == 0 && folded != "" {
		if err := v.namedInPart(folded, ids); err != nil {
			return nil, err
		}
	}
	return v.ranked(ids.sorted(), func(e schema.Entity) float64 {
		if e.ID == name || names.Fold(e.Label) == folded {
			return 1
		}
		return 0
	})
}

// namedInPart adds the entities one of whose names ends in these words; not what a
// source only describes (`friends of Voss`), whose ID names the source.
func (v *View) namedInPart(folded string, ids set[string]) error {
	forms, err := v.allForms()
	if err != nil {
		return err
	}
	for _, f := range forms {
		if strings.HasSuffix(f.folded, " "+folded) && !strings.Contains(f.id, "@") {
			ids.add(f.id)
		}
	}
	return nil
}

// ranked reads entities and puts the better ones first, then those of more
// statements.
func (v *View) ranked(ids []string, score func(schema.Entity) float64) ([]schema.Entity, error) {
	type candidate struct {
		schema.Entity
		score float64
		count int
	}
	var all []candidate
	for _, id := range ids {
		e, err := v.Entity(id)
		if err != nil {
			return nil, err
		}
		count, err := v.CountStatements(id)
		if err != nil {
			return nil, err
		}
		all = append(all, candidate{e, score(e), count})
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.count, a.count))
	})
	var entities []schema.Entity
	for _, c := range all {
		entities = append(entities, c.Entity)
	}
	return entities, nil
}

// form is one folded name of an entity.
type form struct {
	folded, id string
	letters    [26]uint8
	length     int
}

// Nearest is the n entities that have the names most like this one, best first. It
// compares with all names of the graph.
func (v *View) Nearest(name string, n int) ([]schema.Entity, error) {
	forms, err := v.allForms()
	if err != nil {
		return nil, err
	}
	wanted := formOf(names.Fold(name), "")
	best := map[string]float64{}
	for _, f := range forms {
		if !f.resembles(&wanted) {
			continue
		}
		if s := names.Similarity(wanted.folded, f.folded); s > best[f.id] {
			best[f.id] = s
		}
	}
	ids := make([]string, 0, len(best))
	for id := range best {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a, b)) })
	ids = ids[:min(max(n, 0), len(ids))]
	return v.ranked(ids, func(e schema.Entity) float64 { return best[e.ID] })
}

// allForms reads the names once for each view.
func (v *View) allForms() ([]form, error) {
	v.mu.Lock()
	forms := v.forms
	v.mu.Unlock()
	if forms != nil {
		return forms, nil
	}
	for blob, err := range v.store.Blobs(bucketName, "") {
		if err != nil {
			return nil, err
		}
		folded, id, _ := strings.Cut(blob.Key, "\x00")
		forms = append(forms, formOf(folded, id))
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.forms = forms
	return forms, nil
}

func formOf(folded, id string) form {
	f := form{folded: folded, id: id}
	for i := range len(folded) {
		if c := folded[i]; 'a' <= c && c <= 'z' {
			f.letters[c-'a']++
			f.length++
		}
	}
	return f
}

// resembles rules out at little cost what shares less than half of its letters.
func (f *form) resembles(g *form) bool {
	if f.length == 0 || g.length == 0 {
		return true // another script: nothing is known
	}
	shared := 0
	for i := range f.letters {
		shared += int(min(f.letters[i], g.letters[i]))
	}
	return 2*shared >= min(f.length, g.length)
}
