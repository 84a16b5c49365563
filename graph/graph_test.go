package graph_test

import (
	"context"
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/graph/graphtest"
	"github.com/tamga-kg/tamga/graph/quadstore"
	"github.com/tamga-kg/tamga/schema"
)

func open(t testing.TB) *graph.Graph {
	t.Helper()
	g, err := graph.Open("", graph.Options{InMemory: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { must(t, g.Close()) })
	return g
}

func view(t testing.TB, g *graph.Graph) *graph.View {
	t.Helper()
	v, err := g.View()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { must(t, v.Close()) })
	return v
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func put(t testing.TB, g *graph.Graph, loads ...graphtest.Load) graph.Change {
	t.Helper()
	var change graph.Change
	for _, l := range loads {
		var err error
		change, err = graphtest.Put(g, l.Source, l.Findings)
		must(t, err)
	}
	return change
}

func lantern(t testing.TB) *graph.View {
	g := open(t)
	put(t, g, graphtest.Lantern()...)
	return view(t, g)
}

func TestPutTellsWhatChanged(t *testing.T) {
	g := open(t)
	loads := graphtest.Lantern()
	first := put(t, g, loads[0])
	if first.Sentences != 5 || first.Statements != 5 || first.Claims != 1 || first.Entities != 6 || first.QuadsAdded == 0 || first.QuadsRemoved != 0 {
		t.Errorf("the first source made %+v", first)
	}
	if again := put(t, g, loads[0]); again.QuadsAdded != 0 || again.QuadsRemoved != 0 {
		t.Errorf("the same again changed %+v", again)
	}
	second := put(t, g, loads[1])
	if second.Sentences != 6 || second.Statements != 3 || second.Claims != 2 || second.Entities != 9 {
		t.Errorf("the second source made %+v", second)
	}
	if second.QuadsRemoved != 0 {
		t.Errorf("a source that renames nothing removed %d quads", second.QuadsRemoved)
	}
}

// A source that knows a fuller name renames what older sources speak of. Only their
// statements about it follow.
func TestPutRenamesInOtherSources(t *testing.T) {
	g := open(t)
	old, found := graphtest.New("old.txt", "Old").
		Thing("Party", "Lanterns").Thing("Person", "Dara Voss").Thing("City", "Port Amsel").
		Say("Dara Voss joined the Lanterns.", graphtest.Fact{Subject: "Dara Voss", Predicate: "memberOf", Object: "Lanterns"}).
		Say("Dara Voss lived in Port Amsel.", graphtest.Fact{Subject: "Dara Voss", Predicate: "livedIn", Object: "Port Amsel"}).
		Build()
	put(t, g, graphtest.Load{Source: old, Findings: found})
	before := view(t, g)
	now, found := graphtest.New("new.txt", "New").
		Thing("Party", "Lantern Party", "Lanterns").
		Say("The Lantern Party, or Lanterns, grew.").
		Build()
	put(t, g, graphtest.Load{Source: now, Findings: found})
	after := view(t, g)

	if e := edgesOf(t, before, "ent:dara-voss"); !slices.Equal(e, []string{"livedIn ent:port-amsel", "memberOf ent:lanterns"}) {
		t.Errorf("before: %v", e)
	}
	if e := edgesOf(t, after, "ent:dara-voss"); !slices.Equal(e, []string{"livedIn ent:port-amsel", "memberOf ent:lantern-party"}) {
		t.Errorf("after: %v", e)
	}
	if _, err := after.Entity("ent:lanterns"); !errors.Is(err, graph.ErrNoEntity) {
		t.Errorf("the old entity is still there: %v", err)
	}
}

func edgesOf(t *testing.T, v *graph.View, node string) []string {
	t.Helper()
	edges, err := v.Edges(node, graph.Filter{Directed: true})
	must(t, err)
	var all []string
	for _, e := range edges {
		all = append(all, e.Predicate+" "+e.Object)
	}
	return all
}

func TestSourcesAreKeptWhole(t *testing.T) {
	v := lantern(t)
	for _, l := range graphtest.Lantern() {
		got, err := v.Source(l.Source.Key)
		must(t, err)
		if !reflect.DeepEqual(got, l.Source) {
			t.Errorf("%s came back as %+v", l.Source.Key, got)
		}
	}
	infos, err := v.Sources()
	must(t, err)
	if len(infos) != 2 || infos[0].Key != "book.txt" || infos[0].Title != "The Lantern Years" || infos[0].Sentences != 5 || infos[0].Statements != 6 {
		t.Errorf("sources are %+v", infos)
	}
	if _, err := v.Source("none.txt"); !errors.Is(err, graph.ErrNoSource) {
		t.Errorf("a source that is not there: %v", err)
	}
}

// Every statement comes back as it was made, with its quote at its place.
func TestStatementsComeBack(t *testing.T) {
	v := lantern(t)
	clusters := []schema.SourceClusters{}
	for _, l := range graphtest.Lantern() {
		clusters = append(clusters, schema.SourceClusters{Key: l.Source.Key, Clusters: l.Findings.Clusters})
	}
	r := graphtest.Resolve(clusters)
	want := map[string]schema.Statement{}
	for _, l := range graphtest.Lantern() {
		for _, s := range schema.Statements(l.Source, l.Findings, &r) {
			want[s.ID] = s
		}
	}
	n := 0
	var last schema.Statement
	for s, err := range v.Statements() {
		must(t, err)
		n++
		if !reflect.DeepEqual(s, want[s.ID]) {
			t.Errorf("%s came back as\n%+v, not\n%+v", s.ID, s, want[s.ID])
		}
		src, err := v.Source(strings.TrimPrefix(s.Source.Doc, schema.SourceScheme))
		must(t, err)
		if src.Text[s.Source.Start:s.Source.End] != s.Source.Quote {
			t.Errorf("%s quotes %q, which is not what stands at its place", s.ID, s.Source.Quote)
		}
		if last.Source.Doc > s.Source.Doc || last.Source.Doc == s.Source.Doc && last.Source.Start > s.Source.Start {
			t.Errorf("%s comes after %s", s.ID, last.ID)
		}
		last = s
		one, err := v.Statement(s.ID)
		must(t, err)
		if !reflect.DeepEqual(one, s) {
			t.Errorf("%s alone is %+v", s.ID, one)
		}
	}
	if n != len(want) {
		t.Errorf("%d statements came back of %d", n, len(want))
	}
	if _, err := v.Statement("stmt:none"); !errors.Is(err, graph.ErrNoStatement) {
		t.Errorf("a statement that is not there: %v", err)
	}
}

func TestStatementsOf(t *testing.T) {
	v := lantern(t)
	tests := []struct{ node, want string }{
		{"ent:port-amsel", "founded met"}, // as qualifier, of a denial too
		{"ent:amsel-gazette", "funded"},   // as holder
		{"ent:ilka-renn", "led met"},
		{"ent:tide-movement", "banned funded open:merge-with"},
		{"evt:ban-of-the-party@news-txt", "patient"},
		{"lit:4000", "memberCount"},
		{"ent:nobody", ""},
	}
	for _, test := range tests {
		var got []string
		for s, err := range v.StatementsOf(test.node) {
			must(t, err)
			got = append(got, s.Predicate)
		}
		slices.Sort(got)
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s has %v, not %s", test.node, got, test.want)
		}
		if n, err := v.CountStatements(test.node); err != nil || n != len(got) {
			t.Errorf("%s counts %d, %v", test.node, n, err)
		}
	}
}

