package invented

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Page is one text with the key under which it is to be loaded.
type Page struct {
	Key  string
	Text []byte
}

// Pages is n texts of some 300 words each.
func Pages(n int) []Page {
	pages := make([]Page, n)
	for i := range pages {
		w := newWriter(uint64(i))
		pages[i] = Page{Key: fmt.Sprintf("page-%04d.txt", i), Text: []byte(w.page(i))}
	}
	return pages
}

// Book is one text of that many pages, each of which is a chapter.
func Book(pages int) []byte {
	var b strings.Builder
	for i := range pages {
		fmt.Fprintf(&b, "# Chapter %d\n\n%s\n", i+1, newWriter(uint64(i)).page(i))
	}
	return []byte(b.String())
}

// writer makes the sentences of one page.
type writer struct {
	rand *rand.Rand
}

func newWriter(seed uint64) *writer { return &writer{rand.New(rand.NewPCG(seed, 7))} }

// sentencesOfPage makes a page of some 300 words.
const sentencesOfPage = 24

func (w *writer) page(number int) string {
	var b strings.Builder
	for i := range sentencesOfPage {
		b.WriteString(w.sentence(number))
		if i%6 == 5 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

func (w *writer) sentence(page int) string {
	form := forms[w.rand.IntN(len(forms))]
	return strings.NewReplacer(
		"{person}", w.person(page), "{other}", w.person(page), "{party}", w.party(page), "{company}", w.company(page),
		"{city}", w.pick(cities), "{office}", w.pick(offices), "{year}", fmt.Sprint(1990+w.rand.IntN(30)),
		"{number}", fmt.Sprint(100*(1+w.rand.IntN(90))),
	).Replace(form)
}

func (w *writer) pick(from []string) string { return from[w.rand.IntN(len(from))] }

// person is one of sixty whom all pages know, or one of this page alone.
func (w *writer) person(page int) string {
	if w.rand.IntN(3) > 0 {
		n := w.rand.IntN(60)
		return given[n%len(given)] + " " + surnames[n%len(surnames)]
	}
	return given[w.rand.IntN(len(given))] + " " + surname(page*4+w.rand.IntN(4))
}

// surname is a name of three syllables and an ending for each number.
func surname(n int) string {
	syllables := []string{"ba", "de", "go", "hu", "ka", "le", "mi", "no", "pa", "ru", "sa", "te", "vo", "zu", "fi", "jo"}
	s := syllables[n%16] + syllables[n/16%16] + syllables[n/256%16]
	return strings.ToUpper(s[:1]) + s[1:] + []string{"rin", "lund", "mar", "sk"}[n%4]
}

func (w *writer) party(page int) string {
	if w.rand.IntN(2) == 0 {
		return w.pick(adjectives) + " " + w.pick([]string{"Party", "Movement", "Union"})
	}
	return surname(page) + " Party"
}

func (w *writer) company(page int) string { return surname(page*3+w.rand.IntN(3)) + " Bank" }

var given = []string{"Dara", "Orin", "Mera", "Ivo", "Pia", "Tam", "Ilka", "Jonas", "Runa", "Selim", "Vita"}

var surnames = []string{"Voss", "Hale", "Rusk", "Lenk", "Holm", "Reed", "Renn", "Karsten", "Marlow", "Tereshko", "Abaleev", "Umarova", "Quint"}

var adjectives = []string{"Lantern", "Tide", "Harbour", "Meadow", "Copper", "Northern", "Civic"}

var cities = []string{"Port Amsel", "Veldrin", "Karsk", "Old Mill", "Tarnova", "Lisberg"}

var offices = []string{"minister of finance", "mayor of Veldrin", "prosecutor general", "head of the central bank"}

var forms = []string{
	"{person} founded the {party} in {year}.",
	"In {year} {person} was appointed {office}.",
	"The {party} merged with the {party} in {year}, after a congress in {city}.",
	"{person} met {other} in {city}.",
	"According to {person}, the {party} had received money from the {company}.",
	"The court in {city} banned the {party} in {year} for extremism.",
	"{person}, a member of the {party}, owns the {company}.",
	"The {party} did not support {person} in the election of {year}.",
	"Police arrested {person} in {city} in {year}.",
	"{person} led the {party} from {year} until {year}.",
	"{person} accused {other} of fraud.",
	"The {company} paid {number} dollars to {person}.",
	"{person} plans to leave the {party}.",
	"{other} criticized the {party} and praised {person}.",
}
