package loaders

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

// corrections is those that are to be applied: the loader's own, else the graph's.
func (l *Loader) corrections() (corrections.File, error) {
	if l.Corrections != nil {
		return *l.Corrections, nil
	}
	return l.kept()
}

// kept is the corrections of which the graph is made.
func (l *Loader) kept() (corrections.File, error) {
	text, err := l.Graph.Corrections()
	if err != nil {
		return nil, err
	}
	return corrections.Read("the corrections kept in the graph", text)
}

// corrected applies the corrections to what was found in a source.
func (l *Loader) corrected(e schema.Extracted) (schema.Extracted, error) {
	file, err := l.corrections()
	if err != nil {
		return e, err
	}
	raw := e.Findings
	if e.Raw != nil {
		raw = e.Raw
	}
	found, applied := file.Apply(e.Source, raw)
	e.Findings, e.Raw = found, nil
	if len(applied) > 0 {
		e.Raw = raw
	}
	return e, nil
}

// Correct brings the whole graph in line with the loader's corrections. It does nothing
// where the graph is made of them already.
func (l *Loader) Correct() error {
	if l.Corrections == nil {
		return nil
	}
	before, err := l.kept()
	if err != nil {
		return err
	}
	old, err := before.Bytes()
	if err != nil {
		return err
	}
	now, err := l.Corrections.Bytes()
	if err != nil || bytes.Equal(old, now) {
		return err
	}
	touched := before.Sources()
	maps.Copy(touched, l.Corrections.Sources())
	var puts []schema.Extracted
	for _, key := range slices.Sorted(maps.Keys(touched)) {
		put, changed, err := l.again(key)
		if err != nil {
			return err
		}
		if changed {
			puts = append(puts, put)
		}
	}
	if _, err := l.write(puts, nil); err != nil {
		return fmt.Errorf("the corrections were not applied: %w", err)
	}
	return nil
}

// again corrects a source that is there anew. It tells whether that changed anything.
func (l *Loader) again(key string) (e schema.Extracted, changed bool, err error) {
	if _, _, there, err := l.Graph.SourceVersion(key); !there || err != nil {
		return e, false, err
	}
	was, err := l.Graph.Extracted(key)
	if err != nil {
		return e, false, err
	}
	e, err = l.corrected(was)
	return e, !reflect.DeepEqual(e.Findings, was.Findings) || (e.Raw == nil) != (was.Raw == nil), err
}

// Unmatched is a correction that matches nothing in the graph any more.
type Unmatched struct {
	Index      int // in the file, from 0
	Correction corrections.Correction
	Reason     string // what is missing, and where its sentence stands now
}

// Unmatched lists the loader's corrections that match nothing in the graph.
func (l *Loader) Unmatched() ([]Unmatched, error) {
	file, err := l.corrections()
	if err != nil || len(file) == 0 {
		return nil, err
	}
	all, err := l.Graph.Clusters()
	if err != nil {
		return nil, err
	}
	_, matched := resolve.Corrected(all, l.Ontology, file)
	for key := range file.Sources() {
		within, err := l.appliedTo(file, key)
		if err != nil {
			return nil, err
		}
		matched = append(matched, within...)
	}
	var list []Unmatched
	for i, c := range file {
		if !slices.Contains(matched, i) {
			list = append(list, Unmatched{i, c, "no source, or more than one thing, has that name"})
		}
	}
	return list, l.locate(list, all)
}

// appliedTo is the corrections that could be applied to a source that is there.
func (l *Loader) appliedTo(file corrections.File, key string) ([]int, error) {
	if _, _, there, err := l.Graph.SourceVersion(key); !there || err != nil {
		return nil, err
	}
	e, err := l.Graph.Extracted(key)
	if err != nil {
		return nil, err
	}
	raw := e.Findings
	if e.Raw != nil {
		raw = e.Raw
	}
	_, applied := file.Apply(e.Source, raw)
	return applied, nil
}

// locate says of the statements among the unmatched where their sentences stand now.
func (l *Loader) locate(list []Unmatched, all []schema.SourceClusters) error {
	sought := map[string][]*Unmatched{}
	for i := range list {
		if said := list[i].said(); said != nil {
			list[i].Reason = "no source has that sentence any more"
			sought[said.Sentence] = append(sought[said.Sentence], &list[i])
		}
	}
	if len(sought) == 0 {
		return nil
	}
	for _, s := range all {
		e, err := l.Graph.Extracted(s.Key)
		if err != nil {
			return err
		}
		for _, sentence := range e.Source.Sentences {
			for _, u := range sought[sentence.Text] {
				if here := standsIn(u.said().Source, u.said()); u.Reason != here {
					u.Reason = standsIn(s.Key, u.said())
				}
			}
		}
	}
	return nil
}

// said is the statement that a correction is about, if it is about one.
func (u *Unmatched) said() *corrections.Said {
	if u.Correction.Reject != nil {
		return u.Correction.Reject
	}
	return u.Correction.Add
}

func standsIn(key string, s *corrections.Said) string {
	if key != s.Source {
		return fmt.Sprintf("its sentence stands in %s now; change `source` if that is right", key)
	}
	return "its sentence is there, but does not state this any more"
}

// ErrNothing is in the chain when a correction matches nothing.
var ErrNothing = errors.New("nothing in the graph matches")

// Check reports a correction that would match nothing. The error wraps ErrNothing.
func (l *Loader) Check(c corrections.Correction) error {
	file, err := l.corrections()
	if err != nil {
		return err
	}
	longer := append(slices.Clone(file), c)
	trial := *l
	trial.Corrections = &longer
	unmatched, err := trial.Unmatched()
	for _, u := range unmatched {
		if u.Index == len(file) {
			return fmt.Errorf("%w: %s: %s", ErrNothing, c.String(), u.Reason)
		}
	}
	return err
}

// Thing is an entity as a correction names it.
func (l *Loader) Thing(id string) (corrections.Thing, error) {
	all, r, err := l.resolved()
	if err != nil {
		return corrections.Thing{}, err
	}
	t, ok := resolve.Anchor(all, &r, id)
	if !ok {
		return t, fmt.Errorf("%w: no source speaks of %s by a name", ErrNothing, id)
	}
	return t, nil
}

// Part is what one source has of an entity.
type Part struct {
	Source string
	Name   string
	Forms  []schema.Form
}

// Parts is what the sources have of an entity, by source: one part for each cluster.
func (l *Loader) Parts(id string) ([]Part, error) {
	all, r, err := l.resolved()
	if err != nil {
		return nil, err
	}
	var parts []Part
	for _, s := range all {
		for i, e := range r.Of[s.Key] {
			if e >= 0 && r.Entities[e].ID == id {
				parts = append(parts, Part{s.Key, s.Clusters[i].Name, s.Clusters[i].Forms})
			}
		}
	}
	return parts, nil
}

// resolved is the clusters of all sources and what they are.
func (l *Loader) resolved() ([]schema.SourceClusters, schema.Resolution, error) {
	file, err := l.corrections()
	if err != nil {
		return nil, schema.Resolution{}, err
	}
	all, err := l.Graph.Clusters()
	if err != nil {
		return nil, schema.Resolution{}, err
	}
	r, _ := resolve.Corrected(all, l.Ontology, file)
	return all, r, nil
}
