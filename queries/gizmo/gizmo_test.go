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
	return runOn(lanterns, script, limits)
}

func runOn(view queries.View, script string, limits queries.Limits) (string, error) {
	languages := queries.Languages{"gizmo": Language{}}
	var out strings.Builder
	for row, err := range languages.Run(context.Background(), view, queries.Request{Language: "gizmo", Text: script, Limits: limits}) {
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

func TestMemoryIsLimited(t *testing.T) {
	for _, script := range []string{
		`var a = []; while (true) { a.push("lantern".repeat(10000) + a.length) }`,
		`var a = []; while (true) { a.push("lantern" + a.length) }`,
	} {
		limits := queries.Limits{Deadline: 5 * time.Second, Memory: 32 << 20}
		_, err := run(script, limits)
		if !errors.Is(err, queries.ErrCut) {
			t.Errorf("%s: %v, want a cut", script, err)
		}
	}
	if got, err := run(`g.emit(1)`, queries.Limits{Memory: 32 << 20}); err != nil || got != "{\"value\":1}\n" {
		t.Errorf("after that: %q and %v", got, err)
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

// dated is two facts of two times, and a claim.
var dated = viewtest.New(
	viewtest.Fact("Dara Voss/Person", "founded", "Lantern Party/Party", "Dara Voss founded the Lantern Party.", viewtest.At("1998")),
	viewtest.Fact("Ivo Lenk/Person", "leads", "Lantern Party/Party", "Ivo Lenk leads it.", viewtest.At("2004")),
	viewtest.Fact("Orin Hale/Person", "funds", "Lantern Party/Party", "Hale paid it, says Lenk.", viewtest.By("Ivo Lenk/Person")),
)

// What Cayley has not: labels, statements, paths and filters, by the object tamga.
func TestTamga(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"a label":                 {`g.emit(tamga.label("<ent:dara-voss>"))`, `{"value":"Dara Voss"}`},
		"no label":                {`g.emit({name: tamga.label("ent:nobody")})`, `{"name":null}`},
		"labels in a callback":    {`g.V("<ent:lantern-party>").in("<rel:leads>").forEach(function (d) { g.emit({name: tamga.label(d.id)}) })`, `{"name":"Ivo Lenk"}`},
		"the statement of edges":  {`tamga.statements("ent:dara-voss", "founded").forEach(function (s) { g.emit({said: s.source.text, at: s.time}) })`, `{"at":"1998","said":"Dara Voss founded the Lantern Party."}`},
		"... with its object":     {`g.emit(tamga.statements("ent:dara-voss", "founded", "ent:ivo-lenk").length)`, `{"value":0}`},
		"claims when asked for":   {`g.emit([tamga.edges("ent:orin-hale").length, tamga.edges("ent:orin-hale", {withClaims: true}).length])`, `{"value":[0,2]}`},
		"edges as of a time":      {`tamga.edges("ent:lantern-party", {asOf: "2000"}).forEach(function (e) { g.emit({p: e.predicate, q: e.quote}) })`, `{"p":"founded","q":"Dara Voss founded the Lantern Party."}`},
		"edges of a source":       {`g.emit(tamga.edges("ent:lantern-party", {sources: ["none"]}).length)`, `{"value":0}`},
		"the shortest path":       {`tamga.shortestPath("Dara Voss", "Ivo Lenk")[0].path.forEach(function (s) { g.emit({p: s.predicate}) })`, `{"p":"founded"}` + "\n" + `{"p":"leads"}`},
		"a path that must follow": {`g.emit(tamga.shortestPath("Dara Voss", "Ivo Lenk", {along: "founded/^leads"}).length)`, `{"value":1}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := runOn(dated, c.script, queries.Limits{})
			if err != nil || strings.TrimSpace(got) != c.want {
				t.Errorf("%s\n got %s want %s (error %v)", c.script, got, c.want, err)
			}
		})
	}
	for script, want := range map[string]string{
		`tamga.shortestPath("Dara Voss")`:                   "takes two things",
		`tamga.shortestPath("Dara Voss", "Dara Vozz")`:      "nothing in the graph is called",
		`tamga.edges("ent:dara-voss", {asOf: "last year"})`: "is no time",
		`tamga.edges("ent:dara-voss", {colour: "red"})`:     "colour",
		`tamga.edges()`: "takes a node",
	} {
		if _, err := runOn(dated, script, queries.Limits{}); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%s: %v, want %s with its line", script, err, want)
		}
	}
}

func TestLabelsOfRows(t *testing.T) {
	request := queries.Request{Language: "gizmo", Text: `g.V("<ent:dara-voss>").tag("who").out("<rel:founded>").all()`, Labels: true}
	for row, err := range (queries.Languages{"gizmo": Language{}}).Run(context.Background(), dated, request) {
		b, _ := row.MarshalJSON()
		if want := `{"id":"<ent:lantern-party>","id.label":"Lantern Party","who":"<ent:dara-voss>","who.label":"Dara Voss"}`; err != nil || string(b) != want {
			t.Errorf("got %s (%v), want %s", b, err, want)
		}
	}
}
