package question

import (
	"slices"
	"sync"

	"github.com/tamga-kg/tamga/schema"
)

// mention is where a sentence speaks of a thing.
type mention struct {
	span schema.Span // in the sentence
	id   string
	rule string // how it came to be of the thing: "name", "pronoun", ...
}

// mentions is where each sentence speaks of entities, read of a source when it is first needed.
type mentions struct {
	sync.Mutex
	bySentence map[string]map[int][]mention // of a source: by the start of the sentence
	byEntity   map[string]map[string][]int  // of a source: the starts of the sentences that speak of a thing
}

// mentionsOf reads a source's mentions.
func (a *Asker) mentionsOf(doc string) (map[int][]mention, map[string][]int) {
	m := &a.places
	m.Lock()
	defer m.Unlock()
	if by, ok := m.bySentence[doc]; ok {
		return by, m.byEntity[doc]
	}
	if m.bySentence == nil {
		m.bySentence, m.byEntity = map[string]map[int][]mention{}, map[string]map[string][]int{}
	}
	by, of := map[int][]mention{}, map[string][]int{}
	for x, err := range a.view.Mentions(doc) {
		if err != nil {
			return by, of // what was read of it serves this once
		}
		by[x.Start] = append(by[x.Start], mention{x.Span, x.Entity, x.Rule})
		of[x.Entity] = append(of[x.Entity], x.Start)
	}
	for start, list := range by {
		slices.SortFunc(list, func(a, b mention) int { return (a.span.Start - b.span.Start) })
		by[start] = list
	}
	m.bySentence[doc], m.byEntity[doc] = by, of
	return by, of
}

// mentionsIn is where a sentence speaks of entities, from left to right.
func (a *Asker) mentionsIn(at int) []mention {
	e := a.sentences[at].evidence
	by, _ := a.mentionsOf(e.Doc)
	return by[e.Start]
}

// speakingOf is the sentences that speak of an entity, also by a pronoun.
func (a *Asker) speakingOf(id string) []int {
	n := a.nodes[id]
	if n == nil {
		return nil
	}
	docs := map[string]bool{}
	for _, i := range a.of[id] {
		docs[a.statements[i].Source.Doc] = true
	}
	for _, form := range n.forms {
		words := contentWords(form)
		if len(words) == 0 {
			continue
		}
		for _, at := range a.inSentences[words[len(words)-1]] {
			if hasAll(a.sentences[at].words, words) {
				docs[a.sentences[at].evidence.Doc] = true
			}
		}
	}
	var out []int
	for doc := range docs {
		_, of := a.mentionsOf(doc)
		for _, start := range of[id] {
			at, ok := slices.BinarySearchFunc(a.sentences, spot{doc, start}, func(s sentence, p spot) int {
				return comparePlaces(s.evidence, schema.Evidence{Doc: p.doc, Start: p.start})
			})
			if ok {
				out = append(out, at)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
