package quadstore

import (
	"bytes"
	"fmt"
	"iter"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Blob is bytes that are kept under a key.
type Blob struct {
	Key   string
	Value []byte
}

// Blob is what is kept in a bucket under a key; the caller may change it.
func (r *reader) Blob(bucket, key string) (value []byte, ok bool, err error) {
	b, err := r.get(blobKey(bucket, key))
	if b == nil || err != nil {
		return nil, false, err
	}
	value, err = r.zip.decode(b)
	return value, err == nil, err
}

// Blobs is all blobs of a bucket whose keys begin with prefix, in the order of keys.
func (r *reader) Blobs(bucket, prefix string) iter.Seq2[Blob, error] {
	start := len(blobKey(bucket, ""))
	return func(yield func(Blob, error) bool) {
		for entry, err := range r.entries(blobKey(bucket, prefix)) {
			var b Blob
			if err == nil {
				b.Key = string(entry.key[start:])
				b.Value, err = r.zip.decode(bytes.Clone(entry.value))
			}
			if !yield(b, err) || err != nil {
				return
			}
		}
	}
}

func blobKey(bucket, key string) []byte {
	return append(append(append([]byte{keyBlob}, bucket...), 0), key...)
}

func checkBucket(bucket string) error {
	if bucket == "" || strings.Contains(bucket, "\x00") {
		return fmt.Errorf("the name of a bucket is %q; it must not be empty or hold a zero byte", bucket)
	}
	return nil
}

// First bytes of blobs as they are stored.
const (
	blobPlain  = 0
	blobZipped = 1
)

// shortestZipped is the length from which compression is worth its time.
const shortestZipped = 256

// blobCodec packs blobs. It may be used by many goroutines at once.
type blobCodec struct {
	encoder *zstd.Encoder
	decoder *zstd.Decoder
}

func newBlobCodec() (*blobCodec, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true))
	if err != nil {
		return nil, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true))
	return &blobCodec{encoder, decoder}, err
}

func (c *blobCodec) encode(value []byte) []byte {
	if len(value) >= shortestZipped {
		if zipped := c.encoder.EncodeAll(value, []byte{blobZipped}); len(zipped) <= len(value) {
			return zipped
		}
	}
	return append([]byte{blobPlain}, value...)
}

// decode may return a part of b.
func (c *blobCodec) decode(b []byte) ([]byte, error) {
	switch {
	case len(b) > 0 && b[0] == blobPlain:
		return b[1:], nil
	case len(b) > 0 && b[0] == blobZipped:
		value, err := c.decoder.DecodeAll(b[1:], nil)
		if err != nil {
			return nil, fmt.Errorf("%w: a blob cannot be unpacked: %w", ErrDamaged, err)
		}
		return value, nil
	}
	return nil, fmt.Errorf("%w: a blob has no form", ErrDamaged)
}
