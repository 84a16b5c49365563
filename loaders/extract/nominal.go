package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// nouns finds what the noun phrases of a sentence say by themselves: roles (`founder
// of the party`, `the president’s son-in-law`) and acts (`the liquidation of the party
// by the court`).
func (x *extractor) nouns(v *view) {
	var last role
	for t := range v.tok {
		if !v.isNoun(t) || v.insideName(t) {
			continue
		}
		g := v.groupOf(t)
		r := role{at: t, group: g, selves: v.selves(x, t, g)}
		if len(r.selves) == 0 && last.at > 0 && v.coordinated(last.end(v), g.start) {
			r.selves = last.selves
		}
		if personOnly[v.lemma(t)] {
			r.selves = slices.DeleteFunc(r.selves, func(m mentions.Mention) bool { return !x.o.IsA(x.found.Clusters[m.Cluster].Class, "Person") })
		}
		if len(r.selves) > 0 {
			if x.roleOf(v, t, x.fromMentions(v, r.selves), v.nominalStance(t), clauses.None, "noun") {
				last, v.roles[t] = r, true
				continue
			}
			if wordnet.ClassOf(v.lemma(t)) == wordnet.Person {
				last = r // what is joined to it describes them too
			}
		}
		x.act(action{v: v, at: t, group: g, stance: x.actStance(v, t), clause: clauses.None, rule: "event-noun", verb: v.tok[t].Text})
	}
}

// personOnly are nouns that call nobody but people: `in Arden, her lawyer said`.
var personOnly = set(`lawyer aide adviser advisor assistant spokesman spokeswoman spokesperson secretary chairman chairwoman son daughter
	wife husband brother sister nephew niece cousin father mother uncle aunt widow son-in-law brother-in-law relative`)

// role is a noun that names what somebody is.
type role struct {
	at     int
	group  group
	selves []mentions.Mention // who is called by it
}

func (r role) end(v *view) int { return v.chainEnd(r.group) }

// coordinated reports whether only a comma or `and` stands between two tokens, or a time before it: `head of the bank
// from 1928 to 1933 and …`.
func (v *view) coordinated(end, start int) bool {
	if start <= end || start-end > 8 {
		return false
	}
	for i := end; i < start; i++ {
		if t := v.tag(i); t != "," && t != "CC" && !v.isOfTime(i) && !((t == "IN" || t == "TO") && v.isOfTime(i+1)) {
			return false
		}
	}
	return v.tag(start-1) == "," || v.tag(start-1) == "CC"
}

// isOfTime reports whether a token is a part of a date.
func (v *view) isOfTime(i int) bool {
	return slices.ContainsFunc(v.mentions, func(m mentions.Mention) bool {
		return m.Kind == mentions.Temporal && m.Tokens.Start <= i && i < m.Tokens.End
	})
}

// insideName reports whether a noun is a part of a longer name, but not its head.
func (v *view) insideName(i int) bool {
	for _, m := range v.mentions {
		if m.Kind == mentions.Name && m.Tokens.Start <= i && i < m.Tokens.End && m.Head != i {
			return true
		}
	}
	return false
}

// selves finds who is called by a noun: the name right behind it, or the name beside
// it in apposition.
func (v *view) selves(x *extractor, t int, g group) []mentions.Mention {
	if m, ok := v.nameStarting(t + 1); ok && x.isAgent(m) && !v.isMark(t) {
		return []mentions.Mention{m}
	}
	if t != g.head {
		return nil
	}
	return x.beside(v, g)
}

func (x *extractor) isAgent(m mentions.Mention) bool {
	return m.Cluster != schema.NoCluster && x.o.IsA(x.found.Clusters[m.Cluster].Class, "Agent")
}

// isState reports whether a mention is of a country that may act: `Norway, a signatory to the
// treaty`, but `in Norway, the leader of the party`.
func (x *extractor) isState(v *view, m mentions.Mention) bool {
	t := v.tag(m.Tokens.Start - 1)
	return m.Cluster != schema.NoCluster && x.o.IsA(x.found.Clusters[m.Cluster].Class, "Country") && t != "IN" && t != "TO"
}

// nominalStance is the stance of what a noun phrase says at a token: plain, unless it
// stands in a quotation.
func (v *view) nominalStance(t int) stance {
	if q, ok := v.quoteAt(t); ok && q.claims() {
		return plain.attributedTo(q.holder)
	}
	for i := t - 1; i >= max(0, t-6) && v.tag(i) != "," && v.verbAt[i] == clauses.None; i-- {
		switch v.word(i) {
		case "alleged", "supposed", "purported", "suspected", "reputed", "so-called", "self-proclaimed", "self-styled", "accused", "claimed", "allegedly", "reportedly":
			return plain.attributedTo(nil)
		case "would-be", "aspiring", "potential", "possible", "prospective", "likely", "proposed", "planned":
			return stance{modality: schema.Hypothetical}
		}
	}
	return plain
}

