package graphtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"

	"github.com/tamga-kg/tamga/schema"
)

// Builder makes one source, sentence by sentence.
type Builder struct {
	src   schema.Source
	found schema.Findings
	names map[string]int // every form of a thing: its cluster
}

// Fact is one finding. Its zero values are what is usual: affirmed and asserted, with
// no time, no context and no event.
type Fact struct {
	Subject    string // a form of a thing that occurs in the sentence
	Predicate  string // as shown: "founded"
	Object     string // a form of a thing; else a literal
	Datatype   string // of a literal
	Time       string
	Denied     bool
	Modality   schema.Modality
	Holder     string // a form of a thing
	Event      string // a class
	Qualifiers []Qualifier
}

// Qualifier is a piece of context of a Fact.
type Qualifier struct{ Role, Value string }

// New begins a source. The title is its first heading.
func New(key, title string) *Builder {
	b := &Builder{names: map[string]int{}}
	b.src = schema.Source{
		Key: key, Title: title, Text: title + "\n\n",
		Sections: []schema.Section{{Parent: -1}, {Heading: title, Rank: 1, Span: schema.Span{End: len(title)}}},
	}
	return b
}

// Thing adds a thing that sentences speak of, with its class and other names.
func (b *Builder) Thing(class, name string, aliases ...string) *Builder {
	return b.thing(schema.Cluster{Name: name, Class: class}, aliases)
}

// Local adds a described thing, which is never one with a thing of another source.
func (b *Builder) Local(class, name string, aliases ...string) *Builder {
	return b.thing(schema.Cluster{Name: name, Class: class, Local: true}, aliases)
}

func (b *Builder) thing(c schema.Cluster, aliases []string) *Builder {
	for _, form := range append([]string{c.Name}, aliases...) {
		c.Forms = append(c.Forms, schema.Form{Text: form, Count: 1})
		b.names[form] = len(b.found.Clusters)
	}
	b.found.Clusters = append(b.found.Clusters, c)
	return b
}

// Say adds a sentence and what it states. A line feed within it stands in the source's
// text and is a space in the sentence.
func (b *Builder) Say(sentence string, facts ...Fact) *Builder {
	start := len(b.src.Text)
	b.src.Text += sentence + "\n"
	b.src.Sentences = append(b.src.Sentences, schema.Sentence{
		Kind: schema.Prose, Section: 1, Text: strings.ReplaceAll(sentence, "\n", " "),
		Ranges: []schema.Span{{Start: start, End: start + len(sentence)}},
	})
	for _, f := range facts {
		b.found.Found = append(b.found.Found, b.finding(f))
	}
	return b
}

func (b *Builder) finding(f Fact) schema.Finding {
	at := len(b.src.Sentences) - 1
	text := b.src.Sentences[at].Text
	found := schema.Finding{
		Sentence: at, Subject: b.arg(text, f.Subject, ""), Object: b.arg(text, f.Object, f.Datatype),
		Predicate: schema.PredicateIRI(f.Predicate), Verb: f.Predicate, Time: f.Time, Polarity: schema.Affirmed,
		Modality: schema.Asserted, Event: f.Event, Confidence: 0.75, Rule: "fixture",
	}
	if found.Subject.Cluster == schema.NoCluster {
		panic(fmt.Sprintf("graphtest: %q is no thing of %s; add it with Thing", f.Subject, b.src.Key))
	}
	if f.Denied {
		found.Polarity = schema.Negated
	}
	if f.Modality != "" {
		found.Modality = f.Modality
	}
	if f.Holder != "" {
		holder := b.arg(text, f.Holder, "")
		found.Holder = &holder
	}
	for _, q := range f.Qualifiers {
		found.Qualifiers = append(found.Qualifiers, schema.FoundQualifier{Role: q.Role, Arg: b.arg(text, q.Value, "")})
	}
	return found
}

// arg is a form of a thing or a literal, at its place in the sentence.
func (b *Builder) arg(sentence, form, datatype string) schema.Arg {
	a := schema.Arg{Cluster: schema.NoCluster, Value: form, Datatype: datatype}
	if i := strings.Index(sentence, form); i >= 0 {
		a.Span = schema.Span{Start: i, End: i + len(form)}
	}
	if cluster, ok := b.names[form]; ok {
		a.Cluster, a.Value = cluster, ""
		mention := schema.Mention{Sentence: len(b.src.Sentences) - 1, Span: a.Span, Text: form, Rule: "name"}
		c := &b.found.Clusters[cluster]
		c.Mentions = append(c.Mentions, mention)
	}
	return a
}

// Build ends the source. Its version is the hash of its text.
func (b *Builder) Build() (*schema.Source, *schema.Findings) {
	sum := sha256.Sum256([]byte(b.src.Text))
	b.src.Version = hex.EncodeToString(sum[:])
	for i := range b.found.Clusters {
		forms := b.found.Clusters[i].Forms
		sort.SliceStable(forms, func(i, j int) bool { return forms[i].Text < forms[j].Text })
	}
	return &b.src, &b.found
}
