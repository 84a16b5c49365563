package main

import (
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
	"github.com/tamga-kg/tamga/schema"
)

// document is a text in which people marked the names.
type document struct {
	texts []string // of its sentences
	marks [][]mark
}

// mark is a name, in bytes of its sentence, and its class.
type mark struct {
	start, end int
	head       int // where its head begins; -1 if nobody says
	class      nameclass.Class
}

func (d *document) add(text string, marks []mark) {
	d.texts, d.marks = append(d.texts, text), append(d.marks, marks)
}

// examples are the names that tamga sees in a document, with the classes that people gave them.
func (d *document) examples() []nameclass.Example {
	src := &schema.Source{Key: "text", Sections: []schema.Section{{Parent: -1}}}
	for _, text := range d.texts {
		src.Sentences = append(src.Sentences, schema.Sentence{Kind: schema.Prose, Text: text, Ranges: []schema.Span{{}}})
	}
	var out []nameclass.Example
	for i, places := range mentions.Places(mentions.Read(src), schema.DefaultOntology()) {
		for _, p := range places {
			if class, ok := classOf(p, d.marks[i]); ok {
				out = append(out, nameclass.Example{Context: p, Class: class})
			}
		}
	}
	return out
}

// classOf is what people say of a place where tamga sees a name: the class of the shortest
// mark around it that has its head in it. A place that marks cut in another way teaches
// nothing, and one without a mark is no name of the classes that are marked.
func classOf(p nameclass.Context, marks []mark) (nameclass.Class, bool) {
	start, end := p.Tokens[p.Start].Start, p.Tokens[p.End-1].End
	best, cut := -1, false
	for i, m := range marks {
		covers := m.start <= start && end <= m.end
		switch {
		case covers && (m.head >= start && m.head < end || m.start == start && m.end == end):
			if best < 0 || m.end-m.start < marks[best].end-marks[best].start {
				best = i
			}
		case !covers && m.start < end && start < m.end, covers && m.head < 0:
			cut = true
		}
	}
	if best >= 0 {
		return marks[best].class, true
	}
	return nameclass.Other, !cut
}
