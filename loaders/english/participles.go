package english

import "strings"

// mendPrepositions reads participles that have become prepositions as such, as the treebanks do
// with “according to”: in “Based on the law, the court …” nobody is based on anything.
func mendPrepositions(tokens []Token) {
	for i := 0; i+1 < len(tokens); i++ {
		t, next := &tokens[i], &tokens[i+1]
		if t.Rel != "advcl" || !participlePrepositions[strings.ToLower(t.Text+" "+next.Text)] || next.Rel != "case" {
			continue
		}
		noun := next.Head
		if noun < 0 || tokens[noun].Head != i || hasChild(tokens, i, "nsubj", "aux", "obj") {
			continue
		}
		tokens[noun].Head, tokens[noun].Rel = t.Head, "obl"
		t.Head, t.Rel = noun, "case"
		next.Head, next.Rel = i, "fixed"
		for k := max(0, i-near); k < min(len(tokens), noun+near); k++ {
			if k != i+1 && tokens[k].Head == i {
				tokens[k].Head = noun
			}
		}
	}
}

var participlePrepositions = phraseSet("based on", "based upon", "compared to", "compared with", "depending on", "owing to", "according to",
	"pertaining to", "judging by")

func phraseSet(phrases ...string) map[string]bool {
	set := map[string]bool{}
	for _, p := range phrases {
		set[p] = true
	}
	return set
}

// mendCompounds makes one noun of a participle and the noun behind it, where the parse takes that for its object: nobody fires
// the squad of “was shot by FIRING SQUAD”.
func mendCompounds(tokens []Token) {
	for i := 0; i+1 < len(tokens); i++ {
		t, noun := &tokens[i], &tokens[i+1]
		if t.Tag != "VBG" || noun.Head != i || noun.Rel != "obj" || !compoundPairs[strings.ToLower(t.Text+" "+strings.TrimSuffix(noun.Text, "s"))] {
			continue
		}
		noun.Head, noun.Rel = t.Head, t.Rel
		if strings.HasPrefix(t.Rel, "advcl") || strings.HasPrefix(t.Rel, "acl") || t.Rel == "xcomp" || t.Rel == "ccomp" {
			noun.Rel = "obl"
		}
		t.Head, t.Rel = i+1, "compound"
		for k := range tokens {
			if k != i+1 && tokens[k].Head == i {
				tokens[k].Head = i + 1
				if tokens[k].Rel == "mark" {
					tokens[k].Rel = "case"
				}
			}
		}
	}
}

var compoundPairs = phraseSet("firing squad", "holding company", "steering committee", "working group", "working class", "governing body",
	"ruling party", "governing party", "ruling coalition", "governing coalition", "founding congress", "founding father", "founding member",
	"shipping company", "mining company", "trading company", "building society", "closing date", "turning point", "training camp", "fighting force")
