package extract

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// Enough is the least confidence, in per cent, with which a statement is told: below it too many of
// those that were read turned out wrong (docs/decisions/2026-11-28-confidence.md).
const Enough = 55

// confidence is how often, in per cent, statements with the same traits were right when people read them
// beside their sentences: a logistic regression on 1,638 verdicts, whose weights are in hundredths, and on the sentences
// of the ontology, which count little.
func (x *extractor) confidence(v *view, f finding) int {
	points := 175
	r := x.reading(v, f)
	for _, t := range traits {
		if t.holds(r) {
			points += t.points
		}
	}
	return percent(points)
}

// reading is a finding with what its traits ask for.
type reading struct {
	finding
	subjectIs, objectIs string // "named", "local", "concept", "words" or "time"
	kind                clauses.Kind
	below               bool // its clause hangs on another
	far                 int  // tokens from the subject to the verb; 0 when that is not known
	marks               bool // a comma or a dash stands between them
	objectWords         int  // of contents
	subjectWords        int
	cut                 bool // `of` follows the object
	more                bool // other words hang on the object behind it
	objectFar           int  // tokens from the verb to the object's head
	quoted              bool // the object stands in quotation marks

	subjectJoined, objectJoined bool // the second or a later one of several
	words, clauses              int  // of the sentence
	parted                      bool // it has a comma, a dash, a colon or a bracket
	unsure                      bool // the tree has close rivals
}

// traits are what makes a reading more or less certain, each with its weight.
var traits = []struct {
	points int
	holds  func(reading) bool
}{
	{-105, func(r reading) bool { return r.stance.modality == schema.Attributed && r.stance.holder == nil }},
	{-64, func(r reading) bool { return r.stance.isUnreal() }},
	{-56, func(r reading) bool { return r.stance.hedged }},
	{64, func(r reading) bool { return r.is("title", "career", "kin", "table", "apposition") }},
	{74, func(r reading) bool { return r.is("date", "light-verb", "event-role", "event-noun") }},
	{-50, func(r reading) bool { return r.is("noun", "copula-role") }},
	{-48, func(r reading) bool { return r.is("copula") }},
	{-42, func(r reading) bool { return r.is("label") }},
	{-38, func(r reading) bool { return r.is("nsubj-obj", "nsubj-prep", "intransitive") }},
	{-40, func(r reading) bool { return r.is("report") }},
	{-29, func(r reading) bool { return strings.HasPrefix(r.predicate, "open:") }},
	{28, func(r reading) bool { return r.subjectIs == "named" }},
	{-55, func(r reading) bool { return r.subject.kind == mentions.Pronoun }},
	{21, func(r reading) bool { return r.objectIs == "named" }},
	{-33, func(r reading) bool { return r.objectIs == "words" }},
	{-33, func(r reading) bool { return r.subjectIs == "concept" && r.objectIs == "words" }},
	{-63, func(r reading) bool { return r.objectWords <= 1 }},
	{-32, func(r reading) bool { return r.objectWords == 2 }},
	{67, func(r reading) bool { return r.objectWords >= 5 }},
	{-36, func(r reading) bool { return r.subjectWords <= 1 && r.subjectIs != "named" }},
	{-79, func(r reading) bool { return r.cut }},
	{-27, func(r reading) bool { return r.below }},
	{12, func(r reading) bool { return r.far == 1 || r.far == 2 }},
	{-25, func(r reading) bool { return r.far > 20 }},
	{-25, func(r reading) bool { return r.marks }},
	{-21, func(r reading) bool { return r.kind == clauses.Participle }},
	{-14, func(r reading) bool { return r.kind == clauses.Relative }},
	{-13, func(r reading) bool { return r.words >= 60 }},
	{-41, func(r reading) bool { return r.unsure }},
	{96, func(r reading) bool { return r.words <= 12 }},
	{68, func(r reading) bool { return r.clauses <= 1 }},
	{12, func(r reading) bool { return r.clauses == 2 }},
	{26, func(r reading) bool { return !r.parted }},
	{-32, func(r reading) bool { return r.objectWords <= 1 && r.more }},
	{-53, func(r reading) bool { return r.objectFar > 8 }},
	{-23, func(r reading) bool { return r.objectJoined }},
	{-43, func(r reading) bool { return r.subjectJoined }},
	{-25, func(r reading) bool { return r.quoted }},
}

