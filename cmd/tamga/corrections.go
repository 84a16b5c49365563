package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema/corrections"
)

func newCorrections(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "corrections",
		Short: "Apply the file of corrections, and list those that match nothing any more",
		Long: `Apply the file of corrections to the graph, and list them with what became of each.

The file is tamga.corrections.yaml in the directory where the graph lies, or what
--corrections names. It is a list; each correction is one of

  - merge: [{name: D. Voss, type: Person, source: news.txt}, {name: Dara Voss, source: book.txt}]
  - split: {name: Lantern Party, source: news.txt, form: Lanterns}
  - rename: {name: LP, source: book.txt, to: Lantern Party}
  - retype: {name: Salt Works, source: book.txt, to: Company}
  - reject: {source: book.txt, sentence: "...", subject: Voss, predicate: founded, object: LP}
  - add: {source: book.txt, sentence: "...", subject: Voss, predicate: left, object: LP, time: "2003"}

and may have a "why". Every load applies them too. Where there is no file, the graph
keeps the corrections that it was made with; an empty file takes them all back.`,
		Example: "  tamga corrections\n  tamga corrections --corrections ours.yaml",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return a.change(a.listCorrections) },
	}
}

type correctionLine struct {
	Correction corrections.Correction `json:"correction"`
	Applied    bool                   `json:"applied"`
	Reason     string                 `json:"reason,omitempty"`
}

func (a *app) listCorrections(g *graph.Graph) error {
	l, err := a.loader(g)
	if err != nil {
		return err
	}
	if err := l.Correct(); err != nil {
		return err
	}
	text, err := g.Corrections()
	if err != nil {
		return err
	}
	file, err := corrections.Read("the corrections kept in the graph", text)
	if err != nil {
		return err
	}
	unmatched, err := l.Unmatched()
	if err != nil {
		return err
	}
	lines := make([]correctionLine, len(file))
	for i, c := range file {
		lines[i] = correctionLine{c, true, ""}
	}
	for _, u := range unmatched {
		lines[u.Index].Applied, lines[u.Index].Reason = false, u.Reason
	}
	if a.json {
		return a.printJSON(lines)
	}
	for i, line := range lines {
		a.printf("%d. %s\n", i+1, line.Correction.String())
		if !line.Applied {
			a.printf("   matches nothing: %s\n", line.Reason)
		}
	}
	a.printf("%s, %d of them applied\n", count(len(lines), "correction"), len(lines)-len(unmatched))
	return nil
}

// correctionsPath is where the corrections lie.
func (a *app) correctionsPath() string {
	return cmp.Or(a.corrections, filepath.Join(filepath.Dir(filepath.Clean(a.dir)), "tamga.corrections.yaml"))
}

// loader is a loader for a graph, with the corrections of the file if there is one.
func (a *app) loader(g *graph.Graph) (*loaders.Loader, error) {
	ontology, err := a.ontology()
	if err != nil {
		return nil, err
	}
	l := &loaders.Loader{Graph: g, Ontology: ontology}
	path := a.correctionsPath()
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && a.corrections == "" {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("the corrections cannot be read: %w; check --corrections", err)
	}
	file, err := corrections.Read(path, data)
	l.Corrections = &file
	return l, err
}

// unmatched lists the corrections that match nothing on standard error.
func (a *app) unmatched(l *loaders.Loader) error {
	list, err := l.Unmatched()
	for _, u := range list {
		fmt.Fprintf(a.err, "tamga: correction %d matches nothing: %s: %s\n", u.Index+1, u.Correction.String(), u.Reason)
	}
	return err
}

// correct makes a correction: what it is to be is found out in the graph, then it is
// written to the file, then applied.
func (a *app) correct(why string, find func(*loaders.Loader, *graph.View) ([]corrections.Correction, error)) error {
	return a.change(func(g *graph.Graph) error {
		created, err := a.touchCorrections(g)
		if err != nil {
			return err
		}
		l, err := a.loader(g)
		if err != nil {
			return err
		}
		if err := l.Correct(); err != nil {
			return err
		}
		made, err := a.found(g, l, find)
		if err == nil {
			err = a.enter(l, why, made)
		}
		if err != nil && created {
			return errors.Join(err, os.Remove(a.correctionsPath()))
		}
		return err
	})
}

// touchCorrections makes the file where there is none, of what the graph keeps.
func (a *app) touchCorrections(g *graph.Graph) (created bool, err error) {
	path := a.correctionsPath()
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	text, err := g.Corrections()
	if err != nil {
		return false, err
	}
	return true, os.WriteFile(path, text, 0o644)
}

func (a *app) found(g *graph.Graph, l *loaders.Loader, find func(*loaders.Loader, *graph.View) ([]corrections.Correction, error)) ([]corrections.Correction, error) {
	v, err := g.View()
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return find(l, v)
}

// enter writes corrections to the file and applies them.
func (a *app) enter(l *loaders.Loader, why string, made []corrections.Correction) error {
	file := *l.Corrections
	for i := range made {
		made[i].Why = why
		if err := l.Check(made[i]); err != nil {
			return err
		}
		file = append(file, made[i])
	}
	if err := writeCorrections(a.correctionsPath(), file, made); err != nil {
		return err
	}
	l.Corrections = &file
	if err := l.Correct(); err != nil {
		return err
	}
	for _, c := range made {
		a.printf("%s\n", c.String())
	}
	a.printf("written to %s and applied\n", a.correctionsPath())
	return a.unmatched(l)
}

// writeCorrections adds corrections at the end of a file, and leaves what people wrote
// there as it is. The file is replaced whole, so that a crash leaves the old or the new one.
func writeCorrections(path string, all corrections.File, added []corrections.Correction) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	more, err := corrections.File(added).Bytes()
	if err != nil {
		return err
	}
	if len(old) > 0 && !bytes.HasSuffix(old, []byte("\n")) {
		old = append(old, '\n')
	}
	text := append(old, more...)
	if again, err := corrections.Read(path, text); err != nil || len(again) != len(all) {
		if text, err = all.Bytes(); err != nil { // it was no plain list: "[]", say
			return err
		}
	}
	if err := os.WriteFile(path+".new", text, 0o644); err != nil {
		return fmt.Errorf("the correction was not made: %w", err)
	}
	return os.Rename(path+".new", path)
}
