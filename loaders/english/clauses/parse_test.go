package clauses

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/treebank"
)

// fromTreebank makes a sentence of the words, tags and heads that people gave.
func fromTreebank(s treebank.Sentence) english.Sentence {
	var out english.Sentence
	at := 0
	for _, w := range s.Words {
		out.Tokens = append(out.Tokens, english.Token{
			Start: at, End: at + len(w.Form), Text: w.Form, Tag: w.XPOS, Lemma: w.Lemma, UPOS: w.UPOS, Feats: w.Feats, Head: w.Head, Rel: w.Relation,
		})
		if at += len(w.Form); !w.Glued {
			at++
		}
	}
	out.End = at
	return out
}

// TestSpansOfClauses tells what belongs to a clause.
func TestSpansOfClauses(t *testing.T) {
	s := bracketed("[nsubj Voss] said/VBD [ccomp that/IN [nsubj Kerr] had left/VBN [obj the country] , [conj and that/IN [nsubj the party [acl:relcl [nsubj he] led/VBD]] was dead/JJ]] .")
	want := []string{"Voss said that Kerr had left the country, and that the party he led was dead", "Kerr had left the country", "he led", "the party he led was dead"}
	for i, c := range Of(s) {
		if got := Text(s, c.Span); got != want[i] {
			t.Errorf("clause %d is %q, want %q", i, got, want[i])
		}
	}
}

// joinHyphens makes one word of those that hyphens join, as tamga cuts texts.
func joinHyphens(s treebank.Sentence) treebank.Sentence {
	out := treebank.Sentence{ID: s.ID, Text: s.Text}
	at := make([]int, len(s.Words)) // of each word
	for i, w := range s.Words {
		if i > 0 && joinsHyphen(s.Words, i) {
			j := len(out.Words) - 1
			out.Words[j].Form += w.Form
			out.Words[j].Lemma, out.Words[j].XPOS, out.Words[j].Glued = out.Words[j].Form, "JJ", w.Glued
			if s.Words[i].XPOS != "VBN" && s.Words[i].XPOS != "VBG" {
				out.Words[j].XPOS = w.XPOS
			}
		} else {
			out.Words = append(out.Words, treebank.Word{Form: w.Form, Lemma: w.Lemma, XPOS: w.XPOS, UPOS: w.UPOS, Feats: w.Feats, Glued: w.Glued})
		}
		at[i] = len(out.Words) - 1
	}
	for i, w := range s.Words {
		if w.Head >= 0 && at[w.Head] == at[i] {
			continue
		}
		j := &out.Words[at[i]]
		j.Head, j.Relation, j.UPOS = w.Head, w.Relation, w.UPOS
		if w.Head >= 0 {
			j.Head = at[w.Head]
		}
		for _, e := range w.Enhanced {
			if e.Head >= 0 {
				e.Head = at[e.Head]
			}
			j.Enhanced = append(j.Enhanced, e)
		}
	}
	return out
}

// sharedKind tells how an enhanced edge to a verb came about, "" for an edge of the tree.
func sharedKind(s treebank.Sentence, noun int, e treebank.Edge) string {
	w := s.Words[noun]
	switch {
	case w.Head == e.Head && w.Relation == e.Relation:
		return ""
	case strings.HasSuffix(e.Relation, ":xsubj"):
		return "xsubj"
	case strings.HasSuffix(e.Relation, ":relsubj") || strings.HasSuffix(e.Relation, ":relobj") || strings.HasSuffix(s.Words[e.Head].Relation, ":relcl"):
		return "relative"
	}
	return "conj"
}

// counted reports whether an edge is a subject or an object of a verb that makes a clause.
func counted(s treebank.Sentence, e treebank.Edge) (string, bool) {
	base, _, _ := strings.Cut(e.Relation, ":")
	if e.Head < 0 || base != "nsubj" && base != "obj" || strings.HasSuffix(e.Relation, ":outer") {
		return "", false
	}
	v := s.Words[e.Head]
	return base, v.UPOS == "VERB" && strings.HasPrefix(v.XPOS, "VB")
}

