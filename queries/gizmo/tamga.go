package gizmo

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

// extension is the object `tamga` of a script: what the graph knows and Cayley does not.
//
//	tamga.label(node)                            its name, or null
//	tamga.statements(node, relation, object)     the statements with this subject; the others may be left out
//	tamga.edges(node, filter)                    its edges in the default view, each with its statements and sentence
//	tamga.shortestPath(a, b, filter)             the shortest paths, as `tamga path --json` has them
//
// A node is `<ent:otan>` or `ent:otan`; a path's ends may be names too. A filter has any of
// withClaims, sources, relations, classes, asOf, between, dated, directed, length, limit,
// and for paths `along`, a path expression.
type extension struct {
	ctx  context.Context
	view queries.View
	vm   *goja.Runtime
}

// extend adds the object to a machine.
func extend(ctx context.Context, vm *goja.Runtime, view queries.View) error {
	e := &extension{ctx, view, vm}
	object := vm.NewObject()
	for name, f := range map[string]func(args []goja.Value) (any, error){
		"label": e.label, "statements": e.statements, "edges": e.edges, "shortestPath": e.shortestPath,
	} {
		if err := object.Set(name, e.function(name, f)); err != nil {
			return fmt.Errorf("gizmo: tamga.%s cannot be set: %w", name, err)
		}
	}
	return vm.GlobalObject().Set("tamga", object)
}

// function is f for JavaScript: its result by way of JSON, its error as an exception.
func (e *extension) function(name string, f func([]goja.Value) (any, error)) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		result, err := f(call.Arguments)
		if err == nil {
			result, err = plain(result)
		}
		if err != nil {
			panic(e.vm.NewGoError(fmt.Errorf("tamga.%s: %w", name, err)))
		}
		return e.vm.ToValue(result)
	}
}

// plain is a value as its JSON has it.
func plain(v any) (out any, err error) {
	b, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	return out, err
}

// node is the argument at some place as a node's ID; "" when it is left out.
func node(args []goja.Value, i int) string {
	if i >= len(args) || goja.IsUndefined(args[i]) || goja.IsNull(args[i]) {
		return ""
	}
	text := args[i].String()
	if iri, ok := strings.CutPrefix(text, "<"); ok {
		return strings.TrimSuffix(iri, ">")
	}
	return text
}

func (e *extension) label(args []goja.Value) (any, error) {
	if label, err := queries.LabelOf(e.view, node(args, 0)); label != "" || err != nil {
		return label, err
	}
	return nil, nil
}

func (e *extension) statements(args []goja.Value) (any, error) {
	subject, relation, object := node(args, 0), schema.Predicate(node(args, 1)), node(args, 2)
	if subject == "" {
		return nil, fmt.Errorf("it takes a node, as \"ent:otan\"")
	}
	out := []schema.Statement{}
	for s, err := range e.view.StatementsOf(subject) {
		if err != nil {
			return nil, err
		}
		if s.Subject.ID == subject && (relation == "" || s.Predicate == relation) && (object == "" || s.Object.ID == object || s.Object.Text() == object) {
			out = append(out, s)
		}
	}
	return out, e.ctx.Err()
}

func (e *extension) edges(args []goja.Value) (any, error) {
	id := node(args, 0)
	if id == "" {
		return nil, fmt.Errorf("it takes a node, as \"ent:otan\"")
	}
	o, _, err := e.filter(args, 1)
	if err != nil {
		return nil, err
	}
	steps, err := paths.Neighbours(e.ctx, e.view, id, o)
	if steps == nil {
		steps = []schema.Step{}
	}
	return steps, err
}

func (e *extension) shortestPath(args []goja.Value) (any, error) {
	from, to := node(args, 0), node(args, 1)
	if from == "" || to == "" {
		return nil, fmt.Errorf("it takes two things, by ID or name")
	}
	o, along, err := e.filter(args, 2)
	if err != nil {
		return nil, err
	}
	var found schema.Paths
	if along != "" {
		found, err = paths.Follow(e.ctx, e.view, from, along, to, o)
	} else {
		o.Shortest = true
		found, err = paths.Find(e.ctx, e.view, from, to, o)
	}
	if err == nil && found.Cut {
		err = e.ctx.Err()
	}
	return found.Paths, err
}

// filterFields are the fields that a filter may have.
var filterFields = []string{"withClaims", "sources", "relations", "classes", "asOf", "between", "dated", "directed", "length", "limit", "along"}

// filter reads the argument at some place as a filter.
func (e *extension) filter(args []goja.Value, i int) (o paths.Options, along string, err error) {
	if i >= len(args) || goja.IsUndefined(args[i]) || goja.IsNull(args[i]) {
		return o, "", nil
	}
	for _, key := range args[i].ToObject(e.vm).Keys() {
		if !slices.Contains(filterFields, key) {
			return o, "", fmt.Errorf("a filter has no %q, only %s", key, strings.Join(filterFields, ", "))
		}
	}
	var f struct {
		WithClaims, Dated, Directed bool
		Sources, Relations, Classes []string
		AsOf, Between, Along        string
		Length, Limit               int
	}
	b, err := json.Marshal(args[i].Export())
	if err == nil {
		err = json.Unmarshal(b, &f)
	}
	if err != nil {
		return o, "", fmt.Errorf("the filter cannot be read: %w", err)
	}
	o = paths.Options{WithClaims: f.WithClaims, Dated: f.Dated, Directed: f.Directed, Sources: f.Sources, Predicates: f.Relations,
		Classes: f.Classes, MaxLength: f.Length, MaxPaths: f.Limit}
	for _, text := range []string{f.AsOf, f.Between} {
		if text == "" {
			continue
		}
		t, ok := times.Parse(text)
		if !ok {
			return o, "", fmt.Errorf("%q is no time: write 2005, 2005-03-31, or a span as 1995/2001-12", text)
		}
		if o.Within = t; text == f.AsOf {
			o.Within.From = 0
		}
	}
	return o, f.Along, nil
}
