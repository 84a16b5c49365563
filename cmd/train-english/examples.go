package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/parser"
	"github.com/tamga-kg/tamga/loaders/english/tagger"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// readPart reads one part of all treebanks in a folder.
func readPart(dir, part string) ([]treebank.Sentence, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*-"+part+".conllu"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("there is no file *-%s.conllu in %s; give the folder of the treebanks", part, dir)
	}
	slices.Sort(names)
	var all []treebank.Sentence
	for _, name := range names {
		list, err := readFile(name)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

func readFile(name string) ([]treebank.Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return treebank.Read(name, f)
}

// withoutQuotes are the words of a sentence but its quotation marks, which tagger and parser
// never see. What hangs on a mark hangs on the mark's head instead.
func withoutQuotes(s treebank.Sentence) []treebank.Word {
	place := make([]int, len(s.Words))
	var kept []treebank.Word
	for i, w := range s.Words {
		place[i] = len(kept)
		if !isQuote(w) {
			kept = append(kept, w)
		}
	}
	if len(kept) == len(s.Words) {
		return kept
	}
	for i := range kept {
		h := kept[i].Head
		for range s.Words {
			if h < 0 || !isQuote(s.Words[h]) {
				break
			}
			h = s.Words[h].Head
		}
		if h >= 0 {
			h = place[h]
		}
		kept[i].Head = h
	}
	return oneRoot(kept)
}

func isQuote(w treebank.Word) bool { return w.XPOS == "``" || w.XPOS == "''" }

// oneRoot hangs all roots but the first on it.
func oneRoot(words []treebank.Word) []treebank.Word {
	root := -1
	for i := range words {
		switch {
		case words[i].Head >= 0:
		case root < 0:
			root, words[i].Relation = i, "root"
		default:
			words[i].Head, words[i].Relation = root, "parataxis"
		}
	}
	return words
}

// tags are the universal and the Penn tags of words together.
type tagSet map[string]int

// countTags counts them in the treebanks.
func countTags(list []treebank.Sentence) tagSet {
	set := tagSet{}
	for _, s := range list {
		for _, w := range s.Words {
			set[w.UPOS+" "+w.XPOS]++
		}
	}
	return set
}

// of is the tag of a word; one that is hardly ever given, a slip, is replaced.
func (set tagSet) of(w treebank.Word) string {
	tag := w.UPOS + " " + w.XPOS
	if set[tag] >= 5 {
		return tag
	}
	if usual := usualTags[w.UPOS]; usual != "" {
		return w.UPOS + " " + usual
	}
	return "X FW"
}

var usualTags = map[string]string{
	"VERB": "VB", "NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ", "ADV": "RB", "PUNCT": ".", "ADP": "IN", "PRON": "PRP",
	"DET": "DT", "AUX": "VBZ", "NUM": "CD", "CCONJ": "CC", "SCONJ": "IN", "INTJ": "UH", "SYM": "SYM", "PART": "RB",
}

func (set tagSet) examples(list []treebank.Sentence) []tagger.Example {
	out := make([]tagger.Example, len(list))
	for i, s := range list {
		for _, w := range withoutQuotes(s) {
			out[i].Words = append(out[i].Words, tagger.Straight(w.Form))
			out[i].Tags = append(out[i].Tags, set.of(w))
		}
	}
	return out
}

// relations are those that are given often enough to be learned with their subtypes.
type relations map[string]int

func countRelations(list []treebank.Sentence) relations {
	r := relations{}
	for _, s := range list {
		for _, w := range s.Words {
			r[w.Relation]++
		}
	}
	return r
}

func (r relations) of(w treebank.Word) string {
	if r[w.Relation] >= 20 {
		return w.Relation
	}
	base, _, _ := strings.Cut(w.Relation, ":")
	return base
}

// trees are examples for the parser, with tags that the tagger gave.
func (r relations) trees(list []treebank.Sentence, tags [][]string) []parser.Example {
	out := make([]parser.Example, 0, len(list))
	for i, s := range list {
		var e parser.Example
		for k, w := range withoutQuotes(s) {
			e.Words = append(e.Words, parser.Word{Form: tagger.Straight(w.Form), Tag: tags[i][k]})
			e.Heads, e.Relations = append(e.Heads, w.Head), append(e.Relations, r.of(w))
		}
		if len(e.Words) > 0 {
			out = append(out, e)
		}
	}
	return out
}
