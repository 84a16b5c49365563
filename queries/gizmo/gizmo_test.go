package gizmo

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/query/gizmo"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/viewtest"
)

var lanterns = viewtest.New(
	viewtest.Fact("Dara Voss/Person", "founded", "Lantern Party/Party", "Dara Voss founded the Lantern Party."),
	viewtest.Fact("Ivo Lenk/Person", "founded", "Lantern Party/Party", "Ivo Lenk founded it too."),
	viewtest.Fact("Ivo Lenk/Person", "leads", "Harbour Union/Party", "Ivo Lenk leads the Harbour Union."),
)

// run gives the rows of a script as lines of JSON, and the error that ended them.
func run(script string, limits queries.Limits) (string, error) {
	languages := queries.Languages{"gizmo": Language{}}
	var out strings.Builder
	for row, err := range languages.Run(context.Background(), lanterns, queries.Request{Language: "gizmo", Text: script, Limits: limits}) {
		if err != nil {
			return out.String(), err
		}
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(row); err != nil {
			return out.String(), err
		}
	}
	return out.String(), nil
}

func TestRows(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a path":             {`g.V("<ent:harbour-union>").in("<rel:leads>").all()`, `{"id":"<ent:ivo-lenk>"}`},
		"tags":               {`g.V("<ent:dara-voss>").tag("who").out("<rel:founded>").all()`, `{"id":"<ent:lantern-party>","who":"<ent:dara-voss>"}`},
		"a label":            {`g.V("<ent:harbour-union>").out("<http://www.w3.org/2004/02/skos/core#prefLabel>").all()`, `{"id":"Harbour Union"}`},
		"an emitted object":  {`g.emit({b: 1, a: ["x", null, true]})`, `{"a":["x",null,true],"b":1}`},
		"an emitted number":  {`g.emit(42)`, `{"value":42}`},
		"the last value":     {`g.V("<ent:lantern-party>").in("<rel:founded>").count()`, `{"value":2}`},
		"a path as argument": {`g.V("<ent:ivo-lenk>").out("<rel:founded>").intersect(g.V("<ent:dara-voss>").out("<rel:founded>")).all()`, `{"id":"<ent:lantern-party>"}`},
		"a list of IRIs":     {`g.V("<ent:ivo-lenk>").out(["<rel:leads>", iri("rel:none")]).all()`, `{"id":"<ent:harbour-union>"}`},
		"a morphism":         {`var m = g.M().out("<rel:founded>"); g.V("<ent:dara-voss>").follow(m).all()`, `{"id":"<ent:lantern-party>"}`},
		"a callback":         {`g.V("<ent:dara-voss>").forEach(function (d) { g.emit({who: d.id}) })`, `{"who":"<ent:dara-voss>"}`},
		"an array":           {`g.emit(g.V("<ent:dara-voss>").toArray())`, `{"value":["<ent:dara-voss>"]}`},
		"a comparison":       {`g.V().has("<http://www.w3.org/2004/02/skos/core#prefLabel>", regex("^Har")).all()`, `{"id":"<ent:harbour-union>"}`},
		"old capitals":       {`g.V("<ent:harbour-union>").In("<rel:leads>").All()`, `{"id":"<ent:ivo-lenk>"}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := run(c.script, queries.Limits{})
			if err != nil || got != c.want+"\n" {
				t.Errorf("%s\n got %s want %s (error %v)", c.script, got, c.want, err)
			}
		})
	}
}

func TestErrorsSayWhere(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"syntax":               {"g.V(\n  )..all()", "gizmo, line 2, column 4: Unexpected token"},
		"unknown name":         {"var a = 1\nfoo.bar()", "gizmo, line 2, column 1: ReferenceError: foo is not defined"},
		"thrown":               {"throw 'no'", "gizmo, line 1, column 1: no"},
		"unknown method":       {`g.V().fly()`, "gizmo, line 1"},
		"wrong argument":       {`g.V("<ent:dara-voss>").out({a: 1}).all()`, "unsupported type"},
		"a list in itself":     {`var a = []; a.push(a); g.V().out(a).all()`, "contain themselves"},
		"an object in itself":  {`var a = {}; a.a = a; g.emit(a)`, "contain themselves"},
		"itself to a function": {`var a = []; a.push(a); iri(a)`, "contain themselves"},
		"path without end":     {`g.V("<ent:dara-voss>")`, "end a path with .all()"},
		"endless recursion":    {`function f() { f() } f()`, "gizmo"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := run(c.script, queries.Limits{Deadline: 5 * time.Second})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s\n got  %v\n want %s", c.script, err, c.want)
			}
		})
	}
}

func TestDeadlineEndsAnyLoop(t *testing.T) {
	for _, script := range []string{
		`while (true) {}`,
		`while (true) { try { while (true) {} } catch (e) {} }`,
		`while (true) { g.V().count() }`,
		`g.V().forEach(function () { while (true) {} })`,
	} {
		begun := time.Now()
		_, err := run(script, queries.Limits{Deadline: 50 * time.Millisecond})
		if !errors.Is(err, queries.ErrCut) {
			t.Errorf("%s: %v, want a cut", script, err)
		}
		if took := time.Since(begun); took > 800*time.Millisecond {
			t.Errorf("%s: ended after %v", script, took)
		}
	}
}

func TestRowsAreLimited(t *testing.T) {
	got, err := run(`while (true) { g.emit(1) }`, queries.Limits{Results: 2})
	if got != "{\"value\":1}\n{\"value\":1}\n" || !errors.Is(err, queries.ErrCut) {
		t.Errorf("got %q and %v, want two rows and a cut", got, err)
	}
	if _, err := run(`g.emit(1); g.emit(2)`, queries.Limits{Results: 2}); err != nil {
		t.Errorf("two rows under a limit of two: %v, want no cut", err)
	}
}

func TestCallerMayStop(t *testing.T) {
	for range (Language{}).Rows(context.Background(), lanterns, `while (true) { g.emit(1) }`) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range (queries.Languages{"gizmo": Language{}}).Run(ctx, lanterns, queries.Request{Language: "gizmo", Text: `while (true) {}`}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("a caller that gave up got %v", err)
		}
	}
}

func TestCayleyKeepsItsMachine(t *testing.T) {
	if _, err := runtimeOf(gizmo.NewSession(lanterns.QuadStore())); err != nil {
		t.Error(err)
	}
}

func FuzzScriptsNeverPanic(f *testing.F) {
	for _, s := range []string{`g.V().out({})`, `g.V().has([], {})`, `g.emit(g)`, `iri()`, `g.V(null).save(1,2).all()`, `graph.V().getLimit("x")`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, script string) {
		run(script, queries.Limits{Deadline: 200 * time.Millisecond, Results: 10})
	})
}
