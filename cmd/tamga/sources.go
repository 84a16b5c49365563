package main

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

type sourcesOptions struct {
	*app
	text string
}

func newSources(a *app) *cobra.Command {
	o := sourcesOptions{app: a}
	c := &cobra.Command{
		Use:     "sources",
		Short:   "List the sources, show a cleaned text, or remove a source",
		Example: "  tamga sources\n  tamga sources --text book.txt\n  tamga sources rm book.txt",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if o.text != "" {
				return o.read(o.show)
			}
			return o.read(o.list)
		},
	}
	c.Flags().StringVar(&o.text, "text", "", "show the cleaned text of the source with this `key`")
	c.AddCommand(newSourcesRemove(a))
	return c
}

func (o *sourcesOptions) list(v *graph.View) error {
	sources, err := v.Sources()
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(sources)
	}
	if len(sources) == 0 {
		o.printf("%s holds no sources yet; try `tamga load FILE`\n", o.dir)
	}
	for _, s := range sources {
		o.printf("%s\n    %s; %s, %s, %s, version %.12s, read with %s\n", s.Key, s.Title, cmp.Or(s.Date, "no date"), count(s.Sentences, "sentence"), count(s.Statements, "statement"), s.Version, ontologyName(s.Ontology))
		o.printf("    %s\n", coverage(s.Coverage))
		for _, earlier := range s.Earlier {
			o.printf("    earlier: %s@%.12s\n", s.Key, earlier)
		}
	}
	return nil
}

// show prints the text as the extractor sees it: headings, paragraphs, notes.
func (o *sourcesOptions) show(v *graph.View) error {
	src, err := v.Source(o.text)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(src)
	}
	block := -1
	var paragraph []string
	flush := func() {
		if len(paragraph) > 0 {
			o.printf("%s\n\n", strings.Join(paragraph, " "))
		}
		paragraph = nil
	}
	for _, s := range src.Sentences {
		if s.Block != block || s.Kind == schema.TableRow {
			flush()
		}
		block = s.Block
		text := s.Text
		if s.Kind == schema.Heading {
			text = strings.Repeat("#", max(1, src.Sections[s.Section].Rank)) + " " + text
		}
		paragraph = append(paragraph, text)
	}
	flush()
	for _, n := range src.Notes {
		o.printf("[%s] %s\n", n.Mark, n.Text)
	}
	return nil
}

func newSourcesRemove(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "rm KEY...",
		Short:   "Remove sources and all that only they state",
		Example: "  tamga sources rm book.txt",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, keys []string) error {
			return a.change(func(g *graph.Graph) error { return a.remove(g, keys) })
		},
	}
}

func (a *app) remove(g *graph.Graph, keys []string) error {
	l, err := a.loader(g)
	if err != nil {
		return err
	}
	var failed []error
	for _, key := range keys {
		changes, err := l.Remove(key)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		change := changes[0]
		a.printf("%s: removed, %s fewer, %s left\n", key, count(change.QuadsRemoved, "quad"), count(change.Entities, "entity"))
	}
	if err := a.unmatched(l); err != nil {
		failed = append(failed, err)
	}
	if len(failed) > 0 && len(failed) < len(keys) {
		return partlyError{errors.Join(failed...)}
	}
	return errors.Join(failed...)
}
