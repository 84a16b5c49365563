package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/schema"
)

// show writes an edge as "dara-voss founded lantern-party", a claim with "?".
func show(v *graph.View, e graph.Edge) string {
	mark := ""
	if e.Claim {
		mark = "?"
	}
	return short(v, e.Subject) + " " + e.Predicate + mark + " " + short(v, e.Object)
}

func short(v *graph.View, id string) string {
	if e, err := v.Entity(id); err == nil && strings.HasPrefix(id, schema.EventScheme) {
		return "[" + e.Label + "]"
	}
	return strings.TrimPrefix(id, schema.EntityScheme)
}

func TestEdges(t *testing.T) {
	v := lantern(t)
	tests := []struct {
		name, node string
		filter     graph.Filter
		want       string
	}{
		{"both directions, and no event beside its plain edge", "ent:harbour-court", graph.Filter{},
			"harbour-court banned lantern-party; harbour-court banned tide-movement"},
		{"an event from its place", "ent:port-amsel", graph.Filter{},
			"[founding of Lantern Party] place port-amsel"},
		{"an event with a time, from its own side", foundingEvent(t, v), graph.Filter{},
			"[founding of Lantern Party] agent dara-voss; [founding of Lantern Party] patient lantern-party; [founding of Lantern Party] place port-amsel; [founding of Lantern Party] time lit:1998"},
		{"an event that is a thing of its own", "evt:ban-of-the-party@news-txt", graph.Filter{},
			"[the ban of the party] patient lantern-party"},
		{"and from its patient", "ent:lantern-party", graph.Filter{Predicates: []string{"rel:patient", "memberCount"}},
			"lantern-party memberCount lit:4000; [the ban of the party] patient lantern-party"},
		{"a literal", "lit:4000", graph.Filter{},
			"lantern-party memberCount lit:4000"},
		{"without claims a denial and a claim are not seen", "ent:dara-voss", graph.Filter{},
			"dara-voss founded lantern-party; dara-voss led lantern-party"},
		{"with claims they are", "ent:dara-voss", graph.Filter{WithClaims: true},
			"dara-voss founded lantern-party; dara-voss led lantern-party; dara-voss funded? tide-movement; dara-voss met? ilka-renn"},
		{"only from subject to object", "ent:tide-movement", graph.Filter{WithClaims: true, Directed: true}, ""},
		{"one class at the other end", "ent:lantern-party", graph.Filter{Classes: []string{"Court"}},
			"harbour-court banned lantern-party"},
		{"one source", "ent:lantern-party", graph.Filter{Sources: []string{"news.txt"}},
			"dara-voss founded lantern-party; [the ban of the party] patient lantern-party"},
		{"an open relation", "ent:tide-movement", graph.Filter{WithClaims: true, Predicates: []string{"open:merge-with"}},
			"lantern-party open:merge-with? tide-movement"},
	}
	for _, test := range tests {
		edges, err := v.Edges(test.node, test.filter)
		must(t, err)
		var got []string
		for _, e := range edges {
			got = append(got, show(v, e))
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s: %s\nnot %s", test.name, strings.Join(got, "; "), test.want)
		}
	}
	if _, err := v.Edges("ent:nobody", graph.Filter{}); !errors.Is(err, graph.ErrNoEntity) {
		t.Errorf("edges of what is not there: %v", err)
	}
	if n, err := v.Degree("ent:lantern-party"); err != nil || n != 6 {
		t.Errorf("the party has %d edges, %v", n, err)
	}
}

func foundingEvent(t *testing.T, v *graph.View) string {
	t.Helper()
	events, err := v.Events()
	must(t, err)
	for _, id := range events {
		if e, err := v.Entity(id); err == nil && e.Type == "Founding" {
			return id
		}
	}
	t.Fatal("there is no founding")
	return ""
}

// Two sources that state one fact are one edge with two statements.
func TestEdgesMergeStatements(t *testing.T) {
	v := lantern(t)
	edges, err := v.Edges("ent:dara-voss", graph.Filter{Predicates: []string{"founded"}})
	must(t, err)
	if len(edges) != 1 || len(edges[0].Statements) != 2 {
		t.Fatalf("edges are %+v", edges)
	}
	for _, id := range edges[0].Statements {
		s, err := v.Statement(id)
		must(t, err)
		if s.Subject.Label != "Dara Voss" || s.Predicate != "founded" {
			t.Errorf("%s states %+v", id, s)
		}
	}
}

