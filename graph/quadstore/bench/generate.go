package main

import (
	"bufio"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/tamga-kg/tamga/schema/rdf"
)

// Shapes of the graphs that are made.
const (
	shapeLabels     = "labels"     // one label for each 20 quads
	shapeStatements = "statements" // one label for each edge, and twelve quads about it
)

const (
	entityPredicates  = 40
	literalPredicates = 8
	quadsOfLabel      = 20
	quadsOfStatement  = 13
	rarePredicate     = "rel:rare"
	rareQuads         = 100
	wantedTwoHops     = 5337 // results of the two hops that are timed
)

// made is a graph in a file, and what will be asked of it.
type made struct {
	File      string
	Quads     int
	Questions questions
}

// questions are the same for all stores.
type questions struct {
	Points   [][2]string // subject and predicate of an edge
	Hub      string      // from which two hops have about wantedTwoHops results
	Hop      string      // the predicate of these hops
	TwoHops  int         // how many results they have
	Small    string      // from which two hops have some hundred results
	Literal  string      // a predicate of numbers
	Labelled [][2]string // label, and a subject in it
	Pairs    [][2]string // ends of shortest paths
}

// generator makes a graph: subjects and objects follow Zipf's law with exponent 1.2 over
// an eighth as many entities as there are quads, predicates the same over 40; every tenth
// quad has a literal. The same size and shape give the same graph.
type generator struct {
	random            *rand.Rand
	entity, predicate *rand.Zipf
	entities          int
	out               *bufio.Writer
	line              []byte
	n                 int
	edges             map[[2]int][]int // by subject and predicate; for choosing questions
	subjects          []int
	labelled          [][2]string
}

func generate(dir string, quads int, shape string) (made, error) {
	m := made{File: filepath.Join(dir, fmt.Sprintf("%s-%d.nq", shape, quads)), Quads: quads}
	f, err := os.Create(m.File)
	if err != nil {
		return m, err
	}
	random := rand.New(rand.NewPCG(20, 26))
	entities := max(quads/8, 10)
	g := &generator{
		random: random, entities: entities, out: bufio.NewWriterSize(f, 1<<20), edges: map[[2]int][]int{},
		entity: rand.NewZipf(random, 1.2, 1, uint64(entities-1)), predicate: rand.NewZipf(random, 1.2, 1, entityPredicates-1),
	}
	if shape == shapeStatements {
		g.statements(quads)
	} else {
		g.labels(quads)
	}
	if err := g.out.Flush(); err != nil {
		return m, err
	}
	m.Questions = g.questions()
	return m, f.Close()
}

func entity(n int) quad.IRI    { return quad.IRI(fmt.Sprintf("ent:e%d", n)) }
func predicate(n int) quad.IRI { return quad.IRI(fmt.Sprintf("rel:p%d", n)) }

func (g *generator) write(s, p quad.IRI, o quad.Value, label quad.IRI) {
	g.line = rdf.AppendQuad(g.line[:0], quad.Quad{Subject: s, Predicate: p, Object: o, Label: label})
	g.out.Write(g.line) // its error comes again with Flush
	g.n++
}

// any mixes the frequent entities over all numbers, so that neighbours are not alike.
func (g *generator) any() int { return int(g.entity.Uint64()*7919) % g.entities }

func (g *generator) labels(quads int) {
	for g.n < quads-rareQuads {
		label := quad.IRI(fmt.Sprintf("src:d%d", g.n/quadsOfLabel))
		if g.random.IntN(10) == 0 {
			g.write(entity(g.any()), quad.IRI(fmt.Sprintf("rel:l%d", g.random.IntN(literalPredicates))), g.literal(), label)
			continue
		}
		g.edge(label)
	}
	g.rare()
}

