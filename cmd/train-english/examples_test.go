package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// small reads a sentence in a short notation, a word being form/lemma/upos/xpos/head/relation.
func small(text string) (s treebank.Sentence) {
	for _, item := range strings.Fields(text) {
		f := strings.Split(item, "/")
		w := treebank.Word{Form: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3], Relation: f[5]}
		fmt.Sscan(f[4], &w.Head)
		w.Head--
		s.Words = append(s.Words, w)
	}
	return s
}

func show(words []treebank.Word) string {
	var out []string
	for _, w := range words {
		out = append(out, fmt.Sprintf("%s %d %s", w.Form, w.Head+1, w.Relation))
	}
	return strings.Join(out, ", ")
}

func TestWithoutQuotes(t *testing.T) {
	for _, c := range []struct{ name, sentence, want string }{
		{"scare quotes", "the/the/DET/DT/5/det “/\"/PUNCT/``/3/punct old/old/ADJ/JJ/5/amod ”/\"/PUNCT/''/3/punct law/law/NOUN/NN/0/root",
			"the 3 det, old 3 amod, law 0 root"},
		{"a word hangs on a mark", "so/so/ADV/RB/2/advmod “/\"/PUNCT/``/3/punct Go/go/VERB/VB/0/root", "so 2 advmod, Go 0 root"},
		{"the root is a mark", "“/\"/PUNCT/``/0/root Go/go/VERB/VB/1/dep on/on/ADV/RB/1/dep", "Go 0 root, on 1 parataxis"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(withoutQuotes(small(c.sentence))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestRareTagsAreReplaced(t *testing.T) {
	set := tagSet{"NOUN NN": 9, "NOUN VBZ": 1, "FOO BAR": 2}
	for _, c := range []struct{ upos, xpos, want string }{
		{"NOUN", "NN", "NOUN NN"}, {"NOUN", "VBZ", "NOUN NN"}, {"FOO", "BAR", "X FW"},
	} {
		if got := set.of(treebank.Word{UPOS: c.upos, XPOS: c.xpos}); got != c.want {
			t.Errorf("%s %s is %s, want %s", c.upos, c.xpos, got, c.want)
		}
	}
}

func TestRareSubtypesAreCutOff(t *testing.T) {
	r := relations{"nsubj:pass": 30, "obl:odd": 3}
	for relation, want := range map[string]string{"nsubj:pass": "nsubj:pass", "obl:odd": "obl"} {
		if got := r.of(treebank.Word{Relation: relation}); got != want {
			t.Errorf("%s is %s, want %s", relation, got, want)
		}
	}
}

// TestMorphologyTwice checks that what is learned is written in one order.
func TestMorphologyTwice(t *testing.T) {
	s := small("mice/mouse/NOUN/NNS/2/nsubj ran/run/VERB/VBD/0/root")
	s.Words[0].Feats = "Number=Plur"
	list := []treebank.Sentence{s, s, s}
	var first, second bytes.Buffer
	if err := learnMorphology(list).Write(&first); err != nil {
		t.Fatal(err)
	}
	if err := learnMorphology(list).Write(&second); err != nil || !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Errorf("the second time gives other bytes, %v", err)
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{nil, {"a", "b"}, {"measure", "x", "y"}} {
		if err := run(args); err != errUsage {
			t.Errorf("%v: got %v", args, err)
		}
	}
	if err := run([]string{"measure", t.TempDir()}); err == nil || !strings.Contains(err.Error(), "-test.conllu") {
		t.Errorf("got %v, want an error that names the missing files", err)
	}
}
