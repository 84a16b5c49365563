package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/backup"
)

func newBackup(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Write all of the graph into one file",
		Long: `Write all of the graph, with texts, findings, corrections and earlier versions, into one
file: a tar, compressed by zstd, of N-Quads, texts and JSON. When the command ends well
the file is whole and on disk.`,
		Example: "  tamga backup party.tamga-backup",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.read(func(v *graph.View) error { return a.backup(v, args[0]) })
		},
	}
}

// backup writes beside the file first, so that a file that is there is never half of one.
func (a *app) backup(v *graph.View, path string) (err error) {
	out, err := os.Create(path + ".part")
	if err != nil {
		return fmt.Errorf("the backup cannot be written: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(out.Name()))
		}
	}()
	if err := backup.Write(backup.Archive(out), v); err != nil {
		return errors.Join(err, out.Close())
	}
	if err := errors.Join(out.Sync(), out.Close()); err != nil {
		return err
	}
	if err := os.Rename(out.Name(), path); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	a.printf("%s: %d bytes\n", path, info.Size())
	return nil
}

func newRestore(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FILE",
		Short: "Make the graph of a backup, or of an export with texts",
		Long: `Make the graph that a backup was made of, in a new directory: --graph names it. FILE may
also be the directory that "tamga export --texts" wrote. The quads are compared with
those that were written.`,
		Example: "  tamga --graph again.graph restore party.tamga-backup",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.restore(args[0]) },
	}
}

func (a *app) restore(path string) (err error) {
	files, err := openBackup(path)
	if err != nil {
		return fmt.Errorf("%s cannot be restored: %w", path, err)
	}
	if _, there := os.Stat(a.dir); errors.Is(there, fs.ErrNotExist) {
		defer func() {
			if err != nil && !errors.Is(err, backup.ErrDiffers) {
				err = errors.Join(err, os.RemoveAll(a.dir)) // it was made for nothing
			}
		}()
	}
	return a.write(func(g *graph.Graph) error {
		if err := backup.Restore(g, files); err != nil {
			return fmt.Errorf("%s cannot be restored into %s: %w", path, a.dir, err)
		}
		v, err := g.View()
		if err != nil {
			return err
		}
		defer v.Close()
		s, err := v.Totals()
		if err != nil {
			return err
		}
		a.printf("%s now holds %s: %s, %s and %s\n", a.dir, count(s.Sources, "source"), count(s.Facts, "fact"), count(s.Claims, "claim"), count(s.Entities, "entity"))
		return nil
	})
}

// openBackup is the files of an archive or of a directory.
func openBackup(path string) (backup.Reader, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return os.DirFS(path).(fs.ReadFileFS), nil
	}
	in, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return backup.Unpack(in)
}
