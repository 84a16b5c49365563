package paths

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

// Options bound and filter a search. The zero value finds the ten best paths of at most six
// steps over facts, the shortest first and longer ones until there are ten.
type Options struct {
	WithClaims bool           // walk claims, denials and plans too
	Predicates []string       // only these relations; none means all
	Classes    []string       // pass only through things of these classes and those below; none means all
	Sources    []string       // only statements of these sources, by key; none means all
	Within     times.Interval // only statements whose time meets this one; those without a time count
	Dated      bool           // those without a time do not count
	Directed   bool           // only from subject to object
	Shortest   bool           // only paths as short as the shortest
	MaxPaths   int            // at most so many; 0 means 10
	MaxLength  int            // at most so many steps; 0 means 6
	MaxVisited int            // at most so many nodes are looked at; 0 means 50,000

	Ontology *schema.Ontology // of classes and inverses; nil means tamga's own
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
	if o.Ontology == nil {
		o.Ontology = schema.DefaultOntology()
	}
	return o
}

// admits reports whether a statement may be walked.
func (o *Options) admits(s *schema.Statement) bool {
	return (o.WithClaims || s.IsFact()) &&
		(len(o.Predicates) == 0 || slices.Contains(o.Predicates, s.Predicate)) &&
		(len(o.Sources) == 0 || slices.Contains(o.Sources, strings.TrimPrefix(s.Source.Doc, schema.SourceScheme))) &&
		o.timely(s)
}

// timely reports whether the time of a statement is one that is walked.
func (o *Options) timely(s *schema.Statement) bool {
	if !o.Within.IsSet() && !o.Dated {
		return true
	}
	t, ok := times.Parse(s.Time)
	if !ok {
		return !o.Dated
	}
	return t.Meets(o.Within)
}

// passes reports whether a path may go through a node.
func (o *Options) passes(e schema.Entity) bool {
	return len(o.Classes) == 0 || strings.HasPrefix(e.ID, schema.EventScheme) || slices.ContainsFunc(o.Classes, func(c string) bool {
		return e.Type == c || o.Ontology != nil && o.Ontology.IsA(e.Type, c)
	})
}
