package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// unsaid tells why a clause, though it has a subject and a verb, says nothing of the world; "" when it
// does.
func (x *extractor) unsaid(v *view, c int) string {
	cl := &v.clauses[c]
	switch {
	case v.stances[c].unsaid:
		return "whether it is so, the sentence leaves open"
	case v.mayGoOn(cl):
		return "whether it is denied too, or told, the sentence leaves open"
	case v.comparesAll(cl):
		return "it only compares"
	case v.isPremodifier(cl):
		return "a participle with its object before it is an adjective"
	case v.isNotAll(cl):
		return "how many of them it denies, and of what else, is left open"
	case v.isSource(c) && firstWord(cl.Verb.Lemma) == "put":
		return "it tells on whose word the rest is said"
	case x.deniesAll(v, cl):
		return "what is denied is the clause before and not its last noun"
	case x.onlyRestricts(v, cl):
		return "it tells which of its kind is meant, and nothing of one that is known"
	}
	return ""
}

// mayGoOn reports whether a clause behind `, and` with a subject of its own is joined to what somebody denies, and may go on with the
// sentence instead: `denied that he stole it, and HE LEFT`.
func (v *view) mayGoOn(cl *clauses.Clause) bool {
	if cl.Kind != clauses.Complement || cl.Governor == clauses.None || !denial[firstWord(v.clauses[cl.Governor].Verb.Lemma)] || v.tok[cl.Verb.Head].Rel != "conj" || len(cl.Subjects) == 0 {
		return false
	}
	start := cl.Subjects[0].Span.Start
	return (v.word(start-1) == "and" || v.word(start-1) == "but") && v.tag(start-2) == ","
}

// comparesAll reports whether a clause says that nothing is so more than something: `no bank shows it better than Voss’s`.
func (v *view) comparesAll(cl *clauses.Clause) bool {
	if !cl.Verb.Negated || len(cl.Subjects) == 0 || cl.Subjects[0].Clause != clauses.None || v.word(cl.Subjects[0].Span.Start) != "no" {
		return false
	}
	for i := cl.Verb.Head + 1; i < min(len(v.tok), cl.Verb.Head+12); i++ {
		if v.word(i) == "than" {
			return true
		}
	}
	return false
}

// deniesAll reports whether a relative clause behind a comma says of all that stands before it that somebody denies
// or confirms it: `accused the guild of spying for Norland, which it denied`.
func (x *extractor) deniesAll(v *view, cl *clauses.Clause) bool {
	if cl.Kind != clauses.Relative || !answering[firstWord(cl.Verb.Lemma)] || !v.isAdded(cl) {
		return false
	}
	return slices.ContainsFunc(cl.Objects, func(p clauses.Phrase) bool {
		if p.Clause != clauses.None || p.Head > cl.Verb.Head {
			return false
		}
		m, ok := v.mentionOf(p.Head)
		return ok && m.Cluster != schema.NoCluster && x.o.IsAny(x.found.Clusters[m.Cluster].Class, []string{"Agent", "Place"})
	})
}

// answering verbs are what somebody says of a charge or a report.
var answering = set("deny reject dispute refute confirm admit contest acknowledge")

// isPremodifier reports whether a participle stands before the noun that it describes: one in the past without
// an auxiliary that is given an object, which only verbs of giving and naming have, `the hastily BUILT
// walls`, and one in the present behind an article, `a slowly GROWING town`.
func (v *view) isPremodifier(cl *clauses.Clause) bool {
	verb := cl.Verb.Head
	if v.hasAuxiliary(verb) || len(nominal(cl.Objects)) == 0 || cl.Objects[0].Head < verb {
		return false
	}
	i := verb - 1
	for v.tag(i) == "RB" || v.isQuoteMark(i) {
		i--
	}
	lemma, owned := firstWord(cl.Verb.Lemma), v.tag(i) == "PRP$" || v.tag(i) == "POS" || v.tag(i) == "DT" && articles[v.word(i)]
	switch v.tag(verb) {
	case "VBN":
		return owned || cl.Kind == clauses.Participle && !handing[lemma] && !namingVerbs[lemma]
	case "VBD":
		return owned
	case "VBG":
		return owned || v.tag(i) == "HYPH" || strings.HasPrefix(v.tag(i), "JJ") && i < verb-1 || strings.HasPrefix(v.word(verb), "-")
	}
	return false
}

