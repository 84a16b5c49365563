package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
)

// voice is on whose word a sentence stands, or a part of it: `according to X`, `in the words of
// X`, `as X points out`.
type voice struct {
	holder *schema.Arg // nil when nobody is known by it
	clause int         // to which it belongs; None for all of the sentence
	before bool        // it stands before the verb of its clause
	end    int         // the token behind it
}

// voices finds them in a sentence.
func (x *extractor) voices(v *view) (list []voice) {
	for c := range v.clauses {
		for _, a := range v.clauses[c].Adverbials {
			if (a.Role == clauses.Source || a.Prep == "according to") && a.Phrase.Span.Start >= a.Span.Start { // not `rules according to which`
				list = append(list, v.voice(x.holderIn(v, a.Phrase), c, a.Span))
			}
		}
		if v.isSource(c) {
			if holder, ok := x.speaker(v, &v.clauses[c]); ok {
				list = append(list, v.voice(holder, v.clauses[c].Governor, v.clauses[c].Verb.Span))
			}
		}
	}
	list = slices.DeleteFunc(list, func(w voice) bool { return v.saysWords(w.end) })
	if holder, at, ok := x.toWhom(v); ok {
		list = append(list, voice{holder: holder, clause: clauses.None, end: at})
	}
	if len(list) == 0 {
		if holder, at, ok := x.sourceByWords(v); ok {
			list = append(list, v.voice(holder, v.clauseOf(at), clauses.Span{Start: at, End: at + 1}))
		}
	}
	return list
}

// toWhom reads who sees it so at the head of a sentence: `To Voss, peace means order`.
func (x *extractor) toWhom(v *view) (*schema.Arg, int, bool) {
	i := 0
	for v.tag(i) == "RB" || v.tag(i) == "," || v.tag(i) == "CC" {
		i++
	}
	if v.word(i) != "to" || v.tag(i) == "TO" && v.isVerb(i+1) {
		return nil, 0, false
	}
	g, ok := v.groupAt(i + 1)
	if !ok || v.tag(g.end) != "," {
		return nil, 0, false
	}
	a, ok := x.subject(v, g.phrase())
	if !ok || !x.o.IsA(a.class, "Agent") {
		return nil, 0, false
	}
	return &a.Arg, g.end, true
}

// voice is that of some words in a clause. At either end of a sentence they are about all of it.
func (v *view) voice(holder *schema.Arg, c int, at clauses.Span) voice {
	if next := v.interrupted(at); next != clauses.None {
		c = next
	}
	if c == clauses.None || v.opensAll(at.Start) || v.closesAll(at.End) {
		c = clauses.None
	}
	return voice{holder, c, c != clauses.None && at.Start < v.clauses[c].Verb.Head, at.End}
}

// interrupted is the subordinate clause whose conjunction stands right before some words, which
// interrupt it: `although, as Voss points out, the vote was fair`.
func (v *view) interrupted(at clauses.Span) int {
	i := at.Start - 1
	for i > 0 && (v.tag(i) == "," || v.word(i) == "as" || v.tok[i].Rel == "nsubj" || v.tag(i) == "DT" || v.tag(i) == "NNP") {
		i--
	}
	next := at.End
	for v.tag(next) == "," || v.tag(next) == "RP" {
		next++
	}
	c := v.clauseOf(next)
	switch {
	case c == clauses.None || next == at.End:
		return clauses.None
	case v.isDash(i) || v.word(i) == ";" || v.word(i) == "(":
		return c
	case interruptible[v.word(i)] && v.clauses[c].Governor != clauses.None:
		return c
	}
	return clauses.None
}

var interruptible = set("although though because since while whereas which who that when where after before")

// saysWords reports whether some words in quotation marks follow a token, no whole clause: of `the
// – according to Voss ‘just’ – order` that word alone is said by her.
func (v *view) saysWords(at int) bool {
	for i := at; i <= at+1; i++ {
		if v.tag(i) == "``" {
			q, ok := v.quoteAt(i + 1)
			return ok && !v.hasVerb(q.span)
		}
		if !v.isMark(i) {
			break
		}
	}
	return false
}

