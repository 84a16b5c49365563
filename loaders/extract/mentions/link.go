package mentions

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema/names"
)

// linkNames makes groups of the names: first one for each spelling, then those are
// joined that the text, the gazetteer or their likeness make one.
func (f *finder) linkNames() {
	f.groupSpellings()
	f.joinAliases()
	f.joinKnown()
	f.joinPersons()
	f.joinShortForms()
	f.joinVariants()
	f.splitByYear()
	f.reclassify()
	f.linkDemonyms()
}

// names calls do for every name in the order of the text.
func (f *finder) names(do func(it *item)) {
	for _, s := range f.sents {
		slices.SortStableFunc(s.items, func(a, b *item) int { return a.toks.Start - b.toks.Start })
		for _, it := range s.items {
			if it.kind == Name && it.rule != "demonym" {
				do(it)
			}
		}
	}
}

// groupSpellings puts the places of one name together. Where a text writes `Mr. Voss` and `Mrs.
// Voss`, the one is not the other.
func (f *finder) groupSpellings() {
	men, women := map[string]bool{}, map[string]bool{}
	f.names(func(it *item) {
		it.sex = sexOfAddress(it.sent.word(it.toks.Start - 1))
		men[it.key], women[it.key] = men[it.key] || it.sex == 'm', women[it.key] || it.sex == 'f'
	})
	f.names(func(it *item) {
		key := it.key
		if men[key] && women[key] && it.sex != 0 {
			key += "/" + string(it.sex)
		}
		sp := f.spelt[key]
		if sp == nil {
			sp = &spelling{key: it.key, words: strings.Fields(it.key), group: f.newGroup(f.classOf(it))}
			f.spelt[key] = sp
			f.spellings = append(f.spellings, sp)
		}
		if sp.sex == 0 {
			sp.sex = it.sex
		}
		it.group = sp.group
		sp.items = append(sp.items, it)
	})
}

// sexOfAddress tells who is called Mr. from who is called Mrs.; 0 for no such word.
func sexOfAddress(word string) byte {
	switch word {
	case "mr", "mr.", "sir", "king", "lord", "herr", "monsieur", "uncle", "prince":
		return 'm'
	case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "queen", "madame", "frau", "aunt", "princess":
		return 'f'
	}
	return 0
}

// spelling is one folded name with the places where it stands.
type spelling struct {
	key   string
	words []string
	group *group
	items []*item
	sex   byte // by the address before it: 'm', 'f' or 0
}

// joinAliases joins short and long names. A short form with several long ones goes to
// the one that was given last before it.
func (f *finder) joinAliases() {
	longs := map[string][]alias{}
	var order []string
	for _, a := range f.given {
		if a.short.group == nil || a.long.group == nil || a.rule == "translation" && !f.mayTranslate(a) ||
			a.rule == "foreign-acronym" && f.belongs(a) || a.rule == "known-as" && !f.sameKind(a) {
			continue
		}
		if a.rule == "known-as" {
			join(a.long.group, a.short.group)
			a.short.rule = a.rule
			f.aliases = append(f.aliases, Alias{Sentence: a.short.sent.at, Short: a.short.text, Long: a.long.text, Rule: a.rule})
			continue
		}
		if len(longs[a.short.key]) == 0 {
			order = append(order, a.short.key)
		}
		longs[a.short.key] = append(longs[a.short.key], a)
		a.short.rule = a.rule
		f.aliases = append(f.aliases, Alias{Sentence: a.short.sent.at, Short: a.short.text, Long: a.long.text, Rule: a.rule})
	}
	for _, key := range order {
		list := longs[key]
		if !f.oneExpansion(list) {
			f.shareAcronym(key, list)
			continue
		}
		for _, a := range list {
			f.joinAlias(a)
		}
	}
}

// mayTranslate reports whether a name in brackets may be another's translation: that
// of a body, a work or an event, when neither is surely something else.
func (f *finder) mayTranslate(a alias) bool {
	long, short := a.long.group.root().class, a.short.group.root().class
	return f.o.IsAny(long, []string{"Organization", "Work", "Event"}) && !f.isGuess(a.long.key) && (f.isGuess(a.short.key) || f.family(short) == f.family(long))
}

