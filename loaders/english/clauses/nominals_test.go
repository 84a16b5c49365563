package clauses

import (
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
)

// writeNominals writes the nominals that say something: “base | core | name: … | owner: … | of: … | in: … | beside: …”.
func writeNominals(s english.Sentence) string {
	var out []string
	list := Nominals(s)
	for _, n := range list {
		line := []string{Text(s, n.Base)}
		add := func(label string, span Span) {
			if span.End > span.Start {
				line = append(line, label+": "+Text(s, span))
			}
		}
		add("title", n.Title)
		if n.Title.End > n.Title.Start {
			add("name", n.Name)
		}
		if n.Owner != nil {
			add("owner", n.Owner.Span)
			add("core", n.Core)
		}
		for _, p := range n.Of {
			add("of", p.Span)
		}
		for _, a := range n.Preps {
			add(a.Prep, a.Phrase.Span)
		}
		for _, i := range n.Beside {
			add("beside", list[i].Phrase.Span)
		}
		if len(line) > 1 {
			out = append(out, strings.Join(line, " | "))
		}
	}
	return strings.Join(out, "\n")
}

func TestNominals(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"Dara Voss, the leader of the Lantern Party, resigned.",
			"Dara Voss | beside: the leader of the Lantern Party\n" +
				"the leader | of: the Lantern Party"},
		{"The party Lantern won in Aral.",
			"The party Lantern | title: party | name: Lantern"},
		{"It was headed by former prime minister Oda Kerr.",
			"former prime minister Oda Kerr | title: former prime minister | name: Oda Kerr"},
		{"Voss’s first party collapsed.",
			"Voss’s first party | owner: Voss | core: first party"},
		{"His brother led the union of miners and farmers.",
			"His brother | owner: His | core: brother\n" +
				"the union | of: miners | of: farmers"},
		{"They met Oda Kerr (head of the union, later minister of trade).",
			"Oda Kerr | beside: head of the union | beside: minister of trade\n" +
				"head | of: the union\n" +
				"minister | of: trade"},
		{"The complaint of Mira Lind, a journalist from Aral, was heard.",
			"The complaint | of: Mira Lind\n" +
				"Mira Lind | beside: a journalist\n" +
				"a journalist | from: Aral"},
		{"The Lantern Party (LP) collapsed.",
			"The Lantern Party | beside: LP"},
		{"The leader of the union, Oda Kerr, spoke.",
			"The leader | of: the union | beside: Oda Kerr"},
		{"Aral’s president’s party lost.",
			"Aral’s president | owner: Aral | core: president\n" +
				"Aral’s president’s party | owner: Aral’s president | core: party"},
	} {
		if got := writeNominals(english.Analyze(test.sentence)); got != test.want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", test.sentence, got, test.want)
		}
	}
}
