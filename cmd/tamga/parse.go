package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/document"
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
	"github.com/tamga-kg/tamga/schema"
)

type parseOptions struct {
	*app
	fast bool
}

func newParse(a *app) *cobra.Command {
	o := parseOptions{app: a}
	c := &cobra.Command{
		Use:   "parse FILE",
		Short: "Print the words of a text with their tags, lemmas and trees, as CoNLL-U",
		Long: `Parse prints each sentence of a text in CoNLL-U: words, lemmas, tags, features, heads and
relations of Universal Dependencies. A comment gives the bytes of the sentence in the text of
the source; the last column those of each word in the sentence.`,
		Example: "  tamga parse article.txt\n  cat article.txt | tamga parse --fast -",
		Args:    cobra.ExactArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0]) },
	}
	c.Flags().BoolVar(&o.fast, "fast", false, "search greedily: several times faster, with more errors")
	return c
}

func (o *parseOptions) run(path string) error {
	load := loadOptions{app: o.app, paths: []string{path}}
	inputs, skipped, err := load.inputs()
	if err != nil {
		return err
	}
	if len(skipped) > 0 {
		return skipped[0]
	}
	if len(inputs) > 1 {
		return usagef("%s is a folder; parse reads one file", path)
	}
	return o.print(inputs[0])
}

func (o *parseOptions) print(in loaders.Input) error {
	f, err := in.Open()
	if err != nil {
		return fmt.Errorf("%s cannot be opened: %w", in.Name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", in.Name, err)
	}
	src, err := document.Read(in.Key, data, english.Sentences)
	if err != nil {
		return err
	}
	width := english.Thorough
	if o.fast {
		width = english.Fast
	}
	habits := english.HabitsOf(src.Sentences)
	for i, s := range src.Sentences {
		if err := o.sentence(src.Key, i, s, habits, width); err != nil {
			return err
		}
	}
	return nil
}

func (o *parseOptions) sentence(key string, i int, s schema.Sentence, habits *english.Habits, width english.Width) error {
	parsed := habits.AnalyzeIn(s.Text, 0, len(s.Text), width).Annotated()
	parsed.ID, parsed.Text = fmt.Sprintf("%s-%d", key, i+1), s.Text
	if _, err := fmt.Fprintf(o.out, "# bytes = %d-%d\n", s.Start(), s.End()); err != nil {
		return err
	}
	return treebank.Write(o.out, []treebank.Sentence{parsed})
}
