package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// The statements of a version that was replaced are kept as JSON lines, so that two
// versions can be compared when the file of the older one is gone. They are no part of
// what the graph is: nothing but Earlier and EarlierStatements reads them.

func earlierKey(key, version string) string { return key + "\x00" + version }

// keepEarlier keeps the statements of the version that a source replaces, and tells what
// it states otherwise.
func (w *writer) keepEarlier(src *schema.Source, now []schema.Statement) error {
	info, err := w.view.info(src.Key)
	if errors.Is(err, ErrNoSource) {
		return nil
	}
	if err != nil || info.Version == src.Version {
		return err
	}
	old, f, err := w.view.sourceAndFindings(src.Key)
	if err != nil {
		return err
	}
	before := schema.Statements(old, f, w.old.resolution(src.Key))
	diff := schema.Compare(before, now)
	w.change.Diff = &diff
	w.batch.DeleteBlob(bucketEarlier, earlierKey(src.Key, src.Version)) // it is the present one again
	return w.setEarlier(&schema.Earlier{Source: src.Key, Version: info.Version, Statements: before})
}

func (w *writer) setEarlier(e *schema.Earlier) error {
	var lines []byte
	for i := range e.Statements {
		line, err := e.Statements[i].MarshalLine()
		if err != nil {
			return err
		}
		lines = append(lines, line...)
	}
	w.batch.SetBlob(bucketEarlier, earlierKey(e.Source, e.Version), lines)
	return nil
}

func (w *writer) forgetEarlier(key string) error {
	versions, err := w.view.Earlier(key)
	for _, version := range versions {
		w.batch.DeleteBlob(bucketEarlier, earlierKey(key, version))
	}
	return err
}

// Earlier is the versions of a source that newer ones have replaced, sorted.
func (v *View) Earlier(key string) ([]string, error) {
	var versions []string
	for blob, err := range v.store.Blobs(bucketEarlier, earlierKey(key, "")) {
		if err != nil {
			return nil, err
		}
		versions = append(versions, strings.TrimPrefix(blob.Key, earlierKey(key, "")))
	}
	return versions, nil
}

// StatementsOfSource is the statements, facts and claims, of one source, by place and
// ID. The error wraps ErrNoSource when there is none of that key.
func (v *View) StatementsOfSource(key string) ([]schema.Statement, error) {
	if _, err := v.info(key); err != nil {
		return nil, err
	}
	return v.statementsOfSource(key)
}

// EarlierStatements is the statements of a version of a source that was replaced, as
// they were then, in the order of its text. The error wraps ErrNoSource when that
// version is not kept.
func (v *View) EarlierStatements(key, version string) ([]schema.Statement, error) {
	lines, ok, err := v.store.Blob(bucketEarlier, earlierKey(key, version))
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, fmt.Errorf("%w: version %s of %q; list the versions with `tamga sources`", ErrNoSource, version, key)
	}
	var all []schema.Statement
	for d := json.NewDecoder(bytes.NewReader(lines)); d.More(); {
		var s schema.Statement
		if err := d.Decode(&s); err != nil {
			return nil, fmt.Errorf("version %s of %q cannot be read: %w; load that version again", version, key, err)
		}
		all = append(all, s)
	}
	return all, nil
}
