package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/queries/question"
	"github.com/tamga-kg/tamga/schema"
)

type askOptions struct {
	clocks
	question string
	limit    int
	sentence int
	explain  bool
}

func newAsk(a *app) *cobra.Command {
	o := askOptions{clocks: clocks{app: a}}
	c := &cobra.Command{
		Use:   `ask "QUESTION"`,
		Short: "Answer a question in English, with the sentences that say so",
		Long: `Answer a question in English from the graph. Each answer comes with the path of
statements that leads to it and the sentence behind each step; what is only claimed,
denied or planned is named as that. Without an answer, the words that the graph does
not know and the nearest things that it does are listed. With - each line of standard
input is a question; the graph is read once for all of them.`,
		Example: `  tamga ask "Who founded Otan?"` + "\n" + `  tamga ask --json - < questions.txt` + "\n" + `  tamga ask "Which actors linked 'extremism' to party liquidations?" --limit 20`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			o.question = args[0]
			return o.read(func(v *graph.View) error { return o.run(c.Context(), v) })
		},
	}
	o.flags(c)
	c.Flags().IntVar(&o.limit, "limit", 10, "answers at most")
	c.Flags().BoolVar(&o.explain, "explain", false, "tell how the question was read and the answer found")
	c.Flags().IntVar(&o.sentence, "sentences", 3, "sentences to show for an answer at most")
	return c
}

func (o *askOptions) run(ctx context.Context, v *graph.View) error {
	ontology, err := o.ontology()
	if err != nil {
		return err
	}
	asker, err := question.New(ctx, v, question.Options{Limit: o.limit, Explain: o.explain, Ontology: ontology})
	if err != nil {
		return fmt.Errorf("the graph cannot be read for a question: %w", err)
	}
	if o.question != "-" {
		return o.ask(ctx, asker, o.question)
	}
	lines := bufio.NewScanner(o.in)
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" {
			if err := o.ask(ctx, asker, line); err != nil {
				return err
			}
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("the questions cannot be read from standard input: %w; give one a line", err)
	}
	return nil
}

// ask answers one question and prints what was found.
func (o *askOptions) ask(ctx context.Context, asker *question.Asker, text string) error {
	answers, err := asker.Ask(ctx, text)
	if err != nil {
		return err
	}
	if o.json {
		return o.printJSON(answers)
	}
	o.print(answers)
	return nil
}

func (o *askOptions) print(a schema.Answers) {
	o.printf("%s\n", a.Question)
	if a.Reading != "" {
		o.printf("%s\n", wrap("Read as: "+a.Reading, "  ", width))
	}
	if a.Said != "" {
		o.printf("\n%s\n", wrap(a.Said, "", width))
	}
	for i, answer := range a.Answers {
		o.printf("\n%d. %s", i+1, answer.Answer)
		if answer.Type != "" {
			o.printf(" (%s)", answer.Type)
		}
		o.printf("\n")
		for _, step := range answer.Path {
			o.printf("   %s\n", stepLine(step))
		}
		for j, e := range answer.Evidence {
			if o.sentence > 0 && j == o.sentence {
				o.printf("      … and %s more\n", count(len(answer.Evidence)-j, "sentence"))
				break
			}
			o.evidence(e, "      ")
		}
	}
	if len(a.Answers) == 0 {
		o.printf("\nNo sentence in the graph answers this.\n")
	}
	if len(a.Unread) > 0 {
		o.printf("\nThe question was not understood at: %s; ask it in shorter parts.\n", strings.Join(a.Unread, ", "))
	}
	if len(a.Unlinked) > 0 {
		o.printf("\nThe graph does not know: %s\n", strings.Join(a.Unlinked, ", "))
	}
	if len(a.Nearest) > 0 {
		o.printf("\nNearest: %s\n", strings.Join(a.Nearest, "; "))
	}
	if len(a.Explained) > 0 {
		o.printf("\nHow:\n  %s\n", strings.Join(a.Explained, "\n  "))
	}
	if a.Cut {
		o.printf("\nThe search was cut short by its limits; there may be more.\n")
	}
}

// stepLine is one hop: `A -founded-> B  (claimed, by C)`.
func stepLine(s schema.Step) string {
	return fmt.Sprintf("%s -%s-> %s%s", s.Subject.Text(), s.Predicate, s.Object.Text(), standing(s.Polarity, s.Modality, s.Holder))
}
