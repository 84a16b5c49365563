package document

import "github.com/tamga-kg/tamga/schema"

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

// pairRuns gives for each run of notes the series of calls that it belongs to: the last
// one that started before it. Where several runs follow the last series, as endnotes of
// all chapters do at the end of a book, they are dealt out in order.
func pairRuns(notes []note, runs []int, calls []call, series []int) []int {
	if len(notes) == 0 {
		return nil
	}
	last := 0
	starts := []int{}
	for i, s := range series {
		if s == len(starts) {
			starts = append(starts, calls[i].source)
		}
	}
	of := make([]int, runs[len(runs)-1]+1)
	count := map[int]int{}
	for i, n := range notes {
		if i > 0 && runs[i] == runs[i-1] {
			continue
		}
		for last < len(starts) && starts[last] < n.at {
			last++
		}
		of[runs[i]] = last - 1
		count[last-1]++
	}
	for r := range of {
		if s := of[r]; count[s] > 1 && count[s] <= len(starts) && s == len(starts)-1 {
			of[r] = r - (len(of) - count[s]) + s + 1 - count[s]
		}
	}
	return of
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
