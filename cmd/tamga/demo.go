package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/samples"
)

// demoQuestions are asked of the samples by `tamga demo`.
var demoQuestions = []string{
	"Who founded Otan?",
	"What does the SCO promote?",
	"Which actors linked 'extremism' to party liquidations?",
}

type demoOptions struct {
	*app
	keep bool
}

func newDemo(a *app) *cobra.Command {
	o := demoOptions{app: a}
	c := &cobra.Command{
		Use:     "demo",
		Short:   "Load four short texts into a temporary graph and ask three questions",
		Example: "  tamga demo\n  tamga demo --keep",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return o.run(c.Context()) },
	}
	c.Flags().BoolVar(&o.keep, "keep", false, "keep the graph and say where it is")
	return c
}

func (o *demoOptions) run(ctx context.Context) (err error) {
	dir, err := os.MkdirTemp("", "tamga-demo-")
	if err != nil {
		return fmt.Errorf("no temporary directory can be made: %w; set TMPDIR to one that can be written", err)
	}
	if !o.keep {
		defer os.RemoveAll(dir)
	}
	o.dir = dir
	if err := o.loadSamples(ctx); err != nil {
		return err
	}
	for _, q := range demoQuestions {
		o.printf("\n$ tamga ask %q\n", q)
		ask := askOptions{clocks: clocks{app: o.app}, question: q, limit: 3, sentence: 2}
		if err := o.read(func(v *graph.View) error { return ask.run(ctx, v) }); err != nil {
			return err
		}
	}
	o.farewell()
	return nil
}

func (o *demoOptions) loadSamples(ctx context.Context) error {
	inputs, err := loaders.FS(samples.Files())
	if err != nil {
		return err
	}
	o.printf("Loading %s written for tamga:\n", count(len(inputs), "short text"))
	load := loadOptions{app: o.app}
	return o.write(func(g *graph.Graph) error {
		report, err := load.load(ctx, g, inputs)
		if err != nil {
			return err
		}
		return load.outcome(len(report.Loaded), nil)
	})
}

func (o *demoOptions) farewell() {
	if o.keep {
		o.printf("\nThe graph stays in %s.\n", o.dir)
	}
	graph := ""
	if o.keep {
		graph = "--graph " + o.dir + " "
	}
	o.printf(`
Where to look next:
  tamga demo --keep                        keep this graph, to explore it
  tamga %sshow Otan                          all that is stated of one thing
  tamga %spath "Nazarbayev" "Otan"           how two things are linked
  tamga load YOUR-FILES                    your own texts, into ./tamga.graph
  tamga --help                             everything else
`, graph, graph)
}
