package conflicts

import (
	"regexp"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// exclusive are the offices that one person holds at a time, by the words that name
// them or what their holder does.
var exclusive = map[string]string{
	"president": "president", "prime minister": "prime minister", "premier": "prime minister", "chancellor": "chancellor",
	"chairman": "chair", "chairwoman": "chair", "chair": "chair", "chairperson": "chair", "chaired": "chair", "chairs": "chair",
	"mayor": "mayor", "governor": "governor", "speaker": "speaker", "rector": "rector", "king": "monarch", "queen": "monarch", "emperor": "monarch", "sultan": "monarch",
	"head": "head", "headed": "head", "heads": "head", "director": "director", "general director": "director", "chief executive": "chief executive", "ceo": "chief executive",
	"secretary general": "secretary general", "general secretary": "secretary general", "first secretary": "first secretary", "commander in chief": "commander",
	"editor in chief": "editor", "prosecutor general": "prosecutor general", "attorney general": "prosecutor general", "ombudsman": "ombudsman", "akim": "mayor", "chief justice": "chief justice",
}

// tenure is that somebody holds, or held, an exclusive office.
type tenure struct {
	*schema.Statement
	office, body string
	bodyName     string
}

// tenureOf reads a tenure; false where the office is none that excludes others.
func tenureOf(s *schema.Statement) (t tenure, ok bool) {
	if s.Polarity != schema.Affirmed || !strings.HasPrefix(s.Subject.ID, schema.EntityScheme) {
		return t, false
	}
	t = tenure{Statement: s}
	switch s.Predicate {
	case "leads":
		words := strings.Fields(strings.ToLower(s.Verb))
		if len(words) == 0 || s.Object.IsLiteral() {
			return t, false
		}
		t.office = officeOf(strings.Join(words, " "))
		t.body, t.bodyName = names.Fold(s.Object.Label), s.Object.Label
	case "heldOffice", "electedTo", "labelledAs":
		office, body, _ := strings.Cut(s.Object.Text(), " of ")
		t.body, t.bodyName = names.Fold(body), strings.TrimPrefix(body, "the ")
		if t.office = officeOf(office); t.office == "" {
			t.office = ministerOf(office, &t)
		}
	}
	return t, t.office != "" && t.body != "" && !qualified.MatchString(s.Source.Text)
}

// officeOf is the exclusive office that words name, whatever stands before it ("was
// headed", "the first president").
func officeOf(text string) string {
	words := strings.Fields(names.Fold(text))
	for n := min(2, len(words)); n > 0; n-- {
		if office, ok := exclusive[strings.Join(words[len(words)-n:], " ")]; ok {
			return office
		}
	}
	return ""
}

// ministerOf is a minister with what is ministered: "minister of finance of Karsk".
func ministerOf(office string, t *tenure) string {
	words := strings.Fields(names.Fold(office))
	if len(words) == 0 || words[len(words)-1] != "minister" {
		return ""
	}
	field, body, cut := strings.Cut(t.body, " of ")
	if !cut {
		return strings.Join(words, " ") // "foreign minister", of a country
	}
	t.body = body
	return "minister of " + field
}

// qualified is an office that is not quite it, or not now.
var qualified = regexp.MustCompile(`(?i)\b(deputy|vice|co|former|ex|acting|interim|assistant|honorary|designate|co-|future|next|shadow)[ -]+(\p{L}+ )?(president|prime|premier|chancellor|chair|mayor|governor|speaker|rector|head|director|chief|secretary|general|commander|editor|prosecutor|attorney|minister|akim|king|queen)`)

// handedOver are the verbs that tell of the beginning or the end of a tenure: the
// predecessor held the office in that year too.
var handedOver = regexp.MustCompile(`(?i)\b(become|became|becoming|appoint\w*|elect\w*|resign\w*|succeed\w*|replac\w*|dismiss\w*|nominat\w*|step\w* down|took over|takes over|sworn|inaugurat\w*|left office|oust\w*|remov\w*)\b`)

var present = regexp.MustCompile(`\b(is|serves as|currently|now)\b`)

// offices finds two holders of one office at one time.
func (f *finder) offices(said []*schema.Statement) {
	groups := map[string][]tenure{}
	for _, s := range said {
		if t, ok := tenureOf(s); ok {
			key := t.office + " of " + t.body
			groups[key] = append(groups[key], t)
		}
	}
	pairs(groups, func(a, b tenure) {
		if a.Subject.ID == b.Subject.ID || alike(a.Subject, b.Subject) || !f.together(a, b) {
			return
		}
		f.addStatements(Office, a.office+" of "+a.bodyName, a.Statement, b.Statement, a.Subject.Label, b.Subject.Label)
	})
}

// alike reports whether two names may be one person's: one is a part of the other.
func alike(a, b schema.Node) bool {
	x, y := " "+names.Fold(a.Label)+" ", " "+names.Fold(b.Label)+" "
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// together reports whether two tenures overlap: by more than the year of a hand-over,
// or both at the present of one source, or of sources of one date.
func (f *finder) together(a, b tenure) bool {
	if a.Time == "" || b.Time == "" {
		return a.Time == "" && b.Time == "" && present.MatchString(a.Source.Text) && present.MatchString(b.Source.Text) && f.sameMoment(a.Source, b.Source)
	}
	i, errA := schema.ParseTime(a.Time)
	j, errB := schema.ParseTime(b.Time)
	if errA != nil || errB != nil || !i.Meets(j) {
		return false
	}
	if touches(i, j) || touches(j, i) {
		return false
	}
	moment := !strings.Contains(a.Time, "/") && handedOver.MatchString(a.Source.Text) || !strings.Contains(b.Time, "/") && handedOver.MatchString(b.Source.Text)
	return !moment
}

// touches reports whether one interval of several years ends in the year in which the
// other begins.
func touches(i, j schema.Interval) bool {
	return i.To != 0 && j.From != 0 && i.To/10000 == j.From/10000 && (i.From/10000 != i.To/10000 || j.From/10000 != j.To/10000)
}
