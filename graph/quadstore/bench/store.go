package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	_ "github.com/cayleygraph/cayley/graph/kv/bbolt"
	_ "github.com/cayleygraph/cayley/graph/kv/leveldb"
	_ "github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
	hkv "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/flat"
	"github.com/hidal-go/hidalgo/kv/flat/pebble"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// store is one of those that are compared.
type store interface {
	// load makes a new graph in a directory of a file of N-Quads.
	load(file, dir string) error
	// open opens what load made, for reading.
	open(dir string) (graph.QuadStore, io.Closer, error)
}

// stores are those that run in Go; oxigraph.go has the other.
func stores() map[string]store {
	// Cayley has dropped its own registration of this one.
	kv.Register(pebble.Name, kv.Registration{NewFunc: openPebble, InitFunc: openPebble, IsPersistent: true})
	return map[string]store{"tamga": tamga{}, "bbolt": stock("bbolt"), "leveldb": stock("leveldb"), "pebble": stock(pebble.Name)}
}

func openPebble(path string, _ graph.Options) (hkv.KV, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return nil, err
	}
	db, err := pebble.OpenPath(path)
	if err != nil {
		return nil, err
	}
	return flat.Upgrade(db), nil
}

// stock is a store that Cayley has.
type stock string

func (s stock) load(file, dir string) (err error) {
	if err := graph.InitQuadStore(string(s), dir, nil); err != nil {
		return err
	}
	qs, err := graph.NewQuadStore(string(s), dir, nil)
	if err != nil {
		return err
	}
	defer qs.Close()
	w, err := graph.NewQuadWriter("single", qs, graph.Options{"ignore_duplicate": true})
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	// As `cayley load` does.
	if _, err := quad.CopyBatch(graph.NewWriter(w), nquads.NewReader(f, false), quad.DefaultBatch); err != nil {
		return err
	}
	return w.Close()
}

func (s stock) open(dir string) (graph.QuadStore, io.Closer, error) {
	qs, err := graph.NewQuadStore(string(s), dir, nil)
	return qs, qs, err
}

type tamga struct{}

func (tamga) load(file, dir string) error {
	s, err := quadstore.Open(dir, quadstore.Options{})
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	done, err := s.Load(context.Background(), rdf.NewReader(f).Quads())
	if err != nil {
		return err
	}
	if done.Added == 0 {
		return fmt.Errorf("nothing was loaded")
	}
	return s.Close()
}

func (tamga) open(dir string) (graph.QuadStore, io.Closer, error) {
	s, err := quadstore.Open(dir, quadstore.Options{ReadOnly: true})
	if err != nil {
		return nil, nil, err
	}
	v, err := s.View()
	return v, s, err
}
