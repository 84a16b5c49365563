package clauses

// nominalsOf finds the noun phrases of a parsed sentence, in the order of their heads.
func nominalsOf(t *tree) []Nominal {
	var out []Nominal
	at := make([]int, len(t.tokens)) // of each head
	for i := range t.tokens {
		at[i] = None
		if t.headsPhrase(i) {
			at[i] = len(out)
			out = append(out, t.nominal(i))
		}
	}
	for i, n := range at {
		if n == None {
			continue
		}
		for _, k := range t.kids[i] {
			if t.rel[k] == "appos" && at[k] != None {
				out[n].Beside = append(out[n].Beside, at[k])
				for _, c := range t.children(k, "conj") {
					if at[c] != None {
						out[n].Beside = append(out[n].Beside, at[c])
					}
				}
			}
		}
	}
	return out
}

// headsPhrase reports whether a token is the head of a noun phrase of its own.
func (t *tree) headsPhrase(i int) bool {
	switch t.tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON":
	default:
		return t.child(i, "det nmod:poss") != None && t.is(i, "nsubj obj obl nmod iobj")
	}
	if t.rel[i] == "conj" {
		for h := t.head[i]; h != None; h = t.head[h] {
			if t.rel[h] != "conj" {
				return !t.is(h, "compound flat")
			}
		}
	}
	return t.head[i] == None || !t.is(i, "compound flat fixed nmod:desc goeswith det case mark") || i > t.head[i] && t.rel[i] == "compound"
}

func (t *tree) nominal(i int) Nominal {
	n := Nominal{Phrase: t.phraseOf(i), Base: t.baseOf(i), Plural: t.tag(i) == "NNS" || t.tag(i) == "NNPS"}
	for _, k := range t.kids[i] {
		switch {
		case t.full(k) == "nmod:poss" && k < i:
			owner := t.ownerOf(k)
			n.Owner = &owner
		case t.rel[k] == "nmod" && k > i && t.caseOf(k) == "of":
			n.Of = append(n.Of, t.members(k)...)
		case t.rel[k] == "nmod" && k > i && t.caseOf(k) != "":
			for _, p := range t.members(k) {
				n.Preps = append(n.Preps, Adverbial{Role: Other, Prep: t.caseOf(k), Phrase: p, Span: Span{t.first[k], p.Span.End}})
			}
		}
	}
	t.setCore(&n)
	return n
}

// baseOf is a noun phrase without its of-phrases.
func (t *tree) baseOf(i int) Span {
	from, _ := t.extent(i, 0)
	to := i
	for _, k := range t.kids[i] {
		if k > i && t.is(k, "flat fixed goeswith compound nummod nmod:unmarked amod appos") && t.goesOn(k, to) {
			_, end := t.extent(k, 1)
			to = max(to, end)
		}
	}
	return t.trim(Span{from, to + 1})
}

// setCore finds the parts of a base noun phrase.
func (t *tree) setCore(n *Nominal) {
	n.Core = n.Base
	if n.Owner != nil && n.Owner.Span.End < n.Base.End {
		n.Core.Start = n.Owner.Span.End
	}
	for n.Core.Start < n.Core.End-1 && n.Core.Start < n.Phrase.Head && t.isDeterminer(n.Core.Start) {
		n.Core.Start++
	}
	n.Name = t.nameAtEnd(n.Core)
	if n.Name.Start > n.Core.Start && n.Name.End > n.Name.Start {
		n.Title = Span{n.Core.Start, n.Name.Start}
	}
}

func (t *tree) isDeterminer(token int) bool {
	switch t.tag(token) {
	case "DT", "PRP$", "PDT", "POS", "``", "''", "WP$", "WDT":
		return true
	}
	return false
}

// nameAtEnd is the run of names that ends a span.
func (t *tree) nameAtEnd(s Span) Span {
	end := s.End
	for end > s.Start && (t.tag(end-1) == "''" || t.tag(end-1) == "CD" && end-2 >= s.Start && t.tag(end-2) == "NNP") {
		end--
	}
	start := end
	for start > s.Start && (t.tag(start-1) == "NNP" || t.tag(start-1) == "NNPS") {
		start--
	}
	if start == end {
		return Span{s.End, s.End}
	}
	return Span{start, s.End}
}
