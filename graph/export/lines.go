package export

import (
	"bufio"
	"fmt"
	"io"

	"github.com/tamga-kg/tamga/graph"
)

// NQuads writes all quads of a graph as canonical N-Quads, in order of text.
func NQuads(w io.Writer, v *graph.View) error {
	out := bufio.NewWriter(w)
	for line, err := range v.Lines() {
		if err != nil {
			return err
		}
		if _, err := out.Write(line); err != nil {
			return writing("N-Quads", err)
		}
	}
	return writing("N-Quads", out.Flush())
}

// Statements writes all statements of a graph, facts and claims, one a line as JSON, in
// the order of source key, place and ID.
func Statements(w io.Writer, v *graph.View) error {
	out := bufio.NewWriter(w)
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		line, err := s.MarshalLine()
		if err != nil {
			return writing("statement "+s.ID, err)
		}
		if _, err := out.Write(line); err != nil {
			return writing("statements", err)
		}
	}
	return writing("statements", out.Flush())
}

func writing(what string, err error) error {
	if err != nil {
		return fmt.Errorf("writing %s: %w", what, err)
	}
	return nil
}