// roleOf gives the relations that a noun signals between those who are called by it
// and what stands in its other slot.
func (x *extractor) roleOf(v *view, t int, selves []argument, s stance, c int, rule string) bool {
	found := false
	done := map[string]bool{}
	when, verb, start := v.whenBefore(t), v.tok[t].Text, t
	if len(x.twoWords(v, t)) > 0 {
		start--
		verb = v.tok[start].Text + " " + verb
	}
	for _, sig := range x.nounSignals(v, t) {
		slot, ok := otherSlot(sig)
		if !ok || done[slot] || sig.Relation.Name == "leads" && isDeputy(v.word(start-1)) {
			continue
		}
		for _, other := range x.nounSlot(v, v.groupOf(t), slot) {
			for _, self := range selves {
				if v.word(v.tokensOf(other.Span).Start) == "state" && v.lemma(t) == "head" {
					continue // of no state in particular
				}
				a, b := self, other
				if sig.Object == "self" { // `the employer of Voss`
					a, b = other, self
				}
				if sig.Relation.Name == "leads" && (b.kind == mentions.Name && x.o.IsA(b.class, "Person") || v.text[b.Span.Start:b.Span.End] == "staff") {
					continue // `the head of the Oak Bank, and KARL VOSS, who …`, `the chief of staff`
				}
				if !x.o.Fits(sig.Relation, a.class, b.class) {
					x.dropPair(v, verb, sig.Relation, a, b, misfit(sig.Relation))
				} else {
					found, done[slot] = true, true
					x.add(v, finding{subject: a, object: b, predicate: "rel:" + sig.Relation.Name, verb: verb,
						event: sig.Relation.Event, stance: s.inTime(when, v), rule: kinRule(sig, rule), clause: c, time: v.roleTime(c, t), qualifiers: v.whenQualifier(when)})
				}
			}
		}
	}
	return found
}

// whenBefore is the token before a role that says whether it is still played: `the bank's FORMER chairman`.
func (v *view) whenBefore(t int) int {
	for i := t - 1; i >= max(0, t-3) && v.tag(i) != "," && v.tag(i) != "CC" && v.tag(i) != "IN" && v.tag(i) != "POS"; i-- {
		if mentions.SaysWhen(v.word(i)) {
			return i
		}
	}
	return clauses.None
}

// inTime is the stance of a role that is only to be played.
func (s stance) inTime(when int, v *view) stance {
	if when != clauses.None && (v.word(when) == "future" || v.word(when) == "incoming") {
		return s.under(stance{modality: schema.Planned})
	}
	return s
}

// whenQualifier is such a word as a qualifier, in the form that titles give it.
func (v *view) whenQualifier(when int) []schema.FoundQualifier {
	if when == clauses.None {
		return nil
	}
	span := schema.Span{Start: v.tok[when].Start, End: v.tok[when].End}
	return []schema.FoundQualifier{{Role: "when", Arg: schema.Arg{Cluster: schema.NoCluster, Span: span, Value: v.word(when)}}}
}

// otherSlot is the slot of a noun that says what somebody is to what stands in it.
func otherSlot(sig schema.RelationSignal) (string, bool) {
	switch "self" {
	case sig.Subject:
		return sig.Object, true
	case sig.Object:
		return sig.Subject, true
	}
	return "", false
}

func kinRule(sig schema.RelationSignal, rule string) string {
	if sig.Relation.Name == "relatedTo" {
		return "kin"
	}
	return rule
}

func (v *view) roleTime(c, t int) string {
	if c != clauses.None {
		return ""
	}
	g := v.groupOf(t)
	return v.timeNear(clauses.Span{Start: g.start, End: v.chainEnd(g)})
}

// nounSignals gives the signals of a noun, those of two words first.
func (x *extractor) nounSignals(v *view, t int) []schema.RelationSignal {
	if two := x.twoWords(v, t); len(two) > 0 {
		return two
	}
	return x.o.NounSignals(v.lemma(t))
}

// twoWords gives the signals of a noun with the word before it: `prime minister`.
func (x *extractor) twoWords(v *view, t int) []schema.RelationSignal {
	if t == 0 {
		return nil
	}
	return x.o.NounSignals(v.lemma(t-1) + " " + v.lemma(t))
}

