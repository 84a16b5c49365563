package parser

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
const magic = "tamga-parser-B"

// Write writes a model: lists of text and numbers, compressed by Zstandard.
func (m *Model) Write(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	out := &writer{w: bufio.NewWriter(z)}
	out.text(magic)
	out.texts(m.relations)
	out.words(m)
	out.steps(m)
	out.arcs(m)
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

func (w *writer) texts(list []string) {
	w.number(len(list))
	for _, s := range list {
		w.text(s)
	}
}

// words writes the words that features may name, and the classes of words.
func (w *writer) words(m *Model) {
	known := make([]string, 0, len(m.words))
	for word := range m.words {
		known = append(known, word)
	}
	slices.Sort(known)
	w.texts(known)
}

// keys writes keys in order, each as its distance from the one before: the lowest bytes, which
// do not compress, apart from the rest, which does.
func (w *writer) keys(keys []uint32) {
	low, rest := make([]byte, 0, len(keys)), make([]byte, 0, len(keys))
	before := uint32(0)
	for _, k := range keys {
		low = append(low, byte(k-before))
		rest = binary.AppendUvarint(rest, uint64((k-before)>>8))
		before = k
	}
	w.number(len(keys))
	w.text(string(low))
	w.text(string(rest))
}

func (w *writer) steps(m *Model) {
	kept := make([]stepSlot, 0, len(m.steps))
	for _, s := range m.steps {
		if s.by != [kinds]int16{} {
			kept = append(kept, s)
		}
	}
	slices.SortFunc(kept, func(a, b stepSlot) int { return int(int64(a.key) - int64(b.key)) })
	keys := make([]uint32, len(kept))
	for i, s := range kept {
		keys[i] = s.key
	}
	w.keys(keys)
	for kind := range kinds {
		values := make([]int16, len(kept))
		for i, s := range kept {
			values[i] = s.by[kind]
		}
		w.weights(values)
	}
}

func (w *writer) arcs(m *Model) {
	list := m.index.Sorted()
	keys := make([]uint32, len(list))
	var relations []byte
	var values []int16
	for i, s := range list {
		keys[i] = s.Key
		for at := s.Number - 1; ; at++ {
			e := m.rows[at]
			relation := e.relation
			if e.last {
				relation |= lastRelation
			}
			relations, values = append(relations, relation), append(values, e.value)
			if e.last {
				break
			}
		}
	}
	w.keys(keys)
	w.text(string(relations))
	w.weights(values)
}

// weights writes each in as many bytes as it needs, mostly one.
func (w *writer) weights(values []int16) {
	packed := make([]byte, 0, len(values))
	for _, v := range values {
		packed = binary.AppendVarint(packed, int64(v))
	}
	w.number(len(values))
	w.text(string(packed))
}

// lastRelation marks the last entry of a feature.
const lastRelation = 0x80

// ErrModel is in the chain when a file is no model, or is damaged.
var ErrModel = errors.New("this is no model of a parser")

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
	m := &Model{relations: in.texts(), idle: &sync.Pool{}}
	in.check(len(m.relations) > 0 && len(m.relations) <= 64, "it has no relations, or too many")
	in.words(m)
	in.steps(m)
	in.arcs(m)
	if in.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, in.err)
	}
	return m, nil
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

func (r *reader) bytes() []byte {
	b := make([]byte, r.number(most))
	if r.err == nil {
		_, r.err = io.ReadFull(r.r, b)
	}
	return b
}

func (r *reader) weights() []int16 {
	n := r.number(most)
	packed := r.bytes()
	values := make([]int16, 0, min(n, len(packed)))
	for len(packed) > 0 && len(values) < n {
		v, size := binary.Varint(packed)
		if size <= 0 || v != int64(int16(v)) {
			r.check(false, "a weight is no number")
			return nil
		}
		values, packed = append(values, int16(v)), packed[size:]
	}
	r.check(len(values) == n && len(packed) == 0, "weights are missing")
	return values
}

func (r *reader) text() string { return string(r.bytes()) }

func (r *reader) texts() (list []string) {
	for n := r.number(most); n > 0 && r.err == nil; n-- {
		list = append(list, r.text())
	}
	return list
}

func (r *reader) words(m *Model) {
	known := r.texts()
	m.words = make(map[string]bool, len(known))
	for _, w := range known {
		m.words[w] = true
	}
}

func (r *reader) keys() []uint32 {
	n := r.number(most)
	low, rest := r.bytes(), r.bytes()
	if r.check(len(low) == n, "features are missing"); r.err != nil {
		return nil
	}
	keys := make([]uint32, n)
	at := uint32(0)
	for i, b := range low {
		high, size := binary.Uvarint(rest)
		if size <= 0 || high > 1<<24 {
			r.check(false, "a feature is no number")
			return nil
		}
		rest = rest[size:]
		at += uint32(high)<<8 | uint32(b)
		keys[i] = at
	}
	return keys
}

func (r *reader) steps(m *Model) {
	keys := r.keys()
	var values [kinds][]int16
	for kind := range kinds {
		values[kind] = r.weights()
		r.check(len(values[kind]) == len(keys), "weights of steps are missing")
	}
	if r.err != nil {
		return
	}
	m.roomForSteps(len(keys))
	for i, k := range keys {
		by := [kinds]int16{values[0][i], values[1][i], values[2][i]}
		if by != [kinds]int16{} {
			m.putStep(k, by)
		}
	}
}

func (r *reader) arcs(m *Model) {
	keys := r.keys()
	relations, values := r.bytes(), r.weights()
	r.check(len(relations) == len(values), "weights of arcs are missing")
	if r.err != nil {
		return
	}
	m.rows = make([]entry, len(values))
	m.index = hashes.New(len(keys))
	next, begins := 0, true
	for i, relation := range relations {
		if begins {
			if r.check(next < len(keys), "features of arcs are missing"); r.err != nil {
				return
			}
			m.index.Put(keys[next], uint32(i+1))
			next++
		}
		begins = relation&lastRelation != 0
		m.rows[i] = entry{values[i], relation &^ lastRelation, begins}
		r.check(int(m.rows[i].relation) < len(m.relations), "a weight has an unknown relation")
	}
	r.check(begins && next == len(keys), "weights of arcs are missing")
}

func (r *reader) check(ok bool, problem string) {
	if !ok && r.err == nil {
		r.err = errors.New(problem)
	}
}
