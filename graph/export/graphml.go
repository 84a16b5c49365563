package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The keys d3 and d7 hold what yEd draws. Gephi takes what it knows under these very
// names as labels, and the keys r, g, b, size and weight as what they say.
const graphmlHead = xml.Header + `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="class" for="node" attr.name="class" attr.type="string"/>
  <key id="statements" for="node" attr.name="statements" attr.type="int"/>
  <key id="size" for="node" attr.name="size" attr.type="float"/>
  <key id="r" for="node" attr.name="r" attr.type="int"/>
  <key id="g" for="node" attr.name="g" attr.type="int"/>
  <key id="b" for="node" attr.name="b" attr.type="int"/>
  <key id="d3" for="node" yfiles.type="nodegraphics"/>
  <key id="edgelabel" for="edge" attr.name="label" attr.type="string"/>
  <key id="predicate" for="edge" attr.name="predicate" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="claim" for="edge" attr.name="claim" attr.type="string"/>
  <key id="statedby" for="edge" attr.name="stated by" attr.type="string"/>
  <key id="d7" for="edge" yfiles.type="edgegraphics"/>
  <graph id="tamga" edgedefault="directed">
`

const graphmlFoot = "\n  </graph>\n</graphml>\n"

type xmlNode struct {
	XMLName xml.Name  `xml:"node"`
	ID      string    `xml:"id,attr"`
	Data    []xmlData `xml:"data"`
}

type xmlEdge struct {
	XMLName xml.Name  `xml:"edge"`
	ID      string    `xml:"id,attr"`
	Source  string    `xml:"source,attr"`
	Target  string    `xml:"target,attr"`
	Data    []xmlData `xml:"data"`
}

type xmlData struct {
	Key   string    `xml:"key,attr"`
	Text  string    `xml:",chardata"`
	Shape *xmlShape `xml:"y:ShapeNode"`
	Line  *xmlLine  `xml:"y:PolyLineEdge"`
}

type xmlShape struct {
	Geometry xmlGeometry `xml:"y:Geometry"`
	Fill     xmlStroke   `xml:"y:Fill"`
	Border   xmlStroke   `xml:"y:BorderStyle"`
	Label    string      `xml:"y:NodeLabel"`
	Shape    struct {
		Type string `xml:"type,attr"`
	} `xml:"y:Shape"`
}

type xmlGeometry struct {
	X      int `xml:"x,attr"`
	Y      int `xml:"y,attr"`
	Width  int `xml:"width,attr"`
	Height int `xml:"height,attr"`
}

type xmlStroke struct {
	Colour string `xml:"color,attr"`
	Type   string `xml:"type,attr,omitempty"`
	Width  string `xml:"width,attr,omitempty"`
}

type xmlLine struct {
	Style  xmlStroke `xml:"y:LineStyle"`
	Arrows struct {
		Source string `xml:"source,attr"`
		Target string `xml:"target,attr"`
	} `xml:"y:Arrows"`
	Label string `xml:"y:EdgeLabel"`
}

// GraphML writes a graph for Gephi, yEd and others. Each edge names the statements
// that state it. yEd shows the nodes on a grid until one of its layouts is chosen.
func GraphML(w io.Writer, s Subgraph) error {
	out := bufio.NewWriter(w)
	out.WriteString(graphmlHead)
	enc := xml.NewEncoder(out)
	enc.Indent("    ", "  ")
	columns := int(math.Ceil(math.Sqrt(float64(len(s.Nodes)))))
	for i, n := range s.Nodes {
		if err := enc.Encode(nodeXML(n, i%columns, i/columns)); err != nil {
			return writing("GraphML", err)
		}
	}
	for i, e := range s.Edges {
		if err := enc.Encode(edgeXML(e, i)); err != nil {
			return writing("GraphML", err)
		}
	}
	out.WriteString(graphmlFoot)
	return writing("GraphML", out.Flush())
}

func nodeXML(n Node, column, row int) xmlNode {
	l := lookOf(n)
	r, g, b := rgb(l.line)
	size := strconv.FormatFloat(10+4*math.Sqrt(float64(n.Statements)), 'f', 1, 64)
	return xmlNode{ID: n.ID, Data: []xmlData{
		{Key: "d3", Shape: shape(n, l, column, row)}, // before the label, which is whole
		{Key: "label", Text: n.Label},
		{Key: "class", Text: n.Class},
		{Key: "statements", Text: strconv.Itoa(n.Statements)},
		{Key: "size", Text: size},
		{Key: "r", Text: strconv.Itoa(r)}, {Key: "g", Text: strconv.Itoa(g)}, {Key: "b", Text: strconv.Itoa(b)},
	}}
}

func shape(n Node, l look, column, row int) *xmlShape {
	lines := wrap(n.Label)
	longest := 0
	for _, line := range lines {
		longest = max(longest, utf8.RuneCountInString(line))
	}
	s := &xmlShape{
		Geometry: xmlGeometry{X: 280 * column, Y: 120 * row, Width: 24 + 8*longest, Height: 14 + 16*len(lines)},
		Fill:     xmlStroke{Colour: l.fill}, Border: xmlStroke{Colour: l.line, Type: "line", Width: "1.2"},
		Label: strings.Join(lines, "\n"),
	}
	s.Shape.Type = "roundrectangle"
	return s
}

func edgeXML(e Edge, i int) xmlEdge {
	return xmlEdge{ID: fmt.Sprintf("e%d", i), Source: e.Subject, Target: e.Object, Data: []xmlData{
		{Key: "d7", Line: line(e)},
		{Key: "edgelabel", Text: edgeLabel(e)},
		{Key: "predicate", Text: e.Predicate},
		{Key: "weight", Text: strconv.Itoa(len(e.Statements))},
		{Key: "claim", Text: e.Mark},
		{Key: "statedby", Text: strings.Join(e.Statements, " ")},
	}}
}

func line(e Edge) *xmlLine {
	l := &xmlLine{Style: xmlStroke{Colour: "#6e7781", Type: "line", Width: "1.0"}, Label: edgeLabel(e)}
	if e.Claim {
		l.Style = xmlStroke{Colour: "#b35900", Type: "dashed", Width: "1.0"}
	}
	l.Arrows.Source, l.Arrows.Target = "none", "standard"
	return l
}
