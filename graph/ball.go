package graph

import (
	"context"
	"slices"
)

// Ball gives the edges of all nodes that are fewer than depth edges away from a node,
// the nearer first, then in the order of Edges. When maxEdges (0 is no limit) or the
// end of ctx cuts the search short, what was found so far comes with true. The error
// wraps ErrNoEntity when there is no such node.
func (v *View) Ball(ctx context.Context, from string, depth int, f Filter, maxEdges int) ([]Edge, bool, error) {
	var found []Edge
	seen := map[string]bool{from: true}
	layer := []string{from}
	for d := 0; d < depth && len(layer) > 0; d++ {
		var edges []Edge
		for _, node := range layer {
			if ctx.Err() != nil {
				return append(found, fresh(found, edges)...), true, nil
			}
			own, err := v.Edges(node, f)
			if err != nil {
				return nil, false, err
			}
			edges = append(edges, own...)
			if maxEdges > 0 && len(edges) > 2*maxEdges { // an edge is seen from two ends at most
				break
			}
		}
		edges = fresh(found, edges)
		found = append(found, edges...)
		if maxEdges > 0 && len(found) > maxEdges {
			return found[:maxEdges], true, nil
		}
		layer = beyond(edges, seen)
	}
	return found, false, nil
}

// fresh is the edges that were not found before, merged.
func fresh(found, edges []Edge) []Edge {
	type id struct {
		subject, predicate, object string
		claim                      bool
	}
	key := func(e Edge) id { return id{e.Subject, e.Predicate, e.Object, e.Claim} }
	old := make(map[id]bool, len(found))
	for _, e := range found {
		old[key(e)] = true
	}
	return slices.DeleteFunc(merge(edges), func(e Edge) bool { return old[key(e)] })
}

// beyond is the nodes at the ends of edges that were not seen before, sorted.
func beyond(edges []Edge, seen map[string]bool) []string {
	next := newSet[string]()
	for _, e := range edges {
		for _, node := range []string{e.Subject, e.Object} {
			if !seen[node] && !isLiteral(node) {
				seen[node] = true
				next.add(node)
			}
		}
	}
	return next.sorted()
}
