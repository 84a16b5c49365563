package extract_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/tamga-kg/tamga/schema"
)

// TestRe3dRelations measures how many of the related pairs of re3d (Dstl, "relationship and
// entity extraction evaluation dataset") some statement joins: two of its arguments overlap
// one end each. Ends are subject and object; the wider count takes qualifiers and the holder
// too. Of the statements whose subject and object both overlap an entity that people marked,
// the test prints how many join a related pair; the relations are of ten kinds only, so this
// is no precision, but its lower bound.
func TestRe3dRelations(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a corpus; run without -short")
	}
	t.Parallel()
	total, near, wide := map[string]int{}, map[string]int{}, map[string]int{}
	between, related := 0, 0
	for _, part := range []string{"UK_Government", "US_State_Department", "Wikipedia"} {
		dir := filepath.Join(shared(t), "bench/re3d", part)
		relations, entities := map[string][]re3dRelation{}, map[string][]schema.Span{}
		for _, r := range jsonLines[re3dRelation](t, filepath.Join(dir, "relations.json")) {
			relations[r.DocumentID] = append(relations[r.DocumentID], r)
		}
		for _, e := range jsonLines[re3dEntity](t, filepath.Join(dir, "entities.json")) {
			entities[e.DocumentID] = append(entities[e.DocumentID], schema.Span{Start: e.Begin, End: e.End})
		}
		for _, d := range jsonLines[re3dDocument](t, filepath.Join(dir, "documents.json")) {
			told := joinsOf(t, d.Text)
			for _, r := range relations[d.ID] {
				total[r.Type]++
				switch {
				case slices.ContainsFunc(told, func(j join) bool { return r.isJoinedBy(j.ends) }):
					near[r.Type]++
					wide[r.Type]++
				case slices.ContainsFunc(told, func(j join) bool { return r.isJoinedBy(j.all) }):
					wide[r.Type]++
				default:
					if listMisses() {
						t.Logf("missed %s: %s | %s | %s", r.Type, r.Source, r.Value, r.Target)
					}
				}
			}
			for _, j := range told {
				if !touches(j.ends[0], entities[d.ID]) || !touches(j.ends[1], entities[d.ID]) {
					continue
				}
				between++
				if slices.ContainsFunc(relations[d.ID], func(r re3dRelation) bool { return r.isJoinedBy(j.ends) }) {
					related++
				}
			}
		}
	}
	var all, found, foundWide int
	for _, kind := range sortedKeys(total) {
		all, found, foundWide = all+total[kind], found+near[kind], foundWide+wide[kind]
		t.Logf("%-16s %3d pairs; joined by subject and object %3d, with qualifiers and holder %3d", kind, total[kind], near[kind], wide[kind])
	}
	t.Logf("all: %d pairs; joined by subject and object %d, %.1f %%, with qualifiers and holder %d, %.1f %%",
		all, found, 100*float64(found)/float64(all), foundWide, 100*float64(foundWide)/float64(all))
	t.Logf("of %d statements between marked entities %d join a related pair, %.1f %%", between, related, 100*float64(related)/float64(between))
	if found < all/5 {
		t.Error("a fifth of the pairs was found, or more")
	}
}

type re3dRelation struct {
	DocumentID, Type, Source, Target, Value        string
	SourceBegin, SourceEnd, TargetBegin, TargetEnd int // in characters
}

// isJoinedBy reports whether two different spans overlap one end each.
func (r re3dRelation) isJoinedBy(spans []schema.Span) bool {
	source, target := schema.Span{Start: r.SourceBegin, End: r.SourceEnd}, schema.Span{Start: r.TargetBegin, End: r.TargetEnd}
	for i, a := range spans {
		for k, b := range spans {
			if i != k && overlap(a, source) && overlap(b, target) {
				return true
			}
		}
	}
	return false
}

type re3dEntity struct {
	Begin, End int // in characters
	DocumentID string
}

type re3dDocument struct {
	ID   string `json:"_id"`
	Text string
}

// jsonLines reads a file of one value a line.
func jsonLines[T any](t *testing.T, name string) []T {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for line := range bytes.Lines(data) {
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// join is what one statement joins, as spans of characters of the text.
type join struct {
	ends []schema.Span // subject and object
	all  []schema.Span // with qualifiers and holder
}

func joinsOf(t *testing.T, text string) []join {
	t.Helper()
	src, f := run(t, text)
	var out []join
	for _, s := range f.Found {
		place := func(a schema.Arg) schema.Span { return placeOf(src, s.Sentence, a.Span) }
		j := join{ends: []schema.Span{place(s.Subject), place(s.Object)}}
		j.all = slices.Clone(j.ends)
		for _, q := range s.Qualifiers {
			j.all = append(j.all, place(q.Arg))
		}
		if s.Holder != nil {
			j.all = append(j.all, place(*s.Holder))
		}
		out = append(out, j)
	}
	return out
}

// placeOf finds where a span of a sentence's text stands in the source, in characters. The
// two differ in spaces and line breaks only.
func placeOf(src *schema.Source, sentence int, s schema.Span) schema.Span {
	at := src.Sentences[sentence]
	before := visible(at.Text[:s.Start])
	length := visible(at.Text[s.Start:s.End])
	if length == 0 {
		return schema.Span{}
	}
	out, seen := schema.Span{}, 0
	start := utf8.RuneCountInString(src.Text[:at.Start()])
	for _, r := range src.Text[at.Start():at.End()] {
		if !unicode.IsSpace(r) {
			if seen == before {
				out.Start = start
			}
			if seen++; seen == before+length {
				out.End = start + 1
				break
			}
		}
		start++
	}
	return out
}

// visible counts the characters that are no spaces.
func visible(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func overlap(a, b schema.Span) bool { return a.Start < b.End && b.Start < a.End }

func touches(s schema.Span, others []schema.Span) bool {
	return slices.ContainsFunc(others, func(o schema.Span) bool { return overlap(s, o) })
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
