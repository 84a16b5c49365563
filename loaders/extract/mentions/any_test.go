package mentions_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

// check reports what would make a result unusable: spans outside of their sentence,
// clusters without mentions, forms that are not written, a name that is no form.
func check(t interface{ Errorf(string, ...any) }, doc *mentions.Document, r *mentions.Result) {
	for i, list := range r.Mentions {
		text, tokens := doc.Source.Sentences[i].Text, doc.Sentences[i].Tokens
		for _, m := range list {
			if m.Tokens.Start < 0 || m.Tokens.End > len(tokens) || m.Tokens.Start >= m.Tokens.End || m.Head < m.Tokens.Start || m.Head >= m.Tokens.End {
				t.Errorf("%q: tokens %v with head %d", text, m.Tokens, m.Head)
			}
			if m.Span.Start != tokens[m.Tokens.Start].Start || m.Span.End != tokens[m.Tokens.End-1].End || m.Cluster >= len(r.Clusters) {
				t.Errorf("%q: span %v, cluster %d", text, m.Span, m.Cluster)
			}
		}
	}
	for _, c := range r.Clusters {
		named := false
		for _, form := range c.Forms {
			named = named || form.Text == c.Name
		}
		if len(c.Mentions) == 0 || !named || c.Class == "" {
			t.Errorf("cluster %q (%s) has %d mentions and forms %v", c.Name, c.Class, len(c.Mentions), c.Forms)
		}
		if _, known := schema.DefaultOntology().Class(c.Class); !known {
			t.Errorf("cluster %q has the class %q, which the ontology does not have", c.Name, c.Class)
		}
	}
}

// words are drawn at random to make sentences that no writer would write.
var words = strings.Fields(`Dara Voss the The party Party of and , ( ) . “ ” ‘ ’ LP Lantern president President former Estonia Estonian
	’s in on for Law 1995 14 he it they who was founded banned minister Prime energy — ! later Article Court Council A. 2,000 members`)

func TestAnyWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var texts []string
		for range rapid.IntRange(1, 4).Draw(t, "sentences") {
			texts = append(texts, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 25).Draw(t, "words"), " "))
		}
		doc := analysed(texts...)
		check(t, doc, mentions.Find(doc, schema.DefaultOntology()))
	})
}

func FuzzFind(f *testing.F) {
	f.Add("Dara Voss (secretary of the Azure Bank, later head of LP) founded it on 3 May 2004.")
	f.Fuzz(func(t *testing.T, text string) {
		doc := analysed(text)
		check(t, doc, mentions.Find(doc, schema.DefaultOntology()))
	})
}

func TestFindIsDeterministic(t *testing.T) {
	doc := readDocument(t, filepath.Join(shared(t), "seeds", "002_d0d2da71b969b992.txt"))
	first := mentions.Find(doc, schema.DefaultOntology())
	check(t, doc, first)
	for range 3 {
		if again := mentions.Find(doc, schema.DefaultOntology()); !reflect.DeepEqual(first, again) {
			t.Fatal("two readings of one document differ")
		}
	}
}

func BenchmarkFind(b *testing.B) {
	doc := analysed("Dara Voss founded the Lantern Party in 1998.", "She led it until 2004, when the Supreme Court banned the party.")
	for len(doc.Sentences) < 5000 {
		doc.Source.Sentences = append(doc.Source.Sentences, doc.Source.Sentences[:2]...)
		doc.Sentences = append(doc.Sentences, doc.Sentences[:2]...)
	}
	b.ResetTimer()
	for range b.N {
		mentions.Find(doc, schema.DefaultOntology())
	}
}
