package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/schema"
)

// clocks is the flags --as-of and --known-by of the commands that read statements.
type clocks struct {
	*app
	asOf, knownBy string
}

func (c *clocks) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.asOf, "as-of", "", "only what had happened or was so by this `time` (1998, 1998-05-17); what has no time stays")
	cmd.Flags().StringVar(&c.knownBy, "known-by", "", "only what sources say that are dated up to this `time`; sources without a date are left out")
}

// read is app.read under the clocks.
func (c *clocks) read(fn func(*graph.View) error) error {
	both, err := c.both()
	if err != nil {
		return err
	}
	return c.app.read(func(v *graph.View) error {
		if both != (schema.Clocks{}) {
			v.Under(both)
		}
		if err := c.sayUndated(v); err != nil {
			return err
		}
		return fn(v)
	})
}

func (c *clocks) both() (both schema.Clocks, err error) {
	for _, clock := range []struct {
		flag, text string
		into       **schema.Interval
	}{{"--as-of", c.asOf, &both.AsOf}, {"--known-by", c.knownBy, &both.KnownBy}} {
		if clock.text == "" {
			continue
		}
		moment, err := schema.ParseTime(clock.text)
		if err != nil {
			return both, usagef("%s: %w", clock.flag, err)
		}
		*clock.into = &moment
	}
	return both, nil
}

// sayUndated says which sources are left out because nothing tells when they were there.
func (c *clocks) sayUndated(v *graph.View) error {
	if c.knownBy == "" {
		return nil
	}
	undated, err := v.Undated()
	if len(undated) == 0 || err != nil {
		return err
	}
	shown := undated[:min(3, len(undated))]
	fmt.Fprintf(c.err, "tamga: left out, for they have no date: %s (%s); load them again with --date\n", count(len(undated), "source"), strings.Join(shown, ", "))
	return nil
}
