package extract_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract"
	"github.com/tamga-kg/tamga/schema"
	"pgregory.net/rapid"
)

// words make texts that ask for every rule: names, roles, verbs that claim and deny,
// marks, dates.
var words = strings.Fields(`Voss Dara Lantern Party the a of by and or , . ; : ( ) “ ” ’s founder chairman who which that said denied founded
	was banned accused court Court in 1998 May 3,000 refused to register not no never he its they liquidation of according as if because
	while – Otan’s former president and, such including SCO (SCO) said: criticized members | ? … 12 per cent`)

// broken reports what findings break of their contract, or nothing.
func broken(src *schema.Source, f *schema.Findings) string {
	good := func(s schema.Finding, a schema.Arg) bool {
		text := src.Sentences[s.Sentence].Text
		inText := a.Span.Start >= 0 && a.Span.Start <= a.Span.End && a.Span.End <= len(text)
		return inText && a.Cluster >= schema.NoCluster && a.Cluster < len(f.Clusters) && (a.Cluster != schema.NoCluster || a.Value != "")
	}
	for i, s := range f.Found {
		if s.Sentence < 0 || s.Sentence >= len(src.Sentences) || i > 0 && s.Sentence < f.Found[i-1].Sentence {
			return fmt.Sprintf("statement %d is in sentence %d", i, s.Sentence)
		}
		args := []schema.Arg{s.Subject, s.Object}
		for _, q := range s.Qualifiers {
			args = append(args, q.Arg)
		}
		if s.Holder != nil {
			args = append(args, *s.Holder)
		}
		for _, a := range args {
			if !good(s, a) {
				return fmt.Sprintf("statement %d has the argument %+v", i, a)
			}
		}
		if s.Subject.Cluster == schema.NoCluster || s.Predicate == "" || s.Confidence <= 0 || s.Confidence > 1 {
			return fmt.Sprintf("statement %d is not whole: %+v", i, s)
		}
	}
	return ""
}

// Whatever the text, every argument lies in its sentence, and the same text gives the
// same statements.
func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := "The " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 60).Draw(t, "words"), " ")
		src, err := document.Read("test.txt", []byte(text), english.Sentences)
		if err != nil {
			t.Fatal(err)
		}
		first, _ := extract.Run(src, schema.DefaultOntology())
		if b := broken(src, first); b != "" {
			t.Fatal(b)
		}
		second, _ := extract.Run(src, schema.DefaultOntology())
		if asJSON(t, first) != asJSON(t, second) {
			t.Fatal("the same text gives other statements")
		}
	})
}

func asJSON(t *rapid.T, f *schema.Findings) string {
	data, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func FuzzRun(f *testing.F) {
	f.Add("Dara Voss, the founder of the Lantern Party, denied that “it” was banned in 1998.")
	f.Add("He said: ‘No.’ | a | b |\n\nTable 1: x\n\n(SCO")
	f.Fuzz(func(t *testing.T, text string) {
		src, err := document.Read("test.txt", []byte(text), english.Sentences)
		if err != nil {
			return
		}
		found, err := extract.Run(src, schema.DefaultOntology())
		if err != nil {
			t.Fatal(err)
		}
		if b := broken(src, found); b != "" {
			t.Fatal(b)
		}
	})
}

func BenchmarkRun(b *testing.B) {
	src, _ := run(b, strings.Repeat("Dara Voss, who had led the union since 1990, founded the Lantern Party in 1998, but was forced to resign after the court had banned it for extremism. ", 200))
	b.SetBytes(int64(len(src.Text)))
	for b.Loop() {
		if _, err := extract.Run(src, schema.DefaultOntology()); err != nil {
			b.Fatal(err)
		}
	}
}
