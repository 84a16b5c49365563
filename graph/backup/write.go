package backup

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/export"
	"github.com/tamga-kg/tamga/schema"
)

// format is the number of the form in which the files are written.
const format = 1

type manifest struct {
	Format  int    `json:"format"`
	Sources int    `json:"sources"`
	Quads   string `json:"quads"` // SHA-256 of graph.nq
}

// source is a source without its text, and what was found in it.
type source struct {
	Source   schema.Source    `json:"source"`
	Findings *schema.Findings `json:"findings"`
	Raw      *schema.Findings `json:"raw,omitempty"`
}

// earlier is one statement of a version that was replaced.
type earlier struct {
	Source    string           `json:"source"`
	Version   string           `json:"version"`
	Statement schema.Statement `json:"statement"`
}

// Files takes files as they are written.
type Files interface {
	// Put writes one file. The name has slashes and no "..".
	Put(name string, data []byte) error
	// Close ends the writing: what was put is then whole.
	Close() error
}

// Write writes all of a graph, and closes files.
func Write(files Files, v *graph.View) error {
	err := put(files, v)
	if closing := files.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return fmt.Errorf("the backup was not written: %w", err)
	}
	return nil
}

func put(files Files, v *graph.View) error {
	sources, err := v.Sources()
	if err != nil {
		return err
	}
	for i, s := range sources {
		if err := putSource(files, v, i+1, s); err != nil {
			return err
		}
	}
	r, err := v.Resolution()
	if err != nil {
		return err
	}
	if err := putJSON(files, "resolution.json", r); err != nil {
		return err
	}
	text, err := v.Corrections()
	if err != nil {
		return err
	}
	if err := files.Put("corrections.yaml", text); err != nil {
		return err
	}
	var quads bytes.Buffer
	if err := export.NQuads(&quads, v); err != nil {
		return err
	}
	if err := files.Put("graph.nq", quads.Bytes()); err != nil {
		return err
	}
	sum := sha256.Sum256(quads.Bytes())
	return putJSON(files, "manifest.json", manifest{format, len(sources), hex.EncodeToString(sum[:])})
}

func putSource(files Files, v *graph.View, n int, info graph.SourceInfo) error {
	e, err := v.Extracted(info.Key)
	if err != nil {
		return err
	}
	if err := files.Put(fmt.Sprintf("texts/%04d.txt", n), []byte(e.Source.Text)); err != nil {
		return err
	}
	s := source{*e.Source, e.Findings, e.Raw}
	s.Source.Text = ""
	if err := putJSON(files, fmt.Sprintf("sources/%04d.json", n), s); err != nil {
		return err
	}
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	enc.SetEscapeHTML(false)
	for _, version := range info.Earlier {
		statements, err := v.EarlierStatements(info.Key, version)
		if err != nil {
			return err
		}
		for _, st := range statements {
			if err := enc.Encode(earlier{info.Key, version, st}); err != nil {
				return err
			}
		}
	}
	if lines.Len() == 0 {
		return nil
	}
	return files.Put(fmt.Sprintf("earlier/%04d.jsonl", n), lines.Bytes())
}

func putJSON(files Files, name string, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	return files.Put(name, b.Bytes())
}

// Dir writes files into a directory, which is made.
type Dir string

// Put writes one file.
func (d Dir) Put(name string, data []byte) error {
	path := filepath.Join(string(d), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

// Close does nothing.
func (d Dir) Close() error { return nil }

// archive writes files as a tar, compressed by zstd.
type archive struct {
	zip *zstd.Encoder
	tar *tar.Writer
	err error
}

// Archive writes files as one tar, compressed by zstd. The bytes depend on the files
// alone: no time and no user goes in.
func Archive(w io.Writer) Files {
	zip, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	return &archive{zip, tar.NewWriter(zip), err}
}

func (a *archive) Put(name string, data []byte) error {
	if a.err != nil {
		return a.err
	}
	if err := a.tar.WriteHeader(&tar.Header{Name: name, Mode: 0o644, Size: int64(len(data)), Format: tar.FormatPAX}); err != nil {
		return err
	}
	_, err := a.tar.Write(data)
	return err
}

func (a *archive) Close() error {
	if a.err != nil {
		return a.err
	}
	if err := a.tar.Close(); err != nil {
		return err
	}
	return a.zip.Close()
}
