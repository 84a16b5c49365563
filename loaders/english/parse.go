package english

import (
	"strings"

	"github.com/tamga-kg/tamga/loaders/english/parser"
)

// Width is how many trees at a time the parser keeps: more find better trees and take longer.
type Width int

// Widths of the search.
const (
	Fast     Width = 1 // greedy
	Thorough Width = 8
)

// setTree parses the tokens of one sentence. Quotation marks are not shown to the parser,
// since “‘extremist’ grounds” has the tree of “extremist grounds”; they are hung afterwards.
func setTree(tokens []Token, width Width) {
	var at []int // token of each word
	for i, t := range tokens {
		if !isQuoteTag(t.Tag) {
			at = append(at, i)
		}
	}
	parts := partsOf(tokens, at)
	for _, part := range parts {
		attach(tokens, part, width)
		if lacksVerb(tokens, part) {
			readAgain(tokens, part, width)
		}
	}
	joinParts(tokens, parts)
	mendInterrupted(tokens)
	mendDatedPassives(tokens)
	mendQuoted(tokens)
	mendSurnames(tokens)
	mendTitles(tokens)
	mendParticles(tokens)
	mendContents(tokens)
	mendGaps(tokens)
	mendClefts(tokens)
	mendRelatives(tokens)
	mendSubjects(tokens)
	mendCompanions(tokens)
	mendSeries(tokens)
	mendQuestions(tokens)
	mendArticles(tokens)
	mendOpenings(tokens)
	mendAppositions(tokens)
	mendFronted(tokens)
	mendFrontedObjects(tokens)
	mendPrepositions(tokens)
	mendOwners(tokens)
	mendHeads(tokens)
	mendNaming(tokens)
	mendNamedHeads(tokens)
	mendQuotedCalls(tokens)
	mendNumbered(tokens)
	mendHaving(tokens)
	mendCharges(tokens)
	mendDeprived(tokens)
	mendObjects(tokens)
	mendReports(tokens)
	mendThat(tokens)
	mendSecondReports(tokens)
	mendOpenReports(tokens)
	mendFinalReports(tokens)
	mendSaidSubjects(tokens)
	mendReportedEnds(tokens)
	mendSpeechParticiples(tokens)
	mendCalls(tokens)
	mendGifts(tokens)
	mendVocatives(tokens)
	mendParticiples(tokens)
	mendPurposes(tokens)
	mendDescriptions(tokens)
	mendCompounds(tokens)
	mendVoices(tokens)
	mendAgents(tokens)
	hangQuotes(tokens, len(at) > 0)
}

// attach fills in the heads and relations of some tokens.
func attach(tokens []Token, at []int, width Width) {
	words := make([]parser.Word, len(at))
	for k, i := range at {
		words[k] = parser.Word{Form: straight(tokens[i].Text), Tag: tokens[i].UPOS + " " + tokens[i].Tag}
		if k == len(at)-1 && tokens[i].Text == ";" {
			words[k] = parser.Word{Form: ".", Tag: "PUNCT ."} // the part is a sentence
		}
	}
	for k, a := range builtInParser().Parse(words, int(width)) {
		t := &tokens[at[k]]
		t.Rel, t.Margin, t.Head = a.Relation, a.Margin, Root
		if a.Head >= 0 {
			t.Head = at[a.Head]
		}
	}
}

func builtInParser() *parser.Model {
	m, err := parser.Default()
	if err != nil {
		panic("english: the parser that is built in cannot be read: " + err.Error()) // a broken build
	}
	return m
}

// hangQuotes hangs quotation marks on the highest word between them, as the treebanks do.
func hangQuotes(tokens []Token, words bool) {
	depth := depths(tokens)
	marks := quoteMarks(tokens)
	for k := 0; k < len(marks); k++ {
		i := marks[k]
		from, to := max(0, i-far), i
		if tokens[i].Tag == "``" {
			from, to = i+1, min(len(tokens), i+far)
			if k+1 < len(marks) && tokens[marks[k+1]].Tag == "''" && marks[k+1] > i+1 {
				k++
				to = marks[k]
				tokens[to].Head = highest(tokens, depth, from, to)
			}
		}
		tokens[i].Head = highest(tokens, depth, from, to)
	}
	for k, i := range marks {
		tokens[i].Rel, tokens[i].Margin = "punct", parser.Sure
		if tokens[i].Head == Root && (words || k > 0) {
			tokens[i].Head = anyHead(tokens, i, words)
		}
		if tokens[i].Head == Root {
			tokens[i].Rel = "root"
		}
	}
}

// far is how many tokens away a mark without a partner looks for its head.
const far = 200

func quoteMarks(tokens []Token) (marks []int) {
	for i, t := range tokens {
		if isQuoteTag(t.Tag) {
			marks = append(marks, i)
		}
	}
	return marks
}

// anyHead is the root of the words, or the first mark of a sentence of nothing but marks.
func anyHead(tokens []Token, mark int, words bool) int {
	if !words {
		return 0
	}
	for i, t := range tokens {
		if t.Head == Root && i != mark && !isQuoteTag(t.Tag) {
			return i
		}
	}
	return Root
}

// highest is the word nearest to the root among tokens[from:to], marks only if there is
// nothing else; Root for none.
func highest(tokens []Token, depth []int, from, to int) int {
	best := Root
	for i := from; i < to; i++ {
		if isQuoteTag(tokens[i].Tag) {
			continue
		}
		if best == Root || better(tokens, depth, i, best) {
			best = i
		}
	}
	return best
}

func better(tokens []Token, depth []int, i, than int) bool {
	a, b := tokens[i].UPOS == "PUNCT", tokens[than].UPOS == "PUNCT"
	if a != b {
		return b
	}
	return depth[i] < depth[than]
}

// depths is how far from the root each token is.
func depths(tokens []Token) []int {
	depth := make([]int, len(tokens))
	var find func(i int) int
	find = func(i int) int {
		if depth[i] == 0 {
			depth[i] = 1
			if h := tokens[i].Head; h >= 0 && h < len(tokens) && h != i && tokens[i].Rel != "" {
				depth[i] = find(h) + 1
			}
		}
		return depth[i]
	}
	for i := range tokens {
		find(i)
	}
	return depth
}

// splitTag tells the universal tag from the Penn tag of the tagger.
func splitTag(tag string) (upos, xpos string) {
	upos, xpos, ok := strings.Cut(tag, " ")
	if !ok {
		return "X", tag
	}
	return upos, xpos
}
