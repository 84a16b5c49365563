package graph_test

import (
	"errors"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// Each mention of a source stands in its sentence as it says, and is of an entity that is there.
func TestMentionsOfASource(t *testing.T) {
	v := lantern(t)
	src, err := v.Source("book.txt")
	must(t, err)
	starts := map[int]string{}
	for i := range src.Sentences {
		starts[schema.EvidenceOf(src, i).Start] = src.Sentences[i].Text
	}
	byForm := map[string]string{}
	for m, err := range v.Mentions(schema.SourceScheme + "book.txt") {
		must(t, err)
		text, ok := starts[m.Start]
		if !ok || text[m.Span.Start:m.Span.End] != m.Text {
			t.Errorf("%q does not stand at %d..%d of the sentence at %d", m.Text, m.Span.Start, m.Span.End, m.Start)
		}
		if _, err := v.Entity(m.Entity); err != nil {
			t.Errorf("%q is of %q: %v", m.Text, m.Entity, err)
		}
		byForm[m.Text] = m.Entity
	}
	if byForm["Voss"] == "" || byForm["Voss"] != byForm["Dara Voss"] {
		t.Errorf("Voss and Dara Voss are one: %v", byForm)
	}
}

func TestMentionsOfNoSource(t *testing.T) {
	for _, err := range lantern(t).Mentions("src:none.txt") {
		if err == nil {
			t.Fatal("a source that is not there has mentions")
		}
		if !errors.Is(err, graph.ErrNoSource) {
			t.Errorf("the error is %v", err)
		}
	}
}
