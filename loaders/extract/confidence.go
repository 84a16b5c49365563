package extract

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// certainty is how often a rule is right when its input is, by reading samples.
var certainty = map[string]float64{
	"title": 0.95, "career": 0.9, "kin": 0.92, "apposition": 0.85, "table": 0.85,
	"nsubj-obj": 0.85, "nsubj-prep": 0.8, "passive": 0.88, "obj-prep": 0.8, "light-verb": 0.82,
	"copula": 0.82, "copula-role": 0.86, "description": 0.75,
	"noun": 0.8, "event-noun": 0.8, "event-role": 0.75, "such-as": 0.75, "demonym": 0.8, "compound": 0.8, "adverbial": 0.85,
	"report": 0.9, "accuse": 0.88, "label": 0.82, "aim": 0.8, "date": 0.8,
}

// confidence is the certainty of the rule, less for each thing that makes a reading
// doubtful: a description or a pronoun in the place of a name, an open predicate, a
// hedge, a long sentence.
func (x *extractor) confidence(v *view, f finding) float64 {
	c, ok := certainty[f.rule]
	if !ok {
		c = 0.75
	}
	for _, a := range []argument{f.subject, f.object} {
		switch a.kind {
		case mentions.Pronoun:
			c *= 0.9
		case mentions.Nominal, mentions.Notion:
			c *= 0.95
		}
	}
	if strings.HasPrefix(f.predicate, "open:") {
		c *= 0.9
	}
	if f.stance.hedged {
		c *= 0.85
	}
	if len(v.tok) > 50 {
		c *= 0.95
	}
	return c
}