// belongs reports whether brackets tell whose member a person is, `Dara Voss (LP)`, or
// where a thing is.
func (f *finder) belongs(a alias) bool {
	long := a.long.group.root().class
	_, known := f.g.things[a.short.key]
	return long == "Person" && !f.isGuess(a.long.key) || f.quickPerson(a.long) && f.classOfHead(a.long) == "" || known && f.o.IsA(long, "Place")
}

func (f *finder) joinAlias(a alias) {
	long, short := a.long.group.root(), a.short.group.root()
	if long.class == "Person" || f.isGuess(a.long.key) && !f.isGuess(a.short.key) {
		long.class = short.class
	}
	if f.o.IsA(long.class, "Person") {
		long.class = "Organization"
	}
	join(long, short)
}

// isGuess reports whether nothing but the trained model speaks for the class of a name.
func (f *finder) isGuess(key string) bool {
	v := f.votes[key]
	return v == nil || v.told < 3
}

// oneExpansion reports whether all long forms of an acronym may be one thing.
func (f *finder) oneExpansion(list []alias) bool {
	first := list[0].long
	for _, a := range list[1:] {
		if a.long.group.root() == first.group.root() || alikeBody(f.coreOf(a.long.key), f.coreOf(first.key)) || names.Similarity(a.long.text, first.text) > 0.93 {
			continue
		}
		return false
	}
	return true
}

// shareAcronym gives each place of an ambiguous acronym to the expansion before it,
// and what stands before all of them to the first.
func (f *finder) shareAcronym(key string, list []alias) {
	sp := f.spelt[key]
	for _, it := range sp.items {
		best := list[0]
		for _, a := range list {
			if !before(it, a.short) || a.short == it {
				best = a
			}
		}
		it.group, it.rule = best.long.group, "acronym"
	}
}

// reclassify counts the votes of all spellings of a thing together.
func (f *finder) reclassify() {
	tallies := map[*group]*tally{}
	var order []*group
	for _, sp := range f.spellings {
		v, g := f.votes[sp.key], sp.group.root()
		if v == nil || v.sure == 0 {
			continue
		}
		if tallies[g] == nil {
			tallies[g] = newTally()
			order = append(order, g)
		}
		for class, weight := range v.of {
			tallies[g].of[class] += weight
		}
		tallies[g].model.add(v.model)
	}
	for _, g := range order {
		if tallies[g].count(f); tallies[g].sure > 0 {
			g.class = tallies[g].class
		}
	}
}

// before reports whether one item stands before another in the text.
func before(a, b *item) bool {
	if a.sent.at != b.sent.at {
		return a.sent.at < b.sent.at
	}
	return a.toks.Start < b.toks.Start
}

// joinKnown joins the names of one thing that the gazetteer knows: `USSR`, `Soviet Union`.
func (f *finder) joinKnown() {
	known := map[string]*group{}
	for _, sp := range f.spellings {
		thing, ok := f.g.things[sp.key]
		if !ok || f.family(sp.group.root().class) != f.family(thing.class) {
			continue
		}
		if g := known[thing.canonical]; g != nil {
			join(g, sp.group)
			continue
		}
		known[thing.canonical] = sp.group
	}
	f.countries = known
}

// linkDemonyms lets `Kazakh` speak of its country, also where the source does not name that.
func (f *finder) linkDemonyms() {
	for _, s := range f.sents {
		for _, it := range s.items {
			if it.rule != "demonym" {
				continue
			}
			it.kind = Nominal
			country := f.g.adjectives[strings.ToLower(it.text)]
			if country == "" {
				continue
			}
			if f.countries[country] == nil {
				g := f.newGroup(f.g.things[f.fold(country)].class)
				g.name = country
				f.countries[country] = g
			}
			it.group = f.countries[country]
		}
	}
}
