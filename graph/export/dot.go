package export

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"
)

const dotHead = `digraph tamga {
  graph [rankdir=LR, bgcolor="white", pad=0.4, nodesep=0.35, ranksep=0.9, overlap=false, outputorder=edgesfirst]
  node [shape=box, style="rounded,filled", fontname="Helvetica,Arial,sans-serif", fontsize=12, fontcolor="#1f2328", margin="0.16,0.09", penwidth=1.2]
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, fontcolor="#444c56", color="#6e7781", arrowsize=0.7]
`

// DOT writes a drawing for Graphviz: "dot -Tsvg" draws it in layers, "sfdp -Tsvg"
// draws large ones. Nodes have the colour of their class; claims are dashed.
func DOT(w io.Writer, s Subgraph) error {
	out := bufio.NewWriter(w)
	out.WriteString(dotHead)
	for _, n := range s.Nodes {
		fmt.Fprintf(out, "  %s %s\n", quote(n.ID), dotNode(n))
	}
	for _, e := range s.Edges {
		fmt.Fprintf(out, "  %s -> %s %s\n", quote(e.Subject), quote(e.Object), dotEdge(e))
	}
	if s.Cut {
		out.WriteString("  label=\"there is more than is drawn\"\n  fontname=\"Helvetica,Arial,sans-serif\"\n  fontsize=10\n")
	}
	out.WriteString("}\n")
	return writing("DOT", out.Flush())
}

func dotNode(n Node) string {
	l := lookOf(n)
	label := htmlLines(wrap(n.Label))
	if n.IsLiteral() {
		return fmt.Sprintf(`[label=<<I>%s</I>>, style="rounded,filled,dotted", fillcolor="%s", color="%s", tooltip=%s]`, label, l.fill, l.line, quote(tooltip(n)))
	}
	if n.Class != "" {
		label += fmt.Sprintf(`<BR/><FONT POINT-SIZE="9" COLOR="%s">%s</FONT>`, l.line, html.EscapeString(n.Class))
	}
	return fmt.Sprintf(`[label=<%s>, fillcolor="%s", color="%s", tooltip=%s]`, label, l.fill, l.line, quote(tooltip(n)))
}

func tooltip(n Node) string { return fmt.Sprintf("%s: %s", n.ID, count(n.Statements)) }

func count(statements int) string {
	if statements == 1 {
		return "1 statement"
	}
	return fmt.Sprintf("%d statements", statements)
}

func htmlLines(lines []string) string {
	escaped := make([]string, len(lines))
	for i, line := range lines {
		escaped[i] = html.EscapeString(line)
	}
	label := strings.Join(escaped, "<BR/>")
	if label == "" {
		return "&#160;" // Graphviz refuses an empty label
	}
	return label
}

func dotEdge(e Edge) string {
	style := ""
	if e.Claim {
		style = `, style=dashed, color="#b35900", fontcolor="#8a4600"`
	}
	// A line that more statements state is thicker, up to a point.
	width := 1 + 0.4*float64(min(len(e.Statements), 6)-1)
	return fmt.Sprintf(`[label=%s, penwidth=%.1f%s, tooltip=%s]`,
		quote(strings.Join(wrap(edgeLabel(e)), "\n")), width, style, quote(strings.Join(e.Statements, " ")))
}

// quote writes a string of DOT, in which a line feed is written \n.
func quote(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", " ", "\x00", " ").Replace(s) + `"`
}
