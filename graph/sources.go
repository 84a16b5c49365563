package graph

import (
	"fmt"
	"iter"

	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

// SourceInfo is a source as a list of sources shows it.
type SourceInfo struct {
	Key        string   `json:"key"`
	Title      string   `json:"title"`
	Version    string   `json:"version"`  // SHA-256 of the bytes that were read
	Ontology   string   `json:"ontology"` // version of the ontology with which it was read
	Date       string   `json:"date"`     // in EDTF; "" when nothing tells
	Bytes      int      `json:"bytes"`    // of the decoded text
	Sentences  int      `json:"sentences"`
	Statements int      `json:"statements"` // facts and claims
	Warnings   []string `json:"warnings"`   // never nil
	Earlier    []string `json:"earlier"`    // versions that newer ones have replaced; never nil

	Coverage schema.Coverage `json:"coverage"` // how much was read for statements
}

// Sources is all sources by key.
func (v *View) Sources() ([]SourceInfo, error) {
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	all := make([]SourceInfo, 0, len(keys))
	for _, key := range keys {
		i, err := v.info(key)
		if err != nil {
			return nil, err
		}
		n, err := v.countDerived(key)
		if err != nil {
			return nil, err
		}
		i.Coverage.Skipped = append([]schema.Skipped{}, i.Coverage.Skipped...)
		earlier, err := v.Earlier(key)
		if err != nil {
			return nil, err
		}
		all = append(all, SourceInfo{key, i.Title, i.Version, i.Ontology, i.Date, i.Bytes, i.Sentences, n, append([]string{}, i.Warnings...), append([]string{}, earlier...), i.Coverage})
	}
	return all, nil
}

// Source is a source with its whole text. The error wraps ErrNoSource when there is
// none of that key.
func (v *View) Source(key string) (*schema.Source, error) {
	v.mu.Lock()
	src, ok := v.sources[key]
	v.mu.Unlock()
	if ok {
		return src, nil
	}
	src = &schema.Source{}
	if err := v.read(bucketSource, key, src); err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.sources) >= keepSources {
		clear(v.sources)
	}
	v.sources[key] = src
	return src, nil
}

// keys is the keys of all sources, sorted.
func (v *View) keys() ([]string, error) {
	var keys []string
	for blob, err := range v.store.Blobs(bucketInfo, "") {
		if err != nil {
			return nil, err
		}
		keys = append(keys, blob.Key)
	}
	return keys, nil
}

// read reads a blob of a source.
func (v *View) read(bucket, key string, into any) error {
	b, err := v.blob(bucket, key)
	if err != nil {
		return err
	}
	if err := decode(b, into); err != nil {
		return fmt.Errorf("the %s of source %q cannot be read: %w; load it again", bucket, key, err)
	}
	return nil
}

func (v *View) blob(bucket, key string) ([]byte, error) {
	b, ok, err := v.store.Blob(bucket, key)
	if err == nil && !ok {
		err = fmt.Errorf("%w: %q; list the sources to see their keys", ErrNoSource, key)
	}
	return b, err
}

func (v *View) info(key string) (i sourceInfo, err error) {
	b, err := v.blob(bucketInfo, key)
	if err != nil {
		return i, err
	}
	if err := decodeSmall(b, &i); err != nil {
		return i, fmt.Errorf("source %q cannot be read: %w; load it again", key, err)
	}
	return i, nil
}

func (v *View) findings(key string) (*schema.Findings, error) {
	f := &schema.Findings{}
	return f, v.read(bucketFindings, key, f)
}

func (v *View) sourceAndFindings(key string) (*schema.Source, *schema.Findings, error) {
	src, err := v.Source(key)
	if err != nil {
		return nil, nil, err
	}
	f, err := v.findings(key)
	return src, f, err
}

// countDerived counts the statements of a source: each has one quad that says where it
// comes from.
func (v *View) countDerived(key string) (int, error) {
	derived, err := v.iri(schema.ProvDerived)
	if err != nil || derived == 0 {
		return 0, err
	}
	source, err := v.iri(schema.SourceScheme + key)
	if err != nil || source == 0 {
		return 0, err
	}
	return v.count(quadstore.QuadIDs{P: derived, O: source})
}

func (v *View) count(pattern quadstore.QuadIDs) (n int, err error) {
	for _, err := range v.store.Scan(pattern) {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}

// Sentences is the sentences of all sources, by key and place: what is prose or a
// quotation, not headings and rows of tables.
func (v *View) Sentences() iter.Seq2[schema.Evidence, error] {
	return func(yield func(schema.Evidence, error) bool) {
		keys, err := v.keys()
		if err != nil {
			yield(schema.Evidence{}, err)
			return
		}
		for _, key := range keys {
			src, err := v.Source(key)
			if err != nil {
				yield(schema.Evidence{}, err)
				return
			}
			if !v.clocks.Knows(src.Date) {
				continue
			}
			for i, s := range src.Sentences {
				if (s.Kind == schema.Prose || s.Kind == schema.Quotation) && !yield(schema.EvidenceOf(src, i), nil) {
					return
				}
			}
		}
	}
}
