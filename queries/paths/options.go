package paths

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Options bound and filter a search. The zero value finds the ten best paths of at
// most six steps over facts.
type Options struct {
	WithClaims bool     // walk claims, denials and plans too
	Predicates []string // only these relations; none means all
	Classes    []string // pass only through things of these classes; none means all
	Sources    []string // only statements of these sources, by key; none means all
	Paths      int      // at most so many; 0 means 10
	Length     int      // at most so many steps; 0 means 6
	Visited    int      // at most so many nodes are looked at; 0 means 50,000
}

func (o Options) withDefaults() Options {
	if o.Paths <= 0 {
		o.Paths = 10
	}
	if o.Length <= 0 {
		o.Length = 6
	}
	if o.Visited <= 0 {
		o.Visited = 50_000
	}
	return o
}

// admits reports whether a statement may be walked.
func (o *Options) admits(s *schema.Statement) bool {
	return (o.WithClaims || s.IsFact()) &&
		(len(o.Predicates) == 0 || slices.Contains(o.Predicates, s.Predicate)) &&
		(len(o.Sources) == 0 || slices.Contains(o.Sources, strings.TrimPrefix(s.Source.Doc, schema.SourceScheme)))
}

// passes reports whether a path may go through a node.
func (o *Options) passes(e schema.Entity) bool {
	return len(o.Classes) == 0 || slices.Contains(o.Classes, e.Type) || strings.HasPrefix(e.ID, schema.EventScheme)
}
