package treebank

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
)

// Write writes sentences as CoNLL-U, without their enhanced graphs.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for _, s := range sentences {
		if s.ID != "" {
			fmt.Fprintf(out, "# sent_id = %s\n", s.ID)
		}
		if s.Text != "" {
			fmt.Fprintf(out, "# text = %s\n", s.Text)
		}
		writeWords(out, s.Words)
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func writeWords(out io.Writer, words []Word) {
	inside := 0 // words of a token of several words that are still to come
	for i, w := range words {
		if w.Parts > 1 {
			inside = w.Parts
			last := min(i+w.Parts, len(words))
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i+1, last, w.Surface, misc(Word{Glued: words[last-1].Glued}, 0))
		}
		inside--
		fmt.Fprintf(out, "%d\t%s\n", i+1, strings.Join([]string{
			column(w.Form), column(w.Lemma), column(w.UPOS), column(w.XPOS), column(w.Feats),
			fmt.Sprint(w.Head + 1), column(w.Relation), "_", misc(w, inside+1),
		}, "\t"))
	}
}

func column(s string) string { return cmp.Or(s, "_") }

// misc is the last column of a word; inside of a token, spaces are the token's.
func misc(w Word, inside int) string {
	var notes []string
	if w.Glued && inside <= 0 {
		notes = append(notes, "SpaceAfter=No")
	}
	if w.Misc != "" {
		notes = append(notes, w.Misc)
	}
	return column(strings.Join(notes, "|"))
}
