package loaders

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Input is one source to load: its key and a way to read its bytes.
type Input struct {
	Key  string
	Date string // of the source, in EDTF; "" takes what the source itself says
	Name string // how errors call it: the path as given, or "standard input"
	Open func() (io.ReadCloser, error)
}

// ErrNoFiles says that a folder has nothing in it to load.
var ErrNoFiles = errors.New("there is no file in it")

// Bytes is an input from memory.
func Bytes(key string, data []byte) Input {
	return Input{Key: key, Name: key, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}
}

// FS is every file of a file system as inputs, their paths as keys, in order of path.
// What cannot be read is an input that fails to open, so that it is listed and the
// rest is loaded.
func FS(files fs.FS) ([]Input, error) {
	var inputs []Input
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		hidden := path != "." && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil && path == ".":
			return err
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden || err == nil && d.IsDir():
			return nil
		}
		if err == nil {
			err = regular(files, path)
		}
		inputs = append(inputs, Input{Key: path, Name: path, Open: func() (io.ReadCloser, error) {
			if err != nil {
				return nil, err
			}
			return files.Open(path)
		}})
		return nil
	})
	return inputs, err
}

// regular says what keeps a path from being a file whose reading comes to an end.
func regular(files fs.FS, path string) error {
	info, err := fs.Stat(files, path)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("it is a link to a folder; load that folder itself")
	case !info.Mode().IsRegular():
		return errors.New("it is no regular file; give its content with -")
	}
	return nil
}

// Path is the inputs that a path stands for: a file by its base name, or the files of
// a folder by their paths below it. Hidden files are left out.
func Path(path string) ([]Input, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w; check the path", path, reason(err))
	}
	if !info.IsDir() {
		return []Input{{Key: filepath.Base(path), Name: path, Open: func() (io.ReadCloser, error) { return os.Open(path) }}}, nil
	}
	inputs, err := FS(os.DirFS(path))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be listed: %w", path, reason(err))
	}
	if len(inputs) == 0 {
		return nil, fmt.Errorf("%s: %w; name a folder that holds texts", path, ErrNoFiles)
	}
	for i := range inputs {
		inputs[i].Name = filepath.Join(path, filepath.FromSlash(inputs[i].Key))
	}
	return inputs, nil
}

// reason is the cause of a path error without its operation and path, which the
// sentence around it names already.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
