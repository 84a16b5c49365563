package tagger

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"
	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

//go:embed model.zst
var builtIn []byte

// Default is the model that is built in, read at the first call.
var Default = sync.OnceValues(func() (*Model, error) { return Read(bytes.NewReader(builtIn)) })

// magic begins a model's file, before compression; the last letter is its version.
const magic = "tamga-tagger-B"

// Write writes a model: lists of text and numbers, compressed by Zstandard.
func (m *Model) Write(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	out := &writer{w: bufio.NewWriter(z)}
	out.text(magic)
	out.number(len(m.tags))
	for _, tag := range m.tags {
		out.text(tag)
	}
	out.lexicon(&m.lexicon)
	out.weights(m)
	return errors.Join(out.err, out.w.Flush(), z.Close())
}

type writer struct {
	w   *bufio.Writer
	err error
}

func (w *writer) number(n int) {
	_, err := w.w.Write(binary.AppendUvarint(nil, uint64(n)))
	w.err = errors.Join(w.err, err)
}

func (w *writer) text(s string) {
	w.number(len(s))
	_, err := w.w.WriteString(s)
	w.err = errors.Join(w.err, err)
}

func (w *writer) lexicon(l *lexicon) {
	w.number(len(l.sets))
	for i, set := range l.sets {
		w.text(string(set))
		w.number(map[bool]int{true: 1}[l.sure[i]])
	}
	words := make([]string, 0, len(l.class))
	for word := range l.class {
		words = append(words, word)
	}
	slices.Sort(words)
	w.number(len(words))
	for _, word := range words {
		w.text(word)
		w.number(int(l.class[word]))
	}
}

// weights writes the features in the order of their hashes, each as its distance from
// the one before, so that they compress.
func (w *writer) weights(m *Model) {
	features := m.row.Sorted()
	w.number(len(features))
	before := uint32(0)
	for _, f := range features {
		w.number(int(f.Key - before))
		before = f.Key
	}
	w.number(len(m.weights))
	tags, values := make([]byte, 0, len(m.weights)), make([]byte, 0, len(m.weights))
	for _, f := range features {
		for at := f.Number - 1; ; at++ {
			tags, values = append(tags, m.weights[at].tag), binary.AppendVarint(values, int64(m.weights[at].value))
			if m.weights[at].tag&lastWeight != 0 {
				break
			}
		}
	}
	w.text(string(tags))
	w.text(string(values))
}

// ErrModel is in the chain when a file is no model, or is damaged.
var ErrModel = errors.New("this is no model of a tagger")

// Read reads a model.
func Read(r io.Reader) (*Model, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	defer z.Close()
	in := &reader{r: bufio.NewReaderSize(z, 1<<16)}
	if in.text() != magic {
		return nil, fmt.Errorf("%w; make it anew with cmd/train-english", ErrModel)
	}
	m := &Model{}
	for range in.number(noTag) {
		m.tags = append(m.tags, in.text())
	}
	in.lexicon(m)
	in.weights(m)
	if in.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, in.err)
	}
	return m.restrict(), nil
}

type reader struct {
	r   *bufio.Reader
	err error
}

// most is the most of anything that a model may have.
const most = 1 << 26

func (r *reader) number(limit int) int {
	if r.err != nil {
		return 0
	}
	n, err := binary.ReadUvarint(r.r)
	if err == nil && n > uint64(limit) {
		err = fmt.Errorf("a number is %d, and %d is the most", n, limit)
	}
	if err != nil {
		r.err = err
		return 0
	}
	return int(n)
}

func (r *reader) text() string {
	b := make([]byte, r.number(most))
	if r.err == nil {
		_, r.err = io.ReadFull(r.r, b)
	}
	return string(b)
}

func (r *reader) lexicon(m *Model) {
	for range r.number(most) {
		set := []byte(r.text())
		for _, tag := range set {
			r.check(int(tag) < len(m.tags), "a word has an unknown tag")
		}
		m.sets = append(m.sets, set)
		m.sure = append(m.sure, r.number(1) == 1)
	}
	r.check(len(m.sets) > 1, "the lexicon has no sets")
	n := r.number(most)
	m.class = make(map[string]uint32, n)
	for range n {
		word := r.text()
		class := r.number(most)
		r.check(class < len(m.sets), "a word has an unknown set")
		if r.err != nil {
			return
		}
		m.class[word] = uint32(class)
	}
}

func (r *reader) weights(m *Model) {
	features := make([]uint32, r.number(most))
	at := uint32(0)
	for i := range features {
		at += uint32(r.number(1<<32 - 1))
		features[i] = at
	}
	n := r.number(most)
	tags, values := r.text(), r.values(n)
	r.check(len(tags) == n && len(values) == n, "weights are missing")
	if r.err != nil {
		return
	}
	m.weights = make([]weight, n)
	m.row = hashes.New(len(features))
	next, begins := 0, true
	for i := range n {
		if begins {
			r.check(next < len(features), "features are missing")
			if r.err != nil {
				return
			}
			m.row.Put(features[next], uint32(i+1))
			next++
		}
		m.weights[i] = weight{tags[i], values[i]}
		begins = tags[i]&lastWeight != 0
		r.check(int(tags[i]&^lastWeight) < len(m.tags), "a weight has an unknown tag")
	}
	r.check(begins && next == len(features), "weights are missing")
}

// values reads n numbers, each in as many bytes as it needs.
func (r *reader) values(n int) []int16 {
	packed := []byte(r.text())
	values := make([]int16, 0, min(n, len(packed)))
	for len(packed) > 0 && len(values) < n {
		v, size := binary.Varint(packed)
		if size <= 0 || v != int64(int16(v)) {
			r.check(false, "a weight is no number")
			return nil
		}
		values, packed = append(values, int16(v)), packed[size:]
	}
	r.check(len(packed) == 0, "there are too many weights")
	return values
}

func (r *reader) check(ok bool, problem string) {
	if !ok && r.err == nil {
		r.err = errors.New(problem)
	}
}
