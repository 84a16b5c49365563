package paths

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Connect finds how several things hang together: one path, whose steps are a tree over the
// shortest paths between them (Kou, Markowsky and Berman 1981; at most twice as large as
// the smallest). Of two it is Find. What hangs together with nothing is named in Nearest.
func Connect(ctx context.Context, view queries.View, things []string, o Options) (schema.Paths, error) {
	if len(things) == 2 {
		return Find(ctx, view, things[0], things[1], o)
	}
	o = o.withDefaults()
	out := schema.Paths{Question: strings.Join(things, " – "), Paths: []schema.Path{}}
	c := &connection{ctx: ctx, network: newNetwork(view, o)}
	for _, name := range things {
		e, err := Resolve(view, name)
		if err != nil {
			return out, err
		}
		if !slices.ContainsFunc(c.things, func(x schema.Entity) bool { return x.ID == e.ID }) {
			c.things = append(c.things, e)
		}
	}
	if err := c.measure(); err != nil {
		return out, err
	}
	p := c.tree()
	labels := make([]string, len(c.things))
	for i, e := range c.things {
		labels[i] = fmt.Sprintf("%s (%s)", e.Label, e.ID)
	}
	out.Cut = c.cut
	out.Reading = fmt.Sprintf("A tree of paths over %s between %s, at most %d steps each.", o.over(), strings.Join(labels, ", "), o.MaxLength)
	if len(p.Steps) > 0 {
		out.Paths = append(out.Paths, p)
	}
	for i, e := range c.things {
		if c.joined[i] != c.joined[0] {
			out.Nearest = append(out.Nearest, fmt.Sprintf("No sentence links %s to %s.", e.Label, c.things[0].Label))
		}
	}
	return out, nil
}

// connection is several things with the best path between each two.
type connection struct {
	*network
	ctx    context.Context
	things []schema.Entity
	pairs  []pair
	joined []int // by thing: the group that it hangs together with
	cut    bool
}

type pair struct {
	a, b int
	path schema.Path
}

// measure finds the best path between each two things.
func (c *connection) measure() error {
	for i := range c.things {
		for j := i + 1; j < len(c.things); j++ {
			s := &search{network: c.network, ctx: c.ctx, from: c.things[i].ID, to: c.things[j].ID}
			var found schema.Paths
			cut, err := s.fill(&found)
			if err != nil {
				return err
			}
			c.cut = c.cut || cut
			if len(found.Paths) > 0 {
				c.pairs = append(c.pairs, pair{i, j, found.Paths[0]})
			}
		}
	}
	slices.SortStableFunc(c.pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(len(a.path.Steps), len(b.path.Steps)), cmp.Compare(b.path.Score, a.path.Score))
	})
	return nil
}

// tree joins the things by the shortest of their paths (Kruskal 1956), each step once.
func (c *connection) tree() schema.Path {
	c.joined = make([]int, len(c.things))
	for i := range c.joined {
		c.joined[i] = i
	}
	out := schema.Path{Score: 1}
	seen := map[string]bool{}
	for _, p := range c.pairs {
		from, to := c.joined[p.a], c.joined[p.b]
		if from == to {
			continue
		}
		for i := range c.joined {
			if c.joined[i] == to {
				c.joined[i] = from
			}
		}
		out.Score = min(out.Score, p.path.Score)
		for _, step := range p.path.Steps {
			if key := step.Subject.ID + " " + step.Predicate + " " + step.Object.ID; !seen[key] {
				seen[key] = true
				out.Steps = append(out.Steps, step)
			}
		}
	}
	return out
}
