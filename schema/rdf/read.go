package rdf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// SyntaxError tells where a text is not what it should be.
type SyntaxError struct {
	Line   int // from 1; LF, CR and CR LF end a line
	Column int // from 1, in characters
	Reason string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Reason)
}

// Reader reads N-Quads or N-Triples, one line at a time. Make one with NewReader or
// NewTriplesReader.
type Reader struct {
	in      *bufio.Reader
	triples bool
	chunk   []byte // read, and not yet parsed
	line    int
	err     error // what ended the reading
}

// NewReader returns a reader of N-Quads, of which N-Triples is a part.
func NewReader(r io.Reader) *Reader { return &Reader{in: bufio.NewReaderSize(r, 64<<10)} }

// NewTriplesReader returns a reader of N-Triples: a fourth term is an error.
func NewTriplesReader(r io.Reader) *Reader {
	reader := NewReader(r)
	reader.triples = true
	return reader
}

// Quads is all quads up to the end or to the first error, which comes last.
func (r *Reader) Quads() iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for {
			q, err := r.ReadQuad()
			if err == io.EOF || !yield(q, err) || err != nil {
				return
			}
		}
	}
}

// Line is the number of the last line read, from 1; 0 before the first.
func (r *Reader) Line() int { return r.line }

// ReadQuad returns the next quad; io.EOF after the last. After an error the same one
// comes again, unless it is a *SyntaxError and SkipLine is called.
func (r *Reader) ReadQuad() (quad.Quad, error) {
	for r.err == nil {
		line, err := r.nextLine()
		if err != nil {
			r.err = err
			break
		}
		q, found, err := r.parseLine(line)
		if err != nil {
			r.err = err
			break
		}
		if found {
			return q, nil
		}
	}
	return quad.Quad{}, r.err
}

// SkipLine forgets a *SyntaxError, so that the next quad is one of the lines after it.
// It reports false where there was none; an error of the text's source is final.
func (r *Reader) SkipLine() bool {
	if _, ok := errors.AsType[*SyntaxError](r.err); !ok {
		return false
	}
	r.err = nil
	return true
}

// nextLine returns the next line without its end. It is valid until the next call.
func (r *Reader) nextLine() ([]byte, error) {
	if len(r.chunk) == 0 {
		if err := r.fill(); err != nil {
			return nil, err
		}
	}
	r.line++
	if end := bytes.IndexByte(r.chunk, '\r'); end >= 0 && end+1 < len(r.chunk) && r.chunk[end+1] != '\n' {
		line := r.chunk[:end]
		r.chunk = r.chunk[end+1:]
		return line, nil
	}
	line := bytes.TrimSuffix(bytes.TrimSuffix(r.chunk, []byte("\n")), []byte("\r"))
	r.chunk = nil
	return line, nil
}

// fill reads up to the next line feed, or to the end.
func (r *Reader) fill() error {
	chunk, err := r.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		chunk = bytes.Clone(chunk)
		var rest []byte
		rest, err = r.in.ReadBytes('\n')
		chunk = append(chunk, rest...)
	}
	r.chunk = chunk
	if err == io.EOF && len(chunk) > 0 {
		return nil
	}
	if err != nil && err != io.EOF {
		return fmt.Errorf("reading line %d: %w", r.line+1, err)
	}
	return err
}

func (r *Reader) parseLine(line []byte) (q quad.Quad, found bool, err error) {
	p := parser{line: string(line)}
	if i := validLength(p.line); i < len(p.line) {
		p.at = i
		p.fail("the bytes here are not UTF-8")
	} else {
		q, found = p.statement(r.triples)
	}
	if p.fault != "" {
		return quad.Quad{}, false, &SyntaxError{r.line, utf8.RuneCountInString(p.line[:p.at]) + 1, p.fault}
	}
	return q, found, nil
}

// validLength is the number of bytes before the first that is not UTF-8.
func validLength(s string) int {
	if utf8.ValidString(s) {
		return len(s)
	}
	for i, r := range s {
		if r != utf8.RuneError {
			continue
		}
		if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			return i
		}
	}
	return len(s)
}
