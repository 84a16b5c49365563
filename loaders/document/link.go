package document

import (
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// noteKey tells notes apart: by number within a series, or by a label of mark-up.
type noteKey struct {
	series, number int
	label          string
}

// link makes the notes of a source, and tells each call which of them it calls.
func (a *assembler) link(calls []call, series []int) {
	runs := noteRuns(a.notes)
	seriesOf := pairRuns(a.notes, runs, calls, series)
	section := map[int]int{}
	for i, s := range series {
		section[s] = a.rankOne(a.of[calls[i].block])
	}
	notes := map[noteKey]int{}
	for i, n := range a.notes {
		out := schema.Note{Mark: n.mark, Text: string(read(a.source.Text, n.pieces).text), Span: n.span()}
		out.Section = a.rankOne(a.sectionAt(n.at))
		key := noteKey{series: seriesOf[runs[i]], number: n.number}
		if n.label {
			key = noteKey{label: n.mark}
		} else if key.series >= 0 {
			out.Section = section[key.series]
		}
		if _, taken := notes[key]; !taken {
			notes[key] = i
		}
		a.source.Notes = append(a.source.Notes, out)
	}
	a.linkCalls(calls, series, notes)
}

// linkCalls puts the note in the place of each call.
func (a *assembler) linkCalls(calls []call, series []int, notes map[noteKey]int) {
	for _, places := range a.places {
		for k := range places {
			c := calls[places[k].call]
			key := noteKey{series: series[places[k].call], number: c.number}
			if c.label {
				key = noteKey{label: c.mark}
			}
			if at, ok := notes[key]; ok {
				places[k].note = at
			} else {
				places[k].note = noNote
			}
			if c.symbol {
				places[k].note = a.noteBySymbol(c.mark, c.source)
			}
		}
	}
}

// noteBySymbol is the first note with a symbol behind an offset, or noNote.
func (a *assembler) noteBySymbol(symbol string, at int) int {
	for i, n := range a.notes {
		if n.mark == symbol && n.at > at {
			return i
		}
	}
	return noNote
}

// noteRuns numbers the runs in which notes count up.
func noteRuns(notes []note) []int {
	runs := make([]int, len(notes))
	for i := range notes {
		if i > 0 {
			runs[i] = runs[i-1]
			if notes[i].number <= notes[i-1].number {
				runs[i]++
			}
		}
	}
	return runs
}

// pairRuns gives for each run of notes the series of calls that it belongs to, or -1:
// that of the calls right above most of its notes. Where several runs have the last
// series above them, as the endnotes of a whole book do, they are dealt out in order.
func pairRuns(notes []note, runs []int, calls []call, series []int) []int {
	if len(notes) == 0 || len(calls) == 0 {
		return slices.Repeat([]int{-1}, len(notes))
	}
	above := callsByNumber(calls)
	votes := make([]map[int]int, runs[len(runs)-1]+1)
	for i, n := range notes {
		if votes[runs[i]] == nil {
			votes[runs[i]] = map[int]int{}
		}
		at, _ := slices.BinarySearchFunc(above[n.number], n.at, func(k, at int) int { return calls[k].source - at })
		if at > 0 {
			votes[runs[i]][series[above[n.number][at-1]]]++
		}
	}
	of := make([]int, len(votes))
	last := series[len(series)-1]
	behind := 0
	for r, v := range votes {
		of[r] = mostVotes(v)
		if of[r] == last {
			behind++
		}
	}
	if behind > 1 && behind <= last+1 {
		for r := len(of) - behind; r < len(of); r++ {
			of[r] = last + 1 - (len(of) - r)
		}
	}
	return of
}

// callsByNumber are the indexes of the calls with each number, in order of text.
func callsByNumber(calls []call) map[int][]int {
	by := map[int][]int{}
	for i, c := range calls {
		by[c.number] = append(by[c.number], i)
	}
	return by
}

// mostVotes is the series with the most votes, the later one of two, or -1.
func mostVotes(votes map[int]int) int {
	best := -1
	for s, n := range votes {
		if best < 0 || n > votes[best] || n == votes[best] && s > best {
			best = s
		}
	}
	return best
}

// rankOne is the section of rank one around a section, or the whole text.
func (a *assembler) rankOne(s int) int {
	for a.source.Sections[s].Rank > 1 {
		s = a.source.Sections[s].Parent
	}
	return s
}

// sectionAt is the last section that starts before an offset.
func (a *assembler) sectionAt(at int) int {
	for i := len(a.source.Sections) - 1; i > 0; i-- {
		if a.source.Sections[i].Span.Start < at {
			return i
		}
	}
	return 0
}
