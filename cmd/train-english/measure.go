package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// measure prints the measures of the CoNLL 2018 shared task for the built-in models on every
// test file of a folder: with the tokens of people, and from raw text.
func measure(dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*-test.conllu"))
	if err != nil || len(names) == 0 {
		return fmt.Errorf("there is no file *-test.conllu in %s; give the folder of the treebanks", dir)
	}
	slices.Sort(names)
	fmt.Println("F1                          tokens  sents  words   UPOS   XPOS  feats lemmas    UAS    LAS   CLAS   MLAS   BLEX  tokens/s")
	for _, name := range names {
		gold, err := readFile(name)
		if err != nil {
			return err
		}
		for _, way := range []struct {
			name string
			read func([]treebank.Sentence) []treebank.Sentence
		}{
			{"tokens given", given(english.Thorough)}, {"tokens given, fast", given(english.Fast)}, {"raw text", fromRaw},
		} {
			if err := measureOne(strings.TrimSuffix(filepath.Base(name), "-ud-test.conllu"), way.name, gold, way.read); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

func measureOne(name, way string, gold []treebank.Sentence, read func([]treebank.Sentence) []treebank.Sentence) error {
	begin := time.Now()
	system := read(gold)
	speed := float64(words(system)) / time.Since(begin).Seconds()
	m, err := treebank.Score(gold, system)
	if err != nil {
		return err
	}
	fmt.Printf("%-27s", name+" "+way)
	for _, v := range []treebank.Measure{m.Tokens, m.Sentences, m.Words, m.UPOS, m.XPOS, m.Feats, m.Lemmas, m.UAS, m.LAS, m.CLAS, m.MLAS, m.BLEX} {
		fmt.Printf(" %6.2f", 100*v.F1())
	}
	fmt.Printf(" %9.0f\n", speed)
	return nil
}

func words(list []treebank.Sentence) (n int) {
	for _, s := range list {
		n += len(s.Words)
	}
	return n
}

// given analyses the tokens that people made.
func given(width english.Width) func([]treebank.Sentence) []treebank.Sentence {
	return func(gold []treebank.Sentence) []treebank.Sentence {
		english.Analyze("The models are read.")
		out := make([]treebank.Sentence, len(gold))
		var habits *english.Habits
		for i, g := range gold {
			s := english.Sentence{Tokens: make([]english.Token, len(g.Words))}
			at := 0
			for k, w := range g.Words {
				s.Tokens[k] = english.Token{Start: at, End: at + len(w.Form), Text: w.Form}
				if at += len(w.Form); !w.Glued {
					at++
				}
			}
			if g.Begins || i == 0 {
				habits = habitsOf(gold[i:])
			}
			habits.Annotate(s.Tokens, width)
			out[i] = s.Annotated()
			for k, w := range g.Words {
				out[i].Words[k].Parts, out[i].Words[k].Surface = w.Parts, w.Surface
			}
		}
		return out
	}
}

// fromRaw analyses the text: the sentences of a paragraph with a space between them, an empty
// line between paragraphs.
func fromRaw(gold []treebank.Sentence) (out []treebank.Sentence) {
	var text strings.Builder
	for i, g := range gold {
		switch {
		case i > 0 && g.Opens:
			text.WriteString("\n\n")
		case i > 0:
			text.WriteByte(' ')
		}
		text.WriteString(g.Text)
	}
	for _, s := range english.AnalyzeAll(text.String()) {
		if len(s.Tokens) > 0 {
			out = append(out, s.Annotated())
		}
	}
	return out
}

// habitsOf learns from the first document of a list of sentences.
func habitsOf(list []treebank.Sentence) *english.Habits {
	habits := &english.Habits{}
	for i, s := range list {
		if s.Begins && i > 0 {
			break
		}
		habits.Learn(s.Text)
	}
	return habits
}
