package english

import "strings"

// partsOf parts the words of a sentence at semicolons between which whole sentences stand: the parser reads those better one by
// one. Each part but the last ends in its semicolon.
func partsOf(tokens []Token, at []int) [][]int {
	var parts [][]int
	start, depth := 0, 0
	for k, i := range at {
		switch tokens[i].Text {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		case ";":
			if depth == 0 && isWhole(tokens, at[start:k]) && isWhole(tokens, at[k+1:]) {
				parts = append(parts, at[start:k+1])
				start = k + 1
			}
		}
	}
	return append(parts, at[start:])
}

// isWhole reports whether some words, up to the next semicolon, have a finite verb with something before it, and do not only go on
// with what stands before: “…; which is why …”, “…; and that he left”.
func isWhole(tokens []Token, at []int) bool {
	if len(at) < 2 {
		return false
	}
	switch first := at[0]; {
	case tokens[first].Tag == "WDT" || tokens[first].Tag == "WP" || strings.EqualFold(tokens[first].Text, "that"):
		return false
	case tokens[first].Tag == "CC" && len(at) > 1 && strings.EqualFold(tokens[at[1]].Text, "that"):
		return false
	}
	relatives := 0 // clauses whose verb is still to come
	for k, i := range at {
		if tokens[i].Text == ";" {
			return false
		}
		switch tokens[i].Tag {
		case "WDT", "WP", "WP$", "WRB":
			relatives++
		case "VBD", "VBZ", "VBP", "MD":
			if relatives == 0 {
				return k > 0 && tokens[at[0]].Tag != "TO"
			}
			relatives--
		}
	}
	return false
}

// joinParts hangs each part of a sentence on the first.
func joinParts(tokens []Token, parts [][]int) {
	first := -1
	for _, part := range parts {
		for _, i := range part {
			if tokens[i].Head != Root {
				continue
			}
			if first < 0 {
				first = i
				continue
			}
			tokens[i].Head, tokens[i].Rel = first, "parataxis"
		}
	}
}
