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
	if b.is(i-1, adverb) && (b.parts[i-1].word == "both" || b.parts[i-1].word == "either" || b.parts[i-1].word == "neither") {
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
	if end := b.afterApposition(i, g.end); end > g.end {
		b.beside = append(b.beside, [2]int{b.describedBy(g, g.end+1), g.end + 1})
		g.end = end
	}
	return g
}

// member adds the noun phrase at part i with its of-phrases.
func (b *builder) member(g *group, i int, clauseMayBegin bool) {
	p := b.parts[i]
	phrase := Phrase{Span: p.span, Head: p.head, Clause: None}
	g.nouns = append(g.nouns, i)
	next := i + 1
	for b.is(next, preposition) && b.parts[next].word == "of" && b.is(next+1, noun) && !b.isRelativeNoun(next+1) {
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
	if b.is(i-1, adverb) && (b.parts[i-1].word == "both" || b.parts[i-1].word == "either" || b.parts[i-1].word == "neither") {
		clauseMayBegin = false
	}
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
	commas, first := 0, i
	for commas <= longList && b.is(i, comma) && b.is(i+1, noun) && !(commas == 0 && b.tellsTime(i-1) && !b.tellsTime(i+1)) {
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
	if !b.is(next, noun) || (clauseMayBegin || b.needsSubject()) && b.verbAhead(next) && first >= 0 {
		return false
	}
	b.inList, b.listEnd = true, i
	return true
}

// simpleEnd is the part after the noun phrase at part i with its of-phrases.
func (b *builder) simpleEnd(i int) int {
	for i++; b.is(i, preposition) && b.parts[i].word == "of" && b.is(i+1, noun); i += 2 {
	}
	return i
}

// afterApposition is the part after an apposition that begins with the comma at part i,
// “, the leader of the union,”, or i when there is none.
func (b *builder) afterApposition(of, i int) int {
	if !b.is(i, comma) || !b.is(i+1, noun) || !canStandBeside(b.parts[of], b.parts[i+1]) || b.afterFront(of) {
		return i
	}
	needsSubject := b.needsSubject() && !b.fronted()
	end := b.simpleEnd(i + 1)
	for b.is(end, preposition) && b.is(end+1, noun) {
		end = b.simpleEnd(end + 1)
	}
	if b.is(end, join) && b.is(end+1, noun) {
		end = b.simpleEnd(end + 1)
	}
	switch {
	case needsSubject && !(b.is(end, comma) && b.is(end+1, noun) && b.verbAhead(end+1)):
		return i
	case b.is(end, comma):
		return end + 1
	case end >= len(b.parts) || b.is(end, stop):
		return end
	}
	return i
}

// needsSubject reports whether an open clause has neither subject nor verb yet: what
// follows a comma can be its subject.
func (b *builder) needsSubject() bool {
	if len(b.frames) == 0 {
		return false
	}
	for _, f := range b.frames {
		if !f.hasVerb && len(f.candidates) == 0 && b.clauses[f.clause].Kind != Relative && !(f.clause == b.top().clause && f.clause == b.frames[0].clause && !b.afterPreposition) {
			return true
		}
	}
	return false
}

// tellsTime reports whether part i is a noun phrase of time.
func (b *builder) tellsTime(i int) bool {
	if !b.is(i, noun) {
		return false
	}
	p := b.parts[i]
	return p.noun.temporal || times[p.word] || isYear(p.word) || isDecade(p.word)
}

// afterFront reports whether part i is a noun phrase that a preposition puts before the
// subject: what follows its comma is the subject.
func (b *builder) afterFront(i int) bool {
	f := b.top()
	return b.is(i-1, preposition) && !f.hasVerb && len(f.candidates) == 0
}

// describedBy is the noun of a group that the apposition at part i tells of: for a
// person the last name or person, else the first noun.
func (b *builder) describedBy(g group, i int) int {
	first := g.nouns[0]
	if n := b.parts[i]; !isPerson(n.word) || n.noun.proper || isPerson(b.parts[first].word) || b.parts[first].noun.proper {
		return first
	}
	for k := len(g.nouns) - 1; k >= 0; k-- {
		if n := b.parts[g.nouns[k]]; n.noun.proper || isPerson(n.word) {
			return g.nouns[k]
		}
	}
	return first
}

// canStandBeside reports whether a noun phrase can be an apposition of the one before.
func canStandBeside(a, b part) bool {
	switch {
	case a.noun.pronoun || b.noun.pronoun || b.noun.whose || a.noun.temporal || b.noun.temporal || times[a.word] || isYear(a.word):
		return false
	case a.noun.proper:
		return !b.noun.proper || b.noun.det != ""
	}
	return true
}

// verbAhead reports whether the noun phrase at part i has a finite verb after it, with
// nothing but adverbs and prepositional phrases between.
func (b *builder) verbAhead(i int) bool { return b.verbFrom(b.simpleEnd(i)) }

// verbSoon is verbAhead without a look past commas.
func (b *builder) verbSoon(i int) bool {
	i = b.simpleEnd(i)
	for limit := i + farAhead; i < limit && b.verbFrom(i) && !b.isFinite(i); i++ {
		if b.is(i, comma) {
			return false
		}
	}
	return b.isFinite(i)
}

// verbFrom is verbAhead for the part after a noun phrase.
func (b *builder) verbFrom(i int) bool {
	for limit := i + farAhead; i < limit; {
		switch {
		case b.is(i, adverb):
			i++
		case b.is(i, preposition) && b.is(i+1, noun) && !ambiguous[b.parts[i].word]:
			i = b.simpleEnd(i + 1)
		case b.is(i, verb) && b.parts[i].form == past && b.is(i+1, preposition) && b.is(i+2, noun):
			i = b.simpleEnd(i + 2)
		case b.is(i, comma):
			after := b.afterInsertion(i)
			if after == i {
				return false
			}
			i = after
		default:
			return b.isFinite(i)
		}
	}
	return false
}

// afterInsertion is the part after an adverb or a prepositional phrase between commas
// that begins at part i, or i when there is none.
func (b *builder) afterInsertion(i int) int {
	end := b.skipAdverbs(i + 1)
	for b.is(end, preposition) && b.is(end+1, noun) && !ambiguous[b.parts[end].word] {
		end = b.simpleEnd(end + 1)
	}
	if end > i+1 && b.is(end, comma) {
		return end + 1
	}
	return i
}

// farAhead is the number of parts that a look ahead goes through.
const farAhead = 24

func (b *builder) isFinite(i int) bool {
	return b.is(i, verb) && (b.parts[i].form == finite || b.parts[i].form == aux)
}

func (b *builder) skipAdverbs(i int) int {
	for b.is(i, adverb) {
		i++
	}
	return i
}
