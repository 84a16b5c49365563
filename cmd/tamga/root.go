package main

import (
	"cmp"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "tamga",
		Short: "Turn texts into a graph of facts, each with the sentence that states it",
		Long: strings.TrimSpace(`
tamga reads texts and keeps what they state as a graph. Every fact bears the exact
sentence that states it; a claim, a denial or a plan is kept as what it is.

The graph lies in one directory: --graph DIR, else $TAMGA_GRAPH, else ./tamga.graph.
Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 partly done.`),
		Example: strings.TrimSpace(`
  tamga demo
  tamga load reports/
  tamga ask "Who founded Otan?"
  tamga path "Nazarbayev" "Otan"`),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.PersistentFlags().StringVar(&a.dir, "graph", cmp.Or(os.Getenv("TAMGA_GRAPH"), "tamga.graph"), "directory of the graph ($TAMGA_GRAPH)")
	root.PersistentFlags().StringVar(&a.schema, "schema", os.Getenv("TAMGA_SCHEMA"), "YAML `file` of classes and relations that add to tamga's own or replace them ($TAMGA_SCHEMA)")
	root.PersistentFlags().StringVar(&a.corrections, "corrections", "", "`file` of corrections (default tamga.corrections.yaml beside the graph)")
	root.PersistentFlags().BoolVar(&a.json, "json", false, "print JSON")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%w; see `%s --help`", err, c.CommandPath())
	})
	root.AddCommand(newDemo(a), newLoad(a), newSources(a), newStats(a), newDiff(a), newConflicts(a), newExtract(a), newParse(a), newEntities(a), newShow(a), newSearch(a),
		newPath(a), newAsk(a), newQuery(a), newExport(a), newCheck(a), newVersion(a), newBackup(a), newRestore(a),
		newCorrections(a), newMerge(a), newSplit(a), newRename(a), newRetype(a), newReject(a), newAdd(a))
	for _, c := range root.Commands() {
		checkArgs(c)
	}
	return root
}

// checkArgs makes a wrong number of arguments a usage error, here and below.
func checkArgs(c *cobra.Command) {
	if check := c.Args; check != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if err := check(c, args); err != nil {
				return usagef("%s: %w; see `%s --help`", c.CommandPath(), err, c.CommandPath())
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		checkArgs(sub)
	}
}
