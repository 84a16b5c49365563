package quadstore

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
)

// Costs of a step and of a test, as Cayley's planner compares them with other iterators.
const (
	costOfNext     = 2
	costOfContains = 2
)

// quadShape is the quads that match a pattern, for Cayley's iterators.
type quadShape struct {
	r       *reader
	pattern QuadIDs
}

func (s *quadShape) String() string                                  { return fmt.Sprintf("quads%v", s.pattern) }
func (s *quadShape) SubIterators() []iterator.Shape                  { return nil }
func (s *quadShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *quadShape) Iterate() iterator.Scanner                       { return &quadScanner{quadShape: s} }
func (s *quadShape) Lookup() iterator.Index                          { return &quadIndex{pattern: s.pattern} }
func (s *quadShape) Stats(context.Context) (costs iterator.Costs, err error) {
	n, exact, err := s.r.size(s.pattern)
	return iterator.Costs{ContainsCost: costOfContains, NextCost: costOfNext, Size: refs.Size{Value: n, Exact: exact}}, err
}

// single is what the iterators here have in common: one result, and no tags or paths.
type single struct {
	result refs.Ref
	err    error
}

func (s *single) Result() refs.Ref               { return s.result }
func (s *single) Err() error                     { return s.err }
func (s *single) NextPath(context.Context) bool  { return false }
func (s *single) TagResults(map[string]refs.Ref) {}
func (s *single) Close() error                   { return nil }

// end notes why there is nothing more.
func (s *single) end(err error) bool {
	s.result, s.err = nil, err
	return false
}

// ctxError is the error of a context. Some of Cayley's callers pass none at all.
func ctxError(ctx context.Context) error {
	if ctx == nil {
		return nil
	}
	return ctx.Err()
}

type quadScanner struct {
	*quadShape
	single
	cursor *quadCursor
}

func (s *quadScanner) String() string { return s.quadShape.String() }

func (s *quadScanner) Next(ctx context.Context) bool {
	if s.err != nil {
		return false
	}
	if err := ctxError(ctx); err != nil {
		return s.end(err)
	}
	if err := s.start(); err != nil {
		return s.end(err)
	}
	q, more, err := s.cursor.next(ctx)
	if !more {
		return s.end(err)
	}
	s.result = q
	return true
}

func (s *quadScanner) start() error {
	if s.cursor != nil {
		return nil
	}
	o, err := s.r.best(s.pattern)
	if err != nil {
		return err
	}
	if s.cursor, err = s.r.quadCursor(o); err != nil {
		return err
	}
	s.cursor.seek(s.pattern)
	return nil
}

func (s *quadScanner) Close() error {
	if s.cursor == nil {
		return nil
	}
	return s.cursor.close()
}

// quadIndex tests quads that came from the same graph, so that the pattern tells all.
type quadIndex struct {
	single
	pattern QuadIDs
}

func (s *quadIndex) String() string { return fmt.Sprintf("quads%v", s.pattern) }

func (s *quadIndex) Contains(_ context.Context, ref refs.Ref) bool {
	q, ok := ref.(QuadIDs)
	if !ok || !q.matches(s.pattern) {
		return s.end(nil)
	}
	s.result = q
	return true
}

// valueShape is all values, for Cayley's iterators.
type valueShape struct{ r *reader }

func (s *valueShape) String() string                                  { return "values" }
func (s *valueShape) SubIterators() []iterator.Shape                  { return nil }
func (s *valueShape) Optimize(context.Context) (iterator.Shape, bool) { return s, false }
func (s *valueShape) Iterate() iterator.Scanner                       { return &valueScanner{r: s.r} }
func (s *valueShape) Lookup() iterator.Index                          { return &valueIndex{r: s.r} }
func (s *valueShape) Stats(context.Context) (iterator.Costs, error) {
	t, err := s.r.totals()
	return iterator.Costs{ContainsCost: costOfContains, NextCost: costOfNext, Size: refs.Size{Value: t.values, Exact: true}}, err
}

type valueScanner struct {
	single
	r      *reader
	cursor *cursor
}

func (s *valueScanner) String() string { return "values" }

func (s *valueScanner) Next(ctx context.Context) bool {
	if s.err != nil {
		return false
	}
	err := ctxError(ctx)
	if err == nil && s.cursor == nil {
		s.cursor, err = s.r.cursor([]byte{keyID})
	}
	if err != nil {
		return s.end(err)
	}
	more, err := s.cursor.next()
	if !more {
		return s.end(err)
	}
	id, err := decodeID(s.cursor.key[1:])
	if err != nil {
		return s.end(err)
	}
	s.result = id
	return true
}

func (s *valueScanner) Close() error {
	if s.cursor == nil {
		return nil
	}
	return s.cursor.close()
}

type valueIndex struct {
	single
	r *reader
}

func (s *valueIndex) String() string { return "values" }

func (s *valueIndex) Contains(_ context.Context, ref refs.Ref) bool {
	id, ok := ref.(ID)
	if !ok || id == 0 {
		return s.end(nil)
	}
	// Not by value, which may remember one that is gone.
	if b, err := s.r.get(idKey(id)); b == nil {
		return s.end(err)
	}
	s.result = id
	return true
}
