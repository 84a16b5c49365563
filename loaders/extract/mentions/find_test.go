package mentions_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// findCase is a few sentences of one paragraph with some of the mentions that they
// must have, written `text = cluster (Class)`, and texts that must be no mention.
type findCase struct {
	name  string
	texts []string
	want  []string
	not   []string
}

func (c findCase) run(t *testing.T) {
	t.Run(c.name, func(t *testing.T) {
		doc := analysed(c.texts...)
		r := mentions.Find(doc, schema.DefaultOntology())
		lines, texts := describe(doc, r)
		for _, want := range c.want {
			if !slices.Contains(lines, want) {
				t.Errorf("no %q among\n\t%s", want, strings.Join(lines, "\n\t"))
			}
		}
		for _, not := range c.not {
			if slices.Contains(texts, not) {
				t.Errorf("%q is no mention; all of them are\n\t%s", not, strings.Join(lines, "\n\t"))
			}
		}
	})
}

// describe writes each mention as a line: what stands in the text, then what it is.
func describe(doc *mentions.Document, r *mentions.Result) (lines, texts []string) {
	for i, list := range r.Mentions {
		for _, m := range list {
			text := doc.Source.Sentences[i].Text[m.Span.Start:m.Span.End]
			what := fmt.Sprintf("%s %s", m.Kind, m.Value)
			if m.Cluster != schema.NoCluster {
				what = fmt.Sprintf("%s (%s)", r.Clusters[m.Cluster].Name, r.Clusters[m.Cluster].Class)
			}
			lines, texts = append(lines, text+" = "+what), append(texts, text)
		}
	}
	return lines, texts
}

func TestNames(t *testing.T) {
	for _, c := range []findCase{
		{name: "a person and a party",
			texts: []string{"In 1998, Dara Voss founded the Lantern Party."},
			want:  []string{"Dara Voss = Dara Voss (Person)", "Lantern Party = Lantern Party (Party)"}},
		{name: "a common word at the start of a sentence",
			texts: []string{"However, several parties met. Indeed, Orr objected.", "In Orr’s view, the talks failed."},
			want:  []string{"Orr = Orr (Person)"}, not: []string{"However", "Indeed", "In Orr"}},
		{name: "particles inside a name",
			texts: []string{"She studied at the University of Upper Saxony and met Ludwig van der Meer."},
			want:  []string{"University of Upper Saxony = University of Upper Saxony (Organization)", "Ludwig van der Meer = Ludwig van der Meer (Person)"}},
		{name: "a ministry of several fields",
			texts: []string{"The Ministry of Energy, Industry, and Trade published the figures."},
			want:  []string{"Ministry of Energy, Industry, and Trade = Ministry of Energy, Industry, and Trade (GovernmentBody)"}},
		{name: "security and cooperation in a place",
			texts: []string{"The Council for Peace and Cooperation in Oceania met in Fiji."},
			want:  []string{"Council for Peace and Cooperation in Oceania = Council for Peace and Cooperation in Oceania (GovernmentBody)", "Fiji = Fiji (Country)"}},
		{name: "two parties joined by and stay two",
			texts: []string{"The Lantern Party and the Azure Movement signed the pact."},
			want:  []string{"Lantern Party = Lantern Party (Party)", "Azure Movement = Azure Movement (Movement)"}},
		{name: "two persons joined by and stay two",
			texts: []string{"Dara Voss and Peter Orr were elected."},
			want:  []string{"Dara Voss = Dara Voss (Person)", "Peter Orr = Peter Orr (Person)"}},
		{name: "and within a name",
			texts: []string{"The Freedom and Justice Party won."},
			want:  []string{"Freedom and Justice Party = Freedom and Justice Party (Party)"}},
		{name: "many owners belong to a name",
			texts: []string{"The People’s Harbour Party and the Writers’ Union protested."},
			want:  []string{"People’s Harbour Party = People’s Harbour Party (Party)", "Writers’ Union = Writers’ Union (Organization)"}},
		{name: "... whatever people they are",
			texts: []string{"The Landowners' Union and the Magistrates’ League joined the Widows’ Fund."},
			want:  []string{"Landowners' Union = Landowners' Union (Organization)", "Magistrates’ League = Magistrates’ League (Organization)", "Widows’ Fund = Widows’ Fund (Organization)"}},
		{name: "a single owner does not",
			texts: []string{"Estonia’s President Dara Voss resigned."},
			want:  []string{"Estonia = Estonia (Country)", "Dara Voss = Dara Voss (Person)"}},
		{name: "a name in quotation marks",
			texts: []string{"He led the movement ‘For a Just Town 2030’ and the party “Azure”."},
			want:  []string{"For a Just Town 2030 = For a Just Town 2030 (Movement)", "Azure = Azure (Party)"}},
		{name: "an exclamation mark inside a name",
			texts: []string{"The party Forward! was banned in May."},
			want:  []string{"Forward! = Forward! (Party)"}},
		{name: "initials",
			texts: []string{"A. B. Voss wrote to N.A. Orr."},
			want:  []string{"A. B. Voss = A. B. Voss (Person)", "N.A. Orr = N.A. Orr (Person)"}},
		{name: "an article of a law",
			texts: []string{"Article 14 of the Law on Political Parties forbids it."},
			want:  []string{"Article 14 of the Law on Political Parties = Article 14 of the Law on Political Parties (Law)"}},
		{name: "a year before a law",
			texts: []string{"The court cited the 1996 Law on Harbours."},
			want:  []string{"1996 Law on Harbours = 1996 Law on Harbours (Law)"}},
		{name: "weekdays and months are no names",
			texts: []string{"On Monday and in December they met in Riga."}, want: []string{"Monday = temporal ", "Riga = Riga (City)"}, not: []string{"December they"}},
		{name: "adjectives made of names are none",
			texts: []string{"A Brussels-led mission and a pro-Kremlin channel left."}, not: []string{"Brussels-led", "pro-Kremlin"}},
		{name: "chapters are no names",
			texts: []string{"As Chapter III shows, Table 4 is wrong."}, not: []string{"Chapter III", "III", "Chapter", "Table"}},
		{name: "a body before its leader",
			texts: []string{"The LP was founded in 1990.", "Peter Orr left.", "The leader of the LP Orr spoke."},
			want:  []string{"LP = LP (Organization)", "Orr = Peter Orr (Person)"}},
		{name: "a country glued to a person",
			texts: []string{"Estonia President Dara Voss spoke."},
			want:  []string{"Estonia = Estonia (Country)", "Dara Voss = Dara Voss (Person)"}},
	} {
		c.run(t)
	}
}

