package corrections_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func TestReadSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no list", "merge: x", "c.yaml cannot be read: line 1: cannot unmarshal !!map into corrections.File; it is a list of corrections, see `tamga corrections --help`"},
		{"an unknown word", "- reject:\n    sauce: a.txt\n", "c.yaml cannot be read: line 2: field sauce not found in type corrections.Said; it is a list of corrections, see `tamga corrections --help`"},
		{"nothing to do", "- why: because", "c.yaml: correction 1 must have exactly one of merge, split, rename, retype, reject and add"},
		{"two at once", "- rename: {name: A, to: B}\n  retype: {name: A, to: Party}", "c.yaml: correction 1 must have exactly one of merge, split, rename, retype, reject and add"},
		{"one is no pair", "- merge: [{name: A}]", "c.yaml: correction 1 merges fewer than two things; name two"},
		{"a name without a name", "- merge: [{name: A}, {source: b.txt}]", "c.yaml: correction 1 has a thing without a name"},
		{"a split of nowhere", "- split: {name: A, form: B}", "c.yaml: correction 1 splits a thing and names no source; name the one whose mentions are to go"},
		{"a new name of nothing", "- rename: {name: A}", "c.yaml: correction 1 does not say to what; add `to`"},
		{"half a statement", "- rename: {name: A, to: B}\n- add: {source: a.txt, subject: A}", "c.yaml: correction 2 needs source, sentence, subject, predicate and object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := corrections.Read("c.yaml", []byte(c.text)); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

// Whatever is read is written so that it is read as the same.
func FuzzRead(f *testing.F) {
	f.Add([]byte("- merge:\n    - {name: A, source: b.txt}\n    - {name: \"é: [\", type: Party}\n  why: 'so'\n"))
	f.Add([]byte("- split: {name: A, source: b, form: C}\n- rename: {name: A, to: B}\n- reject: {source: a, sentence: \"s\\n t\", subject: x, predicate: y, object: z}\n"))
	f.Add([]byte("[]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		file, err := corrections.Read("c.yaml", text)
		if err != nil {
			return
		}
		written, err := file.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := corrections.Read("c.yaml", written)
		if err != nil {
			t.Fatalf("%q became %q: %v", text, written, err)
		}
		if second, err := again.Bytes(); err != nil || !bytes.Equal(written, second) {
			t.Fatalf("%q became %q", written, second)
		}
	})
}

// note is a source of two sentences, about a party with two names.
func note() (*schema.Source, *schema.Findings) {
	src := &schema.Source{Key: "note.txt", Sections: []schema.Section{{Parent: -1}}}
	for _, text := range []string{"Voss founded the Lantern Party.", "Hale left the Lanterns."} {
		start := len(src.Text)
		src.Text += text + " "
		src.Sentences = append(src.Sentences, schema.Sentence{Text: text, Ranges: []schema.Span{{Start: start, End: start + len(text)}}})
	}
	arg := func(sentence, cluster int, text string) schema.Arg {
		i := strings.Index(src.Sentences[sentence].Text, text)
		return schema.Arg{Cluster: cluster, Span: schema.Span{Start: i, End: i + len(text)}}
	}
	mention := func(sentence int, text string) schema.Mention {
		return schema.Mention{Sentence: sentence, Span: arg(sentence, 0, text).Span, Text: text, Rule: "name"}
	}
	cluster := func(class string, forms ...schema.Form) schema.Cluster {
		return schema.Cluster{Name: forms[0].Text, Class: class, Forms: forms}
	}
	f := &schema.Findings{Clusters: []schema.Cluster{
		cluster("Person", schema.Form{Text: "Voss", Count: 1}),
		cluster("Party", schema.Form{Text: "Lantern Party", Count: 1}, schema.Form{Text: "Lanterns", Count: 1}),
		cluster("Person", schema.Form{Text: "Hale", Count: 1}),
	}}
	f.Clusters[1].Mentions = []schema.Mention{mention(0, "Lantern Party"), mention(1, "Lanterns")}
	finding := schema.Finding{Polarity: schema.Affirmed, Modality: schema.Asserted, Predicate: "rel:founded"}
	finding.Subject, finding.Object = arg(0, 0, "Voss"), arg(0, 1, "Lantern Party")
	left := finding
	left.Sentence, left.Predicate, left.Subject, left.Object = 1, "rel:left", arg(1, 2, "Hale"), arg(1, 1, "Lanterns")
	f.Found = []schema.Finding{finding, left}
	return src, f
}

func TestApply(t *testing.T) {
	const first, second = "Voss founded the Lantern Party.", "Hale left the Lanterns."
	for _, c := range []struct {
		name, file string
		want       []string // subject, predicate, object of each finding, by cluster
		applied    int
	}{
		{"nothing", "", []string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party"}, 0},
		{"another source", "- reject: {source: b.txt, sentence: '" + second + "', subject: Hale, predicate: left, object: Lanterns}", []string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party"}, 0},
		{"another sentence", "- reject: {source: note.txt, sentence: '" + first + "', subject: Hale, predicate: left, object: Lanterns}", []string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party"}, 0},
		{"a rejection", "- reject: {source: note.txt, sentence: \"Hale left\\n the Lanterns.\", subject: Hale, predicate: left, object: Lanterns}", []string{"Voss rel:founded Lantern Party"}, 1},
		{"an addition", "- add: {source: note.txt, sentence: '" + second + "', subject: Hale, predicate: memberOf, object: Lanterns}",
			[]string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party", "Hale rel:memberOf Lantern Party"}, 1},
		{"an addition about somebody new", "- add: {source: note.txt, sentence: '" + second + "', subject: Mera Rusk, subject-type: Person, predicate: met, object: Hale}",
			[]string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party", "Mera Rusk rel:met Hale"}, 1},
		{"a form that is another's", "- split: {source: note.txt, name: Lantern Party, form: Lanterns}", []string{"Voss rel:founded Lantern Party", "Hale rel:left Lanterns"}, 1},
		{"a form that is all there is", "- split: {source: note.txt, name: Hale, form: Hale}", []string{"Voss rel:founded Lantern Party", "Hale rel:left Lantern Party"}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			src, f := note()
			_, before := note()
			file, err := corrections.Read("c.yaml", []byte(c.file))
			if err != nil {
				t.Fatal(err)
			}
			corrected, applied := file.Apply(src, f)
			var got []string
			for _, x := range corrected.Found {
				got = append(got, corrected.Clusters[x.Subject.Cluster].Name+" "+x.Predicate+" "+corrected.Clusters[x.Object.Cluster].Name)
			}
			if !reflect.DeepEqual(got, c.want) || len(applied) != c.applied {
				t.Errorf("got %q, %d applied\nwant %q", got, len(applied), c.want)
			}
			if !reflect.DeepEqual(f, before) {
				t.Error("the findings of extraction were changed")
			}
		})
	}
}

// A rejection names its statement by words, and takes out that one.
func TestRejection(t *testing.T) {
	src, f := note()
	said := corrections.Rejection(src, f, schema.StatementIDs(src, f)[1])
	if said == nil || said.Subject != "Hale" || said.Object != "Lanterns" || said.Predicate != "left" {
		t.Fatalf("got %v", said)
	}
	corrected, _ := corrections.File{{Reject: said}}.Apply(src, f)
	if len(corrected.Found) != 1 || corrected.Found[0].Predicate != "rel:founded" {
		t.Errorf("left %v", corrected.Found)
	}
	if corrections.Rejection(src, f, "stmt:none") != nil {
		t.Error("a statement that is not there is rejected")
	}
}
