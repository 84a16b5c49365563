package clauses

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
func (b *builder) verbFrom(i int) bool { return b.verbAfter(i) != None }

// verbAfter is the part of that verb, or None.
func (b *builder) verbAfter(i int) int {
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
				return None
			}
			i = after
		case b.isFinite(i):
			return i
		default:
			return None
		}
	}
	return None
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

// simpleEnd is the part after the noun phrase at part i with its of-phrases.
func (b *builder) simpleEnd(i int) int {
	for i++; b.is(i, preposition) && b.parts[i].word == "of" && b.is(i+1, noun); i += 2 {
	}
	return i
}
