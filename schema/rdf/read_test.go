package rdf_test

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

func TestReadTerms(t *testing.T) {
	for _, test := range []struct {
		name, object string
		want         quad.Value
	}{
		{"IRI", `<ent:dara-voss>`, quad.IRI("ent:dara-voss")},
		{"IRI with an escape", `<http://e.org/caf\u00E9\U0001F600>`, quad.IRI("http://e.org/café😀")},
		{"blank node", `_:b.0-x`, quad.BNode("b.0-x")},
		{"string", `"the Lantern Party"`, quad.String("the Lantern Party")},
		{"string with escapes", `"a\t\"b\"\\\n\u0041\U0001F600"`, quad.String("a\t\"b\"\\\nA😀")},
		{"xsd:string is no other string", `"a"^^<http://www.w3.org/2001/XMLSchema#string>`, quad.String("a")},
		{"language", `"Laterne"@de-AT-1996`, quad.LangString{Value: "Laterne", Lang: "de-AT-1996"}},
		{"leading zero", `"01"^^<http://www.w3.org/2001/XMLSchema#integer>`, quad.TypedString{Value: "01", Type: rdf.XSD + "integer"}},
		{"boolean", `"true"^^<http://www.w3.org/2001/XMLSchema#boolean>`, quad.TypedString{Value: "true", Type: rdf.XSD + "boolean"}},
		{"zone", `"2001-11-18T10:00:00+06:00"^^<http://www.w3.org/2001/XMLSchema#dateTime>`,
			quad.TypedString{Value: "2001-11-18T10:00:00+06:00", Type: rdf.XSD + "dateTime"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := readAll(rdf.NewReader(strings.NewReader("<a:s> <a:p> " + test.object + " .")))
			if err != nil {
				t.Fatal(err)
			}
			want := []quad.Quad{{Subject: quad.IRI("a:s"), Predicate: quad.IRI("a:p"), Object: test.want}}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got %#v, want %#v", got, want)
			}
		})
	}
}