// nounSlot gives what stands in a slot of a noun: behind a preposition, or in front of
// it as a possessive, which `of` takes as well.
func (x *extractor) nounSlot(v *view, g group, slot string) []argument {
	list := v.attachedTo(g)
	var found []argument
	if slot != "poss" {
		if p, ok := following(list, slot); ok {
			for _, q := range v.listFrom(p) {
				found = append(found, x.things(v, q)...)
			}
		}
	}
	if len(found) == 0 && (slot == "of" || slot == "poss") {
		found = x.owner(v, g)
	}
	if len(found) == 0 && slot == "poss" {
		return x.nounSlot(v, g, "of")
	}
	return found
}

// owner is the possessive in front of a noun: `the party’s`, `his`.
func (x *extractor) owner(v *view, g group) []argument {
	if g.owner == clauses.None {
		return x.compound(v, g)
	}
	head := g.owner
	if v.tag(head) == "WP$" {
		head = v.whose(head)
	}
	m, ok := x.thing(v, head)
	if !ok {
		return nil
	}
	return []argument{x.fromMention(v, m)}
}

// whose is the noun that `whose` stands behind: the last word of the name, or of the noun phrase.
func (v *view) whose(t int) int {
	i := t - 1
	for i > 0 && v.isMark(i) {
		i--
	}
	if i < 0 || !v.isNoun(i) {
		return t
	}
	if m, ok := v.mentionOf(i); ok {
		return m.Head
	}
	return i
}

// compound is the name that stands right before a role noun: `Lantern Party leader`.
func (x *extractor) compound(v *view, g group) []argument {
	m, ok := v.longest(func(m mentions.Mention) bool {
		return m.Kind == mentions.Name && m.Tokens.End == g.head && m.Tokens.Start >= g.start && v.isNoun(m.Head)
	})
	if !ok || !x.isAgent(m) || x.o.IsA(x.found.Clusters[m.Cluster].Class, "Person") {
		return nil
	}
	return []argument{x.fromMention(v, m)}
}

// beside finds the names that a description stands beside: `X, founder of Y,`, `the
// founder of Y, X,`, `X (founder of Y)`, and of a plural all of `A and B, founders of`.
func (x *extractor) beside(v *view, g group) []mentions.Mention {
	if left := x.nameBefore(v, g); len(left) > 0 {
		return left
	}
	end := v.chainEnd(g)
	switch {
	case v.tag(g.head) == "NNS":
		return v.announced(end)
	case v.tag(end) == "," || v.isDash(end):
		if m, ok := v.nameBehindTitle(end + 1); ok && x.isAgent(m) && len(v.namesFrom(end+1)) < 3 && v.endsApposition(m.Tokens.End) && !v.opensClause(m.Tokens.End) && (!v.opensSentence(g.start-1) || v.tag(m.Tokens.End) == "," && v.opensClause(m.Tokens.End+1)) {
			return []mentions.Mention{m}
		}
	case end == g.end && g.end == g.head+1:
		if m, ok := v.nameStarting(end); ok && x.isAgent(m) {
			return []mentions.Mention{m}
		}
	}
	return nil
}

func (v *view) isDash(i int) bool {
	return v.word(i) == "–" || v.word(i) == "—" || v.word(i) == "-" || v.word(i) == "--"
}

// endsApposition reports whether an apposition may end before token i: at a mark, a
// verb or the end; not at `and`, which makes it a list.
func (v *view) endsApposition(i int) bool {
	i = v.skipParenthesis(i)
	t := v.tag(i)
	return t == "" || t != "CC" && (v.isMark(i) || v.isVerb(i) || t == "IN" || t == "TO" || t == "RB" || t == "WP" || t == "WDT" || t == "POS")
}