func TestNamed(t *testing.T) {
	v := lantern(t)
	tests := []struct{ name, want string }{
		{"Dara Voss", "ent:dara-voss"},
		{"VOSS", "ent:dara-voss"},
		{"the Lanterns", "ent:lantern-party"},
		{"ent:lantern-party", "ent:lantern-party"},
		{"Lantern", ""},
		{"Party", "ent:lantern-party"}, // the end of its name, as a surname is
		{"", ""},
	}
	for _, test := range tests {
		found, err := v.Named(test.name)
		must(t, err)
		if got := ids(found); got != test.want {
			t.Errorf("%q names %s, not %s", test.name, got, test.want)
		}
	}
}

// Of several things of one name, the one that it is the label of comes first, then
// the one that more is said of.
func TestNamedPutsTheBestFirst(t *testing.T) {
	g := open(t)
	src, found := graphtest.New("a.txt", "A").
		Thing("City", "Amsel").Thing("Party", "Amsel Union", "Amsel").Thing("Person", "Jon Amsel", "Amsel ").
		Say("Jon Amsel led the Amsel Union.", graphtest.Fact{Subject: "Jon Amsel", Predicate: "led", Object: "Amsel Union"}).
		Say("Jon Amsel left the Amsel Union.", graphtest.Fact{Subject: "Jon Amsel", Predicate: "left", Object: "Amsel Union"}).
		Say("Jon Amsel wept.", graphtest.Fact{Subject: "Jon Amsel", Predicate: "open:weep", Object: "often"}).
		Build()
	put(t, g, graphtest.Load{Source: src, Findings: found})
	all, err := view(t, g).Named("amsel")
	must(t, err)
	if got := ids(all); got != "ent:amsel ent:jon-amsel ent:amsel-union" {
		t.Errorf("the order is %s", got)
	}
}

