package extract

import (
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
)

// inverted reads a copula whose subject describes what its complement names: `a further
// party was the Lantern Party`. It gives the description and the name.
func (x *extractor) inverted(v *view, cl *clauses.Clause) (clauses.Phrase, mentions.Mention, bool) {
	none := func() (clauses.Phrase, mentions.Mention, bool) { return clauses.Phrase{}, mentions.Mention{}, false }
	if firstWord(cl.Verb.Lemma) != "be" || cl.Verb.Passive || len(cl.Subjects) != 1 || len(cl.Complements) != 1 || cl.Kind == clauses.Relative {
		return none()
	}
	p, q := cl.Subjects[0], cl.Complements[0]
	if p.Clause != clauses.None || q.Clause != clauses.None || !v.isNoun(p.Head) || v.named(p.Head) || v.insideName(p.Head) || p.Head > q.Head {
		return none()
	}
	name, ok := v.mentionOf(q.Head)
	if !ok || name.Kind != mentions.Name || v.tag(p.Head) != "NN" && v.tag(p.Head) != "NNP" {
		return none()
	}
	c := x.found.Clusters[name.Cluster].Class
	if !x.o.IsAny(c, []string{"Agent", "Place", "Work"}) {
		return none()
	}
	if class, known := x.o.ClassOfNoun(v.lemma(p.Head)); known && !x.alike(class, c) && !x.o.IsA(class, "Event") {
		return none()
	}
	return p, name, true
}

// alike reports whether a thing of one class may be called by a noun of the other: of one line,
// or bodies both.
func (x *extractor) alike(a, b string) bool {
	body := func(c string) bool { return x.o.IsA(c, "Agent") && !x.o.IsA(c, "Person") }
	return x.o.IsA(a, b) || x.o.IsA(b, a) || body(a) && body(b)
}

// renameInverted lets such a description stand for the name in all of the sentence.
func (x *extractor) renameInverted(v *view, found map[int]mentions.Mention) {
	for c := range v.clauses {
		if p, name, ok := x.inverted(v, &v.clauses[c]); ok && !v.clauses[c].Verb.Negated {
			found[p.Head] = name
		}
	}
}

// describeInverted labels the name with the words of the description.
func (x *extractor) describeInverted(f *frame) bool {
	p, name, ok := x.inverted(f.v, f.cl)
	if !ok {
		return false
	}
	words, ok := f.v.literal(clauses.Span{Start: p.Span.Start, End: f.v.descriptionEnd(f.v.groupOf(p.Head))}, longestQualifier)
	if !ok {
		return false
	}
	x.add(f.v, finding{subject: x.fromMention(f.v, name), object: words, predicate: "rel:labelledAs", verb: f.v.words(f.cl.Verb.Span),
		stance: f.v.stances[f.c], rule: "copula", clause: f.c})
	return true
}
