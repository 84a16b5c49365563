package clauses

import (
	"slices"

	"github.com/tamga-kg/tamga/loaders/english"
)

// nominals gives the noun phrases of a parsed sentence.
func nominals(s english.Sentence) []Nominal {
	r := newReader(s)
	var heads []int // tokens of the tree, in the order of the phrases' heads
	for i := range r.tokens {
		if r.isNounHead(i) {
			heads = append(heads, i)
		}
	}
	slices.SortStableFunc(heads, func(a, b int) int { return r.nameHead(a) - r.nameHead(b) })
	heads = slices.CompactFunc(heads, func(a, b int) bool { return r.nameHead(a) == r.nameHead(b) })
	at := map[int]int{}
	out := make([]Nominal, len(heads))
	for n, i := range heads {
		at[i] = n
		out[n] = r.nominal(i)
	}
	for n, i := range heads {
		out[n].Beside = r.beside(i, at)
	}
	return out
}

// isNounHead reports whether a token is the head of a noun phrase.
func (r *reader) isNounHead(i int) bool {
	switch r.rel[i] {
	case "det", "amod", "compound", "flat", "nummod", "fixed", "goeswith", "case", "mark", "cc", "punct", "advmod", "aux", "cop", "reparandum", "discourse":
		return false
	case "appos":
		if h := r.head[i]; h != None && r.isClose(i, h, r.base[h].End) || h != None && r.nameHead(h) == r.nameHead(i) {
			return false
		}
	case "nmod":
		if r.subtype(i, "nmod:desc") {
			return false
		}
	}
	switch tag := r.tag(i); {
	case r.isNounTag(i), tag == "PRP", tag == "FW", tag == "$", tag == "%":
		return true
	case tag == "CD", tag == "DT", isAdjective(tag):
		return r.is(i, "nsubj", "obj", "iobj", "obl", "nmod", "appos", "dislocated") || tag != "DT" && r.is(i, "conj") && r.has(i, "det")
	}
	return false
}

// nominal reads the noun phrase of a token.
func (r *reader) nominal(i int) Nominal {
	n := Nominal{Phrase: r.plain(i), Base: r.base[i]}
	tag := r.tag(n.Phrase.Head)
	n.Plural = tag == "NNS" || tag == "NNPS"
	for _, k := range r.kids[i] {
		switch {
		case r.subtype(k, "nmod:poss") && k < i:
			owner := r.plain(k)
			n.Owner = &owner
		case r.isOf(k) && k > i && k < r.own[i].End:
			for _, m := range r.joined(k) {
				n.Of = append(n.Of, r.plain(m))
			}
		case r.is(k, "nmod") && k > i && r.has(k, "case"):
			n.Preps = append(n.Preps, r.attached(k)...)
		}
	}
	r.setCore(&n, i)
	return n
}

// attached are the phrases behind a preposition that hang on a noun.
func (r *reader) attached(k int) []Adverbial {
	var out []Adverbial
	prep, span := r.prepositionOf(k)
	for _, m := range r.joined(k) {
		if r.nodeOf[m] != None || r.isContrast(m) {
			continue
		}
		target := m
		if own, s := r.prepositionOf(m); own != "" {
			prep, span = own, s
			target = r.governed(m, s)
		}
		p := r.plain(target)
		if prep == "" || p.Span.End <= span.Start {
			continue
		}
		out = append(out, Adverbial{Role: r.roleOf(prep, target, VerbGroup{}), Prep: prep, Phrase: p, Span: Span{span.Start, p.Span.End}, OfNoun: true})
	}
	return out
}

// setCore finds the parts of the noun phrase of token i without its of-phrases.
func (r *reader) setCore(n *Nominal, i int) {
	n.Core = n.Base
	if n.Owner != nil && n.Owner.Span.End < n.Base.End {
		n.Core.Start = max(n.Core.Start, n.Owner.Span.End)
	}
	for n.Core.Start < n.Core.End-1 && r.determines(n.Core.Start) {
		n.Core.Start++
	}
	n.Core.Start = min(n.Core.Start, n.Core.End-1)
	n.Name = r.nameAtEnd(n.Core)
	if n.Name.Start > n.Core.Start && r.tag(n.Name.Start-1) == "IN" && n.Name.Start < i && i < n.Name.End {
		n.Name.Start = i // “Minister of Defence Oda Kerr”
	}
	if n.Name.Start > n.Core.Start && n.Name.End > n.Name.Start {
		n.Title = Span{n.Core.Start, n.Name.Start}
	}
}

func (r *reader) determines(i int) bool {
	switch r.tag(i) {
	case "DT", "PRP$", "PDT", "POS", "``", "''", "WP$", "WDT":
		return true
	}
	return false
}

// nameAtEnd is the run of names that ends a span; empty, at its end, where there is none.
func (r *reader) nameAtEnd(s Span) Span {
	end := s.End
	for end > s.Start && (r.tag(end-1) == "''" || r.tag(end-1) == "CD" && end-2 >= s.Start && r.tag(end-2) == "NNP") {
		end--
	}
	start := end
	for start > s.Start && r.isNamePart(start-1, s.Start) {
		start--
	}
	if start == end {
		return Span{s.End, s.End}
	}
	return Span{start, s.End}
}

// isNamePart reports whether a token is a part of a name; a hyphen between two names is.
func (r *reader) isNamePart(i, start int) bool {
	switch r.tag(i) {
	case "NNP", "NNPS":
		return true
	case "HYPH":
		return i > start && (r.tag(i-1) == "NNP" || r.tag(i-1) == "NNPS")
	}
	return false
}

// beside lists the nominals that stand beside a noun and tell what it is.
func (r *reader) beside(i int, at map[int]int) []int {
	var out []int
	for _, k := range r.kids[i] {
		if !r.is(k, "appos") && !(r.is(k, "parataxis", "dep") && k > i && r.tag(k-1) == "-LRB-") {
			continue
		}
		for _, m := range r.joined(k) {
			if n, ok := at[m]; ok {
				out = append(out, n)
			}
		}
	}
	return out
}
