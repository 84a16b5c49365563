package paths

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// ranked turns chains into paths, best first, at most as many as are asked for.
func (s *search) ranked(chains [][]string) ([]schema.Path, error) {
	var all []schema.Path
	for _, chain := range chains {
		paths, err := s.paths(chain)
		if err != nil {
			return nil, err
		}
		all = append(all, paths...)
	}
	slices.SortStableFunc(all, func(a, b schema.Path) int {
		return cmp.Or(cmp.Compare(len(a.Steps), len(b.Steps)), cmp.Compare(b.Score, a.Score), cmp.Compare(text(a), text(b)))
	})
	return all[:min(len(all), s.options.MaxPaths)], nil
}

// paths is the paths along a chain: of one step, one for each relation; of more, one
// over the strongest relations.
func (s *search) paths(chain []string) ([]schema.Path, error) {
	if len(chain) == 2 {
		h, err := s.hop(chain[0], chain[1])
		if err != nil {
			return nil, err
		}
		var out []schema.Path
		for _, l := range s.wanted(h, chain[0]) {
			out = append(out, schema.Path{Steps: []schema.Step{l.step()}, Score: rounded(l.strength())})
		}
		return out, nil
	}
	p := schema.Path{}
	weakest, rarity := 1.0, 1.0
	for i := 1; i < len(chain); i++ {
		h, err := s.hop(chain[i-1], chain[i])
		if err != nil {
			return nil, err
		}
		l := s.wanted(h, chain[i-1])[0]
		p.Steps = append(p.Steps, l.step())
		weakest = min(weakest, l.strength())
		if i+1 < len(chain) {
			rarity *= s.rarity(chain[i])
		}
	}
	p.Score = rounded(weakest * rarity)
	return []schema.Path{p}, nil
}

// wanted is the links of a hop that may be walked from a node.
func (s *search) wanted(h hop, from string) []*link {
	if !s.options.Directed {
		return h.links
	}
	var out []*link
	for _, l := range h.links {
		if l.symmetric || l.subject.ID == from {
			out = append(out, l)
		}
	}
	return out
}

func (s *search) hop(from, to string) (hop, error) {
	if h, ok := s.pairs[[2]string{from, to}]; ok {
		return h, nil
	}
	hops, err := s.neighbours(from)
	i, _ := slices.BinarySearchFunc(hops, to, func(h hop, to string) int { return cmp.Compare(h.to, to) })
	if err != nil || i == len(hops) {
		return hop{}, err
	}
	return hops[i], nil
}

// rarity falls slowly with the number of a node's neighbours: 1 for two, about a half
// for twenty, a third for two hundred.
func (s *search) rarity(node string) float64 {
	n := s.degree(node)
	if n < 3 {
		return 1
	}
	return 1 / (1 + math.Log10(float64(n)/2))
}

func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }

// text spells a path, so that ties have an order.
func text(p schema.Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		b.WriteString(s.Subject.ID + " " + s.Predicate + " " + s.Object.ID + "\n")
	}
	return b.String()
}

// step is a link as an answer shows it, one piece of evidence for each sentence.
func (l *link) step() schema.Step {
	first := &l.statements[0]
	step := schema.Step{Subject: l.subject, Predicate: l.predicate, Object: l.object, Evidence: []schema.Evidence{}}
	if l.claim {
		step.Polarity, step.Modality, step.Holder = first.Polarity, first.Modality, first.AttributedTo
	}
	for _, s := range byConfidence(l.statements) {
		step.Statements = append(step.Statements, s.ID)
		shown := slices.ContainsFunc(step.Evidence, func(e schema.Evidence) bool {
			return e.Doc == s.Source.Doc && e.Start == s.Source.Start
		})
		if !shown {
			step.Evidence = append(step.Evidence, s.Source)
		}
	}
	step.Quote = step.Evidence[0].Quote
	return step
}

func byConfidence(statements []schema.Statement) []schema.Statement {
	sorted := slices.Clone(statements)
	slices.SortStableFunc(sorted, func(a, b schema.Statement) int {
		return cmp.Or(cmp.Compare(b.Confidence, a.Confidence), cmp.Compare(a.Source.Doc, b.Source.Doc),
			cmp.Compare(a.Source.Start, b.Source.Start), cmp.Compare(a.ID, b.ID))
	})
	return sorted
}
