package quadstore

import (
	"errors"
	"fmt"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// Batch collects changes, to be made all together by Commit. Where two of them speak of
// one quad or one blob, the later one holds. A Batch is for one goroutine.
type Batch struct {
	store   *Store
	changes []change
	blobs   []blobChange
	err     error // of the first change that cannot be made
	added   int
	removed int
}

type change struct {
	what action
	quad quad.Quad // only Label counts for deleteLabel
}

type action byte

const (
	addQuad action = iota
	deleteQuad
	deleteLabel
)

type blobChange struct {
	key, value []byte // no value: delete
}

// NewBatch returns an empty batch. It takes no lock; only Commit does.
func (s *Store) NewBatch() *Batch { return &Batch{store: s} }

// Add adds a quad. One that is there already adds nothing. Only a label may be nil.
func (b *Batch) Add(q quad.Quad) { b.changes = append(b.changes, change{addQuad, q}) }

// Delete removes a quad, if it is there.
func (b *Batch) Delete(q quad.Quad) { b.changes = append(b.changes, change{deleteQuad, q}) }

// DeleteLabel removes all quads with a label: those in the store, and those that this
// batch has added before.
func (b *Batch) DeleteLabel(label quad.Value) {
	b.changes = append(b.changes, change{deleteLabel, quad.Quad{Label: label}})
}

// SetBlob keeps bytes in a bucket under a key, in the place of any that were there. It
// does not keep value.
func (b *Batch) SetBlob(bucket, key string, value []byte) {
	b.blob(bucket, key, b.store.zip.encode(value))
}

// DeleteBlob removes a blob, if it is there.
func (b *Batch) DeleteBlob(bucket, key string) { b.blob(bucket, key, nil) }

func (b *Batch) blob(bucket, key string, stored []byte) {
	if err := checkBucket(bucket); err != nil {
		b.err = errors.Join(b.err, err)
	}
	b.blobs = append(b.blobs, blobChange{blobKey(bucket, key), stored})
}

// Commit makes all changes. When it returns nil they are on disk; when it returns an
// error, none of them has been made. The batch is then empty and can be used again.
func (b *Batch) Commit() error {
	changes, blobs, err := b.changes, b.blobs, b.err
	b.changes, b.blobs, b.err = nil, nil, nil
	b.added, b.removed = 0, 0
	if err != nil {
		return err
	}
	return b.store.write(len(changes), func(c *commit) error {
		for i, change := range changes {
			if err := c.change(i, change); err != nil {
				return err
			}
		}
		for _, blob := range blobs {
			if err := setOrDelete(c.out, blob.key, blob.value); err != nil {
				return err
			}
		}
		err := c.finish()
		b.added, b.removed = c.added, c.removed
		return err
	})
}

// Changed is the number of quads that the last Commit really added and removed.
func (b *Batch) Changed() (added, removed int) { return b.added, b.removed }

func setOrDelete(out *pebble.Batch, key, value []byte) error {
	if value == nil {
		return out.Delete(key, nil)
	}
	return out.Set(key, value, nil)
}

func (c *commit) change(i int, ch change) error {
	switch ch.what {
	case deleteLabel:
		if ch.quad.Label == nil {
			return fmt.Errorf("%w: no label to delete is given", ErrBadQuad)
		}
		return c.dropLabel(i, ch.quad.Label)
	case deleteQuad:
		q, known, err := c.ids(ch.quad, false)
		if err == nil && known {
			c.wanted[q] = want{false, i}
		}
		return err
	}
	q, _, err := c.ids(ch.quad, true)
	if err == nil {
		c.wanted[q] = want{true, i}
	}
	return err
}
