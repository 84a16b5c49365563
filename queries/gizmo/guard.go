package gizmo

import (
	"errors"
	"fmt"

	"github.com/dop251/goja"
)

// maxArgDepth bounds how deep lists and objects may nest in an argument or an emitted
// value. Cayley walks them by recursion, so a list that contains itself would overflow
// the stack, which nothing can recover from.
const maxArgDepth = 12

// guard puts a guard before everything that the session has set in the machine: the
// graph object, and functions such as iri and regex.
func guard(vm *goja.Runtime) error {
	global := vm.GlobalObject()
	for _, name := range global.Keys() {
		if err := global.Set(name, guarded(vm, global.Get(name))); err != nil {
			return fmt.Errorf("gizmo: the guard cannot be set before %q: %w", name, err)
		}
	}
	return nil
}

// guarded is a value behind its guard, where it is a function or one of Cayley's objects.
func guarded(vm *goja.Runtime, v goja.Value) goja.Value {
	object, ok := v.(*goja.Object)
	if !ok {
		return v
	}
	if f, ok := goja.AssertFunction(v); ok {
		return vm.ToValue(guardedCall(vm, f, goja.Undefined()))
	}
	if _, ok := object.Get("out").(*goja.Object); ok {
		return vm.NewDynamicObject(&guardedObject{vm, object}) // a path
	}
	if _, ok := object.Get("emit").(*goja.Object); ok {
		return vm.NewDynamicObject(&guardedObject{vm, object}) // the graph object
	}
	return v
}

// guardedObject stands before one of Cayley's objects and guards each of its methods.
type guardedObject struct {
	vm     *goja.Runtime
	target *goja.Object
}

// Get is the method of this name, guarded.
func (g *guardedObject) Get(key string) goja.Value {
	v := g.target.Get(key)
	if f, ok := goja.AssertFunction(v); ok {
		return g.vm.ToValue(guardedCall(g.vm, f, g.target))
	}
	return v
}

// Set refuses: Cayley's objects have nothing to set.
func (g *guardedObject) Set(string, goja.Value) bool { return false }

// Has reports whether there is such a method.
func (g *guardedObject) Has(key string) bool { return g.target.Get(key) != nil }

// Delete refuses.
func (g *guardedObject) Delete(string) bool { return false }

// Keys is the names of the methods.
func (g *guardedObject) Keys() []string { return g.target.Keys() }

// guardedCall calls a method of Cayley with checked arguments, and turns a panic that
// is not JavaScript's own into an exception.
func guardedCall(vm *goja.Runtime, method goja.Callable, this goja.Value) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		args := make([]goja.Value, len(call.Arguments))
		for i, a := range call.Arguments {
			checked, err := argument(vm, a, maxArgDepth)
			if err != nil {
				panic(vm.NewGoError(fmt.Errorf("argument %d: %w", i+1, err)))
			}
			args[i] = checked
		}
		result, err := safely(func() (goja.Value, error) { return method(this, args...) })
		if err != nil {
			panic(thrown(vm, err))
		}
		return guarded(vm, result)
	}
}

// safely calls f and gives a panic back as an error.
func safely(f func() (goja.Value, error)) (v goja.Value, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case error:
			err = p
		default:
			err = fmt.Errorf("%v", p)
		}
	}()
	return f()
}

// thrown is what to panic with, so that JavaScript sees the error: its own errors as
// they are (an interrupt must stay one), others as an exception.
func thrown(vm *goja.Runtime, err error) any {
	var interrupted *goja.InterruptedError
	var overflow *goja.StackOverflowError
	var exception *goja.Exception
	if errors.As(err, &interrupted) || errors.As(err, &overflow) || errors.As(err, &exception) {
		return err
	}
	return vm.NewGoError(err)
}

var errNested = errors.New("lists or objects nest too deep, or contain themselves")

// argument is a value as Cayley may have it: guards taken off, callbacks without this.
func argument(vm *goja.Runtime, v goja.Value, depth int) (goja.Value, error) {
	object, ok := v.(*goja.Object)
	if !ok {
		return v, nil
	}
	if depth == 0 {
		return nil, errNested
	}
	if f, ok := goja.AssertFunction(v); ok {
		return vm.ToValue(callback(f)), nil
	}
	switch exported := object.Export().(type) {
	case *guardedObject:
		return exported.target, nil
	case []any:
		return list(vm, object, depth)
	case map[string]any:
		return fields(vm, object, depth)
	}
	return v, nil
}

// callback calls f without this, which would be a path without its guard.
func callback(f goja.Callable) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		v, err := f(goja.Undefined(), call.Arguments...)
		if err != nil {
			panic(err)
		}
		return v
	}
}

func list(vm *goja.Runtime, array *goja.Object, depth int) (goja.Value, error) {
	n := int(array.Get("length").ToInteger())
	items := make([]any, n)
	for i := range items {
		item := array.Get(fmt.Sprint(i))
		if item == nil {
			item = goja.Undefined() // a hole
		}
		checked, err := argument(vm, item, depth-1)
		if err != nil {
			return nil, err
		}
		items[i] = checked
	}
	return vm.NewArray(items...), nil
}

func fields(vm *goja.Runtime, object *goja.Object, depth int) (goja.Value, error) {
	out := vm.NewObject()
	for _, key := range object.Keys() {
		checked, err := argument(vm, object.Get(key), depth-1)
		if err != nil {
			return nil, err
		}
		if err := out.Set(key, checked); err != nil {
			return nil, err
		}
	}
	return out, nil
}
