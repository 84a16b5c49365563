package treebank

import (
	"fmt"
	"strings"
	"unicode"
)

// span is a half-open range of the characters of a text without its white space.
type span struct{ start, end int }

// text is a file as the measures see it: characters, tokens, sentences and words.
type text struct {
	letters   []rune
	tokens    []span
	sentences []span
	words     []placed
}

// placed is a word with its place. The words of a token of several words all have its span.
type placed struct {
	Word
	span
	several  bool
	sentence int // index of the first word of its sentence
}

func lay(sentences []Sentence) *text {
	t := &text{}
	for _, s := range sentences {
		start, first := len(t.letters), len(t.words)
		for i := 0; i < len(s.Words); {
			i += t.token(s.Words[i:], first)
		}
		t.sentences = append(t.sentences, span{start, len(t.letters)})
	}
	return t
}

// token lays the first token of some words and gives the number of its words.
func (t *text) token(words []Word, sentence int) int {
	n, form := 1, words[0].Form
	if words[0].Parts > 1 {
		n, form = min(words[0].Parts, len(words)), words[0].Surface
	}
	at := span{len(t.letters), 0}
	for _, r := range form {
		if !unicode.IsSpace(r) {
			t.letters = append(t.letters, r)
		}
	}
	at.end = len(t.letters)
	t.tokens = append(t.tokens, at)
	for _, w := range words[:n] {
		t.words = append(t.words, placed{w, at, n > 1, sentence})
	}
	return n
}

// compare checks that two texts have the same characters.
func (t *text) compare(other *text) error {
	for i := range min(len(t.letters), len(other.letters)) {
		if t.letters[i] != other.letters[i] {
			return fmt.Errorf("the texts differ at character %d, without spaces: %q and %q; measure two analyses of one text",
				i, excerpt(t.letters, i), excerpt(other.letters, i))
		}
	}
	if len(t.letters) != len(other.letters) {
		return fmt.Errorf("one text has %d characters and the other %d; measure two analyses of one text", len(t.letters), len(other.letters))
	}
	return nil
}

func excerpt(letters []rune, at int) string {
	return string(letters[at:min(at+20, len(letters))])
}

// align pairs the words of two texts; -1 stands for a word without a partner. Words that are
// tokens are partners if they have the same characters; where one of the texts has a token
// of several words, the longest common subsequence of forms decides.
func align(gold, system *text) (toSystem, toGold []int) {
	toSystem, toGold = missing(len(gold.words)), missing(len(system.words))
	g, s := 0, 0
	for g < len(gold.words) && s < len(system.words) {
		a, b := gold.words[g], system.words[s]
		switch {
		case a.several && b.end > a.start || b.several && a.end > b.start:
			gEnd, sEnd := reach(gold, system, g, s)
			common(gold.words[g:gEnd], system.words[s:sEnd], func(i, j int) {
				toSystem[g+i], toGold[s+j] = s+j, g+i
			})
			g, s = gEnd, sEnd
		case a.span == b.span:
			toSystem[g], toGold[s] = s, g
			g, s = g+1, s+1
		case a.start <= b.start:
			g++
		default:
			s++
		}
	}
	return toSystem, toGold
}

func missing(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// reach is how far the words go that overlap with a token of several words, and with others
// such tokens that these overlap with.
func reach(gold, system *text, g, s int) (gEnd, sEnd int) {
	gEnd, sEnd = g, s
	end := -1
	if w := gold.words[g]; w.several {
		end = max(end, w.end)
	}
	if w := system.words[s]; w.several {
		end = max(end, w.end)
	}
	for {
		switch {
		case gEnd < len(gold.words) && gold.words[gEnd].start < end:
			if w := gold.words[gEnd]; w.several {
				end = max(end, w.end)
			}
			gEnd++
		case sEnd < len(system.words) && system.words[sEnd].start < end:
			if w := system.words[sEnd]; w.several {
				end = max(end, w.end)
			}
			sEnd++
		default:
			return gEnd, sEnd
		}
	}
}

// common pairs the words of a longest common subsequence of forms.
func common(a, b []placed, pair func(i, j int)) {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			length[i][j] = max(length[i+1][j], length[i][j+1])
			if strings.EqualFold(a[i].Form, b[j].Form) {
				length[i][j] = max(length[i][j], 1+length[i+1][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case strings.EqualFold(a[i].Form, b[j].Form) && length[i][j] == 1+length[i+1][j+1]:
			pair(i, j)
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
}
