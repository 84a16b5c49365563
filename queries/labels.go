package queries

import (
	"iter"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/schema"
)

// labelled gives each cell that is an entity a further one with its label.
func labelled(view View, rows iter.Seq2[Row, error]) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for row, err := range rows {
			var out Row
			for _, c := range row {
				out = append(out, c)
				if iri, ok := c.Value.(quad.IRI); ok && err == nil {
					var label string
					if label, err = LabelOf(view, string(iri)); label != "" {
						out = append(out, Cell{c.Name + ".label", quad.String(label)})
					}
				}
			}
			if !yield(out, err) || err != nil {
				return
			}
		}
	}
}

// LabelOf is the label of an entity by its ID; "" when it is none.
func LabelOf(view View, id string) (string, error) {
	if !strings.HasPrefix(id, schema.EntityScheme) {
		return "", nil
	}
	found, err := view.Named(id)
	if err != nil || len(found) == 0 || found[0].ID != id {
		return "", err
	}
	return found[0].Label, nil
}
