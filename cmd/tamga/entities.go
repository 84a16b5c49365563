package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/schema"
)

type entitiesOptions struct {
	*app
	class  string
	limit  int
	merges bool

	suggestions bool
}

func newEntities(a *app) *cobra.Command {
	o := entitiesOptions{app: a}
	c := &cobra.Command{
		Use:   "entities [NAME]",
		Short: "List the entities with their types, names and counts",
		Long: "List what the sources speak of, the most mentioned first: type, number of mentions, and every form in\n" +
			"which it is written. With --merges, also why each form is taken to speak of it, with the first sentence, and why\n" +
			"the names of different sources are one. With --suggestions, the pairs that may be one thing but were left apart.",
		Example: "  tamga entities --limit 20\n  tamga entities --type Party\n  tamga entities Otan --merges\n  tamga entities --suggestions",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.suggestions && len(args) > 0 {
				return usagef("--suggestions lists all of them; leave %q out", args[0])
			}
			return o.readGraph(func(g *graph.Graph, v *graph.View) error {
				ontology, err := o.ontology()
				if err != nil {
					return err
				}
				l := &loaders.Loader{Graph: g, Ontology: ontology}
				if o.suggestions {
					return o.suggest(l)
				}
				return o.run(l, v, args)
			})
		},
	}
	c.Flags().StringVar(&o.class, "type", "", "only entities of this `class` of the ontology, or of one below it")
	c.Flags().IntVar(&o.limit, "limit", 50, "entities to list at most (0: all)")
	c.Flags().BoolVar(&o.merges, "merges", false, "show for each form the rule that links it, with a sentence")
	c.Flags().BoolVar(&o.suggestions, "suggestions", false, "list the pairs that may be one thing, for tamga merge")
	return c
}

// suggest lists what may be one thing, the likeliest first.
func (o *entitiesOptions) suggest(l *loaders.Loader) error {
	list, err := l.Suggestions()
	if err != nil {
		return err
	}
	list, cut := upTo(o.limit, list)
	if o.json {
		return o.printJSON(struct {
			Suggestions []loaders.Likeness `json:"suggestions"`
			Cut         bool               `json:"cut"`
		}{list, cut})
	}
	for _, s := range list {
		o.printf("%s (%s) and %s (%s): %.2f, %s\n    %s; %s\n", s.A.Entity.Label, s.A.Entity.ID, s.B.Entity.Label, s.B.Entity.ID, s.Score, s.Evidence, s.A.Source, s.B.Source)
	}
	if len(list) == 0 {
		o.printf("Nothing that is apart looks like one thing.\n")
	}
	if cut {
		o.printf("… and more: raise --limit, or 0 for all\n")
	}
	return nil
}

func (o *entitiesOptions) run(l *loaders.Loader, v *graph.View, args []string) error {
	list, err := o.wanted(v, args)
	if err != nil {
		return err
	}
	list, cut := upTo(o.limit, list)
	if o.json {
		return o.printJSON(struct {
			Entities []graph.Mentioned `json:"entities"`
			Cut      bool              `json:"cut"`
		}{list, cut})
	}
	for _, m := range list {
		o.printf("%s (%s, %s), %s\n", m.Label, m.Type, m.ID, count(m.Mentions, "mention"))
		o.printf("    %s\n", strings.Join(formsWithCounts(m.Forms), "; "))
		if o.merges {
			if err := o.links(l, m); err != nil {
				return err
			}
		}
	}
	if cut {
		o.printf("… and more: raise --limit, or 0 for all\n")
	}
	return nil
}

// wanted is the entities that are asked for.
func (o *entitiesOptions) wanted(v *graph.View, args []string) ([]graph.Mentioned, error) {
	ontology, err := o.ontology()
	if err != nil {
		return nil, err
	}
	if _, known := ontology.Class(o.class); !known && o.class != "" {
		return nil, fmt.Errorf("%q is no class of the ontology; `tamga stats` lists those that the graph has", o.class)
	}
	id := ""
	if len(args) > 0 {
		e, err := o.entity(v, args[0])
		if err != nil {
			return nil, err
		}
		id = e.ID
	}
	all, err := v.Mentioned()
	if err != nil {
		return nil, err
	}
	list := []graph.Mentioned{}
	for _, m := range all {
		if (id == "" || m.ID == id) && (o.class == "" || ontology.IsA(m.Type, o.class)) {
			list = append(list, m)
		}
	}
	return list, nil
}

func formsWithCounts(forms []schema.Form) []string {
	out := make([]string, len(forms))
	for i, f := range forms {
		out[i] = fmt.Sprintf("%s × %d", f.Text, f.Count)
	}
	return out
}

// links shows why each form is taken to speak of the entity, and why the names of
// different sources are.
func (o *entitiesOptions) links(l *loaders.Loader, m graph.Mentioned) error {
	for _, link := range m.Links {
		o.printf("    %s: %s, %s in %s\n", link.Form, link.Rule, times(link.Count), link.Source)
		o.evidence(link.First, "        ")
	}
	merges, err := l.Merges(m.ID)
	for _, j := range merges {
		o.printf("    %s of %s = %s of %s: %s (%.2f)\n", j.A.Name, j.A.Source, j.B.Name, j.B.Source, j.Evidence, j.Score)
	}
	return err
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
