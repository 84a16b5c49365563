package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries/paths"
	dates "github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
)

type pathOptions struct {
	clocks
	paths.Options
	expression string
	between    string
	all        bool
}

func newPath(a *app) *cobra.Command {
	o := pathOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:   "path A [B...]",
		Short: "Show how things are linked, with the sentence behind each step",
		Long: `Show how two things are linked, the shortest paths first; of one length those whose
statements are surest and which pass through things that few others pass through. More
than two things are linked by one tree of paths. With --along the steps must follow a
path expression in the syntax of SPARQL 1.1, from A to B, or to whatever it reaches.`,
		Example: `  tamga path "Nazarbayev" "Otan"
  tamga path SCO "non-interference" --with-claims
  tamga path Otan --along 'founded|^founded/memberOf*'
  tamga path "Rakhat Aliev" Otan Asar --as-of 2005`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := o.check(args); err != nil {
				return err
			}
			return o.read(func(v *graph.View) error { return o.run(c.Context(), v, args) })
		},
	}
	o.flags(c)
	f := c.Flags()
	f.IntVar(&o.MaxPaths, "limit", 5, "paths at most")
	f.IntVar(&o.MaxLength, "length", 4, "steps at most")
	f.BoolVar(&o.Shortest, "shortest", false, "only paths as short as the shortest")
	f.BoolVar(&o.all, "all", false, "all paths up to --length, whatever --limit says")
	f.BoolVar(&o.WithClaims, "with-claims", false, "walk claims too, and name who makes them")
	f.BoolVar(&o.Directed, "directed", false, "walk from subject to object only")
	f.StringVar(&o.expression, "along", "", "path expression that the steps must follow, as 'founded/succeededBy*'")
	f.StringSliceVar(&o.Predicates, "relations", nil, "walk these relations only")
	f.StringSliceVar(&o.Classes, "classes", nil, "pass through things of these classes only")
	f.StringSliceVar(&o.Sources, "sources", nil, "use these sources only")
	f.StringVar(&o.between, "between", "", "use what was so between two dates, as 1995/2001-12")
	f.BoolVar(&o.Dated, "dated", false, "leave out statements without a time")
	return c
}

// mostPaths is what --all gives at most.
const mostPaths = 100_000

// check reads the times and looks at what does not go together.
func (o *pathOptions) check(args []string) error {
	if o.all {
		o.MaxPaths = mostPaths
	}
	if len(args) == 1 && o.expression == "" || len(args) > 2 && o.expression != "" {
		return usagef("tamga path takes two things or more, or with --along one or two; see `tamga path --help`")
	}
	if o.between == "" {
		return nil
	}
	t, ok := dates.Parse(o.between)
	if !ok || !strings.Contains(o.between, "/") {
		return usagef("--between %q is no span of time: write two dates, as 1995/2001-12", o.between)
	}
	o.Within = t
	return nil
}

func (o *pathOptions) run(ctx context.Context, v *graph.View, things []string) error {
	found, err := o.find(ctx, v, things)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(found)
	}
	o.print(found)
	return nil
}

func (o *pathOptions) find(ctx context.Context, v *graph.View, things []string) (schema.Paths, error) {
	if o.expression == "" {
		return paths.Connect(ctx, v, things, o.Options)
	}
	return paths.Follow(ctx, v, things[0], o.expression, strings.Join(things[1:], ""), o.Options)
}

func (o *pathOptions) print(found schema.Paths) {
	if found.Reading != "" {
		o.printf("%s\n", wrap(found.Reading, "", width))
	}
	for i, p := range found.Paths {
		o.printf("\n%d. %s\n", i+1, count(len(p.Steps), "step"))
		for _, step := range p.Steps {
			o.printf("   %s\n", stepLine(step))
			for _, e := range step.Evidence {
				o.evidence(e, "      ")
			}
		}
	}
	if len(found.Nearest) > 0 {
		o.printf("\nNearest:\n  %s\n", strings.Join(found.Nearest, "\n  "))
	}
	if found.Cut {
		o.printf("\nThe search was cut short by its limits; there may be more.\n")
	}
}
