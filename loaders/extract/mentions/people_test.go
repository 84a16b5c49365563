package mentions_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// offices writes each holding as `person: office of body [when] rule`.
func offices(r *mentions.Result) []string {
	var out []string
	for _, h := range r.Offices {
		line := r.Clusters[h.Person].Name + ": " + r.Clusters[h.Office].Name
		if h.Body != schema.NoCluster {
			line += " | " + r.Clusters[h.Body].Name
		}
		if h.When != "" {
			line += " [" + h.When + "]"
		}
		out = append(out, fmt.Sprintf("%s (%s, %s)", line, h.Words, h.Rule))
	}
	return out
}

func TestOffices(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a title", "Prime Minister Voss resigned.", []string{"Voss: Prime Minister (minister, title)"}},
		{"a title in small letters", "They met foreign minister Dara Voss.", []string{"Dara Voss: foreign minister (minister, title)"}},
		{"a former title", "The former prime minister Dara Voss left.", []string{"Dara Voss: prime minister [former] (minister, title)"}},
		{"a body before the title", "LPL chairman Dara Voss spoke.", []string{"Dara Voss: LPL chairman | LPL (chairman, title)"}},
		{"a title with its body", "The chairman of the Senate Peter Orr spoke.", []string{"Peter Orr: chairman of the Senate | Senate (chairman, title)"}},
		{"in apposition", "Dara Voss, the then speaker of the Senate, refused.", []string{"Dara Voss: speaker of the Senate | Senate [then] (speaker, apposition)"}},
		{"before the name", "It was chaired by the former minister of energy, Dara Voss.", []string{"Dara Voss: minister of energy | energy [former] (minister, apposition)"}},
		{"a career", "Dara Voss (secretary of the Harbour Council, later deputy head of the Azure Bank) spoke.",
			[]string{"Dara Voss: secretary of the Harbour Council | Harbour Council (secretary, career)", "Dara Voss: deputy head of the Azure Bank | Azure Bank [later] (head, career)"}},
		{"two offices at once", "Dara Voss, president and owner of the Azure Bank, left.",
			[]string{"Dara Voss: president | Azure Bank (president, apposition)", "Dara Voss: owner of the Azure Bank | Azure Bank (owner, apposition)"}},
		{"several fields", "Dara Voss, minister of energy and industry, left.", []string{"Dara Voss: minister of energy and industry | industry (minister, apposition)"}},
		{"a secretary of state", "US Secretary of State Dara Voss arrived.", []string{"Dara Voss: US’s Secretary of State | US (secretary, title)"}},
		{"forms of address are no office", "Mr Voss and Dr. Orr arrived.", nil},
		{"a possessive is no apposition", "Peter Orr, the president’s son, spoke.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := offices(find(c.text)); !slices.Equal(got, c.want) {
				t.Errorf("%q\n\thas  %q\n\twant %q", c.text, got, c.want)
			}
		})
	}
}

func TestOfficesWithoutHolders(t *testing.T) {
	for _, c := range []findCase{
		{name: "an appointment", texts: []string{"Dara Voss was appointed prime minister."}, want: []string{"prime minister = prime minister (Office)"}},
		{name: "the post of", texts: []string{"She left the post of chairman of the Senate."}, want: []string{"chairman of the Senate = chairman of the Senate (Office)"}},
		{name: "as", texts: []string{"She served as deputy head of the Azure Bank."}, want: []string{"deputy head of the Azure Bank = deputy head of the Azure Bank (Office)"}},
		{name: "a holder without name", texts: []string{"The chairman of the Azure Bank resigned."}, want: []string{"chairman of the Azure Bank = chairman of Azure Bank (Person)"}},
		{name: "the president of the country that the text is about",
			texts: []string{"Estonia voted.", "In Estonia, President Dara Voss won.", "President Voss spoke.", "Estonia rejoiced.", "The president left."},
			want:  []string{"president = Dara Voss (Person)"}},
		{name: "two presidents are nobody",
			texts: []string{"President Dara Voss met President Peter Orr.", "The president left."},
			want:  []string{"president = president (Person)"}},
	} {
		c.run(t)
	}
}

