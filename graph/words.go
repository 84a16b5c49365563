package graph

import (
	"cmp"
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

// SentenceHit is a sentence that has some of the words that were sought.
type SentenceHit struct {
	Source   string  // key
	Sentence int     // index into Source.Sentences
	Score    float64 // higher is better; comparable within one search only
}

// shortestPrefix is the length from which a word also finds longer ones.
const shortestPrefix = 4

// SearchSentences finds the n sentences that have most of the words, the rare ones and
// the short sentences first: BM25 (Robertson and others 1994) on words that a sentence
// has or has not, since few have one twice. Words are compared after folding. One of
// four letters or more also finds the words that begin with it, at half its weight.
func (v *View) SearchSentences(words []string, n int) ([]SentenceHit, error) {
	wanted := newSet[string]()
	for _, w := range words {
		for _, folded := range wordsOf(w) {
			wanted.add(folded)
		}
	}
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	s := search{wanted: wanted.sorted()}
	for _, key := range keys {
		b, err := v.blob(bucketWords, key)
		if err != nil {
			return nil, err
		}
		if err := s.gather(key, b); err != nil {
			return nil, err
		}
	}
	hits := s.hits()
	return hits[:min(max(n, 0), len(hits))], nil
}

// search gathers in which sentences the wanted words stand.
type search struct {
	wanted           []string
	found            []match
	total, allLength int   // sentences and their words
	frequency        []int // by wanted word: sentences that have it
}

// match is a sentence that has a wanted word or one that begins with it.
type match struct {
	source           string
	sentence, length int
	word             int // index into wanted
	exact            bool
}

func (s *search) gather(key string, b []byte) error {
	x, err := readWords(b)
	if err != nil {
		return err
	}
	s.total += len(x.lengths)
	for _, n := range x.lengths {
		s.allLength += n
	}
	if s.frequency == nil {
		s.frequency = make([]int, len(s.wanted))
	}
	return x.each(func(word, list []byte) error {
		for i, w := range s.wanted {
			exact := string(word) == w
			if !exact && (len(w) < shortestPrefix || !strings.HasPrefix(string(word), w)) {
				continue
			}
			sentences, err := x.sentences(list)
			if err != nil {
				return err
			}
			s.frequency[i] += len(sentences)
			for _, at := range sentences {
				s.found = append(s.found, match{key, at, x.lengths[at], i, exact})
			}
		}
		return nil
	})
}

// hits scores the matches and adds up those of one sentence. A word counts once for a
// sentence, by its best match.
func (s *search) hits() []SentenceHit {
	slices.SortFunc(s.found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.source, b.source), cmp.Compare(a.sentence, b.sentence), cmp.Compare(a.word, b.word),
			cmp.Compare(weight(b.exact), weight(a.exact)))
	})
	var hits []SentenceHit
	var last match
	for i, m := range s.found {
		same := i > 0 && m.source == last.source && m.sentence == last.sentence
		if same && m.word == last.word {
			continue
		}
		if !same {
			hits = append(hits, SentenceHit{Source: m.source, Sentence: m.sentence})
		}
		hits[len(hits)-1].Score += s.score(m)
		last = m
	}
	slices.SortStableFunc(hits, func(a, b SentenceHit) int { return cmp.Compare(b.Score, a.Score) })
	return hits
}

func weight(exact bool) float64 {
	if exact {
		return 1
	}
	return 0.5
}

// score is a match's part of BM25, with its usual constants.
func (s *search) score(m match) float64 {
	const k, b = 1.2, 0.75
	n := float64(min(s.frequency[m.word], s.total))
	rarity := math.Log(1 + (float64(s.total)-n+0.5)/(n+0.5))
	average := float64(s.allLength) / float64(s.total)
	return weight(m.exact) * rarity * (k + 1) / (1 + k*(1-b+b*float64(m.length)/average))
}
