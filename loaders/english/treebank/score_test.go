package treebank

import (
	"bytes"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// short reads sentences in a short notation: a line is a sentence, a word is
// form/lemma/UPOS/head/relation, and + glues the words of a token of several words.
func short(lines ...string) []Sentence {
	var out []Sentence
	for _, line := range lines {
		var s Sentence
		for _, token := range strings.Fields(line) {
			parts := strings.Split(token, "+")
			surface := ""
			for _, part := range parts {
				surface += strings.Split(part, "/")[0]
			}
			for i, part := range parts {
				f := strings.Split(part, "/")
				w := Word{Form: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[2], Relation: f[4]}
				fmt.Sscan(f[3], &w.Head)
				w.Head--
				if i == 0 && len(parts) > 1 {
					w.Parts, w.Surface = len(parts), surface
				}
				s.Words = append(s.Words, w)
			}
		}
		out = append(out, s)
	}
	return out
}

const founding = "Voss/Voss/PROPN/2/nsubj founded/found/VERB/0/root a/a/DET/5/det small/small/ADJ/5/amod party/party/NOUN/2/obj"

func TestScore(t *testing.T) {
	type wanted map[string][3]int // gold, system, right
	for _, c := range []struct {
		name         string
		gold, system []Sentence
		want         wanted
	}{
		{"the same", short(founding), short(founding),
			wanted{"Words": {5, 5, 5}, "Sentences": {1, 1, 1}, "LAS": {5, 5, 5}, "CLAS": {4, 4, 4}, "MLAS": {4, 4, 4}, "BLEX": {4, 4, 4}}},
		{"a wrong head, a wrong relation, a wrong lemma", short(founding),
			short("Voss/Voss/PROPN/5/nsubj founded/founded/VERB/0/root a/a/DET/5/det small/small/ADJ/5/amod party/party/NOUN/2/obl:unmarked"),
			wanted{"UAS": {5, 5, 4}, "LAS": {5, 5, 3}, "Lemmas": {5, 5, 4}, "CLAS": {4, 4, 2}, "BLEX": {4, 4, 1}, "Words": {5, 5, 5}}},
		{"subtypes of relations do not count", short("Go/go/VERB/0/root home/home/ADV/1/obl:tmod"), short("Go/go/VERB/0/root home/home/ADV/1/obl"),
			wanted{"LAS": {2, 2, 2}}},
		{"people gave no lemma", short("Go/_/VERB/0/root"), short("Go/go/VERB/0/root"), wanted{"Lemmas": {1, 1, 1}}},
		{"a wrong function word costs its head in MLAS", short(founding),
			short("Voss/Voss/PROPN/2/nsubj founded/found/VERB/0/root a/a/PRON/5/det small/small/ADJ/5/amod party/party/NOUN/2/obj"),
			wanted{"LAS": {5, 5, 5}, "UPOS": {5, 5, 4}, "MLAS": {4, 4, 3}}},
		{"one word cut in two", short("co-founder/co-founder/NOUN/0/root left/leave/VERB/1/acl"),
			short("co/co/NOUN/3/compound -/-/PUNCT/3/punct founder/founder/NOUN/0/root left/leave/VERB/3/acl"),
			wanted{"Tokens": {2, 4, 1}, "Words": {2, 4, 1}, "UAS": {2, 4, 0}}},
		{"a head outside of the alignment is not the root", short("a-b/x/NOUN/2/dep c/c/NOUN/0/root"),
			short("a/a/NOUN/3/dep -b/b/NOUN/1/dep c/c/NOUN/0/root"), wanted{"Words": {2, 3, 1}, "UAS": {2, 3, 1}}},
		{"two sentences read as one", short("Go/go/VERB/0/root", "Come/come/VERB/0/root"), short("Go/go/VERB/0/root Come/come/VERB/1/parataxis"),
			wanted{"Sentences": {2, 1, 0}, "Words": {2, 2, 2}, "UAS": {2, 2, 1}}},
		{"a sentence cut in two", short("Go/go/VERB/0/root home/home/ADV/1/advmod"), short("Go/go/VERB/0/root", "home/home/ADV/0/root"),
			wanted{"Sentences": {1, 2, 0}, "UAS": {2, 2, 1}}},
		{"a token of two words, the same", short("do/do/AUX/3/aux+n't/not/PART/3/advmod go/go/VERB/0/root"), short("do/do/AUX/3/aux+n't/not/PART/3/advmod go/go/VERB/0/root"),
			wanted{"Tokens": {2, 2, 2}, "Words": {3, 3, 3}, "LAS": {3, 3, 3}}},
		{"... found as two tokens", short("do/do/AUX/3/aux+n't/not/PART/3/advmod go/go/VERB/0/root"), short("do/do/AUX/3/aux n't/not/PART/3/advmod go/go/VERB/0/root"),
			wanted{"Tokens": {2, 3, 1}, "Words": {3, 3, 3}, "LAS": {3, 3, 3}}},
		{"... found as one word", short("do/do/AUX/3/aux+n't/not/PART/3/advmod go/go/VERB/0/root"), short("don't/do/AUX/2/aux go/go/VERB/0/root"),
			wanted{"Tokens": {2, 2, 2}, "Words": {3, 2, 1}, "LAS": {3, 2, 1}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := Score(c.gold, c.system)
			if err != nil {
				t.Fatal(err)
			}
			for name, want := range c.want {
				m := reflect.ValueOf(got).FieldByName(name).Interface().(Measure)
				if [3]int{m.Gold, m.System, m.Right} != want {
					t.Errorf("%s: %d to find, %d found, %d right; want %v", name, m.Gold, m.System, m.Right, want)
				}
			}
		})
	}
}

func TestScoreOfDifferentTexts(t *testing.T) {
	_, err := Score(short("Go/go/VERB/0/root"), short("Come/come/VERB/0/root"))
	if err == nil || !strings.Contains(err.Error(), "character 0") {
		t.Errorf("got %v, want an error that names the place", err)
	}
}

func TestMeasureIsTheHarmonicMean(t *testing.T) {
	m := Measure{Gold: 4, System: 6, Right: 3, Aligned: 3}
	if m.Precision() != 0.5 || m.Recall() != 0.75 || math.Abs(m.F1()-0.6) > 1e-9 || m.Accuracy() != 1 {
		t.Errorf("got %v %v %v %v", m.Precision(), m.Recall(), m.F1(), m.Accuracy())
	}
}

func TestWriteAndRead(t *testing.T) {
	s := short("do/do/AUX/3/aux+n't/not/PART/3/advmod go/go/VERB/0/root home/home/ADV/3/advmod")
	s[0].ID, s[0].Text = "x-1", "don't gohome"
	s[0].Words[0].Glued, s[0].Words[2].Glued = true, true
	s[0].Words[2].Feats = "VerbForm=Inf"
	var out bytes.Buffer
	if err := Write(&out, s); err != nil {
		t.Fatal(err)
	}
	back, err := Read("x", &out)
	if err != nil || !reflect.DeepEqual(back, s) {
		t.Errorf("wrote %v, read %v, %v", s, back, err)
	}
}

func FuzzScore(f *testing.F) {
	f.Add("1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Read("x", strings.NewReader(text))
		if err != nil {
			return
		}
		if m, err := Score(s, s); err != nil || m.Words.F1() < 1 && m.Words.Gold > 0 {
			t.Errorf("an analysis is not the same as itself: %+v, %v", m.Words, err)
		}
	})
}
