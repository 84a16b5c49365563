package graphql

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/graphql"
	"github.com/cayleygraph/quad"
	"github.com/dennwc/graphql/gqlerrors"

	"github.com/tamga-kg/tamga/queries"
)

// Language is Cayley's GraphQL as a query language.
type Language struct{}

var _ queries.Language = Language{}

// Rows runs a query. See queries.Language.
func (Language) Rows(ctx context.Context, view queries.View, text string) iter.Seq2[queries.Row, error] {
	return func(yield func(queries.Row, error) bool) {
		found, all, err := executeAll(ctx, view, text)
		for _, name := range slices.Sorted(maps.Keys(found)) {
			for _, object := range objects(found[name]) {
				shown := value(object)
				if all && err == nil {
					shown, err = expand(ctx, view.QuadStore(), shown)
				}
				if err == nil && !yield(queries.Row{{Name: name, Value: shown}}, nil) {
					return
				}
			}
		}
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			yield(nil, err)
		}
	}
}

// executeAll runs a query with `{ * }` taken out, and reports whether there was one. What is
// wrong with the query is told of the text as it was given.
func executeAll(ctx context.Context, view queries.View, text string) (map[string]any, bool, error) {
	changed, all := withoutAll(text)
	found, err := execute(ctx, view, changed)
	var syntax *queries.SyntaxError
	if all && errors.As(err, &syntax) {
		found, err = execute(ctx, view, text)
	}
	return found, all, err
}

// execute runs the whole query. Cayley panics at some it cannot answer.
func execute(ctx context.Context, view queries.View, text string) (found map[string]any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &queries.SyntaxError{Language: "graphql", Message: fmt.Sprint(p)}
		}
	}()
	results, err := graphql.NewSession(view.QuadStore()).Execute(ctx, text, query.Options{Collation: query.Raw, Limit: -1})
	if err != nil {
		return nil, located(err)
	}
	defer results.Close()
	if !results.Next(ctx) {
		return nil, located(results.Err())
	}
	found, _ = results.Result().(map[string]any)
	return found, nil
}

// located turns what the parser says of a place into ours.
func located(err error) error {
	var syntax *gqlerrors.Error
	switch {
	case err == nil, errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &syntax) && len(syntax.Locations) > 0:
		at := syntax.Locations[0]
		first, _, _ := strings.Cut(syntax.Message, "\n")
		if _, reason, ok := strings.Cut(first, ") "); ok {
			first = reason
		}
		return &queries.SyntaxError{Language: "graphql", Line: at.Line, Column: at.Column, Message: first}
	}
	return &queries.SyntaxError{Language: "graphql", Message: err.Error()}
}

// objects is the objects of a root field: Cayley gives none, one, or a list.
func objects(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []map[string]any:
		list := make([]any, len(v))
		for i, object := range v {
			list[i] = object
		}
		return list
	}
	return []any{v}
}

// value is an object, a term or a list of either, as a row holds it.
func value(v any) any {
	switch v := v.(type) {
	case map[string]any:
		row := make(queries.Row, 0, len(v))
		for _, name := range slices.Sorted(maps.Keys(v)) {
			row = append(row, queries.Cell{Name: name, Value: value(v[name])})
		}
		return row
	case []map[string]any:
		return listOf(v)
	case []quad.Value:
		return listOf(v)
	}
	return v
}

func listOf[T any](items []T) []any {
	list := make([]any, len(items))
	for i, item := range items {
		list[i] = value(item)
	}
	return list
}
