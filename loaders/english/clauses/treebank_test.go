package clauses

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// goldTree is a parsed sentence as tamga would cut it into tokens: words with hyphens
// are one token.
type goldTree struct {
	sentence english.Sentence
	head     []int    // by token; None for the root
	relation []string // by token
	tag      []string // by token
	enhanced [][]treebank.Edge
	text     string
}

// annotated joins the words of a sentence that hyphens join, and analyses it.
func annotated(s treebank.Sentence) goldTree {
	g := goldTree{text: s.Text}
	token := make([]int, len(s.Words)) // of each word
	var tokens []english.Token
	at := 0
	for i, w := range s.Words {
		if i > 0 && joinsHyphen(s.Words, i) {
			t := &tokens[len(tokens)-1]
			t.Text += w.Form
			t.End += len(w.Form)
		} else {
			tokens = append(tokens, english.Token{Start: at, End: at + len(w.Form), Text: w.Form})
		}
		token[i] = len(tokens) - 1
		if at += len(w.Form); !w.Glued {
			at++
		}
	}
	english.Annotate(tokens, english.Thorough)
	if os.Getenv("GOLDTAGS") != "" {
		giveTags(tokens, s.Words, token)
	}
	g.sentence = english.Sentence{End: at, Tokens: tokens}
	g.head, g.relation, g.tag = make([]int, len(tokens)), make([]string, len(tokens)), make([]string, len(tokens))
	g.enhanced = make([][]treebank.Edge, len(tokens))
	for i, w := range s.Words {
		for _, e := range w.Enhanced {
			if e.Head >= 0 {
				e.Head = token[e.Head]
			}
			g.enhanced[token[i]] = append(g.enhanced[token[i]], e)
		}
		if w.Head >= 0 && token[w.Head] == token[i] {
			continue
		}
		g.relation[token[i]], g.tag[token[i]] = w.Relation, w.XPOS
		g.head[token[i]] = None
		if w.Head >= 0 {
			g.head[token[i]] = token[w.Head]
		}
	}
	return g
}

// giveTags gives tokens the tags that people gave, to see what errors of tagging cost.
func giveTags(tokens []english.Token, words []treebank.Word, token []int) {
	for i, w := range words {
		if t := &tokens[token[i]]; t.Text == w.Form && w.XPOS != "NFP" && w.XPOS != "ADD" && w.XPOS != "GW" {
			t.Tag, t.Lemma = w.XPOS, english.Lemma(w.Form, w.XPOS)
		}
	}
}

// joinsHyphen reports whether word i goes on with the token before it.
func joinsHyphen(words []treebank.Word, i int) bool {
	hyphen := func(i int) bool { return i >= 0 && words[i].XPOS == "HYPH" && words[i].Glued }
	return words[i-1].Glued && (hyphen(i) || hyphen(i-1) && i > 1 && words[i-2].Glued)
}

// name is the first token of the name that a token belongs to: people make the first
// word of a name its head, and clauses the last.
func (g goldTree) name(i int) int {
	for g.relation[i] == "flat" || g.relation[i] == "goeswith" || g.relation[i] == "appos" && g.head[i] == i-1 {
		i = g.head[i]
	}
	return i
}

// score counts edges.
type score struct{ found, right, gold int }

func (s score) String() string {
	p, r := float64(s.right)/float64(s.found), float64(s.right)/float64(s.gold)
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f (%d right of %d found, %d in gold)", p, r, s.f1(), s.right, s.found, s.gold)
}

func (s score) f1() float64 { return 2 * float64(s.right) / float64(s.found+s.gold) }

type edge struct {
	verb, noun int
	relation   string
}

// goldEdges are the subjects and objects of active finite verbs, as people saw them: a
// shared subject belongs to each of its verbs, an antecedent to its relative clause.
func (g goldTree) goldEdges(list []Clause, relations ...string) map[edge]bool {
	edges := map[edge]bool{}
	main := mainVerbs(list)
	for i, heads := range g.enhanced {
		for _, h := range heads {
			if h.Head < 0 || h.Relation != relations[0] && h.Relation != relations[1] || !strings.HasPrefix(g.tag[h.Head], "VB") || !g.isFinite(h.Head) {
				continue
			}
			if g.tag[i] == "EX" || g.sentence.Tokens[h.Head].Lemma == "be" {
				continue
			}
			verb := h.Head
			if v, ok := main[verb]; ok {
				verb = v
			}
			edges[edge{verb, g.name(i), h.Relation}] = true
		}
	}
	return edges
}