// goldParse gives the edges of verbs with the kind of each.
func goldParse(s treebank.Sentence) map[edge]string {
	out := map[edge]string{}
	for i, w := range s.Words {
		for _, e := range w.Enhanced {
			if base, ok := counted(s, e); ok && w.XPOS != "EX" && !isQuestionTag(w.XPOS) {
				out[edge{e.Head, i, base}] = sharedKind(s, i, e)
			}
		}
	}
	return out
}

// nounOf is the token of the tree that a phrase is of: people make the first word of a
// name its head, and clauses the last.
func nounOf(s english.Sentence, p Phrase) int {
	i := p.Head
	for steps := 0; steps < len(s.Tokens); steps++ {
		t := s.Tokens[i]
		if t.Head < p.Span.Start || t.Head >= p.Span.End {
			break
		}
		i = t.Head
	}
	return i
}

// foundParse gives the edges of the clauses, passive subjects among them.
func foundParse(s english.Sentence, list []Clause) map[edge]bool {
	out := map[edge]bool{}
	for _, c := range list {
		for relation, phrases := range map[string][]Phrase{"nsubj": c.Subjects, "obj": append(c.Objects[:len(c.Objects):len(c.Objects)], c.Indirect...)} {
			for _, p := range phrases {
				if p.Clause == None && s.Tokens[p.Head].Rel != "expl" && !isQuestionTag(s.Tokens[p.Head].Tag) {
					out[edge{c.Verb.Head, nounOf(s, p), relation}] = true
				}
			}
		}
	}
	return out
}

// TestParseAgainstTreebank prints how often the subjects and objects of clauses that are
// read from human trees agree with the enhanced graphs. MISSES=nsubj, xsubj, relative …
// prints what was missed and what was wrong, ONLY takes the sentences whose id it matches.
func TestParseAgainstTreebank(t *testing.T) {
	sentences := treebanks(t, "dev")
	t.Run("split", func(t *testing.T) {
		againstTreebank(t, sentences, func(s treebank.Sentence) treebank.Sentence { return s })
	})
	t.Run("joined", func(t *testing.T) { againstTreebank(t, sentences, joinHyphens) })
}

