package walk

import (
	"context"
	"iter"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// Reached is a node of a ball.
type Reached struct {
	Node     quadstore.ID
	Distance int  // steps from the middle, at least
	Step     Step // by which it was reached first; none for the middle
}

// Ball gives all nodes that are at most depth steps away from a node, itself first, each
// once, the nearer before the farther.
func (w Walk) Ball(ctx context.Context, middle quadstore.ID, depth int) iter.Seq2[Reached, error] {
	return func(yield func(Reached, error) bool) {
		s, err := w.search(ctx, middle)
		if err == nil {
			err = s.ball(middle, depth, yield)
		}
		finish(err, func(err error) { yield(Reached{}, err) })
	}
}

func (s *search) ball(middle quadstore.ID, depth int, yield func(Reached, error) bool) error {
	if !yield(Reached{Node: middle}, nil) {
		return errStopped
	}
	seen := map[quadstore.ID]bool{middle: true}
	layer := []quadstore.ID{middle}
	for d := 1; d <= depth && len(layer) > 0; d++ {
		var next []quadstore.ID
		for _, node := range layer {
			err := s.steps(node, s.Direction, func(step Step) error {
				if seen[step.To] {
					return nil
				}
				seen[step.To] = true
				next = append(next, step.To)
				if !yield(Reached{step.To, d, step}, nil) {
					return errStopped
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		layer = next
	}
	return nil
}
