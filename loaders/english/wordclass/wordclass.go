// Package wordclass tells which words are used alike: “senate” as “parliament”, “grew” as “rose”.
// A word has a coarse class, one of 64, and a fine one, one of 512.
//
//	coarse, fine := wordclass.Of("senate") // 0, 0 for a word without a class
//
// The classes are clusters of what a parser on a transformer saw in the words of its training
// texts and of plain texts; see cmd/train-english/teacher. The tagger and the parser use them
// to know more of words that the treebanks seldom have.
//
// Caveats: a word has the classes of its commonest use. Numbers of classes mean nothing.
package wordclass

import (
	"bufio"
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed classes.zst
var packed []byte

// Of gives the classes of a word in small letters, 0 for none.
func Of(low string) (coarse, fine uint16) {
	c := all()[low]
	return c[0], c[1]
}

var all = sync.OnceValue(func() map[string][2]uint16 {
	classes, err := read(packed)
	if err != nil {
		panic("wordclass: the classes that are built in cannot be read: " + err.Error()) // a broken build
	}
	return classes
})

// read unpacks lines of a word, its coarse and its fine class.
func read(file []byte) (map[string][2]uint16, error) {
	z, err := zstd.NewReader(bytes.NewReader(file), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	classes := map[string][2]uint16{}
	lines := bufio.NewScanner(z)
	for n := 1; lines.Scan(); n++ {
		f := strings.Split(lines.Text(), "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("line %d is not a word with two numbers", n)
		}
		coarse, err1 := strconv.ParseUint(f[1], 10, 16)
		fine, err2 := strconv.ParseUint(f[2], 10, 16)
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		classes[f[0]] = [2]uint16{uint16(coarse), uint16(fine)}
	}
	return classes, lines.Err()
}
