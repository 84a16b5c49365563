package treebank

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Word is a token of a sentence as its annotators saw it.
type Word struct {
	Form, Lemma string
	UPOS, XPOS  string // universal tag; Penn Treebank tag
	Feats       string // morphological features: "Number=Sing|Tense=Past"; "" for none
	Head        int    // index of the word that governs it; -1 for the root
	Relation    string // to its head: "nsubj", "obl:agent", ...
	Glued       bool   // no space follows in the text
	Misc        string // further notes, "Start=10|End=15"; spaces are told by Glued
	Enhanced    []Edge // its heads in the enhanced graph

	// Of the first word of a token of several words, such as don't:
	Parts   int    // how many words it has
	Surface string // the token
}

// Edge is a relation to a head in the enhanced graph, where a shared subject belongs to
// each of its verbs, and an antecedent to its relative clause.
type Edge struct {
	Head     int // -1 for the root
	Relation string
}

// Sentence is a parsed sentence.
type Sentence struct {
	ID, Text string
	Opens    bool // it begins a paragraph or a document
	Begins   bool // it begins a document
	Words    []Word
}

// Read reads all sentences of a file; name is for errors.
func Read(name string, r io.Reader) ([]Sentence, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	var out []Sentence
	var s Sentence
	reader := wordReader{}
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		switch {
		case line == "":
			if err := reader.check(&s); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, number, err)
			}
			if len(s.Words) > 0 {
				out = append(out, s)
			}
			s, reader = Sentence{}, wordReader{}
		case strings.HasPrefix(line, "#"):
			s.comment(line)
		default:
			if err := reader.add(&s, line); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, number, err)
			}
		}
	}
	if err := reader.check(&s); err != nil {
		return nil, fmt.Errorf("%s: the last sentence: %w", name, err)
	}
	if len(s.Words) > 0 {
		out = append(out, s)
	}
	return out, lines.Err()
}

func (s *Sentence) comment(line string) {
	if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
		s.ID = id
	}
	s.Begins = s.Begins || strings.HasPrefix(line, "# newdoc")
	if strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "# newpar") {
		s.Opens = true
	}
	if text, ok := strings.CutPrefix(line, "# text = "); ok {
		s.Text = text
	}
}

// wordReader remembers a token of several words (“don't”, line “3-4”), whose words are glued.
type wordReader struct {
	first, last int // of its words
	surface     string
	glued       bool
}

func (w *wordReader) add(s *Sentence, line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns instead of 10: check that the file is CoNLL-U", len(f))
	}
	glued := strings.Contains(f[9], "SpaceAfter=No")
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		return w.several(s, f, first, last)
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q of %q is no number: check column 7", f[6], f[1])
	}
	number := len(s.Words) + 1
	if number <= w.last {
		glued = number < w.last || w.glued
	}
	word := Word{
		Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: strings.Trim(f[5], "_"), Head: head - 1, Relation: f[7], Glued: glued,
		Enhanced: edges(f[8]), Misc: notes(f[9]),
	}
	if number == w.first {
		word.Parts, word.Surface = w.last-w.first+1, w.surface
	}
	s.Words = append(s.Words, word)
	return nil
}

// notes are those of the last column that tell more than of spaces.
func notes(column string) string {
	list := strings.Split(strings.Trim(column, "_"), "|")
	return strings.Join(slices.DeleteFunc(list, func(note string) bool { return strings.HasPrefix(note, "SpaceAfter=") }), "|")
}

// several reads a token of several words.
func (w *wordReader) several(s *Sentence, f []string, first, last string) error {
	var err error
	if w.first, err = strconv.Atoi(first); err != nil || w.first != len(s.Words)+1 {
		return fmt.Errorf("token %q does not begin at word %d: check column 1", f[0], len(s.Words)+1)
	}
	if w.last, err = strconv.Atoi(last); err != nil || w.last <= w.first || w.last > w.first+100 {
		return fmt.Errorf("token %q does not end after its first word: check column 1", f[0])
	}
	w.surface, w.glued = f[1], strings.Contains(f[9], "SpaceAfter=No")
	return nil
}

// check finds what can only be seen when a sentence is whole.
func (w *wordReader) check(s *Sentence) error {
	if w.last > len(s.Words) {
		return fmt.Errorf("the sentence ends inside of token %d-%d: check column 1", w.first, w.last)
	}
	for i, word := range s.Words {
		if word.Head < -1 || word.Head >= len(s.Words) {
			return fmt.Errorf("word %d has the head %d, and there are %d words: check column 7", i+1, word.Head+1, len(s.Words))
		}
	}
	return nil
}

// edges reads “4:nsubj|7:nsubj:xsubj”, without those to words that a text leaves out.
func edges(column string) []Edge {
	var out []Edge
	for item := range strings.SplitSeq(column, "|") {
		number, relation, _ := strings.Cut(item, ":")
		if head, err := strconv.Atoi(number); err == nil {
			out = append(out, Edge{head - 1, relation})
		}
	}
	return out
}
