package queries

import (
	"errors"
	"fmt"
	"time"
)

// Limits bound what a request may cost. A zero field has its default; a negative one
// has no limit.
type Limits struct {
	Deadline time.Duration // from the first row asked for to the last
	Results  int           // rows
	Text     int           // bytes of the request's text
	Memory   int64         // bytes by which the heap may grow meanwhile, whoever takes them
}

// Defaults are the limits of a request that names none: fit for a person who waits.
var Defaults = Limits{Deadline: 30 * time.Second, Results: 10_000, Text: 64 << 10, Memory: 256 << 20}

// withDefaults fills in the fields that are zero.
func (l Limits) withDefaults() Limits {
	if l.Deadline == 0 {
		l.Deadline = Defaults.Deadline
	}
	if l.Results == 0 {
		l.Results = Defaults.Results
	}
	if l.Text == 0 {
		l.Text = Defaults.Text
	}
	if l.Memory == 0 {
		l.Memory = Defaults.Memory
	}
	return l
}

// ErrCut is at the end of a sequence of rows that a limit cut short. The rows before
// it are good.
var ErrCut = errors.New("the result was cut short")

// CutError says which limit cut a result short. It is an ErrCut.
type CutError struct {
	Limit string // "deadline", "results" or "memory"
	Value string // the limit as set
}

func (e *CutError) Error() string {
	return fmt.Sprintf("the result was cut short by its limit (%s %s): ask for less, or raise it", e.Limit, e.Value)
}

// Is reports whether the target is ErrCut.
func (e *CutError) Is(target error) bool { return target == ErrCut }

// SyntaxError says where a request's text cannot be read.
type SyntaxError struct {
	Language     string
	Line, Column int // from 1; 0 where the engine does not tell
	Message      string
}

func (e *SyntaxError) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", e.Language, e.Message)
	}
	return fmt.Sprintf("%s, line %d, column %d: %s", e.Language, e.Line, e.Column, e.Message)
}