func againstTreebank(t *testing.T, sentences []treebank.Sentence, change func(treebank.Sentence) treebank.Sentence) {
	scores := map[string]*score{}
	at := func(kind string) *score {
		if scores[kind] == nil {
			scores[kind] = &score{}
		}
		return scores[kind]
	}
	for _, s := range sentences {
		if only := os.Getenv("ONLY"); only != "" && !regexp.MustCompile(only).MatchString(s.ID) {
			continue
		}
		s = change(s)
		sentence := fromTreebank(s)
		list := Of(sentence)
		misses := compareEdges(s, sentence, list, at)
		if len(misses) > 0 {
			fmt.Printf("%s %s\n%s\n%s\n", s.ID, s.Text, strings.Join(misses, "\n"), Notation(sentence, list))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(parseFloors)) {
		t.Logf("%s: %s", kind, at(kind))
		if f := at(kind).f1(); f < parseFloors[kind] {
			t.Errorf("F1 of %s is %.3f, below %.3f", kind, f, parseFloors[kind])
		}
	}
}

// parseFloors are the lowest scores that are accepted.
var parseFloors = map[string]float64{
	"active nsubj": 0.995, "active obj": 0.985, "nsubj": 0.99, "obj": 0.985,
	"xsubj": 0.98, // of infinitives and participles under a verb
	"conj":  0.98, // shared after “and”
	// The graphs lack many antecedents of clauses without a pronoun, “the oath you swore”:
	// these are found, and count as wrong.
	"relative": 0.93,
}

// compareEdges counts the edges of a sentence, and tells which were missed or wrong.
func compareEdges(s treebank.Sentence, sentence english.Sentence, list []Clause, at func(string) *score) []string {
	gold, found := goldParse(s), foundParse(sentence, list)
	merged := mergedVerbs(sentence, list)
	var misses []string
	tell := func(format, kind string, e edge) {
		if want := os.Getenv("MISSES"); want == kind {
			misses = append(misses, fmt.Sprintf(format, kind, s.Words[e.verb].Form, s.Words[e.noun].Form))
		}
	}
	active := activeFinite(list)
	for e, kind := range gold {
		if merged[e.verb] || found[edge{e.verb, e.noun, "iobj"}] {
			continue
		}
		for _, k := range kinds(kind, e, active) {
			at(k).gold++
			if found[e] {
				at(k).right++
			} else {
				tell("  missed %s(%s, %s)", k, e)
			}
		}
	}
	for e := range found {
		kind, ok := gold[e]
		if !ok && (!isVerb(s, e.verb) || isIndirect(s, e) || isUnannotated(s, e)) {
			continue
		}
		if !ok {
			kind = guessKind(s, e)
		}
		for _, k := range kinds(kind, e, active) {
			at(k).found++
			if !ok {
				tell("  wrong %s(%s, %s)", k, e)
			}
		}
	}
	return misses
}

// kinds are the names under which an edge counts.
func kinds(kind string, e edge, active map[int]bool) []string {
	out := []string{e.relation}
	if active[e.verb] {
		out = append(out, "active "+e.relation)
	}
	if kind != "" {
		out = append(out, kind)
	}
	return out
}

func isVerb(s treebank.Sentence, i int) bool {
	return s.Words[i].UPOS == "VERB" && strings.HasPrefix(s.Words[i].XPOS, "VB")
}

func isIndirect(s treebank.Sentence, e edge) bool {
	for _, h := range s.Words[e.noun].Enhanced {
		if h.Head == e.verb && h.Relation == "iobj" {
			return e.relation == "obj"
		}
	}
	return false
}

// isUnannotated reports whether an edge is the subject of a participle or an infinitive
// that hangs on a noun or tells a purpose, of one joined to it or under it, or of a verb
// joined to a relative clause. The graphs have none.
func isUnannotated(s treebank.Sentence, e edge) bool {
	i := e.verb
	for steps := 0; (s.Words[i].Relation == "conj" || s.Words[i].Relation == "xcomp") && steps < len(s.Words); steps++ {
		i = s.Words[i].Head
	}
	w := s.Words[i]
	if w.Relation == "acl:relcl" {
		return i != e.verb && s.Words[e.noun].Head != e.verb
	}
	return e.relation == "nsubj" && s.Words[e.noun].Head != e.verb && (w.Relation == "acl" || w.Relation == "advcl" || w.Relation == "ccomp" && w.XPOS == "VBG")
}

// guessKind is the kind that a wrong edge counts under.
func guessKind(s treebank.Sentence, e edge) string {
	switch r := s.Words[e.verb].Relation; {
	case s.Words[e.noun].Head == e.verb:
		return ""
	case r == "xcomp":
		return "xsubj"
	case strings.HasSuffix(r, ":relcl"):
		return "relative"
	case r == "conj":
		return "conj"
	}
	return ""
}

// activeFinite are the verbs of active finite clauses.
func activeFinite(list []Clause) map[int]bool {
	out := map[int]bool{}
	for _, c := range list {
		if c.Verb.Finite && !c.Verb.Passive {
			out[c.Verb.Head] = true
		}
	}
	return out
}

// mergedVerbs are the verbs that only tint another: “seems” in “seems to have left”.
func mergedVerbs(s english.Sentence, list []Clause) map[int]bool {
	out := map[int]bool{}
	r := newReader(s)
	for _, n := range r.nodes {
		for _, i := range n.chain[:len(n.chain)-1] {
			out[i] = true
		}
	}
	return out
}