func TestReadLines(t *testing.T) {
	s, p, o := quad.IRI("a:s"), quad.IRI("a:p"), quad.IRI("a:o")
	triple := quad.Quad{Subject: s, Predicate: p, Object: o}
	labelled := quad.Quad{Subject: s, Predicate: p, Object: o, Label: quad.IRI("stmt:1")}
	for _, test := range []struct {
		name, text string
		want       []quad.Quad
	}{
		{"nothing", "", nil},
		{"comments and empty lines", "# a comment\n\n \t# another\n", nil},
		{"no blanks at all", `<a:s><a:p><a:o><stmt:1>.`, []quad.Quad{labelled}},
		{"blanks and a comment", " <a:s>\t<a:p> <a:o> . # so", []quad.Quad{triple}},
		{"line ends of three kinds", "<a:s> <a:p> <a:o> .\r\n<a:s> <a:p> <a:o> <stmt:1> .\r<a:s> <a:p> <a:o> .\n", []quad.Quad{triple, labelled, triple}},
		{"the last line without an end", "<a:s> <a:p> <a:o> .\r#", []quad.Quad{triple}},
		{"a carriage return at the end", "<a:s> <a:p> <a:o> .\r", []quad.Quad{triple}},
		{"a line longer than any buffer", "<a:s> <a:p> <a:o> . #" + strings.Repeat("x", 200_000) + "\n<a:s> <a:p> <a:o> .", []quad.Quad{triple, triple}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := readAll(rdf.NewReader(strings.NewReader(test.text)))
			if err != nil || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v and error %v, want %v", got, err, test.want)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"second line", "# so\n<a:s> <a:p> x .", `line 2, column 13: expected an object: an IRI in < >, a blank node or a literal`},
		{"columns are characters", "<a:é😀> <a:p> x .", `line 1, column 14: expected an object: an IRI in < >, a blank node or a literal`},
		{"relative IRI", "<s> <a:p> <a:o> .", `line 1, column 1: the IRI <s> has no scheme; write it in full, as in <http://example.org/a>`},
		{"space in an IRI", "<a:b c> <a:p> <a:o> .", `line 1, column 5: an IRI may not hold ' '; write it as \u0020 or as %20`},
		{"open IRI", "<a:s> <a:p> <a:o", `line 1, column 13: the IRI that begins here does not end; close it with >`},
		{"open literal", `<a:s> <a:p> "o`, `line 1, column 13: the literal that begins here does not end on its line; close it with " and write line ends as \n`},
		{"bad escape", `<a:s> <a:p> "\q" .`, `line 1, column 14: a backslash must begin an escape: \t \b \n \r \f \" \' \\ \u00E9 or \U0001F600`},
		{"bad escape in an IRI", `<a:\n> <a:p> "o" .`, `line 1, column 4: a backslash in an IRI must begin an escape of the form \u00E9 or \U0001F600`},
		{"short escape", `<a:s> <a:p> "\u12" .`, `line 1, column 14: expected 4 hexadecimal digits after the backslash and its letter`},
		{"surrogate", `<a:s> <a:p> "\uD800" .`, `line 1, column 14: U+D800 is not a character`},
		{"literal as subject", `"s" <a:p> <a:o> .`, `line 1, column 1: expected a subject: an IRI in < > or a blank node`},
		{"blank predicate", `<a:s> _:p <a:o> .`, `line 1, column 7: a predicate must be an IRI in < >, not a blank node`},
		{"literal as label", `<a:s> <a:p> <a:o> "l" .`, `line 1, column 19: expected a full stop, or a label and a full stop, after the object`},
		{"no full stop", `<a:s> <a:p> <a:o> <a:l>`, `line 1, column 24: expected a full stop after the label`},
		{"two statements", `<a:s> <a:p> <a:o> . <a:s> <a:p> <a:o> .`, `line 1, column 21: expected the end of the line after the full stop; write one statement a line`},
		{"bad label", `_:-a <a:p> <a:o> .`, `line 1, column 3: expected the label of a blank node: a letter, a digit or _ comes first`},
		{"bad language", `<a:s> <a:p> "o"@1 .`, `line 1, column 17: expected a language tag, as in "en" or "de-AT"`},
		{"no datatype", `<a:s> <a:p> "o"^^a .`, `line 1, column 18: expected a datatype: an IRI in < >`},
		{"not UTF-8", "<a:s> <a:p> \"\xff\" .", `line 1, column 14: the bytes here are not UTF-8`},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := rdf.NewReader(strings.NewReader(test.text))
			_, err := readAll(r)
			if err == nil || err.Error() != test.want {
				t.Errorf("got  %v\nwant %s", err, test.want)
			}
			if _, again := r.ReadQuad(); again != err {
				t.Errorf("the error is not final: next is %v", again)
			}
		})
	}
}

func TestSkipLine(t *testing.T) {
	r := rdf.NewReader(strings.NewReader("<a:s> <a:p> \"1\" .\n<a:s> <a:p> 2 .\n<a:s> <a:p> 3 .\n<a:s> <a:p> \"4\" ."))
	var got []string
	for {
		q, err := r.ReadQuad()
		if err == io.EOF {
			break
		}
		if err != nil {
			got = append(got, err.Error()[:7])
			if !r.SkipLine() {
				t.Fatalf("line %d cannot be skipped: %v", r.Line(), err)
			}
			continue
		}
		got = append(got, q.Object.String())
	}
	if want := []string{`"1"`, "line 2,", "line 3,", `"4"`}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if r.SkipLine() {
		t.Error("the end of the text was skipped")
	}
}

func TestTriplesReaderRefusesLabels(t *testing.T) {
	_, err := readAll(rdf.NewTriplesReader(strings.NewReader("<a:s> <a:p> <a:o> <a:l> .")))
	want := "line 1, column 19: expected a full stop after subject, predicate and object"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestReadFailureOfTheSource(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("<a:s> <a:p> <a:o> .\n"), iotest.ErrReader(errors.ErrUnsupported))
	quads, err := readAll(rdf.NewReader(broken))
	if len(quads) != 1 || !errors.Is(err, errors.ErrUnsupported) || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("got %v and error %v", quads, err)
	}
}
