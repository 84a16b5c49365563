package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
)

type loadOptions struct {
	*app
	paths   []string
	as      string
	date    string
	jobs    int
	skipBad bool
}

func newLoad(a *app) *cobra.Command {
	o := loadOptions{app: a}
	c := &cobra.Command{
		Use:   "load PATH...",
		Short: "Load files, folders or standard input (-)",
		Long: `Load texts into the graph: plain text and Markdown, in UTF-8, UTF-16 or Latin-1.

A source's key is its path below the folder that is loaded, its file name when a file
is, or the name that --as gives. The same key with other bytes replaces the old
version, and what it states otherwise is printed; the same bytes change nothing. What cannot be loaded is listed, the rest is
loaded, and the exit code is 3.

Files whose names end in .nq or .nt, or these and .gz, hold quads: N-Quads or
N-Triples. They are added as they are, each file as a whole or not at all. Quads that
are there already add nothing.`,
		Example: "  tamga load book.txt\n  tamga load reports/ news/ --jobs 2\n  cat article.md | tamga load - --as article.md\n  tamga load export.nq.gz --skip-bad",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.paths = args
			return o.run(c.Context())
		},
	}
	c.Flags().StringVar(&o.as, "as", "", "key of the source (with one file or -)")
	c.Flags().StringVar(&o.date, "date", "", "when the source was written, in EDTF: 2005, 2005-03-12 (default: what it says itself)")
	c.Flags().IntVar(&o.jobs, "jobs", 0, "sources read at once (0: one for each processor)")
	c.Flags().BoolVar(&o.skipBad, "skip-bad", false, "leave out the faulty lines of .nq and .nt files, and list them")
	return c
}

func (o *loadOptions) run(ctx context.Context) error {
	inputs, skipped, err := o.inputs()
	if err != nil {
		return err
	}
	if len(inputs) == 0 {
		return errors.Join(skipped...)
	}
	if _, err := o.ontology(); err != nil {
		return err // before there is a graph
	}
	return o.write(func(g *graph.Graph) error {
		began := time.Now()
		texts, quads := splitQuads(inputs)
		loaded, left, err := o.loadQuads(ctx, g, quads)
		if err != nil {
			return err
		}
		skipped = append(skipped, left...)
		report, err := o.load(ctx, g, texts)
		if err != nil {
			return err
		}
		for _, r := range report.Skipped {
			skipped = append(skipped, r.Err)
		}
		if err := o.summary(g, report, time.Since(began)); err != nil {
			return err
		}
		return o.outcome(loaded+len(texts), skipped)
	})
}

// inputs expands the paths. Those that cannot be read are skipped, and listed later.
func (o *loadOptions) inputs() (inputs []loaders.Input, skipped []error, err error) {
	if o.as != "" && len(o.paths) > 1 {
		return nil, nil, usagef("--as names one source, but %d paths are given; load them one by one", len(o.paths))
	}
	for _, p := range o.paths {
		found, err := o.expand(p)
		if err != nil {
			skipped = append(skipped, err)
			continue
		}
		inputs = append(inputs, found...)
	}
	if o.as != "" && len(inputs) > 1 {
		return nil, nil, usagef("--as names one source, but %s holds %d; leave it out", o.paths[0], len(inputs))
	}
	if o.as != "" && len(inputs) == 1 {
		inputs[0].Key = o.as
	}
	if _, err := schema.ParseTime(o.date); err != nil && o.date != "" {
		return nil, nil, usagef("--date: %w", err)
	}
	for i := range inputs {
		inputs[i].Date = o.date
	}
	return inputs, skipped, nil
}

func (o *loadOptions) expand(path string) ([]loaders.Input, error) {
	if path != "-" {
		return loaders.Path(path)
	}
	return []loaders.Input{{Key: "stdin", Name: "standard input", Open: func() (io.ReadCloser, error) { return io.NopCloser(o.in), nil }}}, nil
}

func (o *loadOptions) load(ctx context.Context, g *graph.Graph, inputs []loaders.Input) (loaders.Report, error) {
	l, err := o.loader(g)
	if err != nil {
		return loaders.Report{}, err
	}
	n := 0
	l.Jobs = o.jobs
	l.Progress = func(r loaders.Result) {
		n++
		o.progress(n, len(inputs), r)
	}
	report, err := l.Load(ctx, inputs)
	if err == nil {
		err = o.unmatched(l)
	}
	return report, err
}

