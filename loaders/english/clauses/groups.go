package clauses

// group is one noun phrase or several that are joined, as they fill one place.
type group struct {
	members []Phrase
	nouns   []int // parts that may be meant by a relative pronoun, the nearest last
	first   int   // the part that it begins with
	end     int   // the part after it
}

// group reads the noun phrases from part i on that fill one place. Where a clause may
// begin after “and”, a noun phrase with a verb of its own is left to it.
func (b *builder) group(i int, clauseMayBegin bool) group {
	b.inList = false
	if b.is(i-1, adverb) && pairs[b.parts[i-1].word] {
		clauseMayBegin = false
	}
	g := group{first: i, end: i}
	b.member(&g, i, clauseMayBegin)
	for {
		next := b.nextMember(g.end, clauseMayBegin)
		if next == None {
			break
		}
		b.member(&g, next, clauseMayBegin)
	}
	g.end = b.afterContrast(g.end)
	if end := b.afterApposition(i, g.end); end > g.end {
		b.beside = append(b.beside, [2]int{b.describedBy(g, g.end+1), g.end + 1})
		g.end = end
	}
	return g
}

// afterContrast is the part after “, not the cabinet,” at part i, or i.
func (b *builder) afterContrast(i int) int {
	if !b.is(i, comma) || !b.is(i+1, adverb) || b.parts[i+1].word != "not" || !b.is(i+2, noun) {
		return i
	}
	if end := b.simpleEnd(i + 2); b.is(end, comma) {
		return end + 1
	}
	return i
}

// pairs are words before a noun phrase that tell that another is joined to it.
var pairs = setOf("both either neither")

// member adds the noun phrase at part i with its of-phrases.
func (b *builder) member(g *group, i int, clauseMayBegin bool) {
	p := b.parts[i]
	b.lastMember = i
	phrase := Phrase{Span: p.span, Head: p.head, Clause: None}
	g.nouns = append(g.nouns, i)
	next := i + 1
	for b.takesOf(next - 1) {
		g.nouns = append(g.nouns, next+1)
		next += 2
		for b.is(next, join) && joinsNouns[b.parts[next].word] && b.is(next+1, noun) && b.joinsLow(i, next-1, next+1) && !(clauseMayBegin && b.verbAhead(next+1)) {
			g.nouns = append(g.nouns, next+1)
			next += 2
		}
	}
	phrase.Span.End = b.parts[next-1].span.End
	g.members = append(g.members, phrase)
	g.end = next
}

// takesOf reports whether an of-phrase follows the noun phrase at part i and goes with
// it, not with a verb as in “accused the minister of fraud”.
func (b *builder) takesOf(i int) bool {
	if !b.is(i+1, preposition) || b.parts[i+1].word != "of" || !b.is(i+2, noun) || b.isRelativeNoun(i+2) || b.parts[i].noun.pronoun {
		return false
	}
	if len(b.frames) == 0 || b.afterPreposition {
		return true
	}
	f := b.top()
	return !(f.hasVerb && f.last == afterVerb && ofVerbs[b.clause(f).Verb.Lemma] && !quantities[b.parts[i].word])
}

func (b *builder) isRelativeNoun(i int) bool { return b.parts[i].noun.whose }

// joinsLow reports whether the noun phrase at part c goes with the last one of an
// of-phrase, at low, rather than with the one that has the of-phrase, at high.
func (b *builder) joinsLow(high, low, c int) bool {
	if b.is(c+1, preposition) && b.parts[c+1].word == "of" && !quantities[b.parts[high].word] {
		return false
	}
	h, l, n := b.parts[high], b.parts[low], b.parts[c]
	if isPerson(n.word) && isPerson(h.word) && !isPerson(l.word) {
		return false
	}
	return alike(l, n) || !alike(h, n)
}

func isPerson(word string) bool { return persons[word] }

// alike reports whether two noun phrases look as if they were joined.
func alike(a, b part) bool {
	if a.noun.proper != b.noun.proper {
		return false
	}
	return (a.noun.det == "") == (b.noun.det == "") || a.noun.proper
}

// nextMember is the part of the noun phrase that is joined at part i, or None.
func (b *builder) nextMember(i int, clauseMayBegin bool) int {
	switch {
	case b.is(i, join):
		return b.joined(i, clauseMayBegin)
	case b.is(i, comma) && b.is(i+1, join) && !clauseMayBegin:
		return b.joined(i+1, true)
	case b.is(i, comma) && b.is(i+1, noun) && b.isList(i, clauseMayBegin):
		return i + 1
	case b.is(i, comma) && b.is(i+1, join) && b.inList && b.is(i+2, noun):
		return b.joined(i+1, clauseMayBegin)
	}
	return None
}

// joined is the noun after the join at part i, if it belongs to what is before it.
func (b *builder) joined(i int, clauseMayBegin bool) int {
	next := b.afterJoin(i)
	if !joinsNouns[b.parts[i].word] || !b.is(next, noun) {
		return None
	}
	if clauseMayBegin && b.parts[i].word != "nor" && b.beginsClause(next) {
		return None
	}
	if b.parts[next].noun.whose {
		return None
	}
	b.inList = false
	return next
}

// afterJoin is the part that the join at part i brings: “and, in some cases, the police”.
func (b *builder) afterJoin(i int) int {
	next := b.skipAdverbs(i + 1)
	if !b.is(next, comma) {
		return next
	}
	next = b.afterInsertion(next)
	if end := b.simpleEnd(next); b.is(next, noun) && b.is(end, comma) && (b.is(end+1, noun) || b.is(end+1, join)) {
		return i + 1 // a list inside of the insertion
	}
	return next
}

// joinsNouns are the joins that stand between noun phrases.
var joinsNouns = setOf("/ and or nor & as_well_as and/or plus but_also along_with")

// beginsClause reports whether the noun phrase at part i is the subject of a clause of
// its own, alone or with others that are joined with it.
func (b *builder) beginsClause(i int) bool {
	if subjectPronouns[b.parts[i].word] && b.parts[i].noun.pronoun {
		return true
	}
	end := b.simpleEnd(i)
	if b.verbFrom(end) {
		return true
	}
	for b.is(end, join) && b.is(end+1, noun) {
		end = b.simpleEnd(end + 1)
	}
	return b.verbFrom(end)
}

var subjectPronouns = setOf("i he she they we")

// longList is the number of commas that a list may have.
const longList = 60

// isList reports whether the comma at part i goes on with a list, which ends in “and”.
func (b *builder) isList(i int, clauseMayBegin bool) bool {
	if b.inList && i < b.listEnd {
		return true
	}
	commas := 0
	for commas <= longList && b.is(i, comma) && b.is(i+1, noun) && !(commas == 0 && b.tellsTime(b.lastMember) && !b.tellsTime(i+1)) {
		commas++
		i = b.simpleEnd(i + 1)
	}
	if b.is(i, comma) {
		i++
	}
	if commas == 0 || commas > longList || !b.is(i, join) {
		return false
	}
	next := b.afterJoin(i)
	if !b.is(next, noun) || (clauseMayBegin || b.needsSubject()) && b.verbAhead(next) {
		return false
	}
	b.inList, b.listEnd = true, i
	return true
}
