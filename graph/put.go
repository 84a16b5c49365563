package graph

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/schema"
)

// Put writes a source and what was found in it, in the place of an older version of
// the same key. The resolution covers the clusters of all sources, this one included;
// where it changes what other sources' clusters are, their quads follow. All of it is
// one durable batch: after an error the graph is as it was. Putting the same again
// changes nothing. The errors wrap ErrFindings, ErrResolution or those of the store.
//
// The graph keeps the clusters and the resolution: do not change them afterwards.
func (g *Graph) Put(src *schema.Source, f *schema.Findings, r schema.Resolution) (Change, error) {
	if err := check(src, f); err != nil {
		return Change{}, err
	}
	return g.write(src.Key, &r, func(s *state) *state { return s.with(src.Key, f.Clusters) }, func(w *writer) error {
		return w.putSource(src, f)
	})
}

// Remove takes a source out of the graph and leaves nothing of it behind. The
// resolution covers the sources that remain. The error wraps ErrNoSource when there
// is no such source.
func (g *Graph) Remove(key string, r schema.Resolution) (Change, error) {
	return g.write(key, &r, func(s *state) *state { return s.without(key) }, func(w *writer) error {
		return w.removeSource(key)
	})
}

// write does one change of one source and what follows of it for all others.
func (g *Graph) write(key string, r *schema.Resolution, step func(*state) *state, own func(*writer) error) (Change, error) {
	g.writing.Lock()
	defer g.writing.Unlock()
	if err := g.remember(); err != nil {
		return Change{}, err
	}
	next := step(g.state)
	if err := next.resolve(r); err != nil {
		return Change{}, err
	}
	v, err := g.View()
	if err != nil {
		return Change{}, err
	}
	defer v.Close()
	w := &writer{view: v, batch: g.store.NewBatch(), old: g.state, now: next, r: r}
	w.change.Entities = len(r.Entities)
	if err := w.run(key, own); err != nil {
		return Change{}, fmt.Errorf("source %q: %w", key, err)
	}
	g.state = next
	return w.change, nil
}

// check reports what would not fit when statements are made of findings.
func check(src *schema.Source, f *schema.Findings) error {
	fail := func(format string, args ...any) error {
		return fmt.Errorf("%w: %q %s; extract it again", ErrFindings, src.Key, fmt.Sprintf(format, args...))
	}
	if src.Key == "" {
		return fmt.Errorf("%w: it has no key; give it one", ErrFindings)
	}
	for i, s := range src.Sentences {
		if len(s.Ranges) == 0 || s.Start() < 0 || s.Start() > s.End() || s.End() > len(src.Text) {
			return fail("has sentence %d outside of its text", i)
		}
		if s.Section < 0 || s.Section > 0 && s.Section >= len(src.Sections) {
			return fail("has sentence %d in section %d of %d", i, s.Section, len(src.Sections))
		}
	}
	for i := range f.Found {
		if s := f.Found[i].Sentence; s < 0 || s >= len(src.Sentences) {
			return fail("has finding %d in sentence %d of %d", i, s, len(src.Sentences))
		}
		for _, a := range arguments(&f.Found[i]) {
			if a.Cluster < schema.NoCluster || a.Cluster >= len(f.Clusters) {
				return fail("has finding %d about cluster %d of %d", i, a.Cluster, len(f.Clusters))
			}
		}
	}
	return nil
}

// arguments is every argument of a finding.
func arguments(f *schema.Finding) []schema.Arg {
	all := []schema.Arg{f.Subject, f.Object}
	for _, q := range f.Qualifiers {
		all = append(all, q.Arg)
	}
	if f.Holder != nil {
		all = append(all, *f.Holder)
	}
	return all
}

// quadsOf is all that the graph says of a source and its statements.
func quadsOf(src *schema.Source, statements []schema.Statement) []quad.Quad {
	quads := schema.SourceQuads(src)
	for i := range statements {
		quads = append(quads, schema.Quads(&statements[i])...)
	}
	return quads
}
