package graph

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// writer gathers one change of the graph in a batch. What is to go is read from the
// store and not computed, so that nothing stays behind that an older tamga wrote.
type writer struct {
	view     *View // the graph before
	batch    *quadstore.Batch
	old, now *state
	r        *schema.Resolution
	change   Change
}

// run does the changes of the sources themselves, then what follows for the others,
// then commits.
func (w *writer) run(e *schema.Edit) ([]Change, error) {
	var changes []Change
	own := map[string]bool{}
	one := func(key string, do func() error) error {
		w.change = Change{Entities: len(w.r.Entities)}
		own[key] = true
		if err := do(); err != nil {
			return fmt.Errorf("source %q: %w", key, err)
		}
		changes = append(changes, w.change)
		return nil
	}
	for _, p := range e.Puts {
		if err := one(p.Source.Key, func() error { return w.putSource(p) }); err != nil {
			return nil, err
		}
	}
	for _, key := range e.Gone {
		if err := one(key, func() error { return w.removeSource(key) }); err != nil {
			return nil, err
		}
	}
	if err := w.follow(own); err != nil {
		return nil, err
	}
	if err := w.redirect(own); err != nil {
		return nil, err
	}
	if len(changes) > 0 {
		changes[len(changes)-1] = w.change
	}
	for i := range e.Earlier {
		if err := w.setEarlier(&e.Earlier[i]); err != nil {
			return nil, err
		}
	}
	if e.Corrections != nil {
		w.batch.SetBlob(bucketCorrections, "", e.Corrections)
	}
	return changes, w.batch.Commit()
}

// follow does what follows for the sources that themselves stay as they are.
func (w *writer) follow(own map[string]bool) error {
	for _, other := range w.now.keys() {
		if own[other] {
			continue
		}
		if err := w.reassign(other); err != nil {
			return fmt.Errorf("source %q: %w", other, err)
		}
	}
	return w.putEntities()
}

func (w *writer) putSource(p schema.Extracted) error {
	src, f := p.Source, p.Findings
	statements := schema.Statements(src, f, w.r)
	w.change.Sentences = len(src.Sentences)
	w.change.Statements, w.change.Claims = tell(statements)
	if err := w.keepEarlier(src, statements); err != nil {
		return err
	}
	old, err := w.view.quadsOfSource(src.Key)
	if err != nil {
		return err
	}
	if err := w.rewrite(old, quadsOf(src, statements)); err != nil {
		return err
	}
	if err := w.putRaw(p); err != nil {
		return err
	}
	return w.putBlobs(src, f)
}

// tell counts facts and claims.
func tell(statements []schema.Statement) (facts, claims int) {
	for i := range statements {
		if statements[i].IsFact() {
			facts++
		} else {
			claims++
		}
	}
	return facts, claims
}

func (w *writer) putBlobs(src *schema.Source, f *schema.Findings) error {
	for _, blob := range []struct {
		bucket string
		value  any
		encode func(any) ([]byte, error)
	}{
		{bucketSource, src, encode},
		{bucketFindings, f, encode},
		{bucketInfo, infoOf(src, f, w.change), encodeSmall},
		{bucketClusters, w.now.sources[src.Key].clusters, encodeClusters},
		{bucketAssigned, w.now.sources[src.Key].assigned, encodeAssigned},
	} {
		value, err := blob.encode(blob.value)
		if err != nil {
			return err
		}
		if err := w.setBlob(blob.bucket, src.Key, value); err != nil {
			return err
		}
	}
	return w.setBlob(bucketWords, src.Key, indexWords(src))
}

// putRaw keeps what extraction found, where that was corrected.
func (w *writer) putRaw(p schema.Extracted) error {
	if p.Raw == nil {
		w.batch.DeleteBlob(bucketRaw, p.Source.Key)
		return nil
	}
	value, err := encode(p.Raw)
	if err != nil {
		return err
	}
	return w.setBlob(bucketRaw, p.Source.Key, value)
}

// setBlob writes a blob, unless it is there already.
func (w *writer) setBlob(bucket, key string, value []byte) error {
	old, ok, err := w.view.store.Blob(bucket, key)
	if err != nil || ok && bytes.Equal(old, value) {
		return err
	}
	w.batch.SetBlob(bucket, key, value)
	return nil
}

