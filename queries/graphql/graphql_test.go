package graphql

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/viewtest"
)

var lanterns = viewtest.New(
	viewtest.Fact("Dara Voss/Person", "founded", "Lantern Party/Party", "Dara Voss founded the Lantern Party."),
	viewtest.Fact("Ivo Lenk/Person", "founded", "Lantern Party/Party", "Ivo Lenk founded it too."),
	viewtest.Fact("Ivo Lenk/Person", "leads", "Harbour Union/Party", "Ivo Lenk leads the Harbour Union."),
	viewtest.Fact("Ivo Lenk/Person", "leads", "Mill/Company", "Ivo Lenk leads the Mill."),
)

func run(ctx context.Context, text string, limits queries.Limits) (string, error) {
	languages := queries.Languages{"graphql": Language{}}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for row, err := range languages.Run(ctx, lanterns, queries.Request{Language: "graphql", Text: text, Limits: limits}) {
		if err != nil {
			return out.String(), err
		}
		if err := encoder.Encode(row); err != nil {
			return out.String(), err
		}
	}
	return out.String(), nil
}

func TestRows(t *testing.T) {
	for name, c := range map[string]struct{ query, want string }{
		"one object":             {`{ party(id: <ent:harbour-union>) { id } }`, `{"party":{"id":"<ent:harbour-union>"}}`},
		"a nested object":        {`{ party(id: <ent:harbour-union>) { id, leader: ~<rel:leads> { id } } }`, `{"party":{"id":"<ent:harbour-union>","leader":{"id":"<ent:ivo-lenk>"}}}`},
		"two values, two rows":   {`{ party(id: <ent:lantern-party>) { ~<rel:founded> } }`, `{"party":{"~<rel:founded>":"<ent:dara-voss>"}}` + "\n" + `{"party":{"~<rel:founded>":"<ent:ivo-lenk>"}}`},
		"a row per object":       {`{ who(<rel:founded>: <ent:lantern-party>) { id } }`, `{"who":{"id":"<ent:dara-voss>"}}` + "\n" + `{"who":{"id":"<ent:ivo-lenk>"}}`},
		"all, with all values":   {`{ who(id: <ent:ivo-lenk>) { * } }`, `{"who":{"http://www.w3.org/2004/02/skos/core#prefLabel":"Ivo Lenk","id":"<ent:ivo-lenk>","rel:founded":"<ent:lantern-party>","rel:leads":["<ent:harbour-union>","<ent:mill>"]}}`},
		"all, of what is nested": {"{ p(id: <ent:mill>) { # not { * } here\n id, by: ~<rel:leads> {\n * } } }", `{"p":{"by":{"http://www.w3.org/2004/02/skos/core#prefLabel":"Ivo Lenk","id":"<ent:ivo-lenk>","rel:founded":"<ent:lantern-party>","rel:leads":["<ent:harbour-union>","<ent:mill>"]},"id":"<ent:mill>"}}`},
		"nothing to be had":      {`{ party(id: <ent:none>) { id } }`, ``},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := run(context.Background(), c.query, queries.Limits{})
			if err != nil || strings.TrimSpace(got) != c.want {
				t.Errorf("%s\n got %s want %s (error %v)", c.query, got, c.want, err)
			}
		})
	}
}

func TestErrorsSayWhere(t *testing.T) {
	for name, c := range map[string]struct{ query, want string }{
		"syntax":         {"{\n  party(id: ) { id }\n}", "graphql, line 2, column 13: Unexpected )"},
		"no operation":   {`mutation { x { id } }`, "graphql: unsupported operation: mutation"},
		"behind an all":  {"{ p(id: <ent:mill>) { * } }\n{ p(id: ) { id } }", "graphql, line 2, column 9: Unexpected )"},
		"all and others": {`{ p(id: <ent:mill>) { *, id } }`, "expand all cannot be used with other fields"},
		"empty":          {" ", "graphql: the query is empty"},
		"all at root":    {`{ * }`, "expand all is not supported at top level"},
		"unnest of many": {`{ p(id: <ent:lantern-party>) { f: ~<rel:founded> @unnest { id } } }`, "cannot unnest more than one object"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := run(context.Background(), c.query, queries.Limits{})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s\n got  %v\n want %s", c.query, err, c.want)
			}
		})
	}
}

func TestCutIsMarked(t *testing.T) {
	all := `{ nodes { id } }`
	if _, err := run(context.Background(), all, queries.Limits{Deadline: time.Nanosecond}); !errors.Is(err, queries.ErrCut) {
		t.Errorf("past its deadline: %v, want a cut", err)
	}
	got, err := run(context.Background(), all, queries.Limits{Results: 1})
	if strings.Count(got, "\n") != 1 || !errors.Is(err, queries.ErrCut) {
		t.Errorf("got %q and %v, want one row and a cut", got, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := run(ctx, all, queries.Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a caller that gave up got %v", err)
	}
}

func FuzzQueriesNeverPanic(f *testing.F) {
	for _, s := range []string{`{ a { * } }`, `{ a(first: -1) { id } }`, `{ a(id: [[1]]) { b @opt } }`, `{a @label(v: <x>) {id @rev}}`, "{a{*}b{\"*", "{{*#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		run(context.Background(), text, queries.Limits{Deadline: 200 * time.Millisecond, Results: 10})
	})
}