func TestHeadings(t *testing.T) {
	doc := analysed("The Quiet Rise of a Harbour Town", "Dara Voss led the Harbour Union.", "Voss and Her Critics in the Harbour Union")
	doc.Source.Sentences[0].Kind, doc.Source.Sentences[2].Kind = schema.Heading, schema.Heading
	lines, _ := describe(doc, mentions.Find(doc, schema.DefaultOntology()))
	want := []string{
		"Dara Voss = Dara Voss (Person)", "Harbour Union = Harbour Union (Organization)", "Harbour Union = Harbour Union (Organization)",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("mentions %q, want only what stands in prose: %q", lines, want)
	}
}

func TestClasses(t *testing.T) {
	for _, c := range []findCase{
		{name: "by apposition", texts: []string{"Azure, the presidential party, was founded in 1999.", "Azure won."}, want: []string{"Azure = Azure (Party)"}},
		{name: "by the noun before", texts: []string{"The newspaper Dawn criticised him."}, want: []string{"Dawn = Dawn (Media)"}},
		{name: "by the noun behind", texts: []string{"She joined the Tolkyn movement.", "Tolkyn was banned."}, want: []string{"Tolkyn = Tolkyn (Movement)"}},
		{name: "by a plural behind a list", texts: []string{"It closed the Zarya and Tolkyn newspapers."}, want: []string{"Zarya = Zarya (Media)", "Tolkyn = Tolkyn (Media)"}},
		{name: "by a plural before a list", texts: []string{"It closed banks such as Zarya and Tolkyn."}, want: []string{"Zarya = Zarya (Bank)", "Tolkyn = Tolkyn (Bank)"}},
		{name: "by a given name", texts: []string{"They spoke with Yelena Qorqut."}, want: []string{"Yelena Qorqut = Yelena Qorqut (Person)"}},
		{name: "by a title", texts: []string{"Governor Zhylkybay resigned."}, want: []string{"Zhylkybay = Zhylkybay (Person)"}},
		{name: "by who", texts: []string{"Zhylkybay, who had led the bank, left."}, want: []string{"Zhylkybay = Zhylkybay (Person)"}},
		{name: "by a plural before brackets", texts: []string{"He owned two newspapers (Dawn Herold and Salt Ferry)."},
			want: []string{"Dawn Herold = Dawn Herold (Media)", "Salt Ferry = Salt Ferry (Media)"}},
		{name: "by citation", texts: []string{"This has been shown before (Quist 2004)."}, want: []string{"Quist = Quist (Person)"}},
		{name: "by its head", texts: []string{"The Azure Bank and the Tolkyn Court Street office."}, want: []string{"Azure Bank = Azure Bank (Bank)"}},
		{name: "court", texts: []string{"The Supreme Court of Lurania upheld it."}, want: []string{"Supreme Court of Lurania = Supreme Court of Lurania (Court)"}},
		{name: "treaty", texts: []string{"They signed the Treaty of Riga."}, want: []string{"Treaty of Riga = Treaty of Riga (Treaty)"}},
		{name: "a people", texts: []string{"Most Estonians agreed."}, want: []string{"Estonians = Estonians (People)"}},
		{name: "a river by its first word", texts: []string{"They crossed Lake Tolkyn."}, want: []string{"Lake Tolkyn = Lake Tolkyn (Place)"}},
		{name: "an acronym", texts: []string{"The TLQ protested."}, want: []string{"TLQ = TLQ (Organization)"}},
		{name: "a notion in capitals", texts: []string{"He praised Sovietization."}, want: []string{"Sovietization = Sovietization (Concept)"}},
		{name: "never against the apposition", texts: []string{"Dana, a newspaper, was closed.", "Dana had many readers."}, want: []string{"Dana = Dana (Media)"}},
	} {
		c.run(t)
	}
}

