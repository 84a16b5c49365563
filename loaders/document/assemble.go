package document

import (
	"regexp"
	"slices"

	"github.com/tamga-kg/tamga/schema"
)

// parsed is a text that has been taken apart, whatever its format.
type parsed struct {
	blocks []block
	notes  []note
}

// assembler fills in a source.
type assembler struct {
	source *schema.Source
	parsed
	texts  []clean   // of each block, without the calls of notes
	places [][]place // of each block, where its calls were
	of     []int     // of each block, its section
}

// place is where a note is called in a clean text, and which one.
type place struct{ at, call, note int }

// noNote is the note of a call whose note is missing.
const noNote = -1

// assemble makes the sections, sentences and notes of a source.
func assemble(source *schema.Source, p parsed, split func(string) []schema.Span) {
	a := &assembler{source: source, parsed: p}
	calls, series := a.read()
	a.source.Sections, a.of = sectionsOf(a.blocks, a.texts)
	a.link(calls, series)
	number := 0
	for i := 0; i < len(a.blocks); {
		j := i + 1
		for j < len(a.blocks) && a.joins(j) {
			j++
		}
		a.flow(i, j, number, split)
		number += j - i
		i = j
	}
}

// read makes the clean text of each block, and takes the calls of notes out of it.
func (a *assembler) read() (calls []call, series []int) {
	numbers, symbols := map[int]bool{}, map[string]bool{}
	for _, n := range a.notes {
		numbers[n.number], symbols[n.mark] = true, true
	}
	a.texts = make([]clean, len(a.blocks))
	a.places = make([][]place, len(a.blocks))
	var candidates []call
	for i, b := range a.blocks {
		a.texts[i] = read(a.source.Text, b.pieces)
		for _, c := range findCalls(i, string(a.texts[i].text)) {
			if !c.symbol || symbols[c.mark] {
				candidates = append(candidates, c)
			}
		}
	}
	calls, series = choose(candidates, func(n int) bool { return numbers[n] })
	for k := 0; k < len(calls); {
		block, from := calls[k].block, k
		var cuts []cut
		for ; k < len(calls) && calls[k].block == block; k++ {
			cuts = append(cuts, calls[k].cut)
		}
		var at []int
		at0 := a.texts[block]
		a.texts[block], at = at0.without(cuts)
		for n := range at {
			a.places[block] = append(a.places[block], place{at: at[n], call: from + n})
			calls[from+n].source = at0.sourceOf(cuts[n].start)
		}
	}
	return calls, series
}

// joins reports whether a sentence may run from block j-1 into block j: into a block
// quotation that it announces, or out of one.
func (a *assembler) joins(j int) bool {
	before, after := a.blocks[j-1].kind, a.blocks[j].kind
	switch {
	case before == schema.Prose && after == schema.Quotation:
		return !endsSentence(string(a.texts[j-1].text))
	case before == schema.Quotation && after == schema.Prose:
		return startsLower(string(a.texts[j].text)) && !a.blocks[j].item
	}
	return false
}

// flow makes the sentences of blocks i to j-1, which run on into each other.
func (a *assembler) flow(i, j, number int, split func(string) []schema.Span) {
	var whole clean
	var starts []int
	var places []place
	for k := i; k < j; k++ {
		starts = append(starts, whole.append(a.texts[k]))
		for _, p := range a.places[k] {
			places = append(places, place{at: p.at + starts[k-i], note: p.note})
		}
	}
	spans := []schema.Span{{Start: 0, End: len(whole.text)}}
	if kind := a.blocks[i].kind; kind == schema.Prose || kind == schema.Quotation || kind == schema.Caption {
		spans = split(string(whole.text))
		if kind == schema.Caption {
			spans = keepLabel(string(whole.text), spans)
		}
	}
	next, k := 0, 0
	for s, span := range spans {
		for k+1 < len(starts) && starts[k+1] <= span.Start {
			k++
		}
		sentence := schema.Sentence{
			Kind: a.blocks[i+k].kind, Section: a.of[i+k], Block: number + k,
			Text: string(whole.text[span.Start:span.End]), Ranges: whole.ranges(span),
		}
		for ; next < len(places) && (s+1 == len(spans) || places[next].at <= spans[s+1].Start); next++ {
			if places[next].note != noNote {
				sentence.Notes = append(sentence.Notes, places[next].note)
			}
		}
		if len(sentence.Ranges) > 0 {
			a.source.Sentences = append(a.source.Sentences, sentence)
		}
	}
}

// ranges are the parts of the source that a part of the text comes from.
func (c clean) ranges(span schema.Span) []schema.Span {
	var ranges []schema.Span
	from := span.Start
	for _, b := range append(c.breaksWithin(span), span.End) {
		first, last := from, b-1
		for first < b && c.at[first] == nowhere || first < b && c.text[first] == ' ' {
			first++
		}
		for last >= first && (c.at[last] == nowhere || c.text[last] == ' ') {
			last--
		}
		if first <= last {
			ranges = append(ranges, schema.Span{Start: int(c.at[first]), End: int(c.at[last]) + 1})
		}
		from = b
	}
	return ranges
}

// breaksWithin are the places inside a span where something foreign lies before a piece.
func (c clean) breaksWithin(span schema.Span) []int {
	lo, _ := slices.BinarySearch(c.breaks, span.Start+1)
	hi, _ := slices.BinarySearch(c.breaks, span.End)
	return slices.Clone(c.breaks[lo:hi])
}

// captionLabel matches a caption's label, which is no sentence.
var captionLabel = regexp.MustCompile(`^\pL+\.?\s+[\dIVX][\w.-]*$`)

// keepLabel joins the label of a caption, “Figure 1.”, to the sentence behind it.
func keepLabel(text string, spans []schema.Span) []schema.Span {
	if len(spans) > 1 && captionLabel.MatchString(text[spans[0].Start:spans[0].End]) {
		spans[1].Start = spans[0].Start
		return spans[1:]
	}
	return spans
}
