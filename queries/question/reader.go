package question

import (
	"slices"
	"strings"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/queries/times"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// reader turns the words of a question into a query, from left to right.
type reader struct {
	*index
	view   queries.View
	onto   *schema.Ontology
	q      *query
	words  []word
	at     int
	topic  *term          // what a pronoun stands for
	person *term          // what `he` and `she` stand for, where that is another
	loose  []term         // what stands in the clause at hand without a slot of its own
	when   times.Interval // the date of one of its nouns
}

// read reads one question. The topic is what pronouns may stand for.
func (a *Asker) read(question string, topic *term) *query { return a.readAbout(question, topic, nil) }

// readAbout is read where `he` and `she` stand for somebody else.
func (a *Asker) readAbout(question string, topic, person *term) *query {
	question, speaker := attributed(question)
	asked, list := choices(question)
	most := mostOf.MatchString(asked)
	asked = mostOf.ReplaceAllString(asked, "$1")
	r := &reader{index: a.index, view: a.view, onto: a.options.Ontology, topic: topic, person: person,
		q: &query{question: asked, kind: things, focus: none, most: most}}
	words := wordsOf(asked)
	r.q.order = orderOf(question, words)
	r.q.unreal = slices.ContainsFunc(words, func(w word) bool { return unrealWords[w.lemma] || unrealWords[w.low] })
	r.words = r.linkNames(words)
	r.q.words = r.words
	if len(r.words) > 0 {
		r.question()
	}
	if most {
		r.q.countable()
	}
	if len(list) > 0 {
		r.q.blocked = !r.choose(list)
		r.q.plural = true
	}
	if speaker != "" {
		r.q.blocked = !r.onWordOf(speaker)
	}
	r.q.findUnlinked(a.index)
	r.findUnread()
	return r.q
}

// unrealWords are words of questions for what is meant or may be.
var unrealWords = wordSet("plan intend want will would may might could can should must possible try attempt aim promise propose expect need require hope")

func (r *reader) done() bool { return r.at >= len(r.words) }

// word is the word at some distance; a blank one beyond the end.
func (r *reader) word(ahead int) *word {
	if i := r.at + ahead; i >= 0 && i < len(r.words) {
		return &r.words[i]
	}
	return &word{}
}

func (r *reader) now() *word { return r.word(0) }

// take steps over the next word if it is one of these.
func (r *reader) take(low ...string) bool {
	if !r.done() && slices.Contains(low, r.now().low) {
		r.at++
		return true
	}
	return false
}

// startsPhrase reports whether a noun phrase may begin at some distance.
func (r *reader) startsPhrase(ahead int) bool {
	w := r.word(ahead)
	switch w.tag {
	case "DT", "PDT", "CD", "PRP", "PRP$", "EX", "FW", tagName:
		return !(w.low == "that" && r.word(ahead+1).isVerb())
	case "VBG", "VBN":
		return r.word(ahead+1).isNoun() && !r.word(ahead+1).isWh()
	}
	return strings.HasPrefix(w.tag, "NN") || strings.HasPrefix(w.tag, "JJ") || w.low == "both" || w.low == "either"
}

// findUnlinked lists what the graph does not know: names that are no entity's, and
// notions none of whose words it has.
func (q *query) findUnlinked(ix *index) {
	var visit func(p *pattern)
	note := func(t term) {
		switch {
		case t.act != nil:
			visit(t.act)
		case t.kind == notion && len(t.classes) == 0 && !(ix.knows(t.words) && (!t.name || ix.bears(t.words))) && !slices.Contains(q.unlinked, t.text):
			q.unlinked = append(q.unlinked, t.text)
		}
	}
	visit = func(p *pattern) {
		for _, a := range p.args {
			note(a.term)
		}
		if p.word != "" && len(p.readings) == 0 && len(ix.family(p.word)) == 0 && len(ix.family(names.Fold(p.text))) == 0 && !slices.Contains(q.unlinked, p.text) {
			q.unlinked = append(q.unlinked, p.text)
		}
	}
	for _, p := range q.patterns {
		visit(p)
	}
}

// bears reports whether some node has all the words of a name.
func (ix *index) bears(words []string) bool {
	return slices.ContainsFunc(ix.inNodes[words[len(words)-1]], func(key string) bool { return hasAll(ix.nodes[key].words, words) })
}

// knows reports whether the graph has a word of each family.
func (ix *index) knows(words []string) bool {
	for _, w := range words {
		if len(ix.family(w)) == 0 {
			return false
		}
	}
	return len(words) > 0
}
