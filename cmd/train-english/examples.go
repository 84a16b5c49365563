package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/tagger"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// examples reads one part of all treebanks.
func examples(dir, part string) ([]tagger.Example, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*-"+part+".conllu"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("there is no file *-%s.conllu in %s; give the folder of the treebanks", part, dir)
	}
	slices.Sort(names)
	var all []tagger.Example
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		sentences, err := treebank.Read(name, f)
		f.Close()
		if err != nil {
			return nil, err
		}
		for _, s := range sentences {
			if e := toExample(s); len(e.Words) > 0 {
				all = append(all, e)
			}
		}
	}
	return all, nil
}

// toExample is a sentence in the words of loaders/english: without quotation marks, with
// the parts of a hyphenated word joined again.
func toExample(s treebank.Sentence) tagger.Example {
	var e tagger.Example
	for i := 0; i < len(s.Words); i++ {
		w := s.Words[i]
		if w.XPOS == "``" || w.XPOS == "''" || w.XPOS == "_" {
			continue
		}
		form, tag, end := w.Form, w.XPOS, i
		for end+2 < len(s.Words) && s.Words[end].Glued && s.Words[end+1].XPOS == "HYPH" && s.Words[end+1].Glued {
			form += s.Words[end+1].Form + s.Words[end+2].Form
			end += 2
			tag = s.Words[end].XPOS
		}
		if end > i {
			tag = joinedTag(s, i, end)
		}
		e.Words, e.Tags = append(e.Words, tagger.Straight(form)), append(e.Tags, tag)
		i = end
	}
	return e
}

// joinedTag is the tag of the words from i to end as one, as the Penn Treebank has it:
// that of the last, but an adjective where the whole modifies a noun behind it.
func joinedTag(s treebank.Sentence, i, end int) string {
	last := s.Words[end].XPOS
	outer := i
	for k := i; k <= end; k++ {
		if h := s.Words[k].Head; h < i || h > end {
			outer = k
		}
	}
	head, relation := s.Words[outer].Head, s.Words[outer].Relation
	modifies := head > end && (relation == "amod" || relation == "compound" || relation == "nmod")
	switch {
	case strings.HasPrefix(last, "NNP"), last == "CD" && !modifies:
		return last
	case last == "VBN" || last == "VBG" && relation == "amod" || modifies && (last == "NN" || last == "NNS" || last == "CD" || last == "VBN"):
		return "JJ"
	}
	return last
}
