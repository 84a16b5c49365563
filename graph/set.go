package graph

import (
	"cmp"
	"maps"
	"slices"
)

// set is a set that is read in order.
type set[T cmp.Ordered] map[T]bool

func newSet[T cmp.Ordered]() set[T] { return set[T]{} }

func (s set[T]) add(x T) { s[x] = true }

func (s set[T]) sorted() []T { return slices.Sorted(maps.Keys(s)) }

func setOf[T cmp.Ordered](items []T) set[T] {
	s := newSet[T]()
	for _, x := range items {
		s.add(x)
	}
	return s
}
