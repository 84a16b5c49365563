package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// participants are those who asked for an act that an answer rests on, brought it about or confirmed it
// close by: who filed the motion and who upheld the ruling have a part in a ban as much as the court.
func (s *solver) participants(f *forest, found []gathered) []gathered {
	known := map[string]bool{}
	for _, g := range found {
		known[g.key] = true
	}
	var out []gathered
	for _, g := range found {
		for _, act := range g.used {
			if !s.isAct(f, act) {
				continue
			}
			for _, i := range s.takingPart(act) {
				if key := keyOf(s.statements[i].Subject); !known[key] {
					known[key] = true
					out = append(out, gathered{key: key, score: 0.8 * g.score, used: append([]int{i}, g.used...), sentences: g.sentences})
				}
			}
		}
	}
	return out
}

// isAct reports whether a statement is one of an act that the question names.
func (s *solver) isAct(f *forest, statement int) bool {
	for g, members := range f.groups {
		if _, is := members[f.web.statementAt(statement)]; is && !slices.Contains(f.linked, g) {
			return true
		}
	}
	return false
}

// affair is how many sentences away from an act what belongs to it is told.
const affair = 6

// takingPart lists the statements of a part in an act: an agent does something for the ruling, the motion or
// the act itself, which is that of the one who acts or of the one who suffers it.
func (s *solver) takingPart(act int) []int {
	a, here := &s.statements[act], s.sentenceOf[act]
	var out []int
	for i := range s.statements {
		st, there := &s.statements[i], s.sentenceOf[i]
		if i == act || there-here > affair || here-there > affair || st.Source.Doc != a.Source.Doc || !forIt[st.Predicate] {
			continue
		}
		if st.Modality != schema.Asserted || st.Polarity != schema.Affirmed || keyOf(st.Subject) == keyOf(a.Subject) {
			continue
		}
		object := st.Object.Text()
		if (strings.Contains(object, a.Subject.Text()) || strings.Contains(object, a.Object.Text())) && s.answersAct(i) && s.varFits(s.q.focus, s.nodes[keyOf(st.Subject)]) >= 0.5 {
			out = append(out, i)
		}
	}
	return out
}

// forIt are the relations of who is for an act.
var forIt = map[string]bool{"upheld": true, "demanded": true, "supports": true, "approved": true, "promotes": true, "proposed": true,
	"urged": true, "ordered": true, "open:submit": true, "open:file": true, "open:initiate": true, "open:bring": true, "open:request": true,
	"open:lodge": true, "open:sustain": true, "open:execute": true, "implemented": true}