func (r reading) is(rules ...string) bool { return slices.Contains(rules, r.rule) }

// reading looks a finding's traits up.
func (x *extractor) reading(v *view, f finding) reading {
	subject, object := v.tokensOf(f.subject.Span), v.tokensOf(f.object.Span)
	r := reading{finding: f, subjectIs: x.sort(f.subject), objectIs: x.sort(f.object),
		words: len(v.tok), clauses: len(v.clauses), parted: v.isParted(),
		objectWords: v.contentWords(object), subjectWords: v.contentWords(subject), cut: v.word(object.End) == "of",
		unsure: min(v.margin(subject), v.margin(object)) < closeRival}
	noun := v.rootOf(object)
	_, r.quoted = v.quoteAt(noun)
	r.more, r.objectJoined, r.subjectJoined = v.goesOnBehind(noun, object), v.tok[noun].Rel == "conj", v.tok[v.rootOf(subject)].Rel == "conj"
	if f.clause == clauses.None {
		return r
	}
	cl := &v.clauses[f.clause]
	r.objectFar = distance(noun, cl.Verb.Head)
	r.kind, r.below = cl.Kind, cl.Governor != clauses.None
	if len(cl.Subjects) == 0 || cl.Subjects[0].Clause != clauses.None {
		return r
	}
	head := cl.Subjects[0].Head
	if r.far = cl.Verb.Head - head; r.far < 0 {
		r.far = 1
	}
	for i := head; i < cl.Verb.Head; i++ {
		r.marks = r.marks || v.tag(i) == "," || v.isDash(i)
	}
	return r
}

// isParted reports whether marks part a sentence.
func (v *view) isParted() bool {
	for i := range v.tok {
		if v.tag(i) == "," || v.isDash(i) || v.opens(i) || v.word(i) == ";" || v.word(i) == ":" {
			return true
		}
	}
	return false
}

// sort is what kind of thing an argument is.
func (x *extractor) sort(a argument) string {
	switch {
	case a.Datatype == "edtf":
		return "time"
	case a.isLiteral():
		return "words"
	case x.isNamed(a):
		return "named"
	case a.class == "Concept":
		return "concept"
	}
	return "local"
}

// rootOf is the token of a phrase that hangs on something outside of it.
func (v *view) rootOf(s clauses.Span) int {
	for i := s.Start; i < s.End; i++ {
		if h := v.tok[i].Head; h < s.Start || h >= s.End {
			return i
		}
	}
	return max(0, s.Start)
}

// goesOnBehind reports whether words behind a phrase belong to its head.
func (v *view) goesOnBehind(head int, s clauses.Span) bool {
	for i := s.End; i < len(v.tok); i++ {
		if v.tok[i].Head != head {
			continue
		}
		switch v.tok[i].Rel {
		case "det", "punct", "case", "cc", "conj", "cop", "mark":
		default:
			return true
		}
	}
	return false
}

// closeRival is by how much the tree must beat every other one that has a word elsewhere.
const closeRival = 100

// margin is the least of what hangs words of a phrase on others outside of it.
func (v *view) margin(s clauses.Span) int32 {
	least := int32(1 << 20)
	for i := s.Start; i < s.End; i++ {
		if h := v.tok[i].Head; h < s.Start || h >= s.End {
			least = min(least, v.tok[i].Margin)
		}
	}
	return least
}

// logistic is the logistic function in per cent, at -400, -350, ... 400 hundredths: whole numbers, so that
// every machine tells the same.
var logistic = [...]int{2, 3, 5, 8, 12, 18, 27, 38, 50, 62, 73, 82, 88, 92, 95, 97, 98}

// percent reads it between two of them.
func percent(points int) int {
	at := min(max(points, -400), 400) + 400
	i := at / 50
	if i == len(logistic)-1 {
		return logistic[i]
	}
	return logistic[i] + (logistic[i+1]-logistic[i])*(at%50)/50
}
