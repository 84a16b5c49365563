package clauses

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english"
)

// Nominal is a noun phrase with what hangs on it. The facts that stand in noun phrases
// are read from here: “Voss’s party”, “the leader of the union”, “the party Lantern”.
type Nominal struct {
	Phrase Phrase      // with its of-phrases
	Base   Span        // without them
	Core   Span        // Base without its determiner and owner: “first president”
	Name   Span        // the name at the end of Base: “Lantern” in “the party Lantern”; empty when there is none
	Title  Span        // what stands before Name in Core: “former minister”; empty when there is none
	Owner  *Phrase     // “Voss” in “Voss’s party”, “his” in “his party”
	Of     []Phrase    // “the union”; joined ones apart
	Preps  []Adverbial // other prepositional phrases right after it
	Beside []int       // nominals that stand beside it and tell what it is: “Voss, the leader of the union,”, “Voss (head of the union)”
	Plural bool
}

// Phrases gives the noun phrases of a sentence in the order of the text, each with its
// of-phrases; so a phrase can lie inside of another.
func Phrases(s english.Sentence) []Phrase {
	nominals := Nominals(s)
	out := make([]Phrase, len(nominals))
	for i, n := range nominals {
		out[i] = n.Phrase
	}
	return out
}

// Nominals gives the noun phrases of a sentence in the order of the text, owners and
// of-phrases among them.
func Nominals(s english.Sentence) []Nominal {
	if isParsed(s) {
		return nominalsOf(newTree(s))
	}
	var r nominalReader
	for _, v := range views(s) {
		r.read(&v)
	}
	return r.inOrder()
}

// nominalReader collects the nominals of all views of a sentence.
type nominalReader struct {
	found  []Nominal
	beside [][2]int // heads: of a noun phrase, of its apposition
}

func (r *nominalReader) read(v *view) {
	b := builder{view: v, parts: v.split()}
	b.run()
	known := len(r.found)
	for i, p := range b.parts {
		if p.sort == noun {
			r.found = append(r.found, b.nominal(i))
			r.owners(v, p)
		}
	}
	r.listed(&b)
	for _, pair := range b.beside {
		r.beside = append(r.beside, [2]int{b.parts[pair[0]].head, b.parts[pair[1]].head})
	}
	if v.anchor != None && !slices.ContainsFunc(b.parts, func(p part) bool { return p.sort == verb && p.form == finite }) {
		r.inserted(&b, known)
	}
}

// listed sets the members of a list after a colon beside the noun phrase in the plural
// that announces them: “two parties: the Lantern Party and the Free Union”.
func (r *nominalReader) listed(b *builder) {
	announced := None
	for i, p := range b.parts {
		switch {
		case p.sort == noun && p.noun.plural:
			announced = i
		case p.sort == verb:
			announced = None
		case p.sort == stop && p.word == ":" && announced != None && b.finiteVerbsFrom(i+1) == 0:
			r.listAt(b, announced, i+1)
			return
		}
	}
}

// listAt reads the list that begins at part i.
func (r *nominalReader) listAt(b *builder, announced, i int) {
	for ; i < len(b.parts) && !b.is(i, stop); i++ {
		before := b.skipBack(i - 1)
		if b.is(i, noun) && (b.is(before, comma) || b.is(before, stop) || b.is(before, join)) {
			r.beside = append(r.beside, [2]int{b.parts[announced].head, b.parts[i].head})
		}
	}
}

// inserted sets the noun phrases of an insertion beside the noun before it: each that
// begins the insertion or follows a comma or a semicolon.
func (r *nominalReader) inserted(b *builder, known int) {
	before := None
	for i := 0; i < known; i++ {
		if n := r.found[i]; n.Base.End <= b.view.anchor+1 && (before == None || n.Base.End > r.found[before].Base.End) {
			before = i
		}
	}
	for i, p := range b.parts {
		first := b.skipBack(i-1) < 0 || b.is(b.skipBack(i-1), comma) || b.is(b.skipBack(i-1), stop)
		if before != None && p.sort == noun && first {
			r.beside = append(r.beside, [2]int{r.found[before].Phrase.Head, p.head})
		}
	}
}

func (b *builder) skipBack(i int) int {
	for b.is(i, adverb) {
		i--
	}
	return i
}

