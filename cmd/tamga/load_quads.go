package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/klauspost/compress/gzip"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// quadFile is a file of N-Quads or N-Triples on its way into the graph.
type quadFile struct {
	*app
	loaders.Input
	skipBad bool
	at      string // which of how many
	began   time.Time
	shown   time.Time
	read    int
	skipped []error // a line each
}

// splitQuads tells the inputs that hold quads from the texts, by the end of their names.
func splitQuads(inputs []loaders.Input) (texts, quads []loaders.Input) {
	for _, in := range inputs {
		if quadFormat(in) == "" {
			texts = append(texts, in)
		} else {
			quads = append(quads, in)
		}
	}
	return texts, quads
}

// quadFormat is ".nq", ".nt", or "" for what holds no quads.
func quadFormat(in loaders.Input) string {
	for _, name := range []string{in.Name, in.Key} {
		name = strings.TrimSuffix(strings.ToLower(name), ".gz")
		for _, format := range []string{".nq", ".nt"} {
			if strings.HasSuffix(name, format) {
				return format
			}
		}
	}
	return ""
}

// loadQuads loads files of quads, each as a whole. It returns how many were loaded, and
// what was left out: whole files and, with --skip-bad, lines.
func (o *loadOptions) loadQuads(ctx context.Context, g *graph.Graph, inputs []loaders.Input) (loaded int, skipped []error, err error) {
	for i, in := range inputs {
		f := &quadFile{app: o.app, Input: in, skipBad: o.skipBad, at: fmt.Sprintf("[%d/%d] %s", i+1, len(inputs), in.Key)}
		done, err := f.load(ctx, g)
		if ctx.Err() != nil || errors.Is(err, quadstore.ErrFull) || errors.Is(err, quadstore.ErrClosed) {
			return loaded, skipped, fmt.Errorf("loading stopped, and nothing of %s is in the graph: %w", in.Name, err)
		}
		f.report(done, err)
		if err != nil {
			skipped = append(skipped, err)
			continue
		}
		loaded++
		skipped = append(skipped, f.skipped...)
	}
	return loaded, skipped, nil
}

func (f *quadFile) load(ctx context.Context, g *graph.Graph) (done quadstore.Loaded, err error) {
	f.began = time.Now()
	in, err := f.Open()
	if err != nil {
		return done, fmt.Errorf("%s cannot be opened: %w", f.Name, err)
	}
	defer in.Close()
	text, err := unzipped(in)
	if err != nil {
		return done, fmt.Errorf("%s cannot be unpacked: %w; check that it is whole", f.Name, err)
	}
	r := rdf.NewReader(text)
	if quadFormat(f.Input) == ".nt" {
		r = rdf.NewTriplesReader(text)
	}
	done, err = g.Load(ctx, f.quads(r))
	f.clearProgress()
	return done, err
}

// unzipped is what a reader gives, unpacked where it is gzip, whatever its name is.
func unzipped(r io.Reader) (io.Reader, error) {
	in := bufio.NewReaderSize(r, 256<<10)
	if magic, err := in.Peek(2); err != nil || magic[0] != 0x1f || magic[1] != 0x8b {
		return in, nil // an error of reading comes again
	}
	return gzip.NewReader(in)
}

// quads is the quads of the good lines. A bad one ends them, or is noted and left out.
func (f *quadFile) quads(r *rdf.Reader) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		for {
			q, err := r.ReadQuad()
			if _, bad := errors.AsType[*rdf.SyntaxError](err); bad {
				if f.skipBad && r.SkipLine() {
					f.skipped = append(f.skipped, fmt.Errorf("%s, %w", f.Name, err))
					continue
				}
				err = fmt.Errorf("%s, %w (nothing of this file was loaded: mend the line, or leave such lines out with --skip-bad)", f.Name, err)
			} else if err != nil && err != io.EOF {
				err = fmt.Errorf("%s cannot be read to its end: %w; nothing of it was loaded", f.Name, err)
			}
			if err == io.EOF || !yield(q, err) || err != nil {
				return
			}
			if f.read++; f.read%10_000 == 0 {
				f.progress()
			}
		}
	}
}

// progress shows on a terminal how far the file is read.
func (f *quadFile) progress() {
	if now := time.Now(); f.terminal && now.Sub(f.shown) > 200*time.Millisecond {
		f.shown = now
		fmt.Fprintf(f.err, "\r%s: %s read, %.0f a second ", f.at, count(f.read, "quad"), float64(f.read)/now.Sub(f.began).Seconds())
	}
}

func (f *quadFile) clearProgress() {
	if !f.shown.IsZero() {
		fmt.Fprint(f.err, "\r\x1b[K")
	}
}

type loadQuadsJSON struct {
	Source  string `json:"source"`
	Status  string `json:"status"` // "loaded", "unchanged", "skipped"
	Reason  string `json:"reason,omitempty"`
	Read    int64  `json:"read"`    // quads
	Added   int64  `json:"added"`   // quads that were new
	Present int64  `json:"present"` // quads that were there already, or twice in the file
	Skipped int    `json:"skippedLines"`
}

// report prints what became of the file.
func (f *quadFile) report(done quadstore.Loaded, err error) {
	line := loadQuadsJSON{Source: f.Key, Status: "loaded", Read: done.Read, Added: done.Added, Present: done.Read - done.Added, Skipped: len(f.skipped)}
	switch {
	case err != nil:
		line = loadQuadsJSON{Source: f.Key, Status: "skipped", Reason: err.Error()}
	case done.Added == 0:
		line.Status = "unchanged"
	}
	if f.json {
		f.printJSON(line)
		return
	}
	switch {
	case err != nil:
		fmt.Fprintf(f.err, "%s: skipped\n", f.at)
	case done.Read > 0 && done.Added == 0:
		f.printf("%s: the graph has its %s already, nothing changed%s\n", f.at, count(int(done.Read), "quad"), f.skippedLines())
	case line.Present > 0:
		f.printf("%s: %s added, %s there already or given twice%s (%.1f s)\n", f.at, count(int(done.Added), "quad"),
			count(int(line.Present), "quad"), f.skippedLines(), time.Since(f.began).Seconds())
	default:
		f.printf("%s: %s added%s (%.1f s)\n", f.at, count(int(done.Added), "quad"), f.skippedLines(), time.Since(f.began).Seconds())
	}
}

func (f *quadFile) skippedLines() string {
	if len(f.skipped) == 0 {
		return ""
	}
	return ", " + count(len(f.skipped), "line") + " skipped"
}
