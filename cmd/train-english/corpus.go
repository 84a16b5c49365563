package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/klauspost/compress/zstd"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// corpus is all that the models learn from.
type corpus struct {
	treebank, labelled []treebank.Sentence
	development        []treebank.Sentence
	tags               tagSet
	relations          relations
}

// What a teacher labelled: see cmd/train-english/teacher/README.md.
const labelledFile = "cmd/train-english/teacher/labelled.conllu.zst"

func readCorpus(dir string) (*corpus, error) {
	c := &corpus{}
	var err error
	if c.treebank, err = readPart(dir, "train"); err != nil {
		return nil, err
	}
	if c.development, err = readPart(dir, "dev"); err != nil {
		return nil, err
	}
	c.tags, c.relations = countTags(c.treebank), countRelations(c.treebank)
	c.labelled, err = readLabelled()
	return c, err
}

// all is the sentences that models learn from.
func (c *corpus) all() []treebank.Sentence {
	return append(c.treebank[:len(c.treebank):len(c.treebank)], c.labelled...)
}

func readLabelled() (list []treebank.Sentence, err error) {
	err = unpacked(labelledFile, func(r io.Reader) error {
		list, err = treebank.Read(labelledFile, r)
		return err
	})
	return list, err
}

// unpacked reads a compressed file.
func unpacked(name string, read func(io.Reader) error) error {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w; run it in the folder of go.mod", err)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		return err
	}
	defer z.Close()
	return read(z)
}
