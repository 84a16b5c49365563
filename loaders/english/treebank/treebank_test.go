package treebank

import (
	"strings"
	"testing"
)

const voss = `# sent_id = made-up-1
# text = Voss won't resign.
1	Voss	Voss	PROPN	NNP	_	4	nsubj	4:nsubj	_
2-3	won't	_	_	_	_	_	_	_	_
2	wo	will	AUX	MD	_	4	aux	4:aux	_
3	n't	not	PART	RB	_	4	advmod	4:advmod|8.1:advmod	_
4	resign	resign	VERB	VB	_	0	root	0:root	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	4:punct	_
8.1	left	out	_	_	_	_	_	_	_
`

func TestRead(t *testing.T) {
	sentences, err := Read("voss.conllu", strings.NewReader(voss))
	if err != nil || len(sentences) != 1 {
		t.Fatalf("got %d sentences and error %v, want one and none", len(sentences), err)
	}
	s := sentences[0]
	if s.ID != "made-up-1" || s.Text != "Voss won't resign." || len(s.Words) != 5 {
		t.Errorf("got %q %q with %d words", s.ID, s.Text, len(s.Words))
	}
	glued := ""
	for _, w := range s.Words {
		if glued += w.Form; !w.Glued {
			glued += " "
		}
	}
	if strings.TrimSpace(glued) != s.Text {
		t.Errorf("the words make %q, want %q", glued, s.Text)
	}
	if w := s.Words[0]; w.Head != 3 || w.Relation != "nsubj" || w.Enhanced[0] != (Edge{3, "nsubj"}) {
		t.Errorf("got %+v for the subject", w)
	}
	if w := s.Words[3]; w.Head != -1 {
		t.Errorf("the root has head %d", w.Head)
	}
	if n := len(s.Words[2].Enhanced); n != 1 {
		t.Errorf("%d edges of “n't”, want one: a word that is left out does not count", n)
	}
}

func TestReadNamesTheLine(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"columns", "1\tVoss\n", "bad.conllu:1: 2 columns"},
		{"head", "# a\n" + strings.Replace(voss, "\t4\tnsubj\t", "\tx\tnsubj\t", 1), "bad.conllu:4: head \"x\" of \"Voss\""},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read("bad.conllu", strings.NewReader(test.text))
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %v, want %s …", err, test.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(voss)
	f.Fuzz(func(t *testing.T, text string) {
		sentences, err := Read("fuzz.conllu", strings.NewReader(text))
		if err != nil {
			return
		}
		for _, s := range sentences {
			if len(s.Words) == 0 {
				t.Errorf("a sentence without words in %q", text)
			}
		}
	})
}
