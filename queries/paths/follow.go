package paths

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Follow finds the paths from a thing that an expression describes, to another thing or,
// when to is "", to anything: then the shortest to each end. Each step bears its
// statements. See Find for names, errors and limits; Predicates and Directed do not
// count, since the expression says which way to go.
func Follow(ctx context.Context, view queries.View, from, expression, to string, o Options) (schema.Paths, error) {
	o = o.withDefaults()
	o.Predicates, o.Directed = nil, false
	out := schema.Paths{Question: from + " " + expression + " " + to, Paths: []schema.Path{}}
	e, err := Parse(expression, o.Ontology)
	if err != nil {
		return out, err
	}
	start, err := Resolve(view, from)
	if err != nil {
		return out, err
	}
	f := &follower{search: &search{network: newNetwork(view, o), ctx: ctx, from: start.ID}, automaton: compile(e), ways: map[position][]way{}}
	if out.Reading = fmt.Sprintf("Paths %s from %s (%s)", e, start.Label, start.ID); to != "" {
		end, err := Resolve(view, to)
		if err != nil {
			return out, err
		}
		f.to = end.ID
		out.Reading += fmt.Sprintf(" to %s (%s)", end.Label, end.ID)
	}
	out.Reading += fmt.Sprintf(", at most %d steps.", o.MaxLength)
	err = f.explore()
	if out.Cut = ended(err); err != nil && !out.Cut {
		return out, err
	}
	out.Paths = f.paths()
	out.Cut = out.Cut || f.cut
	if len(out.Paths) == 0 && !out.Cut {
		out.Reading += " No sentence states one."
	}
	return out, nil
}

// position is a node with the state in which the automaton is there.
type position struct {
	node  string
	state int
}

// way is a step from one position to another.
type way struct {
	to   position
	link *link
}

// follower walks the product of the graph and an automaton.
type follower struct {
	*search
	*automaton
	ways  map[position][]way
	depth map[position]int // steps from the start
	left  map[position]int // steps to an end, at least
	steps int              // looked at while listing
	cut   bool
}

// mostListed bounds the steps that are looked at while paths are listed.
const mostListed = 200_000

// explore finds all places within the greatest length, and how far each is from an end.
func (f *follower) explore() error {
	f.depth = map[position]int{{f.from, 0}: 0}
	rim := []position{{f.from, 0}}
	back := map[position][]position{}
	var err error
	for length := 0; length < f.options.MaxLength && len(rim) > 0 && err == nil; length++ {
		var next []position
		for _, p := range rim {
			if err = f.expand(p); err != nil {
				break
			}
			for _, w := range f.ways[p] {
				back[w.to] = append(back[w.to], p)
				if _, seen := f.depth[w.to]; !seen {
					f.depth[w.to] = length + 1
					next = append(next, w.to)
				}
			}
		}
		rim = next
	}
	f.measure(back)
	return err
}

// expand reads the ways from a position.
func (f *follower) expand(p position) error {
	if err := f.ctx.Err(); err != nil {
		return err
	}
	hops, err := f.neighbours(p.node)
	if err != nil {
		return err
	}
	for _, h := range hops {
		for _, l := range h.links {
			for _, t := range f.next[p.state] {
				if t.test(l, p.node) {
					f.ways[p] = append(f.ways[p], way{position{h.to, t.to}, l})
				}
			}
		}
	}
	if len(f.hops) > f.options.MaxVisited {
		return errCut
	}
	return nil
}

// measure tells how far each position is from an end.
func (f *follower) measure(back map[position][]position) {
	f.left = map[position]int{}
	var rim []position
	for p := range f.depth {
		if f.ends(p) {
			f.left[p] = 0
			rim = append(rim, p)
		}
	}
	for length := 1; len(rim) > 0; length++ {
		var next []position
		for _, p := range rim {
			for _, before := range back[p] {
				if _, seen := f.left[before]; !seen {
					f.left[before] = length
					next = append(next, before)
				}
			}
		}
		rim = next
	}
}

func (f *follower) ends(p position) bool {
	return f.accept[p.state] && p.node != f.from && (f.to == "" || p.node == f.to)
}

// paths lists the paths found, the shorter first, then the stronger. Without a goal there is
// one to each end.
func (f *follower) paths() []schema.Path {
	var all []schema.Path
	reached := map[string]bool{}
	for length := 1; length <= f.options.MaxLength && len(all) <= f.options.MaxPaths && f.steps < mostListed; length++ {
		l := &listing{follower: f, reached: reached}
		l.walk([]string{f.from}, 0, nil, length)
		slices.SortStableFunc(l.found, func(a, b finding) int {
			return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(text(a.Path), text(b.Path)))
		})
		for _, p := range l.found {
			if f.to == "" && reached[p.end] {
				continue
			}
			reached[p.end] = true
			all = append(all, p.Path)
		}
	}
	f.cut = f.cut || f.steps >= mostListed
	return all[:min(len(all), f.options.MaxPaths)]
}

// finding is a path with the node at its end.
type finding struct {
	schema.Path
	end string
}

// listing collects the paths of one length.
type listing struct {
	*follower
	reached map[string]bool // ends of shorter paths
	found   []finding
}

// walk goes on from the last of some nodes, in a state, by exactly so many steps.
func (l *listing) walk(nodes []string, state int, links []*link, steps int) {
	here := position{nodes[len(nodes)-1], state}
	left, leads := l.left[here]
	if l.steps++; !leads || left > steps || l.steps >= mostListed || l.ctx.Err() != nil {
		return
	}
	if steps == 0 {
		if l.ends(here) && (l.to != "" || !l.reached[here.node]) {
			l.found = append(l.found, finding{l.path(nodes, links), here.node})
		}
		return
	}
	for _, w := range l.ways[here] {
		if !contains(nodes, w.to.node) {
			l.walk(append(nodes[:len(nodes):len(nodes)], w.to.node), w.to.state, append(links[:len(links):len(links)], w.link), steps-1)
		}
	}
}

// path is a chain of links as an answer shows it; see search.paths for its score.
func (l *listing) path(nodes []string, links []*link) schema.Path {
	p := schema.Path{}
	weakest, rarity := 1.0, 1.0
	for i, x := range links {
		p.Steps = append(p.Steps, x.step())
		weakest = min(weakest, x.strength())
		if i > 0 {
			rarity *= l.rarity(nodes[i])
		}
	}
	p.Score = rounded(weakest * rarity)
	return p
}
