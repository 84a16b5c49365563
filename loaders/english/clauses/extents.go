package clauses

// extent is all of a clause, without the clauses that are joined to it or stand beside it.
func (r *reader) extent(i int) Span {
	n := &r.nodes[i]
	s := Span{n.verb, n.verb + 1}
	take := func(t Span) { s = Span{min(s.Start, t.Start), max(s.End, t.End)} }
	if n.inner == None {
		take(Span{n.predicate(), n.predicate() + 1})
	} else {
		take(r.extent(n.inner))
	}
	for _, k := range n.kids {
		switch {
		case r.is(k, "punct", "cc", "parataxis", "discourse", "vocative", "list"):
		case r.is(k, "conj") && r.nodeOf[k] != None:
		case r.is(k, "mark") && k < n.verb && r.tag(k) != "TO":
		default:
			take(r.all[k])
		}
	}
	take(r.clauses[i].Verb.Span)
	return r.trimmed(s)
}

// trimmed is a span without the marks at its ends that separate. Quotation marks and
// brackets stay.
func (r *reader) trimmed(s Span) Span {
	for s.End-s.Start > 1 && r.isStop(s.End-1) {
		s.End--
	}
	for s.End-s.Start > 1 && r.isStop(s.Start) {
		s.Start++
	}
	return s
}

func (r *reader) isStop(i int) bool {
	switch r.tag(i) {
	case ",", ".", ":":
		return true
	}
	return false
}
