package graph

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/schema"
)

// Put writes a source and what was found in it, in the place of an older version of
// the same key. It is a Write of one source.
func (g *Graph) Put(src *schema.Source, f *schema.Findings, r schema.Resolution) (Change, error) {
	changes, err := g.Write(schema.Edit{Puts: []schema.Extracted{{Source: src, Findings: f}}, Resolution: r})
	if err != nil {
		return Change{}, err
	}
	return changes[0], nil
}

// Remove takes a source out of the graph and leaves nothing of it behind. It is a Write
// that removes one source.
func (g *Graph) Remove(key string, r schema.Resolution) (Change, error) {
	changes, err := g.Write(schema.Edit{Gone: []string{key}, Resolution: r})
	if err != nil {
		return Change{}, err
	}
	return changes[0], nil
}

// Write writes sources, each in the place of an older version of the same key, and
// removes others. The resolution covers the clusters of all sources that are there
// afterwards; where it changes what the clusters of the others are, their quads follow.
// All of it is one durable batch: after an error the graph is as it was. Writing the
// same again changes nothing.
//
// There is one change for each source written, then one for each removed; what follows
// for the rest of the graph counts to the last. The errors wrap ErrFindings,
// ErrNoSource, ErrResolution or those of the store. The graph keeps the resolution: do
// not change it afterwards.
func (g *Graph) Write(e schema.Edit) ([]Change, error) {
	for _, p := range e.Puts {
		if err := check(p.Source, p.Findings); err != nil {
			return nil, err
		}
	}
	g.writing.Lock()
	defer g.writing.Unlock()
	if err := g.remember(); err != nil {
		return nil, err
	}
	next := g.state.after(e.Puts, e.Gone)
	if err := next.resolve(&e.Resolution); err != nil {
		return nil, err
	}
	v, err := g.View()
	if err != nil {
		return nil, err
	}
	defer v.Close()
	w := &writer{view: v, batch: g.store.NewBatch(), old: g.state, now: next, r: &e.Resolution}
	changes, err := w.run(&e)
	if err != nil {
		return nil, err
	}
	g.state = next
	return changes, nil
}

// check reports what would not fit when statements are made of findings.
func check(src *schema.Source, f *schema.Findings) error {
	fail := func(format string, args ...any) error {
		return fmt.Errorf("%w: %q %s; extract it again", ErrFindings, src.Key, fmt.Sprintf(format, args...))
	}
	if src.Key == "" {
		return fmt.Errorf("%w: it has no key; give it one", ErrFindings)
	}
	for i, s := range src.Sections {
		if s.Parent >= i {
			return fail("has section %d below section %d", i, s.Parent)
		}
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