func (g *generator) literal() quad.Value {
	if g.random.IntN(2) == 0 {
		return quad.Int(g.random.IntN(1000))
	}
	return quad.String(fmt.Sprintf("what is said of thing %d in the year %d", g.random.IntN(g.entities), 1900+g.random.IntN(120)))
}

func (g *generator) edge(label quad.IRI) {
	s, p, o := g.any(), int(g.predicate.Uint64()), g.any()
	g.write(entity(s), predicate(p), entity(o), label)
	key := [2]int{s, p}
	if g.edges[key] == nil {
		g.subjects = append(g.subjects, s)
	}
	g.edges[key] = append(g.edges[key], o)
	if g.random.IntN(200) == 0 {
		g.labelled = append(g.labelled, [2]string{string(label), string(entity(s))})
	}
}

func (g *generator) rare() {
	for range rareQuads {
		g.write(entity(g.any()), rarePredicate, entity(g.any()), "src:rare")
	}
}

func (g *generator) statements(quads int) {
	for g.n < quads-rareQuads-quadsOfStatement {
		n := g.n / quadsOfStatement
		label, source := quad.IRI(fmt.Sprintf("stmt:%016x", g.random.Uint64())), quad.IRI(fmt.Sprintf("src:d%d", n/2000))
		g.edge(label)
		start := 100 * (n % 2000)
		for _, about := range []struct {
			predicate quad.IRI
			value     quad.Value
		}{
			{"rdf:type", quad.IRI("tamga:Statement")}, {"prov:wasDerivedFrom", source},
			{"oa:exact", quad.String(fmt.Sprintf("In the sentence with the number %d it is said of %d that it acted upon %d in some way.", n, g.any(), g.any()))},
			{"oa:start", quad.Int(start)}, {"oa:end", quad.Int(start + 90)},
			{"tamga:polarity", quad.String("affirmed")}, {"tamga:modality", quad.String("asserted")},
			{"tamga:confidence", quad.TypedString{Value: quad.String(fmt.Sprintf("0.%d", 50+g.random.IntN(50))), Type: rdf.XSD + "decimal"}},
			{"tamga:rule", quad.String(fmt.Sprintf("rule-%d", g.random.IntN(30)))},
			{"tamga:verb", quad.String(fmt.Sprintf("verb-%d", g.random.IntN(500)))},
			{"tamga:section", quad.Int(n % 40)}, {"rel:l0", quad.Int(g.random.IntN(1000))},
		} {
			g.write(label, about.predicate, about.value, source)
		}
	}
	g.rare()
	for g.n < quads {
		g.edge("src:rest")
	}
}

// questions chooses what is asked, from the edges that were written.
func (g *generator) questions() questions {
	q := questions{Hop: string(predicate(0)), Literal: "rel:l0", Labelled: g.labelled[:min(500, len(g.labelled))]}
	slices.Sort(g.subjects)
	best, small := -1, -1
	near := func(n, than, wanted int) bool {
		distance := func(n int) int { return max(n-wanted, wanted-n) }
		return than < 0 || distance(n) < distance(than)
	}
	for _, s := range g.subjects {
		n := 0
		for _, middle := range g.edges[[2]int{s, 0}] {
			n += len(g.edges[[2]int{middle, 0}])
		}
		if near(n, best, wantedTwoHops) {
			best, q.Hub, q.TwoHops = n, string(entity(s)), n
		}
		if near(n, small, 300) {
			small, q.Small = n, string(entity(s))
		}
	}
	keys := make([][2]int, 0, len(g.edges))
	for key := range g.edges {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	for range 500 {
		key := keys[g.random.IntN(len(keys))]
		q.Points = append(q.Points, [2]string{string(entity(key[0])), string(predicate(key[1]))})
	}
	for range 50 {
		a, b := g.subjects[g.random.IntN(len(g.subjects))], g.subjects[g.random.IntN(len(g.subjects))]
		q.Pairs = append(q.Pairs, [2]string{string(entity(a)), string(entity(b))})
	}
	return q
}
