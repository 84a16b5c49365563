package graph

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Mentioned is an entity with the places where the sources speak of it.
type Mentioned struct {
	schema.Entity
	Mentions int           `json:"mentions"`
	Forms    []schema.Form `json:"forms"` // as written, the most frequent first
	Links    []Link        `json:"links"`
}

// Link is why one written form speaks of an entity in one source.
type Link struct {
	Source string          `json:"source"` // its key
	Form   string          `json:"form"`
	Rule   string          `json:"rule"` // "name", "acronym", "surname", "pronoun", "definite", ...
	Count  int             `json:"count"`
	First  schema.Evidence `json:"first"` // the first sentence where it is so
}

// Mentioned gives the entities that the sources speak of, the most mentioned first, then by ID.
func (v *View) Mentioned() ([]Mentioned, error) {
	keys, err := v.keys()
	if err != nil {
		return nil, err
	}
	byID := map[string]*mentioned{}
	for _, key := range keys {
		if err := v.addMentions(byID, key); err != nil {
			return nil, err
		}
	}
	list := make([]Mentioned, 0, len(byID))
	for id, m := range byID {
		if m.Entity, err = v.Entity(id); err != nil {
			return nil, err
		}
		slices.SortStableFunc(m.Forms, func(a, b schema.Form) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Text, b.Text)) })
		list = append(list, m.Mentioned)
	}
	slices.SortFunc(list, func(a, b Mentioned) int { return cmp.Or(b.Mentions-a.Mentions, cmp.Compare(a.ID, b.ID)) })
	return list, nil
}

// mentioned is a Mentioned in the making.
type mentioned struct {
	Mentioned
	forms map[string]int  // index into Forms
	links map[linkKey]int // index into Links
}

type linkKey struct{ source, form, rule string }

func (v *View) addMentions(byID map[string]*mentioned, key string) error {
	src, f, err := v.sourceAndFindings(key)
	if err != nil {
		return err
	}
	assigned, err := v.assigned(key)
	if err != nil {
		return err
	}
	for i, c := range f.Clusters {
		if i >= len(assigned) || assigned[i] == "" || c.Local && len(c.Mentions) == 0 {
			continue
		}
		m := byID[assigned[i]]
		if m == nil {
			m = &mentioned{forms: map[string]int{}, links: map[linkKey]int{}}
			byID[assigned[i]] = m
		}
		for _, at := range c.Mentions {
			m.add(src, at)
		}
	}
	return nil
}

func (m *mentioned) add(src *schema.Source, at schema.Mention) {
	m.Mentions++
	if i, ok := m.forms[at.Text]; ok {
		m.Forms[i].Count++
	} else {
		m.forms[at.Text] = len(m.Forms)
		m.Forms = append(m.Forms, schema.Form{Text: at.Text, Count: 1})
	}
	key := linkKey{src.Key, at.Text, at.Rule}
	if i, ok := m.links[key]; ok {
		m.Links[i].Count++
		return
	}
	m.links[key] = len(m.Links)
	m.Links = append(m.Links, Link{Source: src.Key, Form: at.Text, Rule: at.Rule, Count: 1, First: schema.EvidenceOf(src, at.Sentence)})
}

// Mentions is where one source, given by its ID, speaks of entities, by entity cluster and then place.
func (v *View) Mentions(source string) iter.Seq2[schema.Mentioning, error] {
	return func(yield func(schema.Mentioning, error) bool) {
		key := strings.TrimPrefix(source, schema.SourceScheme)
		src, f, err := v.sourceAndFindings(key)
		if err != nil {
			yield(schema.Mentioning{}, err)
			return
		}
		assigned, err := v.assigned(key)
		if err != nil {
			yield(schema.Mentioning{}, err)
			return
		}
		for i, c := range f.Clusters {
			if i >= len(assigned) || assigned[i] == "" {
				continue
			}
			for _, m := range c.Mentions {
				if !yield(schema.Mentioning{Mention: m, Entity: assigned[i], Start: schema.EvidenceOf(src, m.Sentence).Start}, nil) {
					return
				}
			}
		}
	}
}
