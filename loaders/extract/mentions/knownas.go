package mentions

import "strings"

// readKnownAs finds where a text says that somebody goes by two names: `Voss, also known as the
// Miller,`, `Voss (born Dara Lenk)`, `Voss alias Lenk`.
func (f *finder) readKnownAs(s *sent, t int) {
	at, first := t, t+1
	switch {
	case s.low[t] == "known" && s.word(t+1) == "as":
		first = t + 2
	case s.low[t] == "alias", s.low[t] == "aka", s.low[t] == "a.k.a.", bornAs[s.low[t]]:
	default:
		return
	}
	for at > 0 && (s.tag(at-1) == "RB" || s.tag(at-1) == "RBR" || s.tag(at-1) == "RBS" || s.tag(at-1) == "JJR" || s.lemma(at-1) == "be" || s.word(at-1) == "," || s.word(at-1) == "(") {
		at--
	}
	if at > 0 && s.word(at-1) == ")" {
		at = s.overBrackets(at)
	}
	for first < len(s.toks) && (s.word(first) == "the" || s.opensQuote(first)) {
		first++
	}
	one, other := s.nameEnding(at), s.personAt(first)
	if one == nil || other == nil || one.rule == "demonym" {
		return
	}
	if bornAs[s.low[t]] && other.toks.End == other.toks.Start+1 {
		return // a family has its name from others, who are meant by it alone
	}
	if s.low[t] == "known" && !f.saidOf(s, t, one) {
		return
	}
	f.addAlias(other, one, "known-as")
}

// bornAs are words before the name that somebody had at birth.
var bornAs = wordSet("née né born")

// saidOf reports whether the tree hangs `known` on a name, or the name on it: the leader of `a party
// led by Voss, known as the Oak Party` is not called so.
func (f *finder) saidOf(s *sent, t int, name *item) bool {
	for k := name.toks.Start; k < name.toks.End; k++ {
		if s.toks[t].Head == k || s.toks[k].Head == t && strings.HasPrefix(s.toks[k].Rel, "nsubj") {
			return true
		}
	}
	return false
}

// sameKind reports whether two names may be one thing's by what is known of their classes.
func (f *finder) sameKind(a alias) bool {
	long, short := a.long.group.root().class, a.short.group.root().class
	return f.family(long) == f.family(short) || f.isGuess(a.short.key) || f.isGuess(a.long.key)
}
