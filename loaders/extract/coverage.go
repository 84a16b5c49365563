package extract

import (
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// Reasons for which a sentence is not read for statements, in the order of coverage.
const (
	skippedHeading   = "heading"
	skippedCaption   = "caption"
	skippedByline    = "byline"
	skippedReference = "reference"
	skippedLong      = "over-long sentence"
)

var skippedReasons = []string{skippedHeading, skippedCaption, skippedByline, skippedReference, skippedLong}

// skipped tells why a sentence states nothing; "" when it may: it is no heading, no
// caption, no entry of a list of references, and no longer than can be read.
func (x *extractor) skipped(v *view) string {
	switch {
	case v.kind == schema.Heading:
		return skippedHeading
	case v.kind == schema.Caption:
		return skippedCaption
	case v.kind == schema.Byline:
		return skippedByline
	case len(v.text) > mentions.LongestSentence:
		return skippedLong
	case v.kind == schema.TableRow:
		return ""
	case x.inReferences(x.src.Sentences[v.at].Section) || isReference(v.text):
		return skippedReference
	}
	return ""
}

// coverage counts what was read and what was found in it.
func (x *extractor) coverage() schema.Coverage {
	c := schema.Coverage{Sections: max(0, len(x.src.Sections)-1), Sentences: len(x.views), Unsure: x.unsure, Skipped: []schema.Skipped{}}
	stating := map[int]bool{}
	for i := range x.out {
		stating[x.out[i].Sentence] = true
	}
	c.Stating = len(stating)
	why := map[string]int{}
	for _, v := range x.views {
		why[v.unread]++
	}
	for _, r := range skippedReasons {
		if n := why[r]; n > 0 {
			c.Skipped = append(c.Skipped, schema.Skipped{Why: r, Sentences: n})
		}
	}
	return c
}
