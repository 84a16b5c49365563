package graph

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

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