func (w *writer) removeSource(key string) error {
	info, err := w.view.info(key)
	if err != nil {
		return err
	}
	src, f, err := w.view.sourceAndFindings(key)
	if err != nil {
		return err
	}
	w.change.Sentences = info.Sentences
	w.change.Statements, w.change.Claims = tell(schema.Statements(src, f, resolutionOf(key, w.old.sources[key].assigned)))
	old, err := w.view.quadsOfSource(key)
	if err != nil {
		return err
	}
	if err := w.forgetEarlier(key); err != nil {
		return err
	}
	for _, bucket := range []string{bucketSource, bucketFindings, bucketRaw, bucketInfo, bucketClusters, bucketAssigned, bucketWords} {
		w.batch.DeleteBlob(bucket, key)
	}
	return w.rewrite(old, nil)
}

// reassign brings the statements of a source that itself stays as it is in line with
// what its clusters have become.
func (w *writer) reassign(key string) error {
	old, now := w.old.sources[key].assigned, w.now.sources[key].assigned
	if slices.Equal(old, now) {
		return nil
	}
	src, f, err := w.view.sourceAndFindings(key)
	if err != nil {
		return err
	}
	touched := touchedBy(f, func(cluster int) bool { return old[cluster] != now[cluster] })
	var before, after []quad.Quad
	were, are := schema.Statements(src, touched, resolutionOf(key, old)), schema.Statements(src, touched, w.r)
	for _, s := range were {
		quads, err := w.view.quadsOfStatement(s.ID)
		if err != nil {
			return err
		}
		before = append(before, quads...)
	}
	for _, s := range are {
		after = append(after, schema.Quads(&s)...)
	}
	if err := w.rewrite(before, after); err != nil {
		return err
	}
	value, err := encodeAssigned(now)
	if err != nil {
		return err
	}
	if err := w.setBlob(bucketAssigned, key, value); err != nil {
		return err
	}
	return w.recount(key, were, are)
}

// recount brings the counts of a source in line with what some of its statements have
// become: a statement goes when its two ends become one thing.
func (w *writer) recount(key string, were, are []schema.Statement) error {
	info, err := w.view.info(key)
	if err != nil {
		return err
	}
	facts, claims := tell(were)
	info.Facts, info.Claims = info.Facts-facts, info.Claims-claims
	facts, claims = tell(are)
	info.Facts, info.Claims = info.Facts+facts, info.Claims+claims
	value, err := encodeSmall(info)
	if err != nil {
		return err
	}
	return w.setBlob(bucketInfo, key, value)
}

// touchedBy is the findings whose statements may become others when some clusters
// do: all of each sentence that speaks of such a cluster, since findings of one
// sentence may be one statement, of which only the first counts.
func touchedBy(f *schema.Findings, changed func(cluster int) bool) *schema.Findings {
	sentences := map[int]bool{}
	for i := range f.Found {
		for _, a := range arguments(&f.Found[i]) {
			if a.Cluster != schema.NoCluster && changed(a.Cluster) {
				sentences[f.Found[i].Sentence] = true
			}
		}
	}
	touched := &schema.Findings{Clusters: f.Clusters}
	for _, found := range f.Found {
		if sentences[found.Sentence] {
			touched.Found = append(touched.Found, found)
		}
	}
	return touched
}

// resolutionOf is as much of a resolution as the identity of a source's statements
// hangs on: the IDs of entities.
func resolutionOf(key string, assigned []string) *schema.Resolution {
	r := &schema.Resolution{Of: map[string][]int{key: make([]int, len(assigned))}}
	for i, id := range assigned {
		r.Of[key][i] = -1
		if id != "" {
			r.Of[key][i] = len(r.Entities)
			r.Entities = append(r.Entities, schema.Entity{ID: id})
		}
	}
	return r
}

// rewrite deletes and adds what differs between the quads that are there and those
// that shall be.
func (w *writer) rewrite(old, now []quad.Quad) error {
	stay := make(map[quad.Quad]bool, len(now))
	for _, q := range now {
		stay[exact(q)] = true
	}
	there := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		q = exact(q)
		if there[q] {
			continue
		}
		there[q] = true
		if !stay[q] {
			w.batch.Delete(q)
			w.change.QuadsRemoved++
		}
	}
	for _, q := range now {
		q = exact(q)
		if there[q] {
			continue
		}
		if err := rdf.Check(q); err != nil {
			return err
		}
		there[q] = true
		w.batch.Add(q)
		w.change.QuadsAdded++
	}
	return nil
}

// exact gives a quad the one form that all Go values of it share.
func exact(q quad.Quad) quad.Quad {
	return quad.Quad{
		Subject: rdf.Exact(q.Subject), Predicate: rdf.Exact(q.Predicate),
		Object: rdf.Exact(q.Object), Label: rdf.Exact(q.Label),
	}
}
