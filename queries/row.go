package queries

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/cayleygraph/quad"
)

// Cell is one named value of a row.
type Cell struct {
	Name  string
	Value any // quad.Value, a list of values, a Row, or a plain JSON value
}

// Row is one result, with its cells in the order in which the query names them, or
// else in order of name.
type Row []Cell

// Get is the value of the cell with this name; nil when there is none.
func (r Row) Get(name string) any {
	for _, c := range r {
		if c.Name == name {
			return c.Value
		}
	}
	return nil
}

// MarshalJSON writes the row as an object, its cells in order.
func (r Row) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, c := range r {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := encode(&b, c.Name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encode(&b, shown(c.Value)); err != nil {
			return nil, fmt.Errorf("the value of %q cannot be written as JSON: %w", c.Name, err)
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encode writes JSON with <, > and & as they are: an IRI should stay readable.
func encode(b *bytes.Buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the encoder's newline
	return nil
}

// shown replaces the terms of the graph by what JSON can hold.
func shown(v any) any {
	switch v := v.(type) {
	case quad.Value:
		return Term(v)
	case []any:
		list := make([]any, len(v))
		for i, x := range v {
			list[i] = shown(x)
		}
		return list
	}
	return v
}

// Term is a term of the graph as JSON shows it: a plain string and a number as they
// are, anything else as N-Quads write it, so that an IRI is no string.
func Term(v quad.Value) any {
	switch v := v.(type) {
	case nil:
		return nil
	case quad.String:
		return string(v)
	case quad.Int, quad.Float, quad.Bool:
		return v.Native()
	}
	return v.String()
}
