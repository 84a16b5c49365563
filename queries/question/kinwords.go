package question

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tamga-kg/tamga/loaders/english"
	"github.com/tamga-kg/tamga/loaders/english/wordnet"
	"github.com/tamga-kg/tamga/schema"
	"github.com/tamga-kg/tamga/schema/names"
)

// kinWords is the words of the graph that are, or mean nearly, a word of the question.
func (s *solver) kinWords(w *word, i int, folded string) map[string]float64 {
	out := map[string]float64{}
	add := func(word string, weight float64) {
		head, _, _ := strings.Cut(names.Fold(word), " ")
		if vagueVerbs[head] && weight < 1 {
			return // `have` stands for too much
		}
		for _, v := range s.wordsFor(head) {
			out[v] = max(out[v], weight)
		}
	}
	add(folded, 1)
	add(w.lemma, 1)
	if other := otherNumber(folded); w.tag == "CD" && other != "" && !strings.Contains(names.Fold(other), " ") {
		add(other, 1)
	}
	for _, base := range s.bases(w, i) {
		for kin, weight := range wordnet.Kin(base) {
			if weight >= leastKin {
				add(kin, wordnetWeight*weight)
			}
		}
		for _, other := range paraphrasesOf()[base] {
			add(other, paraphraseWeight)
		}
		for _, signals := range [][]schema.RelationSignal{s.options.Ontology.VerbSignals(base), s.options.Ontology.NounSignals(base)} {
			for _, signal := range signals {
				if broad[signal.Relation.Name] {
					continue
				}
				for _, x := range slices.Concat(signal.Relation.Verbs, signal.Relation.Nouns) {
					add(x.Words, relationWeight)
				}
			}
		}
	}
	return out
}

// Weights of words that stand for one another.
const (
	wordnetWeight    = 0.9
	paraphraseWeight = 0.8
	relationWeight   = 0.75
)

// broad are relations whose words have too little in common to stand for each other.
var broad = wordSet("relatedTo affiliatedWith linkedTo labelledAs heldOffice locatedIn happenedIn provided received numberOf stated")

// bases is a word of a question in its base form, and with what follows where the two are one: `give up`, `lose her life`.
func (s *solver) bases(w *word, i int) []string {
	out := []string{w.lemma}
	for ahead := i + 1; ahead < min(len(s.q.words), i+6); ahead++ {
		next := &s.q.words[ahead]
		out = append(out, w.lemma+" "+next.lemma)
	}
	return out
}

// wordsFor is a word with the words of the graph that are forms of it or derived from it.
func (s *solver) wordsFor(folded string) []string {
	out := append([]string{folded}, s.inflected()[folded]...)
	if len(folded) >= shortestFamily {
		out = append(out, s.family(folded).words...)
	}
	return out
}

// shortestFamily is how long a word must be for others that begin like it to be its relatives: `party` is none of `part`.
const shortestFamily = 5

// inflected is the words of the graph by what they may be forms of.
func (a *Asker) inflected() map[string][]string {
	a.lemmas.Do(func() {
		a.byLemma = map[string][]string{}
		for _, w := range a.vocabulary {
			for _, tag := range []string{"VBD", "VBN", "VBZ", "VBG", "NNS"} {
				if lemma := strings.ToLower(english.Lemma(w, tag)); lemma != w && !slices.Contains(a.byLemma[lemma], w) {
					a.byLemma[lemma] = append(a.byLemma[lemma], w)
				}
			}
		}
	})
	return a.byLemma
}

// otherNumber is a number in words for digits, and the other way round; "" beyond a hundred.
func otherNumber(text string) string {
	if n, err := strconv.Atoi(text); err == nil && n >= 0 && n < 100 {
		if n < len(numberWords) {
			return numberWords[n]
		}
		if n%10 == 0 {
			return tens[n/10]
		}
		return tens[n/10] + "-" + numberWords[n%10]
	}
	if n := slices.Index(numberWords, text); n >= 0 {
		return strconv.Itoa(n)
	}
	ten, one, _ := strings.Cut(text, "-")
	unit := slices.Index(numberWords[:10], one)
	if i := slices.Index(tens, ten); i > 1 && (unit > 0 || one == "") {
		return strconv.Itoa(10*i + max(0, unit))
	}
	return ""
}

var tens = []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
