package export_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/export"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/schema"
)

var update = flag.Bool("update", false, "write the golden files anew; look at what changed before you commit it")

func lantern(t *testing.T, loads ...graphtest.Load) *graph.View {
	t.Helper()
	g, err := graph.Open("", graph.Options{InMemory: true})
	must(t, err)
	for _, l := range loads {
		_, err := graphtest.Put(g, l.Source, l.Findings)
		must(t, err)
	}
	v, err := g.View()
	must(t, err)
	t.Cleanup(func() { must(t, errors.Join(v.Close(), g.Close())) })
	return v
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// writers are the exports by the name of their golden file.
var writers = map[string]func(io.Writer, *graph.View) error{
	"lantern.nq":    export.NQuads,
	"lantern.jsonl": export.Statements,
	"lantern.dot": func(w io.Writer, v *graph.View) error {
		s, err := export.Whole(v, export.Options{})
		return errors.Join(err, export.DOT(w, s))
	},
	"lantern.claims-literals.dot": func(w io.Writer, v *graph.View) error {
		s, err := export.Whole(v, everything)
		return errors.Join(err, export.DOT(w, s))
	},
	"lantern.claims-literals.graphml": func(w io.Writer, v *graph.View) error {
		s, err := export.Whole(v, everything)
		return errors.Join(err, export.GraphML(w, s))
	},
	"lantern.around-amsel.dot": func(w io.Writer, v *graph.View) error {
		s, err := export.Around(context.Background(), v, "ent:port-amsel", 2, export.Options{MaxEdges: 5})
		return errors.Join(err, export.DOT(w, s))
	},
}

var everything = export.Options{Filter: graph.Filter{WithClaims: true}, Literals: true}

func TestGolden(t *testing.T) {
	v := lantern(t, graphtest.Lantern()...)
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			must(t, write(&got, v))
			path := filepath.Join("testdata", name)
			if *update {
				must(t, os.WriteFile(path, got.Bytes(), 0o644))
			}
			want, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s differs; run with -update and look at the difference:\n%s", path, got.Bytes())
			}
		})
	}
}

