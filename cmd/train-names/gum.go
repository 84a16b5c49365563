package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
	"github.com/tamga-kg/tamga/schema"
)

// readGUM reads the entities of a part of GUM whose heads are proper nouns.
func readGUM(dir, part string) ([]document, error) {
	name := filepath.Join(dir, "en_gum-ud-"+part+".conllu")
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	sentences, err := treebank.Read(name, file)
	if err != nil {
		return nil, err
	}
	var docs []document
	for _, s := range sentences {
		if s.Begins || len(docs) == 0 {
			docs = append(docs, document{})
		}
		marks, err := entities(s)
		if err != nil {
			return nil, fmt.Errorf("%s: sentence %s: %w", name, s.ID, err)
		}
		docs[len(docs)-1].add(s.Text, marks)
	}
	return docs, nil
}

// gumClasses are the classes of GUM's types; those that are missing are others.
var gumClasses = map[string]nameclass.Class{"person": nameclass.Person, "organization": nameclass.Organization, "place": nameclass.Place}

// entities reads “Entity=(4-person-giv:act-cf1*-1-coref(5-place…” and “Entity=5)4)” of the
// words of a sentence. Those that have no proper noun for a head are nobody's names.
func entities(s treebank.Sentence) ([]mark, error) {
	places, err := placesOf(s)
	if err != nil {
		return nil, err
	}
	type opening struct {
		word int
		typ  string
	}
	open := map[string][]opening{} // an apposition has the number of what it is put to
	var marks []mark
	for i, w := range s.Words {
		for note := range strings.SplitSeq(w.Misc, "|") {
			value, ok := strings.CutPrefix(note, "Entity=")
			if !ok {
				continue
			}
			for _, item := range brackets(linkNote.ReplaceAllString(value, "")) {
				id, typ := parts(strings.Trim(item, "()"))
				if item[0] == '(' {
					open[id] = append(open[id], opening{i, typ})
				}
				n := len(open[id]) - 1
				if !strings.HasSuffix(item, ")") || n < 0 {
					continue
				}
				first := open[id][n]
				open[id] = open[id][:n]
				if head := headOf(s, first.word, i); s.Words[head].UPOS == "PROPN" {
					marks = append(marks, mark{places[first.word].Start, places[i].End, places[head].Start, gumClasses[first.typ]})
				}
			}
		}
	}
	return marks, nil
}

// linkNote is what tells two articles of one name apart: “_(clergyman)”.
var linkNote = regexp.MustCompile(`_\([^()]*\)`)

// parts are the number and the type of an entity.
func parts(item string) (id, typ string) {
	f := strings.Split(item, "-")
	if len(f) > 1 {
		typ = f[1]
	}
	return f[0], typ
}

// brackets cuts “(4-person-…(5-place-…)4)” into its items.
func brackets(value string) []string {
	var items []string
	start := 0
	for i := range len(value) {
		switch {
		case value[i] == '(' && i > start:
			items = append(items, value[start:i])
			start = i
		case value[i] == ')':
			items = append(items, value[start:i+1])
			start = i + 1
		}
	}
	if start < len(value) {
		items = append(items, value[start:])
	}
	return items
}

// headOf is the word from first to last that depends on none of them.
func headOf(s treebank.Sentence, first, last int) int {
	for i := first; i <= last; i++ {
		if h := s.Words[i].Head; h < first || h > last {
			return i
		}
	}
	return last
}

// placesOf finds the words of a sentence in its text.
func placesOf(s treebank.Sentence) ([]schema.Span, error) {
	out := make([]schema.Span, 0, len(s.Words))
	at, rest := 0, 0 // rest: words of a token of several words that are still to come
	for _, w := range s.Words {
		form := w.Form
		if w.Parts > 1 {
			form, rest = w.Surface, w.Parts
		}
		if rest > 0 && w.Parts <= 1 {
			out = append(out, out[len(out)-1])
			rest--
			continue
		}
		i := strings.Index(s.Text[at:], form)
		if i < 0 {
			return nil, fmt.Errorf("its text lacks the word %q: check the file", form)
		}
		out = append(out, schema.Span{Start: at + i, End: at + i + len(form)})
		at += i + len(form)
		if rest > 0 {
			rest--
		}
	}
	return out, nil
}
