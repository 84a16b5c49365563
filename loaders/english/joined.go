package english

import "strings"

// Joined is a sentence in which the parts of a word are one token again: “well-known” instead
// of three. The token has the head and the relation of the part that the others hang on, and
// the tag of the last one, as the Penn Treebank has it: an adjective where the whole
// modifies a noun behind it.
func (s Sentence) Joined() Sentence {
	out := Sentence{Start: s.Start, End: s.End, Tokens: make([]Token, 0, len(s.Tokens))}
	place := make([]int, len(s.Tokens)) // of each token, in out
	depth := depths(s.Tokens)
	for i := 0; i < len(s.Tokens); {
		end := i + 1
		for end < len(s.Tokens) && s.Tokens[end].part {
			end++
		}
		for k := i; k < end; k++ {
			place[k] = len(out.Tokens)
		}
		out.Tokens = append(out.Tokens, s.join(i, end, depth))
		i = end
	}
	for i := range out.Tokens {
		if h := out.Tokens[i].Head; h >= 0 {
			out.Tokens[i].Head = place[h]
		}
	}
	return out
}

// join makes one token of those from i to end; its head is still that of the parts.
func (s Sentence) join(i, end int, depth []int) Token {
	if end == i+1 {
		t := s.Tokens[i]
		if t.Tag == "HYPH" || t.Tag == "NFP" || t.Tag == "," && t.Text != "," {
			t.Tag = ":" // a dash or an ornament
		}
		return t
	}
	outer := i
	for k := i; k < end; k++ {
		if depth[k] < depth[outer] {
			outer = k
		}
	}
	t := s.Tokens[outer]
	last := s.Tokens[end-1]
	t.Start, t.End = s.Tokens[i].Start, last.End
	t.Text = ""
	for _, p := range s.Tokens[i:end] {
		t.Text += p.Text
	}
	t.Tag = joinedTag(last.Tag, t.Rel, t.Head >= end)
	if strings.HasPrefix(s.Tokens[outer].Tag, "NN") && (last.Tag == "RP" || last.Tag == "IN" || last.Tag == "RB") {
		t.Tag = s.Tokens[outer].Tag // “a break-in”
	}
	if t.Tag == "JJ" {
		t.UPOS, t.Feats = "ADJ", ""
	} else if strings.HasPrefix(t.Tag, "NN") {
		t.UPOS = last.UPOS
	}
	t.Lemma = Lemma(t.Text, t.Tag)
	return t
}

// joinedTag is the tag of a word of several parts, by that of the last.
func joinedTag(last, relation string, before bool) string {
	modifies := before && (relation == "amod" || relation == "compound" || relation == "nmod")
	switch {
	case strings.HasPrefix(last, "NNP"), last == "CD" && !modifies:
		return last
	case last == "VBN" || last == "VBG" && relation == "amod" || modifies && (last == "NN" || last == "NNS" || last == "CD"):
		return "JJ"
	}
	return last
}