func TestShortestPaths(t *testing.T) {
	v := lantern(t)
	tests := []struct {
		name, from, to string
		options        graph.PathOptions
		want           []string
	}{
		{"a direct edge, and no way round by its event", "ent:harbour-court", "ent:lantern-party", graph.PathOptions{MaxLength: 3},
			[]string{"harbour-court banned lantern-party"}},
		{"two parallel edges are two paths", "ent:dara-voss", "ent:lantern-party", graph.PathOptions{MaxLength: 2},
			[]string{"dara-voss founded lantern-party", "dara-voss led lantern-party"}},
		{"the shorter first, at most so many", "ent:dara-voss", "ent:tide-movement", graph.PathOptions{MaxPaths: 1},
			[]string{"dara-voss founded lantern-party, harbour-court banned lantern-party, harbour-court banned tide-movement"}},
		{"through the event of a statement to its legal basis", "ent:harbour-court", "ent:assembly-act", graph.PathOptions{MaxLength: 3},
			[]string{"[liquidation of Lantern Party] agent harbour-court, [liquidation of Lantern Party] legalBasis assembly-act"}},
		{"a claim only when it is asked for", "ent:dara-voss", "ent:tide-movement", graph.PathOptions{Filter: graph.Filter{WithClaims: true}, MaxLength: 1},
			[]string{"dara-voss funded? tide-movement"}},
		{"only forward", "ent:tide-movement", "ent:harbour-court", graph.PathOptions{Filter: graph.Filter{Directed: true}}, nil},
		{"a literal as the end", "ent:harbour-court", "lit:4000", graph.PathOptions{MaxLength: 2},
			[]string{"harbour-court banned lantern-party, lantern-party memberCount lit:4000"}},
		{"a literal as the start", "lit:4000", "ent:ilka-renn", graph.PathOptions{MaxLength: 2},
			[]string{"lantern-party memberCount lit:4000, ilka-renn led lantern-party"}},
		{"classes on the way; the ends may be any", "ent:dara-voss", "ent:tide-movement", graph.PathOptions{Filter: graph.Filter{Classes: []string{"Court"}}}, nil},
		{"only some predicates", "ent:dara-voss", "ent:lantern-party", graph.PathOptions{Filter: graph.Filter{Predicates: []string{"led"}}},
			[]string{"dara-voss led lantern-party"}},
		{"a place that only an event has", "ent:port-amsel", "ent:dara-voss", graph.PathOptions{MaxLength: 2},
			[]string{"[founding of Lantern Party] place port-amsel, [founding of Lantern Party] agent dara-voss"}},
		{"from a thing to itself", "ent:dara-voss", "ent:dara-voss", graph.PathOptions{}, nil},
		{"too far", "ent:port-amsel", "ent:tide-movement", graph.PathOptions{MaxLength: 3}, nil},
	}
	for _, test := range tests {
		paths, cut, err := v.ShortestPaths(context.Background(), test.from, test.to, test.options)
		must(t, err)
		var got []string
		for _, p := range paths {
			var steps []string
			for _, e := range p {
				steps = append(steps, show(v, e))
			}
			got = append(got, strings.Join(steps, ", "))
		}
		if cut || !slices.Equal(got, test.want) {
			t.Errorf("%s: cut %v,\n%s\nnot\n%s", test.name, cut, strings.Join(got, "\n"), strings.Join(test.want, "\n"))
		}
	}
	if _, _, err := v.ShortestPaths(context.Background(), "ent:dara-voss", "ent:nobody", graph.PathOptions{}); !errors.Is(err, graph.ErrNoEntity) {
		t.Errorf("a path to what is not there: %v", err)
	}
}

// No walk goes on through a literal: two parties of one size are no neighbours.
func TestPathsNeverGoThroughLiterals(t *testing.T) {
	g := open(t)
	src, f := graphtest.New("a.txt", "A").Thing("Party", "Ash").Thing("Party", "Birch").
		Say("Ash had 4000 members.", graphtest.Fact{Subject: "Ash", Predicate: "memberCount", Object: "4000", Datatype: "xsd:integer"}).
		Say("Birch had 4000 members.", graphtest.Fact{Subject: "Birch", Predicate: "memberCount", Object: "4000", Datatype: "xsd:integer"}).
		Build()
	put(t, g, graphtest.Load{Source: src, Findings: f})
	v := view(t, g)
	paths, _, err := v.ShortestPaths(context.Background(), "ent:ash", "ent:birch", graph.PathOptions{})
	if err != nil || len(paths) > 0 {
		t.Errorf("paths are %v, %v", paths, err)
	}
	ball, _, err := v.Ball(context.Background(), "ent:ash", 4, graph.Filter{}, 0)
	if err != nil || len(ball) != 1 {
		t.Errorf("the ball is %v, %v", ball, err)
	}
}

