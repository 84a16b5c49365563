package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/graph/walk"
)

// measure is one figure: the median of several runs, and how much was found.
type measure struct {
	Name   string
	Millis float64
	Found  int // results, so that all stores can be seen to do the same
}

// Names of measures, in the order in which they are printed.
const (
	mPoint    = "S,P look-up with values"
	mTwoHops  = "two hops, Cayley's path, values"
	mGizmo    = "two hops, Gizmo"
	mLabel    = "out within one label"
	mRare     = "quads of a rare predicate"
	mPath     = "shortest path of a random pair"
	mFilter   = "two hops and a filter"
	mPointIDs = "S,P look-up on ids, values"
	mTwoIDs   = "two hops on ids, by walk"
	mTwoVals  = "two hops on ids, values"
)

var measures = []string{mPoint, mTwoHops, mGizmo, mLabel, mRare, mPath, mFilter, mPointIDs, mTwoIDs, mTwoVals}

// budget is how long one measure of one store may take.
const budget = 10 * time.Second

// median runs f until it has run often enough or the budget is spent, and gives the
// median time of a run.
func median(name string, runs int, f func(i int) (int, error)) (measure, error) {
	var took []time.Duration
	found := 0
	for began := time.Now(); len(took) < runs && (len(took) == 0 || time.Since(began) < budget); {
		start := time.Now()
		n, err := f(len(took))
		if err != nil {
			return measure{}, fmt.Errorf("%s: %w", name, err)
		}
		took = append(took, time.Since(start))
		found += n
	}
	slices.Sort(took)
	return measure{name, float64(took[len(took)/2].Nanoseconds()) / 1e6, found / len(took)}, nil
}

// ask measures all questions on a store.
func ask(qs graph.QuadStore, q questions) ([]measure, error) {
	var all []measure
	add := func(name string, runs int, f func(i int) (int, error)) error {
		m, err := median(name, runs, f)
		all = append(all, m)
		return err
	}
	literal := shape.Comparison{Op: iterator.CompareGT, Val: quad.Int(700)}
	err := errors.Join(
		add(mPoint, 500, func(i int) (int, error) {
			p := q.Points[i%len(q.Points)]
			return values(qs, path.StartPath(qs, quad.IRI(p[0])).Out(quad.IRI(p[1])))
		}),
		add(mTwoHops, 15, func(int) (int, error) {
			return values(qs, path.StartPath(qs, quad.IRI(q.Hub)).Out(quad.IRI(q.Hop)).Out(quad.IRI(q.Hop)))
		}),
		add(mGizmo, 15, func(int) (int, error) {
			return runGizmo(qs, fmt.Sprintf("g.V(\"<%s>\").Out(\"<%s>\").Out(\"<%s>\").All()", q.Hub, q.Hop, q.Hop))
		}),
		add(mLabel, 200, func(i int) (int, error) {
			l := q.Labelled[i%len(q.Labelled)]
			return values(qs, path.StartPath(qs, quad.IRI(l[1])).LabelContext(quad.IRI(l[0])).Out())
		}),
		add(mRare, 30, func(int) (int, error) { return quadsOf(qs, quad.IRI(rarePredicate)) }),
		add(mFilter, 30, func(int) (int, error) {
			p := path.StartPath(qs, quad.IRI(q.Small)).Out(quad.IRI(q.Hop)).Out(quad.IRI(q.Hop)).Unique()
			return values(qs, p.HasFilter(quad.IRI(q.Literal), false, literal))
		}),
		add(mPath, 30, func(i int) (int, error) { return shortest(qs, q.Pairs[i%len(q.Pairs)]) }),
	)
	if v, ok := qs.(*quadstore.View); ok && err == nil {
		err = onIDs(v, q, add)
	}
	return all, err
}

// onIDs measures what only tamga has: walks without Cayley.
func onIDs(v *quadstore.View, q questions, add func(string, int, func(int) (int, error)) error) error {
	ids := func(names ...string) (all []quadstore.ID, err error) {
		for _, name := range names {
			id, _, err := v.ID(quad.IRI(name))
			if err != nil {
				return nil, err
			}
			all = append(all, id)
		}
		return all, nil
	}
	twoHops := func(values bool) func(int) (int, error) {
		return func(int) (int, error) {
			given, err := ids(q.Hub, q.Hop)
			if err != nil {
				return 0, err
			}
			return hops(v, given[0], given[1], values)
		}
	}
	return errors.Join(
		add(mPointIDs, 500, func(i int) (int, error) {
			p := q.Points[i%len(q.Points)]
			given, err := ids(p[:]...)
			if err != nil {
				return 0, err
			}
			n := 0
			for e, err := range v.Scan(quadstore.QuadIDs{S: given[0], P: given[1]}) {
				if err != nil {
					return n, err
				}
				if _, err := v.Value(e.O); err != nil {
					return n, err
				}
				n++
			}
			return n, nil
		}),
		add(mTwoIDs, 100, twoHops(false)),
		add(mTwoVals, 100, twoHops(true)),
	)
}

