package question

import (
	"fmt"

	"github.com/tamga-kg/tamga/queries/paths"
	"github.com/tamga-kg/tamga/schema"
)

// toldWays is how many ways of matching a pattern an explanation shows.
const toldWays = 3

// tellStep notes what came of one pattern: how many ways of matching it were kept, and the
// best of them.
func (s *solver) tellStep(p *pattern, states []solution) {
	if !s.options.Explain {
		return
	}
	s.told = append(s.told, fmt.Sprintf("%s: %d ways to match it with what stands before it", s.q.spellPattern(p), len(states)))
	for i, x := range states {
		if i == toldWays {
			break
		}
		last := x.used[len(x.used)-1]
		s.told = append(s.told, fmt.Sprintf("  %.2f  %s", x.score, paths.Spell([]schema.Step{s.step(last)})))
	}
	if len(states) > 0 || len(p.readings) == 0 {
		return
	}
	for _, x := range p.readings {
		if n := len(s.byPredicate[x.relation]); n > 0 && x.weight >= 0.9 {
			s.told = append(s.told, fmt.Sprintf("  %d statements of %s, none with these ends", n, x.relation))
		}
	}
}

// tell notes one line of an explanation.
func (s *solver) tell(format string, args ...any) {
	if s.options.Explain {
		s.told = append(s.told, fmt.Sprintf(format, args...))
	}
}