// nominal reads the noun phrase at part i.
func (b *builder) nominal(i int) Nominal {
	p := b.parts[i]
	n := Nominal{Base: p.span, Plural: p.noun.plural}
	var end int
	n.Of, end = b.ofPhrases(i)
	n.Phrase = Phrase{Span: Span{p.span.Start, b.parts[end-1].span.End}, Head: p.head, Clause: None}
	if o := p.noun.owner; o.End > o.Start {
		n.Owner = &Phrase{Span: o, Head: b.headOf(o), Clause: None}
	}
	for b.is(end, preposition) && b.is(end+1, noun) && b.parts[end].word != "of" {
		whole, next := b.whole(end + 1)
		n.Preps = append(n.Preps, Adverbial{
			Role: b.role(b.parts[end].word, b.parts[end+1], b.top()), Prep: b.parts[end].word,
			Phrase: whole, Span: Span{b.parts[end].span.Start, whole.Span.End},
		})
		end = next
	}
	b.setCore(&n)
	return n
}

// ofPhrases gives the of-phrases of the noun phrase at part i, and the part after them.
func (b *builder) ofPhrases(i int) ([]Phrase, int) {
	end := i + 1
	if !b.is(end, preposition) || b.parts[end].word != "of" || !b.is(end+1, noun) || b.isRelativeNoun(end+1) {
		return nil, end
	}
	p, end := b.whole(end + 1)
	list := []Phrase{p}
	for b.is(end, join) && joinsNouns[b.parts[end].word] && b.is(end+1, noun) && b.joinsLow(i, end-1, end+1) {
		p, end = b.whole(end + 1)
		list = append(list, p)
	}
	return list, end
}

// whole is the noun phrase at part i with its of-phrases, and the part after it.
func (b *builder) whole(i int) (Phrase, int) {
	p := b.parts[i]
	_, end := b.ofPhrases(i)
	return Phrase{Span: Span{p.span.Start, b.parts[end-1].span.End}, Head: p.head, Clause: None}, end
}

// setCore finds the parts of a base noun phrase.
func (b *builder) setCore(n *Nominal) {
	n.Core = n.Base
	if n.Owner != nil && n.Owner.Span.End < n.Base.End {
		n.Core.Start = n.Owner.Span.End + 1
	}
	for n.Core.Start < n.Core.End-1 && b.isDeterminer(n.Core.Start) {
		if b.view.tags[n.Core.Start] == "PRP$" {
			n.Owner = &Phrase{Span: Span{n.Core.Start, n.Core.Start + 1}, Head: n.Core.Start, Clause: None}
		}
		n.Core.Start++
	}
	n.Core.Start = min(n.Core.Start, n.Core.End-1)
	n.Name = b.nameAtEnd(n.Core)
	if n.Name.Start > n.Core.Start && n.Name.End > n.Name.Start {
		n.Title = Span{n.Core.Start, n.Name.Start}
	}
}

func (b *builder) isDeterminer(token int) bool {
	switch b.view.tags[token] {
	case "DT", "PRP$", "PDT", "POS", "``", "''", "WP$", "WDT":
		return true
	}
	return false
}

// nameAtEnd is the run of names that ends a span.
func (b *builder) nameAtEnd(s Span) Span {
	end := s.End
	for end > s.Start && (b.view.tags[end-1] == "''" || b.view.tags[end-1] == "CD" && end-2 >= s.Start && b.view.tags[end-2] == "NNP") {
		end--
	}
	start := end
	for start > s.Start && (b.view.tags[start-1] == "NNP" || b.view.tags[start-1] == "NNPS") {
		start--
	}
	if start == end {
		return Span{s.End, s.End}
	}
	return Span{start, s.End}
}

// owners adds the owner of a noun phrase as a nominal of its own.
func (r *nominalReader) owners(v *view, p part) {
	o := p.noun.owner
	if o.End <= o.Start {
		return
	}
	b := builder{view: v}
	n := Nominal{Phrase: Phrase{Span: o, Head: b.headOf(o), Clause: None}, Base: o}
	for t := o.Start + 1; t < o.End-1; t++ {
		if v.tags[t] == "POS" {
			owner := Span{o.Start, t}
			n.Owner = &Phrase{Span: owner, Head: b.headOf(owner), Clause: None}
		}
	}
	b.setCore(&n)
	r.found = append(r.found, n)
}

// inOrder sorts the nominals by their heads and joins them with their appositions.
func (r *nominalReader) inOrder() []Nominal {
	slices.SortStableFunc(r.found, func(a, b Nominal) int { return a.Phrase.Head - b.Phrase.Head })
	at := map[int]int{}
	for i, n := range r.found {
		at[n.Phrase.Head] = i
	}
	for _, pair := range r.beside {
		of, is := at[pair[0]], at[pair[1]]
		r.found[of].Beside = append(r.found[of].Beside, is)
	}
	return r.found
}
