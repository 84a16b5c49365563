package tagger

import (
	"math"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/hashes"
)

// Model tags sentences. It does not change, and is safe for concurrent use.
type Model struct {
	tags []string
	lexicon
	row     hashes.Table // by the hash of a feature, where its weights begin, counted from 1
	weights []weight     // of a feature: up to the one that is marked as its last

	names, closed, plain []byte // tags that some words cannot have
}

// weight is what a feature says for a tag.
type weight struct {
	tag   byte // with the highest bit set, the last of its feature
	value int16
}

const lastWeight = 0x80

// lexicon is the tags that the training texts give to words that are in them often.
type lexicon struct {
	class map[string]uint32 // by word, the number of its set of tags; 0 is unknown
	sets  [][]byte          // by number, the tags; those of an unknown word are none
	sure  []bool            // by number: a word of it has no other tag
}

// noTag stands before the first word.
const noTag = 0x7f

// Habit is how the document of a sentence writes a word elsewhere, where a capital tells
// something.
type Habit byte

// Habits.
const (
	Unknown Habit = iota
	Small         // in small letters only
	Capital       // with a capital only
)

// Tag gives the tag of each word of a sentence.
func (m *Model) Tag(words []string) []string { return m.TagIn(words, nil) }

// TagIn gives the tag of each word of a sentence, of a document with habits of writing words in
// small letters; nil is no document.
func (m *Model) TagIn(words []string, habit func(low string) Habit) []string {
	c := m.context(words)
	tags := make([]string, len(words))
	scores := make([]int32, len(m.tags))
	var features []uint32
	before, last := byte(noTag), byte(noTag)
	edited := c.isEdited()
	for i := range words {
		set := m.sets[c.known[i]]
		tag := byte(0)
		if m.sure[c.known[i]] && len(set) == 1 {
			tag = set[0]
		} else {
			features = c.features(features[:0], i, before, last)
			clear(scores)
			m.score(features, scores)
			if edited && c.shape[i]&(1|2|8) == 0 {
				ruleOut(scores, m.names)
			}
			if c.known[i] == 0 && c.shape[i]&(1|2|4) != 0 {
				ruleOut(scores, m.closed)
			}
			if habit != nil {
				m.heed(c, i, habit, scores)
			}
			tag = best(scores, set, m.sure[c.known[i]])
		}
		tags[i] = m.tags[tag]
		before, last = last, tag
	}
	return tags
}

// heed rules out what a document's habits are against, for a word whose capital tells
// nothing: the first of a sentence, or one of a headline.
func (m *Model) heed(c *context, i int, habit func(string) Habit, scores []int32) {
	first := c.isFirst(i)
	if c.shape[i]&(1|2) != 1 || !first && c.capitals < 4 {
		return
	}
	switch habit(c.low[i]) {
	case Small:
		if first {
			ruleOut(scores, m.names)
		}
	case Capital:
		ruleOut(scores, m.plain)
	}
}

// Finite is the word that is most nearly a finite verb among those that are tagged as
// something else, with its tag as one; ok is false if none can be one.
func (m *Model) Finite(words []string) (at int, tag string, ok bool) {
	c := m.context(words)
	scores := make([]int32, len(m.tags))
	var features []uint32
	before, last := byte(noTag), byte(noTag)
	least := int32(math.MaxInt32)
	for i := range words {
		features = c.features(features[:0], i, before, last)
		clear(scores)
		m.score(features, scores)
		chosen := best(scores, m.sets[c.known[i]], m.sure[c.known[i]])
		for k, name := range m.tags {
			if finiteTags[name] && looksLikeVerb(m.tags[chosen]) && c.shape[i]&(1|2|8) == 0 && scores[chosen]-scores[k] < least && m.maySometimes(c.known[i], byte(k)) {
				at, tag, ok, least = i, name, true, scores[chosen]-scores[k]
			}
		}
		before, last = last, chosen
	}
	return at, tag, ok
}

// maySometimes reports whether a word of a class can have a tag.
func (m *Model) maySometimes(class uint32, tag byte) bool {
	set := m.sets[class]
	return len(set) == 0 || slices.Contains(set, tag)
}

// looksLikeVerb holds for the tags that finite verbs are given by mistake.
func looksLikeVerb(tag string) bool {
	return strings.HasPrefix(tag, "NOUN") || strings.HasPrefix(tag, "ADJ") || tag == "VERB VBN"
}

var finiteTags = map[string]bool{"VERB VBZ": true, "VERB VBD": true, "VERB VBP": true}

func (m *Model) score(features []uint32, scores []int32) {
	for _, f := range features {
		at := m.row.Find(f)
		if at == 0 {
			continue
		}
		for at--; ; at++ {
			w := m.weights[at]
			scores[w.tag&^lastWeight] += int32(w.value)
			if w.tag&lastWeight != 0 {
				break
			}
		}
	}
}

// restrict finds the tags that some words cannot have: a word without a capital is no
// name in texts that were edited, and function words are all in the lexicon.
func (m *Model) restrict() *Model {
	for tag, name := range m.tags {
		switch name[strings.LastIndexByte(name, ' ')+1:] {
		case "NNP", "NNPS":
			m.names = append(m.names, byte(tag))
		case "NN", "NNS":
			m.plain = append(m.plain, byte(tag))
		case "CC", "DT", "EX", "FW", "IN", "MD", "PDT", "POS", "PRP", "PRP$", "RP", "TO", "WDT", "WP", "WP$", "WRB":
			m.closed = append(m.closed, byte(tag))
		}
	}
	return m
}

func ruleOut(scores []int32, tags []byte) {
	for _, tag := range tags {
		scores[tag] = math.MinInt32
	}
}

// best is the tag of the highest score, the first of equals; of a word that is well
// known only its own tags count.
func best(scores []int32, set []byte, sure bool) byte {
	top := -1
	consider := func(tag int) {
		if top < 0 || scores[tag] > scores[top] {
			top = tag
		}
	}
	if sure {
		for _, tag := range set {
			consider(int(tag))
		}
		return byte(top)
	}
	for tag := range scores {
		consider(tag)
	}
	return byte(top)
}
