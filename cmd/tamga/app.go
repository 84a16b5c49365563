package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// app is what every command is given: its streams, and the flags that all share.
type app struct {
	in       io.Reader
	out, err io.Writer
	terminal bool // err is one: progress may be shown
	dir      string
	schema   string // file of a user's ontology; "" for none
	json     bool

	corrections string // path of the file; "" is the usual one
}

// ontology is tamga's own, extended by the user's file where one is named.
func (a *app) ontology() (*schema.Ontology, error) {
	if a.schema == "" {
		return schema.DefaultOntology(), nil
	}
	data, err := os.ReadFile(a.schema)
	if err != nil {
		return nil, fmt.Errorf("the ontology cannot be read: %w; correct --schema or TAMGA_SCHEMA", err)
	}
	return schema.DefaultOntology().Extend(a.schema, data)
}

func run(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	a := &app{in: in, out: out, err: errs, terminal: isTerminal(errs)}
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errQuiet) {
		fmt.Fprintf(errs, "tamga: %s\n", err)
	}
	return exitCode(err)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// read opens the graph for reading, gives its view to fn and closes both.
func (a *app) read(fn func(*graph.View) error) (err error) {
	return a.readGraph(func(_ *graph.Graph, v *graph.View) error { return fn(v) })
}

// readGraph is read, for what needs the graph beside its view.
func (a *app) readGraph(fn func(*graph.Graph, *graph.View) error) (err error) {
	g, err := graph.Open(a.dir, graph.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.Close()) }()
	v, err := g.View()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	return fn(g, v)
}

// write opens the graph for writing, makes it if there is none, and closes it after fn.
func (a *app) write(fn func(*graph.Graph) error) (err error) {
	g, err := graph.Open(a.dir, graph.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.Close()) }()
	return fn(g)
}

// change opens a graph that is there for writing, and closes it after fn.
func (a *app) change(fn func(*graph.Graph) error) error {
	if !isGraph(a.dir) {
		return a.read(func(*graph.View) error { return nil }) // which says what is wrong
	}
	return a.write(fn)
}

// printJSON writes one value as one line, with <, > and & as they are.
func (a *app) printJSON(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func (a *app) printf(format string, args ...any) { fmt.Fprintf(a.out, format, args...) }
