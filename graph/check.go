package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/tamga-kg/tamga/schema"
)

// Check reads everything and tells what does not agree, a sentence each: first what the
// store finds in itself, then each source that lacks something of what it states, then
// each entity. Quads that nobody states are no fault: they may have been loaded as such.
// An error is the end of ctx, or that the graph is closed.
func (v *View) Check(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for fault, err := range v.store.Check(ctx) {
			if !yield(fault, err) || err != nil {
				return
			}
		}
		c := &checker{View: v, ctx: ctx, yield: func(fault string) bool { return yield(fault, nil) }}
		err := c.run()
		switch {
		case err == errEnough:
		case ctx.Err() != nil:
			yield("", ctx.Err())
		case err != nil:
			yield(err.Error(), nil)
		}
	}
}

var errEnough = errors.New("no more faults are wanted")

// checker compares what is kept beside the quads with them.
type checker struct {
	*View
	ctx   context.Context
	yield func(string) bool
}

func (c *checker) tell(format string, args ...any) error {
	if !c.yield(fmt.Sprintf(format, args...)) {
		return errEnough
	}
	return nil
}

func (c *checker) run() error {
	s, err := c.state()
	if err != nil {
		return err
	}
	r := &schema.Resolution{Of: map[string][]int{}, Entities: s.entities}
	for _, key := range s.keys() {
		if err := errors.Join(c.ctx.Err(), c.source(key, s.sources[key], r)); err != nil {
			return err
		}
	}
	for i := range s.entities {
		if err := errors.Join(c.ctx.Err(), c.entity(&s.entities[i])); err != nil {
			return err
		}
	}
	return nil
}

// source makes the statements of a source anew, and looks for their quads.
func (c *checker) source(key string, s sourceState, r *schema.Resolution) error {
	src, f, err := c.sourceAndFindings(key)
	if err != nil {
		return c.tell("a part of source %q is not there: %v", key, err)
	}
	if err := check(src, f); err != nil {
		return c.tell("%v", err)
	}
	of := make([]int, len(s.assigned))
	for i, id := range s.assigned {
		at, there := slices.BinarySearchFunc(r.Entities, id, func(e schema.Entity, id string) int { return bytes.Compare([]byte(e.ID), []byte(id)) })
		switch {
		case there:
			of[i] = at
		case id == "":
			of[i] = -1
		default:
			return c.tell("source %q speaks of %s, which is no entity", key, id)
		}
	}
	r.Of[key] = of
	words, err := c.blob(bucketWords, key)
	if err != nil {
		return c.tell("the words of source %q are not there: %v", key, err)
	}
	if !bytes.Equal(words, indexWords(src)) {
		if err := c.tell("the words of source %q are not those of its text; load it again", key); err != nil {
			return err
		}
	}
	return c.missing("source "+key, quadsOf(src, schema.Statements(src, f, r)))
}

func (c *checker) entity(e *schema.Entity) error {
	for key := range nameKeys(e) {
		if _, there, err := c.store.Blob(bucketName, key); err != nil || !there {
			if err := c.tell("the entity %s is not found by a name of its: %q %v", e.ID, key, err); err != nil {
				return err
			}
		}
	}
	return c.missing("entity "+e.ID, schema.EntityQuads(*e))
}

// missing tells how many quads are not there.
func (c *checker) missing(of string, quads []quad.Quad) error {
	missing := 0
	for _, q := range quads {
		there, err := c.store.Has(exact(q))
		if err != nil {
			return err
		}
		if !there {
			missing++
		}
	}
	if missing > 0 {
		return c.tell("of %s the graph lacks %d of %d quads; load the sources again", of, missing, len(quads))
	}
	return nil
}
