package wordnet

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed senses.zst
var packedSenses []byte

// senses is the words of WordNet with their synsets, and what these have to do with each other.
type senses struct {
	of    map[string][]int32 // synsets of a word in its base form, those of each part of speech by how common they are
	words [][]string         // of a synset
	above [][]int32          // the synsets that a synset is a kind of
	below [][]int32
	alike [][]int32 // those of words derived from its words, and like ones
}

// Weights of what two words may have to do with each other. A sense that is not the commonest weighs less by rank.
const (
	weightAlike   = 0.85 // `revenge` and `avenge`
	weightBroader = 0.75 // `company` for `firm that …`, and the other way round
	weightSister  = 0.55 // two kinds of one thing
	weightRank    = 0.07 // less for each commoner sense
	leastRank     = 0.6
	mostBelow     = 25 // a synset with more kinds says little of what two of them have in common
)

// Kin is the words that mean what a word in its base form may mean, or nearly, with weights up to 1: synonyms, words
// derived from them, the next broader and narrower ones, and other kinds of the same. Phrasal verbs are written with a blank.
func Kin(word string) map[string]float64 {
	s := builtInSenses()
	out := map[string]float64{}
	reach := func(synset int32, weight float64) {
		for _, w := range s.words[synset] {
			if w != word {
				out[w] = max(out[w], weight*s.rank(w, synset))
			}
		}
	}
	for _, synset := range s.of[word] {
		rank := s.rank(word, synset)
		reach(synset, rank)
		for _, x := range s.alike[synset] {
			reach(x, rank*weightAlike)
		}
		for _, x := range s.below[synset] {
			reach(x, rank*weightBroader)
		}
		for _, x := range s.above[synset] {
			reach(x, rank*weightBroader)
			if len(s.below[x]) > mostBelow {
				continue
			}
			for _, sister := range s.below[x] {
				if sister != synset {
					reach(sister, rank*weightSister)
				}
			}
		}
	}
	return out
}

// rank is how common a sense of a word is among those of its part of speech: 1 for the commonest.
func (s *senses) rank(word string, synset int32) float64 {
	return max(leastRank, 1-weightRank*float64(max(0, slices.Index(s.of[word], synset))))
}

var builtInSenses = sync.OnceValue(func() *senses {
	z, err := zstd.NewReader(bytes.NewReader(packedSenses), zstd.WithDecoderConcurrency(1))
	if err == nil {
		defer z.Close()
		var s *senses
		if s, err = readSenses(z); err == nil {
			return s
		}
	}
	panic("wordnet: the senses that are built in cannot be read: " + err.Error()) // a broken build
})

// readSenses reads lines of words with their synsets (“v quash 17 4”), and of synsets with those above them (“^ 17 3”) or
// like them (“+ 17 90”). It reads by hand: a first answer waits for it.
func readSenses(r io.Reader) (*senses, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	text := string(data)
	s := &senses{of: make(map[string][]int32, strings.Count(text, "\n"))}
	numbers := make([]int32, 0, len(text)/6) // all that are read, so that few slices are made
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		kind, line, _ := strings.Cut(line, " ")
		first, line, _ := strings.Cut(line, " ")
		from := len(numbers)
		if numbers, err = appendNumbers(numbers, line); err != nil || len(numbers) == from {
			return nil, fmt.Errorf("line %d has %q for synsets", n, line)
		}
		list := numbers[from:len(numbers):len(numbers)]
		s.grow(int(slices.Max(list)))
		switch kind {
		case "v", "n", "a":
			s.addWord(first, list)
		case "^", "+":
			synset, err := strconv.Atoi(first)
			if err != nil || synset < 0 || synset >= len(s.words) {
				return nil, fmt.Errorf("line %d has %q for a synset", n, first)
			}
			s.link(kind, int32(synset), list)
		default:
			return nil, fmt.Errorf("line %d begins with %q", n, kind)
		}
	}
	return s, nil
}

// mostSynsets is more than WordNet has.
const mostSynsets = 1 << 18

// appendNumbers appends numbers that blanks part.
func appendNumbers(out []int32, text string) ([]int32, error) {
	number, digits := int32(0), 0
	for i := 0; i <= len(text); i++ {
		switch {
		case i < len(text) && '0' <= text[i] && text[i] <= '9' && number < mostSynsets:
			number, digits = 10*number+int32(text[i]-'0'), digits+1
		case (i == len(text) || text[i] == ' ') && digits > 0 && number < mostSynsets:
			out, number, digits = append(out, number), 0, 0
		default:
			return out, strconv.ErrSyntax
		}
	}
	return out, nil
}

func (s *senses) addWord(word string, list []int32) {
	if strings.Contains(word, "_") {
		word = strings.ReplaceAll(word, "_", " ")
	}
	if old := s.of[word]; old != nil {
		list = append(slices.Clip(old), list...)
	}
	s.of[word] = list
	for _, i := range list {
		if !slices.Contains(s.words[i], word) {
			s.words[i] = append(s.words[i], word)
		}
	}
}

func (s *senses) link(kind string, from int32, list []int32) {
	for _, to := range list {
		if kind == "^" {
			s.above[from], s.below[to] = append(s.above[from], to), append(s.below[to], from)
		} else {
			s.alike[from], s.alike[to] = append(s.alike[from], to), append(s.alike[to], from)
		}
	}
}

// grow makes room for a synset.
func (s *senses) grow(i int) {
	if n := i + 1 - len(s.words); n > 0 {
		s.words, s.above = append(s.words, make([][]string, n)...), append(s.above, make([][]int32, n)...)
		s.below, s.alike = append(s.below, make([][]int32, n)...), append(s.alike, make([][]int32, n)...)
	}
}
