package gizmo

import (
	"context"
	"errors"
	"regexp"
	"strconv"

	"github.com/dop251/goja"

	"github.com/tamga-kg/tamga/queries"
)

// located turns what the JavaScript machine says of a place into ours.
func located(err error) error {
	var syntax *goja.CompilerSyntaxError
	var thrown *goja.Exception
	switch {
	case errors.As(err, &syntax):
		return syntaxError(syntax.Message)
	case errors.As(err, &thrown):
		return thrownError(thrown)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return err
	}
	return &queries.SyntaxError{Language: "gizmo", Message: err.Error()}
}

// thrownError names the innermost line of the script on which an exception was thrown.
func thrownError(e *goja.Exception) error {
	out := &queries.SyntaxError{Language: "gizmo", Message: e.Value().String()}
	for _, frame := range e.Stack() {
		if p := frame.Position(); p.Line > 0 {
			out.Line, out.Column = p.Line, p.Column
			break
		}
	}
	return out
}

// place is how the JavaScript parser begins its messages; it keeps the place nowhere else.
var place = regexp.MustCompile(`^(?:SyntaxError: )?\(anonymous\): Line (\d+):(\d+) `)

func syntaxError(message string) error {
	out := &queries.SyntaxError{Language: "gizmo", Message: message}
	if m := place.FindStringSubmatch(message); m != nil {
		out.Line, _ = strconv.Atoi(m[1])
		out.Column, _ = strconv.Atoi(m[2])
		out.Message = message[len(m[0]):]
	}
	return out
}
