package extract

import (
	"errors"

	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/loaders/extract/mentions"
	"github.com/tamga-kg/tamga/schema"
)

// Run finds the statements of a source. The error is never about the text: it says
// that a source or an ontology is missing.
func Run(src *schema.Source, o *schema.Ontology) (*schema.Findings, error) {
	return Explain(src, o, nil)
}

// Explain is Run with a recorder, which is told how the text is read; nil records nothing.
func Explain(src *schema.Source, o *schema.Ontology, r Recorder) (*schema.Findings, error) {
	if src == nil || o == nil {
		return nil, errors.New("extraction needs a source and an ontology; one of them is missing, pass both")
	}
	doc := mentions.Read(src)
	x := &extractor{recorder: r, src: src, o: o, doc: doc, found: mentions.Find(doc, o), seen: map[key]int{}, told: map[[2]int]bool{}, acts: happenings{}}
	x.look()
	x.markQuotes()
	for _, v := range x.views {
		x.takeStances(v)
	}
	for _, v := range x.views {
		x.sentence(v)
	}
	return x.findings(), nil
}

// extractor is the work on one source.
type extractor struct {
	recorder Recorder // nil as a rule

	src   *schema.Source
	o     *schema.Ontology
	doc   *mentions.Document
	found *mentions.Result
	views []*view
	out   []schema.Finding
	seen  map[key]int     // of each finding: its index in out
	told  map[[2]int]bool // sentence and clause that gave a finding
	acts  happenings      // the clusters of acts that verbs tell

	unsure int // findings that were not certain enough to be told
}

// look prepares a view of every sentence.
func (x *extractor) look() {
	x.views = make([]*view, len(x.src.Sentences))
	for i := range x.src.Sentences {
		v := &view{at: i, o: x.o, reading: clauses.None, kind: x.src.Sentences[i].Kind, text: x.src.Sentences[i].Text,
			tok: x.doc.Sentences[i].Tokens, mentions: x.found.Mentions[i], clusters: x.found.Clusters}
		v.unread = x.skipped(v)
		if v.unread == "" && v.kind != schema.TableRow {
			v.clauses = clauses.Of(x.doc.Sentences[i])
		}
		v.verbAt = make([]int, len(v.tok))
		for t := range v.verbAt {
			v.verbAt[t] = clauses.None
		}
		for c := range v.clauses {
			v.verbAt[v.clauses[c].Verb.Head] = c
		}
		x.inheritPassives(v)
		v.moveJoined()
		v.shareOut()
		v.vague, v.roles = map[int]bool{}, map[int]bool{}
		for t := range v.tok {
			v.vague[t] = isVague(v.lemma(t)) && !v.named(t)
		}
		v.renamed = x.renamed(v)
		x.views[i] = v
	}
}

func (v *view) named(i int) bool {
	m, ok := v.mentionOf(i)
	return ok && (m.Kind == mentions.Name || m.Kind == mentions.Pronoun)
}

// isSingleThing reports whether a phrase tells of one thing that is told from others: `the mill`, `its fleet`.
func (v *view) isSingleThing(p clauses.Phrase) bool {
	first := v.tag(p.Span.Start)
	return v.tag(p.Head) == "NN" && (v.word(p.Span.Start) == "the" || first == "PRP$" || first == "NNP" || first == "NNPS")
}

// sentence finds the statements of one sentence.
func (x *extractor) sentence(v *view) {
	if x.recorder != nil {
		x.recorder.Sentence(v.at, x.doc.Sentences[v.at], v.clauses, v.unread)
	}
	switch {
	case v.unread != "":
		return
	case v.kind == schema.TableRow:
		x.row(v)
		return
	}
	for v.reading = range v.clauses {
		x.clause(v, v.reading)
	}
	v.reading = clauses.None
	x.offices(v)
	x.nouns(v)
	x.appositions(v)
	x.lists(v)
	x.demonyms(v)
	x.containment(v)
	x.compounds(v)
	x.datedEvents(v)
}
