package question

import (
	"cmp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// suffered are the relations whose subject is the one to whom something happens.
var suffered = wordSet(`removedFrom excludedFrom dismissedFrom resigned left splitFrom chargedWith accusedOf convictedOf sentencedTo acquittedOf
	renamedTo mergedWith joined movedTo diedIn diedOf buriedIn sentTo surrenderedTo lost failedIn electedTo soldTo`)

// asksFate reports whether a clause asks what happened to a thing: `What became of X?`
func (r *reader) asksFate(f *frame, p *pattern) bool {
	slot := map[string]string{"happen": "to", "become": "of", "befall": obj}[f.verb]
	if slot == "" || r.q.focus == none || len(r.q.vars[r.q.focus].classes) > 0 || len(r.q.patterns) > 0 {
		return false
	}
	return slices.ContainsFunc(p.args, func(a arg) bool { return a.slot == slot }) || f.verb == "happen" && len(p.args) == 1
}

// fates answers what happened to a thing: what others did to it and what it underwent, in the order of
// its dates, what has none behind.
func (s *solver) fates() []schema.Answer {
	p := s.q.patterns[0]
	ends := s.q.things()
	if len(ends) == 0 {
		return nil
	}
	var found []gathered
	at := map[string]int{}
	for _, i := range s.of[ends[0]] {
		st := &s.statements[i]
		if !s.happensTo(st, ends[0]) || s.stance(p, st) == 0 || s.timely(p, st, i) < 0.5 {
			continue
		}
		key := keyOf(st.Subject) + " " + st.Predicate + " " + keyOf(st.Object)
		if n, ok := at[key]; ok {
			found[n].others = append(found[n].others, i)
			continue
		}
		at[key] = len(found)
		found = append(found, gathered{key: key, score: st.Confidence * s.stance(p, st), used: []int{i}})
	}
	time := func(g gathered) string { return cmp.Or(s.statements[g.used[0]].Time, "~") }
	slices.SortStableFunc(found, func(a, b gathered) int {
		return cmp.Or(cmp.Compare(time(a), time(b)), cmp.Compare(a.used[0], b.used[0]))
	})
	var out []schema.Answer
	for _, g := range found[:min(len(found), s.options.Limit)] {
		a := schema.Answer{Type: "Statement", Aliases: []string{}, Score: g.score}
		s.show(&a, g)
		a.Answer = stated(a) + standing(a)
		if t := s.statements[g.used[0]].Time; t != "" {
			a.Answer += " (" + writtenIn(t, a.Evidence)[0] + ")"
		}
		out = append(out, a)
	}
	return out
}

// happensTo reports whether a statement tells of an event that a thing suffers.
func (s *solver) happensTo(st *schema.Statement, id string) bool {
	if st.Subject.ID == id {
		_, _, passive := passive(st.Predicate)
		return suffered[st.Predicate] || passive
	}
	if st.Predicate == "patient" && st.Object.ID == id {
		return s.options.Ontology.IsA(st.Subject.Type, "Event") && st.Subject.Type != "Meeting" && st.Subject.Type != "Founding"
	}
	rel, ok := s.options.Ontology.Relation(st.Predicate)
	return ok && rel.Event != "" && st.Object.ID == id && !harmless[st.Predicate]
}

// harmless are the relations of an event that leaves its object what it was, or brought it about.
var harmless = wordSet("leads founded visited metWith interviewed invited commemorated participatedIn joined signed stated")
