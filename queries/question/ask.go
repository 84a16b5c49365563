package question

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Options bound an answer. The zero value gives at most ten answers within ten seconds,
// read with tamga's own ontology.
type Options struct {
	Limit    int           // answers at most; 0 means 10
	Deadline time.Duration // 0 means 10 seconds
	Ontology *schema.Ontology
	Explain  bool // tell how the answers were found
}

func (o Options) withDefaults() Options {
	if o.Limit <= 0 {
		o.Limit = 10
	}
	if o.Deadline <= 0 {
		o.Deadline = 10 * time.Second
	}
	if o.Ontology == nil {
		o.Ontology = schema.DefaultOntology()
	}
	return o
}

// Asker answers questions over one view. It keeps the view's statements in memory and
// is safe for concurrent use; it must not be used after the view is closed.
type Asker struct {
	view    queries.View
	options Options
	parses  parses // of sentences that were read again
	places  mentions
	lemmas  sync.Once
	byLemma map[string][]string
	*index
}

// New reads the statements of a view.
func New(ctx context.Context, view queries.View, o Options) (*Asker, error) {
	go english.Tagged("Who?") // its model is read meanwhile
	ix, err := newIndex(ctx, view)
	if err != nil {
		return nil, err
	}
	return &Asker{view: view, options: o.withDefaults(), index: ix}, nil
}

// Ask answers one question over a view.
func Ask(ctx context.Context, view queries.View, question string, o Options) (schema.Answers, error) {
	a, err := New(ctx, view, o)
	if err != nil {
		return schema.Answers{Question: question}, fmt.Errorf("the graph cannot be read for a question: %w", err)
	}
	return a.Ask(ctx, question)
}
