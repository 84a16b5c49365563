package mentions

import "strings"

// readHeadings marks in headings the names that stand in prose as well. The capitals
// of a heading make no names of their own.
func (f *finder) readHeadings() {
	known := map[string]bool{}
	longest := 1
	f.names(func(it *item) {
		known[it.key] = true
		longest = max(longest, len(strings.Fields(it.key)))
	})
	for _, s := range f.sents {
		if s.title {
			f.readHeading(s, known, min(longest, 8))
		}
	}
}

func (f *finder) readHeading(s *sent, known map[string]bool, longest int) {
	for t := 0; t < len(s.toks); t++ {
		if s.over[t] != nil || !isUpper(s.toks[t].Text) || f.g.function[s.low[t]] {
			continue
		}
		for end := min(len(s.toks), t+longest+2); end > t; end-- {
			if s.free(t, end) && isWord(s.toks[end-1].Text) && known[f.fold(s.words(t, end))] {
				f.addName(s, t, end, "name")
				t = end - 1
				break
			}
		}
	}
}
