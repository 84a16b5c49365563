package question

import (
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// reasonInText finds the reason that a sentence gives: what stands behind `because` and its
// like, up to the end of the clause.
var reasonInText = regexp.MustCompile(`(?i)\b(?:because of|because|owing to|due to|on the grounds? (?:that|of)|as a result of)[ ,]+([^.;]+)`)

// aside is what a speaker is put between: `because, it explained, the lists …`.
var asideInText = regexp.MustCompile(`^(?:[^,]{1,40}\b(?:said|explained|stated|argued|claimed|told|added)\b[^,]{0,20}),\s*`)

// reasonWeight is for a reason that only the sentence tells, not the statement.
const reasonWeight = 0.6

// bindReason binds a variable to the reason that the sentence of a statement gives.
func (s *solver) bindReason(o *outcome, v, i int) bool {
	m := reasonInText.FindStringSubmatch(s.statements[i].Source.Text)
	if m == nil {
		return false
	}
	text := asideInText.ReplaceAllString(m[1], "")
	if cut := strings.Index(text, ", "); cut > 0 {
		text = text[:cut]
	}
	if text = strings.TrimSpace(text); text == "" {
		return false
	}
	key := "reason:" + text
	s.times[key] = &node{Node: schema.Node{Value: text}, key: key}
	o.bound[v] = key
	o.score *= reasonWeight
	return true
}