// progress prints one line for each source: what became of it.
func (o *loadOptions) progress(n, all int, r loaders.Result) {
	if o.json {
		o.printJSON(loadLine(r))
		return
	}
	at := fmt.Sprintf("[%d/%d] %s", n, all, r.Input.Key)
	switch {
	case r.Err != nil:
		fmt.Fprintf(o.err, "%s: skipped\n", at)
	case r.Unchanged:
		o.printf("%s: the graph has these bytes already, nothing changed\n", at)
	default:
		verb := "loaded"
		switch {
		case r.Replaced:
			verb = "replaced"
		case r.Reread:
			verb = "read again with another ontology"
		}
		o.printf("%s: %s, %s, %s and %s\n", at, verb, count(r.Change.Sentences, "sentence"), count(r.Change.Statements, "fact"), count(r.Change.Claims, "claim"))
		o.printf("    %s\n", coverage(r.Coverage))
	}
	if d := r.Change.Diff; d != nil {
		o.diff(d, shownOfDiff)
		o.printf("%s: %s\n", r.Input.Key, diffSummary(d))
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(o.err, "%s: %s\n", r.Input.Key, w)
	}
}

// shownOfDiff is how many statements of each kind are shown when a new version is loaded.
const shownOfDiff = 5

type loadJSON struct {
	Source    string   `json:"source"`
	Title     string   `json:"title,omitempty"`
	Status    string   `json:"status"` // "loaded", "replaced", "reread", "unchanged", "skipped"
	Reason    string   `json:"reason,omitempty"`
	Warnings  []string `json:"warnings,omitempty"`
	Sentences int      `json:"sentences"`
	Facts     int      `json:"facts"`
	Claims    int      `json:"claims"`

	Coverage *schema.Coverage `json:"coverage,omitempty"` // of what was read
	Diff     *schema.Diff     `json:"diff,omitempty"`     // of a version that was replaced
}

func loadLine(r loaders.Result) loadJSON {
	l := loadJSON{Coverage: &r.Coverage, Source: r.Input.Key, Title: r.Title, Status: "loaded", Warnings: r.Warnings, Sentences: r.Change.Sentences, Facts: r.Change.Statements, Claims: r.Change.Claims, Diff: r.Change.Diff}
	switch {
	case r.Err != nil:
		l.Status, l.Reason, l.Coverage = "skipped", r.Err.Error(), nil
	case r.Unchanged:
		l.Status, l.Coverage = "unchanged", nil
	case r.Replaced:
		l.Status = "replaced"
	case r.Reread:
		l.Status = "reread"
	}
	return l
}

func (o *loadOptions) summary(g *graph.Graph, report loaders.Report, took time.Duration) error {
	if o.json || len(report.Loaded) == 0 {
		return nil
	}
	v, err := g.View()
	if err != nil {
		return err
	}
	defer v.Close()
	s, err := v.Totals()
	if err != nil {
		return err
	}
	o.printf("%s now holds %s: %s, %s, %s and %s (%.1f s)\n", o.dir, count(s.Sources, "source"), count(s.Sentences, "sentence"),
		count(s.Facts, "fact"), count(s.Claims, "claim"), count(s.Entities, "entity"), took.Seconds())
	if len(s.Ontologies) > 1 {
		fmt.Fprintf(o.err, "%s: %s\n", o.dir, mixed(s))
	}
	return nil
}

// coverage says how much of a source was read and how much of that states something.
func coverage(c schema.Coverage) string {
	line := fmt.Sprintf("%s, %s: %d with a statement, %d without", count(c.Sections, "section"), count(c.Sentences, "sentence"), c.Stating, c.Silent())
	for i, s := range c.Skipped {
		separator := "; skipped: "
		if i > 0 {
			separator = ", "
		}
		line += separator + count(s.Sentences, s.Why)
	}
	if c.Unsure > 0 {
		line += fmt.Sprintf("; %s too unsure to tell", count(c.Unsure, "statement"))
	}
	return line
}

// mixed says what is wrong with a graph whose sources were read with several ontologies.
func mixed(s graph.Stats) string {
	var versions []string
	for _, c := range s.Ontologies {
		versions = append(versions, fmt.Sprintf("%s with %s", count(c.Count, "source"), ontologyName(c.Name)))
	}
	return fmt.Sprintf("mixed: %s; load all with one ontology, so that the graph hangs on nothing else", strings.Join(versions, ", "))
}

// ontologyName is the version of an ontology for people.
func ontologyName(version string) string {
	switch version {
	case "":
		return "an ontology that is not known"
	case schema.DefaultOntology().Version():
		return "tamga's own ontology"
	}
	return fmt.Sprintf("ontology %.12s", version)
}

// outcome lists what was skipped. That is exit 3, but 1 where a file of quads was all.
func (o *loadOptions) outcome(others int, skipped []error) error {
	if len(skipped) == 0 {
		return nil
	}
	for _, err := range skipped {
		fmt.Fprintf(o.err, "tamga: skipped: %s\n", err)
	}
	if others == 0 {
		return errQuiet
	}
	return partlyError{errQuiet}
}
