package loaders

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/extract"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

// Graph is what a loader needs of the graph that it writes to.
type Graph interface {
	// SourceVersion tells the version under which a source is there, and that of the
	// ontology with which it was read.
	SourceVersion(key string) (version, ontology string, there bool, err error)
	// CountSentences counts the sentences of all sources that are there.
	CountSentences() (int, error)
	// Clusters gives the mention clusters of all sources that are there.
	Clusters() ([]schema.SourceClusters, error)
	// Write makes an edit in one durable batch: sources take the place of their older
	// versions. There is one change for each source written, then for each removed.
	Write(schema.Edit) ([]schema.Change, error)
	// Extracted gives a source that is there, with what was found in it.
	Extracted(key string) (schema.Extracted, error)
	// Corrections gives the corrections of which the graph is made, as YAML.
	Corrections() ([]byte, error)
}

// Loader loads and removes sources. The zero value needs a Graph and an Ontology.
type Loader struct {
	Graph    Graph
	Ontology *schema.Ontology
	// Corrections is what people have put right. They are applied at every write; where
	// they are others than those that the graph has, to all of it. Nil keeps those.
	Corrections *corrections.File
	Jobs        int          // sources analysed at once; 0 is one for each processor
	Progress    func(Result) // called after each source, in order; may be nil
}

// Result is what became of one input.
type Result struct {
	Input     Input
	Title     string
	Warnings  []string
	Coverage  schema.Coverage
	Change    schema.Change
	Unchanged bool  // the graph has these very bytes already, read with this ontology
	Replaced  bool  // an older version was there
	Reread    bool  // the same bytes were there, read with another ontology
	Err       error // why it was skipped
}

// Report is what became of all inputs.
type Report struct {
	Loaded  []Result
	Skipped []Result
}

// Load loads the inputs that can be loaded and lists the others. It returns an error
// when the graph cannot be read or written, or when ctx ends; what was put before
// that stays.
func (l *Loader) Load(ctx context.Context, inputs []Input) (Report, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if err := l.Correct(); err != nil {
		return Report{}, err
	}
	b := &batch{loader: l}
	seen := map[string]string{}
	for a := range l.analysed(ctx, inputs) {
		if err := ctx.Err(); err != nil {
			return b.stop(len(inputs), err)
		}
		if before, twice := seen[a.Input.Key]; twice && a.Err == nil {
			a.Err = fmt.Errorf("%s has the key %q, which %s has already in this load; give it another with --as", a.Input.Name, a.Input.Key, before)
		}
		seen[a.Input.Key] = a.Input.Name
		if err := b.add(a); err != nil {
			return b.report, err
		}
	}
	if err := ctx.Err(); err != nil {
		return b.stop(len(inputs), err)
	}
	return b.report, b.put()
}

// Remove takes sources out of the graph and leaves nothing of them behind. It fails when
// all that would stay was read with another ontology, by which it must be resolved.
func (l *Loader) Remove(keys ...string) ([]schema.Change, error) {
	if err := l.Correct(); err != nil {
		return nil, err
	}
	clusters, err := l.Graph.Clusters()
	if err != nil {
		return nil, err
	}
	rest := slices.DeleteFunc(slices.Clone(clusters), func(s schema.SourceClusters) bool { return slices.Contains(keys, s.Key) })
	if other, err := l.foreign(rest); err != nil {
		return nil, err
	} else if other {
		return nil, fmt.Errorf("%q was not removed: the sources that stay were read with another ontology; name its file by --schema, or load them again", strings.Join(keys, ", "))
	}
	return l.write(nil, keys)
}

// write resolves what will be there and writes it.
func (l *Loader) write(puts []schema.Extracted, gone []string) ([]schema.Change, error) {
	file, err := l.corrections()
	if err != nil {
		return nil, err
	}
	text, err := file.Bytes()
	if err != nil {
		return nil, err
	}
	all, err := l.Graph.Clusters()
	if err != nil {
		return nil, err
	}
	replaced := map[string]bool{}
	for _, key := range gone {
		replaced[key] = true
	}
	for _, p := range puts {
		replaced[p.Source.Key] = true
	}
	all = slices.DeleteFunc(slices.Clone(all), func(s schema.SourceClusters) bool { return replaced[s.Key] })
	for _, p := range puts {
		all = append(all, schema.ClustersOf(p.Source.Key, p.Findings))
	}
	e := schema.Edit{Puts: puts, Gone: gone, Corrections: append([]byte{}, text...)}
	e.Resolution, _ = resolve.Corrected(all, l.Ontology, file)
	return l.Graph.Write(e)
}

