package main

import (
	"fmt"
	"strings"
)

// row is one line of a table: a name, a figure of each store, and whether less is better.
type row struct {
	name string
	unit string
	of   func(figures) (float64, bool)
	more bool // is better
}

func rows(quads int) []row {
	all := []row{
		{"load, parsing included", "quads/s", func(f figures) (float64, bool) { return float64(quads) / f.Load.Seconds(), true }, true},
		{"... time of all cores", "s", func(f figures) (float64, bool) { return f.CPU.Seconds(), true }, false},
		{"peak memory of the load", "MB", func(f figures) (float64, bool) { return float64(f.PeakMB), true }, false},
		{"disk", "MB", func(f figures) (float64, bool) { return f.DiskMB, true }, false},
		{"open and close", "ms", func(f figures) (float64, bool) { return f.OpenMS, true }, false},
	}
	for _, name := range measures {
		all = append(all, row{name, "ms", func(f figures) (float64, bool) { return f.measure(name) }, false})
	}
	return all
}

func (f figures) measure(name string) (float64, bool) {
	for _, m := range f.Measures {
		if m.Name == name {
			return m.Millis, true
		}
	}
	return 0, false
}

func (f figures) found(name string) int {
	for _, m := range f.Measures {
		if m.Name == name {
			return m.Found
		}
	}
	return 0
}

// printTable prints Markdown: each figure, and how many times better tamga is.
func printTable(shape string, m made, stores []string, all map[string]figures) {
	fmt.Printf("\n### %s, %d quads\n\n| | | %s |\n|---|---|%s\n", shape, m.Quads, strings.Join(stores, " | "), strings.Repeat("---|", len(stores)))
	own, compared := all["tamga"]
	for _, r := range rows(m.Quads) {
		fmt.Printf("| %s | %s |", r.name, r.unit)
		mine, _ := r.of(own)
		for _, name := range stores {
			f, ran := all[name]
			value, has := r.of(f)
			switch {
			case !ran || !has:
				fmt.Print(" |")
			case name == "tamga" || !compared || mine == 0 || value == 0:
				fmt.Printf(" %s%s |", number(value), found(f, r.name))
			case r.more:
				fmt.Printf(" %s%s (%.1f) |", number(value), found(f, r.name), mine/value)
			default:
				fmt.Printf(" %s%s (%.1f) |", number(value), found(f, r.name), value/mine)
			}
		}
		fmt.Println()
	}
}

// found shows the number of results, so that all stores are seen to find the same.
func found(f figures, name string) string {
	if n := f.found(name); n > 0 {
		return fmt.Sprintf(" [%d]", n)
	}
	return ""
}

func number(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 1:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.3f", x)
}

// printGrowth prints how figures of the largest graph compare with those of the smallest.
func printGrowth(shape string, sizes, stores []string, bySize map[string]map[string]figures) {
	first, last := sizes[0], sizes[len(sizes)-1]
	if first == last {
		return
	}
	fmt.Printf("\n### %s, growth from %s to %s quads (times)\n\n| | %s |\n|---|%s\n", shape, first, last, strings.Join(stores, " | "), strings.Repeat("---|", len(stores)))
	for _, r := range rows(1) {
		fmt.Printf("| %s |", r.name)
		for _, name := range stores {
			a, ok := r.of(bySize[first][name])
			b, and := r.of(bySize[last][name])
			if !ok || !and || a == 0 {
				fmt.Print(" |")
				continue
			}
			fmt.Printf(" %.1f |", b/a)
		}
		fmt.Println()
	}
}
