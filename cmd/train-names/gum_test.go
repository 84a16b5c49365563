package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english/treebank"
	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
)

const annotated = `# text = Dara Voss, mayor of Port Alder, didn't see it.
1	Dara	Dara	PROPN	NNP	_	10	nsubj	_	Entity=(1-person-new-cf1-1-coref-Dara_Voss_(mayor)
2	Voss	Voss	PROPN	NNP	_	1	flat	_	Entity=1)|SpaceAfter=No
3	,	,	PUNCT	,	_	4	punct	_	_
4	mayor	mayor	NOUN	NN	_	1	appos	_	Entity=(1-person-giv:act-cf1-1-appos
5	of	of	ADP	IN	_	6	case	_	_
6	Port	Port	PROPN	NNP	_	4	nmod	_	Entity=(2-place-new-cf2-1-sgl
7	Alder	Alder	PROPN	NNP	_	6	flat	_	Entity=2)1)|SpaceAfter=No
8	,	,	PUNCT	,	_	4	punct	_	_
9-10	didn't	_	_	_	_	_	_	_	_
9	did	do	AUX	VBD	_	10	aux	_	_
10	n't	not	PART	RB	_	11	advmod	_	_
11	see	see	VERB	VB	_	0	root	_	_
12	it	it	PRON	PRP	_	11	obj	_	Entity=(3-object-giv-cf3-1-ana)|SpaceAfter=No
13	.	.	PUNCT	.	_	11	punct	_	_

`

func TestEntitiesOfGUM(t *testing.T) {
	sentences, err := treebank.Read("test", strings.NewReader(annotated))
	if err != nil {
		t.Fatal(err)
	}
	marks, err := entities(sentences[0])
	if err != nil {
		t.Fatal(err)
	}
	want := []mark{{0, 9, 0, nameclass.Person}, {20, 30, 20, nameclass.Place}}
	slices.SortFunc(marks, func(a, b mark) int { return a.start - b.start })
	if !slices.Equal(marks, want) {
		t.Errorf("names %v, want %v", marks, want)
	}
}

func TestBracketsOfGUM(t *testing.T) {
	for value, want := range map[string]string{
		"(4-person-new(5-place-new)": "(4-person-new (5-place-new)",
		"5)4)":                       "5) 4)",
		"7)(8-event-new":             "7) (8-event-new",
	} {
		if got := strings.Join(brackets(value), " "); got != want {
			t.Errorf("%s has the items %s, want %s", value, got, want)
		}
	}
}

func TestSentenceOfUNER(t *testing.T) {
	lines := strings.Split("# text = Voss left Port Alder.\n1\tVoss\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n3\tPort\tB-LOC\t-\t-\n4\tAlder\tI-LOC\t-\t-\n5\t.\tO\t-\t-", "\n")
	text, marks, err := readSentence(lines)
	if err != nil || text != "Voss left Port Alder." {
		t.Fatalf("text %q, error %v", text, err)
	}
	if want := []mark{{0, 4, -1, nameclass.Person}, {10, 20, -1, nameclass.Place}}; !slices.Equal(marks, want) {
		t.Errorf("names %v, want %v", marks, want)
	}
	if _, _, err := readSentence(append(lines, "6\tmissing\tO\t-\t-")); err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("of a word that the text lacks: %v", err)
	}
}

// What tamga takes for a name gets the class that people gave to it, and nothing where
// they cut in another way.
func TestExamples(t *testing.T) {
	d := document{}
	d.add("Voss left Port Alder in May with Lady Brightwell.", []mark{
		{0, 4, -1, nameclass.Person}, {10, 20, -1, nameclass.Place}, {38, 48, -1, nameclass.Person}})
	got := map[string]nameclass.Class{}
	for _, e := range d.examples() {
		var words []string
		for _, tok := range e.Tokens[e.Start:e.End] {
			words = append(words, tok.Text)
		}
		got[strings.Join(words, " ")] = e.Class
	}
	if got["Voss"] != nameclass.Person || got["Port Alder"] != nameclass.Place {
		t.Errorf("examples %v", got)
	}
}
