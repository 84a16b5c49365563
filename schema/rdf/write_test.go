package rdf_test

import (
	"errors"
	"io"
	"iter"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
	"pgregory.net/rapid"
)

func TestWriteTerms(t *testing.T) {
	for _, test := range []struct {
		name string
		term quad.Value
		want string
	}{
		{"IRI as it is", quad.IRI("http://e.org/café?a=b#c"), `<http://e.org/café?a=b#c>`},
		{"IRI with a space", quad.IRI("src:My <File>.txt"), `<src:My\u0020\u003CFile\u003E.txt>`},
		{"blank node", quad.BNode("b0"), `_:b0`},
		{"string", quad.String("the Lantern Party"), `"the Lantern Party"`},
		{"string with escapes", quad.String("a\t\"b\"\\\n\r\f\b'é😀"), `"a\t\"b\"\\\n\r\f\b'é😀"`},
		{"controls", quad.String("\x00\x0b\x7f\u0085\ufffe"), "\"\\u0000\\u000B\\u007F\u0085\\uFFFE\""},
		{"language", quad.LangString{Value: "Laterne", Lang: "de"}, `"Laterne"@de`},
		{"typed", quad.TypedString{Value: "01", Type: rdf.XSD + "integer"}, `"01"^^<http://www.w3.org/2001/XMLSchema#integer>`},
		{"xsd:string", quad.TypedString{Value: "a", Type: rdf.XSD + "string"}, `"a"`},
		{"native integer", quad.Int(-7), `"-7"^^<http://www.w3.org/2001/XMLSchema#integer>`},
		{"native boolean", quad.Bool(true), `"true"^^<http://www.w3.org/2001/XMLSchema#boolean>`},
		{"native double", quad.Float(1.5), `"1.5E+00"^^<http://www.w3.org/2001/XMLSchema#double>`},
		{"infinite", quad.Float(math.Inf(-1)), `"-INF"^^<http://www.w3.org/2001/XMLSchema#double>`},
		{"native time", quad.Time(time.Date(2001, 11, 18, 10, 0, 0, 5e8, time.FixedZone("", 6*3600))),
			`"2001-11-18T04:00:00.5Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := string(rdf.AppendTerm(nil, test.term)); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestNative(t *testing.T) {
	typed := func(value, datatype string) quad.TypedString {
		return quad.TypedString{Value: quad.String(value), Type: quad.IRI(rdf.XSD + datatype)}
	}
	for _, test := range []struct {
		name string
		term quad.Value
		want quad.Value // nil: the term stays as it is
	}{
		{"integer", typed("5", "integer"), quad.Int(5)},
		{"leading zero", typed("05", "integer"), nil},
		{"plus sign", typed("+5", "integer"), nil},
		{"beyond 64 bits", typed("9223372036854775808", "integer"), nil},
		{"another datatype", typed("5", "int"), nil},
		{"short IRI", quad.TypedString{Value: "5", Type: "xsd:integer"}, nil},
		{"double as Cayley shows it", typed("1.5E+00", "double"), quad.Float(1.5)},
		{"double as people write it", typed("1.5", "double"), nil},
		{"negative zero", typed("-0E+00", "double"), nil},
		{"not a number", typed("NaN", "double"), nil},
		{"infinity in Go's form", typed("+Inf", "double"), nil},
		{"infinity", typed("INF", "double"), nil},
		{"time", typed("2001-11-18T10:00:00Z", "dateTime"), quad.Time(time.Date(2001, 11, 18, 10, 0, 0, 0, time.UTC))},
		{"time in a zone", typed("2001-11-18T10:00:00+06:00", "dateTime"), nil},
		{"part of a second", typed("2001-11-18T10:00:00.5Z", "dateTime"), nil},
		{"boolean", typed("true", "boolean"), nil},
		{"string", quad.String("5"), nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := test.want
			if want == nil {
				want = test.term
			}
			if got := rdf.Native(test.term); got != want {
				t.Errorf("got %#v, want %#v", got, want)
			}
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	iri := quad.IRI("a:b")
	for _, test := range []struct {
		name string
		quad quad.Quad
		want string
	}{
		{"missing object", quad.Quad{Subject: iri, Predicate: iri}, "the object of <a:b> <a:b>  . is missing"},
		{"literal subject", quad.Quad{Subject: quad.String("s"), Predicate: iri, Object: iri}, "is a literal, which may stand only as object"},
		{"blank predicate", quad.Quad{Subject: iri, Predicate: quad.BNode("p"), Object: iri}, "is a blank node; name it with an IRI"},
		{"relative IRI", quad.Quad{Subject: iri, Predicate: quad.IRI("follows"), Object: iri}, "is an IRI without a scheme"},
		{"label with a space", quad.Quad{Subject: quad.BNode("a b"), Predicate: iri, Object: iri}, "is no label of a blank node"},
		{"language", quad.Quad{Subject: iri, Predicate: iri, Object: quad.LangString{Value: "a", Lang: "en us"}}, "has no proper language tag"},
		{"datatype", quad.Quad{Subject: iri, Predicate: iri, Object: quad.TypedString{Value: "a", Type: "edtf"}}, "has a datatype that is an IRI without a scheme"},
		{"not UTF-8", quad.Quad{Subject: iri, Predicate: iri, Object: quad.String("\xff")}, "is not UTF-8"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := write([]quad.Quad{test.quad})
			if !errors.Is(err, rdf.ErrNotRDF) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want one that says %q", err, test.want)
			}
		})
	}
}

func TestWriteNTriples(t *testing.T) {
	one := func(q quad.Quad) iter.Seq2[quad.Quad, error] {
		return func(yield func(quad.Quad, error) bool) { yield(q, nil) }
	}
	q := quad.Quad{Subject: quad.IRI("a:s"), Predicate: quad.IRI("a:p"), Object: quad.String("o")}
	var out strings.Builder
	if err := rdf.WriteNTriples(&out, one(q)); err != nil || out.String() != "<a:s> <a:p> \"o\" .\n" {
		t.Errorf("wrote %q with error %v", out.String(), err)
	}
	q.Label = quad.IRI("stmt:1")
	if err := rdf.WriteNTriples(&out, one(q)); !errors.Is(err, rdf.ErrNotRDF) || !strings.Contains(err.Error(), "<stmt:1> has a label") {
		t.Errorf("a label gives %v", err)
	}
}

func TestWriteStopsAtTheFirstError(t *testing.T) {
	err := rdf.WriteNQuads(&strings.Builder{}, func(yield func(quad.Quad, error) bool) {
		if yield(quad.Quad{}, errors.ErrUnsupported) {
			t.Error("went on after an error")
		}
	})
	if !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("got %v", err)
	}
}

// TestWriteThenRead holds for whatever Check accepts.
func TestWriteThenRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		quads := rapid.SliceOfN(anyQuad(), 1, 8).Draw(t, "quads")
		text, err := write(quads)
		if err != nil {
			t.Fatal(err)
		}
		again, err := readAll(rdf.NewReader(strings.NewReader(string(text))))
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		for i := range quads {
			quads[i].Object = rdf.Exact(quads[i].Object)
		}
		if !reflect.DeepEqual(again, quads) {
			t.Fatalf("got %v, want %v from\n%s", again, quads, text)
		}
	})
}

func anyQuad() *rapid.Generator[quad.Quad] {
	iri := rapid.Map(rapid.String(), func(s string) quad.Value { return quad.IRI("a:" + s) })
	blank := rapid.Map(rapid.StringMatching(`[\pL0-9_]([\pL0-9.-]*[\pL0-9_-])?`).Filter(isLabel), func(s string) quad.Value { return quad.BNode(s) })
	text := rapid.Map(rapid.String(), func(s string) quad.Value { return quad.String(s) })
	typed := rapid.Map(rapid.String(), func(s string) quad.Value {
		return quad.TypedString{Value: quad.String(s), Type: quad.IRI("type:" + s)}
	})
	tagged := rapid.Map(rapid.StringMatching(`[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`), func(s string) quad.Value {
		return quad.LangString{Value: quad.String(s), Lang: s}
	})
	number := rapid.Map(rapid.Int64(), func(n int64) quad.Value { return quad.Int(n) })
	return rapid.Custom(func(t *rapid.T) quad.Quad {
		return quad.Quad{
			Subject:   rapid.OneOf(iri, blank).Draw(t, "subject"),
			Predicate: iri.Draw(t, "predicate"),
			Object:    rapid.OneOf(iri, blank, text, typed, tagged, number).Draw(t, "object"),
			Label:     rapid.OneOf(iri, blank, rapid.Just[quad.Value](nil)).Draw(t, "label"),
		}
	})
}

// isLabel keeps to those letters that the standard's blank nodes know.
func isLabel(s string) bool {
	q := quad.Quad{Subject: quad.BNode(s), Predicate: quad.IRI("a:b"), Object: quad.IRI("a:b")}
	return rdf.Check(q) == nil
}

// FuzzRead: no text breaks the reader, and what it accepts it also writes, in a form
// that reads and writes as itself. Faulty lines can be skipped up to the end.
func FuzzRead(f *testing.F) {
	f.Add("<a:s> <a:p> \"o\\u0041\\n\"@en-GB _:l . # so\n")
	f.Add("_:s<a:p>\"1\"^^<a:t>.\r<a:s> <a:p> _:o.x. \r\n")
	f.Add("<a:s> <a:p> <a:o> .\n<a:s> .\r\r\n<a:s> <a:p> \"\"@e .")
	f.Fuzz(func(t *testing.T, text string) {
		quads, skipped := readGood(t, text)
		if _, err := readAll(rdf.NewReader(strings.NewReader(text))); (err != nil) != (skipped > 0) {
			t.Fatalf("%d lines were skipped, and without that the error is %v", skipped, err)
		}
		written, err := write(quads)
		if err != nil {
			t.Fatalf("read but not written: %v", err)
		}
		again, err := readAll(rdf.NewReader(strings.NewReader(string(written))))
		if err != nil || !reflect.DeepEqual(again, quads) {
			t.Fatalf("%q was written as %q and read as %v with error %v", text, written, again, err)
		}
	})
}

// readGood reads the lines that are good.
func readGood(t *testing.T, text string) (quads []quad.Quad, skipped int) {
	r := rdf.NewReader(strings.NewReader(text))
	for {
		q, err := r.ReadQuad()
		switch {
		case err == io.EOF:
			return quads, skipped
		case err == nil:
			quads = append(quads, q)
		case !r.SkipLine():
			t.Fatalf("line %d cannot be skipped: %v", r.Line(), err)
		default:
			skipped++
		}
	}
}
