package paths

import (
	"context"
	"errors"
	"fmt"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
)

// Find finds the paths between two things, each given by a name or ID. A name that
// means nothing or several things is an *UnknownError or an *AmbiguousError. Without
// a path, the outcome's Nearest tells what comes nearest to one. When the context or a
// limit ends the search, the outcome is marked as cut.
func Find(ctx context.Context, view queries.View, from, to string, o Options) (schema.Paths, error) {
	o = o.withDefaults()
	a, err := Resolve(view, from)
	if err != nil {
		return schema.Paths{}, err
	}
	b, err := Resolve(view, to)
	if err != nil {
		return schema.Paths{}, err
	}
	out := schema.Paths{Question: from + " – " + to, Paths: []schema.Path{}}
	if a.ID == b.ID {
		out.Reading = fmt.Sprintf("%q and %q are one thing, %s (%s).", from, to, a.Label, a.ID)
		return out, nil
	}
	s := &search{network: newNetwork(view, o), ctx: ctx, from: a.ID, to: b.ID}
	if out.Cut, err = s.fill(&out); err != nil {
		return out, err
	}
	out.Reading = reading(a, b, o, &out)
	if len(out.Paths) == 0 && !out.Cut {
		out.Nearest, err = nearest(ctx, view, a, b, o)
	}
	return out, err
}

// fill finds the paths and reports whether a limit cut the search short.
func (s *search) fill(out *schema.Paths) (cut bool, err error) {
	chains, can, err := s.chainsOnIDs(s.options.MaxPaths)
	if !can {
		chains, err = s.chains(s.options.MaxPaths)
	}
	if cut = ended(err); err != nil && !cut {
		return false, err
	}
	found, err := s.ranked(chains)
	out.Paths = append([]schema.Path{}, found...)
	return cut, err
}

func ended(err error) bool {
	return errors.Is(err, errCut) || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled)
}

func reading(a, b schema.Entity, o Options, out *schema.Paths) string {
	over := o.over()
	text := fmt.Sprintf("Paths over %s from %s (%s) to %s (%s), at most %d steps.", over, a.Label, a.ID, b.Label, b.ID, o.MaxLength)
	switch {
	case len(out.Paths) > 0:
		return text
	case out.Cut:
		return text + " The search was cut short before it found one."
	}
	return text + " No sentence states one."
}

// over says what is walked.
func (o *Options) over() string {
	text := "facts"
	if o.WithClaims {
		text = "facts and claims"
	}
	if o.Directed {
		text += ", from subject to object"
	}
	if o.Within.IsSet() {
		text += ", of " + o.Within.String()
		if !o.Dated {
			text += " or without a time"
		}
		text += ","
	}
	return text
}