// opensAll reports whether no verb of a main clause and no subject of one stands before a token.
func (v *view) opensAll(at int) bool {
	for _, c := range v.clauses {
		if c.Verb.Head < at || len(c.Subjects) > 0 && c.Subjects[0].Clause == clauses.None && c.Subjects[0].Span.Start < at && c.Kind != clauses.Relative {
			return false
		}
	}
	return true
}

// closesAll reports whether nothing but a name and marks follow a token up to the end.
func (v *view) closesAll(at int) bool {
	for i := at; i < len(v.tok); i++ {
		if !v.isMark(i) && !v.named(i) {
			return false
		}
	}
	return true
}

// reaches reports whether a voice is heard in a clause: in its own, in those below it, and, when it
// comes first, in those that are joined to it and have the same subject.
func (w voice) reaches(v *view, c int) bool {
	if v.parted(w.end, v.clauses[c].Verb.Head) {
		return false // `according to Voss, …; HALE, however, thinks …`
	}
	if w.clause == clauses.None {
		return v.clauses[c].Kind != clauses.Relative || !v.inApposition(v.clauses[c].Verb.Head) || w.end < v.clauses[c].Verb.Head
	}
	for range v.clauses {
		if c == w.clause || w.before && v.sharesSubject(w.clause, c) {
			return true
		}
		if c = v.clauses[c].Governor; c == clauses.None {
			break
		}
	}
	return false
}

// parted reports whether a semicolon stands between two tokens.
func (v *view) parted(a, b int) bool {
	for i := min(a, b); i < max(a, b); i++ {
		if v.word(i) == ";" {
			return true
		}
	}
	return false
}

// sharesSubject reports whether a clause goes on from another with the same subject.
func (v *view) sharesSubject(first, c int) bool {
	a, b := &v.clauses[first], &v.clauses[c]
	return first < c && a.Governor == b.Governor && len(a.Subjects) > 0 && len(b.Subjects) > 0 && a.Subjects[0].Head == b.Subjects[0].Head
}

// sourceByWords looks for the fixed phrases when no clause shows them, and gives the token where
// one begins.
func (x *extractor) sourceByWords(v *view) (holder *schema.Arg, at int, ok bool) {
	for i := range v.tok {
		next := -1
		switch {
		case v.word(i) == "according" && v.word(i+1) == "to" && !strings.HasPrefix(v.tag(i+2), "W"):
			next = i + 2
		case v.word(i) == "in" && v.word(i+1) == "the" && v.word(i+2) == "words" && v.word(i+3) == "of":
			next = i + 4
		case v.word(i) == "in":
			if holder, ok := x.viewOf(v, i+1); ok {
				return holder, i, true
			}
		}
		if next > 0 {
			if g, ok := v.groupAt(next); ok {
				return x.holderIn(v, g.phrase()), i, true
			}
		}
	}
	return nil, 0, false
}

// viewOf reads `in HER VIEW` and `in the opinion of X` from the noun phrase on.
func (x *extractor) viewOf(v *view, i int) (*schema.Arg, bool) {
	g, ok := v.groupAt(i)
	if !ok || !views[v.lemma(g.head)] {
		return nil, false
	}
	if v.word(g.end) == "of" {
		if of, ok := v.groupAt(g.end + 1); ok {
			return x.holderIn(v, of.phrase()), true
		}
	}
	if g.owner == clauses.None {
		return nil, false
	}
	if m, ok := x.thing(v, g.owner); ok {
		a := x.fromMention(v, m)
		return &a.Arg, true
	}
	return nil, true
}

var views = set("view opinion estimation judgment judgement assessment telling")

// isSource reports whether a clause is `as X points out`.
func (v *view) isSource(c int) bool {
	cl := &v.clauses[c]
	puts := firstWord(cl.Verb.Lemma) == "put" && v.word(cl.Verb.Head+1) == "it"
	if !isReport(firstWord(cl.Verb.Lemma)) && !puts || len(cl.Objects) > 0 && !puts || len(cl.Subjects) == 0 {
		return false
	}
	if strings.EqualFold(cl.Conjunction, "as") {
		return true
	}
	return v.word(cl.Subjects[0].Span.Start-1) == "as"
}