func TestAliases(t *testing.T) {
	for _, c := range []findCase{
		{name: "an acronym in brackets", texts: []string{"The Shoreline Cooperation Organization (SHCO) met.", "The SHCO was pleased."},
			want: []string{"SHCO = Shoreline Cooperation Organization (Organization)"}},
		{name: "brackets the other way round", texts: []string{"The SHCO (Shoreline Cooperation Organization) met."},
			want: []string{"SHCO = Shoreline Cooperation Organization (Organization)"}},
		{name: "letters of another language", texts: []string{"The Civic Choice of Lurania (DVL) was founded.", "The DVL was a movement."},
			want: []string{"DVL = Civic Choice of Lurania (Movement)"}},
		{name: "behind or", texts: []string{"The Lantern Party, or LP, won."}, want: []string{"LP = Lantern Party (Party)"}},
		{name: "used before it is explained", texts: []string{"The LPL won.", "The Lantern Party of Lurania (LPL) was founded in 1990."},
			want: []string{"LPL = Lantern Party of Lurania (Party)"}},
		{name: "a translation", texts: []string{"Otchizna (Homeland) is a party.", "The party Otchizna won.", "Otchizna was registered."},
			want: []string{"Homeland = Otchizna (Party)"}},
		{name: "an acronym of two joined nouns", texts: []string{"Ostland Radio and Television (ORT) dismissed Peter Orr."},
			want: []string{"Ostland Radio and Television = Ostland Radio and Television (Media)", "ORT = Ostland Radio and Television (Media)", "Peter Orr = Peter Orr (Person)"}},
		{name: "a person’s party is no acronym", texts: []string{"Peter Orr (LPL) spoke.", "The LPL won."},
			want: []string{"Peter Orr = Peter Orr (Person)", "LPL = LPL (Organization)"}},
		{name: "words in small letters", texts: []string{"The gross domestic product (GDP) fell."}, want: []string{"GDP = gross domestic product (Concept)"}},
		{name: "another name", texts: []string{"Peter Orr, also known as Abu Haidar, is a general.", "Orr left."}, want: []string{"Abu Haidar = Peter Orr (Person)"}},
		{name: "a surname at birth is that of others", texts: []string{"Dara Voss, née Lenk, is a judge.", "Duke Lenk left."}, want: []string{"Lenk = Lenk (Person)"}},
		{name: "a name at birth", texts: []string{"Dara Voss (born Dara Lenk) is a judge.", "Dara Voss left."}, want: []string{"Dara Lenk = Dara Voss (Person)"}},
		{name: "the leader is not called as the party is", texts: []string{"Nina Orr founded a party led by Peter Voss, known as the Lantern Party."},
			want: []string{"Peter Voss = Peter Voss (Person)", "Lantern Party = Lantern Party (Party)"}},
		{name: "two expansions stay apart", texts: []string{"The Civic Party (KP) lost.", "The KP protested.", "The Harbour Pact (KP) was signed.", "The KP holds."},
			want: []string{"KP = Civic Party (Party)", "KP = Harbour Pact (Treaty)"}},
	} {
		c.run(t)
	}
}

