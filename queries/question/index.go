package question

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/tamga-kg/tamga/queries"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// index is a view's statements as questions need them. It is made once and not changed.
type index struct {
	statements  []schema.Statement
	sentenceOf  []int            // by statement
	of          map[string][]int // statements of a node, by its key
	byPredicate map[string][]int
	byPassive   map[string][]int // statements of passives without an agent, by the verb
	nodes       map[string]*node
	keys        []string            // of nodes, sorted
	forms       map[string][]string // entity IDs by folded form, those of more statements first
	beginnings  map[string][]string // the same by what stands before `of`, `for` or `in`
	longest     int                 // words in the longest form
	sentences   []sentence
	lengths     map[string]int      // sentences of each source
	held        []int               // statements with a holder
	holders     map[string][]string // of offices, by the folded office; those of whom more is said first
	inSentences map[string][]int    // sentences by folded word
	inNodes     map[string][]string
	vocabulary  []string // all folded words, sorted
}

// node is an entity or a literal.
type node struct {
	schema.Node
	key    string
	words  map[string]bool // folded words of its names
	forms  []string        // folded names
	called []string        // nouns by which statements call it, folded
}

// sentence is a sentence of a source, with what it states.
type sentence struct {
	evidence   schema.Evidence
	words      map[string]bool
	statements []int
	next       int // the sentence right behind it; -1
}

// keyOf names a node: an entity by its ID, a literal by its text.
func keyOf(n schema.Node) string {
	if n.IsLiteral() {
		return "lit:" + names.Fold(n.Value)
	}
	return n.ID
}

func newIndex(ctx context.Context, view queries.View) (*index, error) {
	ix := &index{of: map[string][]int{}, byPredicate: map[string][]int{}, byPassive: map[string][]int{}, nodes: map[string]*node{},
		forms: map[string][]string{}, beginnings: map[string][]string{}, lengths: map[string]int{}, holders: map[string][]string{}, inSentences: map[string][]int{}, inNodes: map[string][]string{}}
	sentences := make(chan spelled, 1)
	go func() { sentences <- readSentences(ctx, view) }() // meanwhile
	for s, err := range view.Statements() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			<-sentences // it still reads the view
			return nil, fmt.Errorf("the statements of the graph cannot be read: %w", err)
		}
		ix.statements = append(ix.statements, s)
	}
	if err := ix.addSentences(<-sentences); err != nil {
		return nil, err
	}
	for i := range ix.statements {
		ix.add(i)
	}
	if err := ix.addUnstated(ctx, view); err != nil {
		return nil, err
	}
	ix.addForms()
	ix.addHolders()
	ix.addVocabulary()
	return ix, nil
}

// addUnstated adds the entities with names of which no statement tells: sentences speak of them.
func (ix *index) addUnstated(ctx context.Context, view queries.View) error {
	for e, err := range view.Entities() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("the entities of the graph cannot be read: %w", err)
		}
		if n := (schema.Node{Entity: e}); ix.nodes[e.ID] == nil {
			ix.addNode(e.ID, n)
		}
	}
	return nil
}

// spelled is the sentences of a view with their words.
type spelled struct {
	all   []schema.Evidence
	words [][]string
	err   error
}

func readSentences(ctx context.Context, view queries.View) (out spelled) {
	for e, err := range view.Sentences() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			out.err = fmt.Errorf("the sentences of the graph cannot be read: %w", err)
			return out
		}
		out.all = append(out.all, e)
		out.words = append(out.words, contentWords(e.Text))
	}
	return out
}

// spot is where a sentence stands.
type spot struct {
	doc   string
	start int
}

// addSentences numbers the sentences by place: those of all sources, so that what lies
// between two statements is known too, and those of statements.
func (ix *index) addSentences(read spelled) error {
	if read.err != nil {
		return read.err
	}
	known := map[spot][]string{}
	for i, e := range read.all {
		known[spot{e.Doc, e.Start}] = read.words[i]
	}
	all := read.all
	for i := range ix.statements {
		all = append(all, ix.statements[i].Source)
	}
	slices.SortStableFunc(all, comparePlaces)
	all = slices.CompactFunc(all, func(a, b schema.Evidence) bool { return comparePlaces(a, b) == 0 })
	for _, e := range all {
		words, ok := known[spot{e.Doc, e.Start}]
		if !ok {
			words = contentWords(e.Text)
		}
		ix.addSentence(e, words)
	}
	ix.sentenceOf = make([]int, len(ix.statements))
	for i := range ix.statements {
		at, _ := slices.BinarySearchFunc(all, ix.statements[i].Source, comparePlaces)
		ix.sentenceOf[i] = at
		ix.sentences[at].statements = append(ix.sentences[at].statements, i)
	}
	return nil
}

func comparePlaces(a, b schema.Evidence) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Start, b.Start))
}

// maxGap is how many bytes may lie between two sentences that follow each other: empty
// lines, the mark of a note, the number of a page.
const maxGap = 40

func (ix *index) addSentence(e schema.Evidence, words []string) {
	s := sentence{evidence: e, words: map[string]bool{}, next: -1}
	at := len(ix.sentences)
	for _, w := range words {
		if !s.words[w] {
			s.words[w] = true
			ix.inSentences[w] = append(ix.inSentences[w], at)
		}
	}
	if at > 0 {
		before := &ix.sentences[at-1]
		gap := e.Start - before.evidence.End
		if before.evidence.Doc == e.Doc && before.evidence.Section == e.Section && gap >= 0 && gap <= maxGap {
			before.next = at
		}
	}
	ix.sentences = append(ix.sentences, s)
	ix.lengths[e.Doc]++
}

