package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

type showOptions struct {
	clocks
	limit int
	ids   bool
}

func newShow(a *app) *cobra.Command {
	o := showOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:     "show ENTITY",
		Short:   "Show what the sources state of an entity",
		Example: "  tamga show Otan\n  tamga show ent:otan --limit 5",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return o.read(func(v *graph.View) error { return o.run(v, args[0]) })
		},
	}
	o.flags(c)
	c.Flags().BoolVar(&o.ids, "ids", false, "print the ID of each statement, for tamga reject")
	c.Flags().IntVar(&o.limit, "limit", 50, "statements to show at most (0: all)")
	return c
}

func (o *showOptions) run(v *graph.View, name string) error {
	e, err := o.entity(v, name)
	if err != nil {
		return err
	}
	statements, more, err := o.statements(v, e.ID)
	if err != nil {
		return err
	}
	if o.json {
		if e.Aliases == nil {
			e.Aliases = []string{}
		}
		return o.printJSON(struct {
			Entity     schema.Entity      `json:"entity"`
			Statements []schema.Statement `json:"statements"`
			Cut        bool               `json:"cut"`
		}{e, statements, more})
	}
	o.printf("%s (%s, %s)\n", e.Label, e.Type, e.ID)
	if len(e.Aliases) > 0 {
		o.printf("also: %s\n", strings.Join(e.Aliases, "; "))
	}
	for i := range statements {
		o.printf("\n%s\n", statementLine(&statements[i]))
		if o.ids {
			o.printf("    %s\n", statements[i].ID)
		}
		o.evidence(statements[i].Source, "    ")
	}
	if more {
		o.printf("\n… and more: raise --limit, or 0 for all\n")
	}
	return nil
}

func (o *showOptions) statements(v *graph.View, id string) (found []schema.Statement, more bool, err error) {
	found = []schema.Statement{}
	for s, err := range v.StatementsOf(id) {
		if err != nil {
			return nil, false, err
		}
		if o.limit > 0 && len(found) == o.limit {
			return found, true, nil
		}
		found = append(found, s)
	}
	return found, false, nil
}

// entity finds the one entity that a name or ID means. An ambiguous name lists the
// candidates, an unknown one the nearest.
func (a *app) entity(v *graph.View, name string) (schema.Entity, error) {
	found, err := v.Named(name)
	if err != nil {
		return schema.Entity{}, err
	}
	if len(found) == 0 {
		near, err := v.Nearest(name, 5)
		if err != nil {
			return schema.Entity{}, err
		}
		return schema.Entity{}, unknown(name, near)
	}
	if len(found) == 1 || !strings.EqualFold(found[0].Label, name) && found[0].ID != name {
		if len(found) == 1 {
			return found[0], nil
		}
		return schema.Entity{}, ambiguous(name, found)
	}
	return found[0], nil
}

func ambiguous(name string, found []schema.Entity) error {
	return fmt.Errorf("%q may be %s; use one of these names or IDs", name, listed(found))
}

func unknown(name string, near []schema.Entity) error {
	if len(near) == 0 {
		return fmt.Errorf("no source speaks of %q, and nothing has a name like it; try `tamga search`", name)
	}
	return fmt.Errorf("no source speaks of %q; the nearest are %s", name, listed(near))
}

func listed(entities []schema.Entity) string {
	var names []string
	for _, e := range entities {
		names = append(names, fmt.Sprintf("%s (%s, %s)", e.Label, e.Type, e.ID))
	}
	return strings.Join(names, ", ")
}
