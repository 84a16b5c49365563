package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/gizmo"
	"github.com/tamga-kg/tamga/queries/graphql"
)

type queryOptions struct {
	*app
	language string
	labels   bool
	timeout  time.Duration
	limit    int
	memory   int64
}

func newQuery(a *app) *cobra.Command {
	o := queryOptions{app: a}
	c := &cobra.Command{
		Use:   "query TEXT",
		Short: "Run a Gizmo or GraphQL query (Cayley’s) and print its rows as JSON lines",
		Example: `  tamga query 'g.V("<ent:otan>").In("<rel:founded>").All()'` + "\n" +
			`  tamga query --lang cayley-graphql '{ nodes(id: <ent:otan>) { id } }'` + "\n" +
			`  tamga query - < query.js`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			return o.read(func(v *graph.View) error { return o.run(c.Context(), v, args[0]) })
		},
	}
	c.Flags().StringVar(&o.language, "lang", "gizmo", "gizmo or cayley-graphql")
	c.Flags().BoolVar(&o.labels, "labels", false, "give each entity of a row its label beside it")
	c.Flags().Int64Var(&o.memory, "memory", queries.Defaults.Memory>>20, "MiB by which the query may make the program grow")
	c.Flags().DurationVar(&o.timeout, "timeout", queries.Defaults.Deadline, "time that the query may take")
	c.Flags().IntVar(&o.limit, "limit", queries.Defaults.Results, "rows at most")
	return c
}

func (o *queryOptions) run(ctx context.Context, v *graph.View, text string) error {
	if text == "-" {
		data, err := io.ReadAll(o.in)
		if err != nil {
			return fmt.Errorf("the query cannot be read from standard input: %w", err)
		}
		text = string(data)
	}
	languages := queries.Languages{"gizmo": gizmo.Language{}, "cayley-graphql": graphql.Language{}, "graphql": graphql.Language{}}
	r := queries.Request{Language: o.language, Text: text, Labels: o.labels,
		Limits: queries.Limits{Deadline: o.timeout, Results: o.limit, Memory: o.memory << 20}}
	for row, err := range languages.Run(ctx, v, r) {
		if errors.Is(err, queries.ErrCut) {
			return partlyError{err}
		}
		if err != nil {
			return err
		}
		if err := o.printJSON(row); err != nil {
			return err
		}
	}
	return nil
}