// add indexes the nodes of a statement.
func (ix *index) add(i int) {
	s := &ix.statements[i]
	ix.byPredicate[s.Predicate] = append(ix.byPredicate[s.Predicate], i)
	if verb, _, ok := passive(s.Predicate); ok {
		ix.byPassive[verb] = append(ix.byPassive[verb], i)
	}
	if s.AttributedTo != nil {
		ix.held = append(ix.held, i)
	}
	for _, n := range s.Nodes() {
		key := keyOf(n)
		if ix.nodes[key] == nil {
			ix.addNode(key, n)
		}
		if at := ix.of[key]; len(at) == 0 || at[len(at)-1] != i {
			ix.of[key] = append(at, i)
		}
	}
	ix.addCalled(s)
}

// addCalled notes the noun by which a fact calls its subject: `a liberal party of the south`.
func (ix *index) addCalled(s *schema.Statement) {
	if !s.IsFact() || s.Predicate != "labelledAs" && !strings.HasSuffix(s.Predicate, "-as") {
		return
	}
	text := names.Fold(s.Object.Text())
	for _, prep := range []string{" of ", " for ", " in ", " from ", " that ", " which ", " with "} {
		text, _, _ = strings.Cut(text, prep)
	}
	if noun := text[strings.LastIndex(text, " ")+1:]; noun != "" {
		n := ix.nodes[keyOf(s.Subject)]
		n.called = append(n.called, noun)
	}
}

func (ix *index) addNode(key string, n schema.Node) {
	out := newNode(key, n)
	for w := range out.words {
		ix.inNodes[w] = append(ix.inNodes[w], key)
	}
	ix.nodes[key] = out
	ix.keys = append(ix.keys, key)
}

func newNode(key string, n schema.Node) *node {
	out := &node{Node: n, key: key, words: map[string]bool{}}
	for _, form := range append([]string{n.Text()}, n.Aliases...) {
		out.forms = append(out.forms, names.Fold(form))
		for _, w := range contentWords(form) {
			out.words[w] = true
		}
	}
	return out
}

// addForms indexes the names of entities.
func (ix *index) addForms() {
	sort.Strings(ix.keys)
	for _, key := range ix.keys {
		n := ix.nodes[key]
		if n.IsLiteral() || len(ix.of[key]) == 0 && !n.isNamed() {
			continue
		}
		for _, f := range n.forms {
			if f != "" && !slices.Contains(ix.forms[f], key) {
				ix.forms[f] = append(ix.forms[f], key)
			}
			if b := beginning(f); b != "" && n.isNamed() && !slices.Contains(ix.beginnings[b], key) {
				ix.beginnings[b] = append(ix.beginnings[b], key)
			}
			ix.longest = max(ix.longest, wordCount(f))
		}
	}
	for _, ids := range ix.forms {
		slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(len(ix.of[b]), len(ix.of[a])) })
	}
}

// beginning is what stands before the first `of`, `for` or `in` of a folded name of more
// than one word; "" without.
func beginning(folded string) string {
	end := len(folded)
	for _, prep := range []string{" of ", " for ", " in "} {
		if i := strings.Index(folded, prep); i >= 0 {
			end = min(end, i)
		}
	}
	if end == len(folded) || !strings.Contains(folded[:end], " ") {
		return ""
	}
	return folded[:end]
}

// isNamed reports whether a node has a name of its own, and not only a description.
func (n *node) isNamed() bool { return strings.ContainsFunc(n.Text(), unicode.IsUpper) }

func wordCount(folded string) int {
	n := 1
	for _, r := range folded {
		if r == ' ' {
			n++
		}
	}
	return n
}

// addHolders notes who holds each office that a fact calls by its noun alone.
func (ix *index) addHolders() {
	for _, i := range ix.byPredicate["heldOffice"] {
		s := &ix.statements[i]
		office, holder := names.Fold(s.Object.Text()), keyOf(s.Subject)
		if s.IsFact() && ix.nodes[holder].isNamed() && !slices.Contains(ix.holders[office], holder) {
			ix.holders[office] = append(ix.holders[office], holder)
		}
	}
	for _, list := range ix.holders {
		slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(len(ix.of[b]), len(ix.of[a])) })
	}
}

func (ix *index) addVocabulary() {
	for w := range ix.inSentences {
		ix.vocabulary = append(ix.vocabulary, w)
	}
	for w := range ix.inNodes {
		if ix.inSentences[w] == nil {
			ix.vocabulary = append(ix.vocabulary, w)
		}
	}
	sort.Strings(ix.vocabulary)
}

// family is the words of the graph that are related to a folded word.
func (ix *index) family(word string) []string {
	if len(word) < shortestStem {
		if i, ok := slices.BinarySearch(ix.vocabulary, word); ok {
			return ix.vocabulary[i : i+1]
		}
		return nil
	}
	prefix := word[:shortestStem-1]
	from, _ := slices.BinarySearch(ix.vocabulary, prefix)
	var out []string
	for _, w := range ix.vocabulary[from:] {
		if len(w) < len(prefix) || w[:len(prefix)] != prefix {
			break
		}
		if related(word, w) {
			out = append(out, w)
		}
	}
	return out
}

// rarity weighs a family by the number of sentences that have it: 0 for all, 1 for one.
func (ix *index) rarity(family []string) float64 {
	n := 0
	for _, w := range family {
		n += len(ix.inSentences[w])
	}
	return ix.rarityOf(n)
}

// rarityOf weighs what some number of sentences have.
func (ix *index) rarityOf(n int) float64 {
	total := float64(len(ix.sentences) + 1)
	if n == 0 {
		return 1
	}
	return max(0.05, math.Log(total/float64(n))/math.Log(total))
}