// nameBefore finds the names right before a description, with a comma, a dash or a
// bracket between.
func (x *extractor) nameBefore(v *view, g group) []mentions.Mention {
	i := v.leadBack(g.start)
	if v.tag(g.start) == "WP$" {
		return nil // `Voss, whose brother` is not her brother
	}
	if i <= 0 || v.tag(i-1) != "," && v.word(i-1) != "(" && !v.isDash(i-1) {
		return nil
	}
	m, ok := v.nameEnding(v.backOverParenthesis(i - 1))
	before := m.Tokens.Start - 1
	for v.tag(before) == "DT" {
		before--
	}
	if t := v.tag(before); ok && (t == "IN" || t == "TO") && v.opensClause(v.chainEnd(g)) && m.Tokens.Start > 1 {
		return nil // `was arrested at the Oak Bank, the agency REPORTED`
	}
	if !ok || !x.isAgent(m) && !x.isState(v, m) || v.fronted(m) && (v.opensClause(v.chainEnd(g)) || v.isBetween(v.chainEnd(g), v.isCompared(m))) {
		return nil
	}
	names := []mentions.Mention{m}
	if v.tag(g.head) != "NNS" {
		if v.inList(m, g) {
			return nil
		}
		return names
	}
	for v.tag(m.Tokens.Start-1) == "CC" || v.tag(m.Tokens.Start-1) == "," {
		at := m.Tokens.Start - 1
		if v.tag(at) == "CC" && v.tag(at-1) == "," {
			at--
		}
		if m, ok = v.nameEnding(at); !ok {
			break
		}
		names = append([]mentions.Mention{m}, names...)
	}
	return names
}

// isBetween reports whether a name in commas and its verb follow a description that ends at token i: in `unlike Voss, the
// founder of the party, KERR, OPPOSED it` that is Kerr. Behind one who is only compared it is enough that a name and its
// verb follow: which of the two is described is not certain.
func (v *view) isBetween(i int, compared bool) bool {
	if v.tag(i) != "," {
		return false
	}
	m, ok := v.nameBehindTitle(i + 1)
	return ok && (v.tag(m.Tokens.End) == "," && v.opensClause(m.Tokens.End+1) || compared && v.opensClause(m.Tokens.End))
}

// isCompared reports whether a name is of somebody with whom another is compared: `in contrast to Voss`.
func (v *view) isCompared(m mentions.Mention) bool {
	switch v.word(m.Tokens.Start - 1) {
	case "unlike", "like":
		return true
	case "to", "with":
		w := v.word(m.Tokens.Start - 2)
		return w == "contrast" || w == "opposed" || w == "comparison" || w == "compared" || w == "contrary"
	}
	return false
}

// opensClause reports whether a finite verb stands at token i, so that what stands before
// it is its subject and no apposition: `upheld the charge, VOSS COULD face`.
func (v *view) opensClause(i int) bool {
	for v.tag(i) == "RB" {
		i++
	}
	switch v.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// opensSentence reports whether a preposition stands at token i, and begins the
// sentence: `In the opinion of X, Y …`.
func (v *view) opensSentence(i int) bool { return i == 0 && v.tag(i) == "IN" }

// nameBehindTitle finds the name at token i, or behind an article or a title of one or two words.
func (v *view) nameBehindTitle(i int) (mentions.Mention, bool) {
	if v.word(i) == "the" {
		i++
	}
	for k := i; k < i+3; k++ {
		if m, ok := v.nameStarting(k); ok {
			return m, true
		}
		if !v.isNoun(k) {
			break
		}
	}
	return mentions.Mention{}, false
}

// fronted reports whether a name ends a phrase at the head of its sentence: `According
// to the Evening Bell, the company paid`.
func (v *view) fronted(m mentions.Mention) bool {
	for i := range m.Tokens.Start {
		if v.verbAt[i] != clauses.None {
			return false
		}
	}
	for i := m.Tokens.Start - 1; i >= 0 && i >= m.Tokens.Start-4; i-- {
		if t := v.tag(i); t == "IN" || t == "TO" {
			return true
		}
	}
	return false
}

// leadBack steps back over what may stand before a description: `one of`, `himself`,
// `then`, `at that time,`, `also`.
func (v *view) leadBack(i int) int {
	if v.word(i-1) == "of" && (v.word(i-2) == "one" || v.word(i-2) == "some" || v.word(i-2) == "member") {
		i -= 2
	}
	for v.tag(i-1) == "RB" {
		i--
	}
	if v.tag(i-1) == "," && v.word(i-2) == "time" && v.word(i-4) == "at" {
		i -= 4
	}
	return i
}

func (v *view) backOverParenthesis(i int) int {
	if v.word(i-1) != ")" {
		return i
	}
	for j := i - 2; j >= 0 && j >= i-24 && v.word(j) != ")"; j-- {
		if v.word(j) == "(" {
			return j
		}
	}
	return i
}

// inList reports whether a name and the description behind it are members of one
// list: `Voss, a lawyer and two others`.
func (v *view) inList(m mentions.Mention, g group) bool {
	end := v.chainEnd(g)
	if v.tag(m.Tokens.Start-1) == "," && v.tag(g.start-1) == "," {
		return true
	}
	return strings.EqualFold(v.word(end), "and") && v.tag(g.start) != "DT" && v.tag(end+1) == "NNP"
}
