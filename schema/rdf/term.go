package rdf

import (
	"math"
	"strconv"
	"time"

	"github.com/cayleygraph/quad"
)

// XSD is the namespace of the datatypes that native values have.
const XSD = "http://www.w3.org/2001/XMLSchema#"

// Exact is the form of a term that all Go values of one RDF term share: IRI, BNode,
// String, LangString or TypedString, with datatypes in full. A native value becomes
// the literal that it stands for, and xsd:string is a plain String.
func Exact(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.Int:
		return quad.TypedString{Value: quad.String(strconv.FormatInt(int64(v), 10)), Type: XSD + "integer"}
	case quad.Bool:
		return quad.TypedString{Value: quad.String(strconv.FormatBool(bool(v))), Type: XSD + "boolean"}
	case quad.Float:
		return quad.TypedString{Value: quad.String(double(float64(v))), Type: XSD + "double"}
	case quad.Time:
		return quad.TypedString{Value: quad.String(time.Time(v).UTC().Format(time.RFC3339Nano)), Type: XSD + "dateTime"}
	case quad.TypedString:
		if v.Type == "" || v.Type == XSD+"string" {
			return v.Value
		}
	case quad.LangString:
		if v.Lang == "" {
			return v.Value
		}
	}
	return v
}

func double(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	}
	return strconv.FormatFloat(f, 'E', -1, 64)
}

// Native is the inverse of Exact for a literal that Cayley can compute with, and v
// itself for any other: "5"^^xsd:integer is quad.Int(5), but "05" stays a string,
// since Cayley would show it as "5". So does "true", which it would show as "True",
// and "-0E+00" and NaN, which Go compares as other values than they are.
func Native(v quad.Value) quad.Value {
	t, ok := v.(quad.TypedString)
	if !ok {
		return v
	}
	n := parse(t)
	if n == nil || Exact(n) != v || n.TypedString().Value != t.Value {
		return v
	}
	return n
}

type native interface {
	quad.Value
	quad.TypedStringer
}

func parse(t quad.TypedString) native {
	text := string(t.Value)
	switch t.Type {
	case XSD + "integer":
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return quad.Int(n)
		}
	case XSD + "double":
		f, err := strconv.ParseFloat(text, 64)
		if err == nil && !math.IsNaN(f) && (f != 0 || !math.Signbit(f)) {
			return quad.Float(f)
		}
	case XSD + "dateTime":
		if at, err := time.Parse(time.RFC3339, text); err == nil {
			return quad.Time(at)
		}
	}
	return nil
}