// hops walks two steps out, and counts every way, as Cayley does.
func hops(v *quadstore.View, from, p quadstore.ID, values bool) (n int, err error) {
	w := walk.Walk{Graph: v, Filter: walk.Filter{Direction: walk.Out, Predicates: []quadstore.ID{p}}}
	ctx := context.Background()
	for first, err := range w.Neighbours(ctx, from) {
		if err != nil {
			return n, err
		}
		for second, err := range w.Neighbours(ctx, first.To) {
			if err == nil && values {
				_, err = v.Value(second.To)
			}
			if err != nil {
				return n, err
			}
			n++
		}
	}
	return n, nil
}

func values(qs graph.QuadStore, p *path.Path) (n int, err error) {
	err = p.Iterate(context.Background()).Paths(false).EachValue(qs, func(quad.Value) error { n++; return nil })
	return n, err
}

func runGizmo(qs graph.QuadStore, text string) (n int, err error) {
	ctx := context.Background()
	rows, err := gizmo.NewSession(qs).Execute(ctx, text, query.Options{Collation: query.JSON, Limit: -1})
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next(ctx) {
		_ = rows.Result()
		n++
	}
	return n, rows.Err()
}

func quadsOf(qs graph.QuadStore, p quad.Value) (n int, err error) {
	ref, err := qs.ValueOf(p)
	if err != nil || ref == nil {
		return 0, err
	}
	it := qs.QuadIterator(quad.Predicate, ref).Iterate()
	defer it.Close()
	for it.Next(context.Background()) {
		if _, err := qs.Quad(it.Result()); err != nil {
			return n, err
		}
		n++
	}
	return n, it.Err()
}

// shortest is the length of a shortest path. Where the store has no walks it is found
// as a user of Cayley would: by a breadth-first search from both ends.
func shortest(qs graph.QuadStore, pair [2]string) (int, error) {
	if v, ok := qs.(*quadstore.View); ok {
		from, _, err := v.ID(quad.IRI(pair[0]))
		if err != nil {
			return 0, err
		}
		to, _, err := v.ID(quad.IRI(pair[1]))
		if err != nil {
			return 0, err
		}
		p, err := walk.Walk{Graph: v, Visited: 1 << 20}.Shortest(context.Background(), from, to)
		return len(p), err
	}
	return shortestByCayley(qs, pair)
}

func shortestByCayley(qs graph.QuadStore, pair [2]string) (int, error) {
	type side struct {
		distance map[any]int
		layer    []graph.Ref
	}
	var sides [2]*side
	for i, name := range pair {
		ref, err := qs.ValueOf(quad.IRI(name))
		if err != nil {
			return 0, err
		}
		sides[i] = &side{map[any]int{ref.Key(): 0}, []graph.Ref{ref}}
	}
	if pair[0] == pair[1] {
		return 0, nil
	}
	for len(sides[0].layer) > 0 && len(sides[1].layer) > 0 {
		near, far := sides[0], sides[1]
		if len(far.layer) < len(near.layer) {
			near, far = far, near
		}
		var next []graph.Ref
		for _, node := range near.layer {
			found := 0
			err := eachNeighbour(qs, node, func(to graph.Ref) bool {
				if _, seen := near.distance[to.Key()]; seen {
					return true
				}
				near.distance[to.Key()] = near.distance[node.Key()] + 1
				next = append(next, to)
				if d, met := far.distance[to.Key()]; met {
					found = near.distance[to.Key()] + d
				}
				return found == 0
			})
			if err != nil || found > 0 {
				return found, err
			}
		}
		near.layer = next
	}
	return 0, nil
}

func eachNeighbour(qs graph.QuadStore, node graph.Ref, take func(graph.Ref) bool) error {
	for _, d := range [][2]quad.Direction{{quad.Subject, quad.Object}, {quad.Object, quad.Subject}} {
		it := qs.QuadIterator(d[0], node).Iterate()
		for it.Next(context.Background()) {
			to, err := qs.QuadDirection(it.Result(), d[1])
			if err != nil {
				it.Close()
				return err
			}
			if !take(to) {
				it.Close()
				return nil
			}
		}
		if err := errors.Join(it.Err(), it.Close()); err != nil {
			return err
		}
	}
	return nil
}

// sizeOf is the bytes of all files in a directory.
func sizeOf(dir string) (bytes int64, err error) {
	err = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			bytes += info.Size()
		}
		return err
	})
	return bytes, err
}
