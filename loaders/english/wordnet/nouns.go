package wordnet

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed nouns.zst
var packedNouns []byte

// Class is what kind of thing a noun mostly names: the file in which WordNet's lexicographers
// keep its commonest sense (lexnames(5WN)). None is the class of all other words.
type Class byte

// Classes of nouns, in the order of the files.
const (
	None Class = iota
	Top
	Act
	Animal
	Artifact
	Attribute
	Body
	Cognition
	Communication
	Event
	Feeling
	Food
	Group
	Location
	Motive
	Object
	Person
	Phenomenon
	Plant
	Possession
	Process
	Quantity
	Relation
	Shape
	State
	Substance
	Time
)

// ClassOf gives the class of a noun in the singular, in small letters.
func ClassOf(noun string) Class { return nouns()[noun] }

var nouns = sync.OnceValue(func() map[string]Class {
	z, err := zstd.NewReader(bytes.NewReader(packedNouns), zstd.WithDecoderConcurrency(1))
	if err == nil {
		defer z.Close()
		var m map[string]Class
		if m, err = readNouns(z); err == nil {
			return m
		}
	}
	panic("wordnet: the nouns that are built in cannot be read: " + err.Error()) // a broken build
})

// readNouns reads lines of a noun and the letter of its class.
func readNouns(r io.Reader) (map[string]Class, error) {
	m := map[string]Class{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		noun, class, ok := strings.Cut(lines.Text(), "\t")
		if !ok || len(class) != 1 || class[0] < 'a' || class[0] >= 'a'+byte(Time) {
			return nil, fmt.Errorf("line %d is not a noun with its class", n)
		}
		m[noun] = Class(class[0]-'a') + 1
	}
	return m, lines.Err()
}