// mainVerbs gives for the verbs inside of a verb group, like “seems” in “seems to have
// left”, the one that the group is known by.
func mainVerbs(list []Clause) map[int]int {
	main := map[int]int{}
	for _, c := range list {
		for t := c.Verb.Span.Start; t < c.Verb.Span.End; t++ {
			main[t] = c.Verb.Head
		}
	}
	return main
}

// isFinite reports whether a verb has a finite form or a finite auxiliary.
func (g goldTree) isFinite(i int) bool {
	if t := g.tag[i]; t == "VBD" || t == "VBZ" || t == "VBP" {
		return true
	}
	for j, h := range g.head {
		if h == i && strings.HasPrefix(g.relation[j], "aux") && (g.tag[j] == "MD" || g.tag[j] == "VBD" || g.tag[j] == "VBZ" || g.tag[j] == "VBP") {
			return true
		}
	}
	return g.relation[i] == "conj" && g.tag[i] == g.tag[g.head[i]] && g.isFinite(g.head[i])
}

// foundEdges are the edges that clauses reports for active finite verbs.
func (g goldTree) foundEdges(list []Clause) map[edge]bool {
	edges := map[edge]bool{}
	for _, c := range list {
		if !c.Verb.Finite || c.Verb.Passive || c.Verb.Lemma == "be" {
			continue
		}
		for relation, phrases := range map[string][]Phrase{"nsubj": c.Subjects, "obj": c.Objects} {
			for _, p := range phrases {
				if p.Clause == None {
					edges[edge{c.Verb.Head, g.name(p.Head), relation}] = true
				}
			}
		}
	}
	return edges
}

// TestClausesAgainstTreebank prints how well subjects and objects agree with those that
// people found. MISSES=nsubj or obj prints what was missed and what was wrong, ONLY takes
// the sentences whose id it matches, GOLDTAGS takes the tags that people gave.
func TestClausesAgainstTreebank(t *testing.T) {
	scores := map[string]*score{"nsubj": {}, "obj": {}}
	for i, s := range treebanks(t, "dev") {
		if testing.Short() && i%10 > 0 {
			continue
		}
		if only := os.Getenv("ONLY"); only != "" && !regexp.MustCompile(only).MatchString(s.ID) {
			continue
		}
		g := annotated(s)
		list := Of(g.sentence)
		gold, found := g.goldEdges(list, "nsubj", "obj"), g.foundEdges(list)
		for e := range g.goldEdges(list, "iobj", "") { // “told reporters”: not an object for all people
			delete(found, edge{e.verb, e.noun, "obj"})
		}
		var misses []string
		for e := range gold {
			scores[e.relation].gold++
			if found[e] {
				scores[e.relation].right++
			} else if e.relation == os.Getenv("MISSES") {
				misses = append(misses, fmt.Sprintf("  missed %s(%s, %s)", e.relation, g.word(e.verb), g.word(e.noun)))
			}
		}
		for e := range found {
			scores[e.relation].found++
			if !gold[e] && e.relation == os.Getenv("MISSES") {
				misses = append(misses, fmt.Sprintf("  wrong %s(%s, %s)", e.relation, g.word(e.verb), g.word(e.noun)))
			}
		}
		if len(misses) > 0 {
			fmt.Printf("%s\n%s\n%s\n%s\n", s.Text, g.tagged(), strings.Join(misses, "\n"), Notation(g.sentence, list))
		}
	}
	for relation, floor := range map[string]float64{"nsubj": 0.88, "obj": 0.81} {
		t.Logf("%s: %s", relation, scores[relation])
		if f := scores[relation].f1(); f < floor {
			t.Errorf("F1 of %s is %.3f, below %.3f", relation, f, floor)
		}
	}
}

func (g goldTree) word(i int) string { return g.sentence.Tokens[i].Text }

func (g goldTree) tagged() string {
	var out strings.Builder
	for i, t := range g.sentence.Tokens {
		out.WriteString(t.Text + "/" + t.Tag)
		if g.tag[i] != t.Tag {
			out.WriteString("(" + g.tag[i] + ")")
		}
		out.WriteByte(' ')
	}
	return out.String()
}
