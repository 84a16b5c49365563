package graph

import (
	"errors"
	"fmt"
	"sync"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// Options says how a graph is opened. The zero value opens a folder for writing.
type Options struct {
	ReadOnly bool // the graph must be there; Put and Remove fail
	InMemory bool // nothing is written to disk; for tests and trials
}

// Change is what writing or removing a source did to the graph.
type Change = schema.Change

// Graph is a graph in a folder. It is safe for concurrent use.
type Graph struct {
	store *quadstore.Store

	writing sync.Mutex
	state   *state // what the graph was after the last write; nil until it is needed
}

// Open opens the graph in a folder. It makes one where there is none, unless it is to
// be read only. Errors wrap the sentinels of quadstore.
func Open(dir string, o Options) (*Graph, error) {
	store, err := quadstore.Open(dir, quadstore.Options{ReadOnly: o.ReadOnly, InMemory: o.InMemory})
	if err != nil {
		return nil, openError(dir, err)
	}
	return &Graph{store: store}, nil
}

// openError names the folder where the store's own sentence does not.
func openError(dir string, err error) error {
	for _, known := range []error{quadstore.ErrMissing, quadstore.ErrNotAGraph, quadstore.ErrLocked, quadstore.ErrNewerFormat} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("the graph %s cannot be opened: %w; check the folder and its permissions", dir, err)
}

// Close closes the graph. Views must be closed before.
func (g *Graph) Close() error { return g.store.Close() }

// View is the graph as it is now, for reading. Close it.
func (g *Graph) View() (*View, error) {
	store, err := g.store.View()
	if err != nil {
		return nil, fmt.Errorf("the graph cannot be read: %w; open it again", err)
	}
	return newView(store), nil
}

// SourceVersion tells the version under which a source is there, and that of the
// ontology with which it was read.
func (g *Graph) SourceVersion(key string) (version, ontology string, ok bool, err error) {
	v, err := g.View()
	if err != nil {
		return "", "", false, err
	}
	defer v.Close()
	info, err := v.info(key)
	if errors.Is(err, ErrNoSource) {
		return "", "", false, nil
	}
	return info.Version, info.Ontology, err == nil, err
}

// CountSentences counts the sentences of all sources.
func (g *Graph) CountSentences() (int, error) {
	v, err := g.View()
	if err != nil {
		return 0, err
	}
	defer v.Close()
	keys, err := v.keys()
	n := 0
	for _, key := range keys {
		info, err := v.info(key)
		if err != nil {
			return 0, err
		}
		n += info.Sentences
	}
	return n, err
}

// Clusters is the mention clusters of all sources, by key, without their mentions. They are kept in memory
// and shared: do not change them.
func (g *Graph) Clusters() ([]schema.SourceClusters, error) {
	g.writing.Lock()
	defer g.writing.Unlock()
	if err := g.remember(); err != nil {
		return nil, err
	}
	var all []schema.SourceClusters
	for _, key := range g.state.keys() {
		all = append(all, g.state.sources[key].clusters)
	}
	return all, nil
}

// Corrections is the corrections of which the graph is made, as YAML; empty for none.
func (g *Graph) Corrections() ([]byte, error) {
	v, err := g.View()
	if err != nil {
		return nil, err
	}
	defer v.Close()
	return v.Corrections()
}

// Corrections is the corrections of which the graph is made, as YAML; empty for none.
func (v *View) Corrections() ([]byte, error) {
	b, _, err := v.store.Blob(bucketCorrections, "")
	return b, err
}

// Extracted is a source with its findings, and those of extraction where they were
// corrected. The error wraps ErrNoSource when there is none of that key.
func (g *Graph) Extracted(key string) (schema.Extracted, error) {
	v, err := g.View()
	if err != nil {
		return schema.Extracted{}, err
	}
	defer v.Close()
	return v.Extracted(key)
}

// Extracted is a source with its findings, and those of extraction where they were
// corrected. The error wraps ErrNoSource when there is none of that key.
func (v *View) Extracted(key string) (e schema.Extracted, err error) {
	if e.Source, e.Findings, err = v.sourceAndFindings(key); err != nil {
		return e, err
	}
	b, ok, err := v.store.Blob(bucketRaw, key)
	if !ok || err != nil {
		return e, err
	}
	e.Raw = &schema.Findings{}
	return e, decode(b, e.Raw)
}

// Resolution is which entity each cluster of each source is.
func (v *View) Resolution() (schema.Resolution, error) {
	r := schema.Resolution{Of: map[string][]int{}}
	at := map[string]int{"": -1}
	for e, err := range v.Entities() {
		if err != nil {
			return r, err
		}
		at[e.ID] = len(r.Entities)
		r.Entities = append(r.Entities, e)
	}
	keys, err := v.keys()
	if err != nil {
		return r, err
	}
	for _, key := range keys {
		assigned, err := v.assigned(key)
		if err != nil {
			return r, err
		}
		r.Of[key] = make([]int, len(assigned))
		for i, id := range assigned {
			r.Of[key][i] = at[id]
		}
	}
	return r, nil
}
