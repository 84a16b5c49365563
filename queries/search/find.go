package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Index is what a search reads of a graph; *graph.View is one.
type Index interface {
	Named(name string) ([]schema.Entity, error)
	Nearest(name string, n int) ([]schema.Entity, error)
	Completing(words string, n int) ([]schema.Entity, error)
	SearchSentences(words []string, n int) ([]graph.SentenceHit, error)
	Source(key string) (*schema.Source, error)
	CountStatements(id string) (int, error)
}

// Match tells how a name was found.
type Match string

// Ways of finding a name, the surest first.
const (
	Name      Match = "name"      // it is one of the entity's, or the end of one
	Beginning Match = "beginning" // each word begins one of a name's
	Like      Match = "like"      // it is spelt otherwise
)

// Hit is an entity with how well it matches.
type Hit struct {
	schema.Entity
	Match      Match   `json:"match"`
	Score      float64 `json:"score"` // from 0 to 1
	Statements int     `json:"statements"`
}

// Found is the outcome of a search.
type Found struct {
	Entities  []Hit             `json:"entities"`
	Sentences []schema.Evidence `json:"sentences"`
	Instead   string            `json:"instead,omitempty"` // the name whose sentences these are, when none has the words
}

// leastLike is how like a name must be to be shown.
const leastLike = 0.8

// Find finds at most n entities and n sentences.
func Find(x Index, words string, n int) (Found, error) {
	out := Found{Entities: []Hit{}, Sentences: []schema.Evidence{}}
	for _, spelling := range spellings(words) {
		if err := out.entities(x, spelling, n); err != nil {
			return out, fmt.Errorf("the names of the graph cannot be searched: %w", err)
		}
	}
	slices.SortStableFunc(out.Entities, compareHits)
	out.Entities = out.Entities[:min(len(out.Entities), n)]
	if err := out.sentences(x, words, n); err != nil {
		return out, fmt.Errorf("the sentences of the graph cannot be searched: %w", err)
	}
	return out, nil
}

func compareHits(a, b Hit) int {
	order := []Match{Name, Beginning, Like}
	return cmp.Or(cmp.Compare(slices.Index(order, a.Match), slices.Index(order, b.Match)), cmp.Compare(b.Score, a.Score),
		cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
}

func (f *Found) entities(x Index, words string, n int) error {
	named, err := x.Named(words)
	if err != nil {
		return err
	}
	begun, err := x.Completing(words, n)
	if err != nil {
		return err
	}
	like, err := x.Nearest(words, n)
	if err != nil {
		return err
	}
	for _, group := range []struct {
		list  []schema.Entity
		match Match
	}{{named, Name}, {begun, Beginning}, {like, Like}} {
		for _, e := range group.list {
			if err := f.add(x, e, group.match, words); err != nil {
				return err
			}
		}
	}
	return nil
}

// add adds an entity that is not there yet, unless it is only a little like.
func (f *Found) add(x Index, e schema.Entity, m Match, words string) error {
	if slices.ContainsFunc(f.Entities, func(h Hit) bool { return h.ID == e.ID }) {
		return nil
	}
	score := likeness(words, e)
	if m == Beginning && !begins(words, e) {
		m = Like
	} else if m == Like && score < leastLike {
		return nil
	}
	count, err := x.CountStatements(e.ID)
	if e.Aliases == nil {
		e.Aliases = []string{}
	}
	f.Entities = append(f.Entities, Hit{e, m, score, count})
	return err
}

// begins reports whether each word begins a word of one of an entity's names as it is.
func begins(words string, e schema.Entity) bool {
	return slices.ContainsFunc(append([]string{e.Label}, e.Aliases...), func(name string) bool {
		has := strings.Fields(names.Fold(name))
		return !slices.ContainsFunc(strings.Fields(names.Fold(words)), func(w string) bool {
			return !slices.ContainsFunc(has, func(h string) bool { return strings.HasPrefix(h, w) })
		})
	})
}

// likeness is how like a name is to the nearest of an entity's.
func likeness(words string, e schema.Entity) float64 {
	best := names.Similarity(words, e.Label)
	for _, alias := range e.Aliases {
		best = max(best, 0.99*names.Similarity(words, alias))
	}
	return float64(int(best*1000+0.5)) / 1000
}

func (f *Found) sentences(x Index, words string, n int) error {
	hits, err := x.SearchSentences(strings.Fields(words), n)
	if err != nil {
		return err
	}
	if len(hits) == 0 && len(f.Entities) > 0 {
		f.Instead = f.Entities[0].Label
		if hits, err = x.SearchSentences(strings.Fields(f.Instead), n); err != nil {
			return err
		}
	}
	for _, h := range hits {
		src, err := x.Source(h.Source)
		if err != nil {
			return err
		}
		f.Sentences = append(f.Sentences, schema.EvidenceOf(src, h.Sentence))
	}
	return nil
}
