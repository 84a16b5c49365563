package clauses

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

// bracketed reads a sentence with its tree from a notation that keeps the order of the
// text. What depends on a word stands around it, in brackets that begin with the relation:
//
//	[nsubj Dara [flat Voss]] founded [obj the Lantern Party] [obl in 1998] .
//
// The head of a bracket is its last word outside of other brackets, marks aside. Words
// before the head need no brackets: articles, auxiliaries, prepositions, adjectives and
// the like get their relation from their tag. “word/TAG” sets a tag.
func bracketed(text string) english.Sentence {
	p := bracketParser{fields: strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(text))}
	root := p.bracket("root")
	english.Annotate(p.tokens, english.Thorough)
	for i, tag := range p.tags {
		p.tokens[i].Tag = tag
		p.tokens[i].Lemma = english.Lemma(p.tokens[i].Text, tag)
	}
	for i := range p.tokens {
		p.tokens[i].Head, p.tokens[i].Rel, p.tokens[i].Feats = english.Root, "", ""
	}
	p.label(root)
	for i := range p.tokens {
		p.tokens[i].UPOS = universal(p.tokens[i])
	}
	end := 0
	if n := len(p.tokens); n > 0 {
		end = p.tokens[n-1].End
	}
	return english.Sentence{End: end, Tokens: p.tokens}
}

// bracket is a bracket: its relation, its words and the brackets in it.
type bracket struct {
	relation string
	words    []int
	inner    []*bracket
}

type bracketParser struct {
	fields []string
	at     int
	tokens []english.Token
	tags   map[int]string
}

func (p *bracketParser) bracket(relation string) *bracket {
	b := &bracket{relation: relation}
	for p.at < len(p.fields) {
		f := p.fields[p.at]
		p.at++
		switch f {
		case "[":
			p.at++
			b.inner = append(b.inner, p.bracket(p.fields[p.at-1]))
		case "]":
			return b
		default:
			b.words = append(b.words, p.token(f))
		}
	}
	return b
}

// token adds a word behind the others. Marks stand by the word before or behind them.
func (p *bracketParser) token(f string) int {
	word, tag, tagged := strings.Cut(f, "/")
	start := 0
	if n := len(p.tokens); n > 0 {
		start = p.tokens[n-1].End
		if !strings.Contains(", . ? ; : ) ’s ’ ”", word) && !strings.Contains("( ‘ “", p.tokens[n-1].Text) {
			start++
		}
	}
	p.tokens = append(p.tokens, english.Token{Start: start, End: start + len(word), Text: word})
	if tagged {
		if p.tags == nil {
			p.tags = map[int]string{}
		}
		p.tags[len(p.tokens)-1] = tag
	}
	return len(p.tokens) - 1
}

// label gives the words of a bracket their heads, and returns the head.
func (p *bracketParser) label(b *bracket) int {
	head := None
	for _, w := range b.words {
		if !isMark(p.tokens[w].Text) {
			head = w
		}
	}
	if head == None {
		panic(fmt.Sprintf("bracket %q has no head", b.relation))
	}
	p.tokens[head].Head, p.tokens[head].Rel = english.Root, b.relation
	clausal := strings.HasPrefix(p.tokens[head].Tag, "VB") || slices.ContainsFunc(b.inner, func(k *bracket) bool { return strings.HasPrefix(k.relation, "nsubj") })
	for _, w := range b.words {
		if w != head {
			p.tokens[w].Head, p.tokens[w].Rel = head, p.relation(w, head, clausal)
		}
	}
	for _, k := range b.inner {
		p.tokens[p.label(k)].Head = head
	}
	return head
}

func isMark(word string) bool {
	return strings.Trim(word, ",.?;:()‘’“”–\"") == "" || word == "’s"
}

// relation is that of a word which needs no brackets.
func (p *bracketParser) relation(w, head int, clausal bool) string {
	word, tag, above := lower(p.tokens[w].Text), p.tokens[w].Tag, p.tokens[head].Tag
	switch {
	case word == "’s":
		return "case"
	case isMark(word):
		return "punct"
	case tag == "CC":
		return "cc"
	case tag == "MD":
		return "aux"
	case strings.HasPrefix(tag, "VB"):
		return p.auxiliary(w, above)
	case tag == "DT" || tag == "PDT":
		return "det"
	case tag == "PRP$" || tag == "WP$":
		return "nmod:poss"
	case tag == "POS":
		return "case"
	case clausal && tag == "IN", tag == "TO" && w+1 < len(p.tokens) && p.tokens[w+1].Tag == "VB":
		return "mark"
	case tag == "IN" || tag == "TO":
		return "case"
	case strings.HasPrefix(tag, "RB") || tag == "WRB":
		return "advmod"
	case isAdjective(tag) || tag == "VBN":
		return "amod"
	case tag == "CD":
		return "nummod"
	}
	return "compound"
}

// universal is the universal part of speech of a token, by its tag and its relation.
func universal(t english.Token) string {
	switch {
	case t.Rel == "aux" || t.Rel == "aux:pass" || t.Rel == "cop" || t.Tag == "MD":
		return "AUX"
	case t.Rel == "mark" && t.Tag == "IN":
		return "SCONJ"
	}
	for prefix, u := range map[string]string{
		"NNP": "PROPN", "NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "RB": "ADV", "PRP": "PRON", "WP": "PRON", "WDT": "PRON", "EX": "PRON",
		"IN": "ADP", "DT": "DET", "CD": "NUM", "CC": "CCONJ", "TO": "PART", "POS": "PART", "RP": "ADP", "WRB": "ADV",
	} {
		if strings.HasPrefix(t.Tag, prefix) && !(prefix == "NN" && strings.HasPrefix(t.Tag, "NNP")) {
			return u
		}
	}
	return "PUNCT"
}

func (p *bracketParser) auxiliary(w int, above string) string {
	switch be := p.tokens[w].Lemma == "be"; {
	case !strings.HasPrefix(above, "VB") && be:
		return "cop"
	case !strings.HasPrefix(above, "VB"):
		return "amod"
	case be && above == "VBN":
		return "aux:pass"
	}
	return "aux"
}

func TestBracketed(t *testing.T) {
	s := bracketed("[nsubj Dara [flat Voss]] founded [obj the Lantern Party] [obl in 1998] .")
	var got []string
	for _, token := range s.Tokens {
		got = append(got, fmt.Sprintf("%s %d %s", token.Text, token.Head, token.Rel))
	}
	want := "Dara 2 nsubj, Voss 0 flat, founded -1 root, the 5 det, Lantern 5 compound, Party 2 obj, in 7 case, 1998 2 obl, . 2 punct"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}
