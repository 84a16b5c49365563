package extract_test

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/schema"
)

// TestPetrarch measures statements against the unit sentences of PETRARCH, whose answers are
// pairs of actors with the code of what one does to the other. For each it prints whether
// some statement has the words of the source as its subject, a verb of the event's code, and
// the words of the target in its object or a qualifier, and whether one statement has all
// three; then, coded by the dictionaries that come with the sentences, how many tuples of
// source, event and target are the same, and the same figure of another coder (UD-Petrarch).
// Left out is what tests that program and not the reading of a sentence; see leftOut.
func TestPetrarch(t *testing.T) {
	if testing.Short() {
		t.Skip("parses a corpus; run without -short")
	}
	t.Parallel()
	dir := filepath.Join(shared(t), "bench/petrarch")
	coder := petrarchCoder{
		verbs:  readVerbs(t, filepath.Join(dir, "PETR.Validate.verbs.txt")),
		actors: readActors(t, filepath.Join(dir, "PETR.Validate.actors.txt"), filepath.Join(dir, "PETR.Validate.agents.txt")),
	}
	var events, source, verb, target, all, told, wanted, same int
	skipped, kept, golds := map[string]int{}, map[string]bool{}, map[string][]petrarchEvent{}
	for _, r := range readPetrarch(t, filepath.Join(dir, "PETR.UnitTest.records.xml")) {
		if why := leftOut(r, golds); why != "" {
			skipped[why]++
			continue
		}
		kept[letters(r.Text)] = true
		c := coder.code(t, r.Text)
		for _, e := range r.Events {
			s, v, o, a := c.words(e)
			events, source, verb, target, all = events+1, source+count(s), verb+count(v), target+count(o), all+count(a)
			wanted++
			if slices.Contains(c.tuples, e) {
				same++
			} else if listMisses() {
				t.Logf("missed %v (source %t, verb %t, target %t, all %t) of %q; told %v: %q", e, s, v, o, a, r.Text, c.tuples, c.lines)
			}
		}
		told += len(c.tuples)
	}
	for _, why := range sortedKeys(skipped) {
		t.Logf("left out: %3d records, %s", skipped[why], why)
	}
	share := func(n int) float64 { return 100 * float64(n) / float64(events) }
	t.Logf("%d records, %d events: source right %.1f %%, verb %.1f %%, target %.1f %%, all in one statement %.1f %%",
		len(kept), events, share(source), share(verb), share(target), share(all))
	p, r, f := f1(float64(same), float64(told), float64(same), float64(wanted))
	t.Logf("tuples: %d told, %d wanted, %d the same: precision %.3f, recall %.3f, F1 %.3f", told, wanted, same, p, r, f)
	_, _, other := otherCoder(t, filepath.Join(dir, "ud_petrarch_unit_test_results.tsv"), kept)
	t.Logf("the other coder on the same records: F1 %.3f", other)
	if f < 0.60 || f < other {
		t.Error("F1 was 0.60 or more, and above the other coder's")
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

type petrarchRecord struct {
	ID       string          `xml:"id,attr"`
	Category string          `xml:"category,attr"`
	Events   []petrarchEvent `xml:"EventCoding"`
	Text     string          `xml:"Text"`
}

type petrarchEvent struct {
	Source string `xml:"sourcecode,attr"`
	Target string `xml:"targetcode,attr"`
	Code   string `xml:"eventcode,attr"`
	None   string `xml:"noevents,attr"`
	Error  string `xml:"error,attr"`
}

func readPetrarch(t *testing.T, path string) []petrarchRecord {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data = regexp.MustCompile(`(?s)<!--.*?-->`).ReplaceAll(data, nil) // some have -- inside
	var file struct {
		Records []petrarchRecord `xml:"Sentences>Sentence"`
	}
	d := xml.NewDecoder(strings.NewReader(strings.ToValidUTF8(string(data), "’")))
	d.Strict = false
	if err := d.Decode(&file); err != nil {
		t.Fatal(err)
	}
	for i := range file.Records {
		r := &file.Records[i]
		r.Text = strings.Join(strings.Fields(r.Text), " ")
		r.Events = slices.DeleteFunc(r.Events, func(e petrarchEvent) bool { return e.None != "" })
	}
	return file.Records
}

// leftOut says why a record is no test of reading. The answers of earlier records, by text, are
// in golds.
func leftOut(r petrarchRecord, golds map[string][]petrarchEvent) string {
	before, again := golds[letters(r.Text)]
	golds[letters(r.Text)] = r.Events
	switch {
	case slices.ContainsFunc(r.Events, func(e petrarchEvent) bool { return e.Error != "" }):
		return "an input that the program must refuse"
	case r.Category == "DATE":
		return "dates on which an actor's code is good"
	case slices.ContainsFunc(r.Events, func(e petrarchEvent) bool { return strings.Contains(e.Source+e.Target, `"`) }):
		return "actors that no dictionary has, named by the program's own rule"
	case again && !slices.Equal(before, r.Events):
		return "the text of an earlier record with another answer, of a changed tree or switch"
	case again:
		return "the text and answer of an earlier record"
	case slices.ContainsFunc(r.Events, func(e petrarchEvent) bool { return e.Source != "" && strings.ContainsAny(e.Source[:1]+e.Target, "-#+") }):
		return "actors without a code"
	}
	return ""
}

// letters is a text without all else, to compare it with another file's.
func letters(s string) string { return strings.Join(wordsIn(strings.ReplaceAll(s, "&amp;", "&")), "") }

// petrarchCoder turns statements into tuples.
type petrarchCoder struct {
	verbs  verbCodes
	actors actorCodes
}

// coded is one sentence: its tuples, and for each statement what its parts name.
type coded struct {
	tuples []petrarchEvent
	parts  []codedParts
	lines  []string
}

type codedParts struct {
	source, target []string // codes of who is named
	verb           *verbEntry
}

// dictionaryVerb is a verb of the dictionary for relations whose words it may lack.
var dictionaryVerb = map[string]string{
	"metWith": "MEET", "attacked": "ATTACK", "arrested": "ARREST", "imprisoned": "DETAIN", "killed": "KILLED", "banned": "BAN",
	"supports": "BACK", "opposes": "OPPOSE", "criticized": "CRITICIZE", "condemned": "CONDEMN", "praised": "COMMEND", "urged": "URGE",
	"demanded": "DEMAND", "proposed": "PROPOSE", "warned": "WARN", "funds": "FINANCE", "protestedAgainst": "DEMONSTRATE",
	"dismissed": "OUST", "cooperatesWith": "COOPERATE", "signed": "SIGN", "fought": "FIGHT", "accused": "CHARGE", "aimsAt": "SEEK",
	"investigated": "QUESTION", "persecuted": "ATTACK", "annulled": "CANCEL", "permitted": "PERMIT", "denied": "DENY", "visited": "VISIT",
}

func (p petrarchCoder) code(t *testing.T, text string) coded {
	t.Helper()
	src, f := run(t, text)
	sentence := english.Analyze(text).Joined().Tokens
	var out coded
	posts, sources := postsOf(src, f), map[string][]string{} // by verb
	for _, s := range f.Found {
		for _, who := range p.named(src, f, s.Sentence, s.Subject, posts) {
			if !slices.Contains(sources[s.Verb], who) {
				sources[s.Verb] = append(sources[s.Verb], who)
			}
		}
	}
	for _, s := range f.Found {
		part := codedParts{source: p.named(src, f, s.Sentence, s.Subject, posts), target: p.named(src, f, s.Sentence, s.Object, posts)}
		line := saidBy(src, f, s.Sentence, s.Subject) + " | " + s.Verb + " " + s.Predicate + " | " + saidBy(src, f, s.Sentence, s.Object)
		for _, q := range s.Qualifiers {
			part.target = append(part.target, p.named(src, f, s.Sentence, q.Arg, posts)...)
			line += "; " + q.Role + ": " + saidBy(src, f, s.Sentence, q.Arg)
		}
		entry, at := p.verbs.entryOf(s.Verb, sentence)
		code, among := "", false
		if entry != nil {
			code, among = entry.codeOf(sentence, at, len(sources[s.Verb]) > 1)
		} else if entry = p.verbs[dictionaryVerb[strings.TrimPrefix(s.Predicate, "rel:")]]; entry != nil {
			code = entry.code
		}
		if among {
			part.target = sources[s.Verb]
		}
		part.verb = entry
		out.parts, out.lines = append(out.parts, part), append(out.lines, line)
		out.add(part, code)
	}
	return out
}

// postsOf is, for each cluster, the words of the posts and bodies that a text gives it.
func postsOf(src *schema.Source, f *schema.Findings) map[int]string {
	out := map[int]string{}
	for _, s := range f.Found {
		switch s.Predicate {
		case "rel:heldOffice", "rel:leads", "rel:affiliatedWith", "rel:memberOf":
			out[s.Subject.Cluster] += " " + saidBy(src, f, s.Sentence, s.Object)
		}
	}
	return out
}

// named is the codes of who an argument names: by its words or, where those have no name, by its
// label (`foreign minister of Norland`), with the posts that the text gives it.
func (p petrarchCoder) named(src *schema.Source, f *schema.Findings, sentence int, a schema.Arg, posts map[int]string) []string {
	words := saidBy(src, f, sentence, a)
	if a.Cluster == schema.NoCluster {
		return p.actors.in(words)
	}
	if len(p.actors.in(words)) == 0 {
		words = f.Clusters[a.Cluster].Name
	}
	if codes := p.actors.in(words); len(codes) != 1 {
		return codes
	}
	return p.actors.in(words + " " + p.actors.agentsIn(posts[a.Cluster]))
}

// add makes a tuple of each source with each target, and the other way round for codes of two.
func (c *coded) add(part codedParts, code string) {
	if code == "" {
		return
	}
	there, back, both := strings.Cut(code, ":")
	for _, a := range part.source {
		for _, b := range part.target {
			pairs := []petrarchEvent{{Source: a, Target: b, Code: there}}
			if both {
				pairs = append(pairs, petrarchEvent{Source: b, Target: a, Code: back})
			}
			for _, e := range pairs {
				if a != b && !slices.Contains(c.tuples, e) {
					c.tuples = append(c.tuples, e)
				}
			}
		}
	}
}

// words reports which words of an event some statement has in their place.
func (c coded) words(e petrarchEvent) (source, verb, target, all bool) {
	for _, p := range c.parts {
		names := func(codes []string, wanted string) bool {
			return slices.ContainsFunc(codes, func(code string) bool { return samePlace(code, wanted) })
		}
		s, o := names(p.source, e.Source), names(p.target, e.Target)
		if !s && names(p.target, e.Source) && names(p.source, e.Target) && p.verb != nil && strings.Contains(p.verb.code, ":") {
			s, o = true, true // a visit, told from the host's side
		}
		v := p.verb != nil && p.verb.has(e.Code)
		source, verb, target, all = source || s, verb || v, target || o, all || s && v && o
	}
	return source, verb, target, all
}

// samePlace reports whether two codes are of one name, whatever its agents.
func samePlace(a, b string) bool { return len(a) >= 3 && len(b) >= 3 && a[:3] == b[:3] }

// otherCoder scores the tuples of another program against what its table expects of it.
func otherCoder(t *testing.T, path string, kept map[string]bool) (p, r, f float64) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	tuple := regexp.MustCompile(`\((\[[^\]]*\]|),(\[[^\]]*\]|),([^)]*)\)`)
	var told, wanted, same int
	for line := range strings.Lines(string(data)) {
		f := strings.Split(line, "\t")
		if len(f) < 3 || !kept[letters(f[0])] {
			continue
		}
		gold, ours := tuple.FindAllString(f[1], -1), tuple.FindAllString(f[2], -1)
		told, wanted = told+len(ours), wanted+len(gold)
		for _, g := range gold {
			same += count(slices.Contains(ours, g))
		}
	}
	return f1(float64(same), float64(told), float64(same), float64(wanted))
}