func TestPronouns(t *testing.T) {
	for _, c := range []findCase{
		{name: "the only woman", texts: []string{"Dara Voss founded the Lantern Party.", "She led it until 2004."}, want: []string{"She = Dara Voss (Person)"}},
		{name: "possessive", texts: []string{"Peter Orr sold his bank."}, want: []string{"his = Peter Orr (Person)"}},
		{name: "a man among women", texts: []string{"Dara Voss met Peter Orr, and he agreed."}, want: []string{"he = Peter Orr (Person)"}},
		{name: "it, the subject", texts: []string{"The Lantern Party lost its seats."}, want: []string{"its = Lantern Party (Party)"}},
		{name: "it, the subject before", texts: []string{"The Lantern Party was founded in 1990.", "It won an election."}, want: []string{"It = Lantern Party (Party)"}},
		{name: "it stands for nothing", texts: []string{"The Lantern Party lost.", "It is clear that this was a shock."}, not: []string{"It"}},
		{name: "two men are too many", texts: []string{"Peter Orr and Marat Zhuk spoke.", "He left."}, not: []string{"He"}},
		{name: "nobody is there", texts: []string{"He left in 1998."}, not: []string{"He"}},
		{name: "of two persons the subject", texts: []string{"Peter Orr criticised Marat Zhuk.", "He left the hall."}, want: []string{"He = Peter Orr (Person)"}},
		{name: "they, a plural subject", texts: []string{"The activists met.", "They left."}, want: []string{"They = activists (Group)"}},
	} {
		c.run(t)
	}
}

func TestDescriptions(t *testing.T) {
	for _, c := range []findCase{
		{name: "the party", texts: []string{"Voss founded the Lantern Party.", "The party was banned."}, want: []string{"party = Lantern Party (Party)"}},
		{name: "of two parties the subject", texts: []string{"The Lantern Party beat the Azure Party.", "The party rejoiced."}, want: []string{"party = Lantern Party (Party)"}},
		{name: "of two parties none", texts: []string{"The Lantern Party and the Azure Party met.", "The party rejoiced."}, want: []string{"party = party (Party)"}},
		{name: "a body needs its own word", texts: []string{"The Harbour Committee met the Azure Council.", "The committee agreed."}, want: []string{"committee = Harbour Committee (GovernmentBody)"}},
		{name: "this law", texts: []string{"The Law on Harbours was adopted.", "This law forbids strikes."}, want: []string{"law = Law on Harbours (Law)"}},
		{name: "the country", texts: []string{"Estonia joined.", "The country voted."}, want: []string{"country = Estonia (Country)"}},
		{name: "the latter", texts: []string{"He met the Lantern Party and the Azure Party.", "The latter agreed."}, want: []string{"latter = Azure Party (Party)"}},
		{name: "the former", texts: []string{"Estonia and Latvia joined.", "The former hesitated."}, want: []string{"former = Estonia (Country)"}},
		{name: "a name before its noun", texts: []string{"Tolkyn was founded.", "The Tolkyn movement grew."}, want: []string{"Tolkyn movement = Tolkyn (Movement)"}},
		{name: "an owner", texts: []string{"Estonia voted.", "Estonia’s government fell."}, want: []string{"government = government of Estonia (GovernmentBody)"}},
		{name: "kin", texts: []string{"Dara Voss spoke.", "They arrested Voss’s son-in-law."}, want: []string{"son-in-law = son-in-law of Dara Voss (Person)"}},
	} {
		c.run(t)
	}
}

func TestNotions(t *testing.T) {
	for _, c := range []findCase{
		{name: "adjective and noun", texts: []string{"They praised political stability."}, want: []string{"political stability = political stability (Concept)"}},
		{name: "scare quotes", texts: []string{"It was banned for ‘extremism’.", "He feared extremism."}, want: []string{"extremism = extremism (Concept)"}},
		{name: "a short of-phrase", texts: []string{"They defend the separation of powers."}, want: []string{"separation of powers = separation of powers (Concept)"}},
		{name: "an act with its object", texts: []string{"The liquidation of the Lantern Party shocked them."}, want: []string{"liquidation of the Lantern Party = liquidation of Lantern Party (Liquidation)"}},
		{name: "an act with its owner", texts: []string{"The Lantern Party protested.", "The Lantern Party’s liquidation shocked them."}, want: []string{"liquidation = liquidation of Lantern Party (Liquidation)"}},
		{name: "words that only count or judge", texts: []string{"They discussed several important reforms."}, want: []string{"reforms = reforms (Concept)"}},
		{name: "vague heads", texts: []string{"In this regard, the fact is a matter of time."}, not: []string{"regard", "fact", "matter", "time"}},
		{name: "singular and plural", texts: []string{"They broke social norms.", "It is a social norm."}, want: []string{"social norm = social norms (Concept)"}},
		{name: "many people are a group", texts: []string{"Opposition journalists protested."}, want: []string{"Opposition journalists = Opposition journalists (Group)"}},
		{name: "an article to read", texts: []string{"This article argues that."}, want: []string{"article = article (Document)"}},
	} {
		c.run(t)
	}
}

func TestLocal(t *testing.T) {
	r := find("The government praised political stability.", "Dara Voss joined a party.")
	var local, common []string
	for _, c := range r.Clusters {
		if c.Local {
			local = append(local, c.Name)
		} else {
			common = append(common, c.Name)
		}
	}
	if got := strings.Join(local, ", "); got != "government, party" {
		t.Errorf("local: %s", got)
	}
	if got := strings.Join(common, ", "); got != "political stability, Dara Voss" {
		t.Errorf("not local: %s", got)
	}
}
