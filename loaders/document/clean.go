package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean is a text as a person reads it, with the way back to the source.
type clean struct {
	text   []byte
	at     []int32 // for each byte its offset in the source; nowhere where it has none
	breaks []int   // where in text pieces start that have something foreign before them
}

// nowhere is the offset of a byte that is not in the source.
const nowhere = -1

// read makes the clean text of pieces: white space collapsed, characters without width
// left out.
func read(source string, pieces []piece) clean {
	size := 0
	for _, p := range pieces {
		size += len(p.before) + p.span.Len()
	}
	c := clean{text: make([]byte, 0, size), at: make([]int32, 0, size)}
	for _, p := range pieces {
		c.insert(p.before)
		if p.foreign {
			c.breaks = append(c.breaks, len(c.text))
		}
		c.copy(source, p.span.Start, p.span.End)
	}
	if n := len(c.text); n > 0 && c.text[n-1] == ' ' {
		c.text, c.at = c.text[:n-1], c.at[:n-1]
	}
	return c
}

// insert adds text that is not in the source. It starts no line with a space, and puts
// none behind another.
func (c *clean) insert(s string) {
	if n := len(c.text); n == 0 || c.text[n-1] == ' ' {
		s = strings.TrimLeft(s, " ")
	}
	for i := range len(s) {
		c.text, c.at = append(c.text, s[i]), append(c.at, nowhere)
	}
}

// copy adds source[start:end].
func (c *clean) copy(source string, start, end int) {
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(source[at:end])
		switch {
		case r == '_' && isEmphasis(source, at):
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060':
		case isSpace(r):
			if n := len(c.text); n > 0 && c.text[n-1] != ' ' {
				c.text, c.at = append(c.text, ' '), append(c.at, int32(at))
			}
		default:
			for i := range size {
				c.text, c.at = append(c.text, source[at+i]), append(c.at, int32(at+i))
			}
		}
		at += size
	}
}

// isEmphasis reports whether the underscore at a byte marks emphasis, as people write it
// in plain texts: it stands at the edge of a word, and by itself.
func isEmphasis(source string, at int) bool {
	before, after := lastRune(source[:at]), firstRune(source[at+1:])
	return before != '_' && after != '_' && !(isWordRune(before) && isWordRune(after)) && !(isSpace(before) && isSpace(after))
}

// without is the text less the given cuts, which ascend, and where in it each cut was.
// Where a cut lets a sentence run into the next, a space is put.
func (c clean) without(cuts []cut) (out clean, places []int) {
	out = clean{text: make([]byte, 0, len(c.text)), at: make([]int32, 0, len(c.at))}
	from, b := 0, 0
	for i := 0; i <= len(cuts); i++ {
		to, next := len(c.text), len(c.text)
		if i < len(cuts) {
			to, next = cuts[i].start, cuts[i].end
		}
		for ; b < len(c.breaks) && c.breaks[b] <= to; b++ {
			out.breaks = append(out.breaks, len(out.text)+max(0, c.breaks[b]-from))
		}
		out.text, out.at = append(out.text, c.text[from:to]...), append(out.at, c.at[from:to]...)
		if i < len(cuts) {
			places = append(places, len(out.text))
		}
		if i < len(cuts) && runsOn(out.text, c.text[next:]) {
			out.insert(" ")
		}
		if n := len(out.text); n > 0 && out.text[n-1] == ' ' && next < len(c.text) && c.text[next] == ' ' {
			next++
		}
		from = next
	}
	return out, places
}

// runsOn reports whether a cut has glued a word to what stands before it.
func runsOn(before, after []byte) bool {
	r, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRune(after)
	return len(after) > 0 && !isSpace(r) && !strings.ContainsRune("(“‘[", r) && unicode.IsUpper(next)
}

// append adds another text behind a space, and returns where it starts.
func (c *clean) append(other clean) int {
	if len(c.text) > 0 {
		c.insert(" ")
	}
	start := len(c.text)
	c.text, c.at = append(c.text, other.text...), append(c.at, other.at...)
	for _, b := range other.breaks {
		c.breaks = append(c.breaks, start+b)
	}
	return start
}

// sourceOf is the offset in the source of a byte of the text, or of the next that has one.
func (c clean) sourceOf(i int) int {
	for i < len(c.at)-1 && c.at[i] == nowhere {
		i++
	}
	return int(c.at[i])
}
