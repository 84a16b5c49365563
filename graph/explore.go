package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/tamga-kg/tamga/graph/quadstore"
)

// pathMap is what a search for paths knows of the graph. It grows from both ends, a
// layer at a time and on the side where the layer is the smaller, until every path of
// the wanted length lies within it: the first steps of a path in the layers around its
// start, the others in those around its end.
type pathMap struct {
	ctx     context.Context
	view    *View
	filter  *filter
	budget  int // nodes that may still be read
	listing int // steps that listing may still try
	cut     bool
	starts  set[quadstore.ID]
	ends    set[quadstore.ID]
	forward front
	back    front
	onward  map[quadstore.ID][]step         // known steps from a node
	before  map[quadstore.ID][]quadstore.ID // known nodes from which a step leads to a node
	tidy    set[quadstore.ID]               // nodes whose onward steps are sorted and single
}

// front is the side of a search that starts at one end.
type front struct {
	depth int // layers whose nodes have been read
	layer []quadstore.ID
	seen  set[quadstore.ID]
}

func newFront(nodes []quadstore.ID) front { return front{layer: nodes, seen: setOf(nodes)} }

func newMap(ctx context.Context, v *View, f *filter, starts, ends []quadstore.ID, budget int) *pathMap {
	m := &pathMap{
		ctx: ctx, view: v, filter: f, budget: budget, listing: listingPerNode * budget,
		starts: setOf(starts), ends: setOf(ends),
		forward: newFront(starts), back: newFront(ends),
		onward: map[quadstore.ID][]step{}, before: map[quadstore.ID][]quadstore.ID{}, tidy: newSet[quadstore.ID](),
	}
	return m
}

// listingPerNode bounds the steps of listing, which are far quicker than reading.
const listingPerNode = 100

func (m *pathMap) stopped() bool { return m.ctx.Err() != nil }

// explore reads layers until all paths of a length are on the map. Where one side has
// nowhere left to go, all of its paths are.
func (m *pathMap) explore(length int) error {
	for !m.cut && m.forward.depth+m.back.depth < length && len(m.forward.layer) > 0 && len(m.back.layer) > 0 {
		side, read := &m.forward, m.readForward
		if len(m.back.layer) < len(m.forward.layer) {
			side, read = &m.back, m.readBack
		}
		if err := m.expand(side, read); err != nil {
			return err
		}
	}
	return nil
}

// expand reads one layer, in order of text so that a search that is cut is cut at the
// same node in every graph of the same quads.
func (m *pathMap) expand(f *front, read func(quadstore.ID) ([]step, error)) error {
	next := map[quadstore.ID]string{}
	for _, node := range f.layer {
		if m.budget--; m.budget < 0 || m.stopped() {
			m.cut = true
			return nil
		}
		steps, err := read(node)
		if err != nil {
			return err
		}
		for _, s := range steps {
			if s.walkable && !f.seen[s.id] {
				f.seen.add(s.id)
				next[s.id] = s.to
			}
		}
	}
	f.depth++
	f.layer = f.layer[:0:0]
	for id := range next {
		f.layer = append(f.layer, id)
	}
	slices.SortFunc(f.layer, func(a, b quadstore.ID) int { return cmp.Compare(next[a], next[b]) })
	return nil
}

// readForward reads the steps from a node.
func (m *pathMap) readForward(node quadstore.ID) ([]step, error) {
	look := both
	if m.filter.Directed {
		look = outward
	}
	steps, err := m.view.steps(node, m.filter, look)
	for _, s := range steps {
		if s.walkable || m.ends[s.id] {
			m.put(node, s)
			m.before[s.id] = append(m.before[s.id], node)
		}
	}
	return steps, err
}

// readBack reads the steps that lead to a node, and gives them as steps from it.
func (m *pathMap) readBack(node quadstore.ID) ([]step, error) {
	look := both
	if m.filter.Directed {
		look = inward
	}
	steps, err := m.view.steps(node, m.filter, look)
	if err != nil {
		return nil, err
	}
	here, err := m.view.term(node)
	for _, s := range steps {
		if !s.walkable && !m.starts[s.id] {
			continue
		}
		m.put(s.id, step{
			id: node, to: here.text, predicate: s.predicate, out: !s.out, claim: s.claim,
			walkable: here.isNode(), statements: s.statements,
		})
		m.before[node] = append(m.before[node], s.id)
	}
	return steps, err
}

func (m *pathMap) put(node quadstore.ID, s step) {
	m.onward[node] = append(m.onward[node], s)
	delete(m.tidy, node)
}

// stepsFrom is the known steps from a node in order of text, each once.
func (m *pathMap) stepsFrom(node quadstore.ID) []step {
	if !m.tidy[node] {
		steps := m.onward[node]
		slices.SortStableFunc(steps, compareSteps)
		m.onward[node] = slices.CompactFunc(steps, func(a, b step) bool { return compareSteps(a, b) == 0 })
		m.tidy.add(node)
	}
	return m.onward[node]
}

// distances is the number of steps from each known node to the end, up to a length.
func (m *pathMap) distances(length int) map[quadstore.ID]int {
	need := map[quadstore.ID]int{}
	layer := make([]quadstore.ID, 0, len(m.ends))
	for id := range m.ends {
		need[id] = 0
		layer = append(layer, id)
	}
	for d := 1; d <= length; d++ {
		var next []quadstore.ID
		for _, node := range layer {
			for _, earlier := range m.before[node] {
				if _, known := need[earlier]; !known {
					need[earlier] = d
					next = append(next, earlier)
				}
			}
		}
		layer = next
	}
	return need
}
