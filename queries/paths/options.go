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
	MaxPaths   int      // at most so many; 0 means 10
	MaxLength  int      // at most so many steps; 0 means 6
	MaxVisited int      // at most so many nodes are looked at; 0 means 50,000
}

func (o Options) withDefaults() Options {
	if o.MaxPaths <= 0 {
		o.MaxPaths = 10
	}
	if o.MaxLength <= 0 {
		o.MaxLength = 6
	}
	if o.MaxVisited <= 0 {
		o.MaxVisited = 50_000
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
