package backup

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/klauspost/compress/zstd"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// Errors of Restore and Unpack.
var (
	// ErrNotABackup is in the chain when the files are no backup, or not all of one.
	ErrNotABackup = errors.New("it is no backup of tamga, or not all of one")
	// ErrNotEmpty is in the chain when the graph to restore into holds something.
	ErrNotEmpty = errors.New("the graph is not empty")
	// ErrDiffers is in the chain when graph.nq is not what the texts and findings give.
	ErrDiffers = errors.New("graph.nq is not what the texts and findings beside it give")
)

// Reader gives the files of a backup by their names: os.DirFS and Unpack make one.
type Reader interface {
	ReadFile(name string) ([]byte, error)
}

// unpacked is the files of an archive.
type unpacked map[string][]byte

func (u unpacked) ReadFile(name string) ([]byte, error) {
	if data, ok := u[name]; ok {
		return data, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// Unpack reads an archive into memory.
func Unpack(r io.Reader) (Reader, error) {
	zip, err := zstd.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotABackup, err)
	}
	defer zip.Close()
	files := unpacked{}
	for in := tar.NewReader(zip); ; {
		h, err := in.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotABackup, err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNotABackup, err)
		}
		files[h.Name] = data
	}
}

// Restore makes an empty graph the one that was written, and compares its quads with
// those of the files. After an error other than ErrDiffers the graph is empty.
func Restore(g *graph.Graph, files Reader) error {
	if n, err := g.CountSentences(); err != nil || n > 0 {
		return errors.Join(err, fmt.Errorf("%w; restore into a new one", ErrNotEmpty))
	}
	var m manifest
	if err := readJSON(files, "manifest.json", &m); err != nil {
		return err
	}
	if m.Format != format {
		return fmt.Errorf("%w: its format is %d and this tamga reads %d; use a newer tamga", ErrNotABackup, m.Format, format)
	}
	e, err := readEdit(files, m.Sources)
	if err != nil {
		return err
	}
	if _, err := g.Write(e); err != nil {
		return err
	}
	return compare(g, m.Quads)
}

func readEdit(files Reader, sources int) (e schema.Edit, err error) {
	for n := 1; n <= sources; n++ {
		var s source
		if err := readJSON(files, fmt.Sprintf("sources/%04d.json", n), &s); err != nil {
			return e, err
		}
		text, err := readFile(files, fmt.Sprintf("texts/%04d.txt", n))
		if err != nil {
			return e, err
		}
		if s.Findings == nil {
			return e, fmt.Errorf("%w: source %d has no findings", ErrNotABackup, n)
		}
		s.Source.Text = string(text)
		e.Puts = append(e.Puts, schema.Extracted{Source: &s.Source, Findings: s.Findings, Raw: s.Raw})
		if e.Earlier, err = readEarlier(files, n, e.Earlier); err != nil {
			return e, err
		}
	}
	if err := readJSON(files, "resolution.json", &e.Resolution); err != nil {
		return e, err
	}
	e.Corrections, err = readFile(files, "corrections.yaml")
	return e, err
}

func readEarlier(files Reader, n int, all []schema.Earlier) ([]schema.Earlier, error) {
	name := fmt.Sprintf("earlier/%04d.jsonl", n)
	data, err := files.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return all, nil
	}
	if err != nil {
		return all, err
	}
	for d := json.NewDecoder(bytes.NewReader(data)); d.More(); {
		var line earlier
		if err := d.Decode(&line); err != nil {
			return all, fmt.Errorf("%w: %s: %w", ErrNotABackup, name, err)
		}
		if k := len(all) - 1; k < 0 || all[k].Source != line.Source || all[k].Version != line.Version {
			all = append(all, schema.Earlier{Source: line.Source, Version: line.Version})
		}
		last := &all[len(all)-1]
		last.Statements = append(last.Statements, line.Statement)
	}
	return all, nil
}

func readFile(files Reader, name string) ([]byte, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotABackup, err)
	}
	return data, nil
}

func readJSON(files Reader, name string, into any) error {
	data, err := readFile(files, name)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("%w: %s: %w", ErrNotABackup, name, err)
	}
	return nil
}

// compare compares the quads of a graph with a hash.
func compare(g *graph.Graph, want string) error {
	v, err := g.View()
	if err != nil {
		return err
	}
	defer v.Close()
	got, err := v.Hash()
	if err == nil && got != want {
		err = fmt.Errorf("%w; somebody has edited one of them, or another tamga wrote them: what was restored is what the texts give", ErrDiffers)
	}
	return err
}