func TestNothingIsExpanded(t *testing.T) {
	r := find("The IMF lent money.", "The OSCE observed the vote.")
	for _, c := range r.Clusters {
		if c.Class == "InternationalOrganization" && c.Name != "IMF" && c.Name != "OSCE" {
			t.Errorf("%q is not written in the text", c.Name)
		}
	}
}

func TestLinks(t *testing.T) {
	for _, c := range []findCase{
		{name: "full name and surname", texts: []string{"Dara Voss founded it.", "Voss left in 2001."}, want: []string{"Voss = Dara Voss (Person)"}},
		{name: "initial", texts: []string{"Dara Voss founded it.", "D. Voss left."}, want: []string{"D. Voss = Dara Voss (Person)"}},
		{name: "transcription", texts: []string{"Marat Zhakiyanov spoke.", "Zhakianov left."}, want: []string{"Zhakianov = Marat Zhakiyanov (Person)"}},
		{name: "two given names are two people", texts: []string{"Marat Orlov and Nina Orlova spoke.", "Orlova left."},
			want: []string{"Marat Orlov = Marat Orlov (Person)", "Orlova = Nina Orlova (Person)"}},
		{name: "a bare surname goes to the nearest", texts: []string{"Marat Voss spoke.", "Peter Voss left.", "Voss was ill.", "Marat Voss came back.", "Voss was well."},
			want: []string{"Voss = Peter Voss (Person)", "Voss = Marat Voss (Person)"}},
		{name: "a bare surname is not a relative’s", texts: []string{"Marat Voss was born in Riga.", "His father, Peter Voss, was a judge.", "Voss left in 2001."},
			want: []string{"Voss = Marat Voss (Person)"}},
		{name: "a party with and without its country", texts: []string{"The Lantern Party of Estonia won.", "The Lantern Party rejoiced."},
			want: []string{"Lantern Party = Lantern Party of Estonia (Party)"}},
		{name: "a country’s adjective in a body’s name", texts: []string{"The Estonian Harbour Council met.", "The Harbour Council of Estonia voted.", "Estonia agreed."},
			want: []string{"Harbour Council of Estonia = Estonian Harbour Council (GovernmentBody)"}},
		{name: "two states have two parties", texts: []string{"The Lantern Party of Estonia won.", "The Lantern Party of Latvia lost."},
			want: []string{"Lantern Party of Estonia = Lantern Party of Estonia (Party)", "Lantern Party of Latvia = Lantern Party of Latvia (Party)"}},
		{name: "laws of one title by their years", texts: []string{"The Law on Mills of 1996 was short.", "The 2002 Law on Mills banned it.", "The Law on Mills was revised.", "The 1996 Law on Mills was not."},
			want: []string{"Law on Mills = Law on Mills (Law)", "2002 Law on Mills = 2002 Law on Mills (Law)", "Law on Mills = 2002 Law on Mills (Law)", "1996 Law on Mills = Law on Mills (Law)"}},
		{name: "short for the first law of a title", texts: []string{"The 1996 Law on Mills (LM) was short.", "The LM was mild.", "The 2002 Law on Mills banned it."},
			want: []string{"LM = 1996 Law on Mills (Law)", "2002 Law on Mills = 2002 Law on Mills (Law)"}},
		{name: "a name without its common words", texts: []string{"The Tolkyn Democratic Party won.", "Tolkyn was registered."},
			want: []string{"Tolkyn = Tolkyn Democratic Party (Party)"}},
		{name: "names that the gazetteer knows", texts: []string{"The USSR fell.", "The Soviet Union was large."}, want: []string{"USSR = Soviet Union (Country)"}},
		{name: "the elections of a year", texts: []string{"The 1994 parliamentary elections were fair.", "The elections were won by Peter Orr.", "The 1999 parliamentary elections were not.", "The parliamentary elections were void."},
			want: []string{"elections = 1994 parliamentary elections (Election)", "parliamentary elections = 1999 parliamentary elections (Election)"}},
		{name: "whose", texts: []string{"The Lantern Party, whose leader was arrested in 2002, won."}, want: []string{"leader = leader of Lantern Party (Person)"}},
		{name: "a slip of the pen", texts: []string{"The Constitutional Court sat.", "The Constiutional Court ruled."},
			want: []string{"Constiutional Court = Constitutional Court (Court)"}},
		{name: "small letters", texts: []string{"The Constitutional Court sat.", "The constitutional court ruled."},
			want: []string{"constitutional court = Constitutional Court (Court)"}},
		{name: "a demonym", texts: []string{"Estonia voted.", "The Estonian government agreed."},
			want: []string{"Estonian = Estonia (Country)", "government = government of Estonia (GovernmentBody)"}},
	} {
		c.run(t)
	}
}
