package clauses

import (
	"fmt"
	"os"
	"regexp"
	"testing"
)

// TestShowClauses prints the clauses of the sentences whose id matches SHOW.
func TestShowClauses(t *testing.T) {
	only := os.Getenv("SHOW")
	if only == "" {
		t.Skip("set SHOW to a pattern of sentence ids")
	}
	pattern := regexp.MustCompile(only)
	for _, s := range treebanks(t, "dev") {
		if pattern.MatchString(s.ID) {
			sentence := fromTreebank(s)
			fmt.Printf("%s\n%s%s\n", s.Text, Notation(sentence, Of(sentence)), writeNominals(sentence))
		}
	}
}
