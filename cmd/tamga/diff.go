package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
)

type diffOptions struct {
	*app
	limit int
}

func newDiff(a *app) *cobra.Command {
	o := diffOptions{app: a}
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Show what two sources, versions, files or graphs state differently",
		Long: `Show what B states that A does not, what A states that B does not, and what both
state differently, each with its sentence. A and B are each one of:

  KEY            a source of the graph
  KEY@VERSION    a version of it that was replaced; the first letters are enough, and
                 none when there is only one ("book.txt@")
  DIRECTORY      another graph, all of it
  FILE           a file, which is read and not loaded`,
		Example: "  tamga diff book.txt@ book.txt\n  tamga diff report-2004.txt report-2005.txt\n  tamga diff old.graph new.graph --json",
		Args:    cobra.ExactArgs(2),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0], args[1]) },
	}
	c.Flags().IntVar(&o.limit, "limit", 0, "statements of each kind to show at most (0: all)")
	return c
}

func (o *diffOptions) run(a, b string) error {
	before, err := o.statements(a)
	if err != nil {
		return err
	}
	after, err := o.statements(b)
	if err != nil {
		return err
	}
	d := schema.Compare(before, after)
	if o.json {
		return o.printJSON(d)
	}
	o.diff(&d, o.limit)
	o.printf("%s\n", diffSummary(&d))
	return nil
}

// statements is what one side of the comparison states.
func (o *diffOptions) statements(name string) (all []schema.Statement, err error) {
	if isGraph(name) {
		other := *o.app
		other.dir = name
		err = other.read(func(v *graph.View) error { return collect(v, &all) })
		return all, err
	}
	err = o.read(func(v *graph.View) error {
		all, err = ofSource(v, name)
		return err
	})
	missing := errors.Is(err, graph.ErrNoSource) || errors.Is(err, quadstore.ErrMissing)
	if info, there := os.Stat(name); missing && there == nil && !info.IsDir() {
		return o.ofFile(name)
	}
	if missing {
		return nil, fmt.Errorf("%q is no source of %s, no version of one, no file and no graph; `tamga sources` lists the sources and their versions", name, o.dir)
	}
	return all, err
}

func isGraph(path string) bool {
	_, err := os.Stat(filepath.Join(path, "tamga-graph"))
	return err == nil
}

func collect(v *graph.View, all *[]schema.Statement) error {
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		*all = append(*all, s)
	}
	return nil
}

// ofSource is the statements of KEY or KEY@VERSION.
func ofSource(v *graph.View, name string) ([]schema.Statement, error) {
	all, err := v.StatementsOfSource(name)
	at := strings.LastIndexByte(name, '@')
	if !errors.Is(err, graph.ErrNoSource) || at < 0 {
		return all, err
	}
	key, wanted := name[:at], name[at+1:]
	versions, err := v.Earlier(key)
	if err != nil {
		return nil, err
	}
	var found []string
	for _, version := range versions {
		if strings.HasPrefix(version, wanted) {
			found = append(found, version)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("%w: %q", graph.ErrNoSource, name)
	case 1:
		return v.EarlierStatements(key, found[0])
	}
	return nil, fmt.Errorf("%q may be any of the versions %.12s; give more of its letters", name, found)
}

// ofFile reads a file as if it were loaded into an empty graph.
func (o *diffOptions) ofFile(path string) ([]schema.Statement, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	ontology, err := o.ontology()
	if err != nil {
		return nil, err
	}
	src, found, err := loaders.Extract(filepath.Base(path), data, ontology)
	if err != nil {
		return nil, err
	}
	r := resolve.Resolve([]schema.SourceClusters{schema.ClustersOf(src.Key, found)}, ontology)
	return schema.Statements(src, found, &r), nil
}

// diff prints what was changed, removed and added, with sentences.
func (a *app) diff(d *schema.Diff, limit int) {
	cut := func(n int) int {
		if limit > 0 {
			return min(n, limit)
		}
		return n
	}
	for i := range d.Changed[:cut(len(d.Changed))] {
		c := &d.Changed[i]
		a.printf("changed  %s\n     to  %s\n", statementLine(&c.Before), statementLine(&c.After))
		a.evidence(c.Before.Source, "    ")
		a.evidence(c.After.Source, "    ")
	}
	for i := range d.Removed[:cut(len(d.Removed))] {
		a.printf("removed  %s\n", statementLine(&d.Removed[i]))
		a.evidence(d.Removed[i].Source, "    ")
	}
	for i := range d.Added[:cut(len(d.Added))] {
		a.printf("added    %s\n", statementLine(&d.Added[i]))
		a.evidence(d.Added[i].Source, "    ")
	}
	if more := len(d.Changed) + len(d.Removed) + len(d.Added) - cut(len(d.Changed)) - cut(len(d.Removed)) - cut(len(d.Added)); more > 0 {
		a.printf("… and %d more\n", more)
	}
}

func diffSummary(d *schema.Diff) string {
	return fmt.Sprintf("%s changed, %d removed, %d added, %d the same", count(len(d.Changed), "statement"), len(d.Removed), len(d.Added), d.Same)
}
