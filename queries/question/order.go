package question

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
)

// order is which of several things a question wants, by their time.
type order int

const (
	anyOrder order = iota
	earliest
	latest
	inOrder // all, the earliest first
)

// alternatives is a question that ends in the things to choose from: `…, Otan or Asar?`.
var alternatives = regexp.MustCompile(`^(?i:(who|which|what)\b)(.*?),\s*((?:\S+\s+){0,5}?\S+)\s+or\s+([^,?]+)\?*$`)

// inWhichOrder asks for several things in the order of time.
var inWhichOrder = regexp.MustCompile(`(?i)^in (?:which|what) order (was|were) (.+?),? and (.+) (\w+(?:ed|en|un|t))\?*$`)

// choices takes a question that names what to choose from apart: what is left of it, and
// the names; nil when it does not.
func choices(question string) (string, []string) {
	if m := inWhichOrder.FindStringSubmatch(question); m != nil {
		list := strings.Split(m[2], ",")
		return "What were " + m[4] + "?", append(list, m[3])
	}
	if m := alternatives.FindStringSubmatch(question); m != nil {
		return m[1] + m[2] + "?", []string{m[3], m[4]}
	}
	return question, nil
}

// orderOf is the order in time for which the words of a question ask.
func orderOf(question string, words []word) order {
	if inWhichOrder.MatchString(question) {
		return inOrder
	}
	for i := range words {
		ends := i+1 == len(words) || words[i+1].tag == "," || words[i+1].tag == "IN" || words[i-min(1, i)].isAux() && words[i+1].isVerb()
		switch words[i].low {
		case "first", "earliest", "earlier":
			if ends {
				return earliest
			}
		case "last", "latest":
			if ends {
				return latest
			}
		}
	}
	return anyOrder
}

// choose makes the focus of a query one of some names. It reports whether all were known.
func (r *reader) choose(list []string) bool {
	if r.q.focus == none {
		return false
	}
	only := map[string]float64{}
	for _, name := range list {
		ids := r.named(strings.TrimSpace(name))
		if len(ids) == 0 {
			r.q.unlinked = append(r.q.unlinked, strings.TrimSpace(name))
			return false
		}
		for id, w := range ids {
			only[id] = w
		}
	}
	v := &r.q.vars[r.q.focus]
	v.only, v.classes = only, nil
	return true
}

// countable makes variables of the classes that a question counts: `the most parties`.
func (q *query) countable() {
	for _, p := range q.patterns {
		for i, a := range p.args {
			if a.term.kind == notion && len(a.term.words) == 0 && len(a.term.classes) > 0 {
				p.args[i].term = q.newVar(a.term.text, a.term.classes...)
			}
		}
	}
}

// ordered puts answers in the order of the times of their statements, and keeps those that
// the question wants. Without the times of two it leaves them as they are.
func (s *solver) ordered(list []gathered) []gathered {
	if s.q.order == anyOrder || len(list) < 2 {
		return list
	}
	times := map[string]int{}
	for _, g := range list {
		if t := s.timeOf(g); t != 0 {
			times[g.key] = t
		}
	}
	if len(times) < 2 {
		return list
	}
	list = slices.DeleteFunc(slices.Clone(list), func(g gathered) bool { return times[g.key] == 0 })
	slices.SortStableFunc(list, func(a, b gathered) int { return cmp.Compare(times[a.key], times[b.key]) })
	end := func(t int) []gathered {
		return slices.DeleteFunc(list, func(g gathered) bool { return times[g.key] != t })
	}
	switch s.q.order {
	case earliest:
		return end(times[list[0].key])
	case latest:
		return end(times[list[len(list)-1].key])
	}
	return list
}

// timeOf is the first day of the statements of an answer, as times.Interval has days; 0 when
// they bear no time.
func (s *solver) timeOf(g gathered) int {
	for _, i := range append(slices.Clone(g.used), g.others...) {
		st := &s.statements[i]
		for _, text := range []string{st.Time, st.Object.Value} {
			if t, ok := times.Parse(text); ok && t.From != 0 && (text == st.Time || st.Object.Datatype == "edtf") {
				return t.From
			}
		}
	}
	return 0
}

// mostOf is `the most parties`: what is counted of each answer.
var mostOf = regexp.MustCompile(`(?i)\b(?:the )?most ([a-z]+s)\b`)

// most keeps the answers of which most is counted: of the things that stand for the other
// variables, each once.
func (s *solver) most(found []solution) []solution {
	if !s.q.most {
		return found
	}
	counted := map[string]map[string]bool{}
	for _, x := range found {
		key := x.bound[s.q.focus]
		if counted[key] == nil {
			counted[key] = map[string]bool{}
		}
		for v, b := range x.bound {
			if v != s.q.focus && b != "" {
				counted[key][b] = true
			}
		}
	}
	best := 0
	for _, set := range counted {
		best = max(best, len(set))
	}
	if best < 2 && len(counted) > 1 {
		return nil // nobody has more than another
	}
	return slices.DeleteFunc(found, func(x solution) bool { return len(counted[x.bound[s.q.focus]]) < best })
}
