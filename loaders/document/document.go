package document

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Read makes a source of the bytes of a text file: decoded, cleaned and taken apart
// into sections, sentences and notes. The key names the source; one that ends in .md
// or .markdown is read as Markdown. The function split finds the sentences in a clean
// text; it must give spans in order that do not overlap. Read keeps data as it is.
//
// The error wraps ErrEmpty or ErrBinary.
func Read(key string, data []byte, split func(string) []schema.Span) (*schema.Source, error) {
	text, warnings, err := Decode(data)
	if errors.Is(err, ErrEmpty) {
		return nil, fmt.Errorf("%s: %w; give a file that has text in it", key, err)
	} else if err != nil {
		return nil, fmt.Errorf("%s: %w; convert it to plain text first", key, err)
	}
	version := sha256.Sum256(data)
	source := &schema.Source{Key: key, Version: hex.EncodeToString(version[:]), Text: text, Warnings: warnings}
	if isMarkdown(key) {
		assemble(source, readMarkdown(text), split)
	} else {
		assemble(source, readPlain(text), split)
	}
	source.Title = title(source)
	return source, nil
}

func isMarkdown(key string) bool {
	switch strings.ToLower(path.Ext(key)) {
	case ".md", ".markdown", ".mdown", ".mkd":
		return true
	}
	return false
}

// readPlain takes a plain text apart.
func readPlain(text string) parsed {
	lines := splitLines(text)
	markFurniture(text, lines)
	notes := findNotes(text, lines, measureLayout(text, lines))
	l := measureLayout(text, lines)
	rows := l.rows(lines)
	p := parsed{notes: notes}
	words := learn(text, rows)
	p.blocks = compose(text, rows, l, words)
	for i := range p.notes {
		p.notes[i].pieces = words.pieces(text, p.notes[i].rows(lines))
	}
	return p
}

// title is the first heading of rank one, else the first heading, else the key.
func title(source *schema.Source) string {
	for _, s := range source.Sections[1:] {
		if s.Rank == 1 {
			return s.Heading
		}
	}
	if len(source.Sections) > 1 {
		return source.Sections[1].Heading
	}
	return source.Key
}
