package quadstore

import (
	"sync/atomic"

	"github.com/cayleygraph/quad"
)

// valueCache remembers values by ID. As an ID never means another value, nothing in it
// can be out of date. Each ID has one place, which the next ID of that place takes.
type valueCache [1 << 16]atomic.Pointer[cachedValue]

type cachedValue struct {
	id    ID
	value quad.Value
}

// longestCached keeps the cache within some 20 MB, whatever the texts are.
const longestCached = 256

func (c *valueCache) place(id ID) *atomic.Pointer[cachedValue] { return &c[id%ID(len(c))] }

func (c *valueCache) get(id ID) (quad.Value, bool) {
	if found := c.place(id).Load(); found != nil && found.id == id {
		return found.value, true
	}
	return nil, false
}

func (c *valueCache) put(id ID, v quad.Value) { c.place(id).Store(&cachedValue{id, v}) }

func (c *valueCache) drop(id ID) {
	if found := c.place(id).Load(); found != nil && found.id == id {
		c.place(id).CompareAndSwap(found, nil)
	}
}
