package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/resolve"
	"github.com/tamga-kg/tamga/schema"
)

type extractOptions struct {
	*app
	as      string
	explain bool
}

func newExtract(a *app) *cobra.Command {
	o := extractOptions{app: a}
	c := &cobra.Command{
		Use:     "extract FILE",
		Short:   "Print the statements of a text as JSON lines, without a graph",
		Example: "  tamga extract article.txt\n  cat article.txt | tamga extract -\n  tamga extract --explain article.txt",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0]) },
	}
	c.Flags().StringVar(&o.as, "as", "", "key of the source")
	c.Flags().BoolVar(&o.explain, "explain", false, "print for each sentence its clauses, its statements with their rules, and what was dropped and why")
	return c
}

func (o *extractOptions) run(path string) error {
	load := loadOptions{app: o.app, paths: []string{path}, as: o.as}
	inputs, skipped, err := load.inputs()
	if err != nil {
		return err
	}
	if len(skipped) > 0 {
		return skipped[0]
	}
	if len(inputs) > 1 {
		return usagef("%s is a folder; extract reads one file, `tamga load` reads folders", path)
	}
	return o.print(inputs[0])
}

func (o *extractOptions) print(in loaders.Input) error {
	f, err := in.Open()
	if err != nil {
		return fmt.Errorf("%s cannot be opened: %w", in.Name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", in.Name, err)
	}
	ontology, err := o.ontology()
	if err != nil {
		return err
	}
	var told explanation
	src, found, err := loaders.Explain(in.Key, data, ontology, o.recorder(&told))
	if err != nil {
		return err
	}
	for _, w := range src.Warnings {
		fmt.Fprintf(o.err, "%s: %s\n", in.Key, w)
	}
	r := resolve.Resolve([]schema.SourceClusters{{Key: src.Key, Clusters: found.Clusters}}, ontology)
	statements := schema.Statements(src, found, &r)
	if o.explain {
		return o.printExplanation(src, told, statements)
	}
	for _, s := range statements {
		line, err := s.MarshalLine()
		if err != nil {
			return err
		}
		if _, err := o.out.Write(line); err != nil {
			return err
		}
	}
	return nil
}
