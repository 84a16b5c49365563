package queries

import (
	"iter"

	cayley "github.com/cayleygraph/cayley/graph"

	"github.com/tamga-kg/tamga/schema"
)

// View is what queries read of a graph: one state of it, which does not change while
// a query runs. *graph.View is one. Every sequence has an order of its own, the same
// each time.
type View interface {
	// QuadStore is the view as Cayley sees it, for Gizmo and GraphQL.
	QuadStore() cayley.QuadStore

	// Named is every entity that bears this name or ID, best first.
	Named(name string) ([]schema.Entity, error)
	// Nearest is the n entities whose names are most like this one.
	Nearest(name string, n int) ([]schema.Entity, error)
	// Entities is all entities by ID.
	Entities() iter.Seq2[schema.Entity, error]

	// Statement is the statement with this ID.
	Statement(id string) (schema.Statement, error)
	// StatementsOf is the facts and claims in which a node takes part, by ID.
	StatementsOf(nodeID string) iter.Seq2[schema.Statement, error]
	// Statements is all facts and claims by source and place in it.
	Statements() iter.Seq2[schema.Statement, error]
	// Sentences is the sentences of all sources by source and place in it, headings and
	// rows of tables left out.
	Sentences() iter.Seq2[schema.Evidence, error]
	// Mentions is where one source, given by its ID, speaks of entities: by a name, a noun
	// or a pronoun.
	Mentions(source string) iter.Seq2[schema.Mentioning, error]
}
