package paths

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// errCut ends a search that reached its limit of visited nodes.
var errCut = errors.New("too many nodes visited")

// maxChains bounds how many chains of one length are ranked.
const maxChains = 5000

// search finds all shortest chains of nodes, and longer ones until there are enough.
//
// It grows one ball around each end, always the smaller, until they hold every chain of
// the wanted length: a chain of length L lies within L/2 steps of one of its ends. Then
// it walks from one end, and turns back where the other end is too far.
type search struct {
	*network
	ctx      context.Context
	from, to string
	ahead    ball // around from
	back     ball // around to

	pairs   map[[2]string]hop         // what links two nodes, where that was read alone
	degrees func(string) (int, error) // of nodes, where their links were not read
}

// ball is the nodes within some distance of a centre.
type ball struct {
	distance map[string]int
	rim      []string // those at radius
	radius   int
}

func newBall(centre string) ball {
	return ball{distance: map[string]int{centre: 0}, rim: []string{centre}}
}

// chains finds chains of nodes from one end to the other, the shortest first. An
// errCut comes with those found so far.
func (s *search) chains(want int) (found [][]string, err error) {
	s.ahead, s.back = newBall(s.from), newBall(s.to)
	for length := 1; length <= s.options.MaxLength; length++ {
		if err := s.cover(length); err != nil {
			return found, err
		}
		if len(s.ahead.rim) == 0 && len(s.back.rim) == 0 && !s.meet() {
			return found, nil
		}
		w := walk{search: s, left: maxChains}
		err := w.from([]string{s.from}, length)
		found = append(found, w.found...)
		if err != nil || len(found) >= want || s.options.Shortest && len(found) > 0 {
			return found, err
		}
	}
	return found, nil
}

// cover grows the balls until they hold every chain of a length.
func (s *search) cover(length int) error {
	for s.ahead.radius+s.back.radius < length {
		b := &s.ahead
		if len(s.back.rim) < len(b.rim) {
			b = &s.back
		}
		if err := s.grow(b); err != nil {
			return err
		}
	}
	return nil
}

func (s *search) grow(b *ball) error {
	var rim []string
	for _, node := range b.rim {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		hops, err := s.neighbours(node)
		if err != nil {
			return err
		}
		for _, h := range hops {
			if _, known := b.distance[h.to]; !known && s.open(h) {
				b.distance[h.to] = b.radius + 1
				rim = append(rim, h.to)
			}
		}
		if len(s.hops) > s.options.MaxVisited {
			return errCut
		}
	}
	b.rim, b.radius = rim, b.radius+1
	return nil
}

// open reports whether a chain may go on to a node.
func (s *search) open(h hop) bool {
	if h.to == s.from || h.to == s.to {
		return true
	}
	return s.options.passes(nodeOf(h))
}

// nodeOf is the entity that a hop leads to.
func nodeOf(h hop) schema.Entity {
	if l := h.links[0]; l.object.ID == h.to {
		return l.object.Entity
	}
	return h.links[0].subject.Entity
}

// meet reports whether some node is in both balls.
func (s *search) meet() bool {
	for node := range s.ahead.distance {
		if _, ok := s.back.distance[node]; ok {
			return true
		}
	}
	return false
}

// walk collects the simple chains of one exact length.
type walk struct {
	*search
	found [][]string
	left  int
}

// from goes on from the last node of a chain that has so many steps left.
func (w *walk) from(chain []string, steps int) error {
	node := chain[len(chain)-1]
	if steps == 0 {
		if node == w.to {
			w.found = append(w.found, append([]string(nil), chain...))
			if w.left--; w.left == 0 {
				return errCut
			}
		}
		return nil
	}
	if err := w.ctx.Err(); err != nil || w.tooFar(node, steps) || node == w.to {
		return err
	}
	hops, err := w.neighbours(node)
	if err != nil {
		return err
	}
	for _, h := range hops {
		if s := w.options; s.Directed && !h.leads(node) {
			continue
		}
		if contains(chain, h.to) || !w.open(h) || w.tooFar(h.to, steps-1) || w.retells(chain, h) {
			continue
		}
		if err := w.from(append(chain, h.to), steps-1); err != nil {
			return err
		}
	}
	return nil
}

// leads reports whether a hop has a link from a node along its direction.
func (h hop) leads(from string) bool {
	return slices.ContainsFunc(h.links, func(l *link) bool { return l.symmetric || l.subject.ID == from })
}

// tooFar reports whether the goal is surely more than so many steps away.
func (w *walk) tooFar(node string, steps int) bool {
	d, known := w.back.distance[node]
	if known {
		return d > steps
	}
	return steps <= w.back.radius
}

// retells reports whether a chain would hold an event with both its agent and its
// patient: the plain edge between the two tells that already.
func (w *walk) retells(chain []string, next hop) bool {
	for _, node := range append(chain[:len(chain):len(chain)], next.to) {
		if !strings.HasPrefix(node, schema.EventScheme) {
			continue
		}
		s, known := w.events[node]
		has := func(id string) bool { return id == next.to || contains(chain, id) }
		if known && has(s.Subject.ID) && has(s.Object.ID) {
			return true
		}
	}
	return false
}

func contains(chain []string, node string) bool {
	for _, c := range chain {
		if c == node {
			return true
		}
	}
	return false
}
