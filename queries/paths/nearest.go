package paths

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

const (
	nearestSentences  = 3
	nearestNeighbours = 3
)

// nearest tells what comes nearest to a path where there is none: the best path over
// claims, else sentences that speak of both things, else what each is linked to.
func nearest(ctx context.Context, view queries.View, a, b schema.Entity, o Options) ([]string, error) {
	if !o.WithClaims {
		o.WithClaims = true
		s := &search{network: newNetwork(view, o), ctx: ctx, from: a.ID, to: b.ID}
		var out schema.Paths
		if _, err := s.fill(&out); err != nil {
			return nil, err
		}
		if len(out.Paths) > 0 {
			return []string{"With claims: " + Spell(out.Paths[0].Steps)}, nil
		}
	}
	both, err := together(view, a, b)
	if err != nil || len(both) > 0 {
		return both, err
	}
	return links(newNetwork(view, Options{WithClaims: true}), a, b)
}

// Spell writes the steps of a path as one line, a claimed step with its holder.
func Spell(steps []schema.Step) string {
	var parts []string
	for _, s := range steps {
		part := fmt.Sprintf("%s – %s – %s", s.Subject.Text(), s.Predicate, s.Object.Text())
		if s.Polarity == schema.Negated {
			part += " (denied)"
		}
		switch {
		case s.Holder != nil:
			part += " (says " + s.Holder.Text() + ")"
		case s.Modality != "" && s.Modality != schema.Asserted:
			part += " (" + string(s.Modality) + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

// together is the sentences of which one statement speaks of a and one of b.
func together(view queries.View, a, b schema.Entity) ([]string, error) {
	of := map[string]string{}
	for s, err := range view.StatementsOf(a.ID) {
		if err != nil {
			return nil, fmt.Errorf("the statements of %s cannot be read: %w", a.ID, err)
		}
		of[place(&s)] = s.Source.Text
	}
	var out []string
	for s, err := range view.StatementsOf(b.ID) {
		if err != nil {
			return nil, fmt.Errorf("the statements of %s cannot be read: %w", b.ID, err)
		}
		line := "One sentence speaks of both: " + s.Source.Text
		if _, ok := of[place(&s)]; ok && !slices.Contains(out, line) && len(out) < nearestSentences {
			out = append(out, line)
		}
	}
	return out, nil
}

func place(s *schema.Statement) string { return fmt.Sprint(s.Source.Doc, ":", s.Source.Start) }

// links is what each thing is linked to, the strongest first.
func links(n *network, things ...schema.Entity) ([]string, error) {
	var out []string
	for _, e := range things {
		hops, err := n.neighbours(e.ID)
		if err != nil {
			return nil, err
		}
		hops = slices.Clone(hops)
		slices.SortStableFunc(hops, func(a, b hop) int { return compareLinks(a.links[0], b.links[0]) })
		var parts []string
		for _, h := range hops[:min(len(hops), nearestNeighbours)] {
			parts = append(parts, Spell([]schema.Step{h.links[0].step()}))
		}
		if len(parts) > 0 {
			out = append(out, "Of "+e.Label+": "+strings.Join(parts, "; "))
		}
	}
	return out, nil
}
