package mentions

import (
	"slices"
	"strings"
)

// splitByYear parts the laws and treaties of one title by the years that the text gives them: the Law on Parties of 1996 is not
// that of 2002. Where it gives none, the last one before is meant, or else the first, which keeps the other names of the title.
func (f *finder) splitByYear() {
	years := map[string][]string{} // of a title
	f.names(func(it *item) {
		if title, y := f.lawYear(it); y != "" && !slices.Contains(years[title], y) {
			years[title] = append(years[title], y)
		}
	})
	of, last := map[string]*group{}, map[string]*group{} // by title and year; by title
	f.names(func(it *item) {
		title, y := f.lawYear(it)
		if len(years[title]) < 2 {
			return
		}
		if y == "" && last[title] == nil {
			y = years[title][0]
		}
		if y != "" {
			if of[title+y] == nil {
				of[title+y] = it.group.root()
				if y != years[title][0] {
					of[title+y] = f.newGroup(it.group.root().class)
				}
			}
			last[title] = of[title+y]
		}
		it.group = last[title]
	})
}

// lawYear is the title of a law or a treaty without its year, and the year that tells which is meant, "" without: `the 2002 Law on
// Parties`, `the Law on Parties of 1996`. The title of anything else is "".
func (f *finder) lawYear(it *item) (title, year string) {
	if !f.o.IsAny(it.group.root().class, []string{"Law", "Treaty"}) || it.toks.End-it.toks.Start < 2 {
		return "", ""
	}
	words := slices.DeleteFunc(strings.Fields(it.key), isYear)
	title = strings.TrimSuffix(strings.Join(words, " "), " of")
	return title, it.yearOf()
}

// yearOf is the year in a name, right before it, or behind it: `of 1996`, `(1996)`.
func (it *item) yearOf() string {
	s := it.sent
	for _, at := range []int{it.toks.Start, it.toks.End - 1} {
		if isYear(s.low[at]) {
			return s.low[at]
		}
	}
	before := it.toks.Start - 1
	for before > 0 && isQuote(s.word(before)) {
		before--
	}
	if before >= 0 && isYear(s.word(before)) && s.tag(before) == "CD" {
		return s.word(before)
	}
	after := it.toks.End
	for after < len(s.toks) && isQuote(s.word(after)) {
		after++
	}
	switch s.word(after) {
	case "of", "from":
		if isYear(s.word(after + 1)) {
			return s.word(after + 1)
		}
	case "(":
		if isYear(s.word(after+1)) && s.word(after+2) == ")" {
			return s.word(after + 1)
		}
	}
	return ""
}
