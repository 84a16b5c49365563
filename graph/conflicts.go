package graph

import (
	"github.com/tamga-kg/tamga/graph/conflicts"
	"github.com/tamga-kg/tamga/schema"
)

// Conflicts is the pairs of statements that cannot both hold, within a source and across
// sources.
func (v *View) Conflicts(o *schema.Ontology) ([]conflicts.Conflict, error) {
	in := conflicts.Input{Dated: map[string]string{}}
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		in.Statements = append(in.Statements, s)
	}
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		sentences, err := v.namedSentences(key, o)
		if err != nil {
			return nil, err
		}
		in.Sentences = append(in.Sentences, sentences...)
		info, err := v.info(key)
		if err != nil {
			return nil, err
		}
		if info.Date != "" {
			in.Dated[schema.SourceScheme+key] = info.Date
		}
	}
	return conflicts.Find(in, o), nil
}

// namedSentences is the sentences of a source with the named things that each speaks of.
func (v *View) namedSentences(key string, o *schema.Ontology) ([]conflicts.Sentence, error) {
	src, f, err := v.sourceAndFindings(key)
	if err != nil || !v.clocks.Knows(src.Date) {
		return nil, err
	}
	assigned, err := v.assigned(key)
	if err != nil {
		return nil, err
	}
	all := make([]conflicts.Sentence, len(src.Sentences))
	for i := range all {
		all[i].Evidence = schema.EvidenceOf(src, i)
	}
	for i, c := range f.Clusters {
		if c.Local || assigned[i] == "" || o.IsA(c.Class, "Concept") {
			continue
		}
		for _, m := range c.Mentions {
			all[m.Sentence].Mentions = append(all[m.Sentence].Mentions, conflicts.Mention{ID: assigned[i], Class: c.Class, Span: m.Span})
		}
	}
	return all, nil
}
