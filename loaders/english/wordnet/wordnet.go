// Package wordnet is what WordNet 3.0 says of single words: which parts of speech they can be,
// which they mostly are, and what irregular forms are forms of.
//
//	wordnet.Of("lead").Can(wordnet.Verb)       // true
//	wordnet.Base("brought", wordnet.Verb)      // "bring", true
//
// Form adds what a word can be as a regular form: “leads” is a plural or a third person.
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

//go:embed words.zst
var packed []byte

// Parts are parts of speech.
type Parts uint8

// Parts of speech. A Name is a noun with a capital, an OfName an adjective with one.
const (
	Noun Parts = 1 << iota
	Verb
	Adjective
	Adverb
	Name
	OfName
)

// Entry is what a word can be, and what it is in most of the texts that WordNet counted, 0
// where it was not counted.
type Entry struct{ All, Main Parts }

// Can reports whether a word can be any of some parts of speech.
func (e Entry) Can(p Parts) bool { return e.All&p != 0 }

// Of gives the entry of a word in small letters, as it stands.
func Of(low string) Entry { return builtIn().words[low] }

// Base gives what an irregular form is a form of, as a noun, verb, adjective or adverb.
func Base(low string, p Parts) (string, bool) {
	base, ok := builtIn().bases[form{low, p}]
	return base, ok
}

type form struct {
	low string
	p   Parts
}

type lexicon struct {
	words map[string]Entry
	bases map[form]string
}

var builtIn = sync.OnceValue(func() *lexicon {
	z, err := zstd.NewReader(bytes.NewReader(packed), zstd.WithDecoderConcurrency(1))
	if err == nil {
		defer z.Close()
		var l *lexicon
		if l, err = read(z); err == nil {
			return l
		}
	}
	panic("wordnet: the words that are built in cannot be read: " + err.Error()) // a broken build
})

// letters stand for parts of speech in the file.
var letters = map[byte]Parts{'n': Noun, 'v': Verb, 'a': Adjective, 'r': Adverb, 'p': Name, 'o': OfName}

// read reads lines of a word and its parts of speech, the main one in a capital, and lines of
// an irregular form, its part of speech and what it is a form of.
func read(r io.Reader) (*lexicon, error) {
	l := &lexicon{map[string]Entry{}, map[form]string{}}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		f := strings.Split(lines.Text(), "\t")
		if len(f) < 2 || len(f) > 3 {
			return nil, fmt.Errorf("line %d is not a word with its parts of speech", n)
		}
		var e Entry
		for i := range len(f[1]) {
			c := f[1][i] | 0x20
			if letters[c] == 0 {
				return nil, fmt.Errorf("line %d: %q is no part of speech", n, f[1][i])
			}
			e.All |= letters[c]
			if c != f[1][i] {
				e.Main |= letters[c]
			}
		}
		if len(f) == 3 {
			l.bases[form{f[0], e.All}] = f[2]
		} else {
			l.words[f[0]] = e
		}
	}
	return l, lines.Err()
}
