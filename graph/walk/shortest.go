package walk

import (
	"context"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// Path is steps, each of which starts where the one before ends.
type Path []Step

// Shortest finds a shortest path between two nodes by searching from both ends. It is
// nil when there is none, and empty when the ends are one node. Where there are
// several, it is always the same one of them in one store.
func (w Walk) Shortest(ctx context.Context, from, to quadstore.ID) (Path, error) {
	s, err := w.search(ctx, from, to)
	if err != nil {
		return nil, err
	}
	if from == to {
		return Path{}, nil
	}
	a, b := newFront(from, s.Direction), newFront(to, s.Direction.reversed())
	for len(a.layer) > 0 && len(b.layer) > 0 {
		near, far := a, b
		if len(b.layer) < len(a.layer) {
			near, far = b, a
		}
		meeting, err := s.widen(near, far)
		if err != nil {
			return nil, err
		}
		if meeting != 0 {
			return join(a, b, meeting), nil
		}
	}
	return nil, nil
}

// front is the search from one end, layer by layer.
type front struct {
	direction Direction
	by        map[quadstore.ID]Step // by which a node was reached first
	layer     []quadstore.ID        // the outermost
}

func newFront(end quadstore.ID, d Direction) *front {
	return &front{d, map[quadstore.ID]Step{end: {}}, []quadstore.ID{end}}
}

// widen adds a layer, up to the first node that the other front has too; 0 when none is.
// Such a node is on a shortest path, since all layers before are complete.
func (s *search) widen(f, other *front) (meeting quadstore.ID, err error) {
	var next []quadstore.ID
	for _, node := range f.layer {
		err := s.steps(node, f.direction, func(step Step) error {
			if _, seen := f.by[step.To]; seen {
				return nil
			}
			f.by[step.To] = step
			next = append(next, step.To)
			if _, there := other.by[step.To]; there {
				meeting = step.To
				return errStopped
			}
			return nil
		})
		if err == errStopped {
			return meeting, nil
		}
		if err != nil {
			return 0, err
		}
	}
	f.layer = next
	return 0, nil
}

// join is the path from the end of a to that of b through the node where they meet.
func join(a, b *front, meeting quadstore.ID) Path {
	var path Path
	for s := a.by[meeting]; s.To != 0; s = a.by[s.From] {
		path = append(path, s)
	}
	slices.Reverse(path)
	for s := b.by[meeting]; s.To != 0; s = b.by[s.From] {
		path = append(path, Step{s.To, s.From, s.Quad})
	}
	return path
}
