package conflicts

import (
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// lasting are the relations that may hold at one time and not at another. All others
// tell of acts: who never joined did not join in 2000.
var lasting = map[string]bool{
	"supports": true, "opposes": true, "memberOf": true, "leads": true, "heldOffice": true, "owns": true, "controls": true, "affiliatedWith": true,
	"locatedIn": true, "partOf": true, "cooperatesWith": true, "linkedTo": true, "promotes": true, "aimsAt": true, "relatedTo": true, "permitted": true,
}

var never = regexp.MustCompile(`(?i)\b(never|at no time|at any time)\b`)

// polarity finds what is said and denied of the same things.
func (f *finder) polarity(said []*schema.Statement) {
	groups := map[string][]*schema.Statement{}
	denied := map[string]bool{}
	for _, s := range said {
		if vague(s.Subject) || vague(s.Object) || s.Predicate == "stated" {
			continue
		}
		key := f.triple(s)
		groups[key] = append(groups[key], s)
		denied[key] = denied[key] || s.Polarity == schema.Negated
	}
	for key := range groups {
		if !denied[key] {
			delete(groups, key)
		}
	}
	pairs(groups, func(a, b *schema.Statement) {
		if a.Polarity == b.Polarity || !f.bothOfOneTime(a, b) || qualifiersDiffer(a, b) {
			return
		}
		f.addStatements(Polarity, a.Subject.Label+" "+a.Predicate+" "+a.Object.Text(), a, b, string(a.Polarity), string(b.Polarity))
	})
}

// vague reports whether a node is only described, in so few words that each time
// another thing may be meant: "the court", not "the reform of 2007".
func vague(n schema.Node) bool {
	return strings.Contains(n.ID, "@") && len(strings.Fields(n.Label)) < 3
}

// triple is what is said, or denied; of what holds both ways, in one order.
func (f *finder) triple(s *schema.Statement) string {
	a, b := nodeKey(s.Subject), nodeKey(s.Object)
	if r, ok := f.ontology.Relation(s.Predicate); ok && r.Symmetric && b < a {
		a, b = b, a
	}
	return a + " " + s.Predicate + " " + b
}

// nodeKey is what a node is. What is described with a year or a name goes by its words,
// in every source: "the election of 2016", "the police of Karsk".
func nodeKey(n schema.Node) string {
	switch {
	case n.IsLiteral():
		return "=" + strings.ToLower(n.Value)
	case strings.Contains(n.ID, "@") && !vague(n) && (yearInText.MatchString(n.Label) || capitals.MatchString(n.Label)):
		return "=" + names.Fold(n.Label)
	}
	return n.ID
}

func (f *finder) bothOfOneTime(a, b *schema.Statement) bool {
	switch {
	case a.Time != "" && b.Time != "":
		return meet(a.Time, b.Time)
	case !lasting[a.Predicate]:
		return true
	case a.Time == "" && b.Time == "":
		return f.sameMoment(a.Source, b.Source)
	}
	return never.MatchString(a.Source.Text) && a.Polarity == schema.Negated || never.MatchString(b.Source.Text) && b.Polarity == schema.Negated
}

// qualifiersDiffer reports whether two statements name two places, or two of anything
// else that tells one case from another.
func qualifiersDiffer(a, b *schema.Statement) bool {
	for _, q := range a.Qualifiers {
		for _, r := range b.Qualifiers {
			if q.Role == r.Role && (q.Role == "place" || q.Role == "condition" || q.Role == "purpose" || q.Role == "when") && !sameNode(q.Value, r.Value) {
				return true
			}
		}
	}
	return false
}

func sameNode(a, b schema.Node) bool { return a.ID == b.ID && a.Value == b.Value }
