package mentions

import (
	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/clauses"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// Find finds what a document speaks of: names, offices, descriptions, pronouns whose
// antecedent is certain, notions, dates and amounts, with the clusters that they form.
// It reads the document twice: what a later sentence tells of a name (its class, its
// acronym) holds for the whole source.
func Find(doc *Document, o *schema.Ontology) *Result {
	f := newFinder(doc, o)
	f.readAllNames()
	f.readHeadings()
	f.readAliases()
	f.readTitles()
	f.voteAll()
	f.dropStrays()
	f.linkNames()
	f.groupOffices()
	f.readNominals()
	return f.result()
}

// readAllNames finds the dates, amounts and names of all sentences.
func (f *finder) readAllNames() {
	f.countWords()
	for _, s := range f.sents {
		f.readTimes(s)
		if !s.title {
			f.readCompounds(s)
			f.readNames(s)
		}
	}
	f.resplit()
}

// finder is the work on one document.
type finder struct {
	doc   *Document
	o     *schema.Ontology
	g     *gazetteer
	sents []*sent
	words map[string]wordCount
	pairs map[[2]string]bool // neighbours in capitals within a sentence
	folds map[string]string  // cache of names.Fold
	votes map[string]*tally  // by folded name

	clock     clock // the dates read so far
	aliases   []Alias
	given     []alias // pairs of names that the text makes one
	spellings []*spelling
	spelt     map[string]*spelling
	countries map[string]*group // by canonical name, where the source names them
	holdings  []*holding
	groups    []*group
	offices   map[string]*group
	holders   map[string]map[*group]int // by office: who is given the title, and how often
	nameWords map[*group][]string       // words of all names of a group
	notions   map[string]*group
}

func newFinder(doc *Document, o *schema.Ontology) *finder {
	f := &finder{
		doc: doc, o: o, g: general(), words: map[string]wordCount{}, pairs: map[[2]string]bool{},
		folds: map[string]string{}, votes: map[string]*tally{}, spelt: map[string]*spelling{},
		offices: map[string]*group{}, notions: map[string]*group{},
	}
	for i, s := range doc.Sentences {
		f.sents = append(f.sents, newSent(i, doc.Source, s.Tokens))
	}
	return f
}

// sent is a sentence under work.
type sent struct {
	at      int
	section int
	block   int
	text    string
	kind    schema.SentenceKind
	toks    []english.Token
	low     []string // the tokens in lower case, apostrophes straight
	shape   []shape
	title   bool    // a heading, or prose in the case of a title: it makes no names
	items   []*item // mentions, in no order
	over    []*item // for each token the name, title, date or amount that covers it
}

func newSent(i int, src *schema.Source, toks []english.Token) *sent {
	s := &sent{
		at: i, text: src.Sentences[i].Text, kind: src.Sentences[i].Kind, section: src.Sentences[i].Section,
		block: src.Sentences[i].Block, toks: toks, low: make([]string, len(toks)),
		shape: make([]shape, len(toks)), over: make([]*item, len(toks)),
	}
	for t := range toks {
		s.low[t] = plain(toks[t].Text)
	}
	return s
}

// item is a mention under work.
type item struct {
	sent  *sent
	toks  clauses.Span
	head  int
	kind  Kind
	text  string // as written
	part  string // of a compound the part that is the mention: "Norland" of `Norland-backed`
	key   string // text folded
	value string // of a date or an amount
	rule  string
	class string // what this very place says of it; "" for nothing
	group *group
	sex   byte // of a name: 'm' behind `Mr.`, 'f' behind `Mrs.`
}

// group is a cluster under work. Groups that turn out to be one thing are joined.
type group struct {
	class    string
	name     string         // of a thing that is described; names have their forms
	base     string         // of a thing that is described: its name without its owner's
	wordings map[string]int // of a thing that is described: how often it is so in which words
	tail     string         // what stands behind the owner in its name: `from the vote`
	local    bool
	into     *group // the group that this one has been joined to
	owner    *group // of a body: the country or body that it belongs to
	sex      byte   // of a person: 'm', 'f' or 0
	index    int    // of the cluster; -1 before it has one
	items    []*item
	forms    []schema.Form
}

// root is the group that g has become part of.
func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// join makes two groups one; the first keeps its class.
func join(a, b *group) {
	if a, b = a.root(), b.root(); a != b {
		b.into = a
		if a.sex == 0 {
			a.sex = b.sex
		}
		if a.owner == nil {
			a.owner = b.owner
		}
	}
}

// newGroup makes a cluster.
func (f *finder) newGroup(class string) *group {
	g := &group{class: class, index: -1}
	f.groups = append(f.groups, g)
	return g
}

// fold is names.Fold, remembered: documents repeat their names.
func (f *finder) fold(s string) string {
	if folded, ok := f.folds[s]; ok {
		return folded
	}
	folded := names.Fold(s)
	f.folds[s] = folded
	return folded
}

// mark puts an item over its tokens.
func (s *sent) mark(it *item) *item {
	s.items = append(s.items, it)
	for t := it.toks.Start; t < it.toks.End; t++ {
		s.over[t] = it
	}
	return it
}

// free reports whether no item covers the tokens from a up to b.
func (s *sent) free(a, b int) bool {
	for t := a; t < b; t++ {
		if s.over[t] != nil {
			return false
		}
	}
	return true
}

// words gives the text of the tokens from a up to b as written.
func (s *sent) words(a, b int) string { return s.text[s.toks[a].Start:s.toks[b-1].End] }

// word is the lower-case token at t, "" beyond the ends.
func (s *sent) word(t int) string {
	if t < 0 || t >= len(s.low) {
		return ""
	}
	return s.low[t]
}

// tag is the tag of the token at t, "" beyond the ends.
func (s *sent) tag(t int) string {
	if t < 0 || t >= len(s.toks) {
		return ""
	}
	return s.toks[t].Tag
}

// lemma is the lemma of the token at t, "" beyond the ends.
func (s *sent) lemma(t int) string {
	if t < 0 || t >= len(s.toks) {
		return ""
	}
	return s.toks[t].Lemma
}
