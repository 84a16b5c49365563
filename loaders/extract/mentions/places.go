package mentions

import (
	"github.com/tamga-kg/tamga/loaders/extract/mentions/nameclass"
	"github.com/tamga-kg/tamga/schema"
)

// Places gives for each sentence of a document the names in it before their classes are
// known, as the model of classes sees them. cmd/train-names learns from them.
func Places(doc *Document, o *schema.Ontology) [][]nameclass.Context {
	f := newFinder(doc, o)
	f.readAllNames()
	out := make([][]nameclass.Context, len(f.sents))
	f.names(func(it *item) {
		if it.rule != "demonym" {
			out[it.sent.at] = append(out[it.sent.at], f.context(it))
		}
	})
	return out
}

// context is a name in its sentence, with what the gazetteer knows of it.
func (f *finder) context(it *item) nameclass.Context {
	c := nameclass.Context{Tokens: it.sent.toks, Start: it.toks.Start, End: it.toks.End, Head: it.head}
	if thing, ok := f.g.things[it.key]; ok {
		c.Clues = append(c.Clues, "thing="+thing.class)
	}
	if class := f.classOfHead(it); class != "" {
		c.Clues = append(c.Clues, "head="+class)
	}
	if it.class != "" {
		c.Clues = append(c.Clues, "here="+it.class)
	}
	if f.isGiven(it.sent.low[it.toks.Start]) {
		c.Clues = append(c.Clues, "given")
	}
	if f.words[it.key].lower > 0 {
		c.Clues = append(c.Clues, "small")
	}
	if it.sent.startsAt(it.toks.Start) {
		c.Clues = append(c.Clues, "start")
	}
	return c
}