func ids(entities []schema.Entity) string {
	var all []string
	for _, e := range entities {
		all = append(all, e.ID)
	}
	return strings.Join(all, " ")
}

func TestNearest(t *testing.T) {
	v := lantern(t)
	for name, want := range map[string]string{"Dara Fos": "ent:dara-voss", "Lantren Party": "ent:lantern-party", "harbor court": "ent:harbour-court"} {
		found, err := v.Nearest(name, 2)
		must(t, err)
		if len(found) != 2 || found[0].ID != want {
			t.Errorf("nearest to %q is %s, not %s", name, ids(found), want)
		}
	}
}

func TestEntities(t *testing.T) {
	v := lantern(t)
	var all []schema.Entity
	for e, err := range v.Entities() {
		must(t, err)
		all = append(all, e)
	}
	want := "ent:amsel-gazette ent:assembly-act ent:dara-voss ent:harbour-court ent:ilka-renn ent:lantern-party ent:port-amsel ent:tide-movement evt:ban-of-the-party@news-txt"
	if got := ids(all); got != want {
		t.Errorf("entities are %s", got)
	}
	e, err := v.Entity("ent:lantern-party")
	must(t, err)
	if !reflect.DeepEqual(e, schema.Entity{ID: "ent:lantern-party", Label: "Lantern Party", Type: "Party", Aliases: []string{"Lanterns"}}) {
		t.Errorf("the party is %+v", e)
	}
	events, err := v.Events()
	must(t, err)
	var labels []string
	for _, id := range events {
		e, err := v.Entity(id)
		must(t, err)
		labels = append(labels, e.Label)
	}
	slices.Sort(labels)
	if got := strings.Join(labels, "; "); got != "founding of Lantern Party; liquidation of Lantern Party; liquidation of Tide Movement" {
		t.Errorf("events are %s", got)
	}
}

func TestStats(t *testing.T) {
	s, err := lantern(t).Stats()
	must(t, err)
	if s.Sources != 2 || s.Sentences != 11 || s.Statements != 11 || s.Facts != 8 || s.Claims != 3 || s.Entities != 9 || s.Quads == 0 {
		t.Errorf("stats are %+v", s)
	}
	if want := (graph.Count{Name: "Party", Count: 2}); !slices.Contains(s.Types, want) {
		t.Errorf("types are %v", s.Types)
	}
	if want := (graph.Count{Name: "banned", Count: 2}); s.Predicates[0] != want {
		t.Errorf("predicates are %v", s.Predicates)
	}
}

