package corrections

import (
	"maps"
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Apply makes the corrected findings of a source from those of extraction, which it
// leaves as they are. It gives the indexes of the corrections that it could apply, and
// the very findings where there was none.
func (f File) Apply(src *schema.Source, found *schema.Findings) (corrected *schema.Findings, applied []int) {
	corrected = found
	for i := range f {
		if key, in := f[i].within(); !in || key != src.Key {
			continue
		}
		if corrected == found {
			corrected = clone(found)
		}
		e := editor{src, corrected}
		if e.apply(&f[i]) {
			applied = append(applied, i)
		}
	}
	if len(applied) == 0 {
		return found, nil
	}
	return corrected, applied
}

func clone(f *schema.Findings) *schema.Findings {
	c := &schema.Findings{Clusters: slices.Clone(f.Clusters), Found: slices.Clone(f.Found)}
	for i := range c.Clusters {
		c.Clusters[i].Forms = slices.Clone(c.Clusters[i].Forms)
		c.Clusters[i].Mentions = slices.Clone(c.Clusters[i].Mentions)
	}
	return c
}

// editor changes the findings of one source.
type editor struct {
	src   *schema.Source
	found *schema.Findings
}

func (e editor) apply(c *Correction) bool {
	switch {
	case c.Reject != nil:
		return e.reject(c.Reject)
	case c.Add != nil:
		return e.add(c.Add)
	}
	return e.splitForm(c.Split)
}

// reject takes out what a sentence was taken to state.
func (e editor) reject(s *Said) bool {
	before := len(e.found.Found)
	e.found.Found = slices.DeleteFunc(e.found.Found, func(f schema.Finding) bool {
		text := e.src.Sentences[f.Sentence].Text
		return sameText(text, s.Sentence) && schema.Predicate(f.Predicate) == s.Predicate &&
			Written(text, f.Subject) == s.Subject && Written(text, f.Object) == s.Object
	})
	return len(e.found.Found) < before
}

// Rejection is the statement with an ID, of a source and its findings, as a correction
// rejects it; nil when there is none.
func Rejection(src *schema.Source, found *schema.Findings, id string) *Said {
	at := slices.Index(schema.StatementIDs(src, found), id)
	if at < 0 {
		return nil
	}
	f := &found.Found[at]
	text := src.Sentences[f.Sentence].Text
	return &Said{
		Source: src.Key, Sentence: text, Subject: Written(text, f.Subject),
		Predicate: schema.Predicate(f.Predicate), Object: Written(text, f.Object),
	}
}

// Written is an argument as it is written in its sentence; a literal that has no place
// there by its value.
func Written(sentence string, a schema.Arg) string {
	if a.Span.Len() > 0 && a.Span.End <= len(sentence) {
		return sentence[a.Span.Start:a.Span.End]
	}
	return a.Value
}

// sameText compares sentences by their words: not by how their lines are broken.
func sameText(a, b string) bool {
	return a == b || slices.Equal(strings.Fields(a), strings.Fields(b))
}

// add adds a statement to its sentence.
func (e editor) add(s *Said) bool {
	at := slices.IndexFunc(e.src.Sentences, func(x schema.Sentence) bool { return sameText(x.Text, s.Sentence) })
	if at < 0 {
		return false
	}
	f := schema.Finding{
		Sentence: at, Subject: e.arg(at, s.Subject, s.SubjectType), Predicate: schema.PredicateIRI(s.Predicate), Verb: schema.Predicate(s.Predicate),
		Object: e.arg(at, s.Object, s.ObjectType), Time: s.Time, Polarity: schema.Affirmed, Modality: schema.Asserted,
		Confidence: 1, Rule: "correction",
	}
	if s.Polarity != "" {
		f.Polarity = schema.Polarity(s.Polarity)
	}
	if s.Modality != "" {
		f.Modality = schema.Modality(s.Modality)
	}
	if s.Holder != "" {
		holder := e.arg(at, s.Holder, "")
		f.Holder = &holder
	}
	e.found.Found = append(e.found.Found, f)
	return true
}

// arg is what a word of a sentence speaks of: a literal, a thing that has a mention
// there, one that the source calls so elsewhere, or a new one.
func (e editor) arg(sentence int, text, class string) schema.Arg {
	a := schema.Arg{Cluster: schema.NoCluster}
	if i := strings.Index(e.src.Sentences[sentence].Text, text); i >= 0 {
		a.Span = schema.Span{Start: i, End: i + len(text)}
	}
	if strings.HasPrefix(class, "xsd:") || class == "edtf" {
		a.Value, a.Datatype = text, class
		return a
	}
	if a.Cluster = e.mentionedAt(sentence, a.Span); a.Cluster == schema.NoCluster {
		a.Cluster = e.called(text)
	}
	if a.Cluster == schema.NoCluster {
		if class == "" {
			class = "Thing"
		}
		a.Cluster = len(e.found.Clusters)
		e.found.Clusters = append(e.found.Clusters, schema.Cluster{
			Name: text, Class: class, Forms: []schema.Form{{Text: text, Count: 1}},
			Mentions: []schema.Mention{{Sentence: sentence, Span: a.Span, Text: text, Rule: "correction"}},
		})
	}
	return a
}

func (e editor) mentionedAt(sentence int, span schema.Span) int {
	for i, c := range e.found.Clusters {
		for _, m := range c.Mentions {
			if m.Sentence == sentence && m.Span == span && span.Len() > 0 {
				return i
			}
		}
	}
	return schema.NoCluster
}

func (e editor) called(name string) int {
	return slices.IndexFunc(e.found.Clusters, func(c schema.Cluster) bool { return Calls(&c, name) })
}

// Calls reports whether a cluster has a name among its forms, compared after folding.
func Calls(c *schema.Cluster, name string) bool {
	folded := names.Fold(name)
	return slices.ContainsFunc(c.Forms, func(f schema.Form) bool { return names.Fold(f.Text) == folded })
}

// splitForm makes a cluster of its own of all mentions under one form. Where the thing
// has no other form in this source there is nothing to do here.
func (e editor) splitForm(s *Split) bool {
	folded := names.Fold(s.Form)
	at := slices.IndexFunc(e.found.Clusters, func(c schema.Cluster) bool { return Calls(&c, s.Name) && Calls(&c, s.Form) })
	if at < 0 {
		return false
	}
	whole := &e.found.Clusters[at]
	part := schema.Cluster{Name: s.Form, Class: whole.Class, Local: whole.Local}
	is := func(text string) bool { return names.Fold(text) == folded }
	part.Forms, whole.Forms = divide(whole.Forms, func(f schema.Form) bool { return is(f.Text) })
	if len(whole.Forms) == 0 {
		whole.Forms = part.Forms
		return true
	}
	part.Mentions, whole.Mentions = divide(whole.Mentions, func(m schema.Mention) bool { return is(m.Text) })
	if is(whole.Name) {
		whole.Name = whole.Forms[0].Text
	}
	moved := map[schema.Mention]bool{}
	for _, m := range part.Mentions {
		moved[schema.Mention{Sentence: m.Sentence, Span: m.Span}] = true
	}
	e.found.Clusters = append(e.found.Clusters, part)
	e.relink(at, len(e.found.Clusters)-1, moved)
	return true
}

func divide[T any](all []T, take func(T) bool) (taken, left []T) {
	for _, x := range all {
		if take(x) {
			taken = append(taken, x)
		} else {
			left = append(left, x)
		}
	}
	return taken, left
}

// relink gives the arguments that stand where a mention was moved to its new cluster.
func (e editor) relink(from, to int, moved map[schema.Mention]bool) {
	spans := slices.Collect(maps.Keys(moved))
	for i := range e.found.Found {
		f := &e.found.Found[i]
		relinked := func(a schema.Arg) schema.Arg {
			if a.Cluster == from && slices.ContainsFunc(spans, func(m schema.Mention) bool {
				return m.Sentence == f.Sentence && (m.Span.Contains(a.Span) || a.Span.Contains(m.Span))
			}) {
				a.Cluster = to
			}
			return a
		}
		f.Subject, f.Object = relinked(f.Subject), relinked(f.Object)
		f.Qualifiers = slices.Clone(f.Qualifiers)
		for k := range f.Qualifiers {
			f.Qualifiers[k].Arg = relinked(f.Qualifiers[k].Arg)
		}
		if f.Holder != nil {
			holder := relinked(*f.Holder)
			f.Holder = &holder
		}
	}
}
