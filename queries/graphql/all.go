package graphql

import (
	"context"
	"fmt"
	"slices"
	"strings"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/queries"
)

// allField is the alias under which an object gives its ID where the query has `{ * }`.
const allField = "tamga_all"

// withoutAll is a query with each `{ * }` below the top level replaced by the ID of the
// object, under allField: Cayley keeps one value of each predicate there, and all of them are
// looked up afterwards. It reports whether there was one. A query with labels is left as it
// is, for what they leave out must stay out.
func withoutAll(text string) (string, bool) {
	if strings.Contains(text, "@label") {
		return text, false
	}
	var out strings.Builder
	depth, found, last := 0, false, byte(0)
	for i := 0; i < len(text); {
		n := tokenLength(text[i:])
		token := text[i : i+n]
		switch {
		case token == "{":
			depth++
		case token == "}":
			depth--
		case token == "*" && last == '{' && depth > 1 && closes(text[i+n:]):
			token, found = allField+": id", true
		}
		if !isBlank(token) {
			last = token[0]
		}
		out.WriteString(token)
		i += n
	}
	return out.String(), found
}

func isBlank(token string) bool { return strings.Trim(token, " \t\r\n,") == "" || token[0] == '#' }

// tokenLength is the bytes of the string, IRI, comment or other sign that a text begins with.
func tokenLength(text string) int {
	end := -1
	switch text[0] {
	case '"':
		for i := 1; i < len(text); i++ {
			if text[i] == '\\' {
				i++
			} else if text[i] == '"' {
				return i + 1
			}
		}
		return len(text)
	case '<':
		end = strings.IndexAny(text, ">\n")
	case '#':
		if end = strings.IndexByte(text, '\n'); end < 0 {
			return len(text)
		}
	}
	return max(end, 0) + 1
}

// closes reports whether only a closing brace follows, blanks and comments aside.
func closes(text string) bool {
	for len(text) > 0 {
		token := text[:tokenLength(text)]
		if !isBlank(token) {
			return token == "}"
		}
		text = text[len(token):]
	}
	return false
}

// expand gives each object that stands for `{ * }` all of its predicates, several values of
// one as a list.
func expand(ctx context.Context, store cayley.QuadStore, v any) (any, error) {
	switch v := v.(type) {
	case queries.Row:
		if len(v) == 1 && v[0].Name == allField {
			id, ok := v[0].Value.(quad.Value)
			if !ok {
				return v, nil
			}
			return valuesOf(ctx, store, id)
		}
		for i := range v {
			var err error
			if v[i].Value, err = expand(ctx, store, v[i].Value); err != nil {
				return nil, err
			}
		}
	case []any:
		for i := range v {
			var err error
			if v[i], err = expand(ctx, store, v[i]); err != nil {
				return nil, err
			}
		}
	}
	return v, nil
}

// valuesOf is a node with all values of all its predicates, in order of name.
func valuesOf(ctx context.Context, store cayley.QuadStore, id quad.Value) (queries.Row, error) {
	ref, err := store.ValueOf(id)
	if err != nil || ref == nil {
		return queries.Row{{Name: "id", Value: id}}, err
	}
	values := map[string][]quad.Value{}
	it := store.QuadIterator(quad.Subject, ref).Iterate()
	defer it.Close()
	for it.Next(ctx) {
		q, err := store.Quad(it.Result())
		if err != nil {
			return nil, fmt.Errorf("the quads of %s cannot be read: %w", id, err)
		}
		name := "id"
		if iri, ok := q.Predicate.(quad.IRI); ok {
			name = string(iri)
		}
		if !slices.Contains(values[name], q.Object) {
			values[name] = append(values[name], q.Object)
		}
	}
	if err := it.Err(); err != nil {
		return nil, err
	}
	row := queries.Row{{Name: "id", Value: id}}
	for name, list := range values {
		slices.SortFunc(list, func(a, b quad.Value) int { return strings.Compare(a.String(), b.String()) })
		cell := queries.Cell{Name: name, Value: list[0]}
		if len(list) > 1 {
			cell.Value = listOf(list)
		}
		row = append(row, cell)
	}
	slices.SortFunc(row, func(a, b queries.Cell) int { return strings.Compare(a.Name, b.Name) })
	return row, ctx.Err()
}