func TestPutRefusesWhatDoesNotFit(t *testing.T) {
	l := graphtest.Lantern()[0]
	fits := graphtest.Resolve([]schema.SourceClusters{{Key: l.Source.Key, Clusters: l.Findings.Clusters}})
	short := graphtest.Resolve([]schema.SourceClusters{{Key: l.Source.Key, Clusters: l.Findings.Clusters[1:]}})
	broken := *l.Source
	broken.Text = broken.Text[:20]
	stray := *l.Findings
	stray.Found = append(slices.Clone(stray.Found), schema.Finding{Subject: schema.Arg{Cluster: 99}})
	tests := []struct {
		name string
		src  *schema.Source
		f    *schema.Findings
		r    schema.Resolution
		want error
	}{
		{"a resolution of nothing", l.Source, l.Findings, schema.Resolution{}, graph.ErrResolution},
		{"a resolution of fewer clusters", l.Source, l.Findings, short, graph.ErrResolution},
		{"a text that is cut", &broken, l.Findings, fits, graph.ErrFindings},
		{"a cluster that is not there", l.Source, &stray, fits, graph.ErrFindings},
		{"no key", &schema.Source{}, l.Findings, fits, graph.ErrFindings},
	}
	g := open(t)
	for _, test := range tests {
		if _, err := g.Put(test.src, test.f, test.r); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if _, err := g.Remove("none.txt", schema.Resolution{}); !errors.Is(err, graph.ErrNoSource) {
		t.Errorf("removing what is not there: %v", err)
	}
	if quads, _ := view(t, g).Stats(); quads.Quads != 0 {
		t.Errorf("after nothing but errors there are %d quads", quads.Quads)
	}
}

func TestOpenErrorsSayWhatToDo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "missing.tamga")
	_, err := graph.Open(dir, graph.Options{ReadOnly: true})
	if !errors.Is(err, quadstore.ErrMissing) || !strings.Contains(err.Error(), dir) || !strings.Contains(err.Error(), "load a text into it first") {
		t.Errorf("a graph that is not there: %v", err)
	}
}

func TestGraphOnDiskComesBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "party.tamga")
	g, err := graph.Open(dir, graph.Options{})
	must(t, err)
	loads := graphtest.Lantern()
	put(t, g, loads[0])
	must(t, g.Close())
	g, err = graph.Open(dir, graph.Options{})
	must(t, err)
	put(t, g, loads[1])
	v, err := g.View()
	must(t, err)
	got, err := v.Hash()
	must(t, err)
	must(t, v.Close())
	must(t, g.Close())
	if want, err := lantern(t).Hash(); err != nil || got != want {
		t.Errorf("a graph that was closed between two sources has the hash %s, not %s", got, want)
	}
	g, err = graph.Open(dir, graph.Options{ReadOnly: true})
	must(t, err)
	version, _, ok, err := g.SourceVersion("news.txt")
	if err != nil || !ok || version != loads[1].Source.Version {
		t.Errorf("the version is %q, %v, %v", version, ok, err)
	}
	must(t, g.Close())
}

// A view shows the graph as it was, whatever is written meanwhile.
func TestViewStaysWhileOthersWrite(t *testing.T) {
	g := open(t)
	loads := graphtest.Lantern()
	put(t, g, loads[0])
	v := view(t, g)
	want, err := v.Hash()
	must(t, err)
	done := make(chan error)
	go func() {
		var err error
		for range 10 {
			if _, err = graphtest.Put(g, loads[1].Source, loads[1].Findings); err != nil {
				break
			}
			if _, err = graphtest.Remove(g, loads[1].Source.Key); err != nil {
				break
			}
		}
		done <- err
	}()
	for writing := true; writing; {
		select {
		case err := <-done:
			must(t, err)
			writing = false
		default:
		}
		if got, err := v.Hash(); err != nil || got != want {
			t.Fatalf("the view's hash became %s, %v", got, err)
		}
		paths, _, err := v.ShortestPaths(context.Background(), "ent:dara-voss", "ent:harbour-court", graph.PathOptions{})
		if err != nil || len(paths) == 0 {
			t.Fatalf("the view's paths became %v, %v", paths, err)
		}
	}
}
