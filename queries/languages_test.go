package queries

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// counter is a language whose query is the number of rows, or "forever".
type counter struct{}

func (counter) Rows(ctx context.Context, _ View, text string) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for i := 0; text == "forever" || i < len(text); i++ {
			if ctx.Err() != nil {
				return // without a word, as some engines do
			}
			if !yield(Row{{"n", quad.Int(i)}}, nil) {
				return
			}
		}
	}
}

func count(l Limits, language, text string) (n int, err error) {
	for _, err = range (Languages{"count": counter{}}).Run(context.Background(), nil, Request{Language: language, Text: text, Limits: l}) {
		if err == nil {
			n++
		}
	}
	return n, err
}

func TestLimits(t *testing.T) {
	for name, c := range map[string]struct {
		limits         Limits
		language, text string
		rows           int
		want           string // of the error
	}{
		"all rows":           {Limits{}, "count", "xxx", 3, ""},
		"as many as allowed": {Limits{Results: 3}, "count", "xxx", 3, ""},
		"one too many":       {Limits{Results: 2}, "count", "xxx", 2, "limit (results 2)"},
		"no limit of rows":   {Limits{Results: -1}, "count", strings.Repeat("x", Defaults.Results+1), Defaults.Results + 1, ""},
		"too long a text":    {Limits{Text: 2}, "count", "xxx", 0, "has 3 bytes, more than the 2 allowed"},
		"unknown language":   {Limits{}, "latin", "xxx", 0, `"latin" is no query language here: use one of count`},
		"nothing asked":      {Limits{}, "count", " \n", 0, "count: the query is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := count(c.limits, c.language, c.text)
			if n != c.rows || (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
				t.Errorf("%d rows and error %v, want %d and %q", n, err, c.rows, c.want)
			}
		})
	}
}

func TestASilentEndAtTheDeadlineIsACut(t *testing.T) {
	n, err := count(Limits{Deadline: 5 * time.Millisecond, Results: -1}, "count", "forever")
	var cut *CutError
	if n == 0 || !errors.As(err, &cut) || cut.Limit != "deadline" {
		t.Errorf("%d rows and %v, want some and a cut by the deadline", n, err)
	}
}

func TestRowAsJSON(t *testing.T) {
	row := Row{
		{"z", quad.IRI("ent:otan")}, {"a", quad.String("<not an IRI>")}, {"n", quad.Int(7)},
		{"t", quad.TypedString{Value: "01", Type: "http://www.w3.org/2001/XMLSchema#integer"}},
		{"list", []any{quad.BNode("b"), nil, true}}, {"in", Row{{"x", 1.5}}},
	}
	b, err := row.MarshalJSON()
	want := `{"z":"<ent:otan>","a":"<not an IRI>","n":7,"t":"\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>",` +
		`"list":["_:b",null,true],"in":{"x":1.5}}`
	if err != nil || string(b) != want || !json.Valid(b) {
		t.Errorf("got  %s (%v)\nwant %s", b, err, want)
	}
	if row.Get("n") != quad.Int(7) || row.Get("none") != nil {
		t.Error("Get finds the wrong cell")
	}
}