// The order of loading, and what came and went meanwhile, cannot be seen.
func TestExportsDoNotDependOnTheOrderOfLoading(t *testing.T) {
	loads := graphtest.Lantern()
	v := lantern(t, loads...)
	other := lantern(t, loads[1], loads[0], loads[1])
	for name, write := range writers {
		var got, want bytes.Buffer
		must(t, write(&want, v))
		must(t, write(&got, other))
		if got.Len() == 0 || !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestStatementsAreLinesOfTheirOwnJSON(t *testing.T) {
	v := lantern(t, graphtest.Lantern()...)
	var b bytes.Buffer
	must(t, export.Statements(&b, v))
	if n := strings.Count(b.String(), "\n"); n != 11 {
		t.Errorf("there are %d lines", n)
	}
}

func TestAroundWhatIsNotThere(t *testing.T) {
	v := lantern(t, graphtest.Lantern()...)
	if _, err := export.Around(context.Background(), v, "ent:nobody", 1, export.Options{}); !errors.Is(err, graph.ErrNoEntity) {
		t.Errorf("the error is %v", err)
	}
}

func TestWriteErrorsAreTold(t *testing.T) {
	v := lantern(t, graphtest.Lantern()...)
	for name, write := range writers {
		if err := write(brokenPipe{}, v); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// someSubgraph draws a graph whose labels and IDs have all that needs an escape.
func someSubgraph(t *rapid.T) export.Subgraph {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z<>&"'\\\n{}| ]{0,40}`), rapid.Just("a\x00b\xff\ufffe"))
	var s export.Subgraph
	ids := rapid.SliceOfNDistinct(rapid.StringMatching(`(ent:|lit:)[a-z<>&"'\\\n]{1,8}`), 2, 6, rapid.ID).Draw(t, "ids")
	slices.Sort(ids)
	for _, id := range ids {
		s.Nodes = append(s.Nodes, export.Node{ID: id, Label: text.Draw(t, "label"), Class: rapid.SampledFrom([]string{"", "Party", "Odd<Class>"}).Draw(t, "class")})
	}
	for range rapid.IntRange(0, 4).Draw(t, "edges") {
		s.Edges = append(s.Edges, export.Edge{Edge: graph.Edge{
			Subject: rapid.SampledFrom(ids).Draw(t, "subject"), Object: rapid.SampledFrom(ids).Draw(t, "object"),
			Predicate: "open:" + text.Draw(t, "predicate"), Claim: rapid.Bool().Draw(t, "claim"), Statements: []string{"stmt:1"},
		}, Mark: text.Draw(t, "mark")})
	}
	return s
}

type graphML struct {
	Keys []struct {
		ID string `xml:"id,attr"`
	} `xml:"key"`
	Graph struct {
		Nodes []struct {
			ID   string    `xml:"id,attr"`
			Data []keyData `xml:"data"`
		} `xml:"node"`
		Edges []struct {
			Source string    `xml:"source,attr"`
			Target string    `xml:"target,attr"`
			Data   []keyData `xml:"data"`
		} `xml:"edge"`
	} `xml:"graph"`
}

type keyData struct {
	Key string `xml:"key,attr"`
}

// GraphML is well formed whatever the labels, its edges join its nodes, and its data
// have keys.
func TestGraphMLIsWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSubgraph(t)
		var b bytes.Buffer
		if err := export.GraphML(&b, s); err != nil {
			t.Fatal(err)
		}
		var got graphML
		if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		if len(got.Graph.Nodes) != len(s.Nodes) || len(got.Graph.Edges) != len(s.Edges) {
			t.Fatalf("%d nodes and %d edges became %d and %d", len(s.Nodes), len(s.Edges), len(got.Graph.Nodes), len(got.Graph.Edges))
		}
		keys, nodes := map[string]bool{}, map[string]bool{}
		for _, k := range got.Keys {
			keys[k.ID] = true
		}
		data := func(all []keyData) {
			for _, d := range all {
				if !keys[d.Key] {
					t.Fatalf("there is no key %q", d.Key)
				}
			}
		}
		for i, n := range got.Graph.Nodes {
			if n.ID != s.Nodes[i].ID {
				t.Fatalf("node %q became %q", s.Nodes[i].ID, n.ID)
			}
			nodes[n.ID] = true
			data(n.Data)
		}
		for _, e := range got.Graph.Edges {
			if !nodes[e.Source] || !nodes[e.Target] {
				t.Fatalf("an edge joins %q and %q", e.Source, e.Target)
			}
			data(e.Data)
		}
	})
}

// DOT is one line a node and an edge, all strings closed and all labels well formed.
func TestDOTIsWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := someSubgraph(t)
		var b bytes.Buffer
		if err := export.DOT(&b, s); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		if len(lines) != 5+len(s.Nodes)+len(s.Edges) {
			t.Fatalf("%d nodes and %d edges became %d lines:\n%s", len(s.Nodes), len(s.Edges), len(lines), b.String())
		}
		for _, line := range lines[4 : len(lines)-1] {
			if fault := faultOfDOT(line); fault != "" {
				t.Fatalf("%s in %s", fault, line)
			}
		}
	})
}

// faultOfDOT reads the strings and the markup of a line of DOT and says what is wrong.
func faultOfDOT(line string) string {
	for line != "" {
		switch {
		case line[0] == '"':
			end := 1
			for end < len(line) && line[end] != '"' {
				if line[end] == '\\' {
					end++
				}
				end++
			}
			if end >= len(line) {
				return "a string is not closed"
			}
			line = line[end+1:]
		case line[0] == '<':
			depth, end := 0, 0
			for ; end < len(line); end++ {
				if line[end] == '<' {
					depth++
				} else if line[end] == '>' {
					if depth--; depth == 0 {
						break
					}
				}
			}
			if depth != 0 {
				return "markup is not closed"
			}
			if err := xml.Unmarshal([]byte("<p>"+line[1:end]+"</p>"), new(struct{})); err != nil {
				return "markup is not well formed: " + err.Error()
			}
			line = line[end+1:]
		case strings.HasPrefix(line, "->"):
			line = line[2:]
		case strings.ContainsRune(`>\'`, rune(line[0])):
			return "something stands outside of a string"
		default:
			line = line[1:]
		}
	}
	return ""
}

// Every class of the ontology but the vaguest has colours of its own kind.
func TestClassesHaveColours(t *testing.T) {
	s := export.Subgraph{}
	for _, c := range schema.DefaultOntology().Classes {
		s.Nodes = append(s.Nodes, export.Node{ID: "ent:" + c.Name, Label: c.Name, Class: c.Name})
	}
	var b bytes.Buffer
	must(t, export.DOT(&b, s))
	var plain []string
	for _, line := range strings.Split(b.String(), "\n") {
		if strings.Contains(line, `fillcolor="#f0f0f0"`) {
			plain = append(plain, strings.Trim(strings.Fields(line)[0], `"`))
		}
	}
	if want := []string{"ent:Thing", "ent:Agent", "ent:Concept", "ent:Time", "ent:Quantity"}; !slices.Equal(plain, want) {
		t.Errorf("without colours are %v", plain)
	}
}
