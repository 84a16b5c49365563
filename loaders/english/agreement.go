package english

import "strings"

// agree mends the Penn tags of verbs by the auxiliaries that the tree gives them: “did Voss
// found” has a base form, “had left” a participle.
func agree(tokens []Token) {
	for i, t := range tokens {
		if t.Tag == "VBN" && strings.EqualFold(t.Text, "had") && !hasChild(tokens, i, "aux") {
			tokens[i].Tag = "VBD" // a participle has “have” before it
		}
		if t.Tag == "VBN" && t.UPOS == "VERB" && !strings.HasSuffix(strings.ToLower(t.Text), "n") && hasChild(tokens, i, "nsubj") && !hasChild(tokens, i, "aux", "cop") && !isPassive(tokens, i) && t.Rel != "conj" {
			tokens[i].Tag = "VBD" // a verb with a subject and no auxiliary is finite
		}
		if t.Head < 0 || t.Head >= len(tokens) {
			continue
		}
		if v := &tokens[t.Head]; v.UPOS == "VERB" && !helpers[strings.ToLower(v.Text)] {
			if tag := formAfter(t, v); tag != "" {
				v.Tag = tag
			}
		}
	}
}

// isPassive reports whether the subject of a verb is that of a passive.
func isPassive(tokens []Token, verb int) bool {
	for _, t := range tokens[max(0, verb-near):min(len(tokens), verb+near)] {
		if t.Head == verb && t.Rel == "nsubj:pass" {
			return true
		}
	}
	return false
}

// helpers are verbs that may themselves be auxiliaries.
var helpers = wordSet("have has had having do does did be been being is are was were")

// formAfter is the tag that a verb must have beside one of its auxiliaries or its “to”, or "".
func formAfter(aux Token, verb *Token) string {
	low := strings.ToLower(aux.Text)
	past := verb.Tag == "VBD"
	switch {
	case aux.Rel == "aux:pass":
		if past {
			return "VBN"
		}
	case aux.Rel == "aux" && (aux.Tag == "MD" || low == "do" || low == "does" || low == "did"), aux.Rel == "mark" && aux.Tag == "TO":
		if (past || verb.Tag == "VBP" || verb.Tag == "VBN") && !strings.HasSuffix(strings.ToLower(verb.Text), "ed") && (strings.HasPrefix(low, "d") || !hasParticiple(verb, aux)) {
			return "VB"
		}
	case aux.Rel == "aux" && (low == "have" || low == "has" || low == "had" || low == "having"):
		if past {
			return "VBN"
		}
	}
	return ""
}

// hasParticiple reports whether a verb is likely the participle of a longer group: “would have
// left”, “to be sent”.
func hasParticiple(verb *Token, aux Token) bool {
	return verb.Tag == "VBN" && verb.Start > aux.End+1
}
