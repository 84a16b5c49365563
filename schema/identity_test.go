package schema_test

import (
	"testing"

	"github.com/tamga-kg/tamga/schema"
)

// `Voss met Hale. Both left.`: one word speaks of two.
func TestStatementIDsOfWordsThatSpeakOfSeveral(t *testing.T) {
	src := &schema.Source{Key: "a-txt", Text: "Both left.", Sentences: []schema.Sentence{{Text: "Both left.", Ranges: []schema.Span{{Start: 0, End: 10}}}}}
	leaving := func(who int) schema.Finding {
		return schema.Finding{Predicate: "left", Subject: schema.Arg{Cluster: who, Span: schema.Span{Start: 0, End: 4}}, Object: schema.Arg{Cluster: 2}}
	}
	ids := schema.StatementIDs(src, &schema.Findings{Found: []schema.Finding{leaving(0), leaving(1), leaving(0)}})
	if ids[0] == ids[1] {
		t.Error("two who left are one statement")
	}
	if ids[0] != ids[2] {
		t.Error("one who left, told twice, is two statements")
	}
	if alone := schema.StatementIDs(src, &schema.Findings{Found: []schema.Finding{leaving(1)}}); alone[0] != ids[0] {
		t.Error("the first statement's ID depends on who it was")
	}
}