var articles = set("the a an its their")

var namingVerbs = set("appoint elect name call consider deem declare dub title entitle nickname rename label brand think find judge proclaim crown")

func (v *view) hasAuxiliary(verb int) bool {
	return slices.ContainsFunc(v.tok[:verb], func(t english.Token) bool { return t.Head == verb && (t.Rel == "aux" || t.Rel == "aux:pass") })
}

// isNotAll reports whether a denial is not of all of its subject or of nothing but its object: `not all
// councils voted`, `did not restrict it to Voss alone`.
func (v *view) isNotAll(cl *clauses.Clause) bool {
	if len(cl.Subjects) > 0 && cl.Subjects[0].Clause == clauses.None {
		if s := cl.Subjects[0].Span.Start; v.word(s) == "not" || v.word(s-1) == "not" && (v.word(s) == "all" || v.word(s) == "every") {
			return true
		}
	}
	if !cl.Verb.Negated {
		return false
	}
	for i := cl.Verb.Span.End; i < min(len(v.tok), cl.Verb.Span.End+12) && v.tag(i) != ","; i++ {
		if v.word(i) == "alone" || v.word(i) == "solely" || v.word(i) == "exclusively" || v.word(i) == "merely" {
			return true
		}
	}
	return false
}

// onlyRestricts reports whether a clause in the present tense restricts a noun of which no one thing is
// known: `a council that is elected`, `farmers who pay the toll`. An act in the past is one all the same.
func (x *extractor) onlyRestricts(v *view, cl *clauses.Clause) bool {
	if cl.Kind != clauses.Relative || !cl.Verb.Finite {
		return false
	}
	if t := v.tenseTag(cl); t != "VBZ" && t != "VBP" && t != "MD" {
		return false
	}
	i := v.relativeTop(cl)
	if i < 0 {
		return false
	}
	h := v.tok[i].Head
	if h < 0 || !v.isNoun(h) || !v.restricts(i) || !isAbout(cl, h) {
		return false
	}
	m, ok := v.mentionOf(h)
	if !ok {
		return true
	}
	return x.isAnyOne(v, m) || v.word(v.groupOf(h).start) == "a" && v.isWanted(h)
}

// isWanted reports whether a thing is only asked for or spoken of: `needs a council that …`.
func (v *view) isWanted(h int) bool {
	c := v.clauseOf(h)
	return c != clauses.None && h > v.clauses[c].Verb.Head && (v.stances[c].isUnreal() || wanting[firstWord(v.clauses[c].Verb.Lemma)])
}

var wanting = set("need require want demand lack seek propose envisage envision imply mean involve entail presuppose imagine suggest advocate favour favor call")

// isAnyOne reports whether a mention is of no thing in particular: without a name, and with `a`, `any`
// or no determiner at all.
func (x *extractor) isAnyOne(v *view, m mentions.Mention) bool {
	if m.Kind == mentions.Name || m.Kind == mentions.Pronoun || m.Cluster == schema.NoCluster {
		return false
	}
	g := v.groupOf(m.Head)
	if g.owner != clauses.None {
		return false
	}
	switch v.word(g.start) {
	case "a", "an":
		return !x.o.IsA(x.found.Clusters[m.Cluster].Class, "Agent")
	case "the", "this", "these":
		return false
	}
	return true
}

// tenseTag is the tag of the word of a verb group that shows its tense.
func (v *view) tenseTag(cl *clauses.Clause) string {
	for i := cl.Verb.Span.Start; i < cl.Verb.Span.End; i++ {
		switch t := v.tag(i); t {
		case "VBZ", "VBP", "VBD", "MD":
			if v.lemma(i) == "have" && v.tag(cl.Verb.Head) == "VBN" {
				return "VBD" // `has won`
			}
			return t
		}
	}
	return v.tag(cl.Verb.Head)
}

// isAbout reports whether a noun is the subject or the object of a clause: not so in `the extent to which
// the guild grew`.
func isAbout(cl *clauses.Clause, noun int) bool {
	return slices.ContainsFunc(slices.Concat(cl.Subjects, cl.Objects, cl.Complements), func(p clauses.Phrase) bool { return p.Clause == clauses.None && p.Head == noun })
}
