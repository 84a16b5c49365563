package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
)

func newCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Verify that all parts of the graph agree",
		Long: `Read the whole graph and verify that its parts agree: the orders of quads, the values
and their numbers, the counters, what is kept of each source, the quads that its
statements make, the entities and their names. Whatever does not agree is listed, and
the exit code is 1.`,
		Example: "  tamga check\n  tamga check --graph my.graph --json",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.read(func(v *graph.View) error { return a.check(c.Context(), v) })
		},
	}
}

type checkJSON struct {
	Graph  string   `json:"graph"`
	OK     bool     `json:"ok"`
	Faults []string `json:"faults"` // never nil
}

func (a *app) check(ctx context.Context, v *graph.View) error {
	found := checkJSON{Graph: a.dir, Faults: []string{}}
	for fault, err := range v.Check(ctx) {
		if err != nil {
			return err
		}
		found.Faults = append(found.Faults, fault)
		if !a.json {
			a.printf("%s\n", fault)
		}
	}
	found.OK = len(found.Faults) == 0
	if a.json {
		if err := a.printJSON(found); err != nil {
			return err
		}
	} else if found.OK {
		a.printf("%s: all parts agree\n", a.dir)
	}
	if !found.OK {
		return fmt.Errorf("%s has %s; take it from a backup, or load its sources into a new graph", a.dir, count(len(found.Faults), "fault"))
	}
	return nil
}
