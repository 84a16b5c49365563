package rdf

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// ErrNotRDF is in the chain of the errors for a quad that RDF cannot express.
var ErrNotRDF = errors.New("not an RDF quad")

// WriteNQuads writes quads in the canonical form of N-Quads, one a line, in the order
// in which they come. It stops at the first error of the sequence or of w, and at the
// first quad that Check refuses.
func WriteNQuads(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	return writeLines(w, quads, Check)
}

// WriteNTriples writes quads without a label as canonical N-Triples. It stops as
// WriteNQuads does, and at a label, for which N-Triples has no place.
func WriteNTriples(w io.Writer, quads iter.Seq2[quad.Quad, error]) error {
	return writeLines(w, quads, func(q quad.Quad) error {
		if q.Label != nil {
			return fmt.Errorf("%w: %.300s has a label, which N-Triples cannot hold; write N-Quads", ErrNotRDF, AppendTerm(nil, q.Label))
		}
		return Check(q)
	})
}

func writeLines(w io.Writer, quads iter.Seq2[quad.Quad, error], check func(quad.Quad) error) error {
	out := bufio.NewWriterSize(w, 64<<10)
	var line []byte
	for q, err := range quads {
		if err != nil {
			return err
		}
		if err := check(q); err != nil {
			return err
		}
		line = AppendQuad(line[:0], q)
		if _, err := out.Write(line); err != nil {
			return fmt.Errorf("writing quads: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing quads: %w", err)
	}
	return nil
}

// AppendQuad appends a quad as a line of canonical N-Quads, line feed included.
// The quad must be one that Check accepts.
func AppendQuad(dst []byte, q quad.Quad) []byte {
	dst = append(AppendTerm(dst, q.Subject), ' ')
	dst = append(AppendTerm(dst, q.Predicate), ' ')
	dst = append(AppendTerm(dst, q.Object), ' ')
	if q.Label != nil {
		dst = append(AppendTerm(dst, q.Label), ' ')
	}
	return append(dst, ".\n"...)
}

// AppendTerm appends a term as it stands in canonical N-Quads.
func AppendTerm(dst []byte, v quad.Value) []byte {
	switch v := Exact(v).(type) {
	case quad.IRI:
		return appendIRI(dst, string(v))
	case quad.BNode:
		return append(append(dst, "_:"...), v...)
	case quad.String:
		return appendText(dst, string(v))
	case quad.LangString:
		return append(append(appendText(dst, string(v.Value)), '@'), v.Lang...)
	case quad.TypedString:
		return appendIRI(append(appendText(dst, string(v.Value)), "^^"...), string(v.Type))
	}
	return dst
}

func appendIRI(dst []byte, iri string) []byte {
	dst = append(dst, '<')
	for _, r := range iri {
		if (r >= utf8.RuneSelf || inIRI[r]) && r != 0x7F {
			dst = utf8.AppendRune(dst, r)
		} else {
			dst = appendEscape(dst, r)
		}
	}
	return append(dst, '>')
}

// shortEscapes are the characters that have an escape of their own: ECHAR.
var shortEscapes = map[rune]byte{'\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\'}

func appendText(dst []byte, text string) []byte {
	dst = append(dst, '"')
	done := 0
	for i, r := range text {
		if r >= ' ' && r != '"' && r != '\\' && r != 0x7F && r != 0xFFFE && r != 0xFFFF {
			continue
		}
		dst = append(dst, text[done:i]...)
		if c, ok := shortEscapes[r]; ok {
			dst = append(dst, '\\', c)
		} else {
			dst = appendEscape(dst, r)
		}
		done = i + utf8.RuneLen(r)
	}
	return append(append(dst, text[done:]...), '"')
}

func appendEscape(dst []byte, r rune) []byte { return fmt.Appendf(dst, `\u%04X`, r) }

// Check reports why a quad is not one that N-Quads can hold, by an error that names
// the term and wraps ErrNotRDF; nil when it is.
func Check(q quad.Quad) error {
	for _, part := range [...]struct {
		name         string
		term         quad.Value
		blank, value bool // what may stand there beside an IRI
	}{
		{"subject", q.Subject, true, false},
		{"predicate", q.Predicate, false, false},
		{"object", q.Object, true, true},
		{"label", q.Label, true, false},
	} {
		if part.term == nil && part.name == "label" {
			continue
		}
		if fault := faultOf(part.term, part.blank, part.value); fault != "" {
			line := AppendQuad(nil, q)
			return fmt.Errorf("%w: the %s of %.300s %s", ErrNotRDF, part.name, line[:len(line)-1], fault)
		}
	}
	return nil
}

func faultOf(v quad.Value, blank, literal bool) string {
	switch v := Exact(v).(type) {
	case quad.IRI:
		return faultOfIRI(string(v))
	case quad.BNode:
		if !blank {
			return "is a blank node; name it with an IRI"
		}
		if v == "" || !utf8.ValidString(string(v)) || labelLength(string(v)) != len(v) {
			return "is no label of a blank node; use letters, digits and _"
		}
		return ""
	case quad.String, quad.LangString, quad.TypedString:
		if !literal {
			return "is a literal, which may stand only as object"
		}
		return faultOfLiteral(v)
	case nil:
		return "is missing"
	}
	return "is of a kind that RDF does not have"
}

func faultOfIRI(iri string) string {
	switch {
	case !utf8.ValidString(iri):
		return "is not UTF-8"
	case !isAbsolute(iri):
		return `is an IRI without a scheme; write it in full, as in "http://example.org/a" or "ent:a"`
	}
	return ""
}

func faultOfLiteral(v quad.Value) string {
	var text quad.String
	switch v := v.(type) {
	case quad.String:
		text = v
	case quad.LangString:
		if v.Lang == "" || tagLength(v.Lang) != len(v.Lang) {
			return `has no proper language tag, as in "en" or "de-AT"`
		}
		text = v.Value
	case quad.TypedString:
		if fault := faultOfIRI(string(v.Type)); fault != "" {
			return "has a datatype that " + fault
		}
		text = v.Value
	}
	if !utf8.ValidString(string(text)) {
		return "is not UTF-8"
	}
	return ""
}
