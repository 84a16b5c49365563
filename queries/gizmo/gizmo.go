package gizmo

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"time"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/dop251/goja"

	"github.com/tamga-kg/tamga/queries"
)

// Language is Gizmo as a query language.
type Language struct{}

var _ queries.Language = Language{}

const (
	grace        = time.Second // for a script to end after it was interrupted
	maxCallDepth = 2000        // of JavaScript functions: deep enough for any script by hand
)

// Rows runs a script. See queries.Language.
func (Language) Rows(ctx context.Context, view queries.View, text string) iter.Seq2[queries.Row, error] {
	return func(yield func(queries.Row, error) bool) {
		results, err := start(ctx, view, text)
		if err != nil {
			yield(nil, err)
			return
		}
		defer finish(results)
		for results.Next(ctx) {
			row, err := rowOf(view.QuadStore(), results.Result())
			if !yield(row, err) || err != nil {
				return
			}
		}
		if err := results.Err(); err != nil {
			yield(nil, located(err))
		} else if ctx.Err() != nil {
			yield(nil, ctx.Err())
		}
	}
}

// start makes a guarded session and hands it the script. Nothing runs before Next.
func start(ctx context.Context, view queries.View, text string) (query.Iterator, error) {
	session := gizmo.NewSession(view.QuadStore())
	vm, err := runtimeOf(session)
	if err != nil {
		return nil, err
	}
	vm.SetMaxCallStackSize(maxCallDepth)
	if err := guard(vm); err != nil {
		return nil, err
	}
	if err := extend(ctx, vm, view); err != nil {
		return nil, err
	}
	results, err := session.Execute(ctx, text, query.Options{Collation: query.Raw, Limit: -1})
	if err != nil {
		return nil, located(err)
	}
	return results, nil
}

// runtimeOf is the JavaScript machine of a session, which Cayley keeps to itself. The
// module is pinned, and a test fails should the field go.
func runtimeOf(s *gizmo.Session) (*goja.Runtime, error) {
	field := reflect.ValueOf(s).Elem().FieldByName("vm")
	if !field.IsValid() || field.Type() != reflect.TypeFor[*goja.Runtime]() {
		return nil, errors.New("this version of Cayley keeps its Gizmo machine elsewhere: build tamga with the version in its go.mod")
	}
	return (*goja.Runtime)(field.UnsafePointer()), nil
}

// finish interrupts the script and waits until its goroutine has let go of the view.
func finish(results query.Iterator) {
	results.Close()
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	for results.Next(ctx) {
	}
}
