package main

import (
	"io"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// morphology is how often a key of loaders/english has each value.
type morphology struct {
	lemmas, features map[string]map[string]int
	regular          map[string]string // what rules make of a key
}

// learnMorphology counts lemmas and features.
func learnMorphology(list []treebank.Sentence) *morphology {
	m := &morphology{map[string]map[string]int{}, map[string]map[string]int{}, map[string]string{}}
	for _, s := range list {
		nodes := make([]english.Node, len(s.Words))
		for i, w := range s.Words {
			nodes[i] = english.Node{Form: w.Form, XPOS: w.XPOS, Rel: w.Relation, Head: w.Head}
		}
		places := english.Places(nodes)
		for i, w := range s.Words {
			key := english.LemmaKey(w.Form, w.UPOS)
			if w.Lemma != "_" && !strings.ContainsAny(w.Lemma, "\t\n") {
				count(m.lemmas, key, w.Lemma)
				m.regular[key] = english.RegularLemma(w.Form, w.UPOS, w.XPOS)
			}
			for _, key := range english.FeatureKeys(w.Form, w.UPOS, w.XPOS, places[i]) {
				count(m.features, key, w.Feats)
			}
		}
	}
	return m
}

func count(counts map[string]map[string]int, key, value string) {
	if counts[key] == nil {
		counts[key] = map[string]int{}
	}
	counts[key][value]++
}

// Write writes the exceptions: lemmas that rules get wrong, and features by their keys,
// where the key of fewer words does not say the same.
func (m *morphology) Write(w io.Writer) error {
	var lines []string
	for key, values := range m.lemmas {
		if value, n, all := commonest(values); value != m.regular[key] && 2*n > all {
			lines = append(lines, "L\t"+key+"\t"+value)
		}
	}
	for key, values := range m.features {
		value, _, all := commonest(values)
		if tags, ok := wider(key); !ok || all >= 3 && m.says(tags) != value {
			lines = append(lines, "F\t"+key+"\t"+value)
		}
	}
	slices.Sort(lines)
	return pack(w, lines)
}

// wider is the key of all words with the tags of a key.
func wider(key string) (string, bool) {
	f := strings.SplitN(key, " ", 4)
	switch {
	case len(f) == 4:
		return strings.Join(f[:3], " "), true
	case len(f) == 3:
		return strings.Join(f[:2], " "), true
	}
	return "", false
}

func (m *morphology) says(key string) string {
	value, _, _ := commonest(m.features[key])
	return value
}

// commonest is the commonest value, the first in the alphabet of equals.
func commonest(values map[string]int) (value string, n, all int) {
	for v, k := range values {
		all += k
		if k > n || k == n && v < value {
			value, n = v, k
		}
	}
	return value, n, all
}
