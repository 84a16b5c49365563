package gizmo

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/queries"
)

// rowOf is a result of a session as a row, its cells by name.
func rowOf(store cayley.QuadStore, result any) (queries.Row, error) {
	r, ok := result.(*gizmo.Result)
	if !ok {
		return nil, fmt.Errorf("gizmo: a result of type %T cannot be shown", result)
	}
	if r.Tags != nil {
		return tagged(store, r.Tags)
	}
	if object, ok := r.Val.(map[string]any); ok {
		return cells(object)
	}
	v, err := value(r.Val)
	return queries.Row{{Name: "value", Value: v}}, err
}

func tagged(store cayley.QuadStore, tags map[string]cayley.Ref) (queries.Row, error) {
	row := make(queries.Row, 0, len(tags))
	for _, name := range slices.Sorted(maps.Keys(tags)) {
		v, err := store.NameOf(tags[name])
		if err != nil {
			return nil, fmt.Errorf("gizmo: the value of %q cannot be read: %w", name, err)
		}
		if v != nil {
			row = append(row, queries.Cell{Name: name, Value: v})
		}
	}
	return row, nil
}

func cells(object map[string]any) (queries.Row, error) {
	row := make(queries.Row, 0, len(object))
	for _, name := range slices.Sorted(maps.Keys(object)) {
		v, err := value(object[name])
		if err != nil {
			return nil, err
		}
		row = append(row, queries.Cell{Name: name, Value: v})
	}
	return row, nil
}

var errNoResult = errors.New("gizmo: the script gives a path or a function, which is no result: end a path with .all(), or emit plain values")

// value is what a script made, as a row may hold it. The guard has seen to it that it
// does not contain itself.
func value(v any) (any, error) {
	switch v := v.(type) {
	case nil, quad.Value, string, bool, int, int64, float64:
		return v, nil
	case map[string]any:
		return cells(v)
	case []any:
		list := make([]any, len(v))
		for i, x := range v {
			var err error
			if list[i], err = value(x); err != nil {
				return nil, err
			}
		}
		return list, nil
	}
	return nil, errNoResult
}