// foreign reports whether there are sources and all were read with another ontology.
func (l *Loader) foreign(sources []schema.SourceClusters) (bool, error) {
	for _, s := range sources {
		_, ontology, _, err := l.Graph.SourceVersion(s.Key)
		if err != nil || ontology == l.Ontology.Version() {
			return false, err
		}
	}
	return len(sources) > 0, nil
}

type analysis struct {
	Result
	source   *schema.Source
	findings *schema.Findings
}

// analysed reads and analyses the inputs with several workers and gives them in their
// order. No more than two for each worker wait in memory.
func (l *Loader) analysed(ctx context.Context, inputs []Input) <-chan analysis {
	jobs := l.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	queue := make(chan chan analysis, jobs)
	out := make(chan analysis)
	slots := make(chan struct{}, jobs)
	go func() {
		defer close(queue)
		for _, in := range inputs {
			done := make(chan analysis, 1)
			select {
			case queue <- done:
			case <-ctx.Done():
				return
			}
			slots <- struct{}{}
			go func() { defer func() { <-slots }(); done <- l.analyse(in) }()
		}
	}()
	go func() {
		defer close(out)
		for done := range queue {
			select {
			case out <- <-done:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func (l *Loader) analyse(in Input) (a analysis) {
	a.Input = in
	defer func() {
		if r := recover(); r != nil { // a defect of ours with one text must not cost the others
			a.Err = fmt.Errorf("%s made tamga fail (%v); it was left out, so report it, with the text if you can", in.Name, r)
		}
	}()
	data, err := read(in)
	if err != nil {
		a.Err = err
		return a
	}
	version := Version(data)
	if old, ontology, there, err := l.Graph.SourceVersion(in.Key); err == nil && there {
		same := old == version
		if same && ontology == l.Ontology.Version() && l.dated(in) {
			a.Unchanged = true
			return a
		}
		a.Replaced, a.Reread = !same, same
	}
	if a.source, a.findings, a.Err = explain(in.Key, in.Date, data, l.Ontology, nil); a.Err == nil {
		a.Title, a.Warnings, a.Coverage = a.source.Title, a.source.Warnings, a.findings.Coverage
	}
	return a
}

// dated reports whether a source that is there has the date that it is given.
func (l *Loader) dated(in Input) bool {
	if in.Date == "" {
		return true
	}
	e, err := l.Graph.Extracted(in.Key)
	return err == nil && e.Source.Date == in.Date
}

func read(in Input) ([]byte, error) {
	f, err := in.Open()
	if err != nil {
		return nil, fmt.Errorf("%s cannot be opened: %w", in.Name, reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read to its end: %w; load it again", in.Name, reason(err))
	}
	return data, nil
}

// Version is the version of a source: the SHA-256 of its bytes, in hex.
func Version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Extract reads a source and finds its statements, without any graph.
func Extract(key string, data []byte, o *schema.Ontology) (*schema.Source, *schema.Findings, error) {
	return Explain(key, data, o, nil)
}

// Explain is Extract with a recorder, which is told how the text is read; nil records
// nothing.
func Explain(key string, data []byte, o *schema.Ontology, r extract.Recorder) (*schema.Source, *schema.Findings, error) {
	return explain(key, "", data, o, r)
}

// explain is Explain of a source whose date is given, or "": by that day its `on Sunday` is told.
func explain(key, date string, data []byte, o *schema.Ontology, r extract.Recorder) (*schema.Source, *schema.Findings, error) {
	src, err := document.Read(key, data, english.Sentences)
	if err != nil {
		return nil, nil, err
	}
	src.Version, src.Ontology = Version(data), o.Version()
	src.Date = cmp.Or(date, DateOf(src))
	if n := unread(src); n > 0 {
		src.Warnings = append(src.Warnings, fmt.Sprintf("%d of its sentences are longer than %d bytes; they were kept but not read for statements", n, mentions.LongestSentence))
	}
	f, err := extract.Explain(src, o, r)
	return src, f, err
}

// unread counts the sentences that are too long to be read.
func unread(src *schema.Source) (n int) {
	for _, s := range src.Sentences {
		if len(s.Text) > mentions.LongestSentence {
			n++
		}
	}
	return n
}
