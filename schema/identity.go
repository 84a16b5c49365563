package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
)

// Statements makes the statements of a source of its findings, with the entities
// that resolution gives to its clusters. Findings with one ID are one statement:
// the first of them counts. The order is that of the findings.
func Statements(src *Source, f *Findings, r *Resolution) []Statement {
	seen := map[string]bool{}
	var out []Statement
	for i, hash := range identities(src, f) {
		s := statement(src, &f.Found[i], hash, r)
		if s.Subject.IsLiteral() || seen[s.ID] || s.Subject.ID == s.Object.ID {
			continue
		}
		seen[s.ID] = true
		out = append(out, s)
	}
	return out
}

// StatementIDs gives the ID of the statement that each finding of a source is.
func StatementIDs(src *Source, f *Findings) []string {
	ids := identities(src, f)
	for i := range ids {
		ids[i] = StatementScheme + ids[i]
	}
	return ids
}

// identities are the hashes of the findings of a source. Words that speak of several things, as “both” does, tell several
// statements; these are numbered.
func identities(src *Source, f *Findings) []string {
	occurrence := occurrences(src)
	told := map[string][][2]int{} // clusters of subject and object, by the hash of the first
	out := make([]string, len(f.Found))
	for i := range f.Found {
		found := &f.Found[i]
		of := func(number int) string {
			return identity(src.Key, src.Sentences[found.Sentence].Text, occurrence[found.Sentence], found, number)
		}
		first, ends := of(0), [2]int{found.Subject.Cluster, found.Object.Cluster}
		number := slices.Index(told[first], ends)
		if number < 0 {
			number = len(told[first])
			told[first] = append(told[first], ends)
		}
		out[i] = of(number)
	}
	return out
}

// occurrences numbers equal sentences of a source in order of text.
func occurrences(src *Source) []int {
	numbers := make([]int, len(src.Sentences))
	count := map[string]int{}
	for i, s := range src.Sentences {
		numbers[i] = count[s.Text]
		count[s.Text]++
	}
	return numbers
}

func statement(src *Source, f *Finding, hash string, r *Resolution) Statement {
	node := func(a Arg) Node {
		if a.Cluster != NoCluster {
			if i := r.Of[src.Key][a.Cluster]; i >= 0 {
				return Node{Entity: r.Entities[i]}
			}
		}
		return Node{Value: a.Value, Datatype: a.Datatype}
	}
	s := Statement{
		Subject: node(f.Subject), Predicate: Predicate(f.Predicate), Verb: f.Verb, Object: node(f.Object),
		Qualifiers: []Qualifier{}, Time: f.Time, Polarity: f.Polarity, Modality: f.Modality,
		EventClass: f.Event, Confidence: math.Round(f.Confidence*100) / 100, Rule: f.Rule,
		Source: EvidenceOf(src, f.Sentence),
	}
	for _, q := range f.Qualifiers {
		s.Qualifiers = append(s.Qualifiers, Qualifier{q.Role, node(q.Arg)})
	}
	sort.SliceStable(s.Qualifiers, func(i, j int) bool {
		a, b := s.Qualifiers[i], s.Qualifiers[j]
		return a.Role < b.Role || a.Role == b.Role && a.Value.Text() < b.Value.Text()
	})
	if f.Holder != nil {
		n := node(*f.Holder)
		s.AttributedTo = &n
	}
	s.ID = StatementScheme + hash
	if f.Event != "" {
		s.Event = EventScheme + hash
	}
	return s
}

// identity hashes what a statement is: no absolute offset and no entity goes in, so
// that an edit elsewhere in the source, or a new source, changes no ID.
func identity(key, sentence string, occurrence int, f *Finding, number int) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %d %d:%d %d:%d %q %s %s", key, sentence, occurrence,
		f.Subject.Span.Start, f.Subject.Span.End, f.Object.Span.Start, f.Object.Span.End,
		f.Predicate, f.Polarity, f.Modality)
	if f.Object.Cluster == NoCluster {
		io.WriteString(h, f.Object.Value)
	}
	if number > 0 {
		fmt.Fprintf(h, " %d", number)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// EvidenceOf is sentence i of a source as evidence.
func EvidenceOf(src *Source, i int) Evidence {
	s := src.Sentences[i]
	e := Evidence{
		Doc: SourceScheme + src.Key, Title: src.Title, Section: src.SectionPath(s.Section),
		Start: s.Start(), End: s.End(), Quote: src.Quote(i), Text: s.Text,
	}
	if len(s.Ranges) > 1 {
		for _, r := range s.Ranges {
			e.Ranges = append(e.Ranges, [2]int{r.Start, r.End})
		}
	}
	return e
}
