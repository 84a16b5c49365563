package question

import (
	"regexp"
	"strings"
)

// further is where a further question begins within one sentence.
var further = regexp.MustCompile(`(?i)\s*,?\s+and\s+((?:in|by|for|under|to|with|on|at|from|of|against)\s+)?(who|whom|whose|what|which|when|where|why|how)\b`)

// split takes several questions in one apart: `What set off the protests, and where
// did they first appear?`. `When and in which law did …` is one.
func split(question string) []string {
	var parts []string
	rest := question
	for {
		at := nextQuestion(rest)
		if at < 0 {
			return append(parts, strings.TrimSpace(rest))
		}
		parts = append(parts, strings.TrimRight(strings.TrimSpace(rest[:at]), ",")+"?")
		rest = strings.TrimLeft(rest[at:], ", ")
		rest = strings.TrimPrefix(rest, "and ")
	}
}

// nextQuestion is where the next question begins, or -1; what stands before it has to
// be more than a question word.
func nextQuestion(text string) int {
	for _, m := range further.FindAllStringIndex(text, -1) {
		if len(strings.Fields(text[:m[0]])) > 2 {
			return m[0]
		}
	}
	return -1
}
