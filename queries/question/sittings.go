package question

import (
	"maps"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// sittings are what a body is called at a time: `the Second Congress of X`, `the Third Convocation of X`.
var sittings = wordSet("convocation session sitting congress legislature plenum")

// sittingWeight is for a body in place of one of its sittings.
const sittingWeight = 0.9

// sitting reads `the Third Convocation of X` in a question that gives its time as X too: in
// that time, what the one did the other did.
func sitting(f *frame, loose []term) {
	if !f.when.IsSet() {
		return
	}
	for i, t := range f.subjects {
		words := strings.Fields(names.Fold(t.text))
		if len(words) == 0 || !sittings[words[len(words)-1]] || t.kind == open {
			continue
		}
		for _, body := range loose {
			if body.kind == thing {
				t.kind, t.ids = thing, maps.Clone(t.ids)
				if t.ids == nil {
					t.ids = map[string]float64{}
				}
				for id, w := range body.ids {
					t.ids[id] = max(t.ids[id], w*sittingWeight)
				}
				t.text += " or " + body.text
				f.subjects[i] = t
				break
			}
		}
	}
}
