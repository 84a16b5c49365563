package queries

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Request is a question in some query language.
type Request struct {
	Language string
	Text     string
	Labels   bool // give each entity that a row names its label, in a cell `NAME.label` behind it
	Limits   Limits
}

// Language runs the queries of one language.
type Language interface {
	// Rows runs a query. It stops when the context ends, with the context's error, and
	// touches the view no more once the sequence has ended. What is wrong with the text
	// is a *SyntaxError.
	Rows(ctx context.Context, view View, text string) iter.Seq2[Row, error]
}

// Languages is the languages that are to be had, by name.
type Languages map[string]Language

// errDeadline tells a deadline that Run has set from one that the caller has.
var errDeadline = errors.New("the request's own deadline")

// Run runs a request under its limits. The sequence ends after the last row, or with
// one error: ErrCut when a limit was reached, the context's error when the caller gave
// up, else what is wrong with the request.
func (l Languages) Run(ctx context.Context, view View, r Request) iter.Seq2[Row, error] {
	limits := r.Limits.withDefaults()
	return func(yield func(Row, error) bool) {
		language, err := l.check(r, limits)
		if err != nil {
			yield(nil, err)
			return
		}
		if limits.Deadline > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeoutCause(ctx, limits.Deadline, errDeadline)
			defer cancel()
		}
		if limits.Memory > 0 {
			var cancel context.CancelFunc
			ctx, cancel = watchMemory(ctx, limits.Memory)
			defer cancel()
		}
		rows := language.Rows(ctx, view, r.Text)
		if r.Labels {
			rows = labelled(view, rows)
		}
		err = relay(rows, limits, yield)
		if err == nil {
			err = ctx.Err() // an engine may end early and say nothing
		}
		if err != nil && err != errStopped {
			yield(nil, explain(ctx, err, limits))
		}
	}
}

// errStopped says that the consumer wants no more rows.
var errStopped = errors.New("stopped by the consumer")

// relay hands rows on until they end, the limit is reached or the consumer stops.
func relay(rows iter.Seq2[Row, error], limits Limits, yield func(Row, error) bool) error {
	n := 0
	for row, err := range rows {
		if err != nil {
			return err
		}
		if n++; limits.Results >= 0 && n > limits.Results {
			return &CutError{"results", strconv.Itoa(limits.Results)}
		}
		if !yield(row, nil) {
			return errStopped
		}
	}
	return nil
}

// check finds the language and looks at the text's length.
func (l Languages) check(r Request, limits Limits) (Language, error) {
	language, ok := l[r.Language]
	if !ok {
		names := slices.Sorted(maps.Keys(l))
		return nil, fmt.Errorf("%q is no query language here: use one of %s", r.Language, strings.Join(names, ", "))
	}
	if limits.Text >= 0 && len(r.Text) > limits.Text {
		return nil, fmt.Errorf("the %s query has %d bytes, more than the %d allowed: shorten it, or raise the limit", r.Language, len(r.Text), limits.Text)
	}
	if strings.TrimSpace(r.Text) == "" {
		return nil, &SyntaxError{Language: r.Language, Message: "the query is empty"}
	}
	return language, nil
}

// explain turns the end of our own deadline, or of the memory, into a cut.
func explain(ctx context.Context, err error, limits Limits) error {
	if !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, context.Canceled) {
		return err
	}
	switch context.Cause(ctx) {
	case errDeadline:
		return &CutError{"deadline", limits.Deadline.String()}
	case errMemory:
		return &CutError{"memory", fmt.Sprintf("%d MiB", limits.Memory>>20)}
	}
	return err
}
