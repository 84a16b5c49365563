package graphtest

import "github.com/tamga-kg/tamga/schema"

// Load is what a source is put with.
type Load struct {
	Source   *schema.Source
	Findings *schema.Findings
}

// Lantern is two invented sources about a party and its ban, with facts, events, a
// denial, a plan, a claim and literals.
func Lantern() []Load {
	var loads []Load
	for _, b := range []*Builder{lanternBook(), lanternNews()} {
		src, f := b.Build()
		loads = append(loads, Load{src, f})
	}
	return loads
}

func lanternBook() *Builder {
	return New("book.txt", "The Lantern Years").
		Thing("Person", "Dara Voss", "Voss").
		Thing("Party", "Lantern Party").
		Thing("Court", "Harbour Court").
		Thing("City", "Port Amsel").
		Thing("Law", "Assembly Act").
		Thing("Person", "Ilka Renn").
		Say("Dara Voss founded the Lantern Party in Port Amsel in 1998.", Fact{
			Subject: "Dara Voss", Predicate: "founded", Object: "Lantern Party", Time: "1998",
			Event: "Founding", Qualifiers: []Qualifier{{"place", "Port Amsel"}},
		}).
		Say("By 2001 the Lantern Party had 4000 members.", Fact{
			Subject: "Lantern Party", Predicate: "memberCount", Object: "4000", Datatype: "xsd:integer", Time: "2001",
		}).
		Say("Ilka Renn led the Lantern Party with\nVoss.",
			Fact{Subject: "Ilka Renn", Predicate: "led", Object: "Lantern Party"},
			Fact{Subject: "Voss", Predicate: "led", Object: "Lantern Party"}).
		Say("The Harbour Court banned the Lantern Party under the Assembly Act in 2004.", Fact{
			Subject: "Harbour Court", Predicate: "banned", Object: "Lantern Party", Time: "2004",
			Event: "Liquidation", Qualifiers: []Qualifier{{"legalBasis", "Assembly Act"}},
		}).
		Say("Voss never met Ilka Renn in Port Amsel.", Fact{
			Subject: "Voss", Predicate: "met", Object: "Ilka Renn", Denied: true,
			Qualifiers: []Qualifier{{"place", "Port Amsel"}},
		})
}

func lanternNews() *Builder {
	return New("news.txt", "News of the Harbour").
		Thing("Person", "Dara Voss").
		Thing("Party", "Lantern Party", "Lanterns").
		Thing("Court", "Harbour Court").
		Thing("Newspaper", "Amsel Gazette").
		Thing("Party", "Tide Movement").
		Local("Liquidation", "the ban of the party").
		Say("Dara Voss founded the Lantern Party.", Fact{Subject: "Dara Voss", Predicate: "founded", Object: "Lantern Party"}).
		Say("The Harbour Court also banned the Tide Movement.", Fact{
			Subject: "Harbour Court", Predicate: "banned", Object: "Tide Movement", Event: "Liquidation",
		}).
		Say("The Amsel Gazette claims that Dara Voss funded the Tide Movement.", Fact{
			Subject: "Dara Voss", Predicate: "funded", Object: "Tide Movement",
			Modality: schema.Attributed, Holder: "Amsel Gazette",
		}).
		Say("The Lanterns want to merge with the Tide Movement.", Fact{
			Subject: "Lanterns", Predicate: "open:merge-with", Object: "Tide Movement", Modality: schema.Planned,
		}).
		Say("Nobody expected the ban of the party.", Fact{
			Subject: "the ban of the party", Predicate: "patient", Object: "the ban of the party",
		}).
		Say("Then the ban of the party hit the Lanterns.", Fact{
			Subject: "the ban of the party", Predicate: "patient", Object: "Lanterns",
		})
}
