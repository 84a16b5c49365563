package question

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/queries/viewtest"
	"github.com/tamga-kg/tamga/schema"
)

// The cheapest tree from a point to several groups costs no less than the way to the
// farthest of them, no more than all ways together, and reaches every group.
func TestTreesLieBetweenTheirBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWeb(drawIndex(t))
		groups := make([]map[point]float64, rapid.IntRange(2, 3).Draw(t, "groups"))
		for g := range groups {
			groups[g] = map[point]float64{w.nodeAt(rapid.SampledFrom(w.keys).Draw(t, "member")): 0}
		}
		f, cut := grow(context.Background(), w, groups, math.Inf(1))
		if cut {
			t.Fatal("cut without need")
		}
		all := len(f.trees) - 1
		for _, p := range slices.Sorted(maps.Keys(f.trees[all])) {
			least, most := 0.0, 0.0
			for g := range groups {
				c := f.trees[1<<g][p].cost
				least, most = max(least, c), most+c
			}
			if c := f.trees[all][p].cost; c < least-1e-9 || c > most+1e-9 {
				t.Fatalf("point %d: tree of %.2f, ways %.2f to %.2f", p, c, least, most)
			}
			for g, members := range groups {
				if !slices.ContainsFunc(f.points(all, p), func(x point) bool { _, ok := members[x]; return ok }) {
					t.Fatalf("the tree at %d does not reach group %d", p, g)
				}
			}
		}
	})
}

// drawIndex is the index of some statements between some things.
func drawIndex(t *rapid.T) *index {
	var list []schema.Statement
	for range rapid.IntRange(1, 12).Draw(t, "statements") {
		ends := rapid.SliceOfN(rapid.IntRange(0, 6), 2, 2).Draw(t, "ends")
		list = append(list, viewtest.Fact(fmt.Sprintf("Body %d/Organization", ends[0]), "funds", fmt.Sprintf("Body %d/Organization", ends[1]),
			fmt.Sprintf("Body %d funds Body %d.", ends[0], ends[1])))
	}
	ix, err := newIndex(context.Background(), viewtest.New(list...))
	if err != nil {
		t.Fatal(err)
	}
	return ix
}
