package graph

import (
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// The words of a source are one blob: the number of sentences and the number of words
// of each, then each word in order of text with the sentences in which it stands:
//
//	sentences length...  { len(word) word len(list) list }
//
// where list is the differences between the sentences' numbers, the first one's from
// zero. All numbers are uvarints. The list's length lets a reader step over it.

// indexWords makes the words of a source.
func indexWords(src *schema.Source) []byte {
	b := binary.AppendUvarint(nil, uint64(len(src.Sentences)))
	sentences := map[string][]int{}
	for i, s := range src.Sentences {
		all := wordsOf(s.Text)
		b = binary.AppendUvarint(b, uint64(len(all)))
		for _, w := range all {
			if in := sentences[w]; len(in) == 0 || in[len(in)-1] != i {
				sentences[w] = append(in, i)
			}
		}
	}
	var list []byte
	for _, w := range slices.Sorted(maps.Keys(sentences)) {
		list = list[:0]
		last := 0
		for _, i := range sentences[w] {
			list = binary.AppendUvarint(list, uint64(i-last))
			last = i
		}
		b = append(binary.AppendUvarint(b, uint64(len(w))), w...)
		b = append(binary.AppendUvarint(b, uint64(len(list))), list...)
	}
	return b
}

func wordsOf(text string) []string { return strings.Fields(names.Fold(text)) }

var errWords = errors.New("the words of a source are cut short; load it again")

// wordIndex is the words of a source as they are read.
type wordIndex struct {
	lengths []int  // words of each sentence
	rest    []byte // the words with their sentences
}

func readWords(b []byte) (wordIndex, error) {
	n, b, err := number(b)
	if err != nil || n > len(b) {
		return wordIndex{}, errWords
	}
	x := wordIndex{lengths: make([]int, n)}
	for i := range x.lengths {
		if x.lengths[i], b, err = number(b); err != nil {
			return x, err
		}
	}
	x.rest = b
	return x, nil
}

func number(b []byte) (int, []byte, error) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > math.MaxInt32 {
		return 0, b, errWords
	}
	return int(n), b[size:], nil
}

func piece(b []byte) (part, rest []byte, err error) {
	n, b, err := number(b)
	if err != nil || n > len(b) {
		return nil, b, errWords
	}
	return b[:n], b[n:], nil
}

// each goes through the words with their lists of sentences.
func (x *wordIndex) each(do func(word, list []byte) error) error {
	b := x.rest
	for len(b) > 0 {
		word, rest, err := piece(b)
		if err != nil {
			return err
		}
		list, rest, err := piece(rest)
		if err != nil {
			return err
		}
		if err := do(word, list); err != nil {
			return err
		}
		b = rest
	}
	return nil
}

// sentences unpacks a list.
func (x *wordIndex) sentences(list []byte) ([]int, error) {
	var all []int
	for at := 0; len(list) > 0; {
		n, rest, err := number(list)
		if err != nil {
			return nil, err
		}
		if at += n; at >= len(x.lengths) {
			return nil, errWords
		}
		all, list = append(all, at), rest
	}
	return all, nil
}
