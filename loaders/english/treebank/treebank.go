package treebank

import (
	"bufio"
	"fmt"
	"io"
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
	Enhanced    []Edge // its heads in the enhanced graph
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
	if len(s.Words) > 0 {
		out = append(out, s)
	}
	return out, lines.Err()
}

func (s *Sentence) comment(line string) {
	if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
		s.ID = id
	}
	if text, ok := strings.CutPrefix(line, "# text = "); ok {
		s.Text = text
	}
}

// wordReader remembers a token of several words (“don't”, line “3-4”), whose words are glued.
type wordReader struct {
	last  int // the last of its words
	glued bool
}

func (w *wordReader) add(s *Sentence, line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns instead of 10: check that the file is CoNLL-U", len(f))
	}
	glued := strings.Contains(f[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(f[0], "-"); ok {
		w.last, _ = strconv.Atoi(last)
		w.glued = glued
		return nil
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q of %q is no number: check column 7", f[6], f[1])
	}
	if number := len(s.Words) + 1; number <= w.last {
		glued = number < w.last || w.glued
	}
	s.Words = append(s.Words, Word{
		Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: strings.Trim(f[5], "_"), Head: head - 1, Relation: f[7], Glued: glued,
		Enhanced: edges(f[8]),
	})
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
