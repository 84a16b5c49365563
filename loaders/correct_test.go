package loaders_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/graph"
	"github.com/tamga-kg/tamga/loaders"
	"github.com/tamga-kg/tamga/loaders/invented"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/corrections"
)

// Fifty corrections, made one by one, hold: another graph that is built with their file,
// in another order, is the same; an edit elsewhere leaves all of them valid; a text that
// is moved away is listed.
func TestFiftyCorrections(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads ten pages four times")
	}
	pages := invented.Pages(10)
	first := newLoader(t)
	load(t, first, pages)
	file := fifty(t, first)
	first.Corrections = &corrections.File{}
	for _, c := range file {
		if err := first.Check(c); err != nil {
			t.Fatal(err)
		}
		longer := append(slices.Clone(*first.Corrections), c)
		first.Corrections = &longer
		if err := first.Correct(); err != nil {
			t.Fatal(err)
		}
	}
	want := hash(t, first)

	text, err := file.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	read, err := corrections.Read("tamga.corrections.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	again := newLoader(t)
	again.Corrections = &read
	backwards := slices.Clone(pages)
	slices.Reverse(backwards)
	load(t, again, backwards)
	if got := hash(t, again); got != want {
		t.Errorf("built anew with the file: %s, corrected one by one: %s", got, want)
	}

	edited := slices.Clone(pages)
	for i := range edited {
		edited[i].Text = append([]byte("A preface about Nothing Much was added here.\n\n"), edited[i].Text...)
	}
	load(t, again, edited)
	if list := unmatched(t, again); len(list) > 0 {
		t.Errorf("after an edit elsewhere %d match nothing: %v", len(list), list)
	}

	moved := []invented.Page{{Key: pages[0].Key, Text: []byte("Nothing is left here but a sentence.")}, {Key: "moved.txt", Text: pages[0].Text}}
	load(t, again, moved)
	list := unmatched(t, again)
	for _, u := range list {
		if !strings.Contains(u, pages[0].Key) {
			t.Errorf("listed, though its text stayed: %s", u)
		}
		if strings.HasPrefix(u, "reject") && !strings.Contains(u, "its sentence stands in moved.txt now") {
			t.Errorf("not found where it went: %s", u)
		}
	}
	t.Logf("50 corrections; after one text had moved %d were listed", len(list))
	if len(list) == 0 {
		t.Error("a text was moved away, and nothing is listed")
	}

	none := corrections.File{}
	again.Corrections = &none
	load(t, again, pages)
	if _, err := again.Remove("moved.txt"); err != nil {
		t.Fatal(err)
	}
	plain := newLoader(t)
	load(t, plain, pages)
	if hash(t, again) != hash(t, plain) {
		t.Error("the corrections were taken back, and the graph is another than before")
	}
}

func load(t *testing.T, l *loaders.Loader, pages []invented.Page) {
	t.Helper()
	report, err := l.Load(context.Background(), inputsOf(pages))
	if err != nil || len(report.Skipped) > 0 {
		t.Fatal(err, report.Skipped)
	}
}

func hash(t *testing.T, l *loaders.Loader) string {
	t.Helper()
	v, err := l.Graph.(*graph.Graph).View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	h, err := v.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func unmatched(t *testing.T, l *loaders.Loader) []string {
	t.Helper()
	list, err := l.Unmatched()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, u := range list {
		out = append(out, u.Correction.String()+": "+u.Reason)
	}
	return out
}

// fifty is corrections of every kind of what a graph holds.
func fifty(t *testing.T, l *loaders.Loader) corrections.File {
	t.Helper()
	v, err := l.Graph.(*graph.Graph).View()
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	var people, parties, banks []corrections.Thing
	for e, err := range v.Entities() {
		if err != nil {
			t.Fatal(err)
		}
		thing, err := l.Thing(e.ID)
		if err != nil {
			continue // an event
		}
		switch {
		case e.Type == "Person" && strings.Contains(e.Label, " "):
			people = append(people, thing)
		case e.Type == "Party":
			parties = append(parties, thing)
		case e.Type == "Bank":
			banks = append(banks, thing)
		}
	}
	var file corrections.File
	for i := range 10 {
		file = append(file, corrections.Correction{Merge: []corrections.Thing{people[2*i], people[2*i+1]}, Why: "one, says the registry"})
		file = append(file, corrections.Correction{Retype: &corrections.Other{Thing: banks[i], To: "Company"}})
	}
	for i := range 5 {
		file = append(file, corrections.Correction{Rename: &corrections.Other{Thing: parties[i], To: fmt.Sprintf("Party number %d", i)}})
	}
	for s, err := range v.Statements() {
		if err != nil {
			t.Fatal(err)
		}
		key := strings.TrimPrefix(s.Source.Doc, schema.SourceScheme)
		e, err := v.Extracted(key)
		if err != nil {
			t.Fatal(err)
		}
		if len(file) < 40 {
			file = append(file, corrections.Correction{Reject: corrections.Rejection(e.Source, e.Findings, s.ID)})
		} else if len(file) < 50 {
			said := corrections.Rejection(e.Source, e.Findings, s.ID)
			said.Predicate = "linkedTo"
			if !bytes.Contains([]byte(said.Sentence), []byte(said.Object)) {
				continue
			}
			file = append(file, corrections.Correction{Add: said})
		}
	}
	if len(file) != 50 {
		t.Fatalf("%d corrections, want 50", len(file))
	}
	return file
}

func inputsOf(pages []invented.Page) []loaders.Input {
	inputs := make([]loaders.Input, len(pages))
	for i, p := range pages {
		inputs[i] = loaders.Bytes(p.Key, p.Text)
	}
	return inputs
}
