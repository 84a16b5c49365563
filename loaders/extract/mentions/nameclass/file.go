package nameclass

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/zstd"
	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

//go:embed model.zst
var builtIn []byte

// Default is the model that is built in, read at the first call.
var Default = sync.OnceValues(func() (*Model, error) { return Read(bytes.NewReader(builtIn)) })

// magic begins a model's file, before compression; the last letter is its version.
const magic = "tamga-nameclass-A"

// Write writes a model: its features in the order of their hashes, each as its distance from
// the one before, with their weights, compressed by Zstandard.
func (m *Model) Write(w io.Writer) error {
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	rows := m.rows.Sorted()
	keys, weights := []byte(magic), []byte{}
	keys = binary.AppendUvarint(keys, uint64(len(rows)))
	before := uint32(0)
	for _, r := range rows {
		keys = binary.AppendUvarint(keys, uint64(r.Key-before))
		before = r.Key
		for _, v := range m.weights[r.Number-1] {
			weights = binary.AppendVarint(weights, int64(v))
		}
	}
	_, err = z.Write(append(keys, weights...))
	return errors.Join(err, z.Close())
}

// ErrModel is in the chain when a file is no model, or is damaged.
var ErrModel = errors.New("this is no model of the classes of names")

// Read reads a model.
func Read(r io.Reader) (*Model, error) {
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<28))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	defer z.Close()
	m, err := read(bufio.NewReaderSize(z, 1<<16))
	if err != nil {
		return nil, fmt.Errorf("%w (%w); make it anew with cmd/train-names", ErrModel, err)
	}
	return m, nil
}

func read(r *bufio.Reader) (*Model, error) {
	begin := make([]byte, len(magic))
	if _, err := io.ReadFull(r, begin); err != nil || string(begin) != magic {
		return nil, errors.New("it does not begin as one")
	}
	const most = 1 << 22
	n, err := binary.ReadUvarint(r)
	if err != nil || n > most {
		return nil, errors.New("it has no number of features, or too large a one")
	}
	m := &Model{rows: hashes.New(int(n))}
	key := uint64(0)
	for i := range n {
		step, err := binary.ReadUvarint(r)
		if key += step; err != nil || step > 1<<32 || key >= 1<<32 || i > 0 && step == 0 {
			return nil, fmt.Errorf("feature %d is damaged", i+1)
		}
		m.rows.Put(uint32(key), uint32(i+1))
	}
	m.weights = make([]Scores, n)
	for i := range m.weights {
		for k := range m.weights[i] {
			v, err := binary.ReadVarint(r)
			if err != nil || v != int64(int32(v)) {
				return nil, fmt.Errorf("the weights of feature %d are damaged", i+1)
			}
			m.weights[i][k] = int32(v)
		}
	}
	return m, nil
}
