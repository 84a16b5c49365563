package question

import (
	"cmp"
	"container/heap"
	"context"
	"slices"
)

// forest holds, for each set of groups, the cheapest tree from each point to one member
// of each group of the set: the group Steiner trees of Dreyfus and Wagner, grown from
// the groups and no further than a budget allows.
type forest struct {
	web    *web
	groups []map[point]float64
	linked []int // the groups that have to be near the end of a tree
	budget float64
	trees  []map[point]tree // by set of groups, a bit for each
}

// tree is how a point is linked to a set of groups: from a neighbour, or by joining two
// trees for parts of the set.
type tree struct {
	cost float64
	from point // noPoint where it starts or joins
	part int   // of a join, one of the two sets; else 0
}

const noPoint point = -1

// grow makes the trees for some groups: points with the cost at which they stand for
// the group. It reports whether the context ended it early.
func grow(ctx context.Context, w *web, groups []map[point]float64, budget float64) (f *forest, cut bool) {
	f = &forest{web: w, groups: groups, budget: budget, trees: make([]map[point]tree, 1<<len(groups))}
	for set := 1; set < len(f.trees); set++ {
		start := map[point]tree{}
		for g, members := range groups {
			if set == 1<<g {
				for p, cost := range members {
					start[p] = tree{cost, noPoint, 0}
				}
			}
		}
		f.join(set, start)
		if f.trees[set], cut = f.spread(ctx, start); cut {
			return f, true
		}
	}
	return f, false
}

// join starts trees for a set from pairs of trees for its parts.
func (f *forest) join(set int, start map[point]tree) {
	for part := (set - 1) & set; part > 0; part = (part - 1) & set {
		rest := set &^ part
		if part < rest {
			continue // each pair once
		}
		for p, a := range f.trees[part] {
			b, ok := f.trees[rest][p]
			if !ok || a.cost+b.cost > f.budget {
				continue
			}
			if old, ok := start[p]; !ok || a.cost+b.cost < old.cost || a.cost+b.cost == old.cost && part < old.part {
				start[p] = tree{a.cost + b.cost, noPoint, part}
			}
		}
	}
}

// spread extends trees along the links, the cheapest first.
func (f *forest) spread(ctx context.Context, start map[point]tree) (done map[point]tree, cut bool) {
	q := make(queue, 0, len(start))
	for p, t := range start {
		q = append(q, reached{p, t})
	}
	heap.Init(&q)
	done = map[point]tree{}
	for n := 0; len(q) > 0; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return done, true
		}
		r := heap.Pop(&q).(reached)
		if _, ok := done[r.point]; ok {
			continue
		}
		done[r.point] = r.tree
		for _, l := range f.web.links(r.point) {
			if _, ok := done[l.to]; !ok && r.cost+l.cost <= f.budget {
				heap.Push(&q, reached{l.to, tree{r.cost + l.cost, r.point, 0}})
			}
		}
	}
	return done, false
}

// points lists the points of the tree for a set at a point, root first.
func (f *forest) points(set int, p point) []point {
	out := []point{p}
	t := f.trees[set][p]
	switch {
	case t.part != 0:
		out = append(out, f.points(t.part, p)[1:]...)
		out = append(out, f.points(set&^t.part, p)[1:]...)
	case t.from != noPoint:
		out = append(out, f.points(set, t.from)...)
	}
	return out
}

// reached is a point with a tree, in the queue.
type reached struct {
	point
	tree
}

// queue is a heap of trees by cost; ties are broken by number, so that the same graph
// always gives the same trees.
type queue []reached

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[i].cost, q[j].cost), cmp.Compare(q[i].point, q[j].point), cmp.Compare(q[i].from, q[j].from), cmp.Compare(q[i].part, q[j].part)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(reached)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = slices.Delete(old, len(old)-1, len(old))
	return x
}
