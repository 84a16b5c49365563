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

func TestNominalsOfTrees(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"[nsubj Dara [flat Voss] , [appos the leader [nmod of the Lantern Party]] ,] resigned .",
			"Dara Voss | beside: the leader of the Lantern Party\n" +
				"the leader | of: the Lantern Party"},
		{"[nsubj The party [appos Lantern]] won [obl in Aral] .",
			"The party Lantern | title: party | name: Lantern"},
		{"[nsubj:pass It] was headed/VBN [obl:agent by [nmod:desc former prime minister] Oda [flat Kerr]] .",
			"former prime minister Oda Kerr | title: former prime minister | name: Oda Kerr"},
		{"[nsubj [nmod:poss Voss ’s] first party] collapsed .",
			"Voss’s first party | owner: Voss | core: first party"},
		{"[nsubj His brother] led/VBD [obj the union [nmod of miners [conj and farmers]]] .",
			"His brother | owner: His | core: brother\n" +
				"the union | of: miners | of: farmers"},
		{"[nsubj They] met/VBD [obj Oda [flat Kerr] ( [appos head/NN [nmod of the union] , [conj [amod later] minister [nmod of trade]]] )] .",
			"Oda Kerr | beside: head of the union | beside: later minister of trade\n" +
				"head | of: the union\n" +
				"later minister | of: trade"},
		{"[nsubj The complaint [nmod of Mira [flat Lind] , [appos a journalist [nmod from Aral]]] ,] failed .",
			"The complaint | of: Mira Lind\n" +
				"Mira Lind | beside: a journalist\n" +
				"a journalist | from: Aral"},
		{"[nsubj The Lantern Party ( [appos LP] )] collapsed .",
			"The Lantern Party | beside: LP"},
		{"[nsubj The leader [nmod of the union] , [appos Oda [flat Kerr]] ,] spoke .",
			"The leader | of: the union | beside: Oda Kerr"},
		{"[nsubj [nmod:poss [nmod:poss Aral ’s] president ’s] party] lost/VBD .",
			"Aral’s president | owner: Aral | core: president\n" +
				"Aral’s president’s party | owner: Aral’s president | core: party"},
		{"[nsubj The union] backed/VBD [obj two parties/NNS : [appos the Lantern Party [conj and the Free Union]]] .",
			"two parties | beside: the Lantern Party | beside: the Free Union"},
		{"[nsubj [nmod:desc Minister [nmod of Defence]] Oda [flat Kerr]] resigned .",
			"Minister of Defence Oda Kerr | title: Minister of Defence | name: Oda Kerr"},
	} {
		if got := writeNominals(bracketed(test.sentence)); got != test.want {
			t.Errorf("%s\ngot:\n%s\nwant:\n%s", test.sentence, got, test.want)
		}
	}
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
		{"They met Oda Kerr (head of the union).",
			"Oda Kerr | beside: head of the union\n" +
				"head | of: the union"},
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
