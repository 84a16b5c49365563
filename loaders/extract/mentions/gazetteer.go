package mentions

import (
	"embed"
	"strings"
	"sync"

	"github.com/tamga-kg/tamga/schema/names"
)

//go:embed gazetteer/*.txt
var lists embed.FS

// gazetteer is general knowledge: what countries, cities, given names and offices
// there are, and which words head the name of a party or a court. Keys are in lower
// case; those of names are folded.
type gazetteer struct {
	things     map[string]thing  // known names
	adjectives map[string]string // "kazakh" -> "Kazakhstan"; "" where no state is meant
	peoples    map[string]string // "kazakhs" -> "Kazakhstan"
	given      map[string]byte   // given names: 'm', 'f' or 'n'
	heads      map[string]string // head words of names -> class
	offices    map[string]officeKind
	common     map[string]bool // words that are no proper nouns even in capitals
	function   map[string]bool // words that begin sentences without being names
	english    map[string]bool // other words of the language that are mostly written small
	longest    int             // words in the longest known name
}

// thing is a known name.
type thing struct{ class, canonical string }

// officeKind tells what an office noun may do.
type officeKind struct{ title, role, rank, prefix bool }

// general is the gazetteer, read once; it is never changed.
var general = sync.OnceValue(readGazetteer)

func readGazetteer() *gazetteer {
	g := &gazetteer{
		things: map[string]thing{}, adjectives: map[string]string{}, peoples: map[string]string{},
		given: map[string]byte{}, heads: map[string]string{}, offices: map[string]officeKind{},
		common: map[string]bool{}, function: map[string]bool{}, english: map[string]bool{},
	}
	eachLine("bodies", g.addBodies)
	eachLine("companies", func(line string) { g.add(line, "Company", line) })
	eachLine("cities", func(line string) { g.addPlace(line, "City") })
	eachLine("regions", func(line string) { g.addPlace(line, "Region") })
	eachLine("countries", g.addCountry)
	eachLine("soviet", g.addSovietRepublic)
	eachLine("peoples", g.addPeople)
	eachLine("given", g.addGiven)
	eachLine("heads", g.addHeads)
	eachLine("offices", g.addOffices)
	eachLine("common", func(line string) { addWords(g.common, line) })
	eachLine("english", func(line string) { addWords(g.english, line) })
	eachLine("function", func(line string) { addWords(g.function, line) })
	return g
}

// eachLine calls do for every line of a list but comments and empty ones.
func eachLine(list string, do func(line string)) {
	data, err := lists.ReadFile("gazetteer/" + list + ".txt")
	if err != nil {
		panic(err) // the lists are embedded; a test reads them all
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			do(line)
		}
	}
}

func addWords(set map[string]bool, line string) {
	for _, w := range strings.Fields(line) {
		set[w] = true
	}
}

// fields cuts a line at a mark and trims what lies between.
func fields(line, mark string) []string {
	parts := strings.Split(line, mark)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// names that are listed later win, so countries stand above cities and regions.
func (g *gazetteer) add(name, class, canonical string) {
	if name == "" {
		return
	}
	key := names.Fold(name)
	g.things[key] = thing{class, canonical}
	g.longest = max(g.longest, len(strings.Fields(key)))
}

// addBodies reads "Class: Name = other, other; Name; ...".
func (g *gazetteer) addBodies(line string) {
	class, rest, _ := strings.Cut(line, ":")
	for _, entry := range fields(rest, ";") {
		name, others, _ := strings.Cut(entry, "=")
		name = strings.TrimSpace(name)
		g.add(name, class, name)
		for _, other := range fields(others, ",") {
			g.add(other, class, name)
		}
	}
}

// addPlace reads "Name | other, other = Class".
func (g *gazetteer) addPlace(line, class string) {
	line, own, cut := strings.Cut(line, "=")
	if cut {
		class = strings.TrimSpace(own)
	}
	name, others, _ := strings.Cut(line, "|")
	name = strings.TrimSpace(name)
	g.add(name, class, name)
	for _, other := range fields(others, ",") {
		g.add(other, class, name)
	}
}

// addCountry reads "Name | other names | adjectives | peoples".
func (g *gazetteer) addCountry(line string) {
	f := append(fields(line, "|"), "", "", "")
	g.add(f[0], "Country", f[0])
	for _, other := range fields(f[1], ",") {
		g.add(other, "Country", f[0])
	}
	for _, a := range fields(f[2], ",") {
		g.adjectives[strings.ToLower(a)] = f[0]
	}
	for _, p := range fields(f[3], ",") {
		g.peoples[strings.ToLower(p)] = f[0]
	}
	delete(g.adjectives, "")
	delete(g.peoples, "")
}

// addSovietRepublic gives a republic the three ways in which it is named.
func (g *gazetteer) addSovietRepublic(line string) {
	f := fields(line, "|")
	name := f[0] + " Soviet Socialist Republic"
	for _, other := range []string{name, f[0] + " SSR", "Soviet " + f[1]} {
		g.add(other, "Country", name)
	}
}

func (g *gazetteer) addPeople(line string) {
	adjective, plural, _ := strings.Cut(line, "|")
	g.adjectives[strings.ToLower(strings.TrimSpace(adjective))] = ""
	if plural = strings.TrimSpace(plural); plural != "" {
		g.peoples[strings.ToLower(plural)] = ""
	}
}

func (g *gazetteer) addGiven(line string) {
	for _, name := range strings.Fields(line[1:]) {
		for _, key := range []string{strings.ToLower(name), names.Fold(name)} {
			if old, known := g.given[key]; known && old != line[0] {
				g.given[key] = 'n'
			} else {
				g.given[key] = line[0]
			}
		}
	}
}

func (g *gazetteer) addHeads(line string) {
	class, words, _ := strings.Cut(line, ":")
	for _, w := range fields(words, ",") {
		if _, taken := g.heads[w]; !taken {
			g.heads[w] = class
		}
	}
}

func (g *gazetteer) addOffices(line string) {
	sort, words, _ := strings.Cut(line, ":")
	for _, w := range fields(words, ",") {
		k := g.offices[w]
		switch sort {
		case "title":
			k.title = true
		case "role":
			k.role = true
		case "rank":
			k.rank = true
		case "prefix":
			k.prefix = true
		}
		g.offices[w] = k
	}
}
