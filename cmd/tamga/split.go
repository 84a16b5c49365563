package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

type splitOptions struct {
	*app
	source, form, why string
}

func newSplit(a *app) *cobra.Command {
	o := splitOptions{app: a}
	c := &cobra.Command{
		Use:   "split ENTITY",
		Short: "Say that what a source or a form speaks of is another thing",
		Long: `Take a part of an entity out, to be a thing of its own: with --source, what that source
says of it; with --form, what is said of it under that form, in that source or in all.`,
		Example: `  tamga split "Lantern Party" --source news.txt` + "\n" + `  tamga split "Lantern Party" --form "the Lanterns"`,
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.source == "" && o.form == "" {
				return usagef("split needs to know what to take out; give --source or --form")
			}
			return o.correct(o.why, func(l *loaders.Loader, v *graph.View) ([]corrections.Correction, error) { return o.run(l, v, args[0]) })
		},
	}
	c.Flags().StringVar(&o.source, "source", "", "`key` of the source whose mentions are to go")
	c.Flags().StringVar(&o.form, "form", "", "`form` whose mentions are to go")
	c.Flags().StringVar(&o.why, "why", "", "reason, for the file")
	return c
}

func (o *splitOptions) run(l *loaders.Loader, v *graph.View, name string) ([]corrections.Correction, error) {
	e, err := o.entity(v, name)
	if err != nil {
		return nil, err
	}
	parts, err := l.Parts(e.ID)
	if err != nil {
		return nil, err
	}
	var made []corrections.Correction
	for _, p := range parts {
		if o.source != "" && p.Source != o.source || o.form != "" && !slices.ContainsFunc(p.Forms, func(f schema.Form) bool { return f.Text == o.form }) {
			continue
		}
		made = append(made, corrections.Correction{Split: &corrections.Split{
			Thing: corrections.Thing{Name: p.Name, Type: e.Type, Source: p.Source}, Form: o.form,
		}})
	}
	if len(made) == 0 {
		return nil, fmt.Errorf("no source speaks of %s so; `tamga entities %q --merges` shows which source has which form", e.ID, e.ID)
	}
	return made, nil
}
