package nameclass

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/wordclass"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
)

// features appends the hashes of all that is known of a name in its sentence.
func features(dst []uint32, c Context) []uint32 {
	l := &listener{out: dst, Context: c}
	l.add("bias")
	for _, clue := range c.Clues {
		l.add("clue", clue)
	}
	l.words()
	l.around()
	l.tree()
	return l.out
}

// listener collects features.
type listener struct {
	Context
	out []uint32
}

// add hashes a feature of some parts (FNV-1a).
func (l *listener) add(parts ...string) {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	l.out = append(l.out, h^h>>13)
}

func (l *listener) low(t int) string {
	switch {
	case t < 0:
		return "<"
	case t >= len(l.Tokens):
		return ">"
	}
	return strings.ToLower(l.Tokens[t].Text)
}

func (l *listener) lemma(t int) string {
	if t < 0 || t >= len(l.Tokens) {
		return l.low(t)
	}
	return strings.ToLower(l.Tokens[t].Lemma)
}

// words is what the name is made of.
func (l *listener) words() {
	n := l.End - l.Start
	length := strconv.Itoa(min(n, 5))
	l.add("length", length)
	l.add("phrase", strings.ToLower(l.text(l.Start, l.End)))
	shapes := make([]string, 0, n)
	for t := l.Start; t < l.End; t++ {
		w, place := l.low(t), l.placeOf(t)
		l.add("word", w)
		l.add("placed", place, w)
		l.kinds(place, length, w)
		if len(shapes) < 5 {
			shapes = append(shapes, shape(l.Tokens[t].Text))
		}
	}
	l.add("shape", strings.Join(shapes, " "))
	first, last := l.low(l.Start), l.low(l.End-1)
	for k := 2; k <= 4; k++ {
		l.add("ends", ending(last, k), length)
		l.add("begins", beginning(first, k), length)
	}
	l.add("first", first, length)
	l.add("last", last, length)
	l.add("head", l.lemma(l.Head))
}

// placeOf tells the only, the first, the last and the inner words of a name.
func (l *listener) placeOf(t int) string {
	switch {
	case l.End-l.Start == 1:
		return "only"
	case t == l.Start:
		return "first"
	case t == l.End-1:
		return "last"
	}
	return "inner"
}

// kinds is what lists, WordNet and the classes of words say of a word.
func (l *listener) kinds(place, length, w string) {
	in := strconv.Itoa(int(listed(w)))
	l.add("listed", place, length, in)
	form := strconv.Itoa(int(wordnet.Form(w)))
	l.add("form", place, form)
	l.add("form", place, length, form, in)
	if coarse, fine := wordclass.Of(w); fine > 0 {
		l.add("coarse", place, strconv.Itoa(int(coarse)))
		l.add("fine", place, strconv.Itoa(int(fine)))
	}
}

// around is the words on both sides.
func (l *listener) around() {
	a, b := l.Start, l.End
	before, after := l.low(a-1), l.low(b)
	l.add("before", before)
	l.add("after", after)
	l.add("both", before, after)
	l.add("before2", l.low(a-2), before)
	l.add("after2", after, l.low(b+1))
	for d := 2; d <= 3; d++ {
		l.add("earlier", l.lemma(a-d))
		l.add("later", l.lemma(b+d-1))
	}
	l.add("tags", l.tag(a-1), l.tag(b))
	if _, fine := wordclass.Of(before); fine > 0 {
		l.add("before-class", strconv.Itoa(int(fine)))
	}
	if _, fine := wordclass.Of(after); fine > 0 {
		l.add("after-class", strconv.Itoa(int(fine)))
	}
}

// tree is what the name depends on, and what depends on it.
func (l *listener) tree() {
	h := l.Tokens[l.Head]
	governor := "root"
	if h.Head != english.Root {
		governor = l.lemma(h.Head)
		coarse, fine := wordclass.Of(l.low(h.Head))
		l.add("governor-class", h.Rel, strconv.Itoa(int(fine)))
		l.add("governor-coarse", h.Rel, strconv.Itoa(int(coarse)))
	}
	l.add("relation", h.Rel)
	l.add("governor", h.Rel, governor)
	for t := range l.Tokens {
		if l.Tokens[t].Head != l.Head || t >= l.Start && t < l.End {
			continue
		}
		switch rel := l.Tokens[t].Rel; rel {
		case "case", "det", "appos", "nmod", "amod", "compound", "nmod:poss", "cop", "acl:relcl":
			l.add("child", rel, l.lemma(t))
			if rel == "case" {
				l.add("case", l.lemma(t), governor)
			}
			if _, fine := wordclass.Of(l.low(t)); fine > 0 {
				l.add("child-class", rel, strconv.Itoa(int(fine)))
			}
		}
	}
}

func (l *listener) tag(t int) string {
	if t < 0 || t >= len(l.Tokens) {
		return "-"
	}
	return l.Tokens[t].Tag
}

// text is the words from a up to b with spaces between.
func (l *listener) text(a, b int) string {
	words := make([]string, 0, b-a)
	for _, t := range l.Tokens[a:b] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}

// shape is a word with X for its capitals, x for small letters and 0 for digits, each once in a row.
func shape(word string) string {
	var out []rune
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if len(out) < 2 || out[len(out)-1] != r || out[len(out)-2] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

func ending(w string, k int) string    { return w[max(0, len(w)-k):] }
func beginning(w string, k int) string { return w[:min(len(w), k)] }
