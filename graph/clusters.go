package graph

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tamga-kg/tamga/schema"
)

// What resolution reads of a source's clusters is one blob, since it is read for every
// source at every write and must be quick to read:
//
//	clusters { len(name) name len(class) class local forms { len(text) text count } }
//	pairs { cluster cluster }
//
// All numbers are uvarints; local is 0 or 1.

func encodeClusters(v any) ([]byte, error) {
	s, ok := v.(schema.SourceClusters)
	if !ok {
		return nil, fmt.Errorf("%T is no clusters of a source", v)
	}
	b := binary.AppendUvarint(nil, uint64(len(s.Clusters)))
	text := func(s string) { b = append(binary.AppendUvarint(b, uint64(len(s))), s...) }
	for _, c := range s.Clusters {
		text(c.Name)
		text(c.Class)
		local := uint64(0)
		if c.Local {
			local = 1
		}
		b = binary.AppendUvarint(binary.AppendUvarint(b, local), uint64(len(c.Forms)))
		for _, f := range c.Forms {
			text(f.Text)
			b = binary.AppendUvarint(b, uint64(f.Count))
		}
	}
	b = binary.AppendUvarint(b, uint64(len(s.Linked)))
	for _, pair := range s.Linked {
		b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(pair[0])), uint64(pair[1]))
	}
	return b, nil
}

var errClusters = errors.New("its clusters are cut short; load it again")

func (v *View) clusters(key string) (schema.SourceClusters, error) {
	b, err := v.blob(bucketClusters, key)
	if err != nil {
		return schema.SourceClusters{}, err
	}
	s, err := decodeClusters(b)
	if err != nil {
		return s, fmt.Errorf("source %q: %w", key, err)
	}
	s.Key = key
	return s, nil
}

func decodeClusters(b []byte) (s schema.SourceClusters, err error) {
	r := &numbers{rest: b}
	if n := r.count(); n > 0 {
		s.Clusters = make([]schema.Cluster, n)
	}
	for i := range s.Clusters {
		c := &s.Clusters[i]
		c.Name, c.Class, c.Local = r.text(), r.text(), r.next() == 1
		if n := r.count(); n > 0 {
			c.Forms = make([]schema.Form, n)
		}
		for k := range c.Forms {
			c.Forms[k] = schema.Form{Text: r.text(), Count: r.next()}
		}
	}
	if n := r.count(); n > 0 {
		s.Linked = make([][2]int, n)
	}
	for i := range s.Linked {
		s.Linked[i] = [2]int{r.next(), r.next()}
		if r.bad || max(s.Linked[i][0], s.Linked[i][1]) >= len(s.Clusters) {
			return schema.SourceClusters{}, errClusters
		}
	}
	if r.bad || len(r.rest) > 0 {
		return schema.SourceClusters{}, errClusters
	}
	return s, nil
}

// numbers reads uvarints and texts until one does not fit; then bad is set, and all
// that follows is empty.
type numbers struct {
	rest []byte
	bad  bool
}

func (r *numbers) next() int {
	n, rest, err := number(r.rest)
	if err != nil {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = rest
	return n
}

// count is a number of things that take a byte each at least.
func (r *numbers) count() int {
	n := r.next()
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return 0
	}
	return n
}

func (r *numbers) text() string {
	n := r.count()
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}