// star is a hub with many spokes, each with a leaf of its own.
func star(t *testing.T, spokes int) *graph.View {
	g := open(t)
	b := graphtest.New("star.txt", "Star").Thing("Party", "Hub")
	for i := range spokes {
		spoke, leaf := fmt.Sprintf("Spoke %03d", i), fmt.Sprintf("Leaf %03d", i)
		b.Thing("Person", spoke).Thing("City", leaf).
			Say(spoke+" joined the Hub.", graphtest.Fact{Subject: spoke, Predicate: "memberOf", Object: "Hub"}).
			Say(spoke+" lived in "+leaf+".", graphtest.Fact{Subject: spoke, Predicate: "livedIn", Object: leaf})
	}
	src, f := b.Build()
	put(t, g, graphtest.Load{Source: src, Findings: f})
	return view(t, g)
}

func TestPathsSayWhenTheyAreCut(t *testing.T) {
	v := star(t, 50)
	all := graph.PathOptions{MaxPaths: 100}
	paths, cut, err := v.ShortestPaths(context.Background(), "ent:leaf-001", "ent:leaf-002", all)
	if err != nil || cut || len(paths) != 1 || len(paths[0]) != 4 {
		t.Fatalf("without a bound: %v, cut %v, %v", paths, cut, err)
	}
	all.MaxVisited = 2
	if _, cut, err = v.ShortestPaths(context.Background(), "ent:leaf-001", "ent:leaf-002", all); err != nil || !cut {
		t.Errorf("with a bound: cut %v, %v", cut, err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), -time.Second)
	defer cancel()
	if _, cut, err = v.ShortestPaths(ctx, "ent:leaf-001", "ent:leaf-002", graph.PathOptions{}); err != nil || !cut {
		t.Errorf("with no time: cut %v, %v", cut, err)
	}
}

func TestBall(t *testing.T) {
	v := star(t, 50)
	tests := []struct {
		depth, max int
		want       int
		cut        bool
	}{
		{0, 0, 0, false},
		{1, 0, 50, false},
		{2, 0, 100, false},
		{3, 0, 100, false},
		{2, 10, 10, true},
		{1, 50, 50, false},
	}
	for _, test := range tests {
		edges, cut, err := v.Ball(context.Background(), "ent:hub", test.depth, graph.Filter{}, test.max)
		if err != nil || len(edges) != test.want || cut != test.cut {
			t.Errorf("depth %d, at most %d: %d edges, cut %v, %v", test.depth, test.max, len(edges), cut, err)
		}
	}
	edges, _, err := v.Ball(context.Background(), "ent:leaf-007", 2, graph.Filter{}, 0)
	must(t, err)
	if len(edges) != 2 || edges[0].Predicate != "livedIn" || edges[1].Predicate != "memberOf" {
		t.Errorf("around a leaf: %v", edges)
	}
}

func TestSearchSentences(t *testing.T) {
	v := lantern(t)
	tests := []struct{ words, want string }{
		{"founded 1998", "Dara Voss founded the Lantern Party in Port Amsel in 1998."},
		{"Assembly Act", "The Harbour Court banned the Lantern Party under the Assembly Act in 2004."},
		{"GAZETTE", "The Amsel Gazette claims that Dara Voss funded the Tide Movement."},
		{"expect", "Nobody expected the ban of the party."},
		{"exp", ""},
		{"", ""},
	}
	for _, test := range tests {
		hits, err := v.SearchSentences(strings.Fields(test.words), 1)
		must(t, err)
		got := ""
		if len(hits) > 0 {
			src, err := v.Source(hits[0].Source)
			must(t, err)
			got = src.Sentences[hits[0].Sentence].Text
		}
		if got != test.want {
			t.Errorf("%q finds %q, not %q", test.words, got, test.want)
		}
	}
	hits, err := v.SearchSentences([]string{"party", "lantern", "voss"}, 100)
	must(t, err)
	for i := 1; i < len(hits); i++ {
		if hits[i].Score > hits[i-1].Score {
			t.Errorf("hit %d is better than the one before", i)
		}
	}
	if len(hits) != 10 {
		t.Errorf("%d sentences have one of the words: %v", len(hits), hits)
	}
}
