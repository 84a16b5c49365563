package english

import (
	"errors"
	"io"
	"strings"
)

// Each analyses a text of any length in constant memory and calls do with each sentence in
// turn; all offsets are into the whole text. It stops at the first error, of the reader or of
// do. A sentence of more than a megabyte is cut.
func Each(r io.Reader, width Width, do func(Sentence) error) error {
	var habits *Habits
	learned := -1 // the piece that they are of
	return eachSentence(r, 1<<20, func(text string, offset, start, end int) error {
		if offset != learned {
			habits, learned = habitsOf(text, Sentences(text)), offset
		}
		s := habits.AnalyzeIn(text, start, end, width)
		s.Start, s.End = s.Start+offset, s.End+offset
		for i := range s.Tokens {
			s.Tokens[i].Start += offset
			s.Tokens[i].End += offset
		}
		return do(s)
	})
}

// eachSentence reads a text in pieces of about the given size, and gives each sentence with
// the piece that it lies in and the offset of that.
func eachSentence(r io.Reader, size int, do func(text string, offset, start, end int) error) error {
	buffer, offset := make([]byte, 0, 2*size), 0
	for {
		n, err := io.ReadFull(r, buffer[len(buffer):len(buffer)+size])
		buffer = buffer[:len(buffer)+n]
		last := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !last {
			return err
		}
		text := string(buffer)
		found := Sentences(text)
		cut := len(text)
		if !last {
			if cut = safeCut(text, size); cut == 0 && len(found) > 1 {
				cut = found[len(found)-1].Start
			}
			if cut == 0 {
				cut = max(strings.LastIndexAny(text, " \n\t"), size/2)
			}
			if found = Sentences(text[:cut]); cut == 0 {
				continue
			}
		}
		for _, s := range found {
			if err := do(text[:cut], offset, s.Start, s.End); err != nil {
				return err
			}
		}
		if last {
			return nil
		}
		offset += cut
		buffer = append(buffer[:0], text[cut:]...)
		if len(buffer) > size { // a reader that gives much at once
			buffer = append(make([]byte, 0, len(buffer)+size), buffer...)
		}
	}
}

// safeCut is the offset after the last blank line of the second half of a text, 0 for none.
func safeCut(text string, size int) int {
	if i := strings.LastIndex(text, "\n\n"); i > size/2 {
		return i + 2
	}
	return 0
}
